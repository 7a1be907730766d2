"""Which act's nouns does a light verb carry? "شکنجه و اعدام شدند" has two."""

from __future__ import annotations

from collections.abc import Iterator

from asnad.propose.prose.clauses.senses import sense_before
from asnad.propose.prose.people.people import is_force, is_kin, is_oneself
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.grammar import Form, Grammar, Sense
from asnad.propose.prose.words.token import Token

__all__ = [
    "carried_by",
    "concerned",
    "counts_things",
    "lasts",
    "shared",
    "takes_person",
    "takes_person_behind",
    "verbal_nouns",
    "without_verb",
]

_FEW = 7
_EDGES = frozenset({"stop", "end", "that", "rel", "if", "aim", "because", "when", "quote"})


def verbal_nouns(tokens: list[Token], verb: int, known: Grammar) -> list[int]:
    """The act's nouns right before a light verb, in order; none in "مرتکب قتل شد", which no subject suffers."""
    step = verb - 1
    while step >= 0 and tokens[step].tag == "adv":
        step -= 1
    found: list[int] = []
    while step >= 0 and tokens[step].act and not tokens[step].plural and tokens[step].tag in ("", "verbal"):
        if step and tokens[step - 1].tag == "prep":
            # "تهدید به مرگ شد": what stands behind a preposition is not the verb's.
            break
        found.append(step)
        step -= 1
        # "دستگیر، شکنجه و اعدام شد"
        listed = tokens[step].tag == "comma" and len(found) > 1
        if step > 0 and (tokens[step].tag == "conj" or listed) and tokens[step - 1].act:
            step -= 1
            continue
        break
    if not found and (under := _undergone(tokens, verb, known)):
        return [under]
    of_doer = bool(found) and found[-1] > 0 and tokens[found[-1] - 1].low in known.concerned
    return [] if of_doer else found[::-1]


def _undergone(tokens: list[Token], verb: int, known: Grammar) -> int:
    """«مورد ضرب و شتم مأموران قرار گرفت»: the act's noun that who did it parts from its verb; 0 elsewhere."""
    carries = any(
        s.kind == "support" and s.code == "passive" for f in tokens[verb].forms for s in known.senses[f.lemma]
    )
    for at in range(verb - 2, max(0, verb - _FEW), -1) if carries else ():
        marks = known.words_for("undergoing")
        if (
            tokens[at].act
            and not tokens[at].plural
            and (tokens[at].low.split()[0] in marks or tokens[at - 1].low in marks)
        ):
            return at
        if tokens[at].forms or tokens[at].tag not in ("", "num", "det"):
            break
    return 0


def concerned(sentence: Sentence, noun: int) -> bool:
    """ "رضا دلواپس بازداشت شد", "رضا شاهد شکنجه شد": one word that nobody knows, or for somebody, between a person and
    an act's noun may be what he has to do with it, unless it ends as those do that tell how."""
    word = sentence.ending_at(noun - 1)
    if word is None or word.first != word.last or word.name is not None or word.prep >= 0 or word.marked:
        return False
    before = sentence.ending_at(word.first - 1)
    if word.first and sentence.tokens[word.first - 1].tag == "he" and not word.possessed:
        return True
    low = sentence.tokens[word.head].low
    known = low in sentence.grammar.suffering or low.endswith(tuple(sentence.grammar.words_for("how")))
    who = before is not None and before.prep < 0 and before.sort in HUMAN
    named = before is not None and before.name is not None
    return who and not known and (not word.sort or (word.sort == "person" and named and word.count is None))


def without_verb(sentence: Sentence, heads: list[int]) -> list[int]:
    """ "سه نفر کشته، دو نفر زخمی و پنج نفر بازداشت شدند": the act's nouns before "and" or a comma that share the light
    verb, each with its own number, or full names, before it; in order."""
    tokens = sentence.tokens
    found: list[int] = []
    while heads:
        last = step = (found or heads)[0] - 1
        while step > 0 and (tokens[step].tag == "object" or tokens[step].low in sentence.grammar.others):
            step -= 1
        # "سه نفر دیگر" may be one phrase.
        phrase = sentence.ending_at(step) or sentence.ending_at(last)
        if phrase is None or phrase.role == "place":
            phrase = sentence.ending_at(_before_setting(sentence, last))
        some = phrase is not None and (
            is_oneself(sentence, phrase.first)
            or phrase.count is not None
            or tokens[phrase.first].tag == "det"
            or _is_full(phrase)
        )
        mark = phrase.first - 1 if phrase is not None and phrase.prep < 0 and some else 0
        if mark < 1 or tokens[mark].tag not in (("comma", "conj") if found else ("conj",)):
            break
        act = tokens[mark - 1]
        before = sentence.covering(mark - 1)
        if not act.act or act.tag or (before is not None and before.first != mark - 1):
            break
        found.insert(0, mark - 1)
    return found


def _before_setting(sentence: Sentence, at: int) -> int:
    """«سه نفر در تهران شکنجه و دو نفر در قم کشته شدند»: the token before the days and places that end at one."""
    while at > 0:
        phrase = sentence.ending_at(at)
        if sentence.tokens[at].tag in ("time", "adv"):
            at -= 1
        elif phrase is not None and phrase.role == "place" and phrase.sort == "place":
            at = phrase.prep - 1
        else:
            break
    return at


def _is_full(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name[1] > phrase.name[0] and phrase.sort == "person"


def shared(sentence: Sentence, verb: int) -> Iterator[tuple[int, Form, Sense]]:
    """ "را بازداشت و به مکانی منتقل کردند", "را به زندان محکوم و … را تبرئه کرد": the words before "and" that share the
    light verb behind it, with the form and the meaning they have with it; in order.

    Promises: an act's noun is shared only behind an object, or where no noun can follow its "and".
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    form = tokens[verb].forms[0]
    if form.negative:
        # "بازداشت و به زندان منتقل نشد": it is open how far the denial reaches.
        return
    compound = grammar.plain(form.lemma.rpartition("/")[2])
    light = tokens[verb].low.removeprefix(compound).strip() if compound else tokens[verb].low
    first = verb
    while first and tokens[first - 1].tag not in _EDGES and (tokens[first - 1].act or not tokens[first - 1].forms):
        first -= 1
    for at in range(first + 1, verb - 1):
        # "دستگیر، محاکمه و در ۲۵ بهمن تیرباران شد": a comma may stand for the first "and".
        listed = at + 4 < verb and tokens[at + 1].tag == "comma" and bool(tokens[at + 2].act and tokens[at].act)
        listed = listed and tokens[at + 3].low == "و"
        token, after = tokens[at], tokens[at + 2 + 2 * listed]
        joined = tokens[at + 1].low == "و" or listed
        if not joined or token.tag not in ("", "adv", "verbal") or tokens[at - 1].tag == "prep":
            continue
        behind_object = any(t.tag == "object" for t in tokens[first:at]) and not _parted(sentence, first, at)
        whole = grammar.forms.get(f"{token.low} {light}", ())
        if whole and (behind_object or after.tag == "prep"):
            yield at, whole[0], sense_before(sentence, whole[0], at)
        elif (
            token.act
            and not token.plural
            and (behind_object or after.tag in ("prep", "adv", "time") or " به " in f" {compound}")
        ):
            carrier = next((f for f in grammar.forms.get(light, ()) if _supports(sentence, f)), None)
            if carrier is not None and not (after.act or (at + 2 == verb and not compound)):
                yield at, carrier, Sense("act", token.act, grammar.senses[carrier.lemma][0].code)


def takes_person(sentence: Sentence, verb: int) -> bool:
    """ "رضا را گرفتند", "مرا با کابل زدند": a person is the object, and nothing but how and when stands behind."""
    tokens = sentence.tokens
    step = verb - 1
    while step >= 0:
        with_what = sentence.ending_at(step)
        night = tokens[step].tag == "det" and tokens[step + 1].tag in ("adv", "time")
        if tokens[step].tag in ("adv", "time") or night:
            step -= 1
        elif with_what is not None and with_what.prep >= 0 and _tells_how(sentence, with_what, verb):
            step = with_what.prep - 1
        else:
            break
    if step > 0 and tokens[step].tag == "conj" and tokens[step - 1].forms and not tokens[step - 1].tag:
        # "مرا آویزان کردند و با کابل زدند"
        step = next((i for i in range(step - 1, -1, -1) if _may_end_object(sentence, i)), -1)
    if step >= 0 and tokens[step].low in sentence.grammar.me | sentence.grammar.us:
        return True
    last = step - 1
    while last > 0 and tokens[last].low in sentence.grammar.others:
        # "چند معلم دیگر را"
        last -= 1
    led = step > 0 and tokens[step].tag == "object"
    whom = sentence.ending_at(step - 1) or sentence.ending_at(last) if led else None
    if last > 0 and tokens[last].tag == "comma":
        # "برادرم، بهروز، را"
        whom = next((p for p in sentence.phrases if p.marked and p.end < last and p.first >= verb - 12), None)
    if whom is not None and whom.prep > 0:
        # "سه نفر از مجروحان را"
        some = sentence.ending_at(whom.prep - 1)
        whom = some if some is not None and some.marked and some.of is whom else whom
    if whom is None or whom.prep >= 0 or whom.sort not in ("person", "people"):
        return False
    if whom.name is None and whom.last > whom.head and whom.count is None and not whom.possessed:
        # "مردم دزد را گرفتند": perhaps two.
        return False
    # "دست رضا را گرفتند": what stands before a name may be whose it is.
    before = sentence.ending_at(whom.first - 1) if whom.first else None
    word = tokens[whom.first - 1] if whom.first else None
    return before.sort in HUMAN if before is not None else word is None or bool(word.tag or word.forms)


def takes_person_behind(sentence: Sentence, verb: int) -> bool:
    """ "أخذوا أبي", "أخذه الجنود ولم يعد": forces, or many unnamed, take somebody, nowhere told."""
    tokens, at = sentence.tokens, verb + 1
    pronoun = at < len(tokens) and tokens[at].tag == "whom"
    at += pronoun
    many = {form.number for form in tokens[verb].forms} == {"many"}
    who = sentence.starting_at(at)
    forced = who is not None and (who.sort == "body" or is_force(sentence, who)) and who.prep < 0
    if not many and not forced and not pronoun and _body_went_on(sentence, verb):
        many = True
    if forced and who is not None and not many:
        at = who.end + 1
    elif not many:
        return False
    if not pronoun:
        whom = sentence.starting_at(at)
        told = whom is not None and whom.prep < 0 and whom.sort in ("person", "people") and not whom.pronoun
        if not told or whom is None or (whom.name is None and not whom.possessed and not is_kin(sentence, whom)):
            return False
        at = whom.end + 1
    return at >= len(tokens) or tokens[at].tag in ("end", "comma", "conj", "time", "stop", "when", "but")


def _body_went_on(sentence: Sentence, verb: int) -> bool:
    """ "اقتحمت دورية بيتنا وأخذت أخي": a body, which is a "she", came just before, and goes on behind "and"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    if verb < 3 or tokens[verb - 1].tag != "conj" or {f.number for f in tokens[verb].forms} != {"she"}:
        return False
    for at in range(verb - 2, -1, -1):
        if tokens[at].tag in _EDGES or tokens[at].tag in ("comma", "conj"):
            return False
        if any(form.lemma in grammar.storming and form.number == "she" for form in tokens[at].forms):
            who = sentence.starting_at(at + 1)
            return who is not None and who.sort == "body"
        if tokens[at].forms and not tokens[at].sort:
            return False
    return False


def _tells_how(sentence: Sentence, phrase: Phrase, verb: int) -> bool:
    """ "با کابل"; of where it was done only with a verb that a place does not change: "در آغوش گرفتند"."""
    how = sentence.tokens[phrase.prep].low == "با"
    custody = any(sentence.grammar.bare[f.lemma].code == "arrest" for f in sentence.tokens[verb].forms)
    return how or (phrase.role == "place" and (phrase.sort == "place" or not custody))


def _may_end_object(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.tag in ("object", "stop", "that", "comma") or token.low in sentence.grammar.me | sentence.grammar.us


def counts_things(sentence: Sentence, phrase: Phrase) -> bool:
    """ "نیمی از محکومیت": a number of what nobody is."""
    led = sentence.starting_at(phrase.end + 2) if phrase.sort == "number" else None
    return led is not None and led.prep == phrase.end + 1 and led.sort in ("", "thing", "act") and not led.pronoun


def lasts(sentence: Sentence, phrase: Phrase) -> bool:
    """ "دو هفته": for how long, and nobody."""
    return phrase.sort in ("", "thing") and sentence.tokens[phrase.last].low in sentence.grammar.durations


def _parted(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a noun phrase stands between the object and a word, which then belongs to that."""
    particle = max(i for i in range(first, at) if sentence.tokens[i].tag == "object")
    return any(particle < p.first < at and p.prep < 0 for p in sentence.phrases)


def _supports(sentence: Sentence, form: Form) -> bool:
    return any(sense.kind == "support" for sense in sentence.grammar.senses.get(form.lemma, ()))


def carried_by(sentence: Sentence, verb: int) -> int | None:
    """The act's noun that a support verb carries, up to some words behind it."""
    tokens, undergoes = sentence.tokens, _undergoes(sentence, verb)
    inside = 0
    for step in range(verb + 1, min(verb + (20 if undergoes else 10), len(tokens))):
        token = tokens[step]
        if step < inside or (token.tag == "comma" and (inside := _closes(sentence, step))):
            # "وتعرض، بحسب محاميه، للتعذيب"
            continue
        if token.tag in ("stop", "end", "that", "rel", "comma") or (
            token.forms and not (token.act or (undergoes and token.sort))
        ):
            return None
        if token.low in sentence.grammar.short_of:
            # "Sufrió un intento de asesinato"
            return None
        if undergoes and token.act and tokens[step - 1].low not in sentence.grammar.serving:
            # "تعرض شاهد على قتل سامر الحلبي للتعذيب"
            continue
        if token.act and not token.tag:
            return step if not _led_elsewhere(sentence, verb, step) else None
    return None


def _undergoes(sentence: Sentence, verb: int) -> bool:
    """Whether an Arabic verb tells with a preposition what somebody suffered: "تعرض … للتعذيب"."""
    senses = (s for f in sentence.tokens[verb].forms for s in sentence.grammar.senses.get(f.lemma, ()))
    return sentence.grammar.order == "VSO" and any(s.kind == "support" and s.code == "undergo" for s in senses)


def _led_elsewhere(sentence: Sentence, verb: int, act: int) -> bool:
    """ "تعرضت للتهديد بالقتل": in Arabic another noun stands right behind the verb's own preposition."""
    tokens = sentence.tokens
    if not _undergoes(sentence, verb):
        return False
    led = next((i for i in range(verb + 1, act) if tokens[i].low in sentence.grammar.serving), None)
    return led is not None and any(tokens[i].tag not in ("pre", "det", "num", "comma") for i in range(led + 1, act))


def _closes(sentence: Sentence, opener: int) -> int:
    """Behind the comma that closes who says it, or a day, between commas; 0 where none does."""
    tokens = sentence.tokens
    after = tokens[opener + 1] if opener + 1 < len(tokens) else None
    if sentence.grammar.order != "VSO" or after is None or not (after.tag in ("time", "adv") or after.role == "source"):
        return 0
    for step in range(opener + 2, min(opener + 7, len(tokens))):
        if tokens[step].tag == "comma":
            return step + 1
    return 0
