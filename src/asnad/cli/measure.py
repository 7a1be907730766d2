"""The commands that measure the reader: eval, on a text annotated by hand and on the field's own data sets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from asnad.cli.render import as_json, print_json, print_table, safe

if TYPE_CHECKING:
    from asnad.propose.evaluation.figures import Measured
    from asnad.propose.score.linear import Models

__all__ = ["evaluate"]

_MOST = 40
"""Lines of what was won, lost or is wrong that are shown."""


@click.group("eval", short_help="Measure the reader.")
def evaluate() -> None:
    """Measure the reader, on a text annotated by hand or on a data set that you have fetched."""


@evaluate.command(short_help="On a text of which every claim is annotated.")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@as_json
@click.pass_context
def claims(ctx: click.Context, gold: Path, file: Path, as_json: bool) -> None:
    """Read FILE, propose claims, and compare them with GOLD (one annotated claim a line)."""
    from asnad.case.measuring import measure

    result = measure(gold, file)
    if as_json:
        print_json(result)
    else:
        click.echo(f"found {result['found']} of {result['of']}, precision {result['precision']:.3f}")
        click.echo(f"must-nots broken: {len(result['must_nots_broken'])}")
        rows = [{"slot": slot, **figures} for slot, figures in result["slots"].items()]
        print_table(("slot", "right", "of"), rows)
        for missed in result["missed"]:
            click.echo(f"  missed: {missed}")
        for spurious in result["spurious"]:
            click.echo(f"  not in gold: {spurious}")
    if result["must_nots_broken"]:
        ctx.exit(1)


_RULES_ONLY = click.option("--rules-only", is_flag=True, help="Leave out what the models say: the rules' claims alone.")
_WEIGHTS = click.option(
    "--weights",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of weights to use instead of those that come with Asnad.",
)
_ERRORS = click.option("--errors", is_flag=True, help="List wrong answers and what was missed, by document.")
_SAVE = click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Keep this run in a file.")
_AGAINST = click.option(
    "--against",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Say what was won and lost since a run that was kept.",
)


def _modelled(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a measurement in which models have a say."""
    return _RULES_ONLY(_WEIGHTS(command))


def _shown(command: Callable[..., None]) -> Callable[..., None]:
    """The options of :func:`_measured`: what is shown of a run, kept, and compared."""
    return _ERRORS(_SAVE(_AGAINST(as_json(command))))


@evaluate.command(short_help="On MUC-4: victims, doers, dates, places, numbers.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_modelled
@_shown
def muc4(file: Path, rules_only: bool, weights: Path | None, **shown: Any) -> None:
    """Read the reports of FILE (JSON lines: docid, text, templates) and hold what is found against their keys."""
    from asnad.propose.evaluation.muc4 import measure_muc4

    _measured(lambda: measure_muc4(file, _models(rules_only, weights)), **shown)


@evaluate.command(short_help="On HRDsAttack: victims' names and types of violation.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_modelled
@_shown
def hrds(file: Path, rules_only: bool, weights: Path | None, **shown: Any) -> None:
    """Read the articles of FILE (the data set's JSON) and hold what is found against their annotations."""
    from asnad.propose.evaluation.hrds import measure_hrds

    _measured(lambda: measure_hrds(file, _models(rules_only, weights)), **shown)


@evaluate.command(short_help="On texts of Security Force Monitor: who has which rank or title.")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@_shown
def posts(folder: Path, **shown: Any) -> None:
    """Read the texts of FOLDER (.txt with BRAT's .ann) and hold posts and titles against their annotations."""
    from asnad.propose.evaluation.posts import measure_posts

    _measured(lambda: measure_posts(folder), **shown)


def _models(rules_only: bool, weights: Path | None) -> Models | None:
    from asnad.propose.score.linear import models_in, shipped

    return None if rules_only else models_in(weights) if weights else shipped()


def _measured(
    measure: Callable[[], Measured], errors: bool, save: Path | None, against: Path | None, as_json: bool
) -> None:
    """Measure, show the figures, and keep or compare the run."""
    from asnad.propose.evaluation import figures

    before = figures.load(against) if against else None
    measured = measure()
    if save:
        figures.save(measured, save)
    if as_json:
        print_json(measured.as_dict())
        return
    click.echo(safe(measured.data))
    rows = [
        {
            "slot": one.slot,
            "precision": f"{100 * one.precision:.1f}",
            "recall": f"{100 * one.recall:.1f}",
            "F1": f"{100 * one.f1:.1f}",
            "95 %": f"{100 * one.low:.1f}–{100 * one.high:.1f}",
            "wanted": one.wanted,
        }
        for one in measured.figures
    ]
    print_table(("slot", "precision", "recall", "F1", "95 %", "wanted"), rows)
    print_table(
        ("rule", "right", "wrong"),
        [{"rule": rule, "right": right, "wrong": wrong} for rule, (right, wrong) in measured.rules.items()],
    )
    if errors:
        for document in measured.documents:
            for answer in document.found:
                if not answer.right:
                    click.echo(safe(f"  {document.name}: wrong {answer.slot}: {answer.value} [{answer.rule}]"))
            for slot, value in document.missed:
                click.echo(safe(f"  {document.name}: missed {slot}: {value}"))
    if before is not None:
        won, lost = figures.changes(before, measured)
        for word, listed in (("won", won), ("lost", lost)):
            click.echo(f"{word}: {len(listed)}")
            for said in listed[:_MOST]:
                click.echo(safe(f"  {said}"))
