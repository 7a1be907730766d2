"""How is a study told to people? One page of HTML that needs nothing else, the verdict before any number."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from asnad.estimate.plain import versions
from asnad.estimate.plots import Chart, charts, stratum_names
from asnad.estimate.plots.legible import between, counted, full, rounded, share, spaced, visible
from asnad.estimate.plots.look import COLOURS
from asnad.estimate.result import Estimate, Light

if TYPE_CHECKING:
    from asnad.estimate.study import Study

__all__ = ["render_report"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_WORDS = {Light.PASS: "Passed", Light.CAUTION: "Caution", Light.REFUSED: "Refused"}
_CURVE_ROWS = 5
_MOST_SOURCES = 8


def render_report(study: Study) -> str:
    """A page that stands alone: pictures and style inside, no script, nothing fetched, fit for print and for phones.

    Prose rounds to three digits; tables give every person. Every name is shown as text, whatever is in it.
    """
    return (
        _environment()
        .get_template("report.html")
        .render(
            policy=_POLICY,
            study=study,
            table=study.histories,
            pictures=charts(study),
            strata=stratum_names(study),
            range=_disagreement(study),
            humps=[each for each in study.estimates if len(each.diagnostics.modes) > 1],
            lists=_lists(study),
            curve=_curve(study),
            sources=_sources(study.headline),
            versions=versions(),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("asnad.estimate"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )
    environment.filters |= {
        "rounded": rounded,
        "full": full,
        "share": share,
        "spaced": spaced,
        "svg": _svg,
        "name": _name,
    }
    environment.globals |= {
        "Light": Light,
        "between": between,
        "counted": counted,
        "word": _WORDS.__getitem__,
        "light_of": light_of,
        "colours": COLOURS,
        "isinf": math.isinf,
    }
    return environment


def light_of(estimate: Estimate) -> Light:
    """The worst of what a method says of its own estimate."""
    return max((flag.light for flag in estimate.flags), default=Light.PASS)


def _svg(chart: Chart) -> Markup:
    """The picture as part of the page. Vega escapes every text in it."""
    return Markup(chart.to_svg())  # noqa: S704


def _name(text: str) -> Markup:
    """A name, kept from disturbing the direction of what stands around it."""
    return Markup("<bdi>{}</bdi>").format(escape(visible(text)))


@dataclass(frozen=True, slots=True)
class _Range:
    """The lowest and the highest of the estimates that are not refused."""

    low: Estimate
    high: Estimate

    @property
    def factor(self) -> float:
        return self.high.estimate / self.low.estimate


def _disagreement(study: Study) -> _Range | None:
    """How far apart methods are that say how many there were, lower bounds and refused ones aside."""
    said = [each for each in study.estimates if light_of(each) < Light.REFUSED and not each.lower_bound]
    said = sorted((each for each in said if 0 < each.estimate < math.inf), key=lambda each: each.estimate)
    return _Range(said[0], said[-1]) if len(said) > 1 else None


def _lists(study: Study) -> list[dict[str, Any]]:
    """Each list with its people, and how many of them are on no other."""
    table = study.histories.collapsed()
    return [
        {"name": name, "size": int(size), "alone": int(only)}
        for name, size, only in zip(table.lists, table.sizes, table.alone, strict=True)
    ]


def _curve(study: Study) -> list[dict[str, float]]:
    """Some points of the curve of sensitivity, its ends among them."""
    if study.sensitivity is None:
        return []
    curve, last = study.sensitivity, len(study.sensitivity.xi) - 1
    places = sorted({round(at * last / (_CURVE_ROWS - 1)) for at in range(_CURVE_ROWS)})
    return [
        {"xi": float(curve.xi[at]), "factor": math.exp(curve.xi[at]), "estimate": float(curve.estimate[at])}
        | {"low": float(curve.low[at]), "high": float(curve.high[at])}
        for at in places
    ]


def _sources(headline: Estimate | None) -> list[tuple[str, str, float]]:
    """Which part of the variance comes from where, largest first: (what, which, share)."""
    notes = {} if headline is None else headline.diagnostics.notes
    between = {"between": "differences between the replicates", "within": "each replicate's own uncertainty"}
    found = [(between[part], "", float(of)) for part, of in (notes.get("shares") or {}).items() if part in between]
    strata = sorted((notes.get("strata") or {}).items(), key=lambda of: -of[1])
    found += [("stratum", name, float(of)) for name, of in strata[:_MOST_SOURCES]]
    if rest := strata[_MOST_SOURCES:]:
        found.append((f"the other {counted(len(rest), 'stratum', 'strata')}", "", float(sum(of for _, of in rest))))
    return found
