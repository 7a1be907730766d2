"""Who is joined to those whose a deed, a house or a lawyer is, and has no other part (Persian, Arabic)?"""

from __future__ import annotations

from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["closes", "innermost", "joined_to", "may_own", "says_whose", "take_in"]

_PAST = ("د", "ت")
"""How Persian verbs end that tell of one."""
_OWNERS = frozenset({"person", "people", "number", "name"})


def innermost(phrase: Phrase) -> Phrase:
    """Who, or what, a phrase ends with, with all that is joined to that one."""
    while phrase.of is not None and phrase.of.end == phrase.last and phrase.of.first > phrase.first:
        phrase = phrase.of
    return phrase


def joined_to(tokens: list[Token], grammar: Grammar, head: Phrase, more: Phrase) -> Phrase | None:
    """To whom, within the words that a deed or a thing is of, the next phrase is joined if it is: the people whose deed
    or house it is, or whose lawyer they are ("قتل وکیل رضا کریمی و نسرین کاردان")."""
    last = head.group[-1]
    if grammar.capitals or last.sort in HUMAN or last.sort == "name" or last.pronoun:
        return None
    within = last.of
    own = more.sort == "person" and tokens[more.last].text.endswith(grammar.possessed)
    if within is not None and last.sort == "act" and _is_unknown(tokens, within) and (more.name is not None or own):
        # "قتل ابومدین و سارا محمدی": whoever the first is.
        return within
    while within is not None and within.sort not in _OWNERS:
        within = within.of
    if within is not None and within.first == within.last < last.last and tokens[within.last].low in grammar.titles:
        # "در خانهٔ دکتر مینا نوری": the name behind a rank belongs to it.
        within.last, within.name = last.last, (within.first + 1, last.last)
    if within is None or within.end != last.last:
        return None
    if grammar.order == "VSO" and _says_more(within, more):
        return None
    if not may_own(tokens, grammar, within, more):
        return within
    if innermost(within) is within:
        # "قتل برادر ابومدین و سارا محمدی"
        within.of = Phrase(within.last, within.last, within.last, "person")
    return innermost(within)


def take_in(head: Phrase, within: Phrase, more: Phrase) -> None:
    """Join a phrase to one that stands within another, which now ends there, too."""
    within.rest.append(more)
    head.marked = head.marked or more.marked
    outer: Phrase | None = head.group[-1]
    while outer is not None and outer is not within:
        outer.last = more.last
        outer = outer.of


def may_own(tokens: list[Token], grammar: Grammar, phrase: Phrase, more: Phrase) -> bool:
    """ "وکیل رضا کریمی و نسرین کاردان": whether somebody joined to a lawyer may be whose lawyer that is, as well: not
    who is told of as somebody's, as another, or by a number where the first is not."""
    owner = innermost(phrase)
    if owner.name is None and more.name is not None and _is_of_kin(tokens, grammar, phrase):
        # "سه برادر ابومدین و سارا محمدی"
        return True
    if owner is phrase or owner.sort not in _OWNERS or owner.pronoun or phrase.sort not in _OWNERS:
        return False
    words = tokens[more.first : more.last + 1]
    own = more.name is None and tokens[more.last].text.endswith(grammar.possessed)
    own = own or more.possessed or more.pronoun
    others = any(t.low in grammar.others for t in words)
    counted = more.count is not None and owner.count is None
    return not (own or others or counted)


def _says_more(within: Phrase, more: Phrase) -> bool:
    """ "سجن سامر الحلبي الناشط وممثل العمال": one without a name behind an "and" may be the one before."""
    counted = more.plural or more.count is not None or more.possessed
    one = within.name is not None and not within.rest
    return one and more.name is None and more.sort == "person" and not counted


def says_whose(tokens: list[Token], grammar: Grammar, phrase: Phrase, last: Phrase) -> bool:
    """ "داوود راستین، وکیل رضا کریمی و نسرین کاردان، بازداشت شد": whether a phrase of a list only says whose
    lawyer the one before it is: between commas, or in Arabic behind one."""
    role = phrase.titles is not None and tokens[phrase.titles[0]].low not in grammar.titles
    one = phrase.sort == "person" and not phrase.plural and phrase.count is None
    one = one or tokens[phrase.first].low in grammar.one_of or tokens[phrase.first].low.startswith("یکی ")
    owned = phrase.of is not None and phrase.of.sort in _OWNERS and phrase.of.end == phrase.last
    owned = owned or may_own(tokens, grammar, phrase, last) or _is_of_kin(tokens, grammar, phrase)
    if grammar.capitals or not one or not (role or (phrase.name is None and owned)):
        return False
    return grammar.order == "VSO" or closes(tokens, last.last + 1)


def closes(tokens: list[Token], at: int) -> bool:
    """Whether a comma follows before any verb: "، همکار رضا کریمی در مدرسه، …"."""
    for token in tokens[at : at + 12]:
        if token.tag == "comma":
            return True
        if token.forms or token.tag in ("object", "end", "stop", "rel", "that"):
            return False
    return False


def _is_unknown(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase is a word or two that nobody knows, and that do not end as a verb does."""
    inside = tokens[phrase.first : phrase.last + 1]
    known = any(t.tag or t.sort or t.act or t.forms or t.low.endswith(_PAST) for t in inside)
    return not (known or phrase.sort or phrase.name is not None) and len(inside) < 3


def _is_of_kin(tokens: list[Token], grammar: Grammar, phrase: Phrase) -> bool:
    """ "برادر ابومدین": a word for a relative with one behind it that nobody knows."""
    token = tokens[phrase.last]
    bare = phrase.name is None and phrase.last > phrase.head and not (token.sort or token.tag)
    return bare and any(stem in grammar.kin for stem, _ in grammar.stems(tokens[phrase.head].low))
