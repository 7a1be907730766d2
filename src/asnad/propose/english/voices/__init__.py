"""Who says so: whose voice does each word stand under, across sentences, turns and signatures?"""
