"""Bayesian averages over decomposable graphs of dependence between lists."""

from asnad.estimate.graphs.averaging import DecomposableGraphs, GammaPoisson

__all__ = ["DecomposableGraphs", "GammaPoisson"]
