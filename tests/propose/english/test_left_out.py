"""What does a plain sentence of the press seem to say, at a glance, that it does not say?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act
from tests.propose.reader import acts, only_act, read, told, voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The captain denied that force had been used, saying that two guards were injured.", "The captain"),
        ("Mira Holt was threatened by the colonel, claiming that she had killed a guard.", "the colonel"),
        ("The colonel denied that his men were there and accused the rebels of killing two guards.", "The colonel"),
        ("The ministry reported ten deaths. The army disputed this. It said that rebels had killed two.", "The army"),
        ("The widow complained under Articles 2 and 3 of the Charter that her son was killed.", "The widow"),
        ("Jean Voss, who was held for a week in May, said the girls had been beaten.", "Jean Voss"),
        ("Two men were shot and, according to the ministry, one was beaten.", "the ministry"),
        ("Tovik Vandrel said that he was beaten by rebels, adding that the army had killed a guard.", "Tovik Vandrel"),
    ],
)
def test_who_adds_something_is_who_spoke(text: str, expected: str) -> None:
    claim = acts(text)[-1]
    assert voices(claim)[-1] == expected
    assert claim.stance != "denied"


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday officials confirmed the arrest of Mira Holt.",
        "On Sunday the police said that Mira Holt was arrested the evening before.",
    ],
)
def test_the_day_of_a_report_is_not_that_of_the_act(text: str) -> None:
    _, act = only_act(text, "arrest")
    assert act.when is None or act.when.wording != text[: text.index("day") + 3]


@pytest.mark.parametrize(
    "text",
    [
        "When Tovik Vandrel heard of the letter, he had Mira Holt arrested.",
        "The authorities responded with raids that saw two men arrested.",
    ],
)
def test_who_hears_or_responds_says_nothing(text: str) -> None:
    assert voices(only_act(text, "arrest")[0]) == ["SOURCE"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Mira Holt was arrested before this week's raids.", None),
        ("Mira Holt was arrested over the killing of a guard in a bar in July 2016.", None),
        ("Mira Holt was arrested in yesterday's raids.", "yesterday"),
    ],
)
def test_a_day_may_belong_to_another_noun(text: str, when: str | None) -> None:
    _, act = only_act(text, "arrest")
    assert (act.when.wording if act.when else None) == when


def test_she_is_no_speaker_of_whom_nothing_says_so() -> None:
    text = "Mira Holt said that she fell ill. The prosecutor, Jean Vandrel, denied that she had been beaten."
    assert acts(text, "beating") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # Who is asked about others.
        ("“It is a breach of the law,” said Jean Vandrel, a researcher at the institute. She was arrested in May.",
         "arrest"),
        # One of several of whom the sentence is not.
        ("The union protested against the jailing of Mira Holt and of Lina Okoro. She was beaten.", "beating"),
        # Someone else, to whom something was done since.
        ("Emil Kaczor was freed. His driver, Ivo Chros, escaped. The priest was tortured. He was beaten.", "beating"),
        # Whoever speaks does not call himself so.
        ("Mira Holt told reporters: “They came at night. They beat her.”", "beating"),
        # Somebody nameless says so.
        ("President Holt spoke. One film showed a suspect saying that he was beaten.", "beating"),
        # One is not several, a school is nobody.
        ("A fourth miner survived. The miners were shot dead.", "killing"),
        ("The town has an Islamic school. They were freed in May.", "release"),
        # Those who killed are not those who are killed.
        ("Soldiers killed a boy. They were shot dead in the yard.", "killing"),
        ("We know of people who were arrested by guards. We have no doubt that soldiers killed them.", "killing"),
    ],
)  # fmt: skip
def test_a_pronoun_may_be_anyones(text: str, act: str) -> None:
    told_of = [v for c in acts(text, act) if isinstance(c.content, Act) for v in c.content.victims]
    assert [v.wording for v in told_of if v.antecedents] == []


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Mira Holt told the court that guards beat her. She was freed in May.", "release", ["Mira Holt"]),
        ("Mira Holt was freed. A guard beat her. She died in May.", "death", ["Mira Holt"]),
        ("Soldiers killed a boy. They were arrested in May.", "arrest", ["Soldiers"]),
        ("Ivo Kaczor was freed. In Arlen Voss's garden a man shot Voss.", "shooting", ["Arlen Voss"]),
        ("According to Mira Holt's family, prisoners heard that she was tortured.", "torture", ["Mira Holt"]),
        ("Tension rose. Norway said that it would expel Mira Holt.", "deportation", ["Mira Holt"]),
        ("Soldiers rounded up ten farmers. They were freed in May.", "release", ["ten farmers"]),
        ("The men came. They shot up the house before entering, dragged the priests out, and beat them.", "beating",
         ["the priests"]),
        ("Mira Holt, a lawyer, was arrested. “I am ill”, said Mira Holt, a lawyer. She was beaten.", "beating",
         ["Mira Holt"]),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_whom_the_text_is_about(text: str, act: str, who: list[str]) -> None:
    told_of = [v for c in acts(text, act) if isinstance(c.content, Act) for v in c.content.victims]
    assert [end.wording for v in told_of for end in v.ends()] == who


def test_a_verdict_dates_and_places_no_crime() -> None:
    claim, act = only_act("The court jailed the colonel on Friday for his role in the murder of Mira Holt.", "murder")
    assert (act.when, act.where) == (None, None)
    assert claim.happened


@pytest.mark.parametrize(
    "text",
    [
        "Chief Sunday Okoro was arrested.",
        "Meran Today editor Mira Holt was arrested.",
        "On 4 July, a year after Mira Holt was arrested, her house burned.",
    ],
)
def test_a_day_that_is_no_date_of_the_act(text: str) -> None:
    _, act = only_act(text, "arrest")
    assert act.when is None


def test_who_is_to_be_convicted_is_not() -> None:
    found = read("Getting Tovik Vandrel convicted will depend on the jury.")
    assert not any(isinstance(c.content, Accountability) for c in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marcos imprisoned 70 miners in May, tortured 34, and killed two farmers.",
         [["Marcos"], ["Marcos"], ["Marcos"]]),
        ("Police arrested ten men in support of imprisoned opposition leader Mira Holt.", [["Police"]]),
        ("The guards identified him as having tortured two men.", [["him"]]),
        ("Two miners were murdered by a gang. “They slaughtered two more”, Mira Holt said.", [["a gang"], ["They"]]),
        ("The neighbours say that they shot two boys.", [["they"]]),
        ("The prosecutors spoke of the ten men detained in the capital Lomay.", [[]]),
    ],
)  # fmt: skip
def test_whom_a_verb_acts_on_does_not_act_next(text: str, expected: list[list[str]]) -> None:
    assert [who for _, _, who in told(text)] == expected


def test_what_comes_before_an_inserted_voice_is_not_its_word() -> None:
    claim, _ = only_act("Two men were shot and, according to the ministry, one was beaten.", "shooting")
    assert voices(claim) == ["SOURCE"]


def test_rumours_can_be_called_false_later_in_the_sentence() -> None:
    claim, _ = only_act("Rumours that Mira Holt had been tortured spread, but these rumours were fabricated.")
    assert claim.stance == "denied"


def test_who_is_put_in_before_a_verb_tells_only_what_follows() -> None:
    first, second = acts("Soldiers beat two men and, villagers said, shot a nurse.")
    assert [voices(first)[-1], voices(second)[-1]] == ["SOURCE", "villagers"]
