"""Which acts do nouns tell of: "the torture and execution of …"? Long: each pattern stands beside its kin."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asnad.model.claim import Modality, Polarity, Stance
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Place
from asnad.model.when import When
from asnad.propose.acts import NEEDS_NO_VICTIM, human, involvements, victims_of
from asnad.propose.bodies import body_before
from asnad.propose.clause import Clause
from asnad.propose.coordination import group_at
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import is_cleared, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.reference import STATE_BODIES, Deed
from asnad.propose.row import is_link
from asnad.propose.scope import is_place, place_in, place_of, when_of
from asnad.propose.trigger import act_noun, act_traits
from asnad.propose.voice import attributed_to, claimants, commitment_of, is_baseless

__all__ = ["draft_nominal_acts"]

_PARTS = {
    "in charge of": "commanded", "responsible for": "responsible", "involved in": "took_part",
}  # fmt: skip
_INVOLVED = frozenset({
    "involved", "implicated", "participated", "complicit", "part", "involvement", "participation", "role",
    "complicity", "hand",
})  # fmt: skip
_BY_BODIES = frozenset({"attack", "bombing", "bombardment", "shooting"})
_ONLY_FEARED = frozenset({
    "fear", "threat", "risk", "possibility", "danger", "plan", "plot", "attempt", "call", "demand", "ban", "end",
    "prevention", "moratorium", "abolition", "fears", "threats", "plans", "calls", "attempts", "allegation", "charge",
    "charges", "case", "cases", "suspicion", "accusation", "allegations", "accusations", "increase", "number",
    "hoax", "rumour", "rumours", "rumor", "rumors", "myth", "speculation",
})  # fmt: skip
_NOT_YET: dict[str, Modality] = {
    "attempted": "attempted", "failed": "attempted", "foiled": "attempted", "thwarted": "attempted",
    "planned": "planned", "scheduled": "planned", "impending": "planned", "imminent": "planned",
    "threatened": "threatened", "possible": "supposed", "potential": "supposed", "feared": "supposed",
}  # fmt: skip
_PUT_OFF: tuple[Modality, ...] = ("planned", "attempted", "supposed")
_BLAMED = {
    "suspect": "suspected", "investigate": "suspected", "probe": "suspected", "implicate": "took_part",
    "convict": "carried_out",
}  # fmt: skip
_CONSISTS = frozenset({"include", "involve", "entail", "mean", "cause", "provoke", "trigger", "bring"})
_WARDS_OFF = frozenset({
    "prevent", "avoid", "stop", "threaten", "oppose", "ban", "prohibit", "forbid", "abolish", "refrain", "desist",
    "resist", "evade",
})  # fmt: skip
_PLAYED = frozenset({"mock", "fake", "staged", "simulated", "feigned", "sham", "faked", "own"})
_ORDERS = frozenset({"order", "orders", "warrant", "warrants", "instruction", "instructions"})
_CHARGES = frozenset({
    "charge", "charges", "accusation", "accusations", "allegation", "allegations", "suspicion", "suspicions", "case",
    "cases", "investigation", "investigations", "inquiry", "probe",
})  # fmt: skip
_GENERIC = frozenset({
    "death_sentence", "trial", "sentence", "search", "crime", "threat", "survival", "release", "escape", "involvement",
    "dismissal", "clash", "interrogation", "hunger_strike", "travel_ban", "censorship", "capital_punishment",
    "denial_of_rights", "other",
})  # fmt: skip


_NEAR = 8
"""Sentences after which "the crime" is another one."""


@dataclass(slots=True)
class _Noun:
    """An act's noun: the phrase, where in the row it stands, and what surrounds it; ``again``: the act told before."""

    phrase: NounPhrase
    at: int
    act: str
    victims: list[NounPhrase] = field(default_factory=list)
    doers: list[NounPhrase] = field(default_factory=list)
    pairs: list[tuple[str, list[NounPhrase]]] = field(default_factory=list)
    times: list[Link] = field(default_factory=list)
    end: int = 0
    ahead: bool = False
    again: Deed | None = None


def draft_nominal_acts(draft: Draft) -> None:
    """Draft the acts told by the nouns of the sentence."""
    for noun in _nouns(draft):
        _surround(draft, noun)
        _draft(draft, noun)


def _nouns(draft: Draft) -> list[_Noun]:
    sentence = draft.sentence
    found = []
    for at, outer in sentence.nouns:
        phrase: NounPhrase | None = outer
        depth = 0
        while phrase is not None and depth < 4:
            if (again := _again(draft, phrase)) is not None:
                found.append(_Noun(phrase, at, again.act, again=again))
                break
            # The act's noun heads its phrase, or a word such as "campaign", "wave" or "series" does.
            if phrase.sort == "act" and phrase.head not in draft.taken:
                lows = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
                trigger = act_noun(lows)
                if trigger is not None:
                    found.append(_Noun(phrase, at, trigger.code))
                break
            if phrase.sort in ("person", "body", "group") and sentence.low(phrase) not in (
                "victim",
                "victims",
                "target",
                "targets",
            ):
                break
            phrase, depth = phrase.of, depth + 1
    return found


def _again(draft: Draft, phrase: NounPhrase) -> Deed | None:
    """The act told before that "the crime", "this action" or the "it" of "blamed it on" stands for."""
    deed = draft.memory.deed
    if deed is None or phrase.of is not None:
        return None
    if phrase.sort == "pron" and draft.sentence.low(phrase) == "it":
        laid = any(o is phrase for c in draft.sentence.clauses if _lays(c) for o in (*c.objects, *c.after("for")))
        return deed if laid and draft.sentence.index - deed.sentence <= 1 else None
    if phrase.plural or phrase.det not in ("the", "this", "that"):
        return None
    near = draft.sentence.index - deed.sentence <= _NEAR
    after = draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]
    # "this crime against humanity" is what an act is, and not which.
    near = near and not any(t.low == "against" for t in after)
    low = draft.sentence.low(phrase)
    if low in words("nouns", "deeds", "open"):
        commitment = draft.voice(phrase.head)[0][-1].commitment
        near = near and commitment in ("accuses", "suspects", "claims_responsibility")
    elif low not in words("nouns", "deeds", "crime"):
        return None
    return deed if near else None


def _lays(clause: Clause) -> bool:
    """Whether a verb lays an act at someone's door."""
    return clause.verb.lemma in words("verbs", "attribute") | words("verbs", "blame")


def _surround(draft: Draft, noun: _Noun) -> None:
    """The phrases after the noun: of whom, by whom, against whom, where, when."""
    sentence = draft.sentence
    row = sentence.row
    shared: NounPhrase | None = noun.phrase.of
    j = noun.at + 1
    while j < len(row):
        k = j + 1 if is_link(row[j], "comma") else j
        if k < len(row) and is_link(row[k], "conj"):
            k += 1
        following = row[k] if k < len(row) else None
        if k == j or not isinstance(following, NounPhrase) or following.sort != "act":
            break
        comma = isinstance(row[j], Link) and row[j].low == ","  # type: ignore[union-attr]
        if shared is None and noun.phrase.of is None and not comma:
            shared = following.of
        j = k + 1
    listed: list[NounPhrase] = []
    if shared is not None:
        listed, after = _listed(draft, noun, shared)
        j = max(j, after)
    while j < len(row):
        chunk = row[j]
        if _is_apposition(row, j):
            j += 3
            continue
        if isinstance(chunk, Link) and chunk.kind == "time":
            noun.times.append(chunk)
        elif isinstance(chunk, Link) and chunk.kind == "prep":
            following = row[j + 1] if j + 1 < len(row) else None
            if isinstance(following, NounPhrase):
                group, after = group_at(row, j + 1, places=chunk.low in ("in", "at"))
                noun.pairs.append((chunk.low, group))
                j = after
                continue
        elif not (isinstance(chunk, Link) and chunk.kind in ("adv", "quote")):
            break
        j += 1
    noun.end = j
    if shared is not None and noun.act == "attack" and _raiders(draft, noun, shared):
        noun.doers.append(shared)
    elif shared is not None:
        noun.victims = victims_of(draft, listed, noun.act)
    for low, group in noun.pairs:
        if low == "against" and not noun.victims and not _is_charge(draft, noun):
            noun.victims = victims_of(draft, group, noun.act)
        elif low in ("by", "at the hands of", "on the part of") and not _taken_as(row, noun.at):
            noun.doers.extend(group)
    proper = body_before(draft.reading, sentence, noun.phrase) or noun.phrase.proper
    if (
        not noun.doers
        and noun.act in _BY_BODIES
        and proper
        and proper.sort == "body"
        and proper.last < noun.phrase.head
    ):
        # "a People's Front attack".
        noun.doers = [NounPhrase(proper.first, proper.last, proper.last, proper.last, "body", proper=proper)]
    owner = noun.phrase.possessor
    if owner is not None and human(draft, owner):
        if owner.sort == "body" or (noun.victims and owner not in noun.victims):
            noun.doers.append(owner)
        elif not act_traits(noun.act) & {"lethal", "custody", "process"} and noun.act not in ("torture", "injury"):
            # "his crackdown" is by him; "his murder" was done to him.
            noun.doers.append(owner)
        elif owner.sort in ("person", "name", "group") and not noun.victims:
            noun.victims = [owner]
    elif owner is not None and is_place(draft.sentence, owner) and noun.victims:
        noun.doers.append(owner)


def _is_charge(draft: Draft, noun: _Noun) -> bool:
    """ "charges of torture against Voss": whoever they are against is accused of it, and has not suffered it."""
    carrier = draft.sentence.row[noun.at]
    return isinstance(carrier, NounPhrase) and draft.sentence.low(carrier) in _CHARGES


def _taken_as(row: list[Chunk], at: int) -> bool:
    """ "is treated as murder by the police": they treat it so."""
    link = row[at - 1] if at else None
    return isinstance(link, Link) and link.low == "as"


def _raiders(draft: Draft, noun: _Noun, shared: NounPhrase) -> bool:
    """ "a raid of the police": bodies that bear arms raid, and are seldom raided."""
    raid = singular(draft.sentence.low(noun.phrase)) in ("raid", "offensive", "ambush", "onslaught")
    return raid and shared.sort == "body" and draft.sentence.low(shared) in STATE_BODIES


def _listed(draft: Draft, noun: _Noun, shared: NounPhrase) -> tuple[list[NounPhrase], int]:
    """All victims of "the murder of A and B", "the murder of the poets A and B", and the index after them."""
    if noun.phrase.of is not shared or draft.sentence.row[noun.at] is not noun.phrase:
        return [shared], 0
    row = list(draft.sentence.row)
    row[noun.at] = shared
    group, after = group_at(row, noun.at)
    people = [group[0], *(p for p in group[1:] if human(draft, p))]
    return people, after if len(people) == len(group) > 1 else 0


def _is_apposition(row: list[Chunk], j: int) -> bool:
    """Whether a description between commas stands here, before a date or a place: ", a leader of the party, on …"."""
    if j + 3 >= len(row):
        return False
    opening, inside, closing, after = row[j : j + 4]
    marks = all(isinstance(mark, Link) and mark.low == "," for mark in (opening, closing))
    described = isinstance(inside, NounPhrase) and inside.sort == "person"
    return marks and described and isinstance(after, Link) and after.kind in ("time", "prep")


def _is_no_deed(sentence: Sentence, noun: _Noun) -> bool:
    """ "a mock execution", "his own abduction"; and "tortured to death", which the verb tells."""
    inside = {t.low for t in sentence.tokens[noun.phrase.first : noun.phrase.head]}
    lead = sentence.row[noun.at - 1] if noun.at else None
    to_death = sentence.low(noun.phrase) == "death" and is_link(lead, "prep", "to") and not noun.phrase.det
    to_death = to_death and sentence.tokens[noun.phrase.first - 1].low == "to" and noun.phrase.of is None
    return to_death or bool(inside & _PLAYED)


def _draft(draft: Draft, noun: _Noun) -> None:
    sentence = draft.sentence
    if _is_no_deed(sentence, noun):
        return
    clause = _clause_of(draft, noun)
    modality: Modality = "actual"
    polarity: Polarity = "positive"
    stance: Stance | None = None
    part: tuple[Involvement, ...] = involvements(draft, noun.doers)
    inside = {t.low for t in sentence.tokens[noun.phrase.first : noun.phrase.head]}
    not_yet = next((modality for low, modality in _NOT_YET.items() if low in inside), None)
    if noun.phrase.det == "no" or (noun.phrase.first and sentence.tokens[noun.phrase.first - 1].low == "no"):
        polarity = "negative"
    before = sentence.row[noun.at - 2] if noun.at >= 2 else None
    link = sentence.row[noun.at - 1] if noun.at else None
    if isinstance(before, NounPhrase) and isinstance(link, Link) and link.kind == "prep":
        ordered = sentence.low(before) in _ORDERS and link.low in ("for", "of")
        modality = "ordered" if ordered else "supposed" if sentence.low(before) in _ONLY_FEARED else "actual"
    carrier = sentence.row[noun.at]
    blamed = clause is not None and clause.verb.lemma in words("verbs", "blame")
    if (
        isinstance(carrier, NounPhrase)
        and carrier is not noun.phrase
        and not blamed
        and sentence.low(carrier) in _ONLY_FEARED
    ):
        modality = "supposed"
    where: Place | None = place_in(draft, noun.pairs)
    inner = noun.phrase.of
    if inner is not None and inner.sort == "place" and not noun.victims:
        where = where or draft.reading.place(sentence, [inner])
    if clause is not None:
        lemma = clause.verb.lemma
        direct = _is_object(draft, clause, noun)
        if lemma in words("verbs", "order") and direct and not clause.passive:
            modality = modality_of(sentence, clause)
            modality = "ordered" if modality == "actual" else modality
            polarity = "negative" if negative(sentence, clause) else polarity
            orderers = clause.subjects
            if clause.governor is not None and orderers and all(_is_decree(draft, s) for s in orderers):
                # "issued a decree ordering the execution": whoever issued it.
                orderers = clause.governor.subjects
            if is_cleared(sentence, clause):
                # "cleared of ordering the murder".
                orderers = []
            part += involvements(draft, orderers, "ordered")
        elif direct and lemma in words("verbs", "plan"):
            modality = "planned"
            part += involvements(draft, clause.subjects, "planned")
        elif direct and lemma in words("verbs", "attempt"):
            modality = "attempted"
        elif lemma in words("verbs", "judge", "supposed") and (direct or lemma in ("call", "appeal", "ask")):
            modality = "supposed"
        elif lemma == "be" and clause.negative and any(o is carrier for o in clause.objects):
            polarity = "negative"
        elif lemma in _CONSISTS and direct and modality_of(sentence, clause) != "actual":
            # "a plan that would have included the killing of …".
            modality = modality_of(sentence, clause)
        elif lemma in _WARDS_OFF:
            modality = "threatened" if lemma == "threaten" else "supposed"
        elif _carries(draft, clause) and direct and not clause.passive and not part:
            part = involvements(draft, clause.subjects)
            if modality_of(sentence, clause) != "actual":
                modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma in ("be", "become", "fall") and _victim_of(draft, noun, clause):
            noun.victims = noun.victims or list(clause.subjects)
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma in ("take", "occur", "happen") and any(s is carrier for s in clause.subjects):
            if lemma == "take" and not (clause.objects and sentence.low(clause.objects[0]) == "place"):
                return
            _took_place(draft, noun, clause)
            return
        elif _carries(draft, clause) and clause.passive and any(s is carrier for s in clause.subjects):
            part = part or involvements(draft, clause.after("by"))
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma == "culminate" and clause.governor is not None and _carries(draft, clause.governor) and not part:
            part = (
                tuple(Involvement(draft.inferred(i.who), i.degree) for i in involvements(draft, clause.subjects))
                if act_traits(noun.act) & {"lethal"}
                else ()
            )
        elif direct and lemma in words("verbs", "light", "saw"):
            subject = clause.subjects[0] if clause.subjects else None
            if subject is not None and is_place(sentence, subject):
                where = where or draft.reading.place(sentence, [_named_place(draft, subject)])
            elif _is_charge(draft, noun):
                return  # "faces charges of murder"
            elif subject is not None and human(draft, subject) and lemma in words("verbs", "light", "suffer"):
                noun.victims = noun.victims or [subject]
                modality = modality_of(sentence, clause)
                if lemma == "face" and modality == "actual":
                    # What someone faces has not come yet.
                    modality = "possible"
                polarity = "negative" if negative(sentence, clause) else polarity
        elif modality_of(sentence, clause) in ("purpose", "supposed") and not clause.subjects:
            modality = "supposed"
        if (
            attributed_to(clause)
            and clause.verb.form == "inf"
            and modality_of(sentence, clause) in ("purpose", "planned")
        ):
            # "attempts to blame it on the army": nobody has yet.
            modality = "supposed"
        elif attributed_to(clause):
            part += involvements(draft, clause.after("to", "on", "upon"), "accused", unknown=True)
        elif lemma in words("verbs", "blame") and not direct:
            degree = _BLAMED.get(lemma, "accused")
            blamed_ones = clause.subjects if clause.passive else clause.objects
            wrongly = is_baseless(clause)
            if not wrongly and not negative(sentence, clause) and modality_of(sentence, clause) == "actual":
                # Who was not convicted of it, or only would be charged with it, has no part in it yet.
                part += involvements(draft, blamed_ones, degree, unknown=True)
    if modality == "actual":
        modality = not_yet or _put_off(draft, noun, clause) or "actual"
    token, work = _work_of(draft, noun)
    charge = work or _avowed(draft, noun) or _charge(draft, noun)
    if noun.ahead and modality == "actual":
        modality = "supposed"
    part = part or _carried_by(draft, noun)
    part += tuple(c for c in charge if c not in part)
    counts = charge or noun.act in NEEDS_NO_VICTIM or act_traits(noun.act) & {"lethal", "custody", "collective"}
    if not noun.victims and not (part and counts):
        return
    if noun.act in _GENERIC and not noun.victims and not (charge and noun.act == "denial_of_rights"):
        return
    if noun.act in _GENERIC - {"denial_of_rights"} and noun.act not in (
        "release",
        "trial",
        "death_sentence",
        "interrogation",
    ):
        return
    victims = tuple(draft.mention(v) for v in noun.victims)
    if noun.again is not None:
        done = all(one.degree == "carried_out" for one in part)
        if not part or (
            done and clause is not None and clause.verb.lemma not in ("commit", "perpetrate", "carry", "be")
        ):
            # "The paper began the crime's story": only who commits it has done it.
            return
        told = (end for victim in noun.again.victims for end in victim.ends())
        victims = tuple(replace(end, basis="resolved", antecedents=()) for end in told)
    count = draft.reading.count(sentence, noun.phrase) or next((v.count for v in victims if v.count is not None), None)
    when = _when(draft, noun, clause)
    if where is None and clause is not None:
        where = place_of(draft, clause)
    rule = "noun-" + ("ordered" if modality == "ordered" else "of")
    draft.emit(
        Act(noun.act, victims, part, (), count, when, where),
        token,
        rule=rule,
        first=noun.phrase.first,
        last=noun.phrase.core,
        modality=modality,
        polarity=polarity,
        stance=stance,
    )
    if modality == "actual" and polarity == "positive":
        draft.memory.victims.extend((noun.act, v) for v in victims)
        draft.memory.doers.extend(p.who for p in part)


def _put_off(draft: Draft, noun: _Noun, clause: Clause | None) -> Modality | None:
    """What became of an act that the clause is about: "the execution of X was postponed", "the arrest failed"."""
    if clause is None or not any(s is draft.sentence.row[noun.at] for s in clause.subjects):
        return None
    if clause.verb.lemma in words("verbs", "put_off", "cut_short"):
        # What goes on for a time was there before it was stopped; nobody is halfway executed.
        return "planned" if "lethal" in act_traits(noun.act) else None
    return next((m for m in _PUT_OFF if clause.verb.lemma in words("verbs", "put_off", m)), None)


def _is_decree(draft: Draft, phrase: NounPhrase) -> bool:
    return singular(draft.sentence.low(phrase)) in words("nouns", "work", "decree")


def _victim_of(draft: Draft, noun: _Noun, clause: Clause) -> bool:
    """Whether someone is said to be the victim of the act: "was the victim of a kidnapping"."""
    if not clause.subjects or not human(draft, clause.subjects[0]):
        return False
    carrier = draft.sentence.row[noun.at]
    heads = [draft.sentence.low(carrier)] if isinstance(carrier, NounPhrase) and carrier is not noun.phrase else []
    heads += [draft.sentence.low(o) for o in clause.objects]
    return any(h in ("victim", "victims", "target", "targets") for h in heads)


def _took_place(draft: Draft, noun: _Noun, clause: Clause) -> None:
    """ "The execution took place in …": of those whose execution was told of before, or of its own victims."""
    sentence = draft.sentence
    victims = tuple(draft.mention(v) for v in noun.victims)
    if not victims and noun.phrase.det in ("the", "this", "these", "those", "that"):
        told = [m for act, m in draft.memory.victims if act == noun.act]
        victims = tuple(replace(end, basis="resolved", antecedents=()) for m in told[-1:] for end in m.ends())
    where, when = place_of(draft, clause), when_of(draft, clause)
    if not victims or (where is None and when is None):
        return
    draft.emit(
        Act(noun.act, victims, (), (), None, when, where),
        noun.phrase.head,
        rule="took-place",
        first=noun.phrase.first,
        last=clause.verb.last,
        modality=modality_of(sentence, clause),
        polarity="negative" if negative(sentence, clause) else "positive",
    )


def _is_object(draft: Draft, clause: Clause, noun: _Noun) -> bool:
    """Whether the verb acts on the noun, alone or in a list or "of" phrase of its object; not through a preposition."""
    if any(o.first <= noun.phrase.first <= o.last for o in clause.objects):
        return True
    link = draft.sentence.row[noun.at - 1] if noun.at else None
    if isinstance(link, Link) and link.kind == "prep":
        # "carried out a massacre": the particle belongs to the verb.
        return link.low in words("words", "particles") and _carries(draft, clause)
    return bool(clause.objects) and clause.at < noun.at <= clause.end + 1


def _clause_of(draft: Draft, noun: _Noun) -> Clause | None:
    """The clause that the noun is an object or prepositional phrase of, else the one it is the subject of."""
    found = None
    for clause in draft.sentence.clauses:
        if clause.at < noun.at <= clause.end + 2 and not any(
            isinstance(c, VerbGroup) for c in draft.sentence.row[clause.at + 1 : noun.at]
        ):
            found = clause
    if found is None:
        carrier = draft.sentence.row[noun.at]
        found = next((c for c in draft.sentence.clauses if any(s is carrier for s in c.subjects)), None)
    return found


def _carries(draft: Draft, clause: Clause) -> bool:
    verb = clause.verb
    if verb.lemma == "make" and clause.objects and _is_public(draft, clause.objects[-1]):
        return False
    after = draft.sentence.tokens[verb.main + 1].low if verb.main + 1 < len(draft.sentence.tokens) else ""
    light = words("verbs", "light", "active")
    return verb.lemma in light or f"{verb.lemma} {after}" in light


def _is_public(draft: Draft, phrase: NounPhrase) -> bool:
    """ "made his death public": who tells of it, or makes it something, has not done it."""
    after = draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]
    return any(t.low in ("public", "known") or t.tag == "adj" for t in after)


def _carried_by(draft: Draft, noun: _Noun) -> tuple[Involvement, ...]:
    """Who carried the act out: "the murder of …, committed by rebels"."""
    carrier = draft.sentence.row[noun.at]
    for clause in draft.sentence.clauses:
        carried = clause.passive and clause.kind in ("reduced", "relative") and _carries(draft, clause)
        if carried and not clause.negative and any(s is carrier for s in clause.subjects):
            return involvements(draft, clause.after("by"))
    return ()


def _work_of(draft: Draft, noun: _Noun) -> tuple[int, tuple[Involvement, ...]]:
    """Whose work the act is said to be ("the attack was the work of rebels"), and the word that says so."""
    sentence = draft.sentence
    carrier = sentence.row[noun.at]
    for clause in sentence.clauses:
        if clause.verb.lemma != "be" or clause.negative or not any(s is carrier for s in clause.subjects):
            continue
        for phrase in clause.objects:
            if sentence.low(phrase) == "work" and phrase.of is not None and modality_of(sentence, clause) != "possible":
                return phrase.head, involvements(draft, [phrase.of])
    return noun.phrase.head, ()


def _avowed(draft: Draft, noun: _Noun) -> tuple[Involvement, ...]:
    """Who claims the act: "claimed responsibility for the killing", or has it claimed by them."""
    for clause in draft.sentence.clauses:
        who = claimants(draft.sentence, clause)
        if not who:
            continue
        before, after = (clause.subjects[0].first, clause.verb.first) if clause.passive else (clause.verb.last, None)
        if _stands_after(draft, noun):
            # "claimed responsibility for the truce after the murder": for the truce.
            continue
        if noun.phrase.first >= before and (after is None or noun.phrase.first < after):
            return involvements(draft, who[:1], "claimed", unknown=True)
    return ()


def _stands_after(draft: Draft, noun: _Noun) -> bool:
    """Whether the act only says when something else was: "after the murder"."""
    lead = draft.sentence.row[noun.at - 1] if noun.at else None
    return isinstance(lead, Link) and lead.low in (
        "after",
        "before",
        "since",
        "until",
        "following",
        "during",
        "despite",
    )


def _charge(draft: Draft, noun: _Noun) -> tuple[Involvement, ...]:
    """ "responsible for the killing", "in charge of executions", "involved in": whose part it is, and which."""
    sentence = draft.sentence
    row = sentence.row
    carrier = noun.at
    while carrier >= 2 and is_link(row[carrier - 1], "comma", "conj"):
        # The first of a list: "responsible for arrests, torture and executions".
        j = carrier - 2
        if is_link(row[j], "comma", "conj"):
            j -= 1
        if not isinstance(row[j], NounPhrase):
            break
        carrier = j
    link = row[carrier - 1] if carrier else None
    if not isinstance(link, Link) or link.kind != "prep":
        return ()
    before = sentence.tokens[link.first - 1].low if link.first else ""
    if link.low == "in charge of":
        degree = "commanded"
    elif (link.low, before) in (("for", "responsible"), ("for", "accountable"), ("of", "guilty")):
        degree = "responsible"
    elif link.low == "in" and before in _INVOLVED:
        degree = "accused" if _is_charged(sentence, carrier) else "took_part"
    elif link.low == "for" and before in words("nouns", "saying", "responsibility"):
        degree = "responsible" if _bears(sentence, carrier) else ""
    else:
        degree = ""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    if link.first > 1 and sentence.tokens[link.first - 2].low in ("not", "never"):
        # "held the army not responsible for the killing".
        return ()
    if degree == "responsible" and around is not None and around.verb.modal and around.verb.lemma == "be":
        # "will not be responsible for the deaths": nobody has died yet.
        noun.ahead = True
    if around is not None and around.conditional:
        # "to find out whether the army was responsible for the killing".
        noun.ahead = True
    if around is not None and (around.verb.lemma in words("verbs", "clear") or is_cleared(sentence, around)):
        # "cleared of involvement in the killing".
        return ()
    if not degree or (around is not None and negative(sentence, around)):
        # "was not responsible for the killing": no part in it is told.
        return ()
    i = carrier - 2
    if around is not None and around.verb.lemma in ("hold", "consider", "deem") and not around.passive:
        # "Voss, whom many hold responsible for it": not the many are.
        return involvements(draft, around.objects or _whom(row, around), degree)
    while i >= 0:
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and human(draft, chunk):
            if chunk.of is not None and chunk.of.sort == "body" and degree == "responsible":
                return involvements(draft, [chunk.of], degree)
            clause = next((c for c in sentence.clauses if any(o is chunk for o in (*c.objects, c.complement))), None)
            if clause is not None and clause.verb.lemma == "be" and clause.subjects:
                return involvements(draft, clause.subjects, degree)
            return involvements(draft, [chunk], degree)
        if isinstance(chunk, VerbGroup):
            clause = next((c for c in sentence.clauses if c.verb is chunk), None)
            return involvements(draft, clause.subjects, degree) if clause is not None else ()
        i -= 1
    return ()


def _whom(row: list[Chunk], clause: Clause) -> list[NounPhrase]:
    """Whom "whom" stands for before a clause's subject."""
    i = clause.start - 1
    if i < 1 or not isinstance(link := row[i], Link) or link.low not in ("whom", "who", "that", "which"):
        return []
    i -= 1 + is_link(row[i - 1], "comma")
    return [before] if isinstance(before := row[i], NounPhrase) else []


def _is_charged(sentence: Sentence, carrier: int) -> bool:
    """Whether the part in it is what someone is charged with or looked into for: "charges for his role in"."""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    if around is None:
        return False
    lemma = around.verb.lemma
    if lemma in words("verbs", "account", "charged") or lemma in ("investigate", "question", "interrogate", "probe"):
        return True
    between = sentence.row[around.at + 1 : carrier]
    return any(isinstance(c, NounPhrase) and sentence.low(c) in _CHARGES for c in between)


def _bears(sentence: Sentence, carrier: int) -> bool:
    """Whether responsibility is borne or disowned: "bears responsibility for"; not "has not been established"."""
    around = next((c for c in reversed(sentence.clauses) if c.at < carrier), None)
    lemma = around.verb.lemma if around is not None else ""
    return lemma in ("bear", "have", "share", "carry") or commitment_of(lemma) in ("denies", "admits", "suspects")


def _named_place(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The named place that "one of the towns" stands beside: "Alba, one of the towns that …"."""
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if c.first <= phrase.first and phrase.last <= c.last), 0)
    before = row[at - 2] if at >= 2 else None
    comma = row[at - 1] if at else None
    if (
        isinstance(before, NounPhrase)
        and isinstance(comma, Link)
        and comma.kind == "comma"
        and before.sort in ("place", "name")
    ):
        return before
    return phrase


def _when(draft: Draft, noun: _Noun, clause: Clause | None) -> When | None:
    sentence = draft.sentence
    if noun.phrase.time is not None:
        return sentence.when_at(noun.phrase.time)
    for link in noun.times:
        when = sentence.when(link)
        if when is not None:
            return when
    inner = noun.phrase.of
    if inner is not None and inner.time is not None:
        return sentence.when_at(inner.time)
    return when_of(draft, clause) if clause is not None else None
