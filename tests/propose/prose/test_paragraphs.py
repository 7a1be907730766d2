"""What do whole paragraphs tell, where pronouns, speakers and denials go on from sentence to sentence?

``paragraphs/LANGUAGE.txt`` has invented paragraphs; the lines behind each, which begin with ``+``, are all that must be
claimed of it, in the order of the text: a new claim, a lost one and a changed one are each looked at by somebody who
reads the language.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Accountability, Act, Membership, Post, Toll
from asnad.model.when import When
from bench.prose import read

FOLDER = Path(__file__).parent / "paragraphs"


def paragraphs() -> list[tuple[str, str, list[str]]]:
    """The language, the text and the lines of each paragraph."""
    found: list[tuple[str, str, list[str]]] = []
    for notes in sorted(FOLDER.glob("*.txt")):
        for line in notes.read_text(encoding="utf-8").splitlines():
            if line.startswith("+ "):
                found[-1][2].append(line[2:])
            elif line and not line.startswith("#"):
                found.append((notes.stem, line, []))
    return found


def day(when: When | None) -> list[str]:
    return [f"on {when.earliest}/{when.latest}"] if when is not None and (when.earliest or when.latest) else []


def told(claim: Claim) -> str:
    """A claim in one line."""
    content = claim.content
    match content:
        case Act():
            words = [content.act]
            words += [
                f"by {p.who.wording}{'' if p.degree == 'carried_out' else f' ({p.degree})'}"
                for p in content.perpetrators
            ]
            words += [f"to {v.wording}{''.join(f' = {e.wording}' for e in v.antecedents)}" for v in content.victims]
            words += [f"n {content.count.lower}-{content.count.upper}"] if content.count is not None else []
            words += day(content.when)
            words += [f"at {content.where.wording}"] if content.where is not None else []
        case Toll():
            words = [f"toll {content.act} {content.count.lower}-{content.count.upper}", *day(content.when)]
        case Post():
            words = [f"{content.change} {content.title.text}: {content.holder.wording}", *day(content.as_of)]
        case Accountability():
            words = [f"{content.outcome}: {content.who.wording}"]
            words += [f"by {content.by.wording}"] if content.by is not None else []
            words += [f"for {content.reason.text}"] if content.reason is not None else []
            words += day(content.when)
        case Membership():
            words = [f"{'led' if content.relation == 'led' else 'of'} {content.group.wording}: {content.who.wording}"]
        case _:
            return ""
    voice = claim.voice
    if voice.kind == "cited":
        words.append(f"{voice.commitment} {voice.who.wording if voice.who is not None else '-'}")
    words += [w for w in (claim.stance, claim.modality) if w not in ("asserted", "actual")]
    return " | ".join([*words, *(["not"] if claim.polarity == "negative" else [])])


@pytest.mark.parametrize(("language", "text", "lines"), paragraphs())
def test_a_paragraph_tells_this_and_nothing_else(language: str, text: str, lines: list[str]) -> None:
    assert [line for claim in read(text, language) if (line := told(claim))] == lines
