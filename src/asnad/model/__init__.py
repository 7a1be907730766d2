"""What can be said: frozen dataclasses of the standard library. No I/O, no clock, no settings."""
