"""What became of those responsible, and of the groups concerned?"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from asnad.model.claim import Polarity
from asnad.model.frames import (
    Accountability,
    Outcome,
)
from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import phrases, words
from asnad.propose.modality import modality_of
from asnad.propose.morphology import singular
from asnad.propose.names import is_rank
from asnad.propose.negation import is_none, negative
from asnad.propose.participants import human
from asnad.propose.phrase import PEOPLE, Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.remembered import by_word
from asnad.propose.row import chunk_at, is_low
from asnad.propose.when import when_of

__all__ = ["draft_consequences", "draft_sanctions"]


def draft_consequences(draft: Draft) -> None:
    """Draft accountability and outcomes."""
    outcomes = words("verbs", "outcome")
    for clause in draft.sentence.clauses:
        if _can_call_to_account(clause.verb.lemma) or _may_be_of_charges(draft.sentence, clause):
            _accountability(draft, clause)
        if clause.verb.lemma in outcomes:
            _outcome(draft, clause)


@by_word
def _can_call_to_account(lemma: str) -> bool:
    kinds = ("complaint", "sanctioned", "convicted", "acquitted", "tried", "pardoned")
    held = any(phrase[0] == lemma for phrase in phrases("verbs", "account", "held_accountable"))
    return (
        held
        or lemma in {"promote", "charge", "indict", "bring", "clear", "grant", "give", "refuse", "deny", "impose"}
        or lemma in words("verbs", "account", "dismissed")
        or any(lemma in words("verbs", "account", k) for k in kinds)
    )


def _is_for_doing(sentence: Sentence, clause: Clause) -> bool:
    """ "Charged them with spying"."""
    after = sentence.row[clause.at + 1 :]
    return any(is_low(a, "with", "for") and isinstance(b, VerbGroup) and b.form == "ing" for a, b in pairwise(after))


def _is_a_duty(sentence: Sentence, clause: Clause) -> bool:
    """ "Soldiers charged with guarding the camp": no crime."""
    what = chunk_at(sentence.row, clause.at + 2) if is_low(chunk_at(sentence.row, clause.at + 1), "with") else None
    if isinstance(what, NounPhrase):
        return singular(sentence.low(what)) in words("nouns", "duties")
    return isinstance(what, VerbGroup) and what.form == "ing" and what.lemma in words("lemmas", "duties")


def _may_be_of_charges(sentence: Sentence, clause: Clause) -> bool:
    """ "Found guilty", "charges were filed", "the charges were dropped"."""
    if clause.verb.lemma == "find":
        return "guilty" in sentence.lows
    charges = clause.passive and not sentence.lows.isdisjoint(_CHARGES)
    return charges and clause.verb.lemma in words("lemmas", "brings_charges") | words("verbs", "takes_back")


_CHARGES = frozenset({"charge", "charges", "indictment", "indictments"})


def _accountability(draft: Draft, clause: Clause) -> None:
    """Held to account, sanctioned, charged, tried, complained of."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    modality = modality_of(sentence, clause)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    told = _what_became(sentence, clause)
    if told is None or not told.whom or modality == "purpose":
        return
    if told.outcome == "charged" and lemma not in {"charge", "indict"} and is_none(sentence, clause.subjects[0]):
        polarity = "negative"  # "no charges were brought against him"
    if told.outcome == "amnestied" and lemma in {"refuse", "deny"}:
        polarity = "positive" if polarity == "negative" else "negative"
    if any(sentence.low(p) == "nothing" for p in clause.after("with", "of")):
        polarity = "negative"  # "were charged with nothing"
    country = told.whom[0].sort == "place" and told.whom[0].proper is not None
    nobody = sentence.words(told.whom[0].first, told.whom[0].last).text.lower() in _NO_ONE
    if (not human(draft, told.whom[0]) and not country and not nobody) or (lemma == "punish" and not clause.passive):
        return
    cause = _of_what(sentence, clause, told.outcome)
    when = _on_what_day(draft, clause, told.outcome, cause)
    to = told.outcome == "held_accountable" and is_low(chunk_at(sentence.row, clause.at + 1), "to")
    alone = told.outcome != "held_accountable" or lemma == "punish"
    last = clause.verb.main + (0 if alone else 2 if to else 1)
    tells = bool(told.by) and human(draft, told.by[0]) and not _did_it(draft, clause, told)
    tells = tells and not sentence.low(told.by[0]).isdigit()  # "Count 3 charges Holt with it"
    by = draft.mention(told.by[0]) if tells else None
    for person in told.whom[:3]:
        draft.emit(
            Accountability(draft.mention(_without_charge(sentence, clause, person)), told.outcome, by, cause, when),
            clause.verb.main,
            rule=f"verb-{told.outcome}",
            first=clause.verb.first,
            last=min(max(clause.verb.last, last), len(sentence.tokens) - 1),
            modality=modality,
            polarity=polarity,
        )


_NO_ONE = frozenset({"no one", "no-one", "nobody"})


def _did_it(draft: Draft, clause: Clause, told: _Became) -> bool:
    """ "Nobody was tried for the killing of Dane by soldiers": the soldiers killed him, and try nobody."""
    reasons = (p for p in clause.after("for", "of", "with") if p.sort == "act" and p.of is not None)
    deed = any(p.last < told.by[0].first for p in reasons)
    return clause.passive and deed and singular(draft.sentence.low(told.by[0])) not in words("nouns", "bench")


class _Became(NamedTuple):
    """What became of whom, by whom."""

    outcome: str
    whom: list[NounPhrase]
    by: list[NounPhrase]


def _what_became(sentence: Sentence, clause: Clause) -> _Became | None:
    whom = clause.subjects if clause.passive else clause.objects
    by = (clause.after("by") if clause.passive else clause.subjects)[:1]
    if any(_is_phrase(sentence, clause, phrase) for phrase in phrases("verbs", "account", "held_accountable")):
        return _Became("held_accountable", whom, by)
    if clause.verb.lemma in words("verbs", "account", "complaint"):
        filed = singular(sentence.low(clause.objects[0])) if clause.objects else ""
        if filed in words("nouns", "filed"):
            return _Became("complaint", clause.after("against"), clause.subjects[:1])
    if modality_of(sentence, clause) != "actual":
        return None
    if pardoned := _who_is_granted(sentence, clause):
        return _Became("amnestied", pardoned, by)
    if sanctioned := _on_whom_sanctions_are(sentence, clause):
        return _Became("sanctioned", sanctioned, by)
    if (outcome := _by_verb(sentence, clause, by)) is not None:
        return _Became(outcome, whom, by)
    if (charges := _of_charges(sentence, clause)) is not None:
        return _Became(*charges)
    verdict = _verdict(sentence, clause) if clause.verb.lemma == "find" else None
    return _Became(verdict, whom, by) if verdict is not None else None


def _is_phrase(sentence: Sentence, clause: Clause, phrase: tuple[str, ...]) -> bool:
    """Whether a verb and the words right behind it are a phrase: "hold to account"."""
    after = " ".join(t.low for t in sentence.tokens[clause.verb.main + 1 : clause.verb.main + 4])
    return phrase[0] == clause.verb.lemma and after.startswith(" ".join(phrase[1:]))


def _by_verb(sentence: Sentence, clause: Clause, by: list[NounPhrase]) -> str | None:
    """The outcome that a verb tells by itself: "was convicted", "cleared by the court", "brought to trial"."""
    lemma, denied = clause.verb.lemma, negative(sentence, clause)
    if lemma == "bring" and clause.passive and _is_phrase(sentence, clause, ("bring", "to", "trial")):
        return "tried"
    if lemma in words("verbs", "account", "pardoned"):
        return "amnestied"
    if lemma == "clear" and (_is_of_a_deed(sentence, clause) or any(_is_bench(sentence, p) for p in by)):
        return "acquitted"
    if lemma == "charge" and _is_a_duty(sentence, clause):
        return None
    if lemma in {"charge", "indict"}:
        of_what = clause.after("with", "for", "on", "under") or _is_for_doing(sentence, clause)
        never = clause.passive and denied and not clause.after("by")
        return "charged" if of_what or never or (lemma == "indict" and by) or _is_indicted(clause) else None
    if lemma == "promote" and clause.passive and clause.subjects and clause.subjects[0].plural:
        return "promoted"
    if lemma in words("verbs", "account", "tried") and clause.passive and denied:
        return "tried"
    if lemma in words("verbs", "account", "dismissed"):
        return "dismissed" if clause.passive and _is_in_uniform(sentence, clause) else None
    kinds = ("acquitted", "convicted", "sanctioned")
    return next((kind for kind in kinds if lemma in words("verbs", "account", kind)), None)


def _is_in_uniform(sentence: Sentence, clause: Clause) -> bool:
    """ "Constable Voss was suspended", "two officers were demoted": not a teacher, who may have suffered it."""
    named = clause.subjects[0].proper if clause.subjects else None
    ranks = (sentence.wording(*title).lower() for title in named.titles) if named is not None else ()
    heads = (singular(sentence.low(s)) for s in clause.subjects[:1])
    worn = words("nouns", "in_uniform")
    return any(is_rank(rank) or rank.rstrip(".") in worn for rank in ranks) or any(head in worn for head in heads)


def _is_bench(sentence: Sentence, phrase: NounPhrase) -> bool:
    return singular(sentence.low(phrase)) in words("nouns", "bench")


def _is_of_a_deed(sentence: Sentence, clause: Clause) -> bool:
    """ "Were cleared of the murders", "was cleared of all charges"; not "was cleared of mines"."""
    of = clause.after("of")
    return any(p.sort == "act" or singular(sentence.low(p)) in _CLEARED_OF | _CHARGES for p in of)


_CLEARED_OF = frozenset({"wrongdoing", "involvement", "crime", "responsibility", "suspicion", "complicity"})
_PARDONS = frozenset({"amnesty", "pardon", "immunity", "clemency"})


def _who_is_granted(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """ "Was granted amnesty", "granted (refused) amnesty to Holt", "granted Holt amnesty", "amnesty was granted to"."""
    if clause.verb.lemma not in {"grant", "give", "refuse", "deny"}:
        return []
    first = clause.objects[:1]
    if any(sentence.low(p) in _PARDONS for p in first):
        return clause.subjects if clause.passive else clause.after("to")
    if clause.passive:
        return clause.after("to") if any(sentence.low(p) in _PARDONS for p in clause.subjects) else []
    given = clause.complement
    return first if given is not None and sentence.low(given) in _PARDONS else []


def _on_whom_sanctions_are(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """ "Imposed sanctions on Holt", "sanctions were imposed on Holt"."""
    imposed = clause.subjects if clause.passive else clause.objects
    sanctions = any(singular(sentence.low(p)) == "sanction" for p in imposed)
    return clause.after("on", "upon", "against") if clause.verb.lemma == "impose" and sanctions else []


def _is_indicted(clause: Clause) -> bool:
    """ "The officers were indicted in 2002"."""
    return clause.verb.lemma == "indict" and clause.passive and clause.kind in {"main", "relative"}


def _of_what(sentence: Sentence, clause: Clause, outcome: str) -> Words | None:
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


def _without_charge(sentence: Sentence, clause: Clause, whom: NounPhrase) -> NounPhrase:
    """ "16 members of the union | of treachery": whom it befell, and not for what."""
    charge = _charge_in(sentence, clause, whom) if not clause.passive else None
    if charge is None or whom.proper is not None or whom.of is None:
        return whom
    inner = None if charge is whom.of else replace(whom.of, of=None, last=charge.first - 2)
    return replace(whom, of=inner, last=charge.first - 2)


def _on_what_day(draft: Draft, clause: Clause, outcome: str, why: Words | None) -> When | None:
    """When it was; not the day of the deed: "charged with possessing arms on 20 August"."""
    when, reason = when_of(draft, clause), clause.after("with", "for", "of", "on")
    inside = why.span if why is not None else None
    if when is not None and when.span and inside and inside.start < when.span.start < when.span.end < inside.end:
        return None  # "of the murder in 1999 of Holt"
    of_a_deed = outcome == "charged" or (outcome == "convicted" and reason and reason[-1].of is not None)
    if of_a_deed and reason and when is not None and when.span is not None:
        return None if when.span.start > draft.sentence.tokens[reason[0].first].start else when
    return when


def _verdict(sentence: Sentence, clause: Clause) -> str | None:
    """ "Found him guilty", "was found not guilty"."""
    last = clause.verb.last if clause.passive or not clause.objects else clause.objects[-1].last
    after = [t.low for t in sentence.tokens[last + 1 : last + 3]]
    if after[:1] == ["guilty"]:
        return "convicted"
    return "acquitted" if after == ["not", "guilty"] else None


def _of_charges(sentence: Sentence, clause: Clause) -> tuple[str, list[NounPhrase], list[NounPhrase]] | None:
    """ "Charges were brought against X", "the charges against X were dropped": the outcome, whose, and by whom."""
    if not clause.passive or len(clause.subjects) != 1:
        return None
    charges = clause.subjects[0]
    if singular(sentence.low(charges)) not in {"charge", "indictment"}:
        return None
    against = clause.beside("against")
    if not against:
        return None
    if clause.verb.lemma in words("lemmas", "brings_charges"):
        return "charged", against, clause.after("by")[:1]
    dropped = clause.verb.lemma in words("verbs", "takes_back") and not negative(sentence, clause)
    return ("case_dropped", against, clause.after("by")[:1]) if dropped else None


def draft_sanctions(draft: Draft) -> None:
    """Draft sanctions told by a noun: "has been under a visa ban and asset freeze since 2011"."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma == "be":
            _under_sanctions(draft, clause)


def _under_sanctions(draft: Draft, clause: Clause) -> None:
    sentence = draft.sentence
    for phrase in clause.after("under", "on"):
        lows = [t.low for t in sentence.tokens[phrase.first : phrase.last + 3]]
        if (
            not ({"ban", "freeze", "sanctions", "sanction"} & set(lows))
            or not clause.subjects
            or not human(draft, clause.subjects[0])
        ):
            continue
        when = when_of(draft, clause) or next((w for w in map(sentence.when, _times_after(draft, phrase)) if w), None)
        last = phrase.last
        group = next((g for _, g in clause.phrases if phrase in g), [phrase])
        last = group[-1].last
        by = phrase.proper
        who = None
        if by is not None and by.last < phrase.head:
            who = draft.mention(NounPhrase(by.first, by.last, by.last, by.last, "body", proper=by))
        draft.emit(
            Accountability(
                draft.mention(clause.subjects[0]), "sanctioned", who, sentence.words(phrase.first, last), when
            ),
            clause.verb.main,
            rule="under-sanctions",
            first=clause.verb.first,
            polarity="negative" if negative(sentence, clause) else "positive",
            modality=modality_of(sentence, clause),
        )
        for i in range(phrase.first, last + 1):
            draft.taken.add(i)
        return


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


def _times_after(draft: Draft, phrase: NounPhrase) -> list[Link]:
    """The dates that follow a phrase before the next verb."""
    found = []
    for chunk in draft.sentence.row:
        if chunk.first <= phrase.last:
            continue
        if isinstance(chunk, VerbGroup):
            break
        if isinstance(chunk, Link) and chunk.kind == "time":
            found.append(chunk)
    return found
