"""What stands around the content of every page, and how do long pages become several?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined

from asnad.model.when import When
from asnad.publish.dates import date_words
from asnad.publish.edition import FOLDERS, Edition
from asnad.publish.markup import html, isolated, title_html, visible
from asnad.publish.pager import LIMIT, Section, pages

__all__ = ["POLICY", "Layout", "Page"]

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; font-src 'self' file:; "
    "base-uri 'none'; form-action 'self' file:"
)
"""Nothing but our own files. ``file:`` stands for a site opened from disk, where browsers differ on ``'self'``;
a page that came over the network cannot load such an address."""

_TITLE, _BODY = "\ue000title\ue000", "\ue000body\ue000"
"""Where the title and the content go in a frame that was rendered once for many pages."""

Page = tuple[str, bytes]
"""Path from the top of the site, and the bytes that stand there."""


class Layout:
    """The frame of the site's pages."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.say = edition, edition.say
        environment = Environment(
            loader=PackageLoader("asnad.publish", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
        )
        release = edition.release
        menu = [("home", "index.html")]
        if release.questions:
            menu.append(("questions", "questions/index.html"))
        kinds = {entity.kind for entity in release.entities}
        menu += [(folder, f"{folder}/index.html") for kind, folder in FOLDERS.items() if kind in kinds]
        if release.events:
            menu += [("events", "events/index.html"), ("timeline", "timeline/index.html")]
        if release.tallies:
            menu.append(("tallies", "tallies/index.html"))
        menu += [("sources", "sources/index.html"), ("about", "about.html")]
        environment.globals.update(
            say=self.say,
            site=visible(release.title),
            policy=POLICY,
            menu=menu,
            program=isolated(release.program, self.say.direction),
            made=self.made,
            proposed=self.proposed,
            all=len(release.claims),
        )
        self._base = environment.get_template("base.html")
        self._entries = {page for _, page in menu}
        self._frames: dict[tuple[str, str, str, str, tuple[str, ...]], tuple[str, str, str]] = {}
        self._site = visible(release.title)
        self._site_suffix = f"{self.say('between')}{title_html(isolated(release.title, self.say.direction))}"

    @cached_property
    def proposed(self) -> int:
        return sum(claim.status == "proposed" for claim in self.edition.release.claims)

    @cached_property
    def made(self) -> str:
        """The day of the release in words; as it stands when it is no ISO 8601 instant."""
        try:
            day = datetime.fromisoformat(self.edition.release.made).date()
        except ValueError:
            return visible(self.edition.release.made)
        return date_words(self.say, When("", day, day))

    def frame(
        self, path: str, title: str, body: str, *, here: str = "", kind: str = "", scripts: Iterable[str] = ()
    ) -> Page:
        """One page. ``body`` is HTML; ``title`` is text; ``here`` is the entry of the menu it belongs to."""
        up = "../" * path.count("/")
        # The menu marks the very page only on the pages it leads to; all others with the same frame share it.
        own = path if path in self._entries else ""
        key = own, up, here, kind, tuple(scripts)
        if key not in self._frames:
            rendered = self._base.render(
                path=own, up=up, title=_TITLE, body=_BODY, here=here, kind=kind, scripts=scripts
            )
            before, rest = rendered.split(_TITLE)
            middle, after = rest.split(_BODY)
            self._frames[key] = before, middle, after
        before, middle, after = self._frames[key]
        site = "" if title == self._site else self._site_suffix
        return path, f"{before}{title_html(title)}{site}{middle}{body}{after}".encode()

    def paged(
        self,
        path: str,
        title: str,
        head: str,
        sections: Iterable[Section],
        *,
        here: str = "",
        kind: str = "",
        limit: int = LIMIT,
        heading: str = "",
        letters: bool = False,
    ) -> Iterator[Page]:
        """A page, or as many as it needs: ``x.html``, ``x-2.html``… ``head`` is on the first.

        ``heading`` is the title as HTML, where it is more than text. With ``letters`` every page lists the sections
        of all pages to jump to.
        """
        parts = pages(sections, limit=limit)
        jump = self._jump(path, parts) if letters else ""
        for number, part in enumerate(parts, 1):
            own = numbered(path, number)
            shown = title if number == 1 else f"{title} ({self.page_of(number, len(parts))})"
            body = [f"<h1>{heading or title_html(title)}</h1>"]
            if number == 1:
                body.append(head)
            else:
                back = path.rpartition("/")[2]
                body.append(f'<p class="note"><a href="{back}">{html(self.page_of(1, len(parts)))}</a></p>')
            body.append(jump)
            body += [self.section(section) for section in part]
            body.append(self.pager(path, number, len(parts)))
            yield self.frame(own, shown, "".join(body), here=here, kind=kind)

    def _jump(self, path: str, parts: list[list[Section]]) -> str:
        """Links to every section, on whichever page it begins."""
        links = [
            f'<li><a href="{numbered(path, number).rpartition("/")[2]}#{section.anchor}">{section.title}</a></li>'
            for number, part in enumerate(parts, 1)
            for section in part
            if section.anchor and not section.continued
        ]
        if len(links) < 2:
            return ""
        return f'<nav class="jump" aria-label="{html(self.say("jump"))}"><ul>{"".join(links)}</ul></nav>'

    def section(self, section: Section) -> str:
        if not section.pieces and not section.note:
            return ""
        anchor = f' id="{section.anchor}"' if section.anchor and not section.continued else ""
        title = self.say("continued", title=section.title) if section.continued else section.title
        heading = f"<h2>{title}</h2>" if title.strip() and section.title else ""
        note = f'<p class="note">{section.note}</p>' if section.note and not section.continued else ""
        content = section.opening + "".join(section.pieces) + section.closing if section.pieces else ""
        return f"<section{anchor}>{heading}{note}{content}</section>"

    def page_of(self, number: int, of: int) -> str:
        return self.say("page_of", page=self.say.number(number), pages=self.say.number(of))

    def pager(self, path: str, number: int, of: int) -> str:
        """Links to the pages before and after; nothing where there is one page."""
        if of == 1:
            return ""
        steps = []
        for key, to in (("first", 1), ("previous", number - 1), ("next", number + 1), ("last", of)):
            if 1 <= to <= of and to != number:
                relation = {"previous": ' rel="prev"', "next": ' rel="next"'}.get(key, "")
                target = numbered(path, to).rpartition("/")[2]
                steps.append(f'<li><a href="{target}"{relation}>{html(self.say(key))}</a></li>')
        here = f'<li class="here">{html(self.page_of(number, of))}</li>'
        middle = 2 if number > 1 else 0
        steps.insert(min(middle, len(steps)), here)
        return f'<nav class="pager" aria-label="{html(self.say("pages"))}"><ul>{"".join(steps)}</ul></nav>'


def numbered(path: str, number: int) -> str:
    """The path of a page's part: ``x.html``, ``x-2.html``."""
    return path if number == 1 else f"{path.removesuffix('.html')}-{number}.html"
