"""Asnad: a record of who did what to whom, and of who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asnad.case import Case

__all__ = ["Case", "__version__"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """``Case`` brings the database and the readers with it, so it is loaded when first used."""
    if name == "Case":
        from asnad.case import Case

        return Case
    raise AttributeError(f"module 'asnad' has no attribute {name!r}")
