"""What all tests share: property tests try the same examples on every run, so that a red run says something new.

``ASNAD_PROPERTIES=10000 pytest -k …`` looks for new ones instead, that many for each property.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("steady", derandomize=True, deadline=None)  # how long an example takes is no promise
settings.register_profile("search", max_examples=int(os.environ.get("ASNAD_PROPERTIES", "1000")), deadline=None)
settings.load_profile("search" if "ASNAD_PROPERTIES" in os.environ else "steady")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of a process: a second cannot be started beside it."""
    from tests.chromium import chromium  # noqa: PLC0415  # most runs need none

    with chromium() as launched:
        yield launched
