"""Who founded which body: "la asociación, fundada en 1979 por Rosa Campos", "Rose Campos a fondé le Comité"?

In Spanish and French.
"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.model.when import When
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.setting.setting import when_in

__all__ = ["draft_founders"]

_GROUPS = frozenset({"body", "group"})
_TOLD = frozenset({"past", "present", "participle"})
_UNSURE = frozenset({"if", "aim", "none", "neg"})


def draft_founders(sentence: Sentence, row: list[Predicate]) -> None:
    """Founders from a verb of founding, in the active, the passive or a participle behind the body.

    Promises: who has founded it is named, and the body is called one; what is planned, denied or asked founds nothing.
    """
    if sentence.grammar.order != "SVO":
        return
    for verb in row:
        founds = (verb.sense.kind, verb.sense.code) == ("other", "founded")
        if not founds or verb.negative or verb.impersonal or verb.tense not in _TOLD:
            continue
        low, high = reach(sentence, verb, row)
        if any(t.tag in _UNSURE for t in sentence.tokens[low : verb.first]):
            continue
        body, who = _passive(sentence, verb, high) if verb.voice == "passive" else _active(sentence, verb, high)
        if body is None or body.sort not in _GROUPS or body.count is not None or body.plural:
            continue
        when = _when(sentence, verb, row, high)
        for one in (p for group in who for p in group.group):
            if one.sort == "person" and one.name is not None:
                founded = Membership(sentence.mention(one), sentence.mention(body), relation="founded", when=when)
                sentence.emit(founded, verb.head, rule="founded", first=verb.first, last=verb.last)


def _passive(sentence: Sentence, verb: Predicate, high: int) -> tuple[Phrase | None, list[Phrase]]:
    by = [p for p in sentence.phrases if verb.last < p.prep and p.end <= high and p.role == "agent"]
    if verb.tense != "participle":
        return subject_before(sentence, verb.first)[0], by[:1]
    before = verb.first - 1 - (sentence.tokens[verb.first - 1].tag == "comma")
    body = sentence.ending_at(before)
    while body is not None and body.sort not in _GROUPS and body.of is not None and body.of.last == body.last:
        body = body.of
    return body, by[:1]


def _active(sentence: Sentence, verb: Predicate, high: int) -> tuple[Phrase | None, list[Phrase]]:
    who, _ = subject_before(sentence, verb.first)
    behind = [p for p in sentence.phrases if verb.last < p.first and p.end <= high and p.prep < 0]
    return next(iter(behind), None), [who] if who is not None else []


def _when(sentence: Sentence, verb: Predicate, row: list[Predicate], high: int) -> When | None:
    """The day right behind the verb or its body; of a participle none before it."""
    if verb.tense != "participle":
        return when_in(sentence, verb, row, *reach(sentence, verb, row))
    return next((t.when for t in sentence.tokens[verb.last + 1 : high + 1] if t.when is not None), None)
