"""Who quotes whom? "The paper cited Holt as saying that …": what Holt says is told by the paper."""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import commitment_of

__all__ = ["quoted_as"]


def quoted_as(draft: Draft, voices: Voices, clause: Clause) -> None:
    """Put what somebody is quoted "as saying" under whoever quotes them; not where the source itself does."""
    sentence, quoted = draft.sentence, clause.objects[0] if clause.objects else None
    if clause.passive or clause.negative or not clause.subjects or clause.verb.lemma not in words("lemmas", "quotes"):
        return
    says = next((c for c in sentence.clauses if c.at > clause.at and c.kind == "ing"), None)
    if says is None or not says_or_asks(says) or not says.has_subject(quoted):
        return
    if not is_low(sentence.row[says.at - 1], "as"):
        return
    speaker = voices.speaker(draft, clause.subjects[0], clause)
    if speaker is None or speaker.own or speaker.mention is None:
        return
    cue = sentence.words(clause.verb.first, clause.verb.last)
    asserter = Asserter("cited", speaker.mention, cue, commitment=commitment_of(clause.verb.lemma))
    voices.put(*to_the_end(sentence, says.verb.first, says), asserter, "asserted", clause)
