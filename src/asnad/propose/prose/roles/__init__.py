"""Who did it and who suffered it, in every word order?"""
