"""E-mail: who wrote what when, and what of it is another's."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from asnad.errors import BrokenFile, TooLarge
from asnad.read.document import Document, read_document

Write = Callable[[str, bytes | str], Path]


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def letter(text: str = "Words.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in (
        {"From": "Ines Falkenberg <ines@valdoria.example>", "Date": "Tue, 6 May 1997 23:30:00 +0330"} | headers
    ).items():
        message[name] = value
    message["MIME-Version"] = "1.0"
    message.set_content(text)
    return message


@pytest.fixture
def read(write: Write) -> Callable[[bytes], Document]:
    return lambda data: read_document(write("a.eml", data), "a.eml")


def test_a_letter_has_its_subject_its_headers_and_its_text(read: Callable[[bytes], Document]) -> None:
    document = read(letter("می‌روم\n\nI write of Meran.\n", Subject="نامه", To="a@lomay.example").as_bytes())
    assert parts(document) == [
        ("heading", "نامه"),
        (
            "caption",
            "From: Ines Falkenberg <ines@valdoria.example>\nTo: a@lomay.example\nDate: Tue, 06 May 1997 23:30:00 +0330",
        ),
        ("paragraph", "می‌روم"),
        ("paragraph", "I write of Meran."),
    ]
    assert document.metadata == {"title": "نامه", "author": "Ines Falkenberg", "published": "1997-05-06"}
    assert document.media_type == "message/rfc822"


def test_the_plain_form_is_read_and_the_other_not(read: Callable[[bytes], Document]) -> None:
    message = letter("The plain form.")
    message.add_alternative("<p>The other form.</p>", subtype="html")
    assert parts(read(message.as_bytes()))[1:] == [("paragraph", "The plain form.")]


def test_a_letter_in_html_alone_is_read_as_a_page(read: Callable[[bytes], Document]) -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["MIME-Version"] = "a@b.example", "S", "1.0"
    message.set_content("<div>One<br>two</div><ul><li>a</ul><blockquote>said</blockquote>", subtype="html")
    assert parts(read(message.as_bytes()))[2:] == [("paragraph", "One\ntwo"), ("item", "a"), ("quote", "said")]


def test_what_a_reply_repeats_is_a_quotation(read: Callable[[bytes], Document]) -> None:
    text = "I agree.\n\nOn Monday Bo wrote:\n> They came\n> at night.\n>> Who?\nNo more.\n"
    assert parts(read(letter(text).as_bytes()))[1:] == [
        ("paragraph", "I agree."),
        ("paragraph", "On Monday Bo wrote:"),
        ("quote", "They came\nat night.\nWho?"),
        ("paragraph", "No more."),
    ]


def test_what_is_forwarded_is_a_quotation(read: Callable[[bytes], Document]) -> None:
    text = "See below.\n\n-----Original Message-----\nFrom: Bo\n\nThey came at night.\n"
    assert parts(read(letter(text).as_bytes()))[1:] == [
        ("paragraph", "See below."),
        ("quote", "From: Bo"),
        ("quote", "They came at night."),
    ]


def test_attachments_are_named_and_texts_and_letters_among_them_are_quotations(
    read: Callable[[bytes], Document],
) -> None:
    message = letter("See attached.")
    message.add_attachment("Names that were read out.", filename="names.txt")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="گزارش.pdf")
    message.add_attachment(letter("They came at night.", Subject="Re: night"))
    document = read(message.as_bytes())
    assert parts(document)[1:] == [
        ("paragraph", "See attached."),
        ("heading", "names.txt"),
        ("quote", "Names that were read out."),
        ("heading", "Re: night"),
        ("caption", "From: Ines Falkenberg <ines@valdoria.example>\nDate: Tue, 06 May 1997 23:30:00 +0330"),
        ("quote", "They came at night."),
    ]
    assert document.notices == (
        "attached and not read: گزارش.pdf; save what you need as files of their own and add them",
    )


@pytest.mark.parametrize(
    ("charset", "encoding", "body"),
    [
        ("windows-1256", "base64", "سلام على كل من كان في ميران"),
        ("utf-8", "quoted-printable", "می‌روم é"),
        ("iso-8859-1", "8bit", "señora Muñoz"),
        ("koi8-r", "quoted-printable", "Письмо из Валдории"),
    ],
)
def test_text_is_unpacked_and_decoded(
    read: Callable[[bytes], Document], charset: str, encoding: str, body: str
) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["MIME-Version"] = "a@b.example", "c@d.example", "1.0"
    message.set_content(body, charset=charset, cte=encoding)
    assert parts(read(message.as_bytes()))[-1] == ("paragraph", body)


@pytest.mark.parametrize("charset", ["x-unknown", "hex", "us-ascii", '"', "utf-7-"])
def test_a_charset_that_is_none_is_passed_over(read: Callable[[bytes], Document], charset: str) -> None:
    head = f"From: a@b.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}"
    assert parts(read(f"{head}\n\nMuñoz می‌روم\n".encode()))[-1] == ("paragraph", "Muñoz می‌روم")


def test_broken_headers_are_read_as_far_as_they_go(read: Callable[[bytes], Document]) -> None:
    data = (
        b"From: =?utf-8?b?!!!?= <a@b\nTo: =?nonsense?q?x?=, <\n"
        b"Subject: =?utf-8?q?caf=C3=A9?= caf\xc3\xa9 =?windows-1256?b?08fj?=\n"
        b"Date: yesterday\nMIME-Version: 1.0\nContent-Type: ;;;\nContent-Transfer-Encoding: base65\n\nWords.\n"
    )
    document = read(data)
    assert parts(document)[0] == ("heading", "café café سام")
    assert parts(document)[-1] == ("paragraph", "Words.")
    assert "published" not in document.metadata


def test_a_text_that_begins_with_from_is_no_letter(write: Write) -> None:
    note = write("a.txt", "From: the committee\nTo: all members\n\nWords.\n")
    assert read_document(note, "a.txt").media_type == "text/plain"
    assert read_document(note, "a.eml").media_type == "message/rfc822"


def test_each_message_of_a_box_is_a_section(write: Write) -> None:
    first, second = (
        letter("One.\n\nFrom then on it rained.", Subject="First"),
        letter("Two.", Subject="Second", Cc="x@y.example"),
    )
    second.replace_header("From", "Bo Marl <bo@lomay.example>")
    line = b"From a@b.example Tue May  6 10:00:00 1997\n"
    document = read_document(write("a.mbox", line + first.as_bytes() + b"\n" + line + second.as_bytes()), "a.mbox")
    assert [words for kind, words in parts(document) if kind != "caption"] == [
        "First",
        "One.",
        "From then on it rained.",
        "Second",
        "Two.",
    ]
    assert document.metadata == {}
    assert document.notices[-1].startswith("2 messages of 2 authors in one source, which speaks with one voice")


def test_a_letter_of_pictures_has_nothing_to_quote(read: Callable[[bytes], Document]) -> None:
    message = letter("")
    message.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="a.jpg")
    with pytest.raises(BrokenFile, match=r"^a\.eml: an e-mail without any text; save what is attached"):
        read(message.as_bytes())


def test_parts_nested_without_end_are_refused(read: Callable[[bytes], Document]) -> None:
    head = "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n"
    nest = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    with pytest.raises((TooLarge, BrokenFile), match=r"^a\.eml: "):
        read((head + nest + "\nWords.\n").encode())
