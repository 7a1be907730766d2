"""Of what is somebody accused that is no deed: "accused of spying", "accused them of being agents", "of treason"?"""

from __future__ import annotations

from asnad.model.claim import Polarity
from asnad.model.frames import Portrayal
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.labels.portrayed import portrayed_as
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_low

__all__ = ["draft_accusations"]


def draft_accusations(draft: Draft) -> None:
    """Draft what people are accused of being, and of doing against those in power."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in _ACCUSES and modality_of(draft.sentence, clause) == "actual":
            _accused(draft, clause)


_ACCUSES = frozenset({"accuse", "suspect", "denounce"})


def _accused(draft: Draft, clause: Clause) -> None:
    sentence = draft.sentence
    whom = next(iter(clause.subjects if clause.passive else clause.objects), None)
    if whom is None or not human(draft, whom):
        return
    inner = next((c for c in sentence.clauses if c.at > clause.at and c.verb.form == "ing"), None)
    offence = next((p for p in clause.after("of") if sentence.low(p) in words("nouns", "offences")), None)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    if inner is not None and is_low(chunk_at(sentence.row, inner.at - 1), "of") and whom in inner.subjects:
        told = _being(draft, inner, whom) or _offending(draft, inner, whom)
        if told is not None:
            draft.emit(told, inner.verb.main, rule="accused-of", first=clause.verb.first, polarity=polarity)
    elif offence is not None:
        charge = Portrayal(draft.mention(whom), sentence.words(offence.first, offence.last), "charge")
        draft.emit(charge, offence.head, rule="accused-of", first=clause.verb.first, polarity=polarity)


def _being(draft: Draft, clause: Clause, whom: NounPhrase) -> Portrayal | None:
    """ "Of being a spy"."""
    label = next(iter(clause.objects), None) if clause.verb.lemma == "be" else None
    register = portrayed_as(draft, label) if label is not None else None
    if label is None or register not in {"label", "tribute"}:
        return None
    return Portrayal(draft.mention(whom), draft.sentence.words(label.first, label.last), register)


def _offending(draft: Draft, clause: Clause, whom: NounPhrase) -> Portrayal | None:
    """ "Of spying for a foreign power", "of insulting the president"."""
    if clause.verb.lemma not in words("lemmas", "offends"):
        return None
    what = [*clause.objects, *(p for _, group in clause.phrases for p in group)]
    if not what and clause.verb.lemma not in {"spy", "plot", "conspire", "blaspheme"}:
        return None
    last = max([clause.verb.last, *(p.last for p in what)])
    return Portrayal(draft.mention(whom), draft.sentence.words(clause.verb.main, last), "charge")
