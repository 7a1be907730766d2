"""Behind "a teacher whose son was killed by soldiers": of whom does the sentence go on?"""

from __future__ import annotations

from asnad.propose.clause import Clause
from asnad.propose.joined import agrees
from asnad.propose.lexicon import words
from asnad.propose.participle import reads_as_participle
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.token import Token, is_said

__all__ = ["beyond_relative"]

_MARKS = frozenset({";", "(", ")", "[", "]"})
_OPENERS = ("wh", "that", "sub")
_PARTS = ("stop", "that", "quote", "sub", "end")


def beyond_relative(
    tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]
) -> int | None:
    """The index of the phrase at whose relative clause's end the verb of ``clause`` stands, behind the chunk ``at``.

    "A teacher whose son was killed by soldiers | was detained", "Holt, who told police that soldiers had killed her
    son, | fled": the teacher, Holt. ``None`` where the verb may be one of the relative clause. The verbs in between
    must be as many as the words that open clauses.
    """
    if clause.verb.form != "finite" or not any(is_link(c, "wh", "that") for c in row[:at]):
        return None
    if is_conj(row[at]) or _is_helped(row, clause, at) or _may_open(tokens, row, clause, at):
        return None
    if reads_as_participle(tokens, row, clause):
        return None
    for wh in range(1, at):
        head = _head(row, wh) if is_link(row[wh], "wh", "that") else None
        phrase = row[head] if head is not None else None
        if head is None or not isinstance(phrase, NounPhrase) or not _may_be_subject(row, head):
            continue
        inside = row[wh : clause.at]
        opened = sum(is_link(c, *_OPENERS) for c in inside)
        opened += sum(c.kind == "contact" and wh < c.start for c in earlier)
        verbs = sum(isinstance(c, VerbGroup) and c.form == "finite" for c in inside)
        closed = is_comma(row[at]) == is_comma(row[wh - 1]) and _commas_fit(row[wh:at], row[wh : clause.at])
        if verbs == opened and closed and agrees(tokens, clause.verb, [phrase]):
            return head
    return None


def _is_helped(row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "That the army has in no way | threatened them": a helping verb stands apart."""
    alone = (c for c in row[:at] if isinstance(c, VerbGroup) and c.first == c.last)
    return clause.verb.first == clause.verb.main and any(c.lemma == "have" for c in alone)


def _head(row: list[Chunk], wh: int) -> int | None:
    """Whom the relative pronoun at ``wh`` stands for: "a teacher(,) who", "a teacher(,) to whom"."""
    head = wh - 1
    if is_link(row[head], "prep"):
        head -= 1
    if head >= 0 and is_comma(row[head]):
        head -= 1
    known = is_link(row[wh], "wh") or (head == wh - 1 and not is_low(row[wh], "what"))
    return head if head >= 0 and known and isinstance(row[head], NounPhrase) else None


def _may_be_subject(row: list[Chunk], head: int) -> bool:
    """Whether no verb stands before the phrase that it could be an object of, and no preposition or list holds it."""
    if head and (is_link(row[head - 1], "prep") or is_conj(row[head - 1]) or _is_apposition(row, head)):
        return False
    for i in range(head - 1, -1, -1):
        chunk = row[i]
        if isinstance(chunk, VerbGroup):
            return False
        if is_link(chunk, *_PARTS):
            return True
    return True


def _is_apposition(row: list[Chunk], head: int) -> bool:
    """ "Holt, then head of state, whose …": not the head of state, but Holt."""
    at = head - 1
    while at > 0 and is_link(row[at], "adv"):
        at -= 1
    beside = at > 0 and is_comma(row[at]) and isinstance(row[at - 1], NounPhrase)
    return beside and not is_link(chunk_at(row, at - 2), "prep", "time")


def _may_open(tokens: list[Token], row: list[Chunk], clause: Clause, at: int) -> bool:
    """ "Who said soldiers | killed her", "who police say | killed her", "the man soldiers | killed": a verb within."""
    chunk, before = row[at], chunk_at(row, at - 1)
    if isinstance(chunk, VerbGroup):
        return is_said(chunk.lemma)
    if not isinstance(chunk, NounPhrase):
        return False
    if isinstance(before, VerbGroup):
        bare = clause.verb.first == clause.verb.main and "b" in tokens[clause.verb.main].forms
        seen = bare and before.lemma in words("lemmas", "senses")  # "who saw soldiers | shoot her"
        return seen or is_said(before.lemma) or before.lemma in _BELIEVES
    return isinstance(before, NounPhrase) or is_link(before, "wh", "that", "sub")


_BELIEVES = frozenset({"believe", "think", "know", "fear", "hope", "hear", "learn", "suspect", "claim", "feel", "find"})


def _commas_fit(inside: list[Chunk], whole: list[Chunk]) -> bool:
    """Whether no verb stands behind a comma of the relative clause, and there are no brackets in it.

    "Who survived a flood in the mine near Alba, south Wales, in 2011, | was acquitted"; "who protected their sisters,
    mothers and wives | were beaten".
    """
    commas = [i for i, c in enumerate(inside) if is_comma(c)]
    own = all(i + 1 < len(inside) and _goes_on_naming(inside[i + 1]) for i in commas)
    return own and not any(isinstance(c, Link) and c.low in _MARKS for c in whole)


def _goes_on_naming(chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) or is_link(chunk, "prep", "time")
