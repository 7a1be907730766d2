"""Are "they" whom a clause beside tells of: "police held two men who said they were beaten", "because they were …"?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.clauses.clause import says_or_asks
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Met
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.stance import report_stance

__all__ = ["is_why_they_did_it", "who_say_so_there"]


def who_say_so_there(sentence: Sentence, phrase: NounPhrase, near: list[Met]) -> tuple[Mention, ...]:
    """The people whose relative clause says it: the two men, and not the police, whom the sentence is about."""
    clause = sentence.clause_of(phrase)
    above = clause.governor if clause is not None else None
    if above is None or above.kind != "relative" or above.passive or len(above.subjects) != 1:
        return ()
    who = above.subjects[0]
    said = says_or_asks(above) or report_stance(above.verb.lemma) is not None
    if not said or not who.plural or who.sort not in PEOPLE - {"pron"}:
        return ()
    return next((tuple(m.mention.ends()) for m in near if m.phrase is who), ())


def is_why_they_did_it(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """ "Guards held ten miners because they were suspected": hardly the guards, and nobody knows, where they act so."""
    clause = next((c for c in sentence.clauses if c.passive and c.has_subject(phrase)), None)
    if clause is None or not clause.start or not is_low(sentence.row[clause.start - 1], "because", "since"):
        return False
    acts = (c for c in sentence.clauses if not c.passive and c.has_subject(met.phrase))
    return any(o.sort in PEOPLE and (o.plural or sentence.low(o) == "them") for c in acts for o in c.objects)
