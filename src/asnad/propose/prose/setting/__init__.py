"""When and where was it?"""
