"""How are kernels compiled? Once, kept on disk, free of the interpreter's lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

__all__ = ["compiled"]

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """Machine code for this function.

    Sums may be reordered so that they run in vectors; infinities and not-a-numbers keep their meaning. On one machine
    the same arguments give the same bits. What is kept on disk is renewed when its own file changes, not when a kernel
    it calls does: after an edit, remove ``__pycache__`` of this folder.
    """
    fast = {"reassoc", "contract", "nsz"}
    return cast("Function", njit(cache=True, nogil=True, error_model="numpy", fastmath=fast)(function))
