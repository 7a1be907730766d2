"""Read a few invented sentences, and look at what was proposed."""

from __future__ import annotations

from pathlib import Path

from asnad.model.claim import Claim
from asnad.model.frames import Act, Content
from asnad.model.mention import Mention
from asnad.model.source import Block, Layer, Source
from asnad.propose.english.reader import propose

SOURCE = Source("s1", "note.txt", title="A note", publisher="Harbour Gazette", author="Ines Falkenberg")


def layer(text: str, *blocks: Block) -> Layer:
    """A layer of this text, cut at its blank lines unless blocks are given."""
    return Layer("l1", "s1", "c1", "test", text, blocks, "en")


def read(text: str, source: Source = SOURCE) -> list[Claim]:
    """What the reader proposes for a text."""
    return propose(layer(text), source)


def acts(text: str, act: str | None = None) -> list[Claim]:
    """The act claims of a text, of one act if it is named."""
    return [c for c in read(text) if isinstance(c.content, Act) and act in (None, c.content.act)]


def only_act(text: str, act: str | None = None) -> tuple[Claim, Act]:
    """The one act claim of a text."""
    found = acts(text, act)
    assert len(found) == 1, found
    content = found[0].content
    assert isinstance(content, Act)
    return found[0], content


def victims(content: Content) -> list[str]:
    assert isinstance(content, Act)
    return [v.wording for v in content.victims]


def doers(content: Content) -> list[tuple[str, str]]:
    assert isinstance(content, Act)
    return [(p.who.wording, p.degree) for p in content.perpetrators]


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """The acts that are said to have happened, by whoever says so: code, victims, doers."""
    found = [c.content for c in acts(text) if c.happened]
    return [(a.act, victims(a), [who for who, _ in doers(a)]) for a in found if isinstance(a, Act)]


def voices(claim: Claim) -> list[str | None]:
    """Who says it, from the source inwards; the source itself is ``SOURCE``."""
    return ["SOURCE" if a.kind == "source" else a.who.wording if a.who else None for a in claim.sanad]


def ends(mention: Mention) -> list[str]:
    return [end.wording for end in mention.ends()]


def rows(name: str) -> list[list[str]]:
    """The lines of a table of English sentences, by their cells."""
    lines = (Path(__file__).parent / "english" / name).read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]
