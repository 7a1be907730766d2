"""Is an act said to have happened, or was it ordered, planned, threatened, attempted, or only supposed?"""

from __future__ import annotations

from asnad.model.claim import Modality
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import aims_at_other, reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.happened.by_law import is_by_law
from asnad.propose.prose.happened.denied import may_be_denied
from asnad.propose.prose.happened.supposed import would_be
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.afterwards import came_before, was_next
from asnad.propose.prose.roles.governor import actor, causes, convicted_of, governor_of, is_told
from asnad.propose.prose.roles.one_of_two import is_one_of_two

__all__ = ["Frame", "frame_of"]

_NOT_ASKED = frozenset({"denied", "suspects", "accuses"})
_MODALITIES: dict[str, Modality] = {
    "ordered": "ordered", "planned": "planned", "threatened": "threatened", "attempted": "attempted",
    "possible": "possible",
}  # fmt: skip
_TOLD = frozenset({"past", "present"})
_LIKE_PRESENT = frozenset({"subjunctive", "infinitive", "present"})
Frame = tuple[Modality, list[Phrase], str]
"""A modality, and who orders, plans or threatens, with the degree of that part."""


def frame_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Frame | None:
    """Whether it is said to have happened; ``None`` where nothing is claimed."""
    if predicate.head in sentence.demanded:
        return "demanded", [], ""
    tokens = sentence.tokens
    low, _ = reach(sentence, predicate, row)
    opener = tokens[low - 1].tag if low else ""
    if is_by_law(sentence, predicate, row):
        return None
    if predicate.tense == "present" and not predicate.perfect and _every_year(sentence, low, predicate.last):
        return None
    if opener in ("if", "aim") or any(_supposes(sentence, i, predicate) for i in range(low, predicate.first)):
        return None
    if any(t.tag == "nearly" for t in tokens[max(0, predicate.first - 1) : predicate.head]):
        return None
    if low + 1 < predicate.first and tokens[low].tag == "nearly" and tokens[low + 1].tag not in ("num", "quant"):
        # "Casi los soldados mataron a Luna"
        return None
    if predicate.tense == "participle" and would_be(sentence, predicate):
        return None
    told = predicate.tense != "present" or predicate.perfect
    if opener == "rel" and antecedent(sentence, low - 1) is None and (not told or _asked(sentence, low - 1)):
        # "Qui tue sera puni": whoever does. "On ignore qui a tué": nobody is told of.
        return None
    if may_be_denied(sentence, predicate, row) or (opener == "rel" and _told_in_denial(sentence, predicate, low - 1)):
        return None
    if came_before(sentence, predicate) or was_next(sentence, predicate, row) is not None:
        return "actual", [], ""
    if convicted_of(sentence, predicate, row) is not None:
        return "actual", [], ""
    if (first := _before_and(sentence, predicate, row)) is not None:
        frame = frame_of(sentence, first, row)
        if frame is None or first.negative:
            return None
        if frame[0] != "actual":
            return frame if predicate.tense == "present" else None
    governor = governor_of(sentence, predicate, row)
    before = tokens[predicate.first - 1] if predicate.first else None
    if sentence.grammar.order == "VSO" and before is not None and predicate.tense == "present":
        under = governor is not None and governor.sense.kind == "cue"
        if before.tag == "prep" or (before.tag == "that" and not under):
            # "ليقتلوا", "أن يقتلوا": meant, wished or demanded.
            return None
    if governor is not None and causes(sentence, governor, predicate):
        if governor.negative or not is_told(sentence, governor):
            return None
        who = actor(sentence, governor, row)
        either = is_one_of_two(sentence, predicate, row)
        return "possible" if either else "actual", [who] if who is not None else [], "ordered"
    if governor is not None and governor.sense.kind == "cue":
        modality = _MODALITIES.get(governor.sense.code)
        if modality is None or governor.negative or not is_told(sentence, governor):
            return None
        who = actor(sentence, governor, row)
        degree = "ordered" if modality == "ordered" else "planned" if modality == "planned" else "carried_out"
        return modality, [who] if who is not None else [], degree
    if predicate.tense == "future" or _announced(sentence, predicate, row):
        return "planned", [], ""
    if predicate.tense == "conditional":
        if predicate.perfect and sentence.grammar.order == "SVO":
            # Behind "if" or "without" it is what would have happened; else it is hearsay.
            return None if any(t.tag in ("if", "without") for t in tokens) else ("actual", [], "")
        if _is_to_come(sentence, predicate, row, opener):
            return "planned", [], ""
        return ("possible", [], "") if sentence.grammar.order == "VSO" else None
    if predicate.tense == "participle" and sentence.grammar.order == "SOV":
        # "بازداشت شده و …" leaves its helper to the verb that follows; else it is an adjective.
        after = predicate.last + 1
        return ("actual", [], "") if after < len(tokens) and tokens[after].tag == "conj" else None
    if predicate.tense in (*_TOLD, "participle") or _follows_from(sentence, predicate, row):
        return "possible" if is_one_of_two(sentence, predicate, row) else "actual", [], ""
    if _came_before_that(sentence, predicate, row, low):
        return "actual", [], ""
    told = predicate.tense == "perfect" or predicate.perfect or sentence.grammar.order != "SVO"
    told = told or (governor is not None and governor.sense.code in _NOT_ASKED)
    if predicate.tense in ("subjunctive", "perfect") and told and governor is not None and governor.sense.kind == "say":
        # "Negó que los soldados hubieran matado", "afirmó haber matado"; "le dijo que matara a dos" asks for it.
        return "actual", [], ""
    return None


def _every_year(sentence: Sentence, low: int, high: int) -> bool:
    """ "Chaque année, 300 personnes meurent à Lomay", "300 personas mueren cada día": what goes on tells of no deed."""
    tokens, grammar = sentence.tokens, sentence.grammar
    around = range(max(0, low - 3), min(high + 8, len(tokens) - 1))
    return grammar.order == "SVO" and any(
        tokens[at].low in grammar.each and tokens[at + 1].low in grammar.durations for at in around
    )


def _came_before_that(sentence: Sentence, predicate: Predicate, row: list[Predicate], low: int) -> bool:
    """ "Después de que los soldados mataran a Luna, la policía detuvo a …": in Spanish what came before, and was so."""
    after = low > 0 and sentence.tokens[low - 1].role == "after" and not predicate.negative
    ends = sentence.tokens[predicate.head if not predicate.perfect else predicate.first].low
    past = predicate.tense == "subjunctive" and ends.endswith(sentence.grammar.past_subjunctives)
    return (
        after
        and past
        and not any(p.tense in ("future", "conditional", "subjunctive") for p in row if p is not predicate)
    )


def _told_in_denial(sentence: Sentence, predicate: Predicate, rel: int) -> bool:
    """ "نفت الوزارة أن يكونوا قد عذبوا الشاب الذي توفي": who denies the torture does not deny that he died."""
    inside, before = (sentence.voice(at)[0][-1].commitment for at in (predicate.head, rel))
    return inside == before == "denies"


def _supposes(sentence: Sentence, at: int, predicate: Predicate) -> bool:
    """Whether a token makes what the verb tells a condition, or a purpose."""
    tag = sentence.tokens[at].tag
    return tag == "if" or (tag == "aim" and not aims_at_other(sentence, at, predicate))


def _follows_from(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Ont ouvert le feu sur la foule, tuant 150 personnes": a gerund behind a comma, of what was done before."""
    at = row.index(predicate)
    if predicate.tense != "gerund" or not at or sentence.tokens[predicate.first - 1].tag != "comma":
        return False
    earlier = next((p for p in reversed(row[:at]) if p.tense != "participle"), row[0])
    done = earlier.tense in _TOLD and not earlier.negative
    return done and earlier.sense.kind in ("act", "other", "fact", "toll")


def _is_to_come(sentence: Sentence, predicate: Predicate, row: list[Predicate], opener: str) -> bool:
    """ "Anunció que serían fusilados": in Spanish what was still to come when it was said; not "estarían detenidos"."""
    at = row.index(predicate)
    said = at > 0 and opener == "that" and row[at - 1].sense.kind == "say" and row[at - 1].tense == "past"
    stays = any(t.low in sentence.grammar.staying for t in sentence.tokens[predicate.first : predicate.head])
    supposed = any(t.tag in ("if", "without") for t in sentence.tokens)
    return said and sentence.grammar.marks_objects and not (stays or supposed or row[at - 1].negative)


def _asked(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun asks, behind a verb or at the head of a sentence, and stands for nobody told of before it."""
    before = sentence.tokens[at - 1] if at else None
    return before is None or bool(before.forms or before.tag in ("neg", "clitic", "quote"))


def _announced(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "اعلام کرد که بازداشت می‌کند": what is announced in the present is to come."""
    at = row.index(predicate)
    if not at or predicate.tense != "present":
        return False
    return any(f.lemma in sentence.grammar.announcing for f in sentence.tokens[row[at - 1].head].forms)


def _before_and(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Que fueran liberados y los policías procesados", "soient libérés et torturent": the verb before "and" whose
    helper a participle with a subject of its own shares, or whose mood a verb that is spelt like the present."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or sentence.grammar.order != "SVO" or earlier.last >= predicate.first:
        return None
    alike = predicate.tense == "present" and not predicate.perfect and earlier.tense in _LIKE_PRESENT
    gapped = predicate.tense == "participle" and predicate.joined is None and earlier.tense != "participle"
    between = [t.tag for t in sentence.tokens[earlier.last + 1 : predicate.first]]
    joined = "conj" in between and not {"stop", "end", "rel", "when", "because"} & set(between)
    return earlier if (alike or gapped) and joined else None
