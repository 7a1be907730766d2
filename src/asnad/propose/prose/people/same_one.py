"""Do two mentions mean the same one?"""

from __future__ import annotations

from asnad.model.mention import Mention

__all__ = ["is_same_one"]


def is_same_one(one: Mention, other: Mention) -> bool:
    """Whether they share their words, or one of those whom they stand for."""
    spans = {m.span for m in (one, *one.antecedents)}
    return bool(spans & {m.span for m in (other, *other.antecedents)})
