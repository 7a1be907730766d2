"""The words that French made sentences draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bench.sentences.cast import Cast, Group, Noun
from bench.sentences.made import Party
from bench.sentences.romance import Doing, with_participle

__all__ = ["French"]

_NUMBERS = "deux trois quatre cinq six sept huit neuf dix onze douze"
_HIGHER = (13, 14, 15, 17, 19, 24, 26, 28, 35, 42)


def _doing(do: str, past: str, doing: str, act: str) -> Doing:
    return with_participle(past, ("", "e", "s", "es"), do=do, did=f"a {past}|ont {past}", doing=doing, act=act)


@dataclass(slots=True)
class French(Cast):
    """Articles run together with what stands before them."""

    doings = (
        _doing("tuer", "tué", "tuant", "killing"),
        _doing("torturer", "torturé", "torturant", "torture"),
        _doing("frapper", "frappé", "frappant", "beating"),
        _doing("arrêter", "arrêté", "arrêtant", "arrest"),
        _doing("kidnapper", "kidnappé", "kidnappant", "kidnapping"),
        _doing("violer", "violé", "violant", "rape"),
        _doing("blesser", "blessé", "blessant", "injury"),
        _doing("interroger", "interrogé", "interrogeant", "interrogation"),
    )
    surnames = (
        "Lunel", "Olivet", "Vozelle", "Arsac", "Tardel", "Quiral", "Brémond", "Fandel", "Zarcou", "Corraly",
    )  # fmt: skip
    given: ClassVar = {
        "m": ("Paul", "Marc", "Julien", "Étienne", "Luc", "Antoine"),
        "f": ("Marthe", "Lucie", "Hélène", "Rose", "Claire", "Agnès"),
    }
    nouns = (
        Noun("instituteur", "instituteurs"), Noun("infirmière", "infirmières", "f"), Noun("étudiant", "étudiants"),
        Noun("avocate", "avocates", "f"), Noun("mineur", "mineurs"), Noun("paysan", "paysans"),
        Noun("prêtre", "prêtres"), Noun("boulanger", "boulangers"), Noun("couturière", "couturières", "f"),
        Noun("ouvrier", "ouvriers"),
    )  # fmt: skip
    forces = (
        Group("les soldats", "soldats"), Group("la police", "police", plural=False, gender="f"),
        Group("des paramilitaires", "paramilitaires"), Group("les gardes", "gardes"),
        Group("l'armée", "armée", plural=False, gender="f"), Group("les rebelles", "rebelles"),
        Group("des hommes armés", "hommes"), Group("des agents", "agents"),
    )  # fmt: skip
    bodies = (
        Group("le syndicat", "syndicat", plural=False),
        Group("la Commission", "Commission", plural=False, gender="f"),
        Group("le comité", "comité", plural=False),
    )
    places = ("Lomay", "Méran", "Castriel", "Vaulieu", "Oltay", "Sardal")
    days = (
        "en 1983", "en 1975", "en 1991", "en 1988", "en janvier", "en mars", "en août", "en avril 1986",
        "en juin 1979", "le 12 mai", "le 3 octobre", "le 7 février 1981", "le 25 juillet 1984",
    )  # fmt: skip
    numbers: ClassVar = {word: n for n, word in enumerate(_NUMBERS.split(), 2)} | {str(n): n for n in _HIGHER}
    few = ("deux", "trois", "cinq")
    parts = ("deux", "trois", "quatre", "six")
    brother = Party("frère", frozenset({"frère"}))
    child = "enfants"
    kin = frozenset({"frère", "ami"})
    a: ClassVar = {"m": "un ", "f": "une "}
    the: ClassVar = {"m": "le ", "f": "la "}
    joint = " et "
    mends = (
        (",,", ","), (r",\.", "."), (r",( ?;)", r"\1"), (r"\.( »)\.", r"\1."), (r"\b([Dd])e les\b", r"\1es"),
        (r"\b([Dd])e le ", r"\1u "), (r"\b[Dd]e des\b", "de"), (r"\b[Àà] le ", "au "), (r"\b[Àà] les\b", "aux"),
        (r"\b([Qq]u|[Dd])e (?=[aeiouéèêhÉAHO])", r"\1'"), (r"\b([Ll])[ea] (?=[aeiouéêh]\w)", r"\1'"),
        (r"\bl' ", "l'"),
    )  # fmt: skip
