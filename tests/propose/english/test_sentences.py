"""A few hundred short sentences, each built in its own way: who did what to whom, and whether it is said to be so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from tests.propose.reader import acts, read, rows, told


def names(listed: str) -> set[str]:
    return set() if listed == "-" else set(listed.split(", "))


@pytest.mark.parametrize(("text", "act", "doers", "victims"), rows("who_did_what.txt"))
def test_who_did_what_to_whom(text: str, act: str, doers: str, victims: str) -> None:
    found = [content for claim in acts(text, act) if isinstance(content := claim.content, Act)]
    assert {part.who.wording for each in found for part in each.perpetrators} == names(doers)
    assert {victim.wording for each in found for victim in each.victims} == names(victims)


@pytest.mark.parametrize(("text", "expected"), [(text, happened) for text, *happened in rows("what_happened.txt")])
def test_what_happened_to_whom_by_whom(text: str, expected: list[str]) -> None:
    found = [
        act + (f" of {', '.join(victims)}" if victims else "") + (f" by {', '.join(doers)}" if doers else "")
        for act, victims, doers in told(text)
    ]
    assert found == expected


def _surely_by_nobody(claim: Claim) -> bool:
    act = claim.content
    surely = isinstance(act, Act) and any(part.degree == "carried_out" for part in act.perpetrators)
    return claim.stance != "asserted" or claim.modality != "actual" or not surely


def _is_denied(claim: Claim) -> bool:
    return claim.stance == "denied" or claim.polarity == "negative"


def _is_not_asserted(claim: Claim) -> bool:
    if claim.stance != "asserted" or claim.modality != "actual" or claim.polarity == "negative":
        return True
    nobody = any(each.kind == "cited" and each.who is None for each in claim.sanad)
    return nobody or any(each.commitment in ("suspects", "reports", "accuses") for each in claim.sanad)


def _dated(claim: Claim) -> str:
    act = claim.content
    return act.when.wording if isinstance(act, Act) and act.when is not None else ""


SAID: Mapping[str, Callable[[Claim], bool]] = {
    "is denied": _is_denied,
    "is not denied": lambda claim: claim.stance != "denied",
    "is not asserted": _is_not_asserted,
    "has not happened": lambda claim: claim.modality != "actual" or claim.stance != "asserted" or _is_denied(claim),
    "has happened": lambda claim: claim.happened,
    "is the source's own": lambda claim: len(claim.sanad) == 1 and claim.happened,
    "surely by nobody": _surely_by_nobody,
    "undated": lambda claim: _dated(claim) == "",
    "dated": lambda claim: _dated(claim) != "",
    "uncounted": lambda claim: isinstance(claim.content, Act) and claim.content.count is None,
    "nowhere": lambda claim: isinstance(claim.content, Act) and claim.content.where is None,
    "dated in 1988": lambda claim: _dated(claim) == "in 1988",
}


@pytest.mark.parametrize(("text", "act", "said"), rows("what_is_said.txt"))
def test_what_is_said_of_an_act(text: str, act: str, said: str) -> None:
    assert [claim for claim in acts(text, act) if not SAID[said](claim)] == []


@pytest.mark.parametrize(("text", "who", "commitment"), rows("who_says_so.txt"))
def test_who_says_so(text: str, who: str, commitment: str) -> None:
    claim = acts(text, "killing")[0]
    assert [(each.who.wording, each.commitment) for each in claim.sanad if each.who] == [(who, commitment)]


TABLES = (
    "who_did_what.txt",
    "what_happened.txt",
    "what_is_said.txt",
    "who_says_so.txt",
    "who_holds_what.txt",
    "what_became.txt",
)


@pytest.mark.parametrize("table", TABLES)
def test_sentences_that_are_cut_short_are_read_without_fault(table: str) -> None:
    for text, *_ in rows(table):
        words = text.split()
        for end in range(1, len(words)):
            for cut in (" ".join(words[:end]), " ".join(words[:end]) + ","):
                assert all(cut[c.quote.start : c.quote.end] == c.quote.exact for c in read(cut))


@pytest.mark.parametrize(
    "text",
    [
        "Voss said that he was there, but",
        "No evidence was found that",
        "Those involved in carrying out this crime have risen to power.",
        "Torben Alvik is director of operations and weapons",
        "Soldiers killed six men, including",
    ],
)
def test_what_ends_where_more_should_stand_is_read_without_fault(text: str) -> None:
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in read(text))
