"""To whom was it done where whoever speaks tells of it: "me torturaron", "ils nous ont frappés", «مرا زدند»?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.grammar import Sense

__all__ = ["outlived", "speaker_at"]


def outlived(sense: Sense) -> bool:
    """Whether somebody whom it was done to can tell of it."""
    return sense.kind != "act" or not sense.code or "lethal" not in act_traits(sense.code)


def speaker_at(sentence: Sentence, at: int, sense: Sense) -> Phrase | None:
    """The pronoun of whoever speaks that stands at a token, as whom an act was done to; ``None`` where none does.

    Promises: nobody who speaks was killed: "the news killed me", "they killed us all" tell of no killing.
    """
    low, grammar = sentence.tokens[at].low, sentence.grammar
    if low not in grammar.me | grammar.us or not outlived(sense):
        return None
    return Phrase(at, at, at, "group" if low in grammar.us else "person", pronoun=True, speaks=True)
