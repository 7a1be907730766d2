"""Who is joined to those whose a deed, a house or a lawyer is, and has no other part (Persian, Arabic)?"""

from __future__ import annotations

from asnad.propose.prose.grammar import Grammar
from asnad.propose.prose.phrase import HUMAN, Phrase
from asnad.propose.prose.token import Token

__all__ = ["innermost", "joined_to", "may_own", "take_in"]

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
    if within is not None and last.sort == "act" and _is_unknown(tokens, within) and more.name is not None:
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
    return innermost(within) if may_own(tokens, grammar, within, more) else within


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


def _is_unknown(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether a phrase is one word that nobody knows, and that does not end as a verb does."""
    token = tokens[phrase.last]
    known = phrase.sort or phrase.name is not None or phrase.first != phrase.last or token.sort or token.tag
    return not (known or token.forms or token.low.endswith(_PAST))


def _is_of_kin(tokens: list[Token], grammar: Grammar, phrase: Phrase) -> bool:
    """ "برادر ابومدین": a word for a relative with one behind it that nobody knows."""
    token = tokens[phrase.last]
    bare = phrase.name is None and phrase.last > phrase.head and not (token.sort or token.tag)
    return bare and any(stem in grammar.kin for stem, _ in grammar.stems(tokens[phrase.head].low))
