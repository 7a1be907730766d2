"""Which dates and places are not of the act itself, but of what it was about, or of some of those counted?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.setting.days import is_public_event
from asnad.propose.english.words.morphology import singular

__all__ = ["is_of_its_cause", "is_of_some", "is_of_whom_is_told"]

_ABOUT = frozenset(
    {"over", "in connection with", "about", "concerning", "regarding", "in retaliation for", "in revenge for",
     "in response to"}
)  # fmt: skip
_PARTS = frozenset({"part", "role", "participation", "involvement", "presence", "attendance"})
_SOUGHT = frozenset({"suspect", "suspects", "culprit", "culprits"})


def is_of_its_cause(sentence: Sentence, told: Chunk, act: NounPhrase | None = None) -> bool:
    """Whether a date or place is one of what an act was about, and not of the act itself.

    "Held five men over the killing of Holt in a car in July", "a suspect in the robbery in Lomay". ``act`` is the
    noun of the act, if a noun tells of it: what it is about stands behind it.
    """
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is told), 0)
    if isinstance(told, Link) and at and is_low(row[at - 1], *_ABOUT, "despite", "for", "with", "like", "than", "into"):
        return True  # "in connection with | the riots of 1990"
    if isinstance(told, Link) and at > 1 and is_low(row[at - 1], "of") and isinstance(noun := row[at - 2], NounPhrase):
        # "Under a law of 1990", "despite the amnesty of 1990"; but "in the spring of 1990", "in the war of 1990".
        if is_low(chunk_at(row, at - 3), "in", "during", "at", "on", "amid"):
            return False
        return act is None and not noun.plural and singular(sentence.low(noun)) not in words("nouns", "of_years")
    for i in range(at - 1, -1, -1):
        chunk, before, cause = row[i], row[i - 1] if i else None, row[i + 1]
        if act is not None and chunk.first <= act.first <= chunk.last:
            return False
        if isinstance(chunk, NounPhrase):
            if chunk.sort != "act" and chunk.of is not None and _is_a_deed(chunk.of):
                return True  # "not guilty on appeal of the murder of Holt in 1992"
            continue
        if not isinstance(chunk, Link) or chunk.kind not in {"prep", "adv", "time"}:
            return False
        if chunk.low in _ABOUT and isinstance(cause, NounPhrase) and cause.number is None:
            return cause.sort == "act" or isinstance(told, NounPhrase)
        if chunk.low == "for" and sentence.tokens[chunk.first - 1].low in words("words", "with_for"):
            return True  # "the trial of those responsible for the riots in Lomay"
        if chunk.low in {"for", "because of"} and isinstance(told, NounPhrase) and _is_of_ones_own(cause):
            return True  # "was jailed for her work in Lomay"
        if chunk.low == "for" and isinstance(cause, NounPhrase) and is_public_event(sentence, cause):
            return True  # "was killed for a protest in Lomay on 3 May"
        if chunk.low == "for" and isinstance(cause, NounPhrase) and _is_a_part_in_one(sentence, cause, row[i + 2 : at]):
            return True  # "was jailed for her part in the protests in Lomay"
        if chunk.low in _BY_ORDER and i == at - 3:
            return isinstance(told, NounPhrase)  # "by order of a court in Lomay"
        if chunk.low in _CHARGES - {"for", "of"} and isinstance(cause, NounPhrase) and cause.det in {"a", "an", "the"}:
            return True  # "on suspicion of a robbery in Lomay in 1992"
        if chunk.low in _CHARGES and any(_is_a_deed(c) for c in row[i + 1 : at]):
            return True  # "was jailed for (his part in) the killing of Holt in 1992"
        if chunk.low == "in" and isinstance(before, NounPhrase) and sentence.low(before) in _SOUGHT:
            return isinstance(told, NounPhrase) or sentence.tokens[told.first - 1].low == "the"
    return False


_BY_ORDER = frozenset({"by order of", "by orders of", "on the order of", "on the orders of", "on orders of"})
_CHARGES = frozenset({"for", "of", "on charges of", "on a charge of", "on suspicion of"})


def _is_a_part_in_one(sentence: Sentence, cause: NounPhrase, behind: list[Chunk]) -> bool:
    """Whether a phrase is a part in a public event, which stands behind it."""
    events = words("nouns", "public_events")
    part = singular(sentence.low(cause)) in _PARTS
    return part and any(isinstance(c, NounPhrase) and singular(sentence.low(c)) in events for c in behind)


def _is_of_ones_own(cause: Chunk) -> bool:
    """ "Her work", "his reporting"; not "her arrest", "their men"."""
    own = isinstance(cause, NounPhrase) and cause.det in {"his", "her", "their", "its", "my", "our"}
    return own and isinstance(cause, NounPhrase) and cause.sort in {"thing", ""} and cause.number is None


def _is_a_deed(phrase: Chunk) -> bool:
    """ "The killing of Holt", "Holt's murder"; not "for murder in 1992", which may be when he was jailed."""
    if not isinstance(phrase, NounPhrase) or phrase.sort != "act":
        return False
    return phrase.of is not None or phrase.possessor is not None


def is_of_some(sentence: Sentence, told: Chunk) -> bool:
    """ "Killed 400, including the deaths on Saturday", "including ten in Lomay": of only those of them."""
    if "including" not in sentence.lows:
        return False
    for chunk in reversed(sentence.row[: next(i for i, c in enumerate(sentence.row) if c is told)]):
        if isinstance(chunk, VerbGroup) or is_comma(chunk):
            return False
        if is_low(chunk, "including"):
            return True
    return False


def is_of_whom_is_told(sentence: Sentence, clause: Clause) -> bool:
    """Whether a relative clause only says what one has done, or suffered, of whom something else is told.

    "A mob hanged Voss, who murdered Holt", "protests over the killing of Holt, a man who was shot": then, and there,
    was what they did to Voss, or the protest.
    """
    if clause.kind != "relative":
        return False
    earlier = [c for c in sentence.clauses if c.at < clause.at]
    whom = clause.subjects[0] if clause.subjects and not clause.passive else None
    if whom is not None and any(c.has_object(whom) for c in earlier):
        return True
    at = clause.start - 1
    while at > 0 and (is_link(sentence.row[at], "wh", "comma") or isinstance(sentence.row[at], NounPhrase)):
        at -= 1
    return bool(earlier) and earlier[-1].at < at and is_low(sentence.row[at], "over", "for", "about", "against")
