"""What can speak for or against two records being one person? One file for each kind of evidence.

Every kind answers two things about two values of it: at which *level* they agree (from ``same`` to ``far``), and the
*chance* that two records of different people agree at that level, taken from how common the values are in the data.
How often the records of one person agree at each level is not learned from chance: it stands in ``weights.toml``,
with its reason. The weight of evidence is log2 of the one by the other (Fellegi and Sunter 1969), in bits.
"""
