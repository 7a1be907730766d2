"""What befell those of whom some are named now ("the dead", "the victims"), and who is listed there?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low

__all__ = ["STATES", "people_listed", "suffered"]

STATES = {
    "dead": "death",
    "wounded": "injury",
    "injured": "injury",
    "hurt": "injury",
    "missing": "disappearance",
}
_NEAR = 3
"""Sentences over which "the victims" are those told of."""


def suffered(draft: Draft, clause: Clause, whom: NounPhrase) -> str | None:
    """What befell those who are now named: "the dead", "the victims", "they", "arrested nine men who were named as"."""
    low, memory = draft.sentence.low(whom), draft.memory
    if clause.kind in {"relative", "reduced"}:
        span = draft.mention(whom).span
        told = (c.content for c in draft.claims if isinstance(c.content, Act) and c.modality == "actual")
        return next((act.act for act in told if any(v.span == span for v in act.victims)), None)
    if whom.of is not None:
        return None
    if low == ("they" if clause.passive else "them") and memory.victims:
        ends = [end.span for end in draft.mention(whom).ends()]
        groups = ((act, m) for act, m in reversed(memory.victims) if m.kind == "group" and m.name is None)
        return next((act for act, group in groups if group.span in ends), None)
    if whom.det != "the":
        return None
    deed = memory.deed
    if low in {"victim", "victims"} and deed is not None and draft.sentence.index - deed.sentence <= _NEAR:
        return deed.act if all(v.name is None for v in deed.victims) else None
    return STATES.get(low)


def people_listed(draft: Draft, at: int) -> list[NounPhrase]:
    """The people listed from this place of the row on, over their ages: "A, 34, and B, 17", "A and her son"."""
    found: list[NounPhrase] = []
    joined, said_more = True, False
    for i, chunk in enumerate(draft.sentence.row[at:], at):
        if isinstance(chunk, VerbGroup):
            closed = (
                bool(found) and is_link(draft.sentence.row[i - 1], "comma") and draft.sentence.row[i - 2] is found[-1]
            )
            return found if closed or _is_another_s(draft, i, found) else found[:-1]
        if isinstance(chunk, Link):
            parted = is_low(chunk, ";")
            if not (parted or is_link(chunk, "comma", "conj", "quote", "prep")):
                break
            joined, said_more = parted or joined or is_link(chunk, "conj"), not parted and is_link(chunk, "prep")
            continue
        if said_more:
            said_more = False  # "A, a lawyer at the centre; and B"
            continue
        named = chunk.proper is not None and chunk.proper.last == chunk.head and chunk.proper.sort == "person"
        counted = chunk.number is not None or _is_owned(draft, chunk) or _is_another(draft, chunk, i)
        if named or (joined and chunk.sort == "person" and counted):
            found.append(chunk)
        joined = False
    return found


def _is_another_s(draft: Draft, at: int, found: list[NounPhrase]) -> bool:
    """Whether the verb at ``at`` is that of whoever stands behind the list: "a nurse, | the union said"."""
    row = draft.sentence.row
    who, mark = chunk_at(row, at - 1), chunk_at(row, at - 2)
    apart = is_link(mark, "comma") and isinstance(who, NounPhrase) and all(who is not p for p in found)
    return apart and isinstance(who, NounPhrase) and who.sort in {"person", "body", "group", "name"}


def _is_another(draft: Draft, phrase: NounPhrase, at: int) -> bool:
    """ "Nine children and a nurse"; not "a nurse, Mira Holt" or "a nurse named Mira Holt", who is listed by name."""
    row = draft.sentence.row
    beside = chunk_at(row, at + 2) if is_link(chunk_at(row, at + 1), "comma") else chunk_at(row, at + 1)
    named = isinstance(beside, VerbGroup) or (isinstance(beside, NounPhrase) and beside.is_named)
    return phrase.det in {"a", "an", "another"} and phrase.proper is None and not named


def _is_owned(draft: Draft, phrase: NounPhrase) -> bool:
    return phrase.possessor is not None or draft.sentence.tokens[phrase.first].tag == "own"
