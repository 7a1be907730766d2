"""The command that measures the reader: eval."""

from __future__ import annotations

from pathlib import Path

import click

from asnad.cli.render import as_json, print_json, print_table

__all__ = ["evaluate"]


@click.command("eval")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@as_json
@click.pass_context
def evaluate(ctx: click.Context, gold: Path, file: Path, as_json: bool) -> None:
    """Read FILE, propose claims, and compare them with GOLD (one annotated claim a line)."""
    from asnad.case.measuring import measure

    result = measure(gold, file)
    if as_json:
        print_json(result)
    else:
        click.echo(f"found {result['found']} of {result['of']}, precision {result['precision']:.3f}")
        click.echo(f"must-nots broken: {len(result['must_nots_broken'])}")
        rows = [{"slot": slot, **figures} for slot, figures in result["slots"].items()]
        print_table(("slot", "right", "of"), rows)
        for missed in result["missed"]:
            click.echo(f"  missed: {missed}")
        for spurious in result["spurious"]:
            click.echo(f"  not in gold: {spurious}")
    if result["must_nots_broken"]:
        ctx.exit(1)
