"""Which words are verbs, which clauses do they open, and what is the subject of each?"""
