"""The command that says how many there were in all: estimate."""

from __future__ import annotations

import math
import os
import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.render import as_json, print_json, print_table, progress, safe
from asnad.errors import AsnadError

if TYPE_CHECKING:
    from asnad.estimate.assessment import Assessment
    from asnad.estimate.histories import CaptureHistories
    from asnad.estimate.result import Estimate
    from asnad.estimate.study import Study

__all__ = ["estimate"]

_MOST_DIGITS = 15
_WIDEST = 0.99
"""Further out a thousand resamples, or a few hundred effective draws, know nothing."""
_LIGHTS = ("● PASSED", "▲ CAUTION", "■ REFUSED")


class _Words(click.ParamType[tuple[str, ...]]):
    """Names with commas between them."""

    name = "names"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        return tuple(word.strip() for word in value.split(",") if word.strip())


class _Pair(click.ParamType[tuple[str, ...]]):
    """Two names with a plus sign between them."""

    name = "a+b"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        return tuple(name.strip() for name in value.split("+"))


class _Total(click.ParamType[tuple[str, int]]):
    """A name and a number with an equals sign between them."""

    name = "name=n"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        name, _, number = value.rpartition("=")
        if not name.strip() or not number.strip().isdecimal() or len(number.strip()) > _MOST_DIGITS:
            self.fail(f"{value!r} was given; NAME=NUMBER was expected", param, ctx)
        return name.strip(), int(number)


@click.command()
@click.argument("table", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--lists", type=_Words(), default="", help="Columns that are lists, with commas; by default all of 0 and 1."
)
@click.option(
    "--by", type=_Words(), default="", help="Columns to split by: each part is estimated, and parts are added up."
)
@click.option(
    "--covariates", type=_Words(), default="", help="Columns of numbers that tell how easily someone is found."
)
@click.option("--count", help="Column that says how many people a row stands for.  [default: count, n or freq]")
@click.option("--replicate", help="Column that tells linkage samples or imputations of the same people apart.")
@click.option("--disjoint", multiple=True, type=_Pair(), help="Two lists that could not overlap.")
@click.option("--total", "totals", multiple=True, type=_Total(), help="A list without names: its length.")
@click.option(
    "--method",
    "methods",
    multiple=True,
    metavar="METHOD",
    help="Only this method; may be repeated. By default all that suit.",
)
@click.option(
    "--level",
    type=click.FloatRange(0, _WIDEST, min_open=True),
    default=0.95,
    show_default=True,
    help="Of intervals in text and JSON.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same numbers.")
@click.option(
    "--checklist", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Signed answers (TOML)."
)
@click.option("--check", is_flag=True, help="Only judge the lists; estimate nothing.")
@click.option("--quick", is_flag=True, help="Leave out consistency and sensitivity.")
@click.option("--insist", is_flag=True, help="Run methods where the lists forbid it; the refusal stands.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file.")
@click.option("--svg", type=click.Path(path_type=Path, file_okay=False), help="Write the pictures into this folder.")
@click.option("--processes", type=click.IntRange(1, 64), help="For strata; by default one a core.")
@as_json
def estimate(
    table: Path,
    lists: tuple[str, ...],
    by: tuple[str, ...],
    covariates: tuple[str, ...],
    count: str | None,
    replicate: str | None,
    disjoint: tuple[tuple[str, ...], ...],
    totals: tuple[tuple[str, int], ...],
    methods: tuple[str, ...],
    level: float,
    seed: int,
    checklist: Path | None,
    check: bool,
    quick: bool,
    insist: bool,
    html: Path | None,
    svg: Path | None,
    processes: int | None,
    as_json: bool,
) -> None:
    """How many there were in all, from several incomplete lists of the same people.

    TABLE is a CSV file with a column of 0 and 1 for each list: a row a person, or a row a pattern and a count. The
    lists are judged first; then methods answer side by side; then it is said whether a number may be quoted.

    \b
      asnad estimate lists.csv
      asnad estimate lists.csv --by province,year --html report.html
    """
    _needed()
    from asnad.estimate.assessment import assess
    from asnad.estimate.checklist import UNANSWERED, read_checklist
    from asnad.estimate.plain import study_as_plain
    from asnad.estimate.plots import charts
    from asnad.estimate.report import render_report
    from asnad.estimate.study import estimate as study
    from asnad.estimate.table import read_table

    read = read_table(table, lists=lists, by=by, covariates=covariates, count=count, replicate=replicate)
    tables = [each.with_limits(disjoint, dict(totals)) for each in read.replicates]
    if check:
        if not as_json:
            _print_lists(tables[0], read.ignored)
        _print_assessments([assess(each) for each in tables], as_json)
        return
    _prepare(html, svg)
    with progress(hidden=as_json) as advance:
        found = study(
            tables,
            methods=methods,
            by=by,
            seed=seed,
            checklist=UNANSWERED if checklist is None else read_checklist(checklist),
            thorough=not quick,
            insist=insist,
            processes=processes or os.cpu_count() or 1,
            progress=advance,
        )
    if as_json:
        print_json(study_as_plain(found, level))
    else:
        _print_lists(found.histories, read.ignored)
        _print_study(found, level)
    if html is not None:
        _write(html, render_report(found))
    if svg is not None:
        for name, chart in charts(found).items():
            _write(svg / f"{name}.svg", chart.to_svg())
    if as_json:
        return
    for path in filter(None, (html, svg)):
        click.echo(f"Written: {path}")


def _needed() -> None:
    """Say what to install when the packages that estimate are not there."""
    try:
        import numba  # noqa: F401
        import scipy  # noqa: F401
    except ImportError as error:
        raise AsnadError(f"estimating needs {error.name}. Install it: pip install 'asnad[estimate]'") from error


def _prepare(html: Path | None, svg: Path | None) -> None:
    """Refuse places that cannot be written to before the work begins, not after it."""
    try:
        if html is not None and not html.parent.is_dir():
            raise AsnadError(f"{html} cannot be written: there is no folder {html.parent}")
        if svg is not None:
            svg.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AsnadError(f"{html if svg is None else svg} cannot be written: {error.strerror}") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise AsnadError(f"{path} cannot be written: {error.strerror}") from error


def _print_study(study: Study, level: float) -> None:
    """The verdict with its reasons, then methods side by side, then parts."""
    if study.headline is None:
        click.echo(f"No estimate to quote; documented minimum {study.histories.documented:,}")
    else:
        low, high = study.headline.interval(level)
        told = f"{_people(low)} and {_people(high)}"
        click.echo(f"Estimated {study.headline.estimate:,.0f}, {100 * level:g} % between {told}")
        alone = ", by no other: whether others agree was not seen" if len(study.estimates) == 1 else ""
        _print_line("  ", f"by {study.headline.title}{alone}")
    _print_verdict(study.verdict)
    if study.estimates:
        if study.headline is None:
            _print_line("", "Shown so that the verdict can be checked; not to be quoted:")
        rows = [_row(estimate, level) for estimate in study.estimates]
        print_table(("method", "estimate", "low", "high", "light"), rows, title="Methods side by side")
    for failure in study.failures:
        _print_line("  ", f"{failure.method}: no estimate; {failure.reason}")
    if study.strata:
        parts = [_part(part, level) for part in study.strata]
        print_table(("stratum", "documented", "estimate", "low", "high", "light"), parts, title="By stratum")


def _print_lists(table: CaptureHistories, ignored: Sequence[str]) -> None:
    """What is documented, and which columns were taken for lists: "sex" may be there, and has nobody for itself."""
    if ignored:
        _print_line("", f"Not taken as lists: {', '.join(ignored)}")
    click.echo(f"{table.documented:,} documented, on {len(table.lists)} lists")
    rows = [
        {"list": name, "people": f"{size:,}", "on no other": f"{alone:,}"}
        for name, size, alone in zip(table.lists, table.sizes, table.alone, strict=True)
    ]
    print_table(("list", "people", "on no other"), rows)


def _print_verdict(verdict: Assessment) -> None:
    click.echo(_LIGHTS[verdict.light])
    for flag in verdict.flags:
        _print_line(f"  {_LIGHTS[flag.light][0]} ", f"{flag.rule}: {flag.words}")
    for line in verdict.advice:
        _print_line("  → ", line)


def _print_line(mark: str, words: str) -> None:
    """A mark and a sentence: wrapped between words in a terminal, on one line for other programs."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    click.echo(textwrap.fill(safe(words), width, initial_indent=mark, subsequent_indent=" " * len(mark)))


def _print_assessments(assessments: Sequence[Assessment], as_json: bool) -> None:
    """The assessment of each replicate; as JSON one object, with a list of them where there are several."""
    from asnad.estimate.plain import assessment_as_plain

    if as_json:
        plain = [assessment_as_plain(each) for each in assessments]
        print_json(plain[0] if len(plain) == 1 else {"replicates": plain})
        return
    for number, assessment in enumerate(assessments, start=1):
        if len(assessments) > 1:
            click.echo(f"replicate {number}")
        _print_verdict(assessment)


def _row(estimate: Estimate, level: float) -> dict[str, str]:
    low, high = estimate.interval(level)
    light = max((flag.light for flag in estimate.flags), default=0)
    return {
        "method": estimate.method,
        "estimate": ("≥ " if estimate.lower_bound else "") + _people(estimate.estimate),
        "low": _people(low),
        "high": _people(high),
        "light": _LIGHTS[light],
    }


def _part(part: Study, level: float) -> dict[str, str]:
    low, high = (math.nan, math.nan) if part.headline is None else part.headline.interval(level)
    return {
        "stratum": part.title,
        "documented": f"{part.histories.documented:,}",
        "estimate": _people(math.nan if part.headline is None else part.headline.estimate),
        "low": _people(low),
        "high": _people(high),
        "light": _LIGHTS[part.verdict.light],
    }


def _people(number: float) -> str:
    """A number of people as a person reads it: none when there is no such number, no end when it has none."""
    if math.isnan(number):
        return "–"
    return "no end" if math.isinf(number) else f"{number:,.0f}"
