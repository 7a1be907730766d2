"""Benchmarks of the estimates: against R's packages, and against populations whose size is known."""
