"""Which organisation speaks, or stands behind a source? Names of bodies in the words of a source's metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from asnad.model.source import Source
from asnad.weigh.wording import initials, words

__all__ = ["Body", "backers", "plain", "same_body", "speaker"]

_SPLIT = re.compile(r"\s*[/;|()]\s*")
_LINK = re.compile(r"^\W*(?:[a-z][\w'’-]*\s+)+")  # "close to the …", "cites the …": what stands before the name
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|die|der|das)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """``names`` are folded names of one body, or of a body and what it belongs to; ``label`` is as written."""

    label: str
    names: frozenset[str]


def plain(name: str) -> str:
    """A name as words only: "the People's Union of Arden" → "peoples union of arden"."""
    return " ".join(words(_ARTICLE.sub("", name.strip())))


def _body(text: str) -> Body | None:
    # "PUA (People's Union of Arden)", "People's Union of Arden (PUA/MEK)": each part is a name of it.
    parts = [p for p in _SPLIT.split(text) if p.strip()]
    # A part that stays in small letters ("independent", "local press") names nobody.
    named = [n for p in parts if not (n := _LINK.sub("", p) if p[:1].islower() else p)[:1].islower()]
    names = {plain(n) for n in named} - {""}
    return Body(" ".join(text.split()), frozenset(names)) if names else None


def speaker(source: Source) -> Body | None:
    """Who speaks when the source speaks in its own words: its author, else its publisher."""
    text = source.author or source.publisher or ""
    return _body(text) or (Body(text.strip(), frozenset({plain(text)})) if plain(text) else None)


def backers(source: Source) -> Body | None:
    """The organisation its affiliation names, whatever the affiliation is ("close to…", "cites…", "run by…")."""
    return _body(source.affiliation or "")


def same_body(left: Iterable[str], right: Iterable[str]) -> str | None:
    """A name that both have, or the initials that one gives for a name of the other ("pua"); ``None`` when neither."""
    mine, yours = set(left), set(right)
    shared = mine & yours
    for some, others in ((mine, yours), (yours, mine)):
        shared |= {
            n for n in some if len(n) >= 3 and " " not in n and any(initials(o) == n for o in others if " " in o)
        }
    return min(shared, key=lambda n: (-len(n), n)) if shared else None
