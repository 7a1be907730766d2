"""Which acts, degrees, traits and questions are there, and in which words? One TOML file a vocabulary.

A file is a table of terms::

    [execution]
    broader = "killing"
    label = { en = "execution", fa = "اعدام", ar = "إعدام", fr = "exécution", es = "ejecución", de = "Hinrichtung" }
    words = { "en.verb" = ["execute"], "en.noun" = ["execution"], "fa.noun" = ["اعدام"] }
    codes = { huridocs = "…", plover = "…" }
    traits = { lethal = true }

Everything but ``label`` may be absent. The keys of ``words`` are a language and what the words are:

- ``en.verb`` and ``en.noun``: trigger words in base form, irregular ones with their parts ("shoot/shot/shot",
  "gunman/gunmen"); :mod:`asnad.vocabularies.english` gives all forms. ``en.agent`` are nouns for who does it,
  ``en.victim`` for whom it is done to.
- ``fa.noun``, ``ar.noun``, ``es.noun``, ``fr.noun``, ``de.noun``: words as they stand in lists and tables.
- ``en.list``: what it is called in lists and tables alone.
- ``en.cue``: fixed phrases, to be matched as they stand.
- ``Latn`` and ``Arab`` (honorifics only): written forms by script.

In ``questions`` the labels are patterns with ``{who}``, ``{act}``, ``{event}``, ``{where}``, ``{what}`` to be filled.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from asnad.model.vocabulary import Term, Vocabulary

__all__ = ["vocabulary", "vocabulary_names"]


def vocabulary_names() -> tuple[str, ...]:
    """The vocabularies that come with Asnad, in alphabetical order."""
    return tuple(sorted(f.name.removesuffix(".toml") for f in files(__name__).iterdir() if f.name.endswith(".toml")))


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary of this name.

    Raises:
        FileNotFoundError: there is no such vocabulary.
    """
    table = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    terms = {
        code: Term(
            code=code,
            labels=term["label"],
            broader=term.get("broader"),
            words={part: tuple(words) for part, words in term.get("words", {}).items()},
            codes=term.get("codes", {}),
            traits=term.get("traits", {}),
        )
        for code, term in table.items()
    }
    return Vocabulary(name, terms)
