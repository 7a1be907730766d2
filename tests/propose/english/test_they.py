"""Whom do "they" and "them" stand for?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Portrayal
from tests.propose.reader import acts, ends, only_act, read


def test_they_are_the_ones_who_speak() -> None:
    _, act = only_act("The regime announced that they would soon execute two miners.", "execution")
    assert ends(act.perpetrators[0].who) == ["The regime"]


def test_they_are_the_two_who_say_so() -> None:
    content = acts("Mira Holt and Torben Alvik alleged that they were beaten by guards.")[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == ["Mira Holt", "Torben Alvik"]


def test_they_are_all_of_a_list() -> None:
    content = acts("Twenty men and four boys were led to the river. There they were shot.")[-1].content
    assert isinstance(content, Act)
    assert [end.wording for victim in content.victims for end in victim.ends()] == ["Twenty men", "four boys"]


def test_they_are_not_those_whose_words_are_quoted() -> None:
    text = 'Soldiers came to Alba. Villagers said it was raining. "They killed Oren Falk," one villager said.'
    _, act = only_act(text, "killing")
    assert ends(act.perpetrators[0].who) == ["Soldiers"]


def test_they_both_are_not_the_many_met_before() -> None:
    text = "Mira Holt was the youngest of five sisters. A task force broke into the flat and took them both away."
    _, act = only_act(text, "abduction")
    assert act.victims[0].antecedents == ()


def test_those_gone_are_not_who_took_them() -> None:
    text = "The officers forced eleven students into a car. They have not been seen since."
    told = [act.content for act in acts(text) if isinstance(act.content, Act)]
    assert [ends(victim) for act in told for victim in act.victims] == [["eleven students"]]


@pytest.mark.parametrize("befell", ["locked in a wagon", "handed over to the army", "loaded onto a truck"])
def test_those_held_are_not_the_soldiers_who_came(befell: str) -> None:
    opening = "Four soldiers came to the house of Oren Falk and took away the family."
    for between in ("", " The father was beaten."):
        told = [c.content for c in acts(f"{opening}{between} They were {befell}.") if isinstance(c.content, Act)]
        assert "Four soldiers" not in [end for act in told for victim in act.victims for end in ends(victim)]


def test_they_in_someones_words_are_nobody_of_the_paragraph_before() -> None:
    found = acts("Harbour News spoke to two farmers.\n\n“They shot at villagers,” said Torben Alvik.", "shooting")
    content = found[0].content
    assert isinstance(content, Act)
    assert content.perpetrators[0].who.antecedents == ()


def test_what_no_list_knows_is_no_they_where_it_only_lies_about() -> None:
    content = acts("I saw my husband's boots in the room. They were beating Mira Holt.")[-1].content
    assert isinstance(content, Act)
    assert content.perpetrators[0].who.antecedents == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ten women hid. The soldiers separated the men from the women and shot them.", "the men"),
        ("Of the 31 men, nineteen were led away. They were shot.", "nineteen"),
        ("Voss asked them where the rebels were. The soldiers shot them.", "them"),
        ("The miners left because they were shot.", "The miners"),
    ],
)
def test_they_are_those_who_were_just_told_of(text: str, who: str) -> None:
    found = [v for c in acts(text, "shooting") if isinstance(c.content, Act) for v in c.content.victims]
    assert [end.wording for victim in found for end in victim.ends()] == [who]


def test_they_are_not_whose_fathers_they_may_be() -> None:
    assert acts("The children never knew their fathers because they were shot.") == []


def test_they_are_no_articles_of_a_law() -> None:
    text = "Articles 404 and 409 of the code do not allow it: a man found his wife with a friend and assaulted them."
    content = acts(text)[0].content
    assert isinstance(content, Act)
    assert [end.wording for victim in content.victims for end in victim.ends()] == ["them"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police said they knew four men. A fifth suspect, Oren Falk, killed Mira Holt, they said.", "Police"),
        ("The Lomay Union welcomed it. “We know that the army killed Mira Holt,” it said.", "Lomay Union"),
        ("The Lomay Union met. “The army is cruel. Oren Falk killed Mira Holt,” it said.", "Lomay Union"),
        ("The Band of Ten struck in Lomay and Meran States. It said that it had killed Mira Holt.", "Band of Ten"),
    ],
)
def test_whoever_says_so_is_none_of_whom_they_speak(text: str, who: str) -> None:
    says = [each.who for c in acts(text, "killing") for each in c.sanad if each.who is not None]
    assert who in [end.wording for mention in says for end in mention.ends()]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("They dug where the Meranians were launching attacks. They killed Tovik Dane.", []),
        ("They said that the Meranians came. They killed Tovik Dane.", ["the Meranians"]),
        ("They beat me, and a couple of times they killed a miner.", []),
        ("Oren Falk and Mira Holt photographed the leader of the rebels. They killed Tovik Dane.", []),
        ("Oren Falk and Mira Holt were shot by rebels. They killed Tovik Dane.", ["rebels"]),
    ],
)
def test_they_are_nobody_who_stands_in_what_only_hangs_on_it(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "killing")
    assert [end.wording for part in act.perpetrators for end in part.who.antecedents] == whom


def test_they_are_the_two_it_is_told_of() -> None:
    text = "Oren Falk and Tovik Dane left Lomay while studying the lives of migrant workers. They were detained in May."
    _, act = only_act(text, "detention")
    assert ends(act.victims[0]) == ["Oren Falk", "Tovik Dane"]


def test_they_who_are_missing_are_those_who_were_taken_and_who_shot_is_not_the_judge() -> None:
    _, act = only_act("The guards picked up two brothers. They are still missing.", "disappearance")
    assert ends(act.victims[0]) == ["two brothers"]
    _, act = only_act("Judge Mira Holt sentenced Oren Falk to life. He had shot his victim twice.", "shooting")
    assert ends(act.perpetrators[0].who) != ["Judge Mira Holt"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Oren Falk was arrested with 53 people. They beat him.", []),
        ("Oren Falk was a leader of the miners. They beat him.", []),
        ("Oren Falk was taken away in a convoy of three cars. They beat him.", []),
        ("Oren Falk wrote about the miners. They beat him.", []),
        ("Oren Falk and his two sons were arrested. They beat him.", []),
        ("Soldiers handed Oren Falk to the guards. They beat him.", []),
        ("Oren Falk, who belongs to one of Lomay's opposition groups, was at home. They beat him.", []),
        ("We were at home with other people and a man came. They beat him.", []),
        ("Soldiers came to the house. They beat him.", ["Soldiers"]),
        ("Oren Falk opened the door to three men. They beat him.", ["three men"]),
        ("Ten farmers were killed by soldiers. They also beat Oren Falk.", ["soldiers"]),
        ("“But the police say they did not beat him,” Mira Holt said.", ["the police"]),
    ],
)
def test_they_who_did_it_were_not_only_beside_whoever_suffered(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert [end.wording for part in act.perpetrators for end in part.who.antecedents] == whom


def test_they_who_were_taken_away_are_those_who_were_beaten() -> None:
    text = "Oren Falk and Mira Holt were beaten by soldiers. They were then taken to the barracks by policemen."
    _, act = only_act(text, "detention")
    assert ends(act.victims[0]) == ["Oren Falk", "Mira Holt"]


@pytest.mark.parametrize(
    "first",
    [
        "Oren Falk and Mira Holt left Lomay with a group of soldiers.",
        "Oren Falk and Mira Holt, who had met soldiers, left Lomay.",
        "Oren Falk and Mira Holt led the union under the rule of the army.",
    ],
)
@pytest.mark.parametrize(
    "then", ["They were beaten.", "Later, rebels beat them.", "When they came back, rebels beat them."]
)
def test_they_are_the_two_whom_the_sentence_before_names(first: str, then: str) -> None:
    _, act = only_act(f"{first} {then}", "beating")
    assert ends(act.victims[0]) == ["Oren Falk", "Mira Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers met Oren Falk and Mira Holt. They were beaten.",
        "Oren Falk and Mira Holt were tried. Policemen arrested their brother. Rebels beat them.",
        "Rebels threatened them. They were beaten by guards.",
    ],
)
def test_they_are_not_those_who_act_on_them(text: str) -> None:
    found = [claim.content for claim in acts(text, "beating")]
    whom = [end for content in found if isinstance(content, Act) for v in content.victims for end in ends(v)]
    assert whom in ([], ["They"], ["them"])


def test_they_are_those_who_were_arrested_and_not_who_arrested_them() -> None:
    _, act = only_act("Soldiers arrested Oren Falk and Mira Holt. They were beaten.", "beating")
    assert ends(act.victims[0]) == ["Oren Falk", "Mira Holt"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Soldiers seized eleven men. Captain Voss ordered that the two brothers be led aside. They were shot.", []),
        ("Soldiers seized eleven men. Their wives were sent home. They were shot.", []),
        ("Soldiers seized eleven men. The men were led aside. They were shot.", ["eleven men"]),
    ],
)
def test_they_are_not_all_of_them_where_some_were_set_apart(text: str, whom: list[str]) -> None:
    found = [claim.content for claim in acts(text, "shooting")]
    told = [end.wording for content in found if isinstance(content, Act) for v in content.victims for end in v.ends()]
    assert [wording for wording in told if wording != "They"] == whom


def test_the_dead_say_nothing_more() -> None:
    claim, _ = only_act("They killed my two brothers. Later they said that Falk had shot a nurse.", "shooting")
    assert claim.voice.who is not None
    assert claim.voice.who.antecedents == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Four men dragged me into a car. Mira told me that they had killed her husband.", []),
        ("Four men dragged me into a car. Mira told me they had killed her husband.", []),
        (
            "Four men dragged me into a car. Mira said soldiers had come. She told me that they had killed her father.",
            ["soldiers"],
        ),
        ("Soldiers came to the village. A nurse told us that they had killed her husband.", ["Soldiers"]),
    ],
)
def test_they_of_whom_another_tells_are_not_who_took_the_teller(text: str, who: list[str]) -> None:
    _, act = only_act(text, "killing")
    assert [end.wording for part in act.perpetrators for end in part.who.antecedents] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Twelve men were hanged. The regime says they were drug smugglers.", ["Twelve men"]),
        ("Oren Falk and Mira Pell were hanged. The ministry said that they were spies.", ["Oren Falk", "Mira Pell"]),
        ("The army says they were rebels.", ["they"]),
        ("Soldiers arrested Holt and Dane. The army says they were spies.", ["they"]),
        ("Police killed four men. They were rebels.", ["They"]),
        ("Two clerks were freed. The rebels said they were heroes.", ["The rebels"]),
    ],
)
def test_nobody_calls_himself_so_and_either_of_two_is_neither(text: str, whom: list[str]) -> None:
    (portrayed,) = [c.content for c in read(text) if isinstance(c.content, Portrayal)]
    assert ends(portrayed.who) == whom


def test_they_are_not_all_where_a_number_speaks() -> None:
    text = "The prisoners had no lawyer. Eleven said they had been tortured by guards."
    act = acts(text, "torture")[0].content
    assert isinstance(act, Act)
    assert [ends(v) for v in act.victims] == [["they"]]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Armed men entered Lomay. Lina Okoro and Hugo Luna were freed two days after they were kidnapped.",
            ["Lina Okoro", "Hugo Luna"],
        ),
        ("Lina Okoro and Hugo Luna were freed by rebels after they were kidnapped.", ["Lina Okoro", "Hugo Luna"]),
    ],
)
def test_what_befell_two_before_something_else_did_befell_both(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "kidnapping")
    they = act.perpetrators[0].who if act.perpetrators else act.victims[0]
    assert [end for end in ends(they) if end != "they"] == whom


def test_they_who_died_are_who_died_before() -> None:
    text = "Soldiers beat nine men. Two of them died at night. The captain said that they had died of fever."
    *_, last = acts(text, "death")
    assert isinstance(last.content, Act)
    assert [end.wording for end in last.content.victims[0].ends()] == ["Two of them"]


def test_what_is_it_in_a_sentence_is_not_them() -> None:
    text = "The Panel came. It heard allegations that prisoners were made to run between guards who struck them."
    *_, last = acts(text, "attack")
    assert isinstance(last.content, Act)
    assert [end.wording for end in last.content.victims[0].ends()] == ["prisoners"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A court denied bail to four editors and reporters. They were beaten.", ["four editors", "reporters"]),
        ("Police took ten miners and Oren Falk to a camp. Later they were beaten.", ["ten miners", "Oren Falk"]),
    ],
)
def test_they_are_all_whom_a_list_names(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert ends(act.victims[0]) == whom


def test_them_is_no_court_and_no_agency() -> None:
    _, act = only_act("The government fled. Soldiers beat them.", "beating")
    assert ends(act.victims[0]) == ["them"]


def test_they_are_no_telephone() -> None:
    _, act = only_act("Holt has gone and his number was unreachable. They beat the miners.", "beating")
    assert ends(act.perpetrators[0].who) == ["They"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bombs went off in the streets of the Labour Front. On Sunday it killed ten miners.", []),
        ("Holt spoke at the office of the Labour Front. It killed ten miners.", []),
        ("Holt was stopped by the Labour Front. It killed ten miners.", ["Labour Front"]),
    ],
)
def test_it_is_hardly_who_only_stands_in_a_phrase(text: str, who: list[str]) -> None:
    _, act = only_act(text, "killing")
    assert [end for doer in act.perpetrators for end in ends(doer.who)] == who


def test_they_are_the_people_whose_relative_clause_says_so() -> None:
    _, act = only_act("Soldiers arrested two miners who said they had been beaten.", "beating")
    assert ends(act.victims[0]) == ["two miners"]


@pytest.mark.parametrize(
    "text",
    [
        "Guards held ten miners because they were suspected of killing Oren Falk.",
        "Dane said that the guards ordered them to leave because they were accused of killing Oren Falk.",
    ],
)
def test_who_acts_on_others_is_hardly_they_to_whom_it_was_done_for_a_reason(text: str) -> None:
    _, act = only_act(text, "killing")
    assert ends(act.perpetrators[0].who) == ["they"]


def test_they_to_whom_nobody_knows_who_was_meant_something_was_done_are_nobody_else() -> None:
    text = "Rebels beat Sepin Dane and Karst. When they returned, troops arrested them. They were kidnapped by guards."
    found = [v for c in acts(text, "kidnapping") if isinstance(c.content, Act) for v in c.content.victims]
    assert [v.antecedents for v in found] == [()]
