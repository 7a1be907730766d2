"""Which language is a text in? A guess from its script and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

__all__ = ["guess_language", "plainly_other"]

_SMALL_WORDS = {
    "en": "the of and to in that was were is for with by on as at from which his had has been not who they "
    "he she we you her it this are be have my i",
    "fr": "le la les des du une dans est qui que pour par sur avec pas plus ont été au aux ce cette il elle "
    "je nous vous ils elles son sa ses leur leurs",
    "es": "el la los las del una en que por con para se su fue al como más pero sus le ha este entre cuando "
    "lo él ella ellos esta ese sin sobre ya",
    "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch wurde wurden nach "
    "am wie aus bei er sie wir ich seine haben waren wird zur zum vom",
    "pt": "o os as do da dos das em um uma que por com para não foi ao como mais mas seu sua pelo pela são",
    "it": "il lo gli della di che un una per con non sono è del dei delle nel alla come più ma suo sua stato",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد بود شده او می‌شود است.",
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه كان بعد ما لا قد بين كما ذلك وقد تم أو كانت",
    "ru": "и в не на что с по как его из за от был это но для были к до она их было года который",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_SAMPLE = 6_000
_FEW = 3
"""Small words from which on even a short text tells its language, where it has hardly one of another."""


def guess_language(text: str) -> str | None:
    """BCP 47 code of the language most of the text's small words belong to, or ``None`` when too few are known.

    Looks at the first 6,000 characters. A language must hold at least 8 % of the words and beat the next by a third.
    """
    counts = _counts(text)
    total = sum(counts.values())
    if total < 5:
        return None
    (best, language), (second, _) = _ranked(counts)[:2]
    if best < 0.08 * total or best < 1.33 * second:
        return None
    return language


def plainly_other(text: str, usual: str | None) -> str | None:
    """The language that a short text is plainly in, if that is not the ``usual`` one.

    "Die Polizei erschoss …", read as the English of the text around it, would tell of someone who dies.
    """
    counts = _counts(text)
    (best, language), (second, _) = _ranked(counts)[:2]
    if language == usual or best < _FEW or best < 1.33 * second:
        return None
    own = sum(n for word, n in counts.items() if word in _SETS.get(usual or "", ()))
    return language if best >= 3 * own else None


def _counts(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text[:_SAMPLE].lower()))


def _ranked(counts: Counter[str]) -> list[tuple[int, str]]:
    """How many of the small words of each language there are, the most first."""
    found = ((sum(n for word, n in counts.items() if word in words), language) for language, words in _SETS.items())
    return sorted(found, reverse=True)
