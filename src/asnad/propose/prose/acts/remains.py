"""Who has died, because the body was found?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.acts.owned import owner_at
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.people.apposed import apposed
from asnad.propose.prose.people.people import human, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles

__all__ = ["draft_remains", "whose"]

_UNSURE = frozenset({"if", "aim", "none"})


def draft_remains(sentence: Sentence, row: list[Predicate]) -> None:
    """Deaths from "el cuerpo de Ana Luna fue encontrado", "پیکر بهارلو پیدا شد", "عثر على جثة إلياس الحايك".

    Promises: who or what found the body has done nothing to it; when and where it was found is not where anybody died.
    """
    for predicate in row:
        if (predicate.sense.kind, predicate.sense.code) != ("other", "found"):
            continue
        low, high = reach(sentence, predicate, row)
        unsure = any(t.tag in _UNSURE for t in sentence.tokens[low : predicate.last])
        if predicate.negative or unsure or predicate.tense not in ("past", "present", "participle"):
            continue
        whom = next(
            (
                w
                for p in sentence.phrases
                if low <= p.first <= high and (w := whose(sentence, p, sentence.grammar.remains))
            ),
            None,
        )
        if whom is not None:
            both = [whom, *_and_of(sentence, whom)]
            claim_act(sentence, Act("death"), Roles([], both), ("actual", [], ""), predicate, rule="remains")


def _and_of(sentence: Sentence, whom: Phrase) -> list[Phrase]:
    """ "Los cuerpos de Julio Arce y Rosa Vidal", "les corps de Jules Arce et de Rose Vidal": whose they are too."""
    tokens, at = sentence.tokens, whom.end + 1
    found: list[Phrase] = []
    if sentence.grammar.order != "SVO" or whom.pronoun or whom.name is None:
        return []
    while at + 1 < len(tokens) and tokens[at].tag in ("conj", "comma"):
        more = sentence.starting_at(at + 1 + (tokens[at + 1].role == "of"))
        if more is None or more.name is None or more.sort != "person":
            break
        found.append(more)
        at = more.end + 1
    one = at < len(tokens) and tokens[at].tag == "comma" and not whom.rest
    return [] if one else [p for p in found if p.name is not None and p.sort == "person"]


def _is_theirs(sentence: Sentence, phrase: Phrase) -> bool:
    """ "جثة زوجي": a relative of whoever speaks, or of somebody."""
    word = sentence.tokens[phrase.head]
    return is_kin(sentence, phrase) and not sentence.grammar.capitals and word.text.endswith(sentence.grammar.possessed)


def _is_somebody(sentence: Sentence, of: Phrase) -> bool:
    """ "El cuerpo sin vida de un hombre", "les corps de deux hommes"; but not "el cuerpo de bomberos"."""
    led = sentence.grammar.order == "SVO" and sentence.tokens[of.first].tag in ("det", "num")
    return led and of.sort in ("person", "people") and of.of is None


def whose(sentence: Sentence, phrase: Phrase, remains: frozenset[str]) -> Phrase | None:
    """The one, known by name or meant by a pronoun, of whose body, or another of these things, a phrase tells."""
    tokens = sentence.tokens
    words = " ".join(t.low for t in tokens[phrase.head : phrase.last + 1])
    known = {stem for stem, _ in sentence.grammar.stems(tokens[phrase.head].low)} & remains
    if (his := owner_at(sentence, phrase.head, remains)) is not None and not phrase.of:
        return his
    if not known and not any(words.startswith(f"{word} ") for word in remains):
        return None
    # "جثة الصحافي إلياس الحايك": what he is may stand before the name.
    of = phrase.of if phrase.of is not None and phrase.of.name is not None else None
    if of is None and phrase.of is not None and sentence.grammar.order == "SVO" and apposed(sentence, phrase.of):
        # "Le corps d'une employée, Marie Lunel, a été retrouvé".
        return phrase.of
    if of is None and phrase.of is not None and _is_somebody(sentence, phrase.of):
        return phrase.of
    whom = of or sentence.starting_at(phrase.last + 1)
    near = next((p for p in (phrase.of, whom) if p is not None and _is_theirs(sentence, p)), None)
    if near is not None:
        return near
    first = phrase.first if phrase.first < phrase.head else phrase.first - 1
    if tokens[first].low in sentence.grammar.theirs and sentence.meant(first) is not None:
        # "Son corps a été retrouvé"
        return Phrase(first, first, first, "person", pronoun=True)
    if whom is not None and whom.first == phrase.last + 1 and whom.count is not None and phrase.of is None:
        # "جثث سبعة شبان", «پیکر ۱۴ نفر»
        return whom if not sentence.grammar.capitals and human(whom) and whom.sort != "body" else None
    return whom if whom is not None and whom.name is not None and human(whom) and whom.sort != "body" else None
