"""Are the claims of a made sentence among its deeds? Which deeds were found?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from asnad.model.claim import Claim
from asnad.model.frames import Act
from asnad.model.mention import Mention
from bench.sentences.made import Deed, Made

__all__ = ["Tally"]

_DOER = "by whom"
_PRONOUNS = frozenset(
    "he she it they him her them his their who whom "
    "él ella ellos ellas lo la los las le les se su quien quienes que "
    "il elle ils elles l' l’ lui leur leurs son sa ses qui "
    "او وی آنها آنان ایشان اش که ه ها هم هما هو هي هن الذي التي الذين".split()
)


@dataclass(slots=True)
class Tally:
    """What was counted over many sentences; ``wrong`` tells each claim that is no deed, and ``missed`` each deed."""

    sentences: int = 0
    claims: int = 0
    asked: int = 0
    found: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        slots = ", ".join(f"{slot} {count}" for slot, count in self.slots.most_common())
        return (
            f"{len(self.wrong)} of {self.claims} claims of {self.sentences} sentences are wrong ({slots or 'none'}); "
            f"{self.found} of {self.asked} victims and doers found"
        )

    def add(self, made: Made, claims: Iterable[Claim]) -> None:
        self.sentences += 1
        found: set[tuple[Deed, str]] = set()
        for claim in claims:
            if isinstance(claim.content, Act):
                self.claims += 1
                found |= self._deed_parts(made, claim, claim.content)
        for deed in filter(lambda deed: deed.asked, made.deeds):
            parts = [*deed.victims, *([_DOER] if deed.doers else [])]
            missed = [part for part in parts if (deed, part) not in found]
            self.asked += len(parts)
            self.found += len(parts) - len(missed)
            if missed:
                self.missed.append(f"{made.text}\n      {deed.act}: {', '.join(missed)}")

    def _deed_parts(self, made: Made, claim: Claim, act: Act) -> set[tuple[Deed, str]]:
        """The victims and doers a claim rightly tells, each with the deed; the nearest deed says what is wrong."""
        faults = [(_faults(made, deed, claim, act), deed) for deed in made.deeds if deed.act == act.act]
        faulty, deed = min(faults, key=lambda pair: len(pair[0]), default=(["act"], None))
        if deed is None or faulty:
            self.slots.update(faulty)
            self.wrong.append(f"{made.text}\n      {act.act} ({', '.join(faulty)}): {_shown(claim, act)}")
            return set()
        parts = {word for victim in act.victims for word in _meant(made, victim)}
        return {(deed, part) for part in (*parts, *([_DOER] if act.perpetrators else []))}


def _faults(made: Made, deed: Deed, claim: Claim, act: Act) -> list[str]:
    """Which slots of a claim are not the deed's."""
    speaker = [claim.voice.who] if len(claim.sanad) > 1 and claim.voice.who else []
    parties: dict[str, tuple[Sequence[Mention], frozenset[str]]] = {
        "victims": (act.victims, deed.victims),
        "doers": ([part.who for part in act.told_perpetrators], deed.doers),
        "speaker": (speaker, deed.speaker),
    }
    if not deed.happened:
        parties.pop("speaker")
    faults = [slot for slot, (who, whose) in parties.items() if not all(_meant(made, one) <= whose for one in who)]
    if deed.speaker and len(claim.sanad) < 2:
        faults.append("speaker")
    for slot, said, known in (("when", act.when, deed.when), ("where", act.where, deed.where)):
        if said is not None and said.basis == "stated" and not _same(known, said.wording):
            faults.append(slot)
    if act.count is not None and act.count.lower != deed.count:
        faults.append("count")
    if claim.happened and not deed.happened:
        faults.append("it never was")
    if deed.happened and not claim.happened and not deed.speaker:
        faults.append("it was")
    return faults


def _meant(made: Made, mention: Mention) -> frozenset[str]:
    """The words of those a mention stands for; nobody's for a pronoun left open."""
    return frozenset(word for end in mention.ends() for word in _first_word(made, end.wording))


def _first_word(made: Made, wording: str) -> list[str]:
    places = {word: wording.lower().find(word.lower()) for word in made.words}
    first = min((word for word in places if places[word] >= 0), key=lambda word: places[word], default=None)
    if first is not None:
        return [first]
    return [] if wording.lower() in _PRONOUNS else [wording]


def _same(known: str, wording: str) -> bool:
    """Whether a day or a place is the one that is known, with or without its preposition."""
    known, wording = known.lower(), wording.lower()
    return bool(known) and (known in wording or wording in known)


def _shown(claim: Claim, act: Act) -> str:
    said: dict[str, Iterable[str]] = {
        "to": map(_written, act.victims),
        "by": [_written(part.who) for part in act.perpetrators],
        "in": [act.where.wording] if act.where else [],
        "count": [act.count.wording] if act.count else [],
        "on": [act.when.wording] if act.when else [],
        "says": [_written(claim.voice.who)] if len(claim.sanad) > 1 and claim.voice.who else [],
    }
    written = {slot: ", ".join(words) for slot, words in said.items()}
    return "; ".join(f"{slot} {words}" for slot, words in written.items() if words)


def _written(mention: Mention) -> str:
    ends = " + ".join(end.wording for end in mention.ends())
    return mention.wording if ends == mention.wording else f"{mention.wording} = {ends}"
