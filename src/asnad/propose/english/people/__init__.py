"""Whom do pronouns and short names stand for, by all that the text has told of so far?"""
