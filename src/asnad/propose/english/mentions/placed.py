"""Does a name stand where only a place's can: "entered Puerto Claro", "came to Las Flores"?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, VerbGroup
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import Token
from asnad.propose.remembered import by_word

__all__ = ["is_reached"]

_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_MAY_REACH = frozenset({"attack", "take", "capture", "surround", "seize", "raid", "leave", "approach"})


def is_reached(tokens: list[Token], row: list[Chunk], at: int, proper: Proper) -> bool:
    """Whether a verb that acts on places alone acts on the name at ``at``, or on one that sounds like a place's."""
    lead = row[at - 1] if at else None
    behind = [t.low for t in tokens[proper.last + 1 : proper.last + 4]]
    if behind[:1] == [","] and len(behind) > 1 and behind[1].split("-")[0] in _DIRECTIONS:
        return True  # "Sel Amar, south-west of Lomay"
    anew = behind[:1] == ["again"] or behind[:2] == ["once", "again"]
    if isinstance(lead, VerbGroup) and not lead.passive and lead.lemma in _MAY_REACH and anew:
        return True  # "seized Sel Amar once again"
    if isinstance(lead, VerbGroup):
        if lead.passive:
            return False
        return _enters(lead.lemma) or (lead.lemma in _MAY_REACH and _sounds_so(tokens[proper.first].low))
    verb = row[at - 2] if at > 1 and is_low(lead, "to", "towards", "toward", "for") else None
    goes = isinstance(verb, VerbGroup) and verb.lemma in words("lemmas", "goes")
    return goes and _sounds_so(tokens[proper.first].low)


@by_word
def _enters(lemma: str) -> bool:
    return lemma in words("lemmas", "enters")


@by_word
def _sounds_so(low: str) -> bool:
    return low in words("names", "sites", "perhaps")
