"""What do sources answer differently, where did each account come from, how many were they? Claims, weighed."""

from asnad.weigh.weighing import Weighed, weigh

__all__ = ["Weighed", "weigh"]
