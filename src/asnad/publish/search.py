"""Which files let a browser search the whole site without a server?

Every thing that can be found is a *document*: a title, a page and a note, numbered by kind and then by weight, so that
a lower number is a better answer. Every word of a document becomes a *key*; sorted keys with the numbers of their
documents are cut into files of some ten kilobytes, and a manifest says with which key each file begins, like the leaves
of a B-tree. The browser loads the few files a query needs, by ``<script>``, because pages opened from disk may not
fetch.
"""

from __future__ import annotations

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from asnad.model.mention import Mention
from asnad.publish.edition import Edition
from asnad.publish.layout import Layout, Page
from asnad.publish.markup import HIDDEN
from asnad.publish.search_key import browser_rules, keys, sound_keys
from asnad.publish.slots import mentions

__all__ = ["KINDS", "search_files"]

KINDS = ("person", "group", "organisation", "place", "question", "event", "source", "claim")
"""In the order of the answers."""
DOCUMENTS_A_FILE = 80
KEYS_A_FILE = 48_000
LONGEST_TITLE = 240
_DANGEROUS = re.compile("[<>&\u2028\u2029]|" + HIDDEN.pattern)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Document:
    title: str
    page: str
    note: str
    words: str
    names: tuple[str, ...] = ()


def _script(call: str, *values: object) -> bytes:
    """A script that hands values over, safe wherever it is shown."""
    written = ",".join(json.dumps(v, ensure_ascii=False, separators=(",", ":"), sort_keys=True) for v in values)
    return f"asnad.{call}({_DANGEROUS.sub(_escaped, written)});\n".encode()


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1] if found[0] not in "<>&" else f"\\u{ord(found[0]):04x}"


@lru_cache(maxsize=4096)
def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


def _gaps(numbers: Iterable[int]) -> str:
    """Ascending numbers as the gaps between them, base 36: [3, 4, 40] → "3,1,10"."""
    last, gaps = 0, []
    for number in numbers:
        gaps.append(_base36(number - last))
        last = number
    return ",".join(gaps)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1] + "…"


def _names(edition: Edition, entities: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(edition.entities[e].label for e in entities[:20] if e in edition.entities)


def _documents(edition: Edition) -> Iterator[tuple[str, list[_Document]]]:
    """Everything that can be found, by kind, weightiest first."""
    say, release = edition.say, edition.release
    for kind in ("person", "group", "organisation", "place"):
        found = [e for e in release.entities if e.kind == kind]
        found.sort(key=lambda e: (-len(e.parts), e.label, e.id))
        documents = []
        for entity in found:
            others = [edition.isolated(n.form) for n in entity.names if n.form != entity.label]
            note = say("separator").join([*others[:3], say.many("claims", len({p.claim for p in entity.parts}))])
            words = " ".join([entity.label, *others, *(t for n in entity.names for t in n.titles)])
            names = (entity.label, *(n.form for n in entity.names))
            documents.append(
                _Document(edition.entity_title(entity.id), edition.entity_page(entity.id), note, words, names)
            )
        yield kind, documents
    questions = sorted(release.questions, key=lambda q: (not q.contested, -len(q.answers), q.id))
    yield (
        "question",
        [
            _Document(
                title := edition.question_title(q.id),
                edition.question_page(q.id),
                _short(" | ".join(edition.isolated("".join(edition.say.answer(a))) for a in q.answers)),
                " ".join([title, *("".join(edition.say.answer(a)) for a in q.answers)]),
                _names(edition, q.about),
            )
            for q in questions
        ],
    )
    events = sorted(release.events, key=lambda e: (-len(e.claims), e.id))
    yield (
        "event",
        [
            _Document(
                title := edition.event_title(e.id),
                edition.event_page(e.id),
                say.many("claims", len(e.claims)),
                title,
                _names(edition, e.victims),
            )
            for e in events
        ],
    )
    documents = []
    for source in release.sources:
        title = edition.source_title(source.id)
        by = [edition.isolated(part) for part in (source.publisher, source.author) if part]
        documents.append(
            _Document(title, edition.source_page(source.id), say("separator").join(by), " ".join([title, *by]))
        )
    yield "source", documents
    yield (
        "claim",
        [
            _Document(
                title := edition.claim_title(c.claim.id),
                edition.quote_page(c.claim.id),
                edition.source_voice(c.source),
                f"{title} {c.claim.quote.exact[:600]}",
                tuple(m.name.form for _, m in mentions(c.claim) if isinstance(m, Mention) and m.name),
            )
            for c in release.claims
        ],
    )


def search_files(layout: Layout) -> Iterator[Page]:
    """The files in ``search/``."""
    edition, say = layout.edition, layout.say
    postings: dict[str, array[int]] = defaultdict(lambda: array("L"))
    ranges: list[tuple[str, int, int]] = []
    number = shard = 0
    waiting: list[tuple[str, str, str]] = []
    for kind, documents in _documents(edition):
        first = number
        for document in documents:
            for key in keys(document.words):
                postings[key].append(number)
            for key in dict.fromkeys(key for name in document.names for key in sound_keys(name)):
                postings[key].append(number)
            waiting.append((_short(document.title), document.page, document.note))
            number += 1
            if len(waiting) == DOCUMENTS_A_FILE:
                yield f"search/d{shard}.js", _script("documents", shard, waiting)
                waiting, shard = [], shard + 1
        ranges.append((kind, first, number))
    if waiting:
        yield f"search/d{shard}.js", _script("documents", shard, waiting)
    begins: list[str] = []
    part: dict[str, str] = {}
    used = 0
    for key in sorted(postings, key=lambda k: k.encode("utf-16-be", "surrogatepass")):
        gaps = _gaps(postings[key])
        if part and used + len(gaps) + len(key) > KEYS_A_FILE:
            yield f"search/k{len(begins)}.js", _script("leaf", len(begins), part)
            begins.append(next(iter(part)))
            part, used = {}, 0
        part[key] = gaps
        used += len(gaps) + len(key) + 6
    if part:
        yield f"search/k{len(begins)}.js", _script("leaf", len(begins), part)
        begins.append(next(iter(part)))
    yield (
        "search/manifest.js",
        _script("manifest", {"count": number, "shard": DOCUMENTS_A_FILE, "kinds": ranges, "begins": begins}),
    )
    titles = {kind: say(f"plural.{kind}") for kind in KINDS}
    phrases = {key: say(f"search.{key}") for key in ("found.one", "found.other", "nothing", "more")}
    yield (
        "search/words.js",
        _script("words", {"kinds": titles, "phrases": phrases, "language": say.language}),
    )
    yield "search/rules.js", _script("rules", browser_rules())
