"""Scans: what is recognised, where it stands, and what of it may be wrong."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from asnad.errors import BrokenFile, MissingProgram, TooLarge
from asnad.model.source import Layer, Recognised
from asnad.read.document import read_document
from asnad.read.doubt import doubtful
from asnad.read.limits import Limits
from asnad.read.ocr import Eye, _Cell, _paragraphs
from asnad.read.sandbox import Sandbox
from tests.read.conftest import draw, make_bmp, make_png, make_scan, make_tiff

Write = Callable[[str, bytes | str], Path]

LINES = ["Tovik Vandrel was arrested in the town of Meran", "on 3 August 1988. His family never saw him again."]
SAID = "Tovik Vandrel was arrested in the town of Meran on 3 August 1988. His family never saw him again."
PERSIAN = "توویک واندرل در شهر مران به دست سربازان کشته شد. خانواده او گفتند که خبری از محل دفن او ندارند."


@pytest.mark.parametrize("make", [make_png, make_tiff, make_bmp])
def test_words_of_a_picture_keep_place_and_confidence(write: Write, make: Callable[..., bytes]) -> None:
    document = read_document(write("a.png", make(LINES)), "a.png")
    assert document.text == SAID
    assert [document.text[word.start : word.end] for word in document.words] == SAID.split()
    first, second, *_ = document.words
    assert all(word.confidence > 60 and word.page == 1 for word in document.words)
    assert 200 < first.left < second.left  # 72 points from the edge, drawn three times as large
    assert document.notices[-1].startswith(
        "recognised from a picture, in eng: check names, dates and figures against it"
    )


def test_each_page_of_a_tiff_is_read_by_itself(write: Write) -> None:
    document = read_document(write("a.tif", make_tiff(LINES, [""], LINES)), "a.tif")
    assert [(block.page, document.text[block.start : block.end]) for block in document.blocks] == [(1, SAID), (3, SAID)]
    assert {word.page for word in document.words} == {1, 3}
    assert document.notices[-1] == "1 of 3 pages could not be read, or have no text (2)"


def test_pages_of_a_tiff_that_are_not_read_are_named(write: Write) -> None:
    data = bytearray(make_tiff(LINES, LINES, LINES))
    wide = bytes(data).find(struct.pack("<HHI", 256, 4, 1), len(data) // 3)  # of the second page
    struct.pack_into("<I", data, wide + 8, 60_000_000)
    document = read_document(write("a.tif", bytes(data)), "a.tif")
    assert {block.page for block in document.blocks} == {1, 3}
    assert document.notices[1:] == (
        "1 of 3 pages were not read, because they have more than 150 million points (2); make them smaller",
    )
    document = read_document(write("a.tif", make_tiff(LINES, LINES, LINES)), "a.tif", limits=Limits(pictured_pages=1))
    assert {block.page for block in document.blocks} == {1}
    assert document.notices[1:] == ("only the first 1 of 3 pages were read; split the file",)


def test_names_of_the_other_script_on_a_page_are_read_in_that(tmp_path: Path) -> None:
    rows = "".join(
        f"<p>The prisoner of war {name} was killed in Meran.</p>" for name in ("توویک", "میرلا", "کستن", "اسکاری")
    )
    draw(tmp_path / "a.png", f'<body style="font: 26px Noto Naskh Arabic, DejaVu Serif; margin: 60px">{rows}')
    document = read_document(tmp_path / "a.png", "a.png")
    assert "in eng+fas" in document.notices[-1]
    assert "میرلا" in document.text
    assert not any(mark in document.text for mark in "\u200e\u200f")


def word(words: str, paragraph: int, line: int, left: int, width: int, *, height: int = 20) -> _Cell:
    return _Cell(words, 90, 1, (1, 1, paragraph), (1, 1, paragraph, line), left, 40 * line, width, height)


def test_half_a_sentence_goes_on_in_the_next_paragraph() -> None:
    denied = [word(each, 1, 1, 100 * at, 95) for at, each in enumerate(["The", "army", "denied", "that", "its", "men"])]
    small, full = [word("had", 2, 2, 0, 60), word("come.", 2, 2, 100, 60)], [word("Drev", 2, 2, 0, 60)]
    assert [[cell.words for cell in found] for found in _paragraphs([*denied, *small])] == [
        ["The", "army", "denied", "that", "its", "men", "had", "come."]
    ]
    assert len(list(_paragraphs([*denied, *full]))) == 1
    assert len(list(_paragraphs([*denied, word("A REPORT", 2, 2, 0, 200, height=40)]))) == 2
    assert len(list(_paragraphs([*denied[:-1], word("men.", 1, 1, 500, 95), *full]))) == 2
    assert len(list(_paragraphs([*denied[:2], *full, word("X", 3, 3, 580, 15)]))) == 3


def test_a_page_of_persian_is_read_in_persian(tmp_path: Path) -> None:
    draw(tmp_path / "a.png", f'<body dir="rtl" style="font: 24px Noto Naskh Arabic; margin: 60px"><p>{PERSIAN}</p>')
    document = read_document(tmp_path / "a.png", "a.png")
    assert "in fas" in document.notices[-1]
    words = set(document.text.split())
    assert len(words & set(PERSIAN.split())) > len(set(PERSIAN.split())) * 0.9
    assert read_document(tmp_path / "a.png", "a.png", language="fa").text == document.text


def test_pictured_pages_of_a_pdf_are_recognised_between_pages_of_text(write: Write) -> None:
    path = write("a.pdf", make_scan(LINES, [], text=["A page of text."]))
    document = read_document(path, "a.pdf")
    assert [(block.page, document.text[block.start : block.end]) for block in document.blocks] == [
        (1, "A page of text."),
        (2, SAID),
    ]
    assert {word.page for word in document.words} == {2}
    assert document.text[document.words[0].start : document.words[1].end] == "Tovik Vandrel"
    assert document.notices == (
        "1 of 3 pages are pictures and were recognised (page 2): check names, dates and figures against them",
        "1 of 3 pages have no text, and none was recognised on them",
    )


MOJIBAKE = "ÞÇá ÇáÔÇåÏ Åä ÇáÓÌäÇÁ äõÞáæÇ ãä ÇáÓÌä Åáì ãÑßÒ áæãÇí Ýí Çááíá ÞÈá ÇáÝÌÑ"


def test_each_page_is_read_in_its_own_language(tmp_path: Path) -> None:
    spanish = "Los soldados detuvieron a Íñigo Muñoz en el pueblo de la montaña y no se lo llevaron con los demás."
    draw(tmp_path / "es.png", f'<body style="font: 24px DejaVu Serif; margin: 60px"><p>{spanish}</p>')
    eye = Eye("a.pdf")
    pages = [eye.read(picture) for picture in (make_png(LINES), (tmp_path / "es.png").read_bytes(), make_png(LINES))]

    assert [page.languages for page in pages] == [("eng",), ("spa",), ("eng",)]
    assert "Íñigo Muñoz" in " ".join(cell.words for cell in pages[1].cells)


def test_a_page_whose_text_is_not_what_it_shows_is_recognised(write: Write) -> None:
    document = read_document(write("a.pdf", make_scan(LINES, hidden=MOJIBAKE)), "a.pdf")
    assert document.text == SAID
    assert len(document.words) == len(SAID.split())
    assert document.replaced is not None
    assert (document.replaced.text, document.replaced.reader) == (MOJIBAKE, "asnad-read-pdf-replaced/2")
    assert document.notices[0].startswith(
        "1 of 1 pages have a text that is not what they show (page 1); they were recog"
    )


def test_without_tesseract_a_page_of_wrong_letters_is_named_and_marked(write: Write, bare: None) -> None:
    document = read_document(write("a.pdf", make_scan(LINES, hidden=MOJIBAKE)), "a.pdf")
    assert document.text == MOJIBAKE
    assert document.reader.endswith("+pages-left-out")
    assert "(page 1): do not rely on it; to have it recognised from the picture, install" in document.notices[0]


def test_a_good_text_on_a_picture_is_kept(write: Write) -> None:
    document = read_document(write("a.pdf", make_scan(LINES, hidden="Tovik Vandrel was arrested in Meran.")), "a.pdf")
    assert (document.text, document.words) == ("Tovik Vandrel was arrested in Meran.", ())


def test_a_picture_without_text_is_named(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.png: a picture in which no text was recognised"):
        read_document(write("a.png", make_png([])), "a.png")


def test_a_damaged_picture_is_broken(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.png: "):
        read_document(write("a.png", make_png(LINES)[:400]), "a.png")


def test_a_picture_of_too_many_points_is_refused_unseen(write: Write) -> None:
    data = bytearray(make_png([]))
    struct.pack_into(">II", data, 16, 60_000, 60_000)
    with pytest.raises(TooLarge, match=r"^a\.png: a picture of more than 150 million points"):
        read_document(write("a.png", bytes(data)), "a.png")
    with pytest.raises(TooLarge, match="more than 1 million points"):
        read_document(write("a.tif", make_tiff([])), "a.tif", limits=Limits(pixels=1_000_000))


def test_a_language_that_tesseract_does_not_know_is_asked_for(write: Write) -> None:
    with pytest.raises(MissingProgram, match=r"said to be in 'ka'.*apt-get install tesseract-ocr-ka\) and build again"):
        read_document(write("a.png", make_png(LINES)), "a.png", language="ka")


def test_without_tesseract_the_message_says_what_to_install(write: Write, bare: None) -> None:
    with pytest.raises(MissingProgram, match=r"^a\.png: .*apt-get install tesseract-ocr tesseract-ocr-fas\) and build"):
        read_document(write("a.png", b"\x89PNG\r\n\x1a\n"), "a.png")
    with pytest.raises(MissingProgram, match=r"^b\.pdf: a PDF without text, only pictures of pages \(1\), which tess"):
        read_document(write("b.pdf", make_scan(LINES)), "b.pdf")


def test_without_tesseract_the_rest_of_a_pdf_is_read_and_marked(write: Write, bare: None) -> None:
    document = read_document(write("a.pdf", make_scan(LINES, text=["Text."])), "a.pdf")
    assert (document.text, document.reader) == ("Text.", "asnad-read-pdf/4+pages-left-out")
    assert document.notices[0].startswith(
        "1 of 2 pages have no text (page 2) and were not read; install the program tess"
    )


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"Vandrel": 90, "Meran": 40, "—": 0, "1988": 92, "1989": 80, "۱۳۶۷": 99}, ["Meran", "1989", "۱۳۶۷"]),
        ({"مران": 90, "1988": 99, "لومای": 40}, ["1988", "لومای"]),
    ],
)
def test_which_words_are_doubtful(said: dict[str, int], wrong: list[str]) -> None:
    text, words = " ".join(said), []
    for word, confidence in said.items():
        start = text.index(word)
        words.append(Recognised(start, start + len(word), confidence, 0, 0, 1, 1))
    layer = Layer("l1", "s1", "ab" * 32, "r/1", text, (), words=tuple(words))
    assert [text[word.start : word.end] for word in doubtful(layer)] == wrong


WORK = """
from dataclasses import dataclass
from pathlib import Path
from asnad.read.document import read_document

@dataclass(frozen=True)
class Job:
    path: Path
    name: str

def work(job):
    document = read_document(job.path, job.name)
    return document.text, document.words
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "scan_jobs.py").write_text(WORK)
    monkeypatch.syspath_prepend(str(folder))
    import scan_jobs  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    yield scan_jobs
    del sys.modules["scan_jobs"]


def test_in_its_own_process_each_page_has_its_time_and_is_told_of(write: Write, work: ModuleType) -> None:
    path = write("a.pdf", make_scan(LINES, LINES, LINES, LINES))
    told: list[tuple[str, int, int]] = []
    sandbox = Sandbox[Any, Any](
        work.work, seconds=4.0, on_progress=lambda job, done, total: told.append((job.name, done, total))
    )
    ((_, answer),) = sandbox.run([work.Job(path, "a.pdf")])
    text, words = answer  # type: ignore[misc]
    assert text == "\n\n".join([SAID] * 4)
    assert len(words) == 4 * len(SAID.split())
    assert told == [("a.pdf", done, 4) for done in (1, 2, 3, 4)]
