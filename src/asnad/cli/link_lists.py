"""The command that links lists outside a case: link lists."""

from __future__ import annotations

from pathlib import Path

import click

from asnad.cli.link_eval import CALENDAR, COLUMNS, SURE
from asnad.cli.render import safe
from asnad.model.when import Calendar

__all__ = ["lists"]

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(short_help="Link lists of people, and write who is one.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", type=_FILE, help="Write a row for each record with the number of its person (CSV).")
@click.option("--histories", type=_FILE, help="Write who is on which list, for asnad estimate (CSV).")
@click.option(
    "--samples",
    type=click.IntRange(0, 1_000),
    default=0,
    help="Draw so many partitions for --histories, so that estimates take in what linking left open.",
)
@click.option("--unrepeated", is_flag=True, help="No list names anybody twice.")
@COLUMNS
@CALENDAR
@SURE
def lists(
    files: tuple[Path, ...],
    output: Path | None,
    histories: Path | None,
    samples: int,
    unrepeated: bool,
    columns: tuple[tuple[str, str], ...],
    calendar: Calendar,
    sure: bool,
) -> None:
    """Link the rows of FILES, lists of people, and print how many people they name.

    \b
      asnad link lists church.csv families.csv -o people.csv
      asnad link lists all.csv --columns "LIST=source" --histories lists.csv --samples 20
      asnad estimate lists.csv --replicate sample
    """
    from asnad.case.linking_lists import link_lists, write_rows

    linked = link_lists(files, columns=dict(columns), calendar=calendar, sure=sure, unrepeated=unrepeated)
    for table in linked.tables:
        held = "; ".join(f"{safe(header)} = {role}" for header, role in table.roles.items())
        click.echo(f"{safe(table.file.name)}: columns read as {held}")
    found = linked.linkage
    several = sum(len(members) > 1 for members in found.clusters)
    click.echo(
        f"{len(found.records):,} records are {len(found.clusters):,} people; {several:,} are told of more than once"
    )
    if output:
        write_rows(linked.people(), output)
        click.echo(f"Who is one: {safe(str(output))}")
    if histories:
        write_rows(linked.histories(samples), histories)
        again = " --replicate sample" if samples else ""
        click.echo(f"Who is on which list: {safe(str(histories))}. Next: asnad estimate {safe(str(histories))}{again}")
