"""What does a sentence only suppose? Conditions, what it leaves open, what somebody passes for, works of fiction."""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import Token
from asnad.propose.scope import Scope

__all__ = ["presented", "suppose", "would_be"]


_UNREAL = frozenset({"conditional", "future", "subjunctive"})


def suppose(sentence: Sentence) -> None:
    """Leave in a sentence the scopes of what it only supposes."""
    _conditions(sentence)
    _or_not(sentence)
    _fictions(sentence)


def would_be(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Serían 38 las mujeres asesinadas": so many there would be; "no había presos torturados": there were none."""
    described = sentence.ending_at(predicate.first - 1)
    before = sentence.tokens[described.first - 1] if described is not None and described.first else None
    if before is None or described is None or before.tag != "aux":
        return False
    denied = any(t.tag == "neg" for t in sentence.tokens[max(0, described.first - 3) : described.first - 1])
    return denied or sentence.grammar.auxiliaries[before.low][1] in _UNREAL


def presented(sentence: Sentence, phrase: Phrase, predicate: Predicate) -> bool:
    """ "Los presentó como guerrilleros muertos en combate", "conocido como el hombre que torturaba": what somebody is
    passed off or known as is not told to have happened."""
    tokens = sentence.tokens
    said = predicate.tense == "participle" or any(t.tag == "rel" for t in tokens[phrase.end + 1 : predicate.first])
    led = tokens[max(0, phrase.first - 2) : phrase.first]
    # "Los hicieron pasar por guerrilleros abatidos".
    passed = [t.tag for t in led[1:]] == ["prep"] and any(t.low in sentence.grammar.passing for t in led[:1])
    before = tokens[phrase.first - 1].low in sentence.grammar.presenting
    return said and 0 < phrase.first < predicate.first and (before or passed)


def _conditions(sentence: Sentence) -> None:
    """From "if" or "whether" on everything is only supposed, up to a "but" or a semicolon."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.tag == "if":
            last = next((i for i in range(at, len(tokens)) if tokens[i].tag in ("but", "stop")), len(tokens) - 1)
            sentence.scopes.append(Scope(at, last, Asserter(), "asserted", supposed=True))


def _or_not(sentence: Sentence) -> None:
    """A sentence that ends in "or not" leaves open what it tells of."""
    tokens = sentence.tokens
    ends = any(
        token.low in sentence.grammar.neither and before.tag == "conj" and after.tag in ("end", "stop")
        for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    if ends or any(token.tag == "or_not" for token in tokens):
        sentence.scopes.append(Scope(0, len(tokens) - 1, Asserter(), "asserted", supposed=True))


def _fictions(sentence: Sentence) -> None:
    """ "En la película …", "le roman raconte …", "در فیلم …": what is told in a work of fiction has not happened."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for phrase in sentence.phrases:
        stems = {stem for stem, _ in grammar.stems(tokens[phrase.head].low)}
        named = [i for i in range(phrase.first, phrase.last + 1) if tokens[i].low in grammar.fictions]
        named += [phrase.head] if not named and stems & grammar.fictions else []
        # "En la serie", but "en una serie de ataques".
        named += [phrase.head] if phrase.of is None and stems & grammar.series else []
        if not named:
            continue
        opens = phrase.first == 0 or (
            grammar.order == "VSO" and phrase.prep < 0 and _only_verbs(tokens[: phrase.first])
        )
        if phrase.role == "place" or (opens and named[0] <= phrase.head):
            sentence.scopes.append(Scope(0, len(tokens) - 1, Asserter(), "asserted", supposed=True))
            continue
        after = next((last + 1 for first, last in sentence.quotations() if first == phrase.end + 1), phrase.end + 1)
        while after < len(tokens) and tokens[after].tag in ("comma", "prep"):
            after += 1
        if any(t.low in grammar.about for t in tokens[phrase.head + 1 : phrase.end + 2]):
            # "Una novela sobre soldados que mataron …"
            sentence.scopes.append(Scope(phrase.head + 1, len(tokens) - 1, Asserter(), "asserted", supposed=True))
        if named[0] <= phrase.head and after < len(tokens) and tokens[after].tag in ("rel", "that", "when"):
            # "La película «Lomay», en la que los soldados matan …".
            sentence.scopes.append(Scope(after, len(tokens) - 1, Asserter(), "asserted", supposed=True))


def _only_verbs(tokens: list[Token]) -> bool:
    return all(t.forms or t.tag in ("adv", "neg", "may", "will") for t in tokens)
