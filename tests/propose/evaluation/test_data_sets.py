"""The three data sets as they are read and scored, on invented texts in their formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asnad.errors import EvaluationError
from asnad.propose.evaluation.figures import Figure, Measured
from asnad.propose.evaluation.hrds import fuzzy, measure_hrds
from asnad.propose.evaluation.muc4 import measure_muc4
from asnad.propose.evaluation.muc4_key import Key, head
from asnad.propose.evaluation.posts import measure_posts
from asnad.propose.score.linear import MODELS, models_in, shipped

REPORT = (
    "MERAN, 3 JAN 90 (HARBOUR NEWS) -- [TEXT] TWO PEASANTS WERE MURDERED YESTERDAY IN THE TOWN OF LOMAY, "
    "MERAN DEPARTMENT, BY GUERRILLAS OF THE LANTERN LIBERATION FRONT."
)
TEMPLATE = {
    "MESSAGE: TEMPLATE": ["1"],
    "INCIDENT: DATE": ["02 JAN 90"],
    "INCIDENT: LOCATION": ["VALDORIA: MERAN (DEPARTMENT): LOMAY (TOWN)"],
    "PERP: INDIVIDUAL ID": ['"GUERRILLAS"'],
    "PERP: ORGANIZATION ID": ['"LANTERN LIBERATION FRONT" / "LLF"'],
    "HUM TGT: DESCRIPTION": ['"PEASANTS"'],
    "HUM TGT: NUMBER": ['2: "PEASANTS"'],
}


def figures(measured: Measured) -> dict[str, Figure]:
    return {figure.slot: figure for figure in measured.figures}


def muc4(folder: Path, *templates: dict[str, Any], text: str = REPORT) -> Measured:
    path = folder / "reports.jsonl"
    path.write_text(json.dumps({"docid": "R1", "text": text, "templates": templates}) + "\n", encoding="utf-8")
    return measure_muc4(path)


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("THE SIX JESUIT PRIESTS", "priest"),
        ("members of the army", "member"),
        ("policemen", "policeman"),
        ("the mayor, a farmer", "mayor"),
        ("authorities", "authority"),
        ("the press", "press"),
        ("", ""),
    ],
)
def test_the_head_is_the_last_word_before_what_belongs_to_it(phrase: str, noun: str) -> None:
    assert head(phrase) == noun


def test_a_report_is_held_against_its_key(tmp_path: Path) -> None:
    found = figures(muc4(tmp_path, TEMPLATE))

    for slot in ("Victim", "PerpInd", "date", "count"):
        assert found[slot].f1 == 1.0, slot
    assert found["place"].recall == pytest.approx(2 / 3)  # the country stands nowhere in the text


def test_without_a_template_every_answer_is_wrong(tmp_path: Path) -> None:
    assert figures(muc4(tmp_path))["Victim"].precision == 0.0


def test_what_is_optional_is_neither_wanted_nor_wrong(tmp_path: Path) -> None:
    optional = TEMPLATE | {"MESSAGE: TEMPLATE": ["1 (OPTIONAL)"]}

    victim = figures(muc4(tmp_path, optional))["Victim"]
    assert (victim.wanted, victim.precision) == (0, 1.0)


@pytest.mark.parametrize(
    ("location", "wanted", "optional"),
    [
        ("VALDORIA: MERAN (DEPARTMENT): LOMAY (TOWN)", [{"lomay"}, {"meran"}, {"valdoria"}], set()),
        ("(VALDORIA: MERAN (CITY)) / (VALDORIA)", [{"valdoria"}], {"meran"}),
        ("(VALDORIA: MERAN (CITY)) / (VALDORIA: LOMAY (TOWN))", [{"valdoria"}, {"meran", "lomay"}], set()),
        ("VALDORIA: MERAN (CITY) - LOMAY (TOWN)", [{"lomay"}, {"meran"}, {"valdoria"}], set()),
        ("*", [], set()),
    ],
)
def test_of_several_ways_to_tell_a_place_what_all_share_is_wanted(
    location: str, wanted: list[set[str]], optional: set[str]
) -> None:
    key = Key([{"MESSAGE: TEMPLATE": ["1"], "INCIDENT: LOCATION": [location]}])

    assert [set(names) for names in key.wanted["place"]] == wanted
    assert key.optional["place"] == optional


@pytest.mark.parametrize(
    ("number", "slot", "wanted", "optional"),
    [
        ("2", "count", {("=", 2)}, set()),
        ("6 / 4", "count", {("=", 6), ("=", 4)}, set()),
        ("? 2", "count", set(), {("=", 2)}),
        ("~6", "amount", {("≈", 6)}, set()),
        ("23 -", "amount", {("≥", 23)}, set()),
        ("-26", "amount", {("≤", 26)}, set()),
        ("PLURAL", "amount", {("many", None)}, set()),
        ("10 / 10-", "count", {("=", 10)}, set()),
        ("10 / 10-", "amount", set(), {("≥", 10)}),
        ("-", "count", set(), set()),
    ],
)
def test_a_number_is_wanted_as_the_key_says_it(number: str, slot: str, wanted: set[Any], optional: set[Any]) -> None:
    key = Key([{"MESSAGE: TEMPLATE": ["1"], "HUM TGT: NUMBER": [f'{number}: "PEASANTS"']}])

    assert {(*said,) for one in key.wanted[slot] for said, _ in one} == wanted
    assert {(*said,) for said, _ in key.optional[slot]} == optional


def test_numbers_of_two_templates_that_share_a_way_to_say_it_are_one() -> None:
    both = [
        {"MESSAGE: TEMPLATE": ["1"], "HUM TGT: NUMBER": [f"6: {names}"]} for names in ('"JESUITS"', '"JESUITS" / "MEN"')
    ]
    (one,) = Key(both).wanted["count"]

    assert {name for _, name in one} == {"jesuit", "man"}


def test_a_day_that_a_month_has_not_is_its_last() -> None:
    ((day, _),) = Key([TEMPLATE | {"INCIDENT: DATE": ["31 NOV 89"]}]).wanted["date"][0]
    ((last, _),) = Key([TEMPLATE | {"INCIDENT: DATE": ["30 NOV 89"]}]).wanted["date"][0]

    assert day == last


def test_the_shipped_models_take_the_roles(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"docid": "R1", "text": REPORT, "templates": [TEMPLATE]}), encoding="utf-8")
    found = figures(measure_muc4(path, shipped()))

    assert (found["Victim"].recall, found["PerpInd"].recall) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("sentence", "effect"),
    [
        ("TWO PEASANTS WERE MURDERED IN LOMAY.", 'DEATH: "PEASANTS"'),
        ("TWO PEASANTS WERE WOUNDED IN LOMAY.", 'INJURY: "PEASANTS"'),
        ("THE GUERRILLAS TRIED TO MURDER TWO PEASANTS IN LOMAY.", 'NO INJURY OR DEATH: "PEASANTS"'),
        ("THE GUERRILLAS RELEASED TWO PEASANTS IN LOMAY.", 'REGAINED FREEDOM: "PEASANTS"'),
    ],
)
def test_what_became_of_people_is_held_against_the_key(tmp_path: Path, sentence: str, effect: str) -> None:
    found = figures(muc4(tmp_path, TEMPLATE | {"HUM TGT: EFFECT OF INCIDENT": [effect]}, text=sentence))

    assert (found["effect"].recall, found["effect"].precision) == (1.0, 1.0)


@pytest.mark.parametrize("line", ["{", '{"docid": 1}', "[]"])
def test_a_file_of_something_else_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "reports.jsonl").write_text(line, encoding="utf-8")

    with pytest.raises(EvaluationError, match=r"reports\.jsonl, line 1"):
        measure_muc4(tmp_path / "reports.jsonl")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("THE LANTERN LIBERATION FRONT MURDERED THE MAYOR OF LOMAY.", "REPORTED AS FACT"),
        (
            "THE LANTERN LIBERATION FRONT CLAIMED RESPONSIBILITY FOR MURDERING THE MAYOR OF LOMAY.",
            "CLAIMED OR ADMITTED",
        ),
        (
            "THE POLICE ACCUSED THE LANTERN LIBERATION FRONT OF MURDERING THE MAYOR OF LOMAY.",
            "SUSPECTED OR ACCUSED BY AUTHORITIES",
        ),
        ("RELATIVES ACCUSED THE LANTERN LIBERATION FRONT OF MURDERING THE MAYOR OF LOMAY.", "SUSPECTED OR ACCUSED"),
    ],
)
def test_the_confidence_in_an_organisation_is_that_of_who_says_so(tmp_path: Path, sentence: str, value: str) -> None:
    template = TEMPLATE | {"PERP: ORGANIZATION CONFIDENCE": [f'{value}: "LANTERN LIBERATION FRONT" / "LLF"']}
    found = figures(muc4(tmp_path, template, text=sentence))

    assert found["organisation and confidence"].f1 == 1.0
    assert found["confidence"].f1 == 1.0


def hrds(folder: Path, paragraph: str, names: list[str], violations: list[str], **others: str) -> Measured:
    annotation = {"victims": [{"victim_name": name} for name in names], "violation_types": violations, **others}
    article = {
        "sample": {"Input.article_interface": f"<p>A title</p><p>{paragraph}</p>"},
        "annotations": [{"annotation": annotation}],
    }
    path = folder / "articles.json"
    path.write_text(json.dumps([article]), encoding="utf-8")
    return measure_hrds(path)


def test_an_article_is_held_against_its_annotation(tmp_path: Path) -> None:
    text = "Journalist Mirela Holt was kidnapped by gunmen in Meran on 3 May 2019."
    said = {"perpetrator_type": "other actors without permissions", "country": "United States"}
    found = figures(hrds(tmp_path, f"{text} The USA mourns.", ["Mirela Holt"], ["kidnapping"], **said))

    assert {slot: figure.f1 for slot, figure in found.items()} == dict.fromkeys(found, 1.0)


def test_who_serves_a_state_is_one_of_its_actors(tmp_path: Path) -> None:
    text = "Journalist Mirela Holt was beaten by police officers in Meran."
    found = figures(hrds(tmp_path, text, ["Mirela Holt"], ["other"], perpetrator_type="state actor", country="None"))

    assert found["perpetrator type"].f1 == 1.0
    assert found["country"].wanted == 0


def test_with_models_an_article_is_of_one_kind_at_least(tmp_path: Path) -> None:
    hrds(tmp_path, "The price of bread rose in spring.", [], ["unknown"])

    found = measure_hrds(tmp_path / "articles.json", shipped()).documents[0].found
    assert [answer.slot for answer in found if answer.slot == "violation"]


def test_part_of_a_name_is_found_fuzzily_only(tmp_path: Path) -> None:
    found = figures(hrds(tmp_path, "Mirela Holt was kidnapped.", ["Mirela Anna Holt"], ["kidnapping"]))

    assert (found["victims' names, exact"].f1, found["victims' names, fuzzy"].f1) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mirela Holt", "Dr. M. Holt", True),
        ("Mirela", "Mirela Holt", True),
        ("Mirela Holt", "Mirela Oskari", False),
        ("", "Holt", False),
    ],
)
def test_fuzzy_names(one: str, other: str, same: bool) -> None:
    assert fuzzy(one, other) is same
    assert fuzzy(other, one) is same


def test_posts_are_held_against_standoff_annotations(tmp_path: Path) -> None:
    text = "The Commander of 7 Brigade, Colonel Tovik Sandrek, denied it. Mr. Oskari was there."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    rank, name, title = (text.index(words) for words in ("Colonel", "Tovik", "Commander"))
    lines = [
        f"T1\tPerson {name} {name + 13}\tTovik Sandrek",
        f"T2\tRank {rank} {rank + 7}\tColonel",
        f"T3\tTitle {title} {title + 9}\tCommander",
        "R1\thas_rank Arg1:T1 Arg2:T2",
        "R2\thas_title Arg1:T1 Arg2:T3",
    ]
    (tmp_path / "a.ann").write_text("\n".join(lines), encoding="utf-8")

    overlapping, to_the_word = measure_posts(tmp_path).figures
    assert (overlapping.precision, overlapping.recall, overlapping.wanted) == (1.0, 1.0, 2)
    assert (to_the_word.precision, to_the_word.recall, to_the_word.wanted) == (0.5, 0.5, 2)  # "Commander of 7 Brigade"


def test_a_folder_without_annotations_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"\.ann"):
        measure_posts(tmp_path)


def test_weights_of_ones_own_are_used(tmp_path: Path) -> None:
    for name in MODELS:
        (tmp_path / f"{name}.json").write_text(shipped()[name].to_json(), encoding="utf-8")

    assert models_in(tmp_path) == shipped()


def test_a_folder_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"incident\.json"):
        models_in(tmp_path)
