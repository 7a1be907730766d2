"""Deeds with a day and a place each, in one sentence or two: which is whose?"""

from __future__ import annotations

from bench.sentences.cast import Cast, Frame, Made, capital

__all__ = ["make"]

FIRST = (
    Frame("In {when}, {doer} {did} {victim} in {where}", "victim", "doer"),
    Frame("{victim} {victim.be} {done} in {where} in {when}", "victim"),
    Frame("{victim} {victim.be} {done} by {doer} in {where} in {when}", "victim", "doer"),
    Frame("{doer} {did} {victim} in {when}", "victim", "doer"),
    Frame("In {where}, {victim} {victim.be} {done} by {doer}", "victim", "doer"),
    Frame("{victim}, born in {where2}, {victim.be} {done} in {when}", "victim"),
    Frame("{doer} who came from {where2} {did} {victim} in {where}", "victim", "doer"),
)
SECOND = (
    *(
        Frame(f"{link}{{victim}} {{victim.be}} {{done}} in {{where}} in {{when}}", "victim")
        for link in (", and ", "; ", ", while ", ". ", ", and later ")
    ),
    *(
        Frame(f"{link}in {{when}} {{doer}} {{did}} {{victim}}", "victim", "doer")
        for link in (", and ", "; ", ". ", ", but ")
    ),
    *(
        Frame(f"{link}in {{where}}, {{victim}} {{victim.be}} {{done}} by {{doer}}", "victim", "doer")
        for link in (", and ", "; ", ". ")
    ),
    Frame(" after {doer} had {done} {victim} in {where} in {when}", "victim", "doer"),
    Frame(" because {doer} had {done} {victim} in {when}", "victim", "doer"),
    Frame(", three years before {victim} {victim.be} {done} in {where}", "victim"),
)


def make(cast: Cast) -> Made:
    """Two deeds."""
    first = cast.fill(FIRST)
    # A day that opens the sentence may well be that of what happens elsewhere, where no other is told.
    second = cast.fill([frame for frame in SECOND if "{when}" in frame.text] if first.startswith("In 1") else SECOND)
    second = capital(second) if second.startswith(". ") else second
    return cast.made(f"{first}{second}.")
