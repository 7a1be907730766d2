"""How do values look in a terminal? Tables, progress and JSON; the only place that knows rich."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import click

__all__ = [
    "as_json",
    "isolated",
    "padded",
    "passphrase_prompt",
    "print_json",
    "print_table",
    "progress",
    "safe",
    "wrapped",
]

_HIDDEN = {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C)}
_HIDDEN |= dict.fromkeys((0x2068, 0x2069), "")  # first-strong isolates, which the site's titles carry: of no use here
_HIDDEN |= {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}

_ISOLATE, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]")


def safe(text: str) -> str:
    """Text from outside with control and direction-override characters made visible, for a terminal."""
    return text.translate(_HIDDEN)


def isolated(text: str) -> str:
    """Safe text that cannot reorder what stands beside it: isolated (U+2068, U+2069) when some of it runs leftwards.

    For text in one line with other text, on terminals that order letters as Unicode says; others leave the marks out.
    """
    shown = safe(text)
    return f"{_ISOLATE}{shown}{_END}" if _RIGHT_TO_LEFT.search(shown) else shown


def wrapped(text: str, width: int) -> list[str]:
    """Safe text in lines no wider than ``width`` cells, broken between words where it can be.

    What is isolated stays so on each line by itself.
    """
    from rich.cells import cell_len, chop_cells

    lines: list[str] = []
    line = ""
    for word in text.split():
        for part in chop_cells(word, width) if cell_len(word) > width else [word]:
            if line and cell_len(line) + 1 + cell_len(part) > width:
                lines.append(line)
                line = part
            else:
                line = f"{line} {part}" if line else part
    closed: list[str] = []
    still_open = 0
    for each in (*lines, line):
        begun = _ISOLATE * still_open + each
        still_open = begun.count(_ISOLATE) - begun.count(_END)
        closed.append(begun + _END * still_open)
    return closed


def padded(text: str, width: int) -> str:
    """Text followed by blanks until it is ``width`` cells wide."""
    from rich.cells import cell_len

    return text + " " * (width - cell_len(text))


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
