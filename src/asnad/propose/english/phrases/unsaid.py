"""Where does a clause begin whose "that" is left unsaid: "reports soldiers killed him", "it is untrue they did"?"""

from __future__ import annotations

from functools import cache
from itertools import chain

from asnad.propose.english.lexicon import table, words
from asnad.propose.english.phrases.noun_phrase import noun_phrase
from asnad.propose.english.phrases.phrase import PEOPLE, Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.words.morphology import known_verb, singular
from asnad.propose.english.words.token import Token, is_of_saying, is_said

__all__ = ["with_unsaid"]

_DESCRIBES = frozenset({"ruling"})
"""Of saying, and before a noun more often something else: "the ruling party"."""
_OPENS_NO_WORD = frozenset({"name", "call", "dub"})
_DAYS = frozenset({"day", "night", "moment", "morning", "evening", "week", "month", "year"})


def with_unsaid(tokens: list[Token], row: list[Chunk], *, upper: bool) -> list[Chunk]:
    """The row with a "that" of no width before every such clause, and the phrases before and behind it told apart."""
    whole: list[Chunk] = []
    for i, chunk in enumerate(row):
        if not isinstance(chunk, NounPhrase) or not _is_done(row, i + 1):
            whole.append(chunk)
        elif _is_behind_a_verb(row, i, upper=upper):
            whole += [_that(tokens, chunk.first - 1, chunk.first), chunk]
        else:
            whole += _parts(tokens, row, i, upper=upper) or [chunk]
    return whole


def _is_behind_a_verb(row: list[Chunk], i: int, *, upper: bool) -> bool:
    """ "The union boasted soldiers killed him": a verb that says nothing else of them, and opens the sentence."""
    verb, who = chunk_at(row, i - 1) if i else None, chunk_at(row, i - 2) if i > 1 else None
    if not isinstance(verb, VerbGroup) or not isinstance(who, NounPhrase) or not _are_people(row[i]):
        return False
    speaks = verb.form == "finite" and not verb.passive and verb.act is None and _is_unknown(verb.lemma)
    speaks = speaks and (known_verb(verb.lemma) or not upper)  # "A NONCOMMISSIONED OFFICER"
    before = row[: i - 2]
    opens = not any(isinstance(c, VerbGroup) or is_link(c, "sub", "wh", "that") for c in before)
    return speaks and opens and not isinstance(before[-1] if before else None, NounPhrase)


def _is_unknown(lemma: str) -> bool:
    """Whether no rule knows yet what follows a verb: it neither says, sees nor makes."""
    known = words("lemmas", "senses") | words("lemmas", "opens_a_clause") | words("verbs", "factive")
    known = known | words("verbs", "judge", "supposed") | words("verbs", "report", "denied") | words("verbs", "order")
    return lemma not in known | _OPENS_NO_WORD | words("lemmas", "brands") and not is_said(lemma)


def _parts(tokens: list[Token], row: list[Chunk], i: int, *, upper: bool) -> list[Chunk]:
    """What stands before "that", that "that", and who does it; nothing where no "that" is left out."""
    chunk, before = row[i], chunk_at(row, i - 1) if i else None
    if any(is_low(chunk_at(row, j), "according to") for j in (i - 1, i - 2) if j >= 0):
        return []  # "according to radio reports soldiers killed him"
    if before is not None and before.last == chunk.first - 1 and _ends_with_a_word(tokens, before):
        return [_that(tokens, chunk.first - 1, chunk.first), chunk] if _are_people(chunk) else []
    at = next((j for j in range(chunk.last - 1, chunk.first - 1, -1) if _leads(tokens[j].low)), None)
    who = noun_phrase(tokens, at + 1, upper=upper) if at is not None else None
    if at is None or who is None or who.last != chunk.last or not _are_people(who):
        return []
    if tokens[at].tag == tokens[at + 1].tag == "name":
        return []  # "Hope Holt was shot"
    if tokens[at].tag == "adj":
        judged = at == chunk.first and isinstance(before, VerbGroup) and before.lemma in {"be", "seem", "appear"}
        return [Link(at, at, "pred", tokens[at].low), _that(tokens, at, at + 1), who] if judged else []
    lead = noun_phrase(tokens[: at + 1], chunk.first, upper=upper)
    return [lead, _that(tokens, at, at + 1), who] if lead is not None and lead.last == at else []


def _that(tokens: list[Token], lead: int, first: int) -> Link:
    """A link of no width: behind a day it is a "when"."""
    kind, low = ("sub", "when") if tokens[lead].low in _DAYS else ("that", "that")
    return Link(first, first - 1, kind, low)


def _ends_with_a_word(tokens: list[Token], before: Chunk) -> bool:
    """Whether a phrase or adjective right before somebody is a word for what is said, a judgement or a day."""
    low = tokens[before.last].low
    if isinstance(before, NounPhrase):
        return before.core == before.last and _leads(low) and tokens[before.last].tag != "adj"
    return isinstance(before, Link) and before.kind == "pred" and low in _judgements()


def _are_people(chunk: Chunk) -> bool:
    return isinstance(chunk, NounPhrase) and (chunk.sort in PEOPLE or chunk.sort == "body")


def _is_done(row: list[Chunk], i: int) -> bool:
    """Whether a verb here says that something was done to somebody: with an object behind it, or in the passive."""
    verb = chunk_at(row, i)
    if not isinstance(verb, VerbGroup) or verb.act is None or verb.form != "finite":
        return False
    return verb.passive or isinstance(chunk_at(row, i + 1), NounPhrase) or verb.lemma in words("lemmas", "intransitive")


def _leads(low: str) -> bool:
    says = is_of_saying(singular(low)) and low not in _DESCRIBES
    return says or low in _judgements() or low in _DAYS or low == "fact"


@cache
def _judgements() -> frozenset[str]:
    return frozenset(chain.from_iterable(table("words")["truth"][kind] for kind in ("true", "false", "open")))
