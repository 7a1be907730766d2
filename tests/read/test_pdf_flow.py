"""Paragraphs of a PDF: over columns and pages, apart from headings, and from pages that lie on their side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from asnad.read.document import read_document
from asnad.read.layout import Layout
from asnad.read.limits import Limits
from asnad.read.pdf_flow import Flow
from asnad.read.pdf_lines import Line
from tests.read.conftest import draw

Write = Callable[[str, bytes | str], Path]
MakePdf = Callable[..., bytes]


def flowed(*pages: Sequence[Line]) -> list[str]:
    """The paragraphs of pages of these lines."""
    layout = Layout("a.pdf", Limits())
    flow = Flow(layout)
    for number, lines in enumerate(pages, start=1):
        flow.add(lines, number)
    flow.close()
    return [layout.text()[block.start : block.end] for block in layout.blocks()]


def column(*words: str, top: float = 700, step: float = 14, size: float = 11) -> list[Line]:
    return [Line(each, 72, top - at * step, size=size) for at, each in enumerate(words)]


def test_a_sentence_goes_on_in_the_next_column_and_page() -> None:
    first = column("The minister of the interior denied that", "he knew of it, and that")
    second = column("soldiers had killed the prisoners. The", "families and their lawyers never believed him, or")

    assert flowed([*first, *second], column("Colonel Drev, they said. He was not heard.")) == [
        (
            "The minister of the interior denied that he knew of it, and that soldiers had killed the prisoners. The "
            "families and their lawyers never believed him, or Colonel Drev, they said. He was not heard."
        )
    ]


def test_a_page_that_ends_with_a_full_stop_or_a_short_line_ends_its_paragraph() -> None:
    one = column("They came at night, and nobody saw them.")
    short = column("Nobody spoke of it for many years after that.", "In Meran")

    assert flowed(one, short, column("Three men were hanged.")) == [
        "They came at night, and nobody saw them.",
        "Nobody spoke of it for many years after that. In Meran",
        "Three men were hanged.",
    ]


def test_letters_of_another_size_or_far_below_begin_a_paragraph() -> None:
    heading = Line("A report", 72, 714, size=18)

    assert flowed([heading, *column("Soldiers hanged three men.")]) == ["A report", "Soldiers hanged three men."]
    assert flowed(column("Complaint", "Name of victim", step=50)) == ["Complaint", "Name of victim"]


def test_on_a_page_of_short_paragraphs_each_stays_one() -> None:
    lines = column("One and its", "end.")
    for at, words in enumerate(["Two.", "Three.", "Four.", "Five."]):
        lines.append(Line(words, 72, 660 - 26 * at, size=11))

    assert flowed(lines) == ["One and its end.", "Two.", "Three.", "Four.", "Five."]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_like_one_that_stands(write: Write, pdf: MakePdf, rotate: int) -> None:
    lines = ["Ta Va To men of Arkhal", "were arrested.", "", "Three of them were hanged."]
    made = pdf(lines).replace(b"/MediaBox", b"/Rotate %d/MediaBox" % rotate)

    assert read_document(write("a.pdf", made), "a.pdf").text == (
        "Ta Va To men of Arkhal were arrested.\n\nThree of them were hanged."
    )


@pytest.mark.parametrize("turn", ["90deg", "-90deg", "180deg"])
def test_words_that_are_turned_on_the_page_are_read_in_order(tmp_path: Path, turn: str) -> None:
    words = ["Ta Va To men of Arkhal and of Meran", "were arrested at night in their homes."]
    style = f"<meta charset=utf-8><style>div{{font:16px 'DejaVu Serif';width:320px;transform:rotate({turn})}}</style>"
    body = f'<body style="padding:200px"><div>{"<br>".join(words)}</div>'

    assert read_document(draw(tmp_path / "a.pdf", style + body), "a.pdf").text == " ".join(words)


def test_words_that_run_to_the_left_on_a_page_on_its_side_are_recognised(tmp_path: Path) -> None:
    words = "سه نفر از معترضان در شهر مران به دست سربازان کشته شدند و خانواده آنان خبری از محل دفن ندارند."
    style = "<meta charset=utf-8><style>div{font:22px 'Noto Naskh Arabic';width:500px;transform:rotate(90deg)}</style>"
    draw(tmp_path / "a.pdf", f'{style}<body style="padding:300px 60px"><div dir="rtl">{words}</div>')
    document = read_document(tmp_path / "a.pdf", "a.pdf", language="fa")

    assert len(set(document.text.split()) & set(words.split())) > 15
    assert document.replaced is not None


def test_lines_to_the_left_that_share_their_left_edge_are_one_paragraph() -> None:
    full = Line("در زندان وادی اعدام", -500, 685, size=11, ends=93.8)
    short = Line("کردند.", -118, 668.5, size=11, ends=90.3)
    assert flowed([full, short]) == ["در زندان وادی اعدام کردند."]


def test_the_bullet_of_a_symbol_font_is_one() -> None:
    layout = Layout("a.pdf", Limits())
    flow = Flow(layout)
    flow.add(column("\uf0b7 They came.", "\uf0a7 They went."), 1)
    flow.close()
    assert [(block.kind, layout.text()[block.start : block.end]) for block in layout.blocks()] == [
        ("item", "They came."),
        ("item", "They went."),
    ]
