"""Who did it and who suffered it, and which of the phrases around a verb can be either?"""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.language.fold import fold
from asnad.propose.prose.clauses.opened import is_of_many, whatever_opens, without_inner
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import number_of, subject_before
from asnad.propose.prose.people.apposed import names_source
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.phrases.with_trades import says_who

__all__ = [
    "ACTORS",
    "Roles",
    "agents_within",
    "agreeing",
    "is_family",
    "left_out",
    "phrases_behind",
    "subject_of_saying",
]

_OF_FAMILY = fold("ی")
_DOINGS = ("ción", "sión", "miento", "tion", "sion", "ment", "age")
"""How Spanish and French nouns of doing something end."""
ACTORS = HUMAN | {"name", "place"}
"""Sorts of phrases that can have done something."""


@dataclass(slots=True)
class Roles:
    """The groups of phrases that do (``doers``) or suffer (``victims``); ``subject`` is the verb's.

    ``passive``: a verb spelt alike in both voices stands here in the passive.
    """

    doers: list[Phrase] = field(default_factory=list)
    victims: list[Phrase] = field(default_factory=list)
    subject: Phrase | None = None
    passive: bool = False


def agents_within(sentence: Sentence, low: int, high: int) -> list[Phrase]:
    """The phrases after "by" between two tokens; of places only names ("por el camino" is where)."""
    return [
        p
        for p in sentence.phrases
        if low <= p.first and p.last <= high and _is_led_by(sentence, p) and p.sort in ACTORS
        if not _of_act(sentence, p)
        if p.sort != "place" or (sentence.tokens[p.head].capital if sentence.grammar.capitals else p.name is not None)
    ]


def _is_led_by(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether "by" stands before a phrase, or in one word with whose relative, or superior, that is: "por su padre"."""
    if phrase.role != "other" or sentence.grammar.order != "SVO" or phrase.sort not in ("person", "people"):
        return phrase.role in ("agent", "raid")
    first, _, last = sentence.tokens[phrase.prep].low.partition(" ")
    return last in sentence.grammar.theirs and sentence.grammar.prepositions.get(first) == "agent"


def _of_act(sentence: Sentence, agent: Phrase) -> bool:
    """ "اختفى بعد اعتقاله من قبل الشرطة", "tras su detención por la policía": who did what is told before."""
    if agent.prep > 0 and sentence.tokens[agent.prep - 1].low in sentence.grammar.forced:
        # "Mort après avoir été torturé par des gendarmes".
        return True
    before = sentence.tokens[agent.prep - 1] if agent.prep > 0 else None
    plain = before is not None and not (before.tag or before.forms or before.capital)
    if plain and before is not None and before.low.endswith(sentence.grammar.participles):
        # "Mort pendant une expulsion menée par la gendarmerie".
        return True
    if _is_of_post(sentence, agent):
        return True
    act = sentence.ending_at(agent.prep - 1)
    if act is None or act.role not in ("fact", "other"):
        return False
    # "Tués après la dispersion par la police d'une marche": who has done what the noun, known or not, tells of.
    doing = sentence.grammar.order == "SVO" and act.sort == "" and act.name is None
    return (act.sort == "act" and act.role == "fact") or (doing and sentence.tokens[act.head].low.endswith(_DOINGS))


def _is_of_post(sentence: Sentence, agent: Phrase) -> bool:
    """ "Fue fusilado Luis Paz, alcalde por el Frente Popular": for whom he was what he was."""
    post = next((p for h in sentence.phrases for p in h.group if p.last == agent.prep - 1), None)
    tokens = sentence.tokens
    behind = post is not None and post.first > 0 and tokens[post.first - 1].tag in ("comma", "conj")
    return behind and post is not None and sentence.grammar.order == "SVO" and says_who(tokens, post)


def left_out(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Fue liberada sin cargos", "سپس آزاد شد": nobody is named in the clause, and the block has named one only.

    What somebody says of "her" may be said of anybody.
    """
    low, _ = reach(sentence, predicate, row)
    tokens = sentence.tokens
    plain = any(
        low <= p.first
        and p.end < predicate.first
        and p.prep < 0
        and p.sort != "thing"
        and not names_source(sentence, p)
        for p in sentence.phrases
    )
    opener = tokens[low - 1].tag if low else ""
    single = number_of(sentence, predicate) != "many" and not tokens[predicate.head].low.endswith("s")
    if (
        plain
        or not single
        or opener in ("conj", "that", "rel", "if", "aim")
        or any(t.tag == "none" for t in tokens[low : predicate.first])
    ):
        return None
    if any(first <= predicate.first <= last for first, last in sentence.quotations()):
        return None
    if whatever_opens(sentence, predicate.first) is not None:
        return None
    return sentence.left_out(predicate.first)


def subject_of_saying(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "El Ejército afirmó haber abatido a doce": who says it is who did it."""
    saying = next((p for p in reversed(row) if p.last < predicate.first), None)
    if saying is None or saying.sense.kind != "say":
        return None
    return subject_before(sentence, saying.first)[0]


def phrases_behind(sentence: Sentence, predicate: Predicate, high: int) -> list[Phrase]:
    """The phrases behind a predicate up to the first comma, in order."""
    tokens = sentence.tokens
    found: list[Phrase] = []
    several = predicate.voice != "active" and is_of_many(sentence, predicate.first)
    at = predicate.last + 1
    while at <= high:
        tag = tokens[at].tag
        phrase = sentence.starting_at(at)
        if phrase is not None and _is_infinitive(sentence, phrase):
            # "La amenazó con quitarle a su hija": what follows is that verb's.
            break
        if phrase is not None:
            found.append(without_inner(sentence, phrase, several=several))
            at = phrase.end + 1
            continue
        beside = all(t.tag == "adv" for t in tokens[predicate.last + 1 : at]) or predicate.voice == "undergo"
        beside = beside or sentence.grammar.order == "VSO"
        if tag == "comma" and beside and (closer := _parenthesis(sentence, at, high)):
            at = closer + 1
            continue
        if tag == "comma" and not beside and (closer := _aside(sentence, predicate, at, high)):
            at = closer + 1
            continue
        if tag == "conj" and at + 2 <= high and _lasts_on(sentence, at):
            at += 3
            continue
        if tag in ("comma", "conj") and (further := _lists_on(sentence, at, high)):
            at = further
            continue
        if tag in ("comma", "conj", "but", "aux"):
            break
        at += 1
    return found


def _lists_on(sentence: Sentence, at: int, high: int) -> int:
    """ "Mató con hachas, machetes y piedras a 69 campesinos", "en la plaza y en la iglesia": where the object follows a
    list of what, or where, stands before it; 0 where none does."""
    tokens = sentence.tokens
    led = sentence.ending_at(at - 1)
    prep = tokens[led.prep].low if led is not None and led.prep >= 0 and not led.rest else ""
    if not sentence.grammar.marks_objects or led is None or not prep or led.role in ("object", "agent", "source"):
        return 0
    while at <= high and tokens[at].tag in ("comma", "conj"):
        first = at + 1 + (at < high and tokens[at + 1].low == prep)
        thing = sentence.starting_at(first)
        if thing is None or thing.sort not in ("", "thing", "place", "body", "act") or thing.name is not None:
            return 0
        at = thing.end + 1
    return at if at < high and tokens[at].role == "object" else 0


def _is_infinitive(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an unknown word behind a preposition may be an infinitive."""
    grammar, word = sentence.grammar, sentence.tokens[phrase.head].low
    bare = phrase.first == phrase.head and phrase.prep >= 0 and phrase.sort == "" and phrase.name is None
    return bare and grammar.marks_objects and word.endswith(grammar.infinitive_endings) and len(word) > 4


def _lasts_on(sentence: Sentence, conj: int) -> bool:
    """ "A diez años y seis meses": one length of time."""
    return all(sentence.tokens[at].low in sentence.grammar.durations for at in (conj - 1, conj + 2))


def _aside(sentence: Sentence, predicate: Predicate, opener: int, high: int) -> int:
    """The comma that closes when, where or how, and whom it was done to stands right behind it: "detuvo ayer, en una
    redada, a tres mineros"; 0 elsewhere."""
    tokens, at = sentence.tokens, opener + 1
    behind = [p for p in sentence.phrases if predicate.last < p.first < opener]
    if (
        sentence.grammar.order != "SVO"
        or predicate.voice != "active"
        or any(p.prep < 0 or p.role == "object" for p in behind)
    ):
        return 0
    while at < high and tokens[at].tag != "comma":
        led = sentence.starting_at(at + 1)
        if (
            led is not None
            and led.prep == at
            and (led.role == "place" or (led.role in ("other", "fact") and not human(led)))
        ):
            at = led.end + 1
        elif tokens[at].tag in ("time", "adv"):
            at += 1
        else:
            return 0
    marked = sentence.grammar.marks_objects
    whom = sentence.starting_at(at + 1 + marked) if opener + 1 < at < high else None
    told = whom is not None and (tokens[at + 1].role == "object" if marked else whom.prep < 0)
    return at if told and whom is not None and human(whom) else 0


def _parenthesis(sentence: Sentence, opener: int, high: int) -> int:
    """The comma that closes a day between commas: "، أمس الأحد،"; 0 where none does."""
    at = opener + 1
    while at < high and sentence.tokens[at].tag in ("time", "adv"):
        at += 1
    if at == opener + 1 and at < high and sentence.tokens[at].tag == "prep":
        # ", a los 92 años,"
        ends = (i for i in range(at + 1, min(at + 5, high)) if sentence.tokens[i].low in sentence.grammar.ages)
        at = next(ends, at - 1) + 1
    return at if at > opener + 1 and sentence.tokens[at].tag == "comma" else 0


def agreeing(sentence: Sentence, predicate: Predicate, earlier: Predicate, told: Roles) -> Phrase:
    """«او را مأموران دستگیر کرده بودند و به زندان محکوم شده بود»: of one, and not of those who arrested him."""
    several = number_of(sentence, earlier) == "many" and number_of(sentence, predicate) != "many"
    if several and earlier.voice == "active" and not told.victims[0].plural and not told.victims[0].rest:
        return told.victims[0]
    return told.subject or told.victims[0]


def is_family(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """«همسلولی‌اش شهین وکیلی را»: a word for somebody with the ending of families right behind a given name."""
    low = sentence.tokens[second.head].low
    family = second.first == second.last and low.endswith(_OF_FAMILY) and low not in sentence.grammar.nouns
    return family and first.last > first.head and sentence.tokens[first.last].low in sentence.grammar.given
