"""Does a sentence go on with the "he" of the one before, whoever else was mentioned there?"""

from __future__ import annotations

from asnad.propose.clause import Clause
from asnad.propose.memory import Met
from asnad.propose.phrase import NounPhrase
from asnad.propose.reading import Sentence
from asnad.propose.row import is_link

__all__ = ["is_of_another_he", "same_as_before"]


def same_as_before(sentence: Sentence, phrase: NounPhrase, about: list[Met]) -> Met | None:
    """ "He had many jailed, among them Holt, who spent a year there. He was dismissed …": he, of whom both tell.

    The one who is "he" in the main clause of the sentence before, where this one goes on with "he".
    """
    opens = sentence.clauses[0] if sentence.clauses else None
    if opens is None or phrase.first > 2 or not any(s is phrase for s in opens.subjects):
        return None
    return next((m for m in about if m.sort == "pron" and _is_of_the_main_clause(m)), None)


def is_of_another_he(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """Whether the sentence before is about a "he" that nobody knows, and only mentions who may be this one."""
    opens = sentence.clauses[0] if sentence.clauses else None
    main = next((c for c in chosen.within.clauses if c.subjects and _is_main(chosen, c)), None)
    if opens is None or main is None or not any(s is phrase for s in opens.subjects):
        return False
    low, about = sentence.low(phrase), main.subjects[0]
    alike = about.sort == "pron" and chosen.within.low(about) == low
    return alike and chosen.sentence == sentence.index - 1 and chosen.phrase is not about and chosen.sort != "pron"


def _is_of_the_main_clause(met: Met) -> bool:
    mine = next((c for c in met.within.clauses if any(s is met.phrase for s in c.subjects)), None)
    return mine is not None and met.sentence > 0 and _is_main(met, mine)


def _is_main(met: Met, clause: Clause) -> bool:
    lead = met.within.row[clause.start - 1] if clause.start else None
    return clause.kind == "main" and clause.governor is None and not is_link(lead, "sub", "wh", "that")
