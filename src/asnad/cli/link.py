"""Commands by which people decide who is one: link queue, review, why, kin, answers, withdraw, conflicts, eval."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.decide import BY, WHY
from asnad.cli.link_eval import evaluate
from asnad.cli.link_lists import lists
from asnad.cli.link_review import review
from asnad.cli.render import as_json, isolated, passphrase_prompt, print_json, print_table

if TYPE_CHECKING:
    from asnad.case.comparison import Ask

__all__ = ["link"]

OPEN = click.option("--open", "shared", is_flag=True, help="Leave out closed sources: for a screen that others see.")


@click.group()
def link() -> None:
    """Decide which mentions are one person, group or place.

    The program links by itself and says why; where it is in doubt it asks. What people answer is signed, keeps its
    reason, is never overruled, and can be withdrawn.

    \b
      asnad link review --by "R. Amari"
      asnad link why "Tovik Vandrel" "Tovic Vandrell"
    """


@link.command(short_help="Print which pairs to ask about, best first.")
@click.option("-n", "--number", type=click.IntRange(1), default=20, show_default=True, help="How many pairs.")
@OPEN
@as_json
@click.pass_obj
def queue(folder: Path, number: int, shared: bool, as_json: bool) -> None:
    """Print which pairs to ask about: conflicts first, then those whose answer is expected to settle most."""
    from asnad.case import Case
    from asnad.cli.beside import queue_lines

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        asks = case.link_queue(number, closed=not shared)
    if as_json:
        print_json([ask.as_dict() for ask in asks])
    elif not asks:
        click.echo("There is nothing to ask.")
    elif sys.stdout.isatty():
        _print(queue_lines(asks, _width()))
    else:
        columns = ("gain", "left", "right", "likelihood", "stand as")
        print_table(columns, [dict(zip(columns, _cells(ask), strict=True)) for ask in asks])


def _cells(ask: Ask) -> tuple[str, ...]:
    shown = ask.comparison
    gain = "conflict" if ask.conflict else f"{ask.gain:.2f}"
    return gain, shown.left.words, shown.right.words, shown.likelihood, "one" if ask.together else "two"


@link.command(short_help="Print why two are one, or are not.")
@click.argument("left")
@click.argument("right", required=False)
@OPEN
@as_json
@click.pass_obj
def why(folder: Path, left: str, right: str | None, shared: bool, as_json: bool) -> None:
    """Print what speaks for and against LEFT and RIGHT (names, ids or mentions) being one, also when they are.

    Without RIGHT: every link that makes LEFT one, with its reason.
    """
    from asnad.case import Case
    from asnad.cli.beside import beside, reason_lines

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        if right is None:
            reasons = case.link_reasons(left, closed=not shared)
            if as_json:
                print_json([asdict(reason) for reason in reasons])
            else:
                title = "1 link:" if len(reasons) == 1 else f"{len(reasons):,} links:"
                _print(reason_lines(reasons, _width(), title) if reasons else ["It is one mention; nothing joins it."])
            return
        comparison = case.link_evidence(left, right, closed=not shared)
    if as_json:
        print_json(comparison.as_dict())
    else:
        _print(beside(comparison, _width()))


@link.command(short_help="Print who may be relatives.")
@OPEN
@as_json
@click.pass_obj
def kin(folder: Path, shared: bool, as_json: bool) -> None:
    """Print who is related as sources say, and who may be: a guess by machine, from one family name and one fate."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        found = case.kin(closed=not shared)
    if as_json:
        print_json([asdict(one) for one in found])
    elif not found:
        click.echo("No source says that two people are related, and none seem to be.")
    else:
        columns = ("left", "right", "how", "why")
        cells = [(one.left, one.right, one.how, ", ".join(one.claims) or one.reason) for one in found]
        print_table(columns, [dict(zip(columns, row, strict=True)) for row in cells])


@link.command(short_help="Print what people answered.")
@click.option("--all", "every", is_flag=True, help="Also those that were replaced or withdrawn.")
@OPEN
@as_json
@click.pass_obj
def answers(folder: Path, every: bool, shared: bool, as_json: bool) -> None:
    """Print what people answered: number, when, by whom, what and why."""
    from asnad.case import Case
    from asnad.cli.beside import answer_lines

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        found = case.answers(every=every, closed=not shared)
    if as_json:
        print_json([asdict(answer) for answer in found])
        return
    _print(answer_lines(found, _width()) if found else ["Nobody has answered anything."])


@link.command(short_help="Take back an answer.")
@click.argument("number", type=int)
@BY
@WHY
@click.pass_obj
def withdraw(folder: Path, number: int, by: str, why: str) -> None:
    """Take back the standing answer NUMBER; it stays in the record with its reason, and yours is added."""
    from asnad.case import Case

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        case.withdraw(number, by=by, reason=why)
    click.echo(f"Entered: answer {number} is withdrawn by {isolated(by)}. Next: asnad build")


@link.command(short_help="Print answers that contradict each other.")
@OPEN
@as_json
@click.pass_obj
def conflicts(folder: Path, shared: bool, as_json: bool) -> None:
    """Print answers that contradict each other, by whom and when; until one is withdrawn, "different" is kept to."""
    from asnad.case import Case
    from asnad.cli.beside import conflict_lines

    with Case.open(folder, passphrase=passphrase_prompt) as case:
        found = case.conflicts(closed=not shared)
    if as_json:
        print_json([asdict(conflict) for conflict in found])
        return
    for conflict in found:
        _print(conflict_lines(conflict, _width()))
    click.echo("Take one back with: asnad link withdraw NUMBER" if found else "No answers contradict each other.")


def _width() -> int:
    return shutil.get_terminal_size().columns


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


link.add_command(review)
link.add_command(lists)
link.add_command(evaluate)
