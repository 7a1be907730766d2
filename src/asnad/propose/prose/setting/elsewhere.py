"""Does a day or a place that stands in an act's clause belong to something else that is told beside it?"""

from __future__ import annotations

from itertools import pairwise

from asnad.language.fold import fold
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import Token, may_be_verb

__all__ = ["is_elsewhere", "is_of_more"]

_PARTS = frozenset({"stop", "end", "that", "comma", "conj", "but", "quote"})
_AND = fold("و")
"""An Arabic "and", which is written together with a word that nobody knows."""
_BETWEEN = frozenset({"fact", "other"})
_DURING = frozenset({"lors de", "lors d'"})
_MARKS = frozenset({"comma", "stop", "end"})
_WHICH = ("quel", "quelle", "cual")
_LASTING = frozenset({"body", "place", "document"})
_BESIDE = frozenset({"adv", "quote", "conj", "hedge", "neg"})


def is_elsewhere(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """Whether the day at a token, or the place whose preposition stands there, is told of another verb or noun.

    ``at`` stands before a Persian verb, before an Arabic one or behind it.
    """
    order = sentence.grammar.order
    if order == "SVO":
        told = _of_aside(sentence, predicate, at) or _of_founded(sentence, predicate, at) or _of_post(sentence, at)
        return told or _before_after(sentence, predicate, at) or _of_what_occurred(sentence, predicate, at)
    act = predicate.sense.kind == "act" and bool(predicate.sense.code)
    if order == "SOV" and act and act_traits(predicate.sense.code) & {"custody", "process"}:
        # Who was killed after a blast somewhere was killed by it.
        return at < predicate.first and _of_what_came_before(sentence, predicate, at)
    if at < predicate.first:
        parted = any(t.tag == "but" for t in sentence.tokens[at : predicate.first])
        return parted or (order == "VSO" and _of_verb_before(sentence, predicate, at))
    return order == "VSO" and (_of_verb_behind(sentence, predicate, at) or _of_noun_behind(sentence, predicate, at))


def _of_post(sentence: Sentence, at: int) -> bool:
    """ "Hugo Luna, hoy senador, dirigía entonces el campo": what he is now, and not when he led it."""
    told = next((p for p in sentence.phrases if at < p.first <= at + 2), None)
    if told is None or at < 1 or not human(told):
        return False
    closing = sentence.tokens[told.end + 1].tag if told.end + 1 < len(sentence.tokens) else "end"
    apart = sentence.tokens[at - 1].tag == "comma" and closing in _MARKS
    return apart and told.first == told.head and told.name is None


def _of_aside(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "Né à Lomay en 1930, X fut tué", "X, que nació en 1930, fue detenido", "arrêté X, recherché depuis 2019": what
    stands between commas with a verb or a description of its own is told of that.

    A day or a place between further commas goes on with what is told so before it ("né à Lomay, en 1930, …").
    """
    first, last = _part(sentence, at)
    while first <= last < len(sentence.tokens):
        during = any(t.low.endswith(_WHICH) for t in sentence.tokens[last + 2 : last + 5])
        if first <= predicate.head <= last or during:
            # "Onze ans après le massacre du 28 septembre, au cours duquel 156 personnes ont été tuées".
            return False
        if _tells_apart(sentence, first, last):
            return True
        before, _ = _part(sentence, first - 2) if first > 1 else (first, last)
        goes_on = sentence.tokens[first].tag in ("prep", "time") and before < first
        goes_on = goes_on and any(t.when is not None or t.role == "place" for t in sentence.tokens[before:first])
        if not goes_on:
            return False
        first, last = before, first - 2
    return False


def _of_founded(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "Fut arrêté à une réunion du syndicat fondé à Orvet en 1930": of a body, a place or a paper, and no
    event, which a participle tells of."""
    tokens = sentence.tokens
    for step in range(predicate.last + 2, at):
        noun = sentence.ending_at(step - 1) or sentence.ending_at(step)
        while noun is not None and noun.of is not None and noun.of.last == noun.last:
            noun = noun.of
        told = noun is not None and noun.sort in _LASTING and not (tokens[step].tag or tokens[step].capital)
        if told and _may_be_participle(sentence, tokens[step], tokens[step]) and not tokens[step].sort:
            return all(t.tag in ("prep", "time", "det") or t.capital for t in tokens[step + 1 : at])
    return False


def _before_after(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "El 3 de mayo, dos días después de que mataran a Luna, …": what came before has another day and place."""
    tokens = sentence.tokens
    after = next((i for i in range(predicate.first - 1, at, -1) if tokens[i].role == "after"), None)
    if after is None:
        return False
    commas = [i for i in range(after, predicate.first) if tokens[i].tag == "comma"]
    return all(any(p.first < i < p.end for p in sentence.phrases) for i in commas)


def _of_what_occurred(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "A été arrêté pour l'assassinat de Marc Paix, survenu le 4 mai": the day of what has happened then."""
    first, _ = _part(sentence, at)
    tokens, words = sentence.tokens, sentence.grammar.occurred
    told = next((i for i in range(max(first, predicate.last + 3), at) if tokens[i].low in words), None)
    return told is not None and all(t.tag in ("prep", "time", "det", "num") or t.capital for t in tokens[told + 1 : at])


def _part(sentence: Sentence, at: int) -> tuple[int, int]:
    """The first and last token of what stands between the marks around a token."""
    tokens = sentence.tokens
    marks = [
        i for i, t in enumerate(tokens) if t.tag in _MARKS and not any(p.first < i < p.end for p in sentence.phrases)
    ]
    before = max((i + 1 for i in marks if i < at), default=0)
    return before, min((i - 1 for i in marks if i >= at), default=len(tokens) - 1)


def _tells_apart(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a relative, a participle, or what somebody is or has, behind a name, opens a part of a sentence."""
    tokens, at = sentence.tokens, first
    while at < last and tokens[at].tag in _BESIDE:
        at += 1
    spell = next((i for i in range(at, min(at + 3, last)) if tokens[i].low in sentence.grammar.durations), at)
    if tokens[spell + (spell < last)].role == "fact":
        # "Tres años después de su detención en 1930".
        at = spell + 1
    token = tokens[at]
    who = sentence.ending_at(first - 2) if first > 1 and tokens[first - 1].tag == "comma" else None
    if token.tag == "prep":
        return _leads_apart(sentence, at, last)
    if token.tag == "rel" or (token.low in sentence.grammar.presenting and at < last):
        # "Oren Falk, como su padre en 1930, fue asesinado".
        return True
    if token.tag == "when" and who is not None and (who.role == "place" or who.of is not None):
        # "Originaire d'Orvet, où il est né en 1930".
        return True
    at += token.tag in ("former", "pre") and at < last
    token = tokens[at]
    if token.tag or (token.capital and at) or token.low in sentence.grammar.occurred:
        # "L'assassinat de X, commis le 4 mai": of the act itself.
        return False
    beside = sentence.covering(at)
    named = beside is not None and beside.name is not None and (at > 0 or token.low in sentence.grammar.given)
    if named or (beside is not None and beside.first < first):
        return False
    if _may_be_participle(sentence, token, tokens[at + 1] if at < last else token):
        return True
    if beside is None or beside.plural or beside.count is not None or beside.sort not in ("person", ""):
        return False
    verb = any(t.tag == "aux" or may_be_verb(t, sentence.grammar) for t in tokens[at + 1 : last + 1])
    # "Instituteur, adhérent d'un parti en 1920, X": what somebody is, twice.
    behind = who is not None and human(who) and (who.name is not None or who.first == 0)
    return not verb and (behind or (not first and beside.sort == "person"))


def _leads_apart(sentence: Sentence, prep: int, last: int) -> bool:
    """ "Con domicilio en Orvet", "en poste à Orvet", "tras la muerte de Voss en 1930", "según dijo en Orvet Mira Holt":
    what a preposition opens has its own when and where; not "con su hijo", "lors d'une marche à Orvet"."""
    token, noun = sentence.tokens[prep], sentence.starting_at(prep + 1)
    if token.role in ("source", "alleged"):
        return True
    if noun is None or noun.end >= last or token.low in _DURING:
        return False
    had = token.role == "of" or token.low in sentence.grammar.instruments
    bare = token.role == "place" and noun.first == noun.head and noun.name is None and noun.sort in ("", "thing", "act")
    return token.role == "fact" or (had and not human(noun)) or bare


def _may_be_participle(sentence: Sentence, token: Token, behind: Token) -> bool:
    """Whether a word is a participle, or is not known and ends like one; before where or when like any: "revenu à"."""
    unknown = not (token.sort or token.act or token.forms)
    endings = sentence.grammar.participles
    if behind.tag in ("prep", "time"):
        endings += tuple([ending for ending, _ in sentence.grammar.done_to])
    return any(form.tense == "participle" for form in token.forms) or (unknown and token.low.endswith(endings))


def _of_what_came_before(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "پس از درگیری در خیابان گلستان، صدها نفر دستگیر شدند": where it was after which they were held."""
    tokens = sentence.tokens
    opener = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in _PARTS and not _joined(sentence, i)), -1)
    before = sentence.grammar.words_for("before_that")
    led = next((i for i in range(opener + 1, at) if tokens[i].role == "fact" or tokens[i].low in before), None)
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


def is_of_more(sentence: Sentence, predicate: Predicate, place: Phrase) -> bool:
    """ "اعتقال مدير إضافة إلى تسعة عمال في مران", "اعتقال اثنين ومعالجة الجرحى في مران": whether in Arabic more people,
    or something else that was done, stand before a place."""
    if sentence.grammar.order != "VSO":
        return False
    if _is_cut(sentence, place):
        return True
    between, besides = sentence.tokens[predicate.last + 1 : place.prep], sentence.grammar.words_for("besides")
    return any(t.low in besides for t in between) or any(
        t.tag == "conj" and after.sort == "thing" and not (after.tag or after.forms) for t, after in pairwise(between)
    )


def _is_cut(sentence: Sentence, place: Phrase) -> bool:
    """ "في منطقة جرف الوادي": whether an Arabic place is a bare noun whose name behind it is not understood."""
    tokens, behind = sentence.tokens, place.last + 1
    bare = place.first == place.last and place.name is None and not sentence.grammar.definite(tokens[place.first].low)
    return bare and behind < len(tokens) and not tokens[behind].tag
