"""What else do those say who say or deny something: "denied it, citing those shot by rebels", "…, adding that …"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_comma
from asnad.propose.english.words.stance import report_stance

__all__ = ["cited_beside", "said_beside", "who_adds"]

_SAYS = ("asserted", "attributed")


def said_beside(sentence: Sentence, clause: Clause) -> Clause | None:
    """The gerund behind a comma that goes on with what those of a clause say."""
    for other in sentence.clauses:
        says = other.verb.lemma in words("lemmas", "cites") or report_stance(other.verb.lemma) in _SAYS
        if other.at > clause.at and other.kind == "ing" and says and is_comma(sentence.row[other.at - 1]):
            return other
    return None


def cited_beside(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The tokens of what those who deny something cite instead: "denied the killing, citing men shot by rebels"."""
    cites = said_beside(sentence, clause)
    if cites is None or cites.verb.lemma not in {"cite", "quote"}:
        return None
    more = said_beside(sentence, cites)
    last = more.verb.first - 1 if more is not None else len(sentence.tokens) - 1
    return cites.verb.last + 1, last


def who_adds(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """Whoever said or denied the first thing, of a gerund behind a comma: "the army denied it, saying that …"."""
    if clause.verb.form != "ing" or not clause.at or not is_comma(sentence.row[clause.at - 1]):
        return None
    above = next((c for c in reversed(sentence.clauses) if c.at < clause.at and c.kind == "main" and c.subjects), None)
    if above is None or above.passive or report_stance(above.verb.lemma) is None:
        first = sentence.clauses[0]  # "denied it, citing those who were shot, adding that …"
        above = first if first.kind == "main" and report_stance(first.verb.lemma) == "denied" else None
    return above.subjects[0] if above is not None and above.subjects and not above.passive else None
