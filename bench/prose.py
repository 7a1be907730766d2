"""How well are languages other than English read? Invented paragraphs with notes beside them, made into a gold file.

A notes file has paragraphs; under each, lines of what must be found and what must not::

    El Ejército ejecutó a tres campesinos en Lomay en 1983.
    + act execution | ejecutó a tres campesinos | by Ejército | n 3 | on 1983-01-01 1983-12-31 | at Lomay
    ! a words that nobody may be made a victim, member or doer by; or a whole question

``+`` is followed by a claim type (and an act), the quote, and any of ``by``, ``to``, ``n LOW [HIGH]``, ``on FROM TO``,
``at``, ``says NAME`` (``-`` for hearsay), a stance, ``not``. The line ends the quote's first place in its paragraph.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from asnad.model.claim import Claim
from asnad.model.source import Layer, Source
from asnad.propose.evaluation.claims import Evaluation, evaluate
from asnad.propose.prose.reader import propose

__all__ = ["gold_of", "measure", "read"]

_STANCES = ("asserted", "attributed", "disputed", "denied", "planned")


def gold_of(notes: Path) -> tuple[str, list[dict[str, Any]]]:
    """The text of a notes file, paragraph by paragraph, and its gold lines.

    Raises:
        ValueError: a quote is not in its paragraph.
    """
    text = ""
    gold: list[dict[str, Any]] = []
    start = 0
    for number, line in enumerate(notes.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(("+ ", "! ")):
            fields = [f.strip() for f in line[2:].split(" | ")]
            entry = _claim(fields) if line[0] == "+" else {"kind": "must_not", "claim_type": "must_not"}
            quote = fields[1] if line[0] == "+" else fields[0]
            at = text.find(quote, start)
            if at < 0:
                raise ValueError(f"{notes}, line {number}: {quote!r} is not in the paragraph above")
            place = {"id": f"{number}", "quote": quote, "start": at, "end": at + len(quote)}
            gold.append({"asserter": {"kind": "author"}, "stance": "asserted", **entry, **place})
        elif line.strip() and not line.startswith("#"):
            start = len(text)
            text += line + "\n\n"
    return text, gold


def _claim(fields: list[str]) -> dict[str, Any]:
    kind, _, act = fields[0].partition(" ")
    entry: dict[str, Any] = {"kind": "claim", "claim_type": kind, "polarity": "pos"}
    if act:
        entry["act"] = act
    for field in fields[2:]:
        name, _, value = field.partition(" ")
        if name in _STANCES:
            entry["stance"] = name
        elif name == "not":
            entry["polarity"] = "neg"
        elif name == "says":
            entry["asserter"] = {"kind": "cited", "name": None if value == "-" else value}
        elif name == "n":
            low, _, high = value.partition(" ")
            entry["count"] = {"op": "=", "min": int(low), "max": None if high == "-" else int(high or low)}
        elif name == "on":
            first, _, last = value.partition(" ")
            entry["date"] = {"raw": value, "from": first, "to": last or first}
        else:
            entry[{"by": "subject", "to": "object", "at": "place"}[name]] = value
    return entry


def read(text: str, language: str) -> list[Claim]:
    """The claims of a text."""
    return propose(Layer(language, language, language, "bench", text, (), language), Source("s", "s"), language)


def measure(notes: Path) -> Evaluation:
    """Read a notes file, whose folder is named by its language, and compare."""
    text, gold = gold_of(notes)
    claims = read(text, notes.parent.name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.jsonl"
        path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in gold), encoding="utf-8")
        return evaluate(path, claims, text)
