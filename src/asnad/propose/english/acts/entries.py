"""Whom is an entry about that only says what was done: "Mira Holt, 34, teacher. Arrested in May; freed in June."?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Link, NounPhrase, is_person

__all__ = ["Entries"]

_WITH_MORE = frozenset({"take", "hold", "keep", "drag", "throw", "hit", "bundle"})
"""Verbs that tell of an act with what stands behind them: "Taken from her home"."""


@dataclass(slots=True)
class Entries:
    """Keeps whom a block is about, from the sentence that names that one on."""

    block: int = -1
    about: Mention | None = None

    def enter(self, draft: Draft) -> None:
        """Lend the one it is about to the verbs of a sentence that has no subjects; else see whom it is about."""
        sentence = draft.sentence
        if sentence.block != self.block:
            self.block, self.about = sentence.block, None
        if self.about is not None and _has_no_subjects(sentence):
            at = sentence.clauses[0].verb.first
            draft.lent = NounPhrase(at, at, at, at, "pron"), self.about
            for clause in sentence.clauses:
                if _befalls_somebody(clause):
                    clause.subjects = [draft.lent[0]]
        elif sentence.clauses or len(sentence.row) > 1:
            self.about = _about(draft)


def _has_no_subjects(sentence: Sentence) -> bool:
    """ "Arrested in May at her home; sentenced to six years.": a verb opens it, but for a date, and has no subject."""
    first = sentence.clauses[0] if sentence.clauses else None
    own = (c for c in sentence.clauses if c.kind not in {"ing", "relative"})
    if first is None or first.subjects or first.verb.negative or any(_has_its_own(c) for c in own):
        return False
    opens = all(
        isinstance(c, Link) and c.kind in {"time", "comma", "stop", "prep", "adv"} for c in sentence.row[: first.at]
    )
    return opens and _befalls_somebody(first)


def _has_its_own(clause: Clause) -> bool:
    """Whether somebody is told of; a place behind "at" is taken for the subject of a participle, too."""
    return any(s.sort in PEOPLE | {"body"} for s in clause.subjects)


def _befalls_somebody(clause: Clause) -> bool:
    """Whether the verb tells of what was done to, or became of, whoever is left out."""
    may_be = clause.passive and clause.verb.lemma in _WITH_MORE
    if clause.verb.form == "inf" or not (may_be or clause.verb.act is not None):
        return False
    return clause.passive or (not clause.objects and clause.verb.lemma in words("lemmas", "befalls"))


def _about(draft: Draft) -> Mention | None:
    """The person whose name opens the sentence, as its subject or alone."""
    sentence = draft.sentence
    row = sentence.row[2:] if _is_numbered(sentence) else sentence.row
    opening = next((c for c in row if not (isinstance(c, Link) and c.kind in {"time", "quote", "adv"})), None)
    if not isinstance(opening, NounPhrase) or not is_person(opening) or sentence.opened or sentence.quotes:
        return None
    main = sentence.clauses[0] if sentence.clauses else None
    if main is not None and (main.subjects[:1] != [opening] or len(main.subjects) > 1):
        return None
    mention = draft.mention(opening)
    return replace(next(iter(mention.ends())), basis="resolved") if mention.name is not None else None


def _is_numbered(sentence: Sentence) -> bool:
    """ "3. Mira Holt, teacher." """
    number, mark = (*sentence.row[:2], None, None)[:2]
    counts = isinstance(number, NounPhrase) and number.sort == "number" and number.first == number.last
    return counts and isinstance(mark, Link) and mark.low in {".", ")"}
