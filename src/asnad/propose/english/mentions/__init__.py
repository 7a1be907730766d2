"""What do the phrases of a text stand for: people, bodies, places, dates, and which of them are of no real world?"""
