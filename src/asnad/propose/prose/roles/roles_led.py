"""Who did it to whom, where an Arabic verb has its object behind a preposition: "أفرجت السلطات عن …"?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import is_woman
from asnad.propose.prose.people.people import human, is_force
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.roles.roles import ACTORS, Roles

__all__ = ["roles_led"]

_SHE = fold("ها")


def roles_led(sentence: Sentence, predicate: Predicate, behind: list[Phrase], *, front: Phrase | None) -> Roles:
    """The roles of a verb whose object stands behind a preposition: "أفرجت السلطات عن …"."""
    roles = Roles()
    objects = predicate.sense.object.split("|")
    owned = [p.of for p in behind if p.of is not None and p.of.prep >= 0 and p.sort not in HUMAN]
    named = [p for p in [*behind, *owned] if p.prep >= 0 and sentence.tokens[p.prep].low in objects]
    roles.victims = [p for p in named if human(p)][:1]
    whom = _led_pronoun(sentence, predicate, objects)
    if not roles.victims and whom and sentence.tokens[whom].low in sentence.grammar.my_own:
        # "أُفرج عني"
        roles.victims = [Phrase(whom, whom, whom, "person", pronoun=True, speaks=True)]
    elif not roles.victims and whom and sentence.tokens[whom].low in ("ه", "ها") and sentence.meant(whom) is not None:
        # "أفرج عنها"
        roles.victims = [Phrase(whom, whom, whom, "person", pronoun=True)]
    if not named and whom and front is not None and _is_he(sentence, front, whom, predicate):
        # "بشارة أُفرج عنه"; "الضابط أفرج عنه": who did it, or whom it was done to.
        told = predicate.voice == "passive" or not is_force(sentence, front)
        # "شاهده معتقل أُفرج عنه": told of him beside what the sentence tells.
        known = front.name is not None or front.count is not None
        plain = not known and not sentence.grammar.definite(sentence.tokens[front.head].low)
        told = told and not plain
        return Roles([], [front], front) if told else Roles()
    if predicate.voice == "passive":
        return Roles([], roles.victims, next(iter(roles.victims), None))
    before = roles.victims[0].first if roles.victims and not roles.victims[0].pronoun else len(sentence.tokens)
    doer = next((p for p in behind if p.prep < 0 and p.sort in ACTORS and p.first < before), front)
    roles.subject, roles.doers = doer, [doer] if doer is not None else []
    return roles


def _led_pronoun(sentence: Sentence, predicate: Predicate, objects: list[str]) -> int:
    """The pronoun behind a verb's preposition, at once or behind its subject: "حكمت المحكمة عليه"; 0 without one."""
    tokens = sentence.tokens
    for at in range(predicate.last + 1, min(predicate.last + 6, len(tokens) - 1)):
        if tokens[at].tag in ("comma", "conj", "stop", "end", "that", "rel", "whom") or tokens[at].forms:
            return 0
        if tokens[at].low in objects and tokens[at + 1].tag == "whom":
            return at + 1
    return 0


def _is_he(sentence: Sentence, front: Phrase, pronoun: int, predicate: Predicate) -> bool:
    """Whether a pronoun can mean whom a phrase right before the verb names: one person, of the same sex, or several."""
    if front.end + 2 < predicate.first:
        return False
    several = front.plural or bool(front.rest)
    if sentence.tokens[pronoun].low in sentence.grammar.them:
        return several and human(front)
    hers = sentence.tokens[pronoun].low == _SHE
    return front.sort == "person" and not several and is_woman(sentence, sentence.mention(front)) == hers
