"""Who is named beside an act with no part in it, and what is told, but not as having happened?

All examples are shapes of sentences in the press that were once read wrongly.
"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from tests.propose.reader import acts, doers, only_act, read, told, voices


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The inspector has issued an order for the arrest of Tovik Vandrel.", "ordered", "positive"),
        ("Nobody ordered the arrest of Tovik Vandrel.", "ordered", "negative"),
        ("Tovik Vandrel alleges he was the victim of an attempted lynching.", "attempted", "positive"),
        ("Neither Tovik Vandrel nor Jonas Reeb killed Mirela Holt.", "actual", "negative"),
        ("Soldiers were ordered not to kill Mirela Holt.", "ordered", "negative"),
        ("Soldiers stopped short of killing Mirela Holt.", "actual", "negative"),
        ("It is not an offensive against the government.", "actual", "negative"),
        ("People infected by the virus face certain death.", "possible", "positive"),
        ("The execution of Mirela Holt was postponed.", "planned", "positive"),
        ("The execution of Mirela Holt was stayed by the court.", "planned", "positive"),
        ("The execution of Mirela Holt was halted at the last minute.", "planned", "positive"),
        ("The torture of Mirela Holt was halted.", "actual", "positive"),
        ("The execution of Mirela Holt is set for Monday.", "planned", "positive"),
        ("The scheduled execution of Mirela Holt drew protests.", "planned", "positive"),
        ("The threatened execution of Mirela Holt drew protests.", "threatened", "positive"),
        ("The arrest of Mirela Holt failed.", "attempted", "positive"),
    ],
)  # fmt: skip
def test_what_is_ordered_resisted_or_demanded_has_not_happened(text: str, modality: str, polarity: str) -> None:
    claim, _ = only_act(text)
    assert (claim.modality, claim.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "The guerrillas promise to refrain from attacks against mayors.",
        "Tovik Vandrel attempted to resist arrest by the soldiers.",
        "Mirela Holt feared being killed by soldiers.",
        "The report revealed a plan that would have included the killing of mayors.",
        "It was never proven that soldiers killed Mirela Holt.",
        "Any attempt to attack Meran will be met with strikes.",
        "The lawyer said that deporting Mirela Holt would break the law.",
        "No witness saw soldiers kill Mirela Holt.",
        "Nobody believes that Tovik Vandrel killed Mirela Holt.",
        "The lawyer asked why soldiers killed Mirela Holt.",
        "We will not be responsible for the deaths of prisoners.",
        "The killing of Mirela Holt was averted.",
        "A hoax about the killing of Mirela Holt spread.",
        "Rumours of the killing of Mirela Holt spread.",
        "Reports of Mirela Holt's death were exaggerated.",
        "Anyone who kills Mirela Holt will be punished.",
        "Colonel Tovik Vandrel dreamt that soldiers killed Mirela Holt.",
        "The ministry refused to confirm that police had tortured Mirela Holt.",
    ],
)
def test_what_nobody_says_is_no_claim(text: str) -> None:
    assert acts(text) == []


def test_what_someone_escaped_was_not_done_to_them() -> None:
    assert [c.polarity for c in acts("Officials who escaped being kidnapped took a census.", "kidnapping")] == [
        "negative"
    ]


def test_a_threat_reaches_over_and() -> None:
    found = acts("Police interrogators threatened to hang Tovik Vandrel from the roof and beat him.")
    assert [c.modality for c in found] == ["threatened", "threatened"]


@pytest.mark.parametrize(
    ("text", "expected", "stance"),
    [
        ("The union said those men who sat in the hall were tortured.", ["SOURCE", "The union"], "asserted"),
        ("The union said a number of prisoners fleeing from Lomay were arrested.", ["SOURCE", "The union"], "asserted"),
        ("The police summoned Mirela Holt after she posted a video online saying that the police had raped her.",
         ["SOURCE", "she"], "asserted"),
        ("Mr. Vandrel said the claims that soldiers killed Mirela Holt are untrue.", ["SOURCE", "Mr. Vandrel", None],
         "denied"),
        ("Persons believed to be guerrillas killed Colonel Tovik Vandrel.", ["SOURCE"], "asserted"),
        ("One of two men charged with torturing prisoners in Lomay is to plead guilty.", ["SOURCE", None],
         "attributed"),
        ("The officer made a revelation that many suspects were arrested in Lomay.", ["SOURCE", "The officer"],
         "attributed"),
        ("“Soldiers killed farmers and activists,” said Mirela Holt.", ["SOURCE", "Mirela Holt"], "asserted"),
        ("“We know soldiers killed farmers,” says the union, which has 300 members.", ["SOURCE", "the union"],
         "asserted"),
        ("“Soldiers killed farmers,” said Valdorian lawyer Mirela Holt in a letter.", ["SOURCE", "lawyer Mirela Holt"],
         "asserted"),
        ("Soldiers killed farmers, said Mirela Holt.", ["SOURCE", "Mirela Holt"], "asserted"),
        ("Mirela Holt, a lawyer, said soldiers killed farmers.", ["SOURCE", "Mirela Holt"], "asserted"),
        ("Mirela Holt spoke for those who said that the army shot farmers.", ["SOURCE", None], "asserted"),
        ("Tovik Vandrel, accused of killing Mirela Holt, has resigned.", ["SOURCE", None], "attributed"),
        ("After we announced a truce, Colonel Tovik Vandrel killed Mirela Holt.", ["SOURCE"], "asserted"),
        ("The rights group also pointed out that soldiers had arrested two journalists.",
         ["SOURCE", "The rights group"], "asserted"),
        ("All the parties rejected the murder of Mirela Holt.", ["SOURCE"], "asserted"),
        ("Tovik Vandrel disavowed reports that soldiers killed Mirela Holt.", ["SOURCE", "Tovik Vandrel"], "denied"),
        ("It is a lie that Tovik Vandrel killed Mirela Holt.", ["SOURCE"], "denied"),
        ("Police have ruled out that Tovik Vandrel killed Mirela Holt.", ["SOURCE", "Police"], "denied"),
        ("Rumours spread that Tovik Vandrel killed Mirela Holt.", ["SOURCE", None], "attributed"),
        ("Mirela Holt was killed, according to false reports.", ["SOURCE", "false reports"], "disputed"),
        ("The movement said the leader's wife, Mirela Holt had been killed.", ["SOURCE", "The movement"], "asserted"),
        ("It was assumed that the regime murdered Mirela Holt.", ["SOURCE", None], "attributed"),
        ("It would be wrong to say that the army killed Mirela Holt.", ["SOURCE"], "denied"),
        ("The claim that Mirela Holt was abducted has been disproved.", ["SOURCE", None], "denied"),
        ("Contrary to what the army says, soldiers killed Mirela Holt.", ["SOURCE"], "asserted"),
        ("Whatever the army says, soldiers killed Mirela Holt.", ["SOURCE"], "asserted"),
        ("Tovik Vandrel refused to concede, more than 35,000 people have been arrested.", ["SOURCE"], "asserted"),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, expected: list[str | None], stance: str) -> None:
    found = acts(text)
    assert {(*voices(c), c.stance) for c in found} == {(*expected, stance)}


def test_a_denial_reaches_no_further_than_what_is_denied() -> None:
    text = "The family rejected a plea deal even after the men were convicted of murder."
    found = [c for c in read(text) if isinstance(c.content, Accountability)]
    assert [(voices(c), c.stance) for c in found] == [(["SOURCE"], "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "Two men charged with conspiring to kill Mirela Holt will appear in court.",
        "Prosecutors dropped charges against Captain Tovik Vandrel for his involvement in the abduction of 11 boys.",
    ],
)
def test_who_is_charged_is_accused(text: str) -> None:
    assert {degree for _, degree in doers(only_act(text)[1])} == {"accused"}


def test_several_things_are_what_they_stands_for() -> None:
    text = "The government of Valdoria spoke. When those bombs hit towns they kill villagers."
    assert [end.wording for _, a in [only_act(text, "killing")] for p in a.perpetrators for end in p.who.ends()] in (
        [],
        ["they"],
    )


def test_who_was_ordered_has_not_ordered_it() -> None:
    _, act = only_act("Soldiers were ordered by Tovik Vandrel to kill Mirela Holt.")
    assert doers(act) == [("Tovik Vandrel", "ordered")]


def test_the_murdered_are_not_charged() -> None:
    text = "Tovik Vandrel spoke in Lomay. Prosecutors know of the murder of Mirela Holt. He was charged with theft."
    found = [c.content for c in read(text) if isinstance(c.content, Accountability)]
    assert [[end.wording for end in a.who.ends()] for a in found] == [["Tovik Vandrel"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five men were arrested for kidnapping Mirela Holt.", [("Five men", "accused")]),
        ("Police arrested two men on suspicion of kidnapping Mirela Holt.", [("two men", "suspected")]),
        ("Police are being investigated for kidnapping Mirela Holt.", [("Police", "suspected")]),
        ("Tovik Vandrel was investigated for the kidnapping of Mirela Holt.", [("Tovik Vandrel", "suspected")]),
        ("Tovik Vandrel was jailed for killing a guard.", [("Tovik Vandrel", "accused")]),
    ],
)
def test_who_is_held_for_an_act_is_not_said_to_have_done_it(text: str, expected: list[tuple[str, str]]) -> None:
    found = [c.content for c in acts(text) if isinstance(c.content, Act) and c.content.act in ("kidnapping", "killing")]
    assert [doers(act) for act in found] == [expected]


def test_he_is_no_earlier_person_where_another_stands_between() -> None:
    text = "Tovik Vandrel spoke. The officer said he had killed three men."
    _, act = only_act(text, "killing")
    assert [p.who.antecedents for p in act.perpetrators] == [()]


def test_a_semicolon_ends_what_someone_says_where_another_speaks() -> None:
    found = acts("The army said rebels killed Mirela Holt; the union says soldiers killed her.")
    assert [voices(c) for c in found] == [["SOURCE", "The army"], ["SOURCE", "the union"]]


@pytest.mark.parametrize("text", ["In the film, soldiers hang Mirela Holt.", "In his novel, soldiers kill children."])
def test_what_a_work_of_fiction_tells_is_not_told_of_the_world(text: str) -> None:
    assert read(text) == []


def test_a_film_can_be_where_someone_is_named() -> None:
    assert len(acts("In the town of Lomay, where the film was made, soldiers killed Mirela Holt.")) == 1


def test_a_share_of_the_listed_can_be_hanged() -> None:
    claim, act = only_act("By its statistics 38 percent of the listed were hanged.")
    assert (claim.modality, [v.wording for v in act.victims]) == ("actual", ["38 percent of the listed"])


def test_who_faces_prison_if_convicted_is_not_convicted() -> None:
    texts = ("If convicted he faces ten years in prison.", "If convicted, Oren Falk faces ten years in prison.")
    assert [c for text in texts for c in read(text) if isinstance(c.content, Accountability)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The court was not satisfied beyond reasonable doubt that Oren Falk shot Mira Holt.",
        "The judges were never convinced that Oren Falk shot Mira Holt.",
    ],
)
def test_what_a_court_was_not_convinced_of_is_left_open(text: str) -> None:
    assert told(text) == []


def test_the_year_of_a_verdict_is_not_that_of_the_crime() -> None:
    _, act = only_act("Oren Falk was convicted in 1985 of the murder of Mira Holt.", "murder")
    assert act.when is None


def test_who_sanctions_someone_for_a_killing_had_no_part_in_it() -> None:
    _, act = only_act("Oren Falk was sanctioned by the Northern Union for his role in the killing of ten miners.")
    assert doers(act) == [("Oren Falk", "took_part")]


def test_a_number_counts_those_it_stands_with() -> None:
    _, act = only_act("A bomb exploded, killing a policeman and three children.", "killing")
    assert (act.count, [v.count.lower if v.count else None for v in act.victims]) == (None, [None, 3])


@pytest.mark.parametrize(
    "text",
    [
        "Guards hung Oren Falk by his wrists for hours.",
        "Oren Falk was hung upside down by guards.",
        "Oren Falk was hung by the feet from the ceiling by guards.",
    ],
)
def test_who_is_hung_by_the_wrists_is_tortured(text: str) -> None:
    assert [(a, v) for a, v, _ in told(text)] == [("torture", ["Oren Falk"])]


def test_a_slogan_in_capitals_names_nobody() -> None:
    assert read("URGENT ACTION: STUDENT AT RISK OF EXECUTION. Mira Holt met her lawyer.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mother of Mira Holt, who was shot dead in Alba, says she was a teacher.", "Mira Holt"),
        ("The mother of Mira Holt, an apprentice who was shot dead in Alba, wept.", "Mira Holt"),
        ("Mira Holt, an apprentice who was shot dead in Alba, was 16.", "Mira Holt"),
        ("The group shot dead the mayor's predecessor, Oren Falk.", "Oren Falk"),
        ("The group shot dead the mayor, Oren Falk said.", "the mayor"),
    ],
)
def test_the_dead_are_named_where_they_are_described(text: str, who: str) -> None:
    assert [v for _, killed, _ in told(text) for v in killed] == [who]


@pytest.mark.parametrize("text", ["Mira Holt was held for five months.", "Mira Holt was held at a barracks in Lomay."])
def test_who_is_held_for_months_is_detained(text: str) -> None:
    assert [(a, v) for a, v, _ in told(text)] == [("detention", ["Mira Holt"])]


def test_elections_are_held_and_not_detained() -> None:
    assert told("Elections were held for two days. The meeting was held in a prison.") == []


def outcomes(text: str) -> list[tuple[str, str, str]]:
    found = [(c, c.content) for c in read(text)]
    return [(a.who.wording, a.outcome, c.polarity) for c, a in found if isinstance(a, Accountability)]


def test_what_became_of_the_accused() -> None:
    assert outcomes("Oren Falk was never charged.") == [("Oren Falk", "charged", "negative")]
    assert outcomes("Oren Falk was never brought to trial.") == [("Oren Falk", "tried", "negative")]
    assert outcomes("Oren Falk was pardoned in 1990.") == [("Oren Falk", "amnestied", "positive")]
    assert outcomes("The court acquitted Oren Falk of murder but convicted him of torture.") == [
        ("Oren Falk", "acquitted", "positive"),
        ("him", "convicted", "positive"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ten miners were hacked to death.", [("killing", ["Ten miners"])]),
        ("Ten miners were burned to death by soldiers.", [("killing", ["Ten miners"])]),
        ("Ten miners starved to death in Alba.", [("death", ["Ten miners"])]),
        ("Oren Falk, leader of the union, who was killed on Friday, was 60.", [("killing", ["Oren Falk"])]),
    ],
)
def test_the_dead_of_what_is_done_to_death(text: str, what: list[tuple[str, list[str]]]) -> None:
    assert [(act, killed) for act, killed, _ in told(text)] == what


def test_courts_clear_and_indict() -> None:
    assert outcomes("A military court cleared Oren Falk in 1999.") == [("Oren Falk", "acquitted", "positive")]
    assert outcomes("Oren Falk was indicted by the court.") == [("Oren Falk", "charged", "positive")]
    assert outcomes("Soldiers cleared the village.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 the Constitutional Chamber struck it down.",
        "In a message released on Thursday a man said that the police were late.",
    ],
)
def test_laws_that_are_struck_down_and_messages_released_hurt_nobody(text: str) -> None:
    assert told(text) == []


def test_who_was_among_the_dead_died() -> None:
    assert told("Mira Holt was among the dead.") == [("death", ["Mira Holt"], [])]
    assert told("Mira Holt was not among the dead.") == []


def test_a_date_behind_an_accusation_is_whose_nobody_can_tell() -> None:
    _, act = only_act("Oren Falk was accused of murder in 1990.", "murder")
    assert act.when is None
