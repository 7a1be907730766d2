"""How well does the reader tell with what commitment an organisation is named as the perpetrator? MUC-4's slot for it.

    python bench/reading_attribution.py DOCUMENTS.jsonl [ERRORS.txt]

Each template of MUC-4 has PERP: ORGANIZATION CONFIDENCE: is the organisation's part reported as fact, claimed or
admitted by itself, suspected or alleged (by the authorities or by others), possible, or has it been acquitted? Scored
per document in two ways: pairs of organisation and confidence, an organisation being right by its head as in the
scorer of roles; and the confidences alone, each counted as often as organisations have it. Optional answers are
neither required nor punished; of alternative answers any is right. Intervals are of 2,000 draws of documents.
The data are the user's own.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Involvement, Membership
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.token import noun_sort
from bench.reading import INCIDENTS, claims_of

FACT = "REPORTED AS FACT"
OWN = "CLAIMED OR ADMITTED"
OTHERS = "SUSPECTED OR ACCUSED"
AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
POSSIBLE = "POSSIBLE"
ACQUITTED = "ACQUITTED"
VALUES = (FACT, OWN, AUTHORITIES, OTHERS, POSSIBLE, ACQUITTED)

# Whoever speaks for a state, its forces or its courts.
AUTHORITY = re.compile(
    r"\b(police|army|military|armed forces|security|government|ministry|minister|president|presidential|officials?|"
    r"authorit\w+|attorney|prosecutor|judge|court|magistrate|general|colonel|captain|major|lieutenant|commander|chief|"
    r"das|defense|defence|interior|battalion|brigade|garrison|embassy|ambassador|administration|department|"
    r"investigat\w+|intelligence|official|mayor|governor|troops|spokesm\w+|copref\w|communique|regime|state)\b"
)
# What is done to those who fight is no incident of the key.
FIGHTERS = re.compile(
    r"\b(troops?|soldiers?|army|military|battalions?|brigades?|compan(?:y|ies)|patrols?|units?|convoys?|guerrillas?|"
    r"rebels?|subversives?|terrorists?|insurgents?|combatants?|fighters?|attackers?|smugglers?|traffickers|mafia)\b"
)
STATE = re.compile(
    r"\b(army|(?:armed|security|defense|air|our|their) forces?|government|police|troops|brigade|battalion|military|"
    r"regime|soldiers|country|state)\b"
)
# Groups without a name that the key takes for organisations; "a group of men" is none.
GANGS = re.compile(r"\b(groups|gangs?|rings?|squads?|mafias?|cartels?|bands?)$")
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person"}
STOP = frozenset("of in from at on with who that which for by to near belonging and , ( --".split())


@dataclass(frozen=True, slots=True)
class Answer:
    """One organisation of the key: heads of its names, the confidences that are right, whether it may be absent."""

    heads: frozenset[str]
    values: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Count:
    """Right, found and wanted in one document."""

    right_found: int
    found: int
    right_wanted: int
    wanted: int


def head(text: str) -> str:
    """The head noun of a filler in small letters and the singular, as the scorer of roles takes it."""
    kept: list[str] = []
    for token in re.findall(r"[a-z0-9áéíóúñ]+|[,(]|--", re.sub(r"[\"'`]", " ", text.lower())):
        if token in STOP and kept:
            break
        if re.match(r"\w", token):
            kept.append(token)
    word = kept[-1] if kept else ""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def key(document: dict[str, Any]) -> list[Answer]:
    """The answers of a document; one organisation with one confidence in several templates is one answer."""
    found: list[Answer] = []
    for template in document["templates"]:
        whole = "OPTIONAL" in template["MESSAGE: TEMPLATE"][0]
        for value in template.get("PERP: ORGANIZATION CONFIDENCE", []):
            told, _, names = value.partition(":")
            values = frozenset(v.strip(" ?()") for v in told.split("/")) & set(VALUES)
            heads = frozenset(head(n) for n in re.findall(r'"((?:\\"|[^"])*)"', names)) - {""}
            if not values or not heads:
                continue
            answer = Answer(heads, values, whole or told.startswith("?"))
            same = next((a for a in found if a.heads & heads and a.values == values), None)
            if same is not None:
                found.remove(same)
                answer = Answer(same.heads | heads, values, same.optional and answer.optional)
            found.append(answer)
    return found


def predicted(claims: list[Claim]) -> set[tuple[str, str]]:
    """Heads of perpetrator organisations with the confidence that each claim gives them."""
    found = set()
    bodies = {c.content.who.span: c.content.group for c in claims if isinstance(c.content, Membership)}
    for claim in claims:
        act = claim.content
        if not isinstance(act, Act) or act.act not in INCIDENTS or claim.modality not in ("actual", "possible"):
            continue
        if act.victims and all(FIGHTERS.search(victim.wording.lower()) for victim in act.victims):
            continue
        for part in act.perpetrators:
            if part.degree in ("witnessed", "present") or part.who.basis == "inferred":
                continue
            value = confidence(claim, part)
            if value == FACT and is_warfare(claim, act, part):
                continue
            if value is not None:
                found |= {(head(name), value) for name in organisations(part.who, bodies)}
    return found - {("", value) for value in VALUES}


def organisations(who: Mention, bodies: dict[Span | None, Mention]) -> list[str]:
    """The names of the organisations that a perpetrator is, or that a membership claim says it is of."""
    found = []
    for end in (who, *who.ends()):
        body = bodies.get(end.span) if end.span is not None else None
        if body is not None:
            found += [end.wording for end in body.ends()]
    if not found:
        groups = [end.wording for end in who.ends() if end.kind in ("group", "thing") and end.count is None]
        found = [name for name in groups if is_unknown(name.split()[-1].lower()) or GANGS.search(name.lower())]
    return found or [end.wording for end in who.ends() if end.kind == "organisation"]


def is_unknown(word: str) -> bool:
    """Whether a word is no common noun, number or pronoun: in capitals, what a name looks like."""
    return word.isalpha() and not noun_sort(word) and word not in ("responsible", "one", "those", "two", "themselves")


def is_warfare(claim: Claim, act: Act, part: Involvement) -> bool:
    """Whether the key takes it for war or police work, or for no event at all: what a state's forces attack or kill,
    offensives, and armies "that kill"."""
    if re.search(r"\boffensives?\b", claim.quote.exact.lower()) or claim.rule.endswith("relative"):
        return True
    state = any(STATE.search(end.wording.lower()) for end in part.who.ends())
    return state and act.act in ("attack", "killing", "shooting", "injury")


def confidence(claim: Claim, part: Involvement) -> str | None:
    """The value of the slot that a claim gives a perpetrator; ``None`` when it says that it did nothing."""
    if claim.polarity == "negative":
        return ACQUITTED if part.degree == "accused" else None
    if claim.stance in ("denied", "disputed"):
        return None
    voice = claim.voice
    if part.degree == "claimed" or (voice.commitment in ("admits", "claims_responsibility") and is_own(voice, part)):
        return OWN
    if claim.modality == "possible":
        return POSSIBLE
    doubted = part.degree in ("suspected", "accused") or voice.commitment in ("suspects", "accuses")
    if doubted or (claim.stance == "attributed" and voice.who is None):
        if voice.who is None and part.degree != "accused" and voice.commitment == "suspects":
            return POSSIBLE
        return AUTHORITIES if any(by_authority(a) for a in claim.sanad) else OTHERS
    return FACT


def is_own(asserter: Asserter, part: Involvement) -> bool:
    """Whether an asserter is the perpetrator itself."""
    return asserter.who is not None and bool(
        {e.wording.lower() for e in asserter.who.ends()} & {e.wording.lower() for e in part.who.ends()}
    )


def by_authority(asserter: Asserter) -> bool:
    """Whether an asserter speaks for a state."""
    return asserter.who is not None and any(AUTHORITY.search(end.wording.lower()) for end in asserter.who.ends())


def pairs(answers: list[Answer], found: set[tuple[str, str]]) -> Count:
    """Pairs of organisation and confidence."""
    fits = [p for p in found if any(p[0] in a.heads and p[1] in a.values for a in answers)]
    wanted = [a for a in answers if not a.optional]
    met = [a for a in wanted if any(h in a.heads and v in a.values for h, v in found)]
    return Count(len(fits), len(found), len(met), len(wanted))


def values(answers: list[Answer], found: set[tuple[str, str]]) -> Count:
    """Confidences alone, as a multiset: each answer met by one that was found, those that must be met first."""
    left = Counter(value for _, value in found)
    right = met = 0
    for answer in sorted(answers, key=lambda a: (a.optional, len(a.values), sorted(a.values))):
        value = next((v for v in VALUES if v in answer.values and left[v]), None)
        if value is not None:
            left[value] -= 1
            right += 1
            met += not answer.optional
    return Count(right, len(found), met, sum(not a.optional for a in answers))


def score(counts: list[Count]) -> tuple[float, float, float]:
    """Precision, recall and F1 over documents, in per cent."""
    found, wanted = sum(c.found for c in counts), sum(c.wanted for c in counts)
    precision = sum(c.right_found for c in counts) / found if found else 0.0
    recall = sum(c.right_wanted for c in counts) / wanted if wanted else 0.0
    both = precision + recall
    return 100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0


def interval(counts: list[Count], draws: int = 2000) -> tuple[float, float]:
    """The middle 95 % of F1 over draws of documents."""
    chance = random.Random(1992)
    drawn = sorted(score(chance.choices(counts, k=len(counts)))[2] for _ in range(draws))
    return drawn[draws // 40], drawn[-draws // 40 - 1]


def errors(name: str, answers: list[Answer], found: set[tuple[str, str]]) -> Iterator[str]:
    """What of one document was found that is not in the key, and what was missed."""
    for head_, value in sorted(found):
        if not any(head_ in a.heads and value in a.values for a in answers):
            yield f"{name}\tfound\t{head_}\t{value}"
    for answer in answers:
        if not any(h in answer.heads and v in answer.values for h, v in found):
            optional = "?" if answer.optional else ""
            yield f"{name}\tmissed{optional}\t{'/'.join(sorted(answer.heads))}\t{'/'.join(sorted(answer.values))}"


def main(arguments: list[str]) -> None:
    if not arguments:
        sys.exit(__doc__)
    told: list[str] = []
    asked: Counter[str] = Counter()
    given: Counter[str] = Counter()
    by_pair: list[Count] = []
    by_value: list[Count] = []
    for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        answers, found = key(document), predicted(claims_of(document["text"]))
        asked.update(" / ".join(sorted(a.values)) for a in answers if not a.optional)
        given.update(value for _, value in found)
        by_pair.append(pairs(answers, found))
        by_value.append(values(answers, found))
        told += errors(document["docid"], answers, found)
    for value, number in asked.most_common():
        print(f"{number:5} in the key, {given[value]:5} found: {value}")
    for name, counts in (("organisation and confidence", by_pair), ("confidence alone", by_value)):
        low, high = interval(counts)
        print("{}: P {:.1f} R {:.1f} F1 {:.1f}".format(name, *score(counts)) + f" [{low:.1f}, {high:.1f}]")
    if len(arguments) > 1:
        Path(arguments[1]).write_text("\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
