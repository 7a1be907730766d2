"""Whose words are these, where do they begin and end, and do they still stand?"""
