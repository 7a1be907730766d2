"""Who does what to whom by grammar: the subject, the objects and the clause above of every verb?"""
