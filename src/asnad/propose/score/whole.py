"""What speaks for a text's telling of some kind of act? Its words, those of its beginning, and its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.words.morphology import singular
from asnad.propose.score.bins import some
from asnad.propose.score.looked import Looked
from asnad.propose.score.spelled import Spelled
from asnad.vocabularies import vocabulary

__all__ = ["acts_told", "whole_features", "words_and_acts"]

_LEAD = 3
"""Sentences with which a report says what it is about."""
_SAYING = frozenset(["verb", "noun", "adj"])
_VERB, _ACT, _FIRST = Spelled("verb={}".format), Spelled("act!{}".format), Spelled("lead {}".format)
_WORD = Spelled(lambda low: f"w={singular(low)}")


def whole_features(text: Sequence[Looked], claims: Sequence[Claim]) -> frozenset[str]:
    """The features of a text as a whole; ``claims`` are what the rules made of it."""
    found = set(acts_told(claims))
    for looked in text:
        said = words_and_acts(looked)
        found |= said
        if looked.sentence.index < _LEAD:
            found.update(map(_FIRST.__getitem__, said))
    for claim in claims:
        if isinstance(claim.content, Act):
            found.update(_told(claim, claim.content))
    found.add(f"long={some(len(text) // 4)}")
    return frozenset(found)


def words_and_acts(looked: Looked) -> set[str]:
    """The features of a sentence: its verbs, nouns and adjectives, and its acts."""
    said = {_WORD[token.low] for token in looked.sentence.tokens if token.tag in _SAYING}
    for clause, _ in looked.clauses:
        said.add(_VERB[clause.verb.lemma])
    for _, root in looked.acts:
        said.add(_ACT[root])
    return said


def acts_told(claims: Sequence[Claim]) -> frozenset[str]:
    """How many claims there are of each widest kind of act, and of deadly ones."""
    roots = Counter(act_root(c.content.act) for c in claims if isinstance(c.content, Act) and c.polarity == "positive")
    deadly = sum(count for root, count in roots.items() if "lethal" in act_traits(root))
    return frozenset([f"text:deadly={some(deadly)}", *(f"text!{root}={some(count)}" for root, count in roots.items())])


def _told(claim: Claim, act: Act) -> Iterator[str]:
    """What one claim says of its act, and of the wider acts that it is a kind of."""
    named = any(victim.kind == "person" and victim.name for victim in act.victims)
    code: str | None = act.act
    while code is not None:
        yield from (f"c!{code}", f"c!{code} {claim.modality}", f"c!{code} {claim.polarity} {claim.stance}")
        if named:
            yield f"c!{code} named"
        code = vocabulary("acts")[code].broader
    if act.when is not None:
        yield "c dated"
