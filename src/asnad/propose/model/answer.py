"""What did the model answer? Its JSON, held against the form that was asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from asnad.errors import AnswerError
from asnad.model.claim import Modality, Polarity, Stance
from asnad.model.mention import MentionKind
from asnad.propose.model.prompt import CODES, DEGREES, KINDS, MODALITIES, STANCES

__all__ = ["Answer", "Frame", "Pointer", "answers", "checked", "each"]

Frame = Literal["act", "toll", "post", "membership"]

MOST = 200
"""Claims in one answer; a model that gives more is caught in a loop."""

_THINKING = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"(?:\A|\n)[ \t]*```(?:json)?[ \t]*\n(.*?)\n[ \t]*```[ \t]*(?:\n|\Z)", re.DOTALL)
"""Models put a sentence before and behind what they were asked for."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that the model says name someone."""

    words: str
    kind: MentionKind
    named: bool
    degree: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim as the model gave it: every word of it is still to be found in the text."""

    sentences: tuple[int, ...]
    frame: Frame
    code: str
    words: str
    who: tuple[Pointer, ...]
    by: tuple[Pointer, ...]
    title: str
    body: Pointer | None
    count: str
    when: str
    where: str
    polarity: Polarity
    modality: Modality
    asserter: Pointer | None
    cue: str
    stance: Stance


def answers(content: str) -> list[Any]:
    """The claims of an answer, each still unchecked.

    Raises:
        AnswerError: it is not the JSON that was asked for; the message says why in words for the model.
    """
    text = _THINKING.sub("", content).strip()
    if not text.startswith("{") and (fenced := _FENCE.search(text)):
        text = fenced[1]
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AnswerError(f"it is not JSON ({str(error)[:100]})") from None
    claims = found.get("claims") if isinstance(found, dict) else None
    if not isinstance(claims, list):
        raise AnswerError('it is not an object with a list under "claims"')
    if len(claims) > MOST:
        raise AnswerError(f"it holds {len(claims)} claims; at most {MOST} are taken")
    return claims


def checked(given: Any) -> Answer | str:
    """One claim in the form that was asked for, or why it is not. What is absent counts as not said."""
    if not isinstance(given, dict):
        return "not an object"
    frame, code = given.get("frame"), given.get("code")
    if not isinstance(frame, str) or frame not in CODES:
        return "unknown frame"
    if not isinstance(code, str) or code not in CODES[frame]:
        return "unknown code"
    numbers = given.get("sentences")
    if not isinstance(numbers, list) or not numbers or any(type(number) is not int for number in numbers):
        return "no sentence numbers"
    if given.get("modality") not in MODALITIES or given.get("stance") not in STANCES:
        return "unknown modality or stance"
    if given.get("polarity") not in ("positive", "negative"):
        return "unknown polarity"
    who, by = _pointers(given.get("who")), _pointers(given.get("by"), DEGREES)
    body, asserter = _pointers(_listed(given.get("body"))), _pointers(_listed(given.get("asserter")))
    if who is None or by is None or body is None or asserter is None:
        return "a part that is not in the form asked for"
    texts = {key: given.get(key) or "" for key in ("words", "title", "count", "when", "where", "cue")}
    if not all(isinstance(text, str) for text in texts.values()):
        return "a part that is not in the form asked for"
    return Answer(
        sentences=tuple(numbers),
        frame=cast("Frame", frame),
        code=code,
        who=who,
        by=by,
        body=body[0] if body else None,
        polarity=given["polarity"],
        modality=given["modality"],
        asserter=asserter[0] if asserter else None,
        stance=given["stance"],
        **texts,
    )


def each(answer: Answer) -> Iterator[Answer]:
    """An act on several people as one of each, as the rules have it, unless a number is told of all together."""
    if answer.frame == "act" and not answer.count and len(answer.who) > 1:
        for pointer in answer.who:
            yield replace(answer, who=(pointer,))
    else:
        yield answer


def _listed(value: Any) -> list[Any]:
    return [] if value is None else [value]


def _pointers(given: Any, degrees: Sequence[str] = ()) -> tuple[Pointer, ...] | None:
    """The pointers of a list; ``None`` when one is not in form."""
    if given is None:
        return ()
    if not isinstance(given, list):
        return None
    found = []
    for one in given:
        if not isinstance(one, Mapping) or not isinstance(one.get("words"), str) or one.get("kind") not in KINDS:
            return None
        degree = one.get("degree", "")
        if degrees and degree not in degrees:
            return None
        found.append(Pointer(one["words"], cast("MentionKind", one["kind"]), one.get("named") is True, degree))
    return tuple(found)
