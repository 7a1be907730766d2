"""What all tests share: property tests try the same examples on every run, so that a red run says something new.

``ASNAD_PROPERTIES=10000 pytest -k …`` looks for new ones instead, that many for each property.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("search", max_examples=int(os.environ.get("ASNAD_PROPERTIES", "1000")))
settings.load_profile("search" if "ASNAD_PROPERTIES" in os.environ else "steady")
