"""How many dead, hurt or taken does a sentence count, with no more said of them?"""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.model.count import Count
from asnad.model.frames import Toll
from asnad.model.when import When
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.counted.tallied import are_so_many, official_before, raised_to, raises, tally_at, told_of_tally
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN
from asnad.propose.prose.setting.setting import place_in, when_in
from asnad.propose.prose.words.token import Token

__all__ = ["draft_tolls", "said_toll"]

_IN_ALL = (["un", "total", "de"], ["un", "total", "d'"])
_TO = fold("إلى")


def draft_tolls(sentence: Sentence, row: list[Predicate]) -> None:
    """ "Dejó doce muertos y treinta heridos": a number of the dead or hurt, with no more said of them."""
    grammar = sentence.grammar
    tokens = sentence.tokens
    said = [p for p in row if p.sense.kind == "say" and p.sense.code != "denied" and raises(sentence, p)]
    said = [p for p in said if grammar.order == "SVO" or said_toll(sentence, p) is not None]
    told = [p for p in row if p.sense.kind == "toll" or p in said]
    told = [p for p in told if p.tense in ("past", "present", "gerund") and not p.negative]
    if (
        len(tokens) > 3
        and tokens[0].low in grammar.tally_openers
        and tokens[1].low == ":"
        and all(p.tense == "participle" for p in row)
    ):
        _draft_tally(sentence)
        return
    for at, token in enumerate(tokens[:-1]):
        if token.count is None or not (told or are_so_many(sentence, at)):
            continue
        if _told_of_dead(sentence, at, token.count, row, said):
            continue
        if at > 1 and tokens[at - 1].role == "place" and tokens[at - 2].low in grammar.tolls:
            # "Cifró los muertos en cinco".
            _toll(sentence, (at, at), grammar.tolls[tokens[at - 2].low], row, told)
            continue
        noun = at + 1
        while noun < len(tokens) and tokens[noun].tag in ("classifier",):
            noun += 1
        noun = number_of_whom(sentence, at) or noun
        code = grammar.tolls.get(tokens[noun].low) if noun < len(tokens) else None
        if code is not None:
            _toll(sentence, (at, noun), code, row, told)
            continue
        verb = next((p for p in said if said_toll(sentence, p) in ((at, at), (at - 1, at), (at - 2, at))), None)
        if verb is not None and (code := as_before(sentence, at, verb)) is not None:
            _toll(sentence, (at, at), code, row, [verb])
    for at, token in enumerate(tokens[:-2]):
        counted = grammar.order == "SVO" and bool(tokens[at + 1].act) and tokens[at + 1].low not in grammar.tolls
        if token.count is not None and (counted or tokens[at + 1].low in grammar.cases):
            _cases(sentence, at, row)
        if token.low in grammar.tally_openers and grammar.order == "SVO":
            _opened(sentence, at, row)
        elif token.low in grammar.tallies and grammar.order == "SVO":
            _tallied(sentence, at, row)
        elif token.low in grammar.tallies and (code := grammar.tolls.get(tokens[at + 1].low)) is not None:
            # "شمار کشته‌ها را پنج نفر اعلام کرد", "إن عدد القتلى خمسة".
            # «شمار کشته‌شدگان این حادثه به …»
            far = at + (7 if grammar.order == "SOV" and tokens[at + 2].tag == "det" else 5)
            number = next((i for i in range(at + 2, min(far, len(tokens))) if tokens[i].count is not None), None)
            risen = _risen_to(sentence, at + 2) if number is None else None
            number = number or risen
            if number is not None and grammar.order == "SOV" and tokens[number - 1].low in grammar.governing:
                continue  # "شمار قربانیان از پانزده هزار نفر بیشتر است"
            if number is not None and not (
                number + 1 < len(tokens) and tokens[number + 1].low in grammar.tolls and told
            ):
                told = [p for p in row if p.sense.kind != "doubt"][:1]
                _toll(sentence, (number, number), code, row, told, dated=risen is None)


def _told_of_dead(sentence: Sentence, at: int, count: Count, row: list[Predicate], said: list[Predicate]) -> bool:
    """ "Son 58 los muertos", "elevan la cifra de muertos a 120": whether a number is claimed of those around it."""
    are = are_so_many(sentence, at)
    if are and (count.lower is not None or count.upper is not None):
        sentence.emit(Toll(count, are), at, rule="toll", last=at + 2)
        return True
    raised = next((r for p in said if (r := raised_to(sentence, p)) is not None and r[1] == at), None)
    if raised is not None:
        _toll(sentence, (at, at), raised[2], row, said)
    return raised is not None


def _draft_tally(sentence: Sentence) -> None:
    """ "Bilan : dix-neuf morts et une quarantaine de blessés."."""
    tokens = sentence.tokens
    for at in range(2, len(tokens) - 1):
        noun = at + 1 + (tokens[at + 1].role == "of")
        code = sentence.grammar.tolls.get(tokens[noun].low) if noun < len(tokens) else None
        count = tokens[at].count
        if code is not None and count is not None and (count.lower is not None or count.upper is not None):
            sentence.emit(Toll(count, code), at, rule="toll", last=noun)


def _tallied(sentence: Sentence, at: int, row: list[Predicate]) -> None:
    """ "El número de muertos asciende a 45", "le nombre de morts dépasse 80": the number that a verb says it is."""
    code, noun = tally_at(sentence, at)
    told = told_of_tally(sentence, noun, row) if code else None
    if told is None:
        return
    number, verb = told
    count = sentence.tokens[number].count
    # "Subió de 12 a 45": no number between the two.
    if count is None or count.operator == "range":
        return
    if (official := official_before(sentence, at, noun)) is not None:
        sentence.emit(Toll(count, code), number, rule="toll", first=at, said_by=official)
    elif verb is not None:
        _toll(sentence, (number, number), code, row, [verb])
    elif count.lower is not None or count.upper is not None:
        when = next((t.when for t in sentence.tokens[noun:number] if t.when is not None), None)
        sentence.emit(Toll(count, code, when=when), number, rule="toll", first=at)


def _opened(sentence: Sentence, at: int, row: list[Predicate]) -> None:
    """ "Le bilan s'est alourdi à 58 morts": a number of the dead to which a verb says that the tally has come."""
    told = told_of_tally(sentence, at, row)
    if told is None or told[1] is None or told[0] + 1 >= len(sentence.tokens):
        return
    number, verb = told
    code = sentence.grammar.tolls.get(sentence.tokens[number + 1].low)
    if code is not None and verb is not None and verb.sense.kind == "other":
        _toll(sentence, (number, number + 1), code, row, [verb])


def _risen_to(sentence: Sentence, first: int) -> int | None:
    """ "ارتفع عدد قتلى الاحتجاجات منذ الانقلاب إلى 39": in Arabic the number behind "to", in the same clause."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO":
        return None
    for at in range(first, min(first + 12, len(tokens))):
        if tokens[at].tag in ("comma", "stop", "end", "that", "rel", "conj") or tokens[at].forms:
            return None
        if tokens[at].count is not None and tokens[at - 1].low == _TO:
            return at
    return None


def _cases(sentence: Sentence, at: int, row: list[Predicate]) -> None:
    """ "112 casos de detención arbitraria", "112 حالة اعتقال تعسفي": a number of times that an act was done."""
    tokens = sentence.tokens
    # "48 exécutions sommaires": the act itself is counted.
    noun = at + 1 if tokens[at + 1].low not in sentence.grammar.cases else at + 2 + (tokens[at + 2].role == "of")
    telling = [p for p in row if p.sense.kind in ("say", "fact", "toll") and p.sense.code != "denied"]
    telling = [p for p in telling if p.tense in ("past", "present") and not p.negative]
    code = tokens[noun].act if noun < len(tokens) and not tokens[noun].tag else ""
    said = sentence.voice(at)[0][-1].kind == "cited"
    telling = telling if said or sentence.grammar.order != "SVO" else [p for p in telling if p.sense.kind != "say"]
    if code and telling and noun not in sentence.taken:
        sentence.taken.add(noun)
        _toll(sentence, (at, noun), code, row, telling)


def _toll(
    sentence: Sentence,
    words: tuple[int, int],
    code: str,
    row: list[Predicate],
    told: list[Predicate],
    *,
    dated: bool = True,
) -> None:
    """Propose the number that stands at the first of two tokens, unless none of the verbs ``told`` tells of it.

    Not ``dated``: a day beside it is another's, "since the coup of 25 October".
    """
    at, last = words
    tokens = sentence.tokens
    count = tokens[at].count
    before = [p for p in told if p.last < at] if sentence.grammar.order == "SVO" else []
    near = min(before or told, key=lambda p: abs(p.first - at), default=None)
    if near is None or count is None or (count.lower is None and count.upper is None):
        return
    quoted = any(first < at < last for first, last in sentence.quotations())
    if quoted and sentence.voice(at)[0][-1].kind == "source":
        # "A parlé d'un bilan « de 12 morts »": somebody's word, and nobody knows whose.
        return
    low, high = reach(sentence, near, row)
    behind = near.sense.kind == "say" and near.last < at < near.last + 12
    if near.sense.kind == "toll" and not low <= at <= high:
        return
    if sentence.grammar.order == "SVO" and near.sense.kind == "say" and not behind:
        return
    if near.negative or any(t.tag in ("if", "aim") for t in tokens[low:at]):
        return
    if sentence.grammar.order == "VSO":
        if near.sense.kind == "toll" and any(t.tag in ("quote", "end") for t in tokens[last : near.first]):
            # "«تحدثوا باسم آلاف الضحايا» وخلف الهجوم خسائر": of what is quoted the verb behind tells nothing.
            return
        # "وبمقتله في مران، ارتفعت الحصيلة إلى …": where the one was killed.
        low = max([low, *(i + 1 for i in range(low, near.first) if tokens[i].tag == "comma")])
    judged = near.sense.code == "convicted"
    telling = near.sense.kind not in ("fact", "say")
    when = when_in(sentence, near, row, low, high) if telling else _when_told(sentence, near, last, high)
    sentence.emit(
        Toll(
            _beyond(sentence, at, count),
            code,
            when=when if dated else None,
            where=None if judged else place_in(sentence, near, row, low, high),
        ),
        at,
        rule="toll",
        last=last,
    )


def _beyond(sentence: Sentence, at: int, count: Count) -> Count:
    """The number at a token, or more than that: "تجاوز عدد القتلى الثمانين", "supera los 80"."""
    before = sentence.tokens[max(0, at - 2) : at]
    over = any(form.lemma in sentence.grammar.exceeding for token in before for form in token.forms)
    if not over or count.operator != "=" or count.lower is None:
        return count
    return replace(count, lower=count.lower + 1, upper=None, operator=">")


def _when_told(sentence: Sentence, verb: Predicate, last: int, high: int) -> When | None:
    """When a number of acts was done that a verb tells of: a date behind them, or a span of time behind the verb.

    On any other day it was told ("el 5 de mayo la comisión documentó …"), or judged.
    """
    if verb.sense.code == "convicted":
        return None
    behind = when_in(sentence, verb, [], last + 1, high)
    spans = (t.when for t in sentence.tokens[verb.last + 1 : last] if t.when is not None)
    return behind or next((when for when in spans if when.precision == "window"), None)


def said_toll(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """ "Fait état de quatre morts": the number of the dead that a verb of saying gives."""
    tokens = sentence.tokens
    if sentence.grammar.order == "SOV":
        return _said_before(sentence, predicate)
    if sentence.grammar.order == "VSO" and (said := _said_behind(sentence, predicate)) is not None:
        return said
    if not raises(sentence, predicate):
        return None
    if (raised := raised_to(sentence, predicate)) is not None:
        return raised[0], raised[1]
    who = sentence.starting_at(predicate.last + 1) if sentence.grammar.order == "VSO" else None
    named = who is not None and who.sort in ("body", "person") and who.count is None
    first = (who.end if who is not None and named else predicate.last) + 1
    if [t.tag for t in tokens[first : first + 3]] == ["comma", "time", "comma"]:
        # "Documentó, entre enero y octubre de 2021, 38 desapariciones".
        first += 3
    while sentence.grammar.order == "SVO" and first < len(tokens) and tokens[first].tag in ("time", "adv"):
        first += 1
    if [t.low for t in tokens[first : first + 3]] in _IN_ALL:
        # "Un total de 37 detenciones".
        first += 3
    for at in range(first, min(first + 4, len(tokens) - 1)):
        if tokens[at].tag in ("stop", "end", "comma"):
            return None
        counted = tokens[at + 2].count if at + 2 < len(tokens) and tokens[at + 1].role == "place" else None
        if tokens[at].low in sentence.grammar.tolls and counted is not None:
            return at, at + 2
        if tokens[at].count is not None:
            if (noun := number_of_whom(sentence, at)) is not None:
                return at, noun
            if tokens[at + 1].low in sentence.grammar.tolls:
                return at, _further(sentence, at + 1)
            if as_before(sentence, at, predicate) is not None:
                return at, at
            if not (tokens[at + 1].act or tokens[at + 1].low in sentence.grammar.cases):
                return None
            ends = (i for i in range(at, len(tokens)) if tokens[i].tag in ("stop", "end", "comma", "rel", "that"))
            return at, next(ends, len(tokens)) - 1
    return None


def _said_before(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """«شمار کشته‌شدگان را ۴۷ نفر اعلام کرد», «از ۱۷ کشته خبر داد», «۱۷ کشته را تأیید کرد»."""
    tokens, known = sentence.tokens, sentence.grammar
    dead = (i for i in range(predicate.first - 1) if tokens[i + 1].low in known.tolls)
    tally = next((i for i in dead if tokens[i].low in known.tallies), None)
    if tally is not None and not any(_is_finite(t) for t in tokens[tally : predicate.first]):
        return tally, predicate.first - 1
    last = predicate.first - 1 - (tokens[predicate.first - 1].tag == "object")
    number = last - 1
    if number < 1 or tokens[number].count is None or tokens[last].low not in known.tolls:
        return None
    before = tokens[number - 1]
    if before.tag not in ("prep", "adv") and before.sort not in HUMAN and before.low not in known.official:
        # «نام ۱۰۵ کشته را ثبت کرد», «آمار ۱۹ کشته را»: whose names, or number, it is.
        return None
    return number - (before.tag == "prep"), predicate.first - 1


def _is_finite(token: Token) -> bool:
    """«شمار کشته‌شدگان را هفده نفر می‌داند و می‌گوید»: a verb before "and", whose number it is."""
    return any(f.tense in ("past", "present") for f in token.forms) and not (token.sort or token.tag or token.act)


def _said_behind(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """ "قدّر الصليب الأحمر عدد الضحايا بنحو 400", "تتحدث السلطات عن 90 قتيلا", "أعلنت الوزارة سقوط 12 قتيلا"."""
    tokens, known = sentence.tokens, sentence.grammar
    who = sentence.starting_at(predicate.last + 1)
    first = who.end + 1 if who is not None and human(who) and who.count is None else predicate.last + 1
    tally = first + 1 < len(tokens) and tokens[first].low in known.tallies and tokens[first + 1].low in known.tolls
    at = first + 2 if tally else first
    while at < len(tokens) and (tokens[at].tag in ("prep", "adv") or tokens[at].low in known.falling):
        at += 1
    if at + 1 >= len(tokens) or at > first + 5 or tokens[at].count is None:
        return None
    if tally or as_before(sentence, at, predicate) is not None:
        return first, at
    if tokens[at + 1].low not in known.tolls:
        return None
    at += 1
    while at + 3 < len(tokens) and tokens[at + 1].tag == "conj" and tokens[at + 2].count is not None:
        # "عن 20 قتيلا و30 جريحا"
        at += 3
    return first, at


def number_of_whom(sentence: Sentence, at: int) -> int | None:
    """ "Cifra en doce los fallecidos", "estime à 400 le nombre des morts": the noun behind a number that a verb of
    saying puts before it."""
    tokens, known = sentence.tokens, sentence.grammar
    if known.order != "SVO" or not at or tokens[at - 1].role not in ("place", "object"):
        return None
    noun = at + 1
    if noun >= len(tokens) or tokens[noun].tag != "det":
        return None
    behind = tokens[noun + 1 : noun + 4]
    first = noun + 1
    if len(behind) > 1 and behind[0].low in known.tallies and behind[1].role == "of":
        first += 1 + (len(behind) > 2 and behind[2].tag == "det")
        return next((i for i in range(first, min(first + 2, len(tokens))) if tokens[i].low in known.tolls), None)
    return first if behind and behind[0].low in known.tolls else None


def as_before(sentence: Sentence, at: int, verb: Predicate) -> str | None:
    """ "Habla de 80 muertos, mientras que el informe reconoce 17": of whom a number alone is, as the one before it."""
    tokens, tolls = sentence.tokens, sentence.grammar.tolls
    closes = at + 1 >= len(tokens) or tokens[at + 1].tag in ("end", "stop", "comma")
    before = {tolls[t.low] for t in tokens[: verb.first] if t.low in tolls}
    return next(iter(before)) if closes and len(before) == 1 else None


def _further(sentence: Sentence, last: int) -> int:
    """ "Fait état de trois morts, de vingt blessés et de deux disparus": where the numbers end that one verb gives."""
    tokens = sentence.tokens
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("comma", "conj"):
        at = last + 2 + (last + 2 < len(tokens) and tokens[last + 2].role == "of")
        if at + 1 >= len(tokens) or tokens[at].count is None or tokens[at + 1].low not in sentence.grammar.tolls:
            break
        last = at + 1
    return last
