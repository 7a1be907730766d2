"""Which acts do verbs tell of, by whom, to whom?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality, Polarity
from asnad.model.frames import Act, Involvement
from asnad.propose.clause import Clause, verb_act
from asnad.propose.constructions import constructed, is_help
from asnad.propose.draft import Draft
from asnad.propose.each_victim import emit_each, inferred_agent
from asnad.propose.excluded import (
    are_beasts,
    are_its_doers,
    are_its_own,
    is_anyone,
    is_named_body,
    is_one_body,
    may_be_doer,
    only_an_example,
)
from asnad.propose.grounds import because, on_what_ground
from asnad.propose.idioms import is_idiom
from asnad.propose.lexicon import words
from asnad.propose.modality import is_cleared, is_none, modality_of, negative
from asnad.propose.participants import (
    behind_weapons,
    how_surely,
    human,
    identified,
    involvements,
    name_before,
    name_behind,
    undisguised,
    victims_of,
    with_included,
    with_names,
    without_descriptions,
)
from asnad.propose.phrase import NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.responsibility import commanders, on_orders, whose_order
from asnad.propose.row import is_link, is_low
from asnad.propose.scope import place_of, when_of
from asnad.propose.trigger import act_root, act_traits, act_verb
from asnad.propose.voice import claimants, is_baseless, report_stance

__all__ = ["NEEDS_NO_VICTIM", "draft_acts"]

_SUBJECT_SUFFERS = frozenset({"escape", "survival", "suicide", "hunger_strike"})
_PEOPLE = frozenset({"person", "name", "pron", "group", "number", "demonym"})
NEEDS_NO_VICTIM = frozenset(
    {"attack", "bombing", "bombardment", "destruction", "repression", "concealment", "defamation", "clash", "siege"}
)
_NOT_WITHOUT_PEOPLE = frozenset(
    {"trial", "search", "sentence", "release", "escape", "survival", "interrogation", "censorship"}
)
_SELVES = frozenset({"himself", "herself", "themselves", "itself"})
_INSTIGATION = {
    "on the insistence of": "incited", "at the insistence of": "incited", "at the instigation of": "incited",
    "on the orders of": "ordered", "on orders of": "ordered", "on orders from": "ordered", "on the order of": "ordered",
    "under the orders of": "ordered", "by order of": "ordered", "by orders of": "ordered",
    "on the instructions of": "ordered", "on instructions from": "ordered", "at the behest of": "incited",
}  # fmt: skip


def draft_acts(draft: Draft) -> None:
    """Draft the acts of all verbs in the sentence."""
    for clause in draft.sentence.clauses:
        trigger = verb_act(draft.sentence.tokens, clause.verb)
        act = trigger.code if trigger is not None else None
        victims: list[NounPhrase] | None = None
        if trigger is None or trigger == act_verb(clause.verb.lemma, (), ()):
            told = constructed(draft, clause)
            act, victims = told if told is not None else (act, None)
        if act is not None and clause.verb.main not in draft.taken:
            _draft_act(draft, clause, act, victims)


def _draft_act(draft: Draft, clause: Clause, act: str, befallen: list[NounPhrase] | None) -> None:
    sentence = draft.sentence
    if is_idiom(sentence, clause, act) or is_help(draft, clause, act) or _is_a_description(sentence, clause):
        return
    after = sentence.tokens[clause.verb.main + 1 : clause.verb.main + 2]
    let_go = bool(clause.objects) or any(t.tag == "time" for t in after)
    if clause.verb.lemma == "fire" and clause.passive and act == "shooting" and let_go:
        # "was fired at the beginning of June"; one who is shot at is fired at by someone.
        act = "dismissal"
    modality = modality_of(sentence, clause)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    if modality == "purpose" or (modality in {"supposed", "possible"} and polarity == "negative"):
        return
    if modality != "actual" and "non-violation" in act_traits(act):
        return
    if polarity == "negative" and (act == "repression" or _is_only_elsewhere(sentence, clause)):
        return
    if act_traits(act) & {"non-violation"} and clause.subjects and _is_of_a_name(sentence, clause):
        return
    if polarity == "negative" and _is_not_yet(sentence, clause):
        return
    victims: list[NounPhrase]
    doers: list[NounPhrase]
    if not clause.passive and _is_suffered_by_subject(act, clause):
        victims, doers = list(clause.subjects), []
    elif clause.passive:
        by = clause.after("by", "at the hands of")
        victims, doers = list(clause.subjects), [name_behind(draft, d) for d in by]
    elif clause.verb.lemma in {"disappear", "vanish", "go"} and (
        not clause.objects or only_an_example(sentence, clause)
    ):
        victims, doers = _disappeared(sentence, clause)
    else:
        victims, doers = [name_behind(draft, o) for o in clause.objects], list(clause.subjects)
    victims = victims if befallen is None else befallen
    hit = clause.after("on", "at") if act in {"shooting", "attack"} and not victims else []
    if clause.passive and polarity == "negative":
        doers = [d for d in doers if [t.low for t in sentence.tokens[max(0, d.first - 2) : d.first]] != ["but", "by"]]
    doers = [d for d in doers if sentence.low(d) not in words("nouns", "limbs")]
    victims = [v for v in victims if not may_be_doer(sentence, clause, v)]
    if clause.kind == "relative":
        # "Mira Holt, an apprentice who was arrested": whatever she was, she is named.
        victims = [v if v.sort else name_before(draft, v) for v in victims]
        if any(t.low == "who" for t in sentence.tokens[clause.verb.first - 3 : clause.verb.first]):
            # "Mira Holt of the Centre – Meran, who was shot": who is shot is no body and no place.
            victims = [v for v in victims if v.sort != "place" and not is_named_body(v)]
    victims = victims_of(draft, victims or hit, act, clause.verb.lemma)
    victims = without_descriptions(draft, with_included(draft, with_names(draft, victims)))
    if not clause.passive and any(sentence.low(v) in _SELVES for v in victims):
        if act not in {"killing", "hanging", "shooting"}:
            return
        act, victims, doers = "suicide", list(clause.subjects), []
    victims = [v for v in victims if v.det != "your" and not are_beasts(draft, v)]
    if not victims and any(p.det == "your" for p in (*clause.subjects, *clause.objects)):
        return
    doers = [d for d in doers if not are_its_own(draft, d)]
    if act_traits(act) & {"custody", "process", "lethal", "non-violation"}:
        victims = [v for v in victims if not is_one_body(draft, v)]
    if not act_traits(act) & {"custody", "process"}:
        victims = [v for v in victims if not are_its_doers(draft, v)]
    doers = behind_weapons(draft, undisguised(draft, with_included(draft, doers)))
    doers = without_descriptions(draft, [d for d in doers if d not in victims])
    if clause.kind == "relative" and any(_is_label(draft, v) or v.quoted for v in victims):
        return
    above = clause.governor
    degree = "carried_out"
    if is_cleared(sentence, clause):
        degree, polarity = "accused", "negative"
    blaming = above.governor if above is not None and clause.kind == "inf" and above.kind == "ing" else above
    if above is not None and not above.passive and (degree == "accused" or above.verb.lemma in words("verbs", "blame")):
        # "Voss, whom Holt accuses of killing": whoever accuses or clears somebody is not who did it.
        doers = [d for d in doers if not any(d is s for s in above.subjects)]
    if clause.kind in {"ing", "inf"} and blaming is not None and blaming.verb.lemma in words("verbs", "blame"):
        degree = "suspected" if blaming.verb.lemma in {"suspect", "investigate", "probe"} else "accused"
        wrongly = report_stance(blaming.verb.lemma) is None and is_baseless(blaming)
        if wrongly or negative(sentence, blaming):
            doers = []
            if any(is_none(sentence, s) for s in blaming.subjects):
                polarity = "positive"  # "Nobody was charged with killing her": she was killed
    unpunished = above is not None and above.passive and any(is_none(sentence, s) for s in above.subjects)
    if clause.kind == "ing" and unpunished and is_low(sentence.row[clause.at - 1], "for", "over"):
        doers, polarity = [], "positive"  # "Not one guard was tried for torturing her": she was tortured
    if clause.kind == "ing" and above is not None and degree == "carried_out":
        degree = on_what_ground(sentence, clause, above)
    if degree == "carried_out" and polarity == "positive":
        degree = how_surely(draft, doers)
    if clause.kind == "relative" and not clause.passive and degree == "carried_out":
        named = identified(draft, doers)
        doers, degree = (named, "accused") if named else (doers, degree)
    if clause.kind == "ing" and above is not None and (avowed := claimants(sentence, above)):
        doers, degree = avowed, "claimed"
    perpetrators = involvements(draft, doers, degree, unknown=degree != "carried_out")
    if clause.kind == "inf" and modality == "ordered" and clause.governor is not None:
        ordering = clause.governor
        # "Soldiers were ordered by X to kill": X ordered it.
        ordered_by = whose_order(sentence, clause)
        if ordered_by is None:
            ordered_by = ordering.after("by") if ordering.passive else list(ordering.subjects)
        orderers = involvements(draft, ordered_by, "ordered")
        perpetrators = orderers + tuple(
            p
            for p in (perpetrators if not clause.passive else ())
            if all(p.who.span != v for v in (*_spans(draft, victims), *_spans(draft, ordered_by)))
        )
    if modality == "actual" and degree == "carried_out":
        perpetrators += commanders(draft, doers) + on_orders(draft, clause)
    perpetrators += _instigators(draft, clause)
    if polarity == "negative" and any(v.det in {"another", "any"} for v in victims):
        return  # "so that another critic is not killed"
    if not victims and (not perpetrators or act not in NEEDS_NO_VICTIM):
        return
    if act == "defamation" and not victims and (clause.subjects if clause.passive else clause.objects):
        return  # "the theory was discredited by scientists"
    if act == "trial" and polarity == "negative" and clause.passive:
        # That nobody was prosecuted is told as accountability.
        return
    hidden = clause.subjects if clause.passive else clause.objects
    if act == "concealment" and any(p.sort in {"person", "name", "group", "pron"} for p in hidden):
        return  # who hides people hides nothing that was done, but "the fate of the victims" is
    if act == "censorship":
        victims = [
            v for v in victims if {t.low for t in sentence.tokens[v.first : v.last + 1]} & words("nouns", "media")
        ]
    if not victims and act in _NOT_WITHOUT_PEOPLE:
        return
    if not perpetrators and all(is_anyone(draft, v) for v in victims):
        # "those killed", and nobody knows who: nothing is said that could be used.
        return
    when, where = when_of(draft, clause), place_of(draft, clause)
    if act_root(act) == "sentence" and where is not None and where.name is None:
        where = None  # "sentenced to five years in prison"
    reason, method, purpose = because(draft, clause), None, None
    frame = Act(act, (), perpetrators, (), None, when, where, method, reason, purpose)
    emit_each(draft, clause, frame, victims, modality=modality, polarity=polarity)
    _draft_companions(draft, clause, frame, modality, polarity)
    _draft_onlookers(draft, clause, frame, modality, polarity)


def _is_of_a_name(sentence: Sentence, clause: Clause) -> bool:
    """ "The victim, whose name was not released"."""
    inside = {t.low for t in sentence.tokens[max(0, clause.verb.first - 3) : clause.verb.first]}
    return "whose" in inside and bool(inside & {"name", "names", "identity", "identities"})


def _is_a_description(sentence: Sentence, clause: Clause) -> bool:
    """ "The families of jailed Dane and murdered columnist Mora were watched": nobody murders in it."""
    row, at = sentence.row, clause.at
    if clause.passive or clause.kind != "main" or clause.verb.first != clause.verb.last or len(clause.objects) != 1:
        return False
    behind = row[at + 2] if at + 2 < len(row) else None
    joined = at > 1 and is_low(row[at - 1], "and") and isinstance(row[at - 2], NounPhrase)
    goes_on = isinstance(behind, VerbGroup) and behind.form == "finite" and row[at + 1] is clause.objects[0]
    return joined and goes_on and clause.objects[0].proper is not None and not clause.objects[0].det


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


def _disappeared(sentence: Sentence, clause: Clause) -> tuple[list[NounPhrase], list[NounPhrase]]:
    """Who is gone, and by whom: "soldiers forcibly disappeared and killed ten men" tells of the ten twice."""
    second = next((c for c in sentence.clauses if clause.at < c.at <= clause.end + 1), None)
    shares = second is not None and second.subjects[:1] == clause.subjects[:1] and "forcibly" in clause.verb.adverbs
    return (list(second.objects), list(clause.subjects)) if second and shares else (list(clause.subjects), [])


def _is_suffered_by_subject(act: str, clause: Clause) -> bool:
    """ "Died under torture", "lost his life"; but "beat him to death" befalls him."""
    if act_root(act) == "death" and clause.objects and clause.verb.lemma in {"die", "perish", "succumb"}:
        return True
    dies = act_root(act) == "death" and not any(o.sort in _PEOPLE for o in clause.objects)
    return dies or act in _SUBJECT_SUFFERS


def _spans(draft: Draft, phrases: list[NounPhrase]) -> list[object]:
    return [draft.mention(p).span for p in phrases]


def _is_label(draft: Draft, phrase: NounPhrase) -> bool:
    return draft.sentence.low(phrase) in words("nouns", "portrayed", "tribute")


def _instigators(draft: Draft, clause: Clause) -> tuple[Involvement, ...]:
    """ "on the orders of X (and of Y)": X and Y with their degree."""
    found: tuple[Involvement, ...] = ()
    degree = ""
    for low, group in (*clause.before, *clause.phrases):
        if low in _INSTIGATION:
            degree = _INSTIGATION[low]
        elif low != "of" or not degree:
            continue
        at = group[0].first - len(low.split()) - 1
        perhaps = at >= 0 and draft.sentence.tokens[at].low in {"perhaps", "possibly", "probably", "maybe"}
        found += involvements(draft, group, "suspected" if perhaps else degree)
    return found


def _draft_companions(draft: Draft, clause: Clause, frame: Act, modality: Modality, polarity: Polarity) -> None:
    """ "along with Reza": the same was done to him."""
    if not clause.passive:
        return
    for phrase in clause.beside("along with", "together with", "as well as", "alongside"):
        if not human(draft, phrase):
            continue
        mention = draft.mention(phrase)
        doers = frame.perpetrators or inferred_agent(draft, clause, frame.act)
        draft.emit(
            replace(frame, victims=(mention,), count=mention.count, perpetrators=doers),
            phrase.head,
            rule="along-with",
            first=phrase.first,
            last=phrase.last,
            modality=modality,
            polarity=polarity,
        )


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
