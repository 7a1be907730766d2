"""A verb belongs to the phrase that still awaits one, however many people and deeds stand in between."""

from __future__ import annotations

import pytest

from tests.propose.reader import acts, doers, victims

WHO = (("A teacher", "was"), ("Two miners", "were"), ("Pell Voss", "was"))
CHARGED = (
    "accused of", "arrested and charged with", "arrested in May and convicted of", "who was arrested and accused of",
    "detained on suspicion of", "wanted for", "tried for", "found guilty of", "jailed for",
    "arrested, tortured and convicted of",
)  # fmt: skip
DEEDS = (
    "killing Mira Holt", "ordering soldiers to kill Mira Holt", "killing Mira Holt and Jan Dane",
    "trying to kill a guard", "beating a guard who had tortured him", "kidnapping, torturing and killing Mira Holt",
)  # fmt: skip
SENT = (
    "sent to kill", "forced to watch soldiers kill", "believed to have ordered soldiers to kill",
    "alleged to have killed", "hired to guard", "trying to protect", "going to meet", "held after defending",
)  # fmt: skip
WHOM = ("Mira Holt", "Mira Holt and Jan Dane", "two guards and a nurse", "a guard who had tortured him")


@pytest.mark.parametrize(("who", "was"), WHO)
@pytest.mark.parametrize("charged", CHARGED)
def test_whoever_is_charged_is_executed(who: str, was: str, charged: str) -> None:
    texts = [f"{who} {charged} {deed} {was} executed." for deed in DEEDS]
    assert [t for t in texts if not _is_executed(t, who)] == []


@pytest.mark.parametrize(("who", "was"), WHO)
@pytest.mark.parametrize("sent", SENT)
def test_whoever_is_sent_is_executed(who: str, was: str, sent: str) -> None:
    texts = [f"{who} {sent} {whom} {was} executed." for whom in WHOM]
    assert [t for t in texts if not _is_executed(t, who)] == []


@pytest.mark.parametrize(
    "who",
    [
        "The brother of a man accused of killing Mira Holt",
        "The brother of a man arrested and accused of killing Mira Holt",
        "The lawyer for a man accused of killing Mira Holt and Jan Dane",
        "The wife of a general accused of ordering the killing of Mira Holt and Jan Dane",
        "A witness to the killing of Mira Holt and Jan Dane",
        "A witness to the killing of Mira Holt, Pell Voss and Jan Dane",
        "A journalist investigating the killing of Mira Holt and Jan Dane",
        "A soldier who saw guards beat Mira Holt and Jan Dane",
        "The officer who ordered soldiers to kill Mira Holt and Jan Dane",
        "The lawyer for Mira Holt and Jan Dane",
        "A teacher with two guards and a nurse",
    ],
)
def test_whoever_the_sentence_opens_with_is_executed(who: str) -> None:
    (claim,) = acts(f"{who} was executed.", "execution")
    (victim,) = victims(claim.content)
    assert who.startswith(victim)


SAYS_MORE = (
    "living in a house where three tailors were shot by guards", "guarding a prison where three tailors were held",
    "arrested with three bakers, a priest and a singer", "in the car of Mira Holt and Jan Dane",
    "near the office of Mira Holt", "related to Mira Holt and Jan Dane",
    "said to have been beaten by guards accused of theft",
    "looking for Mira Holt and Jan Dane", "who said that guards had beaten Mira Holt and Jan Dane",
    "who said guards had beaten Mira Holt", "whose brother was shot by guards", "whom guards had shot",
    "arrested when guards shot Mira Holt", "beaten by guards defending Mira Holt",
    "from a village that guards led by Pell Dane had burned", "who worked in Lomay since he arrived in May",
)  # fmt: skip


@pytest.mark.parametrize("says_more", SAYS_MORE)
def test_whoever_awaits_a_verb_is_tortured_or_tortures(says_more: str) -> None:
    for who, was in (("A teacher", "was"), ("Two miners", "were"), ("Pell Voss", "was")):
        befalls, does = f"{who} {says_more} {was} tortured.", f"{who} {says_more} tortured a nurse."
        assert [victims(c.content) for c in acts(befalls, "torture")] == [[who]], befalls
        assert [doers(c.content) for c in acts(does, "torture")] == [[(who, "carried_out")]], does


@pytest.mark.parametrize("who", ["Relatives of", "Lawyers for", "Two friends of", "Women married to"])
@pytest.mark.parametrize("others", ["Holt and Dane", "Mira Holt, Pell Voss and Jan Dane"])
def test_whose_relatives_are_tortured_is_not(who: str, others: str) -> None:
    ((victim,),) = [victims(c.content) for c in acts(f"{who} {others} were tortured by guards.", "torture")]
    assert f"{who} Holt".startswith(victim) or f"{who} Mira Holt".startswith(victim)


def test_whoever_is_paid_to_follow_two_is_shot() -> None:
    ((victim,),) = [victims(c.content) for c in acts("A man paid to follow Mira Holt and Jan Dane was shot.")]
    assert victim == "A man"
    ((victim,),) = [victims(c.content) for c in acts("Police moved to stop the march and two students were shot.")]
    assert victim == "two students"


@pytest.mark.parametrize(
    "who",
    ["A man accused of killing", "The officer who ordered soldiers to kill", "A man arrested and convicted of killing"],
)
@pytest.mark.parametrize("killed", [["Mira Holt", "Jan Dane"], ["Mira Holt", "Pell Voss", "Jan Dane"]])
def test_all_who_are_named_are_killed(who: str, killed: list[str]) -> None:
    text = f"{who} {', '.join(killed[:-1])} and {killed[-1]} was executed."
    assert [v for c in acts(text, "killing") for v in victims(c.content)] == killed


@pytest.mark.parametrize("deed", ["trying to kill a guard", "ordering soldiers to kill Mira Holt", "planning a raid"])
def test_whoever_is_charged_kills(deed: str) -> None:
    (claim,) = [c for c in acts(f"A man accused of {deed} killed two nurses.") if victims(c.content) == ["two nurses"]]
    assert doers(claim.content) == [("A man", "carried_out")]


@pytest.mark.parametrize(
    "text",
    [
        "Police are investigating the killing of a guard and Dane was executed.",
        "Holt denied a role in the killing of a guard and Dane was executed.",
        "Soldiers ordered Holt to kill a guard and Dane was executed.",
        "Holt was accused of killing a guard and Dane was executed.",
        "Holt apologised for killing a guard and Dane was executed.",
        "Holt wanted to kill a guard and Dane was executed.",
        "A man accused of killing a guard said Dane was executed.",
        "A man accused of killing a guard fled and Dane was executed.",
        "A man sent to kill a guard was shot and Dane was executed.",
        "A man accused of killing a guard told police that Dane was executed.",
    ],
)
def test_another_of_whom_it_is_told_is_executed(text: str) -> None:
    assert _is_executed(text, "Dane")


@pytest.mark.parametrize("listening", ["waiting outside", "outside", "who stood outside", "waiting in court"])
@pytest.mark.parametrize("who", ["soldiers", "the soldiers"])
def test_those_who_are_told_do_nothing(listening: str, who: str) -> None:
    (claim,) = acts(f"Holt told reporters {listening} that {who} had killed two miners.")
    assert doers(claim.content) == [(who, "carried_out")]


@pytest.mark.parametrize("late", ["for months", "in May", "at the station"])
def test_an_object_that_comes_late_belongs_to_both_verbs(late: str) -> None:
    claims = acts(f"Soldiers arrested and tortured {late} three miners.")
    assert [victims(c.content) for c in claims] == [["three miners"]] * 2
    assert [doers(c.content) for c in claims] == [[("Soldiers", "carried_out")]] * 2


def _is_executed(text: str, who: str) -> bool:
    return [victims(c.content) for c in acts(text, "execution")] == [[who]]


@pytest.mark.parametrize(
    "guards",
    [
        "guards who had beaten Mira Holt and Jan Dane",
        "guards who had beaten two men",
        "guards looking for Mira Holt",
        "guards from a village where priests had been beaten by soldiers",
        "guards whose brother Mira Holt had kidnapped",
    ],
)
@pytest.mark.parametrize(("who", "was"), [("A teacher", "was"), ("Two miners", "were")])
def test_whom_somebody_shot_is_whoever_stands_before_whom(guards: str, who: str, was: str) -> None:
    (claim,) = acts(f"{who} whom {guards} shot {was} arrested.", "shooting")
    assert victims(claim.content) == [who]
    assert [doer for doer, _ in doers(claim.content)] == ["guards"]


@pytest.mark.parametrize("sent", ["paid to follow a miner", "sent to meet Mira Holt", "held in Lomay"])
def test_whoever_was_beaten_by_them_was_shot(sent: str) -> None:
    (claim,) = acts(f"Pell Voss, beaten by guards {sent}, was shot.", "shooting")
    assert victims(claim.content) == ["Pell Voss"]


@pytest.mark.parametrize("kin", ["brother", "sister", "wife", "son"])
@pytest.mark.parametrize("more", ["", " who had beaten a miner", " accused of theft"])
def test_whose_brother_soldiers_shot_is_of_no_brother_soldiers(kin: str, more: str) -> None:
    (claim,) = acts(f"A teacher whose {kin} soldiers{more} had shot was arrested.", "shooting")
    assert victims(claim.content) == [kin]
    assert [doer for doer, _ in doers(claim.content)] == ["soldiers"]


def test_a_friend_of_two_is_alone() -> None:
    (claim,) = acts("Falk, a friend of Mira Holt and Jan Dane, was executed.", "execution")
    assert victims(claim.content) == ["Falk"]


@pytest.mark.parametrize("charged", ["wanted for", "suspected of", "accused of", "charged with"])
def test_whoever_beat_him_is_who_is_charged(charged: str) -> None:
    text = f"Pell Voss, beaten by guards {charged} killing a miner, was shot by rebels."
    (claim,) = acts(text, "killing")
    assert [doer for doer, _ in doers(claim.content)] == ["guards"]
    (shot,) = acts(text, "shooting")
    assert victims(shot.content) == ["Pell Voss"]
