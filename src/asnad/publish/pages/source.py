"""What does a source say, word for word, and which of its words became claims?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from asnad.language.script import direction
from asnad.model.source import Block, Layer, Source
from asnad.model.text import Span
from asnad.publish.card import badges, chain, sentence_html
from asnad.publish.dates import date_words
from asnad.publish.edition import Edition
from asnad.publish.highlight import pieces_of, segments
from asnad.publish.layout import Layout, Page, numbered
from asnad.publish.markup import bdi, file_name, html, language_tag, web_address
from asnad.publish.pager import Section

__all__ = ["source_index", "source_pages"]

LIMIT = 170_000
"""Bytes of text and claims on one page of a source."""
LONGEST_PIECE = 12_000
"""Characters of one block shown in one piece; a longer block goes on in the next."""
MOST_ROWS = 500


def _anchor(claim_id: str) -> str:
    return f"quote-{file_name(claim_id)}"


def _run(block: tuple[Block, str]) -> tuple[str, int | None]:
    """What stands together in one element: rows of a table, items of a list, blocks of a kind on one page."""
    kind = block[0].kind
    return ("table" if kind in ("row", "header") else kind), block[0].page


class _SourceText:
    """The text of one source, cut into pages with its marks and the claims that begin on each."""

    def __init__(self, edition: Edition, source: Source, layer: Layer) -> None:
        self.edition, self.source, self.layer = edition, source, layer
        self.text = layer.text
        ids = [c for c in edition.claims_of_source.get(source.id, ()) if edition.claims[c].claim.layer == layer.id]
        self.ids = sorted(ids, key=lambda c: (edition.claims[c].claim.quote.start, -edition.claims[c].claim.quote.end))
        self.spans = [edition.claims[c].claim.quote.span for c in self.ids]
        self.starts = [span.start for span in self.spans]
        # reach[i] is the furthest end among the quotes up to i: where to stop looking back for quotes that reach in.
        self.reach: list[int] = []
        for span in self.spans:
            self.reach.append(max(span.end, self.reach[-1] if self.reach else 0))
        self.shown: set[int] = set()
        self.begun: list[int] = []
        self._notes: dict[int, str] = {}

    def quotes_in(self, start: int, end: int) -> range:
        """Indexes of the quotes that may touch this stretch."""
        last = bisect_left(self.starts, end)
        first = bisect_left(self.reach, start + 1, 0, last)
        return range(first, last)

    def marked(self, start: int, end: int) -> str:
        """The stretch as HTML, with marks, anchors where quotes begin and numbers where they end."""
        indexes = self.quotes_in(start, end)
        if not indexes:
            return html(self.text[start:end])
        out = []
        for segment in segments(start, end, [self.spans[i] for i in indexes]):
            shown = html(self.text[segment.span.start : segment.span.end])
            if not segment.quotes:
                out.append(shown)
                continue
            starting = [indexes[i] for i in segment.starts]
            # A quote whose first character stands between blocks is anchored where it first shows.
            starting += [
                indexes[i] for i in segment.quotes if indexes[i] not in self.shown and indexes[i] not in starting
            ]
            self.shown.update(starting)
            self.begun += starting
            anchors = "".join(f'<span class="anchor" id="{_anchor(self.ids[i])}"></span>' for i in starting)
            depth = ' class="deep"' if len(segment.quotes) > 1 else ""
            out.append(f"{anchors}<mark{depth}>{shown}</mark>")
            out.extend(self.number(indexes[i]) for i in segment.ends)
        return "".join(out)

    def number(self, index: int) -> str:
        """The small number after a quote that leads to its claim."""
        say = self.edition.say
        number = say.digits(str(index + 1))
        claim = file_name(self.ids[index])
        name = html(say("claim.number", n=number))
        return f'<sup><a class="ref" href="#claim-{claim}" aria-label="{name}">{number}</a></sup>'

    def note(self, index: int) -> str:
        """One claim beside the text: its number, sentence, chain and how it is said."""
        if index not in self._notes:
            self._notes[index] = self._note(index)
        return self._notes[index]

    def _note(self, index: int) -> str:
        claim_id = self.ids[index]
        claim = self.edition.claims[claim_id].claim
        said = sentence_html(
            self.edition, self.edition.claim_sentence(claim_id), claim.layer, "../", self.source.language
        )
        number = self.edition.say.digits(str(index + 1))
        there = html(self.edition.say("claim.in_text"))
        return (
            f'<li class="claim" id="claim-{file_name(claim_id)}"><p class="sentence"><a class="ref" '
            f'href="#{_anchor(claim_id)}" title="{there}">{number}</a> {said}</p>{badges(self.edition, claim_id)}'
            f'<p class="sanad">{chain(self.edition, claim, self.source.id, "../")}</p></li>'
        )

    def blocks(self) -> Iterator[tuple[Block, str, tuple[int, ...]]]:
        """Each block, or piece of a long one, as HTML without its element, and the claims whose quotes begin in it."""
        for block in self.layer.blocks:
            longest = max(block.end - block.start, 1) if block.kind in ("row", "header") else LONGEST_PIECE
            for piece in pieces_of(self.text, block.start, block.end, longest):
                before = len(self.begun)
                if block.kind in ("row", "header"):
                    content = self.cells(block, piece)
                else:
                    content = self.marked(piece.start, piece.end)
                yield block, content, tuple(sorted(self.begun[before:]))

    def cells(self, block: Block, piece: Span) -> str:
        cell = "th" if block.kind == "header" else "td"
        scope = ' scope="col"' if block.kind == "header" else ""
        number = self.edition.say.digits(str(block.row)) if block.row is not None else ""
        row = html(self.edition.say("source.row")) if block.kind == "header" else number
        out = [f'<th scope="{"col" if block.kind == "header" else "row"}">{row}</th>']
        at = piece.start
        for part in self.text[piece.start : piece.end].split("\t"):
            out.append(f'<{cell}{scope} dir="auto">{self.marked(at, at + len(part))}</{cell}>')
            at += len(part) + 1
        return f"<tr>{''.join(out)}</tr>"

    def parts(self) -> Iterator[tuple[str, list[int]]]:
        """The pages: text as HTML, and the claims that begin on it."""
        blocks: list[tuple[Block, str]] = []
        header = ""
        claims: list[int] = []
        used = rows = 0
        for block, content, begun in self.blocks():
            size = len(content.encode("utf-8", "replace")) + sum(len(self.note(i).encode("utf-8")) for i in begun)
            if blocks and (used + size > LIMIT or rows >= MOST_ROWS):
                yield self.joined(blocks, header), claims
                blocks, claims, used, rows = [], [], 0, 0
            if block.kind == "header":
                header = content
            blocks.append((block, content))
            claims += begun
            used += size
            rows += block.kind == "row"
        yield self.joined(blocks, header), claims

    def joined(self, blocks: list[tuple[Block, str]], header: str) -> str:
        """Blocks as elements: headings below the page's own, items as lists, rows as a table with its header."""
        out: list[str] = []
        say = self.edition.say
        page: int | None = None
        for (group, _), members in groupby(blocks, key=_run):
            found = list(members)
            if found[0][0].page is not None and found[0][0].page != page:
                page = found[0][0].page
                out.append(f'<p class="page-number">{html(say("source.page", n=say.number(page)))}</p>')
            if group == "table":
                head = [c for b, c in found if b.kind == "header"] or ([header] if header else [])
                body = "".join(c for b, c in found if b.kind == "row")
                if found[0][0].sheet:
                    out.append(f"<h3>{say('source.sheet', name=bdi(found[0][0].sheet))}</h3>")
                out.append(
                    f'<div class="table" role="region" tabindex="0" aria-label="{html(say("source.text"))}"><table>'
                    + (f"<thead>{head[0]}</thead>" if head else "")
                    + f"<tbody>{body}</tbody></table></div>"
                )
            elif group == "item":
                out.append('<ul class="items">')
                out += [f'<li dir="auto" class="level-{min(b.level or 1, 6)}">{c}</li>' for b, c in found]
                out.append("</ul>")
            else:
                out += [self.element(b, c) for b, c in found]
        return "".join(out)

    def element(self, block: Block, content: str) -> str:
        match block.kind:
            case "heading":
                return f'<h3 dir="auto" class="level-{min(block.level or 1, 6)}">{content}</h3>'
            case "quote":
                return f'<blockquote dir="auto"><p>{content}</p></blockquote>'
            case "caption":
                return f'<p dir="auto" class="caption">{content}</p>'
        return f'<p dir="auto">{content}</p>'


def _metadata(edition: Edition, source: Source, layer: Layer | None) -> str:
    say = edition.say
    rows: list[tuple[str, str]] = []
    for key, value in (
        ("publisher", source.publisher),
        ("author", source.author),
        ("kind", source.kind),
        ("affiliation", source.affiliation),
        ("reference", source.reference),
        ("note", source.note),
    ):
        if value:
            rows.append((key, bdi(value)))
    if source.published:
        shown = html(date_words(say, source.published))
        if source.published.wording:
            shown += f' <span class="note">({bdi(source.published.wording)})</span>'
        rows.insert(2 if source.publisher and source.author else 1 if rows else 0, ("published", shown))
    if source.language:
        rows.append(("language", html(say.language_name(source.language))))
    if source.url:
        address = web_address(source.url)
        shown = f'<bdi dir="ltr" class="address">{html(source.url)}</bdi>'
        if address:
            shown = f'<a href="{html(address)}" rel="noreferrer noopener external">{shown}</a>'
        rows.append(("address", shown))
    if layer:
        rows.append(("reader", f'<bdi dir="ltr">{html(layer.reader)}</bdi>'))
    listed = "".join(f"<dt>{html(say(f'source.{key}'))}</dt><dd>{value}</dd>" for key, value in rows)
    return f'<dl class="facts">{listed}</dl>' if listed else ""


def source_pages(layout: Layout, source: Source) -> Iterator[Page]:
    """The pages of one source. Notes in the edition on which page each quote stands."""
    edition, say = layout.edition, layout.say
    layer_id = edition.release.layers.get(source.id)
    layer = edition.release.layer(layer_id) if layer_id else None
    path, title = edition.source_page(source.id), edition.source_title(source.id)
    claims = len(edition.claims_of_source.get(source.id, ()))
    head = f'<p class="kind">{html(say("kind.source"))}{say("between")}{html(say.many("claims", claims))}</p>'
    head += _metadata(edition, source, layer)
    if layer is None:
        yield from layout.paged(
            path, title, head, [Section(html(say("source.text")), [], note=html(say("source.no_text")))], here="sources"
        )
        return
    text = _SourceText(edition, source, layer)
    parts = list(text.parts())
    tag = language_tag(layer.language or source.language)
    language = f' dir="{direction(layer.text[:4000])}"' + (f' lang="{tag}"' if tag else "")
    for number, (_, begun) in enumerate(parts, 1):
        own = numbered(path, number)
        name = own.removeprefix("sources/")
        for index in begun:
            edition.places_in_text[text.ids[index]] = f"{name}#{_anchor(text.ids[index])}"
    for number, (content, begun) in enumerate(parts, 1):
        notes = "".join(text.note(index) for index in begun)
        notes = f'<ol class="notes">{notes}</ol>' if notes else f'<p class="note">{html(say("source.no_claims"))}</p>'
        shown = title if number == 1 else f"{title} ({layout.page_of(number, len(parts))})"
        body = (
            f"<h1>{bdi(source.title, source.language) if source.title else html(title)}</h1>"
            + (
                head
                if number == 1
                else f'<p class="note"><a href="{path.partition("/")[2]}">{layout.page_of(1, len(parts))}</a></p>'
            )
            + layout.pager(path, number, len(parts))
            + f'<div class="reading"><section class="text"{language}>'
            f'<h2 lang="{say.language}" dir="{say.direction}">{html(say("source.text"))}</h2>{content}</section>'
            f'<section class="beside"><h2>{html(say("source.claims"))}</h2>{notes}</section></div>'
            + layout.pager(path, number, len(parts))
        )
        yield layout.frame(numbered(path, number), shown, body, here="sources", kind="source")


def source_index(layout: Layout) -> Iterator[Page]:
    """All sources, by publisher and title."""
    edition, say = layout.edition, layout.say
    pieces = []
    for source in sorted(
        edition.release.sources,
        key=lambda s: (s.title is None, (s.publisher or "").casefold(), (s.title or "").casefold(), s.id),
    ):
        by = [bdi(part) for part in (source.publisher, source.author) if part]
        if source.published:
            by.append(html(say("date.published", date=date_words(say, source.published))))
        by.append(html(say.many("claims", len(edition.claims_of_source.get(source.id, ())))))
        pieces.append(
            f'<li>{edition.source_link(source.id, "../")} <span class="note">{say("between").join(by)}</span></li>'
        )
    head = f'<p class="intro">{html(say("source.index_intro"))}</p>'
    section = Section("", pieces, '<ul class="index">', "</ul>")
    yield from layout.paged("sources/index.html", say("source.title"), head, [section], here="sources")
