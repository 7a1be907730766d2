"""Security Force Monitor: which rank, title or role does whom belong to, from end to end?

Data: github.com/security-force-monitor/nlp_starter_dataset (Bauer et al. 2022), texts with annotations in BRAT's
standoff format. An answer is a person and a rank or title; it is right when the annotation has a relation between spans
that overlap both, or the same words, as one person is annotated where a text first names him. Every word of a title is
right when they are those annotated, full stops apart. Annotated are members of
armies and police: civil offices and "Mr." are left out of the answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from asnad.errors import EvaluationError
from asnad.model.frames import Post
from asnad.model.name import Name
from asnad.model.text import Span
from asnad.propose.evaluation.figures import Document, Found, Measured
from asnad.propose.evaluation.read import Read, read_text

__all__ = ["GROUPS", "Annotated", "annotated", "measure_posts"]

GROUPS: Mapping[str, Sequence[str]] = {
    "rank, title or role of a person": ("post",),
    "the same, with every word of it and no other": ("words",),
}
_ENTITY = re.compile(r"T(\d+)\t(\w+) (\d+) (?:\d+;\d+ )*(\d+)\t(.*)")
_RELATION = re.compile(r"R\d+\t(\w+) Arg1:T(\d+) Arg2:T(\d+)")
_CIVIL = frozenset([
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "alhaji", "hon", "comrade", "president",
    "governor", "gov", "minister", "senator", "sen", "mayor", "king", "emir", "bishop", "rev", "reverend", "pastor",
    "chairman", "leader", "administrator", "chancellor", "representative", "ambassador", "judge", "justice", "engr",
    "barr", "lawyer", "imam", "sheikh", "prince", "queen", "civilian",
])  # fmt: skip
"""Last words of a title (or first, before "of") that are of no army or police."""
_HELD = frozenset(["has_rank", "has_title", "has_role"])


class Annotated(NamedTuple):
    """A text and the pairs that it holds: the person's span, and that of the rank, title or role."""

    name: str
    text: str
    pairs: tuple[tuple[Span, Span], ...]


def annotated(folder: Path) -> Iterator[Annotated]:
    """The texts of a folder with their annotations.

    Raises:
        EvaluationError: there are none.
    """
    files = sorted(folder.glob("*.ann"))
    if not files:
        raise EvaluationError(f"{folder}: no .ann files of BRAT beside their .txt; found none")
    for file in files:
        text = file.with_suffix(".txt").read_bytes().decode("utf-8").replace("\r\n", "\n")
        lines = file.read_text(encoding="utf-8").splitlines()
        spans = {found[1]: Span(int(found[3]), int(found[4])) for line in lines if (found := _ENTITY.match(line))}
        pairs = [
            (spans[found[2]], spans[found[3]])
            for line in lines
            if (found := _RELATION.match(line)) and found[1] in _HELD and {found[2], found[3]} <= spans.keys()
        ]
        yield Annotated(file.stem, text, tuple(dict.fromkeys(pairs)))


def measure_posts(folder: Path) -> Measured:
    """Read every text and hold the posts and titles of people against its annotation.

    Raises:
        EvaluationError: the folder cannot be used.
    """
    return Measured.of(f"Security Force Monitor, {folder.name}", [_held(one) for one in annotated(folder)], GROUPS)


def _held(one: Annotated) -> Document:
    answers = dict.fromkeys(_said(read_text(one.text)))
    said = [answer for answer in answers if _head(one.text, answer[1]) not in _CIVIL]
    found: dict[tuple[str, str, str], Found] = {}
    hit: set[tuple[str, str]] = set()
    shown = {pair: f"{_words(one.text, pair[0])}: {_words(one.text, pair[1])}" for pair in one.pairs}
    for person, title, rule in said:
        fitting = [pair for pair in one.pairs if _same(one.text, person, pair[0]) and _same(one.text, title, pair[1])]
        words = _words(one.text, person), _words(one.text, title)
        to_the_word = [pair for pair in fitting if _bare(_words(one.text, pair[1])) == _bare(words[1])]
        for slot, pairs in (("post", fitting), ("words", to_the_word)):
            hit.update((slot, shown[pair]) for pair in pairs)
            key = slot, *words
            right = bool(pairs) or (key in found and found[key].right)
            found[key] = Found(slot, ": ".join(words), right, rule)
    # the same words of the same person, annotated twice, are one thing to find
    wanted = [(slot, value) for slot in ("post", "words") for value in dict.fromkeys(shown.values())]
    return Document(one.name, tuple(found.values()), tuple(wanted), tuple(each for each in wanted if each not in hit))


def _bare(words: str) -> str:
    return words.replace(".", "")


def _said(read: Read) -> Iterator[tuple[Span, Span, str]]:
    """Each person with a title or post: those of claims, and titles that stand at a name."""
    seen: set[Span] = set()
    for claim in read.claims:
        if isinstance(claim.content, Post) and claim.polarity == "positive":
            holder, title = claim.content.holder, claim.content.title
            for end in (holder,) if holder.name is not None else holder.ends():
                if end.kind == "person" and end.name is not None and end.span and title.span:
                    yield _name(end.span, end.name), title.span, claim.rule
    for sentence in read.reading.sentences:
        for phrase in sentence.phrases:
            proper = phrase.proper
            if proper is None or proper.sort != "person" or not proper.titles:
                continue
            span = sentence.slice(proper.first, proper.last)
            if span in seen:
                continue
            seen.add(span)
            first, last = proper.titles[0][0], proper.titles[-1][1]
            yield span, sentence.slice(first, last), "title-at-name"


def _name(span: Span, name: Name) -> Span:
    """The span of the name in a mention, without titles before it."""
    return Span(max(span.start, span.end - len(name.form)), span.end)


def _head(text: str, title: Span) -> str:
    """The last word of a title before "of"; "Chief" alone is an elder's."""
    if _words(text, title) == "chief":
        return "mr"
    words = re.split(r"\sof\s", _words(text, title))[0].split()
    return words[-1].strip(".,") if words else ""


def _same(text: str, left: Span, right: Span) -> bool:
    return left.overlaps(right) or _words(text, left) == _words(text, right)


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].casefold().split())
