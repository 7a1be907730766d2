"""Ways of putting sentences together, each from the frames that a language has for it."""
