"""Who tells it of himself? "The farmer told the court that he had been tortured", where nobody else is told of.

Who threatens somebody, saying that "he would kill" his children, is himself the one who would.
"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.english.clauses.clause import says_or_asks
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.memory import Memory
from asnad.propose.english.people.speakers import speaks_of_others, spoken_of
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link
from asnad.propose.english.words.morphology import singular

__all__ = ["who_tells_it_of_himself", "who_threatens"]

_NEAR, _BACK = 2, 60
_DETERMINED = frozenset({"the", "a", "an", "one", "another"})
_ONE_OF_HERS = frozenset({"she", "her", "herself"})


def who_tells_it_of_himself(memory: Memory, sentence: Sentence, phrase: NounPhrase, low: str) -> tuple[Mention, ...]:
    """Whoever says of a "he" or "she" what befell him, where no other person stands near; nobody where one does."""
    clause = next((c for c in sentence.clauses if any(p is phrase for p in (*c.subjects, *c.objects))), None)
    above = clause.governor if clause is not None else None
    above = above or next((c for c in sentence.clauses if clause is not None and c.end == clause.start - 1), None)
    if clause is None or above is None or above is clause or above.passive or not says_or_asks(above):
        return ()
    if not any(is_link(c, "that") for c in sentence.row[above.at : clause.at]) or len(above.subjects) != 1:
        return ()
    who = above.subjects[0]
    other = words("nouns", "gender", "his" if low in _ONE_OF_HERS else "her")
    if who.sort != "person" or who.plural or who.proper is not None or sentence.low(who) in other:
        return ()
    acts = clause.has_subject(phrase) and not clause.passive
    if acts or who.det not in _DETERMINED or who.of is not None or _tells_of_others(sentence, who):
        return ()
    place = sentence.tokens[phrase.first].start
    if sentence.tokens[who.first].start in spoken_of(sentence, phrase):
        return ()
    unknown = (
        index for one in ("he", "him", "she", "her") for index, at, _ in memory.unknown.get(one, ()) if at < place
    )
    if any(sentence.index - index <= _NEAR for index in unknown):
        return ()
    near = memory.near(sentence, place)
    if any(m.mention.name is not None and m.mention.kind == "person" for m in memory.met[-_BACK:]):
        return ()
    if any(m.phrase is not who and not m.plural and m.sort in {"person", "name", "pron", "demonym"} for m in near):
        return ()
    return next((tuple(m.mention.ends()) for m in near if m.phrase is who), ())


def who_threatens(memory: Memory, sentence: Sentence, phrase: NounPhrase) -> tuple[Mention, ...] | None:
    """ "A man threatened Dane, saying he would kill his sons": the man; ``None`` where nobody threatens so."""
    deed = sentence.clause_of(phrase)
    if deed is None or deed.passive or deed.verb.modal not in {"would", "will", "'d", "'ll"}:
        return None
    threat = next((c for c in reversed(sentence.clauses) if c.at < deed.at and c.verb.lemma == "threaten"), None)
    said = next((c for c in reversed(sentence.clauses) if c.at < deed.at), None)
    if threat is None or threat.passive or len(threat.subjects) != 1:
        return None
    if said is None or not (said is threat or says_or_asks(said)):
        return None
    near = memory.near(sentence, sentence.tokens[phrase.first].start)
    return next((tuple(m.mention.ends()) for m in near if m.phrase is threat.subjects[0] and not m.plural), ())


def _tells_of_others(sentence: Sentence, who: NounPhrase) -> bool:
    """ "A witness", "the doctor", "an officer": whoever tells of others by what he is."""
    if speaks_of_others(sentence, who):
        return True
    low = singular(sentence.low(who))
    told = words("nouns", "onlookers") | words("nouns", "bench") | words("nouns", "in_uniform")
    return low in told | words("nouns", "of_someone") | listed("nouns", "kin")
