"""What does a claim say? The closed set of frames that can be its content.

``act``, ``role``, ``degree``, ``trait``, ``relation``, ``outcome`` and ``kind`` hold codes from
``vocabularies/*.toml``. ``frame`` names the frame in the journal and in exports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from asnad.model.count import Count
from asnad.model.mention import Mention, Place
from asnad.model.text import Words
from asnad.model.when import When

__all__ = [
    "Accountability",
    "Act",
    "Alias",
    "Content",
    "Gap",
    "Involvement",
    "Kinship",
    "Membership",
    "Norm",
    "Outcome",
    "Portrayal",
    "Post",
    "Statement",
    "Toll",
    "Trait",
]


@dataclass(frozen=True, slots=True)
class Involvement:
    """Someone's part in an act.

    ``degree`` is a code of ``vocabularies/degrees.toml``: who ordered is not thereby who carried out,
    who stood guard is neither, and who watched is none of them.
    """

    who: Mention
    degree: str = "carried_out"
    cue: Words | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to someone. Whether it happened, was ordered or only planned is the claim's ``modality``.

    ``victims`` may be named, described or both; ``count`` is how many this act touched, as stated.
    ``others`` are people who took part in neither way: witnesses, forces present.
    ``event`` is the larger event the source sets the act in ("the 1988 massacre").
    """

    frame: ClassVar[str] = "act"
    act: str
    victims: tuple[Mention, ...] = ()
    perpetrators: tuple[Involvement, ...] = ()
    others: tuple[Involvement, ...] = ()
    count: Count | None = None
    when: When | None = None
    where: Place | None = None
    method: Words | None = None
    reason: Words | None = None
    purpose: Words | None = None
    event: Mention | None = None

    @property
    def told_perpetrators(self) -> tuple[Involvement, ...]:
        """Those the source's words name. A doer that was only concluded is nobody's answer to who did it."""
        return tuple(part for part in self.perpetrators if part.who.basis != "inferred")


@dataclass(frozen=True, slots=True)
class Toll:
    """How many, of whom, through which act.

    ``part_of`` names the whole when the number is a share or breakdown of it.
    """

    frame: ClassVar[str] = "toll"
    count: Count
    act: str | None = None
    whom: Mention | None = None
    when: When | None = None
    where: Place | None = None
    part_of: Mention | None = None
    event: Mention | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """Who held what. ``change`` is ``holds``, ``appointed``, ``elected``, ``replaced``, ``left`` or ``rose``.

    ``since`` and ``until`` are stated limits; ``as_of`` is the time at which the source says it is held.
    """

    frame: ClassVar[str] = "post"
    holder: Mention
    title: Words
    organisation: Mention | None = None
    where: Place | None = None
    change: str = "holds"
    since: When | None = None
    until: When | None = None
    as_of: When | None = None
    predecessor: Mention | None = None
    appointed_by: Mention | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """``relation``: ``founded``, ``led``, ``member``, ``supporter`` of a group."""

    frame: ClassVar[str] = "membership"
    who: Mention
    group: Mention
    relation: str = "member"
    count: Count | None = None
    when: When | None = None
    where: Place | None = None


@dataclass(frozen=True, slots=True)
class Trait:
    """A lasting fact about someone: ``trait`` is a code (``birth``, ``age``, ``sex``, ``profession``…)."""

    frame: ClassVar[str] = "trait"
    who: Mention
    trait: str
    value: Words
    when: When | None = None
    where: Place | None = None
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class Kinship:
    """``relative`` is the ``relation`` ("father", "brother", "spouse") of ``who``."""

    frame: ClassVar[str] = "kinship"
    who: Mention
    relation: str
    relative: Mention


@dataclass(frozen=True, slots=True)
class Alias:
    """``who`` is also called, or is said to be the same as, ``names``.

    ``kind``: ``name`` (another name, an abbreviation) or ``identity`` ("the two were X and Y").
    """

    frame: ClassVar[str] = "alias"
    who: Mention
    names: tuple[Mention, ...]
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Portrayal:
    """Someone or something presented as something. It is about words, and never makes them a fact.

    ``register``: ``label`` ("drug smugglers"), ``tribute`` ("martyrs"), ``charge`` ("acting against national security")
    or ``legal`` ("crime against humanity").
    """

    frame: ClassVar[str] = "portrayal"
    who: Mention
    as_what: Words
    register: str = "label"
    count: Count | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Accountability:
    """What became of those responsible: ``outcome`` is a code (``held_accountable``, ``charged``, ``complaint``,
    ``sanctioned``, ``tried``, ``convicted``, ``promoted``…); with negative polarity it did not happen."""

    frame: ClassVar[str] = "accountability"
    who: Mention
    outcome: str
    by: Mention | None = None
    reason: Words | None = None
    when: When | None = None
    where: Place | None = None
    event: Mention | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Someone issued, published or announced something.

    ``kind``: ``publication`` (a report, a study), ``decree`` (an order, a fatwa), ``announcement``, ``filing``.
    What it says stands as claims of its own, with the speaker in their sanad.
    """

    frame: ClassVar[str] = "statement"
    speaker: Mention
    kind: str
    work: Words | None = None
    about: Words | None = None
    when: When | None = None
    where: Place | None = None


@dataclass(frozen=True, slots=True)
class Norm:
    """A law or rule is said to forbid, demand or allow something (``kind``: ``forbids``, ``requires``, ``allows``)."""

    frame: ClassVar[str] = "norm"
    rule: Mention
    kind: str
    what: Words


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a person, group or movement, in the source's words ("the group got stronger")."""

    frame: ClassVar[str] = "outcome"
    who: Mention
    change: Words
    towards: Mention | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """The source announces or needs what this copy does not contain.

    ``kind``: ``missing_list``, ``undated_document``, ``agent_not_stated``, ``names_not_given``,
    ``unresolved_reference``.
    ``about`` are the words that point to it.
    """

    frame: ClassVar[str] = "gap"
    kind: str
    about: Words


Content = (
    Act
    | Toll
    | Post
    | Membership
    | Trait
    | Kinship
    | Alias
    | Portrayal
    | Accountability
    | Statement
    | Norm
    | Outcome
    | Gap
)
