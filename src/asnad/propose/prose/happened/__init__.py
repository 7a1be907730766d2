"""Did it happen: ordered, planned, denied, supposed, or undone?"""
