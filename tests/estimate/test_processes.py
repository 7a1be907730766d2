from __future__ import annotations

import math
import os

import pytest

from asnad.errors import EstimateError
from asnad.estimate.processes import shared_out


def test_each_job_is_answered_under_its_key_and_progress_is_told() -> None:
    told: list[int] = []
    found = shared_out(math.sqrt, {"four": (4,), "nine": (9,)}, 2, told.append)
    assert (found, told) == ({"four": 2.0, "nine": 3.0}, [1, 2])


def test_what_a_job_raises_is_raised() -> None:
    with pytest.raises(ValueError, match=r"nonnegative|domain"):
        shared_out(math.sqrt, {"minus": (-1,)}, 2, print)


def test_a_process_that_is_killed_is_a_clear_error() -> None:
    with pytest.raises(EstimateError, match="ended from outside"):
        shared_out(os._exit, {"gone": (9,)}, 1, print)
