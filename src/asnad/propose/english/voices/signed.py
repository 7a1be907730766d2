"""Whose words is a paragraph that somebody has signed below it: "They beat me. / —Mira Holt, 31, farmer"?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import FIRST_PERSON
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_low

__all__ = ["signed"]

_SIGNS = frozenset({"—", "–", "--", "―"})


def signed(reading: Reading) -> dict[int, Mention]:
    """The blocks whose signature is the next block, where they say "I" or it tells an account's name, and whose.

    An account's name may also end the block itself: "They beat him. — Mira Holt (@mira) March 12, 2022".
    """
    spoken = {s.block for s in reading.sentences if not FIRST_PERSON.isdisjoint(s.lows)}
    found: dict[int, Mention] = {}
    block = -1
    for sentence in reading.sentences:
        account = "@" in sentence.lows
        alone = sentence.block != block and bool(_SIGNS & {t.low for t in sentence.tokens[:1]})
        block = sentence.block
        whose = block - alone
        if (account or (alone and whose in spoken)) and (who := _signer(reading, sentence, _dash(sentence))):
            found[whose] = who
    return found


def _dash(sentence: Sentence) -> int:
    """Where the last dash of a sentence stands in its row; at its head where there is none."""
    return next((i for i in range(len(sentence.row) - 1, 0, -1) if is_low(sentence.row[i], *_SIGNS)), 0)


def _signer(reading: Reading, sentence: Sentence, dash: int) -> Mention | None:
    """Who signs behind a dash: a name, and at most what they are or are called, and when."""
    name, behind = chunk_at(sentence.row, dash + 1), chunk_at(sentence.row, dash + 2)
    alone = is_low(sentence.row[dash], *_SIGNS) and not any(c.at > dash for c in sentence.clauses)
    alone = alone and (is_low(behind, "(") or (dash == 0 and (behind is None or is_comma(behind))))
    if not alone or not isinstance(name, NounPhrase) or name.proper is None or name.sort == "body":
        return None
    return reading.mention(sentence, name)
