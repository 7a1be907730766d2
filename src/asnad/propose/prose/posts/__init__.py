"""Who held which post and led which body?"""
