"""Which acts does a sentence speak of, and what stands around its words? A sentence as the models look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asnad.propose.act_kinds import act_root
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.trigger import act_noun, can_end_act
from asnad.propose.score.bins import some
from asnad.propose.score.spelled import Spelled

__all__ = ["Looked", "looked_at", "named_act"]

_ONE_BEFORE, _TWO_BEFORE = Spelled("-1={}".format), Spelled("-2={}".format)
_ONE_AFTER, _TWO_AFTER = Spelled("+1={}".format), Spelled("+2={}".format)
_HERE, _FAR = Spelled("here!{}".format), Spelled("far={}".format)
_NEAREST_BEFORE, _NEAREST_BEHIND = Spelled("nearest<{}".format), Spelled("nearest>{}".format)
_NOTHING = frozenset({"here:nothing"})


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence with its acts: by the token of the verb or noun that tells it, its widest kind.

    ``clauses`` are its clauses, each with its act (empty where it tells none), and ``here`` the features of its acts.
    """

    sentence: Sentence
    acts: Sequence[tuple[int, str]]
    clauses: Sequence[tuple[Clause, str]]
    here: frozenset[str]

    def beside(self, first: int, last: int) -> tuple[str, str, str, str]:
        """The two words on either side of tokens ``first``–``last``."""
        tokens, end = self.sentence.tokens, len(self.sentence.tokens) - 1
        return (
            _ONE_BEFORE[tokens[first - 1].low if first else "^"],
            _TWO_BEFORE[tokens[first - 2].low if first > 1 else "^"],
            _ONE_AFTER[tokens[last + 1].low if last < end else "$"],
            _TWO_AFTER[tokens[last + 2].low if last < end - 1 else "$"],
        )

    def nearest(self, token: int) -> tuple[str, ...]:
        """The nearest act to a token, on which side, and how far."""
        if not self.acts:
            return ()
        nearest, told = self.acts[0]
        for at, root in self.acts:
            if abs(at - token) < abs(nearest - token):
                nearest, told = at, root
        return _FAR[some(abs(nearest - token))], (_NEAREST_BEHIND if nearest > token else _NEAREST_BEFORE)[told]


def looked_at(reading: Reading) -> list[Looked]:
    """The sentences of a text."""
    return [_looked(sentence) for sentence in reading.sentences]


def _looked(sentence: Sentence) -> Looked:
    clauses, acts = [], []
    for clause in sentence.clauses:
        root = act_root(clause.verb.act.code) if clause.verb.act is not None else ""
        clauses.append((clause, root))
        if root:
            acts.append((clause.verb.main, root))
    for _, phrase in sentence.nouns:
        if root := named_act(sentence, phrase):
            acts.append((phrase.core, root))
    return Looked(sentence, acts, clauses, frozenset([_HERE[root] for _, root in acts]) if acts else _NOTHING)


def named_act(sentence: Sentence, phrase: NounPhrase) -> str:
    """The widest kind of the act that a noun phrase names ("the murder"); empty where it names none."""
    if not can_end_act(sentence.tokens[phrase.core].low):
        return ""
    named = act_noun([token.low for token in sentence.tokens[phrase.first : phrase.core + 1]])
    return act_root(named.code) if named else ""
