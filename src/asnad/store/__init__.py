"""Where the record is kept: the journal's tables on SQLite or PostgreSQL, and the archive of originals on disk."""
