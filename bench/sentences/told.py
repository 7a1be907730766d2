"""Deeds that somebody tells of: whose word is each, over relative clauses, addressees and the next sentence?"""

from __future__ import annotations

from bench.sentences.cast import BROTHER, Cast, Frame, Made, Party, capital

__all__ = ["make"]

DEEDS = (
    Frame("{doer} had {done} {role}", "role", "doer"),
    Frame("{doer} {did} {role}", "role", "doer"),
    Frame("{role} had been {done} by {doer}", "role", "doer"),
    Frame("{role} was {done} by {doer}", "role", "doer"),
)
MORE = (
    *(Frame(f"{link}{{doer}} {{did}} {{victim}}", "victim", "doer") for link in (" and ", " and that ", " before ")),
    *(Frame(f"{link}{{victim}} {{victim.be}} {{done}}", "victim") for link in (" and ", " and that ", " after ")),
)
OF_THE_SPEAKER = (
    Frame("{who}, who had been {done} by {doer},", "who", "doer"),
    Frame("{who}, {done} by {doer} in {where},", "who", "doer"),
    Frame("{who}, who saw {doer} {do} {victim},", "victim", "doer"),
    Frame("{who}, whose brother was {done} by {doer},", "brother", "doer"),
)
REPORTS = (
    *(f"{{who}} {said} that {{deed}}." for said in ("said", "stated", "reported", "confirmed", "testified", "claimed")),
    *(f"{{who}} said {day} that {{deed}}." for day in ("on Monday", "yesterday", "in {where}", "last week")),
    *(f"{{who}} told {whom} that {{deed}}." for whom in ("reporters", "the court", "{name}", "{name}, a judge,")),
    *(f"{{who}} told {whom} {{deed}}." for whom in ("reporters", "the court", "{name}")),
    "{who} said {deed}.",
    "{deed}, {who} said.",
    "{deed}, according to {who}.",
    "According to {who}, {deed}.",
    "In a letter to {name}, {who} said that {deed}.",
    "{who} met {name} and said that {deed}.",
    "{who}, who met {name} in May, said that {deed}.",
    "{who} denied that {deed}.",
    "“{deed},” {who} said.",
    "{who}: “{deed}.”",
    "When asked about {name}, {who} answered that {deed}.",
    "{who} said that {name} was there and that {deed}.",
    "In its report on {name}, {who} wrote that {deed}.",
)
NEXT = (
    *(f" {{pronoun}} {added} that {{deed}}." for added in ("added", "also said", "went on to say")),
    " “{deed},” {pronoun} said.",
    " {deed}, {pronoun} said.",
)


def make(cast: Cast) -> Made:
    """A report, and in half of them another sentence of the same speaker."""
    cast.living = True
    speaker = cast.speaker()
    titled = Party(f"{speaker}, a lawyer,", speaker.words) if speaker.named and cast.chance(0.2) else speaker
    bodily = speaker.words <= {"union", "commission", "committee"}
    # "In a letter to Holt, a nurse, …": behind a name a nurse would be who it is.
    frames = REPORTS if speaker.named or bodily else tuple(f for f in REPORTS if "{name}, {who}" not in f)
    if titled is speaker and not bodily and cast.chance(0.25):
        cast.words.add("brother")
        frames = tuple(frame for frame in frames if frame.startswith("{who} "))
        told_of = cast.fill(OF_THE_SPEAKER, who=speaker, brother=BROTHER)
        titled = Party(told_of, speaker.words)
    pronoun = "it" if bodily else cast.dice.choice(("he", "she"))
    text = _report(cast, frames, who=titled, speaker=speaker)
    if cast.chance(0.5):
        text += _report(cast, NEXT, pronoun=pronoun, speaker=speaker)
    return cast.made(text)


def _report(cast: Cast, frames: tuple[str, ...], **given: Party | str) -> str:
    frame = cast.dice.choice(frames)
    deed = cast.fill(DEEDS, speaker=given["speaker"])
    if "{who}" in frame and cast.chance(0.3) and frame.endswith(("that {deed}.", " {deed}.”")):
        deed += cast.fill(MORE, speaker=given["speaker"])
    return _capitals(cast.fill([Frame(frame)], deed=deed, **{k: v for k, v in given.items() if k != "speaker"}))


def _capitals(text: str) -> str:
    """The first letter of a sentence, and that of a quotation, as a capital."""
    before, mark, quoted = capital(text).partition("“")
    return before + mark + capital(quoted)
