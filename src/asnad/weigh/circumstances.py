"""When, where, how and with how many others was it done? The circumstances of one act on one victim."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import Act
from asnad.model.mention import Mention, Place
from asnad.model.question import Question, Relation
from asnad.model.when import When
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import Relate, Said, ask, said
from asnad.weigh.companions import Companions
from asnad.weigh.deeds import Deed
from asnad.weigh.grounds import Grounds, wider
from asnad.weigh.values import relate_counts, relate_places, relate_whens
from asnad.weigh.wording import label, stems

__all__ = ["ask_circumstances"]


def ask_circumstances(
    grounds: Grounds, deeds: tuple[Deed, ...], companions: Companions, origin_of: Mapping[str, str]
) -> list[Question]:
    """``when``, ``where``, ``how`` and ``with_whom`` of each deed."""
    found = []
    for deed in deeds:
        if len(deed.told) < 2:
            continue
        told: tuple[tuple[str, Sequence[Said | None], Relate], ...] = (
            ("when", [_when(claim, act) for claim, act in deed.told], _relate_whens),
            ("where", [_where(claim, act) for claim, act in deed.told], _relate_places(grounds)),
            ("how", _how(deed), _relate_ways),
            ("with_whom", _others(grounds, deed, companions), _relate_counts),
        )
        for kind, parts, relate in told:
            question = ask(
                kind,
                [part for part in parts if part],
                relate,
                origin_of,
                about=deed.about,
                act=deed.act,
                event=deed.event,
                key=deed.key,
            )
            if question:
                found.append(question)
    return found


def _when(claim: Claim, act: Act) -> Said | None:
    when = act.when
    if when is None and claim.modality != "actual":
        when = claim.voice.when  # an announcement of what is to come is dated when the coming thing is not
    if when is None or (when.earliest is None and when.latest is None):
        return None
    return said(claim, (str(when.earliest), str(when.latest)), label(when.wording), when)


def _relate_whens(left: Said, right: Said) -> Relation | None:
    return (
        relate_whens(left.value, right.value)
        if isinstance(left.value, When) and isinstance(right.value, When)
        else None
    )


def _where(claim: Claim, act: Act) -> Said | None:
    if act.where is None or not act.where.wording.strip():
        return None
    return said(claim, tuple(sorted(stems(act.where.wording))), label(act.where.wording), act.where)


def _relate_places(grounds: Grounds) -> Callable[[Said, Said], Relation | None]:
    def relate(left: Said, right: Said) -> Relation | None:
        if not isinstance(left.value, Place) or not isinstance(right.value, Place):
            return None
        relation = relate_places(left.value, right.value)
        if relation == "differ":
            mine, yours = grounds.place(left.claim, left.value), grounds.place(right.claim, right.value)
            # One linked place in two spellings; not where either says more than its name ("the prison of…").
            if mine and mine == yours and all(_bare(s.value) for s in (left, right) if isinstance(s.value, Place)):
                return "agree"
        return relation

    return relate


def _bare(place: Place) -> bool:
    return place.name is None or stems(place.name) == stems(place.wording)


def _how(deed: Deed) -> list[Said]:
    """The ways of killing that are told, when they are not all told in one word."""
    told = [
        (c, a) for c, a in deed.told if c.modality == "actual" and c.polarity == "positive" and c.stance != "denied"
    ]
    if deed.family != "killing" or not deed.about or len({act.act for _, act in told}) < 2:
        return []
    labels = vocabulary("acts")
    return [said(claim, (act.act,), labels.label(act.act, "en")) for claim, act in told]


def _relate_ways(left: Said, right: Said) -> Relation | None:
    """Two ways of one kind of killing differ ("hanged", "shot" by way of execution); a wide word shuts nothing out.

    Whether a killing was a murder or an execution is a judgement on it and not a way of doing it.
    """
    (mine,), (yours,) = left.key, right.key
    if mine == yours:
        return "agree"
    if mine in wider(yours) or yours in wider(mine):
        return "refine"
    shared = set(wider(mine)[1:-1]) & set(wider(yours)[1:-1])
    return "differ" if shared else None


def _others(grounds: Grounds, deed: Deed, companions: Companions) -> list[Said]:
    told = [_with_whom(grounds, deed, companions, claim, act) for claim, act in deed.told]
    # One sentence cut into several claims is one report, and one report is no question.
    return [part for parts in told for part in parts] if sum(map(bool, told)) > 1 else []


def _with_whom(grounds: Grounds, deed: Deed, companions: Companions, claim: Claim, act: Act) -> list[Said]:
    """The others one breath names or counts beside a person; a report of one person alone says nothing of others."""
    if claim.polarity == "negative" or not deed.about or grounds.entities[deed.about[0]].kind != "person":
        return []
    person = deed.about[0]
    breath = companions.get(claim.id, ((claim, act),))
    others: dict[object, Mention] = {}
    among = False
    for its, told in breath:
        for victim in told.victims:
            for end in [e for e in victim.ends() if e.span != victim.span] or [victim]:
                if person in grounds.who(its, end):
                    among = True
                else:
                    who = grounds.who(its, end)
                    others.setdefault(who if who and end.kind == "person" else end.wording, end)
    count = act.count or next((v.count for v in act.victims if v.count), None)
    if others and among:
        value = _sum(list(others.values()))
    elif count and count.lower and count.lower > 1 and count.operator != "share":
        # A number that takes in the person: "he was one of twelve".
        upper = None if count.upper is None else count.upper - 1
        wording = next((v.wording for v in act.victims if v.count and not among), count.wording)
        value = Count(label(wording, 60), count.lower - 1, upper, count.operator, unit="others")
    else:
        return []
    return [said(its, (str(value.lower), str(value.upper)), value.wording, value) for its, _ in breath]


def _sum(others: list[Mention]) -> Count:
    low, high = 0, 0
    open_ended = False
    for other in others:
        count = other.count
        one = other.name is not None and other.kind == "person"
        low += 1 if one or count is None or count.lower is None else count.lower
        high += 1 if one else (count.upper or 0) if count else 0
        open_ended |= not one and (count is None or count.upper is None)
    wording = ", ".join(label(o.wording, 60) for o in others[:4]) + (", …" if len(others) > 4 else "")
    return Count(wording, low, None if open_ended else high, "≥" if open_ended else "=", unit="others")


def _relate_counts(left: Said, right: Said) -> Relation | None:
    return (
        relate_counts(left.value, right.value)
        if isinstance(left.value, Count) and isinstance(right.value, Count)
        else None
    )
