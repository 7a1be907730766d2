"""What was done to whom, told by verbs, nouns, wounds and bodies found?"""
