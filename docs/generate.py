"""Write what docs and README quote from the program itself, so that neither can say what is not so."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from asnad.cli.__main__ import COMMANDS, cli

ROOT = Path(__file__).parents[1]
COMMANDS_PAGE = ROOT / "docs" / "reference" / "commands.md"
README = ROOT / "README.md"
MARKS = re.compile(r"(<!-- demo:[^>]*-->\n).*?(<!-- /demo -->)", re.DOTALL)


def commands_page() -> str:
    """The reference page: every command, and what a group of them holds, with its help text at 100 columns."""
    parts = ["# Commands\n\nMade from the commands' own help by `make docs`.\n"]
    root = click.Context(cli, info_name="asnad", terminal_width=100, max_content_width=100)
    parts.append(f"## asnad\n\n```text\n{cli.get_help(root)}\n```\n")
    for name in COMMANDS:
        command = cli.get_command(root, name)
        if command is None:
            raise LookupError(f"the command {name} is listed and not there")
        parts += _help_of(command, name, root)
    return "\n".join(parts)


def _help_of(command: click.Command, name: str, above: click.Context) -> Iterator[str]:
    """The help of a command, and of all that a group holds, a heading each."""
    context = click.Context(command, info_name=name, parent=above, terminal_width=100, max_content_width=100)
    level = "#" * len(context.command_path.split())
    yield f"{level} {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            held = command.get_command(context, each)
            if held is not None:
                yield from _help_of(held, each, context)


def readme() -> str:
    """The README with what the commands print on the example case put between its marks."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "demo"
        built = _printed("demo", str(folder)).splitlines()
        questions = _printed("-C", str(folder), "questions", "--contested")
    shown = [line for line in built[:2] if not line.startswith("Site")]
    first = "\n".join(_first_questions(questions, 2))
    block = f"```console\n$ asnad demo\n{chr(10).join(shown)}\n\n$ asnad questions --contested\n{first}\n…\n```\n"
    return MARKS.sub(lambda marks: marks[1] + block + marks[2], README.read_text(encoding="utf-8"))


def _printed(*arguments: str) -> str:
    command = [sys.executable, "-m", "asnad.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _first_questions(printed: str, number: int) -> list[str]:
    """The lines of the first questions: a question starts at the margin, its answers are indented."""
    lines: list[str] = []
    for line in printed.splitlines():
        number -= not line.startswith(" ")
        if number < 0:
            break
        lines.append(line)
    return lines


if __name__ == "__main__":
    COMMANDS_PAGE.write_text(commands_page(), encoding="utf-8")
    README.write_text(readme(), encoding="utf-8")
