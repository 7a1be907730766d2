"""When and where: which dates and places belong to which clause?"""
