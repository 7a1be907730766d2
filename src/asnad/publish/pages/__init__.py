"""The pages of the site, one family a file."""
