"""How old, born when, of which faith? The lasting facts that claims give about one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import Trait
from asnad.model.question import Question, Relation
from asnad.model.text import Words
from asnad.model.when import When
from asnad.weigh.answers import Said, ask, said
from asnad.weigh.grounds import Grounds
from asnad.weigh.values import relate_counts, relate_whens, relate_words
from asnad.weigh.wording import label, stems

__all__ = ["ask_traits"]

_ONE = frozenset({"birth", "death", "age", "sex"})
"""Traits of which one person has one value; of others (profession, residence) two values can both be true."""


def ask_traits(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """``age`` for ages, ``trait`` for the rest: one question for each person and trait."""
    gathered: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for claim in grounds.claims:
        content = claim.content
        if isinstance(content, Trait) and claim.modality == "actual" and content.value.text.strip():
            for entity in grounds.who(claim, content.who):
                gathered[entity, content.trait].append(_said(claim, content))
    found = []
    for (entity, trait), parts in sorted(gathered.items()):
        relate = _relate if trait in _ONE else _relate_open
        kind = "age" if trait == "age" else "trait"
        question = ask(kind, parts, relate, origin_of, about=(entity,), scope="" if kind == "age" else trait)
        if question:
            found.append(question)
    return found


def _said(claim: Claim, content: Trait) -> Said:
    told = label(content.value.text, 80)
    if content.trait == "birth" and content.when:
        return said(claim, ("when", str(content.when.earliest), str(content.when.latest)), told, content.when)
    if content.count and (content.count.lower is not None or content.count.upper is not None):
        return said(claim, ("count", str(content.count.lower), str(content.count.upper)), told, content.count)
    return said(claim, tuple(sorted(stems(content.value.text))), told, content.value)


def _relate(left: Said, right: Said) -> Relation | None:
    if isinstance(left.value, When) and isinstance(right.value, When):
        return relate_whens(left.value, right.value)
    if isinstance(left.value, Count) and isinstance(right.value, Count):
        return relate_counts(left.value, right.value)
    if isinstance(left.value, Words) and isinstance(right.value, Words):
        return relate_words(left.value.text, right.value.text)
    return None


def _relate_open(left: Said, right: Said) -> Relation | None:
    relation = _relate(left, right)
    return None if relation == "differ" else relation
