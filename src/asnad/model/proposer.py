"""Who proposed a claim: rules, or a language model, and which one?

A program is called ``family/version``; only the latest reading of each family stands. The model's name is part of the
family, so that two models stand side by side, and a new prompt for the same model replaces what the old one found.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

__all__ = ["language_model", "model_proposer"]

_FAMILY = "asnad-model:"
_VERSION = "1"


def model_proposer(model: str, digest: str) -> str:
    """What signs the claims of a language model: ``asnad-model:qwen3-4b/1+3fa9c1d2``.

    ``digest`` stands for everything but the text that decides what the model answers. A slash in the model's name is
    written as ``%2F``.
    """
    return f"{_FAMILY}{quote(model, safe=':')}/{_VERSION}+{digest}"


def language_model(proposer: str) -> str | None:
    """The model's name, if a language model is behind this name of a program; else ``None``."""
    family = proposer.partition("/")[0]
    return unquote(family.removeprefix(_FAMILY)) if family.startswith(_FAMILY) else None
