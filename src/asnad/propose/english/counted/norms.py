"""What does a law, a rule or an order forbid, require or allow?"""

from __future__ import annotations

from asnad.model.frames import Norm
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.remembered import by_word

__all__ = ["draft_norms"]


def draft_norms(draft: Draft) -> None:
    """Draft rules, whose words name no act that was done."""
    for clause in draft.sentence.clauses:
        if _is_norm(clause.verb.lemma):
            _norm(draft, clause)


@by_word
def _is_norm(lemma: str) -> bool:
    """Whether a verb forbids, requires or allows."""
    return any(lemma in words("verbs", "norm", kind) for kind in ("forbids", "requires", "allows"))


def _norm(draft: Draft, clause: Clause) -> None:
    sentence = draft.sentence
    kind = next(k for k in ("forbids", "requires", "allows") if clause.verb.lemma in words("verbs", "norm", k))
    rules = clause.beside("by", "under") if clause.passive else clause.subjects
    told = clause.subjects if clause.passive else clause.objects
    if not rules or not told or not _is_rule(sentence, rules[0]) or modality_of(sentence, clause) != "actual":
        return
    if clause.passive and any(c.governor is clause and c.verb.form == "ing" for c in sentence.clauses):
        return  # "the army is banned by the treaty from entering the town"
    if is_low(sentence.row[0], "if", "suppose") and rules[0].det in {"a", "an"}:
        return  # "if the state issued a law that allowed it to kill, …": there is none
    rule, last = rules[0], told[-1].last
    draft.taken.add(clause.verb.main)
    for low, group in clause.phrases if not clause.passive else ():
        if low in {"for", "on", "of", "against"}:
            last = max(last, group[-1].last)
    inner = next((c for c in sentence.clauses if c.governor is clause and c.verb.form == "inf"), None)
    if inner is not None and not clause.passive:
        # "allows police to detain people for weeks".
        last = max(last, sentence.row[min(inner.end, len(sentence.row)) - 1].last)
    what = sentence.words(told[0].first, last)
    draft.tell(Norm(draft.mention(rule), kind, what), clause, rule="law-verb")
    draft.taken |= set(range(told[0].first, last + 1))


def _is_rule(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The law", "Article 5", "(Article) 401 of the penal code"; not "70", of which nobody knows what it is."""
    rules, head = words("nouns", "norms"), sentence.low(phrase)
    if head.isdigit():
        whose = sentence.low(phrase.of) if phrase.of is not None else ""
        inside = sentence.tokens[phrase.head - 1].low if phrase.first < phrase.head else ""
        return not rules.isdisjoint({singular(whose), singular(inside)})
    return singular(head) in rules
