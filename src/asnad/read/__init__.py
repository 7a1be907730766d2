"""Bytes to text: one reader for each kind of file, none of which runs, fetches or alters what it reads."""
