"""MUC-4's slot on what stands behind an accusation: is an organisation's part fact, claimed, suspected, possible?

In 1992 it was the weakest slot of all. An answer is an organisation, by its head, with one of the key's six values.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Alias, Involvement, Membership, Post
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.english.people.reference import plain
from asnad.propose.english.words.token import noun_sort

__all__ = ["Said", "numbered", "said_of", "stated"]

FACT = "REPORTED AS FACT"
OWN = "CLAIMED OR ADMITTED"
OTHERS = "SUSPECTED OR ACCUSED"
AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
POSSIBLE = "POSSIBLE"
ACQUITTED = "ACQUITTED"
VALUES = (FACT, OWN, AUTHORITIES, OTHERS, POSSIBLE, ACQUITTED)

_AUTHORITY = re.compile(
    r"\b(police|army|military|armed forces|security|government|ministry|minister|president|presidential|officials?|"
    r"authorit\w+|attorney|prosecutor|judge|court|magistrate|general|colonel|captain|major|lieutenant|commander|chief|"
    r"defense|defence|interior|battalion|brigade|garrison|embassy|ambassador|administration|department|investigat\w+|"
    r"intelligence|mayor|governor|troops|spokesm\w+|communique|regime|state)\b"
)
"""Whoever speaks for a state, its forces or its courts."""
_FIGHTERS = re.compile(
    r"\b(troops?|soldiers?|army|military|battalions?|brigades?|compan(?:y|ies)|patrols?|units?|convoys?|guerrillas?|"
    r"rebels?|subversives?|terrorists?|insurgents?|combatants?|fighters?|attackers?|smugglers?|traffickers|mafia)\b"
)
"""What is done to those who fight is no incident of the key."""
_STATE = re.compile(
    r"\b(army|(?:armed|security|defense|air|our|their) forces?|government|police|troops|brigade|battalion|military|"
    r"regime|soldiers|country|state)\b"
)
_GANGS = re.compile(r"\b(groups|gangs?|rings?|squads?|mafias?|cartels?|bands?)$")
"""Groups without a name that the key takes for organisations; "a group of men" is none."""
_OFFENSIVE = re.compile(r"\boffensives?\b")
_NO_NAMES = frozenset(["responsible", "one", "those", "two", "themselves"])


class Said(NamedTuple):
    """One organisation with a value of the slot: as words, and the rule that claims it."""

    organisation: str
    value: str
    rule: str


def stated(values: Iterable[str], alternatives: Mapping[str, set[str]]) -> Iterator[tuple[set[str], list[str], bool]]:
    """The key's lines: names of an organisation, values that are right, and whether it may be left out.

    ``alternatives`` gives the names in a line.
    """
    for line in values:
        told = line.partition(":")[0]
        right = [value for value in (part.strip(" ?()") for part in told.split("/")) if value in VALUES]
        if right and alternatives[line]:
            yield alternatives[line], right, told.startswith("?")


def said_of(claims: Sequence[Claim], acts: frozenset[str]) -> Iterator[Said]:
    """What claims on these acts say of the organisations behind them."""
    bodies = {c.content.who.span: c.content.group for c in claims if isinstance(c.content, Membership)}
    whole = _whole_names(claims)
    officials = {
        _last(end) for c in claims if isinstance(c.content, Post) and _speaks(c) for end in c.content.holder.ends()
    }
    for claim in claims:
        act = claim.content
        if not isinstance(act, Act) or act.act not in acts or claim.modality not in ("actual", "possible"):
            continue
        if act.victims and all(_FIGHTERS.search(victim.wording.lower()) for victim in act.victims):
            continue
        for part in act.perpetrators:
            if part.degree in ("witnessed", "present") or part.who.basis == "inferred":
                continue
            value = _value(claim, part, officials)
            if value is not None and not (value == FACT and _is_warfare(claim, act, part)):
                for name in _organisations(part.who, bodies):
                    yield Said(whole.get(plain(name), name), value, claim.rule)


def numbered(values: Iterable[str]) -> list[tuple[str, int]]:
    """The values, each with how often it came before: what is counted as often as it comes."""
    seen: Counter[str] = Counter()
    found = []
    for value in values:
        found.append((value, seen[value]))
        seen[value] += 1
    return found


def _organisations(who: Mention, bodies: Mapping[Span | None, Mention]) -> list[str]:
    """The names of the organisations that a perpetrator is, or that a membership claim says it is of."""
    found = []
    for end in (who, *who.ends()):
        body = bodies.get(end.span) if end.span is not None else None
        if body is not None:
            found += [end.wording for end in body.ends()]
    if not found:
        groups = [end.wording for end in who.ends() if end.kind in ("group", "thing") and end.count is None]
        found = [name for name in groups if _is_unknown(name.split()[-1].lower()) or _GANGS.search(name.lower())]
    return found or [end.wording for end in who.ends() if end.kind == "organisation"]


def _is_unknown(word: str) -> bool:
    """Whether a word is no common noun, number or pronoun: in capitals, what a name looks like."""
    return word.isalpha() and not noun_sort(word) and word not in _NO_NAMES


def _is_warfare(claim: Claim, act: Act, part: Involvement) -> bool:
    """Whether the key takes it for war or police work, or for no event: a state's forces, offensives, "armies that"."""
    if _OFFENSIVE.search(claim.quote.exact.lower()) or claim.rule.endswith("relative"):
        return True
    state = any(_STATE.search(end.wording.lower()) for end in part.who.ends())
    return state and act.act in ("attack", "killing", "shooting", "injury")


def _whole_names(claims: Sequence[Claim]) -> dict[str, str]:
    """The full name that a short one in brackets stands for: the two are one organisation."""
    found = {}
    for claim in claims:
        if isinstance(claim.content, Alias) and claim.content.who.kind == "organisation":
            found.update({plain(name.wording): claim.content.who.wording for name in claim.content.names})
    return found


def _value(claim: Claim, part: Involvement, officials: set[str]) -> str | None:
    """The value that a claim gives a perpetrator; ``None`` when it says that it did nothing."""
    if claim.polarity == "negative":
        return ACQUITTED if part.degree == "accused" else None
    if claim.stance in ("denied", "disputed"):
        return None
    voice = claim.voice
    if part.degree == "claimed" or _is_own(voice, part):
        return OWN
    if claim.modality == "possible":
        return POSSIBLE
    doubted = part.degree in ("suspected", "accused") or voice.commitment in ("suspects", "accuses")
    charged = voice.who is not None and part.degree in ("responsible", "took_part")
    if doubted or charged or (claim.stance == "attributed" and voice.who is None):
        return AUTHORITIES if any(_by_authority(a, officials) for a in claim.sanad) else OTHERS
    return FACT


def _is_own(asserter: Asserter, part: Involvement) -> bool:
    """Whether an asserter is the perpetrator itself."""
    return asserter.who is not None and bool(
        {end.wording.lower() for end in asserter.who.ends()} & {end.wording.lower() for end in part.who.ends()}
    )


def _by_authority(asserter: Asserter, officials: set[str]) -> bool:
    """Whether an asserter speaks for a state: by what it is called, or by a post that the text gives it."""
    ends = asserter.who.ends() if asserter.who is not None else ()
    return any(_AUTHORITY.search(end.wording.lower()) or _last(end) in officials for end in ends)


def _speaks(claim: Claim) -> bool:
    """Whether a post is one that speaks for a state."""
    return bool(_AUTHORITY.search(claim.quote.exact.lower()))


def _last(mention: Mention) -> str:
    """The surname, by which a text goes on to call somebody."""
    return mention.wording.lower().split()[-1]
