"""Which acts does a noun tell of? Only where something around it takes the act for granted."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.acts.orders import came_of_it, caused_by, led_with, subject_of, under_order, undertaken
from asnad.propose.prose.acts.told_of_noun import is_mourned, is_owned_up, told_behind, who_claimed
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import may_suffer
from asnad.propose.prose.happened.frame import Frame
from asnad.propose.prose.people.people import is_force
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.afterwards import came_before
from asnad.propose.prose.roles.governor import is_told, occurred, occurrence, ordered_by, part_in
from asnad.propose.prose.roles.included import included
from asnad.propose.prose.roles.noun_roles import and_whom, doer_and_whom, is_said_to_be, whom_of
from asnad.propose.prose.roles.roles import ACTORS, Roles
from asnad.propose.prose.setting.setting import place_in, when_in
from asnad.propose.prose.words.grammar import Sense

__all__ = ["as_predicate", "draft_nominal_acts", "verb_of"]

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
    agents = [p for p in agents if p.sort in ACTORS and not _may_be_of_verb(sentence, p, row)]
    agents = agents or _who_committed(sentence, head, end)
    demanded = frame[0] == "demanded"
    if demanded:
        # "Fue exigida por la familia": who stands behind "by" may have demanded it.
        agents = []
    stand_in, undated = as_predicate(phrase, end), False
    if carried_out is not None:
        # "حکم اعدام … به زودی اجرا می‌شود": still to come.
        frame = ("planned", [], "") if carried_out.tense == "present" else frame
        stand_in, (low, high) = carried_out, reach(sentence, carried_out, row)
    elif demanded:
        # "Exigió el lunes en Lomay la liberación": it was demanded then and there.
        low, high, undated = phrase.first, end, True
    else:
        low, high = reach(sentence, stand_in, row)
        said = _is_told_by_verb(sentence, phrase, head, row)
        low = max(low, phrase.first - (not said))
        high = next((i - 1 for i in range(end + 1, high + 1) if sentence.tokens[i].tag == "comma"), high)
        if sentence.grammar.order == "SVO" and (happened := occurrence(sentence, head, end)) is not None:
            low, high = happened
        if said and sentence.grammar.order == "SOV" and frame[0] == "actual":
            high = end + any(t.when for t in sentence.tokens[end + 1 : end + 2])  # "مرگ رضا در سال ۱۳۶۸ را محکوم کرد"
            undated = all(t.when is None for t in sentence.tokens[low : high + 1])
    act = Act(
        code,
        when=when_in(sentence, stand_in, [], low, high) if not undated else None,
        where=place_in(sentence, stand_in, [], low, high) if not demanded else None,
    )
    roles = Roles([doer] if doer is not None and not demanded else agents[:1], [whom, *also])
    if sentence.grammar.capitals and whom.sort == "name" and act_traits(code) >= {"collective", "lethal"}:
        # "La masacre de Lomay": where it was, and nobody.
        act, roles.victims = replace(act, where=sentence.place(whom)), []
        if not roles.doers and not frame[1]:
            first, last = phrase.first, phrase.last
            sentence.emit(act, phrase.head, rule="nominal", first=first, last=last, modality=frame[0])
            return
    told = as_predicate(phrase, phrase.last)
    claim_act(sentence, act, roles, frame, told, rule="nominal")
    for some in included(sentence, whom, row, told.head):
        claim_act(sentence, act, Roles(roles.doers, [some]), frame, told, rule="included")


def _who_committed(sentence: Sentence, head: Phrase, end: int) -> list[Phrase]:
    """ "Por el asesinato de Luis Paz, perpetrado por guardias": who did it, behind what tells that it was done."""
    happened = occurrence(sentence, head, end) if sentence.grammar.order == "SVO" else None
    low, high = happened or (0, 0)
    return [p for p in sentence.phrases if p.role == "agent" and low < p.prep <= high and p.sort in ACTORS and high]


def _is_told_by_verb(sentence: Sentence, phrase: Phrase, head: Phrase, row: list[Predicate]) -> bool:
    """ "أعلنت في أيار مقتل سامر", "denunció ayer la muerte", «دیروز مرگ او را محکوم کرد»: it was said on that day."""
    if sentence.grammar.order == "SOV":
        verb = verb_of(sentence, head, row)
        return verb is not None and (verb.sense.kind in ("cue", "say") or verb.sense.code == "convicted")
    return sentence.grammar.order == "VSO" or any(p.last == phrase.first - 2 for p in row)


def _may_be_of_verb(sentence: Sentence, agent: Phrase, row: list[Predicate]) -> bool:
    """«رضا پس از شکنجهٔ علی به دست مأموران کشته شد»: whether a passive right behind "by" may be what those have done."""
    verb = next((p for p in row if p.first > agent.end), None)
    if sentence.grammar.order != "SOV" or verb is None or verb.voice != "passive" or verb.sense.kind != "act":
        return False
    return all(t.tag == "adv" for t in sentence.tokens[agent.end + 1 : verb.first])


def _draft_massacre(sentence: Sentence, phrase: Phrase, frame: Frame) -> None:
    """ "La masacre cometida en Lomay por soldados": who did it and where, though nobody is told of to whom."""
    code, happened = sentence.tokens[phrase.head].act, occurrence(sentence, phrase)
    if not act_traits(code) >= {"collective", "lethal"} or happened is None or phrase.rest:
        return
    low, high = happened
    agents = [p for p in sentence.phrases if p.role == "agent" and low < p.first and p.end <= high and p.sort in ACTORS]
    stand_in = as_predicate(phrase, phrase.end)
    when, where = when_in(sentence, stand_in, [], low, high), place_in(sentence, stand_in, [], low, high)
    if agents:
        told = as_predicate(phrase, phrase.last)
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


def as_predicate(phrase: Phrase, end: int) -> Predicate:
    """The noun phrase as if it were a verb: its clause is what stands around it."""
    return Predicate(Sense("act"), "passive", "past", phrase.first, end, phrase.head)


def _governed(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Frame | None:
    """What the act's noun stands under: a preposition or a verb that takes it for granted, an order, a plan."""
    if phrase.head in sentence.demanded:
        return "demanded", [], ""
    reason = phrase.role == "agent" and sentence.tokens[phrase.prep].low in sentence.grammar.fused
    if reason and sentence.tokens[phrase.prep - 1].low in sentence.grammar.charges:
        return None
    if _is_charge(sentence, phrase):
        return None
    if occurred(sentence, phrase) or is_mourned(sentence, phrase):
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
    phrase = led_with(sentence, phrase)
    led = sentence.tokens[phrase.prep].low if phrase.prep >= 0 else ""
    if led in sentence.grammar.words_for("undertaking"):
        return undertaken(sentence, phrase, row)
    if led in sentence.grammar.words_for("causing"):
        return ("actual", [], "") if came_of_it(sentence, phrase, row) else None
    if phrase.role == "fact" or reason or led in sentence.grammar.words_for("granting"):
        later = next((p for p in row if p.first > phrase.first), None)
        if later is not None and later.first == phrase.end + 1 and _is_being(sentence, later):
            # "پلیس در پی بازداشت رضا است": still to come.
            return None
        return ("actual", [], "") if later is None or later.tense in ("past", "present", "participle") else None
    if (behind := told_behind(sentence, phrase, row)) is not None and behind.sense.code == "claimed":
        who = who_claimed(sentence, behind, row)
        return "actual", [who] if who is not None else [], "claimed"
    if behind is not None or is_owned_up(sentence, phrase, row) is not None:
        return "actual", [], ""
    verb = verb_of(sentence, phrase, row)
    if verb is not None and not _takes(sentence, phrase, verb):
        return None
    aimed = sentence.grammar.order == "SOV" and phrase.first > 0 and sentence.tokens[phrase.first - 1].tag == "aim"
    if aimed and (verb is None or verb.sense.kind != "cue"):
        # "برای بازداشت رضا کریمی حکم صادر شد"
        return None
    before = sentence.tokens[phrase.first - 1].tag if phrase.first else ""
    if before in ("order", "plan"):
        return under_order(sentence, phrase, verb, row)
    ordered = ordered_by(sentence, phrase, row)
    if ordered is not None:
        return "ordered", [ordered], "ordered"
    # "Tras presenciar la ejecución de …".
    told = verb is not None and (verb.tense == "perfect" or is_told(sentence, verb) or came_before(sentence, verb))
    if verb is None or verb.negative or not told:
        return None
    if verb.tense == "conditional" and verb.sense.kind != "cue":
        return None
    if any(t.tag in ("if", "aim") for t in sentence.tokens[max(0, verb.first - 3) : phrase.first]):
        return None
    if verb.sense.code in _PARTS and sentence.tokens[phrase.head].act not in _NO_PARTS:
        who = subject_of(sentence, verb, row)
        return "actual", [who] if who is not None else [], verb.sense.code
    if verb.sense.code == "claimed":
        who = who_claimed(sentence, verb, row)
        return ("actual", [who], "claimed") if who is not None else ("actual", [], "")
    if verb.sense.kind == "toll" and (who := caused_by(sentence, phrase, verb, row)) is not None:
        return "actual", [who], ""
    if verb.sense.kind in ("fact", "toll") or verb.sense.voice == "fact" or _regrets(sentence, phrase, verb):
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
        if who is None and sentence.grammar.drops_subjects and meant == "ordered":
            # "Dijo que ordenó la ejecución de tres presos": who did is left out.
            return meant, [], ""
        return (meant, [who], degree) if who is not None else None
    return None


def _is_charge(sentence: Sentence, phrase: Phrase) -> bool:
    """«سه مأمور متهم به قتل یونس را آزاد کرد»: behind "accused of" in Persian what nobody has said to be so."""
    led = phrase.prep if phrase.prep >= 0 else phrase.first
    accused = led > 0 and sentence.tokens[led - 1].low in sentence.grammar.charges
    return accused and sentence.grammar.order == "SOV"


def _held_for(sentence: Sentence, phrase: Phrase, judged: Predicate) -> bool:
    """ "Arrêtés pour l'assassinat de X", "procesado por la desaparición de Y": somebody was killed, or is missing."""
    code = sentence.tokens[phrase.head].act
    lost = "lethal" in act_traits(code) or code in _LOST
    held = judged.sense.kind == "act" and bool(act_traits(judged.sense.code) & {"custody", "process"})
    return lost and (held or (judged.sense.kind, judged.sense.code) == ("became", "charged"))


def _regrets(sentence: Sentence, phrase: Phrase, verb: Predicate) -> bool:
    """«از بازداشت رضا ابراز نگرانی کرد»: in Persian worry, which doubts what a clause tells, takes a noun for granted
    that stands right behind its preposition; not «از احتمال بازداشت رضا»."""
    if phrase.prep < 0 or phrase.prep != phrase.first - 1:
        return False
    lemmas = {sentence.grammar.plain(form.lemma) for form in sentence.tokens[verb.head].forms}
    return bool(lemmas & sentence.grammar.words_for("regretting"))


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
    # "أمر العقيد وليد جنوده بقتل سامر": whom he orders to do it.
    told = before.sense.code == "ordered" and len(inner) == 2 and inner[1].plural and inner[1].sort == "people"
    return before if len(inner) <= 1 or (told and inner[0].sort in ("person", "body")) else None


def _begins(sentence: Sentence, at: int) -> bool:
    """ "شلاق محکوم و این حکم اجرا شد": behind "and" a thing that is no object has the verb for itself."""
    what = sentence.starting_at(at)
    return what is not None and what.sort == "thing" and what.prep < 0 and not what.marked
