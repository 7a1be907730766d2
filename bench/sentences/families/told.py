"""Deeds that somebody tells of: whose word is each, over relative clauses, addressees and the next sentence?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from bench.sentences.cast import Cast
from bench.sentences.made import Frame, Made

__all__ = ["Told"]


class Told(NamedTuple):
    """``of_speaker`` describe the speaker, in those ``reports`` that are ``open``; ``more`` follows a deed at ``ends``.

    ``trade`` is what a named speaker is, and ``name_first`` a name that what any other speaker is would be of.
    """

    deeds: tuple[Frame, ...]
    more: tuple[Frame, ...]
    of_speaker: tuple[Frame, ...]
    reports: tuple[str, ...]
    open: tuple[str, ...]
    next: tuple[str, ...]
    ends: tuple[str, ...]
    trade: str
    name_first: str = "{name}, {who}"

    def make(self, cast: Cast) -> Made:
        """A report, and in half of them another sentence of the same speaker."""
        cast.living = True
        speaker = who = cast.speaker()
        bodily = speaker.words <= {body.key for body in cast.bodies}
        reports = self.reports
        if speaker.named and cast.chance(0.2):
            who = replace(speaker, text=cast.put(Frame(self.trade), who=speaker))
        # "In a letter to Holt, a nurse, …": behind a name a nurse would be who it is.
        elif not (speaker.named or bodily):
            reports = tuple(report for report in reports if self.name_first not in report)
        if who is speaker and not bodily and cast.chance(0.25):
            cast.words |= cast.kin
            reports = tuple(report for report in reports if report in self.open)
            described = cast.fill(self.of_speaker, who=speaker, brother=cast.brother)
            who = replace(speaker, text=described)
        again = cast.pronoun(speaker)
        text = self.report(cast, reports, who=who, speaker=speaker)
        if cast.chance(0.5):
            text += self.report(cast, self.next, again=again, speaker=speaker)
        return cast.made(text)

    def report(self, cast: Cast, reports: tuple[str, ...], **given: Any) -> str:
        """A report of a deed or two."""
        report, speaker = cast.dice.choice(reports), given["speaker"]
        deed = cast.fill(self.deeds, speaker=speaker)
        if "{who}" in report and cast.chance(0.3) and report.endswith(self.ends):
            deed += cast.fill(self.more, speaker=speaker)
        return cast.fill([Frame(report)], deed=deed, **{k: v for k, v in given.items() if k != "speaker"})
