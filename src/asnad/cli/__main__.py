"""Which commands are there? The root command; each verb is loaded when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import click

from asnad import __version__
from asnad.errors import AsnadError

__all__ = ["main"]

COMMANDS = {
    "init": ("folder:init", "Make a case: a folder for sources, the record and the site."),
    "add": ("folder:add", "Put files into the case."),
    "build": ("folder:build", "Read what is new, propose claims, link, weigh, and write the site."),
    "columns": ("folder:columns", "Print how the columns of each list are read, to be changed in asnad.toml."),
    "read": ("model:read", "Let a language model read the sources too, beside the rules."),
    "readers": ("model:readers", "Print where rules and language models agree and differ."),
    "demo": ("folder:demo", "Build the example case and print what it holds."),
    "show": ("look:show", "Print what the record holds on a name."),
    "questions": ("look:questions", "Print what sources answer alike or differently."),
    "places": ("look:places", "Print the places of the case, and which of its gazetteer they may be."),
    "overlooked": ("look:overlooked", "Print what the reader may have overlooked, for a person to read."),
    "tallies": ("look:tallies", "Print the numbers: reported, named, unnamed."),
    "link": ("link:link", "Decide which mentions are one: queue, review, answers, why."),
    "judge": ("decide:judge", "Say that two entities are the same, different, or not known."),
    "review": ("decide:review", "Accept or reject a proposed claim."),
    "log": ("record:log", "Print the journal."),
    "verify": ("record:verify", "Recompute every hash, root and archived file."),
    "export": ("record:export", "Write claims and entities as JSON lines or CSV."),
    "eval": ("measure:evaluate", "Measure the reader, on annotated texts and on data sets."),
    "estimate": ("estimate:estimate", "Estimate how many there were in all, from several incomplete lists."),
    "completion": ("shell:completion", "Print the completion script for a shell."),
}
"""Each command, where in ``asnad.cli`` it is (module:function), and its one-line help."""


class Verbs(click.Group):
    """A group that knows its commands' names and help without importing them, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(importlib.import_module(f"asnad.cli.{module}"), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="asnad")
@click.option(
    "-C",
    "--case",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The case's folder; by default the one you are in, or the nearest above it.",
)
@click.pass_context
def cli(ctx: click.Context, folder: Path) -> None:
    """A record of who did what to whom, and of who says so.

    \b
      asnad init valley && cd valley
      cp ~/reports/* sources/
      asnad build

    Exit codes: 0 done; 1 an error; 2 the command was not understood;
    3 done, but some sources could not be read; 4 the record is damaged.
    """
    ctx.obj = folder


def main() -> None:
    """Run the command line; every expected error becomes one line on standard error and exit code 1."""
    try:
        code = cli(prog_name="asnad", standalone_mode=False)
    except AsnadError as error:
        click.echo(f"asnad: {error}", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        click.echo("asnad: stopped. What was entered is kept; run the command again to go on.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # the reader of our output (head, less) has gone; that is no error, and Python must not complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(code)


if __name__ == "__main__":
    main()
