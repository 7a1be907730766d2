"""Who held which post, led or founded which body, and is whose relative?"""
