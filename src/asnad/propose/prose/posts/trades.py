"""What is somebody by trade, and how old: "la periodista Rosa Vega", "Marc Paix, instituteur,", «۳۴ ساله»?"""

from __future__ import annotations

from asnad.model.frames import Trait
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_trades"]

_FARTHEST = 4
"""Words between a name and the number: ", âgé de", "البالغ من العمر"."""
_OLDEST = 120
_DOUBTED = frozenset({"denied", "disputed"})
_CLOSING = frozenset({"comma", "stop", "end", "age"})


def draft_trades(sentence: Sentence) -> None:
    """The trades and ages of those who are named; what somebody denies of them is no part of what they are."""
    for phrase in (one for head in sentence.phrases for one in head.group):
        if phrase.name is None or phrase.sort != "person" or phrase.plural:
            continue
        start = phrase.name[1] + 1
        beside = _beside(sentence, phrase)
        trade = _trade_before(sentence, phrase)
        if trade is None and beside is not None and _is_trade(sentence, beside.head):
            trade = beside.head
        if trade is not None:
            _emit(sentence, phrase, "profession", trade)
        age = _age(sentence, start)
        if age is None and beside is not None:
            age = _age(sentence, beside.head + 1)
        if age is not None:
            _emit(sentence, phrase, "age", age)


def _emit(sentence: Sentence, phrase: Phrase, trait: str, at: int) -> None:
    chain, distance, supposed = sentence.voice(phrase.head)
    nobodys = chain[-1].kind == "cited" and chain[-1].who is None  # "El periodista X habría sido asesinado"
    first, last = sorted((phrase.head, at))
    sentence.emit(
        Trait(sentence.mention(phrase), trait, sentence.words(at, at)),
        phrase.head,
        rule=f"{trait}-beside-name",
        first=min(first, phrase.first),
        last=last,
        own=supposed or nobodys or distance in _DOUBTED,
    )


def _is_trade(sentence: Sentence, at: int) -> bool:
    trades, low = sentence.grammar.words_for("trades"), sentence.tokens[at].low
    return any(low.removeprefix(prefix) in trades for prefix in ("", *sentence.grammar.prefixes))


def _trade_before(sentence: Sentence, phrase: Phrase) -> int | None:
    """ "La periodista | Rosa Vega"."""
    at = phrase.name[0] - 1 if phrase.name is not None else -1
    return at if at >= phrase.first and _is_trade(sentence, at) else None


def _beside(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """What stands behind the name and a comma, if a mark closes it: "Rosa Vega, maestra rural, fue torturada"."""
    tokens, comma = sentence.tokens, phrase.last + 1
    if comma + 1 >= len(tokens) or tokens[comma].tag != "comma":
        return None
    told = next((p for p in sentence.phrases if p.first == comma + 1), None)
    if told is None or told.name is not None or told.plural or told.count is not None or told.rest:
        return None
    closing = tokens[told.last + 1].tag if told.last + 1 < len(tokens) else "end"
    return told if closing in _CLOSING or tokens[told.last].tag == "age" else None


def _age(sentence: Sentence, start: int) -> int | None:
    """Where the number of years stands behind somebody, before a word for years of age and with no verb between."""
    tokens = sentence.tokens
    for at in range(start, min(start + _FARTHEST + 1, len(tokens) - 1)):
        low = tokens[at].low
        if low.isdigit():
            aged = int(low) < _OLDEST and tokens[at + 1].low in sentence.grammar.ages
            return at if aged and _tells_of_age(sentence, start, at) else None
    return None


def _tells_of_age(sentence: Sentence, start: int, at: int) -> bool:
    """Whether nothing but marks and words of age stand between: not "Hugo Luna, condenado a 12 años"."""
    of_age, aged = sentence.grammar.words_for("of_age"), tuple(sentence.grammar.words_for("aged"))
    return all(
        t.tag in {"age", "comma"} or t.text == "(" or t.low in of_age or t.low.startswith(aged)
        for t in sentence.tokens[start:at]
    )
