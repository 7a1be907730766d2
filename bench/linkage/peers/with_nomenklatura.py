"""nomenklatura: its blocking index proposes pairs, one of its algorithms scores them, 0.7 or more is the same person.

Pairs come in the order of the index, at most 50,000 as in its ``xref``, or ten for each record.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker import Index
from nomenklatura.matching import ScoringConfig, get_algorithm
from nomenklatura.resolver import Linker
from nomenklatura.store import SimpleMemoryStore

from bench.linkage.peers.job import Answer, Clock, Job, installed, main_job, of_scored, reply

THRESHOLD = 0.7
_PROPERTIES = {
    "given_name": "firstName",
    "family_name": "lastName",
    "father_name": "fatherName",
    "alias": "alias",
    "sex": "gender",
    "birth_date": "birthDate",
    "act_date": "deathDate",
    "place": "address",
    "province": "address",
    "birth_place": "birthPlace",
    "postcode": "address",
    "address": "address",
    "occupation": "position",
    "identifier": "idNumber",
}


def entities(job: Job, dataset: Dataset) -> list[StatementEntity]:
    """The rows as people of followthemoney; what cannot be one of its values is left out, as it does."""
    found = []
    for row in job.rows():
        properties: dict[str, list[str]] = {"name": job.names(row)}
        for role, name in _PROPERTIES.items():
            properties.setdefault(name, []).extend(row[header] for header in job.having(role) if row[header])
        for kind, name in (("birth", "birthDate"), ("act", "deathDate")):
            parts = [row[h] for part in ("year", "month", "day") for h in job.having(f"{kind}_{part}")]
            known = [part.zfill(2) for part in parts[: parts.index("") if "" in parts else len(parts)]]
            if known:
                properties.setdefault(name, []).append("-".join(known))
        data = {"id": f"r-{row[job.id]}", "schema": "Person", "properties": properties}
        found.append(StatementEntity.from_data(dataset, data, cleaned=False))
    return found


def main() -> None:
    clock = Clock()
    job = main_job()
    algorithm = get_algorithm(job.variant)
    if algorithm is None:
        raise LookupError(f"nomenklatura has no algorithm {job.variant!r}")
    dataset = Dataset.make({"name": "list", "title": job.name})
    config = ScoringConfig.defaults()
    floor = min([THRESHOLD, *job.thresholds])
    with TemporaryDirectory() as folder:
        linker: Linker[StatementEntity] = Linker({})
        store = SimpleMemoryStore(dataset, linker)
        people = entities(job, dataset)
        with store.writer() as writer:
            for entity in people:
                writer.add_entity(entity)
        view = store.default_view()
        index = Index(view, Path(folder))
        index.build()
        clock.stage("index")
        by_id = {entity.id: entity for entity in people}
        scored: list[tuple[str, str, float]] = []
        looked = 0
        for (left, right), _ in index.pairs(max_pairs=max(50_000, 10 * len(people))):
            looked += 1
            score = algorithm.compare(by_id[left.id], by_id[right.id], config).score
            if score >= floor:
                scored.append((left.id.removeprefix("r-"), right.id.removeprefix("r-"), score))
        index.close()
        clock.stage("compare")
    clusters = of_scored(job, scored, THRESHOLD)
    clock.stage("cluster")
    setting = f"{job.variant} on {looked} pairs of its index"
    reply(Answer(installed("nomenklatura"), THRESHOLD, setting, clusters, clock.stages))


if __name__ == "__main__":
    main()
