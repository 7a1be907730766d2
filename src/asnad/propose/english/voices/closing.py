"""Who is told to have said what stands in quotation marks only at its end, or in a later sentence?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.said.voice import Speaker
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import report_stance

__all__ = ["is_said_by_one_unknown", "tells_of_another", "who_closes"]

_NEAR = 6
"""Words and marks between a closing mark and the verb of saying: "“…,” the teacher Mira Holt told the radio"."""


def who_closes(draft: Draft, voices: Voices) -> Speaker | None:
    """ "“Soldiers came. They shot my son,” Mira Holt said": whoever says so where the quotation ends.

    ``None`` where that is in another paragraph, where a pronoun stands for them or nobody is told.
    """
    for other in draft.reading.sentences[draft.sentence.index + 1 :]:
        if other.block != draft.sentence.block:
            return None
        if other.quotes:
            clause = _says_behind(other, other.quotes[0])
            who = clause.subjects[0] if clause is not None and clause.subjects else None
            if who is None or who.sort == "pron":
                return None
            return voices.speaker(replace(draft, sentence=other), who, clause)
    return None


def is_said_by_one_unknown(sentence: Sentence, last: int) -> bool:
    """ "“I was beaten,” another said": behind the mark at ``last`` somebody speaks of whom nothing is known."""
    clause = _says_behind(sentence, last)
    return clause is not None and not clause.subjects


def tells_of_another(sentence: Sentence, first: int, last: int) -> bool:
    """ "The diary notes that a patrol “shot 12 bandits”": the patrol, of whom the quotation tells, does not speak."""
    inside = next((c for c in sentence.clauses if first < c.verb.first <= last), None)
    opens = inside is not None and inside.verb.first == first + 1 and bool(inside.subjects)
    return opens and inside is not None and inside.subjects[0].last < first


def _says_behind(sentence: Sentence, mark: int) -> Clause | None:
    for clause in sentence.clauses:
        near = mark < clause.verb.first and sentence.row[min(clause.start, clause.at)].first - mark <= 2
        near = near or 0 < clause.verb.first - mark <= _NEAR
        if near and report_stance(clause.verb.lemma) is not None and not clause.passive:
            return clause
    return None
