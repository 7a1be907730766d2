"""Benchmarks: each module measures one thing and prints one JSON object; ``python -m bench`` runs them all."""
