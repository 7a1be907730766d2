"""How many: figures side by side, and disputes over what a figure counts."""

from __future__ import annotations

from asnad.model.count import Count
from asnad.model.frames import Act, Toll
from asnad.model.mention import Place
from asnad.model.question import Question
from tests.weigh.conftest import Record, count, month, year


def labels(question: Question) -> set[str]:
    return {a.label for a in question.answers}


def toll(record: Record, layer: str, number: Count, **slots: object) -> str:
    whom = record.mention(layer, "prisoners", kind="group")
    defaults: dict[str, object] = {"act": "execution", "whom": whom, "when": year(1988)}
    return record.claim(layer, Toll(number, **{**defaults, **slots}))  # type: ignore[arg-type]


def test_figures_for_one_year_stand_side_by_side(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    two = record.source("two", publisher="South Post")
    toll(record, one, count("about 5,000", 4500, 5500, "≈"))
    toll(record, two, count("more than 30,000", 30001, None, ">"))
    question = record.question("toll")
    assert labels(question) == {"about 5,000 prisoners", "more than 30,000 prisoners"}
    assert question.relation == "differ"
    assert question.contested


def test_a_figure_said_to_count_only_a_part_is_denied(record: Record) -> None:
    one = record.source("one", author="Ilan Marek")
    two = record.source("two", publisher="Union of Arden")
    given = toll(record, one, count("2,800 or 3,800", 2800, 3800, "or"), when=None, where=Place("in the country"))
    toll(record, one, count("thousands", 2000, None, "≥"))
    whom = record.mention(two, "prisoners", kind="group")
    denial = record.claim(
        two,
        Toll(
            count("2,800 or 3,800", 2800, 3800, "or"),
            act="execution",
            whom=whom,
            when=month("up to 31 July 1988", 1988, 7),
            where=Place("in Belmor", name="Belmor"),
        ),
        "2,800 or 3,800 counts only the executions up to 31 July 1988 and only in Belmor",
    )
    question = record.question("toll")
    assert question.relation == "deny"
    disputed = next(a for a in question.answers if given in a.claims)
    assert disputed.denied == (denial,)
    narrowed = next(a for a in question.answers if denial in a.claims)
    assert "up to 31 July 1988" in narrowed.label
    assert "Belmor" in narrowed.label
    of_narrowed = [pair for pair in question.pairs if question.answers.index(narrowed) in pair[:2]]
    assert [relation for _, _, relation in of_narrowed] == ["deny"]


def test_only_four_disputes_no_other_four(record: Record) -> None:
    toll(record, record.source("one", publisher="North Post"), count("four", 4, 4), when=None)
    toll(record, record.source("three", publisher="West Post"), count("four", 4, 4), when=None)
    two = record.source("two", publisher="South Post")
    record.claim(
        two,
        Toll(count("four", 4, 4), act="execution", when=year(1988), where=Place("in Belmor", name="Belmor")),
        "only four were executed in Belmor",
    )
    assert record.questions("toll") == []


def test_a_number_out_of_a_whole_is_not_the_whole(record: Record) -> None:
    whole(record, "massacre", 1988)
    post = record.source("post", publisher="North Post")
    part = toll(record, post, Count("1,000 of its members", 1000, 1000, of="of its members"))
    record.event("alone", "execution", part)
    assert all(part not in a.claims for q in record.questions("toll") for a in q.answers)


def test_the_dead_of_two_towns_are_not_compared(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    toll(record, one, count("40", 40, 40), where=Place("in Arden", name="Arden"))
    toll(record, one, count("70", 70, 70), where=Place("in Belmor", name="Belmor"))
    assert record.questions("toll") == []


def test_small_figures_without_a_place_are_not_compared(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    two = record.source("two", publisher="South Post")
    toll(record, one, count("five", 5, 5))
    toll(record, two, count("nine", 9, 9))
    assert record.questions("toll") == []


def test_one_event_is_one_question_however_small(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    two = record.source("two", publisher="South Post")
    first, second = toll(record, one, count("five", 5, 5)), toll(record, two, count("nine", 9, 9))
    record.event("gate", "execution", first, second)
    question = record.question("toll")
    assert question.event == "gate"
    assert question.relation == "differ"


def test_a_share_is_no_figure(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    toll(record, one, Count("most", None, None, "share", share_lower=0.5))
    toll(record, one, count("5,000", 5000, 5000))
    assert record.questions("toll") == []


def whole(record: Record, name: str, of: int) -> str:
    """An event that two sources give large figures for."""
    claims = [
        toll(record, record.source(f"{name}{i}", publisher=f"{name} {i}"), count(str(n), n, n), when=year(of))
        for i, n in enumerate((30000, 20000))
    ]
    return record.event(name, "execution", *claims)


def test_an_undated_figure_is_of_the_whole_that_its_text_speaks_of(record: Record) -> None:
    whole(record, "massacre", 1988)
    post = record.source("post", "Born in 1960, he sat on the tribunals of 1988.", publisher="North Post")
    undated = toll(record, post, count("about 5,000", 4500, 5500, "≈"), when=None)
    record.event("alone", "execution", undated)
    answer = next(a for a in record.question("toll").answers if undated in a.claims)
    assert answer.label == "about 5,000 prisoners (year not stated)"


def test_an_undated_figure_that_could_be_of_two_wholes_is_left_alone(record: Record) -> None:
    whole(record, "massacre", 1988)
    whole(record, "war", 1991)
    post = record.source("post", "After 1988 came 1991.", publisher="North Post")
    undated = toll(record, post, count("about 5,000", 4500, 5500, "≈"), when=None)
    record.event("alone", "execution", undated)
    assert all(undated not in a.claims for q in record.questions("toll") for a in q.answers)


def test_a_large_figure_is_left_alone_where_its_year_has_two_wholes(record: Record) -> None:
    whole(record, "massacre", 1988)
    whole(record, "war", 1988)
    loose = toll(record, record.source("post", publisher="North Post"), count("9,000", 9000, 9000))
    record.event("alone", "execution", loose)
    assert all(loose not in a.claims for q in record.questions("toll") for a in q.answers)


def test_names_on_a_list_are_an_answer_that_says_so(record: Record) -> None:
    site = record.source("site", "It publishes the names of over 3,200 prisoners executed.", publisher="The Site")
    listed = record.claim(
        site,
        Toll(count("over 3,200", 3201, None, ">", "prisoners"), act="execution", when=year(1988)),
        "the names of over 3,200 prisoners executed",
    )
    toll(record, record.source("post", publisher="North Post"), count("5,000", 5000, 5000))
    answer = next(a for a in record.question("toll").answers if listed in a.claims)
    assert answer.label == "over 3,200 prisoners (names on a list)"


def test_an_ordered_killing_is_an_answer_that_says_it_was_ordered(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    toll(record, one, count("5,000", 5000, 5000))
    victims = record.mention(one, "prisoners", kind="group")
    record.claim(
        one,
        Act("execution", victims=(victims,), count=count("thousands", 2000, None, "≥"), when=year(1988)),
        modality="ordered",
    )
    standings = {a.label: a.standing for a in record.question("toll").answers}
    assert standings == {"5,000 prisoners": "asserted", "thousands prisoners (ordered)": "ordered"}


def test_a_negated_figure_is_nobodys_answer(record: Record) -> None:
    one = record.source("one", publisher="North Post")
    toll(record, one, count("5,000", 5000, 5000))
    toll(record, one, count("4,000", 4000, 4000))
    whom = record.mention(one, "smugglers", kind="group")
    record.claim(
        one,
        Toll(count("30,000", 30000, 30000), act="execution", whom=whom, when=year(1988)),
        polarity="negative",
    )
    assert labels(record.question("toll")) == {"5,000 prisoners", "4,000 prisoners"}
