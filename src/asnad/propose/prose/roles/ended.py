"""Whom does the end of a Persian verb's first word mean: "محکومش کرد", "شکنجه‌ام کردند"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import ACTORS

__all__ = ["ends_with_whom"]


def ends_with_whom(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> Phrase | None:
    """ "قاضی محکومش کرد", "شکنجه‌ام کردند": the pronoun at the end of a verb's first word, where it is known whose."""
    at = next((i for i in range(predicate.first, predicate.last + 1) if sentence.tokens[i].whom is not None), -1)
    whom = sentence.tokens[at].whom if at >= 0 else None
    if whom is None or any(p.marked for p in plain):
        return None
    ending = sentence.document.layer.text[whom.start : whom.end]
    if ending in ("م", "ام", "مان"):
        return Phrase(at, at, at, "group" if ending == "مان" else "person", pronoun=True, speaks=True)
    if ending == "شان":
        return them(sentence, at, next(iter(p for p in plain if p.sort in ACTORS), None))
    return Phrase(at, at, at, "person", pronoun=True) if sentence.meant(at, done_to=True) is not None else None
