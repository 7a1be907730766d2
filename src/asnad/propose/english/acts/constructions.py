"""Which acts does a verb tell of only with what stands behind it: "took him from his home", "died under torture"?"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause, says_or_asks
from asnad.propose.english.happened.made_to_stand import POSTURES, is_for_long, made_to_stand
from asnad.propose.english.lexicon import listed, table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["constructed"]

_OF_GOODS = frozenset({"destruction", "pillage", "confiscation"})
_CLOSING = frozenset({"end", "comma", "stop", "quote", "conj", "time", "sub"})


class Construction(NamedTuple):
    """An act's code and what must stand around the verb: see the head of the lexicon's file for its keys."""

    act: str
    after: frozenset[str]
    nouns: frozenset[tuple[str, ...]]
    whose: frozenset[str]
    out: frozenset[str]
    what: frozenset[tuple[str, ...]]
    to: frozenset[str]
    alone: frozenset[str]
    by_many: bool
    passive: bool
    people: bool
    state: bool
    after_coming: bool
    poured: frozenset[str]
    things: frozenset[str]
    lost: frozenset[tuple[str, ...]]
    beside: frozenset[str]
    upon: bool
    whom: frozenset[str]
    doing: frozenset[str]
    by: frozenset[str]
    bare: bool
    going_on: bool
    closes: bool


class Told(NamedTuple):
    """The act that is told, and whom it befell; ``None`` where that is whom the verb acts on."""

    act: str
    victims: list[NounPhrase] | None


@cache
def _by_verb() -> dict[str, tuple[Construction, ...]]:
    """What each verb tells of with what stands around it."""
    found: dict[str, tuple[Construction, ...]] = {}
    for act, entries in table("constructions").items():
        for entry in entries.values():
            one = _construction(act, entry)
            for verb in dict.fromkeys(entry["verbs"]):
                found[verb] = (*found.get(verb, ()), one)
    return found


def _construction(act: str, entry: dict[str, Any]) -> Construction:
    return Construction(
        act,
        frozenset(entry.get("after", ())),
        frozenset(tuple(noun.split()) for noun in entry.get("nouns", ())),
        frozenset(entry.get("whose", ())),
        frozenset(entry.get("out", ())),
        frozenset(tuple(noun.split()) for noun in entry.get("what", ())),
        frozenset(entry.get("to", ())),
        frozenset(entry.get("alone", ())),
        entry.get("by_many", False),
        entry.get("passive", False),
        entry.get("people", False),
        entry.get("state", False),
        entry.get("after_coming", False),
        frozenset(entry.get("poured", ())),
        frozenset(entry.get("things", ())),
        frozenset(tuple(noun.split()) for noun in entry.get("lost", ())),
        frozenset(entry.get("beside", ())),
        entry.get("upon", False),
        frozenset(entry.get("whom", ())),
        frozenset(entry.get("doing", ())),
        frozenset(entry.get("by", ())),
        entry.get("bare", False),
        entry.get("going_on", False),
        entry.get("closes", False),
    )


def constructed(draft: Draft, clause: Clause) -> Told | None:
    """What the clause's verb tells of together with the words around it, done to people; else ``None``."""
    sentence = draft.sentence
    for one in _by_verb().get(clause.verb.lemma, ()):
        behind = [p for low, group in clause.phrases if low in one.after for p in group] if clause.phrases else []
        behind += [p.of for p in behind if p.of is not None and sentence.low(p) in words("nouns", "ends_of")]
        if "of" in one.after:
            behind += [o.of for o in (clause.subjects if clause.passive else clause.objects) if o.of is not None]
        if _stands_around(sentence, clause, one, behind) and (told := _told(sentence, clause, one, behind)) is not None:
            return told
    return None


def _stands_around(sentence: Sentence, clause: Clause, one: Construction, behind: list[NounPhrase]) -> bool:
    """Whether all stands around the verb that must, whomever it acts on."""
    far = clause.verb.lemma == "march" and one.act == "forced_displacement"  # "marched them to Meran"
    named = far and any(p.proper is not None and p.proper.sort != "person" for p in behind)
    if one.nouns and not named and not any(_is_one_of(sentence, phrase, one.nouns) for phrase in behind):
        return False
    if clause.verb.lemma == "march" and not clause.passive and not _is_behind(behind, clause.objects):
        return False  # "were marching to honour Holt"
    if (one.passive and not clause.passive) or (one.people and not _is_by_people(sentence, clause)):
        return False
    if one.by_many and not all(d.plural or d.sort == "body" for d in clause.subjects) and not clause.passive:
        return False
    doers = clause.after("by") if clause.passive else clause.subjects
    if (one.after_coming and not _came_for_them(sentence, clause)) or (one.bare and not _is_bare(sentence, clause)):
        return False
    if one.going_on and not _goes_on(sentence, clause):
        return False
    if one.by and not any(singular(sentence.low(_of_them(sentence, d))) in one.by for d in doers):
        return False
    acted = clause.subjects if clause.passive else clause.objects
    if one.whom and not (acted and all(singular(sentence.low(o)) in one.whom for o in acted)):
        return False
    if one.beside and any(d.sort not in PEOPLE | {"body"} for d in doers):
        return False  # "the thought keeps him awake"
    return not one.doing or any(_is_kept_from(sentence, clause, then, one) for then in sentence.clauses)


def _is_behind(phrases: list[NounPhrase], others: list[NounPhrase]) -> bool:
    return bool(phrases) and bool(others) and phrases[0].first > others[0].last


def _of_them(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """ "One of the bullets": the bullets."""
    return phrase.of if phrase.of is not None and sentence.low(phrase) in {"one", "some", "several"} else phrase


def _told(sentence: Sentence, clause: Clause, one: Construction, behind: list[NounPhrase]) -> Told | None:
    """The act with whom it befalls, by the way in which the construction tells of that."""
    acted = clause.subjects if clause.passive else clause.objects
    found: list[NounPhrase] | None = None
    if one.lost:
        lost = any(_is_one_of(sentence, o, one.lost) for o in clause.objects) and not clause.passive
        found = list(clause.subjects) if lost and not (clause.negative or clause.after("as")) else []
    elif one.things:
        return Told(one.act, []) if _are_things(sentence, clause, one, acted) else None
    elif one.poured:
        poured = any(singular(sentence.low(o)) in one.poured for o in acted or clause.after("out"))
        found = _people_behind(sentence, clause, one) if poured else []
    elif one.upon:
        found = [] if clause.objects else _people_behind(sentence, clause, one)
    elif one.state:
        found = _in_the_state(sentence, clause, one, behind)
    elif one.whose:
        found = _owners(sentence, clause, one)
    elif one.what and not (one.to or one.doing):
        found = _deprived(sentence, clause, one)
    elif (one.to and not _makes_them(sentence, clause, one)) or (one.beside and not _is_beside(sentence, clause, one)):
        return None
    if found is not None:
        return Told(one.act, found) if found else None
    if not _befalls_people(sentence, clause):
        return None
    apart = "of" in one.after and any(o.of is not None for o in acted)  # "deprived the villagers | of food"
    return Told(one.act, [replace(o, of=None, last=o.core) for o in acted] if apart else None)


def _is_bare(sentence: Sentence, clause: Clause) -> bool:
    """ "They took him.", "and took Holt", "was taken by soldiers": nothing is said of what for, or where to."""
    acted = clause.subjects if clause.passive else clause.objects
    one = acted[0] if len(acted) == 1 else None
    beyond = any(low != "by" for low, _ in clause.phrases) if clause.passive else bool(clause.phrases)
    if one is None or beyond or clause.complement is not None or (clause.passive and clause.objects):
        return False
    end = (clause.after("by") or [one])[-1].last if clause.passive else one.last
    after, then = (*sentence.tokens[end + 1 : end + 3], None, None)[:2]
    goes_on = after is not None and after.tag == "conj" and (then is None or then.tag != "pron")
    own = sentence.tokens[one.first]
    if own.tag == "own" and sentence.low(one) in listed("nouns", "kin"):
        known = not (_may_be_own(sentence, clause, own.low) or goes_on)  # not "took my son and kicked him"
    else:
        known = sentence.low(one) in {"him", "her", "me", "he", "she", "i"}
        known = not one.plural and (known or (one.proper is not None and one.proper.sort == "person"))
    dated = any(link.first == end + 1 for link in clause.times)  # "was taken by the army in 1990"
    return known and (after is None or dated or after.tag in {"end", "comma", "stop", "quote", "conj", "time"})


def _goes_on(sentence: Sentence, clause: Clause) -> bool:
    """ "Police are holding him", "said that they were not holding Holt"; but not "two men were holding him"."""
    verb, doers, one = clause.verb, clause.subjects, clause.objects[0] if len(clause.objects) == 1 else None
    if one is None or clause.passive or clause.complement is not None or one.det in {"his", "her", "their", "its"}:
        return False
    that = clause.start > 0 and sentence.row[clause.start - 1].kind == "that"
    told = that and any(says_or_asks(c) for c in sentence.clauses if c.at < clause.at)
    bodies = all(d.sort == "body" or sentence.low(d) == "it" or (told and sentence.low(d) == "they") for d in doers)
    behind = sentence.tokens[min(one.last + 1, len(sentence.tokens) - 1)].tag
    closes = behind in {"end", "comma", "stop", "quote", "conj"}
    return bool(doers) and bodies and closes and verb.first < verb.main and "g" in sentence.tokens[verb.main].forms


def _is_kept_from(sentence: Sentence, clause: Clause, then: Clause, one: Construction) -> bool:
    """ "Was banned from leaving the country"; not "from leaving the house"."""
    where = not one.what or any(_is_one_of(sentence, o, one.what) for o in then.objects)
    return then.kind == "ing" and then.verb.lemma in one.doing and clause.at < then.at <= clause.at + 3 and where


def _are_things(sentence: Sentence, clause: Clause, one: Construction, acted: list[NounPhrase]) -> bool:
    owns = (sentence.tokens[o.first] for o in acted)
    own = any(t.tag == "own" and _may_be_own(sentence, clause, t.low) for t in owns)
    return bool(acted) and not own and all(singular(sentence.low(o)) in one.things for o in acted)


def _in_the_state(sentence: Sentence, clause: Clause, one: Construction, behind: list[NounPhrase]) -> list[NounPhrase]:
    """Who is in prison: "Holt is still in prison"."""
    bare = any(_is_one_of(sentence, p, one.nouns) and not (p.det or p.possessor or p.of) for p in behind)
    said = sentence.tokens[clause.verb.last + 1].low if clause.verb.last + 1 < len(sentence.tokens) else ""
    bare = bare and said not in {"either", "neither"}  # "is either in prison or abroad"
    between = sentence.tokens[clause.verb.last + 1 : behind[0].first] if behind else []
    bare = bare and all(t.low != "by" for t in between)  # "are punishable by up to five years in prison"
    some = [g[0].first for low, g in clause.phrases if low == "including" and g]
    bare = bare and not any(first < p.first for first in some for p in behind)  # "are missing, including scores in …"
    return (
        list(clause.subjects) if bare and not clause.objects and all(p.sort in PEOPLE for p in clause.subjects) else []
    )


def _is_beside(sentence: Sentence, clause: Clause, one: Construction) -> bool:
    """ "Kept him awake", "was kept awake"; "tied him up", but not "tied him up in knots"."""
    last = clause.verb.last if clause.passive or not clause.objects else clause.objects[-1].last
    beside, behind = (*sentence.tokens[last + 1 : last + 3], None, None)[:2]
    if beside is None or beside.low not in one.beside:
        apart = bool(clause.objects) and clause.objects[0].first > clause.verb.last + 1  # not "handed | over 20 men"
        return apart and sentence.tokens[clause.verb.last + 1].low in one.beside  # "tied up three men"
    if beside.low in POSTURES and not is_for_long(sentence, clause):
        return False
    by = behind is not None and behind.low == "by" and clause.verb.lemma != "let"  # "was let go by the company"
    return not one.closes or behind is None or by or behind.tag in _CLOSING


def _owners(sentence: Sentence, clause: Clause, one: Construction) -> list[NounPhrase]:
    """Whose arm is broken: "broke Holt's arm", "broke his jaw", "his arm was broken", "had two teeth knocked out"."""
    acted = list(clause.subjects if clause.passive else clause.objects)
    if one.out:
        behind = sentence.tokens[clause.verb.last + 1 : clause.verb.last + 2]
        beside = bool(behind) and behind[0].low in one.out
        beside = beside or (one.act == "ill_treatment" and any(_next_low(sentence, o) in one.out for o in acted))
        acted = [o for o in acted if beside or _next_low(sentence, o) in one.out] + clause.after(*one.out)
    for phrase in acted:
        part = phrase if singular(sentence.low(phrase)) in one.whose or phrase.of is None else phrase.of
        if part.of is not None and singular(sentence.low(part.of)) in one.whose:
            part = part.of  # "the soles of Holt's feet"
        if singular(sentence.low(part)) not in one.whose:
            continue
        had = (c for c in sentence.clauses if c.verb.lemma == "have" and c.at < clause.at)
        if (above := next((c for c in had if c.has_object(phrase)), None)) is not None:
            return list(above.subjects)
        if part.possessor is not None:
            return [part.possessor]
        if part.of is not None and part.of.sort in {"person", "name", "group"} and one.act not in _OF_GOODS:
            return [part.of]  # "raided the home of Holt"
        at = part.first + (sentence.tokens[part.first].low == "both")  # "cut off both his ears"
        token = sentence.tokens[at]
        if token.tag == "own" and (_is_of_others(one) or not _may_be_own(sentence, clause, token.low)):
            return [NounPhrase(at, at, at, at, "pron", plural=token.low in {"their", "our"})]
    return []


def _came_for_them(sentence: Sentence, clause: Clause) -> bool:
    """ "Four men came to our flat and took my husband": they came, and nothing is said of what they took him for."""
    came = next((c for c in reversed(sentence.clauses) if c.at < clause.at), None)
    if came is None or clause.passive or came.verb.lemma not in words("lemmas", "comes_for") or clause.complement:
        return False
    behind = all(low in {"with", "from", "in", "at", "on"} for low, _ in clause.phrases)
    return came.subjects[:1] == clause.subjects[:1] and behind and not came.passive


def _is_of_others(one: Construction) -> bool:
    """Nobody knocks out his own teeth or cuts his own throat; he may cut off his own ear."""
    return (bool(one.out) and one.act != "amputation") or "throat" in one.whose


def _people_behind(sentence: Sentence, clause: Clause, one: Construction) -> list[NounPhrase]:
    """On whom something is poured or stamped: "on Holt", "on her back", "into Holt's leg"; not into his corpse."""
    found = []
    for phrase in clause.after(*one.after):
        token = sentence.tokens[phrase.first]
        part = bool(one.nouns) and phrase.sort != "pron"
        people = phrase.sort in PEOPLE - {"number"} and sentence.low(phrase) not in {"it", "head", "heads"}
        if not part and people:
            found.append(phrase)
        elif sentence.low(phrase) in words("nouns", "corpses"):
            continue
        elif phrase.possessor is not None:
            found.append(phrase.possessor)
        elif token.tag == "own" and not _may_be_own(sentence, clause, token.low):
            at = phrase.first
            found.append(NounPhrase(at, at, at, at, "pron", plural=token.low in {"their", "our"}))
    return found


def _is_by_people(sentence: Sentence, clause: Clause) -> bool:
    """Whether one person suffers it and people did it, without weapons: "they hit her"; not "a bullet hit her"."""
    doers = clause.after("by") if clause.passive else clause.subjects
    whom = clause.subjects if clause.passive else clause.objects
    shots = words("nouns", "weapons") | words("nouns", "hits") | words("nouns", "shooters")
    people = all(d.sort in PEOPLE and singular(sentence.low(d)) not in shots for d in doers)
    return bool(doers) and people and all(not w.plural and w.sort in PEOPLE for w in whom)


def _next_low(sentence: Sentence, phrase: NounPhrase) -> str:
    return sentence.tokens[phrase.last + 1].low if phrase.last + 1 < len(sentence.tokens) else ""


def _may_be_own(sentence: Sentence, clause: Clause, own: str) -> bool:
    """ "Holt broke his arm": his own, or another's; "guards broke his arm" is another's."""
    if clause.passive:
        return False
    doer = clause.subjects[0] if clause.subjects else None
    if doer is None or own in {"its", "your"}:
        return True
    if own in {"my", "our"}:
        return sentence.low(doer) in {"i", "we"}
    touched = next((c for c in reversed(sentence.clauses) if c.at < clause.at and c.subjects[:1] == [doer]), None)
    if touched is not None and any(sentence.low(o) == {"his": "him"}.get(own, own) for o in touched.objects):
        return False  # "pushed her and broke her wrist"
    return doer.plural == (own == "their") and sentence.low(doer) not in {"i", "we"}


def _deprived(sentence: Sentence, clause: Clause, one: Construction) -> list[NounPhrase]:
    """Who is denied what: "denied Holt water", "was refused food"."""
    things = clause.objects + ([clause.complement] if clause.complement is not None else [])
    at = next((i for i, t in enumerate(things) if _is_one_of(sentence, t, one.what)), None)
    if at is None:
        return []
    if clause.passive:
        return list(clause.subjects)
    if at:
        return things[:at]  # "gave Holt and Dane ten years"
    thing = things[0]
    named = thing.proper
    if named is not None and named.sort == "person" and named.last < thing.head and thing.first == named.first:
        return [NounPhrase(named.first, named.last, named.last, named.last, "person", proper=named)]
    return []


def _makes_them(sentence: Sentence, clause: Clause, one: Construction) -> bool:
    """ "Forced Holt to carry rice", "made them dig": what people are made to do follows at once."""
    last = clause.verb.last if clause.passive or not clause.objects else clause.objects[-1].last
    done = next((c for c in sentence.clauses if c.at > clause.at), None)
    named = done is not None and bool(clause.after("by") or done.after("by"))
    if clause.passive and not named and done is not None and done.verb.lemma not in one.alone:
        return False  # "passengers were forced to stand"
    if done is not None and done.verb.lemma == "stand" and not made_to_stand(sentence, clause, done):
        return False
    if done is not None and one.what and not any(_is_one_of(sentence, o, one.what) for o in done.objects):
        return False
    return (
        done is not None
        and done.verb.form in {"inf", "bare"}
        and done.verb.lemma in one.to
        and (done.verb.first - last == 1 and not done.verb.negative)
    )


def _is_one_of(sentence: Sentence, phrase: NounPhrase, nouns: frozenset[tuple[str, ...]]) -> bool:
    inside = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
    inside[-1] = singular(inside[-1])
    return any(_ends_with(inside, noun) for noun in nouns)


def _ends_with(inside: list[str], noun: tuple[str, ...]) -> bool:
    """Whether words end with those of a noun, of which the first may begin with a hyphen: "-year term"."""
    if noun[0][0] != "-":
        return tuple(inside[-len(noun) :]) == noun
    return (
        len(inside) >= len(noun) and inside[-len(noun)].endswith(noun[0]) and tuple(inside[1 - len(noun) :]) == noun[1:]
    )


def _befalls_people(sentence: Sentence, clause: Clause) -> bool:
    """Whether whom the verb acts on, or who dies, can only be people."""
    suffering = clause.subjects if clause.passive or clause.verb.lemma == "die" else clause.objects
    never = {"it", "they", "them"} if clause.verb.lemma in {"set", "light"} else {"it"}  # "they were set on fire"
    return bool(suffering) and all(p.sort in PEOPLE and sentence.low(p) not in never for p in suffering)
