"""What can each word of a sentence be, by its language's file of words?"""
