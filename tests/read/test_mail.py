"""E-mail: who wrote what when, and what of it is another's."""

from __future__ import annotations

import html
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


HEADERS = {
    "en": "From: Bo <bo@b.example> \nSent: Monday, May 5, 1997 9:00 AM\nTo: Ines\nSubject: Arkhal",
    "bold": "*From:* Bo <bo@b.example>\n*Sent:* Monday\n*To:* Ines\n*Subject:* Arkhal",
    "lined": "________________________________\nFrom: Bo\nDate: Monday\nSubject: Arkhal",
    "es": "De: Bo\nEnviado: lunes\nPara: Ines\nAsunto: Arkhal",
    "es-el": "De: Bo\nEnviado el: lunes\nPara: Ines",
    "fr": "De : Bo\nEnvoyé : lundi\nÀ : Ines\nObjet : Arkhal",
    "de": "Von: Bo\nGesendet: Montag\nAn: Ines\nBetreff: Arkhal",
    "fa": "از: بو\nتاریخ: دوشنبه\nبه: اینس\nموضوع: آرخال",
    "ar": "من: بو\nتاريخ الإرسال: الاثنين\nإلى: إيناس\nالموضوع: أرخال",
    "wrote": "On Mon, May 5, 1997 at 9:00 AM Bo Drev <bo@b.example> wrote:",
    "wrapped": "On Mon, May 5, 1997 at 9:00 AM Bo Drev\n<bo@b.example> wrote:",
    "escribió": "El lun, 5 may 1997 a las 9:00, Bo (<bo@b.example>) escribió:",
    "schrieb": "Am Mo., 5. Mai 1997 um 09:00 Uhr schrieb Bo Drev <bo@b.example>:",
}


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_below_headers_that_stand_in_the_text_another_speaks(read: Callable[[bytes], Document], headers: str) -> None:
    page = letter()
    page.set_content(
        "<p>I saw it.</p><div>" + html.escape(headers).replace("\n", "<br>") + "</div><p>They came.</p>", subtype="html"
    )
    run_on = letter()
    run_on.set_content(
        "<div>I saw it.<br><br>" + html.escape(headers).replace("\n", "<br>") + "<br>They came.</div>", subtype="html"
    )
    for message in (letter(f"I saw it.\n\n{headers}\n\nThey came.\n"), page, run_on):
        found = parts(read(message.as_bytes()))[1:]

        assert found[0] == ("paragraph", "I saw it.")
        assert {kind for kind, _ in found[1:]} == {"quote"}
        assert "They came." in found[-1][1]


@pytest.mark.parametrize(
    "words",
    [
        "From: Meran we went to Lomay.\nThey came at night.",
        "On 5 May 1997 the colonel wrote: we know nothing.",
        "De: nada, dijo ella.\nPara: siempre.",
        "On Mon, May 5, 1997 at 9:00 AM Bo <bo@b.example> wrote:\n> They came.\n\nI did not see that.",
    ],
)
def test_what_the_writer_says_below_stays_the_writers(read: Callable[[bytes], Document], words: str) -> None:
    assert [kind for kind, _ in parts(read(letter(f"{words}\n\nI saw it.\n").as_bytes()))][-1] == "paragraph"


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
        ("caption", "SHA-256: c6c30802a67105699f7600e56cdda61d6ec1d65fa48271d8357ad1c53dc9eec7"),
        ("quote", "Names that were read out."),
        ("heading", "Re: night"),
        ("caption", "From: Ines Falkenberg <ines@valdoria.example>\nDate: Tue, 06 May 1997 23:30:00 +0330"),
        ("quote", "They came at night."),
    ]
    (notice,) = document.notices
    assert notice.startswith("attached and not read: گزارش.pdf: a damaged or cut off PDF")


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
    with pytest.raises(BrokenFile, match=r"^a\.eml: an e-mail without any text, .*attached to it: a\.jpg: damaged"):
        read(message.as_bytes())


def test_parts_nested_without_end_are_refused(read: Callable[[bytes], Document]) -> None:
    head = "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n"
    nest = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    with pytest.raises((TooLarge, BrokenFile), match=r"^a\.eml: "):
        read((head + nest + "\nWords.\n").encode())


def test_a_list_in_what_a_reply_repeats_is_no_list_of_the_writer(read: Callable[[bytes], Document]) -> None:
    table = "<table><tr><th>Name<th>Act<tr><td>Ada Venn<td>arrest<tr><td>Bo Marl<td>arrest</table>"
    message = letter(Subject="Re: list")
    message.set_content(f"<p>As you say.</p>{table}<blockquote><p>Mine:</p>{table}</blockquote>", subtype="html")
    document = read(message.as_bytes())
    assert [kind for kind, words in parts(document) if "Ada Venn" in words] == ["row", "quote"]

    forwarded = letter("-----Original Message-----\nFrom: Voss\nSent: today\nTo: me\n\nKilled: Ada Venn.")
    forwarded.add_attachment(message)
    found = read(forwarded.as_bytes())
    assert {kind for kind, words in parts(found) if "Ada Venn" in words} == {"quote"}
    assert any("read as text, because it is someone else's" in notice for notice in found.notices)


def test_a_line_that_its_program_broke_is_whole_again(read: Callable[[bytes], Document]) -> None:
    text = "The army denied that \nit killed Ada Venn on 4 May \n2012.\n\n>> They \n>> came.\n> No.\n-- \nInes\n"
    message = letter()
    message.set_payload(text)
    message.set_param("format", "flowed")
    assert parts(read(message.as_bytes()))[1:] == [
        ("paragraph", "The army denied that it killed Ada Venn on 4 May 2012."),
        ("quote", "They came.\nNo."),
        ("paragraph", "--\nInes"),
    ]


def test_headers_in_an_old_encoding_that_nobody_states_are_told_from_the_whole_letter(
    read: Callable[[bytes], Document],
) -> None:
    head = "From: حسام <h@lomay.example>\nTo: a@lomay.example\nDate: Tue, 6 May 1997 23:30:00 +0330\nSubject: خبر\n"
    body = "اعتقلت قوات الأمن حسام الريفي في مدينة الوادي.\nوقالت العائلة إنه تعرض للتعذيب في السجن المركزي.\n"
    document = read(f"{head}\n{body}".encode("cp1256"))
    assert (document.metadata["author"], document.metadata["title"]) == ("حسام", "خبر")


def test_a_letter_in_a_letter_in_a_letter_is_read(read: Callable[[bytes], Document]) -> None:
    inmost, inner, outer = letter("They came at night."), letter("See inside."), letter("See below.")
    inner.add_attachment(inmost)
    outer.add_attachment(inner)
    assert ("quote", "They came at night.") in parts(read(outer.as_bytes()))
