"""What do the claims that stand say? Their contents, fetched from the journal in long strides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from asnad.model.claim import Claim
from asnad.record.entry import Author, ClaimProposed, ClaimReviewed, Entry
from asnad.record.journal import Journal
from asnad.record.state import State

__all__ = ["StandingClaim", "standing_claims"]


@dataclass(frozen=True, slots=True)
class StandingClaim:
    """A claim that stands, as amended if it was, and who is behind its status since when.

    ``proposer`` first put it forward; ``by`` is the reviewer once there is one.
    """

    claim: Claim
    source: str
    status: Literal["proposed", "accepted", "amended"]
    by: Author
    at: str
    proposer: Author


def standing_claims(journal: Journal, state: State) -> Iterator[StandingClaim]:
    """The claims that stand in ``state``, streamed in the order in which their contents were entered.

    A claim whose content was erased no longer stands. ``state`` is that of ``journal``, or of its beginning.
    """
    standing = sorted(state.standing(), key=lambda claim: (claim.seq, claim.id))
    contents = journal.entries_at(claim.seq for claim in standing)
    for place, (_, entry) in zip(standing, contents, strict=True):
        claim = _claim(entry)
        if claim is not None:
            if claim.id != place.id:  # an amended claim keeps the id it is known by
                claim = replace(claim, id=place.id)
            yield StandingClaim(claim, place.source, place.status, place.by, place.at, place.proposer)


def _claim(entry: Entry | None) -> Claim | None:
    match entry:
        case Entry(body=ClaimProposed(claim)):
            return claim
        case Entry(body=ClaimReviewed(review)):
            return review.amended
    return None
