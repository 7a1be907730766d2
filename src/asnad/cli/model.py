"""Commands about language models: read, readers. The only ones that use the network."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.folder import SOME_UNREAD
from asnad.cli.render import as_json, passphrase_prompt, print_json, progress, safe

if TYPE_CHECKING:
    from asnad.case import Table
    from asnad.case.endpoint import Endpoint
    from asnad.case.model_reading import ModelReport

__all__ = ["read", "readers"]


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--model", help="The model's name, as its server knows it.")
@click.option("--at", metavar="URL", help="Where it is asked: the address that ends in /v1.")
@click.option("--key-from", metavar="NAME", help="The environment variable that holds the key, if one is needed.")
@click.option("--closed", is_flag=True, help="Send closed sources too when the model is on another machine.")
@click.option("--yes", is_flag=True, help="Do not ask before text leaves this machine.")
@as_json
@click.pass_context
def read(
    ctx: click.Context,
    sources: tuple[str, ...],
    model: str | None,
    at: str | None,
    key_from: str | None,
    closed: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Let a language model read the case's sources too, beside the rules.

    It points at words; what it cannot show in the text is refused. SOURCE is a path under sources/, a pattern or an id;
    without any, all are read that it has not read yet. The text of what is read is sent to the model's address.
    """
    from asnad.case import Case

    with Case.open(ctx.obj, passphrase=passphrase_prompt) as case:
        endpoint = case.endpoint(model, at, key_from)
        if not endpoint.local:
            _warn(endpoint, closed=closed)
            if not yes:
                click.confirm("Send it?", abort=True, err=True)
        with progress(hidden=as_json) as advance:
            report = case.read(endpoint, sources, away=True, closed=closed, progress=advance)
    if as_json:
        print_json(asdict(report))
    else:
        _print_report(report)
    if report.problems:
        ctx.exit(SOME_UNREAD)


def _warn(endpoint: Endpoint, *, closed: bool) -> None:
    click.echo(
        f"The text of the sources leaves this machine{'' if endpoint.near else ' and your network'}: "
        f"it is sent to {safe(endpoint.host)}. "
        "Whoever runs that server can read it, keep it, and be made to hand it over.",
        err=True,
    )
    click.echo("Closed sources are sent too." if closed else "Closed sources are not sent.", err=True)


def _print_report(report: ModelReport) -> None:
    proposed = report.exact + report.repaired
    click.echo(
        f"{safe(report.model)} at {safe(report.host)} read {_many(report.read, 'source')}"
        + (f" ({report.already} read before)" if report.already else "")
        + f": {_many(proposed, 'claim')}, all proposed by machine until someone accepts them"
    )
    click.echo(
        f"  {report.exact} in words copied exactly, {report.repaired} in words found but for spelling; "
        f"{report.confirmed} of them the rules make too"
    )
    if report.dropped:
        click.echo(f"  {_many(report.dropped, 'part')} left out, because their words are not there")
    if report.refused:
        click.echo(f"  {_many(sum(report.refused.values()), 'claim')} refused:")
        for reason, number in report.refused.items():
            click.echo(f"    {number}  {safe(reason)}")
    if report.closed:
        click.echo(f"  {_many(report.closed, 'closed source')} not sent; to send them too: --closed")
    for problem in report.problems:
        click.echo(f"  not read: {safe(problem)}", err=True)
    for notice in report.notices:
        click.echo(f"  note: {safe(notice)}", err=True)
    click.echo("Next: asnad readers, and asnad build")


@click.command()
@click.option("--open", "shared", is_flag=True, help="Leave out closed sources: for a screen that others see.")
@as_json
@click.pass_obj
def readers(folder: Path, shared: bool, as_json: bool) -> None:
    """Print what rules and language models found in the same sources: both, one alone, or each something else."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        table = case.readers(closed=not shared)
    if as_json:
        print_json(table.rows)
    else:
        _print_agreement(table)


def _print_agreement(table: Table) -> None:
    """The counts of each model, then what a person should look at: where they differ, and what the model alone says."""
    if not table:
        click.echo("No language model has read a source that the rules have read. See: asnad read --help")
    for model in dict.fromkeys(row["model"] for row in table):
        rows = [row for row in table if row["model"] == model]
        counts = {verdict: sum(row["found"] == verdict for row in rows) for verdict in _VERDICTS}
        click.echo(click.style(f"The rules and {safe(model)}", bold=True))
        click.echo("  " + ", ".join(f"{counts[verdict]} {words}" for verdict, words in _VERDICTS.items()))
        for row in rows:
            if row["found"] in ("differ", "model only"):
                ids = " and ".join(filter(None, (row["rules"], row["claim"])))
                how = f"differ in {row['differs']}" if row["differs"] else row["found"]
                click.echo(f"  {how}  ({ids})")
                click.echo(click.style(f"      “{safe(' '.join(row['quote'].split()))}”", dim=True))


_VERDICTS = {
    "both": "found by both",
    "differ": "differ",
    "rules only": "by rules only",
    "model only": "by the model only",
}


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
