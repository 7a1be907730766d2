"""The reader of prose in languages other than English: one engine, and one file of words for each language."""
