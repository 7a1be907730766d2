"""The reader of prose in other languages: one engine, and one file of words for each language.

Its rooms, each of which stands only on those named before it: words, phrases, people, clauses, roles, happened,
setting, counted, acts, said, posts, labels, account; ``reader`` calls them in turn.
"""
