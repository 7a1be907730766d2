"""Whose words does a colon open: "The report states:" and its next paragraph, "the ministry listed these abuses: …"?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.counted.lists import ends_open
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.said.voice import Speaker
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import report_stance

__all__ = ["announced", "note_announced"]

_APART = frozenset({"item", "quote"})
"""Kinds of blocks of which several on end belong together."""
_THESE = frozenset({"these", "following"})


def announced(draft: Draft, voices: Voices) -> None:
    """What stands in the paragraph behind a colon, or in the items of its list, is whose word the colon opened."""
    sentence, told = draft.sentence, voices.announced
    if told is None:
        return
    begun = voices.announced_block
    another = sentence.block != begun
    goes_on = begun < 0 or sentence.kind == voices.announced_kind in _APART
    opens_anew = sentence.kind == "heading" or sentence.tokens[0].tag == "quote" or voices.turn is not None
    if another and (opens_anew or not goes_on):
        voices.announced = None
        return
    voices.announced_block, voices.announced_kind = sentence.block, sentence.kind
    voices.put(0, len(sentence.tokens) - 1, Asserter("cited", told.mention), "attributed")


def note_announced(draft: Draft, voices: Voices) -> None:
    """Open what stands behind a colon in the same sentence, or note whose word the next paragraph will be."""
    sentence = draft.sentence
    if ":" not in sentence.lows:
        return
    at = next((i for i, chunk in enumerate(sentence.row) if is_low(chunk, ":")), None)
    speaker = _who_announces(draft, voices, at) if at is not None else None
    if speaker is None or at is None or speaker.own:
        return
    if ends_open(sentence):
        voices.announced, voices.announced_block, voices.announced_kind = speaker, -1, ""
    else:
        first = sentence.row[at].last + 1
        heard = any(s.first <= first <= s.last and s.asserter.kind == "cited" for s in voices.scopes)
        if not heard:
            asserter = Asserter("cited", speaker.mention)
            voices.put(first, len(sentence.tokens) - 1, asserter, "attributed")


def _who_announces(draft: Draft, voices: Voices, colon: int) -> Speaker | None:
    """Whoever says, lists in so many words, or comes to tell as a tale what the colon opens."""
    sentence = draft.sentence
    clause = next((c for c in reversed(sentence.clauses) if c.at < colon), None)
    if clause is None or clause.passive or clause.verb.form not in {"finite", "inf"} or clause.verb.modal:
        return None
    who = clause.subjects or (clause.governor.subjects if clause.governor is not None else [])
    between = sentence.row[clause.at + 1 : colon]
    if clause.negative or clause.conditional or any(isinstance(c, VerbGroup) for c in between):
        return None
    says = report_stance(clause.verb.lemma) in {"asserted", "attributed"}
    says = says and (ends_open(sentence) or (bool(between) and isinstance(between[-1], NounPhrase)))
    announces = says or _lists(sentence, clause, colon)
    return voices.speaker(draft, who[0], clause) if who and announces else None


def _lists(sentence: Sentence, clause: Clause, colon: int) -> bool:
    """ "Listed these abuses:", "documents the following cases:"."""
    what = sentence.row[colon - 1]
    if not isinstance(what, NounPhrase) or clause.verb.lemma not in words("lemmas", "lists"):
        return False
    return any(t.low in _THESE for t in sentence.tokens[what.first : what.head + 1])
