"""What leads to a "that", over whose it is and what else stands between? "Fears among activists | that"."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import is_of_saying

__all__ = ["before_an_aside", "leads_over_how", "noun_that_leads", "over_whom"]

_HEARINGS = words("nouns", "bench") | words("nouns", "hearings")
_SOLEMN = frozenset({"oath", "affidavit", "evidence", "tears"})
_GROWS = frozenset({"grow", "rise", "mount", "spread", "increase", "arise", "emerge", "persist", "remain", "linger"})


def noun_that_leads(sentence: Sentence, that: int) -> int:
    """Where what leads to the "that" stands in the row."""
    return _over_whose(sentence, _over_what_they_say(sentence.row, that - 1))


def leads_over_how(sentence: Sentence, that: int) -> Iterator[int]:
    """Where what leads to the "that" may stand, nearest first: "no proof | beyond doubt | in the file | that".

    Where a preposition leads to a noun that is not "no" such thing ("spoke in fear before the court that"), not there.
    """
    row, at = sentence.row, noun_that_leads(sentence, that)
    yield at
    while at > 0:
        link, chunk = row[at - 1], row[at]
        if isinstance(chunk, NounPhrase) and (is_link(link, "prep") or is_low(link, "before", "since", "after")):
            if is_of_saying(singular(sentence.low(chunk))) and not is_low(link, "in", "from", "on", "by"):
                return  # "concern over | allegations that"
            at -= 2
        elif is_link(chunk, "adv", "time", "comma"):
            at -= 2 if is_low(link, "so") else 1  # "so far"
        elif isinstance(chunk, VerbGroup) and isinstance(link, NounPhrase) and link.det == "no":
            at -= 1  # "no proof | was found | so far | that"
        else:
            return
        lead, noun = chunk_at(row, at - 1), chunk_at(row, at)
        led = isinstance(noun, NounPhrase) and is_link(lead, "prep") and not is_low(lead, "without")
        if at >= 0 and (not led or (isinstance(noun, NounPhrase) and noun.det == "no")):
            yield at


def over_whom(sentence: Sentence, at: int) -> int:
    """Where what leads to a "that" stands before whom it is said to, and where: "averred | before the court in May"."""
    row, found = sentence.row, at
    while found > 1:
        who, link = row[found], row[found - 1]
        if is_link(who, "time"):
            found -= 1
        elif isinstance(who, NounPhrase) and (is_link(link, "prep") or is_low(link, "before")):
            if not _hears(sentence, who, link):
                return at
            found -= 2
        else:
            break
    told = isinstance(row[found], VerbGroup) or is_of_saying(singular(sentence.tokens[row[found].last].low))
    return found if told else at


def before_an_aside(row: list[Chunk], that: int) -> int:
    """ "The claim | , rejected by the court, | that": what is right before what is put in of it; else before "that"."""
    if that < 4 or not is_comma(row[that - 1]):
        return that - 1
    comma = next((i for i in range(that - 2, 0, -1) if is_comma(row[i])), 0)
    done = row[comma + 1 + is_link(row[comma + 1], "adv", "time")] if comma else None
    put_in = isinstance(done, VerbGroup) and done.form not in {"inf", "ing"} and isinstance(row[comma - 1], NounPhrase)
    return comma - 1 if put_in else that - 1


def _hears(sentence: Sentence, who: NounPhrase, link: Chunk) -> bool:
    """Whether somebody, or a court, is said something "to" or "before"; or where or how it is said."""
    if is_low(link, "to", "before"):
        return who.sort in PEOPLE or who.sort == "body" or singular(sentence.low(who)) in _HEARINGS
    if sentence.low(who) in _SOLEMN:
        return is_low(link, "in", "on", "under")
    return who.sort == "place" or singular(sentence.low(who)) in _HEARINGS


def _over_what_they_say(row: list[Chunk], at: int) -> int:
    """ "It is not true, what they say, that …": before the first comma; at "what" where that opens the sentence."""
    if not is_comma(row[at]):
        return at
    what = next((j for j in range(at - 1, -1, -1) if is_low(row[j], "what")), None)
    if what is None or what == 0:
        return at if what is None else 0
    return what - 2 if is_comma(row[what - 1]) and what >= 2 else at


def _over_whose(sentence: Sentence, at: int) -> int:
    """ "Raised fears among activists that", "concern grew that": at the fears."""
    row = sentence.row
    last = row[at]
    if isinstance(last, VerbGroup):
        noun = at - 1 if last.lemma in _GROWS else at
    else:
        noun = at - 2 if is_low(chunk_at(row, at - 1), "among", "in", "within", "by") else at
    feared = chunk_at(row, noun)
    if noun == at or not isinstance(feared, NounPhrase):
        return at
    return noun if singular(sentence.low(feared)) in words("nouns", "saying", "supposed") else at
