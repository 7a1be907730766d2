"""What became of those responsible, and of those concerned?"""
