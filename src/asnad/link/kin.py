"""Who may be relatives? What keeps two people apart, kept as what it tells: one family name, and one thing befell them.

It is a guess by the program, never a claim, and counts nowhere. What a source states of kinship stands beside it, with
the claims that state it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import log2
from typing import NamedTuple

from asnad.language.fold import fold
from asnad.language.names import NameFrequencies, NameKey, NamePart
from asnad.link.evidence.factor import STRANGERS, chance_of
from asnad.link.fellegi_sunter import Finding, Model, probability
from asnad.link.likeness import Person
from asnad.link.record import Happening, Record
from asnad.link.rule import BY
from asnad.link.sighting import Id
from asnad.model.claim import Claim
from asnad.model.entity import Entity, Kin
from asnad.model.frames import Kinship
from asnad.model.mention import Mention

__all__ = ["Guess", "guessed", "kin_of"]

Occasion = tuple[str, Hashable]
"""What befell several: its kind, and which it was."""

WORTH_SAYING = 0.66
"""Probability from which on it is said that two may be relatives: from there on it is likely."""
_PEOPLE = 500
"""People from whom the few that are named are taken to be drawn, at least: of most who fell nobody tells."""
_FAMILY = 30
"""People of one name and one occasion beyond which the name is that of a village and not of a family."""
_SAME_FAMILY, _TOGETHER = log2(0.9), log2(0.3)
"""log2 of how often relatives have one family name, and are told of together where both are told of at all."""
_TRUST = 100
"""As many people as the background of names counts for."""
_NOT_GIVEN = frozenset(["different", "left out"])
_TELLING = frozenset(["event", "group", "fate"])
"""Kinds of evidence of which relatives who fell together have more in common than strangers."""


_AGREES = frozenset(["same", "within", "shared"])
_FATES = frozenset(["fate", "act"])
"""Kinds of what is told of someone to whom something was done."""


class Guess(NamedTuple):
    """Two people who may be relatives, by one mention of each; ``score`` is the probability."""

    left: Id
    right: Id
    reason: str
    score: float


def guessed(
    people: Sequence[Person], records: Sequence[Record], model: Model, head_of: Callable[[Id], Id]
) -> list[Guess]:
    """The pairs that may be relatives, likeliest first; ``head_of`` gives the mention that stands for a person.

    They share the family name and the occasion (a claim, a place and time, a group), and their given names are plainly
    others. Of what they share the most telling counts, because a group falls together. How rare the name is is looked
    up among those who have no part in the occasion: within it the family itself would make its name look common.
    """
    heads = [head_of(person.id) for person in people]
    families = [_family(record) for record in records]
    named: dict[str, set[Id]] = defaultdict(set)
    occasions: dict[Occasion, set[Id]] = defaultdict(set)
    blocks: dict[tuple[str, Occasion], list[int]] = defaultdict(list)
    for i, (person, record) in enumerate(zip(people, records, strict=True)):
        for bones in families[i]:
            named[bones].add(heads[i])
        for key in _occasions(person, record):
            occasions[key].add(heads[i])
            for bones in families[i]:
                blocks[bones, key].append(i)
    shared: dict[tuple[int, int, str], list[Occasion]] = defaultdict(list)
    for (bones, key), members in blocks.items():
        if len({heads[i] for i in members}) <= _FAMILY:
            for i, j in combinations(members, 2):
                if heads[i] != heads[j]:
                    shared[i, j, bones].append(key)

    @lru_cache(maxsize=256)
    def those_at(keys: tuple[Occasion, ...]) -> frozenset[Id]:
        return frozenset().union(*(occasions[key] for key in keys))

    background = NameFrequencies.of(())
    everybody = len(set(heads))
    prior = log2(1 / max(_PEOPLE, everybody + STRANGERS))
    found: dict[tuple[Id, Id], Guess] = {}
    for (i, j, bones), keys in sorted(shared.items()):
        findings = model.findings(records[i], records[j])
        if not _differ_in_given_name(findings):
            continue
        there = those_at(tuple(keys))
        part = families[i][bones]
        others = len(named[bones] - there) + _TRUST * background.share_as(part, "family")
        name = _SAME_FAMILY - log2(min(1.0, others / (everybody - len(there) + _TRUST)))
        beside = [_TOGETHER - chance_of(len(occasions[key]), everybody) for key in keys if key[0] == "claim"]
        told: dict[str, float] = defaultdict(float)
        for finding in findings:
            if finding.kind in _TELLING and finding.factor.level in _AGREES:
                told[finding.kind] += max(0.0, finding.bits)
        score = round(min(probability(prior + name + max([0.0, *told.values(), *beside])), 0.99), 3)
        pair = min(heads[i], heads[j]), max(heads[i], heads[j])
        if score >= WORTH_SAYING and (pair not in found or score > found[pair].score):
            found[pair] = Guess(people[i].id, people[j].id, _reason(people[i], people[j], part, keys), score)
    return sorted(found.values(), key=lambda guess: (-guess.score, guess.left, guess.right))


def _family(record: Record) -> dict[str, NamePart]:
    """The family names of one person, by their consonants."""
    names = record.said.get("name", ())
    found: dict[str, NamePart] = {}
    for key in names if isinstance(names, tuple) else ():
        if isinstance(key, NameKey) and len(key.parts) > 1:
            for part in key.parts:
                if (part.role or part.guess) == "family" and part.bones and not part.initial:
                    found.setdefault(part.bones, part)
    return found


def _occasions(person: Person, record: Record) -> Iterator[Occasion]:
    """What befell a victim with others: the claims that say so, the place and day, and the groups he or she is of."""
    if not any(kind in _FATES for kind, _ in person.context.told) and not person.context.dated:
        return
    for claim, role in person.sighting.parts:
        if role == "victim":
            yield "claim", claim
    happening = record.said.get("event")
    if isinstance(happening, Happening) and happening.act and happening.when:
        for place in happening.where.narrow:
            yield "place", (place, happening.when)
        if happening.when.exact:
            yield "day", happening.when
    for kind, key in person.context.told:
        if kind == "group":
            yield "group", key


def _differ_in_given_name(findings: Iterable[Finding]) -> bool:
    """Whether the given names are plainly others, and nothing that is one person's own is the same."""
    listed = [finding.factor for finding in findings]
    given = {factor.level for factor in listed if factor.slot == "given name"}
    family = any(factor.slot == "family name" and factor.level == "agree" for factor in listed)
    own = any(factor.slot in ("birth", "identifier") and factor.level in ("same", "slip") for factor in listed)
    return family and not own and "different" in given and given <= _NOT_GIVEN


def _reason(a: Person, b: Person, part: NamePart, keys: Sequence[Occasion]) -> str:
    kinds = {kind for kind, _ in keys}
    family = next((word for word in re.split(r"[\s-]+", a.form) if fold(word) == part.token), part.token)
    told = []
    if "claim" in kinds:
        told.append("told of together")
    elif "place" in kinds:
        told.append("fell at one place and time")
    elif "day" in kinds:
        told.append("fell on one day")
    told += [f"both {a.context.told['group', str(key)]}" for kind, key in keys if kind == "group"][:1]
    fates = sorted(key for key in a.context.told.keys() & b.context.told.keys() if key[0] == "fate")
    told += [a.context.told[key] for key in fates[:1]]
    return f"one family name (“{family}”) and two given names; {', '.join(told)}"


def kin_of(claims: Iterable[Claim], guesses: Iterable[Guess], entities: Sequence[Entity]) -> tuple[Kin, ...]:
    """What is stated of kinship between named people, by claim, and then what is guessed of others, likeliest first.

    What a source says, or says is not so, is not guessed.
    """
    at = {key: entity.id for entity in entities if entity.kind == "person" for key in entity.mentions}
    order = {entity.id: number for number, entity in enumerate(entities)}
    stated: dict[tuple[str, str, str], list[str]] = {}
    known: set[frozenset[str]] = set()
    for claim in claims:
        content = claim.content
        if not isinstance(content, Kinship):
            continue
        who, relative = (_entity(claim, mention, at) for mention in (content.who, content.relative))
        if who and relative and who != relative:
            known.add(frozenset((who, relative)))
            if claim.happened:
                stated.setdefault((who, relative, content.relation), []).append(claim.id)
    found = [
        Kin(who, relative, "a source says so", "a source", None, relation, tuple(ids))
        for (who, relative, relation), ids in stated.items()
    ]
    for guess in guesses:
        one, other = (at.get(key) for _, key in (guess.left, guess.right))
        if one and other and one != other and frozenset((one, other)) not in known:
            known.add(frozenset((one, other)))
            left, right = sorted((one, other), key=lambda entity: order[entity])
            found.append(Kin(left, right, guess.reason, BY, guess.score))
    return tuple(found)


def _entity(claim: Claim, mention: Mention, at: Mapping[str, str]) -> str | None:
    ends = tuple(mention.ends())
    if len(ends) != 1 or ends[0].span is None:
        return None
    return at.get(f"{claim.layer}:{ends[0].span.start}-{ends[0].span.end}")
