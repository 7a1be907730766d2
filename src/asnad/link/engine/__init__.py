"""How are lists linked that do not fit one process? Coarsely by splink on DuckDB or Spark, then exactly by our model.

The names, dates and places of a list are read once into columns (:mod:`~asnad.link.engine.columns`). Splink blocks and
scores on those columns with what both engines have built in (:mod:`~asnad.link.engine.settings`). What survives is
scored by :class:`asnad.link.fellegi_sunter.Model` and joined by :func:`asnad.link.partition.partition`
(:mod:`~asnad.link.engine.exact`). :func:`asnad.link.engine.scale.link_table` does all of it.
"""
