"""Whose word is what stands behind a speaker and a colon: "Amnistía Internacional: al menos 12 presos fueron …"?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.scope import Scope

__all__ = ["enter_headlined"]

_LONGEST = 14
"""Tokens of the longest name of a speaker at the head of a sentence."""


def enter_headlined(sentence: Sentence, row: list[Predicate]) -> None:
    """Leave in a sentence the scope of what a body, an official or witnesses say behind a colon.

    A name alone may as well be of whom it is told ("Hugo Luna: asesinado en 1985"), and speaks only before a quotation.
    """
    tokens = sentence.tokens
    colon = next((i for i, t in enumerate(tokens[:_LONGEST]) if t.text == ":"), 0)
    who = sentence.starting_at(0) if colon else None
    if who is None or who.end != colon - 1 or who.pronoun or colon + 2 >= len(tokens) or sentence.opened:
        return
    quoted = tokens[colon + 1].tag == "quote"
    if not _may_speak(sentence, who, quoted=quoted) or _is_header(sentence, colon, row):
        return
    mention = sentence.mention(who)
    if is_own_voice(mention, sentence.document.source):
        return
    said = Asserter("cited", mention, sentence.words(colon, colon))
    sentence.scopes.append(Scope(colon + 1, len(tokens) - 1, said, "asserted"))
    sentence.speaks(mention)


def _may_speak(sentence: Sentence, who: Phrase, *, quoted: bool) -> bool:
    grammar, head = sentence.grammar, sentence.tokens[who.head].low
    if who.sort == "body":
        return True
    if who.sort == "people":
        return any(stem in grammar.words_for("witnesses") for stem, _ in grammar.stems(head))
    titled = range(who.titles[0], who.titles[1] + 1) if who.titles is not None else (who.head,)
    office = any(grammar.is_office(sentence.tokens[i].low) for i in titled)
    return who.sort == "person" and (office or (quoted and who.name is not None))


def _is_header(sentence: Sentence, colon: int, row: list[Predicate]) -> bool:
    """ "Batallón 14: mató a tres campesinos": what stands before the colon is the subject of what stands behind it."""
    first = next((p for p in row if p.first == colon + 1), None)
    return first is not None and first.voice == "active" and sentence.grammar.order == "SVO"
