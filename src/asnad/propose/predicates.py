"""What is someone said to be: holder of a post, member of a group, one of two, a martyr?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Polarity, Stance
from asnad.model.frames import (
    Alias,
    Membership,
    Portrayal,
    Post,
)
from asnad.propose.appointments import limits
from asnad.propose.apposition import bearer, office_before
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.groups import share_of
from asnad.propose.lexicon import words
from asnad.propose.modality import is_none, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.participants import human
from asnad.propose.phrase import PEOPLE, Link, NounPhrase
from asnad.propose.portrayals import portrayed_as, with_relative
from asnad.propose.posts import each, is_person, post_of
from asnad.propose.scope import places_in, when_of

__all__ = ["draft_predicates"]


def draft_predicates(draft: Draft) -> None:
    """Draft what the sentence says that someone is, was or became."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in {"be", "become", "remain"} and not clause.passive:
            _being(draft, clause)


def _being(draft: Draft, clause: Clause) -> None:
    """Posts, memberships, identities and portrayals with "be"."""
    sentence = draft.sentence
    if not clause.subjects or not clause.objects:
        return
    subject = clause.subjects[0]
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    modality = modality_of(sentence, clause)
    if modality in ("purpose",):
        return
    before = sentence.row[clause.at - 1] if clause.at else None
    apart = isinstance(before, Link) and before.kind == "comma"
    if apart and any(o is subject for c in sentence.clauses if c.at < clause.at for o in c.objects):
        # "Voss, who shot Holt, is a colonel": not Holt is.
        return
    token = clause.verb.main
    when = when_of(draft, clause)
    shared = {id(title): holder for holder, title in each(draft, clause.subjects, clause.objects)}
    several = len(clause.subjects) > 1 and len(clause.objects) > 1
    for complement in clause.objects:
        low = singular(sentence.low(complement))
        relations = [r for r in ("member", "supporter") if low in words("nouns", "member", r)]
        group = complement.of
        if (
            relations
            and group is not None
            and not any(
                t.low in words("words", "tenure", "former") for t in sentence.tokens[complement.first : group.first]
            )
            and group.sort in {"body", "name", "group", "person", ""}
            and _is_someone(subject)
        ):
            share = share_of(draft, clause, subject)
            who = share[0] if share else draft.mention(subject)
            count = share[1] if share else who.count
            draft.emit(
                Membership(who, draft.mention(group), relations[0], count, when),
                token,
                rule="be-member",
                polarity=polarity,
                modality=modality,
            )
            continue
        left = words("words", "tenure", "left").intersection(clause.verb.adverbs)
        change = "appointed" if clause.verb.lemma == "become" else "left" if left else ""
        holder = shared.get(id(complement)) if several else bearer(draft, clause) or subject
        if holder is None:
            continue
        post = post_of(draft, holder, complement, change=change) or _held_by(draft, clause, complement)
        if post is not None:
            since, until = limits(draft, clause)
            if clause.verb.lemma == "become" and since is None:
                since = when
            as_of = when if since is None and until is None else None
            for where in places_in(draft, _close_by(clause, complement)) or [None]:
                draft.emit(
                    replace(post, where=where, since=since, until=until, as_of=as_of),
                    token,
                    rule="be-post",
                    polarity=polarity,
                    modality=modality,
                    first=clause.verb.first,
                )
            continue
        seat = _sat_on(draft, complement) if is_person(subject) or subject.sort == "pron" else None
        if seat is not None:
            draft.emit(
                Membership(draft.mention(subject), draft.mention(seat), "member", None, when),
                token,
                rule="sat-on",
                polarity=polarity,
                modality=modality,
            )
            continue
        portrayed = portrayed_as(draft, complement)
        if portrayed is not None and clause.verb.form != "ing" and sentence.low(subject) in {"i", "we", "you", "it"}:
            continue  # "some say that it was a gang": who did it
        if (
            portrayed is not None
            and clause.verb.form != "ing"
            and subject.sort in {"person", "pron", "group", "number", "name"}
        ):
            stance: Stance | None = "attributed" if complement.quoted else None
            draft.emit(
                Portrayal(draft.mention(subject), with_relative(draft, complement), portrayed),
                token,
                rule="be-portrayal",
                polarity=polarity,
                modality=modality,
                stance=stance,
            )
    _identity(draft, clause, subject)


def _held_by(draft: Draft, clause: Clause, holder: NounPhrase) -> Post | None:
    """ "The commander, 7 Brigade, is Colonel Karimi": the office is the subject, and its holder is named behind."""
    if clause.verb.lemma != "be" or not is_person(holder) or holder.det:
        return None
    at = office_before(draft, clause.at)
    title = draft.sentence.row[at] if at is not None else None
    return post_of(draft, holder, title) if isinstance(title, NounPhrase) and title.det == "the" else None


def _close_by(clause: Clause, complement: NounPhrase) -> list[tuple[str, list[NounPhrase]]]:
    """The prepositional phrases right after a title, and those that follow on them."""
    found: list[tuple[str, list[NounPhrase]]] = []
    last = complement.last
    for low, group in clause.phrases:
        if 0 < group[0].first - last <= 3:
            found.append((low, group))
            last = group[-1].last
    return found


def _is_someone(subject: NounPhrase) -> bool:
    return subject.sort in PEOPLE | {""}


def _identity(draft: Draft, clause: Clause, subject: NounPhrase) -> None:
    """ "The two were Reza Karimi and Ali Tavana"; "X and Y are two such individuals"."""
    sentence = draft.sentence
    if clause.verb.lemma != "be":
        return
    inside = {
        t.low
        for c in [*clause.objects, clause.complement]
        if c is not None
        for t in sentence.tokens[c.first : c.core + 1]
    }
    if "such" in inside and draft.memory.involved:
        draft.taken.add(-1 - clause.verb.main)
        return
    if (subject.sort == "pron" and sentence.low(subject) != "they") or is_none(sentence, subject):
        return
    if subject.number is None and not human(draft, subject):
        return
    if (
        all(is_person(o) and not o.det and o.sort == "person" for o in clause.objects)
        and not is_person(subject)
        and subject.sort in {"number", "", "person", "group", "pron"}
    ):
        count = draft.reading.count(sentence, subject)
        if subject.det == "the" or subject.sort == "pron" or count is not None:
            draft.emit(
                Alias(draft.mention(subject), tuple(draft.mention(o) for o in clause.objects), "identity"),
                clause.verb.main,
                rule="be-identity",
                modality=modality_of(sentence, clause),
                polarity="negative" if negative(sentence, clause) else "positive",
            )


def _sat_on(draft: Draft, complement: NounPhrase) -> NounPhrase | None:
    """The body in "one of four judges who sat on the tribunal"."""
    if complement.of is None and complement.number is None:
        return None
    at = next((i for i, c in enumerate(draft.sentence.row) if c is complement), -1)
    for clause in draft.sentence.clauses:
        if clause.kind == "relative" and clause.start == at and clause.verb.lemma in {"sit", "serve"}:
            return next((p for p in clause.after("on") if p.sort in {"body", "group", "name"}), None)
    return None
