"""What became of those responsible, and of the groups concerned?"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from asnad.model.claim import Polarity
from asnad.model.frames import (
    Accountability,
    Outcome,
)
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import phrases, words
from asnad.propose.modality import is_none, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.participants import human
from asnad.propose.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.row import is_low
from asnad.propose.scope import when_of

__all__ = ["draft_consequences", "draft_sanctions"]


def draft_consequences(draft: Draft) -> None:
    """Draft accountability and outcomes."""
    outcomes = words("verbs", "outcome")
    for clause in draft.sentence.clauses:
        if _can_call_to_account(clause.verb.lemma) or _may_be_of_charges(draft.sentence, clause):
            _accountability(draft, clause)
        if clause.verb.lemma in outcomes:
            _outcome(draft, clause)


@cache
def _can_call_to_account(lemma: str) -> bool:
    kinds = ("complaint", "sanctioned", "convicted", "acquitted", "tried", "pardoned")
    held = any(phrase[0] == lemma for phrase in phrases("verbs", "account", "held_accountable"))
    return (
        held
        or lemma in {"promote", "charge", "indict", "bring", "clear"}
        or any(lemma in words("verbs", "account", k) for k in kinds)
    )


def _is_for_doing(sentence: Sentence, clause: Clause) -> bool:
    """ "Charged them with spying"."""
    after = sentence.row[clause.at + 1 :]
    return any(is_low(a, "with", "for") and isinstance(b, VerbGroup) and b.form == "ing" for a, b in pairwise(after))


def _may_be_of_charges(sentence: Sentence, clause: Clause) -> bool:
    """ "Found guilty", "charges were filed", "the charges were dropped"."""
    if clause.verb.lemma == "find":
        return "guilty" in sentence.lows
    charges = clause.passive and not sentence.lows.isdisjoint(_CHARGES)
    return charges and clause.verb.lemma in words("lemmas", "brings_charges") | words("verbs", "takes_back")


_CHARGES = frozenset({"charge", "charges", "indictment", "indictments"})


def _accountability(draft: Draft, clause: Clause) -> None:
    """Held to account, sanctioned, charged, tried, complained of."""
    sentence = draft.sentence
    lemma = clause.verb.lemma
    after = " ".join(t.low for t in sentence.tokens[clause.verb.main + 1 : clause.verb.main + 4])
    modality = modality_of(sentence, clause)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    outcome: str | None = None
    for phrase in phrases("verbs", "account", "held_accountable"):
        if phrase[0] == lemma and after.startswith(" ".join(phrase[1:])):
            outcome = "held_accountable"
            break
    whom = clause.subjects if clause.passive else clause.objects
    by = (clause.after("by") if clause.passive else clause.subjects)[:1]
    if outcome is None and lemma in words("verbs", "account", "complaint"):
        filed = singular(sentence.low(clause.objects[0])) if clause.objects else ""
        if filed in words("nouns", "filed"):
            outcome, whom, by = "complaint", clause.after("against"), clause.subjects[:1]
    if outcome is None and modality == "actual":
        for code in ("sanctioned", "convicted", "acquitted"):
            if lemma in words("verbs", "account", code):
                outcome = code
        if lemma in words("verbs", "account", "tried") and clause.passive and polarity == "negative":
            outcome = "tried"
        if lemma == "promote" and clause.passive and clause.subjects and clause.subjects[0].plural:
            outcome = "promoted"
        if lemma in {"charge", "indict"} and (
            clause.after("with", "for", "on", "under") or _is_for_doing(sentence, clause)
        ):
            outcome = "charged"
        if lemma in {"charge", "indict"} and clause.passive and polarity == "negative" and not clause.after("by"):
            outcome = "charged"
        if lemma == "indict" and clause.passive and by:
            outcome = "charged"
        if lemma == "clear" and any(singular(sentence.low(p)) in words("nouns", "bench") for p in by):
            outcome = "acquitted"
        if lemma in words("verbs", "account", "pardoned"):
            outcome = "amnestied"
        if lemma == "bring" and clause.passive and after.startswith("to trial"):
            outcome = "tried"
    if outcome is None and modality == "actual":
        outcome, whom, by = _of_charges(sentence, clause) or (None, whom, by)
        if outcome is None and lemma == "find" and (verdict := _verdict(sentence, clause)) is not None:
            outcome = verdict
    if outcome == "charged" and lemma not in {"charge", "indict"} and is_none(sentence, clause.subjects[0]):
        polarity = "negative"  # "no charges were brought against him"
    if outcome is None or not whom or modality == "purpose":
        return
    country = whom[0].sort == "place" and whom[0].proper is not None
    if (not human(draft, whom[0]) and not country) or (lemma == "punish" and not clause.passive):
        return
    reason = clause.after("with", "for", "of", "on")
    cause = None
    if outcome in {"charged", "convicted"} and reason:
        end = next((c for c in sentence.row if isinstance(c, NounPhrase) and c.first > reason[-1].last), None)
        follows = sentence.row[sentence.row.index(end) - 1] if end is not None else None
        last = (
            end.last if end is not None and isinstance(follows, Link) and follows.low == "against" else reason[-1].last
        )
        cause = sentence.words(reason[0].first, last)
    if outcome == "complaint":
        cause = next(
            (
                sentence.words(c.phrases[0][1][0].first, c.phrases[-1][1][-1].last)
                for c in sentence.clauses
                if c.at > clause.at and c.verb.lemma == "charge" and c.phrases
            ),
            None,
        )
    when = when_of(draft, clause)
    if (
        (outcome == "charged" or (outcome == "convicted" and reason and reason[-1].of is not None))
        and reason
        and when is not None
        and when.span is not None
        and (when.span.start > sentence.tokens[reason[0].first].start)
    ):
        when = None  # "charged with possessing arms on 20 August"
    last_token = clause.verb.main + (0 if outcome != "held_accountable" else 2 if lemma == "bring" else 1)
    for person in whom[:3]:
        draft.emit(
            Accountability(
                draft.mention(person),
                outcome,
                draft.mention(by[0]) if by and human(draft, by[0]) else None,
                cause,
                when,
            ),
            clause.verb.main,
            rule=f"verb-{outcome}",
            first=clause.verb.first,
            last=min(max(clause.verb.last, last_token), len(sentence.tokens) - 1),
            modality=modality,
            polarity=polarity,
        )


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
