"""Who belonged to which group, who founded it, and what else is it called?"""

from __future__ import annotations

import re
from itertools import pairwise

from asnad.model.frames import Alias, Membership
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.clauses.gerund import takes_part
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.reference import plain
from asnad.propose.english.phrases.phrase import Link, NounPhrase, is_person
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import is_place, place_in
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper

__all__ = ["draft_groups", "share_of"]

_SMALL = frozenset({"of", "the", "for", "and", "in", "s"})


def draft_groups(draft: Draft) -> None:
    """Draft other names, foundings, and memberships without a verb."""
    _other_names(draft)
    founding = words("verbs", "found")
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in founding:
            if clause.passive:
                _founded_by(draft, clause)
            else:
                _founding(draft, clause)
    _verbless_share(draft)


def _other_names(draft: Draft) -> None:
    """ "the Workers' Front of Alba (WFA)": the letters in brackets are another name."""
    sentence = draft.sentence
    if sentence.lows.isdisjoint("(["):
        return
    row = sentence.row
    for at, inner in sentence.nouns:
        if within := _named_within(sentence, inner):
            _other_name(draft, *within)
        opening = row[at - 1] if at >= 2 else None
        if not isinstance(opening, Link) or opening.low not in ("(", "["):
            continue
        phrase = row[at - 2]
        body = _called_by(draft, phrase, inner) if isinstance(phrase, NounPhrase) else None
        if body is not None:
            _other_name(draft, body, inner.first, inner.last)


def _named_within(sentence: Sentence, phrase: NounPhrase) -> tuple[NounPhrase, int, int] | None:
    """The name and the letters of "Lomay Free Union (LFU) | members"."""
    tokens = sentence.tokens
    at = next((i for i in range(phrase.first + 1, phrase.head) if tokens[i].low == "("), None)
    if at is None:
        return None
    first = at - 1
    while first > phrase.first and (tokens[first - 1].tag in {"name", "gen"} or tokens[first - 1].low == "of"):
        first -= 1
    named = NounPhrase(first, at - 1, at - 1, at - 1, "body", proper=Proper(first, at - 1, "body", []))
    return named, at + 1, at + 1


def _other_name(draft: Draft, body: NounPhrase, first: int, last: int) -> None:
    """Draft the letters at ``first`` to ``last`` as another name of the body."""
    sentence = draft.sentence
    letters = sentence.tokens[first : last + 1]
    if not all(t.text.isupper() or t.low in {"/", "&"} for t in letters):
        return
    names = tuple(
        Mention(t.text, "organisation", sentence.slice(i, i), None)
        for i, t in enumerate(letters, first)
        if t.low not in {"/", "&"} and len(t.text) > 1
    )
    whole = draft.mention(body)
    if names and _fits_initials(whole.wording, names) and not _already(draft, names):
        draft.memory.aliases.add(frozenset(n.wording for n in names))
        draft.memory.whole.update((plain(n.wording), plain(whole.wording)) for n in names)
        closed = last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].low in (")", "]")
        draft.emit(
            Alias(whole, tuple(_named(n) for n in names)),
            body.head,
            rule="name-in-brackets",
            own=True,
            last=last + closed,
        )


def _named(mention: Mention) -> Mention:
    return Mention(mention.wording, mention.kind, mention.span, Name(mention.wording))


def _fits_initials(whole: str, names: tuple[Mention, ...]) -> bool:
    """Whether one of the short names is made of first letters of the long one; else the long one is cut off.

    One letter may be of another language, where there are as many as words: "Army of National Light (ENL)", for
    *Ejército*.
    """
    found = re.findall(r"[^\W\d_]+", whole)
    initials = {word[0].upper() for word in found}
    great = [word for word in found if word.lower() not in _SMALL]
    for name in names:
        letters = [c for c in name.wording if c.isalpha()]
        strange = len(set(letters) - initials)
        if not strange or (strange == 1 and len(letters) == len(great) > 2):
            return True
    return False


def _spelled(sentence: Sentence, last: int, short: str) -> int | None:
    """Where the words begin that end at ``last`` and whose great letters are these, in their order."""
    said = ""
    for first in range(last, max(-1, last - 14), -1):
        token = sentence.tokens[first]
        if token.capital:
            said = token.text[0] + said
        elif token.low not in _JOINS:
            return None
        if token.capital and said == short:
            return first
    return None


_JOINS = frozenset({"of", "the", "for", "and", "on", "to", "in"})


def _already(draft: Draft, names: tuple[Mention, ...]) -> bool:
    """Whether the document has said so before: one alias claim is enough."""
    return frozenset(n.wording for n in names) in draft.memory.aliases


def _called_by(draft: Draft, phrase: NounPhrase, letters: NounPhrase) -> NounPhrase | None:
    """The first of "of" phrases that names a body, and by whose words the letters are: "the Army of the North (AN)".

    Else the one that begins with the first of the letters: "the congress of the Party of Vint Nam (PV)"; else the first
    that names one: "members of the Front of Alba (NF)".
    """
    sentence = draft.sentence
    short = sentence.wording(letters.first, letters.last)
    if (first := _spelled(sentence, letters.first - 2, short)) is not None and first < phrase.first:
        last = letters.first - 2  # "the Office for the Coordination of Aid (OCA)"
        return NounPhrase(first, last, last, last, "body", proper=Proper(first, last, "body", []))
    named: list[NounPhrase] = []
    inner: NounPhrase | None = phrase
    while inner is not None:
        if inner.sort == "body" and (inner.proper is not None or inner.of is not None):
            named.append(inner)
        inner = inner.of
    for one in named:
        great = [t.text[0].upper() for t in sentence.tokens[one.first : one.last + 1] if t.low not in _SMALL]
        if "".join(great) == short:
            return one
    begins = (one for one in named if _first_letter(sentence, one) == short[:1])
    return next(begins, named[0] if named else None)


def _first_letter(sentence: Sentence, phrase: NounPhrase) -> str:
    """The capital that a name begins with."""
    return next((t.text[0] for t in sentence.tokens[phrase.first : phrase.core + 1] if t.capital), "")


def _founded_by(draft: Draft, clause: Clause) -> None:
    """ "the Relatives' Union, founded by Mira Holt in 1977"."""
    group = next((s for s in clause.subjects if s.sort in {"body", "group"} and s.proper is not None), None)
    if group is None or modality_of(draft.sentence, clause) != "actual":
        return
    for founder in clause.after("by"):
        if founder.proper is not None and founder.proper.sort in {"person", "name"}:
            draft.tell(
                Membership(draft.mention(founder), draft.mention(group), "founded", None, when_of(draft, clause)),
                clause,
                rule="founded-by",
            )


def _founding(draft: Draft, clause: Clause) -> None:
    """ "X started a group (of Y members), called Z": X founded Z, and Z's people were of Y."""
    sentence = draft.sentence
    if not clause.objects or not clause.subjects or modality_of(sentence, clause) != "actual":
        return
    if clause.governor is not None and takes_part(sentence.tokens, clause.governor):
        return  # "took part in organising meetings"
    thing = clause.objects[0]
    if thing.sort not in {"group", "body"} or (
        clause.verb.lemma == "form" and thing.sort != "group" and thing.proper is None
    ):
        return
    if not is_person(clause.subjects[0]) and clause.subjects[0].sort not in {"person", "pron", "body"}:
        return
    if sentence.low(thing) in words("nouns", "unfounded") | words("nouns", "of_law"):
        return  # "helped to establish the Holt Rules"
    called = next(
        (
            c
            for c in sentence.clauses
            if c.at > clause.at
            and c.verb.lemma in words("verbs", "call")
            and (c.objects or c.after("as"))
            and any(s is thing or s is thing.of for s in c.subjects)
        ),
        None,
    )
    name = (called.objects or called.after("as"))[0] if called is not None else thing
    if called is None and thing.proper is None and name.sort != "body":
        at = next((i for i, c in enumerate(sentence.row) if c is thing), 0)
        following = sentence.row[at + 1] if at + 1 < len(sentence.row) else None
        if isinstance(following, NounPhrase) and following.proper is not None:
            name = following
    group = draft.mention(name)
    if called is not None or name is not thing:
        group = Mention(group.wording, "group", group.span, group.name or None, group.count)
    draft.tell(
        Membership(
            draft.mention(clause.subjects[0]),
            group,
            "founded",
            None,
            when_of(draft, clause),
            place_in(draft, clause.phrases) or _sentence_place(draft),
        ),
        clause,
        rule="founding",
    )
    members = thing.of
    if (
        members is not None
        and singular(sentence.low(members))
        in words("nouns", "member", "member") | words("nouns", "member", "supporter")
        and name is not thing
    ):
        wide = _group_of_members(draft, members)
        if wide is not None:
            relation = (
                "supporter" if singular(sentence.low(members)) in words("nouns", "member", "supporter") else "member"
            )
            draft.emit(Membership(group, wide, relation), members.head, rule="group-of-members")


def _sentence_place(draft: Draft):  # type: ignore[no-untyped-def]
    row = draft.sentence.row
    if (
        len(row) > 1
        and isinstance(row[0], Link)
        and row[0].low in {"in", "at"}
        and isinstance(row[1], NounPhrase)
        and is_place(draft.sentence, row[1])
    ):
        return draft.reading.place(draft.sentence, [row[1]])
    return None


def _group_of_members(draft: Draft, members: NounPhrase) -> Mention | None:
    """The group that "Front members" or "members of the Front" are of."""
    if members.of is not None:
        return draft.mention(members.of)
    proper = members.proper
    if proper is not None and proper.last < members.head:
        inner = NounPhrase(proper.first, proper.last, proper.last, proper.last, "body", proper=proper)
        return draft.mention(inner)
    return None


def _verbless_share(draft: Draft) -> None:
    """ "…, most of them members of the Front": a share without a verb."""
    sentence = draft.sentence
    row = sentence.row
    for (at, first), (behind, second) in pairwise(sentence.nouns):
        if behind > at + 1 or not at:
            continue
        comma = row[at - 1]
        low = singular(sentence.low(second))
        relation = next((r for r in ("member", "supporter") if low in words("nouns", "member", r)), None)
        if relation is None or second.of is None or not (isinstance(comma, Link) and comma.kind in {"comma", "stop"}):
            continue
        count = draft.reading.count(sentence, first)
        if count is None:
            continue
        mention = draft.mention(first)
        earlier = [
            p for c in sentence.clauses if c.at < at for p in (*c.subjects, *c.objects) if p.sort in ("person", "group")
        ]
        if (
            at > 1
            and isinstance(named := row[at - 2], NounPhrase)
            and named.plural
            and named.sort in ("person", "group")
        ):
            earlier = [named]  # "given a send-off by 50 supporters, most of them members of …"
        if earlier:
            mention = Mention(mention.wording, "group", mention.span, None, count, (draft.mention(earlier[-1]),))
        draft.emit(Membership(mention, draft.mention(second.of), relation, count), second.head, rule="share-of-them")


def share_of(draft: Draft, clause: Clause, subject: NounPhrase):  # type: ignore[no-untyped-def]
    """ "most of whom were …": the whole stands before, the share is the count."""
    sentence = draft.sentence
    count = draft.reading.count(sentence, subject)
    if count is None or (count.share_lower is None and count.operator not in {"share", "many"}):
        return None
    antecedent = None
    i = clause.at - 1
    while i >= 0:
        chunk = sentence.row[i]
        if isinstance(chunk, NounPhrase) and chunk is not subject and chunk.sort in {"person", "group"}:
            antecedent = chunk
            break
        i -= 1
    mention = draft.mention(subject)
    if antecedent is not None:
        whole = draft.mention(antecedent)
        mention = Mention(mention.wording, "group", mention.span, None, mention.count, (whole,))
    elif draft.memory.victims:
        mention = Mention(mention.wording, "group", mention.span, None, mention.count, (draft.memory.victims[-1][1],))
    return mention, count
