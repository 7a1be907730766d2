"""How often do the records of one person agree at each level? The dated table of ``weights.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log2
from types import MappingProxyType

__all__ = ["Weights", "default_weights"]

Weights = Mapping[str, Mapping[str, float]]
"""Slot → level → log2 of P(this level | one person)."""


@cache
def default_weights() -> Weights:
    """The table that comes with Asnad, as log2."""
    table = tomllib.loads(files("asnad.link").joinpath("weights.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            slot: MappingProxyType({level: log2(share) for level, share in levels.items()})
            for slot, levels in table.items()
            if isinstance(levels, dict)
        }
    )
