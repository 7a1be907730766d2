"""Commands on the record itself: log, verify, export."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.render import as_json, passphrase_prompt, print_json, print_table, progress, safe

if TYPE_CHECKING:
    from asnad.publish.dataset import Format

__all__ = ["export", "log", "verify"]

DAMAGED = 4
"""Exit code: the record or the archive is not what was recorded."""


@click.command()
@click.option("-n", "--number", type=click.IntRange(1), default=20, show_default=True, help="How many, newest last.")
@as_json
@click.pass_obj
def log(folder: Path, number: int, as_json: bool) -> None:
    """Print the journal: what was entered, by whom and when."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        table = case.log(number)
    if as_json:
        print_json(table.rows)
    else:
        print_table(table.columns, table.rows)


@click.command()
@as_json
@click.pass_context
def verify(ctx: click.Context, as_json: bool) -> None:
    """Recompute every hash, every root and every archived file."""
    from asnad.case import Case

    with Case.open(ctx.obj, passphrase=passphrase_prompt) as case, progress(hidden=as_json) as advance:
        report = case.verify(progress=advance)
    if as_json:
        print_json(asdict(report))
    else:
        click.echo(f"{report.entries} entries in {report.commits} commits, root {report.root}")
        click.echo(f"{report.files} archived files, {report.orphans} not yet in the record")
        for fault in report.faults:
            click.echo(f"  damaged: {safe(fault)}", err=True)
        click.echo("Every hash matches." if not report.faults else f"{len(report.faults)} faults found.")
    if report.faults:
        ctx.exit(DAMAGED)


@click.command()
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("export"))
@click.pass_obj
def export(folder: Path, form: Format, output: Path) -> None:
    """Write sources, claims, entities, events, questions and tallies to files in OUTPUT."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        for path, rows in case.export(form, output):
            click.echo(f"{path}  {rows} rows")
