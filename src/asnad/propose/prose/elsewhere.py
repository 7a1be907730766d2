"""Does a day or a place that stands in an act's clause belong to something else that is told beside it?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.predicate import Predicate
from asnad.propose.prose.sentence import Sentence
from asnad.propose.prose.token import Token
from asnad.propose.trigger import act_traits

__all__ = ["is_elsewhere"]

_PARTS = frozenset({"stop", "end", "that", "comma", "conj", "but", "quote"})
_AND = fold("و")
"""An Arabic "and", which is written together with a word that nobody knows."""
_BEFORE = frozenset(map(fold, ("پیش از", "قبل از")))
_BETWEEN = frozenset({"fact", "other"})


def is_elsewhere(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """Whether the day at a token, or the place whose preposition stands there, is told of another verb or noun.

    ``at`` stands before a Persian verb, before an Arabic one or behind it.
    """
    order = sentence.grammar.order
    if order == "SVO":
        return False
    act = predicate.sense.kind == "act" and bool(predicate.sense.code)
    if order == "SOV" and act and act_traits(predicate.sense.code) & {"custody", "process"}:
        # Who was killed after a blast somewhere was killed by it.
        return at < predicate.first and _of_what_came_before(sentence, predicate, at)
    if at < predicate.first:
        parted = any(t.tag == "but" for t in sentence.tokens[at : predicate.first])
        return parted or (order == "VSO" and _of_verb_before(sentence, predicate, at))
    return order == "VSO" and (_of_verb_behind(sentence, predicate, at) or _of_noun_behind(sentence, predicate, at))


def _of_what_came_before(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "پس از درگیری در خیابان گلستان، صدها نفر دستگیر شدند": where it was after which they were held."""
    tokens = sentence.tokens
    opener = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in _PARTS and not _joined(sentence, i)), -1)
    led = next((i for i in range(opener + 1, at) if tokens[i].role == "fact" or tokens[i].low in _BEFORE), None)
    if led is None or any(t.forms and not t.act for t in tokens[led:at]):
        return False
    closed = next((t for t in tokens[at : predicate.first] if t.tag in ("comma", "object")), None)
    return closed is not None and closed.tag == "comma"


def _of_verb_before(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "بعد الانتخابات التي جرت في أيار قُتل", "الجنود الذين وصلوا في أيار قتلوا", "وفقا لمنى التي كانت في دمشق، قُتل":
    what stands in a relative clause with a verb of its own is that verb's."""
    tokens = sentence.tokens
    for step in range(at - 1, -1, -1):
        token = tokens[step]
        if token.tag == "rel":
            return step + 1 < at and not any(predicate.first <= i <= predicate.last for i in range(step + 1, at))
        if token.tag in _PARTS:
            return False
    return False


def _of_verb_behind(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "قُتل سامر وذهب شقيقه إلى المدينة في أيار", "قُتل بسبب مقال كتبه في أيار": behind an "and", or a noun without the
    article, a word that nobody knows may be another verb."""
    tokens = sentence.tokens
    for step in range(predicate.last + 1, at - 1):
        if any(p.first < step + 1 <= p.end and p.name is not None for p in sentence.phrases):
            continue
        after = tokens[step + 1]
        joined = tokens[step].tag == "conj" and after.tag != "time" and not _joined(sentence, step)
        fused = tokens[step].tag != "prep" and len(after.low) > 3 and after.low.startswith(_AND)
        fused = fused and not after.text.endswith(sentence.grammar.possessed)
        if _is_unknown(after) and (joined or fused):
            return True
        owned = _is_unknown(after) and after.text.endswith(("ه", "ها", "هم"))
        if owned and _is_bare(sentence, tokens[step]) and tokens[step - 1].tag == "prep":
            return True
    return False


def _joined(sentence: Sentence, conj: int) -> bool:
    """Whether an "and" stands inside a list of people."""
    return any(p.first < conj < p.end and p.rest for p in sentence.phrases)


def _is_unknown(token: Token) -> bool:
    return not (token.tag or token.sort or token.act) and token.low.isalpha()


def _is_bare(sentence: Sentence, token: Token) -> bool:
    return not token.tag and not token.forms and not sentence.grammar.definite(token.low)


def _of_noun_behind(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "قُتل بعد ثلاثة أيام من مشاهدته في أيار", "قُتل بعد إصدار قانون في أيار": what stands behind something with
    another preposition may be told of that."""
    before: list[Phrase] = [p for p in sentence.phrases if predicate.last < p.first and p.end < at and p.prep >= 0]
    led = [p for p in before if p.role in _BETWEEN and p.sort in ("", "thing", "act", "number")]
    carried = predicate.carried if predicate.carried is not None else -1
    led = [p for p in led if not p.first <= carried <= p.end and sentence.tokens[p.head].act != predicate.sense.code]
    opens = [p for p in led if sentence.tokens[p.prep].role == "fact" or " " in sentence.tokens[p.prep].low]
    return any(p.end + 1 >= at - 1 or p.of is not None for p in opens)
