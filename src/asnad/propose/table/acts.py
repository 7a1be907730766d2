"""Which act does a cell of a list mean? Words of any language, cut short or misspelt, as lists have them."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz, process

from asnad.language.fold import fold
from asnad.propose.act_kinds import act_line
from asnad.propose.table.words import WORD_EDGE, in_vocabulary
from asnad.vocabularies import vocabulary

__all__ = ["act_in_header", "act_of", "place_act"]

SHORTEST = 5
"""Letters below which a word is taken only as it stands in the vocabulary."""

_BRACKETS = re.compile(r"\([^)]*\)|[/:]")

LONG = 7
"""Letters from which a word that is both cut short and misspelt is understood."""

ALIKE = 85.0
"""Share of letters in common, in percent (normalised indel similarity), from which a misspelling is understood."""

_LED = re.compile(r"\A(?:[dl]['’]|ال)(?=\w{3})", re.I)
"""French "d'" and "l'", and the Arabic article, which are written together with the word behind them."""

_BEHIND_ACTS = frozenset({"on", "at", "le", "el", "am", "date", "year", "day", "place", "location", "site"})
"""Words of a header that may stand behind the act: "arrest date", "killed on"."""

LONGEST_ENDING = 3
"""Letters that an inflected word may have behind one of the vocabulary ("killed", "ejecutados")."""


@cache
def _words() -> dict[str, str]:
    """Folded words of all languages to codes. What is said to be broad ("crime") yields to anything more exact."""
    found: dict[str, str] = {}
    terms = [term for term in vocabulary("acts").terms.values() if term.code != "other"]
    terms.sort(key=lambda term: bool(term.traits.get("broad")))
    for term in terms:
        for label in term.labels.values():
            found.setdefault(fold(label), term.code)
        for words in term.words.values():
            for forms in words:
                for form in forms.split("/"):
                    found.setdefault(fold(form), term.code)
    return found


@cache
def act_of(cell: str, *, exact: bool = False) -> str | None:
    """The code of the act, or ``None``. With ``exact`` only for the vocabulary's own words.

    In order: the word itself; phrases joined ("execution by hanging"); a word with an ending; the beginning of a word
    ("DESAPARIC"); the word most like it, as
    long as it is clearly like it ("HOMICIDIC"). A tie between different acts is no answer, but where one
    is a kind of the other.
    """
    words = _words()
    plain = " ".join(fold(cell).split()).strip(" .?!")
    code = words.get(plain)
    if code or exact or len(plain) < SHORTEST:
        return code
    if " " in plain:
        return _of_phrases(plain)
    if code := _inflected(plain):
        return code
    begun = [word for word in words if word.startswith(plain)]
    if begun:  # the shortest word is the least that was meant
        return words[min(begun, key=lambda word: (len(word), word))]
    return _most_alike(plain)


def _inflected(plain: str) -> str | None:
    """The act of a word that is one of the vocabulary with an ending."""
    words = _words()
    stems = [word for word in words if len(word) >= SHORTEST - 1 and plain.startswith(word)]
    stem = max(stems, key=len, default="")
    return words[stem] if stem and len(plain) - len(stem) <= LONGEST_ENDING and len(plain) >= SHORTEST else None


@cache
def act_in_header(header: str) -> str | None:
    """The act that a header names at its end: "date of arrest", "تاریخ اعدام", "date d'arrestation", "killed on"."""
    parts = WORD_EDGE.split(header)
    if len(parts) > 1 and parts[-1].lower() in _BEHIND_ACTS:
        parts.pop()
    ends = [" ".join(parts[at:]) for at in range(len(parts))]
    ends += [bare for end in ends if (bare := _LED.sub("", end)) != end]
    return next((code for end in ends if (code := act_of(end, exact=True))), None) or _inflected(fold(parts[-1]))


@cache
def place_act(header: str) -> str | None:
    """The act that a header of places names beside the place: "place of arrest", "محل اعدام"; "Prison" names none."""
    words = [word for word in WORD_EDGE.split(header) if word]
    return act_in_header(header) if len(words) > 1 else None


def _of_phrases(plain: str) -> str | None:
    """The act of a cell that is made of phrases of the vocabulary and joining words alone ("execution by hanging"): the
    narrowest of them, or else what all of them are kinds of. With any other word in it the cell may mean the reverse
    ("threatened with death"), so it means nothing here."""
    words, joining = _words(), in_vocabulary("joining")
    parts = _BRACKETS.sub(" ", plain).replace("-", " ").replace(",", " ").split()
    codes: set[str] = set()
    at = 0
    while at < len(parts):
        for end in range(len(parts), at, -1):
            code = words.get(" ".join(parts[at:end])) or (_inflected(parts[at]) if end == at + 1 else None)
            if code:
                codes.add(code)
                at = end
                break
        else:
            if parts[at] not in joining:
                return None
            at += 1
    return _nearest(codes)


def _nearest(codes: set[str]) -> str | None:
    """The one code that is a kind of all the others, or the narrowest that all of these are kinds of."""
    lines = [act_line(code) for code in codes]
    if not lines:
        return None
    longest = max(lines, key=len)
    if all(line[-1] in longest for line in lines):
        return longest[-1]
    shared = [code for code in longest if all(code in line for line in lines)]
    return shared[-1] if shared else None


def _most_alike(plain: str) -> str | None:
    """The act of the whole word that is most alike, or else of the word whose beginning is."""
    words = _words()
    whole = {word: word for word in words if len(word) >= SHORTEST - 1}
    cut = {word: word[: len(plain)] for word in words if len(word) > len(plain) >= LONG}
    for choices in (whole, cut):
        found = process.extract(plain, choices, scorer=fuzz.ratio, limit=5, score_cutoff=ALIKE)
        codes = {words[word] for _, score, word in found if score == found[0][1]}
        if codes:
            return next((code for code in codes if all(code in act_line(other) for other in codes)), None)
    return None
