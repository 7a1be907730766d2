"""Who does what a gerund names? Seldom the subject before it: "opposes killing", "thanked the police for arresting"."""

from __future__ import annotations

from asnad.propose.clause import Clause, says_or_asks
from asnad.propose.lexicon import words
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.row import is_comma, is_low
from asnad.propose.token import Token

__all__ = ["ADJUNCTS", "lend_subject", "subjects_of_gerund"]

ADJUNCTS = frozenset(
    {"by", "after", "before", "while", "without", "since", "when", "on", "instead of", "despite", "upon"}
)
"""After these the subject of the verb before does it: "fled after killing"."""
_PEOPLE = frozenset({"person", "group", "name", "body", "pron", "number", "demonym"})
_OF_WHICH = frozenset({"for", "of"})
_GUILTY = frozenset({"responsible", "guilty"})


def subjects_of_gerund(
    tokens: list[Token], row: list[Chunk], at: int, gerund: Clause, previous: Clause
) -> list[NounPhrase]:
    """Who does what a gerund right after the chunk at ``at`` names, where the clause before is ``previous``."""
    chunk = row[at]
    if isinstance(chunk, VerbGroup):
        active = not gerund.passive and (not previous.passive or previous.kind == "reduced")
        own = not active or previous.verb.lemma in words("verbs", "goes_on") | words("verbs", "threaten")
        return list(previous.subjects) if own else []
    if not isinstance(chunk, Link) or chunk.low not in _OF_WHICH | {"about"}:
        return list(previous.subjects)
    before = row[at - 1] if at else None
    described = at > 1 and isinstance(before, Link) and before.kind == "pred" and isinstance(row[at - 2], NounPhrase)
    if described or (chunk.low in _OF_WHICH and tokens[chunk.first - 1].low in _GUILTY):
        # "the men responsible for killing", "those guilty of torturing".
        whose = row[at - 2] if described else before
        return [whose] if isinstance(whose, NounPhrase) else list(previous.subjects)
    if previous.passive or previous.verb.lemma == "be":
        return list(previous.subjects)
    if chunk.low == "for" and previous.objects:
        people = isinstance(before, NounPhrase) and before.sort in _PEOPLE
        return [before] if isinstance(before, NounPhrase) and people and before in previous.objects else []
    tells = previous.verb.lemma in words("verbs", "report", "asserted") | words("lemmas", "speaks_of")
    return (
        [] if tells and previous.verb.lemma not in words("verbs", "commitment", "admits") else list(previous.subjects)
    )


def lend_subject(row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> None:
    """ "After killing Dane, Voss fled", "Arrested in May, Dane was freed": whose deed opens the sentence."""
    opening = earlier[0] if earlier else None
    if opening is None or opening.subjects or opening.kind not in {"ing", "reduced"} or opening.at > 1:
        return
    grounds = all(c.verb.form == "ing" and is_low(row[c.at - 1], "for", "after", "while") for c in earlier[1:])
    if found and is_comma(row[found - 1]) and grounds and not (says_or_asks(clause) or says_or_asks(opening)):
        opening.subjects = list(clause.subjects)
