"""Which clause does a verb of judging or saying go on with? "Ruled that police beat him and | acquitted him"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk
from asnad.propose.english.phrases.row import chunk_at, is_link
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token
from asnad.propose.remembered import by_word

__all__ = ["the_court", "who_judges", "who_says_now"]

_OF_A_COURT = ("convicted", "acquitted", "sentenced", "amnestied")


def the_court(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Found that police had beaten (or beat) Holt, but acquitted him": whoever found so, and not the police."""
    previous = earlier[-1]
    judges = _judges(clause.verb.lemma) or _finds_guilty(tokens, clause.verb.main)
    punishes = _punishes_whom_it_names(tokens, clause, previous)
    now = tokens[clause.verb.main].forms == "s"
    if not previous.start or not (judges or punishes) or not (now or "d" in tokens[clause.verb.main].forms):
        return None
    if not is_link(row[previous.start - 1], "that") or clause.verb.perfect:
        return None
    outer = next((c for c in earlier if c.kind == "main" and c.subjects and not c.verb.perfect), None)
    if outer is not None and now and _is_now(tokens, outer) and _is_bench(tokens[outer.subjects[0].head].low):
        return outer  # "is not satisfied that he beat her, and acquits him"
    if outer is None or outer.passive or now or any(_is_bench(tokens[s.head].low) for s in previous.subjects):
        return None
    if previous.verb.perfect and judges:
        told = says_or_asks(outer) or is_link(chunk_at(row, outer.at + 1), "that")
        return outer if told else None
    return outer if _is_bench(tokens[outer.subjects[0].head].low) else None


def who_judges(row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Denied that his men were there and accused the police": who denied it; "did not find it proven that he …, but".

    "Was not convinced that he had done it, but held that …": who was not.
    """
    previous, accepts = earlier[-1], words("lemmas", "accepts")
    above = previous.governor or next((c for c in reversed(earlier) if c.at < previous.start), None)
    if above is not None and above.kind == "reduced" and above.passive:
        above = above.governor
    if above is None or says_or_asks(previous) or not (says_or_asks(clause) or clause.verb.lemma in accepts):
        return None
    persuaded = above.passive and above.verb.lemma in words("lemmas", "persuades")
    says = persuaded or (not above.passive and (says_or_asks(above) or above.verb.lemma in accepts))
    opens = previous.start > 0 and is_link(row[previous.start - 1], "that")
    return above if says and opens and above.kind in {"main", "relative"} else None


def who_says_now(tokens: list[Token], row: list[Chunk], clause: Clause, earlier: list[Clause]) -> Clause | None:
    """ "Denies that his men opened fire and | claims that snipers did": whoever denies, by the tense of both."""
    previous, above = earlier[-1], earlier[-1].governor
    if above is None or above.passive or not (previous.start and is_link(row[previous.start - 1], "that")):
        return None
    now = [tokens[c.verb.main].forms == "s" for c in (above, previous, clause)]
    return above if says_or_asks(above) and says_or_asks(clause) and now == [True, False, True] else None


def _is_now(tokens: list[Token], clause: Clause) -> bool:
    return tokens[clause.verb.first].low in {"is", "are"} or tokens[clause.verb.main].forms == "s"


def _punishes_whom_it_names(tokens: list[Token], clause: Clause, previous: Clause) -> bool:
    """ "Said that Voss had beaten her and | jailed him": Voss; guards who had beaten her may have jailed her, too."""
    one = bool(previous.subjects) and all(tokens[s.head].tag == "name" for s in previous.subjects)
    whom = tokens[clause.verb.last + 1].low if clause.verb.last + 1 < len(tokens) else ""
    named = one and whom in {"him", "her", "them"}
    return named and previous.verb.perfect and clause.verb.lemma in words("lemmas", "punishes")


def _finds_guilty(tokens: list[Token], at: int) -> bool:
    """ "Found him guilty", "found the two officers not guilty"."""
    return tokens[at].low == "found" and any(t.low == "guilty" for t in tokens[at + 2 : at + 7])


@by_word
def _judges(lemma: str) -> bool:
    return any(lemma in words("account", "done", kind) for kind in _OF_A_COURT)


@by_word
def _is_bench(low: str) -> bool:
    return singular(low) in words("nouns", "bench")
