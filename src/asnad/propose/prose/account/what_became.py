"""What became of those responsible: charged, wanted, pardoned, never tried, still at large, a case that was dropped?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.text import Words
from asnad.propose.prose.account.judgements import (
    Outcome,
    claim_outcome,
    clause_of,
    is_one_of,
    is_sentence,
    judged_in,
    verdict_of,
    what_for,
)
from asnad.propose.prose.account.ruled import Ruled, ruled
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human, is_force, is_kin, is_officer_by_name
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_what_became"]

_BY_LAW = frozenset({"charged", "convicted", "overturned", "case_dropped", "wanted", "under_investigation"})
"""Outcomes that only a court or a prosecutor brings about."""
_OF_THE_GUILTY = frozenset({"tried", "held_accountable", "escaped_justice", "promoted", "under_investigation"})
"""Outcomes of which nothing is told unless somebody is known to have answered for something."""
_ELSEWHERE = frozenset({"act", "judged", "fact"})
"""Verbs of trials and verdicts."""
_FOR = frozenset({"charged", "convicted", "tried", "wanted", "under_investigation", "held_accountable"})
"""Outcomes that are for something."""
_DONE = frozenset({"case_dropped", "overturned", "convicted"})
"""Rulings of which to deny the one does not say what became of somebody."""
_STATES = frozenset({"body", "place", "name"})
_ENDS = frozenset({"stop", "end", "comma", "that", "rel"})
"""Marks and words past which no subject stands."""
_WHOM = frozenset({"person", "people", "number", "name", ""})


def draft_what_became(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims from "fue indultado por …", "mandat d'arrêt contre …", «پرونده‌اش مختومه شد», "لم يُلاحق أحد".

    Promises: what is planned, demanded or supposed claims nothing; a court's work is nobody else's; that somebody was
    not tried, or is free, is told of officers, of those responsible and of nobody, and of no prisoner.
    """
    for predicate in row:
        told, rule = _by_verb(sentence, predicate, row), "became"
        if told is None:
            told, rule = _by_noun(sentence, predicate, row), "ruled"
        if told is not None:
            claim_outcome(sentence, predicate, row, told, rule=f"{rule}-{told.outcome}")
            if predicate.sense.code == "trial":
                sentence.taken.add(predicate.head)


def _by_verb(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Outcome | None:
    outcome = _outcome(sentence, predicate, row)
    low, high = clause_of(sentence, predicate, row)
    nobody = _nobody(sentence, predicate, low, high) if outcome else None
    if not outcome or (nobody is not None and predicate.voice == "active"):
        # "Nadie sancionó al general": it is nobody who did it.
        return None
    frame, whom, doers, negative = judged_in(sentence, predicate, row)
    responsible = _responsible(sentence, predicate)
    if nobody is not None:
        whom = [nobody]
    elif predicate.sense.kind in _ELSEWHERE:
        # Who was tried or convicted is told elsewhere; but of nobody.
        whom = [p for p in whom or responsible if sentence.tokens[p.first].tag == "none"]
    elif predicate.voice != "active" and all(p.name is None for p in whom):
        whom = responsible or whom
    negative = negative or (nobody is not None and sentence.grammar.order == "SVO")
    if nobody is None:
        whom = [p for p in whom if _may_be_object(sentence, predicate, p, doers, outcome)]
    whom = [p for p in whom if not _is_attacked(sentence, p)]
    if outcome in _OF_THE_GUILTY and (nobody is None or nobody.plural):
        whom = [p for p in whom if _may_answer(sentence, p)]
    if not whom or frame is None or frame[0] != "actual" or (outcome == "tried" and not negative):
        return None
    by = _by(sentence, doers[:1], outcome)
    if doers and by is None:
        return None
    return Outcome(outcome, whom, by, _reason(sentence, outcome, low, high), negative)


def _is_attacked(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Le imputan un delito de atentado a dos guardias": whom the attack was on."""
    before = sentence.tokens[phrase.prep - 1] if phrase.prep > 0 and phrase.role == "object" else None
    return before is not None and before.low in sentence.grammar.attacks


def _outcome(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> str:
    kind, code = predicate.sense.kind, predicate.sense.code
    if kind == "accuse" and code == "court":
        low, high = clause_of(sentence, predicate, row)
        courts = sentence.grammar.judgements["courts"] | sentence.grammar.account["prosecutors"]
        return "charged" if any(is_one_of(sentence, at, courts) for at in range(low, high + 1)) else ""
    if kind == "accuse":
        return "charged" if code == "charged" else ""
    if kind == "act" and code == "trial":
        return "tried" if predicate.voice != "active" else ""
    if verdict_of(predicate) == "convicted":
        return "convicted" if predicate.voice != "active" and _is_unread(sentence, predicate, row) else ""
    return code if kind == "became" else ""


def _is_unread(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether a conviction is told of nobody, or of somebody without court and penalty."""
    return not (is_sentence(sentence, predicate, row) and judged_in(sentence, predicate, row).whom)


def _by_noun(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Outcome | None:
    """ "Se dictó orden de captura contra X", "anuló la condena de X", «حکم حبس X را تأیید کرد»."""
    found = ruled(sentence, predicate, *clause_of(sentence, predicate, row))
    if found is None:
        return None
    frame, _, _, negative = judged_in(sentence, predicate, row)
    outcome, whom = found.outcome, [p for p in found.whom.group if p.sort in _WHOM]
    low, high = clause_of(sentence, predicate, row)
    if frame is None or frame[0] != "actual" or (negative and outcome in _DONE):
        return None
    if found.own and (_is_official(sentence, found.whom, by_title=True) or outcome == "case_dropped"):
        # "La sentencia del juez", "el caso de Rosa Vega": it is not about them, unless they may have done it.
        whom = [p for p in whom if outcome == "case_dropped" and _may_answer(sentence, p)]
    doers = _doers(sentence, predicate, found, (low, high))
    by = _by(sentence, doers, outcome)
    if not whom or (doers and by is None):
        return None
    return Outcome(outcome, whom, by, _reason(sentence, outcome, low, high), negative)


def _doers(sentence: Sentence, predicate: Predicate, found: Ruled, clause: tuple[int, int]) -> list[Phrase]:
    """Who did it to the noun: behind "by", before the verb, or in Arabic right behind it."""
    low, high = clause
    by = [p for p in sentence.phrases if p.role == "agent" and low <= p.first and p.end <= high and human(p)]
    if by or predicate.voice == "passive" or predicate.impersonal:
        return by[:1]
    if sentence.grammar.order == "SVO":
        subject = subject_before(sentence, predicate.first)[0]
        return [subject] if subject is not None else []
    start = predicate.last + 1 if sentence.grammar.order == "VSO" else low
    first = next((p for p in sentence.phrases if start <= p.first <= start + 1), None)
    alone = first is None or first.prep >= 0 or first is found.whom or first.first >= found.noun[0]
    if alone or first is None:
        return []
    # «دادگاه عالی حکم حبس …»: without the noun.
    over = first.last >= found.noun[0]
    return [replace(first, last=found.noun[0] - 1, name=None if over else first.name)] if over else [first]


def _by(sentence: Sentence, doers: list[Phrase], outcome: str) -> Phrase | None:
    """Who of those told to have done it can have brought it about."""
    by_law = outcome in _BY_LAW
    return next((p for p in doers if _is_official(sentence, p) or (human(p) and not by_law)), None)


def _is_official(sentence: Sentence, phrase: Phrase, *, by_title: bool = False) -> bool:
    """Whether somebody is a court, a judge or a prosecutor; ``by_title``: not by name alone ("Salas")."""
    words = sentence.grammar.account["prosecutors"] | sentence.grammar.judgements["courts"]
    last = phrase.name[0] - 1 if by_title and phrase.name is not None else phrase.last
    return any(is_one_of(sentence, at, words) for at in range(phrase.first, last + 1))


def _may_be_object(sentence: Sentence, predicate: Predicate, phrase: Phrase, doers: list[Phrase], outcome: str) -> bool:
    """Whether somebody suffered what a verb tells in the active: of people it does not name, "معترضان انتخابات" are two
    nouns; whoever is sanctioned by others than a state may answer for something."""
    if predicate.voice in ("passive", "undergo"):
        # «خودروی مینا فرزان»: what is hers was followed.
        whose = sentence.ending_at(phrase.first - 1) if sentence.grammar.order == "SOV" else None
        return whose is None or whose.prep >= 0 or human(whose)
    told = phrase.name is not None or phrase.count is not None or phrase.pronoun or phrase.first == phrase.last
    if sentence.grammar.order == "SOV" and not told:
        return False
    if outcome == "sanctioned" and not any(p.sort in _STATES for p in doers):
        return _may_answer(sentence, phrase)
    return bool(doers) or not predicate.sense.object


def _reason(sentence: Sentence, outcome: str, low: int, high: int) -> Words | None:
    return what_for(sentence, low, high) if outcome in _FOR else None


def _may_answer(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether people are officers or officials, or said to be responsible."""
    words, head = sentence.grammar.account["responsible"], sentence.tokens[phrase.head].low
    if is_kin(sentence, phrase) or head in sentence.grammar.relatives:
        return False
    if is_force(sentence, phrase) or any(is_one_of(sentence, at, words) for at in range(phrase.first, phrase.last + 1)):
        return True
    mention = sentence.mention(phrase)
    return any(is_officer_by_name(sentence, m) for m in (mention, *mention.antecedents))


def _responsible(sentence: Sentence, predicate: Predicate) -> list[Phrase]:
    """ "Les responsables restent impunis", «عاملان این کشتار مجازات نشدند»: a word for those who did it, with what they
    did or without, right beside the verb."""
    words, tokens = sentence.grammar.account["responsible"], sentence.tokens
    vso = sentence.grammar.order == "VSO"
    around = range(predicate.last + 1, min(predicate.last + 3, len(tokens))) if vso else range(predicate.first)
    for at in reversed(around):
        if tokens[at].tag in _ENDS:
            return []
        if tokens[at].low.split()[0] not in words and not is_one_of(sentence, at, words):
            continue
        deed = next(
            (p for p in sentence.phrases if p.prep == at or (p.first == at + 1 and " " in tokens[at].low)), None
        )
        last = deed.end if deed is not None else at + (" " in tokens[at].low)
        between = tokens[last + 1 : predicate.first]
        first = at - (at > 0 and tokens[at - 1].tag in ("det", "none"))
        led = first > 0 and tokens[first - 1].tag == "prep"
        if led or (not vso and any(t.tag not in ("neg", "adv", "time", "yet", "aux", "alleged") for t in between)):
            return []
        return [Phrase(first, last, at, "people", plural=True)]
    return []


def _nobody(sentence: Sentence, predicate: Predicate, low: int, high: int) -> Phrase | None:
    """ "Nadie", "personne", «هیچ‌کس», "أحد", and "ninguno de los oficiales", «هیچ‌یک از مأموران»; but not who has not
    done it: "لم يحاكمه أحد"."""
    tokens, words = sentence.tokens, sentence.grammar.account["nobody"]
    around = range(low, predicate.first)
    if sentence.grammar.order == "VSO":
        around = range(predicate.last + 1, min(predicate.last + 4, high + 1))
        if any(tokens[at].tag == "whom" for at in around[:1]):
            return None
    for at in around:
        alone = tokens[at].low in words and sentence.covering(at) is None
        some = next((p for p in sentence.phrases if p.prep == at + 1 and human(p)), None)
        if alone:
            last, head = (some.last, some.head) if some is not None else (at, at)
            several = some is not None
            return Phrase(at, last, head, "people" if several else "person", plural=several)
        none = tokens[at].tag == "none" or (tokens[at].tag == "num" and at > low and tokens[at - 1].tag == "none")
        if none and some is not None and some.sort == "people":
            first = at - (tokens[at].tag == "num")
            return Phrase(first, some.last, some.head, "people", plural=True)
    return None
