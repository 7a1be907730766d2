"""Commands by which a person decides: judge, review."""

from __future__ import annotations

from pathlib import Path

import click

from asnad.cli.render import isolated, passphrase_prompt, safe
from asnad.model.judgement import Verdict

__all__ = ["BY", "SAID", "WHY", "judge", "review"]

BY = click.option("--by", required=True, help="Your name: a judgement is signed.")
SAID: dict[Verdict, str] = {"same": "the same", "different": "different", "unsure": "not known to be the same"}
WHY = click.option("--why", required=True, help="The reason, for whoever asks later.")


@click.command()
@click.argument("left")
@click.argument("right")
@click.option(
    "--as",
    "verdict",
    type=click.Choice(["same", "different", "unsure"]),
    required=True,
    help="What they are to each other.",
)
@BY
@WHY
@click.pass_obj
def judge(folder: Path, left: str, right: str, verdict: Verdict, by: str, why: str) -> None:
    """Say what the entities LEFT and RIGHT (names or ids) are to each other; a later judgement replaces this one."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        conflicts = case.answer(left, right, verdict, by=by, reason=why, closed=True)
    click.echo(
        f"Entered: {isolated(left)} and {isolated(right)} are {SAID[verdict]}, says {isolated(by)}. Next: asnad build"
    )
    if conflicts:
        click.echo("This contradicts other answers. They are shown by: asnad link conflicts")


@click.command()
@click.argument("claim")
@click.option("--accept/--reject", required=True, help="Whether the claim says what its source says.")
@BY
@WHY
@click.pass_obj
def review(folder: Path, claim: str, accept: bool, by: str, why: str) -> None:
    """Accept or reject the proposed CLAIM (its id): whether it says what the source says, not whether that is true."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        case.review(claim, "accepted" if accept else "rejected", by=by, reason=why)
    click.echo(f"Entered: claim {claim} {'accepted' if accept else 'rejected'} by {safe(by)}. Next: asnad build")
