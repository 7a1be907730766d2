"""Who accuses whom of having done what to whom? An accusation is its maker's word, and no deed of the source's."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_traits
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.acts.nominal import as_predicate, verb_of
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.happened.frame import Frame
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.governor import governor_of
from asnad.propose.prose.roles.noun_roles import and_whom, whom_of
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.roles.word_order import roles_of
from asnad.propose.prose.setting.setting import place_in, when_in
from asnad.propose.prose.words.finite import FINITE
from asnad.propose.scope import Scope

__all__ = ["draft_accusations"]

_MADE = frozenset({"past", "present", "participle"})
_ENDS = frozenset({"stop", "end"})


def draft_accusations(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims from "acusó a X de haber torturado a Y", "X fue acusado del asesinato de Y": of the accuser, or of nobody.

    Promises: an accusation that was not made, or of somebody who is not named here, claims nothing of what it is about.
    """
    for verb in row:
        if verb.sense.kind != "accuse":
            continue
        deeds = _deeds(sentence, verb, row)
        nouns = [] if deeds else _nouns(sentence, verb, row)
        if not deeds and not nouns:
            if not _draft_order(sentence, verb, row):
                _scope_of_clause(sentence, verb, row)
            continue
        heads = [d.head for d in deeds] + [n.head for noun in nouns for n in noun.group]
        sentence.taken.update(heads)
        first = min([d.first for d in deeds] + [n.first for n in nouns])
        last = max(reach(sentence, deeds[-1], row)[1] if deeds else 0, *heads)
        roles = _parties(sentence, verb, row, first)
        accused = [p for p in roles.victims if human(p)][:1]
        made = verb.tense in _MADE and not verb.negative
        if not accused or not made or any(t.tag in ("if", "aim", "none") for t in sentence.tokens[: verb.first]):
            sentence.scopes.append(Scope(first, last, Asserter(), "asserted", supposed=True))
            continue
        sentence.scopes.append(Scope(first, _and_led_to(sentence, last, row), *_accuser(sentence, verb, roles)))
        part = "suspected" if verb.sense.code == "suspects" else "accused"
        for deed in deeds:
            _draft_deed(sentence, deed, row, accused, part)
        for noun in nouns:
            _draft_noun(sentence, noun, accused, part)


def _scope_of_clause(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> None:
    """ "متهم است که دستور اعدام … را داده است": what else is told behind "that" is the accuser's word too."""
    tokens = sentence.tokens
    first = verb.last + 1
    if first + 1 >= len(tokens) or tokens[first].tag != "that":
        return
    last = next((at - 1 for at in range(first, len(tokens)) if tokens[at].tag in _ENDS), len(tokens) - 1)
    made = verb.tense in _MADE and not verb.negative
    if made:
        sentence.scopes.append(Scope(first, last, *_accuser(sentence, verb, _parties(sentence, verb, row, first))))
    else:
        sentence.scopes.append(Scope(first, last, Asserter(), "asserted", supposed=True))


def _and_led_to(sentence: Sentence, last: int, row: list[Predicate]) -> int:
    """ "اتهموا الفصائل بقصف أحياء ما أدى إلى مقتل امرأة": what it led to is the accuser's word, up to a mark."""
    led = next((p for p in row if p.first > last), None)
    if led is None or led.sense.kind != "toll":
        return last
    tokens = sentence.tokens
    if any(t.tag in ("stop", "end", "but", "that") for t in tokens[last : led.first]):
        return last
    return next((i - 1 for i in range(led.last + 1, len(tokens)) if tokens[i].tag in ("stop", "end", "but")), last)


def _parties(sentence: Sentence, verb: Predicate, row: list[Predicate], deed: int) -> Roles:
    """Who accuses (the doers) and who is accused (the victims).

    Of two who stand behind an Arabic verb the first accuses the second, unless they may be one: "الناشط الصحفي سامر".
    """
    inside = [p for p in sentence.phrases if verb.last < p.first and p.end < deed and p.prep < 0]
    inside = [p for p in inside if sentence.tokens[p.first].low not in verb.sense.rest[:1]]
    if sentence.grammar.order == "VSO" and len(inside) == 2 and verb.voice == "either" and _are_parties(inside):
        first, second = inside
        if first.sort == "document":
            # "اتهم بيان الجيش القوات": whose word it is stands in the report.
            return Roles([], [second], first) if human(second) else Roles()
        if first.name is not None or first.sort == "body" or first.plural or second.sort == "body":
            return Roles([first], [second], first)
    front = subject_before(sentence, verb.first)[0] if sentence.grammar.order == "VSO" else None
    if front is not None and front.prep < 0 and len(inside) == 1 and verb.voice == "either" and human(inside[0]):
        # "التحالف اتهم قوات الأمن": who stands before the verb accuses.
        return Roles([front], inside, front) if human(front) else Roles([], inside)
    if sentence.grammar.order == "VSO" and len(inside) == 1 and verb.voice == "either" and _may_be_both(inside[0]):
        return Roles()
    return roles_of(sentence, verb, row)


def _are_parties(inside: list[Phrase]) -> bool:
    return human(inside[1]) and (human(inside[0]) or inside[0].sort == "document")


def _may_be_both(phrase: Phrase) -> bool:
    """ "تتهم أهالي لماي الجيش": the people of Lomay may accuse the army."""
    return phrase.sort in ("people", "body") and phrase.of is not None and phrase.of.sort == "body"


def _accuser(sentence: Sentence, verb: Predicate, roles: Roles) -> tuple[Asserter, Stance]:
    """Whose word it is, and how far the source stands from it."""
    cue = sentence.words(verb.first, verb.last)
    commitment: Commitment = "suspects" if verb.sense.code == "suspects" else "accuses"
    around = sentence.tokens[max(0, verb.first - 4) : verb.last + 4]
    stance: Stance = "disputed" if any(t.low in sentence.grammar.falsely for t in around) else "attributed"
    report = roles.subject if roles.subject is not None and roles.subject.sort == "document" else None
    accuser = roles.doers[0] if roles.doers else report
    who = sentence.mention(accuser) if accuser is not None else None
    if who is not None and is_own_voice(who, sentence.document.source):
        return Asserter(), stance
    if who is not None:
        sentence.speaks(who, stance)
    return Asserter("cited", who, cue, commitment=commitment), stance


def _deeds(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> list[Predicate]:
    """The acts that an accusation tells of with verbs: "de haber torturado", "بأنها قتلت", "که … کشته‌اند"."""
    tokens = sentence.tokens
    low, _ = reach(sentence, verb, row)
    charged = any(t.act for t in tokens[low : verb.first])
    found: list[Predicate] = []
    for deed in row[row.index(verb) + 1 :]:
        between = tokens[verb.last + 1 : deed.first]
        if deed.sense.kind != "act" or any(t.tag in _ENDS for t in between):
            break
        # "Un hombre, acusado de matar a Luna, desapareció": a verb of its own.
        own = deed.tense in FINITE and sentence.grammar.order == "SVO"
        meant = deed.tense in ("infinitive", "perfect") or (bool(found) and deed.joined in found and not own)
        # Persian may leave out its "that": "که متهم‌اند … را ربوده‌اند".
        told = sentence.grammar.order == "SOV" and between[:1] and not charged
        told = told and between[0].tag not in ("conj", "comma", "but", "stop")
        if not meant and not told and not any(t.tag == "that" for t in between):
            break
        found.append(deed)
    return found


def _nouns(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> list[Phrase]:
    """The act's noun that an accusation is about: "del asesinato de …", "به قتل …", "بقتل …"."""
    low, high = reach(sentence, verb, row)
    if sentence.grammar.order != "SOV":
        low = verb.last + 1
    inside = [p for p in sentence.phrases if low <= p.first and p.end <= high and p.sort == "act"]
    # "حمّل النائب الميليشيا مسؤولية خطف …": the word that the verb has beside it stands before the act.
    # «به قتل» is one word, which holds its preposition.
    words = [(p, sentence.tokens[p.first].low) for p in inside]
    led = [p for p, low in words if " " in low and low.split()[0] in sentence.grammar.prepositions]
    inside = [p for p, low in words if p.prep >= 0 or p in led or low in verb.sense.rest[:1]]
    # "تهمة التحريض على قتل": that is not said of them.
    inside = [p for p in inside if p.prep < 1 or sentence.tokens[p.prep - 1].low not in sentence.grammar.short_of]
    return inside[:1]


def _draft_order(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> bool:
    """ "Acusó a X de haber ordenado el asesinato de Y", "accusé d'avoir ordonné de tuer Y": an order, by the accuser's
    word; whether the accusation is about one."""
    order = next((p for p in row if p.first > verb.last), None)
    between = sentence.tokens[verb.last + 1 : order.first] if order is not None else []
    if order is None or (order.sense.kind, order.sense.code) != ("cue", "ordered") or sentence.grammar.order != "SVO":
        return False
    if order.tense not in ("infinitive", "perfect") or any(t.tag in _ENDS | {"that"} for t in between):
        return False
    deed = next((p for p in row if p.first > order.last), None)
    if deed is not None and not (deed.sense.kind == "act" and governor_of(sentence, deed, row) is order):
        deed = None
    noun = next((p for p in sentence.phrases if p.sort == "act" and verb_of(sentence, p, row) is order), None)
    parties = _parties(sentence, verb, row, order.first)
    accused = [p for p in parties.victims if human(p)][:1]
    told = deed or (as_predicate(noun, noun.last) if noun is not None else None)
    if told is None:
        return False
    last = max(reach(sentence, told, row)[1], told.last)
    sentence.taken.add(told.head)
    made = verb.tense in _MADE and not verb.negative and not order.negative
    if not accused or not made or any(t.tag in ("if", "aim", "none") for t in sentence.tokens[: verb.first]):
        sentence.scopes.append(Scope(order.first, last, Asserter(), "asserted", supposed=True))
        return True
    sentence.scopes.append(Scope(order.first, last, *_accuser(sentence, verb, parties)))
    whom = roles_of(sentence, deed, row).victims if deed is not None else [whom_of(noun, noun)] if noun else []
    victims = [p for p in whom if p is not None and human(p) and (p.sort != "body") and not (p.pronoun and p.plural)]
    if victims and not told.negative:
        code = deed.sense.code if deed is not None else sentence.tokens[told.head].act
        frame: Frame = ("ordered", accused, "ordered")
        claim_act(sentence, Act(code), Roles([], victims), frame, told, rule="accused-of-ordering")
    return True


def _not_themselves(sentence: Sentence, victims: list[Phrase], accused: list[Phrase]) -> list[Phrase]:
    """ "Le lieutenant Voss, accusé de l'avoir étranglé": whom else a pronoun means than who is accused, if anybody."""
    if sentence.grammar.order != "SVO":
        return victims
    spans = {m.span for p in accused for one in (sentence.mention(p),) for m in (one, *one.antecedents)}
    found = []
    for whom in victims:
        if not whom.pronoun or whom.plural or whom.speaks:
            found.append(whom)
        elif (one := sentence.meant(whom.first, but=frozenset(spans))) is not None:
            found.append(replace(whom, meant=(one,)))
    return found


def _draft_deed(sentence: Sentence, deed: Predicate, row: list[Predicate], accused: list[Phrase], part: str) -> None:
    roles = roles_of(sentence, deed, row)
    roles.victims = _not_themselves(sentence, roles.victims, accused)
    if not roles.victims or deed.negative or deed.voice in ("passive", "undergo"):
        return
    low, high = reach(sentence, deed, row)
    act = Act(
        deed.sense.code, when=when_in(sentence, deed, [], low, high), where=place_in(sentence, deed, [], low, high)
    )
    doers = roles.doers or accused
    claim_act(sentence, act, Roles(doers, roles.victims), ("actual", [], ""), deed, rule="accused-of-doing", part=part)


def _draft_noun(sentence: Sentence, noun: Phrase, accused: list[Phrase], part: str) -> None:
    for one in noun.group:
        if one.head in sentence.demanded:
            # "Accusé d'appel à l'assassinat de": of no murder, and that it was called for is not sure.
            sentence.taken.add(one.head)
            continue
        whom = whom_of(noun, one)
        if whom is None or not human(whom) or whom.sort == "body":
            continue
        if whom.sort == "name" and act_traits(sentence.tokens[one.head].act) >= {"collective", "lethal"}:
            # "La masacre de Lomay": a place.
            continue
        if whom.pronoun and not sentence.is_told(whom):
            continue
        told = as_predicate(one, one.last)
        act = Act(sentence.tokens[one.head].act)
        also = and_whom(sentence, whom, noun.end) if sentence.grammar.order == "SVO" else []
        roles = Roles(accused, [whom, *also])
        claim_act(sentence, act, roles, ("actual", [], ""), told, rule="accused-of-noun", part=part)
