"""Who is said to hold which post?"""

from __future__ import annotations

import pytest

from asnad.language.dates import parse_date
from asnad.model.frames import Post, Trait
from asnad.model.source import Source
from tests.propose.reader import SOURCE, ends, read


def posts(text: str, source: Source = SOURCE) -> list[Post]:
    return [c.content for c in read(text, source) if isinstance(c.content, Post)]


@pytest.mark.parametrize(
    ("text", "holder", "title"),
    [
        ("The justice minister Torben Alvik spoke.", "justice minister Torben Alvik", "justice minister"),
        ("Justice Minister Torben Alvik spoke.", "Justice Minister Torben Alvik", "Justice Minister"),
        ("The head of the judiciary Torben Alvik spoke.", "Torben Alvik", "head of the judiciary"),
        ("Torben Alvik, the head of the judiciary, spoke.", "Torben Alvik", "head of the judiciary"),
        ("Torben Alvik was deputy prosecutor of Alba.", "Torben Alvik", "deputy prosecutor of Alba"),
        ("Torben Alvik became governor of Alba in 1985.", "Torben Alvik", "governor of Alba"),
        ("Torben Alvik served as mayor of Alba.", "Torben Alvik", "mayor of Alba"),
    ],
)
def test_a_post_beside_a_name_or_said_of_it(text: str, holder: str, title: str) -> None:
    found = posts(text)
    assert [(p.holder.wording, p.title.text) for p in found] == [(holder, title)]


def test_a_former_post_was_left() -> None:
    assert [p.change for p in posts("The former minister of mines, Lina Okoro, spoke.")] == ["left"]


def test_an_appointment_has_its_giver_and_date() -> None:
    (post,) = posts("President Lina Okoro appointed Torben Alvik Minister of Mines in August 2017.")[-1:]
    assert post.change == "appointed"
    assert post.holder.wording == "Torben Alvik"
    assert post.title.text == "Minister of Mines"
    assert post.appointed_by is not None
    assert post.appointed_by.wording == "President Lina Okoro"
    assert post.since is not None
    assert post.since.edtf == "2017-08"


def test_two_posts_of_one_person() -> None:
    found = posts("Alvik was named head of the judiciary in 2019 and was elected president in June 2021.")
    assert [(p.title.text, p.change, p.since.edtf if p.since else None) for p in found] == [
        ("head of the judiciary", "appointed", "2019"),
        ("president", "elected", "2021-06"),
    ]


def test_a_successor_and_a_predecessor() -> None:
    (post,) = posts("Torben Alvik replaced Lina Okoro as justice minister in August 2017.")
    assert post.change == "replaced"
    assert post.predecessor is not None
    assert post.predecessor.wording == "Lina Okoro"


def test_a_post_in_several_places_with_its_limits() -> None:
    found = posts("Torben Alvik was prosecutor in Alba, Brava and Cala Province from 1983 to 1985.")
    assert [p.where.wording for p in found if p.where] == ["Alba", "Brava", "Cala Province"]
    assert all(p.since and p.until and (p.since.edtf, p.until.edtf) == ("1983", "1985") for p in found)


def test_a_present_post_is_as_of_publication() -> None:
    published = parse_date("2018-02-26")
    (post,) = posts("Justice minister Torben Alvik spoke.", Source("s", "x", published=published))
    assert post.as_of is not None
    assert post.as_of.edtf == "2018-02-26"


def test_a_post_held_while_something_happened_is_not_dated_by_publication() -> None:
    source = Source("s", "x", published=parse_date("2021-06-19"))
    found = posts("While deputy prosecutor Torben Alvik was one of four judges.", source)
    assert all(p.as_of is None for p in found)


def test_a_surname_points_to_the_full_name() -> None:
    found = posts("Torben Alvik lives in Alba. In 1985 Alvik was prosecutor of Brava.")
    assert [ends(p.holder) for p in found] == [["Torben Alvik"]]


def test_a_role_is_no_post() -> None:
    claims = read("Religious leader Torben Alvik spoke.")
    assert [c.content.value.text for c in claims if isinstance(c.content, Trait)] == ["Religious leader"]


def test_an_adjective_and_leader_is_no_post() -> None:
    assert posts("Torben Alvik, an authoritarian leader, spoke.") == []


def test_those_who_rose() -> None:
    (post,) = posts("Some of the officers have risen through the ranks, now occupying senior positions.")
    assert post.change == "rose"
    assert post.title.text == "senior positions"
