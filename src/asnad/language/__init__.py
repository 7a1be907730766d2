"""Scripts, spellings, dates and counts: what a text says, whatever letters it is written in."""
