"""Who founded, led or belonged to which group, and how many did? What claims say of one member and one group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.count import Count
from asnad.model.frames import Membership
from asnad.model.question import Question, Relation
from asnad.vocabularies import vocabulary
from asnad.weigh.answers import Said, ask, said
from asnad.weigh.grounds import Grounds
from asnad.weigh.values import relate_counts, relate_words
from asnad.weigh.wording import label, stems

__all__ = ["ask_memberships"]


def ask_memberships(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """``membership`` for each member; ``toll`` with the scope ``members`` for each group whose members are counted."""
    relations = vocabulary("relations")
    belonging: dict[str, list[Said]] = defaultdict(list)
    counted: dict[str, list[Said]] = defaultdict(list)
    for claim in grounds.claims:
        content = claim.content
        if not isinstance(content, Membership) or claim.modality != "actual":
            continue
        groups = grounds.who(claim, content.group)
        name = relations.label(content.relation, "en")
        for who in grounds.who(claim, content.who):
            for group in groups:
                if who != group:
                    belonging[who].append(said(claim, (group, content.relation), f"{name}: {grounds.label(group)}"))
            if not groups:
                described = " ".join(sorted(stems(content.group.wording)))
                told = f"{name}: {label(content.group.wording, 80)}"
                belonging[who].append(said(claim, (described, content.relation), told))
        for group in groups:
            count = content.count
            if count and count.operator != "share" and (count.lower is not None or count.upper is not None):
                told = label(f"{count.wording} {count.unit or ''}", 80)
                counted[group].append(said(claim, (str(count.lower), str(count.upper)), told, count))
    questions = [
        ask("membership", parts, _relate_relations, origin_of, about=(who,))
        for who, parts in sorted(belonging.items(), key=lambda item: item[0])
    ]
    questions += [
        ask("toll", parts, _relate_counts, origin_of, about=(group,), scope="members")
        for group, parts in sorted(counted.items(), key=lambda item: item[0])
    ]
    return [q for q in questions if q]


def _relate_relations(left: Said, right: Said) -> Relation | None:
    # Who founded or led a group belonged to it: the closer word refines the wider one.
    (group, relation), (other, other_relation) = left.key, right.key
    if group != other and relate_words(group, other) == "differ":
        return None
    return "agree" if (group, relation) == (other, other_relation) else "refine"


def _relate_counts(left: Said, right: Said) -> Relation | None:
    return (
        relate_counts(left.value, right.value)
        if isinstance(left.value, Count) and isinstance(right.value, Count)
        else None
    )
