"""Did it happen, as the sentence has it? Many frames, each with acts and people in it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.propose.reader import only_act, told

ACTS = (
    ("killing", "killed", "kill", "killing", "the killing"),
    ("torture", "tortured", "torture", "torturing", "the torture"),
    ("arrest", "arrested", "arrest", "arresting", "the arrest"),
    ("rape", "raped", "rape", "raping", "the rape"),
)
PEOPLE = ("Oren Falk", "the miner Oren Falk", "her brother, Oren Falk,")
NOT_SO = """
It is not true that {active}.
It is untrue that {passive}.
Nobody says that {active}.
No one has ever claimed that {passive}.
There is no evidence that {active}.
There was no evidence that {passive}.
No evidence was found that {active}.
Nothing suggests that {passive}.
It was never shown that {active}.
It has not been established that {passive}.
It could not be confirmed that {active}.
We could not verify that {passive}.
The court did not find that {active}.
The commission found no proof that {active}.
The court rejected the claim that {active}.
The army denied that {active}.
The army denied {ing} {whom}.
The army denied having {past} {whom}.
The judge dismissed allegations that {active}.
The allegation that {active} was false.
The rumour that {active} turned out to be wrong.
The report that {passive} was retracted.
It was wrongly reported that {passive}.
It was falsely claimed that {active}.
Newspapers had wrongly written that {active}.
{Passive}? No.
Did soldiers {base} {whom}?
Was {whom} {past}?
Who {past} {whom}?
The court asked whether {active}.
It is unclear whether {active}.
Nobody knows whether {passive}.
He refused to say whether {active}.
If {active}, they must be tried.
Had {passive}, his family would have known.
Had soldiers {past} {whom}, there would have been a trial.
Even if {active}, the law protects them.
Unless {active}, he is alive.
Imagine that {active}.
What if {active}?
It would be a crime if {active}.
{whom} would have been {past} had he stayed.
{whom} might have been {past}.
{whom} could be {past} at any time.
{whom} may be {past} at any time.
{whom} fears that he will be {past}.
{whom} feared {being}.
{whom} feared that soldiers would {base} him.
{whom} escaped {being}.
{whom} narrowly escaped {being}.
{whom} avoided {being}.
{whom} was almost {past}.
{whom} was nearly {past} by soldiers.
{whom} was not {past}.
{whom} was never {past} by soldiers.
{whom} was neither {past} nor threatened.
{whom} has yet to be {past}.
{whom} was to be {past} the next day.
{whom} is about to be {past}.
{whom} will be {past}.
{whom} was going to be {past}.
{whom} was supposed to be {past}.
Soldiers planned to {base} {whom}.
Soldiers intended to {base} {whom}.
Soldiers wanted to {base} {whom}.
Soldiers tried to {base} {whom}.
Soldiers failed to {base} {whom}.
Soldiers refused to {base} {whom}.
Soldiers were ordered to {base} {whom}.
Soldiers threatened to {base} {whom}.
Soldiers were about to {base} {whom}.
Soldiers were sent to {base} {whom}.
Soldiers came to {base} {whom}.
Soldiers were ready to {base} {whom}.
Soldiers were paid to {base} {whom}.
Soldiers had orders to {base} {whom}.
Soldiers agreed to {base} {whom}.
Soldiers decided not to {base} {whom}.
Soldiers did not {base} {whom}.
Soldiers never {past} {whom}.
Soldiers never meant to {base} {whom}.
Soldiers would never {base} {whom}.
Soldiers were forbidden to {base} {whom}.
Soldiers were stopped before they could {base} {whom}.
The order to {base} {whom} was not obeyed.
The plan to {base} {whom} failed.
The plot to {base} {whom} was discovered.
The attempt to {base} {whom} failed.
A man was hired to {base} {whom}.
The general ordered {noun} of {whom}.
The general threatened {noun} of {whom}.
The general forbade {noun} of {whom}.
The general prevented {noun} of {whom}.
The general called for {noun} of {whom}.
The general warned against {noun} of {whom}.
They prevented soldiers from {ing} {whom}.
They stopped soldiers from {ing} {whom}.
The union warned that soldiers would {base} {whom}.
The union warned that {whom} could be {past}.
The union demanded that {whom} not be {past}.
The union asked that {whom} not be {past}.
Nobody was {past}; {whom} was set free.
Instead of {ing} {whom}, soldiers let him go.
Rather than {base} {whom}, soldiers let him go.
Without {ing} {whom}, soldiers could not win.
Soldiers left without {ing} {whom}.
Before soldiers could {base} {whom}, he fled.
{whom} fled before he could be {past}.
{whom} hid so that he would not be {past}.
{whom} hid lest he be {past}.
{whom} lied in order not to be {past}.
{whom} paid so as not to be {past}.
{whom} dreamed that he was {past}.
In the novel, {whom} is {past} by soldiers.
It is forbidden to {base} {whom}.
Nobody may {base} {whom}.
No soldier {past} {whom}.
None of the soldiers {past} {whom}.
Neither soldiers nor police {past} {whom}.
Hardly anyone believes that {active}.
Few believe that {active}.
I do not believe that {active}.
I doubt that {active}.
He doubted that {active}.
It is a lie that {active}.
He pretended that {active}.
He imagined that {active}.
She hoped that {whom} would not be {past}.
She prayed that {whom} had not been {past}.
She wondered whether {whom} had been {past}.
She made sure that {whom} was not {past}.
The contract said that {whom} would be {past}.
Do not {base} {whom}!
Let us not {base} {whom}.
They shouted: "{Base} {whom}!"
They chanted that {whom} should be {past}.
A mob demanded that {whom} be {past}.
A mob demanded {noun} of {whom}.
The law says that {whom} can be {past}.
The court ruled that {whom} could not be {past}.
The court acquitted soldiers of {ing} {whom}.
Soldiers were cleared of {ing} {whom}.
Soldiers were not accused of {ing} {whom}.
Soldiers were not charged with {noun} of {whom}.
Soldiers deny {noun} of {whom}.
It did not happen that {active}.
It seems unlikely that {active}.
It is impossible that {active}.
It is possible that {active}.
Perhaps {active}.
Maybe {passive}.
Possibly {active}.
Contrary to reports, {whom} was not {past}.
Contrary to reports that {active}, he is alive.
Soldiers could have {past} {whom}.
Soldiers should have {past} {whom}, he said.
Soldiers must not {base} {whom}.
Soldiers need not {base} {whom}.
Soldiers would have {past} {whom}.
"""
SO = """
Nobody denies that {active}.
No one disputes that {passive}.
The army does not dispute that {passive}.
It is true that {active}.
It is well known that {passive}.
There is no doubt that {active}.
Without doubt, {active}.
There is evidence that {active}.
The court found that {active}.
The commission established that {passive}.
Nobody has been punished for {noun} of {whom}.
No one was tried for {noun} of {whom}.
The state did not investigate {noun} of {whom}.
The police did nothing to stop {noun} of {whom}.
The police failed to prevent {noun} of {whom}.
Nothing was done although {passive}.
Although {active}, no one was tried.
Even though {passive}, no one was tried.
Not long after, {active}.
Not only was {whom} {past}, his house was burned.
Soldiers not only {past} {whom} but burned his house.
No sooner had soldiers {past} {whom} than they fled.
It was not until May that {active}.
Not until May was {whom} {past}.
{whom} did nothing wrong, yet {active}.
{whom} was {past} without a warrant.
{whom} was {past} without having been heard.
{whom} was {past} for no reason.
{whom} was {past} because he would not leave.
{whom} was {past} for refusing to leave.
{whom} was {past} because he did not pay.
{whom} was {past} to prevent a strike.
{whom} was {past} so that nobody would speak.
{whom} was {past} before he could speak.
{whom} was {past} lest he speak.
{whom} was {past} despite an order not to harm him.
{whom} was {past} by soldiers who denied it.
{whom} was {past} when he tried to flee.
{whom} was {past} while trying to flee.
{whom} was not threatened but {past}.
{whom} was not released; he was {past}.
{whom} did not flee and was {past}.
{whom} could not flee and was {past}.
{whom} never reached home: soldiers {past} him.
{whom} refused to leave and was {past}.
{whom} tried to flee but was {past}.
{whom} wanted to flee but was {past}.
{whom} was about to flee when he was {past}.
{whom} would not leave, so soldiers {past} him.
{whom} might have fled, but he was {past}.
{whom} should never have been {past}.
{whom} is not forgotten: {active}.
{whom} was unarmed when he was {past}.
{whom}, who had not voted, was {past}.
{whom}, who could not walk, was {past}.
{whom}, who was {past}, had not been armed.
That {whom} was {past} is not in doubt.
The fact that {active} is not denied.
The army admits that {active}.
The army could not explain why {active}.
Nobody explained why {passive}.
Nobody knows why {passive}.
Nobody knows when {passive}.
It is not known where {passive}.
He did not know that {passive}.
His family did not know that {passive}.
The world did not notice that {active}.
The government tried to hide that {active}.
The government tried to hide {noun} of {whom}.
We must not forget that {active}.
Do not forget that {active}.
Let us remember that {active}.
It is a shame that {active}.
It is terrible that {passive}.
I regret that {active}.
He regretted having {past} {whom}.
They boasted of having {past} {whom}.
They were convicted of {ing} {whom}.
The court convicted soldiers of {ing} {whom}.
The day before his trial, {passive}.
Had he not spoken, he would be free; but {passive}.
If he was afraid, he did not show it when {active}.
Unlike his brother, who escaped, {whom} was {past}.
{whom} was {past}, not his brother.
{whom} was {past}, though not by police.
{whom} was {past} and never seen again.
{whom} was {past} and not heard of again.
Soldiers {past} {whom} and did not bury him.
Soldiers {past} {whom}, and nobody stopped them.
Soldiers {past} {whom} without being punished.
Soldiers {past} {whom} before he could flee.
Soldiers {past} {whom} instead of helping him.
Soldiers {past} {whom} for not obeying.
Soldiers {past} {whom}, planning to burn the house.
Soldiers {past} {whom}, an act they deny.
Soldiers, not police, {past} {whom}.
Soldiers, who were not paid, {past} {whom}.
Soldiers managed to {base} {whom}.
Soldiers went on to {base} {whom}.
Soldiers had already {past} {whom}.
Soldiers have {past} {whom}.
Soldiers did {base} {whom}.
Soldiers ended up {ing} {whom}.
Soldiers began {ing} {whom}.
After {ing} {whom}, soldiers fled.
By {ing} {whom}, soldiers broke the law.
Once soldiers had {past} {whom}, they fled.
When soldiers {past} {whom}, no one was there.
As soon as {passive}, the village fled.
Because {active}, people fled.
Since {passive}, nobody speaks.
Until {passive}, nobody had feared them.
Days before {passive}, he had been warned.
{Noun} of {whom} was not an accident.
{Noun} of {whom} remains unpunished.
{Noun} of {whom} was never investigated.
{Noun} of {whom} did not stop the strike.
"""


def _texts(frame: str) -> list[tuple[str, str]]:
    """Each act, and the frame filled with it and somebody."""
    found = []
    for (act, past, base, ing, noun), whom in product(ACTS, PEOPLE):
        told_of = {
            "whom": whom, "past": past, "base": base, "Base": base.capitalize(), "ing": ing,
            "noun": noun, "Noun": noun.capitalize(), "being": f"being {past}",
            "active": f"soldiers {past} {whom}", "passive": f"{whom} was {past} by soldiers",
        }  # fmt: skip
        told_of["Passive"] = told_of["passive"][0].upper() + told_of["passive"][1:]
        text = frame.format(**told_of).replace(",.", ".").replace(",,", ",").replace(",;", ";").replace(",?", "?")
        found.append((act, text[0].upper() + text[1:]))
    return found


def _is_told(act: str, text: str) -> bool:
    return any(act in code and whom != [] for code, whom, _ in told(text))


@pytest.mark.parametrize("frame", [frame for frame in NOT_SO.split("\n") if frame])
def test_what_is_denied_doubted_feared_or_meant_has_not_happened(frame: str) -> None:
    for act, text in _texts(frame):
        assert not _is_told(act, text), text


@pytest.mark.parametrize("frame", [frame for frame in SO.split("\n") if frame])
def test_what_is_regretted_neglected_or_taken_for_granted_has_happened(frame: str) -> None:
    for act, text in _texts(frame):
        assert _is_told(act, text), text


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Voss threatened to have the priest shot.", "threatened"),
        ("Voss threatened to have her shot.", "threatened"),
        ("Voss planned to have the priest shot.", "planned"),
        ("Voss tried to have the priest shot.", "attempted"),
    ],
)
def test_who_means_to_have_somebody_shot_would_have_ordered_it(text: str, modality: str) -> None:
    claim, act = only_act(text, "shooting")
    assert (claim.modality, [(p.who.wording, p.degree) for p in act.perpetrators]) == (modality, [("Voss", "ordered")])
