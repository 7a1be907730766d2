"""Which acts do nouns tell of: "the torture and execution of …"? Long: a noun is read by the verb it stands with."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality, Polarity, Stance
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Place
from asnad.model.when import When
from asnad.propose.act_nouns import ActNoun, act_nouns, befalls, is_charge, surround
from asnad.propose.acts import NEEDS_NO_VICTIM
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import is_cleared, is_none, is_of_anyone, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.participants import how_surely, human, involvements, the_count, with_included
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.responsibility import answers_for, avowed_by, carried_by, carries, work_of
from asnad.propose.row import is_link, is_low
from asnad.propose.scope import is_place, place_in, place_of, when_of
from asnad.propose.trigger import act_root, act_traits
from asnad.propose.voice import attributed_to, is_baseless, report_stance

__all__ = ["draft_nominal_acts"]

_NOT_YET: tuple[Modality, ...] = ("attempted", "planned", "threatened", "supposed")
_PUT_OFF: tuple[Modality, ...] = ("planned", "attempted", "supposed")
_BLAMED = {
    "suspect": "suspected", "investigate": "suspected", "probe": "suspected", "implicate": "took_part",
    "convict": "carried_out",
}  # fmt: skip
_OF_ONESELF = frozenset({"suicide", "hunger_strike", "survival"})
_ABOUT = frozenset(
    {"for", "over", "about", "of", "on", "against", "concerning", "regarding", "in connection with", "into"}
)
_GENERIC = frozenset({
    "death_sentence", "trial", "sentence", "search", "crime", "threat", "survival", "release", "escape", "involvement",
    "dismissal", "clash", "interrogation", "hunger_strike", "travel_ban", "censorship", "capital_punishment",
    "denial_of_rights", "other",
})  # fmt: skip


def draft_nominal_acts(draft: Draft) -> None:
    """Draft the acts told by the nouns of the sentence."""
    for noun in act_nouns(draft):
        surround(draft, noun)
        _draft(draft, noun)


def _is_no_deed(sentence: Sentence, noun: ActNoun) -> bool:
    """ "a mock execution", "his own abduction"; and "tortured to death", which the verb tells."""
    inside = {t.low for t in sentence.tokens[noun.phrase.first : noun.phrase.head]}
    lead = sentence.row[noun.at - 1] if noun.at else None
    to_death = sentence.low(noun.phrase) == "death" and is_link(lead, "prep", "to") and not noun.phrase.det
    to_death = to_death and sentence.tokens[noun.phrase.first - 1].low == "to" and noun.phrase.of is None
    return to_death or bool(inside & words("words", "played"))


def _only_concerns(sentence: Sentence, before: Chunk | None, link: Link, clause: Clause | None) -> bool:
    """ "Rejects the allegations concerning the death of X": what they say is denied, and not that he died."""
    if link.low not in {"concerning", "about", "regarding", "over", "surrounding"} or clause is None:
        return False
    said = isinstance(before, NounPhrase) and singular(sentence.low(before)) in words("nouns", "charges") | {
        "claim",
        "rumour",
        "report",
    }
    return said and report_stance(clause.verb.lemma) == "denied"


def _draft(draft: Draft, noun: ActNoun) -> None:
    sentence = draft.sentence
    if _is_no_deed(sentence, noun):
        return
    clause = _clause_of(draft, noun)
    modality: Modality = "actual"
    polarity: Polarity = "positive"
    stance: Stance | None = None
    part: tuple[Involvement, ...] = involvements(draft, noun.doers)
    inside = {t.low for t in sentence.tokens[noun.phrase.first : noun.phrase.head]}
    not_yet = next((modality for modality in _NOT_YET if inside & words("words", "not_yet", modality)), None)
    if noun.phrase.det == "no" or (noun.phrase.first and sentence.tokens[noun.phrase.first - 1].low == "no"):
        polarity = "negative"
    before = sentence.row[noun.at - 2] if noun.at >= 2 else None
    link = sentence.row[noun.at - 1] if noun.at else None
    feared = words("nouns", "only_feared")
    if isinstance(before, NounPhrase) and isinstance(link, Link) and link.kind == "prep":
        ordered = sentence.low(before) in words("nouns", "orders") and link.low in {"for", "of"}
        modality = "ordered" if ordered else "supposed" if sentence.low(before) in feared else "actual"
    elif is_low(link, "or") and isinstance(before, NounPhrase) and _is_feared(sentence, before, noun.at):
        modality = "supposed"  # "for fear of arrest or death"
    elif clause is not None and is_low(link, "for") and any(sentence.low(s) in feared for s in clause.subjects):
        modality = "supposed"  # "a warrant was issued for his arrest"
    if isinstance(link, Link) and _only_concerns(sentence, before, link, clause):
        return
    carrier = sentence.row[noun.at]
    blamed = clause is not None and clause.verb.lemma in words("verbs", "blame")
    if (
        isinstance(carrier, NounPhrase)
        and carrier is not noun.phrase
        and not blamed
        and sentence.low(carrier) in feared
    ):
        modality = "supposed"
    where: Place | None = place_in(draft, noun.pairs)
    inner = noun.phrase.of
    if inner is not None and inner.sort == "place" and not noun.victims:
        where = where or draft.reading.place(sentence, [inner])
    if clause is not None:
        lemma = clause.verb.lemma
        # "Is refusing food since his arrest": when, and not what.
        direct = _is_object(draft, clause, noun) and not is_low(link, "since", "after", "before", "following", "until")
        wanted = is_link(link, "prep") and sentence.tokens[noun.phrase.first - 1].low == "for"
        if lemma in {"result", "lead", "end", "culminate"} and negative(sentence, clause):
            return  # "has not resulted in detentions"
        if (
            lemma in words("verbs", "order")
            and (direct or wanted)
            and not clause.passive
            and not is_charge(draft, noun)
        ):
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
            part += involvements(
                draft, orderers, "ordered" if how_surely(draft, orderers) == "carried_out" else "suspected"
            )
        elif direct and lemma in words("lemmas", "supervises") and not clause.passive and not part:
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
            part += involvements(draft, clause.subjects, "commanded")
        elif direct and lemma in words("verbs", "plan"):
            modality = "planned"
            part += involvements(draft, clause.subjects, "planned")
        elif direct and lemma in words("verbs", "attempt"):
            modality = "attempted"
        elif wanted and lemma in words("lemmas", "presses") and noun.act in {"release", "trial"}:
            modality = "supposed"  # "to press for the release of the miners"
        elif lemma in words("verbs", "judge", "supposed") and (direct or lemma in {"call", "appeal", "ask"}):
            modality = "supposed"
        elif lemma == "be" and clause.negative and any(o is carrier for o in clause.objects):
            polarity = "negative"
        elif lemma in words("lemmas", "consists") and direct and modality_of(sentence, clause) != "actual":
            # "a plan that would have included the killing of …".
            modality = modality_of(sentence, clause)
        elif (
            lemma in words("lemmas", "brings")
            and direct
            and clause.verb.form == "inf"
            and not _is_able(sentence, clause)
        ):
            modality = "supposed"  # "to secure the release of the miners"
        elif (
            lemma in {"receive", "get"} and noun.act == "death_threat" and carrier is noun.phrase and not clause.passive
        ):
            # "has received death threats from the militia".
            noun.victims = noun.victims or list(clause.subjects)
            part = part or involvements(draft, [p for low, group in noun.pairs if low == "from" for p in group])
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma in words("lemmas", "results_in") and clause.verb.modal in {"may", "might", "could", "can"}:
            modality = "possible"  # "may lead to killings"
        elif lemma in words("lemmas", "wards_off"):
            modality = "threatened" if lemma == "threaten" else "supposed"
        elif not noun.victims and (befallen := befalls(draft, noun, clause)):
            noun.victims = befallen
            part = part or involvements(draft, clause.after("by") if clause.passive else clause.subjects)
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif carries(draft, clause) and direct and not clause.passive and not part:
            part = involvements(draft, clause.subjects)
            if modality_of(sentence, clause) != "actual":
                modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma in {"be", "become", "fall"} and _victim_of(draft, noun, clause):
            noun.victims = noun.victims or list(clause.subjects)
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma in {"take", "occur", "happen"} and any(s is carrier for s in clause.subjects):
            if lemma == "take" and not (clause.objects and sentence.low(clause.objects[0]) == "place"):
                return
            _took_place(draft, noun, clause)
            return
        elif (
            carries(draft, clause)
            and clause.passive
            and any(s is carrier for s in clause.subjects)
            and not is_charge(draft, noun)
        ):
            part = part or involvements(draft, clause.after("by"))
            modality = modality_of(sentence, clause)
            polarity = "negative" if negative(sentence, clause) else polarity
        elif lemma == "culminate" and clause.governor is not None and carries(draft, clause.governor) and not part:
            part = (
                tuple(Involvement(draft.inferred(i.who), i.degree) for i in involvements(draft, clause.subjects))
                if act_traits(noun.act) & {"lethal"}
                else ()
            )
        elif direct and lemma in words("verbs", "light", "saw"):
            subject = clause.subjects[0] if clause.subjects else None
            if subject is not None and is_place(sentence, subject):
                where = where or draft.reading.place(sentence, [_named_place(draft, subject)])
            elif is_charge(draft, noun):
                return  # "faces charges of murder"
            elif subject is not None and human(draft, subject) and lemma in words("verbs", "light", "suffer"):
                noun.victims = noun.victims or [subject]
                modality = modality_of(sentence, clause)
                if lemma == "face" and modality == "actual":
                    # What someone faces has not come yet.
                    modality = "possible"
                polarity = "negative" if negative(sentence, clause) else polarity
        elif (
            is_of_anyone(sentence, clause)
            or (direct and _is_law(lemma))
            or (modality_of(sentence, clause) in {"purpose", "supposed"} and not clause.subjects)
        ):
            modality = "supposed"
        if (
            attributed_to(clause)
            and clause.verb.form == "inf"
            and modality_of(sentence, clause) in {"purpose", "planned"}
        ):
            # "attempts to blame it on the army": nobody has yet.
            modality = "supposed"
        elif attributed_to(clause):
            laid = [group for low, group in clause.phrases if low in {"to", "on", "upon"}]
            if len(laid) > 1 and not is_none(sentence, laid[-1][0]):
                laid = laid[-1:]  # "blamed the attack on the mayor on thugs"
            part += involvements(draft, [p for group in laid for p in group], "accused", unknown=True)
        elif lemma in words("verbs", "blame") and not direct:
            degree = _BLAMED.get(lemma, "accused")
            blamed_ones = clause.subjects if clause.passive else clause.objects
            wrongly = is_baseless(clause)
            if not wrongly and not negative(sentence, clause) and modality_of(sentence, clause) == "actual":
                # Who was not convicted of it, or only would be charged with it, has no part in it yet.
                part += involvements(draft, with_included(draft, blamed_ones), degree, unknown=True)
    if modality == "actual" and isinstance(link, Link) and link.low == "including" and _is_a_plan(draft, noun.at):
        modality = "planned"
    if modality == "actual" and _is_demanded(draft, noun):
        modality = "supposed"
    if modality == "actual":
        modality = not_yet or _put_off(draft, noun, clause) or "actual"
    token, work = work_of(draft, noun)
    charge = work or avowed_by(draft, noun) or answers_for(draft, noun)
    if noun.ahead and modality == "actual":
        modality = "supposed"
    part = part or carried_by(draft, noun)
    if part and not noun.victims and clause is not None and clause.verb.lemma in {"die", "succumb"}:
        noun.victims = list(clause.subjects)  # "died of injuries inflicted by guards"
    part += tuple(c for c in charge if c not in part)
    counts = charge or noun.act in NEEDS_NO_VICTIM or act_traits(noun.act) & {"lethal", "custody", "collective"}
    if not noun.victims and not (part and counts):
        return
    if noun.act in _OF_ONESELF and not noun.victims and not answers_for(draft, noun):
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
    if noun.act == "ill_treatment" and any(sentence.low(v) in words("nouns", "idioms", "abused") for v in noun.victims):
        return  # "the abuse of authority"
    victims = tuple(draft.mention(v) for v in with_included(draft, noun.victims))
    if noun.again is not None:
        done = all(one.degree == "carried_out" for one in part)
        if not part or (
            done and clause is not None and clause.verb.lemma not in {"commit", "perpetrate", "carry", "be"}
        ):
            # "The paper began the crime's story": only who commits it has done it.
            return
        told = (end for victim in noun.again.victims for end in victim.ends())
        victims = tuple(replace(end, basis="resolved", antecedents=()) for end in told)
    count = draft.reading.count(sentence, noun.phrase) or the_count(victims)
    when = _when(draft, noun, clause)
    if where is None and clause is not None and not _is_told_of(draft, noun, clause):
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


def _is_feared(sentence: Sentence, before: NounPhrase, at: int) -> bool:
    """Whether of the act before "or" it is said, too, that it is only feared: "for fear of arrest or death"."""
    feared = words("nouns", "only_feared")
    further = sentence.row[at - 4] if before.sort == "act" and at >= 4 else before
    return isinstance(further, NounPhrase) and sentence.low(further) in feared


def _is_law(lemma: str) -> bool:
    """ "The law allows the detention of …"."""
    return any(lemma in words("verbs", "norm", kind) for kind in ("allows", "forbids", "requires"))


def _is_demanded(draft: Draft, noun: ActNoun) -> bool:
    """ "Its demands: a new vote; the release of the miners; …", "decide about the release of the miners"."""
    row = draft.sentence.row
    lead = row[noun.at - 1] if noun.at else None
    if is_low(lead, "about") and noun.act in {"release", "trial"}:
        return True
    colon = next((i for i in range(noun.at - 1, 0, -1) if is_low(row[i], ":")), 0)
    asked = row[colon - 1] if colon else None
    return isinstance(asked, NounPhrase) and singular(draft.sentence.low(asked)) in words("nouns", "asked")


def _is_able(sentence: Sentence, clause: Clause) -> bool:
    """ "Was able to secure the release of the miners"."""
    return sentence.tokens[clause.verb.first - 1].low == "able"


def _is_a_plan(draft: Draft, at: int) -> bool:
    """ "Were plotting attacks, including the killing of judges"."""
    above = next((c for c in reversed(draft.sentence.clauses) if c.at < at), None)
    return above is not None and above.verb.lemma in words("verbs", "plan")


def _put_off(draft: Draft, noun: ActNoun, clause: Clause | None) -> Modality | None:
    """What became of an act that the clause is about: "the execution of X was postponed", "the arrest failed"."""
    if clause is None or not any(s is draft.sentence.row[noun.at] for s in clause.subjects):
        return None
    if clause.verb.lemma in words("verbs", "put_off", "cut_short"):
        # What goes on for a time was there before it was stopped; nobody is halfway executed.
        return "planned" if "lethal" in act_traits(noun.act) else None
    return next((m for m in _PUT_OFF if clause.verb.lemma in words("verbs", "put_off", m)), None)


def _is_decree(draft: Draft, phrase: NounPhrase) -> bool:
    return singular(draft.sentence.low(phrase)) in words("nouns", "work", "decree")


def _victim_of(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether someone is said to be the victim of the act: "was the victim of a kidnapping"."""
    if not clause.subjects or not human(draft, clause.subjects[0]):
        return False
    carrier = draft.sentence.row[noun.at]
    heads = [draft.sentence.low(carrier)] if isinstance(carrier, NounPhrase) and carrier is not noun.phrase else []
    heads += [draft.sentence.low(o) for o in clause.objects]
    return any(h in {"victim", "victims", "target", "targets"} for h in heads)


def _took_place(draft: Draft, noun: ActNoun, clause: Clause) -> None:
    """ "The execution took place in …": of those whose execution was told of before, or of its own victims."""
    sentence = draft.sentence
    victims = tuple(draft.mention(v) for v in noun.victims)
    if not victims and noun.phrase.det in {"the", "this", "these", "those", "that"}:
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


def _is_object(draft: Draft, clause: Clause, noun: ActNoun) -> bool:
    """Whether the verb acts on the noun, alone or in a list or "of" phrase of its object; not through a preposition."""
    if any(o.first <= noun.phrase.first <= o.last for o in clause.objects):
        return True
    link = draft.sentence.row[noun.at - 1] if noun.at else None
    if isinstance(link, Link) and link.kind == "prep":
        # "carried out a massacre": the particle belongs to the verb.
        acted = any(o.last < link.first for o in clause.objects)  # "staged a protest on the arrest"
        return link.low in words("words", "particles") and carries(draft, clause) and not acted
    return bool(clause.objects) and clause.at < noun.at <= clause.end + 1


def _clause_of(draft: Draft, noun: ActNoun) -> Clause | None:
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
        and before.sort in {"place", "name"}
    ):
        return before
    return phrase


def _when(draft: Draft, noun: ActNoun, clause: Clause | None) -> When | None:
    sentence = draft.sentence
    if noun.phrase.time is not None:
        return sentence.when_at(noun.phrase.time)
    # "was accused of murder in 1990": then, or of a murder then, nobody can tell.
    blamed = clause is not None and clause.verb.lemma in words("verbs", "blame") and not noun.phrase.det
    bare = blamed and noun.phrase.of is None
    for link in noun.times if not (bare or _is_changed(noun, clause)) else ():
        if clause is not None and link.first < clause.verb.first and clause.verb.lemma in words("lemmas", "answers_it"):
            continue  # "the union today condemned the killing of Dane"
        when = sentence.when(link)
        if when is not None:
            return when
    inner = noun.phrase.of
    if inner is not None and inner.time is not None:
        return sentence.when_at(inner.time)
    if clause is None or _is_told_of(draft, noun, clause):
        return None
    return when_of(draft, clause)


def _is_changed(noun: ActNoun, clause: Clause | None) -> bool:
    """ "The court upheld the death sentence in 2011", "the sentence was commuted in 2009": when, nobody can tell."""
    return clause is not None and act_root(noun.act) == "sentence" and clause.verb.lemma in words("lemmas", "changes")


def _is_told_of(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether what the clause tells has another date and place than the act: it is only a ground or matter of it.

    "Was convicted in 1985 of murder", "was jailed on Friday for his part in it", "confirmed the arrest on Friday".
    """
    if clause.verb.lemma in words("verbs", "blame") or report_stance(clause.verb.lemma) is not None:
        return True
    if _is_changed(noun, clause) or clause.verb.lemma in words("lemmas", "answers_it"):
        return True
    row = draft.sentence.row
    at = noun.at
    while at >= 2 and is_link(row[at - 1], "conj", "comma") and isinstance(first := row[at - 2], NounPhrase):
        if first.sort != "act":
            break
        at -= 2
    lead, before = (row[at - 1], row[at - 2]) if at >= 2 else (None, None)
    if not isinstance(lead, Link) or lead.kind != "prep" or at < clause.at:
        return False
    if lead.low == "in" and isinstance(before, NounPhrase) and before.sort == "thing":
        lead = row[at - 3] if at >= 3 else lead
    return isinstance(lead, Link) and lead.low in _ABOUT and not carries(draft, clause)
