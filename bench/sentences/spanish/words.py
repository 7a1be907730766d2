"""The words that Spanish made sentences draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bench.sentences.cast import Cast, Group, Noun
from bench.sentences.made import Party
from bench.sentences.romance import Doing, with_participle

__all__ = ["Spanish"]

_NUMBERS = "dos tres cuatro cinco seis siete ocho nueve diez once doce"
_HIGHER = (13, 14, 15, 17, 19, 24, 26, 28, 35, 42)


def _doing(do: str, did: str, stem: str, doing: str, act: str) -> Doing:
    return with_participle(stem, ("o", "a", "os", "as"), do=do, did=did, doing=doing, act=act)


@dataclass(slots=True)
class Spanish(Cast):
    """People have "a" before them as objects."""

    doings = (
        _doing("asesinar", "asesinó|asesinaron", "asesinad", "asesinando", "murder"),
        _doing("torturar", "torturó|torturaron", "torturad", "torturando", "torture"),
        _doing("golpear", "golpeó|golpearon", "golpead", "golpeando", "beating"),
        _doing("detener", "detuvo|detuvieron", "detenid", "deteniendo", "arrest"),
        _doing("secuestrar", "secuestró|secuestraron", "secuestrad", "secuestrando", "kidnapping"),
        _doing("violar", "violó|violaron", "violad", "violando", "rape"),
        _doing("herir", "hirió|hirieron", "herid", "hiriendo", "injury"),
        _doing("interrogar", "interrogó|interrogaron", "interrogad", "interrogando", "interrogation"),
    )
    surnames = (
        "Lunar", "Robleda", "Vozmediana", "Pazuela", "Zarco", "Olivar", "Tardel", "Quiral", "Bremo", "Fandel",
    )  # fmt: skip
    given: ClassVar = {
        "m": ("Hugo", "Pablo", "Julián", "Mateo", "Tomás", "Ramiro"),
        "f": ("Marta", "Lucía", "Elena", "Rosa", "Clara", "Inés"),
    }
    nouns = (
        Noun("maestro", "maestros"), Noun("enfermera", "enfermeras", "f"), Noun("estudiante", "estudiantes"),
        Noun("periodista", "periodistas", "f"), Noun("minero", "mineros"), Noun("abogada", "abogadas", "f"),
        Noun("campesino", "campesinos"), Noun("sacerdote", "sacerdotes"), Noun("panadero", "panaderos"),
        Noun("costurera", "costureras", "f"),
    )  # fmt: skip
    forces = (
        Group("los soldados", "soldados"), Group("la policía", "policía", plural=False, gender="f"),
        Group("unos paramilitares", "paramilitares"), Group("los guardias", "guardias"),
        Group("el ejército", "ejército", plural=False), Group("los rebeldes", "rebeldes"),
        Group("unos pistoleros", "pistoleros"), Group("unos agentes", "agentes"),
    )  # fmt: skip
    bodies = (
        Group("el sindicato", "sindicato", plural=False),
        Group("la Comisión", "Comisión", plural=False, gender="f"),
        Group("el comité", "comité", plural=False),
    )
    places = ("Lomaya", "Merán", "Castriel", "Villasol", "Oltaya", "Sardal")
    days = (
        "en 1983", "en 1975", "en 1991", "en 1988", "en enero", "en marzo", "en agosto", "en abril de 1986",
        "en junio de 1979", "el 12 de mayo", "el 3 de octubre", "el 7 de febrero de 1981", "el 25 de julio de 1984",
    )  # fmt: skip
    numbers: ClassVar = {word: n for n, word in enumerate(_NUMBERS.split(), 2)} | {str(n): n for n in _HIGHER}
    few = ("dos", "tres", "cinco")
    parts = ("dos", "tres", "cuatro", "seis")
    brother = Party("hermano", frozenset({"hermano"}))
    child = "niños"
    kin = frozenset({"hermano", "amig"})
    a: ClassVar = {"m": "un ", "f": "una "}
    the: ClassVar = {"m": "el ", "f": "la "}
    joint = " y "
    mends = (
        (",,", ","), (r",\.", "."), (",;", ";"), (r"\b([Aa]|[Dd]e) el (?!C)", r"\1l "), (r"\b[Dd]el\b", "del"),
        (r"\by (?=[Ii])", "e "), (r"\.»\.", ".»"),
    )  # fmt: skip

    def written(self, party: Party, noun: Noun | None = None) -> Party:
        return replace(party, object=f"a {party.text}", genitive=f"de {party.text}")
