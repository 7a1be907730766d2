"""How is a long page cut into pages that stay small?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["LIMIT", "Section", "pages"]

LIMIT = 200_000
"""Bytes of content on one page; frame, heading and navigation come on top and stay well under 100 kB."""


@dataclass(slots=True)
class Section:
    """A heading and the pieces under it, each a fragment that can begin or end a page.

    ``opening`` and ``closing`` stand around the pieces on every page ("<ol>", "</ol>").
    ``continued`` is set on a section that began on an earlier page.
    """

    title: str
    pieces: list[str]
    opening: str = ""
    closing: str = ""
    anchor: str = ""
    note: str = ""
    continued: bool = field(default=False)


def pages(sections: Iterable[Section], *, limit: int = LIMIT, most: int = 2_000) -> list[list[Section]]:
    """Distribute the pieces over pages of at most ``limit`` bytes and ``most`` pieces each, in order.

    A piece larger than the limit stands alone. There is always at least one page.
    """
    done: list[list[Section]] = [[]]
    used = count = 0
    for section in sections:
        part = Section(section.title, [], section.opening, section.closing, section.anchor, section.note)
        done[-1].append(part)
        for piece in section.pieces:
            size = len(piece) if piece.isascii() else len(piece.encode("utf-8", "replace"))
            if count and (used + size > limit or count >= most):
                if not part.pieces:
                    done[-1].pop()
                part = Section(
                    section.title, [], section.opening, section.closing, section.anchor, section.note, bool(part.pieces)
                )
                done.append([part])
                used = count = 0
            part.pieces.append(piece)
            used += size
            count += 1
    return done
