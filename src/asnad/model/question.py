"""What do sources answer differently, or alike? Questions, their answers, and the origins behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from asnad.model.count import Count
from asnad.model.mention import Place
from asnad.model.text import Words
from asnad.model.when import When

__all__ = ["Answer", "Note", "Origin", "Question", "Relation", "Tally", "TallyLine"]

Relation = Literal["agree", "refine", "differ", "deny"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an account first came from; copies and citations of it share one origin.

    ``label`` names it. ``sources`` are all sources that carry it, ``reason`` says why they count as one.
    """

    id: str
    label: str
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str = ""


class Note(NamedTuple):
    """A word of ours beside those of a source: the code of a vocabulary."""

    vocabulary: str
    code: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question, the claims that give it, and the origins they come from.

    ``value`` is the answer's own value; ``label`` its words. ``denied`` holds claims that reject this answer; a claim
    can be in both, when a source reports an answer and rejects it in one breath.
    ``notes`` are codes of vocabularies whose English words end the label, each in brackets: "(planned or announced)".
    ``standing`` is how it stands at best: the mildest stance of its claims (``asserted``, ``attributed``, ``disputed``,
    ``denied``), or the modality ``ordered`` or ``planned`` of an answer about what was never said to have happened.
    """

    label: str
    value: When | Count | Place | Words | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    denied: tuple[str, ...] = ()
    standing: str = "asserted"
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What two or more claims answer.

    ``kind`` is a code of ``vocabularies/questions.toml`` (``toll``, ``when``, ``where``, ``with_whom``, ``reason``,
    ``portrayal``, ``post``…) from which the wording in every language is made, with ``about`` (entity ids),
    ``act`` (code) and ``event`` (id); ``scope`` are words that narrow it. ``relation`` is the strongest among the
    answers: deny > differ > refine > agree; ``pairs`` say it for two answers, by index. Two answers without a pair do
    not bear on each other: both can be true (two posts at two times).
    """

    id: str
    kind: str
    about: tuple[str, ...]
    answers: tuple[Answer, ...]
    relation: Relation
    act: str | None = None
    event: str | None = None
    scope: str = ""
    pairs: tuple[tuple[int, int, Relation], ...] = ()

    @property
    def contested(self) -> bool:
        return self.relation in ("differ", "deny")


@dataclass(frozen=True, slots=True)
class TallyLine:
    """One reported number: by whom, for what scope."""

    count: Count
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers for one act, place and period, never mixed: ``reported`` by someone, ``named`` in the record.

    ``named`` are entity ids of people the record names as victims. ``unnamed`` are the claims that tell of groups
    without names. ``event`` or ``perpetrator`` (entity id) narrow the scope when they are set.
    """

    id: str
    act: str
    reported: tuple[TallyLine, ...]
    named: tuple[str, ...]
    place: str | None = None
    period: When | None = None
    label: str = ""
    unnamed: tuple[str, ...] = ()
    event: str | None = None
    perpetrator: str | None = None
