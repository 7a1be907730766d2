"""How many, of whom, by which deed: numbers side by side, parts of a whole, and more than one deed in a sentence."""

from __future__ import annotations

from bench.sentences.cast import Cast, Frame, Made, Party, capital

__all__ = ["make"]

FIRST = (
    Frame("{doer} {did} {counted} in {where}", "counted", "doer"),
    Frame("{counted} were {done} by {doer} in {where}", "counted", "doer"),
    Frame("{counted} were {done} in {where}", "counted"),
    Frame("{counted}, among them {children}, were {done} by {doer}", "counted", "doer", some="children"),
    Frame("{doer} {did} {counted} and let {part} go", "counted", "doer"),
    Frame("{counted} out of {lorries} were {done}", "counted"),
    Frame("{doer} came with {lorries} lorries and {did} {counted}", "counted", "doer"),
    Frame("{counted} from {villages} villages were {done}", "counted"),
    Frame("{counted}, {part} of them from {where2}, were {done} by {doer}", "counted", "doer"),
    Frame("{counted}, {part} of whom were over 60 years old, were {done}", "counted"),
    Frame("{counted} were {done} on {part} days in {where}", "counted"),
    Frame("At least {counted} were {done} by {doer}", "counted", "doer"),
    Frame("For {part} weeks {doer} {did} {counted}", "counted", "doer"),
    Frame("{doer} stole {lorries} cars and {did} {counted}", "counted", "doer"),
    Frame("Of the {lorries} people who lived there, {counted} were {done}", "counted"),
)
SECOND = (
    *(
        Frame(f"{link}{{counted}} were {{done}}", "counted")
        for link in (" and ", ", and ", "; ", ", while ", ". Afterwards ", ". Later ")
    ),
    Frame(" and {did} {counted}", "counted", "subject"),
    Frame(", and {doer} {did} {counted}", "counted", "doer"),
    Frame(". {doer} {did} {counted} in {where}", "counted", "doer"),
    Frame(""),
)


def make(cast: Cast) -> Made:
    """One deed or two, each with its number."""
    first = cast.fill(FIRST)
    deed = cast.deeds[-1]
    again = [f for f in SECOND if f.by != "subject" or (deed.doers and " were " not in first)]
    second = cast.fill(again, subject=Party("", deed.doers))
    second = capital(second) if second.startswith(". ") else second
    return cast.made(f"{first}{second}.")
