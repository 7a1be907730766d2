"""Of which clauses do "allegedly" and "reportedly" say that they are only somebody's word?"""

from __future__ import annotations

from asnad.model.claim import Asserter, Commitment
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_low
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.morphology import singular

__all__ = ["find_hedges"]

_HEDGES: dict[str, Commitment] = {
    "allegedly": "accuses", "reportedly": "reports", "purportedly": "asserts", "supposedly": "suspects",
    "apparently": "suspects", "presumably": "suspects", "ostensibly": "asserts",
}  # fmt: skip


def find_hedges(draft: Draft, voices: Voices) -> None:
    """ "Soldiers allegedly killed …", "reportedly, …", "…, apparently by soldiers": somebody says so, unnamed."""
    sentence = draft.sentence
    _of_an_alleged_cause(draft, voices)
    for i, token in enumerate(sentence.tokens) if not sentence.lows.isdisjoint(_HEDGES) else ():
        if token.low not in _HEDGES:
            continue
        clause = _hedged_clause(sentence, i)
        if clause is None:
            continue
        first = i if _opens_a_half(sentence, i) else sentence.row[min(clause.start, clause.at)].first
        if clause.kind == "reduced":
            first = min(i, clause.verb.first)  # "arrested in May, reportedly | tortured"
        joined = [c for c in sentence.clauses if c.at > clause.at and _hangs_on(sentence, c, clause)]
        last = max(sentence.row[min(c.end, len(sentence.row)) - 1].last for c in (clause, *joined))
        asserter = Asserter("cited", None, sentence.words(i, i), commitment=_HEDGES[token.low])
        voices.put(first, last, asserter, "attributed", clause)


def _of_an_alleged_cause(draft: Draft, voices: Voices) -> None:
    """ "Died because of alleged torture by police": that it was of torture is only alleged."""
    alleged = words("words", "truth", "alleged")
    sentence = draft.sentence
    for clause in sentence.clauses if not alleged.isdisjoint(sentence.lows) else ():
        if clause.verb.lemma not in {"die", "succumb"}:
            continue
        for cause in clause.after("because of", "of", "from", "after", "under", "due to", "as a result of", "to"):
            at = next((i for i in range(cause.first, cause.head) if sentence.tokens[i].low in alleged), None)
            if cause.sort == "act" and at is not None:
                commitment: Commitment = "reports" if sentence.tokens[at].low == "reported" else "accuses"
                asserter = Asserter("cited", None, sentence.words(at, at), commitment=commitment)
                first = sentence.row[min(clause.start, clause.at)].first
                voices.put(first, cause.last, asserter, "attributed", clause)


def _hedged_clause(sentence: Sentence, token: int) -> Clause | None:
    """The clause that an adverb belongs to: the one it stands in, else the one it opens."""
    holding = [
        c for c in sentence.clauses if c.verb.first <= token <= sentence.row[min(c.end, len(sentence.row)) - 1].last
    ]
    inside = [c for c in holding if c.verb.first <= token <= c.verb.last]
    beside = token + 1 + (token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].tag == "quote")
    inside = inside or [c for c in sentence.clauses if c.verb.first == beside]  # "for allegedly “defaming” it"
    following = [c for c in sentence.clauses if c.verb.first > token]
    return next(iter(inside or holding[-1:] or following[:1]), None)


def _opens_a_half(sentence: Sentence, token: int) -> bool:
    """ "Was a prosecutor and apparently a member of the court": only what comes behind "and" is likely."""
    at = next((i for i, c in enumerate(sentence.row) if isinstance(c, Link) and c.first == token), 0)
    before, after = sentence.row[at - 1] if at else None, chunk_at(sentence.row, at + 1)
    return isinstance(before, Link) and before.kind == "conj" and isinstance(after, NounPhrase)


def _is_a_part_of_him(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "His arm", "three of his ribs"."""
    part = phrase.of if phrase.of is not None else phrase
    limbs = table("constructions")["injury"]["of_limbs"]["whose"]
    return part.det in {"his", "her", "their"} and singular(sentence.low(part)) in limbs


def _hangs_on(sentence: Sentence, clause: Clause, before: Clause) -> bool:
    """Whether what is only said of one clause is said of another: with its subject, or "taken to a camp, where …"."""
    lead = sentence.row[clause.start - 1] if clause.start else None
    apart = before.kind == "relative" and clause.kind == "main"  # "Holt, who allegedly stole, | was killed"
    whose = clause.passive and any(_is_a_part_of_him(sentence, s) for s in clause.subjects)
    if whose and is_low(lead, "and") and before.passive:
        return True  # "was reportedly beaten, and three of his ribs were broken"
    return bool(clause.subjects) and (
        (clause.subjects == before.subjects and not apart) or (isinstance(lead, Link) and lead.low == "where")
    )
