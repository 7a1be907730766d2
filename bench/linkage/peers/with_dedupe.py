"""dedupe with its own active learning: it asks about 100 pairs, the truth answers, it partitions at 0.5.

The answers come from the truth it is scored by, so its figures flatter it.
"""

from __future__ import annotations

import random

import dedupe
import numpy as np
from dedupe import variables

from bench.linkage.peers.job import Answer, Clock, Job, installed, main_job, reply

THRESHOLD = 0.5
ANSWERS = 100
_LINKED = (
    "name", "given_name", "family_name", "father_name", "alias", "sex", "birth_date", "birth_year", "birth_month",
    "birth_day", "age", "act_date", "act_year", "act_month", "act_day", "place", "province", "birth_place", "address",
    "postcode", "occupation", "affiliation", "identifier",
)  # fmt: skip

Record = dict[str, str | None]


def learned(job: Job, data: dict[str, Record]) -> dedupe.Dedupe:
    """A matcher that was told about ``ANSWERS`` pairs of its own choice, among the records that were judged."""
    headers = [header for header in job.having(*_LINKED) if any(record[header] for record in data.values())]
    matcher = dedupe.Dedupe([variables.String(header, has_missing=True) for header in headers])
    truth = job.truth()
    judged = {record: data[record] for record in truth}
    person = {id(record): truth[name] for name, record in judged.items()}
    matcher.prepare_training(judged)
    told = 0
    while told < ANSWERS:
        for left, right in matcher.uncertain_pairs():
            same = _person(left, person, judged, truth) == _person(right, person, judged, truth)
            pairs = [(left, right)]
            matcher.mark_pairs({"match": pairs if same else [], "distinct": [] if same else pairs})
            told += 1
    matcher.train()
    return matcher


def _person(record: Record, person: dict[int, str], judged: dict[str, Record], truth: dict[str, str]) -> str:
    """Whose record this is; dedupe hands out the records it was given, or copies of them."""
    if id(record) in person:
        return person[id(record)]
    return next(truth[name] for name, other in judged.items() if other == record)


def main() -> None:
    random.seed(1)
    np.random.seed(1)  # dedupe draws from the global generator
    clock = Clock()
    job = main_job()
    data: dict[str, Record] = {
        row[job.id]: {header: value.lower() or None for header, value in row.items() if header != job.id}
        for row in job.rows()
    }
    matcher = learned(job, data)
    clock.stage("learn")
    clusters: dict[float, list[list[str]]] = {}
    for threshold in dict.fromkeys((THRESHOLD, *job.thresholds)):
        found = matcher.partition(data, threshold)
        clusters[threshold] = [list(cluster) for cluster, _ in found if len(cluster) > 1]
        clock.stage(f"partition at {threshold}")
    setting = f"every column a String, {ANSWERS} answers from the truth"
    reply(Answer(installed("dedupe"), THRESHOLD, setting, clusters, clock.stages))


if __name__ == "__main__":
    main()
