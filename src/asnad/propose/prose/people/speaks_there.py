"""Is somebody the one who speaks the words between quotation marks at a token?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.mention import Mention

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = ["speaks_there", "tells_there"]


def speaks_there(sentence: Sentence, at: int, one: Mention) -> bool:
    """Whether one may speak the words between quotation marks at a token: who speaks says "I" of oneself.

    Behind "that" the words may be fitted to the sentence ("affirme qu'« il a été torturé »").
    """
    around = [first for first, last in sentence.quotations() if first < at < last]
    if not around or (around[0] and sentence.tokens[around[0] - 1].tag == "that"):
        return False
    asserter = sentence.voice(at)[0][-1]
    said = {m.span for m in (asserter.who, *asserter.who.antecedents)} if asserter.who is not None else set()
    # "«Mi hijo cayó preso y me lo mataron»": of a relative of whoever speaks.
    unknown = asserter.kind == "cited" and asserter.who is None and one.name is not None
    return unknown or bool(said & {m.span for m in (one, *one.antecedents)})


def tells_there(sentence: Sentence, at: int, one: Mention) -> bool:
    """Whether one is named as who speaks the words between quotation marks at a token."""
    spans = sentence.quotations()
    around = [first for first, last in spans if first < at < last or (sentence.opened and first == at == 0)]
    if not sentence.grammar.capitals or not around or (around[0] and sentence.tokens[around[0] - 1].tag == "that"):
        return False
    who = sentence.voice(at)[0][-1].who
    said = {m.span for m in (who, *who.antecedents)} if who is not None else set()
    return bool(said & {m.span for m in (one, *one.antecedents)})
