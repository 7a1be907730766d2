"""What does a verb of saying say: which words of its sentence are somebody else's?"""

from __future__ import annotations

from asnad.propose.prose.acts.nominal import verb_of
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.counted.tolls import said_toll
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.said.reported import behind_aside, denied_behind
from asnad.propose.prose.said.said_behind import as_said, said_before_comma, said_last
from asnad.propose.prose.said.told_by import behind_who, carried_behind
from asnad.propose.prose.said.trailing import (
    behind_colon,
    behind_whom,
    finite,
    is_turned,
    part_of,
    said_at_once,
    said_until,
    stands_behind,
)  # fmt: skip

__all__ = ["complement", "until"]


def complement(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> tuple[int, int] | None:
    """What is said: behind "that", behind a colon, or, when the verb comes last, before it."""
    tokens = sentence.tokens
    end = len(tokens) - 1
    if (said := as_said(sentence, predicate) or said_last(sentence, predicate, row)) is not None:
        return said
    bare = predicate.tense in ("participle", "gerund")
    # "…, señalando una posible manipulación": what it tells of stands behind it.
    # "Paz, embajador cuando murieron dos, declarará el lunes": nothing is said yet.
    yet = predicate.tense == "future" and sentence.grammar.drops_subjects
    trails = predicate.first > 0 and not (bare or yet) and stands_behind(sentence, predicate)
    # "…; la familia lo niega": a denial behind a semicolon reaches no further back.
    opens = (
        part_of(sentence, predicate.first) if predicate.sense.code == "denied" else behind_colon(sentence, predicate)
    )
    inner = next((p for p in row if p.first > predicate.last), None)
    follows = inner is not None and inner.tense == "perfect" and said_at_once(sentence, predicate, inner)
    after_it = tokens[predicate.last + 1 : predicate.last + 2]
    # "Ha denunciado ser víctima de amenazas"
    being = any(t.tag == "aux" and sentence.grammar.auxiliaries[t.low][1] == "infinitive" for t in after_it)
    behind = follows or being or any(token.tag == "that" for token in after_it)
    if trails and not behind and any(p.last < predicate.first for p in row):
        return opens, said_until(sentence, predicate, row, until(sentence, predicate.last))
    near = end
    held = ("other", "toll") if sentence.grammar.order == "VSO" else ("other",)
    aside = 0
    for at in range(behind_who(sentence, predicate), min(predicate.last + 40, end)):
        tag = tokens[at].tag
        aside = max(aside, behind_aside(sentence, at)) if not sentence.grammar.capitals else 0
        if aside and at <= aside:
            continue
        if tag == "that" and tokens[at - 1].tag == "but" and sentence.grammar.order == "SVO":
            # "No fue así, como dijo el ejército, sino que …": what was so instead.
            near = at
            break
        if tag == "that":
            return at + 1, until(sentence, at + 1)
        if tag == "stop" and tokens[at].low == ":":
            toll = said_toll(sentence, predicate)
            if toll is not None and toll[1] < at:
                # "Habla de 12 muertos: todos eran guerrilleros".
                return toll[0], until(sentence, at + 1)
            # "Disaient : « … », a raconté Marie": who tells it stands behind the quotation marks.
            return at + 1, next((last for first, last in sentence.quotations() if first == at + 1), end)
        if tag == "quote" and (quoted := _quoted(sentence, at, row)) is not None:
            return quoted
        if tag == "stop" or any(p.first == at and p.sense.kind not in held for p in row):
            near = at
            break
    if inner is not None and _said_bare(sentence, predicate, inner):
        return inner.first, until(sentence, inner.first)
    if (toll := said_toll(sentence, predicate)) is not None:
        return toll
    if predicate.sense.voice == "toll":
        return None
    after = predicate.last + 1
    if (
        sentence.grammar.order == "SOV"
        and after < end
        and tokens[after].tag not in ("end", "stop", "conj", "comma", "but")
    ):
        # Persian may leave out its "that".
        return after, until(sentence, after)
    if inner is not None and said_before_comma(sentence, predicate, row):
        return after + 1, until(sentence, after + 1)
    if inner is not None and follows:
        # "Afirmó haber matado", "nie avoir tué".
        return inner.first, until(sentence, inner.first)
    if predicate.sense.voice == "fact":
        led = sentence.grammar.governing
        acts = [p for p in sentence.phrases if p.sort == "act" and (p.prep < 0 or tokens[p.prep].low in led)]
        told = next((p for p in acts if verb_of(sentence, p, row) is predicate), None)
        if told is not None:
            return told.first, told.end
    if inner is not None and carried_behind(sentence, predicate, inner):
        return inner.first, until(sentence, inner.first)
    if trails and not being and _is_inside(sentence, predicate, row):
        return opens, said_until(sentence, predicate, row, until(sentence, predicate.last))
    if trails and not being:
        return opens, predicate.first - 1
    plain = predicate.tense in ("past", "present") and not predicate.negative and predicate.sense.code != "denied"
    if inner is not None and inner.tense == "participle" and plain:
        marks = [i for i in range(after, end) if tokens[i].tag in ("comma", "stop", "conj")]
        if not any(t.tag == "aux" or finite(t) for t in tokens[after:end]):
            # "Fait état de blessés, d'hommes battus et de femmes violées": no verb begins anything else.
            marks = [i for i in marks if tokens[i].tag == "stop"]
        if (close := next(iter(marks), end)) > inner.last:
            # "Cifra en 431 los agentes heridos": as many as it says.
            return after, close
    if (denied := denied_behind(sentence, predicate)) is not None:
        return denied
    if any(token.tag == "rel" for token in tokens[after:near]):
        # "El libro cuenta la historia de un soldado que mató …": what is told of is told by who tells it.
        return after, until(sentence, after)
    return None


def _quoted(sentence: Sentence, at: int, row: list[Predicate]) -> tuple[int, int] | None:
    """ "وأضافت اللجنة في بيان لها «قتل ثلاثة مدنيين»": in Arabic what stands in quotation marks behind a verb of
    saying, where it has a verb, and is no name."""
    if sentence.grammar.order != "VSO":
        return None
    last = next((last for first, last in sentence.quotations() if first == at), 0)
    return (at + 1, last) if any(at < p.first < last for p in row) else None


def _is_inside(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Los detenidos, dijo el fiscal, mataron a Ana Paz", "les soldats, a-t-il dit, ont tiré": whether commas hold who
    says it, and what is told goes on behind them."""
    who = sentence.starting_at(predicate.last + 1) or behind_whom(sentence, predicate)
    after = (who.end if who is not None and not is_turned(sentence, predicate) else predicate.last) + 1
    closed = sentence.grammar.order == "SVO" and after < len(sentence.tokens) and sentence.tokens[after].tag == "comma"
    return closed and any(p.first > after and p.tense in ("past", "present") for p in row)


def _said_bare(sentence: Sentence, verb: Predicate, inner: Predicate) -> bool:
    """ "وقال المتحدث سامر الحلاق قتل ثلاثة", "وأوضح أصيب خمسة": in Arabic news a deed right behind who says it, without
    "that", unless it is what somebody unnamed did, or suffered ("قال شاب خطف أخوه إن …")."""
    acts = inner.sense.kind == "act" and inner.tense == "past"
    if sentence.grammar.order != "VSO" or not acts or verb.sense.code == "denied" or verb.sense.rest:
        return False
    who = sentence.starting_at(verb.last + 1)
    told = who is None or who.name is not None or sentence.grammar.definite(sentence.tokens[who.first].low)
    end = who.end if who is not None else verb.last
    named = sentence.starting_at(end + 1)
    if who is not None and named is not None and named.name is not None:
        # "المتحدث باسم وزارة الداخلية سامر الحلاق"
        end = named.end
    beside = sentence.tokens[end + 1 : end + 3]
    # "قال المتحدث قتل ثلاثة وأصيب خمسة": the first of two deeds may be read as a noun.
    noun = len(beside) > 1 and bool(beside[0].act) and not beside[0].tag and beside[1].tag == "num"
    return told and (inner.first == end + 1 or noun)


def until(sentence: Sentence, first: int) -> int:
    """Where what is said ends: at a semicolon, else with the sentence."""
    tokens = sentence.tokens
    for at in range(first, len(tokens)):
        if tokens[at].tag == "stop" and tokens[at].low in (";", "؛"):
            if at + 1 < len(tokens) and tokens[at + 1].tag == "that" and sentence.grammar.order == "SVO":
                # "Déclare que son fils a été arrêté ; qu'il est mort".
                continue
            return at
    return len(tokens) - 1
