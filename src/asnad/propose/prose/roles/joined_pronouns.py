"""Whom does the end of a Spanish infinitive mean: "amenazaron con violarla", "ordenó fusilarlos"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.mention import Mention
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.meant import enclitic_of
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.finite import FINITE
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["joined_pronoun"]


def joined_pronoun(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """The pronoun at the end of an infinitive as a phrase.

    Promises: it is nobody who orders, threatens or tries it: where that verb leaves its subject out it is of several,
    and a subject that has no name may be anybody of whom nothing was suffered before.
    """
    at = predicate.head
    joined = enclitic_of(sentence.grammar, sentence.tokens[at]) if sentence.grammar.marks_objects else ""
    finite = [p for p in row if p.last < predicate.first and p.tense in FINITE]
    if not joined or predicate.sense.object or not finite:
        return []
    who = subject_before(sentence, finite[-1].first)[0]
    if joined in sentence.grammar.them:
        return [replace(them(sentence, at, who), ending=len(joined))]
    verb = next((t for t in sentence.tokens[finite[-1].first : finite[-1].head] if t.tag == "aux"), None)
    if who is None and not tells_of_many(verb or sentence.tokens[finite[-1].head]):
        return []
    meant = _other(sentence, at, who)
    return [Phrase(at, at, at, "person", pronoun=True, meant=(meant,), ending=len(joined))] if meant is not None else []


def _other(sentence: Sentence, at: int, who: Phrase | None) -> Mention | None:
    """The only one who can be meant and is not the subject."""
    own = sentence.mention(who) if who is not None else None
    spans = frozenset(m.span for m in (own, *own.antecedents)) if own is not None else frozenset()
    meant = sentence.meant(at, but=spans)
    if meant is None or who is None or who.plural or who.rest or who.name is not None or who.sort == "body":
        return meant
    return meant if any(m.span in sentence.document.suffered for m in (meant, *meant.antecedents)) else None
