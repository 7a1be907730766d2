"""How many died, where a number says it: "the toll rose to 30", "left 30 dead", "claimed 30 lives"?"""

from __future__ import annotations

from asnad.model.claim import Modality
from asnad.model.frames import Act, Content, Toll
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, the_count
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.counted.countings import counted_before, counted_by, what_is_counted
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.stance import report_stance

__all__ = ["draft_tolls"]

_DEATHS = frozenset({"deaths", "fatalities"})
_LIVES = frozenset({"life", "lives"})
_LEFT_OPEN = frozenset({"if", "unless", "whether", "or", "not", "no", "nor", "could", "may", "might", "would", "will"})


def draft_tolls(draft: Draft) -> None:
    """Draft deaths of which only a number or a group of people is told."""
    lows = draft.sentence.lows
    if not lows.isdisjoint(words("nouns", "tolls")):
        for clause in draft.sentence.clauses:
            _reached(draft, clause)
            _revised(draft, clause)
    if not lows.isdisjoint(words("lemmas", "ranges", "forms")):
        for clause in draft.sentence.clauses:
            _ranged(draft, clause)
    if not lows.isdisjoint(_LIVES):
        _lives(draft)
    if not lows.isdisjoint(words("nouns", "corpses")):
        _bodies(draft)
    if "dead" in lows or not lows.isdisjoint(_DEATHS):
        _numbers(draft)


def _reached(draft: Draft, clause: Clause) -> None:
    """ "The death toll rose (from 20) to 30", "the number of people killed has reached 30"."""
    rises = clause.verb.lemma in words("lemmas", "rises_to")
    reaches = clause.verb.lemma in words("lemmas", "reaches") or clause.verb.lemma == "be"
    if not clause.subjects or clause.passive or not (rises or reaches):
        return
    what = clause.subjects[0]
    again = clause.verb.lemma != "be" or draft.sentence.low(what) in {"toll", "figure", "estimate", "tally"}
    code = what_is_counted(draft.sentence, what) or (counted_before(draft, what) if again else None)
    earlier = [n for n in clause.after("from") if _time_behind(draft, n) is not None]
    for number in [*earlier, *clause.after("to", "at")] if rises else clause.objects[:1]:
        count = draft.reading.count(draft.sentence, number)
        whom = number if number.sort in {"person", "group"} else what.of
        people = whom is not None and whom.sort in {"person", "group"} and draft.sentence.low(whom) != "dead"
        if code is None or count is None:
            continue
        when = _time_behind(draft, number) or (when_of(draft, clause) if not earlier else None)
        told = Toll(count, code, draft.mention(whom) if people and whom is not None else None, when)
        _emit(draft, clause, told, number, rule="toll-reached", first=what.first)


def _ranged(draft: Draft, clause: Clause) -> None:
    """ "Estimates of the toll range from 50, according to the army, to 80, according to the union": each its own."""
    if clause.verb.lemma not in words("lemmas", "ranges") or clause.passive or not clause.subjects:
        return
    what = clause.subjects[0]
    code = what_is_counted(draft.sentence, what) or counted_before(draft, what)
    for number in (*clause.objects[:1], *clause.after("from"), *clause.after("to")) if code is not None else ():
        count = draft.reading.count(draft.sentence, number)
        if count is not None:
            _emit(draft, clause, Toll(count, code), number, rule="toll-ranges", first=number.first)


def _time_behind(draft: Draft, number: NounPhrase) -> When | None:
    """ "Rose from 12 in 1987 to 300 in 1988": the day of each."""
    link = next((c for c in draft.sentence.row if c.first == number.last + 1), None)
    return draft.sentence.when(link) if isinstance(link, Link) and link.kind == "time" else None


def _revised(draft: Draft, clause: Clause) -> None:
    """ "The ministry revised the figure to 17", "the toll was raised to 17 by the union"."""
    numbers = clause.subjects if clause.passive else clause.objects
    if clause.verb.lemma not in words("lemmas", "revises") or not numbers:
        return
    what, by = numbers[0], clause.after("by") if clause.passive else clause.subjects
    code = what_is_counted(draft.sentence, what) or counted_before(draft, what)
    for number in clause.after("to") if code is not None else ():
        count = draft.reading.count(draft.sentence, number)
        if count is None or not by or by[0].number is not None or not human(draft, by[0]):
            continue
        draft.tell(
            Toll(count, code, None, when_of(draft, clause)),
            clause,
            rule="toll-revised",
            first=clause.verb.first,
            last=number.last,
            sanad=counted_by(draft, clause, by[0]),
        )


def _lives(draft: Draft) -> None:
    """ "The attack claimed (the lives of) 30 miners", "cost 30 lives", "30 lives were lost"."""
    row = draft.sentence.row
    for at, phrase in draft.sentence.nouns:
        if draft.sentence.low(phrase) not in _LIVES or phrase.possessor is not None:
            continue
        clause = _clause_of(draft, phrase)
        before = chunk_at(row, at - 1)
        costs = isinstance(before, NounPhrase) and draft.sentence.tokens[before.last].low in {"cost", "costs"}
        acted = phrase in clause.subjects if clause is not None and clause.passive else clause is not None
        taken = clause is not None and acted and clause.verb.lemma in words("lemmas", "takes_lives")
        beside = clause is None or phrase in clause.subjects or phrase in clause.objects
        if not (costs or (taken and beside)):
            continue
        count = draft.reading.count(draft.sentence, phrase)
        if phrase.of is not None and human(draft, phrase.of):
            _emit(draft, clause, _death(draft, clause, phrase.of), phrase, rule="takes-lives")
        elif count is not None and phrase.of is None and (count.lower, count.upper) != (None, None):
            _emit(draft, clause, Toll(count, "death"), phrase, rule="takes-lives")


def _numbers(draft: Draft) -> None:
    """ "There were 30 dead", "resulted in 30 deaths", "30 dead and twelve wounded were counted"."""
    for _, outer in draft.sentence.nouns:
        counted = draft.sentence.low(outer) in words("nouns", "tolls") and outer.of is not None
        phrase = outer.of if counted and outer.of is not None else outer
        low = draft.sentence.low(phrase)
        if phrase.number is None or draft.sentence.tokens[phrase.first].low == "one":
            continue
        if phrase.of is not None or not (low == "dead" or low in _DEATHS):
            continue
        count = draft.reading.count(draft.sentence, phrase)
        if count is None or (count.lower, count.upper) == (None, None) or _is_told_already(draft, phrase):
            continue
        clause = _clause_of(draft, outer)
        told: Content = _death(draft, clause, phrase) if low == "dead" else Toll(count, "death")
        _emit(draft, clause, told, phrase, rule="so-many-dead")


def _bodies(draft: Draft) -> None:
    """ "30 bodies were found in a mass grave", "police recovered 30 bodies"."""
    for clause in draft.sentence.clauses:
        found = clause.subjects if clause.passive else clause.objects
        for phrase in found if clause.verb.lemma in words("lemmas", "finds") else ():
            count = draft.reading.count(draft.sentence, phrase)
            bare = phrase.of is None and phrase.number is not None and phrase.number[1] == phrase.head - 1
            if bare and count is not None and draft.sentence.low(phrase) in words("nouns", "corpses"):
                _emit(draft, clause, Toll(count, "death"), phrase, rule="bodies-found")


def _is_told_already(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether another rule has drafted a death of these people, or a number of deaths."""
    start, end = draft.sentence.within(phrase.first, phrase.last)
    for claim in draft.claims:
        content = claim.content
        spans = [v.span for v in content.victims] if isinstance(content, Act) else []
        spans += [content.count.span] if isinstance(content, Toll) else []
        if any(span is not None and start <= span.start < end for span in spans):
            return True
    return False


def _death(draft: Draft, clause: Clause | None, whom: NounPhrase) -> Act:
    mention = draft.mention(whom)
    if clause is None:
        return Act("death", (mention,), count=the_count((mention,)))
    return Act("death", (mention,), count=mention.count, when=when_of(draft, clause), where=place_of(draft, clause))


def _clause_of(draft: Draft, phrase: NounPhrase) -> Clause | None:
    """The clause that the phrase has a part in."""
    for clause in draft.sentence.clauses:
        groups = (group for _, group in (*clause.phrases, *clause.before))
        own = (*clause.subjects, *clause.objects, clause.complement, *(p for group in groups for p in group))
        if any(one is phrase for one in own):
            return clause
    return None


def _emit(
    draft: Draft, clause: Clause | None, told: Content, last: NounPhrase, *, rule: str, first: int | None = None
) -> None:
    sentence = draft.sentence
    if clause is None:
        if not sentence.lows.isdisjoint(_LEFT_OPEN):
            return
        draft.emit(told, last.head, rule=rule, first=first if first is not None else last.first, last=last.last)
        return
    if clause.verb.lemma in words("verbs", "judge", "supposed"):
        return  # "they wanted 30 dead"
    modality: Modality = modality_of(sentence, clause)
    denied = negative(sentence, clause) or is_none(sentence, last)
    if modality in {"purpose", "planned"} or (denied and modality != "actual"):
        return
    says = report_stance(clause.verb.lemma) is not None or clause.verb.lemma in words("lemmas", "counts")
    counters = clause.after("by") if clause.passive else clause.subjects
    acted_on = clause.has_subject(last) if clause.passive else clause.has_object(last)
    gives = says and rule != "takes-lives" and acted_on and bool(counters)
    gives = gives and draft.voice(last.head)[0] == draft.voice(clause.verb.main)[0]
    draft.emit(
        told,
        last.head,
        rule=rule,
        first=min(first, last.first) if first is not None else last.first,
        last=last.last,
        modality=modality,
        polarity="negative" if denied else "positive",
        sanad=counted_by(draft, clause, counters[0]) if gives else None,
        stance=report_stance(clause.verb.lemma) if gives else None,
    )
