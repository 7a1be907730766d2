"""What can be said of these lists, all in all? Assess, run the methods side by side, judge; by stratum when asked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from asnad.errors import BadHistories, NotEstimable
from asnad.estimate.assessment import Assessment, assess
from asnad.estimate.checklist import QUESTIONS, UNANSWERED, Checklist
from asnad.estimate.combine import mixture, total
from asnad.estimate.consistency import Consistency, internal_consistency
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.methods import METHODS, MOST_LISTS_FOR_GRAPHS, method_named, methods_for
from asnad.estimate.processes import shared_out
from asnad.estimate.result import Estimate, Flag, Light, Progress
from asnad.estimate.sensitivity import Sensitivity, sensitivity
from asnad.estimate.verdict import Failure, judge

__all__ = ["Study", "estimate"]

_ENOUGH_ESS, _LEAST_ESS, _SCOUTS = 400, 100, 12


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Study:
    """All that was found on one scope: the whole table, or one stratum of it (``title`` says which).

    ``assessment`` is the light before any figure, ``verdict`` that after; ``headline`` the estimate to quote, if any.
    ``strata`` are the parts when it was split; then the estimates are sums over the parts, and ``unsplit`` is the study
    of the table as a whole, for comparison. ``histories`` is the replicate of fewest people, ``digests`` are of all.
    """

    title: str
    histories: CaptureHistories
    replicates: int
    assessment: Assessment
    estimates: tuple[Estimate, ...]
    failures: tuple[Failure, ...]
    consistency: Consistency | None
    sensitivity: Sensitivity | None
    verdict: Assessment
    headline: Estimate | None
    checklist: tuple[tuple[str, str | None], ...]
    strata: tuple[Study, ...] = ()
    unsplit: Study | None = None
    digests: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """What a notebook shows: the light, what is documented, and the number if one may be quoted."""
        told = "no estimate to quote" if self.headline is None else repr(self.headline)
        return f"<Study {self.verdict.light.name.lower()}: {self.histories.documented:,} documented; {told}>"


@dataclass(frozen=True, slots=True)
class _Plan:
    """How each scope is studied: settings that do not change from stratum to stratum."""

    methods: tuple[str, ...]
    settings: Mapping[str, Mapping[str, Any]]
    seed: int
    checklist: Checklist
    thorough: bool
    insist: bool


def estimate(
    tables: CaptureHistories | Sequence[CaptureHistories],
    *,
    methods: Sequence[str] = (),
    settings: Mapping[str, Mapping[str, Any]] | None = None,
    by: Sequence[str] = (),
    seed: int = 1,
    checklist: Checklist = UNANSWERED,
    thorough: bool = True,
    insist: bool = False,
    processes: int = 1,
    progress: Progress | None = None,
) -> Study:
    """Study one table, or several that stand for one population (linkage samples, imputations).

    ``methods`` are words of ``METHODS``, none means all that suit; ``settings`` are those of each method, by its word.
    ``by`` splits by columns: each stratum is studied on its own, on ``processes`` processes, and sums are made of
    draws. ``thorough`` adds the lists' consistency with themselves and the curve of sensitivity. Where the lists
    themselves forbid an estimate no method is run, unless ``insist``; the refusal stands either way. The same seed
    gives the same numbers, whatever the processes.

    Raises ``NotEstimable`` for a method that does not exist, ``BadHistories`` for a column that does not.
    """
    given = (tables,) if isinstance(tables, CaptureHistories) else tuple(tables)
    if not given:
        raise BadHistories("no table was given")
    for place, each in enumerate(given[1:], start=2):
        if (each.lists, each.disjoint, each.totals) != (given[0].lists, given[0].disjoint, given[0].totals):
            raise BadHistories(
                f"replicates 1 and {place} differ in their lists, or in what is said of them; replicates are tables of "
                "the same people by the same lists"
            )
    for name in methods:
        if name not in METHODS:
            raise NotEstimable(f"there is no method {name!r}; there are: {', '.join(METHODS)}")
    plan = _Plan(tuple(dict.fromkeys(methods)), settings or {}, seed, checklist, thorough, insist)
    if not by:
        return _studied("", given, plan, progress)
    parts = _split(given, by)
    studied = _all_studied(parts, plan, processes, progress)
    whole = _studied("", given, plan, progress)
    return _summed(studied, whole, plan)


def _split(tables: Sequence[CaptureHistories], by: Sequence[str]) -> dict[str, tuple[CaptureHistories, ...]]:
    """Each stratum's tables, one a replicate; a replicate that has nobody in a stratum is empty there."""
    split = [table.by(*by) for table in tables]
    keys = sorted({key for parts in split for key in parts})
    empty = CaptureHistories.from_counts(tables[0].lists, [], []).with_limits(tables[0].disjoint)
    titles = [", ".join(f"{name} = {value}" for name, value in zip(by, key, strict=True)) for key in keys]
    if len(set(titles)) < len(keys):  # values that themselves hold ", " and " = "
        titles = [", ".join(f"{name} = {value!r}" for name, value in zip(by, key, strict=True)) for key in keys]
    return {title: tuple(parts.get(key, empty) for parts in split) for title, key in zip(titles, keys, strict=True)}


def _all_studied(
    parts: dict[str, tuple[CaptureHistories, ...]], plan: _Plan, processes: int, progress: Progress | None
) -> tuple[Study, ...]:
    """Each stratum studied, in order; on several processes when there are several."""
    told = progress or (lambda doing, done, of: None)
    if processes == 1 or len(parts) == 1:
        found = {}
        for title, tables in parts.items():
            found[title] = _studied(title, tables, plan, None)
            told("strata", len(found), len(parts))
        return tuple(found.values())
    jobs = {title: (title, tables, plan, None) for title, tables in parts.items()}
    found = shared_out(_studied, jobs, processes, lambda done: told("strata", done, len(parts)))
    return tuple(found[title] for title in parts)


def _studied(title: str, tables: tuple[CaptureHistories, ...], plan: _Plan, progress: Progress | None) -> Study:
    table = min(tables, key=lambda each: (each.documented, each.digest))  # at least so many by every replicate
    before = _together([assess(each) for each in tables])
    forbidden = any(flag.light == Light.REFUSED and _forbids(flag, table) for flag in before.flags)
    names = () if forbidden and not plan.insist else plan.methods or methods_for(table)
    seed = int.from_bytes(hashlib.sha256(f"{plan.seed}\0{title}".encode()).digest()[:4])
    estimates: list[Estimate] = []
    failures: list[Failure] = []
    for done, name in enumerate(names, start=1):
        try:
            estimates.append(_fitted(name, tables, plan, seed, progress))
        except NotEstimable as error:
            failures.append(Failure(name, METHODS[name].words, str(error)))
        if progress:
            progress("methods", done, len(names))
    consistency, curve = _examined(table, plan.thorough and bool(names), seed)
    verdict = judge(
        table, before, estimates, failures=failures, consistency=consistency, answers=plan.checklist.flags()
    )
    return Study(
        title,
        table,
        len(tables),
        before,
        verdict.estimates,
        tuple(failures),
        consistency,
        curve,
        verdict.assessment,
        verdict.headline,
        _answered(plan.checklist),
        digests=tuple(each.digest for each in tables),
    )


def _forbids(flag: Flag, table: CaptureHistories) -> bool:
    """Whether a refusal leaves nothing to show: two lists that overlap still show what two-list methods would say."""
    return flag.rule != "R1" or (table.sizes > 0).sum() < 2


def _fitted(
    name: str, tables: Sequence[CaptureHistories], plan: _Plan, seed: int, progress: Progress | None
) -> Estimate:
    """One method on every replicate, and the mixture of what it gives. No estimate on one of them is none at all.

    Lists that hold nobody are kept from methods: as a further list they would move priors and choices of models.
    """
    settings = dict(plan.settings.get(name, {}))
    if len(tables) == 1:
        found = method_named(name, **settings).fit(_filled(tables[0], settings), seed, progress)
        return replace(found, histories=tables[0])
    if name == "latent":
        # the draws of all replicates are pooled, so each needs fewer of its own, and each starts chains of its own
        settings.setdefault("minimum_ess", max(_LEAST_ESS, _ENOUGH_ESS / len(tables)))
        settings.setdefault("scouts", max(_SCOUTS - 4 * len(tables), 0))
    method = method_named(name, **settings)
    fitted: list[Estimate] = []
    for place, table in enumerate(tables):
        try:
            fitted.append(replace(method.fit(_filled(table, settings), seed=seed + place), histories=table))
        except NotEstimable as error:
            raise NotEstimable(f"replicate {place + 1} of {len(tables)}: {error}") from None
        if progress:
            progress(method.title, place + 1, len(tables))
    return mixture(fitted)


def _filled(table: CaptureHistories, settings: Mapping[str, Any] | None = None) -> CaptureHistories:
    """The same people on those lists that hold anybody; on all, where settings name a model by the lists' numbers."""
    if (settings or {}).get("model"):
        return table
    return table.keep([name for name, size in zip(table.lists, table.sizes, strict=True) if size])


def _examined(table: CaptureHistories, thorough: bool, seed: int) -> tuple[Consistency | None, Sensitivity | None]:
    table = _filled(table)
    lists = len(table.lists)
    if not thorough or lists < 3:
        return None, None
    method = method_named("graphs") if lists - 1 <= MOST_LISTS_FOR_GRAPHS else method_named("latent", minimum_ess=100)
    try:
        curve = sensitivity(table)
    except NotEstimable:
        curve = None
    return internal_consistency(table, method, seed=seed), curve


def _together(assessments: Sequence[Assessment]) -> Assessment:
    """What replicates have in common and in what they differ: each rule once, with the number of tables it fired on."""
    if len(assessments) == 1:
        return assessments[0]
    fired: dict[str, list[Flag]] = {}
    for assessment in assessments:
        for rule in dict.fromkeys(flag.rule for flag in assessment.flags):
            of_rule = [flag for flag in assessment.flags if flag.rule == rule]
            fired.setdefault(rule, []).append(max(of_rule, key=lambda flag: flag.light))
    flags = tuple(
        Flag(
            rule,
            max(flag.light for flag in found),
            f"in {len(found)} of {len(assessments)} replicates: {max(found, key=lambda flag: flag.light).words}",
        )
        for rule, found in fired.items()
    )
    return Assessment.of(flags, tuple(dict.fromkeys(line for assessment in assessments for line in assessment.advice)))


def _summed(parts: tuple[Study, ...], whole: Study, plan: _Plan) -> Study:
    """Sums over strata by draws, for each method that has an estimate in all of them, and the verdict on the sums."""
    estimates: list[Estimate] = []
    failures: list[Failure] = []
    for name in dict.fromkeys(estimate.method for part in parts for estimate in part.estimates):
        found = {part.title: estimate for part in parts for estimate in part.estimates if estimate.method == name}
        missing = [part.title for part in parts if part.title not in found]
        if missing:
            told = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
            reason = (
                f"{len(missing)} of {len(parts)} strata have no estimate by it ({told}): a sum would leave them out"
            )
            failures.append(Failure(name, METHODS[name].words, reason))
        else:
            summed = total(found)
            estimates.append(replace(summed, histories=summed.histories.with_limits(totals=whole.histories.totals)))
    refused = [part.title for part in parts if part.verdict.light == Light.REFUSED]
    before = _of_strata(parts, refused, whole)
    verdict = judge(whole.histories, before, estimates, failures=failures, answers=plan.checklist.flags())
    return Study(
        "",
        whole.histories,
        whole.replicates,
        whole.assessment,
        verdict.estimates,
        tuple(failures),
        None,
        None,
        verdict.assessment,
        verdict.headline,
        _answered(plan.checklist),
        parts,
        whole,
        whole.digests,
    )


def _of_strata(parts: tuple[Study, ...], refused: Sequence[str], whole: Study) -> Assessment:
    flags: list[Flag] = []
    if refused:
        told = ", ".join(refused[:5]) + (f" and {len(refused) - 5} more" if len(refused) > 5 else "")
        words = f"{len(refused)} of {len(parts)} strata are refused ({told}): a total over all of them is no better"
        flags.append(Flag("strata", Light.REFUSED, words))
    cautious = sum(part.verdict.light == Light.CAUTION for part in parts)
    if cautious:
        flags.append(Flag("strata", Light.CAUTION, f"{cautious} of {len(parts)} strata are to be used with caution"))
    # without its columns: what it was split by needs no advice to split by it
    return Assessment.of(tuple(flags), assess(whole.histories.collapsed()).advice)


def _answered(checklist: Checklist) -> tuple[tuple[str, str | None], ...]:
    answers = checklist.answers
    return tuple((words, answers[key].words if key in answers else None) for key, words in QUESTIONS.items())
