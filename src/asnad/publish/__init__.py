"""What leaves: a release becomes a site. Nothing in here can reach the record."""
