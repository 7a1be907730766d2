"""Whom does the verb right before act on? "The fighters accused her aunt and slit | her throat": the aunt's."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.befallen import done_to_people
from asnad.propose.english.people.memory import Memory
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import noun_sort

__all__ = ["whom_it_acted_on"]

_HERS = frozenset({"her"})
_FETCHES = frozenset({"bring", "send", "call", "have", "give", "tell", "ask", "leave", "be"})
_HIS = frozenset({"him", "his"})


def whom_it_acted_on(memory: Memory, sentence: Sentence, phrase: NounPhrase, low: str) -> tuple[Mention, ...] | None:
    """Whom "him", "her" or "his" stands for behind a verb, where the same people did something to one just before.

    Nobody where it may as well be another's ("arrested her mother and burned her house"); ``None``: nothing tells.
    """
    if low not in _HERS and low not in _HIS:
        return None
    clause = next((c for c in sentence.clauses if any(o.first == phrase.first for o in c.objects)), None)
    before = next((c for c in reversed(sentence.clauses) if clause is not None and c.at < clause.at), None)
    if clause is None or before is None or not _goes_on(clause, before):
        return None
    whom = _acted_on(before)[0]
    own, same = sentence.tokens[whom.first], _HERS if low in _HERS else _HIS
    if own.tag == "own" and own.low in same and whom.sort not in {"person", "group"}:
        whose = NounPhrase(whom.first, whom.first, whom.first, whom.first, "pron")
        return whom_it_acted_on(memory, sentence, whose, own.low)  # "beat her aunt, broke her arm and shot her"
    if not _is_one(memory, sentence, whom, low):
        return None
    owned = next(o for o in clause.objects if o.first == phrase.first)
    if sentence.tokens[phrase.first].tag == "own":
        if any(_is_one(memory, sentence, s, low) for s in clause.subjects):
            return ()  # "Holt hit the guard and broke his hand": either's
        thing = singular(sentence.low(owned))
        if thing in listed("nouns", "kin") or owned.sort == "person":
            return None
        if noun_sort(thing) == "place" or owned.sort in {"place", "group", "body"}:
            return ()
    at = sentence.tokens[whom.first].start
    found = next((m.mention for m in memory.near(sentence, sentence.tokens[phrase.first].start) if m.place == at), None)
    return tuple(found.ends()) if found is not None else None


def _goes_on(clause: Clause, before: Clause) -> bool:
    """Whether one verb follows another of the same subject, which acted on one whom it left alive."""
    told = before.verb.act
    lethal = told is not None and "lethal" in act_traits(told.code)
    same = before.subjects[:1] == clause.subjects[:1] and clause.subjects != []
    joined = same and clause.start == clause.at and before.kind == clause.kind and clause.verb.lemma != "have"
    acted = not before.passive and not clause.passive and len(_acted_on(before)) == 1
    return joined and acted and not lethal and _is_hostile(before) and not says_or_asks(clause)


def _is_hostile(clause: Clause) -> bool:
    """ "Accused her", "tied him up"; not "brought a doctor and tortured him"."""
    lemma = clause.verb.lemma
    hostile = clause.verb.act is not None and "non-violation" not in act_traits(clause.verb.act.code)
    return hostile or lemma in words("verbs", "blame") or (lemma in done_to_people() and lemma not in _FETCHES)


def _acted_on(clause: Clause) -> list[NounPhrase]:
    return clause.objects or clause.after("up", "off", "out", "down")  # "tied up his father"


def _is_one(memory: Memory, sentence: Sentence, whom: NounPhrase, low: str) -> bool:
    """Whether somebody is one person, of whom nothing says that he is no "her"."""
    if whom.plural or whom.sort not in {"person", "name"}:
        return False
    other = "his" if low in _HERS else "her"
    named = whom.proper is not None and whom.proper.last == whom.head
    if named and whom.proper is not None:
        form = sentence.wording(whom.proper.first, whom.proper.last).lower()
        return memory.genders.get(form, "") != other
    return sentence.low(whom) not in words("nouns", "gender", other)
