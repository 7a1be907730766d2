"""Which of two, or of a list, was it, and of how many: "were killed or wounded", "are either in jail or have fled"?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low

__all__ = ["is_one_of_two"]


def is_one_of_two(sentence: Sentence, clause: Clause) -> bool:
    """ "Eleven farmers were killed or wounded": how many of each nobody says."""
    if _is_one_of_a_list(sentence, clause) or _is_either(sentence, clause):
        return True
    at = next((i for i, c in enumerate(sentence.clauses) if c is clause), 0)
    pairs = [sentence.clauses[i : i + 2] for i in (at - 1, at) if 0 <= i < len(sentence.clauses) - 1]
    return any(
        is_low(sentence.row[second.at - 1], "or", "and" if "respectively" in sentence.lows else "or")
        and (first.passive == second.passive or (first.passive and not second.objects))  # "abducted or disappeared"
        and (first.passive or _share_an_object(first, second))
        and first.subjects[:1] == second.subjects[:1]
        and second.verb.lemma != "burn"  # "were hacked to death or burned": all of them are dead
        and all(c.verb.act is not None for c in (first, second))
        for first, second in pairs
    )


def _is_either(sentence: Sentence, clause: Clause) -> bool:
    """ "Most are either in jail or have fled", "were either beaten or shot"; not "shot either in May or in June"."""
    row = sentence.row
    at = next((i for i, t in enumerate(sentence.tokens) if t.low == "either"), None)
    either = next((i for i, c in enumerate(row) if at is not None and c.first <= at <= c.last), None)
    verbs = [c for c in sentence.clauses if c.subjects and c.subjects[:1] == clause.subjects[:1]]
    first = min((c.at for c in verbs), default=None)
    if either is None or first is None or not first <= either <= first + 2:
        return False
    then = next((i + 1 for i in range(either, len(row)) if is_low(row[i], "or")), len(row))
    being = any(c.verb.lemma == "be" and not c.passive for c in verbs)
    return isinstance(chunk_at(row, then), VerbGroup) or (being and isinstance(chunk_at(row, then), NounPhrase))


def _is_one_of_a_list(sentence: Sentence, clause: Clause) -> bool:
    """ "Eight people were threatened, arrested, prosecuted, or “disappeared”": to whom what was done nobody says."""
    run = [
        c for c in sentence.clauses if c.subjects and c.subjects[:1] == clause.subjects[:1] and c.verb.act is not None
    ]
    links = [sentence.row[one.end : two.at] for one, two in pairwise(run)]
    listed = all(between and all(is_link(c, "comma", "conj", "quote") for c in between) for between in links)
    return len(run) > 2 and listed and any(is_low(c, "or") for c in links[-1])


def _share_an_object(first: Clause, second: Clause) -> bool:
    """ "Has arrested, jailed, or sentenced two singers": which of it was done to whom nobody says."""
    told = first.verb.form in {"finite", "part", "inf"} and second.verb.form in {"finite", "bare", "inf"}
    return told and second.objects != [] and first.objects[:1] in ([], second.objects[:1])
