"""Do bare past forms in a row tell what their subject did? "The gangs killed, looted and carried out rapes"."""

from __future__ import annotations

from asnad.propose.english.phrases.coordination import object_follows
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.token import Token, is_said

__all__ = ["lists_what_they_did"]

_AFTER_VERBS = frozenset({"out", "off", "away", "over", "in", "on"})
_OPENS_A_TIME = frozenset({"as", "while", "when", "because", "whenever", "although", "though"})
# Nobody is fled or looted; not "disappear", "return" and whatever else is also done to somebody.
_BY_THEMSELVES = frozenset(
    {"flee", "escape", "rampage", "depart", "retreat", "laugh", "pillage", "loot", "plunder", "vanish"}
)


def lists_what_they_did(tokens: list[Token], row: list[Chunk], at: int) -> bool:
    """Whether the verb at ``at`` stands in a list of bare past forms of which the last is surely active."""
    first, last = at, at
    while (before := _step(tokens, row, first, -1)) is not None:
        first = before
    while (after := _step(tokens, row, last, 1)) is not None:
        last = after
    subject = chunk_at(row, first - 1)
    if not isinstance(subject, NounPhrase):
        return False
    lead, end = chunk_at(row, first - 2), _end_of_clause(row, last)
    if is_low(lead, *_OPENS_A_TIME) and is_comma(chunk_at(row, end)) and (end == last + 1 or not is_low(lead, "as")):
        return _follows_a_clause(row, end + 1)  # "As the soldiers raped and killed, Holt fled"
    if is_link(lead, "that") and first < last and is_link(chunk_at(row, end), "end"):
        return True  # "said that the soldiers abducted, raped and killed."
    return first < last and _acts(tokens, row, last)


def _step(tokens: list[Token], row: list[Chunk], at: int, step: int) -> int | None:
    """The bare past form on the other side of a comma, of "and", or of both."""
    i = at + step
    if not (0 <= i < len(row)) or not (is_comma(row[i]) or is_conj(row[i])):
        return None
    both = chunk_at(row, i + step)
    if is_comma(both) or is_conj(both):
        i += step
    other = i + step
    while 0 <= other < len(row) and is_link(row[other], "adv"):
        other += step
    return other if 0 <= other < len(row) and _is_bare(tokens, row[other]) else None


def _is_bare(tokens: list[Token], chunk: Chunk) -> bool:
    """A past form without a helper: "killed", "then killed"."""
    if not isinstance(chunk, VerbGroup) or chunk.form != "finite" or chunk.passive or chunk.perfect or chunk.modal:
        return False
    helped = any(t.tag in {"be", "have", "do"} for t in tokens[chunk.first : chunk.main])
    return "d" in tokens[chunk.main].forms and not helped


def _acts(tokens: list[Token], row: list[Chunk], last: int) -> bool:
    """Whether the last of the verbs can be no participle: it has an object, or never takes one."""
    verb, behind = row[last], chunk_at(row, last + 1)
    if not isinstance(verb, VerbGroup) or isinstance(behind, VerbGroup):
        return False
    if is_said(verb.lemma) or is_link(behind, "that"):
        return False  # "the attack left 30 wounded, and she demanded that", with its words left out
    if "n" not in tokens[verb.main].forms or object_follows(row, last):
        return True  # "killed and took hostages"
    then = chunk_at(row, last + 2)
    if verb.lemma in {"shoot", "fire"} and is_low(behind, "at", "on") and isinstance(then, NounPhrase):
        return then.sort in PEOPLE  # "raped and shot at villagers"
    if is_low(behind, "with", "at") and isinstance(then, NounPhrase) and tokens[then.head].low in {"impunity", "will"}:
        return True
    if is_low(behind, *_AFTER_VERBS) and isinstance(object_ := chunk_at(row, last + 2), NounPhrase):
        return is_low(behind, "out", "off", "away") or (verb.lemma == "open" and object_.sort != "place")
    if is_comma(behind) and is_comma(row[last - 2]) and isinstance(chunk_at(row, last + 2), NounPhrase):
        return is_link(chunk_at(row, last + 3), "stop", "end")  # "arrested, and killed, Mira Holt."
    left = verb.lemma == "leave" and is_link(behind, "stop", "end")
    return (left or verb.lemma in _BY_THEMSELVES) and not is_low(behind, "by")


def _end_of_clause(row: list[Chunk], last: int) -> int:
    """The chunk behind the last verb and what hangs on it: "killed in Lomay on Monday |"; at "by" it ends."""
    i = last + 1
    while i < len(row) and (isinstance(row[i], NounPhrase) or is_link(row[i], "prep", "time", "adv")):
        if is_low(row[i], "by"):
            break
        i += 1
    return i


def _follows_a_clause(row: list[Chunk], at: int) -> bool:
    """Whether a phrase and its verb follow."""
    i = at
    while i < len(row) and isinstance(row[i], Link) and row[i].kind in {"adv", "quote"}:
        i += 1
    return isinstance(chunk_at(row, i), NounPhrase) and isinstance(chunk_at(row, i + 1), VerbGroup)
