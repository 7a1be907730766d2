"""The languages that sentences are made in: a cast, frames for each family, and the reader that is asked."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from asnad.model.claim import Claim
from asnad.propose.evaluation.read import read_text
from bench import prose
from bench.sentences.arabic import frames as arabic
from bench.sentences.arabic.words import Arabic
from bench.sentences.cast import Cast, Exhausted
from bench.sentences.english import frames as english
from bench.sentences.english.words import English
from bench.sentences.families import Counted, Dated, Followed, Joined, Nested, Told, Undone
from bench.sentences.french import frames as french
from bench.sentences.french.words import French
from bench.sentences.made import Made
from bench.sentences.persian import frames as persian
from bench.sentences.persian.words import Persian
from bench.sentences.spanish import frames as spanish
from bench.sentences.spanish.words import Spanish

__all__ = ["FAMILIES", "LANGUAGES", "Language"]


class Family(Protocol):
    """The frames of a family, which makes a sentence of them."""

    def make(self, cast: Cast) -> Made: ...


class Frames(Protocol):
    """What the module of a language's frames has."""

    NESTED: Nested
    JOINED: Joined
    TOLD: Told
    FOLLOWED: Followed
    DATED: Dated
    COUNTED: Counted
    UNDONE: Undone


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    cast: type[Cast]
    families: Mapping[str, Family]

    def made(self, family: str, count: int, seed: int) -> list[Made]:
        """So many sentences of a family."""
        dice = random.Random(f"{family} {seed}" if self.code == "en" else f"{self.code} {family} {seed}")
        found: list[Made] = []
        while len(found) < count:
            try:
                found.append(self.families[family].make(self.cast(dice)))
            except Exhausted:
                continue
        return found

    def read(self, text: str) -> list[Claim]:
        """What the reader of the language claims of a text, by its rules alone."""
        return list(read_text(text).claims) if self.code == "en" else prose.read(text, self.code)


def _of(frames: Frames) -> dict[str, Family]:
    return {
        "nested": frames.NESTED,
        "joined": frames.JOINED,
        "told": frames.TOLD,
        "followed": frames.FOLLOWED,
        "dated": frames.DATED,
        "counted": frames.COUNTED,
        "undone": frames.UNDONE,
    }


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", English, _of(english)),
        Language("es", Spanish, _of(spanish)),
        Language("fr", French, _of(french)),
        Language("fa", Persian, _of(persian)),
        Language("ar", Arabic, _of(arabic)),
    )
}
FAMILIES = tuple(LANGUAGES["en"].families)
