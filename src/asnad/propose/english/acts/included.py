"""Who is told of among those counted: "four men – A, B, C and D –", "six, including A", "40, five of them women"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import HUMAN, name_behind, without_descriptions
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.roll_of_names import names_behind, rolls
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low

__all__ = ["counted_among", "with_included", "with_names"]


def with_names(draft: Draft, victims: list[NounPhrase]) -> list[NounPhrase]:
    """The victims with the names beside their number: "four men – A, B, C and D –", "four men were shot: A, …"."""
    row = draft.sentence.row
    found = _with_their_roll(draft, victims)
    for phrase in victims:
        at = next((i for i, c in enumerate(row) if c is phrase), None)
        if at is None or phrase.proper is not None or not phrase.plural or at + 2 >= len(row):
            continue
        mark = row[at + 1]
        beside = isinstance(mark, Link) and (mark.kind == "comma" or mark.low in ("–", "—", "--", "-", ":", "("))
        if not beside:
            ends = next((i for i in range(at + 1, len(row)) if is_low(row[i], ":")), None)
            told = row[at + 1 : ends] if ends is not None else []
            if ends is None or sum(isinstance(c, VerbGroup) for c in told) != 1 or ends + 1 >= len(row):
                continue
            at, mark = ends - 1, row[ends]  # "Three men were killed: A, B and C"
            if any(isinstance(c, VerbGroup) for c in row[ends:]):
                continue
            rolled = names_behind(row, at)
            found += [p for p in rolled if p not in found and _are_as_many(draft, phrase, rolled)]
        group, _ = group_at(row, at + 2, until=len(row))
        names = [p for p in group if _is_of_a_person(p)]
        if names and _goes_on(draft, names[0], phrase):
            continue  # "killed two men – Mira Holt was there"
        if len(names) == len(group) and (len(names) > 1 or not is_comma(mark)):
            found += [p for p in names if p not in found]
    return found


def _with_their_roll(draft: Draft, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """The phrases with all who are told of together: "two men in Alba, A, about 30, and B, 25,", by as many names.

    How old they are is nobody of them.
    """
    found = list(phrases)
    for those, names in rolls(draft.sentence.row):
        one = any(p is those or any(p is n for n in names) for p in phrases)
        if not one or not _are_as_many(draft, those, names):
            continue
        if not _opens(draft, those) and (
            any(_goes_on(draft, n, those) for n in names) or _do_more(draft, names, those)
        ):
            continue
        within = [p for p in found if names[0].first <= p.first <= names[-1].last]
        found = [p for p in found if p is not those and all(p is not w for w in within)]
        found += [those, *names]
    return found


def _are_as_many(draft: Draft, those: NounPhrase, names: list[NounPhrase]) -> bool:
    count = draft.mention(those).count
    return len(names) > 1 and count is not None and count.lower == count.upper == len(names)


def _opens(draft: Draft, those: NounPhrase) -> bool:
    """Whether those who are counted still await a verb, which is that of their names: no other has them."""
    row = draft.sentence.row
    at = next(i for i, c in enumerate(row) if c is those)
    told = any(those is p for c in draft.sentence.clauses for p in (*c.subjects, *c.objects))
    return not told and not (at and isinstance(row[at - 1], Link) and row[at - 1].kind == "prep")


def _do_more(draft: Draft, names: list[NounPhrase], those: NounPhrase) -> bool:
    """ "Soldiers shot two men, A, 30, and B, 25, said": the verb behind the names is not of those counted."""
    verb = next((c for c in draft.sentence.clauses if c.verb.first > names[-1].last), None)
    between = draft.sentence.tokens[names[-1].last + 1 : verb.verb.first] if verb is not None else []
    marked = all(t.tag in {"comma", "num", "noun", "adv"} for t in between) and bool(between)
    return verb is not None and marked and all(s is not those for s in verb.subjects)


def _goes_on(draft: Draft, name: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a name beside a number does something itself that is not said of those counted."""
    told = [c.subjects for c in draft.sentence.clauses if c.has_subject(name)]
    return any(all(s is not phrase for s in subjects) for subjects in told)


def with_included(draft: Draft, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """The phrases with the names of some of them: "six men, including Karimi and Okoro", "women such as Mira Holt".

    The names may stand at the end: "Ten writers were jailed for their books, including Mira Holt".
    """
    row = draft.sentence.row
    found = list(phrases)
    for _, at in _among_them(draft, phrases):
        found += [p for p in _up_to_a_verb(row, at) if _is_of_a_person(p) and p not in found]
    for _, at in _including(draft, phrases):
        verb = next((i for i in range(at, len(row)) if isinstance(row[i], VerbGroup)), len(row) + 1)
        for one in group_at(row, at, until=verb - 1)[0]:
            found += [one] if _is_of_a_person(one) and one not in found else []
    return found


def counted_among(draft: Draft, phrases: list[NounPhrase]) -> list[tuple[NounPhrase, NounPhrase]]:
    """Those only counted with each who is told of among them: "40 people, including nine children and a nurse"."""
    row = draft.sentence.row
    found: list[tuple[NounPhrase, NounPhrase]] = []
    for phrase, at in (*_including(draft, phrases), *_among_them(draft, phrases)):
        verb = next((c.at for c in draft.sentence.clauses if c.at > at and c.has_subject(phrase)), 0)
        group = group_at(row, at, until=verb - 1 if verb else None)[0]
        found += [(phrase, one) for one in without_descriptions(draft, [name_behind(draft, p) for p in group])]
    return found + _of_them(draft, phrases)


def _of_them(draft: Draft, phrases: list[NounPhrase]) -> list[tuple[NounPhrase, NounPhrase]]:
    """ "Shot ten people, five of them | women": the five."""
    row = draft.sentence.row
    found = []
    for i, share in draft.sentence.nouns if "them" in draft.sentence.lows else ():
        them, what = share.of, chunk_at(row, i + 1)
        if share.number is None or them is None or draft.sentence.low(them) != "them" or share.det:
            continue
        if not isinstance(what, NounPhrase) or what.sort != "person" or what.det or what.is_named or not what.plural:
            continue
        closes = is_link(chunk_at(row, i + 2), "comma", "end", "stop") and is_comma(chunk_at(row, i - 1))
        whole = next((p for p, at in _places(row, phrases) if at < i and _reaches(row, at, i)), None)
        if closes and whole is not None:
            found.append((whole, replace(what, first=share.first, number=share.number)))
    return found


def _places(row: list[Chunk], phrases: list[NounPhrase]) -> list[tuple[NounPhrase, int]]:
    """Each phrase that is of several, with where it stands in the row."""
    return [
        (phrase, i)
        for phrase in phrases
        for i, chunk in enumerate(row)
        if phrase.plural and isinstance(chunk, NounPhrase) and chunk.last == phrase.last
    ]


def _including(draft: Draft, phrases: list[NounPhrase]) -> list[tuple[NounPhrase, int]]:
    """Those of whom some are told behind "including", with where these begin."""
    row = draft.sentence.row
    if draft.sentence.lows.isdisjoint(("including", "such")):
        return []
    marks = [i for i, chunk in enumerate(row[:-1]) if is_low(chunk, "including", "such as")]
    found = []
    for phrase, at in _places(row, phrases) if marks else ():
        mark = next((i for i in marks if i > at), None)
        if mark is not None and _reaches(row, at, mark):
            found.append((phrase, mark + 1))
    return found


def _among_them(draft: Draft, phrases: list[NounPhrase]) -> list[tuple[NounPhrase, int]]:
    """The same behind "among them": "shot eleven men by the well, among them the mayor, Mira Holt"."""
    row = draft.sentence.row
    if draft.sentence.lows.isdisjoint(("among", "amongst")):
        return []
    those = [p for p in phrases if p.plural]
    many = [(i, c) for i, c in enumerate(row) if isinstance(c, NounPhrase) and any(c is p for p in those)]
    for i in range(many[0][0] + 1 if many else len(row), len(row) - 2):
        them = row[i + 1]
        if isinstance(row[i], VerbGroup) and not _befell(row, i):
            break
        if is_low(row[i], "among", "amongst") and isinstance(them, NounPhrase) and them.sort == "pron":
            # "Ten killed and 30 arrested, among them Mira Holt": of which, nobody can tell.
            return [] if any(_are_others(c, phrases) for c in row[:i]) else [(many[0][1], i + 2)]
    return []


def _up_to_a_verb(row: list[Chunk], at: int) -> list[NounPhrase]:
    rest = row[at:]
    end = next((j for j, c in enumerate(rest) if isinstance(c, VerbGroup) or is_link(c, "stop", "end", "wh")), 0)
    return [c for c in rest[:end] if isinstance(c, NounPhrase)]


def _are_others(chunk: Chunk, phrases: list[NounPhrase]) -> bool:
    counted = isinstance(chunk, NounPhrase) and chunk.plural and chunk.number is not None
    return counted and not any(chunk is p for p in phrases)


def _reaches(row: list[Chunk], at: int, mark: int) -> bool:
    """Whether what stands at ``mark`` tells of the people at ``at``: right behind them, or behind their only verb.

    Where and when it was may stand between, where no other people do.
    """
    between = row[at + 1 : mark]
    if not between or (len(between) == 1 and is_comma(between[0])):
        return True
    if is_low(row[mark], "such as"):
        return False
    counted = {"person", "number", "group"}  # "eight were tortured, and three, including Dane, killed"
    inside = [p for c in between if isinstance(c, NounPhrase) for p in c.inside()]
    others = any(p.plural and p.sort in HUMAN | counted for p in inside)
    verbs = [i for i in range(at + 1, mark) if isinstance(row[i], VerbGroup)]
    apart = any(isinstance(c, Link) and c.kind in {"stop", "wh", "that", "sub"} for c in between)
    where = not verbs and is_link(between[0], "prep", "time") and is_comma(between[-1])
    return (where or (len(verbs) == 1 and _befell(row, verbs[0]))) and not (others or apart)


def _befell(row: list[Chunk], i: int) -> bool:
    """Whether a verb acts on what stands before it: "18 were arrested", "18 arrested, among them …"."""
    verb, behind = row[i], row[i + 1] if i + 1 < len(row) else None
    if not isinstance(verb, VerbGroup):
        return False
    bare = verb.first == verb.last and isinstance(row[i - 1], NounPhrase) and is_link(behind, "comma", "prep", "time")
    return verb.passive or bare


def _is_of_a_person(phrase: NounPhrase) -> bool:
    return phrase.is_named and phrase.proper is not None and phrase.proper.sort == "person"
