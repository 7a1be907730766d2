"""What was done to whom? Claims from verbs of acting, with who did it, when and where."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Act, Gap, Involvement
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.acts.befell_now import befall
from asnad.propose.prose.clauses.agentless import told_around
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.senses import kind_of_place
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.counted.tolled import beside
from asnad.propose.prose.happened.denied import denies, neither, nobody, only_so, singled_out
from asnad.propose.prose.happened.frame import Frame, frame_of
from asnad.propose.prose.happened.supposed import presented
from asnad.propose.prose.happened.undone import died_of, is_no_deed, is_thing_named, won_against
from asnad.propose.prose.people.people import human, is_help, is_officer_by_name
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.along import along_with
from asnad.propose.prose.roles.gapped import gapped
from asnad.propose.prose.roles.governor import convicted_of, governor_of
from asnad.propose.prose.roles.included import included
from asnad.propose.prose.roles.one_of_two import are_either
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.roles.roles_shared import agent_elsewhere, was_put_to_death
from asnad.propose.prose.roles.word_order import roles_of
from asnad.propose.prose.setting.setting import each_his, place_in, when_in
from asnad.propose.scope import Scope

__all__ = ["claim_act", "draft_acts"]

_DONE_TO_BODIES = frozenset({"attack", "bombardment", "shooting", "bombing", "censorship", "threat"})
"""Acts that a body can suffer; whoever is killed, held or tried is people."""


def draft_acts(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims from the act predicates of a sentence."""
    for predicate in [_threat(sentence, p, row) for p in row]:
        if predicate.sense.kind == "act" and predicate.sense.code and predicate.head not in sentence.taken:
            around = [predicate if p.head == predicate.head else p for p in row]
            frame = frame_of(sentence, predicate, around)
            if frame is not None:
                _draft(sentence, predicate, around, frame)


def _threat(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate:
    """ "Amenazó a dos testigos": a threat to do nothing that is told is what was done."""
    if (predicate.sense.kind, predicate.sense.code) != ("cue", "threatened") or sentence.grammar.order == "SOV":
        return predicate
    later = [p for p in row if p.first > predicate.last]
    _, high = reach(sentence, predicate, row)
    acts = any(t.act or t.tag in ("that", "to") for t in sentence.tokens[predicate.last + 1 : high + 2])
    if acts or any(governor_of(sentence, p, row) is predicate for p in later):
        return predicate
    return replace(predicate, sense=predicate.sense._replace(kind="act", code="threat"))


def _draft(sentence: Sentence, predicate: Predicate, row: list[Predicate], frame: Frame) -> None:
    tokens = sentence.tokens
    roles = roles_of(sentence, predicate, row)
    if predicate.negative and any(f.lemma in sentence.grammar.states for f in tokens[predicate.head].forms):
        # "Ya no está en prisión": perhaps no longer.
        return
    if roles.doers and was_put_to_death(sentence, predicate):
        predicate.sense = predicate.sense._replace(code="killing")
    roles.doers = [_without_rest(sentence, p, predicate) for p in roles.doers]
    roles.victims = [_without_rest(sentence, p, predicate) for p in roles.victims]
    roles.doers = [p for p in roles.doers if not (_may_be_body(sentence, p) or _is_house(sentence, p))]
    roles.victims = [p for p in roles.victims if not sentence.grammar.capitals or not is_thing_named(sentence, p)]
    if not roles.victims and (not roles.doers or predicate.tense == "participle" or predicate.voice != "active"):
        return
    if roles.doers and not roles.victims and "collective" not in act_traits(predicate.sense.code):
        # Someone "arrested" nobody we can name: too little to claim.
        return
    bare = any(form.lemma in sentence.grammar.bare for form in sentence.tokens[predicate.head].forms)
    helped = (predicate.sense.rest or bare) and "custody" in act_traits(predicate.sense.code)
    helped_by = sentence.tokens[predicate.first : predicate.head]
    if is_no_deed(sentence, predicate, roles, row) or won_against(sentence, predicate, roles):
        return
    itself = predicate.voice == "passive" and any(t.tag == "se" for t in helped_by)
    led = sentence.grammar.finding | sentence.grammar.causing
    itself = itself and not any(f.lemma in led for t in helped_by for f in t.forms)
    if itself or _is_posting(sentence, predicate, roles):
        # "Les soldats se sont arrêtés", "s'est forcé à avouer".
        return
    taken = predicate.sense.code == "threat" or predicate.sense.rest[-1:] == ("@cell",)
    driven = roles.subject is not None and (taken or (predicate.sense.rest and roles.subject.sort == "thing"))
    by_thing = predicate.sense.code == "threat" and any(p.prep == predicate.last + 1 for p in sentence.phrases)
    if driven and not roles.doers and (predicate.voice == "active" or (by_thing and predicate.voice == "passive")):
        # "El volcán amenaza a los vecinos", "la ambulancia lo llevó al cuartel", "menacé par le scandale".
        return
    if _is_dragged(sentence, predicate) and not roles.doers:
        # "Fue arrastrado de su casa": in a raid, an eviction or a quarrel.
        predicate.sense = predicate.sense._replace(code="ill_treatment")
    if predicate.sense.code == "deportation" and _is_by_company(sentence, roles):
        # "Expulsés par la société minière": from where they lived.
        predicate.sense = predicate.sense._replace(code="forced_displacement")
    if died_of(sentence, predicate, roles):
        predicate.sense = predicate.sense._replace(code="death")
    if _is_said(sentence, predicate, roles, row) or (helped and is_help(sentence, roles.doers)):
        return
    if any(singled_out(sentence, p, predicate) for p in (*roles.doers, *roles.victims)):
        return
    if any(presented(sentence, p, predicate) for p in (*roles.victims, *roles.doers)):
        return
    low, high = reach(sentence, predicate, row)
    if each_his(sentence, predicate) and _are_several(predicate, roles, row):
        return
    if nobody(sentence, low, predicate.first):
        if sentence.grammar.order == "SVO" and predicate.tense == "participle" and predicate.joined is None:
            # "Ninguna de las personas asesinadas iba armada": they were killed, and it is told of none of them.
            return
        predicate.negative = True
    if roles.subject is not None and neither(sentence, roles.subject, predicate):
        predicate.negative = True
    if only_so(sentence, predicate, high):
        return
    found = predicate.sense.voice in ("found", "appeared")
    # The day when somebody was found dead is not the day when he died.
    stays = any(t.low in sentence.grammar.staying for t in sentence.tokens[predicate.first : predicate.head])
    gone = predicate.sense.code == "disappearance" and predicate.voice == "passive" and not stays
    gone = gone and (predicate.tense != "participle" or bool(roles.doers))
    act = Act(
        "enforced_disappearance" if gone else predicate.sense.code,  # "fue desaparecido"
        when=None if found else when_in(sentence, predicate, row, low, high),
        where=place_in(sentence, predicate, row, low, high),
    )
    if frame[0] == "demanded":
        # Only to whom it is to be done is sure: "el lunes pidió que el gobierno …".
        roles.doers, act = [], Act(act.act)
    orderers = [p for p in _by_order(sentence, low, high) if p not in roles.victims]
    if orderers and not frame[1] and not predicate.negative:
        roles.doers = [p for p in roles.doers if p not in orderers]
        frame = frame[0], orderers, "ordered"
    whose = roles.doers or predicate.impersonal or predicate.voice != "active"
    if predicate.negative and not whose and sentence.grammar.order == "SVO":
        # Who did not do it is not told, and others may have.
        return
    part = "accused" if convicted_of(sentence, predicate, row) is not None else "carried_out"
    claim_act(sentence, act, roles, frame, predicate, rule=_rule(predicate), part=part)
    for some in along_with(sentence, predicate, roles, high):
        claim_act(sentence, act, Roles(roles.doers, [some]), frame, predicate, rule="along")
    for some in [p for v in roles.victims for p in included(sentence, v, row, predicate.head)]:
        claim_act(sentence, act, Roles(roles.doers, [some]), frame, predicate, rule="included")
    for code in _also_carried(sentence, predicate):
        claim_act(sentence, replace(act, act=code), roles, frame, predicate, rule="carried-too")
    for others in gapped(sentence, predicate, roles, row):
        claim_act(sentence, act, others, frame, predicate, rule="gapped")
    for code, whom in [] if predicate.negative else beside(sentence, predicate, roles, row):
        told = replace(predicate, first=whom.first, last=whom.last, head=whom.head)
        claim_act(sentence, replace(act, act=code), Roles([], [replace(whom, rest=[])]), frame, told, rule="tolled")
    doubtful = frame[0] != "actual" or predicate.negative
    # "Por sus captores": somebody, by a word that is not known.
    by = [p for p in sentence.phrases if (predicate.joined or predicate).last < p.prep and p.end <= high]
    by = [p for p in by if "agent" in (p.role, sentence.grammar.prepositions.get(tokens[p.prep].low.split()[0]))]
    if sentence.grammar.order == "SOV":
        # «توسط افراد آن نهاد»: before the verb.
        by = [p for p in sentence.phrases if p.role in ("agent", "raid") and low <= p.prep < predicate.first]
    named = bool(by or roles.doers) or doubtful or stays or agent_elsewhere(sentence, predicate, row)
    if _rule(predicate) == "either" and not named:
        # "قوات الأمن، اعتقلت ثلاثة", "نفذ الجيش غارات وقتل ثلاثة": who did it may stand before the verb.
        named = any(p.prep < 0 and human(p) and p.end < predicate.first for p in sentence.phrases)
        # "ثم اقتادوا ثلاثة": the verb's own "they" did it.
        they = number_of(sentence, predicate) == "many" and bool(roles.victims)
        named = named or (they and roles.victims[0].first > predicate.last)
    named = named or (not sentence.grammar.capitals and told_around(sentence, low, high))
    # "Quatre sociétés sont retenues": nobody.
    named = named or not any(p.sort != "body" for g in roles.victims for p in g.group)
    if (predicate.voice == "passive" or roles.passive) and not named:
        _gap(sentence, predicate)


def _is_by_company(sentence: Sentence, roles: Roles) -> bool:
    return any(
        sentence.tokens[i].low in sentence.grammar.companies for p in roles.doers for i in range(p.first, p.last + 1)
    )


def _is_dragged(sentence: Sentence, predicate: Predicate) -> bool:
    lemmas = {form.lemma for form in sentence.tokens[predicate.head].forms}
    return predicate.sense.code == "abduction" and bool(lemmas & sentence.grammar.dragging)


def _are_several(predicate: Predicate, roles: Roles, row: list[Predicate]) -> bool:
    """Whether several people are told of, with several deeds or doers."""
    acts = [p for p in row if p.sense.kind == "act"]
    many = any(p.rest for p in roles.victims) and (len(acts) > 1 or predicate.joined is not None)
    return many or any(p.rest for p in roles.doers)


def _may_be_body(sentence: Sentence, doer: Phrase) -> bool:
    """ "L'armée a tué Luce Paix. Elle a arrêté son frère": "she" may be the army."""
    she = doer.pronoun and not doer.plural and not doer.speaks and sentence.tokens[doer.first].tag == "he"
    here = any(p.sort == "body" and p.prep < 0 and p.end < doer.first for p in sentence.phrases)
    return she and (here or sentence.document.body_before) and sentence.grammar.order == "SVO"


def _is_house(sentence: Sentence, doer: Phrase) -> bool:
    """ "Los policías que atacaron la casa querían liberar a dos", "las heridas que le costaron la vida": a place
    without a name, and wounds, do nothing."""
    wounds = doer.count is None and sentence.grammar.tolls.get(sentence.tokens[doer.head].low) == "injury"
    return sentence.grammar.capitals and doer.name is None and (doer.sort == "place" or wounds)


def _is_posting(sentence: Sentence, predicate: Predicate, roles: Roles) -> bool:
    """ "El coronel fue trasladado al cuartel": an officer, or official, goes to such places for other reasons."""
    if not predicate.sense.rest or not predicate.sense.rest[-1].startswith("@"):
        return False
    bare = any(form.lemma in sentence.grammar.bare for form in sentence.tokens[predicate.head].forms)
    if bare and sentence.grammar.order == "VSO" and number_of(sentence, predicate) != "many" and not roles.doers:
        # "أخذت الأم ابنها إلى السجن لزيارة أبيه"
        return True
    jailed = any(
        kind_of_place(sentence, at, "jail") for at in range(predicate.first, reach(sentence, predicate, [])[1])
    )
    for whom in (p for p in roles.victims if not p.speaks and not jailed):
        if whom.pronoun and sentence.document.officer:
            return True
        beside = sentence.starting_at(whom.end + 2) if sentence.tokens[whom.end + 1].tag == "comma" else None
        if beside is not None and (
            sentence.grammar.is_office(sentence.tokens[beside.head].low)
            or is_officer_by_name(sentence, sentence.mention(beside))
        ):
            return True
    words = {s for t in sentence.tokens[predicate.first : predicate.last + 8] for s, _ in sentence.grammar.stems(t.low)}
    if words & sentence.grammar.helpers:
        # "À la caserne des pompiers"
        return True
    courts = sentence.grammar.judgements["courts"]
    judges = (sentence.tokens[i].low for p in roles.doers for i in range(p.first, p.last + 1))
    if any(stem in courts for word in judges for stem, _ in sentence.grammar.stems(word)):
        # "El juez envió a prisión a los agentes".
        return False
    mentions = [sentence.mention(p) for p in roles.victims if not p.speaks]
    return any(is_officer_by_name(sentence, m) for one in mentions for m in (one, *one.antecedents))


def _without_rest(sentence: Sentence, doer: Phrase, predicate: Predicate) -> Phrase:
    """ "منعته السلطات من السفر", "sacaron a su hijo de la casa": the words beside the verb are no part of it."""
    of, rest = doer.of, predicate.sense.rest
    if sentence.grammar.order == "SVO":
        while of is not None and [t.low for t in sentence.tokens[of.prep : of.last + 1]] != list(rest):
            # "A los hijos de Luna de su casa".
            of = of.of
    if of is None or not rest or of.prep < predicate.head or sentence.tokens[of.prep].low != rest[0]:
        return doer
    return replace(doer, last=of.prep - 1, of=doer.of if of is not doer.of else None)


def _by_order(sentence: Sentence, low: int, high: int) -> list[Phrase]:
    """ "Por orden del coronel Rey", «به دستور او»: who ordered it."""
    words = sentence.grammar.by_order
    found = [p for p in sentence.phrases if low < p.first <= high and p.prep >= low and human(p)]
    return [p for p in found if sentence.tokens[p.prep].low in words and not p.plural][:1]


def _also_carried(sentence: Sentence, predicate: Predicate) -> list[str]:
    """ "تعرضت للضرب والتعذيب", "sufrió torturas y una violación": the acts behind the one that a verb carries."""
    carried = sentence.covering(predicate.carried) if predicate.carried is not None else None
    if carried is None or sentence.grammar.order == "SOV" or carried.sort != "act" or carried.head != predicate.carried:
        return []
    # "تم ضرب مزارع وقُتل رامي": what has somebody of its own is another deed.
    told = carried.of is not None and human(carried.of)
    too = [p for p in carried.rest if not (told and p.of is not None and human(p.of) and not p.of.pronoun)]
    return [code for p in too if (code := sentence.tokens[p.head].act) and code != predicate.sense.code]


def _is_said(sentence: Sentence, predicate: Predicate, roles: Roles, row: list[Predicate]) -> bool:
    """ "El informe ignora que los soldados mataron a Rosa": what has its own subject and object is no relative clause,
    but what a verb that we don't know says or denies."""
    low, _ = reach(sentence, predicate, row)
    pronoun = sentence.tokens[low - 1] if low else None
    if pronoun is None or pronoun.tag != "rel" or sentence.grammar.tags.get(pronoun.low) != "that":
        return False
    before = antecedent(sentence, low - 1)
    own = roles.subject is not None and roles.subject.first >= low and roles.victims and roles.victims[0].first >= low
    return sentence.grammar.order == "SVO" and bool(own) and (before is None or before.sort != "thing")


def _rule(predicate: Predicate) -> str:
    return f"{predicate.voice}{'-carried' if predicate.carried is not None else ''}"


def claim_act(
    sentence: Sentence, act: Act, roles: Roles, frame: Frame, told: Predicate, *, rule: str, part: str = "carried_out"
) -> None:
    """Propose an act with these roles. A label in quotation marks names nobody: its number stays, the words go.

    ``part`` is the degree of the doers' part.
    """
    modality, orderers, degree = frame
    orderers = [g for g in orderers if not _is_house(sentence, g)]
    if modality == "actual" and any(are_either(sentence, g) for g in (*roles.victims, *roles.doers)):
        modality = "possible"
    victims = [p for g in roles.victims for p in g.group]
    nobody = any(denies(sentence, p) for p in victims)
    labelled = [p for p in victims if sentence.labelled(p.head) and p.name is None]
    victims = [p for p in victims if p not in labelled]
    if not victims and not roles.doers:
        # "La muerte de quince «bandoleros»": the number is all that is told of them.
        victims = [
            replace(p, last=p.first, head=p.first, sort="number", of=None) for p in labelled if _opens(sentence, p)
        ]
    if act.act not in _DONE_TO_BODIES:
        victims = [p for p in victims if p.sort != "body"]
    doers = [p for g in roles.doers for p in g.group if not sentence.labelled(p.head)]
    counted = [p for g in roles.victims for p in g.group]
    bodies = any(p.sort == "body" for g in roles.victims for p in g.group)
    if not victims and not orderers and (not doers or bodies):
        # "A expulsé treize organisations"
        return
    suffered = {sentence.mention(p).span for p in victims}
    sentence.document.suffered |= suffered
    if modality == "actual" and not (told.negative or nobody):
        befall(sentence, act.act, victims, told)
    if doers and "custody" in act_traits(act.act):
        sentence.document.held |= suffered
    sentence.document.sufferers.update(sentence.tokens[p.head].low for p in victims if p.name is None)
    perpetrators = tuple(Involvement(sentence.mention(p), part) for p in doers)
    perpetrators += tuple(Involvement(sentence.mention(p), degree or "carried_out") for g in orderers for p in g.group)
    _allege(sentence, doers, told)
    seen: set[object] = set()
    unique = []
    for involved in perpetrators:
        if involved.who.span not in seen:
            seen.add(involved.who.span)
            unique.append(involved)
    sentence.emit(
        replace(
            act,
            victims=tuple(sentence.mention(p) for p in victims),
            perpetrators=tuple(unique),
            count=sentence.count_of(counted),
        ),
        told.head,
        rule=rule,
        first=min((told.first, *(p.prep for p in victims if sentence.grammar.order == "SOV" and p.prep >= 0))),
        last=told.last,
        modality=modality,
        polarity="negative" if told.negative or nobody else "positive",
    )


def _allege(sentence: Sentence, doers: list[Phrase], told: Predicate) -> None:
    """ "Por presuntos paramilitares", "el presunto asesinato": somebody says so, at a distance."""
    spans = [(p.first, p.last) for p in doers] + [(told.first, told.last)]
    for first, last in spans:
        cue = next((i for i in range(first, last + 1) if sentence.tokens[i].tag == "alleged"), None)
        if cue is not None:
            asserter = Asserter("cited", None, sentence.words(cue, cue))
            sentence.scopes.append(Scope(told.first, told.last, asserter, "attributed"))


def _opens(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.first].count is not None


def _gap(sentence: Sentence, predicate: Predicate) -> None:
    """A passive leaves out who did it: told once for each act of a text."""
    code = predicate.sense.code
    gaps = sentence.document.gaps
    if code in gaps or not (act_traits(code) & {"lethal", "custody"} or code == "torture"):
        return
    gaps.add(code)
    words = sentence.words(predicate.first, predicate.last)
    sentence.emit(
        Gap("agent_not_stated", words), predicate.head, rule="agentless", first=predicate.first, last=predicate.last
    )
