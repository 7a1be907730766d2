"""When and where was it done? Dates and places of the clause around a verb, or those that open its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from asnad.model.mention import Place
from asnad.model.when import When
from asnad.propose.prose.clauses.inner_days import is_inside, is_over, is_reason, opens_before
from asnad.propose.prose.clauses.led import joins_between, opens_next
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import relative_before
from asnad.propose.prose.clauses.senses import kind_of_place
from asnad.propose.prose.people.apposed import says_where
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.setting.elsewhere import is_elsewhere, is_of_more
from asnad.propose.prose.words.token import Token, may_be_verb

__all__ = ["each_his", "place_in", "when_in"]

_SENTENCED = frozenset({"sentence", "death_sentence"})
_BEFORE_PEOPLE = frozenset({"devant", "chez", "frente a"})
_NUMBERS = re.compile(r"\d{4}")


def each_his(sentence: Sentence, predicate: Predicate) -> bool:
    """ "A y B fueron detenidos y torturados, respectivamente, por …": whose each deed, or doer, is their order alone
    tells."""
    tokens = sentence.tokens
    last = next((i for i in range(predicate.last, len(tokens)) if tokens[i].tag in ("stop", "end")), len(tokens))
    first = next((i for i in range(predicate.first, -1, -1) if tokens[i].tag in ("stop", "end")), 0)
    return any(t.low in sentence.grammar.words_for("each_his") for t in tokens[first:last])


def when_in(sentence: Sentence, predicate: Predicate, row: list[Predicate], low: int, high: int) -> When | None:
    """The date of a clause: the nearest in it, else the one that opens the sentence for its first verbs."""
    tokens = sentence.tokens
    order = sentence.grammar.order
    if any(t.low in sentence.grammar.words_for("each_his") for t in tokens[low : high + 1]):
        # "Sont détenus respectivement depuis le 26 septembre et le 9 octobre".
        return None
    dated = [i for i in range(low, high + 1) if tokens[i].when is not None and not _of_noun(sentence, i)]
    inside = [i for i in dated if not _of_apposed(sentence, i, i) and not _of_other_act(sentence, predicate, i)]
    inside = [i for i in inside if not _of_reason(sentence, predicate, i) and not is_elsewhere(sentence, predicate, i)]
    inside = [i for i in inside if not opens_before(sentence, predicate, i)]
    reason = is_reason(sentence, predicate)
    if predicate.tense == "perfect" or reason or _describes(sentence, predicate) or _came_first(sentence, predicate):
        inside = [i for i in inside if i > predicate.last]
    if inside:
        behind = [i for i in inside if i > predicate.last]
        before = [i for i in inside if i <= predicate.last]
        if order == "SOV":
            return tokens[before[-1]].when if before else tokens[behind[0]].when
        if order == "SVO" and before and behind and sentence.tokens[behind[0] - 1].tag == "comma":
            return tokens[before[-1]].when
        return tokens[behind[0]].when if behind else tokens[before[-1]].when
    if order == "SOV" and low > 1 and [t.tag for t in tokens[low - 2 : low]] in (["object", "rel"], ["object", "that"]):
        # «در مه ۶۰ زندانی را که محکوم شده بودند عفو کرد»: the day of what the main verb tells.
        return None
    if reason or any(t.low in sentence.grammar.undated for t in tokens[low : predicate.first]):
        return None
    if order == "SVO" and predicate.joined is not None and (opener := _opener_of(sentence, predicate.joined, row)):
        # "El lugar donde el 3 de mayo el Ejército emboscó y mató a dos": no day of the clause before.
        days = [i for i in range(opener, predicate.joined.first) if tokens[i].when is not None]
        return tokens[days[-1]].when if days else None
    if order != "SOV" and (framed := _framing(sentence, predicate, row)) is not None:
        return framed
    main = _is_main(sentence, predicate, row)
    if main or order == "SOV" or _goes_on_main(sentence, predicate):
        opening = 3 if main or order != "SOV" else _before_people(sentence, predicate, low)
        if order == "SVO":
            # "Arrêté le 3 mai, Jean a été torturé."
            opening = min([max(3, _opened(sentence)), *(p.last for p in row)])
        opened = range(min(max(3, _opened(sentence)), opening, len(tokens)))
        dated = [i for i in opened if tokens[i].when and not is_elsewhere(sentence, predicate, i)]
        dated = [i for i in dated if not opens_before(sentence, predicate, i)]
        first = next((tokens[i] for i in dated if not is_over(sentence, i, predicate.first)), None)
        said = any(t.tag in ("that", "if") for t in tokens[: predicate.first])
        said = said or any(p.sense.kind == "say" and p.last < predicate.first for p in row if order == "SOV")
        said = said or (order != "SVO" and any(t.tag == "but" for t in tokens[: predicate.first]))
        if first is not None and not said:
            return first.when
    came = _came_in(sentence, predicate, row)
    return when_in(sentence, came, row, *reach(sentence, came, row)) if came is not None else None


def _opener_of(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> int:
    """Where a clause that "where", "when" or "who" opens begins, by its first verb; 0 where the verb is in none."""
    verb = verb.joined or verb
    low, _ = reach(sentence, verb, row)
    return low if low and sentence.tokens[low - 1].tag == "when" else 0


def _opened(sentence: Sentence) -> int:
    """Where days and places that open a sentence end: "Au Rwanda, le 16 avril 1994, des miliciens …"."""
    tokens, at = sentence.tokens, 0
    while sentence.grammar.order == "SVO" and at < len(tokens):
        phrase = sentence.starting_at(at + 1) if tokens[at].role == "place" else None
        if phrase is not None:
            at = phrase.end + 1
        elif tokens[at].tag in ("time", "adv", "comma"):
            at += 1
        else:
            break
    return at


def _describes(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Vus en 1983 à Mazzé par un détenu libéré depuis": what stands before a participle that describes somebody, and
    no verb, is another verb's."""
    plain = predicate.tense == "participle" and predicate.joined is None and sentence.grammar.order == "SVO"
    return plain and any(t.tag == "aux" or may_be_verb(t, sentence.grammar) or _is_finite(t) for t in sentence.tokens)


def _came_first(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Murió en el hospital tras recibir un disparo": where, and when, he died is not where he was shot."""
    before = sentence.tokens[predicate.first - 1] if predicate.first else None
    return predicate.tense == "infinitive" and before is not None and before.role == "fact"


def _is_finite(token: Token) -> bool:
    return not token.tag and not token.sort and any(f.tense in ("past", "present") for f in token.forms)


def _is_main(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether what opens a sentence is a verb's: "le 23 juin, le policier qui a tué Jean a été arrêté"."""
    if sentence.grammar.order != "SVO":
        return bool(row) and row[0] is predicate
    earlier = [p for p in row if p.first < predicate.first]
    own = predicate in row and not _is_aside(sentence, predicate)
    return own and all(_is_aside(sentence, p) or _is_between(sentence, p, predicate) for p in earlier)


def _is_between(sentence: Sentence, verb: Predicate, main: Predicate) -> bool:
    """ "El 3 de mayo, después de que mataran a Luna, la policía detuvo a …": whether a clause of when stands between
    commas behind the day that opens a sentence."""
    tokens = sentence.tokens
    commas = [i for i, t in enumerate(tokens[: main.first]) if t.tag == "comma"]
    commas = [i for i in commas if not any(p.first < i < p.end for p in sentence.phrases)]
    opened = [i for i in commas if i < verb.first and tokens[i + 1].tag == "when"]
    return len(commas) == 2 and opened == commas[:1] and verb.last < commas[1] and _opened(sentence) > opened[0]


def _is_aside(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb, or the first of those it is joined to, stands in a relative clause or describes somebody."""
    first = verb
    while first.joined is not None:
        first = first.joined
    return is_inside(sentence, first) or _describes(sentence, verb)


def _goes_on_main(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb is joined to one before it; not "en mai, il a vu un homme qui avait été arrêté et battu"."""
    return predicate.joined is not None and (sentence.grammar.order != "SVO" or not _is_aside(sentence, predicate))


def _came_in(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Irrumpieron el 3 de mayo en la casa y mataron a dos": the verb by which they came just before."""
    before = predicate.joined or _went_on_from(sentence, predicate, row)
    after = sentence.tokens[predicate.last + 1].tag if predicate.last + 1 < len(sentence.tokens) else "end"
    if before is not None and (before.tense == "participle" or relative_before(sentence, before)):
        # "Les soldats, arrivés en 1970, ont tué", "quien había llegado en 1970, mató".
        return None
    if before is None or after in ("adv", "time") or sentence.tokens[predicate.first - 1].tag not in ("conj", "comma"):
        return None
    if any(
        p.role == "place"
        and p.sort not in ("person", "people")
        and predicate.last < p.first <= reach(sentence, predicate, row)[1]
        for p in sentence.phrases
    ):
        # "Entraron en Lomay el martes y la mataron en Orvet".
        return None
    if any(form.lemma in sentence.grammar.storming for form in sentence.tokens[before.head].forms):
        return before
    return _came_in(sentence, before, row) if before.sense.kind == "act" else None


def _went_on_from(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "جاء رجال الحرس في أيار وأخذوه": in Arabic the verb right before "and"."""
    if sentence.grammar.order != "VSO" or not predicate.first or sentence.tokens[predicate.first - 1].tag != "conj":
        return None
    before = next((p for p in reversed(row) if p.last < predicate.first), None)
    if before is None or any(t.tag in ("stop", "that", "rel") for t in sentence.tokens[before.last : predicate.first]):
        return None
    return before


def _framing(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> When | None:
    """ "Denunció que el pasado 14 de marzo, hombres que … sacaron a Ramiro": a day that opens what is said is that of
    its first verb, and of those that go on with it."""
    tokens = sentence.tokens
    first = next((i + 1 for i in range(predicate.first - 1, -1, -1) if tokens[i].tag in ("that", "stop")), 0)
    at = first
    while at < min(first + 4, predicate.first) and tokens[at].tag in (
        "",
        "adv",
        "det",
        "pre",
        "prep",
        "quote",
        "comma",
    ):
        if tokens[at].sort or tokens[at].forms or tokens[at].capital:
            return None
        at += 1
    if not first or at >= predicate.first or tokens[at].when is None:
        return None
    before = [p for p in row if at < p.first < predicate.first]
    main = [p for p in before if not any(t.tag == "rel" for t in tokens[max(at, p.first - 2) : p.first])]
    opens = any(t.tag in ("rel", "if", "when") for t in tokens[max(at, predicate.first - 2) : predicate.first])
    return tokens[at].when if not opens and (not main or predicate.joined is not None) else None


def _before_people(sentence: Sentence, predicate: Predicate, low: int) -> int:
    """Where the first people of a sentence, or a body of which a verb with its own subject does not tell, stand: a date
    behind them is the first verb's."""
    inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first and p.prep < 0]
    own = any(human(p) and not p.marked for p in inside)
    forces = (p.first for p in sentence.phrases if own and p.sort in ("body", "group") and p.prep < 0)
    told = (p.first for p in sentence.phrases if p.sort in ("person", "people", "number"))
    he = (at for at, token in enumerate(sentence.tokens) if token.tag == "he")
    return min(next(found, len(sentence.tokens)) for found in (told, forces, he))


def _of_noun(sentence: Sentence, at: int) -> bool:
    """Whether a date belongs to the noun before it: "las protestas de abril"."""
    if not sentence.grammar.capitals or not at:
        return False
    if len(_NUMBERS.findall(sentence.tokens[at].text)) > 1:
        # "De 1990 à 1993"
        return False
    before = sentence.covering(at - 1)
    if before is not None and sentence.tokens[before.head].low in sentence.grammar.dayparts:
        # "La noche del 3 de mayo"
        return False
    first = sentence.tokens[at].low.replace("'", " ").split()[0]
    return sentence.grammar.prepositions.get(first) == "of" and before is not None and before.sort != "act"


def _of_other_act(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "حكمت المحكمة عليه بالإعدام لإدانته بقتل أربعة عام 2011": the date is that of the act right before it."""
    before = sentence.ending_at(at - 1) if at and not sentence.grammar.capitals else None
    own = {predicate.head, predicate.carried if predicate.carried is not None else predicate.head}
    if before is None or before.sort != "act" or before.prep < 0:
        return False
    if sentence.tokens[before.head].low in predicate.sense.rest:
        # "حكمت المحكمة عليه بالإعدام في 28 تموز"
        return False
    return (before.first > predicate.last or sentence.grammar.order == "SOV") and not own & set(
        range(before.first, before.last + 1)
    )


def _of_reason(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "Fueron procesados por la desaparición de cuatro jóvenes en Lomay", "أحيل إلى المحاكمة بتهمة قتل شاب في صيدا":
    where, or when, they disappeared."""
    tokens, charges = sentence.tokens, sentence.grammar.judgements["charges"]
    if sentence.grammar.order == "VSO":
        led = max(
            (i for i in range(predicate.last + 1, at) if tokens[i].low in charges and len(tokens[i].low) > 1),
            default=at,
        )
        return any(t.act for t in tokens[led:at]) and not any(t.tag == "comma" for t in tokens[led:at])
    if sentence.grammar.order != "SVO":
        return False
    for act in (p for p in sentence.phrases if p.sort == "act" and predicate.last < p.first and p.end < at):
        if any(t.tag in ("comma", "conj") for t in tokens[act.end + 1 : at]):
            continue
        for led in (i for i in range(predicate.last + 1, act.first) if tokens[i].low.split()[0] in charges):
            # "Por el brutal asesinato de …", "por su papel en el asesinato de …", not "por la policía".
            by = any(p.prep == led and (human(p) or p.sort == "place") for p in sentence.phrases)
            if not by and not any(t.tag in ("comma", "conj") for t in tokens[led : act.first]):
                return True
    return False


def place_in(sentence: Sentence, predicate: Predicate, row: list[Predicate], low: int, high: int) -> Place | None:
    """The place of a clause: its first phrase after a preposition of place, else the one that opens the sentence."""
    if any(t.low in sentence.grammar.words_for("each_his") for t in sentence.tokens[low : high + 1]):
        return None
    if len(predicate.sense.rest) > 1 and predicate.sense.rest[-1].startswith("@"):
        return _of_kind(sentence, predicate, low, high)
    inside = [p for p in sentence.phrases if low <= p.first and p.last <= high and _is_place(sentence, p)]
    inside = [p for p in inside if not _of_apposed(sentence, p.prep, p.last) and not says_where(sentence, p)]
    inside = [p for p in inside if not (_of_reason(sentence, predicate, p.first) or _bound_to(sentence, p))]
    inside = [p for p in inside if not (is_elsewhere(sentence, predicate, p.prep) or _in_list(sentence, p))]
    if predicate.sense.code in _SENTENCED:
        # "Condamné à la prison à perpétuité"
        penalties = sentence.grammar.judgements["penalties"]
        inside = [p for p in inside if sentence.tokens[p.head].low not in penalties]
    order = sentence.grammar.order
    if order == "SOV" and len(inside) > 1:
        # «رضا در تهران و علی در شیراز بازداشت شدند»
        inside = [p for p in inside[:-1] if not _parts(sentence, p, inside[-1])] + inside[-1:]
    if order != "SOV":
        inside = [p for p in inside if p.first < predicate.first or not opens_next(sentence, p)]
        inside = [p for p in inside if not is_of_more(sentence, predicate, p)]
        behind = [p for p in inside if p.first > predicate.last]
        # "Condamné à dix ans de prison pour avoir torturé": what stands before is the verdict's.
        alone = (
            predicate.tense == "perfect"
            or is_reason(sentence, predicate)
            or _describes(sentence, predicate)
            or _came_first(sentence, predicate)
        )
        inside = behind if alone else behind or [p for p in inside if not joins_between(sentence, p, predicate)]
    if inside:
        return _widened(sentence, [_before_verb(p, predicate) for p in inside])
    if not is_reason(sentence, predicate) and (
        _goes_on_main(sentence, predicate) or _is_main(sentence, predicate, row)
    ):
        last = _opened(sentence) if order == "SVO" else 1
        opening = next((p for p in sentence.phrases if 0 <= p.prep < last and _is_place(sentence, p)), None)
        if opening is not None and not is_elsewhere(sentence, predicate, opening.prep):
            return sentence.place(opening)
    came = _came_in(sentence, predicate, row)
    return place_in(sentence, came, row, *reach(sentence, came, row)) if came is not None else None


def _parts(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """Whether "and" and somebody stand between two places."""
    between = [p for p in sentence.phrases if first.end < p.first and p.end < second.first and p.prep < 0 and human(p)]
    return any(sentence.tokens[p.first - 1].tag == "conj" for p in between)


def _in_list(sentence: Sentence, place: Phrase) -> bool:
    """ "Luis Paz, médico en Tarel, y Marta Voz": whether a place stands inside a list of names."""
    return any(head.rest and head.last < place.first and place.end < head.end for head in sentence.phrases)


def _bound_to(sentence: Sentence, place: Phrase) -> bool:
    """ "Un groupe armé lié à Al-Mazzé": what stands behind such a word, that describes somebody, is no place."""
    who = sentence.ending_at(place.prep - 1) if place.prep > 0 and sentence.grammar.order == "SVO" else None
    if who is None or who.last == who.head or who.prep >= 0:
        return False
    word = sentence.tokens[who.last]
    return not (word.tag or word.sort or word.capital) and word.low.endswith(sentence.grammar.participles)


def _of_kind(sentence: Sentence, predicate: Predicate, low: int, high: int) -> Place | None:
    """ "Fue trasladado a la cárcel de Arenal": where somebody was taken is what the verb has beside it."""
    kind = predicate.sense.rest[-1][1:]
    inside = [p for p in sentence.phrases if low <= p.first and p.last <= max(high, predicate.last) and p.prep >= 0]
    # "من سجن طرة إلى سجن بدر": where to.
    inside = [p for p in inside if sentence.tokens[p.prep].low == predicate.sense.rest[-2]]
    phrase = next((p for p in inside if kind_of_place(sentence, p.first, kind)), None)
    named = sentence.starting_at(phrase.last + 1) if phrase is not None and not sentence.grammar.capitals else None
    if phrase is not None and named is not None and named.sort == "place" and named.prep < 0:
        # "فرع فلسطين"
        phrase = replace(phrase, last=named.last, of=named)
    return sentence.place(_before_verb(phrase, predicate)) if phrase is not None else None


def _before_verb(phrase: Phrase, predicate: Predicate) -> Phrase:
    """A place without the verb's own words that stand behind it: «در زندان اوین محبوس بود»."""
    inside = phrase.first < predicate.first <= phrase.last
    return replace(phrase, last=predicate.first - 1) if inside else phrase


def _of_apposed(sentence: Sentence, first: int, last: int) -> bool:
    """ "X, ex fiscal en Lomay hasta 1980, murió": what stands between commas behind somebody tells of that one only."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].tag not in ("comma", "end"):
        return False
    opener = next((i for i in range(first - 1, 0, -1) if tokens[i].tag == "comma" or tokens[i].forms), 0)
    if not opener or tokens[opener].tag != "comma":
        return False
    said, who = sentence.covering(opener + 1), sentence.ending_at(opener - 1)
    person = said is not None and said.sort == "person" and said.name is None and said.count is None
    return person and said is not None and said.last < first and who is not None and who.name is not None


def _widened(sentence: Sentence, places: list[Phrase]) -> Place:
    """ "En la aldea de Lomay, en el norte de Valdoria": the second is where the first lies."""
    found = sentence.place(places[0])
    if len(places) > 1 and places[1].name is not None and places[1].prep - places[0].end <= 2:
        found = replace(found, within=(*found.within, sentence.words(*places[1].name).text))
    return found


def _is_place(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.role != "place":
        return False
    if phrase.sort in ("place", "name"):
        return True
    if phrase.sort == "person" and phrase.name is not None and phrase.titles is None:
        # "En Puerto Claro": two capitals behind "in" are a place, unless someone of that name was met.
        if sentence.tokens[phrase.prep].low in _BEFORE_PEOPLE:
            # "Devant Luc Vel"
            return False
        return sentence.grammar.capitals and sentence.tokens[phrase.name[0]].low not in sentence.grammar.given
    if sentence.grammar.capitals:
        return phrase.of is not None and phrase.of.sort == "place" and phrase.sort in ("", "thing")
    # Without capitals a bare word is a place only where it was called one before: "in the village of Lomay".
    return phrase.sort == "" and sentence.tokens[phrase.first].low in sentence.document.places
