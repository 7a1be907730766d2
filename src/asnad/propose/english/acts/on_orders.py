"""On whose orders was what was told a moment ago done, and who denies it: "They had acted on the orders of Holt."?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from asnad.model.claim import Claim, Stance
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Mention
from asnad.propose.english.acts.responsibility import orders_behind
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.happened.order_given import is_an_order
from asnad.propose.slots import quoted

__all__ = ["draft_orders"]

_BACK = 2
"""Sentences over which the denial of an order points back."""
_SUCH = frozenset({"such", "any", "the", "that", "this", "those", "these", "no"})


def draft_orders(draft: Draft, before: list[Claim]) -> None:
    """Draft the acts of the sentence before with whoever ordered them; or, with who denies it, that he did.

    Nothing is drafted where others than the doers told there are said to have acted on orders.
    """
    if draft.sentence.asks:
        return
    for clause in draft.sentence.clauses:
        if clause.conditional or clause.verb.modal or clause.passive:
            continue
        if clause.verb.lemma == "act" and clause.kind == "main" and not negative(draft.sentence, clause):
            _acted(draft, clause, before)
        elif clause.verb.lemma == "give" and _is_of_an_order(draft, clause):
            _denied(draft, clause, before)


def _acted(draft: Draft, clause: Clause, before: list[Claim]) -> None:
    """ "They had acted on the orders of Holt": what they have done in the sentence before."""
    sentence, chain, stance = draft.sentence, *draft.voice(clause.verb.main)[:2]
    ordered = orders_behind(draft, clause)
    if not ordered or len(clause.subjects) != 1 or draft.voice(clause.verb.main)[2]:
        return
    whole = clause.subjects[0]
    for told in _told(draft, before, 1):
        act = told.content
        if not isinstance(act, Act) or told.modality != "actual":
            continue
        if not _are_its_doers(draft.mention(whole), act, chain[-1].who if chain else None):
            continue
        if any(p.degree == "ordered" for p in act.perpetrators):
            continue
        last = max(p.who.span.end for p in ordered if p.who.span is not None)
        begin, end = sentence.tokens[whole.first].start, last
        act = replace(_again(act), perpetrators=(*_again(act).perpetrators, *ordered))
        quote = quoted(draft.reading.layer, sentence.span, act, begin, end)
        draft.claims.append(Claim(act, quote, chain, stance, rule="on-orders"))


def _are_its_doers(who: Mention, act: Act, speaker: Mention | None) -> bool:
    """Whether those who acted are those who did it: "they" are, where several did, of whom one says so."""
    doers = [p.who for p in act.perpetrators]
    if not doers or any(p.degree != "carried_out" for p in act.perpetrators):
        return False
    if speaker is not None and who.wording.lower() == "they" and len(doers) > 1:
        said_by = {end.wording.lower() for end in speaker.ends()}
        if any(said_by & {end.wording.lower() for end in doer.ends()} for doer in doers):
            return True
    if who.antecedents or who.name is not None:
        own = {end.wording.lower() for end in who.ends()}
        return own == {end.wording.lower() for doer in doers for end in doer.ends()}
    return who.wording.lower() == "they" and (len(doers) > 1 or doers[0].kind == "group")


def _is_of_an_order(draft: Draft, clause: Clause) -> bool:
    """ "Had given such an order", "gave any orders"; with what was ordered behind it, that is told by itself."""
    what = clause.objects[0] if len(clause.objects) == 1 else None
    closes = what is not None and not any(c.governor is clause and c.at > clause.at for c in draft.sentence.clauses)
    if what is None or what.of is not None or not closes:
        return False
    such = {t.low for t in draft.sentence.tokens[what.first : what.head]} & _SUCH
    return is_an_order(draft.sentence, what) and bool(such or what.plural)


def _denied(draft: Draft, clause: Clause, before: list[Claim]) -> None:
    """ "Holt denied that he had given such an order": what he is said to have ordered."""
    chain = draft.voice(clause.verb.main)[0]
    denier = chain[-1] if chain else None
    if denier is None or denier.who is None or denier.commitment != "denies":
        return
    own = _surnames(denier.who)
    stance: Stance = "denied"
    for told in _told(draft, before, _BACK):
        act = told.content
        if not isinstance(act, Act) or told.stance == "denied":
            continue
        if not any(p.degree == "ordered" and own & _surnames(p.who) for p in act.perpetrators):
            continue
        act = replace(_again(act), perpetrators=(Involvement(denier.who, "ordered"),))
        begin = draft.sentence.tokens[clause.verb.first].start
        end = draft.sentence.tokens[clause.objects[0].last].end
        quote = quoted(draft.reading.layer, draft.sentence.span, act, begin, end)
        draft.claims.append(Claim(act, quote, chain, stance, told.modality, rule="order-denied"))


def _surnames(who: Mention) -> set[str]:
    """The last word of whom somebody is: "Holt" of "General Holt"."""
    return {end.wording.lower().split()[-1] for end in who.ends()}


def _told(draft: Draft, before: list[Claim], far: int) -> Iterator[Claim]:
    """The acts told in the nearest of the sentences before, in the same paragraph, that tells of any."""
    sentences, at = draft.reading.sentences, draft.sentence.index
    for sentence in reversed(sentences[max(0, at - far) : at]):
        if sentence.block != draft.sentence.block:
            return
        found = [c for c in before if sentence.span.contains(c.quote.span) and isinstance(c.content, Act)]
        if found:
            yield from (c for c in found if c.polarity == "positive")
            return


def _again(act: Act) -> Act:
    """The act with whom it names as they were named there: the words stand in another sentence."""
    doers = tuple(replace(p, who=replace(p.who, basis="resolved")) for p in act.perpetrators)
    return replace(act, victims=tuple(replace(v, basis="resolved") for v in act.victims), perpetrators=doers)
