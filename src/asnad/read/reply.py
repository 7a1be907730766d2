"""Where in a letter do another's words begin? Reply marks, forwarded letters, and headers that stand in the text.

Some programs mark each line of what a reply repeats; others put the headers of the other letter above it, or one line
that says who wrote it, and mark nothing. What is below is another's in each case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from asnad.model.source import Block

__all__ = ["parted", "voices"]

REPEATED = re.compile(r"(?:^[ \t]?>[^\n]*(?:\n|\Z))+", re.M)
MARKS = re.compile(r"^(?:[ \t]?>)+[ \t]?", re.M)
FORWARDED = re.compile(
    r"^[ \t]*-{2,}[ \t]*(?:original message|forwarded (?:message|by)|mensaje (?:original|reenviado)"
    r"|message (?:d'origine|original|transféré)|(?:ursprüngliche|weitergeleitete) nachricht|پیام (?:اصلی|ارسال شده)"
    r"|الرسالة الأصلية|رسالة معاد توجيهها)[^\n]*$",
    re.M | re.I,
)
"""The line below which everything is another's letter."""

FROM = "from|de|von|از|فرستنده|من"
OTHER_HEADERS = (
    "sent|date|to|cc|subject|enviado(?: el)?|fecha|para|asunto|envoyé|à|objet|gesendet|datum|an|betreff"
    "|تاریخ|ارسال|ارسال شده|به|گیرنده|موضوع|تاريخ|تاريخ الإرسال|أرسل|أرسلت|تم الإرسال|إلى|نسخة|الموضوع"
)
HEADERS = re.compile(
    rf"^(?:[ \t]*[_-]{{5,}}[ \t]*\n\s*)?[ \t]*\**(?:{FROM})[ \t\u200e\u200f]*:\**[ \t][^\n]*"
    rf"(?:\n{{1,2}}[ \t]*\**(?:{OTHER_HEADERS})[ \t\u200e\u200f]*:\**[ \t][^\n]*){{2,}}",
    re.M | re.I,
)
"""Who wrote another letter, and two more of its headers, each on a line of its own."""

WROTE = re.compile(
    r"^[ \t]*(?:on|am|le|el|در|في)\b[^\n>]{0,80}(?:\n[^\n>]{0,80})?\d[^\n>]{0,80}(?:\n[^\n>]{0,80})?"
    r"(?:<[^\n<>]{1,80}@[^\n<>]{1,80}>|\d:\d\d)[^\n]{0,80}\b"
    r"(?:wrote|schrieb[^\n:]{0,60}|a écrit|escribió|نوشت|كتب)[ \t\u00a0]*:[ \t]*$(?!\s*>)",
    re.M | re.I,
)
"""A line that says when who wrote what follows, where no marks do."""


def voices(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a letter, without marks of quotation, each with whether it is another's words."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    ends, begins = _others(text)
    own = text[:ends]
    at = 0
    for run in REPEATED.finditer(own):
        yield own[at : run.start()], False
        yield MARKS.sub("", run[0]), True
        at = run.end()
    yield own[at:], False
    yield text[begins:], True


def parted(text: str, blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """The blocks of a letter that was a page, each with whether it is another's words; where those begin it is cut."""
    ends, _ = _others(text)
    for block in blocks:
        if block.start < ends < block.end and text[block.start : ends].strip():
            yield replace(block, end=block.start + len(text[block.start : ends].rstrip())), False
            yield replace(block, start=ends), True
        else:
            yield block, block.end > ends


def _others(text: str) -> tuple[int, int]:
    """Where the writer's own words end, and where another's begin, which go on to the end of the letter."""
    found = [(mark.start(), mark.end()) for mark in [FORWARDED.search(text)] if mark]
    found += [(mark.start(), mark.start()) for mark in (HEADERS.search(text), WROTE.search(text)) if mark]
    return min(found, default=(len(text), len(text)))
