"""Whom do phrases, names and pronouns stand for in a sentence, by all that the text has told of so far?"""
