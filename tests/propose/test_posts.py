"""Who is said to hold which post? Long: it lists sentences."""

from __future__ import annotations

import pytest

from asnad.language.dates import parse_date
from asnad.model.frames import Act, Post, Trait
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
        ("Torben Alvik, Chief of Policy and Plans, spoke.", "Torben Alvik", "Chief of Policy and Plans"),
        (
            "The Chief of Training and Operations, Torben Alvik, spoke.",
            "Torben Alvik",
            "Chief of Training and Operations",
        ),
        (
            "Torben Alvik was Minister of Youth, Sports and Culture.",
            "Torben Alvik",
            "Minister of Youth, Sports and Culture",
        ),
        (
            "Torben Alvik, the minister of justice and human rights, left.",
            "Torben Alvik",
            "minister of justice and human rights",
        ),
    ],
)
def test_a_post_beside_a_name_or_said_of_it(text: str, holder: str, title: str) -> None:
    found = posts(text)
    assert [(p.holder.wording, p.title.text) for p in found] == [(holder, title)]


def test_an_office_ends_where_its_field_does() -> None:
    (post,) = posts("Torben Alvik, the minister of defence, and Lina Okoro spoke.")
    assert post.title.text == "minister of defence"
    assert [p.title.text for p in posts("Torben Alvik is director of operations and weapons were seized.")] == [
        "director of operations"
    ]


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


@pytest.mark.parametrize(
    ("sentence", "holder", "title", "body"),
    [
        ("The Commander (CO), 7 Brigade, Colonel Tovik Sandrek, denied it.", "Tovik Sandrek", "Commander", "7 Brigade"),
        ("They met the Chief of Army Staff (CAS) Lt Gen Dovin Oskari.", "Dovin Oskari", "Chief of Army Staff", None),
        (
            "The General Officer Commanding, Maj.-Gen. Mirela Holt, spoke.",
            "Mirela Holt",
            "General Officer Commanding",
            None,
        ),
        ("The spokesman of the 7 Brigade, Meran, Lt. Col. Lenka Morvan, denied it.", "Lenka Morvan", None, None),
        (
            "Brig.-Gen. Tovik Sandrek, formerly Director, Army Supplies, left.",
            "Tovik Sandrek",
            "Director",
            "Army Supplies",
        ),
        ("He met Tovik Sandrek, a colonel who denied it.", "Tovik Sandrek", "colonel", None),
    ],
)
def test_an_office_and_its_holder_over_body_place_and_brackets(
    sentence: str, holder: str, title: str | None, body: str | None
) -> None:
    (post,) = [c.content for c in read(sentence) if isinstance(c.content, Post)]

    assert post.holder.name is not None
    assert post.holder.name.form == holder
    assert title is None or post.title.text == title
    assert body is None or (post.organisation is not None and post.organisation.wording == body)


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


def held(sentence: str) -> list[tuple[str, str, str]]:
    """Who holds what, and how the post changes hands."""
    return [(p.holder.name.form, p.title.text, p.change) for p in posts(sentence) if p.holder.name is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Colonel Tovik Sandrek, formerly Commander, 7 Brigade, Meran, now Commandant of the Cala School, spoke.",
            [("Tovik Sandrek", "Commander", "left"), ("Tovik Sandrek", "Commandant of the Cala School", "holds")],
        ),
        (
            "Colonel Tovik Sandrek formerly Commander 7 Brigade, Meran, is the new Director of Training at Brava.",
            [("Tovik Sandrek", "Commander", "left"), ("Tovik Sandrek", "Director of Training", "holds")],
        ),
        (
            "Colonel Tovik Sandrek, until yesterday Director of Training at Brava, said nothing.",
            [("Tovik Sandrek", "Director of Training", "left")],
        ),
    ],
)
def test_a_row_of_posts_beside_a_name_is_that_ones(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert held(sentence) == expected


def test_what_is_said_beside_one_name_is_not_said_of_the_next() -> None:
    found = held("Colonel Tovik Sandrek, formerly Commander, 7 Brigade, Meran; Major Mirela Holt, now Director, spoke.")

    assert ("Tovik Sandrek", "Director", "holds") not in found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Colonel Tovik Sandrek moves from Meran to Lomay as Brigade Commander.", "Brigade Commander"),
        (
            "Colonel Tovik Sandrek, formerly of 7 Brigade, was posted to Lomay as Brigade Commander.",
            "Brigade Commander",
        ),
        ("Colonel Tovik Sandrek has assumed office as the Commander of the 7 Brigade.", "Commander of the 7 Brigade"),
        ("Colonel Tovik Sandrek took over as Commander of the 7 Brigade.", "Commander of the 7 Brigade"),
        ("Colonel Tovik Sandrek leaves Meran to become the Commander of the 7 Brigade.", "Commander of the 7 Brigade"),
        ("The generals redeployed Colonel Tovik Sandrek to Lomay as Brigade Commander.", "Brigade Commander"),
    ],
)
def test_who_moves_comes_to_the_post(sentence: str, expected: str) -> None:
    assert held(sentence) == [("Tovik Sandrek", expected, "appointed")]


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The new Commander of the 7 Brigade is Colonel Tovik Sandrek.", "Commander of the 7 Brigade"),
        ("The Commander, 7 Brigade (SB), is now Colonel Tovik Sandrek.", "Commander"),
        ("Colonel Tovik Sandrek is now the Director, Legal Services.", "Director"),
    ],
)
def test_an_office_and_its_holder_around_a_verb(sentence: str, expected: str) -> None:
    assert held(sentence) == [("Tovik Sandrek", expected, "holds")]


def test_a_post_said_of_one_is_not_the_next_ones() -> None:
    found = held("Colonel Tovik Sandrek is the new Director of Training, Major Mirela Holt said.")

    assert found == [("Tovik Sandrek", "Director of Training", "holds")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Chief of Training and Supplies (Army), Maj. Gen. Tovik Sandrek, spoke.",
            [("Tovik Sandrek", "Chief of Training and Supplies", "holds")],
        ),
        (
            "The Officer Commanding, OC, 7 Brigade, Meran, Major Tovik Sandrek, spoke.",
            [("Tovik Sandrek", "Officer Commanding", "holds")],
        ),
        (
            "The Commander, 7 Brigade of the Valdorian Army, San Meran, Major Tovik Sandrek, spoke.",
            [("Tovik Sandrek", "Commander", "holds")],
        ),
        (
            "They are Major Tovik Sandrek, Head of Mines, Major Mirela Holt, Head of Roads, Major Oren Falk.",
            [("Tovik Sandrek", "Head of Mines", "holds"), ("Mirela Holt", "Head of Roads", "holds")],
        ),
        (
            "They met the Head of Mines, Major Tovik Sandrek, Head of Roads, Major Mirela Holt.",
            [("Tovik Sandrek", "Head of Mines", "holds"), ("Mirela Holt", "Head of Roads", "holds")],
        ),
        ("Director Army Supplies, Major Tovik Sandrek, spoke.", [("Tovik Sandrek", "Director", "holds")]),
        ("Major Tovik Sandrek was appointed Commander VALCOM.", [("Tovik Sandrek", "Commander", "appointed")]),
        ("The Commander, Lt. - Gen. Tovik Sandrek, spoke.", [("Tovik Sandrek", "Commander", "holds")]),
        ("The Commander, Major General I Sandrek, spoke.", [("I Sandrek", "Commander", "holds")]),
        (
            "Col. T.O. Sandrek, formerly Vice-Director of Mines, left.",
            [("T.O. Sandrek", "Vice-Director of Mines", "left")],
        ),
    ],
)
def test_which_name_an_office_leads_to(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert held(sentence) == expected


def test_a_branch_is_no_one() -> None:
    (commander,) = held("Colonel Tovik Sandrek is now the commander VALCOM.")

    assert commander == ("Tovik Sandrek", "commander", "holds")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tovik Sandrek, never commander of the Third Brigade, spoke.",
        "Tovik Sandrek, not the commander of the Third Brigade, spoke.",
        "Tovik Sandrek, not yet governor of Alba, spoke.",
        "Tovik Sandrek, the self-styled commander of the Third Brigade, spoke.",
        "Tovik Sandrek, alleged commander of the Third Brigade, spoke.",
    ],
)
def test_a_title_that_is_denied_or_doubted_is_no_post(sentence: str) -> None:
    assert held(sentence) == []
    assert held(sentence.upper()) == []


@pytest.mark.parametrize("verb", ["was nominated as", "was nominated"])
def test_who_is_nominated_may_yet_be_rejected(verb: str) -> None:
    (claim,) = [c for c in read(f"Tovik Sandrek {verb} minister of mines.") if isinstance(c.content, Post)]

    assert claim.modality == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Tovik Sandrek is Minister (designate) of Mines.",
        "Minister-designate Tovik Sandrek spoke.",
        "President-elect Tovik Sandrek spoke.",
        "Tovik Sandrek, the designated Minister of Mines, spoke.",
        "Colonel Tovik Sandrek, Commander (designate), 7 Brigade, Meran, spoke.",
        "Tovik Sandrek, the minister of mines in waiting, spoke.",
    ],
)
def test_who_has_not_come_into_a_post_does_not_hold_it(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ex-Minister Tovik Sandrek spoke.",
        "Tovik Sandrek, ex-commander of the Third Brigade, spoke.",
        "Tovik Sandrek, the ousted president of Valdoria, spoke.",
        "Tovik Sandrek, the late president of Valdoria, was a poet.",
    ],
)
def test_who_was_ousted_or_died_has_left_the_post(text: str) -> None:
    assert [p.change for p in posts(text)] == ["left"]


@pytest.mark.parametrize("verb", ["were appointed as", "are"])
def test_each_has_the_post_that_is_told_of_them_respectively(verb: str) -> None:
    text = f"Tovik Sandrek and Lina Okoro {verb} minister of mines and minister of health, respectively."
    assert [(p.holder.wording, p.title.text) for p in posts(text)] == [
        ("Tovik Sandrek", "minister of mines"),
        ("Lina Okoro", "minister of health"),
    ]


def test_of_two_people_and_two_posts_nobody_has_either() -> None:
    assert posts("Tovik Sandrek and Lina Okoro are minister of mines and minister of health.") == []


def test_a_rank_that_several_share_is_no_post_of_the_first() -> None:
    assert posts("Generals Tovik Sandrek, Oren Falk and Ivo Senn spoke.") == []


def test_ministers_are_ministers_all_of_them() -> None:
    found = posts("Ministers Tovik Sandrek and Lina Okoro were killed by soldiers.")
    assert [p.holder.wording for p in found] == ["Ministers Tovik Sandrek", "Lina Okoro"]


def test_who_was_formerly_in_a_post_has_left_it() -> None:
    expected = [("Tovik Sandrek", "commander of the Third Brigade", "left")]

    assert held("Tovik Sandrek was formerly commander of the Third Brigade.") == expected


def test_where_offices_stand_before_their_holders_none_is_the_name_befores() -> None:
    found = held(
        "Commander, Third Brigade, Tovik Sandrek, Governor of Alba, Mirela Holt, Director of Mines, Oren Falk."
    )

    assert found == [("Tovik Sandrek", "Commander", "holds")]


def test_what_someone_is_is_not_said_of_whom_a_clause_between_names() -> None:
    assert held("Tovik Sandrek, whom Mirela Holt accuses of murdering Oren Falk, is the governor of Alba.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Deputy Director, Public Relations, said soldiers left.",
        "Director Operations said that troops left.",
        "The Director Medical and the Commander, Operation Harmony, left.",
        "The defence adviser, New Meran, left.",
    ],
)
def test_what_an_office_is_over_holds_none(text: str) -> None:
    assert not posts(text)


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


def test_survivors_who_name_someone_as_a_member_appoint_nobody() -> None:
    assert posts("Tovik Sandrek has been named by survivors as a member of the death commission.") == []


@pytest.mark.parametrize("title", ["chief of staff", "deputy chief of the police"])
def test_a_chief_of_something_has_a_post(title: str) -> None:
    assert held(f"Tovik Sandrek became {title} in 1974.") == [("Tovik Sandrek", title, "appointed")]


@pytest.mark.parametrize(
    ("text", "holder", "title", "change"),
    [
        ("Torben Alvik, appointed minister of war in 2005, spoke.", "Torben Alvik", "minister of war", "appointed"),
        ("Mira Holt, elected president in 1990, fled.", "Mira Holt", "president", "elected"),
        ("Torben Alvik was made head of the prison.", "Torben Alvik", "head of the prison", "appointed"),
        ("Torben Alvik was succeeded by Mira Holt as mayor.", "Mira Holt", "mayor", "replaced"),
        ("Torben Alvik succeeded his brother as mayor.", "Torben Alvik", "mayor", "replaced"),
        ("Torben Alvik was dismissed as mayor in 2001.", "Torben Alvik", "mayor", "left"),
        ("The president sacked Torben Alvik as mayor.", "Torben Alvik", "mayor", "left"),
        ("Torben Alvik resigned as mayor of Alba.", "Torben Alvik", "mayor of Alba", "left"),
        ("As mayor of Alba, Torben Alvik ordered the arrests.", "Torben Alvik", "mayor of Alba", "holds"),
        ("Torben Alvik was promoted to brigadier general in 1990.", "Torben Alvik", "brigadier general", "appointed"),
        ("Torben Alvik was head of the Third Home Guard.", "Torben Alvik", "head of the Third Home Guard", "holds"),
    ],
)  # fmt: skip
def test_who_comes_leaves_or_acts_in_a_post(text: str, holder: str, title: str, change: str) -> None:
    assert [(p.holder.wording, p.title.text, p.change) for p in posts(text)] == [(holder, title, change)]


@pytest.mark.parametrize(
    "text",
    [
        "The army made Torben Alvik a prisoner.",
        "As the mayor of Alba said, Torben Alvik was arrested.",
        "Torben Alvik was fired on as mayor of Alba.",
        "Torben Alvik left the town as a friend.",
    ],
)
def test_what_only_looks_like_coming_or_leaving(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "After meeting the president, General Torben Alvik resigned.",
        "They were brought before a magistrate, Colonel Torben Alvik said.",
        "Accompanied by the prime minister, Senator Torben Alvik visited the town.",
    ],
)
def test_a_post_that_is_governed_by_what_stands_before_is_not_the_speakers(text: str) -> None:
    assert [post.title.text for post in posts(text) if "minister" in post.title.text or "mag" in post.title.text] == []
