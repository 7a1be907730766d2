"""Who is "he" or "she" where nobody with a full name is told of? The only one: "A nurse left home. She was shot"."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Memory, Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.stance import report_stance

__all__ = ["is_told_by_the_same", "only_one", "who_spoke"]

_ONE = frozenset({"person", "name", "pron"})


def only_one(memory: Memory, sentence: Sentence, phrase: NounPhrase, near: list[Met]) -> tuple[Mention, ...]:
    """Whom the sentence before is about, or acts on, if no other single person stands near; else nobody."""
    low, at = sentence.tokens[phrase.first].low, sentence.tokens[phrase.first].start
    if sentence.quoted(phrase.first) or sentence.opened:
        return ()
    if any(sentence.index - index <= 2 and there < at for index, there, _ in _unknown(memory)):
        return ()
    single = [m for m in near if m.sort in _ONE and not m.plural and m.mention.kind in {"person", "unknown"}]
    whom = {end.wording.lower() for m in single for end in m.mention.ends()}
    if len(whom) != 1 or single[-1].sentence != sentence.index - 1 or single[-1].within.block != sentence.block:
        return ()
    last = single[-1]
    told = _is_told_of(last) and not (last.within.opened or last.within.in_quotes(last.phrase.first))
    return tuple(last.mention.ends()) if told and low not in {"himself", "herself"} else ()


def who_spoke(sentence: Sentence, near: list[Met]) -> Met | None:
    """ "Asked about Holt, a nurse said that …. She added …": the nurse, who has no name, if she alone spoke before."""
    spoke = [m for m in near if m.spoke and m.subject and m.sentence == sentence.index - 1]
    last = spoke[-1] if len(spoke) == 1 else None
    unnamed = last is not None and last.mention.name is None and not last.mention.antecedents
    return last if unnamed and last is not None and last.sort == "person" and not last.plural else None


def is_told_by_the_same(sentence: Sentence, phrase: NounPhrase, alike: frozenset[str]) -> bool:
    """ "She said that guards beat her": whoever "she" is tells it, and may be meant herself."""
    says = (c for c in sentence.clauses if report_stance(c.verb.lemma) is not None and c.verb.last < phrase.first)
    return any(s.sort == "pron" and sentence.low(s) in alike for c in says for s in c.subjects)


def _unknown(memory: Memory) -> list[tuple[int, int, bool]]:
    return [each for low in ("he", "she", "him", "her") for each in memory.unknown.get(low, ())[-4:]]


def _is_told_of(met: Met) -> bool:
    """Whether the sentence is about somebody, or its main verb acts on him."""
    main = [c for c in met.within.clauses if c.kind == "main" and c.governor is None]
    return any(any(p is met.phrase for p in (*c.subjects, *c.objects)) for c in main)
