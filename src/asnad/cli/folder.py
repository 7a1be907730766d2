"""Commands that make and fill a case: init, add, build, columns, demo."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.render import as_json, passphrase_prompt, print_json, progress, safe

if TYPE_CHECKING:
    from asnad.case import BuildReport

__all__ = ["add", "build", "columns", "demo", "init"]

SOME_UNREAD = 3
"""Exit code: done, but some sources could not be read."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", help="What the case is called; by default the folder's name.")
@click.option(
    "--language", type=click.Choice(["en", "fa"]), default="en", show_default=True, help="Language of the site."
)
@click.option("--encrypt", is_flag=True, help="Encrypt the record with a passphrase. Archived originals are not.")
def init(folder: Path, title: str | None, language: str, encrypt: bool) -> None:
    """Make a case in FOLDER: a place for sources, the record and the site."""
    from asnad.case import Case

    passphrase = None
    if encrypt:
        passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
    with Case.init(folder, title=title, language=language, passphrase=passphrase) as case:
        click.echo(f"Made the case “{safe(case.settings.title)}” in {case.folder}")
        click.echo(f"Put files into {case.sources} and run: asnad build")
    if encrypt:
        click.echo("The record opens only with this passphrase: if it is lost, the record is lost.")
        click.echo(
            "Files in sources/ and archive/ and the site are not encrypted; keep the folder on an encrypted disk."
        )


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def add(folder: Path, files: tuple[Path, ...]) -> None:
    """Copy FILES (or folders of them) into the case's sources; nothing is written over."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        added = case.add(files)
        click.echo(f"Added {len(added.placed)} file{'s' if len(added.placed) != 1 else ''}. Next: asnad build")
        for line in added.left_out:
            click.echo(f"  not added: {safe(line)}", err=True)


@click.command()
@as_json
@click.option("--site/--no-site", default=True, help="Write the site (default) or only the record.")
@click.option("--processes", type=click.IntRange(1, 64), help="How many processes read; by default one a core.")
@click.pass_context
def build(ctx: click.Context, as_json: bool, site: bool, processes: int | None) -> None:
    """Read what is new, propose claims, link, weigh, and write the site."""
    from asnad.case import Case

    with Case.open(ctx.obj, passphrase=passphrase_prompt) as case, progress(hidden=as_json) as advance:
        report = case.build(progress=advance, site=site, processes=processes)
    if as_json:
        print_json(asdict(report))
    else:
        print_report(report)
    if report.problems:
        ctx.exit(SOME_UNREAD)


@click.command()
@as_json
@click.pass_obj
def columns(folder: Path, as_json: bool) -> None:
    """Print how the columns of each list are read, as sections to paste into asnad.toml and change.

    After a change, asnad build reads the list anew.
    """
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        found = case.columns()
    if as_json:
        print_json([{"path": path, "section": section, "by_hand": by_hand} for path, section, by_hand in found])
        return
    for _, section, by_hand in found:
        click.echo("# set in asnad.toml" if by_hand else "# guessed")
        click.echo("\n".join(map(safe, section.splitlines())) + "\n")
    if not found:
        click.echo("There is no list among the sources.")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo"))
@as_json
def demo(folder: Path, as_json: bool) -> None:
    """Build the example case in FOLDER and print what it holds."""
    from asnad.case import open_demo
    from asnad.cli.look import print_questions, print_tallies

    with open_demo(folder) as case:
        with progress(hidden=as_json) as advance:
            report = case.build(progress=advance)
        if as_json:
            print_json({"build": asdict(report), "questions": case.questions().rows, "tallies": case.tallies().rows})
            return
        print_report(report)
        click.echo("\nWhere the sources part ways")
        print_questions(case.questions(contested=True).rows)
        click.echo("\nThe numbers, by what they rest on")
        print_tallies(case.tallies().rows)
        click.echo(f"\nThe site: {report.site}")


def print_report(report: BuildReport) -> None:
    """A build in a few lines: what was found, what could not be read, where the site is."""
    gaps = f", {report.gaps} gaps" if report.site else ""
    click.echo(
        f"{report.sources} sources ({report.captured} new or changed): {report.claims} claims{gaps}, "
        f"all proposed by machine until someone accepts them"
    )
    if report.site:
        click.echo(
            f"{report.people} people, {report.bodies} groups and bodies, {report.places} places, "
            f"{report.events} events; {report.questions} questions, {report.contested} contested"
        )
    else:
        click.echo("Nothing was linked, weighed or written to the site; asnad build does that")
    for problem in report.problems:
        click.echo(f"  not read: {safe(problem)}", err=True)
    for notice in report.notices:
        click.echo(f"  note: {safe(notice)}", err=True)
    if report.site:
        click.echo(f"Site: {report.site}")
