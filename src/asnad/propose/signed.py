"""Whose words is a paragraph that somebody has signed below it: "They beat me. / —Mira Holt, 31, farmer"?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.draft import FIRST_PERSON
from asnad.propose.phrase import NounPhrase
from asnad.propose.reading import Reading, Sentence
from asnad.propose.row import chunk_at, is_comma, is_low

__all__ = ["signed"]

_DASHES = frozenset({"—", "–", "--", "―"})


def signed(reading: Reading) -> dict[int, Mention]:
    """The blocks whose signature is the next block, where they say "I" or it tells an account's name, and whose."""
    spoken = {s.block for s in reading.sentences if not FIRST_PERSON.isdisjoint(s.lows)}
    signatures = [s for s in reading.sentences if _DASHES & {t.low for t in s.tokens[:1]}]
    signers = ((s, _signer(reading, s)) for s in signatures if s.block - 1 in spoken or "@" in s.lows)
    return {s.block - 1: who for s, who in signers if who is not None}


def _signer(reading: Reading, sentence: Sentence) -> Mention | None:
    """Who signs with a line of its own: a dash, a name, and at most what they are or are called, and when."""
    name, behind = chunk_at(sentence.row, 1), chunk_at(sentence.row, 2)
    alone = not sentence.clauses and (behind is None or is_comma(behind) or is_low(behind, "("))
    if not alone or not isinstance(name, NounPhrase) or name.proper is None or name.sort == "body":
        return None
    return reading.mention(sentence, name)
