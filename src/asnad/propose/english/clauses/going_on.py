"""Whose verb goes on without a subject of its own? "Soldiers came to the village, | killed ten men and left"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_comma, is_conj, is_link
from asnad.propose.english.words.token import Token

__all__ = ["acted_upon", "beyond_put_in", "came_there", "first_joined", "go_on", "is_demanded", "over_adjunct"]


def beyond_put_in(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Dane was held and, he told his lawyer, | was beaten", "…, he said, and | was beaten": whoever was held."""
    said = earlier[-1] if len(earlier) > 1 else None
    if said is not None and says_or_asks(said) and clause.at == said.at + 3 and is_conj(row[clause.at - 1]):
        return earlier[-2] if is_comma(row[said.at + 1]) and said.start and is_comma(row[said.start - 1]) else None
    if said is None or not says_or_asks(said) or said.start < 2 or not is_comma(row[clause.at - 1]):
        return None
    between = is_comma(row[said.start - 1]) and is_conj(row[said.start - 2])
    return earlier[-2] if between and not any(isinstance(c, VerbGroup) for c in row[said.at + 1 : clause.at]) else None


def is_demanded(tokens: list[Token], row: list[Chunk], clause: Clause, above: Clause) -> bool:
    """ "Demanded that the police free him and | stop beating her": the police, by the form, and not who demanded."""
    now, then = tokens[clause.verb.main].forms, tokens[above.verb.main].forms
    wants = above.verb.lemma in words("verbs", "judge", "supposed") | words("verbs", "order")
    base = clause.verb.form == "bare" and "d" not in now and is_conj(row[clause.at - 1])
    past = "d" in then and "b" not in then and not above.passive
    return wants and base and past and any(is_link(c, "that") for c in row[above.at : clause.at])


def over_adjunct(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "They burned the house before entering, | dragged him out": whoever burned it."""
    inner = earlier[-1] if earlier else None
    above = inner.governor if inner is not None else None
    bare = inner is not None and inner.kind == "ing" and inner.at == clause.at - 2 and is_comma(row[clause.at - 1])
    if above is None or inner is None or not bare or not clause.objects or above.kind != "main" or above.passive:
        return None
    return above if inner.subjects and inner.subjects == above.subjects else None


def came_there(
    tokens: list[Token], row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]
) -> Clause | None:
    """ "Soldiers came to the village, | killed ten men and left": whoever came, and not the village."""
    above = earlier[-1] if earlier else None
    if above is None or above.kind != "main" or above.passive or not above.subjects or not clause.objects:
        return None
    bare = (
        clause.verb.first == clause.verb.main and "d" in tokens[clause.verb.main].forms and above.verb.form == "finite"
    )
    there = found == clause.at - 2 and is_comma(row[clause.at - 1]) and above.at < found < above.end
    return above if bare and there and not says_or_asks(above) and not says_or_asks(clause) else None


def first_joined(row: list[Chunk], at: int) -> int:
    """Where those begin who are joined up to ``at``: "in front of | Holt and Dane, shot a lawyer"."""
    while at > 2 and is_conj(row[at - 1]) and isinstance(row[at - 2], NounPhrase):
        at -= 2
    return at


def go_on(row: list[Chunk], clause: Clause, found: int, acted: Clause) -> None:
    """ "imprisoned ten men in May, tortured two": whoever imprisoned them."""
    apart = any(is_link(c, "comma", "conj") for c in row[found + 1 : clause.at])
    apart = apart and not (acted.start and is_link(row[acted.start - 1], "sub"))
    clause.subjects = list(acted.subjects) if apart else []
    clause.governor, clause.conditional, clause.start = acted.governor, acted.conditional, clause.at


def acted_upon(row: list[Chunk], clause: Clause, found: int, earlier: list[Clause]) -> Clause | None:
    """The clause whose verb acts on the phrase at ``found``, where a bare verb after it does not make it a subject."""
    if (clause.verb.first != clause.verb.main and clause.verb.adverbs != ["then"]) or clause.verb.modal:
        return None
    # "detained A and B at a checkpoint, | drove off with C": who detained them; not "A, and B drove off with C".
    if found and is_conj(row[found - 1]) and not (clause.objects and is_comma(row[clause.at - 1])):
        return None
    acted = [c for c in earlier if c.complement is row[found] or c.has_object(row[found])]
    above = acted[-1] if acted else None
    if above is None or above.kind not in {"main", "inf"} or above.passive or not (above.subjects or above.at):
        return None
    opens = above.verb.lemma in words("lemmas", "opens_a_clause") or says_or_asks(above)
    opens = opens and above.complement is not row[found]  # "called Holt a spy, | beat him"
    return None if opens or above.verb.lemma in words("verbs", "factive") else above
