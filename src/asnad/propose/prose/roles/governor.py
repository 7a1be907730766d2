"""Under which verb does an act stand, and who is that verb's subject: "ordenó ejecutar", "a fait fusiller"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.admitted import who_admits
from asnad.propose.prose.roles.roles import agents_within

__all__ = [
    "actor",
    "causes",
    "convicted_of",
    "governor_of",
    "is_told",
    "occurred",
    "occurrence",
    "ordered_by",
    "part_in",
]


_CLOSING = frozenset({"comma", "stop", "end", "conj", "but", "that", "rel", "if", "aim", "when", "because", "aux"})
_VERDICTS = frozenset({"past", "present", "participle"})


def governor_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """The verb that an infinitive, a subjunctive or a future stands under: "ordenó ejecutar", "que ejecutaran"."""
    tokens = sentence.tokens
    if sentence.grammar.order == "SOV":
        return _around(sentence, predicate, row)
    at = row.index(predicate)
    if predicate.tense in ("infinitive", "subjunctive", "perfect"):
        for other in reversed(row[:at]):
            between = tokens[other.last + 1 : predicate.first]
            if any(t.tag in ("stop", "end", "if") for t in between):
                return None
            if other.tense in ("infinitive", "subjunctive") and other.sense.kind == "act":
                # "Torturar y ejecutar", "a fin de torturar y ejecutar": under what the first stands under.
                return governor_of(sentence, other, row)
            if predicate.tense in ("infinitive", "perfect") and any(
                t.tag in ("that", "rel", "comma", "when") for t in between
            ):
                return None
            return other if other.sense.kind in ("cue", "say") or causes(sentence, other, predicate) else None
        return None
    simple = predicate.tense == "present" and not predicate.perfect
    if simple and sentence.grammar.order == "SVO" and at and row[at - 1].sense.kind == "cue":
        # "Ordonne que les soldats tuent", "pour éviter que l'on tue": a subjunctive that is spelt like the present.
        low, _ = reach(sentence, predicate, row)
        return row[at - 1] if low and tokens[low - 1].tag == "that" else None
    if predicate.tense in ("past", "present", "future") and sentence.grammar.order == "VSO" and at:
        other = row[at - 1]
        between = tokens[other.last + 1 : predicate.first]
        if other.sense.kind == "cue" and predicate.carried is None and any(t.tag in ("to", "that") for t in between):
            return other
    if predicate.tense == "future" and at and row[at - 1].sense.kind == "cue":
        led = any(t.tag == "that" for t in tokens[row[at - 1].last + 1 : predicate.first])
        # "Dos testigos buscados por la policía serán ahorcados".
        return row[at - 1] if led or sentence.grammar.order != "SVO" else None
    return None


def convicted_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Reconnu coupable d'avoir tué", "condenado por haber torturado": the verdict right before what was done."""
    at = row.index(predicate)
    verdict = row[at - 1] if at else None
    if verdict is None or predicate.voice != "active" or predicate.negative:
        return None
    before = sentence.tokens[predicate.first - 1]
    # "Condenado por torturar": in French "pour torturer" is what for.
    plainly = predicate.tense == "infinitive" and before.low in sentence.grammar.reasons
    if predicate.tense != "perfect" and not (plainly and sentence.grammar.marks_objects):
        return None
    had = before.role in ("fact", "of") or before.low in sentence.grammar.having_done
    led = plainly or (before.tag == "prep" and had)
    between = sentence.tokens[verdict.last + 1 : predicate.first]
    plain = not any(t.tag in ("stop", "end", "that", "rel", "conj", "but", "comma") for t in between)
    found = verdict.sense.code == "convicted" and not verdict.negative and verdict.tense in _VERDICTS
    return verdict if led and plain and found else None


def is_told(sentence: Sentence, verb: Predicate) -> bool:
    """Whether an order, a plan or a threat is told as made, or by hearsay: "habría ordenado", "aurait ordonné"."""
    hearsay = verb.tense == "conditional" and verb.perfect and sentence.grammar.order == "SVO"
    unreal = hearsay and any(t.tag in ("if", "without") for t in sentence.tokens)
    return verb.tense in ("past", "present") or (hearsay and not unreal)


def _around(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """In Persian "ordered that they be executed" (before) and "for their execution gave the order" (behind)."""
    tokens = sentence.tokens
    at = row.index(predicate)
    if at and row[at - 1].sense.kind == "say" and predicate.tense == "subjunctive":
        return row[at - 1]
    if at and row[at - 1].sense.kind == "cue":
        between = tokens[row[at - 1].last + 1 : predicate.first]
        # "تهدید کرد که می‌کشد": the present under a threat is still to come.
        follows = bool(between) and between[0].tag not in ("conj", "comma", "but")
        to_come = predicate.tense == "present" and follows
        subjunctive = predicate.tense in ("subjunctive", "future") or to_come
        if (subjunctive or row[at - 1].sense.code == "possible") and not any(t.tag in ("stop", "end") for t in between):
            return row[at - 1]
    return None


def actor(sentence: Sentence, governor: Predicate, row: list[Predicate]) -> Phrase | None:
    """The subject of a verb that is no act's."""
    order = sentence.grammar.order
    low, high = reach(sentence, governor, row)
    if governor.voice == "passive" or governor.impersonal:
        return None
    if order == "SVO":
        phrase, first = subject_before(sentence, governor.first)[0] or who_admits(sentence, governor, row), governor
        while phrase is None and first.joined is not None:
            # "Detuvo a dos e hizo fusilar a tres"
            first = first.joined
            phrase = subject_before(sentence, first.first)[0]
    elif order == "SOV":
        plain = [p for p in sentence.phrases if low <= p.first and p.end < governor.first and p.prep < 0]
        phrase = next((p for p in plain if human(p) and not p.marked), None)
    else:
        behind = [p for p in sentence.phrases if governor.last < p.first <= high and p.prep < 0 and human(p)]
        phrase = next((p for p in behind if p.first <= governor.last + 2), None)
        phrase = phrase or subject_before(sentence, governor.first)[0]
    return phrase if phrase is not None and (human(phrase) or phrase.sort == "place") else None


def causes(sentence: Sentence, governor: Predicate, predicate: Predicate) -> bool:
    """ "A fait fusiller neuf paysans": whoever has it done; not "s'est fait arrêter"."""
    tokens = sentence.tokens
    if governor.last + 1 != predicate.first or any(t.tag == "se" for t in tokens[governor.first - 1 : governor.last]):
        return False
    return any(form.lemma in sentence.grammar.causing for form in tokens[governor.head].forms)


def part_in(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether "role in", or its like, stands before an act's noun."""
    before = sentence.ending_at(phrase.prep - 1) if phrase.prep > 0 else None
    return before is not None and sentence.tokens[before.head].low in sentence.grammar.parts


def ordered_by(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Phrase | None:
    """ "El fusilamiento de seis presos fue ordenado por el coronel": who ordered it, behind the verb."""
    verb = next((p for p in row if p.first > phrase.end), None)
    if verb is None or sentence.grammar.order != "SVO" or verb.voice != "passive" or verb.negative:
        return None
    if (verb.sense.kind, verb.sense.code) != ("cue", "ordered") or verb.tense not in ("past", "present"):
        return None
    if subject_before(sentence, verb.first)[0] is not phrase:
        return None
    agents = agents_within(sentence, verb.last + 1, reach(sentence, verb, row)[1])
    return agents[0] if agents else None


def occurred(sentence: Sentence, phrase: Phrase) -> bool:
    """ "El asesinato de Rosa Vega, ocurrido el 1 de febrero": what is told of as having happened."""
    if sentence.grammar.capitals and sentence.tokens[phrase.first].tag != "det":
        return False
    return occurrence(sentence, phrase) is not None


def occurrence(sentence: Sentence, phrase: Phrase, end: int = -1) -> tuple[int, int] | None:
    """The first and last token of what tells, behind an act's noun, when and where it happened.

    ``end``: where those end who suffered it.
    """
    tokens, after = sentence.tokens, max(end, phrase.end) + 1
    if after < len(tokens) and tokens[after].tag == "comma":
        after += 1
    if after >= len(tokens) or tokens[after].low not in sentence.grammar.occurred:
        return None
    last = next((i for i in range(after + 1, len(tokens)) if tokens[i].tag in _CLOSING), len(tokens))
    return after, last - 1
