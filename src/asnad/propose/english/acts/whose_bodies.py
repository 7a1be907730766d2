"""Whose are the bodies: "Soldiers took Mira Holt and Oren Falk away. | Their bodies were found …"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.phrases.phrase import NounPhrase

__all__ = ["with_whose_they_are"]

_THEM = frozenset({"them", "they", "him", "he", "her", "she", "us", "me", "their"})


def with_whose_they_are(draft: Draft, whose: NounPhrase, mention: Mention) -> Mention:
    """The mention of "their" as of those taken or killed in this sentence or the one before, if all are one lot.

    Nobody, where some of those told of there suffered something else than the others.
    """
    sentence = draft.sentence
    if mention.antecedents or sentence.tokens[whose.head].low != "their":
        return mention
    before = draft.reading.sentences[sentence.index - 1].span if sentence.index else sentence.span
    lots: dict[str, list[Mention]] = {}
    for span in (sentence.span, before):
        for act, victim in draft.memory.victims:
            at = victim.span
            if at is not None and span.contains(at) and at.end <= sentence.tokens[whose.head].start:
                lots.setdefault(act, []).append(victim)
        if lots:
            break
    people = [frozenset(end.span for one in lot for end in one.ends()) for lot in lots.values()]
    if len(set(people)) != 1 or not all(act_traits(act) & {"custody", "lethal"} for act in lots):
        return mention
    lot = next(iter(lots.values()))
    ends = tuple({end.span: end for one in lot for end in one.ends()}.values())
    known = all(end.name is not None or end.wording.lower() not in _THEM for end in ends)
    many = len(ends) > 1 or any(one.kind == "group" for one in ends)
    return replace(mention, antecedents=ends) if many and known else mention
