"""The command line: a command parses, calls one method of ``Case``, and renders what it returns."""
