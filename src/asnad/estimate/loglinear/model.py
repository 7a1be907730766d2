"""How many, if lists depend on one another only as a log-linear model says? Models chosen or averaged by AIC or BIC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.special import gammaln, xlogy

from asnad.errors import NotEstimable
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.loglinear.bootstrap import bootstrapped, without_estimate
from asnad.estimate.loglinear.candidates import Candidates, Fits, possible_cells
from asnad.estimate.loglinear.existence import Existence, existence
from asnad.estimate.loglinear.hierarchy import Model, hierarchical_models, parse_model, term_name
from asnad.estimate.loglinear.profile import profile
from asnad.estimate.result import Diagnostics, Estimate, Flag, Progress
from asnad.estimate.spread import Spread

__all__ = ["LogLinear"]

Floats: TypeAlias = npt.NDArray[np.float64]

_MOST_LISTS_ALL_ORDERS = 5
_MOST_LISTS = 6
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class LogLinear:
    """The best hierarchical log-linear model, or all of them averaged (Fienberg 1972; Cormack 1989).

    ``criterion``    what chooses or weighs models: ``"bic"`` or ``"aic"``.
    ``order``        how many lists a term has at most. By default all but the term of all lists, which no list can
                     tell, for up to five lists (113 models of four lists, 6,893 of five), and two for six lists (32,768
                     models; all of them are too many to count). Beyond six lists use ``Stepwise``.
    ``decomposable`` only models that have a closed form.
    ``model``        one model by its name, as ``"[123,14,34]"``, instead of a search.
    ``average``      the mean over the ``top`` models with weights exp(-criterion / 2), instead of the best.
    ``interval``     ``"bootstrap"``: tables are resampled, the search is made anew in each, and the interval is BCa
                     (Chan, Silverman and Vincent 2021; Silverman, Chan and Vincent 2024). ``"profile"``: likelihood of
                     N under the chosen model, which says nothing of the choice and so is too narrow (Cormack 1992).
    ``resamples``    of the bootstrap.
    ``top``          in resamples only so many models that are best on the table itself are searched; it changes the
                     interval little (Silverman, Chan and Vincent 2024). Four lists have fewer than that.
    """

    criterion: Literal["bic", "aic"] = "bic"
    order: int | None = None
    decomposable: bool = False
    model: str | None = None
    average: bool = False
    interval: Literal["bootstrap", "profile"] = "bootstrap"
    resamples: int = 1000
    top: int = 200

    paper: ClassVar[str] = (
        "Fienberg 1972, Biometrika 59:591; Cormack 1989, Biometrics 45:395; interval: Silverman, Chan and Vincent "
        "2024, Statistics and Computing 34:44"
    )
    assumptions: ClassVar[tuple[str, ...]] = (
        "The lists cover the same people, period and place, and nobody joined or left in between.",
        "Records of one person were recognised as such, and those of different people kept apart.",
        "Lists help or hinder one another only as the model says. That all at once add nothing, no data can show.",
        "People are alike in how easily each list finds them, but for what the model's terms take up.",
    )

    def __post_init__(self) -> None:
        if self.criterion not in {"bic", "aic"} or self.interval not in {"bootstrap", "profile"}:
            raise ValueError(
                "a criterion of 'bic' or 'aic' and an interval by 'bootstrap' or 'profile' were expected; "
                f"{self.criterion!r} and {self.interval!r} were given"
            )
        if self.average and self.interval == "profile":
            raise ValueError("an average over models has no profile likelihood; use interval='bootstrap'")
        if self.resamples < 2 or self.top < 1 or (self.order is not None and self.order < 1):
            raise ValueError("at least 2 resamples, 1 model to search in them and terms of 1 list were expected")

    @property
    def name(self) -> str:
        """``loglinear``, or what sets a variant apart."""
        return "averaged" if self.average else "aic" if self.criterion == "aic" else "loglinear"

    @property
    def title(self) -> str:
        """The method in plain words."""
        if self.model:
            return f"Log-linear model {self.model}"
        if self.average:
            return f"Log-linear models averaged by {self.criterion.upper()}"
        return f"Log-linear model of lowest {self.criterion.upper()}"

    def fit(self, histories: CaptureHistories, seed: int = 1, progress: Progress | None = None) -> Estimate:
        """Estimate N. Raises ``NotEstimable`` when no model has an estimate, or there are too many lists to search."""
        table = histories.collapsed()
        models = self._models(table)
        counts, possible = table.dense(), possible_cells(table)
        people = counts.astype(np.float64)
        everyone = Candidates(models, possible)
        if progress:
            progress("models", 0, len(models))
        fits = everyone.fitted(people[None, :])
        if progress:
            progress("models", len(models), len(models))
        ranking = _ranking(fits, self.criterion, everyone, counts)
        if not len(ranking):
            raise NotEstimable(_none_left(fits, models))
        searched = everyone.warmed(people, ranking[: self.top])
        best = fits.of(ranking[: self.top])
        estimate = float(best.averaged(self.criterion)[0] if self.average else best.people[0, 0] + best.dark[0, 0])
        notes = _notes(best, searched.models, fits, counts, self.criterion)
        flags: tuple[Flag, ...] = ()
        if self.interval == "profile":
            spread: Spread = profile(counts, possible, models[ranking[0]], float(best.dark[0, 0]))
        else:

            def people_of(tables: Floats) -> Floats:
                if self.average:
                    return searched.fitted(tables).averaged(self.criterion)
                return searched.selected(tables, self.criterion)

            spread = replicated = bootstrapped(
                counts,
                estimate,
                people_of,
                self.resamples,
                np.random.default_rng(seed),
                progress=progress,
            )
            share = float(np.mean(np.isinf(replicated.replicates)))
            notes |= {"models searched in resamples": len(searched.models), "resamples without estimate": share}
            flags = without_estimate(share)
        return Estimate.of(
            self,
            histories=histories,
            estimate=estimate,
            spread=spread,
            settings=asdict(self),
            seed=seed,
            diagnostics=Diagnostics(notes=notes),
            flags=flags,
        )

    def _models(self, table: CaptureHistories) -> list[Model]:
        lists = len(table.lists)
        if lists < 2:
            raise NotEstimable("a log-linear model compares lists; there is one, and at least two are needed")
        if not table.n:
            raise NotEstimable("nobody is on any of the lists; there is nothing to estimate from")
        banned = [sum(1 << table.lists.index(name) for name in pair) for pair in table.disjoint]
        if self.model is not None:
            try:
                one = parse_model(self.model, lists)
            except ValueError as error:
                raise NotEstimable(str(error)) from error
            if any(term & pair == pair for term in one.terms for pair in banned):
                raise NotEstimable(
                    f"{one} has a term of two lists that could not share anyone; leave that term out of the model"
                )
            return [one]
        if lists > _MOST_LISTS:
            raise NotEstimable(
                f"there are {lists} lists, and of more than {_MOST_LISTS} the log-linear models are too many to "
                "search; use the stepwise method, or leave out or merge lists"
            )
        order = lists - 1 if lists <= _MOST_LISTS_ALL_ORDERS else 2
        if self.order is not None and lists > _MOST_LISTS_ALL_ORDERS and self.order > order:
            raise NotEstimable(f"with {lists} lists, models with terms of more than {order} are too many to search")
        models = hierarchical_models(lists, min(order, self.order or order), banned)
        return [model for model in models if model.decomposable] if self.decomposable else list(models)


def _ranking(
    fits: Fits, criterion: str, candidates: Candidates, counts: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Places of the models that have an estimate, best first.

    A fit that converged is itself a table without zeros of the right sums, which proves that the estimate exists; the
    models to be shown are put to the linear programme all the same, for rounding can feign convergence.
    """
    scores = fits.criterion(criterion)[0]
    order = np.argsort(scores, kind="stable")
    order = order[np.isfinite(scores[order])]
    shown: list[int] = []
    looked = 0
    while looked < len(order) and len(shown) < _SHOWN:
        place = int(order[looked])
        if existence(counts, candidates.possible, candidates.models[place]) is Existence.EXISTS:
            shown.append(place)
        looked += 1
    return np.array([*shown, *order[looked:]], np.int64)


def _none_left(fits: Fits, models: list[Model]) -> str:
    if len(models) == 1:
        why = "its likelihood has no maximum" if fits.status[0, 0] == 1 else "many values of N fit equally well"
        return f"the log-linear model {models[0]} has no estimate on this table: {why}. The lists overlap too little"
    endless = int((fits.status == 1).sum())
    return (
        f"none of {len(models)} log-linear models has an estimate on this table: for {endless} the likelihood has no "
        f"maximum, and for {len(models) - endless} many values of N fit equally well. The lists overlap too little"
    )


def _notes(
    best: Fits, ranked: Sequence[Model], fits: Fits, counts: npt.NDArray[np.int64], criterion: str
) -> dict[str, Any]:
    people = counts.astype(np.float64)
    saturated = float(2 * (people.sum() + gammaln(people + 1).sum() - xlogy(people, people).sum()))
    weights = best.weights(criterion)[0]
    deviance, size = float(best.deviance[0, 0]), int(best.sizes[0])
    return {
        "model": str(ranked[0]),
        "aic": saturated + deviance + 2 * size,
        "bic": saturated + deviance + float(np.log(people.sum())) * size,
        "deviance": deviance,
        "parameters": size,
        "terms at minus infinity": [
            term_name(term, ranked[0].lists)
            for term in ranked[0].interactions
            if not counts[np.arange(len(counts)) & term == term].any()
        ],
        "models": int(fits.status.size),
        "models without maximum": int((fits.status == 1).sum()),
        "models not identified": int((fits.status == 2).sum()),
        "top models": [
            {
                "model": str(model),
                "estimate": float(best.people[0, 0] + best.dark[0, place]),
                criterion: saturated + float(best.criterion(criterion)[0, place]),
                "weight": float(weights[place]),
            }
            for place, model in enumerate(ranked[:_SHOWN])
        ],
    }
