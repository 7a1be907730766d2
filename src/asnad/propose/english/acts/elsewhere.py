"""Who else suffered it, each somewhere else or on another day: "shot a miner in Lomay and a teacher in Meran"?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asnad.model.claim import Modality
from asnad.model.frames import Act
from asnad.propose.english.acts.roles import Roles
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.coordination import has_own_verb
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.setting.where import is_place, place_in
from asnad.propose.english.words.token import is_said

__all__ = ["draft_elsewhere"]

_WHERE = ("in", "at", "near", "outside", "inside", "in the town of", "in the village of", "in the city of")


@dataclass(slots=True)
class _Other:
    """One more who suffered it, with a place, a day and doers of his own; ``last`` is the last token of these."""

    who: NounPhrase
    places: list[tuple[str, list[NounPhrase]]] = field(default_factory=list)
    time: Link | None = None
    by: list[NounPhrase] = field(default_factory=list)
    last: int = 0


def draft_elsewhere(draft: Draft, clause: Clause, frame: Act, who: Roles, modality: Modality) -> None:
    """A claim for each who follows with a place or a day of his own, and has no verb of his own.

    A day or place behind the verb is of whom it stands with; one that opens the sentence is of all.
    """
    if not who.victims or clause.complement is not None or not _is_followed(draft, clause):
        return
    behind = [low for low, group in clause.phrases if low in _WHERE and any(is_place(draft.sentence, p) for p in group)]
    dated = any(link.first > clause.verb.first for link in clause.times)
    for other in _others(draft, clause):
        where = place_in(draft, other.places) if other.places else None if behind else frame.where
        when = draft.sentence.when(other.time) if other.time is not None else None if dated else frame.when
        doers = involvements(draft, other.by) or frame.perpetrators
        mention = draft.mention(other.who)
        draft.emit(
            replace(frame, victims=(mention,), count=mention.count, perpetrators=doers, when=when, where=where),
            other.who.head,
            rule="elsewhere",
            first=min([clause.verb.first, *(v.first for v in who.victims)]),
            last=other.last,
            modality=modality,
        )


def _is_followed(draft: Draft, clause: Clause) -> bool:
    """Whether a place or a day ends the clause, and no people stand behind its verb but whom it acts on."""
    last = chunk_at(draft.sentence.row, clause.end - 1)
    placed = isinstance(last, NounPhrase) and any(last is p for low, g in clause.phrases if low in _WHERE for p in g)
    placed = placed and isinstance(last, NounPhrase) and is_place(draft.sentence, last) and last.of is None
    beside = [p for low, group in clause.phrases if not (low == "by" and clause.passive) for p in group]
    people = any(human(draft, inner) for p in beside if not is_place(draft.sentence, p) for inner in p.inside())
    return (placed or is_link(last, "time")) and not people


def _others(draft: Draft, clause: Clause) -> list[_Other]:
    """Those behind the clause, if "and" closes their list and nothing goes on with the last of them."""
    row, at = draft.sentence.row, clause.end
    found: list[_Other] = []
    closed = False
    while not closed:
        first = at + is_comma(chunk_at(row, at))
        closed = is_low(chunk_at(row, first), "and")
        who = chunk_at(row, first + closed)
        if first + closed == at or not isinstance(who, NounPhrase) or who.sort not in {"person", "number"}:
            return []
        other, at = _with_its_own(draft, clause, who, first + closed + 1)
        if not human(draft, who) or not (other.places or other.time) or _may_do_it(clause, other):
            return []
        found.append(other)
    return found if _ends(row, at) else []


def _may_do_it(clause: Clause, other: _Other) -> bool:
    """ "By police in Lomay and | soldiers in Meran": who did it there; not "… and | a nurse in Meran"."""
    doers = clause.after("by") if clause.passive and not other.by else []
    apart = all(d.plural or d.sort == "body" for d in doers) and not other.who.plural
    return bool(doers) and not (apart and (other.who.det in {"a", "an"} or other.who.is_named))


def _with_its_own(draft: Draft, clause: Clause, who: NounPhrase, at: int) -> tuple[_Other, int]:
    row, other = draft.sentence.row, _Other(who, last=who.last)
    while (chunk := chunk_at(row, at)) is not None:
        behind = chunk_at(row, at + 1)
        if isinstance(chunk, Link) and chunk.kind == "time" and other.time is None:
            other.time, other.last, at = chunk, chunk.last, at + 1
        elif not isinstance(chunk, Link) or not isinstance(behind, NounPhrase):
            break
        elif chunk.low in _WHERE and is_place(draft.sentence, behind):
            other.places.append((chunk.low, [behind]))
            other.last, at = behind.last, at + 2
        elif chunk.low == "by" and clause.passive and human(draft, behind):
            other.by.append(behind)
            other.last, at = behind.last, at + 2
        else:
            break
    return other, at


def _ends(row: list[Chunk], at: int) -> bool:
    """Whether the list ends here: with the sentence, or before somebody's own verb, or "and fled"."""
    mark = chunk_at(row, at)
    if mark is None or is_link(mark, "end", "stop"):
        return True
    while is_link(chunk_at(row, at), "comma", "quote"):
        at += 1
    behind, joined = chunk_at(row, at), is_low(chunk_at(row, at), "and", "but")
    if behind is mark and not joined:
        return False
    if joined:
        at, behind = at + 1, chunk_at(row, at + 1)
    verb = chunk_at(row, at + 1)
    speaks = isinstance(behind, NounPhrase) and isinstance(verb, VerbGroup)
    speaks = speaks and (has_own_verb(row, at) or (isinstance(verb, VerbGroup) and is_said(verb.lemma)))
    return speaks or is_low(behind, "according to") or (joined and isinstance(behind, VerbGroup))
