"""What do sources answer alike or differently? All questions of a record, the contested ones first."""

from __future__ import annotations

from collections.abc import Mapping

from asnad.model.question import Question
from asnad.weigh.accounts import ask_accountability
from asnad.weigh.announced import find_announced
from asnad.weigh.answers import contested_first
from asnad.weigh.circumstances import ask_circumstances
from asnad.weigh.companions import find_companions
from asnad.weigh.deeds import find_deeds
from asnad.weigh.figures import Figure
from asnad.weigh.grounds import Grounds
from asnad.weigh.happenings import ask_happened
from asnad.weigh.memberships import ask_memberships
from asnad.weigh.perpetrators import ask_involvement, ask_perpetrators
from asnad.weigh.portrayals import ask_portrayals
from asnad.weigh.posts import ask_posts
from asnad.weigh.reasons import ask_reasons
from asnad.weigh.tolls import ask_tolls
from asnad.weigh.traits import ask_traits

__all__ = ["find_questions"]


def find_questions(grounds: Grounds, figures: tuple[Figure, ...], origin_of: Mapping[str, str]) -> tuple[Question, ...]:
    """Questions with two claims or more, denied before differing before refined before agreed, then by origins.

    ``origin_of`` gives the origin of each claim by id.
    """
    companions = find_companions(grounds)
    announced = find_announced(grounds, companions)
    deeds = find_deeds(grounds, announced)
    found = [
        *ask_tolls(grounds, figures, origin_of),
        *ask_circumstances(grounds, deeds, companions, origin_of),
        *ask_reasons(grounds, deeds, announced, origin_of),
        *ask_portrayals(grounds, origin_of),
        *ask_perpetrators(grounds, deeds, origin_of),
        *ask_happened(deeds, origin_of),
        *ask_involvement(grounds, origin_of),
        *ask_posts(grounds, origin_of),
        *ask_memberships(grounds, origin_of),
        *ask_accountability(grounds, origin_of),
        *ask_traits(grounds, origin_of),
    ]
    return tuple(sorted(found, key=contested_first))
