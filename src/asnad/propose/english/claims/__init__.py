"""How does what a rule has found become a claim, and who may stand in it?"""
