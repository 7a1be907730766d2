"""MUC-4: who was it done to, who did it, when, where and how many? News reports on political violence, 1988 to 1990.

The full keys are used, unnamed victims included. Data: the MUC-4 distribution in github.com/xinyadu/gtt, as JSON lines
of ``docid``, ``text`` and ``templates`` (slot → values). Scoring of the roles is by heads: an answer is right when its
head noun in the singular is that of any alternative of the key; answers with one head count once; what the key marks
as optional is neither wanted nor wrong. A date is right when it lies within the key's or is at most a month around it;
"by the day of the report" is an answer, and what the keys have for half of all incidents. Places are held against each
other by their parts: country, region, town. A number is right with the head that it counts, said as the key says it
(six, about six, six or more, several), and so is what became of somebody (dead, hurt, unhurt, free again).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from asnad.errors import EvaluationError
from asnad.language.fold import fold
from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.model.when import When
from asnad.propose.act_kinds import act_root, act_traits
from asnad.propose.evaluation.confidence import numbered, said_of
from asnad.propose.evaluation.figures import Document, Found, Measured
from asnad.propose.evaluation.muc4_key import DEAD, FREE, HURT, MONTH, SLOTS, UNHURT, Key, fits, head, slot_of
from asnad.propose.evaluation.read import Read, read_text
from asnad.propose.score.linear import ROLES, Models
from asnad.propose.score.numbers import SEVERAL, Amount, amount
from asnad.propose.score.pooled import Pooled
from asnad.propose.score.scored import Scored

__all__ = ["GROUPS", "documents", "held", "measure_muc4", "usual"]

GROUPS: Mapping[str, Sequence[str]] = {
    "roles": tuple(SLOTS.values()),
    **{slot: (slot,) for slot in SLOTS.values()},
    "date": ("date",),
    "place": ("place",),
    "count": ("count", "amount"),
    "count, exact": ("count",),
    "effect": ("effect",),
    "organisation and confidence": ("organisation",),
    "confidence": ("confidence",),
}
INCIDENTS = frozenset([
    "killing", "murder", "assassination", "massacre", "execution", "hanging", "injury", "attack", "shooting", "bombing",
    "bombardment", "kidnapping", "abduction", "hostage_taking", "attempted_killing", "death_threat", "destruction",
    "torture", "disappearance", "enforced_disappearance", "death", "suicide_bombing", "extrajudicial_execution",
    "summary_execution", "lynching", "beating", "threat",
])  # fmt: skip
"""Acts that the keys are about; arrests and trials are none."""


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The reports of a file.

    Raises:
        EvaluationError: a line is none.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            document = json.loads(line)
            yield {"docid": document["docid"], "text": document["text"], "templates": document["templates"]}
        except (ValueError, KeyError, TypeError) as error:
            raise EvaluationError(
                f"{path}, line {number}: a report has docid, text and templates; found none ({error})"
            ) from error


def measure_muc4(path: Path, models: Models | None = None) -> Measured:
    """Read every report and hold what is claimed against its key.

    With models everything but organisations and the confidence in them is what they take for it; without, what the
    rules claim.

    Raises:
        EvaluationError: the file cannot be used.
    """
    measured = [held(one["docid"], one["text"], Key(one["templates"]), models) for one in documents(path)]
    return Measured.of(f"MUC-4, {path.name}", measured, GROUPS)


def held(name: str, text: str, key: Key, models: Models | None) -> Document:
    """What is found in one report, held against its key."""
    return _held(name, list(_answers(read_text(text, models))), key)


def _held(name: str, answers: Sequence[tuple[str, Any, str, str]], key: Key) -> Document:
    """The answers (slot, value, as shown, rule) held against the key: each value once."""
    found: dict[tuple[str, Any], Found] = {}
    said: dict[str, set[Any]] = {slot: set() for slot in key.wanted}
    for slot, value, shown, rule in answers:
        right = [one for alternatives in key.wanted[slot] for one in alternatives if fits(slot, value, one)]
        optional = any(fits(slot, value, one) for one in key.optional[slot])
        said[slot].add(value)
        # Several ways to give one value are one answer: the key's own where there is one.
        found.setdefault((slot, str(right[0]) if right else value), Found(slot, shown, bool(right) or optional, rule))
    wanted = [(slot, alternatives) for slot, listed in key.wanted.items() for alternatives in listed]
    missed = [
        (slot, alternatives)
        for slot, alternatives in wanted
        if not any(fits(slot, value, one) for value in said[slot] for one in alternatives)
    ]
    return Document(
        name,
        tuple(found.values()),
        tuple((slot, _shown(alternatives)) for slot, alternatives in wanted),
        tuple((slot, _shown(alternatives)) for slot, alternatives in missed),
    )


def _shown(alternatives: frozenset[Any]) -> str:
    return " / ".join(sorted(map(str, alternatives)))


def _answers(read: Read) -> Iterator[tuple[str, Any, str, str]]:
    if read.scored is not None:
        yield from _by_score(read.scored)
    else:
        told = [(c, c.content) for c in read.claims if isinstance(c.content, Act) and _told(c)]
        yield from _by_rules(read, [(claim, act) for claim, act in told if act.act in INCIDENTS])
    yield from _effects_told(read)
    yield from _confidences(read)


def _effects_told(read: Read) -> Iterator[tuple[str, Any, str, str]]:
    """What claims say became of people; with models, of those who are taken for victims."""
    for claim in read.claims:
        act = claim.content
        if not isinstance(act, Act) or (effect := _effect(claim, act)) is None:
            continue
        for victim in act.victims:
            if victim.kind in ("person", "group") and (not read.scored or read.scored.passes("victim", victim)):
                for wording in _wordings(victim):
                    yield "effect", (effect, head(wording)), f"{effect}: {wording}", claim.rule


def _effect(claim: Claim, act: Act) -> str | None:
    """What an act that happened, or did not, does to its victims."""
    if claim.stance == "denied" or claim.modality not in ("actual", "attempted", "threatened"):
        return None
    happened = claim.modality == "actual" and claim.polarity == "positive"
    if act.act == "release":
        return FREE if happened else None
    if act.act not in INCIDENTS:
        return None
    if not happened:
        return UNHURT
    return DEAD if "lethal" in act_traits(act.act) else HURT if act_root(act.act) == "injury" else None


def _by_rules(read: Read, told: Sequence[tuple[Claim, Act]]) -> Iterator[tuple[str, Any, str, str]]:
    """What the claims on incidents say, the day of the report for what has no date, and the country of the text."""
    dated = {act_root(act.act) for _, act in told if act.when is not None and _days(act.when)}
    for claim, act in told:
        yield from _by_claim(claim, act)
        if act.when is not None and (days := _days(act.when)):
            yield "date", days, act.when.wording, claim.rule
        elif act_root(act.act) not in dated and (by := read.published) is not None:
            yield "date", (None, by.toordinal()), f"by {by}", "day-of-the-report"
        if act.where is not None:
            for name in (act.where.name or act.where.wording, *act.where.within):
                yield "place", fold(name), name, claim.rule
        for victim in act.victims:
            if (number := _number(victim)) is not None:
                for wording in _wordings(victim):
                    yield slot_of(number), (number, head(wording)), f"{_said(number)}: {wording}", claim.rule
    if told and (country := read.country):
        yield "place", fold(country), country, "country-of-the-text"


def _confidences(read: Read) -> Iterator[tuple[str, Any, str, str]]:
    """What claims say of the organisations behind the incidents, with or without models."""
    said = {(head(one.organisation), one.value): one for one in said_of(read.claims, INCIDENTS)}
    for (name, value), found in said.items():
        yield "organisation", (name, value), f"{found.organisation}: {value}", found.rule
    for alone, found in zip(numbered(value for _, value in said), said.values(), strict=True):
        yield "confidence", alone, alone[0], found.rule


def _by_score(scored: Scored) -> Iterator[tuple[str, Any, str, str]]:
    for role in ROLES:
        for one in scored.taken(role):
            wording = usual(one)
            yield SLOTS[role], head(wording), wording, f"scored-{role}"
    for day in scored.taken_days():
        first = day.first and day.first.toordinal()
        yield "date", (first, day.last.toordinal()), day.wording or f"by {day.last}", "scored-day"
    for place in scored.taken_places():
        yield "place", place.name, place.name, "scored-place"
    for number in scored.taken_numbers():
        wording = usual(number.who)
        shown = f"{_said(number.value)}: {wording}"
        yield slot_of(number.value), (number.value, head(wording)), shown, "scored-number"


def _number(victim: Mention) -> Amount | None:
    """How many a victim is said to be; a group without a number is several."""
    if victim.count is not None:
        return amount(victim.count)
    return Amount("=", 1) if victim.kind == "person" else SEVERAL if victim.kind == "group" else None


def _said(number: Amount) -> str:
    return "several" if number.number is None else f"{number.how.strip('=')}{number.number}"


def usual(one: Pooled) -> str:
    """The wording that comes most often."""
    return Counter(candidate.core for candidate in one.candidates).most_common(1)[0][0]


def _by_claim(claim: Claim, act: Act) -> Iterator[tuple[str, Any, str, str]]:
    for victim in act.victims:
        if victim.kind in ("person", "group"):
            for wording in _wordings(victim):
                yield "Victim", head(wording), wording, claim.rule
    for part in act.perpetrators:
        if part.degree in ("witnessed", "present") or part.who.basis == "inferred":
            continue
        slot = "PerpOrg" if part.who.kind == "organisation" else "PerpInd"
        for wording in _wordings(part.who):
            yield slot, head(wording), wording, claim.rule
        inner = re.search(r"\b(?:OF|FROM) THE (.+)$", " ".join(part.who.wording.split()))
        if slot == "PerpInd" and inner:
            yield "PerpOrg", head(inner[1]), inner[1], claim.rule


def _told(claim: Claim) -> bool:
    """Whether the claim is that something happened, was tried or was threatened."""
    said = claim.polarity == "positive" and claim.stance != "denied"
    return said and claim.modality in ("actual", "threatened", "attempted")


def _wordings(mention: Mention) -> list[str]:
    """The words a mention stands for: those of its antecedents where it has some, else its own."""
    return [" ".join(end.wording.split()) for end in mention.ends()]


def _days(when: When) -> tuple[int, int] | None:
    if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > MONTH:
        return None
    return when.earliest.toordinal(), when.latest.toordinal()
