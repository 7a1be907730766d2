"""What does its clause say of an act that a noun names? Long: ordered, planned, done, suffered, each in its own way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from asnad.model.claim import Modality, Polarity
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Place
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.acts.act_nouns import ActNoun, befalls, is_charge
from asnad.propose.english.acts.grounds import on_what_ground
from asnad.propose.english.acts.included import with_included
from asnad.propose.english.acts.parts import instigators
from asnad.propose.english.acts.responsibility import carries, ordered_in
from asnad.propose.english.claims.doers import by_hearsay, how_surely, involvements
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_cleared, is_none, negative
from asnad.propose.english.happened.of_anyone import is_of_anyone
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.said.voice import attributed_to, is_baseless
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import is_place, place_of
from asnad.propose.english.words.morphology import singular

__all__ = ["Told", "by_clause", "clause_of"]

_BLAMED = {
    "suspect": "suspected", "investigate": "suspected", "probe": "suspected", "implicate": "took_part",
}  # fmt: skip

_GROUNDS = {"for": "accused", "on charges of": "accused", "on a charge of": "accused", "on suspicion of": "suspected"}


@dataclass(slots=True)
class Told:
    """What a sentence tells of an act that a noun names.

    ``direct``: the verb of its clause acts on the noun; ``dropped``: nothing is told that could be claimed.
    """

    part: tuple[Involvement, ...]
    modality: Modality = "actual"
    polarity: Polarity = "positive"
    where: Place | None = None
    direct: bool = False
    dropped: bool = False

    def follows(self, sentence: Sentence, clause: Clause) -> None:
        """Take over how far the clause says that it happened."""
        self.modality = modality_of(sentence, clause)
        self.negates(sentence, clause)

    def negates(self, sentence: Sentence, clause: Clause) -> None:
        """Take over the "not" of the clause."""
        if negative(sentence, clause):
            self.polarity = "negative"


def clause_of(draft: Draft, noun: ActNoun) -> Clause | None:
    """The clause that the noun is an object or prepositional phrase of, else the one it is the subject of."""
    found, row = None, draft.sentence.row
    for clause in draft.sentence.clauses:
        if clause.at < noun.at <= clause.end + 2 and not any(
            isinstance(c, VerbGroup) for c in row[clause.at + 1 : noun.at]
        ):
            found = clause
    if found is None or any(is_low(c, "while", "whereas") for c in row[found.at + 1 : noun.at]):
        # "May saw the killing of three men, while abductions became common".
        about = (c for c in draft.sentence.clauses if c.has_subject(row[noun.at]))
        later = any(isinstance(c, VerbGroup) for c in row[noun.at :])
        found = next(about, None if later else found)
    return found


def by_clause(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> None:
    """Add what the clause says of the act to what is told; the first way that its verb can have with it counts."""
    link = draft.sentence.row[noun.at - 1] if noun.at else None
    # "Is refusing food since his arrest": when, and not what.
    since = is_low(link, "since", "after", "before", "following", "until")
    told.direct = _is_object(draft, clause, noun) and not since
    if clause.verb.lemma in {"result", "lead", "end", "culminate"} and negative(draft.sentence, clause):
        told.dropped = True  # "has not resulted in detentions"
    for way in (_meant, _kept_off, _befell, _carried_out, _seen):
        if told.dropped or way(draft, noun, clause, told):
            break
    if not told.dropped:
        _laid_on(draft, clause, told)
        _held_for(draft, noun, clause, told)


def _meant(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """It was ordered, supervised, planned, attempted or asked for."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    link = sentence.row[noun.at - 1] if noun.at else None
    wanted = is_link(link, "prep") and sentence.tokens[noun.phrase.first - 1].low == "for"
    done = (s for c in sentence.clauses if c.governor is clause and c.kind == "inf" and c.passive for s in c.subjects)
    ordered = lemma in words("verbs", "order") and (told.direct or (is_low(link, "for") and not clause.objects))
    ordered = ordered and all(s is not noun.phrase for s in done)  # "ordered the killing investigated"
    if ordered and not clause.passive and not is_charge(draft, noun):
        told.follows(sentence, clause)
        told.modality = "ordered" if told.modality == "actual" else told.modality
        orderers = clause.subjects
        if clause.governor is not None and orderers and all(_is_decree(draft, s) for s in orderers):
            # "issued a decree ordering the execution": whoever issued it.
            orderers = clause.governor.subjects
        orderers = [] if is_cleared(sentence, clause) else orderers  # "cleared of ordering the murder"
        sure = how_surely(draft, orderers) == "carried_out" and not _is_only_charged(sentence, clause)
        told.part += involvements(draft, orderers, "ordered" if sure else "suspected")
    elif (by := ordered_in(draft, noun)) is not None and not is_charge(draft, noun):
        known = _is_a_death(noun) or ("lethal" in act_traits(noun.act) and noun.phrase.possessor is not None)
        if not known or noun.act == "execution":
            told.modality = "ordered" if told.modality == "actual" else told.modality
        told.part += involvements(draft, by.after("by"), "ordered")
    elif (by := ordered_in(draft, noun, "plots")) is not None and not is_charge(draft, noun):
        if noun.phrase.det not in {"the", "this", "that"}:
            told.modality = "planned"
        told.part += involvements(draft, by.after("by"), "planned")
    elif told.direct and lemma in words("lemmas", "supervises") and not clause.passive and not told.part:
        told.follows(sentence, clause)
        told.part = involvements(draft, clause.subjects, "commanded")
    elif _is_turned_down(sentence, noun, clause, told):
        told.modality, told.polarity = "planned", "negative"  # "refused the release of the miners"
    elif wanted and lemma == "target" and not noun.phrase.det and noun.phrase.of is None:
        told.modality = "planned"  # "were targeted for arrest by the police"
    elif told.direct and lemma == "threaten" and noun.act == "death" and not noun.victims:
        told.dropped = True  # "charged with kidnapping and threatening death"
    elif told.direct and lemma in words("verbs", "plan"):
        told.modality = "planned"
        told.part += involvements(draft, clause.subjects, "planned")
    elif told.direct and lemma in words("verbs", "attempt"):
        told.modality = "supposed" if lemma == "seek" else "attempted"  # "sought his arrest"
    elif (wanted and lemma in words("lemmas", "presses") and noun.act in {"release", "trial"}) or (
        lemma in words("verbs", "judge", "supposed") and (told.direct or lemma in {"call", "appeal", "ask"})
    ):
        # "To press for the release of the miners"; but "failed to investigate the torture", "investigates the killing".
        known = lemma == "investigate" and (_is_not_done(sentence, clause) or _is_a_death(noun))
        told.modality = "actual" if known else "supposed"
    elif told.direct and lemma in words("lemmas", "minds") and "lethal" not in act_traits(noun.act):
        told.modality = "supposed"  # "approved the extradition of the miners"
    else:
        return False
    return True


def _is_turned_down(sentence: Sentence, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """ "Refused the release of the miners", "blocked their extradition", "the extradition of Voss was rejected"."""
    about = clause.passive and clause.has_subject(sentence.row[noun.at])
    if negative(sentence, clause) or not (about or (told.direct and not clause.passive)):
        return False
    asked_for = noun.act in {"extradition", "release", "deportation"}
    lemma = clause.verb.lemma
    return (lemma in {"refuse", "decline"} and not about) or (
        asked_for and lemma in words("lemmas", "stands_in_its_way")
    )


def _is_only_charged(sentence: Sentence, clause: Clause) -> bool:
    """ "Was tried for ordering the murder", "is wanted for …"; but "was jailed for it", "was found guilty of it"."""
    above = clause.governor if clause.kind == "ing" else None
    behind = [t.low for t in sentence.tokens[max(0, clause.verb.first - 3) : clause.verb.first]]
    if behind[1:] == ["guilty", "of"] and behind[0] != "not":
        return False
    if above is None or (above.verb.act is not None and act_root(above.verb.act.code) in {"imprisonment", "sentence"}):
        return False
    return on_what_ground(sentence, clause, above) != "carried_out"


def _kept_off(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """It was no such act, was only part of a plan, or is only to be brought about."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    carrier = sentence.row[noun.at]
    if lemma in words("lemmas", "saves") and is_low(chunk_at(sentence.row, noun.at - 1), "from"):
        told.modality = "supposed"  # "to save the park from demolition by the army"
    elif lemma in words("lemmas", "averts") and told.direct and not noun.phrase.det:
        told.dropped = True  # "escaped death in the attack", "evaded arrest by the police"
    elif lemma == "be" and clause.negative and clause.has_object(carrier):
        if isinstance(carrier, NounPhrase) and sentence.low(carrier) in words("nouns", "authors"):
            return True  # "is not the mastermind of the murder": there was one
        told.polarity = "negative"
    elif lemma in words("lemmas", "consists") and told.direct and modality_of(sentence, clause) != "actual":
        told.modality = modality_of(sentence, clause)  # "a plan that would have included the killing of …"
    elif lemma in words("lemmas", "brings") and told.direct and _is_to_come(sentence, clause):
        told.modality = "supposed"  # "to secure the release of the miners"
    else:
        return False
    return True


def _befell(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """It may come of it, or was received or given: "received death threats", "gave him a beating"."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    threatened = noun.act == "death_threat" and sentence.row[noun.at] is noun.phrase
    if lemma in {"receive", "get"} and threatened and not clause.passive:
        # "has received death threats from the militia".
        noun.victims = noun.victims or list(clause.subjects)
        senders = [p for low, group in noun.pairs if low == "from" for p in group]
        told.part = told.part or involvements(draft, senders)
        told.follows(sentence, clause)
    elif lemma in words("lemmas", "results_in") and clause.verb.modal:
        # "may lead to killings", "will likely result in torture".
        told.modality = "possible" if clause.verb.modal in words("words", "can") else "supposed"
    elif lemma in words("lemmas", "wards_off") and not _does_something(noun, sentence, clause):
        undone = not (lemma in words("lemmas", "keeps") and _is_not_done(sentence, clause))
        told.modality = "threatened" if lemma == "threaten" else "supposed" if undone else "actual"
    elif lemma in {"warn", "advise", "caution"} and is_low(chunk_at(sentence.row, noun.at - 1), "against"):
        told.modality = "supposed"
    elif not noun.victims and (befallen := befalls(draft, noun, clause)):
        noun.victims = befallen
        told.part = told.part or involvements(draft, clause.after("by") if clause.passive else clause.subjects)
        told.part += instigators(draft, clause)
        told.follows(sentence, clause)
    else:
        return False
    return True


def _is_not_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Did not prevent it", "failed to stop it", "refused to investigate it", "did nothing to stop it"."""
    above = clause.governor if clause.verb.form == "inf" else None
    refused = above is not None and above.verb.lemma in words("verbs", "fail") | words("lemmas", "refuses")
    idle = above is not None and any(sentence.low(o) in {"nothing", "little"} for o in above.objects[:1])
    told = clause.verb.modal in {"", "could", "couldn't"}
    return refused or idle or (told and negative(sentence, clause))


def _is_a_death(noun: ActNoun) -> bool:
    """ "The killing of Holt", which somebody has suffered; not "killings of miners"."""
    return "lethal" in act_traits(noun.act) and noun.phrase.det == "the" and bool(noun.victims)


def _does_something(noun: ActNoun, sentence: Sentence, clause: Clause) -> bool:
    """ "The arrest of journalists threatens progress": the arrest happened."""
    return not clause.passive and bool(clause.objects) and clause.has_subject(sentence.row[noun.at])


def _carried_out(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """It was carried out, took place, or somebody was the victim of it."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    about = clause.has_subject(sentence.row[noun.at])
    if carries(draft, clause) and told.direct and not clause.passive and not told.part:
        told.part = involvements(draft, clause.subjects)
        if modality_of(sentence, clause) != "actual":
            told.modality = modality_of(sentence, clause)
        told.negates(sentence, clause)
    elif lemma in {"be", "become", "fall"} and _victim_of(draft, noun, clause):
        noun.victims = noun.victims or list(clause.subjects)
        told.follows(sentence, clause)
    elif lemma in {"take", "occur", "happen"} and about:
        if lemma != "take" or (clause.objects and sentence.low(clause.objects[0]) == "place"):
            _took_place(draft, noun, clause)
        told.dropped = True
    elif about and lemma in words("lemmas", "begins"):
        told.follows(sentence, clause)  # "the trial of Holt has not begun"
    elif about and any(_is_to_begin(clause, c) for c in sentence.clauses):
        told.modality = "planned"
    elif carries(draft, clause) and clause.passive and about and not is_charge(draft, noun):
        told.part = told.part or involvements(draft, clause.after("by"), by_hearsay(clause))
        told.follows(sentence, clause)
    elif lemma == "culminate" and clause.governor is not None and carries(draft, clause.governor) and not told.part:
        if act_traits(noun.act) & {"lethal"}:
            led = involvements(draft, clause.subjects)
            told.part = tuple(Involvement(draft.inferred(i.who), i.degree) for i in led)
    else:
        return False
    return True


def _is_to_begin(clause: Clause, then: Clause) -> bool:
    """ "The trial of Holt is due to begin"."""
    right_behind = clause.at < then.at <= clause.at + 2
    return right_behind and then.verb.form in {"inf", "bare"} and then.verb.lemma in words("lemmas", "begins")


def _seen(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> bool:
    """Somebody suffered, faced or saw it: "Alba saw the killing of …"; or it is of anyone, or of a law."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    if told.direct and lemma in words("verbs", "light", "saw"):
        subject = clause.subjects[0] if clause.subjects else None
        if subject is not None and is_place(sentence, subject):
            told.where = told.where or draft.reading.place(sentence, [_named_place(draft, subject)])
        elif is_charge(draft, noun) or (lemma == "face" and _are_charges(draft, noun.at)):
            told.dropped = True  # "faces charges of murder"
        elif subject is not None and human(draft, subject) and lemma in words("verbs", "light", "suffer"):
            noun.victims = noun.victims or [subject]
            told.follows(sentence, clause)
            if lemma == "face" and told.modality == "actual" and not _is_borne(sentence, noun, clause):
                # What someone faces has not come yet.
                told.modality = "possible"
        return True
    of_anyone = is_of_anyone(sentence, clause) or (told.direct and _is_law(lemma))
    if of_anyone or (modality_of(sentence, clause) in {"purpose", "supposed"} and not clause.subjects):
        told.modality = "supposed"
    return True


def _is_borne(sentence: Sentence, noun: ActNoun, clause: Clause) -> bool:
    """ "Faced beatings", "continue to face harassment"; not "faced arrest", "faces beatings"."""
    comes = not act_traits(noun.act).isdisjoint({"lethal", "custody", "process", "non-violation"})
    past = clause.verb.form == "finite" and "d" in sentence.tokens[clause.verb.main].forms and not clause.verb.modal
    above = clause.governor if clause.verb.form == "inf" else None
    goes_on = above is not None and above.verb.lemma == "continue" and not (above.verb.modal or above.negative)
    return (past or goes_on) and (noun.phrase.plural or not comes)


def _are_charges(draft: Draft, at: int) -> bool:
    """ "Faces kidnapping and other charges", "torture and murder charges"."""
    row = draft.sentence.row
    while at + 2 < len(row) and is_link(row[at + 1], "comma", "conj") and isinstance(next_ := row[at + 2], NounPhrase):
        if draft.sentence.low(next_) in words("nouns", "charges"):
            return True
        at += 2
    return False


def _laid_on(draft: Draft, clause: Clause, told: Told) -> None:
    """Whom it is blamed on: "blamed the attack on thugs", "convicted of murder"."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    laid = attributed_to(sentence, clause)
    if laid and clause.verb.form == "inf" and modality_of(sentence, clause) in {"purpose", "planned"}:
        # "attempts to blame it on the army": nobody has yet.
        told.modality = "supposed"
    elif laid:
        groups = [group for low, group in clause.phrases if low in {"to", "on", "upon"}]
        if len(groups) > 1 and not is_none(sentence, groups[-1][0]):
            groups = groups[-1:]  # "blamed the attack on the mayor on thugs"
        told.part += involvements(draft, [p for group in groups for p in group], "accused", unknown=True)
    elif lemma in words("verbs", "blame") and not told.direct:
        blamed = clause.subjects if clause.passive else clause.objects
        sure = not negative(sentence, clause) and modality_of(sentence, clause) == "actual"
        if sure and not is_baseless(clause):
            # Who was not convicted of it, or only would be charged with it, has no part in it yet.
            degree = _BLAMED.get(lemma, "accused")
            told.part += involvements(draft, with_included(draft, blamed), degree, unknown=True)


def _held_for(draft: Draft, noun: ActNoun, clause: Clause, told: Told) -> None:
    """ "Police arrested him for the murder", "was jailed on suspicion of the murder": whom it is laid on."""
    sentence = draft.sentence
    link = sentence.row[noun.at - 1] if noun.at else None
    degree = _GROUNDS.get(link.low) if isinstance(link, Link) and link.kind == "prep" else None
    custody = clause.verb.act
    held = custody is not None and act_traits(custody.code) & {"custody", "process"}
    if degree is None or not held or told.part or not noun.victims or act_traits(noun.act) & {"non-violation"}:
        return
    whom = clause.subjects if clause.passive else clause.objects
    others = any(p is v for p in whom for v in noun.victims)
    if not others and not negative(sentence, clause) and modality_of(sentence, clause) == "actual":
        told.part = involvements(draft, whom, degree, unknown=True)


def _is_law(lemma: str) -> bool:
    """ "The law allows the detention of …"."""
    return any(lemma in words("verbs", "norm", kind) for kind in ("allows", "forbids", "requires"))


def _is_to_come(sentence: Sentence, clause: Clause) -> bool:
    """ "To secure the release of the miners"; but "was able to secure it" has come."""
    return clause.verb.form == "inf" and sentence.tokens[clause.verb.first - 1].low != "able"


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
    victims = tuple(draft.mention(v) for v in noun.victims)
    if not victims and noun.phrase.det in {"the", "this", "these", "those", "that"}:
        told = [m for act, m in draft.memory.victims if act == noun.act][-1:]
        if noun.phrase.plural and (deed := draft.memory.deed) is not None and deed.act == noun.act:
            told = list(deed.victims)  # "executed ten men and a boy. The executions took place in …"
        victims = tuple(replace(end, basis="resolved", antecedents=()) for m in told for end in m.ends())
    where, when = place_of(draft, clause), when_of(draft, clause)
    if not victims or (where is None and when is None):
        return
    draft.tell(
        Act(noun.act, victims, (), (), None, when, where),
        clause,
        token=noun.phrase.head,
        rule="took-place",
        first=noun.phrase.first,
        last=clause.verb.last,
    )


def _is_object(draft: Draft, clause: Clause, noun: ActNoun) -> bool:
    """Whether the verb acts on the noun, alone or in a list or "of" phrase of its object; not through a preposition."""
    if any(o.first <= noun.phrase.first <= o.last for o in clause.objects):
        return True
    at, row = noun.at, draft.sentence.row
    while at > 2 and is_link(row[at - 1], "conj", "comma") and getattr(row[at - 2], "sort", "") == "act":
        at -= 2  # "staged a protest on the arrest and detention of miners"
    link = row[at - 1] if at else None
    if isinstance(link, Link) and link.kind == "prep":
        # "carried out a massacre": the particle belongs to the verb.
        acted = any(o.last < link.first for o in clause.objects)  # "staged a protest on the arrest"
        return link.low in words("words", "particles") and carries(draft, clause) and not acted
    return bool(clause.objects) and clause.at < noun.at <= clause.end + 1


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
