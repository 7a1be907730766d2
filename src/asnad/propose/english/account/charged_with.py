"""What is somebody charged with or convicted of, and on what day?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, Link, NounPhrase
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular

__all__ = ["of_what", "on_what_day", "without_charge"]


def of_what(sentence: Sentence, clause: Clause, outcome: str) -> Words | None:
    """What somebody is charged with or convicted of, or a complaint is about."""
    if outcome == "complaint":
        charges = (c for c in sentence.clauses if c.at > clause.at and c.verb.lemma == "charge" and c.phrases)
        found = next(charges, None)
        return sentence.words(found.phrases[0][1][0].first, found.phrases[-1][1][-1].last) if found else None
    # "Was convicted with 13 other prisoners", "with two others", and not of them; "charged with 505".
    together = [p for p in clause.after("with") if p.sort in PEOPLE and p.head != (p.number or (0, 0))[1]]
    reason = [p for p in clause.after("with", "for", "of", "on") if all(p is not one for one in together)]
    whom = clause.objects[-1] if clause.objects else None
    if whom is not None and (charge := _charge_in(sentence, clause, whom)) is not None:
        reason = [charge, *reason]
    if outcome not in {"charged", "convicted"} or not reason:
        return None
    end = next((c for c in sentence.row if isinstance(c, NounPhrase) and c.first > reason[-1].last), None)
    follows = sentence.row[sentence.row.index(end) - 1] if end is not None else None
    against = end is not None and isinstance(follows, Link) and follows.low == "against"
    return sentence.words(reason[0].first, end.last if end is not None and against else reason[-1].last)


def _charge_in(sentence: Sentence, clause: Clause, whom: NounPhrase) -> NounPhrase | None:
    """ "Convicted Dane of collaboration with rebels", "convicted 16 members of the union of treachery": the charge."""
    named, charge = whom.proper is not None, whom.of
    while charge is not None and charge.of is not None and not named:
        whom, charge = charge, charge.of
    if charge is None or charge.sort not in {"act", "thing", ""}:
        return None
    bare = clause.verb.lemma in {"convict", "acquit"} and not charge.det and charge.proper is None
    several = singular(sentence.low(whom)) in {"member", "head", "leader", "group", "chief", "minister"}
    return charge if named or (bare and not clause.passive and not several) else None


def without_charge(sentence: Sentence, clause: Clause, whom: NounPhrase) -> NounPhrase:
    """ "16 members of the union | of treachery": whom it befell, and not for what."""
    charge = _charge_in(sentence, clause, whom) if not clause.passive else None
    if charge is None or whom.proper is not None or whom.of is None:
        return whom
    inner = None if charge is whom.of else replace(whom.of, of=None, last=charge.first - 2)
    return replace(whom, of=inner, last=charge.first - 2)


def on_what_day(draft: Draft, clause: Clause, outcome: str, why: Words | None) -> When | None:
    """When it was; not the day of the deed: "charged with possessing arms on 20 August"."""
    if clause.verb.lemma == "face":
        return None  # "on Monday began the trial of Dane, who faces charges": when they were brought nobody says
    when, reason = when_of(draft, clause), clause.after("with", "for", "of", "on")
    inside = why.span if why is not None else None
    if when is not None and when.span and inside and inside.start < when.span.start < when.span.end < inside.end:
        return None  # "of the murder in 1999 of Holt"
    of_a_deed = outcome == "charged" or (outcome == "convicted" and reason and reason[-1].of is not None)
    if of_a_deed and reason and when is not None and when.span is not None:
        return None if when.span.start > draft.sentence.tokens[reason[0].first].start else when
    return when
