"""Benchmarks of linking: published data sets and made ones, Asnad and its peers, one way to score them all."""
