"""Splink on DuckDB as its documentation shows: comparisons of its library by kind of column, term frequencies, u by
random sampling, m by expectation maximisation on two blocking rules, clusters at a probability of 0.95.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from bench.linkage.peers.job import Answer, Clock, Job, installed, main_job, reply

THRESHOLD = 0.95
RECALL = 0.7
"""The share of true pairs that the deterministic rules are taken to find, as in the tutorial."""

PAIRS = 1e7
"""How many pairs are looked at to learn u and m: a day of thousands of dead has more pairs than memory holds."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The columns of dates that go to Splink: whole dates, that which is known most often first, and years."""

    whole: tuple[str, ...]
    years: tuple[str, ...]

    @classmethod
    def prepared(cls, job: Job, connection: duckdb.DuckDBPyConnection) -> Dates:
        """Make them in the table ``everything``, as its users are told to clean their columns first.

        Year, month and day make one date. In a column of dates that are mostly whole, those in part become nothing; one
        that is mostly in part becomes years.
        """
        known: dict[str, int] = {}
        years: list[str] = []
        for kind in ("birth", "act"):
            parts = [f'"{header}"' for part in ("year", "month", "day") for header in job.having(f"{kind}_{part}")]
            if len(parts) == 3:
                made = f"{parts[0]} || '-' || lpad({parts[1]}, 2, '0') || '-' || lpad({parts[2]}, 2, '0')"
                known[f"{kind}_made"] = cls._made(connection, f"{kind}_made", made)
            else:
                years += job.having(f"{kind}_year")
            for header in job.having(f"{kind}_date"):
                whole = f'case when len("{header}") = 10 then "{header}" end'
                count = cls._made(connection, f"{header}_whole", whole)
                year_count = cls._made(connection, f"{header}_year", f'left("{header}", 4)')
                if count * 2 < year_count:
                    years.append(f"{header}_year")
                else:
                    known[f"{header}_whole"] = count
        return cls(tuple(sorted(known, key=lambda header: -known[header])), tuple(years))

    @staticmethod
    def _made(connection: duckdb.DuckDBPyConnection, name: str, value: str) -> int:
        """Add a column and say how many rows have it; the words are headers and formulas of our own."""
        connection.execute(f'alter table everything add column "{name}" varchar')
        connection.execute(f'update everything set "{name}" = {value}')  # noqa: S608
        (counted,) = connection.table("everything").aggregate(f'count("{name}")').fetchall()[0]
        return int(counted)


def comparisons(job: Job, dates: Dates) -> list[Any]:
    """One comparison a column, by what it holds."""
    given, family = job.having("given_name"), job.having("family_name")
    names = [*given, *family, *([] if given else job.having("name")), *job.having("father_name", "alias")]
    found: list[Any] = [cl.NameComparison(header).configure(term_frequency_adjustments=True) for header in names]
    found += [cl.DateOfBirthComparison(header, input_is_string=True) for header in dates.whole]
    found += [cl.LevenshteinAtThresholds(header, 1) for header in dates.years]
    found += [cl.ExactMatch(header) for header in job.having("sex", "age")]
    found += [cl.LevenshteinAtThresholds(header, [1, 2]) for header in job.having("postcode", "identifier")]
    found += [cl.JaroWinklerAtThresholds(header, [0.9, 0.7]) for header in job.having("address")]
    often = job.having("place", "province", "birth_place", "occupation", "affiliation")
    found += [cl.ExactMatch(header).configure(term_frequency_adjustments=True) for header in often]
    return found


def rules(job: Job, dates: Dates) -> list[list[str]]:
    """Pairs are looked at when they agree on one of these: two names, or a name and something else."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    places = [*job.having("place"), *job.having("birth_place")]
    found: list[list[str]] = [[header] for header in job.having("identifier")]
    if given and family:
        found.append([f"substr({given[0]}, 1, 3)", f"substr({family[0]}, 1, 4)"])
        for moment in dates.whole:
            found += [[*family, moment], [*given, moment]]
            year = f"substr({moment}, 1, 4)"
            found.append([f"substr({given[0]}, 1, 2)", f"substr({family[0]}, 1, 2)", year])
        for place in [*places, *job.having("postcode")]:
            found += [[*family, place], [*given, place, f"substr({family[0]}, 1, 1)"]]
    else:
        for name in job.having("name"):
            found.append([name])
            last = f"split_part({name}, ' ', -1)"
            found += [[f"substr({name}, 1, 4)", moment] for moment in dates.whole]
            found += [[last, moment] for moment in dates.whole]
            found += [[last, f"substr({name}, 1, 2)"]]
            found += [[f"substr({name}, 1, 4)", place] for place in places]
    return found


def training(job: Job, dates: Dates) -> tuple[list[str], list[str]]:
    """The two rules that m is learned on: agreeing names, agreeing dates."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    return [*given, *family] or job.having("name")[:1], list(dates.whole[:1] or dates.years[:1])


def certain(job: Job, dates: Dates) -> list[list[str]]:
    """Rules that hardly any two different people meet, after the tutorial's: a given name and a date, an identifier."""
    given, family = job.having("given_name")[:1], job.having("family_name")[:1]
    names = given or job.having("name")[:1]
    return [
        *([header] for header in job.having("identifier")),
        *([*names, moment] for moment in dates.whole),
        *([*names, *family, place] for place in job.having("place", "birth_place")),
    ]


def registered(job: Job, api: DuckDBAPI, connection: duckdb.DuckDBPyConnection) -> list[Any]:
    """The list as Splink takes it: a table, or one for each source where only across sources is linked."""
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
    connection.execute(
        "create table everything as select * from read_csv(?, all_varchar = true, header = true, nullstr = '')",
        [str(job.rows_file)],
    )
    dates = Dates.prepared(job, connection)
    api = DuckDBAPI(connection)
    settings = SettingsCreator(
        link_type="link_only" if job.apart else "dedupe_only",
        unique_id_column_name=job.id,
        comparisons=comparisons(job, dates),
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules(job, dates)],
        retain_matching_columns=False,
    )
    linker = Linker(registered(job, api, connection), settings, log_level="WARNING")
    clock.stage("load")
    linker.training.estimate_probability_two_random_records_match(
        [block_on(*rule) for rule in certain(job, dates)], recall=RECALL
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=1)
    clock.stage("u")
    for rule in training(job, dates):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule), max_pairs=PAIRS)
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
