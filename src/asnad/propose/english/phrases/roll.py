"""Who stand in a list before a verb, with age, trade or home? "Oren Falk, 34, a miner, and Mira Holt (28) were"."""

from __future__ import annotations

from asnad.propose.english.phrases.coordination import describes
from asnad.propose.english.phrases.list_entry import entry_ending
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup, is_person
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_dash, is_link, is_low
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import Token

__all__ = ["entry_before_dash", "has_verb_beyond", "roll_before"]


def roll_before(row: list[Chunk], at: int) -> list[NounPhrase] | None:
    """The people of the list that ends before the verb at ``at``; ``None`` where it is none, or a plain one.

    The last is joined by "and"; the first has a name, and something is said beside one of them.
    """
    end = at
    while end and is_link(row[end - 1], "adv"):
        end -= 1
    end -= is_comma(row[end - 1]) if end else 0
    if not any(map(is_conj, row[:end])):
        return None
    found: list[NounPhrase] = []
    begins, closed, told = end, False, False
    while (entry := entry_ending(row, end)) is not None:
        begins, who = entry
        what = row[end - 1]
        if closed and len(found) == 1 and isinstance(what, NounPhrase) and describes(who, what, found[0]):
            return None  # "Falk, a friend of Holt and Dane, was shot": Dane is not
        found.insert(0, who)
        told = told or begins + 1 < end
        end = begins
        if is_conj(chunk_at(row, end - 1)) and not closed:
            closed, end = True, end - 1 - is_comma(chunk_at(row, end - 2))
        elif closed and is_comma(chunk_at(row, end - 1)):
            end -= 1
        else:
            break
    listed = closed and told and len(found) > 1 and is_person(found[0])
    return found if listed and (begins == 0 or _may_open(row, begins)) else None


def has_verb_beyond(row: list[Chunk], at: int) -> bool:
    """Whether the name at ``at`` has a verb of its own: "said | Mira Holt, 38, (and Oren Falk, 19,) was shot"."""
    verb = next((i for i in range(at + 4, min(at + 16, len(row))) if isinstance(row[i], VerbGroup)), None)
    if verb is None:
        return False
    entry, roll = entry_ending(row, verb - is_comma(row[verb - 1])), roll_before(row, verb)
    return (entry is not None and entry[0] == at) or (roll is not None and roll[0] is row[at])


def entry_before_dash(tokens: list[Token], row: list[Chunk], at: int) -> NounPhrase | None:
    """Whose entry in a list the verb at ``at`` opens: "Falk, Oren (34) - | beaten", "4. Oren Falk - | died"."""
    end = at - 1
    if end < 1 or not is_dash(row[end]) or tokens[row[at].first].capital:
        return None  # "Lomay, Meran – Killed by …"
    if is_low(row[end - 1], ")"):
        end = next((j for j in range(end - 2, max(-1, end - 5), -1) if is_low(row[j], "(")), 0)
    first = 2 if end > 2 and isinstance(row[0], NounPhrase) and row[0].sort == "number" and row[1].kind == "end" else 0
    name, given = chunk_at(row, first), chunk_at(row, first + 2)
    if not isinstance(name, NounPhrase) or not is_person(name) or name.det:
        return None
    if end == first + 1:
        return name if name.proper is not None and name.proper.last > name.proper.first else None
    if end != first + 3 or not is_comma(row[first + 1]) or not isinstance(given, NounPhrase) or not is_person(given):
        return None
    if given.det or name.first != name.last:
        return None
    last = given.last
    whole = Proper(name.first, last, "person", [])
    return NounPhrase(name.first, last, last, last, "person", proper=whole)


def _may_open(row: list[Chunk], at: int) -> bool:
    """Whether a clause may begin at ``at``."""
    before = row[at - 1]
    return is_link(before, "that", "stop", "quote", "time", "sub") or (
        is_comma(before) and not isinstance(chunk_at(row, at - 2), NounPhrase)
    )
