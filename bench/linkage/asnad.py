"""Asnad's own linker on a list of the bench; run as a process of its own, as its peers are.

``asnad_clusters`` is the one place where the linker is called.
"""

from __future__ import annotations

from importlib.util import find_spec

from asnad.link.evaluate import Partition
from bench.linkage.data import Dataset, Unusable
from bench.linkage.peers.job import Answer, main_job, reply

__all__ = ["asnad_clusters"]

LINKER = "asnad.link.linker"


def asnad_clusters(dataset: Dataset) -> Answer:
    """The clusters that Asnad makes of a list at its shipped threshold; seconds by stage in ``Answer.stages``.

    Wall time and peak memory are taken of the whole process by who runs it. The truth of ``dataset`` is empty: the
    linker is not told.

    Raises ``Unusable`` as long as there is no linker.
    """
    if find_spec(LINKER) is None:
        raise Unusable(f"there is no {LINKER} yet; write it, then call it in bench/linkage/asnad.py, asnad_clusters")
    raise Unusable(f"{LINKER} is there; call it on {dataset.name} in bench/linkage/asnad.py, asnad_clusters")


def main() -> None:
    job = main_job()
    reply(asnad_clusters(Dataset(job.name, job.rows(), job.id, job.columns, Partition({}), apart=job.apart)))


if __name__ == "__main__":
    main()
