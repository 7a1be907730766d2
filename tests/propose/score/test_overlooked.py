"""What the reader may have overlooked: only what no rule claims, each with its sentence."""

from __future__ import annotations

from asnad.propose.score.overlooked import Overlooked, What, overlooked
from tests.propose.reader import SOURCE, layer

TEXT = (
    "Activists remember the kidnapped journalist and her driver. Mirela Holt, kidnapped in May and murdered, wrote on"
    " prisons. Dovin Morvan was shot dead by gunmen in Lomay. Lenka Oskari reported it."
)


def listed(what: What, text: str = TEXT, least: float = 0.0) -> list[Overlooked]:
    return [one for one in overlooked(layer(text), SOURCE, least=least) if one.what == what]


def values(what: What, text: str = TEXT) -> set[str]:
    return {one.value for one in listed(what, text)}


def test_who_is_claimed_already_is_not_named() -> None:
    assert "Dovin Morvan" not in values("person")
    assert "Lenka Oskari" in values("person")


def test_who_is_only_feared_to_be_a_victim_is_named_and_so_is_the_wrong() -> None:
    text = "Mirela Holt was beaten. Police fear that Dovin Morvan was killed."

    assert values("person", text) == {"Dovin Morvan"}
    assert "killing" in values("wrong", text)


def test_doers_and_who_holds_an_office_are_not_named() -> None:
    text = (
        "Justice Minister Dovin Morvan was born in 1950. Morvan was hanged in effigy. Lenka Oskari shot two men dead."
    )

    assert not values("person", text)


def test_each_stands_with_a_sentence_of_the_text_that_names_it() -> None:
    for one in overlooked(layer(TEXT), SOURCE, least=0.0):
        assert TEXT[one.sentence.start : one.sentence.end] == one.sentence.exact
        assert one.what != "person" or one.value.split()[-1] in one.sentence.exact


def test_a_kind_of_wrong_that_is_claimed_is_not_named_and_another_is() -> None:
    assert "killing" not in values("wrong")
    assert "torture" in values("wrong")
    assert "killing" in values("wrong", "The price of bread rose in spring.")


def test_days_and_places_are_named_where_a_claim_lacks_them() -> None:
    told = "Dovin Morvan was shot dead by gunmen in Lomay on 2 May 2031."

    assert not values("day", told)
    assert not values("place", told)
    assert not values("day", f"Mirela Holt was beaten. {told}"), "the only day there is has its claim"
    assert values("day", "Mirela Holt was beaten. On 2 May 2031 everybody spoke of it.") == {"2031-05-02"}
    assert values("place", "Mirela Holt was beaten. It was the talk of the town of Lomay.") == {"Lomay"}


def test_a_stretch_of_days_is_named_by_its_ends() -> None:
    assert values("day", "Mirela Holt was beaten. In May 2031 everybody spoke of it.") == {"2031-05-01/2031-05-31"}


def test_the_least_probability_is_kept_to() -> None:
    everything = list(overlooked(layer(TEXT), SOURCE, least=0.0))

    assert all(one.probability >= 0.3 for one in overlooked(layer(TEXT), SOURCE))
    assert not list(overlooked(layer(TEXT), SOURCE, least=1.0))
    assert everything
