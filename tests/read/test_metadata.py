"""What is known of a source, from beside its file and from inside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import SettingsError
from asnad.model.source import Source
from asnad.read.metadata import describe_source, read_sidecar, sidecar_of

Write = Callable[[str, bytes | str], Path]


def test_the_sidecar_is_believed_before_the_file_itself() -> None:
    described = describe_source("s1", "a.md", {"title": "Mine"}, {"title": "Theirs", "author": "Ada  Venn"})
    assert described.source == Source("s1", "a.md", title="Mine", author="Ada Venn")


def test_keys_without_a_meaning_are_returned() -> None:
    described = describe_source("s1", "a.md", {"Titel": "x", "title": "T", "encoding": "utf-8"}, {"pubisher": "y"})
    assert described.unknown_keys == ("pubisher", "titel")


@pytest.mark.parametrize("value", ["unknown", "Unknown", " ", "n/a", "?"])
def test_unknown_is_no_value(value: str) -> None:
    described = describe_source("s1", "a.md", {"published": value, "author": value})
    assert described.source == Source("s1", "a.md")


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("2031-05-09", dt.date(2031, 5, 9), dt.date(2031, 5, 9)),
        ("2031-05", dt.date(2031, 5, 1), dt.date(2031, 5, 31)),
        ("2031", dt.date(2031, 1, 1), dt.date(2031, 12, 31)),
        ("2031-05-09T08:30:00Z", dt.date(2031, 5, 9), dt.date(2031, 5, 9)),
        ("9 May 2031", dt.date(2031, 5, 9), dt.date(2031, 5, 9)),
        ("30 January, year unknown", None, None),
        ("some time after the flood", None, None),
    ],
)
def test_a_date_of_publication_keeps_what_its_words_tell(
    wording: str, earliest: dt.date | None, latest: dt.date | None
) -> None:
    when = describe_source("s1", "a.md", {"published": wording}).source.published
    assert when is not None
    assert (when.earliest, when.latest) == (earliest, latest)
    assert when.wording in wording


@pytest.mark.parametrize("access", ["Closed", "closed"])
def test_a_closed_source_is_closed(access: str) -> None:
    assert describe_source("s1", "a.md", {"access": access}).source.access == "closed"


def test_a_misspelt_access_is_never_taken_for_open() -> None:
    with pytest.raises(SettingsError, match=r'^a\.md: access is "close"; it should be "open" or "closed"$'):
        describe_source("s1", "a.md", {"access": "close"})


def test_a_sidecar_is_read_as_text(write: Write) -> None:
    path = write("a.pdf.meta.toml", '\ufefftitle = "گزارش"\npublished = 2031-05-09\nauthor = ["Ada Venn", "Bo Marl"]\n')
    assert read_sidecar(path, "a.pdf.meta.toml") == {
        "title": "گزارش",
        "published": "2031-05-09",
        "author": "Ada Venn, Bo Marl",
    }


def test_no_sidecar_says_nothing(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "a.meta.toml", "a.meta.toml") == {}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"title = Mine", "not TOML: .*line 1.*Write lines such as"),
        (b"title = '\xff'", r"not UTF-8 \(byte 9\)"),
        (b"[title]\na = 1", '"title" should be text in quotation marks'),
        (b"a = " + b"[" * 100_000, "not TOML"),
    ],
)
def test_a_sidecar_that_cannot_be_used_is_named(write: Write, content: bytes, said: str) -> None:
    with pytest.raises(SettingsError, match=rf"^a\.meta\.toml: {said}"):
        read_sidecar(write("a.meta.toml", content), "a.meta.toml")


def test_both_names_of_a_sidecar_are_found(write: Write, tmp_path: Path) -> None:
    assert sidecar_of(tmp_path / "a.pdf") == tmp_path / "a.pdf.meta.toml"
    short = write("b.meta.toml", "")
    assert sidecar_of(tmp_path / "b.pdf") == short
