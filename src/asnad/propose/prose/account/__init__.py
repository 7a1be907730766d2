"""What became of those responsible: ruled, judged, pardoned, never tried?"""
