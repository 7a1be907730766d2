"""Does where somebody stands keep "they" or "it" from being him: in another paragraph, or within a phrase?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Memory, Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link, joins

__all__ = ["are_out_of_place", "is_out_of_place"]

_TO_WHOM = ("to", "at", "on", "upon", "with")


def are_out_of_place(
    memory: Memory, sentence: Sentence, phrase: NounPhrase, place: int, found: tuple[Mention, ...]
) -> bool:
    """Whether whoever was found for "they" or "them" was last told of where others are meant more often than not.

    "Lina praised the courage of her neighbours. They jailed her"; "Relatives wept.¶ Soldiers led them away".
    """
    spans = [end.span for end in found]
    last = next((m for m in memory.before(place) if any(end.span in spans for end in m.mention.ends())), None)
    if last is None:
        return False
    clause = sentence.clause_of(phrase) if sentence.low(phrase) == "they" else None
    if last.within.block != sentence.block and (clause is None or not _is_told_of(last) or _only_spoke(last, clause)):
        return True
    return clause is not None and last.within.clause_of(last.phrase) is None and _stands_in_a_phrase(last)


def is_out_of_place(met: Met) -> bool:
    """ "In the streets of the union a bomb went off. It killed ten": hardly the union, for "it"."""
    whose = met.mention.wording.endswith(("'s", "’s"))
    addressed = any(any(p is met.phrase for p in c.after(*_TO_WHOM)) for c in met.within.clauses)
    return not whose and met.within.clause_of(met.phrase) is None and (addressed or _stands_in_a_phrase(met))


def _stands_in_a_phrase(met: Met) -> bool:
    """ "The courage of her neighbours", "heard from neighbours"; not who is shot at, spoken to, or did it."""
    if met.sort == "pron":
        return False
    if met.mention.wording.endswith(("'s", "’s")):
        return True
    clauses = met.within.clauses
    if any(any(o is met.phrase for o in (*c.objects, *c.after(*_TO_WHOM))) for c in clauses):
        return False
    if any(c.passive and any(p is met.phrase for p in c.after("by")) for c in clauses):
        return False
    row = met.within.row
    at = next((i for i, chunk in enumerate(row) if chunk is met.phrase), None)
    if at is None:
        return True  # what another noun is of, or whose it is
    while at >= 2 and joins(row[at - 1]) and isinstance(row[at - 2], NounPhrase):
        at -= 2  # "heard from members and supporters"
    return at > 0 and is_link(row[at - 1], "prep")


def _only_spoke(met: Met, clause: Clause) -> bool:
    """ "…, officials confirmed.¶ His wife and children left for Alba, where they …": hardly the officials."""
    return met.spoke and not says_or_asks(clause)


def _is_told_of(met: Met) -> bool:
    """Whether somebody is whom the sentence is about: the subject of its main clause, or of what it says was said."""
    clause = met.within.clause_of(met.phrase)
    if clause is None or clause.kind != "main":
        return False
    if clause.governor is not None and not says_or_asks(clause.governor):
        return False
    lead = met.within.row[clause.start - 1] if clause.start else None
    return not is_link(lead, "sub", "wh")
