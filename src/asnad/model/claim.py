"""What is claimed, in which words, and who says so?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asnad.model.frames import Content
from asnad.model.mention import Mention
from asnad.model.text import Quote, Words
from asnad.model.when import When

__all__ = ["HARDLY_LEGIBLE", "Asserter", "Claim", "Commitment", "Modality", "Polarity", "Stance"]

HARDLY_LEGIBLE = ", hardly legible"
"""Ends the rule of a claim whose words a program recognised in a picture, and may have recognised wrongly."""

Stance = Literal["asserted", "attributed", "disputed", "denied"]
"""How the source itself stands to the claim.

``asserted``: in its own voice, or reported from another without distance ("Amnesty found").
``attributed``: reported at a distance (quotation marks, "alleged", "claimed").
``disputed``: reported and cast in doubt ("pretending", "tried to justify"). ``denied``: reported and rejected.
"""

Modality = Literal[
    "actual", "ordered", "planned", "threatened", "attempted", "possible", "purpose", "demanded", "supposed"
]  # fmt: skip
"""Whether it is said to have happened (``actual``) or stands under an order, a plan, a threat, an attempt, a
possibility, a purpose, a demand of whoever says it, or a condition. Only ``actual`` acts ever count as having happened.
"""

Polarity = Literal["positive", "negative"]

Commitment = Literal["asserts", "reports", "suspects", "accuses", "admits", "denies", "claims_responsibility"]
"""With what commitment an asserter says it: on their own word (``asserts``), passing on what they heard (``reports``),
as a belief (``suspects``), against someone (``accuses``), against themselves (``admits``), of an act of their own that
they stand by (``claims_responsibility``); or to say that it is not so (``denies``)."""


@dataclass(frozen=True, slots=True)
class Asserter:
    """One link of a sanad: someone through whom the claim has come.

    ``kind``: ``source`` (the source's own voice; its name is in the source's metadata, so ``who`` is ``None``),
    ``cited`` (someone the source quotes or refers to). ``cue`` are the words of reporting ("announced", "pretending"),
    ``commitment`` is what they bind themselves to with them.
    """

    kind: Literal["source", "cited"] = "source"
    who: Mention | None = None
    cue: Words | None = None
    work: Words | None = None
    when: When | None = None
    commitment: Commitment = "asserts"


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion: content, quote, sanad, stance, modality, polarity.

    ``sanad`` runs from the source inwards: (source, Amnesty International, survivors). It is never empty.
    ``rule`` names what proposed it, for the error reports of the reader; ``id`` is given when it enters the record and
    depends only on what is claimed and where, so that the same words read twice give the same claim.
    """

    content: Content
    quote: Quote
    sanad: tuple[Asserter, ...] = (Asserter(),)
    stance: Stance = "asserted"
    modality: Modality = "actual"
    polarity: Polarity = "positive"
    rule: str = ""
    id: str = ""

    @property
    def voice(self) -> Asserter:
        """Whose claim it is: the innermost link of the sanad."""
        return self.sanad[-1]

    @property
    def denied_by_voice(self) -> bool:
        """Whether the one whose claim it is says that it is not so: "the army denied …", not its source."""
        return self.stance == "denied" and self.voice.commitment == "denies"

    @property
    def happened(self) -> bool:
        """Whether it is claimed as something that is so: not planned, ordered, disputed or denied."""
        return self.modality == "actual" and self.polarity == "positive" and self.stance in ("asserted", "attributed")

    @property
    def hardly_legible(self) -> bool:
        """Whether its words were recognised in a picture, and may be wrong."""
        return self.rule.endswith(HARDLY_LEGIBLE)

    @property
    def layer(self) -> str:
        return self.quote.layer
