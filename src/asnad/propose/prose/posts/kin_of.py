"""Whose relative is somebody, in Persian and Arabic: «مریم کاوه، همسر رضا کریمی،», "شقيقه رامي الحلاق"?"""

from __future__ import annotations

from typing import NamedTuple

from asnad.model.frames import Kinship
from asnad.model.mention import Mention
from asnad.propose.prose.people.same_one import is_same_one
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.noun_phrase import NounPhrases
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_kin_of"]

_NOT_SO = frozenset({"alleged", "former", "none", "num", "if", "neg"})
_CLOSES = frozenset({"comma", "end", "stop", "that"})
_NO_PRONOUN = "ة"
"""The ending of Arabic words for women, which is no "his"."""
_OWNED_WITHIN = 4
"""Tokens in which whose relative it is stands behind the word for that."""


class _Whose(NamedTuple):
    """Whose relative somebody is, and the last token of the words that say so; ``own``: a pronoun ends them."""

    who: Mention
    last: int
    own: bool


def draft_kin_of(sentence: Sentence) -> None:
    """Claims from a word for a relative with whose it is, and the relative's name before it, between commas or behind.

    Promises: both are named, or whose relative it is is the only one whom a pronoun can mean; who stands in a list
    beside the relative, or was it once, or is not, is nobody's relative.
    """
    grammar, tokens = sentence.grammar, sentence.tokens
    if grammar.capitals or not grammar.relations:
        return
    reader = NounPhrases(tokens, grammar)
    for at in range(len(tokens)):
        relation = _relation(sentence, at)
        whose = _whose(sentence, reader, at) if relation else None
        relative = _relative(sentence, reader, at, whose) if whose is not None else None
        if whose is None or relative is None or is_same_one(relative, whose.who):
            continue
        sentence.emit(Kinship(whose.who, relation, relative), at, rule="kin", last=whose.last)


def _relation(sentence: Sentence, at: int) -> str:
    """The code of the relative that a token names: one, and no former one."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if tokens[at].tag or any(t.tag in _NOT_SO for t in tokens[max(0, at - 1) : at + 2]):
        return ""
    low, letters = tokens[at].low, _ending(sentence, at)
    if letters:
        # "شقيقه" is his brother, "شقيقة" a sister, though they are compared as one word.
        stems = (low.removesuffix(e) for e in _longest(sentence) if low.endswith(e))
        return next((code for stem in stems if (code := grammar.relations.get(stem))), "")
    bare = (low.removeprefix(p) for p in ("", *grammar.prefixes))
    return next((code for stem in bare if (code := grammar.relations.get(stem))), "")


def _longest(sentence: Sentence) -> list[str]:
    """The pronouns that end a word, the longest first."""
    return sorted(sentence.grammar.his_own, key=len, reverse=True)


def _whose(sentence: Sentence, reader: NounPhrases, at: int) -> _Whose | None:
    """The pronoun that ends the word, or the adjective behind it, or who is named behind."""
    tokens, grammar = sentence.tokens, sentence.grammar
    last = at
    while last < min(at + 2, len(tokens) - 1):
        letters = _ending(sentence, last, adjective=last > at)
        if letters:
            own = Phrase(last, last, last, "person", pronoun=True, ending=letters)
            return _Whose(sentence.mention(own), last, own=True) if sentence.meant(last) is not None else None
        after = tokens[last + 1]
        if grammar.order == "VSO" or after.tag or after.forms or after.sort or reader.name(last + 1) is not None:
            break
        last += 1
    for first in range(at + 1, min(at + _OWNED_WITHIN, len(tokens))):
        token = tokens[first]
        if grammar.order == "VSO" and token.low == "ل" and grammar.definite(tokens[at].low):
            continue
        owner = reader.phrase(first, inner=True) if not token.tag or token.tag == "he" else None
        if owner is not None and owner.pronoun:
            return _Whose(sentence.mention(owner), first, own=True) if sentence.meant(first) is not None else None
        if owner is not None and owner.name is not None and owner.sort == "person" and not owner.plural:
            return _Whose(sentence.mention(owner), owner.last, own=False)
        described = not (token.tag and token.tag != "age") and not token.forms and not token.sort
        if not described and not (grammar.order == "VSO" and grammar.definite(token.low)):
            return None
    return None


def _ending(sentence: Sentence, at: int, *, adjective: bool = False) -> int:
    """The letters of the pronoun that ends a word: "شقيقه", «همسرش», «برادر بزرگ‌ترش»; 0 where there is none."""
    low, grammar = sentence.tokens[at].low, sentence.grammar
    if sentence.tokens[at].text.endswith(_NO_PRONOUN):
        return 0
    for ending in _longest(sentence):
        stem = low.removesuffix(ending)
        if (
            stem != low
            and len(stem) > 1
            and (stem in grammar.relations or (adjective and not sentence.tokens[at].sort))
        ):
            return grammar.his_own[ending]
    return 0


def _relative(sentence: Sentence, reader: NounPhrases, at: int, whose: _Whose) -> Mention | None:
    """Who the relative is: by the name right behind a pronoun, between commas behind or before, or before "is"."""
    tokens, after = sentence.tokens, whose.last + 1
    if after >= len(tokens):
        return None
    if whose.own and not tokens[after].tag:
        named = reader.phrase(after, inner=True)
        return sentence.mention(named) if named is not None and _is_one(named) else None
    if tokens[after].tag == "comma" and after + 1 < len(tokens):
        named = reader.phrase(after + 1, inner=True)
        if named is not None and _is_one(named):
            return sentence.mention(named) if _is_closed(sentence, named.last + 1) else None
    return _was(sentence, at, after) or _before(sentence, at, after)


def _is_one(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.sort == "person" and not phrase.plural and not phrase.pronoun


def _is_closed(sentence: Sentence, at: int) -> bool:
    """Whether a comma, and no "and" behind it, or the end stands at a token."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].tag not in _CLOSES:
        return at >= len(tokens)
    return tokens[at].tag != "comma" or at + 1 >= len(tokens) or tokens[at + 1].tag not in ("conj", "object")


def _before(sentence: Sentence, at: int, after: int) -> Mention | None:
    """«مریم کاوه، همسر رضا کریمی،», "سامر الحلاق، وهو شقيق ليلى،": the name before the comma."""
    tokens = sentence.tokens
    comma = at - 1
    if sentence.grammar.order == "VSO" and comma > 1 and tokens[comma].tag == "he" and tokens[comma - 1].tag == "conj":
        comma -= 2
    if comma < 1 or tokens[comma].tag != "comma" or not _is_closed(sentence, after):
        return None
    named = _ending_at(sentence, comma - 1)
    return sentence.mention(named) if named is not None and named.prep < 0 and not named.rest else None


def _was(sentence: Sentence, at: int, after: int) -> Mention | None:
    """«مریم کاوه خواهر رضا کریمی است», "هدى الخطيب هي شقيقة سامر", "كانت هدى الخطيب زوجة سامر"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if at < 1:
        return None
    if grammar.order == "SOV":
        is_so = any(f.lemma in grammar.being and not f.negative for f in tokens[after].forms)
        # «مقتول، ژینا مولوی، همسر رضا کریمی بود»
        named = _ending_at(sentence, at - 1 - (tokens[at - 1].tag == "comma")) if is_so else None
    else:
        he = tokens[at - 1].tag == "he"
        named = _ending_at(sentence, at - 1 - he)
        verb = named.first - 1 if named is not None else -1
        was = verb >= 0 and any(f.lemma in grammar.being and not f.negative for f in tokens[verb].forms)
        was = was and not (verb and tokens[verb - 1].tag in _NOT_SO)
        named = named if (he or was) and _is_closed(sentence, after) else None
    return sentence.mention(named) if named is not None and named.prep < 0 and not named.rest else None


def _ending_at(sentence: Sentence, at: int) -> Phrase | None:
    """The one whose name ends with a token, whatever the phrase has taken in behind it."""
    for phrase in (p for head in sentence.phrases for p in head.group):
        if _is_one(phrase) and phrase.name is not None and phrase.name[1] == at:
            return phrase
    return None
