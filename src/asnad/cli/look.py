"""Commands that look into a case: show, questions, tallies, places, overlooked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from asnad.cli.render import as_json, isolated, passphrase_prompt, print_json, print_table, safe
from asnad.model.proposer import language_model

__all__ = ["overlooked", "places", "print_questions", "print_tallies", "questions", "show", "tallies"]


@click.command()
@click.argument("name")
@as_json
@click.pass_obj
def show(folder: Path, name: str, as_json: bool) -> None:
    """Print what the record holds on NAME, in any spelling or script."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        dossier = case.dossier(name)
    if as_json:
        print_json(dossier.as_dict())
        return
    click.echo(click.style(safe(dossier.label), bold=True) + f"  ({dossier.kind})")
    if dossier.names:
        click.echo("Also written: " + safe(" · ".join(dossier.names)))
    for role, lines in dossier.by_role():
        click.echo()
        click.echo(click.style(role, bold=True))
        for line in lines:
            model = language_model(line.by)
            machine = f"  [machine: language model {safe(model)}]" if model else "  [machine]"
            click.echo(f"  {safe(line.sentence)}" + ("" if line.reviewed else click.style(machine, dim=True)))
            click.echo(click.style(f"      “{safe(line.quote)}”", dim=True))
            click.echo(click.style(f"      {safe(line.sanad)}  ({line.claim})", dim=True))
    if dossier.questions:
        click.echo()
        print_questions(dossier.questions)
    stated = [one for one in dossier.relatives if one.claims]
    guessed = [one for one in dossier.relatives if not one.claims]
    if stated:
        click.echo("\n" + click.style("Relatives, as sources say", bold=True))
        for one in stated:
            said = one.relation if one.is_relative else f"whose {one.relation} is {dossier.label}"
            click.echo(f"  {isolated(one.label)}: {isolated(said)}  ({', '.join(one.claims)})")
    if guessed:
        click.echo("\n" + click.style("May be relatives", bold=True) + click.style("  [guess by machine]", dim=True))
        for one in guessed:
            click.echo(f"  {isolated(one.label)}: {isolated(one.reason)}")
    for other in dossier.others:
        click.echo(f"Similar name, kept apart: {safe(other)}")


@click.command()
@click.option("--contested", is_flag=True, help="Only those where sources differ or deny.")
@as_json
@click.pass_obj
def questions(folder: Path, contested: bool, as_json: bool) -> None:
    """Print what sources answer alike or differently, contested ones first."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        rows = case.questions(contested=contested).rows
    if as_json:
        print_json(rows)
    else:
        print_questions(rows)


@click.command()
@as_json
@click.pass_obj
def tallies(folder: Path, as_json: bool) -> None:
    """Print the numbers: what is reported and by whom, and how many the record names."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        rows = case.tallies().rows
    if as_json:
        print_json(rows)
    else:
        print_tallies(rows)


@click.command()
@click.option(
    "--from", "least", type=click.FloatRange(0, 1), default=0.3, show_default=True, help="The least probability."
)
@as_json
@click.pass_obj
def overlooked(folder: Path, least: float, as_json: bool) -> None:
    """Print what a model sees in English texts and no rule claims: victims, kinds of wrong, days and places.

    A list to read by, and no claim: in articles held back about half of the people were victims. Closed sources are in
    it.
    """
    from asnad.case import Case
    from asnad.vocabularies import vocabulary

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        rows = case.overlooked(least).rows
    if as_json:
        print_json(rows)
        return
    for row in rows:
        value = vocabulary("acts").label(row["value"], "en") if row["what"] == "wrong" else row["value"]
        said = f"{100 * row['probability']:.0f} %  {row['what']}  "
        click.echo(said + click.style(isolated(value), bold=True))
        click.echo(f"      “{isolated(row['sentence'])}”")
        click.echo(click.style(f"      {isolated(row['title'])}  ({row['source']})", dim=True))
    if not rows:
        click.echo("The models name nothing that the rules do not claim.")


@click.command()
@as_json
@click.pass_obj
def places(folder: Path, as_json: bool) -> None:
    """Print the places of the case, and which of its gazetteer they may be.

    The gazetteer is a CSV file that asnad.toml names; what it does not settle stays open.
    """
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        rows = case.places().rows
    if as_json:
        print_json(rows)
        return
    words = {"known": "", "several": "may be several: ", "unknown": "not in the gazetteer"}
    print_table(
        ("place", "written", "within", "gazetteer"),
        [
            {
                "place": row["place"],
                "written": " · ".join(row["written"]),
                "within": ", ".join(row["within"]),
                "gazetteer": words[row["status"]] + "; ".join(f"{one['name']} ({one['id']})" for one in row["is"]),
            }
            for row in rows
        ],
    )


def print_questions(rows: Sequence[Mapping[str, Any]]) -> None:
    """Each question with its answers side by side: who says so, and how many origins stand behind it."""
    for row in rows:
        click.echo(click.style(safe(row["question"]), bold=True) + click.style(f"  [{row['relation']}]", dim=True))
        for answer in row["answers"]:
            origins = f"{answer['origins']} origin{'s' if answer['origins'] != 1 else ''}"
            denied = f"  (rejected by {safe(', '.join(answer['denied_by']))})" if answer["denied_by"] else ""
            click.echo(f"  {safe(answer['answer'])}: {safe('; '.join(answer['by']))} ({origins}){denied}")


def print_tallies(rows: Sequence[Mapping[str, Any]]) -> None:
    """Each scope with its reported, named and unnamed numbers, never added up."""
    print_table(("scope", "reported", "named", "unnamed"), rows)
