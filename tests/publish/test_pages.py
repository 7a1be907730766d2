"""What the pages say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from asnad.model.claim import HARDLY_LEGIBLE
from asnad.model.release import Release
from asnad.publish.edition import Edition
from asnad.publish.rows import claim_rows, tally_rows
from asnad.publish.site import SiteReport, write_site

Site = tuple[Path, SiteReport]


def _page(site: Site, path: str) -> str:
    return (site[0] / path).read_text(encoding="utf-8")


def _words(fragment: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", fragment)).split())


def _claim(page: str, number: int) -> str:
    found = re.search(rf'<article class="claim" id="claim-{number:016x}">(.*?)</article>', page, re.DOTALL)
    assert found
    return found[1]


def test_the_counts_on_the_first_page_are_those_of_the_release(english_site: Site, release: Release) -> None:
    shown = _words(_page(english_site, "index.html"))
    for count in (
        "4 sources read",
        "1 source that could not be read",
        f"{len(release.claims)} claims",
        "20 of them proposed by machine, not yet reviewed",
        "5 people named",
        "5 events told of",
        "3 questions answered by more than one claim",
        "2 of them contested",
    ):
        assert count in shown


def test_contested_questions_stand_first_with_their_answers_side_by_side(english_site: Site) -> None:
    page = _page(english_site, "index.html")
    grids = re.findall(r'<article class="question-card">(.*?)</article>', page, re.DOTALL)
    assert [_words(grid).partition("?")[0] for grid in grids] == [
        "As what is the printers of the Blue Paper presented",
        "How many people: killing",
    ]
    assert _words(grids[1]).endswith(
        "more than 3,000 1 independent origin D. Hallquist ← the Farmers' League "
        "نحو ٢٨٠٠ 1 independent origin \u2068رابطة الفلاحين\u2069 ← رابطة الفلاحين"
    )


def test_a_source_that_rejects_an_answer_is_the_one_that_denies_it(english_site: Site) -> None:
    assert "Denied by D. Hallquist schoolteacher" in _words(_page(english_site, "index.html"))


def test_a_file_that_could_not_be_read_is_told_of_without_its_name(english_site: Site) -> None:
    shown = _words(_page(english_site, "index.html"))
    assert "A letter from the second winter: The file is truncated, malformed, or not what its name says." in shown


def test_a_claim_shows_its_chain_its_words_and_its_standing(english_site: Site) -> None:
    shown = _words(_claim(_page(english_site, "people/e000000000000001.html"), 1))
    assert shown == (
        "Execution of Rouhollah Parsamand , February 1989, the Talan brick works accepted by N. Editor "
        "Who says so D. Hallquist ← the Farmers' League (“ found ”) Date February 1989 1989-02 "
        "Rouhollah Parsamand, a schoolteacher, was executed at the Talan brick works in February 1989 "
        ", the Farmers' League found. … See it in the source · The night at the brick works"
    )


def test_a_chain_shows_with_what_commitment_each_says_it(english_site: Site, persian_site: Site) -> None:
    english = _words(_page(english_site, "events/ee00000000000004.html"))
    assert re.search(r"← two clerks \(reporting\W+“ said ”\)", english)
    assert "با گزارش" in _words(_page(persian_site, "events/ee00000000000004.html"))


def test_the_data_say_with_what_commitment_the_last_voice_says_it(release: Release) -> None:
    rows = list(claim_rows(Edition(release)))
    (planned,) = [row for row in rows if row["modality"] == "planned"]
    assert planned["commitment"] == "reports"
    assert planned["sanad"].endswith("← two clerks (reporting)")
    assert {row["commitment"] for row in rows if row is not planned} == {"asserts"}


def test_whatever_a_machine_proposed_says_so(english_site: Site, release: Release) -> None:
    proposed = {c.claim.id for c in release.claims if c.status == "proposed"}
    seen = set()
    for path in english_site[0].rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        for card in page.split('class="claim" id="claim-')[1:]:
            identifier, badges = card[:16], card.partition('<p class="sanad">')[0]
            assert ("proposed by machine, not yet reviewed" in badges) == (identifier in proposed), (path, identifier)
            seen.add(identifier)
    assert seen == {c.claim.id for c in release.claims}


def test_a_claim_on_words_that_are_hardly_legible_says_so_until_it_is_accepted(
    release: Release, tmp_path: Path
) -> None:
    claims = tuple(
        replace(each, claim=replace(each.claim, rule=f"{each.claim.rule}{HARDLY_LEGIBLE}")) for each in release.claims
    )
    write_site(replace(release, claims=claims), tmp_path)
    page = (tmp_path / "people" / "e000000000000001.html").read_text(encoding="utf-8")
    for card in page.split('class="claim" id="claim-')[1:]:
        badges = card.partition('<p class="sanad">')[0]
        assert ("hardly legible" in badges) == ("proposed by machine" in badges)
    assert "hardly legible: recognised in a picture, with doubt" in page


def test_a_tally_that_rests_on_hardly_legible_words_says_so(release: Release, tmp_path: Path) -> None:
    doubted = tuple(
        replace(each, status="proposed", claim=replace(each.claim, rule=f"{each.claim.rule}{HARDLY_LEGIBLE}"))
        for each in release.claims
    )
    for status, claims in (("", release.claims), ("hardly legible", doubted)):
        one = replace(release, claims=claims)
        write_site(one, tmp_path)
        page = (tmp_path / "tallies" / "index.html").read_text(encoding="utf-8")
        lines = page.partition('<div class="three">')[2].partition("</div>")[0].split("<li>")[1:]
        assert lines
        assert all(("hardly legible" in line) == bool(status) for line in lines)
        assert all(("[hardly legible]" in row["reported"]) == bool(status) for row in tally_rows(Edition(one)))


def test_an_event_that_was_only_planned_never_reads_as_if_it_happened(english_site: Site) -> None:
    page = _page(english_site, "events/ee00000000000004.html")
    title = "Planned, not said to have happened: arrest of the printers of the Blue Paper"
    assert f"<h1>{title}</h1>" in page
    assert "No source says that this happened: it is told of as planned." in page
    for other in ("events/index.html", "timeline/undated.html"):
        assert f">{title}</a>" in _page(english_site, other)


def test_a_career_is_in_the_order_of_its_dates(english_site: Site) -> None:
    career = re.search(r'<ol class="career">(.*?)</ol>', _page(english_site, "people/e000000000000002.html"), re.DOTALL)
    assert career
    assert [_words(line) for line in career[1].split("</li>")][:2] == [
        "from 1991, until 1995 deputy minister of prisons D. Hallquist · See it in the source",
        "as of 21 March 1995 – 19 March 1996 استاندار تالان · appointed \u2068رادیو تالان\u2069 · See it in the source",
    ]


def test_why_mentions_are_one_is_said_with_rule_score_and_author(english_site: Site) -> None:
    shown = _words(_page(english_site, "people/e000000000000001.html"))
    assert (
        "Rouhollah Parsamand = روح‌الله پارسامند : The names sound alike in both scripts, "
        "and both are said to have died in February 1989. (same name across scripts, score 0.94, by asnad-link/1 )"
        in shown
    )


def test_reported_named_and_unnamed_are_three_columns(english_site: Site) -> None:
    columns = re.search(r'<div class="three">(.*?)</div>', _page(english_site, "tallies/index.html"), re.DOTALL)
    assert columns
    parts = [_words(part) for part in columns[1].split("</section>")]
    assert parts[0].startswith(
        "Reported more than 3,000 prisoners said by D. Hallquist · 1 independent origin about 2,800"
    )
    assert parts[1].startswith("Named 3 people named Rouhollah Parsamand")
    assert parts[2].startswith(
        "Unnamed 1 group without names Ordered, not said to have happened: Execution of prisoners"
    )


def test_no_dot_stands_beside_figures_on_persian_pages(persian_site: Site) -> None:
    """A dot in the middle of a line is read as ۰ there, and "· ۱" as ten."""
    dotted = [page.name for page in persian_site[0].rglob("*.html") if "·" in page.read_text(encoding="utf-8")]
    assert dotted == []


def test_persian_pages_show_both_calendars(persian_site: Site) -> None:
    page = _page(persian_site, "people/e000000000000001.html")
    assert "تاریخ فوریهٔ ۱۹۸۹ (بهمن ۱۳۶۷ تا اسفند ۱۳۶۷)" in _words(_claim(page, 1))
    assert "تاریخ بهمن ۱۳۶۷ (۲۱ ژانویهٔ ۱۹۸۹ تا ۱۹ فوریهٔ ۱۹۸۹)" in _words(_claim(page, 10))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_an_empty_release_is_a_site_too(make_release: Callable[[], Release], tmp_path: Path, language: str) -> None:
    empty = replace(
        make_release(),
        language=language,
        sources=(),
        layers={},
        claims=(),
        entities=(),
        events=(),
        questions=(),
        origins=(),
        tallies=(),
        problems=(),
    )
    report = write_site(empty, tmp_path / "site")
    assert report.pages > 3
    assert "people/" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_people_of_one_name_are_told_apart_in_the_index(make_release: Callable[[], Release], tmp_path: Path) -> None:
    release = make_release()
    twins = tuple(replace(e, label="Mina S") if e.kind == "person" else e for e in release.entities)
    write_site(replace(release, entities=twins), tmp_path / "site")
    shown = _words((tmp_path / "site" / "people" / "index.html").read_text(encoding="utf-8"))
    assert "Execution of Mina S, 3 February 1989 · 1 claim" in shown


def test_a_journal_root_and_how_to_verify_it_are_on_the_page_about_the_record(english_site: Site) -> None:
    shown = _words(_page(english_site, "about.html"))
    assert "ab" * 32 in shown
    assert "Entries 1,234" in shown
    assert "asnad verify" in shown
