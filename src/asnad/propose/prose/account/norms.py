"""What does a law forbid, demand or allow, in Spanish and French: "el decreto prohibía las reuniones"?"""

from __future__ import annotations

from asnad.model.frames import Norm
from asnad.model.mention import Mention
from asnad.propose.prose.people.sentence import Sentence

__all__ = ["draft_norms"]

_ENDS = frozenset({"stop", "end", "that", "rel", "but", "because", "when"})
_BESIDE = frozenset({"adv", "time", "neg", "clitic"})
_CLOSED = frozenset({"comma", "stop", "end", "that", "rel", "if", "but", "when", "aim", "because", "quote"})
_LED = frozenset({"prep", "if", "aim", "none"})
_LONGEST = 9
"""Words of the longest name of a law before its verb."""


def draft_norms(sentence: Sentence) -> None:
    """Norms from a word for a law, a verb behind it that is one of those listed, and what stands behind that.

    Promises: what a law may or shall do, or is asked to, is not claimed; who wants to forbid something is no law.
    """
    tokens, verbs = sentence.tokens, sentence.grammar.norms
    before: tuple[int, int] | None = None
    for at, token in enumerate(tokens):
        kind = verbs.get(token.low, "")
        if token.tag in _ENDS:
            before = None
        if not kind or not at or token.sort == "person":
            continue
        shared = before if tokens[at - 1].tag == "conj" else None
        rule = shared or _rule(sentence, at)
        end = _end(sentence, at)
        first = next((i for i in range(at + 1, end + 1) if tokens[i].tag not in ("neg", "adv")), end + 1)
        if rule is None or end < first:
            continue
        before, words = rule, sentence.words(*rule)
        sentence.emit(
            Norm(Mention(words.text, "work", words.span), kind, sentence.words(first, end)),
            at,
            rule="norm",
            first=rule[0] if shared is None else at,
            last=end,
            polarity="negative" if any(t.tag == "neg" for t in tokens[rule[1] + 1 : at]) else "positive",
        )


def _rule(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The first and last token of the law that a verb is told of: "la Ley 20.357", "l'article 5 du code pénal"."""
    tokens, rules = sentence.tokens, sentence.grammar.rules
    last = verb - 1
    while last > 0 and (tokens[last].tag in _BESIDE or _has(sentence, last)):
        last -= 1
    if tokens[last].tag == "comma":
        # "La ley, aprobada en 2015, permite …".
        opener = next((i for i in range(last - 1, max(0, last - _LONGEST), -1) if tokens[i].tag in _CLOSED), 0)
        last = opener - 1 if opener and tokens[opener].tag == "comma" else last
    start = last + _parts(sentence, last)
    while start > max(0, last - _LONGEST) and not _parts(sentence, start - 1):
        start -= 1
    # "El artículo 5 de la Constitución": the article.
    at = next((i for i in range(start, last + 1) if tokens[i].low in rules), -1)
    if at < 0:
        return None
    first = at - (at > 0 and tokens[at - 1].tag in ("det", "pre"))
    if first == at and at > 1 and not tokens[at - 1].tag and tokens[at - 2].tag == "det":
        # "La nueva ley".
        first = at - 2
    return None if first > 0 and tokens[first - 1].tag in _LED else (first, last)


def _parts(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.tag in _CLOSED or token.tag == "conj" or token.low in sentence.grammar.norms


def _has(sentence: Sentence, at: int) -> bool:
    """ "Le décret a interdit": the helper of a verb in the past."""
    helper = sentence.grammar.auxiliaries.get(sentence.tokens[at].low, ("", "", False))
    return sentence.tokens[at].tag == "aux" and helper[:2] in (("have", "present"), ("have", "past"))


def _end(sentence: Sentence, verb: int) -> int:
    """The last token of what is forbidden, demanded or allowed."""
    tokens = sentence.tokens
    for at in range(verb + 1, len(tokens)):
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        goes_on = tokens[at].tag == "conj" and follows is not None and _is_verb(sentence, at + 1)
        # "Tout agent qui torture un détenu": who is punished, and for what.
        anyone = tokens[at].tag in ("rel", "that") and any(
            t.low in sentence.grammar.words_for("every") for t in tokens[max(verb, at - 3) : at]
        )
        if (tokens[at].tag in _CLOSED and not anyone) or goes_on:
            return at - 1
    return len(tokens) - 1


def _is_verb(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    finite = any(f.tense in ("past", "present", "future") for f in token.forms) and not token.sort
    return token.low in sentence.grammar.norms or token.tag in ("aux", "neg", "clitic", "se") or finite
