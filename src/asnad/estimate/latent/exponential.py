"""How is e^x computed for many numbers at once? Without a call, so that the compiler can take several together."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
from numba import types
from numba.extending import intrinsic

from asnad.estimate.latent.compiled import compiled

__all__ = ["chances", "falling"]

Floats = npt.NDArray[np.float64]

_PER_LN2 = 1.4426950408889634
_LN2 = 0.6931471803691238  # its first 33 bits, so that whole multiples are exact
_LN2_REST = 1.9082149292705877e-10
_WHOLE = 6755399441055744.0  # 1.5 * 2^52: a whole number added to it stands in the last bits


@intrinsic
def _bits(_context: Any, _value: Any) -> Any:
    def build(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.int64))

    return types.int64(types.float64), build


@intrinsic
def _number(_context: Any, _value: Any) -> Any:
    def build(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(types.int64), build


@compiled
def falling(x: float) -> float:
    """e^-x for x of 0 or more, to 13 digits; beyond 690, e^-690."""
    x = -min(x, 690.0)
    whole = math.floor(x * _PER_LN2 + 0.5) * 1.0
    r = x - whole * _LN2
    r -= whole * _LN2_REST
    series = 1.0 / 6227020800.0
    series = series * r + 1.0 / 479001600.0
    series = series * r + 1.0 / 39916800.0
    series = series * r + 1.0 / 3628800.0
    series = series * r + 1.0 / 362880.0
    series = series * r + 1.0 / 40320.0
    series = series * r + 1.0 / 5040.0
    series = series * r + 1.0 / 720.0
    series = series * r + 1.0 / 120.0
    series = series * r + 1.0 / 24.0
    series = series * r + 1.0 / 6.0
    series = series * r + 0.5
    series = series * r + 1.0
    series = series * r + 1.0
    return series * _number((_bits(whole + _WHOLE) + 1023) << 52)  # type: ignore[call-arg]


@compiled
def chances(logits: Floats, first: int, factors: Floats) -> None:
    """For each of R rows of log-odds from ``first`` on, write the rest to 1 in the same row of ``factors``, and the
    probability R rows further. Neither loses digits when it is small."""
    rows, columns = logits.shape
    for row in range(first, rows):
        odds, present, absent = logits[row], factors[rows + row], factors[row]
        for k in range(columns):
            tail = falling(abs(odds[k]))
            large = 1.0 / (1.0 + tail)
            small = tail * large
            above = odds[k] >= 0
            present[k] = large if above else small
            absent[k] = small if above else large
