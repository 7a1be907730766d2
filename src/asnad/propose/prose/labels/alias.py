"""How is another name of somebody claimed?"""

from __future__ import annotations

from asnad.model.frames import Alias
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["claim_alias"]


def claim_alias(sentence: Sentence, who: Phrase, words: tuple[int, int], at: int, *, rule: str) -> None:
    """Propose, at a token, that somebody is also called by these words, from their first token to their last."""
    other = sentence.words(*words)
    name = Name(other.text, "Latn" if sentence.grammar.capitals else "Arab", sentence.grammar.language)
    alias = Alias(sentence.mention(who), (Mention(other.text, "person", other.span, name),))
    sentence.emit(alias, at, rule=rule, last=words[1])
