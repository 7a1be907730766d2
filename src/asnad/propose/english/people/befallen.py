"""Whom did it befall, where "he" was beaten or tried? Whoever suffered before, and not whoever made him suffer."""

from __future__ import annotations

from functools import cache

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.hardly_meant import HIS, tells_of_death
from asnad.propose.english.people.memory import Memory, Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = [
    "are_dead_by_now",
    "both_who_suffered",
    "done_to_people",
    "is_dead",
    "is_done_to_them",
    "is_told_killed",
    "may_be_either",
    "suffers",
    "who_has_died",
    "whom_it_befell",
    "without_who_did_it",
]


_DIES = frozenset({"die", "perish"})
_NEAR = 400
"""Characters over which those who died last are meant."""
_TAKES = frozenset({"take", "bring", "drag", "throw", "lead", "drive", "put", "force"})


@cache
def done_to_people() -> frozenset[str]:
    """Verbs that tell of an act with what stands behind them: "locked in a wagon"."""
    told = (v for kinds in table("constructions").values() for one in kinds.values() for v in one["verbs"])
    return frozenset(told) - words("lemmas", "comes_upon") - {"see"}


def whom_it_befell(sentence: Sentence, phrase: NounPhrase, chosen: Met, named: list[Met]) -> Met | None:
    """Who a pronoun is that something was done to, where ``chosen`` is whom the text is about; ``None``: nobody knows.

    "Voss arrested Holt. He was beaten": Holt. "Holt was arrested. Voss was governor. He was beaten", "Voss identified
    Holt. He was hanged": nobody can tell by grammar alone.
    """
    clause = next((c for c in sentence.clauses if _befalls(c, phrase)), None)
    if clause is None:
        return chosen
    held = _holds(clause)
    if held and is_dead(chosen):
        return None  # "Holt was killed by Voss's men. He was arrested": not Holt
    suffered = [m for m in named if (m.suffered or suffers(m)) and not (held and is_dead(m))]
    if _is_hers(chosen) and sentence.tokens[phrase.first].low in HIS:
        suffered = [m for m in suffered if m.sentence >= chosen.sentence]  # "Mira was shot. Her husband, Oren, …. He …"
    if any(_is_same(m, chosen) for m in suffered):
        return chosen
    if suffered and chosen.sentence == sentence.index > max(m.sentence for m in suffered):
        return chosen  # "Others were shot. They yelled at Holt before beating him"
    if suffered:
        near = [m for m in suffered if m.sentence == chosen.sentence]
        sure = bool(near) and not is_dead(near[-1]) and all(_is_same(m, near[-1]) for m in suffered)
        return near[-1] if sure else None
    others = (m for m in named if m.sentence == chosen.sentence and not _is_same(m, chosen))
    return None if any(_is_party(m, chosen, sentence) for m in others) else chosen


def who_has_died(memory: Memory, sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...]:
    """ "Nine men came. Two of them were shot. | The army said that they had died of fever": the two."""
    dies = (c for c in sentence.clauses if c.verb.lemma in _DIES and not c.verb.modal)
    act, last = memory.victims[-1] if memory.victims else ("", None)
    if last is None or last.kind != "group" or not any(c.has_subject(phrase) for c in dies):
        return ()
    near = last.span is not None and 0 < sentence.tokens[phrase.first].start - last.span.end < _NEAR
    return tuple(last.ends()) if near and "lethal" in act_traits(act) else ()


def is_done_to_them(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "They were released", at the head of a sentence: something is done to them."""
    gone = not sentence.lows.isdisjoint({"missing", "dead"})  # "They are still missing"
    return phrase.first <= 1 and any(
        (c.passive or (gone and c.verb.lemma in {"be", "remain"}))
        and not c.verb.modal
        and c.has_subject(phrase)
        and (c.verb.act is not None or not c.passive)
        for c in sentence.clauses
    )


def is_told_killed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "His brother said that he had been tortured to death": not whoever says so."""
    return any(tells_of_death(c) and _befalls(c, phrase) for c in sentence.clauses)


def may_be_either(sentence: Sentence, phrase: NounPhrase, chosen: Met, fits: list[Met]) -> bool:
    """ "Soldiers led ten miners to the river. They were shot": nothing but sense says who was.

    ``chosen`` are those whom the text is about; nobody doubts it where they have suffered before.
    """
    clause = next((c for c in sentence.clauses if _befalls(c, phrase)), None)
    if clause is None or suffers(chosen):
        return False
    armed = singular(chosen.within.low(chosen.phrase)) in words("nouns", "armed")
    if armed and clause.passive and chosen.sentence < sentence.index - 1:
        return True  # "Four soldiers came. Holt was beaten. They were locked in a wagon": hardly the soldiers
    others = [m for m in fits if not _is_same(m, chosen)]
    if chosen.sentence == sentence.index and chosen.spoke:
        asked = bool(clause.verb.modal) and any(m.sentence == sentence.index and not m.subject for m in others)
        return asked or any(m.sentence < sentence.index and suffers(m) for m in others)
    return any(m.sentence == chosen.sentence and _is_party(m, chosen, sentence) for m in others)


def are_dead_by_now(memory: Memory, sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Ten miners were killed. Soldiers were blamed. They were arrested": not the miners."""
    clause = next((c for c in sentence.clauses if _befalls(c, phrase)), None)
    return clause is not None and _holds(clause) and "lethal" in act_traits(memory.victims[-1][0])


def both_who_suffered(sentence: Sentence, phrase: NounPhrase, near: list[Met]) -> tuple[Mention, ...]:
    """ "Her husband and brother were arrested. | They were executed": both, where no others stand between."""
    clause = next((c for c in sentence.clauses if c.passive and _befalls(c, phrase)), None)
    last = near[-1].within if near else None
    if clause is None or last is None or phrase.first > 1 or last.index != sentence.index - 1:
        return ()
    before = next((c for c in last.clauses if c.passive and c.kind == "main" and len(c.subjects) > 1), None)
    told = before.verb.act if before is not None else None
    if before is None or told is None or (_holds(clause) and "lethal" in act_traits(told.code)):
        return ()
    both = [m for m in near if before.has_subject(m.phrase)]
    one_each = len(both) == len(before.subjects) and all(m.sort == "person" and not m.plural for m in both)
    traits = act_traits(clause.verb.act.code) if clause.verb.act is not None else frozenset()
    either = bool(traits & {"process", "non-violation"}) or clause.verb.lemma == "arrest"
    tried = either or "lethal" in act_traits(told.code)
    doers = before.after("by") if not tried else []
    others = any(m.plural and m.sentence == last.index and not any(m.phrase is d for d in doers) for m in near)
    return tuple(end for m in both for end in m.mention.ends()) if one_each and not others else ()


def without_who_did_it(sentence: Sentence, phrase: NounPhrase, fits: list[Met]) -> list[Met]:
    """ "Holt and Falk were beaten by soldiers. | They were arrested": hardly the soldiers."""
    if not any(c.passive and c.has_subject(phrase) for c in sentence.clauses):
        return fits
    return [m for m in fits if m.sentence != sentence.index - 1 or not _did_it_to_several(m)]


def _did_it_to_several(met: Met) -> bool:
    told = (c for c in met.within.clauses if c.passive and c.kind == "main" and len(c.subjects) > 1)
    for clause in told:
        act = clause.verb.act
        # The dead are not arrested: whoever killed them is.
        if (
            act is not None
            and "lethal" not in act_traits(act.code)
            and any(p is met.phrase for p in clause.after("by"))
        ):
            return True
    return False


def _holds(clause: Clause) -> bool:
    """Whether a clause tells of what is done to the living only: "was arrested", "was tried", "was freed"."""
    told = clause.verb.act if not clause.verb.perfect else None
    return told is not None and bool(act_traits(told.code) & {"custody", "process", "non-violation"})


def _is_hers(met: Met) -> bool:
    return any(t.low == "her" and t.tag == "own" for t in met.within.tokens[: met.phrase.first])


def _befalls(clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a clause tells of an act that befalls a phrase."""
    whom = clause.subjects if clause.passive else clause.objects
    told = clause.verb.act is not None or clause.verb.lemma in _TAKES
    told = told or (clause.passive and clause.verb.lemma in done_to_people())
    return told and any(p is phrase for p in whom)


def suffers(met: Met) -> bool:
    """Whether an act befalls somebody in his own sentence, or he is held, taken or found."""
    return any(_befalls(c, met.phrase) or _is_affected(c, met.phrase) for c in met.within.clauses)


def _is_affected(clause: Clause, phrase: NounPhrase) -> bool:
    """ "Was held in a camp"; but "was elected", "was appointed" befalls nobody."""
    if not clause.passive or not clause.has_subject(phrase):
        return False
    return not any(clause.verb.lemma in words("verbs", "post", kind) for kind in ("appointed", "elected"))


def is_dead(met: Met) -> bool:
    """Whether his own sentence tells that somebody was killed or died."""
    lethal = (c for c in met.within.clauses if tells_of_death(c) and not c.verb.modal)
    died = any(_befalls(c, met.phrase) or (not c.objects and c.has_subject(met.phrase)) for c in lethal)
    found = (c for c in met.within.clauses if _is_affected(c, met.phrase) and c.verb.lemma == "find")
    return died or any("dead" in (t.low for t in met.within.tokens[c.verb.main : c.verb.main + 3]) for c in found)


def _is_same(a: Met, b: Met) -> bool:
    return not {end.wording for end in a.mention.ends()}.isdisjoint(end.wording for end in b.mention.ends())


def _is_party(met: Met, chosen: Met, sentence: Sentence) -> bool:
    """Whether somebody else has a part in what the sentence tells of whom it is about, and is not only named within.

    In the same sentence only whom he acts on: "Voss photographed Holt as he was beaten".
    """
    for clause in met.within.clauses:
        if not clause.has_subject(chosen.phrase):
            continue
        beside = [p for _, group in (*clause.phrases, *clause.before) for p in group]
        if chosen.sentence == sentence.index:
            beside = []
            if says_or_asks(clause):
                continue
        if any(p is met.phrase for p in (*clause.objects, *beside)):
            return True
    return False
