"""What is attached to letters: read as a file of its kind would be, or named with the reason."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.mime.base import MIMEBase
from pathlib import Path
from typing import Any

import pytest

from asnad.errors import BrokenFile
from asnad.read.document import Document, read_document
from asnad.read.limits import Limits
from asnad.read.ocr import PAGES_LEFT_OUT
from tests.read.conftest import MakeDocx, MakePdf, MakeWorkbook, Write, make_png
from tests.read.test_doc import make_doc
from tests.read.test_mail import letter, parts
from tests.read.test_odt import make_odt

NAMELESS = "application/octet-stream"


def attach(message: EmailMessage, data: bytes, name: str | None = None, kind: str = NAMELESS) -> None:
    main, _, sub = kind.partition("/")
    message.add_attachment(data, main, sub, filename=name)


def zipped() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as container:
        container.writestr("note.txt", "They came at night.")
    return made.getvalue()


def left_out(document: Document) -> list[str]:
    said = "attached and not read: "
    return [notice.removeprefix(said) for notice in document.notices if notice.startswith(said)]


@pytest.fixture
def read(write: Write) -> Callable[..., Document]:
    return lambda message, **limits: read_document(
        write("a.eml", message.as_bytes()), "a.eml", limits=Limits(**limits) if limits else None
    )


def test_a_file_that_is_attached_is_read_as_one_of_its_kind(
    read: Callable[..., Document], pdf: MakePdf, docx: MakeDocx, workbook: MakeWorkbook, tmp_path: Path
) -> None:
    message = letter("See the files.")
    paragraph = "<w:p><w:r><w:t>Of the docx.</w:t></w:r></w:p>"
    attach(message, pdf(["Of the pdf."], ["Its second page."]), "a.pdf", "application/pdf")
    attach(message, docx("b.docx", paragraph).read_bytes(), "b.docx")
    attach(message, make_odt(tmp_path / "c", "<text:p>Of the odt.</text:p>").read_bytes(), "c.odt")
    attach(message, make_doc("Of the doc."), "d.doc", "application/msword")
    attach(message, rb"{\rtf1 Of the rtf.\par}", "e.rtf", "text/rtf")
    attach(message, b"<html><body><article><p>Of the page.</article>", "f.html", "text/html")
    attach(message, b"Name,Act\nAda Venn,arrest\nBo Marl,arrest\n", "g", "text/csv")
    attach(message, workbook("h.xlsx", {"S": [["Name", "Act"], ["Ada Venn", "arrest"]]}).read_bytes(), "h.xlsx")
    attach(message, letter("Of the letter.", Subject="Night").as_bytes(), "i.eml")
    attach(message, b"From a@b.example Tue May  6 10:00:00 1997\n" + letter("Of the box.").as_bytes(), "j.mbox")
    document = read(message)

    said = [(kind, words) for kind, words in parts(document) if kind in {"heading", "quote"}]
    assert said == [
        ("heading", "a.pdf"), ("quote", "Of the pdf."), ("quote", "Its second page."),
        ("heading", "b.docx"), ("quote", "Of the docx."),
        ("heading", "c.odt"), ("quote", "Of the odt."),
        ("heading", "d.doc"), ("quote", "Of the doc."),
        ("heading", "e.rtf"), ("quote", "Of the rtf."),
        ("heading", "f.html"), ("quote", "Of the page."),
        ("heading", "g"), ("quote", "Name | Act"), ("quote", "Ada Venn | arrest"), ("quote", "Bo Marl | arrest"),
        ("heading", "h.xlsx"), ("quote", "Name | Act"), ("quote", "Ada Venn | arrest"),
        ("heading", "Night"), ("quote", "Of the letter."),
        ("quote", "Of the box."),
    ]  # fmt: skip
    assert left_out(document) == []
    assert [block.page for block in document.blocks if block.page] == [1, 2]


def test_below_its_name_stands_what_its_bytes_are_known_by_again(read: Callable[..., Document], pdf: MakePdf) -> None:
    message, data = letter(), pdf(["They came."], title="Guards killed Ada Venn")
    attach(message, data, "a.pdf")
    found = parts(read(message))
    assert ("caption", f"SHA-256: {hashlib.sha256(data).hexdigest()}") in found
    assert ("quote", "Title: Guards killed Ada Venn") in found  # nobody says that but the file


def test_words_that_are_recognised_in_a_photograph_keep_their_places(read: Callable[..., Document]) -> None:
    message = letter("I send you what I saw.")
    attach(message, make_png(["Tovik Vandrel was arrested", "by soldiers in Arkhal."]), "IMG_1.png", "image/png")
    document = read(message)
    assert ("quote", "Tovik Vandrel was arrested by soldiers in Arkhal.") in parts(document)
    said = [document.text[word.start : word.end] for word in document.words]
    assert said == ["Tovik", "Vandrel", "was", "arrested", "by", "soldiers", "in", "Arkhal."]
    assert any(notice.startswith("IMG_1.png: recognised from a picture") for notice in document.notices)


def test_a_photograph_within_the_text_is_attached_and_a_badge_is_not(read: Callable[..., Document]) -> None:
    message = letter("The soldiers wore this.")
    png = b"\x89PNG" + bytes(12)
    for name, data in (
        ("b.png", png + b"\0\0\0\x60\0\0\0\x40" + bytes(9)),
        ("telephone.png", png + b"\0\0\1\x68\0\0\2\x80" + bytes(9)),
        ("c.png", png + b"\0\0\4\0\0\0\3\0" + bytes(9)),
        ("d.heic", b"\0\0\0\x18ftypheic" + bytes(99)),
    ):
        message.add_related(data, "image", name.partition(".")[2], disposition="inline", filename=name)
    assert [line.partition(":")[0] for line in left_out(read(message))] == ["telephone.png, c.png", "d.heic"]


def test_without_tesseract_a_letter_with_a_scan_is_marked_to_be_read_again(
    read: Callable[..., Document], bare: None
) -> None:
    message = letter("See the scan.")
    attach(message, make_png(["They came."]), "a.png", "image/png")
    document = read(message)
    assert document.reader.endswith(PAGES_LEFT_OUT)
    assert "apt-get install tesseract-ocr" in left_out(document)[0]


def test_what_cannot_be_read_is_named_with_the_reason(read: Callable[..., Document]) -> None:
    message = letter()
    attach(message, zipped(), "all.zip", "application/zip")
    attach(message, zipped()[:-30], "cut.docx")
    attach(message, b"%PDF-1.4 nothing", "cut.pdf")
    attach(message, b"no picture", "shot.jpg", "image/jpeg")
    attach(message, b"-----BEGIN PGP MESSAGE-----\n\nhQ==\n", "secret.asc")
    attach(message, b"x", "smime.p7s", "application/pkcs7-signature")
    attach(message, b'x\x9f>"' + bytes(99), "winmail.dat")
    attach(message, b"BEGIN:VCARD\nFN:Ada Venn\nEND:VCARD\n", "ada.vcf", "text/vcard")
    attach(message, b"", "empty.pdf")
    attach(message, bytes(range(256)), None, "audio/amr")
    expected = {
        "all.zip": "a ZIP archive; unpack it and add what is inside",
        "cut.docx": "cut off (the directory at its end is missing); get a whole copy",
        "cut.pdf": "a damaged or cut off PDF",
        "shot.jpg": "damaged, or not what it is said to be",
        "secret.asc": "encrypted; decrypt it with the program that has its key",
        "smime.p7s": "a signature, which has no text",
        "winmail.dat": "what Outlook packs for itself (TNEF",
        "ada.vcf": "data for a program",
        "empty.pdf": "the file is empty",
        "audio/amr": "neither text nor a known kind of file",
    }
    found = dict(line.split(": ", 1) for line in left_out(read(message)))
    assert found.keys() == expected.keys()
    assert [name for name, reason in expected.items() if not found[name].startswith(reason)] == []


def test_a_letter_of_files_alone_is_read_and_one_of_unreadable_files_is_refused(
    read: Callable[..., Document], pdf: MakePdf
) -> None:
    files, nothing = letter(""), letter("")
    attach(files, pdf(["They came at night."]), "a.pdf")
    assert parts(read(files))[-1] == ("quote", "They came at night.")
    attach(nothing, zipped(), "all.zip")
    with pytest.raises(
        BrokenFile, match=r"^a\.eml: an e-mail without any text, .* attached to it: all\.zip: a ZIP arch"
    ):
        read(nothing)


def test_the_same_bytes_are_read_once(read: Callable[..., Document], pdf: MakePdf) -> None:
    message, inner, data = letter(), letter(), pdf(["They came."])
    attach(inner, data, "again.pdf")
    attach(message, data, "a.pdf")
    message.add_attachment(inner)
    document = read(message)
    assert parts(document).count(("quote", "They came.")) == 1
    assert left_out(document) == ["again.pdf: the same bytes as a.pdf"]


@pytest.mark.parametrize(
    "name",
    ["../../../../asnad-was-here.txt", "/root/asnad-was-here.txt", "C:\\asnad-was-here.txt", "a\0b.txt", "x" * 4000,
     "\u202etxt.exe", "..", "~/.bashrc", "a\r\nBcc: all.txt", "con", "/proc/self/mem"],
)  # fmt: skip
def test_a_hostile_name_is_shown_and_is_never_a_path(
    read: Callable[..., Document], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = letter()
    part = MIMEBase("application", "octet-stream")
    part.set_payload("They came.")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    message.make_mixed()
    message.attach(part)  # type: ignore[arg-type]
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    read(message)  # so that what it imports is there
    opened: list[str] = []
    kept = Path.open

    def noted(path: Path, *how: Any, **more: Any) -> Any:
        opened.append(path.name)
        return kept(path, *how, **more)

    monkeypatch.setattr(Path, "open", noted)
    document = read(message)
    monkeypatch.undo()
    assert ("quote", "They came.") in parts(document)
    assert not any("\n" in words or "\u202e" in words for kind, words in parts(document) if kind == "heading")
    assert list((tmp_path / "here").iterdir()) == []
    assert {name for name in opened if name != "a.eml" and not name.isdecimal()} <= {"held"}


def test_of_more_files_than_are_opened_each_is_still_named_or_counted(read: Callable[..., Document]) -> None:
    message = letter("Words.")
    for number in range(200):
        attach(message, f"Text {number}.".encode(), f"{number}.txt", "text/plain")
    document = read(message, attached=100)
    assert sum(words.startswith("Text ") for _, words in parts(document)) == 100
    named, more = left_out(document)
    assert named.startswith("100.txt, 101.txt, ")
    assert named.endswith(": of what is attached 100 files are opened, and no more")
    assert more == "50 more"


def test_what_is_too_large_is_left_out_and_the_letter_stays(read: Callable[..., Document]) -> None:
    message = letter("Words.")
    attach(message, b"Long. " * 2000, "long.txt", "text/plain")
    attach(message, bytes(range(1, 256)) * 8000, "huge.bin")
    document = read(message, text_characters=5_000, whole_bytes=4_000_000)
    assert ("paragraph", "Words.") in parts(document)
    assert [line.partition(":")[0] for line in left_out(document)] == ["long.txt", "huge.bin"]
    attach(message, b"Short.", "short.txt", "text/plain")
    assert ("quote", "Short.") in parts(read(message, text_characters=5_000, whole_bytes=4_000_000))


@pytest.mark.parametrize("as_file", [False, True])
def test_letters_in_letters_are_read_to_a_depth(read: Callable[..., Document], as_file: bool) -> None:
    message = letter("Said 9.")
    for depth in range(8, -1, -1):
        outer = letter(f"Said {depth}.")
        if as_file:
            attach(outer, message.as_bytes(), f"{depth + 1}.eml")
        else:
            outer.add_attachment(message)
        message = outer
    document = read(message)
    assert [words for _, words in parts(document) if words.startswith("Said")] == [f"Said {n}." for n in range(6)]
    assert left_out(document)[0].endswith("a letter in a letter, more than 5 deep")


def test_a_letter_that_is_packed_against_the_rule_and_what_mail_programs_write_of_letters(write: Write) -> None:
    packed = base64.encodebytes(letter("They came.", Subject="Night").as_bytes()).decode()
    parts_of_it = (
        "Content-Type: text/plain\n\nSee.",
        f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{packed}",
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x.example\n\nAction: failed\n",
    )
    head = "From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    data = head + "".join(f"--b\n{part}\n" for part in parts_of_it) + "--b--\n"
    document = read_document(write("a.eml", data), "a.eml")
    assert parts(document)[-1] == ("quote", "They came.")
    assert left_out(document) == ["message/delivery-status: what mail programs tell each other about a letter"]


def test_an_attached_bomb_is_named_and_the_letter_is_read(read: Callable[..., Document]) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("word/document.xml", b"<document>" + b" " * 200_000_000)
    message = letter("Words.")
    attach(message, made.getvalue(), "bomb.docx")
    document = read(message)
    assert ("paragraph", "Words.") in parts(document)
    assert left_out(document)[0].startswith("bomb.docx: word/document.xml in it may be a bomb")


def test_each_letter_of_a_box_is_read_with_what_is_attached_to_it(write: Write, pdf: MakePdf) -> None:
    line = b"From a@b.example Tue May  6 10:00:00 1997\n"
    first, second = letter("One."), letter("Two.")
    attach(first, pdf(["Of one."]), "a.pdf")
    attach(second, pdf(["Of two."]), "b.pdf")
    document = read_document(write("a", line + first.as_bytes() + b"\n" + line + second.as_bytes()), "a")
    said = [words for kind, words in parts(document) if kind in {"paragraph", "quote"}]
    assert said == ["One.", "Of one.", "Two.", "Of two."]
