"""Which words belong together: noun phrases, verbs with their helpers, lists and rolls of names?"""
