"""Ways of putting sentences together, each from the frames that a language has for it."""

from bench.sentences.families.counted import Counted
from bench.sentences.families.dated import Dated
from bench.sentences.families.followed import Followed
from bench.sentences.families.joined import Joined
from bench.sentences.families.nested import Nested
from bench.sentences.families.told import Told
from bench.sentences.families.undone import Undone

__all__ = ["Counted", "Dated", "Followed", "Joined", "Nested", "Told", "Undone"]
