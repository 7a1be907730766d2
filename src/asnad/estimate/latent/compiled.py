"""How are kernels compiled? Once, kept on disk, free of the interpreter's lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

__all__ = ["compiled"]

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """Machine code for this function.

    Arithmetic is done in the order it is written, so the same arguments give the same bits, compiled just now or taken
    from disk. What is kept on disk is renewed when its own file changes, not when a kernel it calls does: after an
    edit, remove ``__pycache__`` of this folder.
    """
    return cast("Function", njit(cache=True, nogil=True, error_model="numpy")(function))
