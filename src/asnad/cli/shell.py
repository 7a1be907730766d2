"""How does a shell complete our commands? ``asnad completion SHELL`` prints the script."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["completion"]


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL.

    \b
      bash:  asnad completion bash >> ~/.bashrc
      zsh:   asnad completion zsh  >> ~/.zshrc
      fish:  asnad completion fish > ~/.config/fish/completions/asnad.fish
    """
    from asnad.cli.__main__ import cli

    found = get_completion_class(shell)
    if found is None:  # the choice above lists only shells click knows
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(cli, {}, "asnad", "_ASNAD_COMPLETE").source())
