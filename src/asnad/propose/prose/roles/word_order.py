"""Which word order tells who did it to whom in a language?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.roles.of_oneself import of_others
from asnad.propose.prose.roles.owners import without_owners
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.roles.roles_around import roles_around
from asnad.propose.prose.roles.roles_before import roles_before
from asnad.propose.prose.roles.roles_behind import roles_behind

__all__ = ["roles_of"]


def roles_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Doers and victims of an act's predicate; what is not sure is left out."""
    order = sentence.grammar.order
    if order == "SOV":
        roles = without_owners(sentence, predicate, roles_before(sentence, predicate, row))
        return of_others(sentence, predicate, roles)
    if order == "VSO":
        return without_owners(sentence, predicate, roles_behind(sentence, predicate, row))
    return roles_around(sentence, predicate, row)
