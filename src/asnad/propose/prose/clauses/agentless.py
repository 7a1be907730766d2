"""Is it left open who did it, or may that stand around a passive (Persian, Arabic)?"""

from __future__ import annotations

from asnad.propose.prose.people.sentence import Sentence

__all__ = ["told_around"]

_IT = ("ها", "ه")
"""How an Arabic verb ends whose object has just been named."""
_OF_MANY = frozenset({"people", "body", "group"})


def told_around(sentence: Sentence, first: int, last: int) -> bool:
    """«در این حمله ۸۲ نفر کشته شدند», «با سلاح افراد ناشناس کشته شد»: whether the attack has been told of before, or
    whose weapon it was stands beside the passive between two tokens."""
    tokens = sentence.tokens
    if _led_by_somebody(sentence, last):
        return True
    for phrase in (p for p in sentence.phrases if first <= p.first and p.end <= last and p.prep >= 0):
        if (
            phrase.role in ("place", "fact", "raid", "other")
            and tokens[phrase.first].low in sentence.grammar.words_for("this")
            and not phrase.plural
        ):
            unknown = phrase.sort in ("act", "thing", "") and phrase.name is None
            if unknown and tokens[phrase.head].tag not in ("time", "adv"):
                return True
        of = phrase.of
        if tokens[phrase.prep].low in sentence.grammar.instruments and of is not None and of.sort in _OF_MANY:
            return True
    return False


def _led_by_somebody(sentence: Sentence, last: int) -> bool:
    """ "قُتل في غارة شنّها التحالف", "في هجوم نفذه مسلحون": whether it is told who did what it happened in."""
    tokens = sentence.tokens
    for phrase in sentence.phrases if sentence.grammar.order == "VSO" else ():
        of, raid = phrase.of, phrase.prep >= 0 and phrase.sort in ("thing", "act", "") and phrase.end <= last
        verb = tokens[of.first - 1] if of is not None and raid and of.first > phrase.head + 1 else None
        verbal = verb is not None and not (verb.tag or verb.sort) and verb.text.endswith(_IT)
        if of is not None and of.sort in _OF_MANY and verbal:
            return True
    return False
