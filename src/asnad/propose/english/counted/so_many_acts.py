"""How often was it done, where no one is named whom it befell: "there were 300 arrests", "executions exceeded 900"?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from asnad.model.count import Count
from asnad.model.frames import Act, Toll
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.counted.countings import counted_by
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.trigger import act_noun

__all__ = ["draft_so_many_acts"]

_EACH = frozenset({"each", "every", "per", "a"})
_EACH_DAY = frozenset({"daily", "weekly", "monthly", "annually", "yearly"})
_DONE = frozenset({"carry", "commit", "perpetrate"})


def draft_so_many_acts(draft: Draft) -> None:
    """Draft numbers of killings, arrests and the like that were done, whoever they befell."""
    for clause in draft.sentence.clauses:
        for number, act in _numbered(draft, clause):
            happened = modality_of(draft.sentence, clause) == "actual" and not negative(draft.sentence, clause)
            if happened and not _is_a_rate(draft.sentence, number, act):
                _tell(draft, clause, number, act)


def _numbered(draft: Draft, clause: Clause) -> Iterator[tuple[NounPhrase, NounPhrase]]:
    """Where a clause says how many: the phrase with the number, and that of the act."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    sums = lemma in words("lemmas", "exceeds") | words("lemmas", "reaches")
    if sums and not clause.passive and clause.subjects and clause.objects:
        yield clause.objects[0], clause.subjects[0]
        return
    told: list[NounPhrase] = []
    if lemma == "be" and sentence.tokens[clause.verb.first].low == "there":
        told = clause.objects
    elif lemma in words("lemmas", "results_in") and not clause.passive:
        told = [*clause.objects, *clause.after("in", "to")]
    elif lemma in words("lemmas", "takes_place") or (
        clause.passive and (lemma in _DONE or report_stance(lemma) == "asserted")
    ):
        told = clause.subjects[:1]
    for phrase in told:
        hundreds = phrase.number == (phrase.head, phrase.head)  # "hundreds of killings"
        yield phrase, phrase.of if hundreds and phrase.of is not None else phrase


def _tell(draft: Draft, clause: Clause, number: NounPhrase, act: NounPhrase) -> None:
    sentence = draft.sentence
    count = _count(draft, clause, number)
    named = act_noun([t.low for t in sentence.tokens[act.first : act.head + 1]]) if act.sort == "act" else None
    if named is None or count is None or (count.lower, count.upper) == (None, None) or is_none(sentence, number):
        return
    if not act.plural or act.possessor is not None or _is_told(draft, act):
        return
    if act_traits(named.code).isdisjoint({"lethal", "custody"}) and act_root(named.code) != "sexual_violence":
        return
    if act.of is not None and human(draft, act.of, unknown=True):
        return  # "300 executions of prisoners": of them
    by = clause.after("by") if clause.passive and report_stance(clause.verb.lemma) == "asserted" else []
    draft.emit(
        Toll(count, named.code, None, when_of(draft, clause), place_of(draft, clause)),
        number.head,
        rule="so-many-acts",
        first=min(number.first, act.first),
        last=max(number.last, act.core, clause.verb.last if number is not act else 0),
        sanad=counted_by(draft, clause, by[0]) if by else None,
    )


def _count(draft: Draft, clause: Clause, number: NounPhrase) -> Count | None:
    """How many; with "exceeded 900" more than that."""
    count = draft.reading.count(draft.sentence, number)
    if count is None or count.upper is None or clause.verb.lemma not in words("lemmas", "exceeds"):
        return count
    said = draft.sentence.words(clause.verb.main, number.last)
    return replace(count, wording=said.text, span=said.span, lower=count.upper + 1, upper=None, operator=">")


def _is_a_rate(sentence: Sentence, *phrases: NounPhrase) -> bool:
    """ "Four arrests are reported each day", "300 a month"."""
    behind = [t.low for t in sentence.tokens[max(p.last for p in phrases) + 1 :]]
    spans = words("nouns", "spans") | words("nouns", "spans", "others")
    each = any(low in _EACH and singular(after) in spans for low, after in pairwise(behind))
    return each or not _EACH_DAY.isdisjoint(behind)


def _is_told(draft: Draft, act: NounPhrase) -> bool:
    """Whether another rule tells of these deeds, or of how many they were."""
    start, end = draft.sentence.within(act.first, act.core)
    told = (c for c in draft.claims if isinstance(c.content, Act | Toll) and c.quote.span is not None)
    return any(c.quote.span.start < end and start < c.quote.span.end for c in told)
