"""Deeds that nobody says were done (denied, planned, feared, not known), each beside one that was."""

from __future__ import annotations

from bench.sentences.cast import Cast, Frame, Made, capital

__all__ = ["make"]

_TO = (
    "planned to", "threatened to", "refused to", "were ordered to", "wanted to", "had no order to", "failed to",
    "were accused of a plan to", "did not", "could not", "would never", "may", "might", "were expected to",
)  # fmt: skip
_THAT = (
    "The army denied that", "There is no evidence that", "It is not known whether", "Nobody believes that",
    "It is not true that", "The judge asked whether", "Villagers feared that", "The union did not say that",
    "The court did not find that", "It was a lie that",
)  # fmt: skip

UNDONE = (
    *(Frame(f"{{doer}} {to} {{do}} {{victim}}", "victim", "doer", happened=False) for to in _TO),
    *(Frame(f"{that} {{doer}} had {{done}} {{victim}}", "victim", "doer", happened=False) for that in _THAT),
    *(Frame(f"{that} {{victim}} had been {{done}}", "victim", happened=False) for that in _THAT),
    Frame("{victim} {victim.be} not {done}", "victim", happened=False),
    Frame("{victim} {victim.be} never {done} by {doer}", "victim", "doer", happened=False),
    Frame("{victim} hid in order not to be {done}", "victim", happened=False),
    Frame("{victim} hid for fear of being {done} by {doer}", "victim", "doer", happened=False),
    Frame("{doer} left without {doing} {victim}", "victim", "doer", happened=False),
    Frame("{doer} stayed at home instead of {doing} {victim}", "victim", "doer", happened=False),
    Frame("{victim} would have been {done} if {doer} had come", "victim", happened=False),
    Frame("If {doer} {do} {victim}, there will be a strike", "victim", "doer", happened=False),
    Frame("{doer} were sent to {do} {victim}", "victim", "doer", happened=False),
)
DONE = (
    Frame("{doer} {did} {victim}", "victim", "doer"),
    Frame("{victim} {victim.be} {done} by {doer}", "victim", "doer"),
)
BETWEEN = ("; ", ". ", ". Later ", ", but ", ", and ", " because ")


def make(cast: Cast) -> Made:
    """One that was not done and one that was, in either order."""
    first, second = cast.fill(UNDONE), cast.fill(DONE)
    # What stands behind "denied that …; " may be denied, too.
    between = cast.dice.choice(BETWEEN if not first.startswith(_THAT) else (". ", ". Later "))
    if cast.chance(0.4) and between != " because ":
        first, second = second, first
    if between == ". ":
        second = capital(second)
    elif second.startswith(_THAT):
        second = second[0].lower() + second[1:]
    return cast.made(f"{first}{between}{second}.")
