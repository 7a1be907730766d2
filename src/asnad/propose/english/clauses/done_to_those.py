"""What else was done to those whom a clause tells of? "People it had abducted, | tortured and executed"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.words.token import Token

__all__ = ["act_on_those", "is_done_to_those"]


def is_done_to_those(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """Whether a participle behind a comma goes on with what was done to those whom the clause before acts on."""
    bare = clause.verb.first == clause.verb.main and "n" in tokens[clause.verb.main].forms and not clause.objects
    did = previous.kind == "contact" and previous.verb.perfect and not previous.passive and previous.objects != []
    return bare and did and previous.at == clause.at - 2


def act_on_those(tokens: list[Token], clause: Clause, previous: Clause) -> None:
    """Have it act on them, too, by the same doer: on the people, where the clause before is behind their bodies."""
    verb = clause.verb
    done = verb.first == verb.main and "n" in tokens[verb.main].forms
    done = done and verb.lemma not in words("lemmas", "intransitive") - {"shoot"}
    if clause.kind != "contact" or not (done and previous.verb.perfect) or clause.objects or clause.after("by"):
        return
    whose = {id(o): o.of for o in previous.objects if tokens[o.head].low in words("nouns", "corpses")}
    clause.objects = [whose.get(id(o)) or o for o in previous.objects]
    clause.passive, verb.perfect = False, True
