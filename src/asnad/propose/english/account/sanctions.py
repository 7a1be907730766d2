"""Who is under sanctions? "Has been under a visa ban and asset freeze since 2011"."""

from __future__ import annotations

from asnad.model.frames import Accountability
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.english.setting.when import when_of

__all__ = ["draft_sanctions"]


def draft_sanctions(draft: Draft) -> None:
    """Draft sanctions told by a noun: "has been under a visa ban and asset freeze since 2011"."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma == "be":
            _under_sanctions(draft, clause)


def _under_sanctions(draft: Draft, clause: Clause) -> None:
    sentence = draft.sentence
    for phrase in clause.after("under", "on"):
        lows = [t.low for t in sentence.tokens[phrase.first : phrase.last + 3]]
        if (
            not ({"ban", "freeze", "sanctions", "sanction"} & set(lows))
            or not clause.subjects
            or not human(draft, clause.subjects[0])
        ):
            continue
        when = when_of(draft, clause) or next((w for w in map(sentence.when, _times_after(draft, phrase)) if w), None)
        last = phrase.last
        group = next((g for _, g in clause.phrases if phrase in g), [phrase])
        last = group[-1].last
        by = phrase.proper
        who = None
        if by is not None and by.last < phrase.head and by.sort == "body":
            who = draft.mention(NounPhrase(by.first, by.last, by.last, by.last, "body", proper=by))
        draft.tell(
            Accountability(
                draft.mention(clause.subjects[0]), "sanctioned", who, sentence.words(phrase.first, last), when
            ),
            clause,
            rule="under-sanctions",
            first=clause.verb.first,
        )
        for i in range(phrase.first, last + 1):
            draft.taken.add(i)
        return


def _times_after(draft: Draft, phrase: NounPhrase) -> list[Link]:
    """The dates that follow a phrase before the next verb."""
    found = []
    for chunk in draft.sentence.row:
        if chunk.first <= phrase.last:
            continue
        if isinstance(chunk, VerbGroup):
            break
        if isinstance(chunk, Link) and chunk.kind == "time":
            found.append(chunk)
    return found
