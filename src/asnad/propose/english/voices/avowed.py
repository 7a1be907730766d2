"""Who takes a deed upon himself? "The Front claimed responsibility for the attack", "… was claimed by the Front"."""

from __future__ import annotations

from asnad.model.claim import Asserter, Stance
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.row import is_comma, is_link, is_low
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.voice import Speaker, claimants, is_baseless
from asnad.propose.english.voices.speaking import Voices

__all__ = ["avowed"]


def avowed(draft: Draft, voices: Voices, clause: Clause) -> None:
    """ "X claimed responsibility for …", "responsibility for … was claimed by X": X says so."""
    sentence = draft.sentence
    claimant = claimants(sentence, clause)[0]
    speaker = voices.speaker(draft, claimant, clause)
    if speaker is None and claimant.sort == "":
        speaker = Speaker(draft.mention(claimant), plural=claimant.plural)
    if speaker is None or speaker.own or clause.conditional:
        return
    cue = sentence.words(clause.verb.first, clause.verb.last if clause.passive else _taken(clause))
    first = clause.subjects[0].first if clause.passive else clause.verb.last + 1
    last = min(to_the_end(sentence, first, clause)[1], _before_what_came_of_it(sentence, first) - 1)
    scope = (first, clause.verb.last if clause.passive else last)
    asserter = Asserter("cited", speaker.mention, cue, commitment="claims_responsibility")
    stance: Stance = "disputed" if is_baseless(clause) else "asserted"
    voices.speaks(sentence, speaker, clause.verb.first, scope[0], main=True)
    voices.put(*scope, asserter, stance, clause)


def _taken(clause: Clause) -> int:
    """The last word of "claimed responsibility", or of "claimed" before the act itself."""
    return clause.verb.last if clause.objects[0].sort == "act" else clause.objects[0].core


def _before_what_came_of_it(sentence: Sentence, first: int) -> int:
    """ "Claimed responsibility for the attack, | in which his driver died": that he died is the source's own.

    So is "the attack, | which killed two": of what nobody claims that it was his doing.
    """
    row = sentence.row
    for at in range(len(row) - 2):
        which = row[at + 2] if is_link(row[at + 1], "prep") else row[at + 1]
        if is_comma(row[at]) and is_low(which, "which") and row[at].first > first:
            return row[at].first
    return len(sentence.tokens)
