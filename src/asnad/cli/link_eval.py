"""The command that measures the linker on a list whose truth is known: link eval."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.render import as_json, print_json, print_table
from asnad.model.when import Calendar

if TYPE_CHECKING:
    from asnad.case.measuring_links import LinkFigures

__all__ = ["CALENDAR", "COLUMNS", "SURE", "evaluate"]

_MOST_ANSWERS = 10_000
_ROWS = 10
"""Lines of the table of what answers gain."""


class _Column(click.ParamType[tuple[str, str]]):
    """A header and what it holds, with an equals sign between them."""

    def __init__(self, name: str = "header=role") -> None:
        self.name = name

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        header, _, role = value.rpartition("=")
        if not header or not role:
            self.fail(f"{value!r} was given; {self.name.upper()} was expected", param, ctx)
        return header, role.strip()


COLUMNS = click.option(
    "--columns",
    multiple=True,
    type=_Column(),
    help="What a column holds (name, birth, place, …; none: not for linking); may be repeated. By default guessed.",
)
CALENDAR = click.option(
    "--calendar",
    type=click.Choice(["gregorian", "solar_hijri", "lunar_hijri"]),
    default="gregorian",
    show_default=True,
    help="Calendar of years and of dates in digits.",
)
SURE = click.option("--sure", is_flag=True, help="The columns hold what they are taken for, doubtful as it looks.")


@click.command("eval", short_help="Measure the linker on a list whose truth is known.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--truth", default="", help="Column that is the same for rows of one person.")
@click.option(
    "--pairs",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Table of true pairs instead: two columns of ids, named like that of --id or the first two.",
)
@click.option("--id", "id_column", default="", help="Column that names the row; needed for --pairs.")
@COLUMNS
@CALENDAR
@SURE
@click.option(
    "--judged",
    multiple=True,
    type=_Column("header=value"),
    help="Score only rows with this value, where the truth is known of no others; may be repeated.",
)
@click.option(
    "--answers",
    type=click.IntRange(0, _MOST_ANSWERS),
    default=0,
    help="Also say what the queue gains by this many right answers.",
)
@as_json
def evaluate(
    file: Path,
    truth: str,
    pairs: Path | None,
    id_column: str,
    columns: tuple[tuple[str, str], ...],
    calendar: Calendar,
    sure: bool,
    judged: tuple[tuple[str, str], ...],
    answers: int,
    as_json: bool,
) -> None:
    """Link the rows of FILE, a table in which it is known who is one, and print how well that went.

    \b
      asnad link eval list.csv --truth person
      asnad link eval list.csv --id ID --pairs matches.csv --answers 100
    """
    from asnad.case.measuring_links import measure_linking

    figures = measure_linking(
        file,
        truth=truth,
        pairs=pairs,
        columns=dict(columns),
        id_column=id_column,
        judged=judged,
        answers=answers,
        calendar=calendar,
        sure=sure,
    )
    if as_json:
        print_json(figures.as_dict())
    else:
        _print(figures)


def _print(figures: LinkFigures) -> None:
    held = "; ".join(f"{header} = {role}" for header, role in figures.columns.items())
    click.echo(f"columns read as {held}")
    seconds = sum(figures.seconds.values())
    click.echo(f"{figures.records:,} records, {figures.people:,} people found, {seconds:.1f} seconds")
    click.echo(
        f"{figures.compared:,} pairs compared; {figures.missed:,} of {figures.pairwise.true:,} true ones were not"
    )
    if figures.skipped:
        left = ", ".join(f"{count} by {rule}" for rule, count in sorted(figures.skipped.items()))
        click.echo(f"blocks too large to compare: {left}")
    scores = [("pairs", figures.pairwise)] + ([("B-cubed", figures.bcubed)] if figures.bcubed else [])
    rows = [
        {"scored by": name, **{part: f"{getattr(score, part):.4f}" for part in ("precision", "recall", "f1")}}
        for name, score in scores
    ]
    print_table(("scored by", "precision", "recall", "f1"), rows)
    bins = [
        {
            "probability": f"{each.low:.1f}–{each.high:.1f}",
            "pairs": f"{each.count:,}",
            "said": f"{each.predicted:.3f}",
            "right": f"{each.right:.3f}",
        }
        for each in figures.calibration.bins
    ]
    print_table(("probability", "pairs", "said", "right"), bins)
    click.echo(f"probabilities are off by {figures.calibration.error:.4f} on average")
    if figures.answered:
        last = len(figures.answered) - 1
        shown = sorted({round(last * at / _ROWS) for at in range(_ROWS + 1)})
        print_table(("answers", "f1"), [{"answers": at, "f1": f"{figures.answered[at]:.4f}"} for at in shown])
    if figures.learned is not None:
        click.echo(f"linked anew with these answers: f1 {figures.learned:.4f}")
