"""How fast do the readers of prose read, and how well those of other languages than English?

    python -m bench.reading speed DOCUMENTS.jsonl
    python -m bench.reading prose [NOTES.txt …]

``speed`` reads the texts of JSON lines (``text``), with the rules alone and with the models behind them, and says
whether the reader is compiled. ``prose`` measures the readers of Spanish, French, Persian and Arabic on invented
paragraphs (``tests/propose/gold``), and how fast they are. How well the English reader reads says ``asnad eval``.
"""

from __future__ import annotations

import json
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path

from asnad.case.building import without_collector
from asnad.propose.english import reader as english
from asnad.propose.evaluation.read import read_text
from asnad.propose.score.linear import shipped
from bench.prose import gold_of, measure, read

__all__ = ["main"]


def speed(documents: Path) -> None:
    """Processor milliseconds a document and for 2,000 characters, rules alone and with the models.

    As in a build, nothing looks for garbage meanwhile.
    """
    texts = [json.loads(line)["text"] for line in documents.read_text(encoding="utf-8").splitlines()]
    size = sum(map(len, texts))
    how = "as it is" if english.__file__.endswith(".py") else "compiled"
    print(f"Python {platform.python_version()}, the reader {how}")
    for name, models in (("rules", None), ("rules and models", shipped())):
        read_text("The army killed two men in 1990.", models)
        start, claims = time.process_time(), 0
        with without_collector():
            for text in texts:
                found = read_text(text, models)
                claims += len(found.claims)
                if found.scored is not None:
                    found.scored.everything()
        spent = time.process_time() - start
        print(
            f"{name}: {len(texts)} documents of {size / len(texts):.0f} characters, {claims} claims: "
            f"{1000 * spent / len(texts):.1f} ms a document, {1000 * spent / size * 2000:.1f} ms for 2,000 characters"
        )


def prose(*notes: Path) -> None:
    """The figures of each notes file, and the speed of reading it."""
    for path in notes or sorted(Path("tests/propose/gold").glob("*/*.txt")):
        figures = measure(path)
        text, language = gold_of(path)[0], path.parent.name
        start = time.process_time()
        for _ in range(10):
            read(text, language)
        spent = (time.process_time() - start) / 10
        slots = ", ".join(f"{slot} {row['right']}/{row['of']}" for slot, row in figures.slots.items())
        print(
            f"{language} {path.stem}: found {figures.found} of {figures.of}, precision {figures.precision:.3f}, "
            f"must-nots broken {len(figures.must_nots_broken)}, {1000 * spent / len(text) * 2000:.1f} ms for 2,000 "
            f"characters\n    {slots}"
        )
        for line in (*figures.must_nots_broken, *figures.missed, *figures.spurious):
            print(f"    {line}")


def main(arguments: list[str]) -> None:
    commands: dict[str, Callable[..., None]] = {"speed": speed, "prose": prose}
    if not arguments or arguments[0] not in commands:
        sys.exit(__doc__)
    commands[arguments[0]](*map(Path, arguments[1:]))


if __name__ == "__main__":
    main(sys.argv[1:])
