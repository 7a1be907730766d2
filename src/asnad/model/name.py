"""What is it called? A name form, never a bare string."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Name"]


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name as written, without titles.

    ``language`` is a BCP 47 primary language or ``None``; ``script`` an ISO 15924 code (``Latn``, ``Arab``, ``Cyrl``).
    ``titles`` are the words left off the form ("Ayatollah", "Colonel"), as written.
    """

    form: str
    script: str = "Latn"
    language: str | None = None
    titles: tuple[str, ...] = ()
