"""Who was convicted or acquitted? What a court has found of those responsible, and of those it tried."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from asnad.model.frames import Accountability
from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import may_suffer
from asnad.propose.prose.happened.denied import neither, only_so, singled_out
from asnad.propose.prose.happened.frame import Frame, frame_of
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.governor import convicted_of
from asnad.propose.prose.roles.included import included
from asnad.propose.prose.roles.noun_roles import and_whom, whom_of
from asnad.propose.prose.roles.word_order import roles_of
from asnad.propose.prose.said.withdrawn import is_undone
from asnad.propose.prose.setting.setting import when_in

__all__ = [
    "Outcome",
    "claim_outcome",
    "clause_of",
    "draft_judgements",
    "is_one_of",
    "is_sentence",
    "judged_in",
    "verdict_of",
    "what_for",
]

_JUDGED = frozenset({"person", "people", "number", "name", ""})


_PENALTIES = frozenset({"execution", "death_sentence", "imprisonment", "flogging", "exile", "deportation", "detention"})
"""Acts that are what somebody is sentenced to rather than what for."""


def draft_judgements(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims from "fue condenado a diez años", "a été acquitté", «به … محکوم شد», "بُرئ من".

    Promises: whom or what somebody only condemns (an attack, a government) was not convicted: who did it is a court or
    nobody, and a court, a penalty or a crime is named beside the verb. What may be or is to be decided claims nothing.
    """
    for predicate in row:
        outcome = verdict_of(predicate)
        group = sentence.tokens[predicate.first : predicate.head]
        if predicate.voice == "passive" and any(t.tag == "se" for t in group):
            # "S'est déclaré non coupable": what he pleads.
            continue
        if outcome and (outcome == "acquitted" or is_sentence(sentence, predicate, row)):
            _draft(sentence, predicate, row, outcome)


def verdict_of(predicate: Predicate) -> str:
    """What a predicate can say that a court has found: convicted, acquitted, or nothing."""
    sense = predicate.sense
    if sense.kind == "act" and sense.code == "sentence":
        return "convicted"
    return sense.code if sense.kind == "judged" or (sense.kind == "fact" and sense.code == "convicted") else ""


class Judged(NamedTuple):
    """Whom a court is told to have judged, by whom, and whether it is said to have happened, or denied."""

    frame: Frame | None
    whom: list[Phrase]
    doers: list[Phrase]
    negative: bool


def judged_in(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Judged:
    """Who is told of around a predicate, as if it said that they were tried."""
    trial = replace(predicate, sense=predicate.sense._replace(kind="act", code="trial"), carried=None)
    around = [trial if p is predicate else p for p in row]
    frame = frame_of(sentence, trial, around)
    roles = roles_of(sentence, trial, around)
    groups = [g for g in roles.victims if g.meant or not (g.pronoun and g.plural)]
    groups = [_without_crime(sentence, g) for g in groups]
    whom = [p for group in groups for p in group.group if p.sort in _JUDGED and may_suffer(p, "trial")]
    whom += [some for one in whom for some in included(sentence, one, row, predicate.head)]
    doers = [p for group in roles.doers for p in group.group]
    low, high = clause_of(sentence, predicate, row)
    if any(singled_out(sentence, p, predicate) for p in (*whom, *doers)) or only_so(sentence, predicate, high):
        # "No fue X quien fue procesado", "no fue procesado hasta mayo".
        return Judged(None, [], [], negative=False)
    nobody = any(t.tag == "none" for t in sentence.tokens[low : predicate.first])
    nobody = nobody or (roles.subject is not None and neither(sentence, roles.subject, predicate))
    return Judged(frame, whom, doers, trial.negative or nobody)


def _without_crime(sentence: Sentence, whom: Phrase) -> Phrase:
    """ "Absolvió a un hombre de un delito de robo": what somebody is acquitted of is no part of him."""
    of, crimes = whom.of, sentence.grammar.judgements["crimes"]
    crime = of is not None and sentence.grammar.capitals and (of.sort == "act" or is_one_of(sentence, of.head, crimes))
    alone = of is not None and of.last == whom.last and whom.name is None
    return replace(whom, last=of.prep - 1, of=None) if crime and alone and of is not None else whom


def _draft(sentence: Sentence, predicate: Predicate, row: list[Predicate], outcome: str) -> None:
    frame, whom, doers, negative = judged_in(sentence, predicate, row)
    low, high = clause_of(sentence, predicate, row)
    if not whom and sentence.grammar.order == "VSO":
        whom = _of_penalty(sentence, low, high)
    by = next((p for p in doers if _is_court(sentence, p)), None)
    if frame is None or frame[0] != "actual" or (doers and by is None and predicate.sense.kind != "judged"):
        return
    reason = what_for(sentence, _own_part(sentence, low, predicate, whom), high) if outcome == "convicted" else None
    if reason is None and outcome == "convicted" and (done := _for_doing(sentence, predicate, row)) is not None:
        behind = sentence.starting_at(done.last + 1) or sentence.starting_at(done.last + 2)
        reason = sentence.words(done.head, behind.end if behind is not None else done.last)
    claim_outcome(sentence, predicate, row, Outcome(outcome, whom, by, reason, negative), rule=f"judged-{outcome}")


def _own_part(sentence: Sentence, low: int, predicate: Predicate, whom: list[Phrase]) -> int:
    """«X را به دلیل قتل به قصاص و Y را به حبس محکوم کرد»: where what is told of the last of two objects begins."""
    marks = [i for i in range(low, predicate.first) if sentence.tokens[i].tag == "object"]
    return max(low, whom[0].first) if len(marks) > 1 and whom and whom[0].first > marks[0] else low


class Outcome(NamedTuple):
    """What became of whom, by whom, for what, and whether that is denied."""

    outcome: str
    whom: list[Phrase]
    by: Phrase | None
    reason: Words | None
    negative: bool


def claim_outcome(sentence: Sentence, predicate: Predicate, row: list[Predicate], told: Outcome, *, rule: str) -> None:
    """A claim for each of those told of, at the predicate."""
    for one in told.whom[:6]:
        sentence.emit(
            Accountability(
                sentence.mention(one),
                told.outcome,
                sentence.mention(told.by) if told.by is not None else None,
                told.reason,
                # "Selon la loi de 1999, nul n'a été jugé": a day is not when nothing was done.
                None if told.negative else _when(sentence, predicate, row, told.reason),
            ),
            predicate.head,
            rule=rule,
            first=predicate.first,
            last=predicate.last,
            polarity="negative" if told.negative else "positive",
            stance="disputed" if _is_taken_back(sentence, predicate, row, told.outcome) else None,
        )


def _is_taken_back(sentence: Sentence, predicate: Predicate, row: list[Predicate], outcome: str) -> bool:
    """Whether what a court has found is overturned; "برأته ونقضت حكما بسجنه" is not: that was another's, to prison."""
    if not is_undone(predicate, row, "verdict"):
        return False
    undoing = next((p for p in row if p.first > predicate.last and p.sense.code == "verdict"), predicate)
    penalties = sentence.grammar.judgements["penalties"]
    behind = range(undoing.last + 1, min(undoing.last + 5, len(sentence.tokens)))
    return outcome != "acquitted" or not any(is_one_of(sentence, at, penalties) for at in behind)


def _of_penalty(sentence: Sentence, low: int, high: int) -> list[Phrase]:
    """ "قضت المحكمة بسجن سامر خمس سنوات": whose the penalty is that a court has given."""
    penalties = sentence.grammar.judgements["penalties"]
    for phrase in sentence.phrases:
        led = phrase.prep >= low and phrase.last <= high and sentence.tokens[phrase.prep].low == "ب"
        if led and is_one_of(sentence, phrase.head, penalties) and phrase.of is not None and human(phrase.of):
            of, first = phrase.of, phrase.of.last + 1
            if of.name is None and first <= phrase.last and sentence.tokens[first].low in sentence.grammar.given:
                # "بسجن المحامي أحمد صواب"
                name, titles = (first, phrase.last), (of.first, of.last)
                of = Phrase(of.first, phrase.last, phrase.last, "person", name=name, titles=titles)
            return [of] if of.sort == "person" and of.name is not None else []
    return []


def _when(sentence: Sentence, predicate: Predicate, row: list[Predicate], reason: Words | None) -> When | None:
    """The day of a judgement: not one behind what somebody is convicted of, which is rather the day of that."""
    low, high = clause_of(sentence, predicate, row)
    if reason is not None and reason.span is not None and sentence.grammar.order != "SOV":
        before = [i for i in range(low, high + 1) if sentence.tokens[i].start < reason.span.start]
        high = max(predicate.last, before[-1] if before else low)
    crime = (i for i in range(predicate.last + 1, high + 1) if sentence.tokens[i].act not in ("", *_PENALTIES))
    if sentence.grammar.order != "SOV" and predicate.sense.rest:
        # "Hallado responsable de la ejecución de tres jóvenes en febrero de 2007"
        high = max(predicate.last, next(crime, high + 1) - 1)
    if sentence.grammar.order == "SVO" and predicate.tense == "participle" and predicate.joined is None:
        # "Amnistié en 2003, le colonel siège aujourd'hui au Sénat"
        high = next((i for i in range(predicate.last, high + 1) if sentence.tokens[i].tag == "comma"), high)
    at = row.index(predicate)
    earlier = row[at - 1] if at and sentence.grammar.order == "VSO" else None
    if earlier is not None and earlier.sense.code == predicate.sense.code == "convicted":
        # "أصدرت المحكمة يوم ١٨ يونيو حكما بالسجن على …"
        low = min(low, earlier.last + 1)
    return when_in(sentence, predicate, row, low, high)


def clause_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> tuple[int, int]:
    """The first and last token of the clause around a predicate, which it is in."""
    low, high = reach(sentence, predicate, row)
    return low, max(high, predicate.last)


def is_sentence(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether a court, a penalty or a charge stands in the clause."""
    if predicate.sense.kind == "judged" and predicate.sense.rest:
        # "Reconnu coupable", "declarado culpable".
        return True
    low, high = clause_of(sentence, predicate, row)
    if sentence.grammar.order == "VSO":
        # "أدينت الناشطة وحكم عليها بالسجن".
        high = len(sentence.tokens) - 1
    words = sentence.grammar.judgements["penalties"] | sentence.grammar.judgements["courts"]
    named = any(is_one_of(sentence, token, words) for token in range(low, high + 1))
    # "Siete fueron condenados y tres absueltos".
    named = named or (
        sentence.grammar.order == "SVO" and any(p.sense.kind == "judged" and p is not predicate for p in row)
    )
    return named or what_for(sentence, low, high) is not None or _for_doing(sentence, predicate, row) is not None


def _for_doing(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Condenado por torturar a Luna", "condamné pour avoir torturé Luc Vel": what somebody has done is the reason."""
    behind = row[row.index(predicate) + 1] if predicate in row[:-1] else None
    done = behind is not None and behind.sense.kind == "act" and convicted_of(sentence, behind, row) is predicate
    return behind if done else None


def _is_court(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a court or a judge."""
    courts = sentence.grammar.judgements["courts"]
    return human(phrase) and any(is_one_of(sentence, token, courts) for token in range(phrase.first, phrase.last + 1))


def is_one_of(sentence: Sentence, token: int, words: frozenset[str]) -> bool:
    """Whether a token is one of some words, or has one of them in it."""
    low = sentence.tokens[token].low
    return any(stem in words for word in (low, *low.split()) for stem, _ in sentence.grammar.stems(word))


def what_for(sentence: Sentence, low: int, high: int) -> Words | None:
    """What somebody is convicted of: an act's noun, or a crime, behind "por", "pour", "به اتهام", "بتهمة"."""
    charges = sentence.grammar.judgements["charges"]
    for phrase in sentence.phrases:
        if not low <= phrase.first or phrase.end > high or phrase.sort not in ("act", "thing", ""):
            continue
        before = sentence.tokens[phrase.first - 1] if phrase.first else None
        crime = (phrase.sort == "act" and sentence.tokens[phrase.head].act not in _PENALTIES) or is_one_of(
            sentence, phrase.head, sentence.grammar.judgements["crimes"]
        )
        if before is not None and before.low in charges and crime and not _is_theirs(sentence, phrase):
            whom = whom_of(phrase, phrase) if phrase.sort == "act" else None
            # "Por el homicidio de los hermanos Ana y Pablo Ferri": both.
            also = and_whom(sentence, whom, phrase.end) if whom is not None else []
            return sentence.words(phrase.first, also[-1].end if also else phrase.end)
    return None


def _is_theirs(sentence: Sentence, phrase: Phrase) -> bool:
    """ "أدين بإهانة الملك واتهام قوات الأمن بقتل متظاهرين": whom he accused of it is who did it."""
    before = sentence.ending_at(phrase.first - 2) if phrase.first > 1 else None
    if sentence.grammar.order != "VSO" or before is None:
        return False
    return sentence.tokens[before.first].low.removeprefix("و") in sentence.grammar.words_for("accusing")
