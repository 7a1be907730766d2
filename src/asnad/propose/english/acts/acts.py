"""Which acts do verbs tell of, by whom, to whom?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality, Polarity
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.acts.cared_for import is_care, is_help
from asnad.propose.english.acts.companions import draft_companions, draft_counted_among
from asnad.propose.english.acts.constructions import constructed
from asnad.propose.english.acts.each_victim import emit_each
from asnad.propose.english.acts.elsewhere import draft_elsewhere
from asnad.propose.english.acts.gassed import is_of_a_crowd
from asnad.propose.english.acts.grounds import because, is_a_quoted_charge
from asnad.propose.english.acts.hardly_told import hardly_told
from asnad.propose.english.acts.parts import Parts, parts
from asnad.propose.english.acts.roles import Roles, roles
from asnad.propose.english.acts.shots import fires, is_a_version
from asnad.propose.english.acts.without_arms import are_words, is_immaterial
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.claims.excluded import is_anyone
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.defining import is_any, those_meant
from asnad.propose.english.happened.negation import is_none, negative, without_nobody
from asnad.propose.english.labels.portrayals import is_only_presented
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.idioms import is_idiom
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.trigger import act_verb

__all__ = ["NEEDS_NO_VICTIM", "draft_acts"]

NEEDS_NO_VICTIM = frozenset(
    {
        "attack",
        "bombing",
        "bombardment",
        "chemical_attack",
        "clash",
        "concealment",
        "defamation",
        "destruction",
        "repression",
        "siege",
    }
)
_NOT_WITHOUT_PEOPLE = frozenset(
    {"trial", "search", "sentence", "release", "escape", "survival", "interrogation", "censorship"}
)


_ANYBODY = frozenset({"anyone", "anybody"})
_HITS = frozenset({"hit", "strike"})
_MAY_KILL = frozenset({"injury", "shooting", "beating", "attack"})
_DEADLY = frozenset({"fatally", "mortally"})
_REMAINS = frozenset({"body", "corpse", "remain", "remains"})


def draft_acts(draft: Draft) -> None:
    """Draft the acts of all verbs in the sentence."""
    for clause in draft.sentence.clauses:
        trigger = clause.verb.act
        act = trigger.code if trigger is not None else None
        victims: list[NounPhrase] | None = None
        if trigger is None or trigger == act_verb(clause.verb.lemma, (), ()):
            told = constructed(draft, clause)
            told = None if told is not None and is_care(draft, clause, told.act) else told
            act, victims = told if told is not None else (act, None)
            act = act or ("shooting" if fires(draft, clause) else None)
        if act is not None and clause.verb.main not in draft.taken:
            _draft_act(draft, clause, act, victims)


def _are_not_all(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Not all the prisoners", "not every prisoner"."""
    lead, first = sentence.tokens[phrase.first - 1] if phrase.first else None, sentence.tokens[phrase.first]
    return lead is not None and lead.low == "not" and first.low in {"all", "every", "everyone", "everybody"}


def _draft_act(draft: Draft, clause: Clause, act: str, befallen: list[NounPhrase] | None) -> None:
    sentence = draft.sentence
    after = sentence.tokens[clause.verb.main + 1 : clause.verb.main + 2]
    let_go = bool(clause.objects) or any(t.tag == "time" for t in after)
    if is_idiom(sentence, clause, act) or is_help(draft, clause, act) or hardly_told(sentence, clause, act):
        return
    if act == "attack" and is_immaterial(sentence, clause.subjects if clause.passive else clause.objects):
        return  # "assaulted the autonomy of the islands"
    if act == "attack" and are_words(sentence, clause):
        return
    if is_only_presented(sentence, clause) or is_a_quoted_charge(sentence, clause):
        return
    if clause.verb.lemma == "fire" and clause.passive and act == "shooting" and let_go:
        # "was fired at the beginning of June"; one who is shot at is fired at by someone.
        act = "dismissal"
    above = clause.governor if clause.kind == "ing" else None
    if clause.verb.lemma in _HITS and act == "beating" and above is not None and _shoots(above):
        act = "injury"  # "opened fire on the crowd, hitting two men"
    if act in _MAY_KILL and not _DEADLY.isdisjoint(clause.verb.adverbs):
        act = "killing"  # "fatally stabbed"
    if act == "disappearance" and _do_it_to_others(sentence, clause):
        return
    if act == "chemical_attack" and is_of_a_crowd(sentence, clause):
        act = "attack"
    modality = "supposed" if is_any(sentence, clause) else draft.meant(clause)
    negated = negative(sentence, clause)
    if not _is_told(sentence, clause, act, modality, negated=negated):
        return
    who = roles(draft, clause, act, befallen, negated=negated)
    if who is not None and who.act == "search" and _are_outside_the_law(sentence, who.doers):
        who.act = "attack"  # "gunmen raided the college"
    if who is None or not _can_take(sentence, clause, who) or _is_a_rate(sentence, clause, who.victims):
        return
    if modality == "planned" and _is_only_foretold(sentence, clause, who):
        return
    if negated and any(_are_not_all(sentence, p) for p in (*who.victims, *who.doers)):
        return  # "not all victims were beaten": some were, and which, nobody says
    who.victims, who.doers = (
        those_meant(sentence, clause, without_nobody(sentence, listed)) for listed in (who.victims, who.doers)
    )
    part = parts(draft, clause, who, modality, negated=negated)
    if not _is_enough(draft, clause, who, part):
        return
    found = clause.verb.lemma in words("lemmas", "comes_upon")  # "was found murdered on 3 May": killed before
    when, where = (None, None) if found else (when_of(draft, clause), place_of(draft, clause))
    if act_root(who.act) == "sentence" and where is not None and where.name is None:
        where = None  # "sentenced to five years in prison"
    frame = Act(who.act, (), part.perpetrators, (), None, when, where, reason=because(draft, clause))
    emit_each(draft, clause, frame, who.victims, modality=modality, polarity=part.polarity)
    if part.polarity == "positive":  # "was not arrested with her brother": he was, perhaps
        draft_companions(draft, clause, frame, who, modality)
        draft_counted_among(draft, clause, frame, who.victims, modality)
        draft_elsewhere(draft, clause, frame, who, modality)
    _draft_onlookers(draft, clause, frame, modality, part.polarity)


def _do_it_to_others(sentence: Sentence, clause: Clause) -> bool:
    """ "The services have killed, disappeared and tortured opponents": they did so to others, and are not gone."""
    doing = (c for c in sentence.clauses if c is not clause and c.subjects[:1] == clause.subjects[:1] != [])
    harms = (c for c in doing if c.objects and not c.passive and c.verb.act is not None)
    listed = (c for c in harms if c.at - 2 <= clause.at + 1 and clause.at < c.at)
    return (
        not clause.passive
        and not clause.objects
        and any("non-violation" not in act_traits(c.verb.act.code) for c in listed if c.verb.act is not None)
    )


def _is_only_foretold(sentence: Sentence, clause: Clause, who: Roles) -> bool:
    """ "They will find us and kill us", "many of them will die": what whoever speaks foresees, and nobody plans."""
    if clause.verb.modal not in {"will", "shall", "'ll"}:
        return False
    ours = bool(who.victims) and all(sentence.low(v) in FIRST_PERSON for v in who.victims)
    return ours or act_root(who.act) == "death"


def _are_outside_the_law(sentence: Sentence, doers: list[NounPhrase]) -> bool:
    """Whether those who raid a place are none who may search it."""
    return bool(doers) and all(singular(sentence.low(d)) in words("nouns", "raiders") for d in doers)


def _shoots(clause: Clause) -> bool:
    told = clause.verb.act
    return told is not None and told.code in {"shooting", "bombing", "bombardment"}


def _is_told(sentence: Sentence, clause: Clause, act: str, modality: Modality, *, negated: bool) -> bool:
    """Whether the clause says anything of the act: not what it is for, and not how or where it did not happen."""
    freed = "non-violation" in act_traits(act)
    if act == "release" and any(singular(sentence.low(p)) in _REMAINS for p in (*clause.subjects, *clause.objects)):
        return False  # "the bodies of the victims were released to their families"
    if modality == "purpose" or (modality in {"supposed", "possible"} and negated):
        return False
    if freed and modality not in {"actual", "demanded"}:
        return False
    if freed and clause.subjects and _is_of_a_name(sentence, clause):
        return False
    if negated and clause.kind == "ing" and is_low(chunk_at(sentence.row, clause.at - 1), "when", "while", "if"):
        return False  # "even when not attacking anyone"
    if negated and clause.kind == "ing" and is_low(chunk_at(sentence.row, clause.at - 1), "from"):
        return False  # "to keep the miners from escaping", "will prevent him from being jailed"
    return not negated or not (
        act == "repression"
        or (clause.verb.lemma == "die" and bool(clause.after("of", "from")))  # "never died of fever": but he died
        or is_low(chunk_at(sentence.row, clause.end), "because")  # "was not killed because he was a poet": but why not?
        or _is_only_elsewhere(sentence, clause)
        or _is_not_yet(sentence, clause)
    )


def _can_take(sentence: Sentence, clause: Clause, who: Roles) -> bool:
    """Whether those who "picked up" somebody can have arrested them: not "Dane picked up his victim at a bar".

    Nor are "some of the dead" arrested or abducted when they are taken away.
    """
    custody = bool(act_traits(who.act) & {"custody"}) or act_root(who.act) in {"abduction", "kidnapping"}
    if custody and any("dead" in (t.low for t in sentence.tokens[v.first : v.last + 1]) for v in who.victims):
        return False
    if clause.verb.lemma != "pick" or not who.doers:
        return clause.verb.lemma != "pick" or clause.verb.form != "ing" or clause.passive  # "before picking him up"
    worn = words("nouns", "in_uniform") | words("nouns", "forces")
    return any(
        d.sort in {"body", "pron"}
        or not worn.isdisjoint(singular(t.low) for t in sentence.tokens[d.first : d.last + 1])
        for d in who.doers
    )


def _is_enough(draft: Draft, clause: Clause, who: Roles, part: Parts) -> bool:
    """Whether there is somebody known to tell the act of."""
    act, victims = who.act, who.victims
    acted = clause.subjects if clause.passive else clause.objects
    if part.polarity == "negative" and any(v.det in {"another", "any"} for v in victims):
        return False  # "so that another critic is not killed"
    shots = act == "shooting" and not victims and fires(draft, clause)
    alone = (act in NEEDS_NO_VICTIM or shots) and bool(part.perpetrators)
    if not victims and not (alone or (shots and is_a_version(draft, clause))):
        return False
    if act == "defamation" and not victims and acted:
        return False  # "the theory was discredited by scientists"
    if act == "trial" and part.polarity == "negative" and clause.passive:
        # That nobody was prosecuted is told as accountability.
        return False
    if act == "concealment" and any(p.sort in {"person", "name", "group", "pron"} for p in acted):
        return False  # who hides people hides nothing that was done, but "the fate of the victims" is
    if not victims and act in _NOT_WITHOUT_PEOPLE:
        return False
    # "Those killed", and nobody knows who: nothing is said that could be used.
    known = bool(part.perpetrators) or not all(is_anyone(draft, v) for v in victims)
    return known or _is_said_of_nobody(draft, clause, victims, part.polarity)


def _is_said_of_nobody(draft: Draft, clause: Clause, victims: list[NounPhrase], polarity: Polarity) -> bool:
    """ "The army said that no one was killed", "denied that anyone was": its version, and not told in passing."""
    chain, stance, only_feared = draft.voice(clause.verb.main)
    said = not only_feared and any(link.who is not None for link in chain[-1:])
    if polarity == "positive":
        return said and stance == "denied" and all(draft.sentence.low(v) in _ANYBODY for v in victims)
    nobody = any(is_none(draft.sentence, s) for s in clause.subjects) and not clause.passive
    if nobody and all(draft.sentence.low(v) in _ANYBODY for v in victims):
        return said  # "none of our men shot anyone"
    return said and all(is_none(draft.sentence, v) for v in victims)


def _is_a_rate(sentence: Sentence, clause: Clause, victims: list[NounPhrase]) -> bool:
    """ "Two workers die every week", "ten miners are killed a day": no two, and no ten."""
    if not any(v.number is not None for v in victims):
        return False
    tokens = sentence.tokens
    for i in range(clause.verb.last + 1, min(clause.verb.last + 12, len(tokens) - 1)):
        lead, unit = tokens[i].low, tokens[i + 1].low
        if tokens[i].tag in {"comma", "stop", "end", "conj", "verb", "sub"}:
            return False
        if lead not in _EACH or unit not in _UNITS:
            continue
        after = tokens[i + 2].low if i + 2 < len(tokens) else ""
        if lead in {"every", "each", "per"} or (after not in _FROM_THEN and tokens[i - 1].tag not in {"prep", "num"}):
            return True
    return False


_EACH = frozenset({"every", "each", "per", "a"})
_UNITS = frozenset({"hour", "day", "night", "week", "month", "year"})
_FROM_THEN = frozenset({"later", "ago", "earlier", "after", "before", "of", "in", "and", "apart", "old", "when"})


def _is_of_a_name(sentence: Sentence, clause: Clause) -> bool:
    """ "The victim, whose name was not released"."""
    inside = {t.low for t in sentence.tokens[max(0, clause.verb.first - 3) : clause.verb.first]}
    return "whose" in inside and bool(inside & {"name", "names", "identity", "identities"})


def _is_not_yet(sentence: Sentence, clause: Clause) -> bool:
    """ "Did not die then", "was not killed instantly": it came later."""
    return any(t.low in words("words", "only_then") for t in sentence.tokens[clause.verb.first : clause.verb.last + 2])


def _is_only_elsewhere(sentence: Sentence, clause: Clause) -> bool:
    """ "Was not beaten at the station but at the rest house", "was not, as first reported, tortured at … but at …"."""
    end = clause.end
    rest = sentence.row[end : end + 2] if end < len(sentence.row) else []
    inside = [i for i in range(clause.at, min(end, len(sentence.row) - 1)) if is_low(sentence.row[i], "but")]
    at = next((i + 1 for i in inside), end + 1 if rest and is_low(rest[0], "but") else None)
    if at is None and len(rest) == 2 and is_link(rest[0], "comma") and is_low(rest[1], "but"):
        at = end + 2
    follows = sentence.row[at] if at is not None and at < len(sentence.row) else None
    return is_low(follows, "at", "in", "near", "on", "inside", "outside", "for", "after", "before")


def _draft_onlookers(draft: Draft, clause: Clause, frame: Act, modality: Modality, polarity: Polarity) -> None:
    """ "in front of his family": people who saw it, in a claim of its own."""
    seen = [p for p in clause.after("in front of", "in the presence of") if human(draft, p) and p.sort != "body"]
    if not seen:
        return
    draft.emit(
        replace(frame, perpetrators=(), others=involvements(draft, seen, "witnessed")),
        clause.verb.main,
        rule="in-front-of",
        modality=modality,
        polarity=polarity,
    )
