"""What became of the groups concerned? "The group got stronger", "people were not deterred from joining it"."""

from __future__ import annotations

from asnad.model.claim import Polarity
from asnad.model.frames import Outcome
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import VerbGroup
from asnad.propose.english.setting.when import when_of

__all__ = ["draft_outcomes"]


def draft_outcomes(draft: Draft) -> None:
    """Draft what became of groups."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in words("verbs", "outcome"):
            _outcome(draft, clause)


def _outcome(draft: Draft, clause: Clause) -> None:
    """What became of a group: it grew, people were (not) deterred from joining it."""
    sentence = draft.sentence
    lemma = clause.verb.lemma
    if not clause.subjects or modality_of(sentence, clause) != "actual":
        return
    subject = clause.subjects[0]
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    if lemma in {"dissuade", "deter", "discourage"}:
        inner = next((c for c in sentence.clauses if c.at > clause.at and c.verb.form == "ing"), None)
        if not clause.passive or inner is None or not human(draft, subject):
            return
        last = inner.objects[0].last if inner.objects else inner.verb.last
        towards = draft.mention(inner.objects[0]) if inner.objects and human(draft, inner.objects[0]) else None
        draft.emit(
            Outcome(draft.mention(subject), sentence.words(clause.verb.main, last), towards, when_of(draft, clause)),
            clause.verb.main,
            rule="deterred",
            polarity=polarity,
        )
        return
    if subject.sort not in {"body", "group"} or clause.passive or clause.verb.form != "finite":
        return
    if lemma in {"collapse", "dissolve", "disband", "weaken", "strengthen"} and clause.objects:
        return
    following = sentence.row[clause.at + 1] if clause.at + 1 < len(sentence.row) else None
    lows = [t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + 3]]
    comparative = any(w.endswith("er") or w in {"more", "less", "stronger", "weaker"} for w in lows)
    if lemma in {"get", "grow", "become"} and not comparative:
        return
    if lemma in {"remain", "survive"}:
        return
    last = (
        following.last
        if following is not None and not isinstance(following, VerbGroup) and comparative
        else clause.verb.last
    )
    draft.emit(
        Outcome(draft.mention(subject), sentence.words(clause.verb.first, last), None, when_of(draft, clause)),
        clause.verb.main,
        rule="became",
        polarity=polarity,
    )
