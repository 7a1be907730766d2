"""Does what somebody has said still stand? "Une dépêche, corrigée depuis", "ثم سحبت الخبر", «این خبر را پس گرفت»."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Claim
from asnad.model.frames import Accountability
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.document import Document
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.scope import worse

__all__ = ["is_undone", "is_withdrawn", "refuses", "withdraw_before"]

_REFUSED = frozenset({"release", "sentence", "death_sentence"})
"""Acts whose noun tells of what somebody asks for, or a court has found."""


def is_withdrawn(sentence: Sentence, verb: Predicate, row: list[Predicate], said: tuple[int, int]) -> bool:
    """Whether a verb behind what ``verb`` says, or words around it, tell that it was corrected or taken back later."""
    return is_undone(verb, row) or _is_said_to_be(sentence, verb.first, said)


def is_undone(told: Predicate, row: list[Predicate], code: str = "") -> bool:
    """Whether a verb behind what is told, or with ``code`` "verdict" what was found, tells that it was taken back."""
    return any(p.first > told.last and _withdraws(p) and p.sense.code == code for p in row)


def refuses(sentence: Sentence, verb: Predicate, said: tuple[int, int]) -> bool:
    """ "El juez negó la excarcelación de Luna", «دادگاه درخواست آزادی او را رد کرد»: whether a verb of denial with
    an act's noun rather refuses it, or overturns a sentence, so that nobody says that it was not done."""
    told = sentence.covering(said[0])
    if verb.sense.code != "denied" or told is None or told.sort != "act" or told.first > said[0]:
        return False
    before = sentence.tokens[max(0, told.first - 2) : told.first]
    courts = sentence.grammar.judgements["courts"]
    judges = any(stem in courts for t in sentence.tokens[: verb.first] for stem, _ in sentence.grammar.stems(t.low))
    code = sentence.tokens[told.head].act
    return (
        code in _REFUSED or (judges and code == "execution") or any(t.low in sentence.grammar.refused for t in before)
    )


def _is_said_to_be(sentence: Sentence, verb: int, said: tuple[int, int]) -> bool:
    """Whether words of its sentence tell so: "corregida después", "en un principio".

    Inside what is ``said`` only those count that stand near a "but" or a preposition ("avant de corriger").
    """
    tokens = sentence.tokens
    first = max((i + 1 for i in range(verb) if tokens[i].tag == "stop"), default=0)
    end = next((i for i in range(verb, len(tokens)) if tokens[i].tag in ("stop", "end")), len(tokens))
    for at in range(first, end):
        if tokens[at].low not in sentence.grammar.withdrawn:
            continue
        inside = said[0] <= at <= said[1]
        if not inside or any(t.tag == "but" or t.role == "other" for t in tokens[max(said[0], at - 4) : at]):
            return True
    return False


def withdraw_before(sentence: Sentence, row: list[Predicate], first: int) -> None:
    """Take the source's trust from what somebody said in the sentence before, from claim ``first`` of the document on,
    or from what a court of which the block told last found.

    Of what was said only where this sentence itself says nothing that could be meant; of a verdict where it tells of
    no other, and of nobody else of whom that may be.
    """
    document = sentence.document
    codes = {p.sense.code for p in row if _withdraws(p)} | {"verdict" for p in row if _overturns(sentence, p)}
    told = [p for p in row if p.sense.kind not in ("withdraw", "other")]
    said = range(first if "" in codes and not told else document.claims_before, document.claims_before)
    for at in said:
        claim = document.claims[at]
        if claim.voice.kind == "cited" and not isinstance(claim.content, Accountability):
            document.claims[at] = replace(claim, stance=worse(claim.stance, "disputed"))
    judged = any(p.sense.kind == "judged" and p.sense.code != "acquitted" for p in row)
    found = _last_verdict(document) if "verdict" in codes and not judged else []
    if _is_of_another(sentence, [document.claims[at] for at in found]):
        return
    for at in found:
        claim = document.claims[at]
        document.claims[at] = replace(claim, stance=worse(claim.stance, "disputed"))


def _overturns(sentence: Sentence, verb: Predicate) -> bool:
    """ "Anuló la sentencia", "a cassé l'arrêt", "la sentencia fue anulada": whether a court takes it back."""
    grammar = sentence.grammar
    told = (told for form in sentence.tokens[verb.head].forms for told in grammar.told.get(form.lemma, ()))
    if grammar.order != "SVO" or verb.negative or verb.tense not in ("past", "present"):
        return False
    if not any(one.outcome == "overturned" for one in told):
        return False
    verdicts = grammar.judgements.get("verdicts", frozenset())
    what = next((p for p in sentence.phrases if verb.last < p.first <= verb.last + 2 and p.prep < 0), None)
    if verb.voice == "passive":
        what = subject_before(sentence, verb.first)[0]
    return what is not None and sentence.tokens[what.head].low in verdicts


def _is_of_another(sentence: Sentence, found: list[Claim]) -> bool:
    """ "Anuló la sentencia contra Luis Vega": whether somebody else is named behind a preposition, or as an owner."""
    known: set[object] = set()
    for claim in found:
        who = getattr(claim.content, "who", None)
        known |= {one.span for one in (who, *who.antecedents)} if who is not None else set()
    for phrase in (p for head in sentence.phrases for p in (*head.group, head.of) if p is not None):
        led = phrase.prep >= 0 or any(head.of is phrase for head in sentence.phrases)
        if led and phrase.role != "agent" and phrase.name is not None and phrase.sort == "person":
            one = sentence.mention(phrase)
            if not known & {m.span for m in (one, *one.antecedents)}:
                return True
    return False


def _last_verdict(document: Document) -> list[int]:
    """The claims of the block, before this sentence, that tell of its last conviction."""
    before = range(document.block_claims, document.claims_before)
    contents = {at: document.claims[at].content for at in before}
    verdicts = ("convicted", "acquitted") if document.grammar.order == "SVO" else ("convicted",)
    found = [at for at, told in contents.items() if isinstance(told, Accountability) and told.outcome in verdicts]
    return [at for at in found if document.claims[at].quote == document.claims[found[-1]].quote]


def _withdraws(predicate: Predicate) -> bool:
    return predicate.sense.kind == "withdraw" and not predicate.negative and predicate.tense in ("past", "present")
