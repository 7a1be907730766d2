"""A case: the one object that the command line, pages and notebooks use. It wires the parts and offers the verbs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asnad.case.building import BuildReport
    from asnad.case.case import Case
    from asnad.case.demo import open_demo
    from asnad.case.table import Table

__all__ = ["BuildReport", "Case", "Table", "open_demo"]

_HOMES = {"BuildReport": "building", "Case": "case", "Table": "table", "open_demo": "demo"}


def __getattr__(name: str) -> Any:
    """Loaded when first used: the processes that read files need ``asnad.case.reading``, and no database."""
    if name in _HOMES:
        return getattr(import_module(f"asnad.case.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'asnad.case' has no attribute {name!r}")
