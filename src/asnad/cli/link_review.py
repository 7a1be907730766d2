"""The command that asks about pairs one after another and enters what is answered: link review."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asnad.cli.decide import BY
from asnad.cli.render import passphrase_prompt, safe
from asnad.errors import AsnadError
from asnad.model.judgement import MentionKey, Verdict

if TYPE_CHECKING:
    from asnad.case import Case
    from asnad.case.comparison import Ask

__all__ = ["review"]

KEYS: dict[str, Verdict] = {"s": "same", "d": "different", "u": "unsure"}
REASONS: dict[Verdict, str] = {
    "same": "the evidence shown bears it out",
    "different": "the evidence shown speaks against it",
    "unsure": "the evidence shown does not settle it",
}


class _Quit(Exception):
    """Whoever answers wants to stop."""


@click.command(short_help="Show pairs one after another and enter what you answer.")
@BY
@click.option("-n", "--number", type=click.IntRange(1), help="Stop after this many pairs.")
@click.option("--open", "shared", is_flag=True, help="Leave out closed sources: for a screen that others see.")
@click.pass_obj
def review(folder: Path, by: str, number: int | None, shared: bool) -> None:
    """Show pairs side by side, the most useful first, and enter what you answer.

    Each answer asks for a reason and is in the record at once, so you can stop at any time, also with Ctrl-C.
    """
    from asnad.case import Case

    shown: set[tuple[MentionKey, MentionKey]] = set()
    asked = entered = 0
    with Case.open(folder, passphrase=passphrase_prompt) as case:
        try:
            while number is None or asked < number:
                asks = case.link_queue(1, skip=shown, closed=not shared)
                if not asks:
                    click.echo("There is nothing more to ask." if asked else "There is nothing to ask.")
                    break
                asked += 1
                left, right = asks[0].comparison.left.mention, asks[0].comparison.right.mention
                shown.add((min(left, right), max(left, right)))
                entered += _ask(case, asks[0], by, closed=not shared)
        except _Quit:
            pass
        finally:
            last = " Next: asnad build" if entered else ""
            click.echo(f"{entered} answer{'' if entered == 1 else 's'} entered.{last}")


def _ask(case: Case, ask: Ask, by: str, *, closed: bool) -> int:
    """Show one pair and enter what is answered: how many answers were entered."""
    from asnad.cli.beside import beside, conflict_lines

    width = shutil.get_terminal_size().columns
    click.echo()
    if ask.conflict:
        for line in conflict_lines(ask.conflict, width):
            click.echo(line)
    else:
        stand = "stand as one" if ask.together else "stand as two"
        hang = "1 pair hangs" if ask.settles == 1 else f"{ask.settles:,} pairs hang"
        click.echo(click.style(f"Are they one? They {stand}; {hang} on the answer (gain {ask.gain:.2f})", bold=True))
    for line in beside(ask.comparison, width):
        click.echo(line)
    take_back = ", w NUMBER to withdraw an answer" if ask.conflict else ""
    while True:
        key, _, rest = _line(f"[s]ame [d]ifferent [u]nsure [n]ext [q]uit{take_back}: ").strip().partition(" ")
        try:
            if key == "n":
                return 0
            if key == "q":
                raise _Quit
            if key in KEYS:
                _enter(case, ask, KEYS[key], by, closed=closed)
                return 1
            if key == "w" and ask.conflict and rest.strip().isdecimal():
                case.withdraw(int(rest), by=by, reason=_line("Why is it withdrawn? "))
                click.echo(f"Entered: answer {rest.strip()} is withdrawn.")
                return 1
            click.echo(f"{safe(key)!r} is no answer; type s, d, u, n or q{take_back}.")
        except AsnadError as error:
            click.echo(f"asnad: {safe(str(error))}", err=True)


def _enter(case: Case, ask: Ask, verdict: Verdict, by: str, *, closed: bool) -> None:
    """Ask for the reason and enter the answer."""
    reason = _line(f"Why? [{REASONS[verdict]}] ").strip() or REASONS[verdict]
    shown = ask.comparison
    left, right = shown.left.mention, shown.right.mention
    made = case.answer(left, right, verdict, by=by, reason=reason, shown=shown, closed=closed)
    click.echo("Entered. This contradicts other answers; see: asnad link conflicts" if made else "Entered.")


def _line(prompt: str) -> str:
    """A line from whoever answers; the end of the input is a wish to stop."""
    try:
        return input(prompt)
    except EOFError:
        click.echo()
        raise _Quit from None
