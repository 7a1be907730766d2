"""Who is said to hold which post?"""

from __future__ import annotations

import pytest

from asnad.language.dates import parse_date
from asnad.model.frames import Act, Post, Trait
from asnad.model.source import Source
from tests.propose.reader import SOURCE, ends, read, rows


def posts(text: str, source: Source = SOURCE) -> list[Post]:
    return [c.content for c in read(text, source) if isinstance(c.content, Post)]


def told(post: Post) -> str:
    """Who holds what, and how the post changes hands."""
    holder = post.holder.name.form if post.holder.name is not None else post.holder.wording
    return f"{holder} {post.change} {post.title.text}"


@pytest.mark.parametrize(("text", "expected"), [(text, held) for text, *held in rows("who_holds_what.txt")])
def test_who_holds_what(text: str, expected: list[str]) -> None:
    assert [told(post) for post in posts(text)] == expected


@pytest.mark.parametrize("who", ["justice minister Torben Alvik", "Justice Minister Torben Alvik"])
def test_a_title_right_before_a_name_is_part_of_the_mention(who: str) -> None:
    assert [post.holder.wording for post in posts(f"The {who} spoke.")] == [who]


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


def test_what_somebody_was_then_and_is_now_is_held_as_of_publication() -> None:
    source = Source("s", "x", published=parse_date("2018-02-26"))
    then, now = posts("Torben Alvik, then a prosecutor and now a judge, spoke.", source)
    assert then.as_of is None
    assert now.as_of is not None
    assert now.as_of.edtf == "2018-02-26"


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


@pytest.mark.parametrize(
    ("sentence", "holder", "title", "body"),
    [
        ("The Commander (CO), 7 Brigade, Colonel Tovik Sandrek, denied it.", "Tovik Sandrek", "Commander", "7 Brigade"),
        ("Brig.-Gen. Tovik Sandrek, formerly Director, Army Supplies, left.", "Tovik Sandrek", "Director",
         "Army Supplies"),
    ],
)  # fmt: skip
def test_an_office_and_its_holder_over_the_body_it_is_of(sentence: str, holder: str, title: str, body: str) -> None:
    (post,) = posts(sentence)

    assert post.holder.name is not None
    assert post.holder.name.form == holder
    assert post.title.text == title
    assert post.organisation is not None
    assert post.organisation.wording == body


@pytest.mark.parametrize(
    "sentence",
    [
        "The director of the school, Meran, denied it.",
        "She fled to the brigade in Lomay, Meran, commander of nobody.",
    ],
)
def test_a_place_holds_no_office(sentence: str) -> None:
    holders = [c.content.holder.wording for c in read(sentence) if isinstance(c.content, Post)]

    assert "Lomay" not in holders


def test_a_role_with_a_capital_is_no_part_of_a_name() -> None:
    (act,) = [c.content for c in read("Journalist Mirela Holt was arrested in Meran.") if isinstance(c.content, Act)]

    assert [victim.name.form for victim in act.victims if victim.name] == ["Mirela Holt"]


def test_initials_are_no_articles() -> None:
    (act,) = [c.content for c in read("A. T. Holt was arrested in Meran.") if isinstance(c.content, Act)]

    assert [victim.name.form for victim in act.victims if victim.name] == ["A. T. Holt"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Colonel Tovik Sandrek took the village as a commander.",
        "Colonel Tovik Sandrek posted a message as Commander of the 7 Brigade.",
        "Colonel Tovik Sandrek hopes to become the Commander of the 7 Brigade.",
        "Colonel Tovik Sandrek assumed that Mirela Holt worked as Brigade Commander.",
    ],
)
def test_who_does_not_move_comes_to_no_post(sentence: str) -> None:
    claims = [c for c in read(sentence) if isinstance(c.content, Post) and c.content.change == "appointed"]

    assert [c.modality for c in claims if c.modality == "actual"] == []


@pytest.mark.parametrize("verb", ["was nominated as", "was nominated"])
def test_who_is_nominated_may_yet_be_rejected(verb: str) -> None:
    (claim,) = [c for c in read(f"Tovik Sandrek {verb} minister of mines.") if isinstance(c.content, Post)]

    assert claim.modality == "planned"


def test_ministers_are_ministers_all_of_them() -> None:
    found = posts("Ministers Tovik Sandrek and Lina Okoro were killed by soldiers.")
    assert [p.holder.wording for p in found] == ["Ministers Tovik Sandrek", "Lina Okoro"]


def test_an_operation_or_a_field_is_the_body_of_an_office() -> None:
    (commander,) = posts("The Commander, Operation Harmony, General Arlen Voss, spoke.")
    (director,) = posts("Deputy Director Power spoke.")

    assert commander.holder.wording == "General Arlen Voss"
    assert commander.organisation is not None
    assert commander.organisation.wording == "Operation Harmony"
    assert director.holder.wording == "Deputy Director Power"


def test_a_post_ends_with_what_ends_it() -> None:
    (post,) = posts("Tovik Sandrek was governor of Alba from March 1990 until his dismissal in October 1994.")
    assert [w.edtf for w in (post.since, post.until) if w is not None] == ["1990-03", "1994-10"]


def test_a_succession_dates_no_post_before_it() -> None:
    served, _ = sorted(
        posts("Tovik Sandrek served as deputy minister under Mira Holt and succeeded her as mayor in 2001."),
        key=lambda post: post.title.text,
    )
    assert (served.title.text, served.as_of) == ("deputy minister", None)


def test_a_post_held_until_then_ended_then() -> None:
    for told_so in ("was governor of Alba", "was appointed governor of Alba in 1955"):
        (post,) = posts(f"Torben Alvik {told_so}, a post he held until 1961.")
        assert post.until is not None
        assert post.until.wording == "until 1961"


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Mayor Torben Alvik was arrested.", True),
        ("Mayor Torben Alvik was not killed.", True),
        ("Mayor Torben Alvik was arrested. His brother was killed.", True),
        ("Torben Alvik, a judge, was murdered.", False),
        ("Mayor Torben Alvik was arrested. In May Alvik died in prison.", False),
    ],
)
def test_the_dead_hold_no_post_now(text: str, now: bool) -> None:
    (post,) = (c.content for c in read(text) if isinstance(c.content, Post))

    assert (post.change, post.as_of is not None) == ("holds", now)


def test_whose_post_it_is_is_no_body_that_it_is_of() -> None:
    posts = [c.content for c in read("As mayor in 1990, Alvik was absent.") if isinstance(c.content, Post)]
    assert [(p.holder.wording, p.organisation, p.as_of.wording if p.as_of else None) for p in posts] == [
        ("Alvik", None, "in 1990")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Torben Alvik was deputy prosecutor of Lomay and apparently a member of the commission.",
        "A man came in, saying that he had a letter, according to Torben Alvik, director of Radio Lomay.",
    ],
)
def test_what_is_likely_or_said_of_something_else_leaves_the_post_a_fact_of_the_source(text: str) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Post)]
    assert (len(claim.sanad), claim.stance) == (1, "asserted")


def test_nobody_holds_a_post_on_the_day_of_his_death_because_that_is_told_beside_it() -> None:
    (post,) = posts("The head of the police, Major Torben Alvik, who died in 2009, ordered the arrests.")
    assert post.as_of is None


def test_who_did_something_in_office_held_it_then() -> None:
    (post,) = [
        c.content for c in read("Voss was pardoned in 1990 by President Arlen Mora.") if isinstance(c.content, Post)
    ]
    assert post.as_of is not None
    assert post.as_of.wording == "in 1990"


def test_who_was_to_become_mayor_became_so_and_who_is_to_become_it_will() -> None:
    became, will = (
        next(c for c in read(text) if isinstance(c.content, Post)).modality
        for text in (
            "Torben Alvik, who was to become mayor of Meran, hid in a barn.",
            "Torben Alvik is to become mayor of Meran.",
        )
    )
    assert (became, will) == ("actual", "planned")


def test_a_time_that_is_not_sharp_is_one_time_and_no_end() -> None:
    (post,) = posts("Torben Alvik became king in early 2015.")
    assert (post.since is not None, post.until) == (True, None)
    (post,) = posts("Torben Alvik was the mayor of Lomay in the mid-1980s.")
    assert (post.since, post.until, post.as_of is not None) == (None, None, True)
    (post,) = posts("Torben Alvik was the mayor of Lomay between 1983 and 1985.")
    assert post.since is not None
    assert post.until is not None


def test_who_was_minister_in_a_year_told_of_is_not_said_to_be_so_at_publication() -> None:
    undated = Source("s1", "note.txt")
    (then,) = posts("In June 1963 Prime Minister Voss met the union.", undated)
    assert then.as_of is None
    (now,) = posts("Prime Minister Voss met the union.", undated)
    assert now.as_of is not None
