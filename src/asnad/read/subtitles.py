"""What is said in a film, and when? Subtitles: SubRip (.srt) and WebVTT (.vtt).

A sentence often runs over several cues, and half of one can say what the whole denies ("… denied that they | killed
the prisoners."). So cues are joined until a sentence ends, and the time from the first to the last stands above.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from asnad.errors import BrokenFile
from asnad.read.document import Document
from asnad.read.encoding import decode
from asnad.read.layout import Layout, one_line
from asnad.read.limits import Limits

__all__ = ["read_subtitles"]

READER = "asnad-read-subtitles/1"

STAMP = r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{3})"
TIMES = re.compile(rf"[ \t]*{STAMP}[ \t]*-->[ \t]*{STAMP}(?:[ \t].*)?\Z")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d\d:[\d:.]+>|\{\\[^{}\n]{0,200}\}")
SPEAKER = re.compile(r"<v(?:\.[^ \t>]{0,100})?[ \t]+([^>\n]{1,200})>")
NEW_SPEAKER = re.compile(r"[-–—][ \t]*\S|>>|\[|\(|[^\W\d_][\w .'’-]{0,40}:[ \t]")
SENTENCE_END = re.compile(r"[.!?…؟۔。][\"'”’»)\]]*\Z")
PAUSE = 4.0
"""Seconds without words after which someone speaks anew."""

LONGEST = 60.0
"""Seconds after which even words without any full stop are parted."""


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
    for cue in _cues(decoded.text):
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
        notices=decoded.notices(),
    )


def _cues(text: str) -> Iterator[_Cue]:
    """The cues with words. What stands between two lines of times is of the first, but for the number of the second."""
    times: re.Match[str] | None = None
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if found := TIMES.match(line):
            if times and lines and lines[-1].strip().isdigit():
                lines.pop()  # the number of this cue, with no empty line before it
            yield from _cue(times, lines)
            times, lines = found, []
        elif line.strip():
            lines.append(line)
        else:
            yield from _cue(times, lines)
            times, lines = None, []
    yield from _cue(times, lines)


def _cue(times: re.Match[str] | None, lines: list[str]) -> Iterator[_Cue]:
    if times is None:
        return
    spoken = "\n".join(lines)
    speakers = list(dict.fromkeys(SPEAKER.findall(spoken)))
    words = one_line(html.unescape(TAG.sub("", spoken)))
    if words:
        begin, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        yield _Cue(begin, end, words, one_line(html.unescape(speakers[0])) if len(speakers) == 1 else "")


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
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
