"""Who founded or led which body, by a noun, by "set up", or by what stands beside the body's name?"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_link
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_founders"]

_LEADS = frozenset({"head", "command", "chair"})


def draft_founders(draft: Draft) -> None:
    """Draft who set up a body, is its founder, or leads it ("the Front, headed by Holt")."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma == "set":
            _set_up(draft, clause)
        elif clause.verb.lemma in _LEADS and clause.passive and clause.kind == "reduced":
            _told(draft, clause, clause.after("by"), clause.subjects, "led")
        elif clause.verb.lemma == "be" and not clause.passive and len(clause.subjects) == 1:
            _is_founder(draft, clause)
    if draft.sentence.lows.isdisjoint(words("nouns", "member", "founded")):
        return
    for at, phrase in draft.sentence.nouns:
        _beside(draft, at, phrase)


def _set_up(draft: Draft, clause: Clause) -> None:
    """ "Holt set up the Front in 1985", "the Front, set up by Holt"."""
    behind = draft.sentence.tokens[clause.verb.main + 1 : clause.verb.main + 2]
    if not behind or behind[0].low != "up":
        return
    bodies = clause.subjects if clause.passive else [*clause.objects, *clause.after("up")]
    _told(draft, clause, clause.after("by") if clause.passive else clause.subjects, bodies, "founded")


def _told(draft: Draft, clause: Clause, people: list[NounPhrase], bodies: list[NounPhrase], relation: str) -> None:
    body = bodies[0] if len(bodies) == 1 and _is_named_body(bodies[0]) else None
    if body is None or modality_of(draft.sentence, clause) != "actual":
        return
    for person in people:
        if _is_someone(draft, person):
            draft.tell(
                Membership(draft.mention(person), draft.mention(body), relation, None, when_of(draft, clause)),
                clause,
                rule=f"body-{relation}",
            )


def _is_founder(draft: Draft, clause: Clause) -> None:
    """ "Holt is the founder of the Front", "was one of the founders of the Front"."""
    said = clause.objects[0] if len(clause.objects) == 1 else None
    if said is not None and said.of is not None and draft.sentence.low(said) == "one":
        said = said.of
    body = _founded(draft, said) if said is not None else None
    if body is None or not _is_someone(draft, clause.subjects[0]):
        return
    draft.tell(Membership(draft.mention(clause.subjects[0]), draft.mention(body), "founded"), clause, rule="be-founder")


def _beside(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "Holt, (the) founder of the Front, …", "the founder of the Front, Mira Holt, …"."""
    row, body = draft.sentence.row, _founded(draft, phrase)
    if body is None or phrase.plural:
        return
    closed = chunk_at(row, at + 1) is None or is_link(chunk_at(row, at + 1), "comma", "end", "stop")
    name = chunk_at(row, at - 2) if closed and at > 1 and comma_at(row, at - 1) else None
    if name is None and phrase.det == "the" and comma_at(row, at + 1) and comma_at(row, at + 3):
        name = chunk_at(row, at + 2)
    if isinstance(name, NounPhrase) and name.is_named and is_person(name):
        founded = Membership(draft.mention(name), draft.mention(body), "founded")
        draft.emit(founded, phrase.head, rule="founder-beside", beside=True)


def _founded(draft: Draft, phrase: NounPhrase) -> NounPhrase | None:
    """The body that a phrase says somebody to have founded; none where it is "alleged" or "co-founder of Holt's"."""
    tokens = draft.sentence.tokens
    if singular(draft.sentence.low(phrase)) not in words("nouns", "member", "founded"):
        return None
    inside = {t.low for t in tokens[phrase.first : phrase.head]}
    owner = phrase.of or phrase.possessor
    doubted = inside & (words("words", "truth", "alleged") | words("words", "titles", "doubted"))
    return owner if owner is not None and not doubted and _is_named_body(owner) else None


def _is_named_body(phrase: NounPhrase) -> bool:
    return phrase.is_named and phrase.sort in {"body", "group"} and not phrase.quoted


def _is_someone(draft: Draft, phrase: NounPhrase) -> bool:
    """Somebody by name, or "he" or "she" of whom it is known who that is."""
    if phrase.sort == "pron":
        return draft.sentence.low(phrase) in {"he", "she"} and len(draft.mention(phrase).antecedents) == 1
    return phrase.is_named and is_person(phrase)
