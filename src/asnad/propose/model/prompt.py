"""What is a model asked, and in which form must it answer?"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from asnad.model.proposer import model_proposer
from asnad.propose.model.lines import CONTEXT, PIECE, Line, Piece
from asnad.vocabularies import vocabulary

__all__ = ["CODES", "DEGREES", "KINDS", "MODALITIES", "STANCES", "messages", "proposer_of", "repair", "schema"]

Message = dict[str, str]

KINDS = ("person", "group", "organisation")
STANCES = ("asserted", "attributed", "disputed", "denied")
MODALITIES = ("actual", "ordered", "planned", "threatened", "attempted", "possible", "purpose", "demanded", "supposed")
DEGREES = tuple(vocabulary("degrees").terms)
CODES: dict[str, tuple[str, ...]] = {
    "act": tuple(vocabulary("acts").terms),
    "toll": tuple(vocabulary("acts").terms),
    "post": ("holds", "appointed", "elected", "replaced", "left", "rose"),
    "membership": ("founded", "led", "member", "supporter"),
}
"""For each frame, what its ``code`` can be."""

_REPAIR = (
    "That answer cannot be used: {problem}. Answer again with the JSON object alone, of the form that was asked for."
)


@cache
def _system() -> str:
    told = {
        "ACTS": CODES["act"], "POSTS": CODES["post"], "RELATIONS": CODES["membership"], "DEGREES": DEGREES,
        "MODALITIES": MODALITIES[1:],
    }  # fmt: skip
    text = files("asnad.propose.model").joinpath("task.txt").read_text(encoding="utf-8").strip()
    for key, codes in told.items():
        text = text.replace(key, ", ".join(codes))
    return text


def messages(text: str, piece: Piece) -> list[Message]:
    """The conversation that asks for the claims of a piece. Each sentence is one JSON string, which it cannot leave."""
    lines = [_line(text, line, context=True) for line in piece.context]
    lines += [_line(text, line, context=False) for line in piece.lines]
    return [{"role": "system", "content": _system()}, {"role": "user", "content": "\n".join(lines)}]


def _line(text: str, line: Line, *, context: bool) -> str:
    shown: dict[str, Any] = {"n": line.number, "text": " ".join(text[line.span.start : line.span.end].split())}
    if context:
        shown["context"] = True
    if line.heading:
        shown["heading"] = True
    return json.dumps(shown, ensure_ascii=False)


def repair(asked: list[Message], answer: str, problem: str) -> list[Message]:
    """The conversation carried on once, after an answer of which nothing could be used."""
    return [
        *asked,
        {"role": "assistant", "content": answer},
        {"role": "user", "content": _REPAIR.format(problem=problem)},
    ]


@cache
def schema() -> dict[str, Any]:
    """The form of an answer, as JSON Schema in the strict subset that servers take."""
    words = {"type": ["string", "null"]}
    mention = {"words": {"type": "string"}, "kind": _one_of(KINDS), "named": {"type": "boolean"}}
    claim = {
        "sentences": {"type": "array", "items": {"type": "integer"}},
        "frame": _one_of(tuple(CODES)),
        "code": _one_of(tuple(dict.fromkeys(code for codes in CODES.values() for code in codes))),
        "words": {"type": "string"},
        "who": {"type": "array", "items": _object(mention)},
        "by": {"type": "array", "items": _object({**mention, "degree": _one_of(DEGREES)})},
        "title": words,
        "body": {"anyOf": [_object(mention), {"type": "null"}]},
        "count": words,
        "when": words,
        "where": words,
        "polarity": _one_of(("positive", "negative")),
        "modality": _one_of(MODALITIES),
        "asserter": {"anyOf": [_object(mention), {"type": "null"}]},
        "cue": words,
        "stance": _one_of(STANCES),
    }
    return _object({"claims": {"type": "array", "items": _object(claim)}})


def _one_of(codes: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(codes)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def proposer_of(model: str) -> str:
    """What signs the claims of this model: its name, and a digest of everything else that decides its answers."""
    asked = json.dumps([_system(), _REPAIR, schema(), PIECE, CONTEXT, model, "temperature 0"], ensure_ascii=False)
    return model_proposer(model, sha256(asked.encode()).hexdigest()[:8])
