"""How far does what stands beside a name go, in a row of offices, bodies and places, and whose is it?"""

from __future__ import annotations

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, over_brackets
from asnad.propose.english.posts.posts import post_title

__all__ = ["bearer", "end_of_apposition", "is_named", "is_ranked", "office_before", "tenure_at"]


def tenure_at(row: list[Chunk], i: int) -> tuple[int, str]:
    """Where a title may stand after "formerly", "now" or "later" at ``i``, and whether it was left, holds or is later.

    Without such a word it may stand at ``i`` itself, or after any adverb, and nothing is said.
    """
    chunk, tenure = chunk_at(row, i), ""
    if not isinstance(chunk, Link) or chunk.kind not in {"adv", "time", "sub", "prep"}:
        return i, ""
    if chunk.low == "today" and comma_at(row, i + 1):
        return i, ""  # "Alba, 19 Jan (AP) – Today, a judge …"
    if chunk.low in words("words", "tenure", "left"):
        tenure = "left"
    elif chunk.low in words("words", "tenure", "holds"):
        tenure = "holds"
    elif chunk.low in words("words", "tenure", "later"):
        tenure = "later"
    elif chunk.low in {"until", "till"} and isinstance(time := chunk_at(row, i + 1), Link) and time.kind == "time":
        i, tenure = i + 1, "left"
    elif chunk.kind not in {"adv", "time"} or chunk.low in words("words", "tenure", "none"):
        return i, ""
    return i + 1 + (bool(tenure) and comma_at(row, i + 1)), tenure


def end_of_apposition(row: list[Chunk], i: int) -> int:
    """Where what is said beside a name ends: at a verb, another name, or what opens a new part of the sentence.

    A name of one word after a body and a comma is where that is: "7 Brigade, Meran".
    """
    while i < len(row) and _in_apposition(row, i):
        body = chunk_at(row, i - 2) if comma_at(row, i - 1) else None
        if is_person(row[i]) and not (isinstance(body, NounPhrase) and body.sort == "body"):
            break
        i += 1
    return i


def _in_apposition(row: list[Chunk], i: int) -> bool:
    """Whether the chunk may stand in a row of offices, bodies and places beside a name."""
    chunk = row[i]
    if isinstance(chunk, NounPhrase):
        return chunk.sort != "pron" and not is_ranked(chunk)
    if not isinstance(chunk, Link) or chunk.low in {";", ":"}:
        return False
    if chunk.kind == "conj" and tenure_at(row, i + 1)[1]:
        return True  # "formerly a colonel and now governor"
    if chunk.kind == "conj":  # "Chief of Policy and Plans"
        return not any(
            isinstance(p, NounPhrase) and p.sort == "person" for p in (chunk_at(row, i - 1), chunk_at(row, i + 1))
        )
    return chunk.kind in {"comma", "prep", "adv", "time", "quote", "stop"} or bool(tenure_at(row, i)[1])


def is_ranked(chunk: Chunk | None) -> bool:
    return isinstance(chunk, NounPhrase) and is_person(chunk) and chunk.proper is not None and bool(chunk.proper.titles)


def is_named(chunk: Chunk | None) -> bool:
    """Whether a phrase is surely a person's name, with a rank or without."""
    return is_ranked(chunk) or (
        isinstance(chunk, NounPhrase) and is_person(chunk) and chunk.proper is not None and chunk.sort == "person"
    )


def office_before(draft: Draft, at: int) -> int | None:
    """Where the office before the verb or name at ``at`` stands, over the bodies and places behind it."""
    row = draft.sentence.row
    i = at - 1
    while i >= 0 and _in_apposition(row, i):
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and post_title(draft, chunk, with_body=True) is not None:
            return i
        i -= 1
    return None


def bearer(draft: Draft, clause: Clause) -> NounPhrase | None:
    """Whom a verb is said of, over all that stands beside the name: "Karimi, formerly head of …, Meran, is now …"."""
    row = draft.sentence.row
    i = clause.at - 1
    while i >= 0 and _in_apposition(row, i):
        i -= 1
    found = row[i] if i >= 0 else None
    if not isinstance(found, NounPhrase) or not is_ranked(found):
        return None
    start = over_brackets(row, i + 1)
    there, tenure = tenure_at(row, start + comma_at(row, start))
    title = chunk_at(row, there)
    beside = isinstance(title, NounPhrase) and start < there and post_title(draft, title, with_body=True) is not None
    return found if tenure or beside or there == clause.at else None
