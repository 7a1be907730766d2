"""What became of those responsible: charged, tried, sanctioned, promoted, never held to account?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Polarity
from asnad.model.frames import Accountability
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.propose.english.account.charged_with import of_what, on_what_day, without_charge
from asnad.propose.english.account.what_became import Became, may_tell_what_became, what_became
from asnad.propose.english.acts.each_victim import are_to_be_freed
from asnad.propose.english.acts.included import with_included, with_names
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, name_behind, without_descriptions
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.pronouns import pronoun
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_consequences"]


def draft_consequences(draft: Draft) -> None:
    """Draft accountability."""
    for clause in draft.sentence.clauses:
        if may_tell_what_became(clause.verb.lemma):
            _accountability(draft, clause)


def _accountability(draft: Draft, clause: Clause) -> None:
    """Held to account, sanctioned, charged, tried, complained of."""
    sentence, told = draft.sentence, what_became(draft.sentence, clause)
    if told is None or not told.whom or (modality := draft.meant(clause)) == "purpose":
        return
    first = told.whom[0]
    country = first.sort == "place" and first.proper is not None
    nobody = sentence.words(first.first, first.last).text.lower() in _NO_ONE
    if not (human(draft, first) or country or nobody):
        return
    if _may_be_elsewhere(draft, first):
        return
    if modality == "planned" and clause.governor is not None and clause.governor.verb.lemma == "fail":
        modality = "actual"  # "has failed to hold them to account": it has not
    cause = _why(sentence, clause, told)
    when = on_what_day(draft, clause, told.outcome, cause)
    tells = bool(told.by) and human(draft, told.by[0]) and not _did_it(draft, clause, told)
    tells = tells and not sentence.low(told.by[0]).isdigit()  # "Count 3 charges Holt with it"
    by = draft.mention(told.by[0]) if tells else None
    where = place_of(draft, clause) if told.outcome in {"tried", "under_investigation", "complaint"} else None
    for person in _each_of(draft, told.whom)[:_MANY]:
        draft.emit(
            Accountability(_who(draft, without_charge(sentence, clause, person)), told.outcome, by, cause, when, where),
            clause.verb.main,
            rule=f"verb-{told.outcome}",
            first=clause.verb.first,
            last=min(max(clause.verb.last, told.last), len(sentence.tokens) - 1),
            modality=modality,
            polarity=_polarity(sentence, clause, told),
            granted=are_to_be_freed(clause),
        )


def _may_be_elsewhere(draft: Draft, whom: NounPhrase) -> bool:
    """ "Overturned the Lomay verdict": a word before the noun that the text knows as nobody's name."""
    before_noun = all(p is not whom for p in draft.sentence.phrases)
    return before_noun and whom.first == whom.last and not draft.mention(whom).antecedents


_NO_ONE = frozenset({"no one", "no-one", "nobody"})
_MANY = 6
"""Of more people in one sentence it is seldom told one by one."""


def _each_of(draft: Draft, whom: list[NounPhrase]) -> list[NounPhrase]:
    """ "Two of his men, Oren Falk and Tovik Dane, were found guilty", "the mayor, Mira Holt, was charged": by name."""
    named = with_names(draft, [name_behind(draft, p) for p in whom])
    return without_descriptions(draft, with_included(draft, named))


def _who(draft: Draft, phrase: NounPhrase) -> Mention:
    """The mention; "he" who is acquitted is nobody to whom the text told that something was done.

    "Three officers were named. None (of them) has been charged": of the three, "none of whom …" says itself of whom.
    """
    mention, at = draft.mention(phrase), draft.sentence.tokens[phrase.first].start
    behind = [t.low for t in draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]]
    of = draft.sentence.low(phrase.of) if phrase.of is not None else "of" if behind == ["of"] else "them"
    if draft.sentence.low(phrase) == "none" and of == "them":
        mention = replace(mention, antecedents=pronoun(draft.memory, draft.sentence, "they", phrase, at))
    if mention.name is not None or not mention.antecedents:
        return mention
    wronged = {e.span for act, victim in draft.memory.victims for e in victim.ends() if act in _WRONGS}
    meant = any(end.span in wronged for end in mention.ends())
    return replace(mention, antecedents=()) if meant else mention


_WRONGS = frozenset({"rape", "sexual_violence"})
"""Whoever suffered these is hardly who is tried right after."""


def _polarity(sentence: Sentence, clause: Clause, told: Became) -> Polarity:
    """Whether it became so of them, or not."""
    denied = negative(sentence, clause)
    if clause.subjects and is_none(sentence, clause.subjects[0]) and told.whom[0] is not clause.subjects[0]:
        denied = True  # "no charges were brought against him"
    if told.outcome == "amnestied" and clause.verb.lemma in {"refuse", "deny"}:
        denied = not denied
    if any(sentence.low(p) == "nothing" for p in clause.after("with", "of")):
        denied = True  # "were charged with nothing"
    return "negative" if denied else "positive"


def _why(sentence: Sentence, clause: Clause, told: Became) -> Words | None:
    """What somebody is charged with, convicted of, wanted or on trial for."""
    if told.outcome in {"charged", "convicted", "complaint"}:
        return of_what(sentence, clause, told.outcome)
    if told.outcome not in _FOR_WHAT:
        return None
    reasons = [p for p in clause.after("for", "over") if p.sort in {"act", "thing", ""} and p.first > told.last]
    reasons = [p for p in reasons if sentence.low(p) not in {"life", "lives"}]  # "on trial for his life"
    reasons = [p for p in reasons if p.of not in told.whom]  # "a warrant for the arrest of Voss"
    return sentence.words(reasons[0].first, reasons[-1].last) if reasons else None


_FOR_WHAT = frozenset({
    "under_investigation", "wanted", "tried", "sanctioned", "dismissed", "suspended", "demoted", "apologised",
    "compensated",
})  # fmt: skip


def _did_it(draft: Draft, clause: Clause, told: Became) -> bool:
    """ "Nobody was tried for the killing of Dane by soldiers": the soldiers killed him, and try nobody."""
    reasons = (p for p in clause.after("for", "of", "with") if p.sort == "act" and p.of is not None)
    deed = any(p.last < told.by[0].first for p in reasons)
    return clause.passive and deed and singular(draft.sentence.low(told.by[0])) not in words("nouns", "bench")
