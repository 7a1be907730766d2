"""Who held which post, belonged to which group, and what else is told of who somebody is?"""
