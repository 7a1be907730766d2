"""Which "that" opens words that nobody found speaks: rumour, jest, belief, supposition?"""

from __future__ import annotations

from asnad.propose.clause import Clause
from asnad.propose.lexicon import words
from asnad.propose.modality import negative
from asnad.propose.morphology import singular
from asnad.propose.phrase import NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.voice import to_the_end

__all__ = ["hearsay", "is_superseded"]

_SUPPOSE = frozenset({"suppose", "imagine", "assume", "pretend", "picture", "grant", "dream"})
_EARLIER = frozenset({"earlier", "previous", "original", "first", "initial", "prior"})
_BEFALL = frozenset({"die", "disappear", "vanish", "perish"})


def hearsay(sentence: Sentence) -> list[tuple[int, int, Clause, bool]]:
    """The words after a "that" to which nobody gives a voice: first token, last, what leads to it, whether supposed.

    "It is whispered that …", "word spread that …", "rumour has it that …" are someone's word; "suppose that …" and
    "failed to show that …" are nobody's. What is known, seen, found or shown is the source's own, and so is what
    follows an adjective.
    """
    found = []
    for at in sentence.thats:
        first = sentence.row[at].last + 1
        above = next((c for c in reversed(sentence.clauses) if c.at < at), None)
        if not at or above is None or not _opens_a_clause(sentence, at):
            continue
        lead = sentence.row[at - 1]
        supposed = _supposes(above)
        if isinstance(lead, NounPhrase):
            told = _is_word(sentence, lead) or (sentence.low(lead) == "it" and above.verb.lemma == "have")
        elif isinstance(lead, VerbGroup):
            unshown = above.verb.lemma in words("verbs", "factive") and negative(sentence, above)
            told, supposed = unshown or _tells(sentence, above), supposed or unshown
        else:
            continue
        if told:
            found.append((*to_the_end(sentence, first, above), above, supposed))
    return found


def is_superseded(sentence: Sentence, clause: Clause) -> bool:
    """ "An earlier version of this article said that …": it is not said any more."""
    for phrase in clause.subjects:
        before = {t.low for t in sentence.tokens[max(0, phrase.first - 1) : phrase.head]}
        if sentence.low(phrase) in ("version", "edition", "draft") and before & _EARLIER:
            return True
    return False


def _opens_a_clause(sentence: Sentence, at: int) -> bool:
    """Whether a subject follows with a verb that acts on something, and no relative clause."""
    inner = next((c for c in sentence.clauses if c.at > at), None)
    if inner is None or inner.kind == "relative" or not inner.subjects:
        return False
    own = inner.subjects[0].first > sentence.row[at].last
    return own and (bool(inner.objects) or inner.passive or inner.verb.lemma in _BEFALL)


def _tells(sentence: Sentence, clause: Clause) -> bool:
    if clause.verb.lemma == "be":
        # "The story is that …".
        return any(_is_word(sentence, s) for s in clause.subjects)
    return clause.verb.lemma not in words("verbs", "factive")


def _is_word(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a noun is someone's word."""
    low = singular(sentence.low(phrase))
    kinds = ("hearsay", "asserts", "reports", "suspects", "accuses", "admits")
    return any(low in words("nouns", "saying", kind) for kind in kinds)


def _supposes(clause: Clause) -> bool:
    """Whether it is only to be thought of: "suppose that …", "let us say that …"."""
    above = clause.governor
    let = above is not None and above.verb.lemma == "let" and not above.subjects
    return let or (not clause.subjects and clause.verb.form == "bare" and clause.verb.lemma in _SUPPOSE)
