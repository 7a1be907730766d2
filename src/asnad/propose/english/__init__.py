"""The reader of English prose: rules in rooms, each of which stands only on those named before it.

lexicon, words, phrases, clauses, mentions, happened, said, people, claims, setting, counted, voices, posts, labels,
acts, account; ``reader`` calls them in turn.
"""
