"""What a case promises as a whole, on a small invented one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from asnad import Case
from asnad.errors import CaseError, NotACase, NotFound
from asnad.model.source import Layer
from asnad.record.entry import LayerRead
from bench.articles import write_articles

ARTICLE = """---
title: Two hanged in Arkhal
publisher: The Valdoria Courier
published: 1990-05-01
language: en
---
Tovik Vandrel and Mirela Oskari were hanged in Arkhal in April 1989.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "valdoria"
    with Case.init(folder, title="Valdoria") as case:
        write_articles(case.sources, 12)
        (case.sources / "two.md").write_text(ARTICLE, encoding="utf-8")
        case.build(processes=1)
    return folder


@pytest.fixture
def case_folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "case"))


def pages(folder: Path) -> dict[str, bytes]:
    site = folder / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


class TestBuild:
    def test_the_same_journal_gives_the_same_bytes(self, built: Path, case_folder: Path) -> None:
        shutil.rmtree(case_folder / "site")
        (case_folder / ".derived.json.gz").unlink()
        with Case.open(case_folder) as case:
            case.build(processes=2)

        assert pages(case_folder) == pages(built)

    def test_nothing_new_enters_nothing(self, case_folder: Path) -> None:
        with Case.open(case_folder) as case:
            before = case.state.size
            report = case.build()

            assert (report.captured, case.state.size) == (0, before)

    def test_a_changed_file_is_captured_again_and_its_old_claims_no_longer_stand(self, case_folder: Path) -> None:
        changed = case_folder / "sources" / "two.md"
        changed.write_text(ARTICLE.replace("Mirela Oskari", "Kesten Brisk"), encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build()
            names = {row["label"] for row in case.entities()}
            sentences = " ".join(row["quote"] for row in case.claims() if "hanged in Arkhal in April" in row["quote"])

        assert report.captured == 1
        assert "Kesten Brisk" in names
        assert "Mirela Oskari" not in sentences

    def test_a_file_that_moved_is_the_same_source(self, case_folder: Path) -> None:
        (case_folder / "sources" / "moved").mkdir()
        (case_folder / "sources" / "two.md").rename(case_folder / "sources" / "moved" / "2.md")
        with Case.open(case_folder) as case:
            before = len(case.state.sources)
            report = case.build()

            assert (report.captured, len(case.state.sources)) == (0, before)

    def test_a_number_no_record_can_hold_stops_nothing(self, case_folder: Path) -> None:
        text = f"In Arkhal {9 * 10**29} prisoners were executed in 1989. Kesten Brisk was arrested in Dolvin in 1988.\n"
        (case_folder / "sources" / "new.md").write_text(text, encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build()
            quotes = [row["quote"] for row in case.claims()]

        assert report.problems == ()
        assert any("Kesten Brisk was arrested in Dolvin" in quote for quote in quotes)

    def test_the_same_bytes_under_two_names_are_kept_once(self, case_folder: Path) -> None:
        shutil.copy(case_folder / "sources" / "two.md", case_folder / "sources" / "copy.md")
        with Case.open(case_folder) as case:
            report = case.build()

        assert report.captured == 0
        assert any("same bytes" in notice for notice in report.notices)

    def test_what_a_sidecar_says_later_is_taken_up(self, case_folder: Path) -> None:
        (case_folder / "sources" / "two.md.meta.toml").write_text('publisher = "Valdoria Watch"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            case.build()
            publishers = {row["publisher"] for row in case.source_table() if row["title"] == "Two hanged in Arkhal"}

        assert publishers == {"Valdoria Watch"}

    def test_bytes_that_are_closed_at_one_place_are_closed(self, case_folder: Path) -> None:
        (case_folder / "sources" / "zwei.md").write_text(ARTICLE, encoding="utf-8")
        (case_folder / "sources" / "zwei.md.meta.toml").write_text('access = "closed"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build(processes=1)

        assert not any(b"Two hanged" in content for content in pages(case_folder).values())
        assert any("said to be closed" in notice for notice in report.notices)

    def test_what_is_said_of_a_second_copy_and_cannot_be_read_closes_both(self, case_folder: Path) -> None:
        (case_folder / "sources" / "zwei.md").write_text(ARTICLE, encoding="utf-8")
        (case_folder / "sources" / "zwei.md.meta.toml").write_text("access: closed\n", encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build(processes=1)

        assert not any(b"Two hanged" in content for content in pages(case_folder).values())
        assert any("zwei.md.meta.toml" in problem for problem in report.problems)

    def test_a_closed_source_leaves_no_trace_in_what_is_published(self, case_folder: Path, tmp_path: Path) -> None:
        (case_folder / "sources" / "two.md.meta.toml").write_text('access = "closed"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            case.build()
            files = [path for path, _ in case.export("jsonl", tmp_path / "out")]
            shown = case.dossier("Mirela Oskari").lines

        everything = b"".join([*pages(case_folder).values(), *(path.read_bytes() for path in files)])
        assert b"Two hanged in Arkhal" not in everything
        assert b"were hanged in Arkhal in April" not in everything
        assert any("hanged in Arkhal" in line.quote for line in shown)

    def test_a_misspelt_access_never_opens_a_source(self, case_folder: Path) -> None:
        (case_folder / "sources" / "new.md").write_text(
            "Kesten Brisk was arrested in Arkhal in 1988.\n", encoding="utf-8"
        )
        (case_folder / "sources" / "new.md.meta.toml").write_text('access = "closd"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build()

        assert any("closd" in problem for problem in report.problems)
        assert not any(b"Kesten Brisk was arrested" in page for page in pages(case_folder).values())

    def test_a_misspelt_access_closes_a_source_that_was_shown(self, case_folder: Path) -> None:
        sidecar = case_folder / "sources" / "two.md.meta.toml"
        sidecar.write_text('access = "closd"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            case.build()
        hidden = pages(case_folder)
        sidecar.write_text('access = "open"\n', encoding="utf-8")
        with Case.open(case_folder) as case:
            case.build()

        assert not any(b"were hanged in Arkhal in April" in page for page in hidden.values())
        assert any(b"were hanged in Arkhal in April" in page for page in pages(case_folder).values())

    def test_a_misspelt_access_in_a_changed_file_hides_what_was_shown_of_it(self, case_folder: Path) -> None:
        changed = ARTICLE.replace("language: en", "language: en\naccess: closd")
        (case_folder / "sources" / "two.md").write_text(changed, encoding="utf-8")
        with Case.open(case_folder) as case:
            report = case.build()

        assert any("closd" in problem for problem in report.problems)
        assert not any(b"were hanged in Arkhal in April" in page for page in pages(case_folder).values())

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_without_rights_is_named_and_the_rest_goes_on(self, case_folder: Path) -> None:
        locked = case_folder / "sources" / "locked.md"
        locked.write_text("x", encoding="utf-8")
        locked.chmod(0)
        with Case.open(case_folder) as case:
            report = case.build()

        assert any("locked.md" in problem for problem in report.problems)


class TestQuotes:
    def test_every_stored_quote_is_a_slice_of_its_layer(self, built: Path) -> None:
        with Case.open(built) as case:
            layers: dict[str, Layer] = {
                entry.body.layer.id: entry.body.layer
                for _, entry in case._journal.entries()
                if entry is not None and isinstance(entry.body, LayerRead)
            }
            rows = case.claims()

        assert len(rows) > 50
        assert [row["quote"] for row in rows] == [layers[row["layer"]].text[row["start"] : row["end"]] for row in rows]


class TestTables:
    def test_rows_become_a_pandas_frame(self, built: Path) -> None:
        with Case.open(built) as case:
            frame = case.claims().to_pandas()

        assert {"quote", "sanad", "stance", "modality"} <= set(frame.columns)
        assert len(frame) > 50

    def test_rows_become_a_polars_frame(self, built: Path) -> None:
        with Case.open(built) as case:
            rows = case.entities()
            frame = rows.to_polars()

        assert frame["label"].to_list() == [row["label"] for row in rows]


class TestErrors:
    def test_a_case_is_not_made_twice(self, built: Path) -> None:
        with pytest.raises(CaseError, match="is a case already"):
            Case.init(built)

    def test_no_case_says_so(self, tmp_path: Path) -> None:
        with pytest.raises(NotACase):
            Case.open(tmp_path)

    def test_a_name_that_means_nothing_says_so(self, built: Path) -> None:
        with Case.open(built) as case, pytest.raises(NotFound, match="nothing in the record"):
            case.dossier("Nobody Atall")

    def test_a_decision_is_signed(self, built: Path) -> None:
        with Case.open(built) as case:
            claim = case.claims()[0]["id"]
            with pytest.raises(CaseError, match="signed"):
                case.review(claim, "accepted", by=" ", reason="x")


def test_a_notice_that_many_files_have_is_told_once(tmp_path: Path) -> None:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        for number in range(5):
            text = f"Der Krieg war lang, und die Menschen in dem Dorf {number} waren müde von ihm und von der Not.\n"
            (case.sources / f"{number}.txt").write_text(text, encoding="utf-8")
        notices = [notice for notice in case.build(processes=1).notices if "'de'" in notice]

    (notice,) = notices
    assert notice.startswith("5 files (0.txt, 1.txt, 2.txt, …): prose in 'de'")
