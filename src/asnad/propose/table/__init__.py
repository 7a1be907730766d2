"""Which claims do lists and spreadsheets make, in any column order and language?"""
