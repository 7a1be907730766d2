"""What was announced, published or decreed?"""

from __future__ import annotations

from asnad.model.frames import Statement
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.said.whose_report import author_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance

__all__ = ["draft_statements"]


def draft_statements(draft: Draft) -> None:
    """Draft announcements, publications and decrees."""
    announces, orders = words("verbs", "report", "announce"), words("verbs", "order")
    for clause in draft.sentence.clauses:
        lemma = clause.verb.lemma
        if lemma in announces and not clause.passive:
            _announcement(draft, clause)
        if report_stance(lemma) is not None or lemma == "publish":
            _publication(draft, clause)
        if lemma in orders and not clause.passive:
            _decree(draft, clause)


def _announcement(draft: Draft, clause: Clause) -> None:
    """ "X announced that …": X said so, whatever becomes of it; what is announced stands as claims of its own."""
    sentence = draft.sentence
    scope = complement_of(sentence, clause)
    if (
        scope is None
        or not clause.subjects
        or not (human(draft, clause.subjects[0]) or clause.subjects[0].sort == "place")
    ):
        return
    if not any(c.verb.act for c in sentence.clauses if c.at > clause.at):
        return
    inner = next((c for c in sentence.clauses if c.at > clause.at and c.verb.act), None)
    last = inner.verb.last if inner is not None else scope[1]
    when = next((w for w in map(sentence.when, clause.times) if w is not None), None)
    draft.tell(
        Statement(draft.mention(clause.subjects[0]), "announcement", None, sentence.words(scope[0], last), when),
        clause,
        rule="announce",
        first=clause.verb.first,
        last=last,
    )


def _publication(draft: Draft, clause: Clause) -> None:
    """ "A 2018 study by X found": X published a study then."""
    sentence = draft.sentence
    for phrase in clause.subjects[:1]:
        low = singular(sentence.low(phrase))
        if low not in words("nouns", "work", "publication") or clause.passive:
            continue
        by = [c for low_, group in clause.before if low_ in {"by", "from"} for c in group if human(draft, c)]
        using = [c.verb.first for c in sentence.clauses if c.verb.form == "ing"]
        by = [c for c in by if not any(phrase.last < at < c.first for at in using)]  # "using pictures from Meran Maps"
        of = phrase.of if phrase.of is not None and phrase.of.sort == "body" else None
        author = by[0] if by else phrase.possessor or of or author_of(sentence, phrase, clause)
        if author is None or not human(draft, author) or author.sort == "pron":
            continue
        first = phrase.first
        if sentence.tokens[first].tag == "det":
            first += 1
        if phrase.possessor is not None:
            first = phrase.possessor.last + 2
        when = sentence.when_at(phrase.time) if phrase.time is not None else None
        if when is None:
            published = next((c for c in sentence.clauses if c.verb.lemma == "publish" and c.at < clause.at), None)
            when = next((w for w in map(sentence.when, published.times) if w is not None), None) if published else None
        draft.emit(
            Statement(draft.mention(author), "publication", sentence.words(first, phrase.core), None, when),
            phrase.head,
            rule="work-by",
            first=phrase.first,
            last=clause.verb.last,
            own=True,
        )


def _decree(draft: Draft, clause: Clause) -> None:
    """ "ordered … through a secret decree": the decree and its date."""
    sentence = draft.sentence
    for phrase in clause.after("through", "in", "by", "with"):
        if singular(sentence.low(phrase)) not in words("nouns", "work", "decree") or not clause.subjects:
            continue
        first = phrase.first + (1 if sentence.tokens[phrase.first].tag in {"det", "own"} else 0)
        draft.emit(
            Statement(
                _person_of(draft, clause), "decree", sentence.words(first, phrase.last), None, when_of(draft, clause)
            ),
            phrase.head,
            rule="through-decree",
            first=phrase.first - 1,
            last=phrase.last,
        )


def _person_of(draft: Draft, clause: Clause) -> Mention:
    """The subject; the name before it when the two stand together ("Karimi the union's founder")."""
    row = draft.sentence.row
    subject = clause.subjects[0]
    at = next((i for i, c in enumerate(row) if c is subject), 0)
    before = row[at - 1] if at else None
    if (
        isinstance(before, NounPhrase)
        and before.proper is not None
        and before.proper.sort == "person"
        and subject.sort == "person"
    ):
        return draft.mention(before)
    return draft.mention(subject)
