"""Whom does a pronoun of several people mean: "los fusilaron", "les ont fusillés", «آنان را», "أعدموهم"?"""

from __future__ import annotations

from collections.abc import Iterator

from asnad.propose.prose.people.document import Group
from asnad.propose.prose.people.people import is_force, is_officer
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["remember_groups", "them"]

_PEOPLE = frozenset({"people", "person", "number", "group"})


def them(sentence: Sentence, at: int, subject: Phrase | None, since: int = -1) -> Phrase:
    """The pronoun at a token as a phrase: it means the only group or list that its block has named before it.

    Promises: it means nobody where two can be meant besides the verb's subject, where a single person has been told of
    besides, nor soldiers or other officials to whom nothing was done before; nor, where the verb leaves its subject
    out, any who may be that subject. Where the verb before "and", which ends at ``since``, has the same subject, the
    only group behind it is meant.
    """
    found = _without_subject(sentence, [*sentence.document.groups, *_groups(sentence, at)], subject)
    low = sentence.tokens[at].low
    listed = {word for group in found for word in group.words}
    alone = {word for word in _singles(sentence, at, subject) if word not in listed}
    only = found[0] if len(found) == 1 and not alone else None
    near = _behind(sentence, found, subject, since, at) if subject is not None and since >= 0 else None
    if near is not None:
        return _pronoun(at, None if _disagrees(sentence, low, near) else near)
    done_to = {*sentence.document.suffered, *_objects(sentence, at)}
    if only is not None and not done_to & {m.span for m in only.mentions} and (subject is None or only.force):
        only = None
    if only is not None and _disagrees(sentence, low, only):
        only = None
    if only is None:
        # Who is meant here, and told of nowhere, may be meant again.
        sentence.document.groups.append(Group(("",), ()))
    return _pronoun(at, only)


def _pronoun(at: int, only: Group | None) -> Phrase:
    return Phrase(at, at, at, "people", plural=True, pronoun=True, meant=only.mentions if only is not None else ())


def _behind(sentence: Sentence, groups: list[Group], subject: Phrase, since: int, at: int) -> Group | None:
    """ "Los soldados sacaron a seis jóvenes y los fusilaron": the only group between the two verbs."""
    start = sentence.tokens[since].end
    near = [g for g in groups if all(m.span is not None and m.span.start >= start for m in g.mentions)]
    between = [p for p in sentence.phrases if since < p.first and p.end < at and p.first != subject.first]
    people = sum(p.sort in _PEOPLE or (p.name is not None and p.sort != "place") for p in between)
    return near[0] if len(near) == 1 and people == 1 else None


def remember_groups(sentence: Sentence) -> None:
    """Keep the groups and lists that a sentence names, for the pronouns of those that follow in its block."""
    groups = sentence.document.groups
    sentence.document.doubted = any(t.tag in ("if", "hedge", "may") for t in sentence.tokens)
    sentence.document.officer |= any(is_officer(sentence, p) for p in sentence.phrases)
    groups.extend(g for g in _groups(sentence, len(sentence.tokens)) if not any(_is_same(g, known) for known in groups))


def _groups(sentence: Sentence, end: int) -> Iterator[Group]:
    """The groups and lists of people before a token."""
    for head in sentence.phrases:
        if head.end >= end or head.pronoun:
            continue
        if head.rest and all(p.sort in ("person", "name", "people", "number") for p in head.group):
            words = tuple(sentence.tokens[p.head].low for p in head.group)
            yield Group(words, tuple(sentence.mention(p) for p in head.group), force=is_force(sentence, head))
            continue
        if head.sort in ("", "name") and any(t.capital for t in sentence.tokens[head.first + 1 : head.last + 1]):
            # A name that is not known for one may be somebody's.
            yield Group((sentence.tokens[head.last].low,), ())
        current: Phrase | None = head
        while current is not None:
            if current.sort in _PEOPLE and current.name is None and (current.plural or current.sort == "group"):
                words = (sentence.tokens[current.head].low,)
                yield Group(words, (sentence.mention(current),), force=is_force(sentence, current))
            current = current.of


def _is_same(one: Group, other: Group) -> bool:
    """Whether two groups are called the same and have no two numbers: "quince campesinos … los campesinos"."""
    counts = {m.count.lower for g in (one, other) for m in g.mentions if m.count is not None}
    return one.words == other.words and len(counts) < 2


def _without_subject(sentence: Sentence, groups: list[Group], subject: Phrase | None) -> list[Group]:
    own = {sentence.tokens[p.head].low for p in subject.group} if subject is not None else set()
    found: list[Group] = []
    for group in groups:
        if not own & set(group.words) and not any(_is_same(group, known) for known in found):
            found.append(group)
    if subject is not None or len(found) != 2:
        return found
    # "Los soldados detuvieron a quince campesinos. Los fusilaron": of two, those whom the others had in their hands.
    held = [g for g in found if any(m.span in sentence.document.held for m in g.mentions)]
    return held if len(held) == 1 else found


def _singles(sentence: Sentence, at: int, subject: Phrase | None) -> set[str]:
    own = sentence.tokens[subject.head].low if subject is not None else ""
    return {word for word in (*sentence.document.singles, *sentence.singles(at)) if word != own}


def _objects(sentence: Sentence, at: int) -> Iterator[object]:
    """Where those stand before a token whom a preposition or a particle marks as objects."""
    for phrase in sentence.phrases:
        if phrase.end < at and (phrase.role == "object" or phrase.marked):
            yield from (sentence.mention(p).span for p in phrase.group)


def _disagrees(sentence: Sentence, low: str, group: Group) -> bool:
    """ "Las fusilaron": no men; "los": not women alone."""
    grammar = sentence.grammar
    stems = {stem for word in group.words for stem, _ in grammar.stems(word)}
    if len(group.words) == 1 and stems & grammar.genders.get(low, frozenset()):
        return True
    return low.endswith("as") and not all(word.endswith("as") for word in group.words)
