"""What is counted, listed, announced or laid down in a text?"""
