"""When are "they" and "them" those whom the sentence before names one by one? "Holt and Dane left. They were shot"."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Met
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase

__all__ = ["all_of_the_list", "named_together", "without_who_acts_on_them"]


def named_together(
    sentence: Sentence, phrase: NounPhrase, near: list[Met], fits: list[Met]
) -> tuple[Mention, ...] | None:
    """Those whom the sentence before is about, if it names several; nobody, where others in it may be meant as well.

    So those on whom somebody acts there, where something is done to "them". ``fits`` are the others. ``None`` where it
    names no several, or one of the others stands in this sentence.
    """
    before = sentence.index - 1
    about = next((c for m in reversed(near) if m.sentence == before for c in m.within.clauses if _is_main(c)), None)
    if about is None or any(m.sentence == sentence.index for m in fits):
        return None
    acted = _is_acted_on(sentence, phrase)
    acts = [
        c for c in sentence.clauses if c.verb.act is not None and any(p is phrase for p in (*c.subjects, *c.objects))
    ]
    if not acted and acts and any(m.sentence == before for m in fits):
        return None  # "Holt and Dane photographed the rebels. They killed Voss"
    several = about.objects if len(about.subjects) < 2 and acted else about.subjects
    named = [m for m in near if any(m.phrase is s for s in several) and m.mention.kind == "person"]
    if len(several) < 2 or len(named) < len(several) or not all(m.mention.name for m in named):
        return None
    if any(m.subject and m.sentence == before for m in fits) and not (several is about.objects and _go_on(about, acts)):
        return ()
    return tuple(end for m in named for end in m.mention.ends())


def all_of_the_list(near: list[Met], fits: list[Met], last: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "Twenty men and four boys were led away. They …": the men and the boys; so "shot twenty men and Oren Falk"."""
    chosen = next((m for m in reversed(fits) if m.mention in last), None)
    if chosen is None:
        return last
    groups = (g for c in chosen.within.clauses for g in (c.subjects, c.objects, *(g for _, g in c.phrases)))
    group = next((g for g in groups if any(p is chosen.phrase for p in g)), [])
    listed = [m for m in near if any(p is m.phrase for p in group)]
    people = all(m.mention.kind in {"person", "group"} and m.sort in PEOPLE for m in listed)
    alike = len({m.mention.kind for m in listed}) == 1 and all(any(m is f for f in fits) for m in listed)
    whole = len(listed) == len(group) > 1 and (people or alike)
    return tuple(end for m in listed for end in m.mention.ends()) if whole else last


def without_who_acts_on_them(sentence: Sentence, phrase: NounPhrase, fits: list[Met]) -> list[Met]:
    """ "Guards beat them", "police shot their brother": hardly the guards are "they" to whom something is done next.

    Nobody is, but whoever "them" stood for there.
    """
    before = [m for m in fits if m.sentence < sentence.index] if _is_acted_on(sentence, phrase) else []
    acting = [m for m in before if _acts_on_them(m)]
    if not acting:
        return fits
    rest = [m for m in fits if not any(m is other for other in acting)]
    them = acting[-1].sentence
    return [m for m in rest if m.sentence > them or (m.sentence == them and m.sort == "pron")]


def _go_on(about: Clause, acts: list[Clause]) -> bool:
    """ "Soldiers arrested Holt and Dane. They were tortured": hardly the soldiers; but "they were shot" may be so."""
    told = [c.verb.act for c in acts if c.passive]
    either = {"custody", "process", "non-violation", "lethal"}
    return about.verb.act is not None and all(act is not None and not act_traits(act.code) & either for act in told)


def _is_acted_on(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(any(p is phrase for p in (c.subjects if c.passive else c.objects)) for c in sentence.clauses)


def _is_main(clause: Clause) -> bool:
    return clause.kind == "main" and bool(clause.subjects) and clause.governor is None


def _acts_on_them(met: Met) -> bool:
    """Whether somebody is told, before, to do something to "them", or to people who are theirs."""
    low = met.within.low
    for clause in met.within.clauses:
        doers, whom = (clause.after("by"), clause.subjects) if clause.passive else (clause.subjects, clause.objects)
        if any(p is met.phrase for p in doers):
            theirs = clause.verb.act is not None and any(p.det == "their" and p.sort == "person" for p in whom)
            if theirs or any(low(p) == ("they" if clause.passive else "them") for p in whom):
                return True
    return False
