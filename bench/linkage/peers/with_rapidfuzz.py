"""rapidfuzz: all names against all, the same when ``token_sort_ratio`` is 90 or more. No other column is looked at."""

from __future__ import annotations

import numpy as np
from rapidfuzz import fuzz, process

from bench.linkage.peers.job import Answer, Clock, Job, installed, main_job, of_scored, reply

THRESHOLD = 90.0
_CHUNK = 500


def scored_pairs(job: Job, floor: float) -> list[tuple[str, str, float]]:
    """Pairs of records with a name of each that is ``floor`` or more alike; equal names are compared once."""
    (source,) = job.having("source") if job.apart else ("",)
    bearers: dict[str, list[tuple[str, str]]] = {}
    for row in job.rows():
        for name in job.names(row):
            # what token_sort_ratio does to each side; done once for each name it leaves fuzz.ratio
            told = " ".join(sorted(name.lower().split()))
            bearers.setdefault(told, []).append((row[job.id], row.get(source, "")))
    names = list(bearers)
    found: dict[tuple[str, str], float] = {}
    for start in range(0, len(names), _CHUNK):
        some = names[start : start + _CHUNK]
        table = process.cdist(some, names[start:], scorer=fuzz.ratio, score_cutoff=floor, dtype=np.float32, workers=-1)
        for one, other in zip(*np.nonzero(table), strict=True):
            if one > other:
                continue
            score = float(table[one, other])
            for left, left_source in bearers[some[one]]:
                for right, right_source in bearers[names[start + other]]:
                    if left != right and not (source and left_source == right_source):
                        pair = (min(left, right), max(left, right))
                        found[pair] = max(score, found.get(pair, 0.0))
    return [(left, right, score) for (left, right), score in found.items()]


def main() -> None:
    clock = Clock()
    job = main_job()
    pairs = scored_pairs(job, min([THRESHOLD, *job.thresholds]))
    clock.stage("compare")
    clusters = of_scored(job, pairs, THRESHOLD)
    clock.stage("cluster")
    reply(Answer(installed("rapidfuzz"), THRESHOLD, "token_sort_ratio on names alone", clusters, clock.stages))


if __name__ == "__main__":
    main()
