"""Whose turn is it in a transcript? "[Holt] …", "HOLT: …" give the word to Holt, "[Reporter] …" back to the source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.model.text import Span
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.reference import resolved
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.words.countries import is_capital, is_country
from asnad.propose.english.words.morphology import verb_form
from asnad.propose.english.words.names import is_office
from asnad.propose.english.words.token import noun_sort

__all__ = ["Turn", "labels", "turn_ends", "turn_in"]


@dataclass(frozen=True, slots=True)
class Turn:
    """``who`` speaks from token ``first`` on, until another's turn; ``None``: the source itself."""

    who: Mention | None
    first: int


def labels(reading: Reading) -> frozenset[str]:
    """What stands before a colon where blocks begin ("MIRA HOLT", "PRESENTER"), if these are the turns of a transcript.

    A label begins a block or a line; it is somebody's name or what they do there. One who speaks does so again or is
    asked by someone: each name of a list of victims stands there once.
    """
    seen = Counter(label for sentence in reading.sentences if (label := _label(reading, sentence)))
    named = {label for label, often in seen.items() if _may_speak(label, often)}
    if any(_is_role(label.lower()) for label in named):
        named |= {label for label in seen if _may_speak(label, 2) and _is_a_surname(reading, label)}
    answers = any(seen[label] > 1 for label in named) or any(_is_role(label.lower()) for label in named)
    alone = len(named) == 1 and not any(_is_a_surname(reading, label) for label in named)  # "VERDICT: …" throughout
    return frozenset(named) if answers and not alone and sum(seen[label] for label in named) > 1 else frozenset()


def _is_a_surname(reading: Reading, label: str) -> bool:
    """Whether a label is a name of several words, or ends one that stands in the text."""
    ends = "|".join(map(re.escape, (label, label.title())))
    return " " in label or re.search(rf"\b[A-Z][\w'’-]+ (?:{ends})\b", reading.layer.text) is not None


def _is_role(low: str) -> bool:
    return low in words("words", "transcript", "source") or low in words("words", "transcript", "roles")


_LABEL = re.compile(r"(?:\b[A-Za-z]{1,4}\.|[^\n:;.!?\[\]\"“”]){1,40}(?:\([^()\n]{1,40}\))?(?=:\s+[A-Z\"“‘\[(])")


def _label(reading: Reading, sentence: Sentence) -> str:
    """The words before the colon that ends the first few words of a block or line; else nothing."""
    opens = not sentence.index or reading.sentences[sentence.index - 1].block != sentence.block
    opens = opens or sentence.text[sentence.span.start - 1] == "\n"
    found = _LABEL.match(sentence.text, sentence.span.start) if opens and ":" in sentence.lows else None
    return found[0].partition("(")[0].strip() if found is not None else ""


def _may_speak(label: str, often: int) -> bool:
    """Whether a label names somebody: in capitals or as a name of two words; "DATE", "Background" do not."""
    lows = [word.lower().strip(".,") for word in label.split()]
    if not lows or len(lows) > 5:
        return False
    if _is_role(lows[-1]):
        return len(lows) == 1 or (len(lows) == 2 and lows[0] == "the" and label.isupper())
    if is_country(" ".join(lows)) or is_capital(" ".join(lows)):
        return False
    if (
        label.isupper()
        and "of" in lows
        and (lows[0] in words("names", "titles") or _is_role(lows[0]) or is_office(lows[0]))
    ):
        return True  # "PRESIDENT OF THE COMMISSION"
    titled = lows[0] in words("names", "titles") and len(lows) > 1
    unknown = all(not noun_sort(low) and verb_form(low) is None and low not in listed("words", "tags") for low in lows)
    if label.isupper():
        return titled or (unknown and (len(lows) > 1 or often > 1))
    return len(lows) > 1 and all(word[0].isupper() for word in label.split()) and (titled or unknown)


def _labelled(draft: Draft, known: frozenset[str]) -> Turn | None:
    """The turn that "MIRA HOLT: …" opens."""
    sentence = draft.sentence
    label = _label(draft.reading, sentence) if known else ""
    if label not in known:
        return None
    mark = next(i for i, token in enumerate(sentence.tokens) if token.low == ":")
    low, start = label.lower(), sentence.span.start
    if low in words("words", "transcript", "source"):
        return Turn(None, mark + 1)
    span = Span(start, start + len(label))
    name = None if low in words("words", "transcript", "roles") else Name(label)
    plain = Mention(label, "person", span, name)
    phrase = sentence.nouns[0][1] if sentence.nouns else None
    opens = phrase is not None and name is not None and phrase.first < mark
    return Turn(resolved(draft.memory, sentence, phrase, plain) if opens and phrase else plain, mark + 1)


def turn_in(draft: Draft, known: frozenset[str] = frozenset()) -> Turn | None:
    """The turn that begins in this sentence, if one does: brackets open it, or one of the ``known`` labels."""
    sentence = draft.sentence
    if (labelled := _labelled(draft, known)) is not None:
        return labelled
    if "[" not in sentence.lows:
        return None
    groups, after = _opening(sentence.row)
    following = sentence.row[after] if after < len(sentence.row) else None
    kinds = [sentence.tokens[first].low for first, _ in groups]
    if following is None and kinds and kinds[-1] in words("words", "transcript", "source"):
        return Turn(None, groups[-1][1])  # "… what happened. [End recording]"
    asked = bool(kinds) and kinds[-1] in words("words", "transcript", "source")  # "[Reporter] Referring to …, will …?"
    finite = isinstance(following, VerbGroup) and not (asked and following.form == "ing")
    if not groups or following is None or finite:
        # "[The army] killed two men": words that an editor put in.
        return None
    message = any(kind in words("words", "transcript", "message") for kind in kinds)
    while kinds and kinds[-1] in words("words", "transcript", "stage") and (message or kinds[-1] != "text"):
        # "[Holt] [Applause] …"; "[Communique] [Red Column] [Text] …": all that follows is the Column's.
        kinds.pop()
    if not kinds:
        return None
    if kinds[-1] in words("words", "transcript", "source"):
        return Turn(None, following.first)
    first, last = groups[len(kinds) - 1]
    unnamed = kinds[-1] in words("words", "transcript", "unnamed")
    recorded = kinds[-1] == "begin"
    if unnamed or recorded:
        # "[Unidentified speaker] …", "[Begin Holt recording] …": another than the source, named or not.
        said = sentence.words(first + recorded, last - (recorded and last > first + 1))
        name = None if unnamed or sentence.tokens[first + 1].low == "recording" else Name(said.text)
        return Turn(Mention(said.text, "person", said.span, name), following.first)
    phrase = next((c for c in sentence.row if isinstance(c, NounPhrase) and c.first == first and c.last <= last), None)
    if phrase is not None and phrase.last < last and sentence.tokens[phrase.last + 1].tag == "comma":
        last = phrase.last  # "[Command of the Red Lamp, RL] …"
    if (
        phrase is None
        or phrase.last < last
        or kinds[-1] in words("words", "transcript", "stage")
        or not _is_a_name(sentence, phrase)
    ):
        return None
    said = sentence.words(first, last)
    if first == last and _is_where(draft, said.text):
        return None
    plain = Mention(said.text, "organisation" if phrase.sort == "body" else "person", said.span, Name(said.text))
    return Turn(resolved(draft.memory, sentence, phrase, plain), following.first)


_LEADS = ("in", "at", "near", "from", "outside")
_WHERE = re.compile(rf"\b(?:{'|'.join(_LEADS)}) ([\w'’-]+)")


def _is_where(draft: Draft, name: str) -> bool:
    """ "[Belmar] Soldiers killed …": whether the one word in brackets is a place, by what the text says elsewhere."""
    low, text = name.lower(), draft.reading.layer.text.lower()
    again = text.count(low) > 1 and any(f"{lead} {low}" in text for lead in _LEADS)
    return is_country(low) or (again and any(low == found[1] for found in _WHERE.finditer(text)))


def turn_ends(sentence: Sentence) -> int | None:
    """Where "[end recording]" or "[question]" within a sentence takes the word from whoever had it."""
    for opening, inner in pairwise(sentence.tokens) if "[" in sentence.lows else ():
        if opening.low == "[" and inner.low in words("words", "transcript", "source"):
            at = sentence.tokens.index(opening)
            if at:
                return at
    return None


def _opening(row: list[Chunk]) -> tuple[list[tuple[int, int]], int]:
    """The bracketed groups that open a sentence or stand after its dateline, and the index of the chunk after them."""
    dash = -1
    if row and not _is(row[0], "["):
        dash = next((i for i, c in enumerate(row[:16]) if isinstance(c, Link) and c.low in {"--", "—", "–"}), -1)
    i = dash + 1
    groups = []
    while i < len(row) and _is(row[i], "["):
        close = next((j for j in range(i + 1, min(i + 12, len(row))) if _is(row[j], "]")), None)
        if close is None or close == i + 1:
            break
        groups.append((row[i + 1].first, row[close - 1].last))
        i = close + 1
    return groups, i


def _is(chunk: Chunk, low: str) -> bool:
    return isinstance(chunk, Link) and chunk.low == low


def _is_a_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the words name somebody who can speak: nothing else that a list knows."""
    if phrase.proper is not None and phrase.proper.sort in {"person", "name", "body"}:
        return True
    whose = phrase.of.proper if phrase.of is not None else None
    if sentence.low(phrase) in words("names", "bodies") and whose is not None and whose.sort == "body":
        return True  # "[COMMAND OF THE RED LAMP FRONT]"
    inside = sentence.tokens[phrase.first : phrase.last + 1]
    return sentence.upper and all(t.tag in {"noun", "name"} and not noun_sort(t.low) and not t.forms for t in inside)
