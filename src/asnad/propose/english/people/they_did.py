"""Can "they" who have killed or seized somebody be those told of before? Not whoever was seized along with him."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.befallen import suffers
from asnad.propose.english.people.memory import Met
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import is_said

__all__ = ["who_did_it"]


def who_did_it(sentence: Sentence, phrase: NounPhrase, chosen: Met, fits: list[Met]) -> Met | None:
    """Who of those that fit may be the "they" that did what the sentence tells: the chosen, or the only armed one."""
    if _may_have_done_it(sentence, phrase, chosen, fits):
        return chosen
    beside = [m for m in fits if m.sentence == chosen.sentence and _bears_arms(m) and not suffers(m)]
    return beside[0] if suffers(chosen) and len(beside) == 1 else None


def _may_have_done_it(sentence: Sentence, phrase: NounPhrase, met: Met, fits: list[Met]) -> bool:
    """Whether the chosen of several mentions may be the "they" that did what its sentence tells.

    "Oren Falk was held with ten others. They beat him": hardly the ten; "soldiers handed him to the guards. They beat
    him": the soldiers or the guards. Nobody doubts it where "they" suffer, speak, or do what is no violation.
    """
    clause = sentence.clause_of(phrase)
    if clause is None or clause.passive:
        return True
    act = clause.verb.act if clause is not None else None
    if clause.verb.perfect or (act is not None and "non-violation" in act_traits(act.code)):
        return True
    if act is None:  # "they burned his house": told by more than the verb, or no deed
        return not clause.objects or is_said(clause.verb.lemma) or singular(met.head) not in _kin()
    if met.phrase.sort == "pron":
        return True  # whoever "they" are who were told of right before
    if _bears_arms(met):
        return not any(_bears_arms(m) and not suffers(m) and _is_led_to(m, met) for m in fits)
    if suffers(met) or singular(met.head) in _kin() or _is_of_something(met):
        return False
    if any(not c.passive and c.verb.lemma != "be" and c.has_subject(met.phrase) for c in met.within.clauses):
        return True
    lead = _before(met)
    return singular(met.head) in words("nouns", "strangers") and not is_low(
        lead, "with", "for", "about", "among", "like"
    )


def _bears_arms(met: Met) -> bool:
    if met.sort == "body" and met.mention.name is not None:
        return singular(met.head) not in words("nouns", "houses")
    lists = ("armed", "in_uniform", "captors", "shooters", "state_bodies")
    return any(low in words("nouns", kind) for kind in lists for low in (met.head, singular(met.head)))


def _kin() -> frozenset[str]:
    return listed("nouns", "kin") | words("nouns", "relatives")


def _is_of_something(met: Met) -> bool:
    """ "A leader of the miners", "one of the groups": they only say who somebody is; "a convoy of cars" is nobody."""
    inner = met.phrase.of
    within = all(chunk is not met.phrase for chunk in met.within.row)
    return within or (inner is not None and inner.sort in {"thing", ""})


def _is_led_to(other: Met, met: Met) -> bool:
    """ "Soldiers handed him to the guards", "brought him before two officers": either may go on."""
    led = (c for c in met.within.clauses if c.objects and c.has_subject(met.phrase))
    return any(p is other.phrase for c in led for p in c.after("to", "before"))


def _before(met: Met) -> Chunk | None:
    at = next((i for i, chunk in enumerate(met.within.row) if chunk is met.phrase), 0)
    return met.within.row[at - 1] if at else None
