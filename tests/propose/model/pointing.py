"""Play a model: claims in the form that is asked for, and what becomes of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from asnad.propose.model.reader import ModelReading, read_with_model
from tests.propose.reader import SOURCE, layer

Pointing = dict[str, Any]


def someone(words: str, kind: str = "person", *, named: bool = True, **more: str) -> Pointing:
    """Words for someone, as a model points to them."""
    return {"words": words, "kind": kind, "named": named, **more}


def pointing(words: str, *who: Pointing, **more: Any) -> Pointing:
    """A claim of an execution said in sentence 1, in the form asked for; ``more`` says otherwise."""
    plain = {
        "sentences": [1], "frame": "act", "code": "execution", "words": words, "who": list(who), "by": [],
        "title": None, "body": None, "count": None, "when": None, "where": None, "polarity": "positive",
        "modality": "actual", "asserter": None, "cue": None, "stance": "asserted",
    }  # fmt: skip
    return plain | more


def answered(*claims: Any) -> str:
    return json.dumps({"claims": claims}, ensure_ascii=False)


def read(text: str, *claims: Any, language: str = "en") -> ModelReading:
    """What a model that gives these claims is taken to have found in a text of one piece."""
    return read_with_model(
        replace(layer(text), language=language), SOURCE, lambda _messages, _schema: answered(*claims)
    )
