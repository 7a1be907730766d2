"""Scans in a case: read when the program is there, and doubt that reaches the claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad import Case
from asnad.case.reading import Job, read_and_propose
from asnad.model.source import Source
from asnad.read import ocr, programs
from tests.read.conftest import make_pdf, make_png, make_scan
from tests.read.test_ocr import MOJIBAKE

LINES = ["Soldiers killed Tovik Vandrel in Meran on 3 August 1988.", "His family never saw him again."]


def forget() -> None:
    programs.path_of.cache_clear()
    ocr.known_languages.cache_clear()


def test_what_needs_a_program_is_read_once_that_is_installed(tmp_path: Path) -> None:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        (case.sources / "scan.png").write_bytes(make_png(LINES))
        (case.sources / "mixed.pdf").write_bytes(make_scan(LINES, text=["A page of text."]))
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("PATH", "")
            forget()
            first = case.build(site=False, processes=1)
            size = case.state.size
            second = case.build(site=False, processes=1)
        forget()
        assert [problem.split(":")[0] for problem in first.problems] == ["scan.png"]
        assert second.problems == first.problems
        assert case.state.size == size
        third = case.build(site=False, processes=1)
        layers = {case.state.sources[layer.source].path: layer for layer in case.state.layers.values()}
        assert third.problems == ()
        assert layers["mixed.pdf"].reader == "asnad-read-pdf/4"
        assert case.state.layer(layers["scan.png"].source) is not None
        size = case.state.size
        case.build(site=False, processes=1)
        assert case.state.size == size


def test_a_text_that_is_not_what_a_page_shows_is_kept_and_not_worked_on(tmp_path: Path) -> None:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        (case.sources / "scan.pdf").write_bytes(make_scan(LINES, hidden=MOJIBAKE))
        case.build(site=False, processes=1)
        (source,) = case.state.sources
        standing = case.state.layer(source)
        assert sorted(layer.reader for layer in case.state.layers.values()) == [
            "asnad-read-pdf-replaced/2",
            "asnad-read-pdf/4",
        ]
        assert standing is not None
        assert standing.reader == "asnad-read-pdf/4"
        assert case.verify().faults == ()


def job(path: Path) -> Job:
    return Job(path, path.name, "ab" * 32, Source("s1", path.name))


def test_claims_on_words_that_are_hardly_legible_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(make_scan(LINES))
    clear = read_and_propose(job(path))
    rules = [claim.rule for claims in clear.claims.values() for claim in claims]
    assert rules
    assert not any(rule.endswith(", hardly legible") for rule in rules)

    monkeypatch.setattr("asnad.read.doubt.UNSURE", 101)
    doubted = read_and_propose(job(path))
    marked = [claim for claims in doubted.claims.values() for claim in claims]
    assert [claim.rule for claim in marked] == [f"{rule}, hardly legible" for rule in rules]
    assert [claim.id for claim in marked] == [claim.id for claims in clear.claims.values() for claim in claims]
    assert all(claim.hardly_legible for claim in marked)
    assert any("rest on words that may be recognised wrongly (“Soldiers”" in notice for notice in doubted.notices)


def test_claims_on_a_layer_of_text_never_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "text.pdf"
    path.write_bytes(make_pdf(LINES))
    monkeypatch.setattr("asnad.read.doubt.UNSURE", 101)
    rules = [claim.rule for claims in read_and_propose(job(path)).claims.values() for claim in claims]
    assert rules
    assert not any(rule.endswith(", hardly legible") for rule in rules)
