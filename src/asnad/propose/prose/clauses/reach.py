"""How far does the clause of a verb reach, before it and behind it?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.prose.clauses.led import closes_when, leads_next, led_before, led_from
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import relative_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.words.finite import is_finite
from asnad.propose.prose.words.token import Token, may_be_verb

__all__ = ["EDGES", "aims_at_other", "reach", "resumes"]

EDGES = frozenset({"stop", "end", "that", "rel", "if", "aim", "when", "because"})


_THEY_DID = ("وا", "وهم", "وها", "وه", "وهما", "وني", "ونا")
"""How Arabic verbs of what many did end, as words are compared."""
_THAT = ("که", "انکه", "اینکه")
"""The endings of Persian words of purpose that open a clause of their own."""


def reach(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> tuple[int, int]:
    """The first and last token of the clause around a predicate: up to other predicates and the marks that end it."""
    tokens = sentence.tokens
    low = max((p.last + 1 for p in row if p.last < predicate.first), default=0)
    if sentence.grammar.order == "SOV":
        low = max(low, _behind_shared(sentence, predicate, row))
    if predicate.joined is not None:
        low = led_from(sentence, predicate)
    elif low and sentence.grammar.order == "SVO" and not _day_opens(sentence, low, predicate.first):
        # "Arrêté en mai, Jean a été torturé": what stands before the comma or "and" is the earlier verb's.
        for at in range(predicate.first - 1, low - 1, -1):
            if tokens[at].tag in ("comma", "conj", "but") and not any(p.first < at < p.end for p in sentence.phrases):
                low = led_before(sentence, at, low)
                break
        else:
            earlier = max((p for p in row if p.last < predicate.first), key=lambda p: p.last)
            if relative_before(sentence, earlier) or (earlier.tense == "participle" and earlier.joined is None):
                # "Le policier qui a tué Jean à Lomay a été arrêté", "des hommes arrêtés à Lomay ont été tués".
                low = predicate.first
    high = min((p.first - 1 for p in row if p.first > predicate.last), default=len(tokens) - 1)
    follows = sentence.grammar.order == "VSO" and low > 0
    for at in range(predicate.first - 1, low - 1, -1):
        if tokens[at].tag == "rel" and _holds_no_verb(sentence, at, predicate.first):
            # "Vingt civils, parmi lesquels deux enfants, ont été tués".
            continue
        if tokens[at].tag == "aim" and aims_at_other(sentence, at, predicate):
            continue
        if tokens[at].tag in EDGES or (follows and (tokens[at].tag == "conj" or closes_when(sentence, at))):
            low = at + 1
            break
    for first, last in sentence.quotations():
        if first <= predicate.first and predicate.last <= last:
            low, high = max(low, first), min(high, last)
    if sentence.grammar.order == "SOV":
        behind = next((p for p in row if p.head > predicate.head and p.last == predicate.last), None)
        apart = behind is not None and _behind_shared(sentence, behind, row) > predicate.head
        return low, predicate.head if apart else predicate.last
    relative = low > 1 and tokens[low - 1].tag == "rel" and tokens[low - 2].tag == "comma"
    alone = predicate.tense == "participle" and predicate.joined is None and sentence.grammar.order == "SVO"
    relative = relative or (alone and predicate.first > 1 and tokens[predicate.first - 1].tag == "comma")
    whose = sentence.grammar.order == "SVO" and _is_inner(sentence, predicate)
    for at in range(predicate.last + 1, high + 1):
        told = tokens[at].role == "source" and " " in tokens[at].low
        edge = tokens[at].tag in EDGES and not _is_presented(sentence, at)
        if whose and may_be_verb(tokens[at], sentence.grammar):
            # "Le sergent qui a tué Voss vivait à Orvet".
            word = sentence.covering(at)
            edge = edge or word is None or word.first == word.end
        # "Le camp où Holt est mort | a été fermé en 1980".
        edge = edge or (whose and tokens[at].tag == "aux" and is_finite(tokens, sentence.grammar, at))
        if edge or told or (relative and resumes(sentence, at)) or _they_went_on(sentence, at):
            high = at - 1
            break
        ends = sentence.grammar.order == "SVO" and tokens[at].tag in ("conj", "but") and _goes_on(sentence, at, high)
        if ends or leads_next(sentence, at, high):
            high = at - 1 - (tokens[at - 1].tag == "comma")
            break
    return low, high


def _behind_shared(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> int:
    """«رضا در تهران شکنجه و یک کارگر زخمی شدند»: where the clause of those begins whose verb those before share; with
    what opens the sentence, «در تهران رضا شکنجه و یک کارگر زخمی شدند», it has that too."""
    shared = [p.head for p in row if p.carried is not None and p.head < predicate.head]
    if not shared or sentence.tokens[shared[-1] + 1].tag not in ("conj", "comma"):
        return 0
    whom = sentence.starting_at(shared[-1] + 2)
    first = max((p.last + 1 for p in row if p.last < shared[0]), default=0)
    opens = sentence.starting_at(first + (sentence.tokens[first].tag == "conj"))
    if opens is None or opens.prep >= 0 or not human(opens):
        return 0
    own = whom is not None and human(whom) and whom.prep < 0 and whom.end < predicate.first
    return shared[-1] + 2 if own else 0


def _is_inner(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether "who", "where" or "when" opens the clause of a verb."""
    tokens = sentence.tokens
    for at in range(predicate.first - 1, -1, -1):
        if tokens[at].tag in ("rel", "when"):
            return True
        if tokens[at].tag in ("stop", "end", "quote", "that") or is_finite(tokens, sentence.grammar, at):
            return False
    return False


def _is_presented(sentence: Sentence, at: int) -> bool:
    """ "Fue detenido como rehén por la Guardia Civil": what somebody was taken for, in one word, ends no clause."""
    noun = sentence.starting_at(at + 1) if sentence.tokens[at].low in sentence.grammar.presenting else None
    bare = noun is not None and noun.name is None and noun.first == noun.end and sentence.grammar.order == "SVO"
    return bare and noun is not None and sentence.tokens[noun.end + 1].role == "agent"


def _day_opens(sentence: Sentence, low: int, verb: int) -> bool:
    """ "El lugar donde el 3 de mayo, en Lomay, el Ejército mató a dos": the day behind "where" is the verb's."""
    between = sentence.tokens[low:verb]
    opens = any(t.tag == "when" and day.tag == "time" for t, day in pairwise(between))
    finite = (t for t in between if any(f.tense in ("past", "present") for f in t.forms) and not t.sort)
    return opens and not any(t.tag == "aux" or may_be_verb(t, sentence.grammar) for t in (*between, *finite))


def _they_went_on(sentence: Sentence, conj: int) -> bool:
    """In Arabic "خطفوها … وباعوها في سوق": behind "and" a verb that is not known, by the ending of what many did."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO" or tokens[conj].tag != "conj" or conj + 1 >= len(tokens):
        return False
    verb = tokens[conj + 1]
    known = verb.tag or verb.sort or verb.act or verb.forms or verb.met
    return not known and len(verb.low) > 4 and verb.low.endswith(_THEY_DID)


def aims_at_other(sentence: Sentence, aim: int, predicate: Predicate) -> bool:
    """ "Sept femmes qui manifestaient pour réclamer justice ont été tuées": an infinitive is what was aimed at; and in
    Persian no verb of the past: "سربازان برای یافتن رضا کریمی معلمی را بازداشت کردند"."""
    if sentence.grammar.order == "SOV":
        return predicate.tense == "past" and not sentence.tokens[aim].low.endswith(_THAT)
    token = sentence.tokens[aim + 1]
    other = any(f.tense == "infinitive" for f in token.forms) and predicate.first > aim + 1
    return other and sentence.grammar.order == "SVO" and predicate.tense in ("past", "present") and predicate.perfect


def _holds_no_verb(sentence: Sentence, rel: int, end: int) -> bool:
    """Whether a comma stands behind a relative pronoun, and before the token at ``end``, with no verb between."""
    tokens = sentence.tokens
    comma = next((i for i in range(rel + 1, end) if tokens[i].tag == "comma"), 0)
    between = tokens[rel + 1 : comma]
    verbs = any(t.tag in ("aux", *EDGES) or t.forms or may_be_verb(t, sentence.grammar) for t in between)
    return sentence.grammar.order == "SVO" and comma > rel + 1 and not verbs


def _goes_on(sentence: Sentence, conj: int, high: int) -> bool:
    """ "Fue asesinado el alcalde, y en abril habían atentado contra otro": a verb that is not known behind "and"."""
    tokens = sentence.tokens
    at = conj + 1 + (conj + 1 < len(tokens) and tokens[conj + 1].tag == "comma")
    if at <= high < len(tokens) - 1 and tokens[at].tag == "time" and not _ends(tokens[high + 1]):
        # "Fue detenido Hugo Paz y el 5 de mayo fue liberado": a day before the next verb is that one's.
        return True
    for token in tokens[conj + 1 : high + 1]:
        if token.tag in ("comma", "stop", "conj"):
            return False
        if token.tag == "aux" or may_be_verb(token, sentence.grammar):
            return True
    return False


def _ends(token: Token) -> bool:
    return token.tag in EDGES or token.tag in ("comma", "conj", "but")


def resumes(sentence: Sentence, comma: int) -> bool:
    """ "Voss, que murió el martes, fue ministro en 1980": the comma that ends what is said of the subject."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if tokens[comma].tag != "comma" or any(p.first < comma < p.end for p in sentence.phrases):
        return False
    verb = next((t for t in tokens[comma + 1 :] if t.tag not in ("adv", "clitic", "se", "neg")), None)
    if verb is None or (verb.tag == "aux" and grammar.auxiliaries[verb.low][1] in ("gerund", "perfect", "infinitive")):
        return False
    finite = any(f.tense not in ("participle", "gerund", "infinitive") for f in verb.forms)
    known = finite and not (verb.tag or verb.sort or verb.act)
    return verb.tag == "aux" or known or may_be_verb(verb, grammar)
