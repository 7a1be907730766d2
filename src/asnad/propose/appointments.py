"""Who comes to which post, by appointment, election, succession or transfer?"""

from __future__ import annotations

from asnad.language.dates import ends
from asnad.model.claim import Polarity
from asnad.model.frames import Post
from asnad.model.when import When
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import modality_of, negative
from asnad.propose.phrase import NounPhrase
from asnad.propose.posts import as_of, body_of, can_hold, is_person, post_title
from asnad.propose.scope import when_of

__all__ = ["draft_appointments", "limits"]


def draft_appointments(draft: Draft) -> None:
    """Draft the posts that change hands."""
    for clause in draft.sentence.clauses:
        _changing_post(draft, clause)


def limits(draft: Draft, clause: Clause) -> tuple[When | None, When | None]:
    """From when and until when: "from 1983 to 1985", "since 2011", "until 1990"."""
    sentence = draft.sentence
    since: When | None = None
    until: When | None = None
    for link in clause.times:
        when = sentence.when(link)
        if when is None:
            continue
        start, stop = ends(when)
        if start is not None and stop is not None and start != stop:
            return start, stop
        before = sentence.tokens[link.first - 1].low if link.first else ""
        first = sentence.tokens[link.first].low
        if "from" in (before, first) or "since" in (before, first):
            since = when
        elif before in ("to", "until", "till") or first in ("until", "till"):
            until = when
    return since, until


def _changing_post(draft: Draft, clause: Clause) -> None:
    """Appointed, elected, replaced, rose: posts that change hands."""
    sentence = draft.sentence
    lemma = clause.verb.lemma
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    modality = modality_of(sentence, clause)
    if modality == "purpose":
        return
    when = when_of(draft, clause)
    kind = next((k for k in ("appointed", "elected", "replaced") if lemma in words("verbs", "post", k)), None)
    if kind == "replaced" and clause.subjects and clause.objects and not clause.passive:
        holder, before = clause.subjects[0], clause.objects[0]
        for title in clause.beside("as"):
            found = post_title(draft, title)
            if found is not None and can_hold(draft, holder) and is_person(before):
                draft.emit(
                    Post(
                        draft.mention(holder),
                        found[0],
                        body_of(draft, title),
                        None,
                        "replaced",
                        when,
                        None,
                        None,
                        draft.mention(before),
                    ),
                    clause.verb.main,
                    rule="replace",
                    polarity=polarity,
                    modality=modality,
                )
        return
    if kind in ("appointed", "elected"):
        given, post, giver = _given_post(clause)
        if given is None or post is None or not can_hold(draft, given):
            return
        found = post_title(draft, post)
        if found is None:
            return
        draft.emit(
            Post(
                draft.mention(given),
                found[0],
                body_of(draft, post),
                None,
                kind,
                when,
                None,
                None,
                None,
                draft.mention(giver) if giver is not None else None,
            ),
            clause.verb.main,
            rule=f"be-{kind}",
            polarity=polarity,
            modality=modality,
        )
        return
    if lemma in words("verbs", "post", "holds") | {"be"} and clause.subjects and not clause.passive:
        for title in clause.beside("as"):
            found = post_title(draft, title)
            if found is not None and can_hold(draft, clause.subjects[0]):
                since, until = limits(draft, clause)
                draft.emit(
                    Post(
                        draft.mention(clause.subjects[0]),
                        found[0],
                        body_of(draft, title),
                        None,
                        "holds",
                        since,
                        until,
                        when if since is None and until is None else None,
                    ),
                    clause.verb.main,
                    rule="serve-as",
                    polarity=polarity,
                    modality=modality,
                )
    if (
        lemma in words("verbs", "post", "rose")
        and clause.subjects
        and any("rank" in sentence.low(p) for p in clause.after("through", "in", "to"))
    ):
        holder = clause.subjects[0]
        ranks = next(p for p in clause.after("through", "in", "to") if "rank" in sentence.low(p))
        position, last = sentence.words(ranks.first, ranks.last), ranks.last
        at = sentence.row.index(clause.verb)
        occupying = next(
            (
                c
                for c in sentence.clauses
                if c.at > at and c.verb.form == "ing" and c.verb.lemma in words("verbs", "post", "occupy")
            ),
            None,
        )
        if occupying is not None and occupying.objects:
            position = sentence.words(occupying.objects[0].first, occupying.objects[-1].last)
            last = occupying.objects[-1].last
        draft.emit(
            Post(draft.mention(holder), position, None, None, "rose", as_of=_now(draft)),
            clause.verb.main,
            rule="rise",
            polarity=polarity,
            modality=modality,
            last=last,
        )


def _now(draft: Draft) -> When:
    for when in draft.sentence.whens:
        if when.wording.lower().strip() in ("now", "today", "currently"):
            return when
    return as_of(draft)


def _given_post(clause: Clause) -> tuple[NounPhrase | None, NounPhrase | None, NounPhrase | None]:
    """Who was given which post by whom: "X was named Y (by Z)", "Z appointed X Y / as Y"."""
    as_title = next(iter([*clause.after("as"), *clause.after("to")]), None)
    if clause.passive:
        holder = clause.subjects[0] if clause.subjects else None
        giver = next(iter(clause.after("by")), None)
        return holder, (clause.objects[0] if clause.objects else as_title), giver
    holder = clause.objects[0] if clause.objects else None
    giver = clause.subjects[0] if clause.subjects else None
    return holder, clause.complement or as_title, giver
