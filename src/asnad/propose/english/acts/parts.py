"""Who had what part in the act of a verb, and how surely: did it, is accused or cleared of it, ordered it?"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.model.claim import Modality, Polarity
from asnad.model.frames import Involvement
from asnad.propose.english.acts.grounds import on_what_ground
from asnad.propose.english.acts.responsibility import commanders, on_orders, whose_order
from asnad.propose.english.acts.roles import Roles
from asnad.propose.english.claims.doers import among_doers, how_surely, identified, involvements, recognised
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import name_before
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.gerund import takes_part
from asnad.propose.english.happened.negation import befell_meanwhile, is_cleared, is_led_by, is_none, negative
from asnad.propose.english.happened.order_given import on_whose_orders, order_before
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.said.voice import claimants, is_baseless
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance

__all__ = ["Parts", "instigators", "parts"]

_INSTIGATION = {
    "on the insistence of": "incited", "at the insistence of": "incited", "at the instigation of": "incited",
    "on the orders of": "ordered", "on orders of": "ordered", "on orders from": "ordered", "on the order of": "ordered",
    "under the orders of": "ordered", "by order of": "ordered", "by orders of": "ordered",
    "on the instructions of": "ordered", "on instructions from": "ordered", "at the behest of": "incited",
}  # fmt: skip

_OWN_MEN = frozenset({"man", "men", "comrade", "child", "children", "member", "employee", "staff", "student", "one"})
_ANSWERABLE = frozenset({"responsible", "accountable"})
_HELPS = frozenset({"assist", "help", "aid"})


@dataclass(slots=True)
class Parts:
    """Everybody's part in an act, and whether it happened: that nobody was tried for it says that it did."""

    perpetrators: tuple[Involvement, ...]
    polarity: Polarity


def parts(draft: Draft, clause: Clause, who: Roles, modality: Modality, *, negated: bool) -> Parts:
    """The parts of the doers, of who ordered or incited it, and of who commands them."""
    doers, degree, polarity = _how_surely(draft, clause, who.doers, negated=negated)
    perpetrators = involvements(draft, doers, degree, unknown=degree != "carried_out")
    if clause.kind == "inf" and modality == "ordered":
        perpetrators = _ordered(draft, clause, clause.governor, who, perpetrators)
    if modality == "actual" and degree == "carried_out":
        perpetrators += commanders(draft, doers) + on_orders(draft, clause)
        bidding = [name_before(draft, p) for p in on_whose_orders(draft.sentence, clause)]
        bidding = [p for p in bidding if p.of is None or p.of.sort == "body"]  # not "the brother of Holt, on whose …"
        perpetrators += involvements(draft, _who_had_it_done(draft, clause) + bidding, "ordered")
    elif modality in {"threatened", "planned", "attempted"}:
        perpetrators += involvements(draft, _who_had_it_done(draft, clause, meant=True), "ordered")
    if degree == "carried_out" and not clause.passive:
        perpetrators += involvements(draft, recognised(draft, doers), "accused")
    return Parts(perpetrators + instigators(draft, clause), polarity)


def _how_surely(
    draft: Draft, clause: Clause, doers: list[NounPhrase], *, negated: bool
) -> tuple[list[NounPhrase], str, Polarity]:
    """Who is said to have done it, in what degree, and whether it happened."""
    sentence, above = draft.sentence, clause.governor
    polarity: Polarity = "negative" if negated else "positive"
    degree = "carried_out"
    if is_cleared(sentence, clause):
        degree, polarity = "accused", "negative"
    blaming = above
    while blaming is not None and blaming.kind == "ing" and blaming.verb.lemma not in words("verbs", "blame"):
        blaming = blaming.governor  # "accused of torturing and killing them", "of plotting to kill them"
    if above is not None and not above.passive and (degree == "accused" or above.verb.lemma in words("verbs", "blame")):
        # "Voss, whom Holt accuses of killing": whoever accuses or clears somebody is not who did it.
        doers = [d for d in doers if not above.has_subject(d)]
    charged = clause.kind in {"ing", "inf"} and not befell_meanwhile(sentence, clause)
    if charged and blaming is not None and blaming.verb.lemma in words("verbs", "blame"):
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
        helps = above.verb.lemma in _HELPS or takes_part(sentence.tokens, above)
        helps = helps and is_low(sentence.row[clause.at - 1], "in")
        answers = is_low(sentence.row[clause.at - 1], "for") and is_led_by(sentence, clause, _ANSWERABLE)
        if answers and above.verb.lemma == "be":
            degree = "responsible"  # "has been responsible for imprisoning miners"
        else:
            degree = (
                "took_part" if helps else on_what_ground(sentence, clause, above)
            )  # "assisted him in arresting her"
    if degree == "carried_out" and polarity == "positive":
        degree = how_surely(draft, doers)
    if clause.kind == "relative" and not clause.passive and degree == "carried_out":
        named = identified(draft, doers)
        doers, degree = (named, "accused") if named else (doers + among_doers(draft, doers), degree)
    if clause.kind == "ing" and above is not None and (avowed := claimants(sentence, above)):
        doers, degree = avowed, "claimed"
    return doers, degree, polarity


def _ordered(
    draft: Draft, clause: Clause, ordering: Clause | None, who: Roles, doers: tuple[Involvement, ...]
) -> tuple[Involvement, ...]:
    """ "Soldiers were ordered by X to kill", "the order to kill came from X": X ordered it, they are to do it."""
    order = order_before(draft.sentence, clause)
    if order is not None:
        ordered_by = order[1] or whose_order(draft.sentence, order[0]) or []
    elif ordering is not None:
        ordered_by = ordering.after("by") if ordering.passive else list(ordering.subjects)
    else:
        ordered_by = []
    nobody = [order[0]] if order is not None else []
    others = {draft.mention(p).span for p in (*who.victims, *ordered_by, *nobody)}
    refused = any(c.at > clause.at and c.verb.lemma in words("lemmas", "refuses") for c in draft.sentence.clauses)
    bidden = () if clause.passive or refused else tuple(p for p in doers if p.who.span not in others)
    return involvements(draft, ordered_by, "ordered") + bidden


def _who_had_it_done(draft: Draft, clause: Clause, *, meant: bool = False) -> list[NounPhrase]:
    """ "The general had two prisoners shot": the general; not "Holt had two friends shot", who only lost them.

    Nobody only loses whom he ``meant`` to have shot.
    """
    above = clause.governor
    if above is None or above.verb.lemma != "have" or clause.kind != "reduced" or len(clause.subjects) != 1:
        return []
    whom, who = clause.subjects[0], above.subjects[0] if len(above.subjects) == 1 else None
    had = len(above.objects) == 1 and above.objects[0] is whom and clause.at <= above.at + 2
    if who is None or not had or who.plural or who.sort not in {"person", "name", "pron"}:
        return []
    sentence = draft.sentence
    theirs = words("nouns", "of_someone") | _OWN_MEN | listed("nouns", "kin")
    lost = {sentence.low(whom), singular(sentence.low(whom))} & theirs or sentence.tokens[whom.first].tag == "own"
    suffered = whom.sort == "number" or (clause.verb.act is not None and clause.verb.act.code in {"injury", "death"})
    modal = above.verb.modal or above.negative or above.verb.negative
    if meant:
        return [] if modal else [who]
    return [] if lost or suffered or modal or sentence.low(who) in {"it", "they", "we"} else [who]


def instigators(draft: Draft, clause: Clause) -> tuple[Involvement, ...]:
    """ "on the orders of X (and of Y)": X and Y with their degree."""
    found: tuple[Involvement, ...] = ()
    degree = ""
    for low, group in (*clause.before, *clause.phrases):
        if low in _INSTIGATION:
            degree = _INSTIGATION[low]
        elif low != "of" or not degree:
            continue
        # "On the orders of Holt, the plotters, A, B and C, were shot": Holt's.
        whose = group[:1] if any(group[0].first < s.first < group[-1].first for s in clause.subjects) else group
        at = group[0].first - len(low.split()) - 1
        perhaps = at >= 0 and draft.sentence.tokens[at].low in {"perhaps", "possibly", "probably", "maybe"}
        found += involvements(draft, whose, "suspected" if perhaps else degree)
    return found
