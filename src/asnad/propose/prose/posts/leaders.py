"""Who led which body or group: "una patrulla al mando del teniente X", "dirigió la Escuela", "بقيادة"?"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.model.when import When
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.senses import kind_of_place
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.apposed import whose_description
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import agents_within, phrases_behind
from asnad.propose.prose.setting.setting import when_in

__all__ = ["draft_leaders"]

_LED = frozenset({"body", "group", "place", "people"})
_TOLD = frozenset({"past", "present", "participle"})
_UNSURE = frozenset({"if", "aim", "none", "nearly"})


def draft_leaders(sentence: Sentence, row: list[Predicate]) -> None:
    """Memberships from "al mando de X", "dirigé par X", «به فرماندهی X», and "X dirigió la policía hasta 1993".

    Promises: the leader is one person with a name, or the only one whom a pronoun can mean; who leads an operation, or
    is denied or only supposed to lead, leads no body.
    """
    for at in range(1, len(sentence.tokens) - 1):
        who = _led_by(sentence, at)
        if (
            who is not None
            and _is_leader(who)
            and _is_known(sentence, who)
            and (group := _before(sentence, at)) is not None
        ):
            _claim(sentence, who, group, at)
    for predicate in row:
        if _leads(sentence, predicate, row):
            who, group = _parties(sentence, predicate, row)
            if who is not None and group is not None and _is_leader(who) and _may_be_led(sentence, group):
                low, high = reach(sentence, predicate, row)
                _claim(sentence, who, group, predicate.head, when_in(sentence, predicate, row, low, high))


def _claim(sentence: Sentence, who: Phrase, group: Phrase, at: int, when: When | None = None) -> None:
    led = Membership(sentence.mention(who), sentence.mention(group), relation="led", when=when)
    sentence.emit(led, at, rule="led", first=min(who.first, group.first), last=max(who.last, group.last))


def _led_by(sentence: Sentence, at: int) -> Phrase | None:
    """Who stands behind words at a token like "under the command of"."""
    tokens, words = sentence.tokens, sentence.grammar.led_by
    if tokens[at].tag != "prep" and tokens[at].low not in words:
        return None
    size = next((n for n in (1, 2, 3) if "".join(t.low for t in tokens[at : at + n]).replace(" ", "") in words), 0)
    first = at + size
    if not size or first >= len(tokens):
        return None
    noun = sentence.covering(first - 1)
    of = noun.of if noun is not None and noun.of is not None and noun.of.first == first else None
    beside = of or sentence.starting_at(first)
    if beside is None and noun is not None and sentence.grammar.order == "VSO":
        # "بقيادة النقيب سامر"
        return sentence.starting_at(noun.last + 1)
    return beside


def _leads(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    lemmas = {form.lemma for form in sentence.tokens[predicate.head].forms}
    if not lemmas & sentence.grammar.leading or predicate.negative or predicate.impersonal:
        return False
    low, _ = reach(sentence, predicate, row)
    before = sentence.tokens[max(0, low - 1) : predicate.head]
    return predicate.tense in _TOLD and not any(t.tag in _UNSURE for t in before)


def _is_leader(phrase: Phrase) -> bool:
    named = phrase.name is not None and phrase.sort in ("person", "name")
    return (named or (phrase.pronoun and not phrase.speaks)) and not phrase.plural and not phrase.rest


def _is_known(sentence: Sentence, who: Phrase) -> bool:
    """Whether a surname alone is somebody's whom the text has named in full."""
    return who.sort == "person" or bool(sentence.mention(who).antecedents)


def _may_be_led(sentence: Sentence, group: Phrase) -> bool:
    if sentence.tokens[group.head].low in sentence.grammar.unled:
        # "A mené la population à la colline".
        return False
    return group.sort in _LED or kind_of_place(sentence, group.first, "cell") > 0


def _before(sentence: Sentence, at: int) -> Phrase | None:
    """The body or group that words like "under the command of" at a token stand behind."""
    tokens, step = sentence.tokens, at - 1
    if tokens[step].tag == "aux":
        told = sentence.grammar.auxiliaries[tokens[step].low][1] in ("past", "present")
        denied = step > 0 and tokens[step - 1].tag == "neg"
        group = subject_before(sentence, step)[0] if told and not denied else None
    else:
        group = sentence.ending_at(step - 1 if tokens[step].tag == "comma" else step)
    several = sentence.grammar.order == "SVO" and tokens[at].tag == "" and tokens[at].low.endswith("s")
    # "Les bérets rouges de la garde, commandés par": the berets.
    while (
        group is not None
        and not (several and group.plural)
        and not (several and sentence.tokens[group.head].low.endswith("s"))
        and _holds_body(group)
        and group.of is not None
        and group.of.last == group.last
    ):
        group = group.of
    if group is None or group.pronoun or (group.role == "place" and group.sort in ("place", "name") and group.name):
        # "Una encuesta en Lomay, a cargo de …".
        return None
    cell = kind_of_place(sentence, group.first, "cell") > 0
    return group if cell or (group.sort in _LED and (group.sort != "people" or group.plural)) else None


def _holds_body(group: Phrase) -> bool:
    """ "Los soldados de la patrulla, comandada por …": the patrol is what somebody led."""
    inner = group.of is not None and group.of.sort in ("body", "group")
    return group.sort not in _LED or (group.sort == "people" and inner)


def _parties(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> tuple[Phrase | None, Phrase | None]:
    """Who leads, and what."""
    low, high = reach(sentence, predicate, row)
    order = sentence.grammar.order
    if order == "SOV":
        inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first and p.prep < 0]
        led = next((p for p in inside if p.marked), None)
        return next((p for p in inside if not p.marked), None), led
    behind = [p for p in phrases_behind(sentence, predicate, high) if p.prep < 0]
    before, _ = subject_before(sentence, predicate.first)
    if order == "VSO":
        if len(behind) > 1 and _is_leader(behind[0]):
            return behind[0], behind[1]
        return before, behind[0] if behind else None
    if predicate.voice == "passive":
        agents = agents_within(sentence, predicate.last + 1, high)
        plain = predicate.tense == "participle" and predicate.joined is None and predicate.first == predicate.head
        if plain:
            before = _before(sentence, predicate.first) if predicate.first > 1 else None
        return agents[0] if agents else None, before
    near = behind[0] if behind and behind[0].first <= predicate.last + 2 else None
    who = whose_description(sentence, before) or before if before is not None else None
    return who, near
