"""Rich Text: letters of every code page, tables, notes, and nothing that is hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document, read_document

Write = Callable[[str, bytes | str], Path]


@pytest.fixture
def read(write: Write) -> Callable[[bytes | str], Document]:
    return lambda content: read_document(write("a.rtf", content), "a.rtf")


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_paragraphs_items_headings_and_the_title(read: Callable[[str], Document]) -> None:
    document = read(
        r"{\rtf1\ansi{\info{\title A report}{\author Someone}}{\stylesheet{\s1 heading 1;}}"
        r"\pard\outlinelevel0 Night\par\pard One\line two\par{\listtext 1.}\ls1\ilvl1 an item\par\pard\page Last.}"
    )
    assert parts(document) == [
        ("heading", "Night"),
        ("paragraph", "One\ntwo"),
        ("item", "an item"),
        ("paragraph", "Last."),
    ]
    assert document.metadata == {"title": "A report"}


def test_letters_in_unicode_replace_what_stands_for_them(read: Callable[[str], Document]) -> None:
    persian = "".join(rf"\u{ord(letter)}?" for letter in "می‌روم")
    assert read(rf"{{\rtf1\ansi\uc1 {persian} {{\uc2\u8364 EU5}} \u-10179?\u-8704?\par}}").text == "می‌روم €5 😀"


def test_letters_in_the_code_page_of_the_file_and_of_a_font(read: Callable[[bytes], Document]) -> None:
    def escaped(text: str, encoding: str) -> str:
        return "".join(rf"\'{byte:02x}" for byte in text.encode(encoding))

    fonts = "".join(rf"{{\f{at}\fcharset{number} A;}}" for at, number in enumerate((0, 178, 204, 128)))
    document = read(
        (
            rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{fonts}}}"
            rf"\f0 caf{escaped('é', 'cp1252')} {{\f1 {escaped('سلام', 'cp1256')}}} {{\f2 {escaped('Мир', 'cp1251')}}} "
            rf"{{\f3 {escaped('日本', 'cp932')}}} caf{escaped('é', 'cp1252')}\par}}"
        ).encode()
    )
    assert document.text == "café سلام Мир 日本 café"


def test_a_code_page_that_is_stated_wrongly_can_be_set_right(write: Write) -> None:
    path = write("a.rtf", rb"{\rtf1\ansi\ansicpg1252 " + "سلام".encode("cp1256") + rb"\par}")
    assert read_document(path, "a.rtf", encoding="cp1256").text == "سلام"


def test_a_list_is_rows_and_a_form_is_text(read: Callable[[str], Document]) -> None:
    def row(*cells: str) -> str:
        return r"\trowd\pard\intbl " + "".join(rf"{cell}\cell " for cell in cells) + r"\row "

    listed = row("Name", "Act") + row("Tovik Vandrel", "arrest") + row("Mirela Oskari", r"torture\par and arrest")
    form = row("Name", "Tovik Vandrel") + row("Date of birth", "1950") + row("Place", "Meran")
    document = read(rf"{{\rtf1 Before\par {listed}\pard Between\par {form}\pard After\par}}")
    assert parts(document) == [
        ("paragraph", "Before"),
        ("header", "Name\tAct"),
        ("row", "Tovik Vandrel\tarrest"),
        ("row", "Mirela Oskari\ttorture and arrest"),
        ("paragraph", "Between"),
        ("paragraph", "Name | Tovik Vandrel"),
        ("paragraph", "Date of birth | 1950"),
        ("paragraph", "Place | Meran"),
        ("paragraph", "After"),
    ]


def test_notes_and_text_boxes_stand_below_their_paragraph(read: Callable[[str], Document]) -> None:
    document = read(
        r"{\rtf1 They came{\super\chftn{\footnote\pard A note\par of two}} at night"
        r"{\shp{\*\shpinst{\shptxt A box}}{\shprslt A box}}.\par Next.\par}"
    )
    assert parts(document) == [
        ("paragraph", "They came at night."),
        ("paragraph", "A note\nof two"),
        ("paragraph", "A box"),
        ("paragraph", "Next."),
    ]


def test_what_is_hidden_deleted_or_a_picture_is_not_read(read: Callable[[bytes], Document]) -> None:
    document = read(
        rb"{\rtf1 kept {\v hidden}{\deleted gone}{\*\unknown{\b no}}"
        rb"{\pict\bin5 }}}}}}{\pict 00ff}{\header top}words\par}"
    )
    assert document.text == "kept words"


def test_struck_words_are_left_out_and_that_is_said(read: Callable[[str], Document]) -> None:
    document = read(r"{\rtf1 They came {\strike and killed him }at night, \strike as he \strike0 said.\par}")

    assert document.text == "They came at night, said."
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_groups_nested_without_end_are_refused(read: Callable[[str], Document]) -> None:
    with pytest.raises(TooLarge, match=r"^a\.rtf: groups nested more than 1000 deep"):
        read(r"{\rtf1 " + "{" * 2000)


@pytest.mark.parametrize("content", [r"{\rtf1}", r"{\rtf1\bin999999999 x}", "{\\rtf1\\pict "])
def test_without_text_it_is_broken(read: Callable[[str], Document], content: str) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.rtf: a Rich Text file without any text"):
        read(content)
