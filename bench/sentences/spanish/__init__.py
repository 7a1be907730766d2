"""Spanish: its cast, and its frames for each family."""
