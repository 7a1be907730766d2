"""When is it told that somebody fired, whoever was hit: "had fired first", "the order to open fire", "did not fire"?"""

from __future__ import annotations

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.happened.order_given import is_an_order
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at
from asnad.propose.english.words.morphology import singular

__all__ = ["fires", "is_a_version"]


def fires(draft: Draft, clause: Clause) -> bool:
    """Whether it is told, though of nobody who was hit: who began, who ordered it, or who says that nobody did."""
    if _fires_first(draft, clause):
        return True
    if not _fires_shots(draft, clause):
        return False
    by = clause.after("by") if clause.passive else clause.subjects
    if clause.verb.form == "inf":
        bidden = [p for p in by if not is_an_order(draft.sentence, p)]
        ordered = modality_of(draft.sentence, clause) == "ordered" and not negative(draft.sentence, clause)
        return ordered and all(_may_be_armed(draft, p) for p in bidden) and _closes(draft, clause)
    armed = all(_may_be_armed(draft, p) for p in by) and (clause.passive or bool(by))
    return armed and is_a_version(draft, clause) and _closes(draft, clause)


def _may_be_armed(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Police", "our men", "no officer", "a guard"; not "the photographer", "the manager", "she"."""
    low = singular(draft.sentence.low(phrase))
    kinds = ("armed", "in_uniform", "captors", "shooters", "forces")
    several = phrase.plural or phrase.sort == "body" or any(low in words("nouns", kind) for kind in kinds)
    return several and (human(draft, phrase) or is_none(draft.sentence, phrase))


def is_a_version(draft: Draft, clause: Clause) -> bool:
    """ "Our men did not fire, the general said", "denied that they had": it never was, by somebody's word."""
    chain, stance, only_feared = draft.voice(clause.verb.main)
    told = chain[-1].who is not None and not only_feared
    never = stance == "denied" or (stance == "asserted" and negative(draft.sentence, clause))
    return told and never and modality_of(draft.sentence, clause) == "actual"


def _fires_first(draft: Draft, clause: Clause) -> bool:
    """ "The youth had fired first", "opened fire first", as somebody says: a version of who began, whoever was hit."""
    fired = clause.verb.lemma in {"fire", "shoot"} and not clause.objects
    fired = fired or _opens_fire(draft, clause)
    last = clause.objects[-1].last if clause.objects else clause.verb.last
    first, then = (*draft.sentence.tokens[last + 1 : last + 3], None, None)[:2]
    if not fired or clause.passive or first is None or first.low != "first" or negative(draft.sentence, clause):
        return False  # who did not fire first may have fired
    closes = then is None or then.tag in {"end", "comma", "stop", "quote", "conj", "that"}
    chain, stance, only_feared = draft.voice(clause.verb.main)
    told = chain[-1].who is not None and stance != "denied" and not only_feared
    return closes and told and bool(clause.subjects) and all(human(draft, s) for s in clause.subjects)


def _opens_fire(draft: Draft, clause: Clause) -> bool:
    return clause.verb.lemma == "open" and [draft.sentence.low(o) for o in clause.objects] == ["fire"]


def _fires_shots(draft: Draft, clause: Clause) -> bool:
    """ "Opened fire", "fired", "fired live rounds", "no shots were fired"."""
    what = clause.subjects if clause.passive else clause.objects
    if clause.verb.lemma not in {"fire", "shoot", "discharge"}:
        return _opens_fire(draft, clause) and not clause.passive
    if not what:
        return not clause.passive
    return all(singular(draft.sentence.low(o)) in words("nouns", "rounds") for o in what)


def _closes(draft: Draft, clause: Clause) -> bool:
    """Whether nothing is said of what for or where to: not "fired into the air", "fired for theft"."""
    by = {"by"} if clause.passive else set()
    where = {"in", "on", "at", "during", "near", "outside"} | by
    last = max((p.last for p in clause.objects), default=clause.verb.last)
    after = draft.sentence.tokens[last + 1 : last + 2]
    plain = all(t.tag in {"end", "comma", "stop", "quote", "conj", "time", "prep"} for t in after)
    follows = chunk_at(draft.sentence.row, clause.end)
    plain = plain or (clause.verb.form == "inf" and isinstance(follows, VerbGroup))  # "the order to fire | came from"
    return plain and all(low in where for low, _ in clause.phrases)
