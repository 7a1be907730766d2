"""Is somebody made to stand or kneel for long: not "forced to stand trial", "to stand down", "kept standing aside"?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.words.morphology import singular

__all__ = ["POSTURES", "is_for_long", "made_to_stand"]

POSTURES = frozenset({"standing", "kneeling", "squatting"})
_ELSE = frozenset({"down", "aside", "trial", "by", "up", "back"})


def is_for_long(sentence: Sentence, clause: Clause) -> bool:
    """ "Kept her standing | for three days": behind the verb, or behind what is kept up."""
    then = next((c for c in sentence.clauses if c.at > clause.at), None)
    behind = [*clause.after("for"), *(then.after("for") if then is not None and then.verb.form == "ing" else ())]
    return any(singular(sentence.low(p)) in words("nouns", "spans") for p in behind)


def made_to_stand(sentence: Sentence, clause: Clause, stand: Clause) -> bool:
    """ "Made him stand for hours", "in the sun"; where nobody is said to have made them, only for long."""
    for_what = [singular(sentence.low(p)) for p in (*stand.after("for"), *clause.after("for"))]
    after = sentence.tokens[min(stand.verb.last + 1, len(sentence.tokens) - 1)]
    long = any(low in words("nouns", "spans") for low in for_what)
    if stand.objects or after.low in _ELSE or (for_what and not long):
        return False
    return long or not clause.passive or bool(clause.after("by") or stand.after("by"))
