"""Who is hardly meant: an example of places, a slander, one who is only accused of a plan?"""

from __future__ import annotations

from asnad.model.frames import Act
from tests.propose.reader import acts, ends, only_act


def test_an_example_of_places_is_nobody() -> None:
    text = "General Oren Voss ran camps. Men were held in secret centres such as La Quinta. In 2006 he was tortured."
    _, act = only_act(text, "torture")
    assert ends(act.victims[0]) == ["General Oren Voss"]


def test_whoever_is_only_accused_of_a_plan_did_not_do_the_next_deed() -> None:
    text = "Oren Voss was accused by the union of paying men to kill miners. A nurse was killed in May."
    content = [c.content for c in acts(text, "killing") if c.modality == "actual"]
    assert [act.perpetrators for act in content if isinstance(act, Act)] == [()]


def test_a_slander_is_not_who_did_it() -> None:
    text = "The mayor called the residents “thieves” and said that they had attacked the drivers with stones."
    _, act = only_act(text, "attack")
    assert "thieves" not in [end for part in act.perpetrators for end in ends(part.who)]
