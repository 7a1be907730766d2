"""Whom does the act of a verb befall, and who did it: by grammar, and then by who can have done or suffered it?"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.english.acts.included import with_included, with_names
from asnad.propose.english.claims.doers import behind_weapons, undisguised
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.excluded import (
    are_beasts,
    are_its_doers,
    are_its_own,
    is_named_body,
    is_one_body,
    may_be_doer,
    only_an_example,
)
from asnad.propose.english.claims.participants import (
    name_before,
    name_behind,
    victims_of,
    with_origins,
    without_descriptions,
)
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["Roles", "roles"]

_SUBJECT_SUFFERS = frozenset({"escape", "survival", "suicide", "hunger_strike"})
_SELVES = frozenset({"himself", "herself", "themselves", "itself"})


@dataclass(slots=True)
class Roles:
    """An act with the phrases of its victims and of its doers."""

    act: str
    victims: list[NounPhrase]
    doers: list[NounPhrase]


def roles(draft: Draft, clause: Clause, act: str, befallen: list[NounPhrase] | None, *, negated: bool) -> Roles | None:
    """The victims and doers of an act; ``None`` where the clause tells of no such act.

    ``befallen`` are the victims where a construction has found them already.
    """
    sentence = draft.sentence
    if negated and clause.verb.lemma in words("lemmas", "hands_over"):
        return None  # "refused to hand the men over to the army": they are held all the same
    by_accident = act == "killing" and _is_by_accident(sentence, clause)
    act = "death" if by_accident else act
    if act == "disappearance" and clause.passive and clause.verb.lemma == "disappear":
        act = "enforced_disappearance"  # "was disappeared": by somebody
    victims, doers = _by_grammar(draft, clause, act)
    doers = [] if by_accident and not clause.passive else doers
    victims = victims if befallen is None else befallen
    hit = clause.after("on", "at") if act in {"shooting", "attack"} and not victims else []
    victims = victims_of(draft, _by_relative(draft, clause, victims) or hit, act, clause.verb.lemma)
    victims = without_descriptions(draft, with_included(draft, with_names(draft, victims)))
    if not clause.passive and any(sentence.low(v) in _SELVES for v in victims):
        if act not in {"killing", "hanging", "shooting"}:
            return None
        act, victims, doers = "suicide", list(clause.subjects), []
    victims = [v for v in victims if v.det != "your" and not are_beasts(draft, v)]
    if not victims and any(p.det == "your" for p in (*clause.subjects, *clause.objects)):
        return None
    traits = act_traits(act)
    if traits & {"custody", "process", "lethal", "non-violation"}:
        victims = [v for v in victims if not is_one_body(draft, v)]
    if not traits & {"custody", "process"}:
        victims = [v for v in victims if not are_its_doers(draft, v)]
    if act == "censorship":
        media = words("nouns", "media")
        victims = [v for v in victims if {t.low for t in sentence.tokens[v.first : v.last + 1]} & media]
    if clause.kind == "relative" and any(_is_label(draft, v) or v.quoted for v in victims):
        return None
    return Roles(act, victims, _who_can(draft, clause, doers, victims, negated=negated))


def _is_by_accident(sentence: Sentence, clause: Clause) -> bool:
    """ "Was killed in a car crash", "the outbreak killed ten": nobody has killed them."""
    if not clause.passive:
        causes = words("nouns", "accidents") | words("nouns", "diseases")
        inside = [{singular(t.low) for t in sentence.tokens[s.first : s.core + 1]} for s in clause.subjects]
        return bool(inside) and all(words_ & causes for words_ in inside)  # "Cyclone Nargis", too
    if any(singular(sentence.low(p)) in words("nouns", "chance") for p in clause.after("by")):
        return True  # "was killed by a falling tree"
    return any(singular(sentence.low(p)) in words("nouns", "accidents") for p in clause.after("in", "by", "during"))


_NEVER_ACTED_ON = frozenset({"he", "she", "they", "we", "i"})
"""Subjects of what follows: "laid siege to the house he | was at"."""


def _by_grammar(draft: Draft, clause: Clause, act: str) -> tuple[list[NounPhrase], list[NounPhrase]]:
    if not clause.passive and _is_suffered_by_subject(act, clause):
        return list(clause.subjects), []
    if act == "detention" and clause.verb.lemma in words("lemmas", "hands_over"):
        return list(clause.subjects if clause.passive else clause.objects), clause.after("to")
    if clause.passive:
        by = clause.after("by", "at the hands of") or _by_behind(draft.sentence, clause)
        return _with_the_last_named(draft, clause.subjects), [name_behind(draft, d) for d in by]
    gone = clause.verb.lemma in {"disappear", "vanish", "go"}
    # "Went missing from his hometown Alba": what does not stand right behind the verb is nobody made to disappear.
    behind = any(o.first > clause.verb.last + 1 for o in clause.objects[:1])
    if gone and (not clause.objects or behind or only_an_example(draft.sentence, clause)):
        return _disappeared(draft.sentence, clause)
    acted = [o for o in clause.objects if draft.sentence.low(o) not in _NEVER_ACTED_ON]
    if clause.verb.lemma == "lose":
        return acted, []  # "lost a brother in the massacre"
    return [name_behind(draft, o) for o in acted], _with_the_last_named(draft, clause.subjects)


def _with_the_last_named(draft: Draft, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """ "Holt and the mayor, Joss Dane, were shot": Holt and Dane; "one of them, Joss Dane, was shot": Dane."""
    one = bool(phrases) and draft.sentence.tokens[phrases[-1].first].low == "one"
    return [*phrases[:-1], name_behind(draft, phrases[-1])] if one or len(phrases) > 1 else list(phrases)


def _by_behind(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """ "Was forced to sign a confession by police", "was last seen in the hands of soldiers": whoever it was."""
    if clause.verb.lemma == "see":
        return clause.after("in the hands of")
    done = next((c for c in sentence.clauses if c.at > clause.at), None)
    made = done is not None and done.kind == "inf" and done.at == clause.at + 1
    if done is None or not made or clause.verb.lemma not in words("lemmas", "makes_do") or done.passive:
        return []
    return [p for p in done.after("by") if p.sort in {"person", "body", "group", "name"}]


def _by_relative(draft: Draft, clause: Clause, victims: list[NounPhrase]) -> list[NounPhrase]:
    """The victims as a relative clause has them: their names, and with "who" no bodies and no places."""
    sentence = draft.sentence
    victims = [v for v in victims if not may_be_doer(sentence, clause, v)]
    if clause.kind == "relative":
        # "Mira Holt, an apprentice who was arrested": whatever she was, she is named.
        victims = [v if v.sort else name_before(draft, v) for v in victims]
        if any(t.low == "who" for t in sentence.tokens[clause.verb.first - 3 : clause.verb.first]):
            # "Mira Holt of the Centre – Meran, who was shot": who is shot is no body and no place.
            victims = [v for v in victims if v.sort != "place" and not is_named_body(v)]
    return victims


def _who_can(
    draft: Draft, clause: Clause, doers: list[NounPhrase], victims: list[NounPhrase], *, negated: bool
) -> list[NounPhrase]:
    """The doers who can have done it, by their names, and those behind weapons and disguises."""
    sentence = draft.sentence
    if clause.passive and negated:
        doers = [d for d in doers if [t.low for t in sentence.tokens[max(0, d.first - 2) : d.first]] != ["but", "by"]]
    doers = [d for d in doers if sentence.low(d) not in words("nouns", "limbs") and not are_its_own(draft, d)]
    doers = behind_weapons(draft, undisguised(draft, with_included(draft, with_origins(draft, doers))))
    return without_descriptions(draft, [d for d in doers if d not in victims])


def _disappeared(sentence: Sentence, clause: Clause) -> tuple[list[NounPhrase], list[NounPhrase]]:
    """Who is gone, and by whom: "soldiers forcibly disappeared and killed ten men" tells of the ten twice."""
    second = next((c for c in sentence.clauses if clause.at < c.at <= clause.end + 1), None)
    shares = second is not None and second.subjects[:1] == clause.subjects[:1] and "forcibly" in clause.verb.adverbs
    return (list(second.objects), list(clause.subjects)) if second and shares else (list(clause.subjects), [])


def _is_suffered_by_subject(act: str, clause: Clause) -> bool:
    """ "Died under torture", "lost his life"; but "beat him to death" befalls him."""
    if act_root(act) == "death" and clause.objects and clause.verb.lemma in {"die", "perish", "succumb"}:
        return True
    dies = act_root(act) == "death" and not any(o.sort in PEOPLE for o in clause.objects)
    return dies or act in _SUBJECT_SUFFERS


def _is_label(draft: Draft, phrase: NounPhrase) -> bool:
    return draft.sentence.low(phrase) in words("nouns", "portrayed", "tribute")
