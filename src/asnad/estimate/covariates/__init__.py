"""Two lists and what is known of people: the doubly robust estimate."""

from asnad.estimate.covariates.doubly_robust import DoublyRobust

__all__ = ["DoublyRobust"]
