"""Who holds an office that stands before the name, over commas and bodies: "the head of the court, Karimi,"?"""

from __future__ import annotations

from itertools import chain

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low, over_brackets
from asnad.propose.english.posts.as_held import draft_post
from asnad.propose.english.posts.office_row import bearer, is_named, is_ranked, office_before
from asnad.propose.english.words.names import is_office, is_rank

__all__ = ["bears_an_office", "draft_between_commas", "has_office_before", "leads_to_another"]


def _opens_with_it(draft: Draft, at: int, there: int) -> bool:
    """Whether a phrase with "in" opens the sentence and holds the office, and no comma stands behind the name."""
    row, behind = draft.sentence.row, draft.sentence.row[there + 1 :]
    verb = next((i for i, c in enumerate(behind) if isinstance(c, VerbGroup)), 0)
    return is_low(row[0], "in", "at", "on", "during") and at > 1 and verb > 0 and not any(map(is_comma, behind[:verb]))


def draft_between_commas(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "The head of …, Karimi,"; "The commander (CO), 7 Division, Meran, Colonel Karimi,"."""
    row = draft.sentence.row
    found = None if _abbreviates(draft, at) else _holder_after(draft, at)
    if found is None or _said_of_another(draft, phrase) or _follows_its_holder(draft, at):
        return
    if found[2] and _ends_an_opening(draft, at) and isinstance(chunk_at(draft.sentence.row, found[0] + 1), VerbGroup):
        return
    there, body, marks = found
    holder, closing = row[there], row[there + 1] if there + 1 < len(row) else None
    if not isinstance(holder, NounPhrase) or (phrase.det in {"a", "an"} and not _is_one_told_of(draft, at, there)):
        return
    governed = at and (isinstance(row[at - 1], VerbGroup) or is_link(row[at - 1], "prep"))
    if marks and any(p.proper is not None and p.proper.sort == "person" for p in phrase.inside()):
        return  # "Chief of Staff Hugo Luna, Marshal Torben Alvik and …": each has a post of his own
    if is_low(chunk_at(row, there - 1), ")") and not marks and _has_an_office(draft, holder):
        return  # "Capital Police Officer (CPO) spokesman Holt": Holt speaks for that officer
    if marks and governed and _opens_with_it(draft, at, there):
        return  # "In a question to the Minister of Mines, Mira Holt (Green) asked"
    if marks and governed and isinstance(closing, VerbGroup):
        return  # "After meeting the president, General Karimi resigned", "before a judge, Colonel Holt said"
    rule = "post-body-name" if body is not None else "post-comma-name" if marks else "post-name"
    ranked = holder.proper is not None and bool(holder.proper.titles)
    opens_list = (
        comma_at(row, there + 1) and isinstance(beyond := chunk_at(row, there + 2), Link) and beyond.kind == "conj"
    )
    if ranked and (body is not None or not marks or not opens_list):
        draft_post(draft, holder, phrase, rule, body=body)
        return
    before = chunk_at(row, at - 1) if at else None
    listed = isinstance(before, Link) and before.kind in {"comma", "conj"}
    closed = closing is None or (isinstance(closing, Link) and closing.kind in {"comma", "end", "stop"})
    told_of = phrase.det in {"a", "an"}
    if not told_of and (
        phrase.det not in {"the", ""} or listed or not (phrase.det == "the" or at == 0 or body is not None)
    ):
        return
    if closed or isinstance(closing, VerbGroup) or body is not None:
        draft_post(draft, holder, phrase, rule, body=body)


def _is_one_told_of(draft: Draft, at: int, there: int) -> bool:
    """ "An army captain, Hernán Holt, told her": whom the verb tells of, where commas close the name."""
    row = draft.sentence.row
    lead, behind = chunk_at(row, at - 1) if at else None, chunk_at(row, there + 2)
    opens = lead is None or (
        isinstance(lead, Link) and lead.kind in {"comma", "conj", "sub", "that", "time", "adv", "stop"}
    )
    told = isinstance(behind, VerbGroup) and behind.form == "finite"
    return opens and there == at + 2 and comma_at(row, there + 1) and told and is_named(row[there])


def _has_an_office(draft: Draft, holder: NounPhrase) -> bool:
    """Whether a name is led by an office of its own, and not only by a rank: "spokesman Holt", not "Colonel Holt"."""
    first = holder.proper.first if holder.proper is not None else holder.first
    lows = [token.low for token in draft.sentence.tokens[holder.first : first]]
    return any(is_office(low) and not is_rank(low) for low in lows)


def _ends_an_opening(draft: Draft, at: int) -> bool:
    """ "According to facts received by the prosecutor, Mira Holt was …": the comma ends what opens the sentence."""
    row = draft.sentence.row
    if not isinstance(row[0], Link) or row[0].kind not in {"prep", "sub"}:
        return False
    return is_link(chunk_at(row, at - 1), "prep")


def _said_of_another(draft: Draft, title: NounPhrase) -> bool:
    """Whether a title is what a verb gives to someone else: "Holt is the new head of the court, Karimi its judge"."""
    cut = (c for c in draft.sentence.clauses if c.verb.lemma in words("lemmas", "to_a_head"))
    return any(title in chain(c.objects, c.after("off")) for c in cut) or any(
        (
            title in clause.objects
            and clause.verb.lemma in {"be", "become", "remain"}
            and _is_said_of_someone(draft, clause)
        )
        or title in clause.after("as")
        for clause in draft.sentence.clauses
    )


def _is_said_of_someone(draft: Draft, clause: Clause) -> bool:
    subjects = clause.subjects
    return bearer(draft, clause) is not None or any(
        is_person(s) or draft.sentence.low(s) in {"he", "she"} for s in subjects
    )


_MOST_BETWEEN = 4
"""Bodies and places that may stand between an office and the name of who holds it."""


def _follows_its_holder(draft: Draft, at: int) -> bool:
    """Whether names stand before their offices here: "Others are Holt, head of …, Karimi, head of …"."""
    name = chunk_at(draft.sentence.row, at - 2) if comma_at(draft.sentence.row, at - 1) else None
    return is_named(name) and not has_office_before(draft, at - 2)


def has_office_before(draft: Draft, at: int) -> bool:
    """Whether the office before the name at ``at`` is that one's: "the head of …, Holt, the head of …, Karimi"."""
    row = draft.sentence.row
    office = office_before(draft, at)
    while office is not None and comma_at(row, office - 1) and is_named(chunk_at(row, office - 2)):
        # That office has a name before it too: it is that one's, unless this one has another.
        office = office_before(draft, office - 2)
    return office is not None


def bears_an_office(draft: Draft, phrase: NounPhrase) -> bool:
    """ "President Karimi, party chairman Holt": a list, in which each office goes before its holder."""
    proper, tokens = phrase.proper, draft.sentence.tokens
    before = tokens[phrase.first : proper.first] if proper is not None else []
    return bool(before) and is_office(before[-1].low) and not is_rank(before[-1].low)


def leads_to_another(draft: Draft, at: int) -> bool:
    found = _holder_after(draft, at)
    return found is not None and is_named(draft.sentence.row[found[0]])


def _abbreviates(draft: Draft, at: int) -> bool:
    """Whether the chunk is the short form of the office before it: "Officer Commanding, OC, 7 Division"."""
    row = draft.sentence.row
    short, office = chunk_at(row, at), chunk_at(row, at - 2)
    if not isinstance(short, NounPhrase) or not isinstance(office, NounPhrase) or not comma_at(row, at - 1):
        return False
    letters = draft.sentence.tokens[short.first].text.replace(".", "")
    initials = [t.low[0] for t in draft.sentence.tokens[office.first : office.last + 1] if t.capital]
    return short.first == short.last and letters.isupper() and letters.lower() == "".join(initials)


def _holder_after(draft: Draft, at: int) -> tuple[int, NounPhrase | None, bool] | None:
    """Where the name after an office stands, the body between them, and whether a comma leads to the name.

    Between may stand brackets and, after commas, the body and where it is. "The head of the court Karimi" is left to
    what reads names beside offices, unless brackets or a body stand between.
    """
    row = draft.sentence.row
    j, marks, placed = over_brackets(row, at + 1), False, False
    body: NounPhrase | None = None
    if _abbreviates(draft, at + 2):
        j = at + 3
    elif isinstance(also := chunk_at(row, j), Link) and also.kind == "conj" and _is_more_of(row, j + 1):
        j = over_brackets(row, j + 2)  # "Chief of Training and Operations"
    for _ in range(_MOST_BETWEEN):
        comma = comma_at(row, j)
        there = over_brackets(row, j + 1) if comma else j
        chunk = chunk_at(row, there)
        if comma_at(row, there):
            there += 1
            chunk = chunk_at(row, there)
        if (
            isinstance(chunk, Link)
            and chunk.low in {"in", "at", "for"}
            and isinstance(chunk_at(row, there + 1), NounPhrase)
        ):
            j, placed = over_brackets(row, there + 2), True  # "the spokesman in the state, Karimi"
            continue
        if not isinstance(chunk, NounPhrase):
            return None
        marks = marks or comma
        if (
            body is not None
            and not is_ranked(chunk)
            and comma_at(row, there + 1)
            and is_ranked(chunk_at(row, there + 2))
        ):
            j = there + 1  # "7 Division, San Meran, Colonel Karimi"
            continue
        if placed and not is_named(chunk) and chunk.first == chunk.last:
            return None  # "the mayor in Lomay, Valdoria, said"
        if chunk.det in {"a", "an"}:
            return None  # "the farm's manager, a Dutchman named Holt"
        if is_person(chunk) and chunk.proper is not None and (chunk.proper.sort == "person" or chunk.proper.titles):
            return (there, body, marks) if marks or body is not None or there > at + 1 else None
        if chunk.sort not in {"body", "name", "place", "group"}:
            return None
        beyond = chunk_at(row, there + 2) if comma_at(row, there + 1) else None
        if not (isinstance(beyond, NounPhrase) and is_person(beyond)) and body is None and chunk.sort != "body":
            return (there, body, marks) if is_person(chunk) and marks else None
        if chunk.sort != "place" and not (chunk.sort == "name" and chunk.first == chunk.last):
            body = body or chunk
        j = over_brackets(row, there + 1)
    return None


def _is_more_of(row: list[Chunk], i: int) -> bool:
    chunk = chunk_at(row, i)
    return isinstance(chunk, NounPhrase) and not chunk.det and chunk.sort not in {"person", "pron"}
