"""Which place belongs to a clause? One in it first, then one that opens its sentence."""

from __future__ import annotations

from itertools import pairwise

from asnad.model.mention import Place
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.setting.cause import is_of_its_cause, is_of_some, is_of_whom_is_told
from asnad.propose.english.setting.days import is_in_a_description, is_of_who_says_so
from asnad.propose.english.setting.when import is_of_what_is_added, same_attack
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import noun_sort

__all__ = ["is_place", "place_in", "place_of", "places_in"]

_PLACE_WORDS = (
    "in", "at", "near", "inside", "outside", "within", "on", "across", "throughout", "around", "in the town of",
    "in the city of", "in the village of", "in the vicinity of", "close to", "next to",
)  # fmt: skip


_WAYS = frozenset({"way", "route", "road"})
_TIMES = frozenset({"time", "moment", "day", "night", "hour"})


def is_place(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase after "in" or "at" is a place: by its head, or a name that is no person's or body's."""
    low = sentence.low(phrase)
    if not words("nouns", "on_air").isdisjoint(t.low for t in sentence.tokens[phrase.first : phrase.head]):
        return False  # "on its radio station"
    if low in words("nouns", "of_day") or low in words("nouns", "worn"):
        return False  # "at dawn", "in civilian clothes"
    after = sentence.tokens[phrase.last + 1 : phrase.last + 2]
    led = phrase.first == phrase.last and phrase.first and sentence.tokens[phrase.first - 1].low == "on"
    if led and any(t.tag == "time" and t.capital for t in after):
        return False  # "on Good Friday"
    if low in {"place", "home", "site", "location", "scene"} and phrase.of is None and phrase.proper is None:
        return False
    if sentence.tokens[phrase.last].tag == "gen":
        return False  # "in Voss's | first three years"
    if sentence.tokens[phrase.first].tag == "wh" or phrase.det in {"what", "which"}:
        return False  # "were arrested in what Amity has called a crackdown"
    if phrase.sort == "place":
        return True
    if phrase.proper is not None and phrase.proper.last == phrase.head:
        return phrase.sort in {"name", "place"}
    return noun_sort(low) == "place" or (sentence.upper and phrase.sort == "" and phrase.det == "")


def place_in(draft: Draft, pairs: list[tuple[str, list[NounPhrase]]]) -> Place | None:
    """The first place among prepositional phrases, with the ones that follow it as wider places; several are one."""
    sentence = draft.sentence
    found: list[NounPhrase] = []
    for low, group in pairs:
        if low not in _PLACE_WORDS or (low == "on" and found):
            continue
        places = [p for p in group if is_place(sentence, p)]
        if not places or (low == "next to" and _is_of_a_thing(sentence, places[0])):
            continue
        if found and places[0].first > found[-1].last + 3:
            break
        if _or_elsewhere(sentence, places[-1]):
            return None
        again = bool(found) and _is_led_by_and(sentence, places[0])
        if again or (not found and len(places) > 1 and len(places) == len(group)):
            return draft.reading.places(sentence, [*found, *places])
        found += [places[0], *_wider(sentence, places[0])]
    return draft.reading.place(sentence, found)


def _is_of_a_thing(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "In a shop next to the station": where the shop is, and not what happened."""
    row = sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), 0)
    there, lead = chunk_at(row, at - 2), chunk_at(row, at - 3)
    stands = isinstance(there, NounPhrase) and there.sort in {"thing", ""}
    return stands and isinstance(lead, Link) and lead.low in {"in", "inside", "at"}


def _or_elsewhere(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "In the jungle or at sea": where it was nobody says."""
    after = [t.tag for t in sentence.tokens[phrase.last + 1 : phrase.last + 3]]
    return after == ["conj", "prep"] and sentence.tokens[phrase.last + 1].low == "or"


def _wider(sentence: Sentence, phrase: NounPhrase) -> list[NounPhrase]:
    """The wider places that follow a place after commas: "in Lomay, Meran province, Valdoria".

    A bare name is one where a wider place follows it, or where the list ends with it; "In Lomay, Karimi was …" is none.
    """
    row = sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), len(row))
    found: list[NounPhrase] = []
    sure = 0
    while at + 2 < len(row) and _is_mark(row[at + 1], ",") and isinstance(following := row[at + 2], NounPhrase):
        at += 2
        after = row[at + 1] if at + 1 < len(row) else None
        beyond = row[at + 2] if at + 2 < len(row) else None
        if not (following.first == following.last or following.proper is not None or sentence.upper) or following.det:
            break
        found.append(following)
        ends = after is None or (isinstance(after, Link) and after.kind in {"end", "stop"})
        closed = _is_mark(after, ",") and isinstance(beyond, Link) and beyond.kind in {"time", "prep"}
        is_area = following.sort == "place" or singular(sentence.low(following)) in words("names", "areas")
        named = following.proper is not None and following.sort in {"name", "place"}
        if is_area or (named and (ends or closed)):
            sure = len(found)
    return found[:sure]


def _is_led_by_and(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "in Torra and in Marvo"."""
    row = sentence.row
    return is_conj(chunk_at(row, next(i for i, c in enumerate(row) if c is phrase) - 2))


def _is_mark(chunk: Chunk | None, low: str) -> bool:
    return isinstance(chunk, Link) and chunk.low == low


def places_in(draft: Draft, pairs: list[tuple[str, list[NounPhrase]]]) -> list[Place | None]:
    """All places of a list after one preposition: "in Alba, Brava and Cala"; else the one place."""
    for low, group in pairs:
        places = [p for p in group if is_place(draft.sentence, p)]
        if low in _PLACE_WORDS and len(places) > 1:
            return [draft.reading.place(draft.sentence, [p]) for p in places]
    found = place_in(draft, pairs)
    return [found] if found is not None else []


def _is_where_from(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Paramilitaries from across the river"."""
    before = [t.low for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
    return before[:1] == ["from"] and before[-1] not in {"the", "a", "an"}


def _is_of_something_else(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a place is not where the clause's act was done: of its cause, where somebody is from, or apart."""
    return (
        is_of_its_cause(sentence, phrase)
        or is_of_who_says_so(sentence, phrase)
        or is_of_some(sentence, phrase)
        or is_of_what_is_added(sentence, clause, phrase)
        or _is_where_from(sentence, phrase)
        or _is_behind_the_relative(sentence, clause, phrase)
        or _is_before_the_time(sentence, clause, phrase)
        or _is_of_a_home(sentence, clause, phrase)
        or is_in_a_description(sentence, clause, phrase)
        or _is_of_one_of_them(sentence, clause, phrase)
        or _is_of_the_way(sentence, phrase)
    )


def _is_of_the_way(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "On his way to the market in Lomay": where the market is, and not how far he got."""
    at = next((i for i, c in enumerate(sentence.row) if c is phrase), 0)
    to, way = chunk_at(sentence.row, at - 3), chunk_at(sentence.row, at - 4)
    return at > 3 and is_low(to, "to") and isinstance(way, NounPhrase) and sentence.low(way) in _WAYS


def _is_of_one_of_them(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "A miner in Lomay and a teacher in Meran were shot": of all of them neither is where it was."""
    if len(clause.subjects) < 2 or not clause.subjects[0].last < phrase.first < clause.verb.first:
        return False
    first, last = clause.subjects[0].last, clause.subjects[-1].first
    return any(first < c.first < last and is_link(c, "prep") for c in sentence.row)


def _is_behind_the_relative(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "A candle for the men who were killed, at a rally in Lomay": the comma ends the relative clause."""
    if clause.kind != "relative" or clause.verb.last > phrase.first or comma_at(sentence.row, clause.at - 2):
        return False
    between = [c for c in sentence.row[clause.at + 1 :] if c.first < phrase.first]
    return any(is_comma(c) for c in between)


def _is_before_the_time(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "Was in the area at the time Holt went missing": where he was, and not where she did."""
    lead = chunk_at(sentence.row, clause.start - 1)
    if not isinstance(lead, NounPhrase) or lead.first <= phrase.last or clause.verb.first < phrase.last:
        return False
    return sentence.low(lead) in _TIMES and is_link(chunk_at(sentence.row, clause.start - 2), "prep")


def _is_of_a_home(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "Omar Dane, of Lomay, in east Meran, was jailed": where he is from."""
    if clause.verb.first < phrase.last:
        return False
    return any(pair == (",", "of") for pair in pairwise(t.low for t in sentence.tokens[: phrase.first]))


def _is_of_another_time(sentence: Sentence, clause: Clause) -> bool:
    """ "In Lomay, Holt was shot, and in 1990 Dane was", "… because guards had beaten Dane": who knows where he was."""
    first = sentence.clauses[0]
    if clause is first or clause.subjects[:1] == first.subjects[:1]:
        return False
    opens = any(first.verb.last < t.first < clause.verb.first for t in clause.times) and not first.times
    under = is_link(chunk_at(sentence.row, clause.start - 1), "sub", "prep")
    return opens or (under and sentence.tokens[clause.verb.first].low == "had" and not first.verb.perfect)


def place_of(draft: Draft, clause: Clause) -> Place | None:
    """The place of a clause: in its phrases, else in the phrase that opens the sentence."""
    around = [
        (low, [p for p in group if not _is_of_something_else(draft.sentence, clause, p)])
        for low, group in (*clause.phrases, *clause.before)
    ]
    if any(c.end == clause.start and c.phrases and c.phrases[-1] in clause.before for c in draft.sentence.clauses):
        around = around[: len(clause.phrases)]  # "when I said I was in Lomay | they beat me"
    own = len(clause.phrases)
    found = place_in(draft, around[:own]) or place_in(draft, around[own:])
    if found is not None:
        return found
    row = draft.sentence.row
    if any(is_link(c, "that") and isinstance(row[i], NounPhrase) for i, c in enumerate(row[1 : clause.at])):
        return None  # "In Lomay the defence rested on Voss's claim that …"
    if len(row) > 1 and isinstance(row[0], Link) and row[0].kind == "prep" and row[0].low in {"in", "at", "near"}:
        phrase = row[1]
        inside = any(
            c.start < clause.at < c.at and any(p is phrase for _, group in c.before for p in group)
            for c in draft.sentence.clauses
        )  # "in Lomay, a man arrested by soldiers | was shot": shot there, and who knows where arrested
        apart = inside or _is_of_another_time(draft.sentence, clause) or is_of_whom_is_told(draft.sentence, clause)
        if isinstance(phrase, NounPhrase) and is_place(draft.sentence, phrase) and not apart:
            return draft.reading.place(draft.sentence, [phrase])
    with_it = same_attack(draft.sentence, clause)
    return place_of(draft, with_it) if with_it is not None else None
