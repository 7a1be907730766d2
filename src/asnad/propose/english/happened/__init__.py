"""Did it happen, as far as the sentence says: ordered, planned, feared, denied, done out of habit?"""
