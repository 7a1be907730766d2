"""What became of those responsible: ruled, judged, pardoned, never tried? And what do laws forbid or allow?"""
