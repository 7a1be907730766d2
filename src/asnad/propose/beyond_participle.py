"""Of whom does a sentence go on that names others before its verb? "A man sent to kill Holt", "a witness to …"."""

from __future__ import annotations

from asnad.propose.clause import Clause, says_or_asks
from asnad.propose.joined import agrees
from asnad.propose.lexicon import words
from asnad.propose.phrase import PEOPLE, Chunk, Link, NounPhrase
from asnad.propose.row import is_comma, is_conj, is_link, is_low, joins
from asnad.propose.token import Token

__all__ = ["beyond_named", "beyond_participle", "whose_it_is"]

_PARTS = frozenset({"stop", "that", "quote", "sub", "end"})


def beyond_participle(tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> int:
    """Where whoever the participles are said of stands, if all before the verb hangs on them; else ``found``.

    "A man arrested and accused of killing Mira Holt and Jan Dane | was hanged": the man, and not Jan Dane.
    """
    first = next((i for i, c in enumerate(earlier) if c.kind in {"ing", "inf"}), None)
    if first is None or (at := _whose(tokens, row, earlier[:first], earlier[first])) is None:
        return found
    who = row[at]
    if not isinstance(who, NounPhrase) or not agrees(tokens, clause.verb, [who]):
        return found
    if not _hang_together(earlier[:first], earlier[first:]):
        return found
    opened = earlier[first - 1].at + 1 if first else earlier[0].at
    inside = row[opened : clause.at]
    led = earlier[first].at - 1 - opened
    if any(isinstance(c, Link) and c.kind in _PARTS for i, c in enumerate(inside) if i != led or not first):
        return found
    last = next((i for i in range(len(inside) - 2, -1, -1) if is_comma(inside[i])), len(inside))
    if last < len(inside) and not any(map(is_conj, inside[last:])):
        return found  # "A man convicted of killing Holt, soldiers were told, …"
    closes = is_comma(row[clause.at - 1])
    return at if closes == is_comma(row[at + 1]) and not is_conj(row[clause.at - 1]) else found


def beyond_named(tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> int:
    """Where a sentence's own phrase stands, if the names before the verb only say more of it; else ``found``.

    "A witness to the killing of Holt and Dane | was shot", "the lawyer for Holt and Dane | was beaten": not Dane.
    """
    if found < 3 or not is_conj(row[found - 1]) or clause.verb.first == clause.verb.main:
        return found
    i = found
    while i >= 2 and isinstance(row[i - 2], NounPhrase) and joins(row[i - 1]):
        i -= 2
    first = row[i]
    one = not earlier and tokens[clause.verb.first].low in {"was", "is", "has"}
    deed = isinstance(first, NounPhrase) and first.sort == "act" and first.of is not None and first.of.sort in PEOPLE
    inner = next((c for c in earlier if c.at == i - 1 and c.kind in {"ing", "relative", "reduced"}), None)
    led = inner is not None or (i >= 2 and is_link(row[i - 1], "prep"))
    if not led or not (deed or one):
        return found
    outer = whose_it_is(row, inner, found) if inner is not None else i - 2
    opens = outer == 0 or is_link(row[outer - 1], "that", "stop", "quote", "sub")
    whole = row[outer]
    return outer if opens and isinstance(whole, NounPhrase) and agrees(tokens, clause.verb, [whole]) else found


def _whose(tokens: list[Token], row: list[Chunk], said: list[Clause], deed: Clause) -> int | None:
    """Where the one stands that a sentence's first participles are said of: "a man | arrested and accused | of …"."""
    before = row[deed.at - 1]
    if not said:
        return 0 if deed.kind == "ing" and deed.at == 1 and isinstance(before, NounPhrase) else None
    first = said[0]
    sees = first.kind == "relative" and first.objects == deed.subjects  # "who saw guards beat Holt and Dane"
    if first.objects and not sees:
        return None
    if not all(c.subjects == first.subjects and _is_participle(tokens, c, deed) for c in said):
        return None
    if deed.kind == "ing" and not (is_link(before, "prep") or is_low(before, "after", "before", "while")):
        return None
    at = whose_it_is(row, first, first.at)
    while at >= 2 and is_link(row[at - 1], "prep") and isinstance(row[at - 2], NounPhrase):
        at -= 2  # "the lawyer for a man | accused of …"
    return at if at < first.at else None


def whose_it_is(row: list[Chunk], clause: Clause, otherwise: int) -> int:
    """Where the phrase stands that a participle is said of, or of a part of it: "the brother of a man | accused"."""
    if isinstance(row[clause.start], NounPhrase):
        return clause.start
    who = clause.subjects[-1] if clause.subjects else None
    at = (i for i, c in enumerate(row[: clause.at]) if isinstance(c, NounPhrase) and (c is who or c.of is who))
    return otherwise if who is None else next(at, otherwise)


def _is_participle(tokens: list[Token], clause: Clause, deed: Clause) -> bool:
    """ "A man wanted for killing her", "a man, jailed for …"; not "Holt wanted to kill her", "apologised for it"."""
    verb = clause.verb
    if clause.kind in {"reduced", "relative"}:
        return True
    if clause.kind != "main" or verb.first != verb.main or "n" not in tokens[verb.main].forms:
        return False
    if verb.lemma in {"want", "find", "try"}:
        return deed.kind == "ing"
    charged = verb.lemma in words("verbs", "blame") | words("verbs", "account", "charged")
    acts = verb.lemma in words("lemmas", "needs_object")
    return charged or acts or (verb.act is not None and verb.lemma not in words("lemmas", "intransitive"))


def _hang_together(said: list[Clause], told: list[Clause]) -> bool:
    """Whether it is all of one deed, and says of nothing that it was so: "of ordering soldiers to kill her"."""
    above = list(said)
    for clause in told:
        opens = clause.verb.lemma in words("lemmas", "opens_a_clause") or says_or_asks(clause)
        inner = clause.verb.form == "bare" or clause.kind in {"ing", "inf", "relative"}
        if not inner or (above and not any(c is clause.governor for c in above)):
            return False
        if opens and not any(c.governor is clause and (c.kind == "inf" or c.verb.form == "bare") for c in told):
            return False
        above.append(clause)
    return True
