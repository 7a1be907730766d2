"""Whose word is it that somebody is named as the one who did it, or that a killing is described?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.whose_part import part_end
from asnad.propose.english.voices.speaking import Voices

__all__ = ["described", "named_as"]


def named_as(draft: Draft, voices: Voices, clause: Clause) -> None:
    """ "Holt identified Voss as the man who shot her": Holt's word, or somebody's."""
    if not clause.phrases or clause.verb.lemma not in words("lemmas", "identifies"):
        return
    sentence, called = draft.sentence, clause.after("as")
    told = next(
        (c for c in sentence.clauses if c.kind == "relative" and any(s is p for s in c.subjects for p in called)),
        None,
    )
    answers = _as_responsible(sentence, clause) if called or told is None else None
    if told is None and answers is None:
        _who_they_are(draft, voices, clause)
        return
    by = clause.after("by")[:1] if clause.passive else clause.subjects[:1]
    speaker = voices.speaker(draft, by[0], clause) if by else None
    held = told is not None and answers is None and _is_only_held(told)
    if held and speaker is None:
        return
    cue = sentence.words(clause.verb.first, clause.verb.last)
    who = speaker.mention if speaker is not None else None
    begins = answers if answers is not None else told.verb.first if told is not None else clause.verb.last
    first, last = to_the_end(sentence, begins, clause)
    last = min(last, part_end(sentence, first))
    if held:
        voices.put(first, last, Asserter("cited", who, cue), "asserted", clause)
        return
    voices.put(first, last, Asserter("cited", who, cue, commitment="accuses"), "attributed", clause)


def _is_only_held(told: Clause) -> bool:
    """ "Identified as a man who is in prison for theft": no accusation, as he is told to have done nothing."""
    return told.passive or (told.verb.lemma in {"be", "remain"} and told.after("in", "behind") != [])


def _who_they_are(draft: Draft, voices: Voices, clause: Clause) -> None:
    """ "Police named the dead as Holt and Dane", "the army identified them as Holt and Dane": who they are, it says."""
    whom, called = next(iter(clause.objects), None), clause.after("as")
    if clause.passive or not called or not clause.subjects or clause.negative or whom is None:
        return
    low = draft.sentence.low(whom)
    if low != "them" and low not in words("words", "done_away") | {"victim", "victims", "wounded", "injured"}:
        return
    speaker = voices.speaker(draft, clause.subjects[0], clause)
    if speaker is None or speaker.own:
        return
    cue = draft.sentence.words(clause.verb.first, clause.verb.last)
    last = to_the_end(draft.sentence, called[0].first, clause)[1]
    voices.put(clause.verb.first, last, Asserter("cited", speaker.mention, cue), "asserted", clause)


def described(draft: Draft, voices: Voices, clause: Clause) -> None:
    """ "The report described a camp where men were shot", "survivors described the killing of miners": their word."""
    if clause.verb.lemma in words("lemmas", "presents") and clause.after("as"):
        _presented(draft, voices, clause)
    speaks = clause.verb.lemma in {"speak", "talk"}  # "the army spoke of 12 rebels killed in combat"
    describes = clause.verb.lemma in words("lemmas", "describes") or (speaks and clause.verb.form == "finite")
    if not describes or clause.passive or clause.negative or clause.after("as"):
        return
    told = next(iter(clause.after("of") if speaks else clause.objects), None) if clause.subjects else None
    speaker = voices.speaker(draft, clause.subjects[0], clause) if told is not None else None
    if told is None or speaker is None or speaker.own:
        return
    cue = draft.sentence.words(clause.verb.first, clause.verb.last)
    scope = to_the_end(draft.sentence, told.first, clause)
    voices.put(*scope, Asserter("cited", speaker.mention, cue), "asserted", clause)


def _presented(draft: Draft, voices: Voices, clause: Clause) -> None:
    """ "The list described Holt as one of 60 rebels killed in Lomay": what they are told to have suffered, it says."""
    label = clause.after("as")[0]
    inner = next((c for c in draft.sentence.clauses if c.at > clause.at and c.verb.act is not None), None)
    if inner is None or not any(label.first <= s.first and s.last <= label.last for s in inner.subjects):
        return
    by = clause.after("by")[:1] if clause.passive else clause.subjects[:1]
    speaker = voices.speaker(draft, by[0], clause) if by else None
    cue = draft.sentence.words(clause.verb.first, clause.verb.last)
    asserter = Asserter("cited", speaker.mention if speaker is not None else None, cue)
    last = draft.sentence.row[inner.end - 1].last
    voices.put(label.first, last, asserter, "attributed", clause)


def _as_responsible(sentence: Sentence, clause: Clause) -> int | None:
    """The word behind "as": "named Voss as responsible for it", "as having shot him", "as the mastermind of it"."""
    if clause.verb.lemma not in words("lemmas", "identifies") or clause.negative or clause.verb.modal:
        return None
    for at in range(clause.verb.last + 1, len(sentence.tokens) - 2):
        if sentence.tokens[at].low != "as":
            continue
        behind = [t.low for t in sentence.tokens[at + 1 : at + 5]]
        if behind[0] in {"responsible", "guilty", "having"} or any(low in words("nouns", "authors") for low in behind):
            return at + 1
    return None
