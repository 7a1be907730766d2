"""Acts told by fixed words: held in a house, driven out, drowned, hurt, hit, threatened by letter, killed by blows."""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

TOLD = [
    ("es", "La dirigente Rosa Vega permanece en prisión domiciliaria.", [("house_arrest", "dirigente Rosa Vega")]),
    ("es", "Hugo Paz sigue en prisión preventiva.", [("imprisonment", "Hugo Paz")]),
    ("es", "Rosa Vega no está en prisión.", []),
    ("es", "Rosa Vega huyó. Se exilió en Orvet.", [("exile", "Rosa Vega")]),
    ("es", "Otros seis religiosos están presos.", [("imprisonment", "Otros seis religiosos")]),
    ("es", "Estuve detenida nueve días.", [("detention", "Estuve")]),
    ("es", "Un joven, Hugo Paz, cayó al río y se ahogó.", [("death", "Hugo Paz")]),
    ("es", "El cacique Hugo Paz resultó con quemaduras.", [("injury", "cacique Hugo Paz")]),
    ("es", "Rosa Vega y Hugo Paz tuvieron que abandonar el municipio.", [("forced_displacement", "Rosa Vega")]),
    ("es", "Su colega, el doctor Hugo Paz, tuvo que exiliarse.", [("exile", "doctor Hugo Paz")]),
    ("es", "Los presos se quejan de haber sido golpeados.", [("beating", "Los presos")]),
    ("es", "Hugo Paz perdió el ojo izquierdo.", [("injury", "Hugo Paz")]),
    ("es", "Rosa Vega recibió patadas en el vientre.", [("beating", "Rosa Vega")]),
    ("es", "La economía recibió un golpe.", []),
    ("es", "Hugo Paz había recibido en marzo una carta de amenazas.", [("threat", "Hugo Paz")]),
    ("es", "Hugo Paz fue muerto a tiros.", [("killing", "Hugo Paz")]),
    ("fr", "Trois jeunes du village purgent une peine de six mois.", [("imprisonment", "Trois jeunes du village")]),
    ("fr", "Paul Lunel est toujours en prison.", [("imprisonment", "Paul Lunel")]),
    ("fr", "Paul Lunel n'est pas en prison.", []),
    ("fr", "Un garçon, Luc Paix, s'est noyé.", [("death", "Luc Paix")]),
    ("fr", "Les habitants ont dû quitter leurs maisons.", [("forced_displacement", "Les habitants")]),
    ("fr", "Les trois autres restent détenus.", [("detention", "Les trois autres")]),
    ("fr", "Marie Lunel a perdu l'usage d'un œil.", [("injury", "Marie Lunel")]),
    ("fr", "Marie Lunel a pleuré après avoir reçu un coup de pied.", [("beating", "Marie Lunel")]),
    ("fr", "Le soldat a trouvé la fille après avoir été battu.", []),
    ("fr", "Marie Lunel a reçu un coup de téléphone.", []),
    ("fr", "Paul Lunel avait reçu en mars une lettre de menaces.", [("threat", "Paul Lunel")]),
    ("fr", "Un Soudanais de 25 ans, Ali Voz, a perdu un œil.", [("injury", "Ali Voz")]),
    ("fr", "Les habitants ont été expulsés par la société Tarel.", [("forced_displacement", "Les habitants")]),
    ("fr", "Trois Maliens ont été arrêtés.", [("arrest", "Trois Maliens")]),
    ("fr", "Le corps d'une employée, Marie Lunel, a été découvert.", [("death", "Marie Lunel")]),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


def names(act: Act) -> str:
    victim = act.victims[0]
    return next((m.wording for m in victim.antecedents), victim.wording)


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_what_befell_whom(language: str, text: str, told: list[tuple[str, str]]) -> None:
    assert [(act.act, names(act)) for act in acts(language, text)] == told


def test_who_destroyed_what_is_theirs() -> None:
    (act,) = acts("fr", "Des CRS ont lacéré leurs tentes.")
    assert (act.act, [p.who.wording for p in act.perpetrators]) == ("destruction", ["CRS"])
