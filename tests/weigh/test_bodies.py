"""Names of bodies in a source's metadata."""

from __future__ import annotations

import pytest

from asnad.model.source import Source
from asnad.weigh.bodies import backers, same_body, speaker


def names(affiliation: str) -> set[str]:
    body = backers(Source(id="s", path="s.txt", affiliation=affiliation))
    return set(body.names) if body else set()


@pytest.mark.parametrize(
    ("affiliation", "expected"),
    [
        ("close to the People's Union of Arden (PUA/UMA)", {"peoples union of arden", "pua", "uma"}),
        ("cites the Union of Arden (UA)", {"union of arden", "ua"}),
        ("UA/PUA", {"ua", "pua"}),
        ("Union of Arden", {"union of arden"}),
        ("independent", set()),
        ("local press", set()),
        ("", set()),
    ],
)
def test_the_names_in_an_affiliation(affiliation: str, expected: set[str]) -> None:
    assert names(affiliation) == expected


def test_the_author_speaks_before_the_publisher() -> None:
    body = speaker(Source(id="s", path="s.txt", author="UA (Union of Arden)", publisher="East Foundation"))
    assert body is not None
    assert body.names == {"ua", "union of arden"}


def test_a_publisher_in_small_letters_still_speaks() -> None:
    body = speaker(Source(id="s", path="s.txt", publisher="ardenwatch.example"))
    assert body is not None


def test_initials_are_the_name_of_a_body() -> None:
    assert same_body(["national union of arden"], ["nua"]) == "nua"
    assert same_body(["national union of arden"], ["nub"]) is None


def test_two_letters_are_too_few_to_know_a_body_by() -> None:
    assert same_body(["union of arden"], ["ua"]) is None
