"""Which words of a sentence are somebody's: said, claimed, rumoured, charged, taken back; and how far?"""
