"""To whom else was the same done: "was shot along with Reza", "killed 40 people, including nine children"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.acts.each_victim import inferred_agent, is_of_both
from asnad.propose.english.acts.included import counted_among
from asnad.propose.english.acts.roles import Roles
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, is_an_institution
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_companions", "draft_counted_among"]

_ALONG = ("along with", "together with", "as well as", "alongside")
_WITH_THEM = frozenset({"along with", "together with", "as well as"})
_SHARED = frozenset({"deportation", "forced_displacement", "exile", "shooting"})
_FAMILY = frozenset(
    {"family", "child", "relative", "baby", "grandfather", "grandmother", "grandson", "granddaughter", "grandchild"}
)


def draft_companions(draft: Draft, clause: Clause, frame: Act, who: Roles, modality: Modality) -> None:
    """A claim for each who stands beside: behind "with" only kin, or others of those who suffered it."""
    for phrase in [_whom_it_describes(draft, p) for p in _beside(draft, clause, who)]:
        if (
            not human(draft, phrase)
            or is_an_institution(draft, phrase)
            or any(phrase is p for p in (*who.victims, *who.doers))
        ):
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
        )


def draft_counted_among(
    draft: Draft, clause: Clause | None, frame: Act, victims: list[NounPhrase], modality: Modality
) -> None:
    """A claim for each who is told of among those counted: "40 people, including nine children and a nurse"."""
    for whole, phrase in counted_among(draft, victims):
        if any(phrase is v for v in victims) or not _is_told_of(draft, phrase):
            continue
        if clause is not None and is_of_both(draft, clause, frame.act, whole):
            continue  # "killed or wounded 40 people, including nine children": which of both, nobody says
        mention = draft.mention(phrase)
        if phrase.number is not None and (mention.count is None or mention.count.lower is None):
            continue  # "most of them children"
        doers = frame.perpetrators or (inferred_agent(draft, clause, frame.act) if clause is not None else ())
        verb = clause.verb if clause is not None else whole
        told = draft.claims[-1] if clause is None and draft.claims else None  # "alleged torture of critics, including"
        draft.emit(
            replace(frame, victims=(mention,), count=mention.count, perpetrators=doers),
            phrase.head,
            rule="counted-among",
            sanad=told.sanad if told is not None else None,
            stance=told.stance if told is not None else None,
            first=min(whole.first, verb.first),
            last=max(phrase.last, verb.last),
            modality=modality,
        )


def _is_told_of(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Nine children", "a nurse", "his wife", "the mayor", "women"; not "some", "those who fled"."""
    if phrase.is_named:
        return phrase.sort == "person" and not phrase.det
    owned = phrase.possessor is not None or draft.sentence.tokens[phrase.first].tag == "own"
    told = phrase.number is not None or phrase.plural or owned or phrase.det in {"a", "an", "the", "another"}
    return phrase.sort == "person" and told and phrase.det not in {"no", "any"}


def _beside(draft: Draft, clause: Clause, who: Roles) -> list[NounPhrase]:
    """Who stands beside whom it was done to, and not beside who did it."""
    if clause.passive:
        withs = (g for low, g in clause.phrases if low == "with" and _is_of_the_verb(draft, clause, g))
        kin = [p for group in withs for p in _kin(draft, group)] if _is_shared(who.act) else []
        return clause.beside(*_ALONG) + kin
    if not who.victims or not _is_shared(who.act) or not _are_many(who.doers):
        return []
    last = max((v.last for v in who.victims), default=0)
    found: list[NounPhrase] = []
    for low, group in clause.phrases or _behind_a_name(draft, clause, last):
        lead = group[0].first - len(low.split()) - 1 if group else -1
        # "Arrested its editor, Oren Falk, along with two reporters".
        put_in = lead - 1 == last and draft.sentence.tokens[lead].tag == "comma"
        if (low in _ALONG or low == "with") and (lead == last or (put_in and low in _WITH_THEM)):
            heads = {singular(draft.sentence.low(d)) for d in who.doers}
            if singular(draft.sentence.low(group[0])) in heads:
                continue  # "soldiers killed him with two other soldiers"
            told = low in _ALONG and all(p.is_named for p in group)
            told = told or (low in _WITH_THEM and all(_are_unarmed(draft, p) for p in group))
            found += _kin(draft, group) or (group if told else [])
    return found


def _behind_a_name(draft: Draft, clause: Clause, last: int) -> list[tuple[str, list[NounPhrase]]]:
    """ "Arrested its editor, Oren Falk, along with two reporters": beyond the commas of the name."""
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if isinstance(c, NounPhrase) and c.last == last and c.is_named), len(row))
    mark, lead = chunk_at(row, at + 1), chunk_at(row, at + 2)
    if at < clause.at or not is_link(mark, "comma") or not isinstance(lead, Link) or lead.low not in _WITH_THEM:
        return []
    if not isinstance(chunk_at(row, at + 3), NounPhrase):
        return []
    group, end = group_at(row, at + 3, until=len(row))
    return [(lead.low, group)] if not isinstance(chunk_at(row, end), VerbGroup) else []


def _are_unarmed(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Two reporters", "a nurse"; "two soldiers" may be with those who do it."""
    low = singular(draft.sentence.low(phrase))
    kinds = (("armed",), ("in_uniform",), ("captors",), ("shooters",), ("strangers",), ("belonging", "rebels"))
    counted = (phrase.number is not None and phrase.plural) or phrase.det in {"a", "an", "another"}
    counted = counted and phrase.sort == "person" and phrase.proper is None
    return counted and not any(low in words("nouns", *kind) for kind in kinds)


def _is_of_the_verb(draft: Draft, clause: Clause, group: list[NounPhrase]) -> bool:
    """ "Was killed on 3 May with her mother", "by soldiers, with her mother"; not "in a fight with her mother"."""
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if c is group[0]), 0) - 2
    at -= at > 0 and is_link(row[at], "comma")
    before = row[at] if at >= 0 else None
    by = any(before is p for p in clause.after("by"))
    return before is clause.verb or is_link(before, "time") or by


def _is_shared(act: str) -> bool:
    """Whether one act befalls several at once: they are killed, held or taken away together."""
    return bool(act_traits(act) & {"lethal", "custody"}) or act in _SHARED


def _are_many(doers: list[NounPhrase]) -> bool:
    """Several people, or a body, none of them named: "his" brother is not theirs."""
    return bool(doers) and all(
        (d.plural or d.sort == "body") and not (d.is_named and d.sort == "person") for d in doers
    )


def _kin(draft: Draft, group: list[NounPhrase]) -> list[NounPhrase]:
    """ "Her mother and brother", "two other students", "two others"; else nobody."""
    first = group[0] if group else None
    if first is None:
        return []
    lows = [t.low for t in draft.sentence.tokens[first.first : first.last + 1]]
    head = singular(draft.sentence.low(first))
    related = head in listed("nouns", "kin") | _FAMILY
    own = lows[0] in {"his", "her", "their"} and related
    more = first.number is not None and ("other" in lows or lows[-1] == "others")
    return list(group) if own or more else []


def _whom_it_describes(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """ "along with Ansar | chief Masood": the chief."""
    row = draft.sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), len(row))
    behind = chunk_at(row, at + 1)
    return behind if isinstance(behind, NounPhrase) and behind.is_named else phrase
