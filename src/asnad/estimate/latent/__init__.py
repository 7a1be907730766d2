"""How many, when some people are easier to find than others in ways nobody recorded?"""

from asnad.estimate.latent.model import LatentClasses

__all__ = ["LatentClasses"]
