"""Which act's noun does a verb behind it, or a word of sorrow before it, take for granted, in Spanish and French?

"La desaparición de Hugo Luna fue denunciada por su madre", "expresó su preocupación por la detención de 56 opositores".
"""

from __future__ import annotations

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.scope import Scope

__all__ = ["enter_denounced", "is_mourned", "is_owned_up", "told_behind", "who_claimed"]

_COMMITMENTS: dict[str, Commitment] = {
    "accuses": "accuses", "admits": "admits", "reports": "reports", "claimed": "claims_responsibility",
}  # fmt: skip
_TOLD = frozenset({"past", "present"})
_OF_WHOM = frozenset({"of", "agent", "other", "object", "place"})


def told_behind(sentence: Sentence, act: Phrase, row: list[Predicate]) -> Predicate | None:
    """The verb of saying or of grieving in the passive whose subject an act's noun is, or of what the act did: "el
    asesinato de Hugo Luna conmocionó a Lomay", "provocó protestas"."""
    if sentence.grammar.order != "SVO" or act.prep >= 0 or sentence.tokens[act.first].tag != "det":
        return None
    verb = next((p for p in row if p.first > act.end), None)
    if verb is None or verb.negative or verb.impersonal or verb.tense not in _TOLD:
        return None
    moved = (verb.sense.kind, verb.sense.code) in (("fact", ""), ("toll", "")) and (
        verb.tense == "past" or verb.perfect
    )
    if verb.voice == "active" and not (moved and _is_subject(sentence, act, verb)):
        return None
    if verb.voice == "active":
        return verb
    if verb.voice != "passive":
        return None
    grieves = verb.sense.kind == "fact" and verb.sense.code in ("", "convicted", "claimed")
    # "La ejecución fue anunciada para mañana", "el asesinato fue desmentido".
    to_come = any(form.lemma in sentence.grammar.to_come for form in sentence.tokens[verb.head].forms)
    says = verb.sense.kind == "say" and verb.sense.voice == "fact" and verb.sense.code != "denied" and not to_come
    return verb if (grieves or says) and subject_before(sentence, verb.first)[0] is act else None


def _is_subject(sentence: Sentence, act: Phrase, verb: Predicate) -> bool:
    """Whether an act's noun is what a verb tells of: also "el asesinato de dos soldados y de un maestro a manos de los
    rebeldes conmocionó", at the head of a sentence."""
    if subject_before(sentence, verb.first)[0] is act:
        return True
    between = sentence.tokens[act.end + 1 : verb.first]
    led = (p for p in sentence.phrases if act.end < p.first < verb.first)
    marks = any(t.tag in ("comma", "stop", "rel", "that", "but", "quote") or t.tag == "aux" for t in between)
    return act.first == 0 and not marks and all(p.prep >= 0 for p in led)


def enter_denounced(sentence: Sentence, row: list[Predicate]) -> None:
    """Whose word such an act is: that of those behind "by", or of nobody who is named."""
    for act in [p for p in sentence.phrases if p.sort == "act"]:
        verb = told_behind(sentence, act, row)
        by = _by(sentence, verb, row) if verb is not None else None
        owned = is_owned_up(sentence, act, row) if verb is None else None
        if owned is not None:
            who = subject_before(sentence, owned.first)[0]
            if who is not None and human(who):
                cue = sentence.words(owned.first, owned.last)
                said = Asserter("cited", sentence.mention(who), cue, commitment="admits")
                sentence.scopes.append(Scope(act.first, act.end, said, "asserted"))
            continue
        if verb is None:
            # "El Frente reivindicó el asesinato de Luna".
            verb = next((p for p in row if p.sense.code == "claimed" and p.last + 1 == act.first), None)
            by = who_claimed(sentence, verb, row) if verb is not None else None
        if verb is None or not (verb.sense.kind == "say" or verb.sense.code == "claimed") or verb.negative:
            continue
        if by is None and verb.sense.code == "claimed":
            # "Nadie ha reivindicado el asesinato de Luna".
            continue
        mention = sentence.mention(by) if by is not None else None
        if mention is not None and is_own_voice(mention, sentence.document.source):
            continue
        commitment = _COMMITMENTS.get(verb.sense.code, "asserts")
        distant = mention is None or verb.sense.code == "accuses"
        stance: Stance = "attributed" if distant else "asserted"
        cue = sentence.words(verb.first, verb.last)
        said = Asserter("cited", mention, cue, commitment=commitment)
        sentence.scopes.append(Scope(act.first, act.end, said, stance))
        if mention is not None:
            sentence.speaks(mention, stance)


def who_claimed(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """Who takes a deed upon himself: the subject of the verb, or who stands behind "by"."""
    if verb.voice == "passive":
        return _by(sentence, verb, row)
    who = subject_before(sentence, verb.first)[0]
    return who if who is not None and human(who) else None


def _by(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    _, high = reach(sentence, verb, row)
    return next((p for p in sentence.phrases if verb.last < p.prep and p.end <= high and _is_by(sentence, p)), None)


def is_owned_up(sentence: Sentence, act: Phrase, row: list[Predicate]) -> Predicate | None:
    """ "Reconoció su responsabilidad en la desaparición de Luna": the verb by which somebody answers for an act."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if act.prep <= 0 or tokens[act.prep - 1].low not in grammar.answering:
        return None
    verb = next((p for p in reversed(row) if p.last < act.prep - 1), None)
    between = tokens[verb.last + 1 : act.prep - 1] if verb is not None else []
    if verb is None or verb.negative or verb.tense not in _TOLD or len(between) > 2:
        return None
    lemmas = {form.lemma for form in tokens[verb.head].forms}
    owns = verb.sense.code == "admits" or bool(lemmas & grammar.accepting)
    return verb if owns and all(t.tag in ("det", "adv", "pre") for t in between) else None


def _is_by(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Por su madre" too, whose preposition stands in one word with the pronoun."""
    led = sentence.tokens[phrase.prep].low.split()[0]
    return human(phrase) and "agent" in (phrase.role, sentence.grammar.prepositions.get(led))


def is_mourned(sentence: Sentence, act: Phrase) -> bool:
    """Whether a word of sorrow, worry or regret stands before an act's noun, maybe with to whom it is told."""
    tokens, words = sentence.tokens, sentence.grammar.regrets
    bare = sentence.grammar.order == "VSO" and act.prep > 0
    if bare and tokens[act.prep - 1].low in words:
        # "أعربت عن قلقها إزاء اعتقال سامر"; "أسفه لمقتل الصيادين" is of those who were told of.
        if act.of is None or (act.of.name is None and act.of.count is None and not act.of.pronoun):
            return False
        low = max((i for i in range(act.prep) if tokens[i].tag in ("stop", "that", "if", "end", "but")), default=0)
        return not any(t.tag in ("neg", "if", "none") for t in tokens[low : act.prep])
    if not words or act.prep <= 0 or act.role not in _OF_WHOM or tokens[act.first].tag not in ("det", "num"):
        # "Por el asesinato": the article stands in one word with the preposition.
        led = act.prep > 0 and tokens[act.prep].low in sentence.grammar.fused
        if not words or not led:
            return False
    step = act.prep - 1
    whom = sentence.ending_at(step)
    if whom is not None and whom.prep >= 0 and human(whom):
        step = whom.prep - 1
    if tokens[step].low.split()[-1] not in words:
        return False
    low = max((i for i in range(step) if tokens[i].tag in ("stop", "that", "if", "end", "but")), default=0)
    return not any(t.tag in ("neg", "if", "none") for t in tokens[low:step])
