"""Deeds joined in one sentence: a verb without its subject, a subject without its verb, participles, conjunctions."""

from __future__ import annotations

from bench.sentences.cast import Cast, Frame, Made

__all__ = ["make"]

ACTIVE = (Frame("{subject} {did} {victim}", "victim", "subject"),)
PASSIVE = (
    Frame("{subject} {subject.be} {done} by {doer}", "subject", "doer"),
    Frame("{subject} {subject.be} {done}", "subject"),
)
BETWEEN = ("", "", "", "", " in front of {other}", " at home", " at dawn")
SAME_DOER = (
    *(Frame(f"{link}{{did}} {{victim}}", "victim", "subject") for link in (" and ", ", then ", " and later ", ", ")),
    *(Frame(f"{link}{{doing}} {{victim}}", "victim", "subject") for link in (", ", " after ", " before ")),
)
SAME_VICTIM = (
    *(Frame(f"{link}{{done}}", "subject") for link in (" and ", " and then ", ", ")),
    Frame(" after being {done} by {doer}", "subject", "doer"),
)
SAME_VICTIM_BY = tuple(  # not behind "was beaten", which may be theirs, too
    Frame(f"{link}{{done}} by {{doer}}", "subject", "doer") for link in (" and ", " and later ", ", and then ")
)
BOTH = (
    *(Frame(f"{link}{{victim}} {{victim.be}} {{done}}", "victim") for link in (" and ", ", and ", " while ", "; ")),
    *(
        Frame(f"{link}{{victim}} {{victim.be}} {{done}} by {{doer}}", "victim", "doer")
        for link in (" and ", ", and ", " while ", "; ", ", but ", " when ")
    ),
    *(
        Frame(f"{link}{{doer}} {{did}} {{victim}}", "victim", "doer")
        for link in (" and ", ", and ", " while ", "; ", ", but ", " when ", " after ", " before ")
    ),
)
GAPPED = (Frame(" and {victim} {done}", "victim"), Frame(" and {victim} {done} by {doer}", "victim", "doer"))


def make(cast: Cast) -> Made:
    """Two or three deeds."""
    lead = cast.dice.choice(("", "", "", "In the morning ", "One morning "))
    active = cast.chance(0.55)
    subject = cast.dice.choice(
        (cast.force, cast.force, cast.roles, cast.role, cast.name) if active else (cast.victim,)
    )()
    text = cast.fill(ACTIVE if active else PASSIVE, subject=subject)
    told = bool(cast.deeds[-1].doers)
    text += cast.fill([Frame(words) for words in BETWEEN])
    if cast.chance(0.5):
        text += cast.fill(SAME_DOER if active else SAME_VICTIM + SAME_VICTIM_BY * told, subject=subject)
    text += cast.fill(BOTH if active else (*BOTH, *GAPPED))
    return cast.made(f"{lead}{text}.")
