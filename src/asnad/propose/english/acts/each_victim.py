"""How does an act that a verb tells become claims, one for each victim who is named?"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from asnad.model.claim import Modality, Polarity
from asnad.model.count import Count
from asnad.model.frames import Act, Gap, Involvement
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, the_count
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.vocabularies import vocabulary

__all__ = ["are_to_be_freed", "emit_each", "inferred_agent", "is_of_both", "merged"]


_INJURY = "injury"


def emit_each(
    draft: Draft, clause: Clause, frame: Act, victims: list[NounPhrase], *, modality: Modality, polarity: Polarity
) -> None:
    """One claim for each named victim; those who are only described stand together in one."""
    rule = f"verb-{'passive' if clause.passive else 'active'}-{clause.kind}"
    verb = clause.verb
    named = [v for v in victims if draft.mention(v).name is not None]
    described = [v for v in victims if v not in named]
    groups = [[v] for v in named] + ([merged(draft, described)] if described else [])
    own = _is_taken_for_granted(draft, clause)
    if modality == "actual" and polarity == "positive" and _is_one_of_them(draft, victims):
        modality = "possible"
    if not groups:
        shots = (*clause.subjects, *clause.objects) if frame.act == "shooting" else ()  # "no shots | were fired"
        first, last = min([verb.first, *(p.first for p in shots)]), max([verb.last, *(p.last for p in shots)])
        draft.emit(frame, verb.main, rule=rule, first=first, last=last, modality=modality, polarity=polarity)
    for group in groups:
        mentions = tuple(draft.mention(v) for v in group)
        if len(group) == 1 and is_of_both(draft, clause, frame.act, group[0]):
            mentions = (replace(mentions[0], count=None),)
        count = the_count(mentions) or _others(group, mentions, draft)
        perpetrators = frame.perpetrators or inferred_agent(draft, clause, frame.act)
        draft.emit(
            replace(frame, victims=mentions, count=count, perpetrators=perpetrators),
            verb.main,
            rule=rule,
            first=verb.first if verb.first != verb.main or clause.kind != "contact" else verb.main,
            last=verb.last,
            modality=modality,
            polarity=polarity,
            own=own,
            granted=are_to_be_freed(clause),
        )
        if modality == "actual" and polarity == "positive":
            draft.memory.victims.extend((frame.act, m) for m in mentions)
            if clause.passive and not perpetrators and frame.act != "death":
                _agent_gap(draft, clause, frame.act)
    if modality == "planned" and _announce_it(draft, clause, frame):
        whom = tuple(draft.mention(v) for v in victims)
        draft.memory.planned.append((replace(frame, victims=whom), draft.sentence.index))
    if frame.perpetrators and modality == "actual":
        draft.memory.doers.extend(p.who for p in frame.perpetrators)


def are_to_be_freed(clause: Clause) -> bool:
    """ "Urged them to release two miners | held since May": whoever is to be freed is held, whatever is asked."""
    above = clause.governor
    if above is None or above.verb.act is None or above.verb.act.code != "release" or not above.objects:
        return False
    described = clause.kind == "reduced" and clause.passive and clause.subjects != []
    return described and all(s.first > above.verb.last for s in clause.subjects)


def _is_one_of_them(draft: Draft, victims: list[NounPhrase]) -> bool:
    """ "Killed Oren Falk or Tovik Dane": which of them nobody says."""
    tokens = draft.sentence.tokens
    return any(
        any(t.low == "or" for t in tokens[one.last + 1 : other.first])
        for one, other in pairwise(victims)
        if one.last < other.first <= one.last + 4 and (other.det or other.is_named)
    )


def _is_taken_for_granted(draft: Draft, clause: Clause) -> bool:
    """ "The rebels announced that they will free the people they have abducted": it is not what they announce.

    But "told the court he had been tortured": nobody was tortured by him.
    """
    if _is_added_to_a_demand(draft, clause):
        return True
    if clause.kind != "contact" or clause.passive or not clause.verb.perfect or draft.sentence.quoted(clause.verb.main):
        return False
    chain, stance, _ = draft.voice(clause.verb.main)
    who = chain[-1].who
    ends = {end.wording.lower() for s in clause.subjects for end in draft.mention(s).ends()}
    return who is not None and stance == "asserted" and who.wording.lower() in ends


def _is_added_to_a_demand(draft: Draft, clause: Clause) -> bool:
    """ "Called for the release of Holt, who has been jailed since May": that he has been is no demand."""
    row, at = draft.sentence.row, clause.verb.main
    wh = next((i for i in range(clause.at - 1, 0, -1) if is_link(row[i], "wh")), None)
    if clause.kind != "relative" or wh is None or not is_link(row[wh - 1], "comma") or draft.sentence.quoted(at):
        return False
    over = [s for s in draft.scopes if s.first <= at <= s.last]
    return bool(over) and all(
        s.clause is not None and s.clause.verb.lemma in words("verbs", "judge", "supposed") for s in over
    )


def is_of_both(draft: Draft, clause: Clause, act: str, phrase: NounPhrase) -> bool:
    """ "20 people were killed and wounded": the number is of both together, and how many of each nobody says."""
    if phrase.number is None:
        return False
    for other in draft.sentence.clauses:
        acted = other.subjects if other.passive else other.objects
        if other is clause or not any(p is phrase for p in acted):
            continue
        also = other.verb.act
        if also is not None and _INJURY in {act, also.code} and "lethal" in act_traits(act) | act_traits(also.code):
            return True
    return False


def merged(draft: Draft, described: list[NounPhrase]) -> list[NounPhrase]:
    """ "5,000 men and women" is one group with one number."""
    if len(described) != 2 or described[0].number is None or described[1].number is not None or described[1].det:
        return described
    first, second = described
    between = draft.sentence.tokens[first.last + 1 : second.first]
    if [t.low for t in between] not in (["and"], ["or"]):
        return described
    return [replace(first, last=second.last, core=second.core)]


def _others(group: list[NounPhrase], mentions: tuple[Mention, ...], draft: Draft) -> Count | None:
    """ "Other members": a plural that stands for some more people, two or more of them."""
    if len(group) != 1 or not group[0].plural:
        return None
    phrase = group[0]
    if draft.sentence.tokens[phrase.first].low != "other" or mentions[0].span is None:
        return None
    unit = draft.sentence.words(phrase.first + 1, phrase.last).text
    return Count(mentions[0].wording, 2, None, "≥", unit, span=mentions[0].span)


def _agent_gap(draft: Draft, clause: Clause, act: str) -> None:
    """A passive leaves out who did it, and the text gives nobody: a gap, told once for each act of a text."""
    traits = act_traits(act)
    if act in draft.memory.unnamed or not (traits & {"lethal", "custody"} or act == "torture"):
        return
    if any(human(draft, by, unknown=True) or by.possessor is not None for by in clause.after("by")):
        return  # "was killed by the Guard's intelligence section": somebody is named, whoever that is
    if _is_told_beside(draft, clause):
        return
    draft.memory.unnamed.add(act)
    verb = clause.verb
    draft.emit(
        Gap("agent_not_stated", draft.sentence.words(verb.first, verb.last)),
        verb.main,
        rule="agentless",
        first=verb.first,
        last=verb.last,
        granted=are_to_be_freed(clause),
    )


def _is_told_beside(draft: Draft, clause: Clause) -> bool:
    """ "Was seized by rebels and beheaded later"; "20 were killed, most of them by soldiers": it is hardly left out."""
    row = draft.sentence.row
    for other in draft.sentence.clauses:
        joined = other.passive and other.at < clause.at and other.subjects == clause.subjects
        next_ = other.passive and other.at == clause.at + 2 and other.subjects == clause.subjects
        by = [p for p in other.after("by") if human(draft, p, unknown=True)]
        if (joined and by) or (next_ and any(draft.sentence.low(p) not in words("nouns", "bench") for p in by)):
            return True  # "was arrested and charged by police"
    for other in draft.sentence.clauses:
        lead = row[other.start - 1] if other.start else None
        attacks = other.verb.act is not None and other.verb.act.code in _ATTACKS
        if attacks and other.at > clause.at and not other.passive and other.subjects and is_low(lead, "when"):
            return True  # "46 people were killed when aircraft bombed the market"
    behind = [c for c in row[clause.at + 1 :] if isinstance(c, NounPhrase) or is_low(c, "by")]
    return any(
        isinstance(share, NounPhrase)
        and share.of is not None
        and draft.sentence.low(share.of) in {"them", "whom", "these"}
        and (share.number is not None or draft.sentence.low(share) in _SHARES)
        and is_low(by, "by")
        for share, by in pairwise(behind)
    )


_ATTACKS = frozenset({"bombing", "bombardment", "shooting", "attack", "massacre"})
_SHARES = frozenset({"most", "majority", "all", "half", "many", "some", "part", "bulk", "several"})


def inferred_agent(draft: Draft, clause: Clause, act: str) -> tuple[Involvement, ...]:
    """Who did what a passive leaves without a doer, where they had announced that they would: marked as inferred.

    Only where the source speaks itself, of those it was to befall: neither a number nor a day of its own says others.
    """
    if draft.sentence.tokens[clause.verb.first].low in {"is", "are"}:
        return ()
    if not clause.passive or clause.times or len(draft.voice(clause.verb.main)[0]) > 1:
        return ()
    if any(s.number is not None and not s.det for s in clause.subjects):
        return ()
    for planned, index in reversed(draft.memory.planned):
        if draft.sentence.index - index > 2:
            break
        if _are_others(draft, planned, clause):
            continue
        if planned.act in _broader(act) or act in _broader(planned.act):
            return tuple(Involvement(draft.inferred(d.who), "carried_out") for d in planned.perpetrators)
    return ()


def _announce_it(draft: Draft, clause: Clause, planned: Act) -> bool:
    """ "The regime announced that it would hang two miners": a body, by its own word; no single man's threat."""
    said = {end.span for link in draft.voice(clause.verb.main)[0] if link.who is not None for end in link.who.ends()}
    ends = [end for doer in planned.perpetrators for end in doer.who.ends()]
    return bool(ends) and all(end.kind != "person" and end.span in said for end in ends)


def _are_others(draft: Draft, planned: Act, clause: Clause) -> bool:
    """ "They planned to kidnap Lina Okoro. Hugo Luna was seized": another than whom the plan was against."""
    meant = {end.wording for victim in planned.victims for end in victim.ends() if end.name is not None}
    whom = [end for s in clause.subjects for end in draft.mention(s).ends()]
    return bool(meant and whom) and all(end.name is not None and end.wording not in meant for end in whom)


def _broader(act: str) -> set[str]:
    found = {act}
    term = vocabulary("acts")[act]
    while term.broader is not None:
        found.add(term.broader)
        term = vocabulary("acts")[term.broader]
    return found - {"killing"} if act != "killing" else found
