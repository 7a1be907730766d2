from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html as markup

from asnad.estimate.assessment import Assessment
from asnad.estimate.checklist import QUESTIONS
from asnad.estimate.consistency import Consistency, KnownList
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.report import render_report
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light, Mode
from asnad.estimate.sensitivity import Sensitivity
from asnad.estimate.spread import Bootstrap, Draws, LogNormal, Spread, Weighted
from asnad.estimate.study import Study
from asnad.estimate.verdict import Failure
from tests.chromium import Browser

LATIN = ("Court files", "Press", "Families")
PERSIAN = ("پزشکی قانونی", "روزنامه‌های محلی (۱۳۶۷)", "انجمن خانواده‌ها و بازماندگان")
HOSTILE = ("</script><script>alert(1)</script>", "\" onload='alert(2)' x=\"", "\u202eevil\u0000{{ 7 * 7 }}\n")

Make = Callable[..., Study]


def method(table: CaptureHistories, name: str, number: float, spread: Spread, **more: Any) -> Estimate:
    given = {"title": f"Method {name}", "paper": f"Nobody 1900 {name}", "assumptions": (f"{name} is assumed.",), **more}
    return Estimate(method=name, histories=table, estimate=number, spread=spread, **given)


def methods(table: CaptureHistories) -> tuple[Estimate, ...]:
    generator, grid = np.random.default_rng(7), np.linspace(412, 6000, 1500)
    humps = np.exp(-0.5 * ((grid - 1500) / 120) ** 2) + 0.5 * np.exp(-0.5 * ((grid - 4200) / 200) ** 2)
    replicates = np.where(generator.random(500) < 0.1, np.inf, 412 + generator.lognormal(6.8, 0.3, 500))
    return (
        method(
            table,
            "latent",
            1234.0,
            Draws(412 + generator.lognormal(6.7, 0.2, (4, 500))),
            settings={"classes": 10},
            seed=17,
            diagnostics=Diagnostics(r_hat=1.003, ess=1480.0),
        ),
        method(
            table,
            "graphs",
            1600.0,
            Weighted(grid, humps),
            diagnostics=Diagnostics(modes=(Mode(1500.0, 0.55), Mode(4200.0, 0.45))),
            flags=(Flag("R6", Light.CAUTION, "two separate answers"),),
        ),
        method(table, "loglinear", 1300.0, Bootstrap(replicates)),
        method(table, "chao", 900.0, LogNormal(412.0, 6.2, 0.1), lower_bound=True),
    )


@pytest.fixture(scope="session")
def make_study() -> Make:
    """A study of three lists with 412 people, passed with a headline unless told otherwise."""

    def make(names: tuple[str, ...] = LATIN, **more: Any) -> Study:
        patterns = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1], [1, 1, 1]]
        table = CaptureHistories.from_counts(names, patterns, [200, 100, 60, 30, 20, 2])
        estimates = methods(table)
        known = (
            KnownList(names[0], 232, 150.0, 90.0, 240.0, covered=True),
            KnownList(names[1], 152, reason=f"only {names[0]} is left"),
        )
        xi = np.linspace(-1.0, 1.0, 9)
        curve = 412 + 800 * np.exp(xi)
        given: dict[str, Any] = {
            "title": "",
            "histories": table,
            "replicates": 1,
            "assessment": Assessment(Light.PASS),
            "estimates": estimates,
            "failures": (Failure("stepwise", "Method stepwise", f"{names[0]} and {names[2]} share nobody"),),
            "consistency": Consistency("graphs", 0.95, known, 1, 1, 0.65),
            "sensitivity": Sensitivity(xi, curve, curve - 60, curve + 90),
            "verdict": Assessment(
                Light.CAUTION,
                (
                    Flag("R9", Light.CAUTION, f"{names[1]} is found too seldom"),
                    Flag("totals", Light.PASS, "seen by the way"),
                ),
                ("Another list would help.",),
            ),
            "headline": estimates[0],
            "checklist": tuple(zip(QUESTIONS.values(), ("yes", None, None, None, f"yes, {names[0]}"), strict=True)),
        }
        return Study(**{**given, **more})

    return make


@pytest.fixture(scope="session")
def page(make_study: Make) -> Any:
    return parsed(make_study())


@pytest.fixture(scope="session")
def refused(make_study: Make) -> Study:
    verdict = Assessment(Light.REFUSED, (Flag("R6", Light.REFUSED, "two separate answers"),))
    return make_study(verdict=verdict, headline=None)


@pytest.fixture(scope="session")
def split(make_study: Make) -> Study:
    """Four years, of which one is refused."""
    year = make_study(title="year = 1999", strata=(), consistency=None, sensitivity=None)
    parts = tuple(
        make_study(
            title=f"year = {number}",
            verdict=Assessment(Light.REFUSED if number == 2000 else Light.PASS),
            headline=None if number == 2000 else year.headline,
        )
        for number in range(1999, 2003)
    )
    return make_study(strata=parts, unsplit=year, consistency=None, sensitivity=None)


def parsed(study: Study) -> Any:
    """The page as lxml has it."""
    return markup.document_fromstring(render_report(study))


def said(page: Any, path: str) -> str:
    """The text at a place, spaces evened out."""
    (found,) = page.xpath(path)
    return " ".join(found.text_content().replace("\u202f", " ").split())


def cells(page: Any, name: str) -> list[list[str]]:
    """The body of the first table of a section, row by row."""
    rows = page.xpath(f"//section[@aria-labelledby='{name}']//tbody")[0]
    return [[" ".join(cell.text_content().replace("\u202f", " ").split()) for cell in row] for row in rows]


def section(page: Any, name: str) -> str:
    return said(page, f"//section[@aria-labelledby='{name}']")


def test_the_verdict_comes_before_any_number_and_the_rest_in_order(make_study: Make, split: Study) -> None:
    sections = [place for study in (make_study(), split) for place in parsed(study).xpath("//section/@aria-labelledby")]
    ends = ["assumptions", "change", "questions", "again"]
    begins = ["verdict", "documented", "estimate", "methods", "overlap", "density"]
    assert sections == [*begins, "sensitivity", "consistency", *ends, *begins, "strata", *ends]


def test_the_head_gives_the_headline_rounded_with_its_interval(make_study: Make, page: Any) -> None:
    assert said(page, "//h2[@id='verdict']") == "Caution: quote the number only with its reasons"
    low, high = make_study().estimates[0].interval()
    about = [f"{round(end, -1):,.0f}".replace(",", " ") if end > 1000 else f"{end:.0f}" for end in (low, high)]
    answer = f"Estimated: about 1 230 people in all, between {about[0]} and {about[1]} (95 % interval)"
    assert said(page, "//p[@class='answer']") == answer
    head = section(page, "verdict")
    assert "About 820 are on none of the lists: how many they are is estimated" in head
    assert "should be able to answer the questions for people" in head


def test_a_number_by_one_method_alone_says_so(make_study: Make) -> None:
    alone = make_study().estimates[:1]
    head = section(parsed(make_study(estimates=alone, headline=alone[0])), "verdict")
    assert "by one method alone, Method latent: whether others agree was not seen" in head


def test_a_refused_study_has_no_number_in_its_head_but_the_documented_minimum(refused: Study) -> None:
    page = parsed(refused)
    assert said(page, "//p[@class='answer']") == "No estimate; documented minimum 412"
    head = section(page, "verdict")
    assert "Refused: these lists support no estimate" in head
    assert [number for number in ("1 23", "1 300", "1 600", "900") if number in head] == []


def test_the_refusal_can_be_checked_against_modes_and_methods(refused: Study) -> None:
    page = parsed(refused)
    told = section(page, "estimate")
    assert "near 1 500 (with 55 % of its probability) and near 4 200 (with 45 % of its probability)" in told
    assert "from 1 230 (Method latent) to 1 600 (Method graphs), a factor of 1.3" in told
    assert "1 234" in section(page, "methods")
    assert "the verdict on all of them is “refused”, and none of these numbers may be quoted" in section(
        page, "methods"
    )


def test_methods_too_far_apart_give_no_single_number(make_study: Make) -> None:
    table = make_study().histories
    apart = (method(table, "a", 600.0, LogNormal(412, 5.2, 0.1)), method(table, "b", 1800.0, LogNormal(412, 7.2, 0.1)))
    verdict = Assessment(Light.CAUTION, (Flag("R8", Light.CAUTION, "more than twofold"),))
    page = parsed(make_study(estimates=apart, headline=None, verdict=verdict))
    assert said(page, "//p[@class='answer']") == "No single estimate; documented minimum 412"
    assert "a factor of 3.0. That is too far apart for one number" in section(page, "estimate")


def test_the_light_is_a_word_and_a_shape(make_study: Make) -> None:
    shapes = {}
    for light in Light:
        page = parsed(make_study(verdict=Assessment(light)))
        shapes[said(page, "//h2[@id='verdict']").split(":")[0]] = page.xpath(
            "string(//h2[@id='verdict']//*[@d or @r]/@d)"
        )
    assert list(shapes) == ["Passed", "Caution", "Refused"]
    assert len(set(shapes.values())) == 3


def test_every_method_is_in_the_table_to_the_person_and_failures_have_their_reason(make_study: Make, page: Any) -> None:
    study = make_study()
    rows = cells(page, "methods")
    assert [row[0] for row in rows] == [
        "Method latent",
        "Method graphs",
        "Method loglinear",
        "Method chao (lower bound)",
        "Method stepwise",
    ]
    ends = [f"{end:,.0f}".replace(",", " ") for level in (0.95, 0.5) for end in study.estimates[1].interval(level)]
    assert rows[1][1:] == ["1 600", *ends, "Caution"]
    assert rows[2][3] == "no end"
    assert rows[3][1] == "≥ 900"
    assert rows[4][1:] == ["no estimate: Court files and Families share nobody", "Refused"]


def test_assumptions_advice_questions_and_what_makes_it_again(make_study: Make, page: Any) -> None:
    study = make_study()
    assert [
        name
        for name in ("latent", "graphs", "loglinear", "chao")
        if f"{name} is assumed." not in section(page, "assumptions")
    ] == []
    assert "Another list would help." in section(page, "change")
    assert section(page, "questions").count("not answered") == 3
    again = section(page, "again")
    told = (study.histories.digest, "17", "classes = 10", "Nobody 1900 chao", "1.003, 1 480", "numpy", "asnad")
    assert [part for part in told if part not in again] == []


def test_the_curve_and_the_test_with_known_answers_are_told_in_words(page: Any) -> None:
    assert cells(page, "sensitivity")[::2] == [
        ["−1.00", "0.37", "706", "646", "796"],
        ["0", "1", "1 212", "1 152", "1 302"],
        ["+1.00", "2.7", "2 587", "2 527", "2 677"],
    ]
    told = section(page, "consistency")
    assert "0.65 times the truth, and the 95 % interval held the truth in 1 of 1 cases" in told
    assert "Press: only Court files is left" in told


def test_near_answers_are_no_proof_and_whose_intervals_miss_are_told_apart(make_study: Make) -> None:
    told = [
        section(parsed(make_study(consistency=Consistency("graphs", 0.95, (), 4, covered, 0.95))), "consistency")
        for covered in (0, 3)
    ]
    assert ["too narrow to hold the truth" in words for words in told] == [True, False]
    assert ["That is no proof" in words for words in told] == [False, True]


def test_strata_have_a_row_each_and_the_table_as_a_whole_is_compared(split: Study) -> None:
    page = parsed(split)
    rows = cells(page, "strata")
    assert [row[0] for row in rows] == ["1999", "2000", "2001", "2002"]
    assert rows[1] == ["2000", "412", "no estimate", "Refused"]
    assert "Taken as one table, without splitting, the estimate would be 1 230" in section(page, "strata")
    assert len(page.xpath("//details/*[starts-with(@id, 'stratum-')]")) == 4


def test_strata_without_a_sum_still_say_what_was_assumed_and_how_to_make_them_again(split: Study) -> None:
    page = parsed(replace(split, estimates=(), headline=None, verdict=Assessment(Light.REFUSED)))
    assert "latent is assumed." in section(page, "assumptions")
    assert "sums of draws" not in section(page, "strata")
    part = said(page, "//*[@id='stratum-1']")
    assert f"table {split.strata[0].histories.digest}, seed of latent 17" in part


def test_it_is_said_which_part_of_the_spread_comes_from_where(make_study: Make) -> None:
    first = make_study().estimates[0]
    table = first.histories
    notes = {"shares": {"within": 0.7, "between": 0.3}, "strata": {"year = 1999": 0.9, "year = 2000": 0.1}}
    mixed = method(table, "latent", 1234.0, first.spread, diagnostics=Diagnostics(notes=notes))
    told = section(parsed(make_study(headline=mixed, replicates=10)), "estimate")
    assert "70 % from each replicate's own uncertainty" in told
    assert "90 % from stratum year = 1999" in told


def test_names_are_text_whatever_is_in_them(make_study: Make) -> None:
    study = make_study(HOSTILE, title=f"place = {HOSTILE[0]}")
    text, page = render_report(study), parsed(study)
    assert not page.xpath("//script | //img | //link | //iframe | //@onload | //@href[not(starts-with(., '#'))]")
    assert not {"\u202e", "\u0000"} & set(text)
    assert cells(page, "documented")[0][0] == HOSTILE[0]
    assert "⟦U+202E⟧evil⟦U+0000⟧{{ 7 * 7 }}⟦U+000A⟧" in text


def test_nothing_is_fetched_and_the_same_study_is_the_same_page(make_study: Make) -> None:
    first, second = render_report(make_study(PERSIAN)), render_report(make_study(PERSIAN))
    assert first == second
    (policy,) = parsed(make_study(PERSIAN)).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
    addresses = {part.split('"')[0] for part in first.split('="http')[1:]}
    assert addresses == {"://www.w3.org/2000/svg", "://www.w3.org/1999/xlink"}


def test_lists_without_anybody_still_make_a_page(make_study: Make) -> None:
    nobody = CaptureHistories.from_counts(LATIN, [], []).with_limits([LATIN[:2]], {"a tally": 30})
    page = parsed(
        make_study(
            histories=nobody,
            estimates=(),
            failures=(),
            consistency=None,
            sensitivity=None,
            headline=None,
            verdict=Assessment(Light.REFUSED, (Flag("R1", Light.REFUSED, "no list has anybody on it"),)),
        )
    )
    assert said(page, "//p[@class='answer']") == "No estimate; documented minimum 30"
    assert "a tally (without names)30" in section(page, "documented")
    assert "Court files and Press" in section(page, "documented")


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("name", ["split", "persian", "hostile"])
def test_in_a_browser_axe_finds_nothing_and_nothing_is_asked_of_the_network(
    make_study: Make, split: Study, browser: Browser, name: str
) -> None:
    study = {"split": split, "persian": make_study(PERSIAN), "hostile": make_study(HOSTILE, headline=None)}[name]
    page = browser.new_page(viewport={"width": 360, "height": 800})
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: troubles.append(request.url))
    page.set_content(render_report(study))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"preload": False}).response["violations"]
        assert [(scheme, each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found] == []
    assert troubles == []
    page.close()
