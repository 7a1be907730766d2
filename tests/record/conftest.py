"""How do the property tests of the record run? Without a clock: a busy machine is no defect."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("record", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("record")
