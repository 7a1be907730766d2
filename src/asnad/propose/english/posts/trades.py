"""What is somebody by trade, and how old, by what stands beside the name or is said of it?"""

from __future__ import annotations

from functools import cache

from asnad.model.frames import Trait
from asnad.model.text import Span, Words
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link
from asnad.propose.english.words.morphology import singular
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = ["draft_trades", "trait_nouns"]

_OLD = ("-year-old", "-years-old")
_ONE = frozenset({"the", "a", "an", "his", "her", "its", "their", "my", "our"})
_LONGEST = 3
"""Words of a trade: "human rights lawyer"."""


@cache
def trait_nouns() -> dict[str, str]:
    """Nouns and noun phrases for professions and roles, with the trait's code."""
    found: dict[str, str] = {}
    for code in ("role", "profession"):
        for entry in vocabulary("traits")[code].words.get("en.noun", ()):
            found.setdefault(noun_forms(entry).singular.lower(), code)
    return found


def draft_trades(draft: Draft) -> None:
    """Draft what people are by trade and how old they are: "Mira Holt, a 34-year-old nurse,", "she was a nurse"."""
    row = draft.sentence.row
    for at, name in draft.sentence.nouns:
        if not _is_somebody(name):
            continue
        _how_old(draft, name, name)
        over = _over_age(row, at)
        told = chunk_at(row, over + 2) if comma_at(row, over + 1) else None
        if isinstance(told, NounPhrase) and _is_beside(draft, over, told, opens=at == 0):
            _trade(draft, name, told)
            _how_old(draft, name, told)
        if (before := _named_by(row, at)) is not None:
            _trade(draft, name, before)
    for clause in draft.sentence.clauses:
        _said_of(draft, clause)


def _is_somebody(phrase: NounPhrase) -> bool:
    named = phrase.proper is not None and phrase.proper.sort == "person" and phrase.proper.last == phrase.head
    return named and phrase.sort == "person" and not phrase.plural


def _over_age(row: list[Chunk], at: int) -> int:
    """Where "34" stands in "Mira Holt, 34, a nurse"; where the name does, if no age is behind it."""
    age = chunk_at(row, at + 2) if comma_at(row, at + 1) and comma_at(row, at + 3) else None
    aged = isinstance(age, NounPhrase) and age.sort == "number" and age.first == age.last
    return at + 2 if aged else at


def _is_beside(draft: Draft, at: int, told: NounPhrase, *, opens: bool) -> bool:
    """Whether what stands behind a name and a comma says who that is, and is nobody else in a list.

    "Mira Holt, a nurse, was shot", "Mira Holt, a nurse from Lomay"; not "shot Mira Holt, a nurse and two miners".
    """
    row, closing, beyond = (
        draft.sentence.row,
        chunk_at(draft.sentence.row, at + 3),
        chunk_at(draft.sentence.row, at + 4),
    )
    named = told.proper is not None and told.proper.last >= told.head  # but "a Lomay businessman"
    if told.plural or told.quoted or told.number is not None or named or told.possessor is not None:
        return False
    if is_link(closing, "conj") and isinstance(beyond, NounPhrase):
        return _ends_a_pair(draft, row, at + 4, beyond)
    closed = closing is None or is_link(closing, "comma", "end", "stop", "prep", "wh")
    bare = told.det == "" and (not opens or not is_comma(closing))  # "Mira Holt, nurse, was shot" only opens a sentence
    known = told.det == "the" and (closing is None or is_link(closing, "comma", "end"))
    return closed and (known or told.det in {"a", "an", ""}) and not bare and not _lists_on(draft, row, at)


def _named_by(row: list[Chunk], at: int) -> NounPhrase | None:
    """ "Her lawyer, | Oren Falk, was arrested": who the name between commas is."""
    told = chunk_at(row, at - 2) if comma_at(row, at - 1) else None
    closing = chunk_at(row, at + 1)
    if not isinstance(told, NounPhrase) or not (closing is None or is_link(closing, "comma", "end", "stop")):
        return None
    one = not told.plural and told.number is None and told.proper is None and not told.quoted
    return told if one and (told.det in _ONE or told.possessor is not None) else None


def _ends_a_pair(draft: Draft, row: list[Chunk], at: int, beyond: NounPhrase) -> bool:
    """ "A nurse and mother of two," tells of one, "a nurse and Oren Falk, a miner" of two, one by one."""
    if _is_somebody(beyond):
        also = chunk_at(row, at + 2) if comma_at(row, at + 1) else None
        return isinstance(also, NounPhrase) and _words(draft, also) is not None
    return not beyond.det and beyond.number is None and beyond.proper is None and not beyond.plural


def _lists_on(draft: Draft, row: list[Chunk], at: int) -> bool:
    """ "Shot Mira Holt, a nurse, a miner and two others"; not "Mira Holt, nurse, aged 34"."""
    other = chunk_at(row, at + 4) if comma_at(row, at + 3) else None
    if not isinstance(other, NounPhrase) or _is_somebody(other) or draft.sentence.tokens[other.first].low == "aged":
        return False
    return other.sort != "number" and is_link(chunk_at(row, at + 5), "conj", "comma")


def _words(draft: Draft, told: NounPhrase) -> tuple[int, str] | None:
    """Where the words of a trade begin that close a phrase, and the trait's code; the longest known ones."""
    tokens, doubted = draft.sentence.tokens, words("words", "truth", "alleged")
    if any(t.low in doubted for t in tokens[told.first : told.head]):
        return None
    for first in range(max(told.first, told.head - _LONGEST + 1), told.head + 1):
        low = " ".join([*(t.low for t in tokens[first : told.head]), singular(tokens[told.head].low)])
        if (code := trait_nouns().get(low)) is not None:
            return first, code
    return None


def _trade(draft: Draft, name: NounPhrase, told: NounPhrase, *, clause: Clause | None = None) -> None:
    found = _words(draft, told)
    if found is None:
        return
    first, code = found
    said = Trait(draft.mention(name), code, draft.sentence.words(first, told.head))
    if clause is None:
        draft.emit(said, told.head, rule="name-trade", beside=True)
        return
    draft.tell(said, clause, rule="be-trade")


def _how_old(draft: Draft, name: NounPhrase, told: NounPhrase) -> None:
    """ "19-year-old Oren Falk", "Mira Holt, a 34-year-old nurse"."""
    for i in range(told.first, told.head):
        token = draft.sentence.tokens[i]
        if token.low.endswith(_OLD) and token.low.split("-")[0].isdigit():
            years = token.text.split("-", maxsplit=1)[0]
            value = Words(years, Span(token.start, token.start + len(years)))
            draft.emit(Trait(draft.mention(name), "age", value), i, rule="years-old", beside=True)


def _said_of(draft: Draft, clause: Clause) -> None:
    """ "She was a nurse", "he worked as a miner"."""
    if clause.verb.lemma == "die":
        _died_at(draft, clause)
    works = clause.verb.lemma == "work" and not clause.passive
    if not (works or (clause.verb.lemma == "be" and not clause.passive)) or len(clause.subjects) != 1:
        return
    who = clause.subjects[0]
    pronoun = draft.sentence.low(who) in {"he", "she"} and bool(draft.mention(who).antecedents)
    told = clause.after("as")[:1] if works else clause.objects
    for one in told if _is_somebody(who) or pronoun else ():
        if one.det in {"a", "an"} and one.proper is None and not one.quoted:
            _trade(draft, who, one, clause=clause)


def _died_at(draft: Draft, clause: Clause) -> None:
    """ "Died at the age of 84"."""
    who = clause.subjects[0] if len(clause.subjects) == 1 else None
    age = next((p for p in clause.after("at") if draft.sentence.low(p) == "age"), None)
    years = age.of if age is not None else None
    if who is None or years is None or not draft.sentence.low(years).isdigit():
        return
    if _is_somebody(who) or draft.mention(who).antecedents:
        value = draft.sentence.words(years.first, years.last)
        draft.emit(Trait(draft.mention(who), "age", value), years.first, rule="died-at")
