"""Whom can the pronoun at the end of an Arabic verb not mean: "ضربوا زوجها واعتقلوها", "ضربوا سامر واعتقلوها"?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import is_woman
from asnad.propose.prose.people.meant import of_other_sex
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["has_died", "is_not_meant", "is_their_own"]

_HIS, _BOUND = fold("ه"), fold("ت")
"""A pronoun, and the ending of women's words; and how that is written before a pronoun: "زوجة", "زوجته"."""
_SHE = fold("ها")


def is_their_own(sentence: Sentence, whom: Phrase, pronoun: int) -> bool:
    """Whether a relative is told of by a pronoun at the end of the word, which stands at the verb again."""
    low, last = sentence.tokens[whom.head].low, sentence.tokens[pronoun].low
    return whom.name is None and bool(_kin_before(sentence, low, last))


def is_not_meant(sentence: Sentence, whom: Phrase, pronoun: int) -> bool:
    """ "زوجها", "سامر الحلاق": whether the pronoun of the verb ("ها") cannot mean this one."""
    grammar, last = sentence.grammar, sentence.tokens[pronoun].low
    if whom.pronoun or whom.plural or whom.rest or whom.sort != "person":
        return False
    if whom.name is not None:
        named = sentence.mention(whom)
        given = sentence.tokens[whom.name[0]].low in grammar.given
        hers = is_woman(sentence, named)
        return of_other_sex(grammar, last, named) or (last == _SHE and given and not hers)
    low, others = sentence.tokens[whom.head].low, grammar.genders.get(last, frozenset())
    for ending in sorted(grammar.his_own, key=len, reverse=True):
        kin = _kin_before(sentence, low, ending)
        if kin:
            return kin in others
    return any(bare in others for bare, _ in grammar.stems(low))


def _kin_before(sentence: Sentence, low: str, ending: str) -> str:
    """The word for a relative that a pronoun ends, as it stands alone: "زوجتها"; empty where it is none."""
    stem = low.removesuffix(ending)
    words = (f"{stem[:-1]}{_HIS}" if stem.endswith(_BOUND) else stem, stem)
    return next((word for word in words if stem != low and word in sentence.grammar.kin), "")


def has_died(earlier: Predicate, predicate: Predicate) -> bool:
    """Whether the verb before kills, and this one holds people or lets them go."""
    holds = bool(act_traits(predicate.sense.code) & {"custody", "process"}) or predicate.sense.code == "release"
    return "lethal" in act_traits(earlier.sense.code) and holds and not earlier.negative
