"""How well does the reader read? Measured on the field's own data sets, which each user fetches for himself."""
