"""Where do the words end of those put in behind "who": "two men who police say shot Holt | were arrested"?"""

from __future__ import annotations

from asnad.propose.clause import Clause
from asnad.propose.phrase import NounPhrase
from asnad.propose.reading import Sentence
from asnad.propose.row import is_low

__all__ = ["before_their_own_verb"]


def before_their_own_verb(sentence: Sentence, first: int, clause: Clause) -> int:
    """ "Two men who police say shot Holt | were arrested": that they were, the police do not say."""
    row, end = sentence.row, len(sentence.tokens)
    whom = row[clause.start - 2] if clause.start > 1 and is_low(row[clause.start - 1], "who", "which", "that") else None
    told = next((c for c in sentence.clauses if c.at > clause.at), None)
    if not isinstance(whom, NounPhrase) or told is None or told.at > clause.at + 2:
        return end
    then = (c for c in sentence.clauses if c.at > told.at and c.kind == "main" and any(s is whom for s in c.subjects))
    own = next(then, None)
    return own.verb.first if own is not None and own.verb.first > first else end
