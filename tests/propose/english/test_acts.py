"""Which acts do verbs tell of, done to whom and by whom?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act, Gap
from tests.propose.reader import acts, doers, ends, only_act, read, victims

SAME_IN_BOTH_VOICES = [
    ("The army arrested Torben Alvik.", "Torben Alvik was arrested by the army."),
    ("Soldiers killed three miners in Alba.", "Three miners were killed by soldiers in Alba."),
    ("The police tortured Lina Okoro.", "Lina Okoro was tortured by the police."),
    ("Gunmen kidnapped the mayor.", "The mayor was kidnapped by gunmen."),
    ("The regime executed 40 prisoners.", "40 prisoners were executed by the regime."),
]


@pytest.mark.parametrize(("active", "passive"), SAME_IN_BOTH_VOICES)
def test_active_and_passive_say_the_same(active: str, passive: str) -> None:
    _, one = only_act(active)
    _, other = only_act(passive)
    assert one.act == other.act
    assert [v.lower() for v in victims(one)] == [v.lower() for v in victims(other)]
    assert [(w.lower(), d) for w, d in doers(one)] == [(w.lower(), d) for w, d in doers(other)]


def test_a_passive_without_an_agent_has_no_doer() -> None:
    _, act = only_act("Three teachers were murdered in Alba.")
    assert act.perpetrators == ()
    assert act.where is not None
    assert act.where.wording == "Alba"


def test_a_passive_without_an_agent_is_a_gap_told_once() -> None:
    claims = read("Three teachers were murdered in Alba. Two nurses were murdered in Brava. The army killed a boy.")
    gaps = [c for c in claims if isinstance(c.content, Gap)]
    assert [(c.content.kind, c.quote.exact) for c in gaps if isinstance(c.content, Gap)] == [
        ("agent_not_stated", "were murdered")
    ]


def test_an_agent_announced_before_is_inferred_and_says_so() -> None:
    found = acts("The regime announced that it would hang two miners. The two were hanged in Alba.", "hanging")
    content = found[-1].content
    assert isinstance(content, Act)
    assert [p.who.basis for p in content.perpetrators] == ["inferred"]


@pytest.mark.parametrize(
    "text",
    [
        "A man threatened Dane, saying he would kill him. In 1990, 116 miners were killed worldwide.",
        "The president ordered the police to kill rebels. On 7 March nine men were killed.",
        "He fears that he will be killed by the rebels. He saw two of his comrades killed.",
    ],
)
def test_no_threat_order_or_fear_makes_the_doer_of_what_came_later(text: str) -> None:
    doers = [p.who for c in acts(text, "killing") if isinstance(c.content, Act) for p in c.content.perpetrators]
    assert [who.wording for who in doers if who.basis == "inferred"] == []


def test_a_reduced_passive_with_an_agent() -> None:
    _, act = only_act("The miners executed by the junta were from Alba.")
    assert victims(act) == ["The miners"]
    assert doers(act) == [("the junta", "carried_out")]


def test_a_participle_after_a_comma_is_said_of_each_name_before_it() -> None:
    found = acts("The two were Torben Alvik and Lina Okoro, hanged in front of their families on the market square.")
    hanged = [victims(c.content) for c in found if isinstance(c.content, Act) and c.content.victims]
    assert hanged == [["Torben Alvik"], ["Lina Okoro"]]
    seen = [c.content for c in found if isinstance(c.content, Act) and c.content.others]
    assert [(i.who.wording, i.degree) for i in seen[0].others] == [("their families", "witnessed")]


def test_two_verbs_share_one_object() -> None:
    found = acts("The authorities tortured and executed hundreds of dissidents in 1974.")
    assert [c.content.act for c in found if isinstance(c.content, Act)] == ["torture", "execution"]
    for claim in found:
        assert isinstance(claim.content, Act)
        assert victims(claim.content) == ["hundreds of dissidents"]
        assert claim.content.when is not None


def test_a_coordinated_participle_keeps_the_subject() -> None:
    found = acts("Lina Okoro was arrested and tortured by the police.")
    assert {c.content.act for c in found if isinstance(c.content, Act)} == {"arrest", "torture"}
    for claim in found:
        assert isinstance(claim.content, Act)
        assert victims(claim.content) == ["Lina Okoro"]
        assert doers(claim.content) == [("the police", "carried_out")]


def test_two_clauses_keep_their_own_people() -> None:
    found = acts("Three rebels were killed and seven soldiers were wounded in Alba.")
    told = [(c.content.act, victims(c.content)) for c in found if isinstance(c.content, Act)]
    assert told == [("killing", ["Three rebels"]), ("injury", ["seven soldiers"])]


def test_a_relative_clause_finds_its_people() -> None:
    _, act = only_act("The officers, who tortured the prisoners, live in Alba.")
    assert doers(act) == [("The officers", "carried_out")]
    assert victims(act) == ["the prisoners"]


def test_those_they_killed() -> None:
    found = acts("The junta was proud. It arrested forty students. Those they murdered were poets.", "murder")
    assert len(found) == 1
    assert isinstance(found[0].content, Act)
    assert ends(found[0].content.perpetrators[0].who) == ["The junta"]


def test_along_with_is_a_claim_of_its_own() -> None:
    found = acts("All 80 members of the Horizon were arrested, along with Torben Alvik.")
    assert [victims(c.content) for c in found if isinstance(c.content, Act)] == [
        ["All 80 members of the Horizon"],
        ["Torben Alvik"],
    ]


def test_men_and_women_share_one_number() -> None:
    _, act = only_act("About 500 men and women were executed.")
    assert victims(act) == ["About 500 men and women"]
    assert act.count is not None
    assert act.count.unit == "men and women"


def test_an_instigator_is_no_executioner() -> None:
    _, act = only_act("On the orders of Torben Alvik all prisoners in Alba were executed.")
    assert doers(act) == [("Torben Alvik", "ordered")]


def test_an_ordered_act_is_not_one_that_happened() -> None:
    claim, act = only_act("Torben Alvik ordered soldiers to shoot the prisoners.")
    assert claim.modality == "ordered"
    assert ("Torben Alvik", "ordered") in doers(act)
    assert victims(act) == ["the prisoners"]


def test_ordered_people_to_be_executed() -> None:
    claim, act = only_act("Torben Alvik ordered prisoners under the age of 18 to be executed.")
    assert claim.modality == "ordered"
    assert victims(act) == ["prisoners"]
    assert doers(act) == [("Torben Alvik", "ordered")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The miners were jailed, and the union asks for their release and for the dropping of all charges.", None),
        ("Mira Holt was jailed for “insulting the state” and for founding a union.", "insulting the state"),
        ("Mira Holt was jailed for what felt like years.", None),
        ("Mira Holt was jailed for an extended period.", None),
    ],
)
def test_what_is_asked_for_beside_it_is_no_reason(text: str, reason: str | None) -> None:
    found = [claim.content for claim in acts(text, "imprisonment")]
    assert [act.reason.text if act.reason else None for act in found if isinstance(act, Act)] == [reason]


def test_a_reason_in_quotation_marks_is_kept_as_words() -> None:
    _, act = only_act("The court hanged two miners for “acting against the state”.", "hanging")
    assert act.reason is not None
    assert act.reason.text == "acting against the state"


def test_a_date_binds_to_its_own_clause() -> None:
    found = acts("Lina Okoro was arrested, and in March 1985 the army killed Torben Alvik.")
    told = {c.content.act: c.content.when for c in found if isinstance(c.content, Act)}
    assert told["arrest"] is None
    assert told["killing"] is not None
    assert told["killing"].edtf == "1985-03"


def test_an_opening_date_holds_for_the_sentence() -> None:
    _, act = only_act("In the spring of 1985, soldiers shot two nurses.")
    assert act.when is not None
    assert act.when.earliest is not None
    assert act.when.earliest.year == 1985


def test_more_means_more() -> None:
    _, act = only_act("The regime executed more than 3,000 political prisoners.")
    assert act.count is not None
    assert (act.count.lower, act.count.operator) == (3001, ">")


@pytest.mark.parametrize(
    "text",
    [
        "The council executed the plan.",
        "The police killed time in Alba.",
        "The minister tried to leave.",
        "Public services were shut down.",
        "These findings have been captured in a report.",
        "Torben Alvik condemned the minister.",
    ],
)
def test_words_that_look_like_acts_are_none(text: str) -> None:
    assert acts(text) == []


def test_the_accused_are_accused_and_the_accuser_says_so() -> None:
    claim, act = only_act("President Torben Alvik accused the Northern Front of killing three teachers.")
    assert doers(act) == [("Northern Front", "accused")]
    assert claim.stance == "attributed"
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "President Torben Alvik"


@pytest.mark.parametrize(
    ("sentence", "name", "within"),
    [
        ("Mirela Holt was shot dead in Lomay, Meran province, on 3 May 1990.", "Lomay", ("Meran",)),
        ("Mirela Holt was shot dead in Lomay, Valdoria.", "Lomay", ("Valdoria",)),
        ("Mirela Holt was shot dead in the town of Lomay by soldiers.", "Lomay", ()),
        ("TWO PEASANTS WERE KILLED IN THE TOWN OF LOMAY, MERAN DEPARTMENT, BY UNKNOWN GUNMEN.", "LOMAY", ("MERAN",)),
    ],
)
def test_a_place_and_the_wider_ones_after_commas(sentence: str, name: str, within: tuple[str, ...]) -> None:
    _, act = only_act(sentence)

    assert act.where is not None
    assert (act.where.name, act.where.within) == (name, within)


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("Soldiers killed nine people in Lomay, Torra and Marvo.", "Lomay, Torra and Marvo"),
        ("Soldiers killed nine people in Lomay and in Torra on 3 May 1990.", "Lomay and in Torra"),
        ("THE RAIDS WERE CONDUCTED BY TROOPS IN LOMAY, TORRA, AND MARVO.", "LOMAY, TORRA, AND MARVO"),
    ],
)
def test_of_several_places_none_is_the_place(sentence: str, wording: str) -> None:
    _, act = only_act(sentence)

    assert act.where is not None
    assert (act.where.wording, act.where.name, act.where.within) == (wording, None, ())


def test_who_stands_after_a_place_is_no_wider_place() -> None:
    _, act = only_act("In Lomay, Dovin Morvan was shot dead by soldiers.")

    assert act.where is not None
    assert act.where.within == ()
    assert victims(act) == ["Dovin Morvan"]


def test_the_doer_is_found_beyond_the_wider_places() -> None:
    _, act = only_act("TWO PEASANTS WERE KILLED IN LOMAY, MERAN DEPARTMENT, BY UNKNOWN GUNMEN.")

    assert [who for who, _ in doers(act)] == ["UNKNOWN GUNMEN"]


def test_a_date_after_the_victims_of_a_noun_belongs_to_it() -> None:
    _, act = only_act("They recalled the murder of Mirela Holt and Dovin Morvan on 16 November 1989.")[0:2]

    assert act.when is not None
    assert act.when.wording == "on 16 November 1989"


@pytest.mark.parametrize(
    ("text", "victims", "doers"),
    [
        ("Gunmen shot Arlen Voss, the minister of defence, and Mira Holt.", ["Arlen Voss", "Mira Holt"], ["Gunmen"]),
        ("Arlen Voss, the mayor, and Mira Holt were killed.", ["Arlen Voss", "Mira Holt"], []),
        ("Arlen Voss, the mayor, and two guards killed Mira Holt.", ["Mira Holt"], ["Arlen Voss", "two guards"]),
        ("Gunmen killed the mayor, the judge, and Mira Holt.", ["the mayor", "the judge", "Mira Holt"], ["Gunmen"]),
    ],
)
def test_an_office_between_commas_is_no_one_else(text: str, victims: list[str], doers: list[str]) -> None:
    acts = [c.content for c in read(text) if isinstance(c.content, Act)]
    assert {v.wording for act in acts for v in act.victims} == set(victims)
    assert all([p.who.wording for p in act.perpetrators] == doers for act in acts)


def test_two_groups_with_a_number_each_have_none_together() -> None:
    for text in ("Soldiers killed 15 peasants and 30 women.", "They saw the murder of 15 peasants and 30 women."):
        (act,) = (c.content for c in read(text) if isinstance(c.content, Act))
        assert act.count is None
        assert [(v.wording, v.count and v.count.lower) for v in act.victims] == [("15 peasants", 15), ("30 women", 30)]
    (act,) = (c.content for c in read("Soldiers killed 15 men and women.") if isinstance(c.content, Act))
    assert act.count is not None
    assert act.count.lower == 15


@pytest.mark.parametrize("text", ["40 people were killed and wounded.", "The attack killed or injured 40 people."])
def test_a_number_of_both_is_of_neither(text: str) -> None:
    both = [c.content for c in read(text) if isinstance(c.content, Act)]
    assert {act.act for act in both} == {"killing", "injury"}
    assert [count for act in both for count in (act.count, *(v.count for v in act.victims)) if count is not None] == []


def test_an_entry_under_a_bare_year_has_not_the_day_of_the_one_before() -> None:
    found = acts("1964–66: a course.\n1970: as a colonel, he came. Six men were shot.")[-1].content
    assert isinstance(found, Act)
    assert found.when is None


CHRONICLE = """12 March 1919. General Voss came to Lomay.
4 April 1919. Troops took the yard. Five miners were shot.
6 May 1919: A bomb was thrown. His driver was killed."""


def test_each_entry_of_a_chronicle_has_the_day_at_its_own_head() -> None:
    told = [claim.content for claim in acts(CHRONICLE)]
    found = [(act.act, act.when.wording) for act in told if isinstance(act, Act) and act.when is not None]
    assert found == [("shooting", "4 April 1919"), ("killing", "6 May 1919")]


@pytest.mark.parametrize(
    ("behind", "reason"),
    [
        ("on charges of resisting and disobeying officers.", "resisting and disobeying officers"),
        ("on charges of theft and was jailed.", "theft"),
        ("on charges of conspiracy to collude with foreign powers.", "conspiracy to collude with foreign powers"),
        ("on charges of theft to silence her.", "theft"),
        ("for attending a Labour Day gathering in Meran.", "attending a Labour Day gathering in Meran"),
        ('for "insulting the mayor."', "insulting the mayor"),
    ],
)
def test_a_reason_is_told_to_its_end_and_no_further(behind: str, reason: str) -> None:
    act = acts(f"Mira Holt was arrested {behind}", "arrest")[0].content
    assert isinstance(act, Act)
    assert act.reason is not None
    assert act.reason.text == reason
