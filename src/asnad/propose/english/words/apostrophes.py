"""Which single marks open and close a quotation, and which are apostrophes: "‘They took the soldiers’ boots.’"?"""

from __future__ import annotations

import re

from asnad.propose.english.lexicon import words

__all__ = ["single_quotes"]

# The mark comes first in the pattern: only where one stands is asked what is before it.
_OPENS = re.compile(r"['‘](?<![^\s(\[—–:\"“]['‘])(?=[^\W_]|[£$€…])")
_CLOSES = re.compile(r"['’](?<=[^\s(\[—–]['’])(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_DOUBLE = '"“”«»„‟'
_NEXT = re.compile(r" ([a-z]+)")


def single_quotes(text: str, start: int, end: int) -> frozenset[int]:
    """Where in a stretch of text single marks stand that open or close a quotation: offsets, always in pairs.

    What stands at the end of a plural ("the soldiers’ boots") closes none, unless no noun can follow; nor do the marks
    of an ʿayn ("‘Abd") or of what is left out ("’em") open one.
    """
    found: list[int] = []
    at = start
    while (opens := _OPENS.search(text, at, end)) is not None:
        word = _WORD.match(text, opens.end(), end)
        left_out = word is not None and word[0].lower() in words("words", "after_apostrophe")
        closes = None if left_out else _closing(text, opens.end(), end)
        if closes is None or _is_nested(text, start, opens.start(), closes):
            at = opens.end()
            continue
        found += [opens.start(), closes]
        at = closes + 1
    return frozenset(found)


def _is_nested(text: str, start: int, opens: int, closes: int) -> bool:
    """Whether double marks stand around these or within: of two quotations, one in the other, the double one counts."""
    before = sum(text.count(mark, start, opens) for mark in _DOUBLE)
    return before % 2 == 1 or any(mark in text[opens:closes] for mark in _DOUBLE)


def _closing(text: str, at: int, end: int) -> int | None:
    """Where the quotation that begins here is closed; ``None`` where another opens first, or none closes it."""
    another = _OPENS.search(text, at, end)
    for mark in _CLOSES.finditer(text, at, another.start() if another is not None else end):
        if not _is_of_a_plural(text, mark.start()):
            return mark.start()
    return None


def _is_of_a_plural(text: str, at: int) -> bool:
    """ "The soldiers’ boots"; but in "‘shot twelve bandits’ and left" nothing follows that could be theirs."""
    after = _NEXT.match(text, at + 1)
    return text[at - 1] == "s" and after is not None and after[1] not in words("words", "after_quotation")
