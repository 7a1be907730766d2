"""Who did it, and how surely: "possibly by the army", "men disguised as soldiers", "a bomb thrown by rebels"?"""

from __future__ import annotations

from asnad.model.frames import Involvement
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import ANYONE, human, is_age
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import is_none
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.words.morphology import singular

__all__ = [
    "among_doers",
    "behind_weapons",
    "by_hearsay",
    "how_surely",
    "identified",
    "involvements",
    "recognised",
    "undisguised",
]


def by_hearsay(clause: Clause, degree: str = "carried_out") -> str:
    """The degree of whoever a participle names, where it is only said: "killings | allegedly committed by rebels"."""
    if clause.kind not in {"reduced", "relative"}:
        return degree  # "was allegedly committed by rebels": all of it is only said
    return next((d for low in clause.verb.adverbs if (d := _doubt(low, "hedges")) is not None), degree)


def _doubt(low: str, section: str = "doubts") -> str | None:
    """The degree of whoever is only a "suspected" one, or does it only "allegedly" (``hedges``)."""
    return next((degree for degree in ("suspected", "accused") if low in words("words", section, degree)), None)


def involvements(
    draft: Draft, phrases: list[NounPhrase], degree: str = "carried_out", *, unknown: bool = False
) -> tuple[Involvement, ...]:
    """Those of the phrases that can act, with their part in it; with ``unknown`` also names that no list knows."""
    found = []
    for phrase in phrases:
        lows = [t.low for t in draft.sentence.tokens[phrase.first : phrase.last + 1]]
        if lows in (["each", "other"], ["one", "another"]) or lows[0] == "what":
            continue
        if (draft.sentence.low(phrase) in ANYONE and phrase.of is None) or is_none(draft.sentence, phrase):
            continue
        if is_age(draft, phrase):
            continue  # "killed by Holt, 34, and Dane, 28"
        if singular(draft.sentence.low(phrase)) in words("nouns", "said"):
            continue  # "investigate her allegations"
        if phrase.first == phrase.last and draft.sentence.low(phrase) in words("nouns", "on_air"):
            continue  # "ordered the killing by radio"
        if phrase.of is not None and phrase.of.sort == "act" and phrase.of.det:
            # "the force of the explosion".
            continue
        country = phrase.sort == "place" and phrase.proper is not None and phrase.proper.last == phrase.head
        # In capitals "the Extraditables" look like any noun; who acts is told by the article and the plural.
        loud = draft.sentence.upper and phrase.det == "the" and phrase.plural
        named = phrase.proper is not None or phrase.plural or phrase.det == "the"
        told = (unknown or loud) and phrase.sort == "" and named and phrase.number is None
        told = told or (phrase.sort == "" and singular(draft.sentence.low(phrase)) in words("nouns", "belonging"))
        if human(draft, phrase, unknown=told) or country or _is_a_body(draft, phrase):
            inside = (t.low for t in draft.sentence.tokens[phrase.first : phrase.head])
            doubt = next((d for low in inside if (d := _doubt(low)) is not None), degree)
            found.append(Involvement(draft.mention(phrase), doubt if degree == "carried_out" else degree))
    return tuple(found)


def _is_a_body(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether "it" stands for a body that can act."""
    if phrase.sort != "pron" or draft.sentence.low(phrase) != "it":
        return False
    mention = draft.mention(phrase)
    return bool(mention.antecedents) and all(end.kind == "organisation" for end in mention.ends())


def how_surely(draft: Draft, doers: list[NounPhrase]) -> str:
    """ "killed, possibly by the army", "killed by the army or the Front": none of them is told to have done it."""
    row = draft.sentence.row
    places = {id(chunk): at for at, chunk in draft.sentence.nouns} if doers else {}
    for at in sorted(places[id(doer)] for doer in doers if id(doer) in places):
        lead = row[at - 1] if at else None
        before = row[at - 2] if at >= 2 else None
        if isinstance(before, Link) and before.low in words("words", "perhaps"):
            return "suspected"
        led = is_low(before, "or") and not is_link(lead, "time")  # "on or about 3 May | soldiers"
        if is_low(lead, "or") or led:
            return "suspected"
    return "carried_out"


def undisguised(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who only look like others, or say that they are: "men disguised as soldiers", "who claimed to be police"."""
    found: list[NounPhrase] = []
    for doer in doers:
        under = next((c for c in draft.sentence.clauses if _makes_look_like(draft, c, doer)), None)
        found += under.subjects if under is not None else [doer]
    return found


def identified(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who is said to be the one that did it: "identified Holt as the man who shot her"; none where none is named so."""
    found: list[NounPhrase] = []
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in words("lemmas", "identifies") and not clause.negative and not clause.verb.modal:
            called = clause.after("as")
            if any(c is d for c in called for d in doers):
                found += clause.subjects if clause.passive else clause.objects[:1]
    return found


def among_doers(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who is named of those that did it: "among those who killed the priest were Falk and Holt"."""
    row = draft.sentence.row
    if len(row) < 2 or not is_low(row[0], "among", "amongst") or not any(row[1] is d for d in doers):
        return []
    for clause in draft.sentence.clauses:
        told = clause.verb.lemma == "be" and not (clause.passive or clause.negative or clause.verb.modal)
        if told and clause.has_subject(row[1]):
            return [o for o in clause.objects if o.is_named]
    return []


def recognised(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """As whom somebody knew one of those who did it: "one of them, whom I recognised as Holt, beat me"."""
    found: list[NounPhrase] = []
    for clause in draft.sentence.clauses:
        known = clause.verb.lemma in words("lemmas", "identifies") and not clause.negative and not clause.verb.modal
        if known and not clause.passive and any(o is d for o in clause.objects for d in doers):
            found += [p for p in clause.after("as") if p.is_named and not p.det]
    return found


def _makes_look_like(draft: Draft, clause: Clause, doer: NounPhrase) -> bool:
    if clause.verb.lemma in {"disguise", "dress", "pose", "masquerade"}:
        lead, after = (*draft.sentence.row[clause.at + 1 : clause.at + 3], None, None)[:2]
        return after is doer and isinstance(lead, Link) and lead.low == "as"
    return clause.verb.lemma == "be" and clause.kind == "inf" and clause.has_object(doer)


def behind_weapons(draft: Draft, doers: list[NounPhrase]) -> list[NounPhrase]:
    """Who set the weapon off that did it: "rebels planted a bomb that killed …", "a bomb thrown by rebels killed …"."""
    found = []
    weapons = words("nouns", "weapons") | words("nouns", "weapons", "shots")
    for doer in doers:
        hands = [doer]
        for clause in draft.sentence.clauses if draft.sentence.low(doer) in weapons else ():
            if clause.verb.lemma not in words("verbs", "set_off") or clause.negative or clause.verb.modal:
                continue
            if clause.passive and clause.has_subject(doer):
                hands = clause.after("by") or hands
            elif clause.verb.form == "finite" and clause.has_object(doer):
                hands = clause.subjects or hands
        found += hands
    return found
