"""Who is said to have done it, and by whom: accusations, claims of responsibility, "the crime"."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, only_act, victims, voices


def both(text: str) -> list[str]:
    return [text, text.upper()]


def charged(text: str) -> list[tuple[str, str, str | None]]:
    """Who is named as having done it, in which part, and who says so; in small letters and without articles."""
    found = []
    for claim in acts(text):
        said = voices(claim)[-1]
        said = said.lower().removeprefix("the ") if said is not None else None
        for who, degree in doers(claim.content):
            found.append((who.lower().removeprefix("the "), degree, said))
    return found


@pytest.mark.parametrize("text", both("Oren Falk accused the Orvan Front (OVF) of being responsible for the attack."))
def test_who_is_accused_of_being_responsible_is_accused_by_someone(text: str) -> None:
    assert charged(text) == [("orvan front", "responsible", "oren falk")]


@pytest.mark.parametrize("text", both("The police suspect the Orvan Front of the attack on the bridge."))
def test_what_someone_is_suspected_of_is_no_part_of_their_name(text: str) -> None:
    assert charged(text) == [("orvan front", "suspected", "police")]


@pytest.mark.parametrize("text", both("The murder is attributed to the Orvan Front and not to the Union of Lomay."))
def test_whom_it_is_not_attributed_to_has_no_part_in_it(text: str) -> None:
    assert charged(text) == [("orvan front", "accused", None)]


@pytest.mark.parametrize(
    "text", both("The Orvan Front distributed leaflets claiming responsibility for the murder of Oren Falk.")
)
def test_leaflets_claim_it_for_whoever_spreads_them(text: str) -> None:
    assert charged(text) == [("orvan front", "claimed", "orvan front")]


@pytest.mark.parametrize(
    "text", both("The union blamed the Orvan Front [OVF], the government, and the armed forces for the massacre.")
)
def test_all_who_are_blamed_are_named_over_brackets(text: str) -> None:
    assert [(degree, said) for _, degree, said in charged(text)] == [("accused", "union")] * 3


@pytest.mark.parametrize(
    "text",
    both("According to the union, the government and the armed forces are responsible for the attack on the school."),
)
def test_all_who_are_responsible_are_named(text: str) -> None:
    assert [(who, said) for who, _, said in charged(text)] == [("government", "union"), ("armed forces", "union")]


@pytest.mark.parametrize(
    ("told", "part", "said"),
    [
        ("The bishop blamed the Orvan Front for the crime.", "accused", "bishop"),
        ("The police held the Orvan Front responsible for this act.", "responsible", "police"),
        ("The Orvan Front claimed responsibility for the action.", "claimed", "orvan front"),
        ("The crime was committed by the Orvan Front.", "carried_out", "source"),
    ],
)
def test_the_crime_is_the_act_told_before(told: str, part: str, said: str) -> None:
    for text in both(f"Oren Falk was killed on Monday. {told}"):
        first, second = acts(text)
        assert charged(text) == [("orvan front", part, said)]
        assert victims(second.content) == victims(first.content)


@pytest.mark.parametrize(
    "text",
    [
        "The bishop blamed the Orvan Front for the crime.",
        "Oren Falk was to be killed on Monday. The bishop blamed the Orvan Front for the crime.",
        "Oren Falk was killed on Monday. The crime shocked the town.",
        "Oren Falk was killed on Monday. This crime against humanity involved the Orvan Front.",
    ],
)
def test_a_crime_that_was_not_told_is_none_and_the_word_alone_tells_of_none(text: str) -> None:
    assert charged(text) == []
    assert charged(text.upper()) == []


@pytest.mark.parametrize(
    "told",
    ["The union blamed it on the Orvan Front.", "The union attributed it to the Orvan Front."],
)
def test_it_is_the_act_told_in_the_sentence_before(told: str) -> None:
    for text in both(f"Two men were killed. {told}"):
        assert charged(text) == [("orvan front", "accused", "union")]
    assert charged(f"It rained. {told}") == []


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the bridge was claimed by the Orvan Front.",
        "A caller claimed responsibility for the attack on behalf of the Orvan Front.",
        "The rebel group called Orvan Front claimed responsibility for the attack.",
    ],
)
def test_whoever_claims_it_is_who_it_is_claimed_for(text: str) -> None:
    for written in both(text):
        assert charged(written) == [("orvan front", "claimed", "orvan front")]


def test_who_is_said_to_be_guilty_of_it_is_responsible_by_that_word() -> None:
    for text in both("Oren Falk said that the army was guilty of the murders."):
        assert charged(text) == [("army", "responsible", "oren falk")]


@pytest.mark.parametrize(
    "told",
    [
        "The union began the action.",
        "The ministry is responsible for the act.",
        "The police continued the crime.",
        "The mayor led the action.",
    ],
)
def test_what_may_be_another_act_makes_nobody_its_doer(told: str) -> None:
    for text in both(f"Oren Falk was killed on Monday. {told}"):
        assert charged(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The court held the army not responsible for the murder of Oren Falk.",
        "Mirela Holt was cleared of being responsible for the murder of Oren Falk.",
        "Mirela Holt was wrongly convicted of killing Oren Falk.",
        "Oren Falk was killed neither by the army nor by the Orvan Front.",
        "The union called on the Orvan Front to claim responsibility for the murder of Oren Falk.",
        "The Orvan Front has yet to claim responsibility for the murder of Oren Falk.",
        "The Orvan Front hesitated to claim responsibility for the murder of Oren Falk.",
        "The Orvan Front stopped short of claiming responsibility for the murder of Oren Falk.",
        "The Orvan Front claimed responsibility for the truce after the murder of Oren Falk.",
        "Whoever is responsible for the murder of Oren Falk will be punished.",
        "Oren Falk was murdered. Attempts to blame it on the army are absurd.",
    ],
)
def test_whom_nobody_lays_it_on_has_no_part_in_it(text: str) -> None:
    for written in both(text):
        assert charged(written) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mirela Holt was found not guilty of murdering Oren Falk.",
        "Mirela Holt was found innocent of murdering Oren Falk.",
        "Prosecutors failed to prove that Mirela Holt murdered Oren Falk.",
        "Prosecutors were unable to prove that Mirela Holt murdered Oren Falk.",
        "Mirela Holt was falsely accused of murdering Oren Falk.",
        "The murder of Oren Falk was falsely claimed by the Orvan Front.",
        "Rumours that the army murdered Oren Falk are false.",
        "Tovik Sandrek retracted his statement that the army murdered Oren Falk.",
    ],
)
def test_what_is_rejected_or_unproven_is_not_so(text: str) -> None:
    for written in both(text):
        assert [c for c in acts(written) if c.happened] == []


_HOW_SURELY = (
    "", " beyond any doubt", " to the required standard", " on the evidence", " before the court", " so far",
    " conclusively", ", however,", " in the file of the case beyond reasonable doubt",
)  # fmt: skip


@pytest.mark.parametrize(
    "opening",
    [
        "The court does not find it proven",
        "The court did not hold it established",
        "The prosecution failed to prove",
        "The state could not prove",
        "There was no evidence",
        "No proof was found",
        "The judges were never convinced",
        "The panel did not accept",
        "It is far from certain",
        "It is not clear",
        "It remains unproven",
        "It is untrue",
    ],
)
def test_what_is_unproven_is_not_so_however_far_what_is_unproven_stands_off(opening: str) -> None:
    texts = [f"{opening}{how} that soldiers murdered Oren Falk." for how in _HOW_SURELY]
    assert [t for t in texts if any(c.happened for c in acts(t))] == []


@pytest.mark.parametrize(
    "opening",
    [
        "The court was not convinced",
        "The court did not find it proven beyond doubt",
        "The court found it not proven",
        "The court did not accept",
    ],
)
def test_a_court_that_finds_one_thing_unproven_goes_on_to_find_another(opening: str) -> None:
    for goes_on in (", but held", " but accepted", ", but it found", "; it held", ", but the court said"):
        text = f"{opening} that Arlen Voss had raped Mira Holt{goes_on} that soldiers had murdered Oren Falk."
        assert acts(text, "rape") == [], text
        (murder,) = acts(text, "murder")
        assert murder.modality == "actual", text
        assert [end.wording.lower() for a in murder.sanad[1:] if a.who for end in a.who.ends()] == ["the court"], text


@pytest.mark.parametrize(
    "text",
    [
        "Oren Falk was murdered by the army or the Orvan Front.",
        "Oren Falk was murdered, possibly by the army.",
        "Mirela Holt was found guilty of murdering Oren Falk.",
        "Mirela Holt was convicted of the murder of Oren Falk.",
    ],
)
def test_who_may_have_done_it_or_was_convicted_is_not_told_to_have_done_it(text: str) -> None:
    for written in both(text):
        parts = [degree for _, degree, _ in charged(written)]
        assert parts
        assert set(parts) <= {"suspected", "accused"}


def test_each_side_blames_the_other_in_its_own_voice() -> None:
    for text in both("Oren Falk was murdered. The army blamed it on the union, but the union blamed it on the army."):
        assert charged(text) == [("union", "accused", "army"), ("army", "accused", "union")]


def test_what_happened_to_the_accuser_is_not_the_accusers_word() -> None:
    (arrest,) = acts("Mirela Holt, who accused Oren Falk of torturing her, was arrested.", "arrest")

    assert voices(arrest) == ["SOURCE"]


def test_who_it_was_not_leaves_the_deed_done() -> None:
    for text in both("It was not the army that murdered Oren Falk."):
        (claim,) = acts(text)
        assert (claim.polarity, doers(claim.content)) == ("positive", [])


@pytest.mark.parametrize(
    "text",
    [
        "Men disguised as soldiers killed Oren Falk.",
        "Men dressed as soldiers killed Oren Falk.",
        "Men who claimed to be soldiers killed Oren Falk.",
    ],
)
def test_who_only_looks_like_a_soldier_is_none(text: str) -> None:
    for written in both(text):
        assert [(who, degree) for who, degree, _ in charged(written)] == [("men", "carried_out")]


@pytest.mark.parametrize(
    "text",
    [
        "Under torture, Mirela Holt confessed to killing Oren Falk.",
        "Mirela Holt was forced to confess that she killed Oren Falk.",
        "Mirela Holt falsely confessed to killing Oren Falk.",
    ],
)
def test_a_forced_or_false_confession_is_cast_in_doubt(text: str) -> None:
    for written in both(text):
        assert [c.stance for c in acts(written, "killing")] == ["disputed"]


@pytest.mark.parametrize(
    "text",
    both("The police accused six men, including Arlen Voss and Oren Falk, of killing Mira Holt."),
)
def test_those_who_are_included_are_accused_too(text: str) -> None:
    assert [who for who, _, _ in charged(text)] == ["six men", "arlen voss", "oren falk"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed six men, including Arlen Voss.",
        "The murder of six men, including Arlen Voss, shocked Lomay.",
    ],
)
def test_those_who_are_included_suffered_it_too(text: str) -> None:
    assert {v for c in acts(text) for v in victims(c.content)} == {"six men", "Arlen Voss"}


@pytest.mark.parametrize(
    ("text", "orderers"),
    [
        ("Colonel Oren Falk gave the order to kill the miners.", ["Colonel Oren Falk"]),
        ("Colonel Oren Falk received the order to kill the miners.", []),
        ("Oren Falk said that the order to kill the miners had come from Arlen Voss.", ["Arlen Voss"]),
        ("Mira Holt said that Falk's order to kill the miners was secret.", ["Falk"]),
    ],
)
def test_an_order_is_given_by_whom_it_comes_from(text: str, orderers: list[str]) -> None:
    assert [who for c in acts(text, "killing") for who, _ in doers(c.content)] == orderers


@pytest.mark.parametrize("charged", [
    "charged with theft", "accused of spying", "convicted of murder by a court", "acquitted of theft",
    "suspected of arson", "tried for treason", "indicted", "accused by the army of theft", "blamed for the fire",
])  # fmt: skip
def test_what_befell_whoever_is_charged_is_no_part_of_the_charge(charged: str) -> None:
    for when in ("after being", ", after being", "before being severely", "while being held and", "despite being"):
        for who in ("Mira Holt", "The men", "Two teachers"):
            text = f"{who} was {charged} {when} beaten by guards.".replace(" ,", ",")
            claim, act = only_act(text, "beating")
            assert (claim.stance, claim.polarity, voices(claim)) == ("asserted", "positive", ["SOURCE"]), text
            assert (victims(act), doers(act)) == ([who], [("guards", "carried_out")]), text


def test_whoever_is_killed_is_not_who_was_tortured_before() -> None:
    assert charged("Mira Holt was charged with theft after guards beat her.") == [("guards", "carried_out", "source")]
    text = "Mira Holt was tried for killing a guard having been tortured."
    assert [victims(c.content) for kind in ("killing", "torture") for c in acts(text, kind)] == [["a guard"]]
