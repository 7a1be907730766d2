"""Is an act denied of somebody: not this one, neither, no prisoner? And how far does a denial before it reach?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.finite import is_participle

__all__ = [
    "denier",
    "denies",
    "is_denial",
    "may_be_denied",
    "neither",
    "nobody",
    "only_so",
    "singled_out",
    "unbelieved",
]

_NOT = fold("ن")
"""How a Persian verb begins that denies."""


def may_be_denied(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "No detuvo o torturó", "no mató …, ni la policía detuvo": the denial may reach the second verb, or does."""
    at = row.index(predicate)
    if at and row[at - 1].negative and not predicate.negative:
        between = sentence.tokens[row[at - 1].last + 1 : predicate.first]
        last = next((t for t in reversed(between) if t.tag in ("conj", "but", "comma", "stop", "rel", "that")), None)
        if last is not None and last.low in sentence.grammar.nor:
            return True
    first = predicate.joined
    if first is None or not first.negative or predicate.negative:
        return False
    return first.last + 2 == predicate.first and sentence.tokens[first.last + 1].tag == "conj"


def singled_out(sentence: Sentence, phrase: Phrase, predicate: Predicate) -> bool:
    """ "No fue la policía la que mató", "ce n'est pas l'armée qui a tué": of all people not this one."""
    tokens = sentence.tokens
    if phrase.end > predicate.first or not any(
        t.tag in ("rel", "that") for t in tokens[phrase.end + 1 : predicate.first]
    ):
        return False
    step = phrase.first - 1
    while step >= 0 and tokens[step].tag in ("aux", "neg", "adv", "prep"):
        step -= 1
    before = [t.tag for t in tokens[step + 1 : phrase.first]]
    if sentence.grammar.order == "VSO" and step >= 0 and tokens[step].tag == "if":
        # "ليس الضابط هو من قتل"
        return True
    return "aux" in before and "neg" in before


def only_so(sentence: Sentence, predicate: Predicate, high: int) -> bool:
    """ "Je n'ai pas été blessée par balle", "no fue golpeada con palos": how it was not done is denied, and perhaps no
    more; so with when and where before a "but"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if not predicate.negative or grammar.order != "SVO":
        return False
    behind = tokens[predicate.last + 1 : predicate.last + 2]
    if any(not t.tag and (is_participle(t) or t.low.endswith(grammar.participles)) for t in behind):
        # "No murió ahorcado, sino asfixiado".
        return True
    when = [t.low.split()[0] for t in tokens[predicate.last + 1 : high + 3] if t.tag in ("prep", "time")]
    if any(word in grammar.until for word in when):
        # "No fue liberado hasta mayo".
        return True
    if any(t.low in grammar.manners for t in tokens[predicate.first : high + 1]):
        return True
    leads = [p for p in sentence.phrases if predicate.last < p.prep and p.end <= high]
    if any(t.tag == "but" for t in tokens[predicate.last + 1 : high + 3]):
        return bool(leads) or any(t.tag == "time" for t in tokens[predicate.last + 1 : high + 1])
    things = [p for p in leads if p.sort not in HUMAN | {"name", "place"}]
    # "No murió de hambre", "no lo mató por error".
    led = (p for p in things if p.role == "agent" or (p.role == "of" and p.prep == predicate.last + 1))
    return any(p.first == p.head for p in led) or any(tokens[p.prep].low in grammar.instruments for p in things)


def neither(sentence: Sentence, subject: Phrase, predicate: Predicate) -> bool:
    """ "Ni los soldados ni la policía mataron a …", "ni siquiera la policía": it is not told of this subject."""
    tokens = sentence.tokens
    if subject.end > predicate.first or any(t.tag == "rel" for t in tokens[subject.end + 1 : predicate.first]):
        return False
    around = tokens[max(0, subject.first - 1) : subject.end]
    # "Ne mentionne pas les douze hommes tués": it is the verb before that is denied.
    theirs = any(t.tag == "neg" for t in tokens[max(0, subject.first - 5) : max(0, subject.first - 1)])
    denied = subject.first > 0 and around[0].tag == "neg" and not theirs
    return denied or any(t.low in sentence.grammar.nor for t in around)


def denies(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Ningún preso fue ejecutado"; but whoever denies "تعرض أي من المتهمين للتعذيب" denies that any of them was."""
    words = sentence.tokens[max(0, phrase.first - 1) : phrase.last + 1]
    if sentence.grammar.order == "VSO" and sentence.voice(phrase.head)[1] == "denied":
        words = [t for t in words if t.low.split()[0] not in sentence.grammar.words_for("any")]
    return any(t.tag == "none" for t in words)


def nobody(sentence: Sentence, low: int, verb: int) -> bool:
    """ "Nadie mató a …", "ningún preso fue ejecutado"; but not behind a "but": "لم يعتقلوا أحدا، بل احتجزوا شقيقين"."""
    tokens = sentence.tokens
    contrast = max((at for at in range(low, verb) if tokens[at].tag == "but"), default=low)
    any_of = sentence.grammar.order == "VSO" and sentence.voice(verb)[1] == "denied"
    some = sentence.grammar.words_for("any") if any_of else frozenset()
    return any(t.tag == "none" and t.low.split()[0] not in some for t in tokens[contrast:verb])


def is_denial(sentence: Sentence, verb: Predicate) -> bool:
    """«رئیس پلیس این خبر را تکذیب کرد», «این خبر تکذیب شد», "ونفى الجيش ذلك": in Persian and Arabic, that what was
    told before is not true."""
    passive = (verb.sense.kind, verb.sense.code) == ("withdraw", "denied")
    denied = passive or (verb.sense.kind, verb.sense.code) == ("say", "denied")
    if not denied or verb.negative or verb.tense not in ("past", "present") or sentence.asks:
        return False
    tokens = sentence.tokens
    if sentence.grammar.order == "VSO":
        this = (i for i in range(verb.last + 1, len(tokens)) if tokens[i].low in sentence.grammar.demonstratives)
        at = next(this, len(tokens))
        # "أنكرت الوزارة احتجازه طوال تلك المدة": what is denied stands there.
        return at < verb.last + 6 and not any(t.act for t in tokens[verb.last + 1 : at])
    these = sentence.grammar.words_for("this")
    if tokens[verb.first - 1].tag == "object" and tokens[verb.first - 2].low in these:
        return True
    before = [p for p in sentence.phrases if p.end < verb.first and p.prep < 0 and (passive or p.marked)]
    before = before[:1] if passive else before[-1:]
    said = tuple(sentence.grammar.words_for("said"))
    return any(tokens[p.first].low in these and tokens[p.head].low.startswith(said) for p in before)


def unbelieved(sentence: Sentence) -> list[int]:
    """«این حرف را باور نکردیم»: the tokens of what is said in Persian not to be believed."""
    tokens, found = sentence.tokens, []
    for at in range(3, len(tokens) - 1) if sentence.grammar.order == "SOV" else ():
        this = {tokens[at - 3].low, tokens[at - 2].low} & sentence.grammar.words_for("this")
        belief, _, verb = tokens[at].low.partition(" ")
        if this and tokens[at - 1].tag == "object" and belief in sentence.grammar.words_for("belief"):
            found += [at] * (verb or tokens[at + 1].low).startswith(_NOT)
    return found


def denier(sentence: Sentence, verb: Predicate) -> str:
    """Who denies it, as it is written: "ونفى الجيش ذلك"; nothing where nobody is named."""
    behind = sentence.grammar.order == "VSO"
    row = [p for p in sentence.phrases if p.prep < 0 and not p.marked and (p.first > verb.last) == behind]
    return next((sentence.mention(p).wording for p in row if p.sort in HUMAN), "")
