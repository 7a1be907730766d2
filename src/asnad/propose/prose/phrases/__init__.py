"""Which words make one noun phrase, and where does another begin?"""
