"""Whose relative stands before a name, how somebody is dressed, and which of two with one surname is meant."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Post
from asnad.model.mention import Mention
from bench.prose import read

DRESSED = [
    ("fr", "C'est un agent en civil qui a frappé Luc Paix.", "un agent en civil"),
    ("fr", "Des policiers en civil ont frappé Luc Paix.", "Des policiers en civil"),
    ("es", "Dos policías de paisano golpearon a Hugo Paz.", "Dos policías de paisano"),
    ("es", "Hugo Paz fue golpeado por hombres de civil.", "hombres de civil"),
]
RELATIVES = [
    ("es", "Su hermano Hugo Paz fue golpeado.", "Hugo Paz"),
    ("es", "Golpearon a su novia Clara Lunar.", "Clara Lunar"),
    ("fr", "Mon ami Luc Paix a été torturé.", "Luc Paix"),
    ("es", "El padre Tomás Paz fue golpeado.", "padre Tomás Paz"),
    ("es", "Golpearon a un tal Hugo Paz.", "Hugo Paz"),
    ("fr", "Un certain Luc Paix a été torturé.", "Luc Paix"),
]
MEANT = [
    ("fr", "Paul Lunel a disparu. Selon sa femme, Odile Lunel, des soldats l'ont frappé.", "Paul Lunel"),
    ("fr", "Paul Lunel vit avec Luc Lunel. Des soldats l'ont frappé.", ""),
    ("es", "Rosa Vega Lunar vivía en Tarel. La señora Vega fue torturada.", "Rosa Vega Lunar"),
    ("es", "Rosa Vega Lunar vivía en Tarel, según su hija, Inés Vega. La señora Vega fue torturada.", "señora Vega"),
]
POSTS = [
    ("fr", "Le rédacteur en chef, Bruno Ortin, a protesté.", "rédacteur en chef", "holds"),
    ("fr", "L'inspecteur en chef Bruno Ortin a protesté.", "inspecteur en chef", "holds"),
    ("fr", "Le directeur, Bruno Ortin, a été muté en mai.", "directeur", "left"),
    ("es", "El director, Bruno Ortín, fue cesado en mayo.", "director", "left"),
]


def acts(language: str, text: str) -> list[Act]:
    return [c.content for c in read(text, language) if isinstance(c.content, Act)]


def full(mention: Mention) -> str:
    return next((m.wording for m in mention.antecedents), mention.wording)


@pytest.mark.parametrize(("language", "text", "who"), DRESSED)
def test_how_somebody_is_dressed_is_nobody_else(language: str, text: str, who: str) -> None:
    (act,) = acts(language, text)
    assert [p.who.wording for p in act.perpetrators] == [who]


@pytest.mark.parametrize(("language", "text", "whom"), RELATIVES)
def test_a_relative_before_a_name_is_no_part_of_it(language: str, text: str, whom: str) -> None:
    (act,) = acts(language, text)
    assert [m.wording for m in act.victims] == [whom]


@pytest.mark.parametrize(("language", "text", "whom"), MEANT)
def test_a_surname_of_two_is_nobodys_by_guess(language: str, text: str, whom: str) -> None:
    told = [full(m) for act in acts(language, text) if act.act in ("beating", "torture") for m in act.victims]
    assert told == [whom] * bool(whom)


@pytest.mark.parametrize(("language", "text", "title", "change"), POSTS)
def test_a_post_is_told_in_full(language: str, text: str, title: str, change: str) -> None:
    claims: list[Claim] = read(text, language)
    posts = [c.content for c in claims if isinstance(c.content, Post)]
    assert {(p.title.text, p.change) for p in posts} == {(title, change)}


def test_who_was_dragged_away_by_nobody_knows_whom_is_not_taken() -> None:
    assert [a.act for a in acts("fr", "Luc Paix a été traîné hors de chez lui.")] == ["ill_treatment"]
    assert [a.act for a in acts("fr", "Des soldats ont traîné Luc Paix hors de chez lui.")] == ["abduction"]


def test_which_witness_and_which_streets() -> None:
    (claim,) = read("El testigo número 4 dijo que soldados mataron a Hugo Paz.", "es")
    assert claim.voice.who is not None
    assert claim.voice.who.wording == "El testigo número 4"
    (act,) = acts("es", "Soldados mataron a Hugo Paz en la esquina de las calles Tarel y Orvet.")
    assert act.where is not None
    assert act.where.wording == "la esquina de las calles Tarel y Orvet"
