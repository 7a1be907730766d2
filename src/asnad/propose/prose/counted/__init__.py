"""How many does a sentence count, and by whose tally?"""
