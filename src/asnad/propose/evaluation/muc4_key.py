"""What does the key of a MUC-4 report want? By slot, what is one thing, and what may be left out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Literal

from asnad.language.fold import fold
from asnad.propose.evaluation.confidence import stated
from asnad.propose.score.linear import Role
from asnad.propose.score.numbers import SEVERAL, Amount

__all__ = ["DEAD", "FREE", "HURT", "MONTH", "SLOTS", "UNHURT", "Key", "fits", "head", "slot_of"]

SLOTS: Mapping[Role, str] = {"victim": "Victim", "doer": "PerpInd", "body": "PerpOrg"}
_KEYS = {
    "PERP: INDIVIDUAL ID": "PerpInd",
    "PERP: ORGANIZATION ID": "PerpOrg",
    "HUM TGT: NAME": "Victim",
    "HUM TGT: DESCRIPTION": "Victim",
}
DEAD, HURT, UNHURT, FREE = "DEATH", "INJURY", "NO INJURY", "REGAINED FREEDOM"
"""What became of people, as the keys have it; any kind of not being hurt is one."""
_OTHERS = ("date", "place", "count", "amount", "effect", "organisation", "confidence")
_OF_PEOPLE = ("count", "amount", "effect")
"""What is said of somebody: where two templates share a way to say it, it is one thing."""
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
MONTH = 31
"""Days around which a date may lie."""
_AMOUNT = re.compile(r"[ ?]*(?:(?P<several>PLURAL)|(?P<about>~)?(?P<most>-)? ?(?P<number>\d+) ?(?P<more>-)?) *")
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
                elif slot in _OF_PEOPLE:
                    same = [one for one in self.wanted[slot] if one & values]
                    self.wanted[slot] = [one for one in self.wanted[slot] if one not in same]
                    self.wanted[slot].append(values.union(*same))
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

    def which(self, slot: str, value: Any) -> int | None:
        """Which of the wanted a value of a slot is (its index); -1 for what may be left out, ``None`` for none."""
        for at, alternatives in enumerate(self.wanted[slot]):
            if any(fits(slot, value, one) for one in alternatives):
                return at
        return -1 if any(fits(slot, value, one) for one in self.optional[slot]) else None

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


def fits(slot: str, value: Any, wanted: Any) -> bool:
    """Whether a value of a slot is this one of the key."""
    if slot != "date":
        return bool(value == wanted)
    (first, last), (start, end) = value, wanted
    if first is None or start is None:
        return first is start and abs(last - end) <= 1
    return bool(start - 1 <= first and last <= end + 1) or (first <= start and end <= last and last - first <= MONTH)


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
    for value in template.get("HUM TGT: EFFECT OF INCIDENT", ()):
        told, _, rest = value.partition(":")
        heads = {head(name) for name in _alternatives(rest)} - {""}
        if pairs := frozenset((effect, one) for effect in _effects(told) for one in heads):
            yield "effect", pairs, value.startswith("?")
    for value in template.get("HUM TGT: NUMBER", ()):
        number, _, rest = value.partition(":")
        heads, amounts = {head(name) for name in _alternatives(rest)} - {""}, _amounts(number)
        exact = any(each.how == "=" for each in amounts)
        for slot in ("count", "amount"):
            counted = frozenset((each, one) for each in amounts if slot_of(each) == slot for one in heads)
            if counted:
                yield slot, counted, "?" in number or (exact and slot == "amount")


def slot_of(value: Amount) -> str:
    """The slot of a number: an exact one is a count, any other ("about six", "several") an amount."""
    return "count" if value.how == "=" else "amount"


def _amounts(value: str) -> set[Amount]:
    """The ways to say a number: "6", "~6" (about), "6-" (or more), "-6" (up to), PLURAL (several)."""
    found: set[Amount] = set()
    for way in value.split("/"):
        said = _AMOUNT.fullmatch(way)
        if said is None:
            continue
        if said["several"]:
            found.add(SEVERAL)
        else:
            how: Literal["=", "≈", "≥", "≤"] = (
                "≈" if said["about"] else "≥" if said["more"] else "≤" if said["most"] else "="
            )
            found.add(Amount(how, int(said["number"])))
    return found


def _effects(value: str) -> set[str]:
    """What became of people: any "no" is that they were not hurt."""
    said = (part.strip(" ()?") for part in value.split("/"))
    return {UNHURT if effect.startswith("NO ") else effect for effect in said if effect not in ("", "-", "*")}


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
