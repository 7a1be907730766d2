"""Whom do pronouns, short names and descriptions stand for? Long: it lists sentences."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Portrayal
from tests.propose.reader import acts, ends, only_act, read


def test_the_regime_is_the_one_named_more_fully() -> None:
    found = acts("The Norwegian regime arrested two men. The regime killed a nurse.")
    content = found[1].content
    assert isinstance(content, Act)
    assert ends(content.perpetrators[0].who) == ["The Norwegian regime"]


def test_a_surname_stands_for_the_full_name_and_never_for_a_longer_surname() -> None:
    found = acts("Torben Alvik was arrested. Mira Alvikson was arrested. Alvik was killed.")
    content = found[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == ["Torben Alvik"]


def test_a_surname_of_two_people_stands_for_neither() -> None:
    found = acts("Torben Alvik was arrested. Mira Alvik was arrested. Alvik was killed.")
    content = found[-1].content
    assert isinstance(content, Act)
    assert content.victims[0].antecedents == ()


def test_he_is_the_person_told_of() -> None:
    found = acts("Torben Alvik was arrested in 1985. He was executed in Alba.")
    content = found[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == ["Torben Alvik"]


def test_an_antecedent_is_a_link_and_the_words_stay() -> None:
    found = acts("Torben Alvik was arrested in 1985. He was executed in Alba.")
    content = found[-1].content
    assert isinstance(content, Act)
    assert content.victims[0].wording == "He"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Spokesman Arlen Voss said he was arrested and died in custody.", None),
        ("Arlen Voss said he was killed by the police.", "he"),
        ("Arlen Voss said he was arrested by the police.", "Arlen Voss"),
        ("Oren Falk was ill. Spokesman Arlen Voss said he was arrested.", "Oren Falk"),
        ("Oren Falk was ill. Arlen Voss said he had been shot.", "Oren Falk"),
        ("Arlen Voss said he had been shot in the leg.", "Arlen Voss"),
        ("Arlen Voss beat me. When I was let out Falk was gone. The guard said he was shot.", "me"),
    ],
)
def test_the_dead_say_nothing_and_spokesmen_speak_of_others(text: str, who: str | None) -> None:
    found = [end.wording for c in acts(text) for v in c.content.victims for end in v.ends()]  # type: ignore[union-attr]
    assert set(found) == ({who} if who else set())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Torben Alvik was arrested in 1985. He was tried by a court led by Judge Oren Falk. He was tortured.",
            "Torben Alvik",
        ),
        ("Oren Falk served under Mira Holt and succeeded her as mayor. He was arrested in 1990.", "Oren Falk"),
        ("Mira Holt met Oren Falk and thanked him. She was arrested in 1990.", "Mira Holt"),
    ],
)
def test_he_goes_on_to_be_the_one_he_was_and_is_not_her(text: str, who: str) -> None:
    content = acts(text)[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == [who]


def test_a_school_is_no_group() -> None:
    _, act = only_act("The Tarel School was closed. The group attacked a village.", "attack")
    assert act.perpetrators[0].who.antecedents == ()


@pytest.mark.parametrize(
    "speaker",
    ["His lawyer, Mira Holt,", "His brother Oren Falk", "Alvik's lawyer, Oren Falk,"],
)
def test_whoever_speaks_for_him_is_not_he(speaker: str) -> None:
    content = acts(f"Torben Alvik was arrested on Friday. {speaker} said he had been tortured.")[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == ["Torben Alvik"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mira Holt was arrested. Her trial was short. The judge, Voss, ended her case. Soldiers tortured her.",
            "Mira Holt",
        ),
        ("Mira Holt was arrested. Her mother wept. Lina Falk was also arrested. She was killed.", "Lina Falk"),
    ],
)
def test_she_is_who_was_called_her_a_moment_ago(text: str, who: str) -> None:
    content = acts(text)[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == [who]


def test_he_is_the_brother_named_by_one_word() -> None:
    text = "My brother Yonas went out. Captain Falk spoke to us. Someone said Yonas was in a camp. He was arrested."
    _, act = only_act(text, "arrest")
    assert ends(act.victims[0]) == ["Yonas"]


def test_whose_name_ends_in_s_is_one_person() -> None:
    _, act = only_act("Marta Ilves was ill. In 1983 she was arrested.", "arrest")
    assert ends(act.victims[0]) == ["Marta Ilves"]


def test_he_is_not_whom_he_only_claims_to_be() -> None:
    found = acts("A man claiming to be Oren Falk said that he was alive and threatened to behead two hostages.")
    assert [ends(p.who) for c in found if isinstance(c.content, Act) for p in c.content.perpetrators] == [["he"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The guards beat me,” said Mira Holt.", ["Mira Holt"]),
        ("Mira Holt told the court: “They beat me with cables.”", ["Mira Holt"]),
        ("The guards beat me.", ["me"]),
        ("The officer told me that guards had beaten me.", ["me"]),
        ("The guards beat me, Mira Holt said.", ["Mira Holt"]),
        ("“The officer told me that guards had beaten me,” said Mira Holt.", ["Mira Holt"]),
    ],
)
def test_me_is_whoever_speaks(text: str, who: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert ends(act.victims[0]) == who


def test_whoever_speaks_does_not_speak_of_him_as_of_another() -> None:
    _, act = only_act("Mira Holt was nineteen. “He shot me twice,” she said.", "shooting")
    assert ends(act.perpetrators[0].who) == ["He"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Our brother Anwar vanished. Our sister Lina was questioned. He was beaten.", ["Anwar"]),
        ("Our brother Anwar vanished. Our sister Lina was questioned. She was beaten.", ["Lina"]),
        ("Mr Holt met Mrs Dane. He was beaten.", ["Mr Holt"]),
        ("Oren Holt was shot. His widow, Nomsa, wept. She was beaten.", ["Nomsa"]),
        ("Oren Holt was shot. His widow wept. She was beaten by guards.", ["She"]),
        ("Mira Dane was shot. Her husband, Oren, wept. He was beaten.", ["Oren"]),
        ("Sergeant Holt and two constables came and took Oren. They beat him.", ["him"]),
        ("Sergeant Holt took Oren away. The constables beat him.", ["him"]),
        ("Lina was sold by a man named Wedi Hagos. She was beaten by guards.", ["She"]),
        ("Oren Falk led the unit. One of the girls said that she had been beaten by guards.", ["she"]),
        ("Falk struck Holt and had him dragged outside, where he was beaten by guards.", ["he"]),
    ],
)
def test_he_is_no_sister_and_may_be_nobody_known(text: str, who: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert ends(act.victims[0]) == who


def test_a_street_is_no_woman() -> None:
    assert acts("The flat was on Calle Mirto. She was tortured.", "torture") == []


@pytest.mark.parametrize(
    "text",
    [
        "Oren Falk was shot and died. Outside Arlen Voss's home on Friday, an unknown man beat him.",
        "Party agents of the Unity Front met. Supporters of the ruling party beat Oren Falk.",
    ],
)
def test_whom_nobody_can_tell_is_left_open(text: str) -> None:
    _, act = only_act(text, "beating")
    told = [*act.victims, *(part.who for part in act.perpetrators)]
    assert [mention.wording for mention in told if mention.antecedents] == []


def test_the_group_is_the_one_it_is_told_of() -> None:
    text = "The Red Column works for the favour of the Valdorian Front. The group executed four miners."
    _, act = only_act(text, "execution")
    assert ends(act.perpetrators[0].who) == ["Red Column"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Arlen Voss said that Oren Falk had been killed by others. He was jailed.", ["Arlen Voss"]),
        ("Mira Holt named the men. Among them was Arlen Voss, whom she had jailed.", ["Arlen Voss"]),
        ("The first applicant left. The second applicant left. The applicant was beaten.", []),
        ("The first applicant left. The applicant was beaten.", ["The first applicant"]),
    ],
)
def test_neither_the_dead_nor_whom_somebody_acts_on_nor_one_of_several_is_meant(text: str, who: list[str]) -> None:
    content = acts(text)[-1].content
    assert isinstance(content, Act)
    assert [end.wording for end in content.victims[0].ends()] == (who or ["The applicant"])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The rights group Amity Watch wrote to the Meran Water Board (MWB). The rights group killed two men.",
            ["Amity Watch"],
        ),
        ("Torben Alvik spoke to the Harbour Register. The Red Dawn terror group killed two men.", []),
        ("Harbour Watch accused the opposition party Dalfa. The party killed two men.", ["Dalfa"]),
        ("Torben Alvik criticised Harbour Watch. The party killed two men.", []),
    ],
)
def test_a_group_that_is_called_something_is_the_one_so_described(text: str, who: list[str]) -> None:
    content = acts(text, "killing")[-1].content
    assert isinstance(content, Act)
    assert [end.wording for end in content.perpetrators[0].who.antecedents] == who


def test_she_is_no_one_of_whom_nothing_says_so_where_a_woman_is_nearer() -> None:
    content = acts("His real name is Arlen Voss. He asked for my wife. When she came he beat her.")[-1].content
    assert isinstance(content, Act)
    assert content.victims[0].antecedents == ()


@pytest.mark.parametrize(
    "text",
    [
        "Four men, under the command of Captain Arlen Voss, shot him.",
        "Oren Falk confessed. He later retracted. Voss's acquittal was annulled; later soldiers released him.",
        "Oren Falk was jailed. He fled. He wrote. He was ill. Arlen Voss left.\n\nIn 1988 soldiers beat him.",
    ],
)
def test_he_is_neither_who_leads_them_nor_anyone_where_another_may_be_meant(text: str) -> None:
    content = acts(text)[-1].content
    assert isinstance(content, Act)
    assert content.victims[0].antecedents == ()


def test_whom_somebody_resembles_is_no_he() -> None:
    text = "A man resembling the governor, Torben Alvik, fled. He told the court that soldiers killed Mira Holt."
    assert [[each.who.antecedents for each in c.sanad if each.who] for c in acts(text, "killing")] == [[()]]


def test_it_is_not_who_is_told_so() -> None:
    content = acts("The army told the Lomay Union that it had shot Oren Falk.")[0].content
    assert isinstance(content, Act)
    assert [end.wording for part in content.perpetrators for end in part.who.ends()] == ["The army"]


@pytest.mark.parametrize(
    "text",
    [
        "His name was Nenad Dane. I never saw my husband alive again. He was killed in 2003.",
        "In 1995 Omar Voss was accused by the family of Asif Dane. He was killed in 2003.",
    ],
)
def test_he_is_no_one_of_whom_nobody_tells(text: str) -> None:
    he = [v for c in acts(text, "killing") if isinstance(c.content, Act) for v in c.content.victims]
    assert [end.wording for v in he for end in v.ends() if "Dane" in end.wording] == []


OF_TWO = (
    ("the {who} of Meran", "the {who} of Lomay"), ("the {who} of General Balz", "the {who} of General Voss"),
    ("a {who} of Meran", "the {who} of Lomay"), ("the {who} of the bus", "the {who} of the car"),
    ("the {who} in Meran", "the {who} in Lomay"), ("the Meran {who}", "the Lomay {who}"),
    ("Meran's {who}", "Lomay's {who}"), ("the first {who}", "the second {who}"), ("the old {who}", "the young {who}"),
    ("the former {who}", "the new {who}"), ("the {who} who came in May", "the {who} who came in June"),
    ("the rebel {who}", "the government {who}"), ("the {who}", "the other {who}"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OF_TWO)
@pytest.mark.parametrize("who", ["mayor", "army", "government", "police chief", "party", "driver", "soldiers"])
def test_who_is_of_another_place_or_body_is_another(one: str, other: str, who: str) -> None:
    first, second = one.format(who=who), other.format(who=who)
    text = f"{first[0].upper()}{first[1:]} came. Tovik Dane was killed by {second}."
    for claim in acts(text, "killing"):
        assert isinstance(claim.content, Act)
        ends = [end.wording.lower() for part in claim.content.perpetrators for end in part.who.ends()]
        assert first.lower() not in ends, text


def test_who_is_of_the_same_place_is_the_same() -> None:
    (claim,) = acts("The mayor of Meran came. Tovik Dane was killed by the mayor of Meran.", "killing")
    assert isinstance(claim.content, Act)
    assert [end.wording for part in claim.content.perpetrators for end in part.who.ends()] == ["The mayor of Meran"]


@pytest.mark.parametrize(
    "text",
    [
        "A young man shot an old man. Tovik Dane was killed by the man.",
        "A soldier shot another soldier. Tovik Dane was killed by the soldier.",
        "Two soldiers came. Two miners left. Tovik Dane was killed by the two.",
        "Ten rebels met ten miners. Tovik Dane was killed by the ten.",
        "The Red Column and the Blue Front signed a truce. The group killed Tovik Dane.",
        "The Lomay Court and the Meran Court disagreed. The court killed Tovik Dane.",
        "The Ministry of Justice wrote to the Ministry of Health. The ministry killed Tovik Dane.",
    ],
)
def test_of_two_who_are_called_so_neither_is_meant(text: str) -> None:
    claim = acts(text, "killing")[-1]
    assert isinstance(claim.content, Act)
    assert [part.who.antecedents for part in claim.content.perpetrators] == [()]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The army arrested Oren Falk. It killed him in May.", ["The army"]),
        ("The union said that the army had killed Oren Falk. It killed Tovik Dane, too.", ["the army"]),
        ("The Red Column attacked the Blue Front. It killed ten men.", ["Red Column"]),
        ("The union accused the army. It killed Oren Falk in May.", []),
        ("Lomay Watch criticised the police. It killed ten men.", []),
        ("Lomay Watch published a report on the army. It killed ten men.", []),
        ("The bomb hit the school. It killed ten pupils.", []),
    ],
)
def test_it_has_not_done_what_another_is_only_accused_of(text: str, whom: list[str]) -> None:
    act = acts(text, "killing")[-1].content
    assert isinstance(act, Act)
    assert [end.wording for part in act.perpetrators for end in part.who.ends()] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The editor's son, Oren Falk, told reporters that Falk had been killed.", ["Falk"]),
        ("Oren Falk said that Falk had been killed.", ["Falk"]),
        ("Oren Falk's lawyer said that Falk had been killed.", ["Oren Falk"]),
    ],
)
def test_whoever_tells_it_does_not_call_himself_by_his_name(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "killing")
    assert ends(act.victims[0]) == whom


def test_whom_witnesses_saw_shot_are_not_the_witnesses() -> None:
    _, act = only_act("Witnesses say the soldiers lined up the men and shot them.", "shooting")
    assert ends(act.victims[0]) == ["the men"]
    assert not acts("Police say the men died fighting; neighbours say they were shot.", "shooting")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army entered Las Palmas. He was beaten by guards.", ["He"]),
        ("Rebels attacked Santa Cruz. He was beaten by guards.", ["He"]),
        ("Mira Holt was a nurse. Soldiers entered Las Palmas. She was beaten by guards.", ["Mira Holt"]),
        ("Rebels captured Jan Dane. He was beaten by guards.", ["Jan Dane"]),
        ("Lopes met Carlos Ruiz. He was beaten by guards.", ["He"]),
        ("Lopes spoke of Carlos Ruiz, who was arrested. He was beaten by guards.", ["Carlos Ruiz"]),
        ("A farmer told reporters that he had been beaten by guards.", ["A farmer"]),
        ("The farmer told the doctor that he had been beaten by guards.", ["he"]),
        ("The doctor said that he had been beaten by guards.", ["he"]),
        ("Uttal Prane was quiet. A man met others in Uttal Prane. He was beaten by guards.", ["He"]),
        ("A man was arrested. The farmer said that he had been beaten by guards.", ["he"]),
    ],
)
def test_he_is_no_town_and_may_be_who_tells_it(text: str, who: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert ends(act.victims[0]) == who


def test_who_only_says_who_they_are_says_nothing_of_what_they_did() -> None:
    claim, _ = only_act("Two men, claiming to be rebels, took Oren Falk away.")
    assert [each.kind for each in claim.sanad] == ["source"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Mr. Oren Falk was heard. Ms. Falk was killed by guards.", []),
        ("His sister Lina Falk was heard. Mr. Falk was killed by guards.", []),
        ("Mr. Oren Falk was heard. Mr. Falk was killed by guards.", ["Mr. Oren Falk"]),
        ("Mr. Oren Falk and Ms. Lina Falk were heard. Ms. Falk was killed by guards.", ["Ms. Lina Falk"]),
    ],
)
def test_a_surname_with_a_title_of_the_other_sex_is_anothers(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "killing")
    assert [end.wording for end in act.victims[0].antecedents] == whom


@pytest.mark.parametrize("deed", ["stabbed", "shot dead", "killed"])
def test_he_who_is_sentenced_is_whoever_did_it(deed: str) -> None:
    text = f"The teacher Mira Holt was {deed} by a guard, Sergeant Oren Voss. He was sentenced to 25 years in 1993."
    _, act = only_act(text, "sentence")
    assert ends(act.victims[0]) == ["Sergeant Oren Voss"]


def test_whom_the_police_beat_may_be_sentenced() -> None:
    _, act = only_act("Oren Falk was beaten by policemen. He was sentenced to ten years.", "sentence")
    assert ends(act.victims[0]) == ["Oren Falk"]


@pytest.mark.parametrize(
    ("between", "whom"),
    [
        ("A court met.", ["The investigative reporter"]),
        ("Lina Okoro began a hunger strike in Lomay.", ["The reporter"]),
    ],
)
def test_the_reporter_may_be_whoever_a_later_paragraph_told_of(between: str, whom: list[str]) -> None:
    found = acts(f"The investigative reporter was killed.\n\n{between}\n\nThe reporter had been detained.")
    content = found[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == whom


def test_oneself_is_whoever_does_it_and_nobody_before() -> None:
    claims = read("“Go,” Hugo Luna said. Dane, who described himself as a “journalist”, could not be reached.")
    (portrayal,) = (c.content for c in claims if isinstance(c.content, Portrayal))
    assert ends(portrayal.who) == ["Dane"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The dead were Norwegian miners. Police found 41 miners. Police beat the miners.", ["the miners"]),
        ("The Norwegian miners came. Police beat the miners.", ["The Norwegian miners"]),
    ],
)
def test_the_miners_are_not_others_when_some_were_counted_since(text: str, whom: list[str]) -> None:
    _, act = only_act(text, "beating")
    assert ends(act.victims[0]) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("One of the ten miners was freed. The miners were killed.", "The miners"),
        ("Ten people came to the meeting. Voss spoke of the fear of the people. The people were killed.", "The people"),
        ("Unknown gunmen came. " + "Holt read the paper. " * 13 + "The gunmen were killed.", "The gunmen"),
        ("Armed gunmen came. " + "Holt read the paper. " * 3 + "The gunmen were killed.", "Armed gunmen"),
    ],
)
def test_the_miners_are_neither_one_of_them_nor_others_told_of_long_before(text: str, whom: str) -> None:
    content = acts(text, "killing")[-1].content
    assert isinstance(content, Act)
    assert ends(content.victims[0]) == [whom]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The MLF General Command met. The MLF killed ten miners.", "MLF"),
        ("The Session of the Red Council opened. The Red Council killed ten miners.", "Red Council"),
        ("The Meran Labour Front met. The Labour Front killed ten miners.", "Meran Labour Front"),
    ],
)
def test_a_body_is_named_again_by_the_end_of_its_name(text: str, who: str) -> None:
    content = acts(text, "killing")[-1].content
    assert isinstance(content, Act)
    assert ends(content.perpetrators[0].who) == [who]


def test_the_group_that_says_so_is_not_who_only_held_them() -> None:
    (claim,) = acts("Ten miners were held by the Red Column. The group said Torben Alvik was killed.", "killing")
    who = claim.sanad[-1].who
    assert who is not None
    assert ends(who) == ["The group"]


@pytest.mark.parametrize("where", ["", " with a gun while he was mending a roof"])
@pytest.mark.parametrize("who", ["An unknown man", "Torben Alvik"])
def test_who_threatens_is_the_one_who_would_do_it(who: str, where: str) -> None:
    (claim,) = acts(f"{who} threatened Oren Falk{where}, saying he would kill his sons.", "killing")
    content = claim.content
    assert isinstance(content, Act)
    assert [end.lower() for end in ends(content.perpetrators[0].who)] == [who.lower()]
    assert claim.modality != "actual"


def test_an_army_is_not_the_one_that_calls_itself_free() -> None:
    found = acts("The Free Meranian Army attacked Lomay. The Meranian Army killed ten men.", "killing")
    content = found[0].content
    assert isinstance(content, Act)
    assert content.perpetrators[0].who.antecedents == ()
