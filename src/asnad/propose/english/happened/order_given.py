"""Which order does a clause carry out, does it stand, and by whom is it: "the order from Holt to shoot"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular

__all__ = ["is_an_order", "is_in_force", "on_whose_orders", "order_before"]


def is_an_order(sentence: Sentence, chunk: Chunk | None) -> bool:
    """ "The order", "her instructions", "a warrant"."""
    return isinstance(chunk, NounPhrase) and singular(sentence.low(chunk)) in words("nouns", "orders")


def order_before(sentence: Sentence, clause: Clause) -> tuple[NounPhrase, list[NounPhrase]] | None:
    """The order that an infinitive stands behind, and whoever stands between as its giver.

    "The order | to shoot", "orders from Holt | to shoot", "orders for the monks | to be shot".
    """
    at, givers = clause.at - 1, list[NounPhrase]()
    while isinstance(noun := chunk_at(sentence.row, at), NounPhrase):
        if is_an_order(sentence, noun):
            return noun, givers
        lead = chunk_at(sentence.row, at - 1)
        if is_low(lead, "by", "from"):
            givers = [noun]
        elif not (is_low(lead, "for") and clause.has_subject(noun)):
            return None
        at -= 2
    return None


def is_in_force(sentence: Sentence, order: NounPhrase) -> bool:
    """Whether there is such an order: not "no order to shoot", "the order was withdrawn", "was never given"."""
    if order.det in {"no", "any"}:
        return False
    for around in sentence.clauses:
        if not any(p is order for p in (*around.subjects, *around.objects, around.complement)):
            continue
        carries = around.kind == "inf" and around.has_subject(order)  # "the order | to shoot"
        if not carries and (around.negative or around.verb.modal or around.verb.lemma in words("lemmas", "turns_down")):
            return False
    return True


def on_whose_orders(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """ "Holt, on whose orders | the men were shot": Holt; nobody where he is only beside whoever may be meant."""
    row, at = sentence.row, clause.start
    lead = is_an_order(sentence, chunk_at(row, at - 1)) and is_low(chunk_at(row, at - 2), "whose")
    if clause.kind != "main" or not lead or not is_low(chunk_at(row, at - 3), "on", "under", "upon"):
        return []
    before = at - 4 - is_comma(chunk_at(row, at - 4))
    who = chunk_at(row, before)
    if not isinstance(who, NounPhrase) or is_link(chunk_at(row, before - 1), "conj"):
        return []
    return [who]
