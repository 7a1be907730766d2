from __future__ import annotations

from html import unescape
from itertools import pairwise

import pytest
from lxml import etree

from asnad.estimate import plots
from asnad.estimate.histories import CaptureHistories
from asnad.estimate.plots.look import COLOURS
from tests.estimate.plots.conftest import MakeEstimate

HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"quoted\" & 'so' `so` ${so}",
    "\u202eevil\u202c\u0000\ud800\nname",
    "datum.value']; {{7*7}}",
    "سازمان «ملی» \u200fپزشکی\u200cقانونی",
)


def every_chart(names: tuple[str, ...], make_estimate: MakeEstimate) -> dict[str, plots.Chart]:
    table = CaptureHistories.from_counts(names, [[1, 0, 0, 1, 0], [0, 1, 1, 0, 1], [1, 1, 1, 1, 1]], [7, 5, 3])
    estimates = [make_estimate(title=name, histories=table) for name in names]
    rows = [(name, 100 + at, 120.0, 110.0, 130.0) for at, name in enumerate(names)]
    return {
        "consistency": plots.consistency(rows),
        "density": plots.density(estimates),
        "methods": plots.methods(estimates),
        "overlap": plots.overlap(table),
        "strata": plots.strata(rows),
    }


def texts(svg: str) -> list[str]:
    return [
        "".join(map(str, text.itertext())) for text in etree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


@pytest.mark.parametrize("name", ["consistency", "density", "methods", "overlap", "strata"])
def test_no_name_breaks_out_of_the_picture(name: str, make_estimate: MakeEstimate) -> None:
    chart = every_chart(HOSTILE, make_estimate)[name]
    svg = chart.to_svg()
    tags = {element.tag.rpartition("}")[2] for element in etree.fromstring(svg).iter()}
    assert tags <= {"svg", "g", "rect", "path", "line", "text", "tspan"}
    assert not {"\u202e", "\u202c", "\u0000", "\ud800"} & set(svg + chart.to_json() + chart.words)
    shown = " ".join(texts(svg))
    assert [
        part for part in ("</script>", '"quoted"', "⟦U+202E⟧evil", "datum.value']", "پزشکی") if part not in shown
    ] == []


def test_a_name_keeps_its_direction_to_itself(make_estimate: MakeEstimate) -> None:
    svg = every_chart(HOSTILE, make_estimate)["overlap"].to_svg()
    assert [text for text in texts(svg) if "پزشکی" in text] == ["\u2068سازمان «ملی» \u200fپزشکی\u200cقان…\u2069"]


def test_the_svg_carries_its_words_and_fetches_nothing(make_estimate: MakeEstimate) -> None:
    for chart in every_chart(HOSTILE, make_estimate).values():
        svg = chart.to_svg()
        assert etree.fromstring(svg).get("aria-label") == chart.words
        assert unescape(svg).count("http") == 2, "the two namespaces"
        assert "<image" not in svg


def test_every_picture_is_as_wide_as_the_page(make_estimate: MakeEstimate) -> None:
    for chart in every_chart(("a", "b", "c", "d", "e"), make_estimate).values():
        assert etree.fromstring(chart.to_svg()).get("width") == "720"


def test_the_same_estimates_give_the_same_picture(make_estimate: MakeEstimate) -> None:
    first, second = (every_chart(HOSTILE, make_estimate) for _ in range(2))
    assert {name: chart.to_svg() for name, chart in first.items()} == {
        name: chart.to_svg() for name, chart in second.items()
    }


def test_parts_differ_in_grey() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    told_apart = ("ink", "accent", "quiet", "tint", "faint", "sheet")
    steps = sorted(lightness(COLOURS[name]) for name in told_apart)
    assert all(darker + 0.04 < lighter for darker, lighter in pairwise(steps)), steps
    assert abs(lightness(COLOURS["sand"]) - lightness(COLOURS["accent"])) > 0.3
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_a_notebook_gets_the_drawing_and_its_words(make_estimate: MakeEstimate) -> None:
    chart = plots.density([make_estimate()])
    bundle = chart._repr_mimebundle_()
    assert bundle["image/svg+xml"] == chart.to_svg()
    assert bundle["text/plain"] == chart.words
    assert bundle["application/vnd.vegalite.v5+json"] == chart.spec
