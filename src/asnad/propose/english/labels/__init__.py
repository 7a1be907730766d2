"""What are people said to be, and as what are they only presented?"""
