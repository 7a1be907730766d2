"""OpenDocument texts: headings, paragraphs, items, tables, notes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile
from asnad.read.document import Document, read_document

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "draw", "style")
)


def make_odt(path: Path, body: str, meta: str = "", styles: str = "") -> Path:
    """An OpenDocument text with this body, and with named styles."""
    content = f"<office:document-content {NAMESPACES}><office:body><office:text>{body}</office:text></office:body>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        container.writestr("content.xml", f"{content}</office:document-content>")
        if styles:
            container.writestr("styles.xml", f"<office:document-styles {NAMESPACES}>{styles}</office:document-styles>")
        if meta:
            container.writestr("meta.xml", meta)
    return path


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    return lambda body, meta="": read_document(make_odt(tmp_path / "a.odt", body, meta), "a.odt")


def parts(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def test_headings_paragraphs_items_and_quotations(read: Callable[..., Document]) -> None:
    body = (
        '<text:h text:outline-level="2">Night</text:h><text:p>They <text:span>came</text:span><text:s text:c="2"/>at'
        "<text:line-break/>night<text:tab/>\n to <text:a>Meran</text:a>.</text:p>"
        "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>می‌روم</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="Quotations">said</text:p>'
    )
    document = read(
        body, '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:creator>X</dc:creator></m>'
    )
    assert parts(document) == [
        ("heading", 2, "Night"),
        ("paragraph", None, "They came at\nnight to Meran."),
        ("item", 1, "one"),
        ("item", 2, "می‌روم"),
        ("quote", None, "said"),
    ]
    assert document.metadata == {"title": "T"}


def test_a_list_is_rows(read: Callable[..., Document]) -> None:
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
            + "</table:table-row>"
        )

    table = row("<text:p>name</text:p>", "<text:p>act</text:p>") + row(
        "<text:p>Tovik</text:p><text:p>Vandrel</text:p>", "<text:p>arrest</text:p>"
    )
    empty = '<table:table-row><table:table-cell table:number-columns-repeated="1000000"/></table:table-row>'
    document = read(f"<table:table>{table}{empty}</table:table><text:p>After.</text:p>")
    assert [(b.kind, b.row, b.sheet, document.text[b.start : b.end]) for b in document.blocks] == [
        ("header", 1, "1", "name\tact"),
        ("row", 2, "1", "Tovik Vandrel\tarrest"),
        ("paragraph", None, None, "After."),
    ]


def test_a_cell_that_is_merged_downwards_is_said_of_each_row_of_a_list(read: Callable[..., Document]) -> None:
    def cell(words: str, rows: int = 1) -> str:
        return f'<table:table-cell table:number-rows-spanned="{rows}"><text:p>{words}</text:p></table:table-cell>'

    covered = "<table:covered-table-cell/>"
    rows = (
        cell("date") + cell("name"),
        cell("May 1997", 2) + cell("Ada Venn"),
        covered + cell("Olan Drev"),
        cell("") + cell("Cy Orr"),
    )
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    document = read(f"<table:table>{table}</table:table>")
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind == "row"] == [
        "May 1997\tAda Venn",
        "May 1997\tOlan Drev",
        "\tCy Orr",
    ]


def test_notes_stand_below_and_comments_and_deletions_nowhere(read: Callable[..., Document]) -> None:
    body = "<text:note-body><text:p>A note.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    comment = "<office:annotation><text:p>A comment.</text:p></office:annotation>"
    deletion = "<text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region>"
    deleted = f"<text:tracked-changes>{deletion}</text:tracked-changes>"
    document = read(f"{deleted}<text:p>They came{note} at{comment} night.</text:p><text:p>Next.</text:p>")
    assert [words for _, _, words in parts(document)] == ["They came at night.", "A note.", "Next."]
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_what_a_style_hides_is_left_out_with_the_styles_that_are_based_on_it(tmp_path: Path) -> None:
    def style(name: str, said: str, family: str = "paragraph", parent: str = "") -> str:
        based = f' style:parent-style-name="{parent}"' if parent else ""
        words = f"<style:text-properties {said}/>"
        return f'<style:style style:name="{name}" style:family="{family}"{based}>{words}</style:style>'

    struck, kept = 'style:text-line-through-style="solid"', 'style:text-line-through-style="none"'
    styles = style("Gone", struck) + style("Gone", "", "text") + style("Hidden", 'text:display="none"', "text")
    automatic = style("P1", "", parent="Gone") + style("P2", kept, parent="Gone") + style("T1", kept, "text")
    body = "".join(
        f'<text:p text:style-name="{name}">{words}</text:p>'
        for name, words in (
            ("Gone", "Gone."),
            ("P1", 'Based. <text:span text:style-name="T1">Shown.</text:span> Gone.'),
            ("P2", "Kept."),
            ("P3", 'Seen. <text:span text:style-name="Hidden">Hid<text:span>den.</text:span></text:span>'),
            ("P3", '<text:span text:style-name="Gone">A name of two families.</text:span>'),
        )
    )
    path = make_odt(tmp_path / "a.odt", automatic + body, styles=styles)
    document = read_document(path, "a.odt")
    assert document.text.split("\n\n") == ["Shown.", "Kept.", "Seen.", "A name of two families."]
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_struck_words_are_left_out_and_that_is_said(read: Callable[..., Document]) -> None:
    properties = '<style:text-properties style:text-line-through-style="{}"/>'
    style = f'<style:style style:name="T1" style:family="text">{properties}</style:style>'
    words = '<text:p>They came <text:span text:style-name="T1">and killed him</text:span>at night.</text:p>'
    struck, kept = read(style.format("solid") + words), read(style.format("none") + words)

    assert (struck.text, struck.notices) == (
        "They came at night.",
        ("words that are deleted, hidden or struck through in it were left out",),
    )
    assert (kept.text, kept.notices) == ("They came and killed himat night.", ())
    hidden = read(
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
        + words
    )
    assert (hidden.text, hidden.notices) == (struck.text, struck.notices)


def test_damaged_xml_is_a_broken_file(read: Callable[..., Document]) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.odt: content\.xml in it is damaged"):
        read("<text:p>")
