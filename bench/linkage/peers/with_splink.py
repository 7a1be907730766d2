"""Splink on DuckDB as its documentation shows: comparisons of its library by kind of column, term frequencies, u by
random sampling, m by expectation maximisation on two blocking rules, clusters at a probability of 0.95.
"""

from __future__ import annotations

from typing import Any

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bench.linkage.peers.job import Answer, Clock, Job, installed, main_job, reply

THRESHOLD = 0.95
RECALL = 0.7
"""The share of true pairs that the deterministic rules are taken to find, as in the tutorial."""


def moments(job: Job) -> list[str]:
    """The columns of whole dates, that which is known most often first; year, month and day make one (see ``load``)."""
    rows = job.rows()
    known: dict[str, int] = {}
    for kind in ("birth", "act"):
        for header in job.having(f"{kind}_date"):
            known[header] = sum(len(row[header]) == len("2031-01-01") for row in rows)
        if parts := date_parts(job, kind):
            known[f"{kind}_made"] = sum(all(row[part] for part in parts) for row in rows)
    return sorted(known, key=lambda header: -known[header])


def date_parts(job: Job, kind: str) -> list[str]:
    """The columns of year, month and day when there are all three."""
    parts = [header for part in ("year", "month", "day") for header in job.having(f"{kind}_{part}")]
    return parts if len(parts) == 3 else []


def comparisons(job: Job) -> list[Any]:
    """One comparison a column, by what it holds."""
    given, family = job.having("given_name"), job.having("family_name")
    names = [*given, *family, *([] if given else job.having("name")), *job.having("father_name", "alias")]
    found: list[Any] = [cl.NameComparison(header).configure(term_frequency_adjustments=True) for header in names]
    found += [cl.DateOfBirthComparison(header, input_is_string=True) for header in moments(job)]
    found += [
        cl.LevenshteinAtThresholds(header, 1)
        for kind in ("birth", "act")
        for header in ([] if date_parts(job, kind) else job.having(f"{kind}_year"))
    ]
    found += [cl.ExactMatch(header) for header in job.having("sex", "age")]
    found += [cl.LevenshteinAtThresholds(header, [1, 2]) for header in job.having("postcode", "identifier")]
    found += [cl.JaroWinklerAtThresholds(header, [0.9, 0.7]) for header in job.having("address")]
    often = job.having("place", "province", "birth_place", "occupation", "affiliation")
    found += [cl.ExactMatch(header).configure(term_frequency_adjustments=True) for header in often]
    return found


def rules(job: Job) -> list[list[str]]:
    """Pairs are looked at when they agree on one of these: two names, or a name and something else."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    places = [*job.having("place"), *job.having("birth_place")]
    found: list[list[str]] = [[header] for header in job.having("identifier")]
    if given and family:
        found.append([f"substr({given[0]}, 1, 3)", f"substr({family[0]}, 1, 4)"])
        for moment in moments(job):
            found += [[*family, moment], [*given, moment]]
            year = f"substr({moment}, 1, 4)"
            found.append([f"substr({given[0]}, 1, 2)", f"substr({family[0]}, 1, 2)", year])
        for place in [*places, *job.having("postcode")]:
            found += [[*family, place], [*given, place, f"substr({family[0]}, 1, 1)"]]
    else:
        for name in job.having("name"):
            found.append([name])
            last = f"split_part({name}, ' ', -1)"
            found += [[f"substr({name}, 1, 4)", moment] for moment in moments(job)]
            found += [[last, moment] for moment in moments(job)]
            found += [[last, f"substr({name}, 1, 2)"]]
            found += [[f"substr({name}, 1, 4)", place] for place in places]
    return found


def training(job: Job) -> tuple[list[str], list[str]]:
    """The two rules that m is learned on: agreeing names, agreeing dates."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    return [*given, *family] or job.having("name")[:1], moments(job)[:1]


def certain(job: Job) -> list[list[str]]:
    """Rules that hardly any two different people meet, after the tutorial's: a given name and a date, an identifier."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    names = given or job.having("name")[:1]
    return [
        *([header] for header in job.having("identifier")),
        *([*names, moment] for moment in moments(job)),
        *([*names, *family, place] for place in job.having("place", "birth_place")),
    ]


def registered(job: Job, api: DuckDBAPI, connection: duckdb.DuckDBPyConnection) -> list[Any]:
    """The list as Splink takes it: a table, or one for each source where only across sources is linked."""
    connection.execute(
        "create table everything as select * from read_csv(?, all_varchar = true, header = true, nullstr = '')",
        [str(job.rows_file)],
    )
    for kind in ("birth", "act"):
        if parts := date_parts(job, kind):
            year, month, day = (f'"{part}"' for part in parts)
            made = f"{year} || '-' || lpad({month}, 2, '0') || '-' || lpad({day}, 2, '0')"
            connection.execute(f"alter table everything add column {kind}_made varchar")
            connection.execute(f"update everything set {kind}_made = {made}")  # noqa: S608  # headers of our own lists
    tables: list[Any] = []
    if not job.apart:
        return [api.register("everything")]
    (source,) = job.having("source")
    everything = connection.table("everything")
    for (name,) in everything.project(f'"{source}"').distinct().order(f'"{source}"').fetchall():
        one_source = everything.filter(f"\"{source}\" = '{name}'").project(f'* exclude ("{source}")')
        one_source.create(f"only_{name}")
        tables.append(api.register(f"only_{name}"))
    return tables


def main() -> None:
    clock = Clock()
    job = main_job()
    connection = duckdb.connect()
    api = DuckDBAPI(connection)
    settings = SettingsCreator(
        link_type="link_only" if job.apart else "dedupe_only",
        unique_id_column_name=job.id,
        comparisons=comparisons(job),
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules(job)],
        retain_matching_columns=False,
    )
    linker = Linker(registered(job, api, connection), settings, log_level="WARNING")
    clock.stage("load")
    linker.training.estimate_probability_two_random_records_match(
        [block_on(*rule) for rule in certain(job)], recall=RECALL
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    clock.stage("u")
    for rule in training(job):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    clock.stage("m")
    wanted = sorted({THRESHOLD, *job.thresholds})
    predictions = linker.inference.predict(threshold_match_probability=min(wanted))
    clock.stage("predict")
    clusters: dict[float, list[list[str]]] = {}
    for threshold in wanted:
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold)
        members = connection.table(found.physical_name).aggregate(f'list("{job.id}") as members', "cluster_id")
        clusters[threshold] = [row[0] for row in members.filter("len(members) > 1").fetchall()]
    clock.stage("cluster")
    setting = "library comparisons, term frequencies, EM on two rules, predict, cluster"
    reply(Answer(installed("splink"), THRESHOLD, setting, clusters, clock.stages))


if __name__ == "__main__":
    main()
