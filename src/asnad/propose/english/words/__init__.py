"""What is each word of a sentence: its forms, its part of speech, a name or a number, an act or not?"""
