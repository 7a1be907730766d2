"""Asnad's own linker on a list of the bench; run as a process of its own, as its peers are.

``asnad_clusters`` is the one place where the linker is called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from asnad import __version__
from asnad.link.linker import link_records
from asnad.link.table import records_of
from bench.linkage.peers.job import Answer, Clock, Job, main_job, reply

__all__ = ["asnad_clusters"]

LARGEST = 30_000
"""Records up to which a list is linked in memory; a longer one goes through the engine, as in the command."""
ROLES = {
    "birth_date": "birth", "act_date": "date", "act_year": "year", "act_month": "month", "act_day": "day",
    "province": "within", "occupation": "profession", "affiliation": "group",
}  # fmt: skip
"""Roles of the bench's columns that have another name in Asnad."""


def asnad_clusters(job: Job) -> Answer:
    """The clusters that Asnad makes of a list at its shipped threshold; seconds by stage in ``Answer.stages``.

    Wall time and peak memory are taken of the whole process by who runs it. The linker is not told the truth.
    """
    clock = Clock()
    columns = {header: ROLES.get(role, role) for header, role in job.columns.items()}
    rows: Sequence[Mapping[str, str]] = job.rows()
    clock.stage("read")
    records = records_of(rows, columns)
    clock.stage("records")
    beside = {place: frozenset(places) for place, places in job.neighbours.items()}
    sources = {record.source for record in records} if job.apart else ()
    found = link_records(records, neighbours=beside, unrepeated=sources)
    clock.stage("link")
    clusters = [[records[i].id for i in members] for members in found.clusters if len(members) > 1]
    return Answer(__version__, found.threshold, "as shipped", {found.threshold: clusters}, clock.stages)


if __name__ == "__main__":
    reply(asnad_clusters(main_job()))
