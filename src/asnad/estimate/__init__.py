"""Multiple systems estimation: how many there were in all, including those no list names.

    from asnad.estimate import CaptureHistories, estimate
    study = estimate(CaptureHistories.from_counts(lists, patterns, counts))
    study.verdict.light, study.headline

Everything stands on ``CaptureHistories``. A method is a value with one verb, ``fit``; ``estimate`` judges the lists,
runs the methods side by side and judges again. Compiled parts are loaded when a method first runs.
"""

from asnad.estimate.assessment import Assessment, assess
from asnad.estimate.chao import ChaoLowerBound
from asnad.estimate.checklist import read_checklist
from asnad.estimate.combine import mixture, rubin, total
from asnad.estimate.consistency import internal_consistency
from asnad.estimate.covariates import DoublyRobust
from asnad.estimate.graphs import DecomposableGraphs
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.latent import LatentClasses
from asnad.estimate.loglinear import LogLinear, Stepwise, Threshold
from asnad.estimate.result import Estimate, Light
from asnad.estimate.sensitivity import HighestOrder
from asnad.estimate.study import Study, estimate
from asnad.estimate.table import from_frame, read_table
from asnad.estimate.twolists import Chapman, LincolnPetersen

__all__ = [
    "Assessment",
    "CaptureHistories",
    "ChaoLowerBound",
    "Chapman",
    "DecomposableGraphs",
    "DoublyRobust",
    "Estimate",
    "HighestOrder",
    "LatentClasses",
    "Light",
    "LincolnPetersen",
    "LogLinear",
    "Stepwise",
    "Study",
    "Threshold",
    "assess",
    "estimate",
    "from_frame",
    "internal_consistency",
    "mixture",
    "read_checklist",
    "read_table",
    "rubin",
    "total",
]
