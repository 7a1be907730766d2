"""What is said in a film, and when? Subtitles: SubRip (.srt) and WebVTT (.vtt).

A sentence often runs over several cues, and half of one can say what the whole denies ("… denied that they | killed
the prisoners."). So cues are joined until a sentence ends, and the time from the first to the last stands above.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from asnad.errors import BrokenFile
from asnad.read.document import Document
from asnad.read.encoding import decode
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits

__all__ = ["read_subtitles"]

READER = "asnad-read-subtitles/3"

STAMP = r"(?:(\d{1,3})[ \t]?:[ \t]?)?(\d{1,2})[ \t]?:[ \t]?(\d{1,2})(?:[ \t]?[.,:][ \t]?(\d{1,3}))?"
TIMES = re.compile(rf"[ \t]*{STAMP}[ \t]*(?:-{{1,3}}>|[-–—]+[ \t]>|→)[ \t]*{STAMP}(?:[ \t].*)?\Z")
"""As programs write it, and as people do who write subtitles by hand."""

ARROW = re.compile(r"-{1,3}>|→")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d\d:[\d:.]+>|\{\\[^{}\n]{0,200}\}")
SPEAKER = re.compile(r"<v(?:\.[^ \t>]{0,100})?[ \t]+([^>\n]{1,200})>|</v>")
DASH = re.compile(r"\s*[-–—]\s*\S")
LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z]{2,3})(?![A-Za-z])")
NEW_SPEAKER = re.compile(r"[-–—][ \t]*\S|>>|\[|\(|[^\W\d_][\w .'’-]{0,40}:[ \t]")
SENTENCE_END = re.compile(r"[.!?…؟۔。][\"'”’»)\]]*\Z")
MOST_SHOWN = 3
LONGEST_SHOWN = 40
PAUSE = 4.0
"""Seconds without words after which someone speaks anew."""

ROLLS = 2
"""Captions that begin with the line before, below which that is chance."""

LONGEST = 60.0
"""Seconds after which even words without any full stop are parted."""


Shown = tuple[float, float, list[str]]
"""What is shown from one second to another, line by line."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that are shown from ``begin`` to ``end``, in seconds; ``speaker`` where the file names one."""

    begin: float
    end: float
    words: str
    speaker: str = ""


def read_subtitles(path: Path, shown: str, limits: Limits, encoding: str | None) -> Document:
    """Read the cues in their order: above each sentence or run of sentences its time, as a caption.

    Raises:
        BrokenFile: no cue with words is in it.
    """
    decoded = decode(path.read_bytes(), shown, encoding)
    layout = Layout(shown, limits)
    run: list[_Cue] = []
    shown_lines = _unrolled(list(_shown(decoded.text)))
    for cue in (cue for each in shown_lines for cue in _cues(*each)):
        if run and _begins(run, cue):
            _add(layout, run)
            run = []
        run.append(cue)
    if run:
        _add(layout, run)
    if layout.empty:
        raise BrokenFile(f"{shown}: subtitles without a cue that has words; get a whole copy")
    return Document(
        text=layout.text(),
        blocks=layout.blocks(),
        reader=READER,
        media_type="text/vtt" if decoded.text.startswith("WEBVTT") else "application/x-subrip",
        language=_language(decoded.text),
        notices=(*decoded.notices(), *_lost(decoded.text)),
    )


def _lost(text: str) -> Iterator[str]:
    """A sentence that says which lines look like times and cannot be read: the words below them are read nowhere."""
    lines = [line.strip() for line in text.splitlines() if ARROW.search(line) and not TIMES.match(line)]
    unread = [line for line in lines if any(map(str.isdigit, line[:2]))]
    if unread:
        shown = ", ".join(f"“{line[:LONGEST_SHOWN]}”" for line in unread[:MOST_SHOWN])
        more = ", …" if len(unread) > MOST_SHOWN else ""
        yield f"words below times that cannot be read were left out ({shown}{more}); correct those lines"


def _language(text: str) -> str | None:
    """The language that the head of a WebVTT file states, as those do that programs make."""
    if not text.startswith("WEBVTT"):
        return None
    stated = (LANGUAGE.match(line) for line in text.splitlines()[1:6])
    return next((found[1].lower() for found in stated if found), None)


def _shown(text: str) -> Iterator[Shown]:
    """What is shown when. What stands between two lines of times is of the first, but for the number of the second."""
    times: re.Match[str] | None = None
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if found := TIMES.match(line):
            if times and lines and lines[-1].strip().isdigit():
                lines.pop()  # the number of this cue, with no empty line before it
            yield from _lines_at(times, lines)
            times, lines = found, []
        elif line.strip():
            lines.append(line)
        elif lines or not line:  # a line of spaces may stand above the words of a caption
            yield from _lines_at(times, lines)
            times, lines = None, []
    yield from _lines_at(times, lines)


def _lines_at(times: re.Match[str] | None, lines: list[str]) -> Iterator[Shown]:
    if times is not None and any(_words(line) for line in lines):
        yield _seconds(times.groups()[:4]), _seconds(times.groups()[4:]), [line for line in lines if _words(line)]


def _unrolled(shown: list[Shown]) -> list[Shown]:
    """Each line once, of captions that roll: there the lines above the new one are those that were shown before.

    They are taken to roll when most of them begin with what stood last before; somebody may well say a thing twice.
    """
    lines = [[_words(line) for line in each[2]] for each in shown]
    rolls = sum(after[0] == before[-1] for before, after in pairwise(lines))
    grows = any(len(after) > 1 and after[0] == before[-1] for before, after in pairwise(lines))
    if not grows or rolls < ROLLS or rolls * 2 < len(lines):
        return shown
    found = shown[:1]
    for (begin, end, fresh), before, after in zip(shown[1:], lines, lines[1:], strict=False):
        again = max(number for number in range(len(after) + 1) if before[len(before) - number :] == after[:number])
        if again < len(after):
            found.append((begin, end, fresh[again:]))
    return found


def _cues(begin: float, end: float, lines: list[str]) -> Iterator[_Cue]:
    """What each speaker says of what is shown: by the tags of WebVTT, or by lines that begin with a dash."""
    speaker, at, spoken = "", 0, "\n".join(lines)
    pieces: list[tuple[str, str]] = []
    for tag in SPEAKER.finditer(spoken):
        pieces.append((speaker, spoken[at : tag.start()]))
        speaker, at = one_line(html.unescape(tag[1] or "")), tag.end()
    pieces.append((speaker, spoken[at:]))
    if not any(speaker for speaker, _ in pieces) and sum(bool(DASH.match(_words(line))) for line in lines) > 1:
        pieces = [("", turn) for turn in re.split(r"\n(?=(?:<[^<>\n]*>)?\s*[-–—])", spoken)]
    for speaker, piece in pieces:
        if words := _words(piece):
            yield _Cue(begin, end, words, speaker)


def _words(piece: str) -> str:
    return one_line(html.unescape(TAG.sub("", piece)))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds = (int(part or 0) for part in parts[:3])
    thousandths = int((parts[3] or "").ljust(3, "0"))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _begins(run: list[_Cue], cue: _Cue) -> bool:
    """Whether the cue begins a new sentence, a new speaker, or speech after a pause."""
    last = run[-1]
    return bool(
        SENTENCE_END.search(last.words)
        or cue.speaker != last.speaker
        or NEW_SPEAKER.match(cue.words)
        or not 0 <= cue.begin - last.end + PAUSE <= 2 * PAUSE
        or cue.end - run[0].begin > LONGEST
    )


def _add(layout: Layout, run: list[_Cue]) -> None:
    speaker = f" {run[0].speaker}" if run[0].speaker else ""
    layout.add("caption", f"{_clock(run[0].begin)} → {_clock(run[-1].end)}{speaker}")
    words = " ".join(cue.words for cue in run)
    # Whoever the file names as speaking is someone else than the maker of the film.
    layout.add("quote" if speaker else "paragraph", words)


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"
