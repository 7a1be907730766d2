"""How long does the site of 10,000 people and 100,000 claims take, and how fast does its search answer?

    python -m bench.site [--people 10000] [--claims 100000] [--processes 2] [--keep FOLDER]

Prints JSON: seconds, peak memory (MB; of the process and of its largest child), pages, megabytes, the largest page and
file, and the milliseconds of each search in a real browser from the key press to the answer, median and worst.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.entity import Entity, EntityKind, Event, Link, Part
from asnad.model.frames import Act, Content, Involvement, Post, Toll, Trait
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.question import Answer, Origin, Question, Tally, TallyLine
from asnad.model.release import Release, ReleasedClaim
from asnad.model.source import Block, Layer, Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.publish.site import write_site
from tests.chromium import chromium

GIVEN = (
    "Navar Belin Ruhollah Tamsin Oderic Yalda Feriz Mirwen Sadaf Kolvan Ilias Zerin Hadwig Parvaz Lumira Ansgar Dorin"
)
FAMILY = (
    "Parsa Kelmen Ostra Vardan Hilma Torvald Sohra Mendel Quen Razin Bolvar Ekrem Tilson Yaghan Wester Javar Dorran"
)
ENDINGS = "i zadeh mand pour son wick stad far nia holm berg kia rud vale yan ek os".split()
PERSIAN = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابکدهفگهیجکلمنوپقرستوووکیز", strict=True))
ACTS = ("execution", "arrest", "torture", "detention", "enforced_disappearance", "killing")
SAID = {"execution": "executed", "arrest": "arrested", "torture": "tortured", "detention": "held"}
CLAIMS_A_SOURCE = 50


class Telling:
    """One source's text as it grows, with the claims that are read from it."""

    def __init__(self, number: int) -> None:
        self.source, self.layer, self.text, self.blocks = f"50{number:014x}", f"1a{number:014x}", "", list[Block]()

    def say(self, *parts: str) -> list[Span]:
        """Add a sentence made of these parts; where each of them stands, and the whole."""
        start, spans = len(self.text), []
        for part in parts:
            spans.append(Span(len(self.text), len(self.text) + len(part)))
            self.text += part
        self.blocks.append(Block("paragraph", start, len(self.text)))
        spans.append(Span(start, len(self.text)))
        self.text += "\n"
        return spans


def invented(people: int, claims: int, seed: int = 7) -> Release:
    """A release of this size in which nothing is true, the same for the same seed."""
    dice = random.Random(seed)
    given, family = GIVEN.split(), FAMILY.split()
    names = [f"{dice.choice(given)} {dice.choice(family)}{dice.choice(ENDINGS)}" for _ in range(people)]
    places = [f"{a}{b}" for a in ("Tal", "Mor", "Kes", "Bran", "Ost", "Vel", "Nar", "Gul") for b in ENDINGS]
    bodies = [f"{word} Watch" for word in family]
    parts: dict[tuple[EntityKind, int], list[Part]] = defaultdict(list)
    released: list[ReleasedClaim] = []
    tellings: list[Telling] = []
    happened: dict[tuple[int, str], list[tuple[str, When, Place]]] = defaultdict(list)
    while len(released) < claims:
        telling = Telling(len(tellings))
        tellings.append(telling)
        for _ in range(min(CLAIMS_A_SOURCE, claims - len(released))):
            identifier = f"{len(released):016x}"
            number, where, who, body = (dice.randrange(n) for n in (people, len(places), people, len(bodies)))
            day = date(1981, 1, 1) + timedelta(dice.randrange(4000))
            act = dice.choice(ACTS)
            spans = telling.say(
                bodies[body], " says that ", names[number], f" was {SAID.get(act, 'taken')} in ", places[where],
                f" on {day:%-d %B %Y} by men under ", names[who], ", as the families had written in their letters."
            )  # fmt: skip

            def mention(at: int, text: str, kind: MentionKind = "person", spans: list[Span] = spans) -> Mention:
                return Mention(text, kind, spans[at], Name(text, language="en"))

            when = When(f"{day:%-d %B %Y}", day, day, day.isoformat())
            place = Place(places[where], spans[4], places[where])
            victim, doer, teller = (
                mention(2, names[number]),
                mention(6, names[who]),
                mention(0, bodies[body], "organisation"),
            )
            shape = dice.random()
            content: Content
            if shape < 0.7:
                content = Act(act, (victim,), (Involvement(doer, "ordered"),), when=when, where=place)
                happened[number, act].append((identifier, when, place))
                role = "victim"
            elif shape < 0.85:
                content = Post(victim, Words("deputy warden", spans[3]), where=place, since=when)
                role = "holder"
            elif shape < 0.95:
                content = Trait(victim, "profession", Words("joiner", spans[7]))
                role = "who"
            else:
                content = Toll(Count(f"{number + 12}", number + 12, number + 12), act, when=when, where=place)
                role = "other"
            quote = Quote.cut(telling.layer, telling.text, *spans[-1])
            claim = Claim(
                content, quote, (Asserter(), Asserter("cited", teller, Words("says", spans[1]))), id=identifier
            )
            status = "proposed" if dice.random() < 0.9 else "accepted"
            released.append(ReleasedClaim(claim, telling.source, status, "asnad-propose-english/1"))

            at = f"{telling.layer}:"
            told_of: list[tuple[EntityKind, int, str, Span]] = [
                ("person", number, role, spans[2]),
                ("place", where, "where", spans[4]),
                ("organisation", body, "asserter", spans[0]),
            ]
            if role == "victim":
                told_of.append(("person", who, "perpetrator", spans[6]))
            for kind, index, own_role, span in told_of:
                parts[kind, index].append(Part(identifier, own_role, f"{at}{span.start}-{span.end}"))
    prefix = {"person": "e1", "place": "e2", "organisation": "e3", "group": "e4"}
    labels: dict[str, list[str]] = {"person": names, "place": places, "organisation": bodies}

    def entity(kind: EntityKind, index: int, own: list[Part]) -> Entity:
        label = labels[kind][index]
        forms = [Name(label, language="en")]
        if index % 3 == 0:
            forms.append(Name("".join(PERSIAN.get(c, c) for c in label.lower()), "Arab", "fa"))
        keys = tuple(dict.fromkeys(p.mention for p in own))
        links = tuple(
            Link(a, b, "same_name", "The names are the same.", "asnad-link/1", 0.9) for a, b in pairwise(keys)
        )
        return Entity(f"{prefix[kind]}{index:014x}", kind, label, tuple(forms), keys, tuple(own), links)

    entities = tuple(entity(kind, index, own) for (kind, index), own in sorted(parts.items()))
    events, questions = [], []
    for number, ((who_, act_), told) in enumerate(sorted(happened.items())):
        ids = tuple(claim for claim, _, _ in told)
        person = f"e1{who_:014x}"
        events.append(
            Event(
                f"ee{number:014x}",
                act_,
                ids,
                (person,),
                when=told[0][1],
                where=told[0][2],
                reason="One act, one victim.",
            )
        )
        if len(told) > 1:
            answers = tuple(Answer(when.wording, when, (claim,), (f"00{number:014x}",)) for claim, when, _ in told)
            questions.append(Question(f"9e{number:014x}", "when", (person,), answers, "differ", act_, events[-1].id))
    origins = tuple(Origin(f"00{n:014x}", "a letter", (), e.claims) for n, e in enumerate(events))
    tallies = tuple(
        Tally(
            f"7a{n:014x}",
            act,
            tuple(
                TallyLine(c.claim.content.count, (c.claim.id,), ())
                for c in released
                if isinstance(c.claim.content, Toll) and c.claim.content.act == act
            ),
            tuple(dict.fromkeys(e.victims[0] for e in events if e.act == act)),
        )
        for n, act in enumerate(ACTS)
    )
    layers = {
        t.layer: Layer(t.layer, t.source, "0" * 64, "asnad-read-text/1", t.text, tuple(t.blocks), "en")
        for t in tellings
    }
    sources = tuple(
        Source(t.source, f"{n}.txt", f"Letters, part {n + 1}", publisher=dice.choice(bodies), language="en")
        for n, t in enumerate(tellings)
    )
    return Release(
        title="An invented case",
        language="en",
        made="2031-05-09T08:30:00Z",
        program="asnad",
        root="0" * 64,
        size=3 * claims,
        sources=sources,
        layers={t.source: t.layer for t in tellings},
        layer=layers.__getitem__,
        claims=tuple(released),
        entities=entities,
        events=tuple(events),
        questions=tuple(questions),
        origins=origins,
        tallies=tallies,
    )


def searches(folder: Path, queries: list[str]) -> Iterator[float]:
    """Milliseconds of each query, typed at once into a page just loaded; one to wake the browser is left out."""
    with chromium() as browser:
        page = browser.new_page()
        for number, query in enumerate([queries[0], *queries]):
            page.goto(f"{(folder / 'search.html').resolve().as_uri()}")
            page.wait_for_function("() => document.activeElement.id === 'query'")
            page.fill("#query", query)
            page.wait_for_function("q => document.getElementById('found').dataset.query === q", arg=query)
            if number:
                yield float(page.get_attribute("#found", "data-milliseconds") or "nan")


def processor_seconds() -> float:
    """Time on the processor so far, of this process and of its finished children."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, kinds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="write the site here and leave it")
    options = parser.parse_args()
    release = invented(options.people, options.claims)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary) / "site"
        started, used_before = time.perf_counter(), processor_seconds()
        report = write_site(release, folder, processes=options.processes)
        seconds, used = time.perf_counter() - started, processor_seconds() - used_before
        people = [e.label for e in release.entities if e.kind == "person"]
        dice = random.Random(3)
        typed = [
            query
            for name in dice.sample(people, 5)
            for query in (name, name.split()[0][:3], name.split()[1], "ex " + name)
        ]
        typed += ["Rouhollah", "روح‌الله", "execution", "execution 1984", "says that", "a", "Talrud arrest"]
        found = list(searches(folder, typed))
        largest = max((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.stat().st_size)
        result: dict[str, Any] = {
            "people": len(people),
            "claims": len(release.claims),
            "events": len(release.events),
            "questions": len(release.questions),
            "seconds": round(seconds, 1),
            "processor_seconds": round(used, 1),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "peak_mb_child": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
            "release_mb": round(before),
            "pages": report.pages,
            "megabytes": round(report.bytes / 1e6),
            "largest_page": report.largest,
            "largest_file": (str(largest.relative_to(folder)), largest.stat().st_size),
            "search_ms_median": statistics.median(found),
            "search_ms_worst": max(zip(found, typed, strict=True)),
            "search_ms": dict(zip(typed, found, strict=True)),
        }
    print(json.dumps(result, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
