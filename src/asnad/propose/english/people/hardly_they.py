"""Who is hardly the "they" of a sentence: the dead, who speak no more, or whom the one it is told to knows of?"""

from __future__ import annotations

from collections.abc import Sequence

from asnad.model.mention import Mention
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.befallen import is_dead
from asnad.propose.english.people.memory import Memory, Met
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.words.token import is_said

__all__ = ["are_hardly_they", "are_others_than_who_tells", "is_told_of_since", "who_is_called_so", "without_it"]

_SOMEBODY = frozenset({"person", "group", "body", "name"})
_TELLER = frozenset({"me", "us"})
_I = frozenset({"i", "we"})
_OF_THE_TELLER = frozenset({"my", "our"}) | _TELLER | _I


def are_hardly_they(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """Whether nothing lets "they" stand for who was told of last."""
    clause = sentence.clause_of(phrase)
    if _are_dead(clause, met) or _tell_of_others(sentence, met):
        return True
    return clause is not None and (
        _speak_though_dead(sentence, clause, met) or _are_told_by_another(sentence, clause, met)
    )


def is_told_of_since(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """Whether others with a name, of whom a passive tells, stand before "them" in its sentence."""
    if met.sentence != sentence.index or met.phrase.first > phrase.first or met.mention.kind != "person":
        return False
    named = met.mention.name is not None
    return named and any(c.passive and c.has_subject(met.phrase) for c in sentence.clauses)


def without_it(sentence: Sentence, near: list[Met]) -> list[Met]:
    """ "The panel came. It heard that prisoners ran between officers who struck them": what is "it" is not "them"."""
    called = (m for m in near if m.sentence == sentence.index and m.sort == "pron" and m.head == "it")
    ends = {end.span for m in called for end in m.mention.antecedents}
    return [m for m in near if ends.isdisjoint(end.span for end in m.mention.ends())] if ends else near


def are_others_than_who_tells(memory: Memory, sentence: Sentence, phrase: NounPhrase, found: Sequence[Mention]) -> bool:
    """ "Gendarmes took Holt and Dane. Two reporters were jailed. Dane said that they had beaten them": Dane is of them.

    Whether two with names are hardly "them", as whoever tells it has suffered, too, and is none of them.
    """
    names = {end.name.form for end in found if end.name is not None}
    suffered = {end.name.form for _, who in memory.victims[-12:] for end in who.ends() if end.name is not None}
    place = sentence.tokens[phrase.first].start
    tells = (m for m in memory.met[-8:] if m.sentence == sentence.index and m.spoke and m.place < place)
    told = {end.name.form for m in tells for end in m.mention.ends() if end.name is not None}
    return len(names) > 1 and bool(told & suffered) and not told & names


def who_is_called_so(sentence: Sentence, phrase: NounPhrase, near: list[Met], fits: list[Met]) -> list[Met]:
    """Of whom "they were rebels" may be told: not of the regime whose word it is, and of nobody where it may be either.

    "Twelve men were hanged. The regime says they were smugglers": the twelve; "Police shot two men. They were rebels".
    """
    clause = sentence.clause_of(phrase)
    if clause is None or clause.passive or clause.verb.lemma != "be":
        return fits
    if not any(o.plural for o in clause.objects):
        return fits
    above = clause.governor
    says = above.subjects if above is not None and says_or_asks(above) else ()
    own = [end.span for m in near if m.sort == "body" and any(s is m.phrase for s in says) for end in m.mention.ends()]
    fits = [m for m in fits if all(end.span not in own for end in m.mention.ends())]
    if not fits:
        return fits
    told = [m for m in near if m.sentence == fits[-1].sentence and m.sort in _SOMEBODY and m.place != fits[-1].place]
    told = [m for m in told if not any(p.of is m.phrase for _, p in m.within.nouns)]  # "80 members of the group"
    return fits if all(end.span in own for m in told for end in m.mention.ends()) else []


def _are_dead(clause: Clause | None, met: Met) -> bool:
    """ "Some 17 dead workers were buried. They filed a case": hardly the dead."""
    inside = met.within.tokens[met.phrase.first : met.phrase.head]
    if clause is None or not any(t.low in words("words", "dead") for t in inside):
        return False
    return not clause.passive and bool(clause.objects)


def _speak_though_dead(sentence: Sentence, clause: Clause, met: Met) -> bool:
    """ "They killed my two brothers. Later they said that …": not the brothers; but "they had said …"."""
    later = met.sentence < sentence.index and not clause.passive and not clause.verb.perfect
    return later and is_said(clause.verb.lemma) and is_dead(met)


def _are_told_by_another(sentence: Sentence, clause: Clause, met: Met) -> bool:
    """ "Four men took me to a camp. Mira told me that they had killed Oren": whoever Mira means, not the four.

    Only where whoever is told it suffered at the hands of those before; they may be those of whom she told before, too.
    """
    above = clause.governor or next((c for c in sentence.clauses if clause.start - 1 <= c.end <= clause.start), None)
    if above is None or above.passive or len(above.subjects) != 1 or not says_or_asks(above):
        return False
    if met.sentence == sentence.index or not any(sentence.low(o) in _TELLER for o in above.objects):
        return False
    if met.within.lows.isdisjoint(_OF_THE_TELLER):
        return False
    hers = (c for c in met.within.clauses if says_or_asks(c) and not any(met.within.low(s) in _I for s in c.subjects))
    told = (complement_of(met.within, c) for c in hers)
    return not any(said is not None and said[0] <= met.phrase.first <= said[1] for said in told)


def _tell_of_others(sentence: Sentence, met: Met) -> bool:
    """ "Police say the men died fighting; neighbours say they were shot": the men, for all one knows."""
    says = next((c for c in sentence.clauses if c.has_subject(met.phrase) and is_said(c.verb.lemma)), None)
    told = (c for c in sentence.clauses if says is not None and c.at < says.at and c.verb.act is not None)
    return any(p.plural and p.sort in {"person", "group"} for c in told for p in (*c.subjects, *c.objects))
