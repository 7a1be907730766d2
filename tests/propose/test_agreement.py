"""Where two readings agree, and in what they part ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Involvement
from asnad.model.text import Span
from asnad.propose.agreement import compare, findings, says_all
from asnad.record.codec import identify
from tests.propose.reader import read

TEXT = "The army hanged Tovik Vandrel in Arkhal in April 1989. Kesten Brisk was appointed minister of justice in 1990."


@pytest.fixture(scope="module")
def rules() -> list[Claim]:
    return [identify(claim) for claim in read(TEXT)]


def hanging(claims: list[Claim]) -> Claim:
    return next(claim for claim in claims if getattr(claim.content, "act", "") == "hanging")


def with_act(claim: Claim, **change: object) -> Claim:
    assert isinstance(claim.content, Act)
    return replace(claim, content=replace(claim.content, **change))  # type: ignore[arg-type]  # the keys are the fields


def test_the_same_claims_are_found_by_both(rules: list[Claim]) -> None:
    found = findings(rules, rules)

    assert found
    assert {finding.verdict for finding in found} == {"both"}


def test_what_one_reader_finds_alone_is_said_of_it(rules: list[Claim]) -> None:
    assert {finding.verdict for finding in findings(rules, [])} == {"first"}
    assert {finding.verdict for finding in findings([], rules)} == {"second"}


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ({"polarity": "negative"}, ("polarity",)),
        ({"modality": "planned"}, ("modality",)),
        ({"stance": "denied"}, ("stance",)),
        ({"sanad": (Asserter(), Asserter("cited"))}, ("asserter",)),
        ({"modality": "ordered", "stance": "disputed"}, ("modality", "stance")),
    ],
)
def test_one_act_and_victim_said_otherwise_is_a_difference(
    rules: list[Claim], change: dict[str, object], differs: tuple[str, ...]
) -> None:
    one = hanging(rules)
    other = identify(replace(one, **change))  # type: ignore[arg-type]  # the keys are the fields

    assert compare(one, other) == differs
    assert [(f.verdict, f.differs) for f in findings([one], [other])] == [("differ", differs)]


def test_another_doer_of_one_act_is_a_difference(rules: list[Claim]) -> None:
    whole = hanging(rules)
    assert isinstance(whole.content, Act)
    (victim,) = whole.content.victims
    blamed = with_act(whole, perpetrators=(Involvement(replace(victim, span=Span(33, 39))),))

    assert compare(whole, blamed) == ("doer",)
    assert compare(whole, with_act(whole, perpetrators=())) == ()


def test_claims_of_different_victims_or_frames_are_not_of_one_thing(rules: list[Claim]) -> None:
    two = [claim for claim in read("The army hanged Tovik Vandrel and Mirela Oskari.") if claim.content.frame == "act"]

    assert compare(two[0], two[1]) is None
    assert compare(hanging(rules), next(claim for claim in rules if claim.content.frame == "post")) is None


def test_a_claim_says_all_of_one_that_leaves_something_out_and_not_the_other_way(rules: list[Claim]) -> None:
    whole = hanging(rules)
    less = with_act(whole, where=None, when=None)

    assert says_all(whole, less)
    assert not says_all(less, whole)


def test_a_broader_act_is_said_by_a_narrower_one_and_not_the_other_way(rules: list[Claim]) -> None:
    narrow = hanging(rules)
    broad = with_act(narrow, act="killing")

    assert says_all(narrow, broad)
    assert not says_all(broad, narrow)
