"""Which acts does a noun tell of? Only where something around it takes the act for granted."""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.model.claim import Modality
from asnad.model.frames import Act, Toll
from asnad.model.when import When
from asnad.propose.prose.acts import Frame, claim_act
from asnad.propose.prose.clause import is_force, may_suffer, reach
from asnad.propose.prose.governor import is_told, occurred, occurrence, ordered_by, part_in
from asnad.propose.prose.grammar import Sense
from asnad.propose.prose.included import included
from asnad.propose.prose.noun_roles import and_whom, doer_and_whom, is_said_to_be, whom_of
from asnad.propose.prose.orders import subject_of, under_order
from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.predicate import Predicate
from asnad.propose.prose.roles import ACTORS, Roles
from asnad.propose.prose.sentence import Sentence
from asnad.propose.prose.setting import place_in, when_in
from asnad.propose.trigger import act_traits

__all__ = ["draft_nominal_acts", "draft_tolls", "said_toll", "verb_of"]

_MODALITIES: dict[str, Modality] = {
    "ordered": "ordered",
    "planned": "planned",
    "threatened": "threatened",
    "attempted": "attempted",
}


_EITHERS = frozenset({"beating", "torture", "ill_treatment", "rape", "shooting"})
"""Acts whose noun may be of soldiers who did it as well as of those who suffered it: "ضرب و شتم مأموران"."""
_FOR = frozenset({"por", "pour"})
_PARTS = frozenset({"took_part", "commanded"})
"""Parts in an act that a verb of its own tells of: "participó en el asesinato", "dirigió la masacre"."""
_NO_PARTS = frozenset({"trial", "release", "death", "survival"})
"""Acts in which also those have a part who do nobody wrong: a lawyer, who frees, who mourns."""
_TO = fold("إلى")
_LOST = frozenset({"disappearance", "enforced_disappearance", "kidnapping", "abduction"})
_CARRIED_OUT = frozenset({"execution"})


def draft_nominal_acts(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims from acts that are nouns: "tras la ejecución de X", "condenó el asesinato de X", "ordenó la ejecución"."""
    carried = {p.carried for p in row}
    for head in sentence.phrases:
        if head.sort != "act" or any(c is not None and head.first <= c <= head.end for c in carried):
            continue
        if sentence.labelled(head.head) or head.head in sentence.taken:
            continue
        if sentence.tokens[head.head].low in sentence.grammar.described:
            continue
        governed = _governed(sentence, head, row)
        if governed is None:
            continue
        for phrase in head.group:
            _draft(sentence, phrase, head, row, governed)


def _draft(sentence: Sentence, phrase: Phrase, head: Phrase, row: list[Predicate], frame: Frame) -> None:
    whom = whom_of(head, phrase)
    if whom is None and sentence.grammar.order == "SVO":
        _draft_massacre(sentence, phrase, frame)
    if whom is None or not may_suffer(whom, sentence.tokens[phrase.head].act):
        return
    if whom.pronoun and not sentence.is_told(whom):
        return
    doer, whom = doer_and_whom(sentence, whom)
    if whom is None or whom.sort == "body" or is_said_to_be(sentence, whom):
        # "La detención del ejército": who is of it may have done it.
        return
    carried_out = _carried_out(sentence, head, row)
    if is_force(sentence, whom) and sentence.tokens[phrase.head].act in _EITHERS:
        return
    code = carried_out.sense.code if carried_out is not None else sentence.tokens[phrase.head].act
    also = and_whom(sentence, whom, head.end)
    end = also[-1].end if also else head.end
    agents = [p for p in sentence.phrases if p.role == "agent" and end < p.first <= _within(sentence, end, row)]
    agents = [p for p in agents if p.sort in ACTORS]
    stand_in = _as_predicate(phrase, end)
    if carried_out is not None:
        # "حکم اعدام … به زودی اجرا می‌شود": still to come.
        frame = ("planned", [], "") if carried_out.tense == "present" else frame
        stand_in, (low, high) = carried_out, reach(sentence, carried_out, row)
    else:
        low, high = reach(sentence, stand_in, row)
        low = max(low, phrase.first - 1)
        high = next((i - 1 for i in range(end + 1, high + 1) if sentence.tokens[i].tag == "comma"), high)
        if sentence.grammar.order == "SVO" and (happened := occurrence(sentence, head)) is not None:
            low, high = happened
    act = Act(
        code,
        when=when_in(sentence, stand_in, [], low, high),
        where=place_in(sentence, stand_in, [], low, high),
    )
    roles = Roles([doer] if doer is not None else agents[:1], [whom, *also])
    if sentence.grammar.capitals and whom.sort == "name" and act_traits(code) >= {"collective", "lethal"}:
        # "La masacre de Lomay": where it was, and nobody.
        act, roles.victims = replace(act, where=sentence.place(whom)), []
        if not roles.doers and not frame[1]:
            first, last = phrase.first, phrase.last
            sentence.emit(act, phrase.head, rule="nominal", first=first, last=last, modality=frame[0])
            return
    told = _as_predicate(phrase, phrase.last)
    claim_act(sentence, act, roles, frame, told, rule="nominal")
    for some in included(sentence, whom, row, told.head):
        claim_act(sentence, act, Roles(roles.doers, [some]), frame, told, rule="included")


def _draft_massacre(sentence: Sentence, phrase: Phrase, frame: Frame) -> None:
    """ "La masacre cometida en Lomay por soldados": who did it and where, though nobody is told of to whom."""
    code, happened = sentence.tokens[phrase.head].act, occurrence(sentence, phrase)
    if not act_traits(code) >= {"collective", "lethal"} or happened is None or phrase.rest:
        return
    low, high = happened
    agents = [p for p in sentence.phrases if p.role == "agent" and low < p.first and p.end <= high and p.sort in ACTORS]
    stand_in = _as_predicate(phrase, phrase.end)
    when, where = when_in(sentence, stand_in, [], low, high), place_in(sentence, stand_in, [], low, high)
    if agents:
        told = _as_predicate(phrase, phrase.last)
        claim_act(sentence, Act(code, when=when, where=where), Roles(agents[:1], []), frame, told, rule="nominal")


def _within(sentence: Sentence, end: int, row: list[Predicate]) -> int:
    """How far behind an act's noun the doer may stand: near it, or before the next mark, verb or act."""
    tokens = sentence.tokens
    for at in range(end + 1, len(tokens)):
        token = tokens[at]
        if token.tag in ("comma", "conj", "stop", "end", "that", "rel") or token.act or any(p.first == at for p in row):
            return at if sentence.grammar.order == "VSO" else min(at, end + 4)
    return end + 4


def _carried_out(sentence: Sentence, head: Phrase, row: list[Predicate]) -> Predicate | None:
    """ "حکم اعدام … اجرا شد": the verb by which a sentence of death becomes the act that its sense names."""
    verb = verb_of(sentence, head, row) if sentence.tokens[head.head].act == "death_sentence" else None
    return verb if verb is not None and verb.sense.kind == "fact" and verb.sense.code in _CARRIED_OUT else None


def _as_predicate(phrase: Phrase, end: int) -> Predicate:
    """The noun phrase as if it were a verb: its clause is what stands around it."""
    return Predicate(Sense("act"), "passive", "past", phrase.first, end, phrase.head)


def _governed(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Frame | None:
    """What the act's noun stands under: a preposition or a verb that takes it for granted, an order, a plan."""
    reason = phrase.role == "agent" and sentence.tokens[phrase.prep].low in sentence.grammar.fused
    if reason and sentence.tokens[phrase.prep - 1].low in sentence.grammar.charges:
        return None
    if occurred(sentence, phrase):
        return "actual", [], ""
    judged = next((p for p in reversed(row) if p.last < phrase.first), None)
    before = sentence.tokens[phrase.first - 1].low if phrase.first else ""
    if before in _FOR and sentence.tokens[phrase.first].tag == "det" and sentence.tokens[phrase.head].act == "death":
        # "Investiga a tres militares por la muerte de …".
        return "actual", [], ""
    if part_in(sentence, phrase) and judged is not None and judged.sense.code in ("convicted", "sentence"):
        # "Condamné pour son rôle dans l'assassinat de …"
        return ("actual", [], "") if judged.tense in ("past", "present") and not judged.negative else None
    if before in sentence.grammar.reasons and judged is not None:
        # "A condamné deux policiers pour le meurtre de …".
        done = judged.sense.kind == "fact" or judged.sense.code in ("sentence", "death_sentence")
        done = done or _held_for(sentence, phrase, judged)
        done = done and judged.tense in ("past", "present") and not judged.negative
        return ("actual", [], "") if done and sentence.tokens[phrase.first].tag == "det" else None
    if phrase.role == "fact" or reason:
        later = next((p for p in row if p.first > phrase.first), None)
        if later is not None and later.first == phrase.end + 1 and _is_being(sentence, later):
            # "پلیس در پی بازداشت رضا است": still to come.
            return None
        return ("actual", [], "") if later is None or later.tense in ("past", "present", "participle") else None
    verb = verb_of(sentence, phrase, row)
    if verb is not None and not _takes(sentence, phrase, verb):
        return None
    before = sentence.tokens[phrase.first - 1].tag if phrase.first else ""
    if before in ("order", "plan"):
        return under_order(sentence, phrase, verb, row)
    ordered = ordered_by(sentence, phrase, row)
    if ordered is not None:
        return "ordered", [ordered], "ordered"
    if verb is None or verb.negative or not (verb.tense == "perfect" or is_told(sentence, verb)):
        return None
    if verb.tense == "conditional" and verb.sense.kind != "cue":
        return None
    if any(t.tag in ("if", "aim") for t in sentence.tokens[max(0, verb.first - 3) : phrase.first]):
        return None
    if verb.sense.code in _PARTS and sentence.tokens[phrase.head].act not in _NO_PARTS:
        who = subject_of(sentence, verb, row)
        return "actual", [who] if who is not None else [], verb.sense.code
    if verb.sense.kind in ("fact", "toll") or verb.sense.voice == "fact":
        return "actual", [], ""
    if verb.sense.kind == "cue" and verb.sense.code in _MODALITIES:
        who = subject_of(sentence, verb, row)
        meant = _MODALITIES[verb.sense.code]
        degree = "" if meant == "attempted" else "ordered" if meant == "ordered" else "planned"
        he = verb.first > 0 and sentence.tokens[verb.first - 1].tag == "that"
        if who is None and meant == "ordered" and he and sentence.grammar.order == "VSO":
            # "إنه أمر في أكتوبر بإعدام …": who that is is told elsewhere, or by nobody.
            who = sentence.left_out(verb.first)
            return (meant, [who], degree) if who is not None else (meant, [], "")
        return (meant, [who], degree) if who is not None else None
    return None


def _held_for(sentence: Sentence, phrase: Phrase, judged: Predicate) -> bool:
    """ "Arrêtés pour l'assassinat de X", "procesado por la desaparición de Y": somebody was killed, or is missing."""
    code = sentence.tokens[phrase.head].act
    lost = "lethal" in act_traits(code) or code in _LOST
    return lost and judged.sense.kind == "act" and bool(act_traits(judged.sense.code) & {"custody", "process"})


def _is_being(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a Persian verb only says what its subject is."""
    sov = sentence.grammar.order == "SOV"
    return sov and any(form.lemma in sentence.grammar.being for form in sentence.tokens[verb.head].forms)


def _takes(sentence: Sentence, phrase: Phrase, verb: Predicate) -> bool:
    """Whether the verb governs the act's noun itself, and not through a charge or a reason ("on charges of murder")."""
    if verb.sense.object and verb.sense.kind in ("fact", "toll"):
        # "Participó en el asesinato": the preposition that the verb has.
        return phrase.prep >= 0 and sentence.tokens[phrase.prep].low in verb.sense.object.split("|")
    if phrase.prep < 0 or verb.sense.kind == "cue":
        return True
    return sentence.tokens[phrase.prep].low in sentence.grammar.governing


def verb_of(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Predicate | None:
    """The verb whose object an act's noun is: right before it, or in Persian the one its clause ends with."""
    tokens = sentence.tokens
    if sentence.grammar.order == "SOV":
        after = next((p for p in row if p.first > phrase.end), None)
        if after is None or after.first > phrase.end + 14:
            return None
        between = tokens[phrase.end + 1 : after.first]
        commas = [i for i, token in enumerate(between) if token.tag == "comma"]
        if len(commas) == 2 and commas[0] == 0:
            # "از قتل بهارلو، شاعر و مترجم، ابراز انزجار کرد".
            between = between[commas[1] + 1 :]
        own = any(t.tag == "conj" and _begins(sentence, phrase.end + 2 + n) for n, t in enumerate(between))
        return None if own or any(t.tag in ("stop", "end", "that", "rel", "comma") for t in between) else after
    before = next((p for p in reversed(row) if p.last < phrase.first), None)
    if before is None:
        return None
    between = tokens[before.last + 1 : phrase.first]
    last = phrase.first
    commas = [i for i, token in enumerate(between) if token.tag == "comma"]
    if len(commas) == 2 and sentence.grammar.order == "VSO":
        # "أمر العقيد عماد، قائد المنطقة، بإعدام …".
        last = before.last + 1 + commas[0]
        between = between[: commas[0]] + between[commas[1] + 1 :]
    if any(t.tag in ("stop", "end", "that", "rel", "comma", "conj") for t in between):
        return None
    inner = [p for p in sentence.phrases if before.last < p.first and p.end < phrase.first and p.end < last]
    if sentence.grammar.order == "VSO":
        # "وثق المركز في تقريره اعتقال …": where it stands is nobody's part.
        inner = [p for p in inner if p.prep < 0]
    if sentence.grammar.order == "SVO":
        return before if len(inner) == 0 and len(between) <= 3 else None
    return before if len(inner) <= 1 else None


def _begins(sentence: Sentence, at: int) -> bool:
    """ "شلاق محکوم و این حکم اجرا شد": behind "and" a thing that is no object has the verb for itself."""
    what = sentence.starting_at(at)
    return what is not None and what.sort == "thing" and what.prep < 0 and not what.marked


def draft_tolls(sentence: Sentence, row: list[Predicate]) -> None:
    """ "Dejó doce muertos y treinta heridos": a number of the dead or hurt, with no more said of them."""
    grammar = sentence.grammar
    tokens = sentence.tokens
    said = [p for p in row if p.sense.kind == "say" and p.sense.code != "denied" and grammar.order == "SVO"]
    told = [p for p in row if p.sense.kind == "toll" or p in said]
    told = [p for p in told if p.tense in ("past", "present", "gerund") and not p.negative]
    for at, token in enumerate(tokens[:-1]):
        if token.count is None or not told:
            continue
        if at > 1 and tokens[at - 1].role == "place" and tokens[at - 2].low in grammar.tolls:
            # "Cifró los muertos en cinco".
            _toll(sentence, (at, at), grammar.tolls[tokens[at - 2].low], row, told)
            continue
        noun = at + 1
        while noun < len(tokens) and tokens[noun].tag in ("classifier",):
            noun += 1
        code = grammar.tolls.get(tokens[noun].low) if noun < len(tokens) else None
        if code is not None:
            _toll(sentence, (at, noun), code, row, told)
    for at, token in enumerate(tokens[:-2]):
        counted = grammar.order == "SVO" and bool(tokens[at + 1].act) and tokens[at + 1].low not in grammar.tolls
        if token.count is not None and (counted or tokens[at + 1].low in grammar.cases):
            _cases(sentence, at, row)
        if token.low in grammar.tallies and (code := grammar.tolls.get(tokens[at + 1].low)) is not None:
            # "شمار کشته‌ها را پنج نفر اعلام کرد", "إن عدد القتلى خمسة".
            number = next((i for i in range(at + 2, min(at + 5, len(tokens))) if tokens[i].count is not None), None)
            risen = _risen_to(sentence, at + 2) if number is None else None
            number = number or risen
            if number is not None and grammar.order == "SOV" and tokens[number - 1].low in grammar.governing:
                continue  # "شمار قربانیان از پانزده هزار نفر بیشتر است"
            if number is not None:
                told = [p for p in row if p.sense.kind != "doubt"][:1]
                _toll(sentence, (number, number), code, row, told, dated=risen is None)


def _risen_to(sentence: Sentence, first: int) -> int | None:
    """ "ارتفع عدد قتلى الاحتجاجات منذ الانقلاب إلى 39": in Arabic the number behind "to", in the same clause."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO":
        return None
    for at in range(first, min(first + 12, len(tokens))):
        if tokens[at].tag in ("comma", "stop", "end", "that", "rel", "conj") or tokens[at].forms:
            return None
        if tokens[at].count is not None and tokens[at - 1].low == _TO:
            return at
    return None


def _cases(sentence: Sentence, at: int, row: list[Predicate]) -> None:
    """ "112 casos de detención arbitraria", "112 حالة اعتقال تعسفي": a number of times that an act was done."""
    tokens = sentence.tokens
    # "48 exécutions sommaires": the act itself is counted.
    noun = at + 1 if tokens[at + 1].low not in sentence.grammar.cases else at + 2 + (tokens[at + 2].role == "of")
    telling = [p for p in row if p.sense.kind in ("say", "fact", "toll") and p.sense.code != "denied"]
    telling = [p for p in telling if p.tense in ("past", "present") and not p.negative]
    code = tokens[noun].act if noun < len(tokens) and not tokens[noun].tag else ""
    said = sentence.voice(at)[0][-1].kind == "cited"
    telling = telling if said or sentence.grammar.order != "SVO" else [p for p in telling if p.sense.kind != "say"]
    if code and telling and noun not in sentence.taken:
        sentence.taken.add(noun)
        _toll(sentence, (at, noun), code, row, telling)


def _toll(
    sentence: Sentence,
    words: tuple[int, int],
    code: str,
    row: list[Predicate],
    told: list[Predicate],
    *,
    dated: bool = True,
) -> None:
    """Propose the number that stands at the first of two tokens, unless none of the verbs ``told`` tells of it.

    Not ``dated``: a day beside it is another's, "since the coup of 25 October".
    """
    at, last = words
    tokens = sentence.tokens
    count = tokens[at].count
    before = [p for p in told if p.last < at] if sentence.grammar.order == "SVO" else []
    near = min(before or told, key=lambda p: abs(p.first - at), default=None)
    if near is None or count is None or (count.lower is None and count.upper is None):
        return
    quoted = any(first < at < last for first, last in sentence.quotations())
    if quoted and sentence.voice(at)[0][-1].kind == "source":
        # "A parlé d'un bilan « de 12 morts »": somebody's word, and nobody knows whose.
        return
    low, high = reach(sentence, near, row)
    behind = near.sense.kind == "say" and near.last < at < near.last + 12
    if near.sense.kind == "toll" and not low <= at <= high:
        return
    if sentence.grammar.order == "SVO" and near.sense.kind == "say" and not behind:
        return
    if near.negative or any(t.tag in ("if", "aim") for t in tokens[low:at]):
        return
    judged = near.sense.code == "convicted"
    telling = near.sense.kind not in ("fact", "say") or sentence.grammar.order != "SVO"
    when = when_in(sentence, near, row, low, high) if telling else _when_told(sentence, near, last, high)
    sentence.emit(
        Toll(
            count,
            code,
            when=when if dated else None,
            where=None if judged else place_in(sentence, near, row, low, high),
        ),
        at,
        rule="toll",
        last=last,
    )


def _when_told(sentence: Sentence, verb: Predicate, last: int, high: int) -> When | None:
    """When a number of acts was done that a verb tells of: a date behind them, or a span of time behind the verb.

    On any other day it was told ("el 5 de mayo la comisión documentó …"), or judged.
    """
    if verb.sense.code == "convicted":
        return None
    behind = when_in(sentence, verb, [], last + 1, high)
    spans = (t.when for t in sentence.tokens[verb.last + 1 : last] if t.when is not None)
    return behind or next((when for when in spans if when.precision == "window"), None)


def said_toll(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """ "Fait état de quatre morts": the number of the dead that a verb of saying gives."""
    tokens = sentence.tokens
    if sentence.grammar.order == "SOV":
        known = sentence.grammar
        dead = (i for i in range(predicate.first - 1) if tokens[i + 1].low in known.tolls)
        tally = next((i for i in dead if tokens[i].low in known.tallies), None)
        return (tally, predicate.first - 1) if tally is not None else None
    who = sentence.starting_at(predicate.last + 1) if sentence.grammar.order == "VSO" else None
    named = who is not None and who.sort in ("body", "person") and who.count is None
    first = (who.end if who is not None and named else predicate.last) + 1
    if [t.tag for t in tokens[first : first + 3]] == ["comma", "time", "comma"]:
        # "Documentó, entre enero y octubre de 2021, 38 desapariciones".
        first += 3
    for at in range(first, min(first + 4, len(tokens) - 1)):
        if tokens[at].tag in ("stop", "end", "comma"):
            return None
        counted = tokens[at + 2].count if at + 2 < len(tokens) and tokens[at + 1].role == "place" else None
        if tokens[at].low in sentence.grammar.tolls and counted is not None:
            return at, at + 2
        if tokens[at].count is not None:
            if tokens[at + 1].low in sentence.grammar.tolls:
                return at, at + 1
            if not (tokens[at + 1].act or tokens[at + 1].low in sentence.grammar.cases):
                return None
            ends = (i for i in range(at, len(tokens)) if tokens[i].tag in ("stop", "end", "comma", "rel", "that"))
            return at, next(ends, len(tokens)) - 1
    return None
