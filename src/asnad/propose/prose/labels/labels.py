"""Where does a verb of calling have its label, and is it an insult or a tribute: "de «vándalos»", "comme un héros"?"""

from __future__ import annotations

from typing import NamedTuple

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.words.token import may_be_verb

__all__ = ["Label", "label_of"]

_ENDS = frozenset({"stop", "end", "rel"})
_LONGEST = 8
"""Words of the longest label in quotation marks."""
_FAR = 24
"""Words behind a verb within which its label is looked for."""


class Label(NamedTuple):
    """The tokens of a label, where the words begin that lead to it, and whether it is a ``label`` or a ``tribute``.

    ``listed``: one of its words is known for one, so that it is no name.
    """

    opens: int
    first: int
    last: int
    register: str
    listed: bool


def label_of(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Label | None:
    """The label that a verb of calling has, where it is one of those that the language knows, or in quotation marks."""
    lemmas = [form.lemma for form in sentence.tokens[verb.head].forms]
    links = [link for link, verbs in sentence.grammar.portrays.items() if any(lemma in verbs for lemma in lemmas)]
    if not links:
        return None
    if sentence.grammar.order == "SOV":
        return _before(sentence, verb.first)
    verbs = {p.first for p in row if p.tense != "participle"}
    found: Label | None = None
    for at in range(verb.last + 1, min(verb.last + _FAR, len(sentence.tokens))):
        comma = sentence.tokens[at].tag == "comma" and not any(p.first < at < p.end for p in sentence.phrases)
        if (
            sentence.tokens[at].tag in _ENDS
            or comma
            or at in verbs
            or may_be_verb(sentence.tokens[at], sentence.grammar)
        ):
            # "Calificó a Luna de valiente y lloró la muerte de terroristas"
            break
        for link in links:
            size = _holds(sentence, at, link) if link else 0
            label = _at(sentence, at, at + size) if size or not link else None
            if label is not None and (link or _stands_bare(sentence, verb, label)):
                found = label
        if found is not None and at >= found.last:
            break
    return found


def _stands_bare(sentence: Sentence, verb: Predicate, label: Label) -> bool:
    """ "Llamó terroristas a los maestros", "consideran a Luna un héroe": a word that is known for a label, and nobody
    who is called ("a appelé les terroristes à se rendre", "llamó a su hermano y a un espía")."""
    article = sentence.tokens[label.first - 1].tag == "det"
    before = label.first - 1 - article
    return (
        label.listed and sentence.tokens[before].tag not in ("prep", "conj") and not (article and before <= verb.last)
    )


def _holds(sentence: Sentence, at: int, link: str) -> int:
    """How many tokens from one hold the words that lead to a label; 0 where they do not."""
    words: list[str] = []
    for size, token in enumerate(sentence.tokens[at : at + 3], 1):
        words.extend(token.low.split())
        if words == link.split():
            return size
    return 0


def _at(sentence: Sentence, opens: int, at: int) -> Label | None:
    """The label that begins at a token, behind an article or an opening quotation mark."""
    tokens = sentence.tokens
    while at < len(tokens) and (tokens[at].tag == "det" or tokens[at].low in sentence.grammar.also_articles):
        at += 1
    if at >= len(tokens):
        return None
    if tokens[at].tag == "quote":
        return next((_quoted(sentence, opens, *marks) for marks in sentence.quotations() if marks[0] == at), None)
    # "Un grupo terrorista"
    of = at + 1 if tokens[at].sort in ("group", "body") else at
    register, size = _known(sentence, of)
    if not size:
        return None
    last = of + size - 1
    joined = _at(sentence, opens, last + 2) if last + 2 < len(tokens) and tokens[last + 1].tag == "conj" else None
    if joined is not None and joined.listed and tokens[joined.first - 1].tag != "quote":
        last = joined.last
    return Label(opens, at, last, register, listed=True)


def _before(sentence: Sentence, verb: int) -> Label | None:
    """«معترضان را «اشرار» خواند», «او را جاسوس نامیدند»: the label right before a Persian verb."""
    if sentence.tokens[verb - 1].tag == "quote":
        marks = next((m for m in sentence.quotations() if m[1] == verb - 1), None)
        return _quoted(sentence, marks[0], *marks) if marks is not None else None
    for size in (3, 2, 1):
        at = verb - size
        register, known = _known(sentence, at) if at > 0 else ("", 0)
        if known == size:
            return Label(at, at, verb - 1, register, listed=True)
    return None


def _quoted(sentence: Sentence, opens: int, first: int, last: int) -> Label | None:
    """What stands between two quotation marks, where that is a few words without a verb, and no name."""
    inside = range(first + 1, last)
    if not inside or len(inside) > _LONGEST or not sentence.labelled(first + 1):
        return None
    register = next((name for at in inside for name, size in [_known(sentence, at)] if size), "")
    if not register and any(sentence.tokens[at].capital for at in inside):
        return None
    return Label(opens, first + 1, last - 1, register or "label", listed=bool(register))


def _known(sentence: Sentence, at: int) -> tuple[str, int]:
    """The register of the words that begin at a token, and how many those are; 0 where they are no label."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for size in range(min(3, len(tokens) - at), 0, -1):
        words = " ".join(t.low for t in tokens[at : at + size])
        stems = {words, *(stem for stem, _ in grammar.stems(words))}
        for register, known in grammar.labels.items():
            if stems & known:
                return register, size
    return "", 0
