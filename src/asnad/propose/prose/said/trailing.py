"""Does a verb of saying stand behind what is said, and where does that begin?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.finite import is_participle
from asnad.propose.prose.words.token import Token

__all__ = [
    "begins_here",
    "behind_colon",
    "behind_whom",
    "finite",
    "is_turned",
    "leaves_out",
    "opens_with",
    "part_of",
    "quoted_apart",
    "said_at_once",
    "said_until",
    "speaker_from",
    "stands_behind",
]


_APART = ("comma", "stop", "rel", "that", "when", "because", "if", "aim", "quote")
_TURNED = ("-il", "-elle", "-on", "-ils", "-elles")
"""How a French verb ends that has its subject behind it."""


def _opens(sentence: Sentence, subject: Phrase) -> bool:
    """Whether somebody, or who is not known, stands first in a sentence, or behind a semicolon, and no verb before."""
    before = sentence.tokens[part_of(sentence, subject.first) : subject.first]
    known = human(subject) or subject.sort in ("", "name", "place", "document")
    return known and subject.prep < 0 and not any(t.tag == "aux" or t.forms for t in before)


def opens_with(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "La Comisión, periodo en el que el Estado persiguió a disidentes, reveló …": the subject that opens a sentence,
    where all that stands between it and the verb is what commas say of it, and nobody stands behind the verb."""
    tokens = sentence.tokens
    comma = next((i for i in range(predicate.first) if tokens[i].tag == "comma"), 0)
    subject = sentence.ending_at(comma - 1) if comma and sentence.grammar.order == "SVO" else None
    closed = predicate.first > comma + 1 and tokens[predicate.first - 1].tag == "comma"
    if subject is None or subject.first or not human(subject) or not closed:
        return None
    said = sentence.starting_at(comma + 1)
    rel = next((i for i in range(comma + 1, predicate.first) if tokens[i].tag == "rel"), 0)
    behind = sentence.starting_at(predicate.last + 1)
    bare = said is not None and said.name is None and said.end + 3 >= rel > 0
    bare = bare and not any(t.tag in ("aux", "comma", "quote") or finite(t) for t in tokens[comma + 1 : rel])
    return subject if bare and not (behind is not None and human(behind)) else None


def is_turned(sentence: Sentence, predicate: Predicate) -> bool:
    """ "A-t-il ajouté": whether a French verb has "he" or "she" in it, and so no subject before it."""
    return sentence.grammar.order == "SVO" and sentence.tokens[predicate.first].low.endswith(_TURNED)


def stands_behind(sentence: Sentence, predicate: Predicate) -> bool:
    """ "…, dijo la madre": the verb stands behind a comma or closing quotation mark, only its speaker behind it."""
    tokens = sentence.tokens
    before = tokens[predicate.first - 1].tag
    if sentence.grammar.order == "SOV":
        return False
    if before in ("comma", "quote") and is_turned(sentence, predicate):
        # "…, a-t-il ajouté": its subject is in the verb.
        return True
    if opens_with(sentence, predicate) is not None:
        return False
    if before == "comma":
        # "Moreau, qui fut directeur, a nié": the comma closes what is said of the subject.
        opener = next((i for i in range(predicate.first - 2, 0, -1) if tokens[i].tag == "comma"), 0)
        behind = sentence.starting_at(predicate.last + 1)
        subject = sentence.ending_at(opener - 1) if opener else None
        named = sentence.starting_at(opener + 1) if opener else None
        if named is not None and named.name is not None and named.end == predicate.first - 2 and subject is not None:
            # "Un homme arrêté par la police, Luc Vert, a avoué": who that is.
            return any(t.tag == "quote" for t in tokens[:opener]) or not _speaks_for(sentence, opener)
        # "Hugo Luna y Ana Paz, recientemente condenados, declararon".
        inside = (t for t in tokens[opener + 1 : predicate.first] if t.tag not in ("adv", "time"))
        first, whose = next(inside, tokens[opener + 1]), sentence.grammar.whose
        # "Luis Paz, gobernador cuando murieron seis mineros, declarará", "Ana Paz, la mujer asesinada ayer, dijo".
        trade = named is not None and named.name is None and named.sort == "person" and first.tag in ("", "det")
        told = bool(opener) and (first.tag == "rel" or first.low in whose or is_participle(first))
        if subject is not None and (told or trade) and _opens(sentence, subject):
            return False
        if subject is not None and subject.name is not None and told and not (behind is not None and human(behind)):
            return False
    return before in ("comma", "quote")


def behind_whom(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "A déclaré à la presse le ministre", "informó hoy en Lomay una jueza": who speaks stands behind when, where and
    to whom it was said."""
    return speaker_from(sentence, predicate.last + 1, behind=stands_behind(sentence, predicate))


def speaker_from(sentence: Sentence, at: int, *, behind: bool) -> Phrase | None:
    """Who stands at a token, or behind when, where and to whom something was said; ``behind`` what was said, also
    somebody by a word that is not known."""
    tokens = sentence.tokens
    if sentence.grammar.order != "SVO":
        return None
    while at < len(tokens) - 1:
        if tokens[at].tag in ("adv", "time"):
            at += 1
            continue
        who = sentence.starting_at(at)
        if who is not None:
            # "Informó a la prensa el responsable" of what was told before; "informó a la prensa la captura de …".
            known = human(who) or (tokens[who.first].tag == "det" and behind)
            return who if who.prep < 0 and known else None
        told = sentence.starting_at(at + 1)
        if told is None or told.prep != at or told.role not in ("place", "object"):
            return None
        at = told.end + 1
    return None


def leaves_out(sentence: Sentence, predicate: Predicate, before: Phrase | None, row: list[Predicate]) -> bool:
    """ "Seis mineros fueron asesinados en Lomay, aseguró": whether what is said ends before a comma, and its subject is
    no subject of the verb of saying."""
    tokens, behind = sentence.tokens, sentence.tokens[min(predicate.last + 1, len(sentence.tokens) - 1)]
    if before is None or not sentence.grammar.drops_subjects or behind.tag in ("that", "quote") or behind.low == ":":
        return False
    if predicate.tense in ("participle", "gerund", "infinitive"):
        return False
    said = (p for p in row if before.end < p.first < predicate.first and p.tense in ("past", "present"))
    return any(not any(t.tag in _APART for t in tokens[before.end + 1 : p.first]) for p in said)


def said_until(sentence: Sentence, predicate: Predicate, row: list[Predicate], last: int) -> int:
    """ "…, dijo Luis Paz, que fue torturado", "« … », raconte Marie Lunel, libérée le 14 juillet": what is told of the
    speaker, up to the end, is the text's own; whatever else stands behind the speaker is, in doubt, the speaker's."""
    tokens, who = sentence.tokens, sentence.starting_at(predicate.last + 1)
    if sentence.grammar.order != "SVO" or who is None or who.end + 2 >= len(tokens):
        return last
    opens = tokens[who.end + 1].tag == "comma" and tokens[who.end + 2].tag == "rel"
    marks = any(t.tag in ("comma", "stop", "quote", "but") for t in tokens[who.end + 2 : -1])
    return who.end if (opens and not marks) or _only_described(sentence, predicate, row, who) else last


def _only_described(sentence: Sentence, predicate: Predicate, row: list[Predicate], who: Phrase) -> bool:
    """Whether quotation marks close what somebody says, and behind the speaker's name nothing but participles stand."""
    tokens = sentence.tokens
    closed = any(t.tag == "quote" for t in tokens[max(0, predicate.first - 2) : predicate.first])
    behind = tokens[who.end + 1 :]
    verbs = [p for p in row if p.first > who.end]
    plain = not any(t.tag in ("quote", "aux", "stop", "conj", "that") or finite(t) for t in behind)
    return closed and plain and bool(verbs) and behind[0].tag == "comma" and verbs[0].tense == "participle"


def finite(token: Token) -> bool:
    """Whether a word can be a finite verb, and nothing else that is known."""
    told = ("past", "present", "future", "conditional", "subjunctive")
    return not (token.tag or token.sort) and any(f.tense in told for f in token.forms)


def _speaks_for(sentence: Sentence, comma: int) -> bool:
    """Whether nothing but somebody, with what describes him, stands before a comma: no clause of its own."""
    before = sentence.tokens[part_of(sentence, comma) : comma]
    return not any(t.tag == "aux" or finite(t) for t in before)


def behind_colon(sentence: Sentence, predicate: Predicate) -> int:
    """ "Fue hallado el lunes: lo habían castigado, le dijeron": what stands before the colon is not theirs."""
    colon = max((i for i in range(predicate.first) if sentence.tokens[i].low == ":"), default=-1)
    said = any(t.tag == "aux" or t.forms for t in sentence.tokens[colon + 1 : predicate.first])
    return colon + 1 if said and sentence.grammar.order == "SVO" else 0


def part_of(sentence: Sentence, at: int) -> int:
    """Where the part of the sentence begins that a token stands in: behind a semicolon."""
    return max((i + 1 for i in range(at) if sentence.tokens[i].low in (";", "؛")), default=0)


def said_at_once(sentence: Sentence, predicate: Predicate, inner: Predicate) -> bool:
    """ "Confesó ante la fiscalía haber matado": what was done follows at once, or behind before whom it was said."""
    if inner.first <= predicate.last + 3:
        return True
    before = sentence.ending_at(inner.first - 1)
    return before is not None and before.prep == predicate.last + 1


def begins_here(sentence: Sentence, at: int) -> bool:
    """ "Fue detenida por policías que, según su hermana, la golpearon": what stands before it is not hers."""
    tokens = sentence.tokens
    step = at - 1 - (at > 1 and tokens[at - 1].tag == "comma")
    return step >= 0 and tokens[step].tag in ("rel", "that", "conj", "but")


def quoted_apart(sentence: Sentence, phrase: Phrase | None, verb: int) -> bool:
    """ "«Los soldados mataron a Paz», añadió": whether somebody stands between quotation marks, and a verb outside."""
    if phrase is None:
        return False
    return any(first < phrase.first <= last and not first < verb <= last for first, last in sentence.quotations())
