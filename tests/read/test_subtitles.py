"""Subtitles: whole sentences, with the time at which they are said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asnad.errors import BrokenFile
from asnad.read.document import Document, read_document

Write = Callable[[str, bytes | str], Path]

SRT = """1
00:00:01,000 --> 00:00:03,500
The commander denied
that they

2
00:00:03,500 --> 00:00:06,000
<i>killed the prisoners.</i>

3
00:01:00,000 --> 00:01:02,000
- Who was it?
4
00:01:02,100 --> 00:01:04,000 X1:40
- {\\an8}He &amp; his men

5
01:10:00,000 --> 01:10:02,000

6
01:10:02,000 --> 01:10:04,000
می‌روم
"""


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_a_sentence_over_two_cues_is_one_block_below_its_time(write: Write) -> None:
    document = read_document(write("a.srt", SRT.replace("\n", "\r\n")), "a.srt")
    assert parts(document) == [
        ("caption", "00:00:01.000 → 00:00:06.000"),
        ("paragraph", "The commander denied that they killed the prisoners."),
        ("caption", "00:01:00.000 → 00:01:02.000"),
        ("paragraph", "- Who was it?"),
        ("caption", "00:01:02.100 → 00:01:04.000"),
        ("paragraph", "- He & his men"),
        ("caption", "01:10:02.000 → 01:10:04.000"),
        ("paragraph", "می‌روم"),
    ]
    assert document.media_type == "application/x-subrip"


def test_who_is_named_as_speaking_in_webvtt_is_quoted(write: Write) -> None:
    vtt = (
        "WEBVTT - Title\n\nNOTE a note\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:03.000 align:start\n"
        "<v.loud Mirela Oskari>They came at <00:02.000>night.\n\nname\n00:03.000 --> 00:05.000\n<v Bo>We ran.</v>\n"
    )
    document = read_document(write("a.vtt", vtt), "a.vtt")
    assert parts(document) == [
        ("caption", "00:00:01.000 → 00:00:03.000 Mirela Oskari"),
        ("quote", "They came at night."),
        ("caption", "00:00:03.000 → 00:00:05.000 Bo"),
        ("quote", "We ran."),
    ]
    assert document.media_type == "text/vtt"


def test_words_without_full_stops_are_parted_by_pauses_and_after_a_minute(write: Write) -> None:
    def cue(begin: int, words: str) -> str:
        first, last = (f"00:{at // 60:02}:{at % 60:02},000" for at in (begin, begin + 2))
        return f"1\n{first} --> {last}\n{words}\n"

    srt = "\n".join([cue(0, "one"), cue(3, "two"), cue(20, "three"), *(cue(30 + 2 * n, "word") for n in range(40))])
    document = read_document(write("a.srt", srt), "a.srt")
    words = [words for kind, words in parts(document) if kind == "paragraph"]
    assert words[:2] == ["one two", "three"]
    assert [len(run.split()) for run in words[2:]] == [30, 10]


def test_an_old_encoding_is_read(write: Write) -> None:
    srt = "1\n00:00:01,000 --> 00:00:03,500\nسلام على كل من كان في المدينة تلك الليلة\n".encode("cp1256")
    assert parts(read_document(write("a.srt", srt), "a.srt"))[1][1].startswith("سلام على كل")


def test_the_content_says_that_it_is_subtitles(write: Write) -> None:
    assert read_document(write("a.txt", "\ufeff" + SRT), "a.txt").media_type == "application/x-subrip"


def test_cues_without_words_are_nothing_to_quote(write: Write) -> None:
    with pytest.raises(BrokenFile, match=r"^a\.vtt: subtitles without a cue that has words"):
        read_document(write("a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<b></b>\n"), "a.vtt")


def test_speakers_who_share_a_cue_are_kept_apart(write: Write) -> None:
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Olan Drev>We hanged no one.</v>\n<v Ines>You hanged him.</v>\n\n"
        "00:05.000 --> 00:06.000\nA door.\n"
    )
    srt = "1\n00:00:01,000 --> 00:00:04,000\n- They hanged him.\n- <i>They did not</i>\nhang her.\n"

    assert parts(read_document(write("a.vtt", vtt), "a.vtt")) == [
        ("caption", "00:00:01.000 → 00:00:04.000 Olan Drev"),
        ("quote", "We hanged no one."),
        ("caption", "00:00:01.000 → 00:00:04.000 Ines"),
        ("quote", "You hanged him."),
        ("caption", "00:00:05.000 → 00:00:06.000"),
        ("paragraph", "A door."),
    ]
    assert [words for kind, words in parts(read_document(write("a.srt", srt), "a.srt")) if kind != "caption"] == [
        "- They hanged him.",
        "- They did not hang her.",
    ]


def test_captions_that_roll_say_each_line_once(write: Write) -> None:
    lines = ["soldiers arrested", "Tovik Vandrel", "in Meran"]
    cues = [(2, [lines[0]]), (1, [lines[0]]), (2, lines[:2]), (1, [lines[1]]), (2, lines[1:]), (1, [lines[2]])]
    vtt = "WEBVTT\nKind: captions\nLanguage: en-GB\n\n"
    for at, (_, shown) in enumerate(cues):
        vtt += f"00:{at:02}.000 --> 00:{at + 1:02}.000 align:start\n \n" + "<00:01.000><c> ".join(shown[:1])
        vtt += "\n".join(["", *(f"<c>{line}</c>" for line in shown[1:])]) + "\n\n"
    document = read_document(write("a.vtt", vtt), "a.vtt")

    assert [words for kind, words in parts(document) if kind != "caption"] == [
        "soldiers arrested Tovik Vandrel in Meran"
    ]
    assert document.language == "en"


def test_what_somebody_says_twice_is_kept_twice(write: Write) -> None:
    cues = ["Go!", "Go!", "They came at night.", "Where?", "To Arkhal.", "Never."]
    srt = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n\n" for n, cue in enumerate(cues))

    assert [w for kind, w in parts(read_document(write("a.srt", srt), "a.srt")) if kind != "caption"] == cues


@pytest.mark.parametrize(
    "times",
    [
        "0:00:09.5 --> 0:00:11.25",
        "00:00:09,500 -> 00:00:11,250",
        "00:00:09,500 → 00:00:11,250",
        "00:00:09:500 --> 00:00:11:250",
        "00: 00: 09, 500 --> 00: 00: 11, 250",
    ],
)
def test_times_that_people_write_by_hand_are_read(write: Write, times: str) -> None:
    document = read_document(write("a.srt", f"1\n{times}\nThey came.\n"), "a.srt")
    assert parts(document) == [("caption", "00:00:09.500 → 00:00:11.250"), ("paragraph", "They came.")]


def test_times_that_cannot_be_read_are_told(write: Write) -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nThey came.\n\n2\n0-0-3 --> 0-0-4\nThey went.\n"
    document = read_document(write("a.srt", srt), "a.srt")
    assert [words for kind, words in parts(document) if kind == "paragraph"] == ["They came."]
    assert document.notices == (
        "words below times that cannot be read were left out (“0-0-3 --> 0-0-4”); correct those lines",
    )
