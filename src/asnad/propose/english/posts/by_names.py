"""Under what other name is somebody known: "known as the Doctor", "alias Carlos", "whose real name was Emil Holt"?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from asnad.model.frames import Alias
from asnad.model.mention import Mention, MentionKind
from asnad.model.name import Name
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import phrases, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office
from asnad.propose.english.words.token import Token, noun_sort

__all__ = ["draft_by_names"]

_LONGEST = 5
"""Words of another name."""
_CLOSING = frozenset(
    {"comma", "end", "stop", "quote", "conj", "verb", "be", "have", "modal", "wh", "adv", "do", "sub", "time"}
)


class _Other(NamedTuple):
    """Another name, and the last token of what tells it."""

    first: int
    last: int
    end: int
    quoted: bool


def draft_by_names(draft: Draft) -> None:
    """Draft the other names of people and bodies that the sentence tells beside a name, or says of somebody."""
    sentence = draft.sentence
    if sentence.upper:
        return
    for first, last in _leads(sentence):
        _beside(draft, first, last)
    _in_brackets(draft)
    for clause in sentence.clauses:
        _was_he(draft, clause)
    if sentence.lows.isdisjoint(words("names", "also_called", "nouns")) and "goes" not in sentence.lows:
        return
    for clause in sentence.clauses:
        _named_so(draft, clause)
        _goes_by(draft, clause)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(lead[0] for lead in phrases("names", "also_called", "leads"))


def _leads(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where words stand that lead to another name: "known as", "alias", "nom de guerre"."""
    if sentence.lows.isdisjoint(_first_words()):
        return
    lows = [token.low for token in sentence.tokens]
    for i, low in enumerate(lows):
        if low in _first_words():
            for lead in phrases("names", "also_called", "leads"):
                if tuple(lows[i : i + len(lead)]) == lead:
                    yield i, i + len(lead) - 1
                    break


def _beside(draft: Draft, first: int, last: int) -> None:
    """ "Emil Holt, (better) known as the Doctor, …", "Emil Holt alias Carlos", "a man nicknamed Sandman"."""
    tokens = draft.sentence.tokens
    other = _other_name(tokens, last + 1, loosely=tokens[first].low not in {"known", "called", "born"})
    at = first - 1
    while at > 0 and (tokens[at].tag == "adv" or tokens[at].low in words("names", "also_called", "how")):
        at -= 1
    if at > 1 and tokens[at].tag == "be" and tokens[at - 1].low == "who":
        at -= 2  # "Emil Holt, who was known as the Doctor,"
    apart = at > 0 and (tokens[at].tag == "comma" or tokens[at].low == "(")
    who = _who(draft, at - apart, apart=apart) if other is not None else None
    if other is None or who is None:
        return
    if tokens[first].low == "born" and (other.last == other.first or not apart or who.sort != "person"):
        return
    bare = tokens[first].low in {"called", "known"} and not apart and at == first - 1
    if bare and (who.is_named or _rings(tokens, other)):
        return  # "Holt called Dane", "an agent called Dane on Friday and threatened her"
    _emit(draft, who, other, first)


def _rings(tokens: list[Token], other: _Other) -> bool:
    """Whether behind the name "called" goes on as a verb does: with a day, what for, or what was done besides."""
    after, then = (*tokens[other.end + 1 : other.end + 3], None, None)[:2]
    if after is None or then is None:
        return False
    return (
        after.tag == "time" or after.low == "to" or (after.tag == "conj" and then.tag == "verb" and "d" in then.forms)
    )


def _who(draft: Draft, last: int, *, apart: bool) -> NounPhrase | None:
    """Who stands right before: somebody or a body by name, or one person who is described."""
    sentence = draft.sentence
    found = next((p for p in sentence.phrases if p.last == last), None) if last >= 0 else None
    outer = next((p for _, p in sentence.nouns if p.last == last), None)
    if found is None or outer is None:
        return None
    inner = outer
    while inner.of is not None:
        inner = inner.of
    if inner is not outer and (apart or not inner.is_named):
        return None if inner.sort != "body" or not inner.is_named else inner
    if inner.is_named:
        return inner if inner.sort in {"person", "name", "body"} and not inner.plural else None
    by = outer.first > 0 and sentence.tokens[outer.first - 1].low == "by"
    one = inner.sort == "person" and not inner.plural and inner.det in {"a", "an", "the"} and inner.number is None
    return inner if one and not (by and apart) else None


def _other_name(tokens: list[Token], i: int, *, loosely: bool) -> _Other | None:
    """The name from ``i`` on, without "the"; ``loosely``: in small letters in quotation marks, too."""
    if i < len(tokens) and tokens[i].low in {",", ":"} and loosely:
        i += 1
    quoted = i < len(tokens) and tokens[i].tag == "quote"
    i += quoted
    i += i < len(tokens) and tokens[i].low == "the"
    j = i
    while j < len(tokens) and j < i + _LONGEST and _is_of_it(tokens, j, first=i, loosely=quoted and loosely):
        j += 1
    if j == i or (not quoted and tokens[j - 1].low in {"of", "the", "de", "and"}):
        return None
    after = tokens[j] if j < len(tokens) else None
    if quoted:
        mark = (
            after is not None and after.tag in {"comma", "end"} and j + 1 < len(tokens) and tokens[j + 1].tag == "quote"
        )
        closed = after is not None and (after.tag == "quote" or mark)
        return _Other(i, j - 1, j + mark, True) if closed else None
    ends = after is None or after.tag in _CLOSING or after.low in {"by", "to"}
    return _Other(i, j - 1, j - 1, False) if ends else None


def _is_of_it(tokens: list[Token], j: int, *, first: int, loosely: bool) -> bool:
    token = tokens[j]
    if loosely and token.tag in {"noun", "adj", "name", "prep", "det"}:
        return True
    if token.capital and token.tag in {"name", "noun", "adj", "num"}:
        return True
    behind = next((t for t in tokens[j + 1 :] if t.low != "the"), None)
    inside = j > first and behind is not None and behind.capital
    return inside and token.low in words("names", "particles", "person") | {"of", "the"}


def _in_brackets(draft: Draft) -> None:
    """ "Emil Holt (“the Doctor”)"."""
    tokens = draft.sentence.tokens
    for i, token in enumerate(tokens[:-3]) if "(" in draft.sentence.lows else ():
        if token.low != "(" or not i or tokens[i + 1].tag != "quote":
            continue
        other, who = _other_name(tokens, i + 1, loosely=False), _who(draft, i - 1, apart=False)
        closed = other is not None and other.end + 1 < len(tokens) and tokens[other.end + 1].low == ")"
        if other is not None and closed and who is not None and who.is_named and who.sort == "person":
            _emit(draft, who, other, i)


def _named_so(draft: Draft, clause: Clause) -> None:
    """ "Emil Holt's nom de guerre was Carlos", "Carlos, whose real name was Emil Holt, …"."""
    sentence = draft.sentence
    subject = clause.subjects[0] if clause.subjects else None
    if clause.verb.lemma != "be" or clause.passive or subject is None or not _is_a_name(sentence, subject):
        return
    owner = subject.possessor or subject.of
    first = sentence.tokens[subject.first]
    if owner is None and first.low in {"his", "her"}:
        at = subject.first
        owner = NounPhrase(at, at, at, at, "pron")
        if len(draft.mention(owner).antecedents) != 1:
            return
    elif owner is None and subject.first > 1 and sentence.tokens[subject.first - 1].low == "whose":
        before = subject.first - 2
        before -= sentence.tokens[before].tag == "comma"
        owner = _who(draft, before, apart=False)
    other = _other_name(sentence.tokens, clause.verb.last + 1, loosely=False)
    if owner is not None and other is not None and (owner.sort == "pron" or owner.is_named):
        _emit(draft, owner, other, clause.verb.main, clause)


def _was_he(draft: Draft, clause: Clause) -> None:
    """ "The Doctor was Emil Holt": in capitals, and no office."""
    if clause.verb.lemma != "be" or clause.passive or len(clause.subjects) != 1 or len(clause.objects) != 1:
        return
    called, who = clause.subjects[0], clause.objects[0]
    head = draft.sentence.tokens[called.head]
    bare = called.det == "the" and called.first + 1 == called.head and head.capital and not draft.sentence.upper
    somebody = who.is_named and who.sort == "person" and not who.det and who.last > who.first
    if not (bare and somebody) or noun_sort(head.low) != "person" or is_office(head.low):
        return
    if head.low in words("nouns", "parties"):
        return
    _emit(draft, who, _Other(called.head, called.last, called.last, False), clause.verb.main, clause)


def _goes_by(draft: Draft, clause: Clause) -> None:
    """ "Emil Holt used the alias Carlos", "went by the name of the Doctor"."""
    sentence, subject = draft.sentence, clause.subjects[0] if clause.subjects else None
    if clause.passive or subject is None or len(clause.subjects) > 1:
        return
    told = [o for o in clause.objects if clause.verb.lemma in words("names", "also_called", "verbs")]
    told += clause.after("by") if clause.verb.lemma == "go" else clause.after("under")
    noun = next((p for p in told if _is_a_name(sentence, p, also_plain=True)), None)
    known = subject.is_named or (subject.sort == "pron" and len(draft.mention(subject).antecedents) == 1)
    if noun is None or not known:
        return
    behind = noun.core + 1
    behind += behind < len(sentence.tokens) and sentence.tokens[behind].low == "of"
    if noun.core == noun.head and (other := _other_name(sentence.tokens, behind, loosely=True)) is not None:
        _emit(draft, subject, other, clause.verb.main, clause)


def _is_a_name(sentence: Sentence, phrase: NounPhrase, *, also_plain: bool = False) -> bool:
    """ "His alias", "whose real name", "nom de guerre"; a plain "name" only where ``also_plain``."""
    lows = [t.low for t in sentence.tokens[phrase.first : phrase.core + 1]]
    if (
        not lows
        or (phrase.plural and lows[-1] != "alias")
        or (phrase.is_named and lows[-1] not in words("names", "also_called", "nouns"))
    ):
        return False
    if singular(lows[-1]) == "name":
        return also_plain or not words("names", "also_called", "real").isdisjoint(lows)
    return lows[-1] in words("names", "also_called", "nouns")


def _emit(draft: Draft, who: NounPhrase, other: _Other, at: int, clause: Clause | None = None) -> None:
    """Draft the other name; nobody is called otherwise by what he is called already."""
    whole, given = draft.mention(who), draft.sentence.words(other.first, other.last)
    if {given.text.lower()} & {end.wording.lower() for end in whole.ends()}:
        return
    kind: MentionKind = "organisation" if whole.kind == "organisation" else "person"
    named = Mention(given.text, kind, given.span, Name(given.text))
    if clause is None:
        draft.emit(Alias(whole, (named,)), at, rule="by-name", last=max(at, other.end), beside=True)
        return
    draft.tell(Alias(whole, (named,)), clause, token=at, rule="by-name", last=max(at, other.end))
