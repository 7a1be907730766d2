"""Running heads and page numbers of a PDF are no part of what its pages say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from asnad.read.document import read_document
from asnad.read.pdf_lines import Cell, Line
from asnad.read.pdf_running import Running

Write = Callable[[str, bytes | str], Path]
MakePdf = Callable[..., bytes]


def page(*words: str) -> list[Line]:
    return [Line(each, 72, 700 - 14 * at, size=11) for at, each in enumerate(words)]


def kept(*pages: list[Line]) -> list[list[str]]:
    return [[line.words for line in lines] for lines in Running().without(pages)]


def test_heads_and_numbers_are_left_out_and_that_is_said(write: Write, pdf: MakePdf) -> None:
    head, end = "Soldiers killed prisoners: a report", ["They came at night", "and left."]
    first = [head, "", "The minister of the interior denied that", "Page 9 of 10"]
    document = read_document(
        write("a.pdf", pdf(first, [head, "", "soldiers had killed them.", "Page 10 of 10"])), "a.pdf"
    )

    assert document.text == "The minister of the interior denied that soldiers had killed them."
    assert document.notices == (
        (
            "lines that stand at the same place of several pages were left out: "
            "“Soldiers killed prisoners: a report”, “Page 9 of 10”"
        ),
    )
    assert read_document(write("b.pdf", pdf(end, ["Nobody", "saw them."])), "b.pdf").notices == ()


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    pages = [page("The Courier" if n % 2 else "May 1997", f"Words of page {chr(65 + n)}.", "More.") for n in range(5)]
    pages = [[*lines[:2], Line(f"More of {7 * n}.", 72, 600)] for n, lines in enumerate(pages)]

    assert kept(*pages) == [[f"Words of page {chr(65 + n)}.", f"More of {7 * n}."] for n in range(5)]


def test_what_only_looks_like_a_running_line_is_kept() -> None:
    titles = Line("Name Date", 72, 700, (Cell("Name", 72, 100), Cell("Date", 150, 180)))
    lists = [[titles, *page("x", f"{who} was hanged.", "y" * (2 + n))[1:]] for n, who in enumerate(["Ada", "Olan"])]
    days = [page(f"{day} May 1997", f"Words {chr(65 + day)}.") for day in (3, 4)]
    counts = [page(f"In all {count} were hanged.", f"Words {chr(65 + count)}.") for count in (3, 9)]
    twice = [page("One.", "Two.", "Three.")] * 2
    long = [page(*(f"Line {chr(65 + n)} of a page." for n in range(20)))] * 2

    for pages in (lists, days, counts, twice, long):
        assert kept(*pages) == [[line.words for line in lines] for lines in pages]
