"""Is "he" who was "he" in the sentence before, whoever else was mentioned there, or another?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.hardly_meant import is_tried, tells_of_death
from asnad.propose.english.people.memory import Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link

__all__ = ["has_him_in_hand", "is_of_another_he", "is_of_the_suspect", "same_as_before"]


def same_as_before(sentence: Sentence, phrase: NounPhrase, about: list[Met]) -> Met | None:
    """ "He had many jailed, among them Holt, who spent a year there. He was dismissed …": he, of whom both tell.

    The one who is "he" in the main clause of the sentence before, where this one goes on with "he".
    """
    opens = sentence.clauses[0] if sentence.clauses else None
    if opens is None or phrase.first > 2 or not opens.has_subject(phrase):
        return None
    return next((m for m in about if m.sort == "pron" and _is_of_the_main_clause(m)), None)


def is_of_another_he(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """Whether the sentence before is about a "he" that nobody knows, and only mentions who may be this one."""
    opens = sentence.clauses[0] if sentence.clauses else None
    main = next((c for c in chosen.within.clauses if c.subjects and _is_main(chosen, c)), None)
    if opens is None or main is None or not opens.has_subject(phrase):
        return False
    low, about = sentence.low(phrase), main.subjects[0]
    alike = about.sort == "pron" and chosen.within.low(about) == low
    return alike and chosen.sentence == sentence.index - 1 and chosen.phrase is not about and chosen.sort != "pron"


def _is_of_the_main_clause(met: Met) -> bool:
    mine = met.within.clause_of(met.phrase)
    return mine is not None and met.sentence > 0 and _is_main(met, mine)


def _is_main(met: Met, clause: Clause) -> bool:
    lead = met.within.row[clause.start - 1] if clause.start else None
    return clause.kind == "main" and clause.governor is None and not is_link(lead, "sub", "wh", "that")


def has_him_in_hand(sentence: Sentence, phrase: NounPhrase, chosen: Met) -> bool:
    """ "Voss ordered two men to tie him up. The family was told that he had died": he, and not Voss."""
    dies = any(tells_of_death(c) and (c.passive or not c.objects) and c.has_subject(phrase) for c in sentence.clauses)
    if not dies or chosen.sentence >= sentence.index:
        return False
    within = chosen.within
    names = {end.name.form.lower().split()[-1] for end in chosen.mention.ends() if end.name is not None}
    deeds = (c for c in within.clauses if c.verb.act is not None)
    acted = (c for c in deeds if any(_is_one_acted_on(within, o) for o in c.objects))
    doers = [s for c in acted for each in (c, c.governor) if each is not None for s in each.subjects]
    return any(within.low(s) in names for s in doers)


def _is_one_acted_on(sentence: Sentence, phrase: NounPhrase) -> bool:
    if phrase.sort == "pron":
        return sentence.low(phrase) in {"him", "her"}
    return phrase.sort in {"person", "name"} and not phrase.plural and phrase.number is None


def is_of_the_suspect(sentence: Sentence, near: list[Met], chosen: Met, phrase: NounPhrase) -> bool:
    """ "A spokesman, Holt, said so. The suspect was serving a sentence. He was convicted in 2017": hardly Holt."""
    held = any(
        c.passive and c.verb.act is not None and act_traits(c.verb.act.code) & {"custody", "process"}
        for c in sentence.clauses
        if c.has_subject(phrase)
    )
    return (held or is_tried(sentence, phrase)) and any(
        m.sentence > chosen.sentence
        and m.subject
        and m.mention.name is None
        and not m.plural
        and m.phrase.det in {"the", "this"}
        and m.head in words("nouns", "tried_ones")
        for m in near
    )
