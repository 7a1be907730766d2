"""Which acts do nouns tell of: "the torture and execution of …"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from asnad.model.claim import Modality
from asnad.model.frames import Act, Involvement
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.acts.act_nouns import ActNoun, act_nouns, befalls, surround
from asnad.propose.english.acts.acts import NEEDS_NO_VICTIM
from asnad.propose.english.acts.cared_for import is_care
from asnad.propose.english.acts.companions import draft_counted_among
from asnad.propose.english.acts.each_victim import merged
from asnad.propose.english.acts.included import with_included
from asnad.propose.english.acts.looked_into import is_looked_into, is_reckoned_about
from asnad.propose.english.acts.never_was import is_a_slogan, never_was
from asnad.propose.english.acts.noun_clause import Told, by_clause, clause_of
from asnad.propose.english.acts.noun_scope import own_place, place_of_noun, when_of_noun
from asnad.propose.english.acts.responsibility import answers_for, avowed_by, carried_by, whose_order, work_of
from asnad.propose.english.acts.without_arms import bear_no_arms, is_immaterial
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.claims.participants import human, the_count
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import is_none
from asnad.propose.english.happened.order_given import is_an_order
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.token import noun_sort

__all__ = ["draft_nominal_acts"]

_NOT_YET: tuple[Modality, ...] = ("attempted", "planned", "threatened", "supposed")
_PUT_OFF: tuple[Modality, ...] = ("planned", "attempted", "supposed")
_OF_ONESELF = frozenset({"suicide", "hunger_strike", "survival"})
_GENERIC = frozenset({
    "death_sentence", "trial", "sentence", "search", "crime", "threat", "survival", "release", "escape", "involvement",
    "dismissal", "clash", "interrogation", "hunger_strike", "travel_ban", "censorship", "capital_punishment",
    "denial_of_rights", "other",
})  # fmt: skip
_GENERIC_BUT_TOLD = frozenset({"denial_of_rights", "release", "trial", "death_sentence", "interrogation"})
_TOLD_ALONE = frozenset({"lethal", "custody", "collective"})
_LAID_ALONE = frozenset({"torture", "rape", "sexual_violence", "beating"})
"""Acts that are told of whoever is accused of them, without whom they befell: "is accused of torture"."""
_COMMITS = frozenset({"commit", "perpetrate", "carry", "be"})


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
    verb = next((c for c in reversed(sentence.row[: noun.at]) if isinstance(c, VerbGroup)), None)
    held = sentence.low(noun.phrase) == "custody" and not (noun.phrase.det or noun.victims) and is_link(lead, "prep")
    told = verb.act if held and verb is not None else None
    if told is not None and (told.code == "arrest" or "lethal" in act_traits(told.code)):
        return True  # "killed in custody by soldiers", "taken into custody by police"
    return to_death or (noun.act != "torture" and bool(inside & words("words", "played")))


def _is_a_month(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The killings of January"."""
    led = sentence.tokens[phrase.first - 1].low == "of" if phrase.first else False
    return led and phrase.first == phrase.last and sentence.low(phrase) in words("names", "not_names")


def _is_a_body(phrase: NounPhrase) -> bool:
    """ "An independent judiciary"; not "El Zorro", nor "537 army troops"."""
    return phrase.sort == "body" and phrase.proper is None and phrase.number is None and not phrase.plural


def _sits(sentence: Sentence, noun: ActNoun, phrase: NounPhrase) -> bool:
    """ "The hearing of the court", "the sentence of the tribunal": it is not tried itself."""
    heard = act_root(noun.act) in {"trial", "sentence"}
    return heard and phrase.proper is None and singular(sentence.low(phrase)) in {"court", "tribunal", "commission"}


def _only_concerns(sentence: Sentence, noun: ActNoun, clause: Clause | None) -> bool:
    """ "Rejects the allegations concerning the death of X": what they say is denied, and not that he died."""
    before = sentence.row[noun.at - 2] if noun.at >= 2 else None
    link = sentence.row[noun.at - 1] if noun.at else None
    if clause is None or not is_low(link, "concerning", "about", "regarding", "over", "surrounding"):
        return False
    low = singular(sentence.low(before)) if isinstance(before, NounPhrase) else ""
    said = low in words("nouns", "charges") | {"claim", "rumour", "report"}
    return said and report_stance(clause.verb.lemma) == "denied"


def _is_of_any(sentence: Sentence, noun: ActNoun, clause: Clause | None) -> bool:
    """ "Imprisonment of journalists is rare", "torture of prisoners is a crime": none is told of."""
    clause = clause or next((c for c in sentence.clauses if c.at == noun.at + 1), None)
    if clause is None or noun.phrase.det:
        return False
    joined = any(s.sort == "act" and not s.det and s.first < noun.phrase.first for s in clause.subjects)
    joined = joined and noun.phrase.first < clause.verb.first  # "attacks on schools and abductions of children are"
    if not joined and not clause.has_subject(sentence.row[noun.at]):
        return False
    after = {t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + 5]}
    return clause.verb.lemma in {"be", "consider", "remain"} and bool(after & words("words", "of_any"))


def _draft(draft: Draft, noun: ActNoun) -> None:
    sentence = draft.sentence
    clause = clause_of(draft, noun)
    if _is_no_deed(sentence, noun) or _only_concerns(sentence, noun, clause) or _is_of_any(sentence, noun, clause):
        return
    if draft.voice(noun.phrase.head)[1] == "denied" and any(
        c.verb.lemma == "be" and c.has_subject(sentence.row[noun.at]) for c in sentence.clauses
    ):
        return  # "denied that the detention of Holt is arbitrary": he is held
    inflicted, befallen = _inflicted(draft, noun, clause)
    noun.victims = [
        v for v in noun.victims or befallen if not _is_a_month(sentence, v) and not _sits(sentence, noun, v)
    ]
    if noun.victims and "custody" in act_traits(noun.act) and all(v.sort == "place" for v in noun.victims):
        return  # "the capture of Lomay"
    if noun.act == "death" and noun.victims and all(_is_a_body(v) for v in noun.victims):
        return  # "the death of the judiciary"
    doers = involvements(draft, _without_a_court(draft, noun, clause))
    told = Told(doers, _by_lead(sentence, noun, clause), where=own_place(draft, noun))
    if told.modality == "ordered" and _is_turned_down(sentence, noun.at - 2):
        told.modality = "supposed"
    if told.modality == "ordered":
        told.part += involvements(draft, whose_order(sentence, sentence.row[noun.at - 2]) or [], "ordered")
    if noun.phrase.det == "no" or (noun.phrase.first and sentence.tokens[noun.phrase.first - 1].low == "no"):
        told.polarity = "negative"
    granted = is_looked_into(sentence, noun)
    if clause is not None:
        by_clause(draft, noun, clause, told)
    if granted and told.modality == "supposed":
        told.modality = "actual"
    if told.modality == "actual" and told.polarity == "positive" and _is_one_of_two(sentence, noun):
        told.modality = "possible"
    if noun.act == "attack" and _is_with_words(sentence, noun):
        return
    if told.polarity == "negative" and not told.direct and is_a_slogan(sentence, noun):
        return
    if told.dropped or told.modality == "purpose":
        return  # "those who could be trusted to carry out a killing"
    if told.modality == "actual":
        told.modality = _not_yet(draft, noun, clause)
        if told.modality == "planned" and _is_carried_out(noun, clause, by=len(told.part) > len(doers)):
            told.modality = "actual"  # "carried out a planned attack"
    token, work = work_of(draft, noun)
    charge = work or avowed_by(draft, noun) or answers_for(draft, noun)
    if noun.ahead and told.modality == "actual":
        told.modality = "supposed"  # "will answer for the killing of …"
    part = told.part or (involvements(draft, inflicted.after("by")) if inflicted is not None else ())
    part = part or carried_by(draft, noun)
    if part and not noun.victims and clause is not None and clause.verb.lemma in {"die", "succumb"}:
        noun.victims = [s for s in clause.subjects if human(draft, s)]  # "died of injuries inflicted by guards"
    part += tuple(c for c in charge if c not in part)
    shocked = noun.act == "torture" and singular(sentence.low(noun.phrase)) in {"shock", "electroshock"}
    if shocked and clause is not None and is_care(draft, clause, noun.act):
        return  # "the doctor gave him electric shocks"
    if not (_is_enough(draft, noun, part, charge) or (not noun.victims and never_was(draft, noun, clause))):
        return
    victims = tuple(draft.mention(v) for v in merged(draft, with_included(draft, noun.victims)))
    if noun.again is not None:
        done = all(one.degree == "carried_out" for one in part)
        if not part or (done and clause is not None and clause.verb.lemma not in _COMMITS):
            # "The paper began the crime's story": only who commits it has done it.
            return
        again = (end for victim in noun.again.victims for end in victim.ends())
        victims = tuple(replace(end, basis="resolved", antecedents=()) for end in again)
    count = draft.reading.count(sentence, noun.phrase) or the_count(victims)
    when, where = when_of_noun(draft, noun, clause), told.where or place_of_noun(draft, noun, clause)
    if where is not None and any(where.span == v.span for v in victims):
        where = None  # "handed down a death sentence on Dane"
    act = Act(noun.act, victims, part, (), count, when, where)
    chain = draft.voice(token)[0] if is_reckoned_about(sentence, noun) else ()
    thinks = chain[-1].who if len(chain) > 1 and chain[-1].commitment == "suspects" else None
    thought = thinks is not None and thinks.wording.lower() not in FIRST_PERSON  # "thinks Dane's death was a warning"
    draft.emit(
        act,
        token,
        rule="noun-" + ("ordered" if told.modality == "ordered" else "of"),
        first=noun.phrase.first,
        last=noun.phrase.core,
        modality=told.modality,
        polarity=told.polarity,
        granted=granted,
        own=thought and len(chain) == 2,
        sanad=chain[:-1] if thought and len(chain) > 2 else None,
    )
    if told.polarity == "positive":
        draft_counted_among(draft, None, act, noun.victims, told.modality)
    if told.modality == "actual" and told.polarity == "positive":
        draft.memory.victims.extend((noun.act, v) for v in victims)
        draft.memory.doers.extend(p.who for p in part)


def _is_with_words(sentence: Sentence, noun: ActNoun) -> bool:
    """ "The party launched an attack on wages": it is one without arms, and who is attacked nobody says."""
    attacked = [p for low, group in noun.pairs if low in {"on", "against", "upon"} for p in group]
    placed = any(low in {"in", "at", "near", "outside"} for low, _ in noun.pairs)
    return is_immaterial(sentence, attacked) or (not (noun.victims or placed) and bear_no_arms(sentence, noun.doers))


def _inflicted(draft: Draft, noun: ActNoun, clause: Clause | None) -> tuple[Clause | None, list[NounPhrase]]:
    """The clause behind the noun that says whom it befell, and whom: "the torture | inflicted on Holt by guards"."""
    carrier = draft.sentence.row[noun.at]
    behind = (c for c in draft.sentence.clauses if c.kind == "reduced" and c.passive and c is not clause)
    inner = next((c for c in behind if c.has_subject(carrier)), None)
    if inner is None or noun.victims or not (found := befalls(draft, noun, inner)):
        return None, []
    return inner, found


def _without_a_court(draft: Draft, noun: ActNoun, clause: Clause | None) -> list[NounPhrase]:
    """ "Tried for the killing of Dane by a court", "arrested for it by police": they have killed nobody."""
    nobody = clause is None or any(is_none(draft.sentence, s) for s in clause.subjects)
    if clause is None or nobody or not clause.passive or not noun.doers:
        return noun.doers
    held = clause.verb.act is not None and bool(act_traits(clause.verb.act.code) & {"custody", "process"})
    if held and is_low(draft.sentence.row[noun.at - 1] if noun.at else None, "for", "over"):
        return []
    accounts = (words("account", "done", kind) for kind in ("tried", "convicted", "sentenced", "acquitted", "charged"))
    if not any(clause.verb.lemma in account for account in accounts):
        return noun.doers
    return [p for p in noun.doers if singular(draft.sentence.low(p)) not in words("nouns", "bench")]


def _by_lead(sentence: Sentence, noun: ActNoun, clause: Clause | None) -> Modality:
    """What the words before the noun say of it: "the order for his arrest", "fears of an attack"."""
    before = sentence.row[noun.at - 2] if noun.at >= 2 else None
    link = sentence.row[noun.at - 1] if noun.at else None
    carrier, feared = sentence.row[noun.at], words("nouns", "only_feared")
    blamed = clause is not None and clause.verb.lemma in words("verbs", "blame")
    if (
        isinstance(carrier, NounPhrase)
        and carrier is not noun.phrase
        and not blamed
        and sentence.low(carrier) in feared
    ):
        return "supposed"
    if isinstance(before, NounPhrase) and is_link(link, "prep"):
        ordered = is_an_order(sentence, before) and is_low(link, "for", "of")
        if before.det in {"no", "any"} and sentence.low(before) in words("nouns", "tidings"):
            return "supposed"  # "did not have any information about the arrest of …"
        if is_low(link, "for") and noun.act in {"release", "trial"} and _presses(sentence, noun.at - 2):
            return "supposed"
        return "ordered" if ordered else "supposed" if sentence.low(before) in feared else "actual"
    if is_low(link, "or") and isinstance(before, NounPhrase) and _is_feared(sentence, before, noun.at):
        return "supposed"  # "for fear of arrest or death"
    if clause is not None and is_low(link, "for") and any(sentence.low(s) in feared for s in clause.subjects):
        return "supposed"  # "a warrant was issued for his arrest"
    return "actual"


def _is_one_of_two(sentence: Sentence, noun: ActNoun) -> bool:
    """ "The death or disappearance of 789 people": how many of each nobody says."""
    row, at = sentence.row, noun.at
    first = at - 2 if is_low(chunk_at(row, at - 1), "or") else at
    one, link, other = chunk_at(row, first), chunk_at(row, first + 1), chunk_at(row, first + 2)
    if not isinstance(one, NounPhrase) or not isinstance(other, NounPhrase) or not is_low(link, "or"):
        return False
    shared = one.of is None and one.possessor is None and one.det in {"", "the", "a"} and not other.possessor
    acts = one.sort == other.sort == "act"
    return acts and shared and other.det in {"", "a", "an"} and noun.phrase is row[at] and bool(noun.victims)


def _may_come(draft: Draft, at: int) -> bool:
    """ "Will result in the death, kidnapping and torture of miners": of all in the list."""
    row = draft.sentence.row
    while at >= 2 and is_link(row[at - 1], "comma", "conj"):
        first = row[at - 2]
        if not (first.sort == "act" if isinstance(first, NounPhrase) else getattr(first, "form", "") == "ing"):
            return False
        at -= 2
    lead = row[at - 2] if at >= 2 else None
    clause = next((c for c in draft.sentence.clauses if c.verb is lead and c.verb.modal), None)
    return clause is not None and clause.verb.lemma in words("lemmas", "results_in")


def _is_turned_down(sentence: Sentence, at: int) -> bool:
    """ "The warrant for her arrest was rejected": there is none."""
    order = sentence.row[at]
    turned = words("lemmas", "turns_down")
    return any(c.verb.lemma in turned and any(s is order for s in (*c.subjects, *c.objects)) for c in sentence.clauses)


def _presses(sentence: Sentence, at: int) -> bool:
    """ "Urged him to press for her release": a noun that is a verb behind "to"."""
    pressed = sentence.row[at]
    behind_to = at > 0 and is_low(sentence.row[at - 1], "to")
    return behind_to and isinstance(pressed, NounPhrase) and sentence.low(pressed) in words("lemmas", "presses")


def _not_yet(draft: Draft, noun: ActNoun, clause: Clause | None) -> Modality:
    """How far it has come where its verb says nothing of that: "an attempted killing", "… was postponed"."""
    inside = {t.low for t in draft.sentence.tokens[noun.phrase.first : noun.phrase.head]}
    link = draft.sentence.row[noun.at - 1] if noun.at else None
    if is_low(link, "including") and _is_a_plan(draft, noun.at):
        return "planned"
    if _is_demanded(draft, noun) or _may_come(draft, noun.at):
        return "supposed"
    called = next((modality for modality in _NOT_YET if inside & words("words", "not_yet", modality)), None)
    return called or _put_off(draft, noun, clause) or "actual"


def _is_carried_out(noun: ActNoun, clause: Clause | None, *, by: bool) -> bool:
    """Whether a past form acts on it, or it "was" acted on: not "will carry out", "started to"."""
    if clause is None or clause.verb.form != "finite" or clause.verb.modal or clause.negative:
        return False
    if not (by or (clause.passive and clause.verb.lemma in {"carry", "commit", "perpetrate"})):
        return False
    acted_on = clause.subjects if clause.passive else [*clause.objects, *clause.after("out")]
    return any(p is noun.phrase for p in acted_on)


def _is_enough(draft: Draft, noun: ActNoun, part: Sequence[Involvement], charge: Sequence[Involvement]) -> bool:
    """Whether there is somebody to tell the act of; the less an act's noun says, the more must stand with it."""
    if not noun.victims:
        lone = bool(charge) or noun.act in NEEDS_NO_VICTIM or not act_traits(noun.act).isdisjoint(_TOLD_ALONE)
        lone = lone or (noun.act in _LAID_ALONE and any(_is_laid(p) for p in part))
        where = noun.phrase.of  # "the massacre of San Ramiro"
        placed = where is not None and where.sort == "place" and act_traits(noun.act) >= {"collective", "lethal"}
        if not ((part or placed) and lone):
            return False
        if noun.act in _OF_ONESELF and not answers_for(draft, noun):
            return False
        if noun.act in _GENERIC and not (charge and noun.act == "denial_of_rights"):
            return False
    if noun.act in _GENERIC - _GENERIC_BUT_TOLD and not (noun.act == "sentence" and _is_passed(draft.sentence, noun)):
        return False
    lows = {singular(draft.sentence.low(v)) for v in noun.victims}
    return noun.act != "ill_treatment" or not lows & words("idioms", "abused", "nouns")  # "the abuse of authority"


def _is_laid(part: Involvement) -> bool:
    """Whether an act is laid on somebody who is known to be people: not "accused the reporting of mass rapes"."""
    known = part.who.name is not None or part.who.kind == "person"
    known = known or noun_sort(part.who.wording.split()[-1].lower()) in {"person", "group", "body"}
    return part.degree != "carried_out" and known


def _is_passed(sentence: Sentence, noun: ActNoun) -> bool:
    """ "The sentence handed down to Holt", "the court imposed a prison sentence on her"."""
    passed = (c for c in sentence.clauses if c.verb.lemma in words("verbs", "sentences"))
    return any(p is noun.phrase for c in passed for p in (*c.subjects, *c.objects, *c.after("down")))


def _is_feared(sentence: Sentence, before: NounPhrase, at: int) -> bool:
    """Whether of the act before "or" it is said, too, that it is only feared: "for fear of arrest or death"."""
    feared = words("nouns", "only_feared")
    further = sentence.row[at - 4] if before.sort == "act" and at >= 4 else before
    return isinstance(further, NounPhrase) and sentence.low(further) in feared


def _is_demanded(draft: Draft, noun: ActNoun) -> bool:
    """ "Its demands: a new vote; the release of the miners; …", "decide about the release of the miners"."""
    row = draft.sentence.row
    lead = row[noun.at - 1] if noun.at else None
    if is_low(lead, "about") and noun.act in {"release", "trial"}:
        return True
    if ":" not in draft.sentence.lows:
        return False
    colon = next((i for i in range(noun.at - 1, 0, -1) if is_low(row[i], ":")), 0)
    before = row[colon - 1] if colon else None
    called = next((c for c in draft.sentence.clauses if c.verb.lemma == "be" and c.at == colon - 2), None)
    asked = called.subjects[0] if called is not None and called.subjects else before  # "their demands are simple: …"
    return isinstance(asked, NounPhrase) and singular(draft.sentence.low(asked)) in words("nouns", "asked")


def _is_a_plan(draft: Draft, at: int) -> bool:
    """ "Were plotting attacks, including the killing of judges"."""
    above = next((c for c in reversed(draft.sentence.clauses) if c.at < at), None)
    return above is not None and above.verb.lemma in words("verbs", "plan")


def _put_off(draft: Draft, noun: ActNoun, clause: Clause | None) -> Modality | None:
    """What became of an act that the clause is about: "the execution of X was postponed", "the arrest failed"."""
    if clause is None or not clause.has_subject(draft.sentence.row[noun.at]):
        return None
    if clause.objects and not clause.passive:
        return None  # "the killing did not stop the strike"
    if clause.verb.lemma in words("verbs", "put_off", "cut_short"):
        # What goes on for a time was there before it was stopped; nobody is halfway executed.
        return "planned" if "lethal" in act_traits(noun.act) and not clause.negative else None
    return next((m for m in _PUT_OFF if clause.verb.lemma in words("verbs", "put_off", m)), None)
