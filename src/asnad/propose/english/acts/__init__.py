"""What was done to whom, by whom, told by verbs, by nouns or by numbers?"""
