"""How do values look in a terminal? Tables, progress and JSON; the only place that knows rich."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import click

__all__ = ["as_json", "passphrase_prompt", "print_json", "print_table", "progress", "safe"]

_HIDDEN = {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C)}
_HIDDEN |= dict.fromkeys((0x2068, 0x2069), "")  # first-strong isolates, which the site's titles carry: of no use here
_HIDDEN |= {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}


def safe(text: str) -> str:
    """Text from outside with control and direction-override characters made visible, for a terminal."""
    return text.translate(_HIDDEN)


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")


def print_json(value: Any) -> None:
    """Print as JSON, indented, with letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], title: str | None = None) -> None:
    """Print rows as a table as wide as the terminal; tab-separated lines under their headings when it is not one."""
    if not sys.stdout.isatty():
        click.echo("\t".join(columns))
        for row in rows:
            click.echo("\t".join(safe(str(row[column])).replace("\n", " ") for column in columns))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, title=title, box=SIMPLE_HEAD, title_justify="left")
    for row in rows:
        table.add_row(*(Text(safe(str(row[column]))) for column in columns))
    Console().print(table)


@contextmanager
def progress(hidden: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """A bar for each step of long work, on standard error; silent when hidden or not a terminal."""
    if hidden or not sys.stderr.isatty():
        yield lambda step, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bars: dict[str, Any] = {}
    columns = (TextColumn("{task.description:<22}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as display:

        def advance(step: str, done: int, total: int) -> None:
            if step not in bars:
                bars[step] = display.add_task(step, total=total)
            display.update(bars[step], completed=done, total=total)

        yield advance


def passphrase_prompt() -> str:
    """Ask for the passphrase of an encrypted case without showing it."""
    answer: str = click.prompt("Passphrase", hide_input=True, err=True)
    return answer
