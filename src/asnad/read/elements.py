"""Which elements does an XML part of a container hold? Taken as they are unpacked, and let go of after that."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from asnad.errors import BrokenFile, TooLarge
from asnad.read.container import Container
from asnad.read.layout import one_line

__all__ = ["attribute", "events", "let_go", "tag_of"]


def events(container: Container, member: str, *tags: str) -> Iterator[tuple[str, etree._Element]]:
    """Beginnings and ends of the elements with these tags, as they are unpacked; no entity is expanded or fetched."""
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
    )
    try:
        for chunk in container.chunks(member):
            parser.feed(chunk)
            for event, element in parser.read_events():
                if isinstance(element, etree._Element):  # noqa: SLF001 lxml has no public name for it
                    yield event, element
        parser.close()
    except etree.XMLSyntaxError as error:
        said = one_line(str(error))
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError(said) from error
        if getattr(error, "code", None) in {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP}:
            raise TooLarge(f"{container.shown}: {member} in it may be a bomb, and was not read ({said})") from error
        raise BrokenFile(f"{container.shown}: {member} in it is damaged ({said}); get a whole copy") from error


def let_go(element: etree._Element) -> None:
    """Free an element that has been taken, and those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def tag_of(element: etree._Element) -> str:
    """The name without its namespace: Word writes two of them, and other programs further ones."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
