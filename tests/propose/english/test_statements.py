"""What is said of words, rules, numbers, consequences, bystanders and traits?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Norm, Outcome, Portrayal, Statement, Toll, Trait
from tests.propose.reader import doers, ends, read


def test_a_study_is_dated_by_its_own_year() -> None:
    claims = read("A 2018 study by Amity Watch found that soldiers killed two nurses in 1985.")
    (study,) = [c.content for c in claims if isinstance(c.content, Statement)]
    assert (study.kind, study.speaker.wording) == ("publication", "Amity Watch")
    assert study.when is not None
    assert study.when.edtf == "2018"
    (act,) = [c.content for c in claims if isinstance(c.content, Act)]
    assert act.when is not None
    assert act.when.edtf == "1985"


def test_a_decree_through_which_it_was_ordered() -> None:
    claims = read("Torben Alvik ordered the execution of 300 miners through a secret decree in 1985.")
    (decree,) = [c.content for c in claims if isinstance(c.content, Statement)]
    assert decree.kind == "decree"
    assert decree.work is not None
    assert decree.work.text == "secret decree"


def test_a_law_forbids() -> None:
    (norm,) = [c.content for c in read("International law bans the death penalty for non-violent offences.")
               if isinstance(c.content, Norm)]  # fmt: skip
    assert (norm.kind, norm.what.text) == ("forbids", "the death penalty for non-violent offences")


def test_a_rejected_number_is_a_negative_toll() -> None:
    (claim,) = read("There can’t have been 300 smugglers rounded up at once.")
    assert isinstance(claim.content, Toll)
    assert claim.polarity == "negative"
    assert claim.content.count.lower == 300


def test_a_number_with_its_scope() -> None:
    (claim,) = read("It says that 2,800 or 3,800 counts only the executions up to 31 July 1988, and only in Alba.")
    toll = claim.content
    assert isinstance(toll, Toll)
    assert (toll.count.lower, toll.count.upper, toll.act) == (2800, 3800, "execution")
    assert toll.when is not None
    assert toll.when.latest is not None
    assert toll.where is not None
    assert toll.where.wording == "Alba"


def test_a_share_of_the_victims() -> None:
    (claim,) = [c for c in read("The list holds only about 10 percent of the victims.") if isinstance(c.content, Toll)]
    assert isinstance(claim.content, Toll)
    assert claim.content.count.share_lower is not None


def test_nobody_held_to_account() -> None:
    claims = [c for c in read("The junta has still not been held accountable. No officer was brought to justice.")
              if isinstance(c.content, Accountability)]  # fmt: skip
    assert [c.polarity for c in claims] == ["negative", "negative"]


def test_sanctions_told_by_a_noun() -> None:
    (claim,) = [c.content for c in read("Alvik has been under a European Union visa ban and asset freeze since 2011.")
                if isinstance(c.content, Accountability)]  # fmt: skip
    assert claim.outcome == "sanctioned"
    assert claim.when is not None
    assert claim.when.earliest is not None
    assert claim.when.earliest.year == 2011


def test_a_complaint_names_who_against_whom() -> None:
    claims = read("On 26 February 2018 lawyers filed a complaint against Torben Alvik with the Alban prosecutor.")
    (complaint,) = [c.content for c in claims if isinstance(c.content, Accountability)]
    assert (complaint.outcome, complaint.who.wording) == ("complaint", "Torben Alvik")


def test_an_outcome_of_the_group_just_named() -> None:
    claims = read("People were not dissuaded from joining the LFA and the group got stronger.")
    outcomes = [c for c in claims if isinstance(c.content, Outcome)]
    assert [c.polarity for c in outcomes] == ["negative", "positive"]
    last = outcomes[1].content
    assert isinstance(last, Outcome)
    assert ends(last.who) == ["LFA"]


def test_a_legal_word_is_the_sources_portrayal() -> None:
    claims = read("In 1985 the army killed 300 miners. Nobody was punished for this crime against humanity.")
    legal = [c.content for c in claims if isinstance(c.content, Portrayal)]
    assert [(p.register, p.as_what.text) for p in legal] == [("legal", "crime against humanity")]


def test_onlookers_and_their_purpose() -> None:
    claims = read(
        "Lina Okoro was hanged, while soldiers watched from the rooftops to make sure that no one intervened."
    )
    others = [(c.modality, [(o.who.wording, o.degree) for o in c.content.others]) for c in claims
              if isinstance(c.content, Act) and c.content.others]  # fmt: skip
    assert others == [("actual", [("soldiers", "guarded")]), ("purpose", [("soldiers", "guarded")])]
    assert all(doers(c.content) == [] for c in claims if isinstance(c.content, Act))


def test_especially_names_whom_it_was_aimed_at() -> None:
    claims = read("The junta launched a campaign of torture against miners, especially members of the Labour Front.")
    aimed = [c.content for c in claims if c.rule == "especially"]
    assert len(aimed) == 1
    assert isinstance(aimed[0], Act)
    assert [v.wording for v in aimed[0].victims] == ["members of the Labour Front"]


def test_age_and_birth() -> None:
    claims = read("Lina Okoro was born in 1960 in Alba. She was 27 when she left.")
    traits = [
        (c.content.trait, c.content.value.text, ends(c.content.who)) for c in claims if isinstance(c.content, Trait)
    ]
    assert traits == [("birth", "born in 1960 in Alba", ["Lina Okoro"]), ("age", "27", ["Lina Okoro"])]


@pytest.mark.parametrize(
    ("text", "who", "whom", "label"),
    [
        ("State television called Oren Falk a spy.", "State television", "Oren Falk", "a spy"),
        ("The authorities branded them drug smugglers.", "The authorities", "them", "drug smugglers"),
        ("Guards beat him and called him a traitor.", "Guards", "him", "a traitor"),
        ("They were labelled traitors by the army.", "the army", "They", "traitors"),
        ("The president dismissed the protesters as thugs.", "The president", "the protesters", "thugs"),
    ],
)
def test_whoever_calls_them_so_says_it(text: str, who: str, whom: str, label: str) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Portrayal)]
    assert isinstance(claim.content, Portrayal)
    assert (claim.content.who.wording, claim.content.as_what.text, claim.stance) == (whom, label, "attributed")
    assert claim.voice.who is not None
    assert claim.voice.who.wording == who


@pytest.mark.parametrize(
    "text",
    [
        "They would call them spies.",
        "The mayor called them on Monday.",
        "The man called himself “Baksa”.",
        "Who called them spies?",
        "Fires broke out, calling them to the port.",
    ],
)
def test_who_is_not_called_so_is_not_portrayed(text: str) -> None:
    assert not [c for c in read(text) if isinstance(c.content, Portrayal)]


def test_a_portrayal_by_others() -> None:
    (claim,) = [c for c in read("The army presented the miners as smugglers.") if isinstance(c.content, Portrayal)]
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "The army"
    assert claim.stance == "attributed"


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("The union put the death toll at 30,000.", 30_000, "The union"),
        ("The death toll was put at 300 by the union.", 300, "the union"),
        ("Aid workers put the number of dead at 17.", 17, "Aid workers"),
    ],
)
def test_whoever_puts_a_toll_at_a_number_says_so(text: str, number: int, who: str) -> None:
    (claim,) = [c for c in read(text) if isinstance(c.content, Toll)]
    assert isinstance(claim.content, Toll)
    assert (claim.content.act, claim.content.count.lower) == ("death", number)
    assert [a.who.wording for a in claim.sanad if a.who is not None] == [who]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The officers were indicted in 2002.", ["charged"]),
        ("Constable Torben Alvik was suspended in May.", ["suspended"]),
        ("The colonel was demoted in 1999.", ["demoted"]),
        ("Three teachers were suspended in May.", []),
        ("The case was dismissed in May.", []),
        ("Three colonels were granted amnesty in 1999.", ["amnestied"]),
    ],
)
def test_what_became_of_those_in_uniform(text: str, outcome: list[str]) -> None:
    assert [c.content.outcome for c in read(text) if isinstance(c.content, Accountability)] == outcome


def test_what_somebody_is_convicted_of_is_no_part_of_him_and_its_day_not_the_conviction_s() -> None:
    (claim,) = [c.content for c in read("A court convicted 16 members of the opposition Alban Union of treachery.")
                if isinstance(c.content, Accountability)]  # fmt: skip
    assert claim.who.wording == "16 members of the opposition Alban Union"
    assert claim.reason is not None
    assert claim.reason.text == "treachery"
    (claim,) = [c.content for c in read("The court convicted four officers of the murder in 1999 of Mira Holt.")
                if isinstance(c.content, Accountability)]  # fmt: skip
    assert claim.when is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law authorises the killing of prisoners.", ("The law", "allows", "the killing of prisoners")),
        ("The law sanctions the killing of prisoners.", ("The law", "allows", "the killing of prisoners")),
        ("Torture is banned by the constitution.", ("the constitution", "forbids", "Torture")),
        ("Under Article 5, torture is forbidden.", ("Article 5", "forbids", "torture")),
        ("The army was banned by the treaty from entering the town.", None),
        ("Decree 70 of 1997 outlawed the union.", None),
    ],
)
def test_what_a_law_says_is_a_rule_and_no_deed(text: str, expected: tuple[str, str, str] | None) -> None:
    claims = read(text)
    norms = [c.content for c in claims if isinstance(c.content, Norm)]
    assert [(n.rule.wording, n.kind, n.what.text) for n in norms] == ([expected] if expected else [])
    assert not any(isinstance(c.content, Act) and c.happened for c in claims)
