"""Word documents: headings, paragraphs, items, tables, and nothing that was struck out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile
from asnad.read.document import Document, read_document
from tests.read.conftest import W

MakeDocx = Callable[..., Path]


def parts(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_styles_say_what_a_paragraph_is_in_any_language(docx: MakeDocx) -> None:
    body = (
        paragraph("A report", '<w:pStyle w:val="berschrift1"/>')
        + paragraph("می\u200cروم")
        + paragraph("one", '<w:pStyle w:val="Aufzhlung"/>')
        + paragraph("two", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + paragraph("no longer an item", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("said", '<w:pStyle w:val="Zitat"/>')
    )
    document = read_document(docx("a.docx", body), "a.docx")
    assert parts(document) == [
        ("heading", 1, "A report"),
        ("paragraph", None, "می\u200cروم"),
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("paragraph", None, "no longer an item"),
        ("quote", None, "said"),
    ]


def test_rows_of_a_table_keep_their_cells(docx: MakeDocx) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    document = read_document(
        docx("a.docx", f"<w:tbl>{row('name', 'act')}{row('Ada Venn', 'arrest')}</w:tbl>"), "a.docx"
    )
    assert [(b.kind, b.row, b.sheet, document.text[b.start : b.end]) for b in document.blocks] == [
        ("header", 1, "1", "name\tact"),
        ("row", 2, "1", "Ada Venn\tarrest"),
    ]


def test_cells_beside_merged_ones_keep_their_columns(docx: MakeDocx) -> None:
    def cell(words: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph(words)}</w:tc>'

    rows = (
        "".join(map(cell, ["name", "date", "place", "act"])),
        "".join(map(cell, ["Ada Venn", "May 1997", "Meran", "arrest"])),
        cell("Olan Drev") + cell("unknown", 2) + cell("arrest"),
        '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("Lomay") + cell("arrest"),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    document = read_document(docx("a.docx", f"<w:tbl>{table}</w:tbl>"), "a.docx")

    assert [words for *_, words in parts(document)][2:] == ["Olan Drev\tunknown\t\tarrest", "\t\tLomay\tarrest"]


def test_a_cell_that_is_merged_downwards_is_said_of_each_row_of_a_list(docx: MakeDocx) -> None:
    def cell(words: str, merged: str = "") -> str:
        return f"<w:tc><w:tcPr>{merged}</w:tcPr>{paragraph(words)}</w:tc>"

    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("date") + cell("name"),
        cell("May 1997", begins) + cell("Ada Venn"),
        cell("", goes_on) + cell("Olan Drev"),
        cell("", goes_on) + cell("Bo Marl"),
        cell("") + cell("Cy Orr"),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    document = read_document(docx("a.docx", f"<w:tbl>{table}</w:tbl>"), "a.docx")

    assert [words for *_, words in parts(document)][1:] == [
        "May 1997\tAda Venn",
        "May 1997\tOlan Drev",
        "May 1997\tBo Marl",
        "\tCy Orr",
    ]


def test_what_a_style_hides_or_strikes_out_is_left_out(docx: MakeDocx) -> None:
    def style(kind: str, name: str, said: str, base: str = "", default: str = "") -> str:
        based = f'<w:basedOn w:val="{base}"/>' if base else ""
        return f'<w:style w:type="{kind}" w:styleId="{name}"{default}>{based}<w:rPr>{said}</w:rPr></w:style>'

    def paragraph(words: str, name: str = "", said: str = "") -> str:
        styled = f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""
        return f"<w:p>{styled}<w:r><w:rPr>{said}</w:rPr><w:t>{words}</w:t></w:r></w:p>"

    no_strike, hidden = '<w:strike w:val="0"/>', '<w:rStyle w:val="Hidden"/>'
    styles = (
        f'<w:styles xmlns:w="{W}">'
        + style("paragraph", "Gone", "<w:strike/>")
        + style("paragraph", "Based", "", "Gone")
        + style("paragraph", "Shown", no_strike, "Based")
        + style("character", "Hidden", "<w:vanish/>")
        + style("paragraph", "Usual", "", "Circle")
        + style("paragraph", "Circle", "", "Usual")
        + "</w:styles>"
    )
    body = paragraph("Seen.") + paragraph("Gone.", "Gone") + paragraph("Based.", "Based") + paragraph("Shown.", "Shown")
    body += paragraph("Hidden.", "", hidden) + paragraph("Kept.", "Gone", no_strike) + paragraph("Round.", "Circle")
    document = read_document(docx("a.docx", body, word__styles=styles), "a.docx")
    assert document.text.split("\n\n") == ["Seen.", "Shown.", "Kept.", "Round."]
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)

    usual = styles.replace('w:styleId="Gone"', 'w:styleId="Gone" w:default="1"')
    document = read_document(docx("b.docx", body, word__styles=usual), "b.docx")
    assert document.text.split("\n\n") == ["Shown.", "Kept.", "Round."]


def test_hidden_and_struck_words_are_left_out_and_that_is_said(docx: MakeDocx) -> None:
    def run(words: str, properties: str = "") -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"

    body = run("Seen", '<w:strike w:val="0"/>') + run(" hidden", "<w:vanish/>") + run(" struck", "<w:strike/>")
    document = read_document(docx("a.docx", f"<w:p>{body}</w:p>"), "a.docx")

    assert document.text == "Seen"
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)
    assert read_document(docx("b.docx", paragraph("Seen")), "b.docx").notices == ()


def test_what_stands_in_a_box_beside_a_sentence_is_no_part_of_it(docx: MakeDocx) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('They arrested him.')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:r><w:t>The army denied that it </w:t></w:r>{box}<w:r><w:t>came.</w:t></w:r></w:p>"
    document = read_document(docx("a.docx", body), "a.docx")

    assert [words for *_, words in parts(document)] == ["The army denied that it came.", "They arrested him."]


def test_pictures_that_may_hold_the_text_are_told(docx: MakeDocx) -> None:
    with pytest.raises(BrokenFile, match="2 pictures and no text; save it as PDF"):
        read_document(docx("a.docx", "", **{"word__media__1.png": "x", "word__media__2.jpeg": "x"}), "a.docx")
    few = read_document(docx("b.docx", paragraph("Page 1"), **{"word__media__1.png": "x"}), "b.docx")
    assert few.notices == (
        "a picture in it not looked at; if it holds text, save the document as PDF and add that too",
    )
    much = read_document(docx("c.docx", paragraph("They came. " * 200), **{"word__media__1.png": "x"}), "c.docx")
    assert much.notices == ()


def test_a_form_of_one_person_is_text_and_no_list_of_people(docx: MakeDocx) -> None:
    rows = [("Name", "Tovik Vandrel"), ("Date of birth", "1950"), ("Place", "Meran")]
    table = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    document = read_document(docx("a.docx", f"<w:tbl>{table}</w:tbl>"), "a.docx")
    assert parts(document) == [("paragraph", None, " | ".join(row)) for row in rows]


def test_deleted_words_are_not_read_and_inserted_ones_are(docx: MakeDocx) -> None:
    body = (
        "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>struck</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:br/><w:t>line</w:t></w:r></w:p>"
    )
    document = read_document(docx("a.docx", body), "a.docx")
    assert document.text == "kept new\nline"
    assert document.notices == ("words that are deleted, hidden or struck through in it were left out",)


def test_footnotes_follow_the_body_and_the_author_of_the_file_is_left_out(docx: MakeDocx) -> None:
    note = (
        '<w:footnotes xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        + paragraph("a note")
        + "</w:footnotes>"
    )
    core = '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:creator>X</dc:creator></c:coreProperties>'
    document = read_document(docx("a.docx", paragraph("body"), word__footnotes=note, docProps__core=core), "a.docx")
    assert (document.text, document.metadata) == ("body\n\na note", {"title": "T"})


def test_entities_are_not_expanded(docx: MakeDocx, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    notes = (
        f'<!DOCTYPE n [<!ENTITY a "lollol"><!ENTITY x SYSTEM "file://{secret}">]>'
        '<w:n xmlns:w="w"><w:p><w:r><w:t>&a;&x;end</w:t></w:r></w:p></w:n>'
    )
    document = read_document(docx("a.docx", paragraph("body"), word__endnotes=notes), "a.docx")
    assert "SECRET" not in document.text
    assert "lollol" not in document.text


def test_damaged_xml_is_a_broken_file(docx: MakeDocx) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.docx: word/document\.xml in it is damaged"):
        read_document(docx("a.docx", "<w:p><w:r>"), "a.docx")


def test_a_cut_off_container_is_a_broken_file(docx: MakeDocx) -> None:
    path = docx("a.docx", paragraph("body"))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(BrokenFile, match=r"^a\.docx: cut off \(the directory at its end is missing\)"):
        read_document(path, "a.docx")
