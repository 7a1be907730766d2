"""Who ordered it, who did it, and which part had each? Those named for an act, with the degree that is claimed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from asnad.model.claim import Claim
from asnad.model.frames import Act, Involvement
from asnad.model.question import Question, Relation
from asnad.model.text import Words
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import Said, ask, said, speaks
from asnad.weigh.deeds import Deed, narrowest
from asnad.weigh.grounds import Grounds, family, is_culpable
from asnad.weigh.wording import label, stems

__all__ = ["ask_involvement", "ask_perpetrators"]

_SUSPICION = ("accused", "suspected", "claimed")


def ask_perpetrators(grounds: Grounds, deeds: tuple[Deed, ...], origin_of: Mapping[str, str]) -> list[Question]:
    """For each deed, ``orderer`` (who ordered it) and ``perpetrator`` (who had any other guilty part).

    Who watched, stood guard or announced it is no answer, and who ordered is never thereby who carried out.
    """
    found = []
    for deed in deeds:
        if len(deed.told) < 2:
            continue
        parts: dict[str, list[Said]] = {"orderer": [], "perpetrator": []}
        for claim, act in deed.told:
            for involved, who in _involved(grounds, claim, act):
                kind = "orderer" if involved.degree == "ordered" else "perpetrator"
                parts[kind].append(_said(grounds, claim, involved, who))
        for kind, told in parts.items():
            question = ask(
                kind,
                told,
                _relation(grounds, deed),
                origin_of,
                about=deed.about,
                act=deed.act,
                event=deed.event,
                key=deed.key,
            )
            if question:
                found.append(question)
    return found


def ask_involvement(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """``involvement``: for each person named as having had a part in acts of one family, which part."""
    gathered: dict[tuple[str, str], list[tuple[Said, str]]] = defaultdict(list)
    for claim in grounds.claims:
        act = claim.content
        if not isinstance(act, Act) or not speaks(claim):
            continue
        for involved, who in _involved(grounds, claim, act):
            if who in grounds.entities and grounds.entities[who].kind == "person":
                part = _said(grounds, claim, involved, who)
                degree = vocabulary("degrees").label(involved.degree, "en")
                where = [label(w.wording, 40) for w in (act.when, act.where) if w]
                told = ", ".join([degree, *where])
                if part.standing in ("ordered", "planned"):
                    told += f" ({vocabulary('statuses').label(claim.modality, 'en')})"
                gathered[who, family(act.act)].append((replace(part, key=(involved.degree,), label=told), act.act))
    found = []
    for (who, kin), told_acts in sorted(gathered.items(), key=lambda item: item[0]):
        act_code = narrowest(code for _, code in told_acts)
        question = ask(
            "involvement", [s for s, _ in told_acts], _relate_parts, origin_of, about=(who,), act=act_code, key=kin
        )
        if question:
            found.append(question)
    return found


def _involved(grounds: Grounds, claim: Claim, act: Act) -> Iterator[tuple[Involvement, str]]:
    """Those with a guilty part, and for each the entity, or the folded words where nobody is known by them."""
    for involved in act.told_perpetrators:
        if involved.degree in _SUSPICION or is_culpable(involved.degree):
            for who in grounds.who(claim, involved.who) or (" ".join(sorted(stems(involved.who.wording))),):
                yield involved, who


def _said(grounds: Grounds, claim: Claim, involved: Involvement, who: str) -> Said:
    name = grounds.label(who) if who in grounds.entities else label(involved.who.wording, 80)
    degree = vocabulary("degrees").label(involved.degree, "en")
    words = Words(involved.who.wording, involved.who.span)
    part = said(claim, (involved.degree, who), f"{name}: {degree}", words)
    # An order is given whether or not it is carried out: to have ordered is not itself an order.
    if claim.modality == "ordered" and involved.degree == "ordered":
        part = replace(part, standing=claim.stance, label=f"{name}: {degree}")
    suspected = involved.degree in _SUSPICION and part.standing == "asserted"
    return replace(part, standing="attributed") if suspected else part


def _relation(grounds: Grounds, deed: Deed) -> Callable[[Said, Said], Relation | None]:
    """Only an act on someone named is so narrow that two names for one degree need not both be true."""
    several = {
        (claim.layer, involved.degree)
        for claim, act in deed.told
        for involved in act.told_perpetrators
        if sum(other.degree == involved.degree for other in act.told_perpetrators) > 1
    }

    def relate(left: Said, right: Said) -> Relation | None:
        (degree, who), (other_degree, other) = left.key, right.key
        if who == other:
            return "agree" if degree == other_degree else "refine"
        if not deed.about or degree != other_degree or left.claim.id == right.claim.id:
            return None
        if who not in grounds.entities or other not in grounds.entities:
            return None  # "three men", "soldiers": descriptions that may be of the same people
        # A source that names several says itself that one name does not shut out another.
        return None if several & {(left.claim.layer, degree), (right.claim.layer, degree)} else "differ"

    return relate


def _relate_parts(left: Said, right: Said) -> Relation | None:
    return "agree" if left.key == right.key else "refine"
