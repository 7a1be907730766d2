"""MUC-4: who was it done to, who did it, when, where and how many? News reports on political violence, 1988 to 1990.

The full keys are used, unnamed victims included. Data: the MUC-4 distribution in github.com/xinyadu/gtt, as JSON lines
of ``docid``, ``text`` and ``templates`` (slot → values). Scoring of the roles is by heads: an answer is right when its
head noun in the singular is that of any alternative of the key; answers with one head count once; what the key marks
as optional is neither wanted nor wrong. A date is right when it lies within the key's or is at most a month around it;
"by the day of the report" is an answer, and what the keys have for half of all incidents. Places are held against each
other by their parts: country, region, town. A number is right with the head that it counts.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from asnad.errors import EvaluationError
from asnad.language.fold import fold
from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.model.when import When
from asnad.propose.evaluation.confidence import numbered, said_of, stated
from asnad.propose.evaluation.figures import Document, Found, Measured
from asnad.propose.evaluation.read import Read, read_text
from asnad.propose.score.linear import ROLES, Models, Role
from asnad.propose.score.pooled import Pooled
from asnad.propose.score.scored import Scored
from asnad.propose.trigger import act_root

__all__ = ["GROUPS", "SLOTS", "Key", "documents", "head", "keys", "measure_muc4", "usual"]

SLOTS: Mapping[Role, str] = {"victim": "Victim", "doer": "PerpInd", "body": "PerpOrg"}
GROUPS: Mapping[str, Sequence[str]] = {
    "roles": tuple(SLOTS.values()),
    **{slot: (slot,) for slot in SLOTS.values()},
    "date": ("date",),
    "place": ("place",),
    "count": ("count",),
    "organisation and confidence": ("organisation",),
    "confidence": ("confidence",),
}
_KEYS = {
    "PERP: INDIVIDUAL ID": "PerpInd",
    "PERP: ORGANIZATION ID": "PerpOrg",
    "HUM TGT: NAME": "Victim",
    "HUM TGT: DESCRIPTION": "Victim",
}
INCIDENTS = frozenset([
    "killing", "murder", "assassination", "massacre", "execution", "hanging", "injury", "attack", "shooting", "bombing",
    "bombardment", "kidnapping", "abduction", "hostage_taking", "attempted_killing", "death_threat", "destruction",
    "torture", "enforced_disappearance", "death", "suicide_bombing", "extrajudicial_execution", "summary_execution",
    "lynching", "beating", "threat",
])  # fmt: skip
"""Acts that the keys are about; arrests and trials are none."""
_OTHERS = ("date", "place", "count", "organisation", "confidence")
_QUOTED = re.compile(r'"((?:\\"|[^"])*)"')
_WORD = re.compile(r"[a-z0-9áéíóúñ]+|[,(]|--")
_ENDS_A_HEAD = frozenset(["of", "in", "from", "at", "on", "with", "who", "that", "which", "for", "by", "to", "near",
    "belonging", "and", ",", "(", "--"])  # fmt: skip
_IRREGULAR = {
    "men": "man", "policemen": "policeman", "gunmen": "gunman", "women": "woman", "children": "child",
    "people": "person", "persons": "person", "hitmen": "hitman", "servicemen": "serviceman",
    "businessmen": "businessman",
}  # fmt: skip
_DAY = re.compile(r"(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (\d{2})")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTH = 31
_SORT_OF_PLACE = re.compile(r"(?<=[\w.)]) *\([^()]*\)")
"""Behind a name: "(CITY)", "(TOWN IN FEDERAL DISTRICT)"."""


@cache
def head(text: str) -> str:
    """The head noun of a phrase, in the singular: the last word before "of", a comma or the like."""
    words: list[str] = []
    for word in _WORD.findall(re.sub(r"[\"'`]", " ", text.lower())):
        if words and word in _ENDS_A_HEAD:
            break
        words.append(word)
    words = [word for word in words if word[0].isalnum()]
    last = words[-1] if words else ""
    if last in _IRREGULAR:
        return _IRREGULAR[last]
    if last.endswith("ies"):
        return last[:-3] + "y"
    return last[:-1] if last.endswith("s") and not last.endswith("ss") else last


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


class Key:
    """What the key of one report wants: by slot, sets of alternatives that are one thing, and those optional."""

    def __init__(self, templates: Sequence[Mapping[str, Sequence[str]]]) -> None:
        self.wanted: dict[str, list[frozenset[Any]]] = {slot: [] for slot in (*SLOTS.values(), *_OTHERS)}
        self.optional: dict[str, set[Any]] = {slot: set() for slot in self.wanted}
        entities: dict[str, list[tuple[set[str], bool]]] = {slot: [] for slot in SLOTS.values()}
        for template in templates:
            optional = "OPTIONAL" in template["MESSAGE: TEMPLATE"][0]
            for line, slot in _KEYS.items():
                for value in template.get(line, ()):
                    _add(entities[slot], _alternatives(value), optional=optional or value.startswith("?"))
            for slot, values, needless in _others(template):
                if optional or needless:
                    self.optional[slot] |= values
                elif values not in self.wanted[slot]:
                    self.wanted[slot].append(values)
        self._see_confidences(templates)
        for slot, found in entities.items():
            for names, optional in found:
                heads = frozenset(map(head, names))
                if optional:
                    self.optional[slot] |= heads
                else:
                    self.wanted[slot].append(heads)

    def fits(self, slot: str, value: Any) -> bool:
        """Whether a value of a slot is right, or at least not wrong."""
        wanted = [one for alternatives in self.wanted[slot] for one in alternatives]
        return any(_fits(slot, value, one) for one in (*wanted, *self.optional[slot]))

    def _see_confidences(self, templates: Sequence[Mapping[str, Sequence[str]]]) -> None:
        """Organisations with the confidence in them; one with one confidence in several templates is one."""
        met: list[tuple[frozenset[str], tuple[str, ...], bool]] = []
        for template in templates:
            whole = "OPTIONAL" in template["MESSAGE: TEMPLATE"][0]
            lines = template.get("PERP: ORGANIZATION CONFIDENCE", ())
            for names, values, optional in stated(lines, {line: _alternatives(line) for line in lines}):
                heads, right = frozenset(map(head, names)), tuple(values)
                same = next((one for one in met if one[0] & heads and one[1] == right), None)
                if same is not None:
                    met.remove(same)
                    heads |= same[0]
                needless = whole or (optional and (same is None or same[2]))
                met.append((heads, right, needless))
        counts: Counter[str] = Counter()
        for heads, right, optional in met:
            pairs = frozenset((name, value) for name in heads for value in right)
            alone = frozenset((value, counts[value]) for value in right)
            counts.update(right)
            both: tuple[tuple[str, frozenset[Any]], ...] = (("organisation", pairs), ("confidence", alone))
            for slot, answers in both:
                if optional:
                    self.optional[slot] |= answers
                else:
                    self.wanted[slot].append(answers)


def _add(entities: list[tuple[set[str], bool]], names: set[str], *, optional: bool) -> None:
    if not names:
        return
    for at, (known, was) in enumerate(entities):
        if known & names:
            entities[at] = known | names, was and optional
            return
    entities.append((names, optional))


def _alternatives(value: str) -> set[str]:
    return {found.replace('\\"', '"').strip().lower() for found in _QUOTED.findall(value)}


def _others(template: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, frozenset[Any], bool]]:
    """The date, the place and the numbers of a template, and whether each may be left out."""
    for value in template.get("INCIDENT: DATE", ()):
        days = [_day(*found) for found in _DAY.findall(value)]
        if days:
            yield "date", frozenset([(None if value.startswith("-") else days[0], days[-1])]), False
    for value in template.get("INCIDENT: LOCATION", ()):
        yield from (("place", names, needless) for names, needless in _places(value))
    for value in template.get("HUM TGT: NUMBER", ()):
        number, _, rest = value.partition(":")
        heads = {head(name) for name in _alternatives(rest)}
        if number.strip().isdigit() and heads:
            yield "count", frozenset((int(number), one) for one in heads), False


def _places(value: str) -> Iterator[tuple[frozenset[str], bool]]:
    """The parts of a place, and whether each may be left out.

    Of several ways to tell it, what all share is wanted, and one of the other parts if each way has some.
    """
    ways = [
        {name for part in re.split(r"[:-]", way) if (name := fold(part).strip(" ()*?"))}
        for way in _SORT_OF_PLACE.sub("", value).split("/")
    ]
    shared = set.intersection(*ways)
    yield from ((frozenset([name]), False) for name in sorted(shared))
    if others := frozenset(set.union(*ways) - shared):
        yield others, not all(way - shared for way in ways)


def _day(day: str, month: str, year: str) -> int:
    """The day as an ordinal; a day that the month has not (the keys have a 31 November) is its last."""
    first = date(1900 + int(year), _MONTHS.index(month) + 1, 1)
    return first.replace(day=min(int(day), monthrange(first.year, first.month)[1])).toordinal()


def keys(templates: Sequence[Mapping[str, Sequence[str]]]) -> Key:
    """The key of a report."""
    return Key(templates)


def measure_muc4(path: Path, models: Models | None = None) -> Measured:
    """Read every report and hold what is claimed against its key.

    With models everything but organisations and the confidence in them is what they take for it; without, what the
    rules claim.

    Raises:
        EvaluationError: the file cannot be used.
    """
    measured = []
    for document in documents(path):
        read = read_text(document["text"], models)
        measured.append(_held(document["docid"], list(_answers(read)), keys(document["templates"])))
    return Measured.of(f"MUC-4, {path.name}", measured, GROUPS)


def _held(name: str, answers: Sequence[tuple[str, Any, str, str]], key: Key) -> Document:
    """The answers (slot, value, as shown, rule) held against the key: each value once."""
    found: dict[tuple[str, Any], Found] = {}
    said: dict[str, set[Any]] = {slot: set() for slot in key.wanted}
    for slot, value, shown, rule in answers:
        right = [one for alternatives in key.wanted[slot] for one in alternatives if _fits(slot, value, one)]
        optional = any(_fits(slot, value, one) for one in key.optional[slot])
        said[slot].add(value)
        # Several ways to give one value are one answer: the key's own where there is one.
        found.setdefault((slot, str(right[0]) if right else value), Found(slot, shown, bool(right) or optional, rule))
    wanted = [(slot, alternatives) for slot, listed in key.wanted.items() for alternatives in listed]
    missed = [
        (slot, alternatives)
        for slot, alternatives in wanted
        if not any(_fits(slot, value, one) for value in said[slot] for one in alternatives)
    ]
    return Document(
        name,
        tuple(found.values()),
        tuple((slot, _shown(alternatives)) for slot, alternatives in wanted),
        tuple((slot, _shown(alternatives)) for slot, alternatives in missed),
    )


def _shown(alternatives: frozenset[Any]) -> str:
    return " / ".join(sorted(map(str, alternatives)))


def _fits(slot: str, value: Any, wanted: Any) -> bool:
    if slot != "date":
        return bool(value == wanted)
    (first, last), (start, end) = value, wanted
    if first is None or start is None:
        return first is start and abs(last - end) <= 1
    return bool(start - 1 <= first and last <= end + 1) or (first <= start and end <= last and last - first <= _MONTH)


def _answers(read: Read) -> Iterator[tuple[str, Any, str, str]]:
    if read.scored is not None:
        yield from _by_score(read.scored)
    else:
        told = [(c, c.content) for c in read.claims if isinstance(c.content, Act) and _told(c)]
        yield from _by_rules(read, [(claim, act) for claim, act in told if act.act in INCIDENTS])
    yield from _confidences(read)


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
            number = victim.count.lower if victim.count and victim.count.lower == victim.count.upper else None
            if number is None and victim.kind == "person":
                number = 1
            if number is not None:
                for wording in _wordings(victim):
                    yield "count", (number, head(wording)), f"{number}: {wording}", claim.rule
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
        yield "count", (number.value, head(wording)), f"{number.value}: {wording}", "scored-number"


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
    if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > _MONTH:
        return None
    return when.earliest.toordinal(), when.latest.toordinal()
