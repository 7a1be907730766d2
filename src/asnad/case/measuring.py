"""How good is the reader on a text annotated by hand?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from asnad.case.capture import sha256_of
from asnad.case.reading import Job, read_and_propose
from asnad.model.source import Source
from asnad.propose.evaluation.claims import evaluate

__all__ = ["measure"]


def measure(gold: Path, file: Path) -> dict[str, Any]:
    """Read a file, propose claims, and compare them with gold annotations; figures as plain values.

    Raises:
        EvaluationError: the gold file cannot be used, or is for another text.
        ReadError: the file cannot be read.
    """
    digest = sha256_of(file)
    reading = read_and_propose(Job(file, file.name, digest, Source(id="s" + digest[:16], path=file.name)))
    claims = [claim for proposed in reading.claims.values() for claim in proposed]
    return evaluate(gold, claims, reading.layer.text).as_dict()
