"""How are names and numbers written so that anyone can read them, and no name can do harm?"""

from __future__ import annotations

import math
import re
import unicodedata
from textwrap import wrap

__all__ = ["between", "counted", "full", "isolated", "joined", "lines", "rounded", "share", "spaced", "visible"]

_SPACE = "\u202f"
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
# Joiners and plain direction marks are part of Persian and Arabic spelling, and these signs are seen.
_SPELLING = frozenset("\u200c\u200d\u200e\u200f\u061c\u0600\u0601\u0602\u0603\u0604\u0605\u06dd")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def visible(text: str) -> str:
    """The text with every character that would reorder, hide or break it written out: ``⟦U+202E⟧``."""
    return "".join(f"⟦U+{ord(letter):04X}⟧" if _harms(letter) else letter for letter in text)


def isolated(text: str) -> str:
    """The text made visible, between marks (U+2068, U+2069) that keep its direction from what stands around it."""
    shown = visible(text)
    return shown if shown.isascii() else f"\u2068{shown}\u2069"


def lines(text: str, width: int = 28, most: int = 2) -> list[str]:
    """A label broken into lines; each is isolated, and what is too long ends in ``…``."""
    shown = visible(text).strip() or "(no name)"
    folded = wrap(shown, width)
    if len(folded) > most:
        folded = [*folded[: most - 1], " ".join(folded[most - 1 :])[: width - 1].rstrip() + "…"]
    return [line if line.isascii() else f"\u2068{line}\u2069" for line in folded]


def joined(names: list[str]) -> str:
    """Names as in speech: ``a, b and c``."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 list``, ``1 200 lists``."""
    return f"{full(number)} {one if number == 1 else many or one + 's'}"


def full(number: float | None) -> str:
    """A number of people to the person: ``12 345``; beyond a million million, its size."""
    if number is None or math.isnan(number):
        return "unknown"
    if math.isinf(number):
        return "infinite"
    if abs(number) < 1e12:
        return f"{round(number):,}".replace(",", _SPACE)
    digits, _, power = f"{number:.2e}".partition("e")
    return f"{digits} × 10{str(int(power)).translate(_SUPERSCRIPT)}"


def spaced(words: str) -> str:
    """A sentence with its numbers written as everywhere else: ``12 345``, ``5 %``."""
    return re.sub(r"(?<=\d) ?%", f"{_SPACE}%", re.sub(r"(?<=\d),(?=\d{3}(?!\d))", _SPACE, words))


def rounded(number: float | None, documented: float = 0, whole: float | None = None) -> str:
    """A number of people to three digits, ``12 300`` or ``1.23 billion``, as nobody knows more.

    Never below what is documented: then that is the number. A part of a ``whole`` is no sharper than the whole is.
    """
    if number is None or not 1000 <= max(abs(number), abs(whole or 0)) < 1e12:
        return full(number)
    step = 10 ** (math.floor(math.log10(max(abs(number), abs(whole or 0)))) - 2)
    near = round(number / step) * step or number
    if near < documented <= number:
        return full(documented)
    if abs(near) < 1e7:
        return full(near)
    return f"{near / 1e6:.3g}{_SPACE}million" if abs(near) < 1e9 else f"{near / 1e9:.3g}{_SPACE}billion"


def between(low: float, high: float, documented: float = 0) -> str:
    """An interval in words, rounded; an upper end that is infinite is said to be none."""
    if not math.isfinite(low) or math.isnan(high):
        return "no interval"
    if math.isinf(high):
        return f"at least {rounded(low, documented)}, with no upper end"
    return f"between {rounded(low, documented)} and {rounded(high, documented)}"


def share(part: float) -> str:
    """A share in whole per cent, and never ``0 %`` for a little nor ``100 %`` for almost all."""
    if 0 < part < 0.005:
        return f"under 1{_SPACE}%"
    if 0.995 < part < 1:
        return f"over 99{_SPACE}%"
    return f"{round(100 * part)}{_SPACE}%"


def _harms(letter: str) -> bool:
    if letter in _SPELLING:
        return False
    return unicodedata.category(letter) in _HIDDEN or (ord(letter) & 0xFFFE) == 0xFFFE
