"""Is a Persian verb told of somebody else than those before it: «خودش زخمی شد», «پدرش میرزا نادر را دستگیر کردند»?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.people.people import is_kin, is_oneself
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.roles.roles import Roles

__all__ = ["of_others"]


def of_others(sentence: Sentence, predicate: Predicate, roles: Roles) -> Roles:
    """The roles without those that the verb is not told of.

    «همسر نادر کشته شد و خودش زخمی شد»: he, and not his wife; «پدرش میرزا نادر را دستگیر کردند»: others arrested him.
    """
    if sentence.grammar.order != "SOV":
        return roles
    if predicate.first and is_oneself(sentence, predicate.first - 1):
        return Roles()
    doer = roles.doers[0] if len(roles.doers) == 1 else None
    one = doer is not None and doer.sort == "person" and not (doer.plural or doer.rest or doer.name)
    if doer is not None and one and is_kin(sentence, doer) and number_of(sentence, predicate) == "many":
        return replace(roles, doers=[], subject=None)
    return roles
