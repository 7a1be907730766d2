from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from scipy.stats import lognorm

from asnad.errors import NotEstimable
from asnad.estimate.combine import mixture, rubin, total
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.result import Diagnostics, Estimate, Flag, Light
from asnad.estimate.spread import Bootstrap, Draws, LogNormal, Spread, Weighted


def estimate(
    spread: Spread, counts: Sequence[int] = (40, 30, 20), flags: tuple[Flag, ...] = (), ess: float | None = None
) -> Estimate:
    histories = CaptureHistories.from_counts(["A", "B"], [[1, 0], [0, 1], [1, 1]], counts)
    return Estimate(
        "method", "A method", "", (), histories, float(spread.quantile(0.5)), spread, {"setting": 1}, 1,
        Diagnostics(ess=ess), flags,
    )  # fmt: skip


def normal(mean: float, deviation: float, size: int = 40_000) -> Draws:
    return Draws(np.random.default_rng(int(mean)).normal(mean, deviation, (4, size // 4)))


CAUTION = Flag("R10", Light.CAUTION, "far from what is seen")


def test_a_mixture_holds_all_its_replicates_alike() -> None:
    mixed = mixture([estimate(normal(1000, 50)), estimate(normal(3000, 50), ess=300.0)])
    assert mixed.spread.quantile([0.25, 0.75]) == pytest.approx([1000, 3000], abs=5)
    assert (mixed.method, mixed.settings) == ("method", {"setting": 1, "combined": "mixture"})
    assert mixed.diagnostics.ess == 300.0
    assert mixed.posterior is not None


def test_replicates_far_apart_are_told_to_disagree() -> None:
    flags = mixture([estimate(normal(1000, 50)), estimate(normal(3000, 50))]).flags
    assert [(flag.rule, flag.light) for flag in flags] == [("R6", Light.CAUTION)]
    assert mixture([estimate(normal(1000, 50)), estimate(normal(1020, 50))]).flags == ()


def test_shares_follow_the_law_of_total_variance() -> None:
    """Means 1000 and 1100, variances 50^2 and 70^2: within (2500 + 4900)/2, between 50^2."""
    shares = mixture([estimate(normal(1000, 50)), estimate(normal(1100, 70))]).diagnostics.notes["shares"]
    assert shares == pytest.approx({"within": 3700 / 6200, "between": 2500 / 6200}, abs=0.01)


def test_weights_move_a_mixture() -> None:
    mixed = mixture([estimate(normal(1000, 50)), estimate(normal(3000, 50))], weights=[3, 1])
    assert float(mixed.spread.quantile(0.74)) < 1300
    assert float(mixed.spread.quantile(0.76)) > 2700
    with pytest.raises(ValueError, match="one weight a replicate"):
        mixture([estimate(normal(1000, 50))], weights=[1, 2])


def test_a_mixture_of_one_is_that_one() -> None:
    grid = np.arange(500.0, 1500.0)
    exact = Weighted(grid, np.exp(-0.5 * ((grid - 900) / 40) ** 2))
    mixed = mixture([estimate(exact)])
    assert mixed.interval(0.95) == pytest.approx(tuple(exact.quantile([0.025, 0.975])), abs=1)
    assert mixed.diagnostics.notes["shares"] == {"within": 1.0, "between": 0.0}


def test_the_documented_minimum_of_replicates_is_the_least() -> None:
    few, many = estimate(normal(1000, 50), (20, 10, 5)), estimate(normal(1000, 50), (40, 10, 5))
    assert mixture([many, few]).histories.documented == rubin([many, few]).histories.documented == 35


def test_replicates_without_an_end_are_mixed_without_shares() -> None:
    endless = Bootstrap(np.append(np.linspace(900, 1100, 80), np.full(20, np.inf)))
    mixed = mixture([estimate(endless), estimate(LogNormal(90, 6.0, 0.2))])
    assert mixed.diagnostics.notes["shares"] is None
    assert np.isinf(mixed.interval(0.95)[1])
    assert mixed.posterior is None
    with pytest.raises(NotEstimable, match="reaches to infinity"):
        rubin([estimate(endless)])


def test_rubin_adds_the_variance_between_replicates_and_keeps_the_documented() -> None:
    combined = rubin([estimate(normal(1000, 50)), estimate(normal(1100, 70)), estimate(normal(1200, 60))])
    variance = (2500 + 4900 + 3600) / 3 + (4 / 3) * 10_000
    unseen = 1100 - 90
    log_variance = np.log(1 + variance / unseen**2)
    expected = 90 + lognorm(np.sqrt(log_variance), scale=unseen / np.exp(log_variance / 2)).ppf([0.025, 0.975])
    assert combined.estimate == pytest.approx(1100, abs=2)
    assert combined.interval(0.95) == pytest.approx(tuple(expected), abs=5)
    assert combined.diagnostics.notes["shares"]["between"] == pytest.approx((4 / 3) * 10_000 / variance, abs=0.01)


def test_rubin_of_one_log_normal_gives_it_back() -> None:
    spread = LogNormal(90, 6.0, 0.3)
    combined = rubin([estimate(spread), estimate(spread)])
    assert combined.spread.quantile([0.025, 0.5, 0.975]) == pytest.approx(spread.quantile([0.025, 0.5, 0.975]))


def test_a_mixture_keeps_the_skew_that_rubin_loses() -> None:
    replicates = [estimate(LogNormal(90, mean, 0.1)) for mean in [5.0] * 19 + [7.0]]
    assert mixture(replicates).interval(0.95)[1] > rubin(replicates).interval(0.95)[1]


def test_a_total_is_the_sum_of_draws_not_of_quantiles() -> None:
    strata = {name: estimate(normal(mean, 100)) for name, mean in (("1998", 1000), ("1999", 2000), ("2000", 3000))}
    summed = total(strata)
    assert summed.estimate == pytest.approx(6000, abs=8)
    assert summed.interval(0.95) == pytest.approx((6000 - 339.5, 6000 + 339.5), abs=20)
    assert summed.diagnostics.notes["strata"] == pytest.approx(dict.fromkeys(strata, 1 / 3), abs=0.02)


def test_skewed_strata_add_up_to_more_than_their_medians() -> None:
    skewed = Draws(90 + np.random.default_rng(1).lognormal(6.0, 1.0, (4, 5_000)))
    strata = {str(year): estimate(skewed) for year in range(20)}
    assert total(strata).estimate > 1.2 * sum(each.estimate for each in strata.values())


@pytest.mark.parametrize(("strata", "flagged"), [(4, []), (60, ["thin strata"])])
def test_estimates_that_are_no_posterior_are_added_up_and_far_from_their_resamples_flagged(
    strata: int, flagged: list[str]
) -> None:
    summed = total({str(year): estimate(LogNormal(90, 6.0, 1.0)) for year in range(strata)})
    assert summed.estimate == pytest.approx(strata * (90 + np.exp(6.0)))
    assert [flag.rule for flag in summed.flags] == flagged


def test_the_order_of_strata_does_not_matter_but_their_names_do() -> None:
    one, other = estimate(normal(1000, 50)), estimate(normal(2000, 50))
    assert total({"a": one, "b": other}).interval() == total({"b": other, "a": one}).interval()
    assert total({"a": one, "b": other}).interval() != total({"a": one, "c": other}).interval()
    assert total({"a": one, "b": other}).interval() != total({"a": one, "b": other}, seed=2).interval()


def test_equal_strata_are_drawn_apart() -> None:
    same = estimate(normal(1000, 100))
    low, high = total({"a": same, "b": same}).interval(0.95)
    assert high - low == pytest.approx(2 * 1.96 * 100 * np.sqrt(2), rel=0.03)


def test_the_histories_of_a_total_are_those_of_all_strata() -> None:
    summed = total({"a": estimate(normal(1000, 50)), "b": estimate(normal(1000, 50), (1, 2, 3))})
    assert summed.histories.documented == 96
    assert {key: part.n for key, part in summed.histories.by("stratum").items()} == {("a",): 90, ("b",): 6}


def test_a_stratum_known_by_a_longer_list_raises_the_minimum() -> None:
    one, other = estimate(normal(1000, 50)), estimate(normal(1000, 50))
    longer = Estimate(
        "method", "A method", "", (), one.histories.with_limits(totals={"Z": 200}), one.estimate, one.spread
    )
    assert total({"a": longer, "b": other}).histories.documented == 290


def test_a_total_says_what_comes_from_replicates() -> None:
    mixed = mixture([estimate(normal(1000, 50)), estimate(normal(1100, 50))])
    share = total({"a": mixed, "b": estimate(normal(1000, 50))}).diagnostics.notes["between_replicates"]
    assert share == pytest.approx(2500 / 7500, abs=0.02)


def test_flags_are_carried_with_where_they_were_raised() -> None:
    flagged, plain = estimate(normal(1000, 50), flags=(CAUTION,)), estimate(normal(1000, 50))
    assert total({"1998": plain, "1999": flagged}).flags == (
        Flag("R10", Light.CAUTION, "in 1 of 2 strata (1999): far from what is seen"),
    )
    assert mixture([flagged, flagged]).flags == (
        Flag("R10", Light.CAUTION, "in 2 of 2 replicates (1, 2): far from what is seen"),
    )


def test_nothing_cannot_be_combined() -> None:
    with pytest.raises(NotEstimable, match="no replicates"):
        mixture([])
    with pytest.raises(NotEstimable, match="no replicates"):
        rubin([])
    with pytest.raises(NotEstimable, match="no strata"):
        total({})
