"""Who stands in a list in which something is said of each: "Mira Holt, 38, and Oren Falk, a nurse, | were shot"?"""

from __future__ import annotations

from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.token import Token

__all__ = ["has_verb_beyond", "names_listed"]


def names_listed(tokens: list[Token], row: list[Chunk], at: int) -> tuple[list[NounPhrase], int] | None:
    """The names of a list that ends before the chunk at ``at``, and where it begins; ``None`` where none does."""
    found: list[NounPhrase] = []
    i, asides, begins = at - 1, 0, at
    while i >= 0:
        name = _of_aside(tokens, row, i)
        bare = name < 0 and len(found) == 1
        name = i if bare else name
        who = row[name] if name >= 0 else None
        if not isinstance(who, NounPhrase) or not _is_somebody(who):
            break
        found.insert(0, who)
        asides, begins, i = asides + (not bare), name, name - 1
        if len(found) == 1:
            if not is_low(chunk_at(row, i), "and"):
                return None
            i -= 1
        elif bare or not is_comma(chunk_at(row, i)):
            break
    before = row[begins - 1] if begins else None
    told = not isinstance(before, VerbGroup) or any(
        before.lemma in words("verbs", "report", kind) for kind in ("asserted", "attributed")
    )
    if len(found) < 2 or not asides or is_link(before, "prep", "conj") or not told or is_comma(before):
        return None
    return found, begins


def has_verb_beyond(tokens: list[Token], row: list[Chunk], at: int) -> bool:
    """Whether the name at ``at`` has a verb of its own: "said | Mira Holt, 38, (and Oren Falk, 19,) was shot"."""
    for i in range(at + 4, min(at + 16, len(row))):
        if isinstance(row[i], VerbGroup):
            listed = names_listed(tokens, row, i)
            return _of_aside(tokens, row, i - 1) == at or (listed is not None and listed[1] == at)
    return False


def _of_aside(tokens: list[Token], row: list[Chunk], i: int) -> int:
    """The index of the name of which something is said between marks that close at ``i``; -1 for none."""
    closes = is_comma(row[i]) or is_low(row[i], ")", "]")
    what = row[i - 1] if closes and i > 2 else None
    if not isinstance(what, NounPhrase) or what.is_named:
        return -1
    aged = row[i - 2]
    opened = i - 2 - (isinstance(aged, NounPhrase) and aged.first == aged.last and tokens[aged.first].low == "aged")
    if opened < 1 or not (is_comma(row[opened]) or is_low(row[opened], "(", "[")):
        return -1
    years = what.sort == "number" and what.first == what.last and len(tokens[what.first].low) < 4
    years = years or tokens[what.first].low == "aged"
    is_one = what.sort == "person" and what.det in {"a", "an"} and what.proper is None
    return opened - 1 if years or is_one else -1


def _is_somebody(phrase: NounPhrase) -> bool:
    named = phrase.proper is not None and phrase.proper.sort in {"person", "name"}
    return named and phrase.is_named and phrase.sort in {"person", "name"} and not phrase.det
