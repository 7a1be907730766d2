"""Whoever struck did what a gerund or a verb behind adds, whatever stands in between: frames, asides and deeds."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims

STRUCK = (
    ("Soldiers", "fired on the crowd"),
    ("Police", "stormed the offices"),
    ("A mob", "set fire to the church"),
    ("The army", "shelled the town"),
)
ASIDES = (
    "without warning", "without asking who was inside", "to disperse it", "in an attempt to free two prisoners",
    "instead of using tear gas", "despite promises not to shoot", "when they refused to leave",
    "because they refused to leave", "as people fled", "after it refused to disperse", "after warning people to leave",
    "after being told to leave", "while people were sleeping", "where miners were sleeping",
    "that was believed to shelter rebels", "which the rebels had left", "suspected of hiding rebels",
    "accused of hiding rebels", "held by rebels", "saying that it was a rebel base", "for refusing to pay",
    "hours after the government promised to end the shooting", "as he was about to leave",
    "as if they wanted to kill everyone", "so that nobody could escape", "until nobody moved",
    "and refused to let anyone leave", "but did not enter", "two of whom were armed",
)  # fmt: skip
ADDED = (", killing two miners", ", killing two miners and wounding ten", ", arresting two miners")
JOINED = (" and killed two miners", ", and killed two miners")
BY_WHOM_IT_SAYS = "saying that it was a rebel base"
"""What is joined by "and" to this is told by whoever says it, for all one knows."""


def _wrong(text: str, who: str) -> str:
    """What is wrong with the first claim of two miners: who did it, or that it is not told as a fact."""
    for claim in acts(text):
        if "two miners" not in victims(claim.content):
            continue
        if any(each != who for each, _ in doers(claim.content)):
            return f"{text} by {doers(claim.content)}"
        return "" if claim.happened and claim.voice.kind == "source" else f"{text} {claim.stance}, {claim.modality}"
    return ""


@pytest.mark.parametrize("aside", ASIDES)
def test_a_gerund_behind_a_comma_is_the_deed_of_whoever_struck(aside: str) -> None:
    texts = [(f"{who} {struck} {aside}{added}.", who) for who, struck in STRUCK for added in ADDED]
    assert [wrong for text, who in texts if (wrong := _wrong(text, who))] == []


@pytest.mark.parametrize("aside", [aside for aside in ASIDES if aside != BY_WHOM_IT_SAYS])
def test_a_verb_behind_and_is_the_deed_of_whoever_struck(aside: str) -> None:
    texts = [(f"{who} {struck} {aside}{added}.", who) for who, struck in STRUCK for added in JOINED]
    assert [wrong for text, who in texts if (wrong := _wrong(text, who))] == []


def test_another_deed_in_between_is_nearer() -> None:
    texts = ("Police fled when rebels attacked the station, killing two miners.",
             "Soldiers attacked the village after rebels came and killed two miners.")  # fmt: skip
    assert [_wrong(text, "rebels") for text in texts] == ["", ""]
