"""Are two names spellings of one name, and which parts does a name have?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from asnad.language.fold import fold
from asnad.language.transliterate import same_ending, skeleton, sound_distance, sound_weight, sounds
from asnad.vocabularies import vocabulary

__all__ = [
    "SAME",
    "NameComparison",
    "Relation",
    "compare_names",
    "is_full_name",
    "name_keys",
    "name_parts",
    "name_tokens",
    "split_titles",
]

Relation = Literal["same", "compatible", "different"]

SAME = 0.8
"""The shipped threshold: names that score this or more, part by part, are spellings of one name."""
_PART = 0.17
"""Sound distance up to which two parts ("Alireza", "Ali Reza") are one."""
_CROSSED = 0.06
"""Sound distance up to which two parts are two others cut elsewhere ("Mohammad Alipur", محمدعلی پور)."""
_NEAR = 0.5
"""Likeness of the consonants of two names below which they are not laid side by side part by part."""
_LEFT_OUT = 0.55
"""What it costs, by weight, to leave a part of a name without a counterpart: more than half a misspelling."""
_PARTICLES = frozenset([
    "al", "el", "ul", "ol", "bin", "ben", "ibn", "bint", "bt", "de", "da", "di", "do", "dos", "das", "del", "della",
    "la", "las", "los", "le", "y", "e", "i", "van", "von", "der", "den", "und", "ال", "بن", "ابن", "بنت",
])  # fmt: skip
_FAMILY_ENDINGS = frozenset([
    "zadeh", "zade", "zada", "nejad", "nezhad", "nejhad", "pour", "pur", "poor", "far", "fard", "nia",
    "niya", "khah", "doust", "dust", "oghli", "oglu", "زاده", "نژاد", "پور", "فر",
    "فرد", "نیا", "خواه", "دوست", "اوغلی",
])  # fmt: skip
_LONGEST_TITLE = 5
_SPLIT = re.compile(r"[\s\-/]+")
_TAILS = frozenset(
    ["الدین", "الله", "اله", "ollah", "allah", "ullah", "oddin", "eddin", "uddin", "aldin", "eldin", "uldin", "oldin"]
)
_NICKNAME = re.compile(r"[\"(\[][^\")\]]*[\")\]]")
_PUNCTUATION = "\"'()[];:"
_SERVANT = re.compile(r"abd(?:[aeou]l?)?|عبد(?:ال)?")
_ARTICLE = re.compile(r"^(?:al(?=[b-df-hj-np-tv-xz])|ال)")
_LAST_VOWEL = re.compile(r"(?<![aeiouIUYAV'])([iIYe])[^aeiouIUYAVFH@']$")
_VOWELS = frozenset("aeiouIUYAVFH@'")
_WRITTEN = frozenset("aeiouIU")
_ROUND = frozenset("uUoVv")
_INITIAL = re.compile(r"\w|[csz]h|[gk]h|الف")


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How two names stand to each other.

    ``score`` is 0–1, at least :data:`SAME` when they are the same.
    ``relation`` is ``same`` (every part has its counterpart), ``compatible``
    (nothing speaks against it, but one name says less: a surname alone, an initial, a part left out, or the parts
    stand in another order) or ``different``.
    """

    score: float
    relation: Relation
    reason: str

    @property
    def same(self) -> bool:
        """Whether they are spellings of one name at the shipped threshold."""
        return self.relation == "same"


@cache
def _title_phrases() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The phrases that stand before a name and those that stand behind it, folded, word by word."""
    before: set[tuple[str, ...]] = set()
    after: set[tuple[str, ...]] = set()
    for term in vocabulary("honorifics").terms.values():
        phrases = after if term.traits.get("position") == "after" else before
        for words in (*term.words.values(), tuple(term.labels.values())):
            phrases.update(map(_phrase, words))
    return frozenset(before), frozenset(after)


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(_SPLIT.split(fold(words).replace(".", "").strip(",")))


@lru_cache(maxsize=1 << 16)
def split_titles(text: str) -> tuple[tuple[str, ...], str]:
    """Part titles and forms of address from the name they stand with, all as written.

    ``"Seyyed Shahin Noor"`` → ``(("Seyyed",), "Shahin Noor")``. A text of titles alone keeps its last word.
    """
    before, after = _title_phrases()
    titles: list[str] = []
    words = text.split()
    found = True
    while found and len(words) > 1:
        found = False
        for length in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
            # What is left must be a name: the M. of "M. K." is no monsieur.
            rest = any(sum(map(str.isalnum, word)) > 1 for word in words[length:])
            if rest and _phrase(" ".join(words[:length])) in before:
                titles.append(" ".join(words[:length]))
                del words[:length]
                found = True
                break
    if len(words) > 2 and _phrase(words[-1]) in after:
        titles.append(words.pop())
    return (tuple(titles), " ".join(words).rstrip(",")) if titles else ((), text.strip())


@lru_cache(maxsize=1 << 16)
def name_tokens(form: str) -> tuple[str, ...]:
    """The folded parts of a name that tell people apart, in order: given before family, particles left out.

    A comma puts the family name last ("Nader, Shirin" → ``("shirin", "nader")``).
    """
    plain = fold(form.replace("ئ", "ع"))  # a seat for hamza, which is silent; folding would make it a yeh
    without = _NICKNAME.sub(" ", plain)
    before, comma, after = (without if any(map(str.isalnum, without)) else plain).partition(",")
    words = [word.strip(_PUNCTUATION) for word in _SPLIT.split(f"{after} {before}" if comma else before)]
    words = [word for word in words if any(map(str.isalnum, word))]
    kept = [w for w in words[:-1] if w.replace("'", "") not in _PARTICLES] + words[-1:]
    return tuple(_joined(word.rstrip(".") for word in kept))


def _joined(tokens: Iterable[str]) -> Iterator[str]:
    """Join what one name writes apart: "Abd al-Karim", "Abdul Karim"; شمس الدین. The article after "Abd" goes."""
    waiting = ""
    for token in tokens:
        if _SERVANT.fullmatch(waiting):
            waiting = ("abdol" if waiting[0] == "a" else "عبدال") + _ARTICLE.sub("", token)
        elif waiting and token in _TAILS:
            waiting += token
        else:
            if waiting:
                yield waiting
            waiting = token
    if waiting:
        yield waiting


def is_full_name(form: str) -> bool:
    """Whether a name has two parts or more that are not initials: enough to be known by."""
    return sum(not _is_initial(token) for token in name_tokens(form)) > 1


def name_parts(form: str) -> tuple[str, str]:
    """A guess at given and family name, as written; a single word is taken for the family name.

    The family name is the last word, with the particles before it and an ending written apart ("Taghi Zadeh").
    """
    before, comma, after = form.partition(",")
    if comma:
        return after.strip(), before.strip()
    words = form.split()
    start = len(words) - 1
    if start > 1 and fold(words[start]) in _FAMILY_ENDINGS:
        start -= 1
    while start > 1 and fold(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[max(start, 0) :])


@dataclass(frozen=True, slots=True)
class _Alignment:
    """The cheapest way to lay two names beside each other: groups of parts, and the parts left over."""

    groups: tuple[tuple[str, str, float], ...]
    left_over: tuple[str, ...]
    right_over: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def _is_initial(token: str) -> bool:
    return _INITIAL.fullmatch(token) is not None


def _sounds(tokens: tuple[str, ...]) -> str:
    return "".join(map(sounds, tokens))


def _group_distance(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    if len(left) == len(right) == 1 and (_is_initial(left[0]) or _is_initial(right[0])):
        return 0.0 if _first_sound(left[0]) == _first_sound(right[0]) else 1.0
    if any(map(_is_initial, (*left, *right))):
        return 1.0
    a, b = _sounds(left), _sounds(right)
    distance = sound_distance(a, b)
    return distance if same_ending(a, b) else max(distance, _PART + 0.01)


def _first_sound(token: str) -> str:
    if token[0] in "yیй":
        return "Y"
    first = sounds(token)[:1].replace("V", "v")
    return "@" if first in "aeiouIUA@'" else first


_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))


def _align(left: tuple[str, ...], right: tuple[str, ...]) -> _Alignment:
    best: dict[tuple[int, int], tuple[float, _Alignment]] = {(0, 0): (0.0, _Alignment((), (), ()))}

    def offer(i: int, j: int, cost: float, alignment: _Alignment) -> None:
        if (i, j) not in best or cost < best[i, j][0]:
            best[i, j] = (cost, alignment)

    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            cost, laid = best[i, j]
            if i < len(left):
                over = _Alignment(laid.groups, (*laid.left_over, left[i]), laid.right_over)
                offer(i + 1, j, cost + _LEFT_OUT * sound_weight(sounds(left[i])), over)
            if j < len(right):
                over = _Alignment(laid.groups, laid.left_over, (*laid.right_over, right[j]))
                offer(i, j + 1, cost + _LEFT_OUT * sound_weight(sounds(right[j])), over)
            for di, dj in _SHAPES:
                a, b = left[i : i + di], right[j : j + dj]
                if len(a) < di or len(b) < dj:
                    continue
                if di == dj == 2 and skeleton(a[0]) == skeleton(b[0]):
                    continue
                distance = _group_distance(a, b)
                if di == dj == 2 and distance > _CROSSED:
                    continue
                weight = (sound_weight(_sounds(a)) + sound_weight(_sounds(b))) / 2
                group = (" ".join(a), " ".join(b), distance)
                laid_on = _Alignment((*laid.groups, group), laid.left_over, laid.right_over)
                offer(i + di, j + dj, cost + distance * weight, laid_on)
    return best[len(left), len(right)][1]


def _reordered(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    turned = {(b[-1], *b[:-1]), (*b[1:], b[0])}
    return any(all(_group_distance((x,), (y,)) <= _PART for x, y in zip(a, other, strict=True)) for other in turned)


def _one_vowel_apart(left: str, right: str) -> bool:
    """Whether the last syllables differ in the one vowel that parts two names: Hamid and Hamed, Mahmud and محمد."""
    x, y = sounds(left), sounds(right)
    a, b = _LAST_VOWEL.search(x), _LAST_VOWEL.search(y)
    if a is not None and b is not None and (a[1] == "e") != (b[1] == "e"):
        return True
    closed = x[-1:] == y[-1:] and x[-1:] not in _VOWELS
    unwritten = [(p, q) for p, q in ((x, y), (y, x)) if _WRITTEN.isdisjoint(q)]
    return closed and any(p[-2:-1] in ("u", "U") and q[-2:-1] not in _ROUND for p, q in unwritten)


def _different(left: str, right: str, score: float) -> NameComparison:
    return NameComparison(round(score, 3), "different", f"“{left}” and “{right}” are different names")


def _near_enough(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether it is worth laying two names side by side: their consonants are alike, or a part at either end is."""
    bones_a, bones_b = "".join(map(skeleton, a)), "".join(map(skeleton, b))
    if Levenshtein.normalized_similarity(bones_a, bones_b) >= _NEAR:
        return True
    ends_a, ends_b = (skeleton(a[0]), skeleton(a[-1])), (skeleton(b[0]), skeleton(b[-1]))
    return any(Levenshtein.distance(x, y, score_cutoff=1) <= 1 for x in ends_a for y in ends_b)


def _compare_tokens(a: tuple[str, ...], b: tuple[str, ...]) -> NameComparison:
    one_to_one = len(a) == len(b)
    groups: list[tuple[str, str, float]] = []
    if one_to_one:
        for x, y in zip(a, b, strict=True):
            groups.append((x, y, _group_distance((x,), (y,))))
            if groups[-1][2] > _PART:
                break
    if groups and groups[-1][2] <= _PART:
        laid = _Alignment(tuple(groups), (), ())
    elif len(a) == len(b) == 2:
        # Too short for anything but two names cut at different places, or turned round.
        if skeleton(a[0]) != skeleton(b[0]) and (crossed := sound_distance(_sounds(a), _sounds(b))) <= _CROSSED:
            laid = _Alignment(((" ".join(a), " ".join(b), crossed),), (), ())
        elif _reordered(a, b):
            return NameComparison(0.7, "compatible", "the same parts in another order")
        else:
            return _different(*groups[-1][:2], 0.5 * (len(groups) - 1))
    elif _near_enough(a, b):
        laid = _align(a, b)
    else:
        return _different(" ".join(a), " ".join(b), 0.0)
    weights = [sound_weight(_sounds(tuple(f"{x} {y}".split()))) for x, y, _ in laid.groups]
    off = sum(w * d for w, (_, _, d) in zip(weights, laid.groups, strict=True))
    score = max(0.0, 1 - off / max(1.0, sum(weights)))
    clash = max((g for g in laid.groups if g[2] > _PART), key=lambda g: g[2], default=None)
    if (clash or laid.left_over) and one_to_one and _reordered(a, b):
        return NameComparison(0.7, "compatible", "the same parts in another order")
    if clash:
        return _different(clash[0], clash[1], 0.6 * score)
    if laid.left_over and laid.right_over:
        return _different(" ".join(laid.left_over), " ".join(laid.right_over), 0.6 * score)
    if not laid.groups:
        return _different(" ".join(a), " ".join(b), 0.0)
    if laid.left_over or laid.right_over:
        extra = " ".join(laid.left_over or laid.right_over)
        enough = min(len(a), len(b)) > 1
        return NameComparison(0.7 if enough else 0.45, "compatible", f"one name has “{extra}” more; the rest agrees")
    if any(_is_initial(left) != _is_initial(right) for left, right, _ in laid.groups):
        return NameComparison(0.6, "compatible", "an initial stands for a name; the rest agrees")
    if any(_one_vowel_apart(left, right) for left, right, _ in laid.groups):
        return NameComparison(0.7, "compatible", "one vowel parts two names that are often confused")
    if all(map(_is_initial, a)):
        return NameComparison(0.5, "compatible", "the initials agree; there is no name to compare")
    return NameComparison(round(max(score, SAME), 3), "same", f"“{' '.join(a)}” and “{' '.join(b)}” sound alike")


@lru_cache(maxsize=1 << 16)
def compare_names(left: str, right: str) -> NameComparison:
    """Compare two names across spellings and scripts, titles left aside.

    Promise: the answer does not depend on the order of the two. ``same`` needs a counterpart for every part: two
    people of one family with different given names are ``different``, and a surname alone is only ``compatible``.
    """
    if left > right:
        left, right = right, left
    (left_titles, left_form), (right_titles, right_form) = split_titles(left), split_titles(right)
    a, b = name_tokens(left_form), name_tokens(right_form)
    if not a or not b:
        return NameComparison(0.0, "different", "one of the two has no letters")
    if a == b and not all(map(_is_initial, a)):
        return NameComparison(1.0, "same", f"“{left_form}” and “{right_form}” have the same letters")
    found = _compare_tokens(a, b)
    if found.relation != "same" and (left_titles or right_titles):
        # A title may be written together with the name: سیدرضا, Seyed Reza.
        with_titles = _compare_tokens(name_tokens(left), name_tokens(right))
        if with_titles.relation == "same":
            return with_titles
    return found


@lru_cache(maxsize=1 << 16)
def name_keys(form: str) -> tuple[str, ...]:
    """Keys to find candidates by: two names that share none are not compared.

    The consonants of the whole name, the same with any one of them left out (so that one misread consonant does not
    hide a match), and those of the first and the last part (so that a part left out does not).
    """
    tokens = name_tokens(split_titles(form)[1])
    bones = "".join(map(skeleton, tokens))
    keys = {bones}
    if len(bones) > 3:
        keys.update(bones[:i] + bones[i + 1 :] for i in range(len(bones)))
    if len(tokens) > 1:
        keys.add(f"{skeleton(tokens[0])}+{skeleton(tokens[-1])}")
    return tuple(sorted(keys))
