"""Articles of about 2 kB about invented people and places, to measure with. The same seed gives the same articles."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

GIVEN = (
    "Darian Mirela Tovik Selane Arvid Noura Kesten Ilyra Bastor Venka Omrin Thessa Halvar Jorunn Pelka Rostam".split()
)
FAMILY = (
    "Vandrel Oskari Temurin Halloway Brisk Kalender Morvath Zeluka Andrash Firouzan Quillen Dresk Tarmo Yelvand".split()
)
TOWNS = "Arkhal Besmere Dolvin Estrand Farouz Garmadeh Holsk Irnavar Jelmont Karsum".split()
BODIES = ["the Ministry of the Interior", "the Valdorian army", "the provincial governor", "the state news agency"]
GROUPS = ["the Lantern Committee", "Valdoria Watch", "the Union of River Teachers", "the Mothers of Estrand"]
MONTHS = "January February March April May June July August September October November December".split()

SENTENCES = (
    "{group} said on {day} {month} that {count} prisoners had been executed in {town} in {year}.",
    "{name}, a teacher from {town}, was arrested on {day} {month} {year} and has not been seen since.",
    "According to {group}, soldiers of {body} beat {name} in front of neighbours.",
    "{body} announced that the men would soon be tried for “endangering the order”.",
    "A survivor told {group} that {name} had been tortured in {town} prison.",
    "{official}, who was prosecutor of {town} in {year}, is now deputy minister of justice.",
    "The governor denied that more than {count} people were killed in the summer of {year}.",
    "{name} and {other} were hanged in public on the market square of {town}.",
    "Nobody has been held accountable for the killings.",
    "In {month} {year} {body} ordered the detention of {count} students.",
    "The families still ask where the bodies of {name} and {other} were buried.",
    "At least {count} villagers fled {town} after the attack, {group} reported.",
    "Rain fell for a week and the road to {town} stayed closed.",
    "The weekly market opened again, and traders brought wool, salt and honey from {town}.",
    "The talks about the harbour of {town} went into a third week, and both sides spoke of progress.",
    "Bread has become dearer by a fifth since {month}, and the queues outside the bakeries grow longer.",
    "A new bridge will join the two banks of the river at {town}, though nobody would say what it costs.",
    "The football club of {town} lost at home in front of a small crowd.",
    "Schools stay closed until the middle of {month} because there is no coal.",
    "Foreign guests were shown the new museum, its carpets and its collection of old coins.",
    "Farmers around {town} hope for rain; the wells have been dry since {month}.",
    "The debate went on late into the night and was put off to the following week.",
    "Trains between {town} and the coast run twice a day again.",
    "The old theatre is to be painted in its former colours, the newspaper writes.",
    "Prices of wool rose a little, those of salt stayed where they were.",
    "Many shops kept their shutters down, and the streets were quiet by the afternoon.",
    "The poet's house stands empty; a society wants to make a library of it.",
    "It was the coldest {month} that people in {town} remember.",
)
"""Half of them tell of acts and offices, half of other things: still about twice as many claims as in wire news."""


def articles(number: int, *, seed: int = 1988, size: int = 2_000) -> Iterator[tuple[str, str]]:
    """``number`` pairs of file name and Markdown text with front matter, each about ``size`` bytes."""
    dice = random.Random(seed)

    def person() -> str:
        return f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}"

    for index in range(number):
        year = dice.randint(1975, 2020)
        head = (
            f"---\ntitle: Report {index} from {dice.choice(TOWNS)}\npublisher: The Valdoria Courier\n"
            f"published: {year + 1}-0{dice.randint(1, 9)}-1{dice.randint(0, 9)}\nlanguage: en\n---\n"
        )
        paragraphs, length = [], 0
        while length < size - len(head):
            sentences = [
                dice.choice(SENTENCES).format(
                    name=person(),
                    other=person(),
                    official=person(),
                    group=dice.choice(GROUPS),
                    body=dice.choice(BODIES),
                    town=dice.choice(TOWNS),
                    count=dice.choice(["three", "12", "about 40", "1,200", "dozens of"]),
                    day=dice.randint(1, 28),
                    month=dice.choice(MONTHS),
                    year=year,
                )
                for _ in range(4)
            ]
            paragraph = " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)
            paragraphs.append(paragraph)
            length += len(paragraph) + 2
        yield f"report-{index:05d}.md", head + "\n\n".join(paragraphs) + "\n"


def write_articles(folder: Path, number: int, *, seed: int = 1988) -> None:
    """Write that many articles into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles(number, seed=seed):
        (folder / name).write_text(text, encoding="utf-8")
