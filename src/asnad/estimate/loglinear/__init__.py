"""Log-linear models: all hierarchical ones, those grown pair by pair, and those whose terms a posterior keeps."""

from asnad.estimate.loglinear.model import LogLinear
from asnad.estimate.loglinear.stepwise import Stepwise
from asnad.estimate.loglinear.threshold import Threshold

__all__ = ["LogLinear", "Stepwise", "Threshold"]
