"""Can an "it" that has killed or tried somebody be a body? Not a school, nor whoever only accused another."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_conj
from asnad.propose.english.words.stance import report_stance

__all__ = ["in_its_place", "may_have_done_it"]


def may_have_done_it(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """Whether the body of a sentence before may be the "it" that did what its sentence tells."""
    clause = next((c for c in sentence.clauses if c.has_subject(phrase) and not c.passive), None)
    act = clause.verb.act if clause is not None else None
    if act is None or met.sentence == sentence.index or "non-violation" in act_traits(act.code):
        return True
    traits = act_traits(act.code)
    if "process" in traits and "custody" not in traits:
        return met.head in words("nouns", "bench")  # "heard that the army killed him. It sentenced the general"
    if met.head in words("nouns", "houses"):
        return False  # "The bomb hit the school. It killed ten pupils"
    told = [c for c in met.within.clauses if c.has_subject(met.phrase)]
    if not told:
        return not _is_about_a_thing(met.within)
    # "Lomay Watch criticised the police. It arrested ten men": the police, or nobody can say.
    others = any(p.sort == "body" and p is not met.phrase for _, p in met.within.nouns)
    return not (others and all(_only_speaks(clause) for clause in told))


def _only_speaks(clause: Clause) -> bool:
    lemma = clause.verb.lemma
    speaks = report_stance(lemma) is not None or lemma in words("lemmas", "answers_it") | words("verbs", "blame")
    return speaks or lemma in words("verbs", "judge", "supposed") or lemma in {"publish", "criticise", "criticize"}


def _is_about_a_thing(sentence: Sentence) -> bool:
    first = sentence.clauses[0].subjects if sentence.clauses else []
    return any(s.sort in {"thing", "act", ""} and not s.plural for s in first[:1])


def in_its_place(sentence: Sentence, phrase: NounPhrase, fits: list[Met]) -> Met | None:
    """ "The panel found that the army shot two men, and it found that …": the panel, as its verb is told, too."""
    mine = next((c for c in sentence.clauses if c.governor is None and c.has_subject(phrase)), None)
    if mine is None or not mine.start or not is_conj(sentence.row[mine.start - 1]):
        return None
    above = [c for c in sentence.clauses if c.at < mine.at and c.kind == "main" and c.governor is None]
    return next((m for m in fits if above and above[0].has_subject(m.phrase)), None)
