"""What is someone said to be: holder of a post, member of a group, one of two, a martyr?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from asnad.model.claim import Asserter, Stance
from asnad.model.frames import Alias, Content, Membership, Portrayal, Post
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, name_before
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_none
from asnad.propose.english.labels.portrayals import with_relative
from asnad.propose.english.labels.portrayed import portrayed_as
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Link, NounPhrase, is_person
from asnad.propose.english.posts.appointments import limits
from asnad.propose.english.posts.groups import share_of
from asnad.propose.english.posts.office_row import bearer, office_before
from asnad.propose.english.posts.posts import each, post_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import places_in
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_predicates"]

_ONE_OF_MANY = frozenset({"example", "examples", "case", "cases", "instance", "exception", "exceptions", "reason"})
"""What is nobody: "one example is Mira Holt"."""


def draft_predicates(draft: Draft) -> None:
    """Draft what the sentence says that someone is, was or became."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in {"be", "become", "remain"} and not clause.passive:
            _being(draft, clause)


def _being(draft: Draft, clause: Clause) -> None:
    """Posts, memberships, identities and portrayals with "be"."""
    sentence = draft.sentence
    if not clause.subjects or not clause.objects or modality_of(sentence, clause) == "purpose":
        return
    subject = clause.subjects[0]
    before = sentence.row[clause.at - 1] if clause.at else None
    apart = isinstance(before, Link) and before.kind == "comma"
    if apart and any(c.has_object(subject) for c in sentence.clauses if c.at < clause.at):
        # "Voss, who shot Holt, is a colonel": not Holt is.
        return
    shared = {id(title): holder for holder, title in each(draft, clause.subjects, clause.objects)}
    several = len(clause.subjects) > 1 and len(clause.objects) > 1
    for complement in clause.objects:
        holder = shared.get(id(complement)) if several else bearer(draft, clause) or subject
        if _belongs(draft, clause, complement) or holder is None or _holds(draft, clause, holder, complement):
            continue
        if not _sits(draft, clause, complement):
            _is_portrayed(draft, clause, complement)
    _identity(draft, clause, subject)


def _say(draft: Draft, clause: Clause, content: Content, rule: str, **more: Any) -> None:
    """Draft what the clause says of its subject, as far as it says that it is so."""
    modality = modality_of(draft.sentence, clause)
    was_to = clause.governor if clause.kind == "inf" and clause.verb.lemma == "become" else None
    if modality == "planned" and was_to is not None and was_to.kind == "relative" and was_to.verb.lemma == "be":
        modality = "actual"  # "his son, who was to become a marshal": he did
    draft.tell(content, clause, rule=rule, modality=modality, **more)


def _belongs(draft: Draft, clause: Clause, complement: NounPhrase) -> bool:
    """ "Holt was a member of the union"."""
    sentence, subject, group = draft.sentence, clause.subjects[0], complement.of
    low = singular(sentence.low(complement))
    relation = next((r for r in ("member", "supporter") if low in words("nouns", "member", r)), None)
    if relation is None or group is None or not _is_someone(subject):
        return False
    former = words("words", "tenure", "former")
    once = any(t.low in former for t in sentence.tokens[complement.first : group.first])
    if once or group.sort not in {"body", "name", "group", "person", ""}:
        return False
    share = share_of(draft, clause, subject)
    mention = draft.mention(name_before(draft, subject))
    who, count = share if share else (mention, mention.count)
    # "A founding member of the union and its head from 1990 to 1996": the years of what stands last.
    when = when_of(draft, clause) if complement is clause.objects[-1] else None
    _say(draft, clause, Membership(who, draft.mention(group), relation, count, when), "be-member")
    return True


def _is_one_of_a_row(sentence: Sentence, title: NounPhrase) -> bool:
    """ "He is the fourth leader of our union to be killed": what he was is not told."""
    first, after = sentence.tokens[title.first + 1 : title.first + 2], sentence.tokens[title.last + 1 : title.last + 3]
    in_a_row = words("words", "counted_off") | _IN_A_ROW
    ordinal = any(t.low in in_a_row or t.low.endswith(_NUMBERED) for t in first)
    to_be = [t.low for t in after[:1]] == ["to"] and any(t.tag in {"be", "have", "verb"} for t in after[1:])
    return title.det == "the" and ordinal and to_be


_IN_A_ROW = frozenset({"latest", "only", "next"})
_NUMBERED = ("1st", "2nd", "3rd", *(f"{n}th" for n in range(10)))


def _holds(draft: Draft, clause: Clause, holder: NounPhrase, title: NounPhrase) -> bool:
    """ "Karimi was the mayor of Tarel", "became governor in 1998"."""
    if _is_one_of_a_row(draft.sentence, title):
        return False
    if clause.kind == "relative" and holder.det in {"a", "an"}:
        holder = name_before(draft, holder)  # "Holt, a former general who has been president since 2015"
    left = words("words", "tenure", "left").intersection(clause.verb.adverbs)
    change = "appointed" if clause.verb.lemma == "become" else "left" if left else ""
    post = post_of(draft, holder, title, change=change) or _held_by(draft, clause, title)
    if post is None:
        return False
    when = when_of(draft, clause)
    since, until = limits(draft, clause)
    if clause.verb.lemma == "become" and since is None:
        since = when
    as_of = when if since is None and until is None else None
    for where in places_in(draft, _close_by(clause, title)) or [None]:
        held = replace(post, where=where, since=since, until=until, as_of=as_of)
        _say(draft, clause, held, "be-post", first=clause.verb.first)
    return True


def _sits(draft: Draft, clause: Clause, complement: NounPhrase) -> bool:
    """ "He is one of four judges who sat on the tribunal"."""
    subject = clause.subjects[0]
    seat = _sat_on(draft, complement) if is_person(subject) or subject.sort == "pron" else None
    if seat is None:
        return False
    member = Membership(draft.mention(subject), draft.mention(seat), "member", None, when_of(draft, clause))
    _say(draft, clause, member, "sat-on")
    return True


def _not_by_oneself(draft: Draft, clause: Clause, who: Mention) -> Mention:
    """ "Holt shouted that she was a thief": it is not Holt who is called so by Holt."""
    speaker = draft.voice(clause.verb.main)[0][-1].who
    own = {end.wording for end in speaker.ends()} if speaker is not None else set()
    return replace(who, antecedents=()) if any(end.wording in own for end in who.antecedents) else who


def _is_portrayed(draft: Draft, clause: Clause, complement: NounPhrase) -> None:
    """ "They are terrorists"; "some say that it was a gang" says who did it, and not what somebody is."""
    subject, portrayed = clause.subjects[0], portrayed_as(draft, complement)
    if portrayed in {None, "legal"} or clause.verb.form == "ing" or draft.sentence.low(subject) in _NOBODY_ELSE:
        return
    quoted = subject.sort == "body" and complement.quoted
    if quoted or subject.sort in {"person", "pron", "group", "number", "name"}:
        stance: Stance | None = "attributed" if complement.quoted else None
        who = draft.mention(subject)
        who = who if portrayed == "tribute" else _not_by_oneself(draft, clause, who)
        portrayal = Portrayal(who, with_relative(draft, complement), portrayed)
        whose = next((g[0] for low, g in clause.before if low in {"for", "to"} and human(draft, g[0])), None)
        if whose is None:
            _say(draft, clause, portrayal, "be-portrayal", stance=stance)
        else:  # "for the islanders he was a hero"
            theirs = (*draft.voice(clause.verb.main)[0], Asserter("cited", draft.mention(whose)))
            _say(draft, clause, portrayal, "be-portrayal", stance="attributed", sanad=theirs)


_NOBODY_ELSE = frozenset({"i", "we", "you", "it", "this", "that"})


def _held_by(draft: Draft, clause: Clause, holder: NounPhrase) -> Post | None:
    """ "The commander, 7 Brigade, is Colonel Karimi": the office is the subject, and its holder is named behind."""
    if clause.verb.lemma != "be" or not is_person(holder) or holder.det:
        return None
    at = office_before(draft, clause.at)
    title = draft.sentence.row[at] if at is not None else None
    led = isinstance(title, NounPhrase) and (title.det in _OF_IT or title.possessor is not None)
    if any(c.has_object(title) for c in draft.sentence.clauses):
        return None  # "among those who killed the priest was Mira Holt"
    return post_of(draft, holder, title) if led and isinstance(title, NounPhrase) else None


_OF_IT = frozenset({"the", "its", "their", "his", "her", "our"})


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
    if (subject.number is None and not human(draft, subject)) or sentence.low(subject) in _ONE_OF_MANY:
        return
    if (
        all(is_person(o) and not o.det and o.sort == "person" for o in clause.objects)
        and not is_person(subject)
        and subject.sort in {"number", "", "person", "group", "pron"}
    ):
        count = draft.reading.count(sentence, subject)
        if subject.det == "the" or subject.sort == "pron" or count is not None:
            draft.tell(
                Alias(draft.mention(subject), tuple(draft.mention(o) for o in clause.objects), "identity"),
                clause,
                rule="be-identity",
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
