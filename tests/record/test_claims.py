"""Do the claims that stand come with their content, as amended, and with who is behind them?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Gap
from asnad.model.judgement import Review
from asnad.model.source import Capture, Layer
from asnad.model.text import Quote, Words
from asnad.record.claims import StandingClaim, standing_claims
from asnad.record.codec import identify
from asnad.record.entry import Author, Body, CaptureKept, ClaimProposed, ClaimReviewed, Entry, LayerRead, ReadingDone
from asnad.record.journal import Journal
from asnad.store.open import open_store

PROGRAM, ADA = Author("program", "prose/1"), Author("person", "Ada")
EARLY, LATE = "2031-05-09T08:30:00Z", "2031-05-10T08:30:00Z"

FIRST, SECOND, THIRD = (
    identify(Claim(Gap("missing_list", Words(words)), Quote("l1", 0, 5, "words"))) for words in ("one", "two", "three")
)
AMENDED = replace(SECOND, stance="denied", id="")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(open_store(tmp_path / "record.db", create=True))
    bodies: list[Body] = [
        CaptureKept(Capture("a", 1, "text/plain", "s1", "file")),
        LayerRead(Layer("l1", "s1", "a", "text/1", "words", ())),
        *(ClaimProposed(claim) for claim in (FIRST, SECOND, THIRD)),
        ReadingDone("l1", "s1", "prose/1", (FIRST.id, SECOND.id, THIRD.id)),
    ]
    journal.append([Entry(PROGRAM, EARLY, body) for body in bodies])
    yield journal
    journal.close()


def standing(journal: Journal) -> list[StandingClaim]:
    return list(standing_claims(journal, journal.replay()))


def test_claims_come_in_the_order_in_which_they_were_entered(journal: Journal) -> None:
    assert standing(journal) == [
        StandingClaim(claim, "s1", "proposed", PROGRAM, EARLY, PROGRAM) for claim in (FIRST, SECOND, THIRD)
    ]


def test_an_amended_claim_says_what_it_should_have_and_keeps_its_id(journal: Journal) -> None:
    review = Review(SECOND.id, "amended", "the paper rejects it", AMENDED)
    journal.append([Entry(ADA, LATE, ClaimReviewed(review))])
    expected = StandingClaim(replace(AMENDED, id=SECOND.id), "s1", "amended", ADA, LATE, PROGRAM)
    assert standing(journal)[-1] == expected
    assert len(standing(journal)) == 3


def test_an_accepted_claim_is_its_reviewers(journal: Journal) -> None:
    journal.append([Entry(ADA, LATE, ClaimReviewed(Review(FIRST.id, "accepted", "I looked")))])
    assert standing(journal)[0] == StandingClaim(FIRST, "s1", "accepted", ADA, LATE, PROGRAM)


def test_an_erased_claim_is_left_out(journal: Journal) -> None:
    journal.erase([3])
    assert [place.claim for place in standing(journal)] == [FIRST, THIRD]


def test_a_claim_erased_after_the_replay_is_left_out(journal: Journal) -> None:
    state = journal.replay()
    journal.erase([3])
    assert [place.claim for place in standing_claims(journal, state)] == [FIRST, THIRD]
