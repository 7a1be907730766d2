"""Are those one list between whose names stands who each is, and whom does "the latter" mean (Spanish, French)?"""

from __future__ import annotations

from itertools import product

import pytest

from asnad.model.frames import Act
from bench.prose import read

TRADES = {
    "es": ["maestro", "abogada de Lomay", "hijo de Ruel", "médico en Tarel", "vecino de Ruel y Roa", "presunto reo"],
    "fr": ["instituteur", "avocate de Lomay", "fils de Ruel", "médecin à Tarel", "voisin de Ruel et Roa", "juriste"],
}
LISTS = {
    "es": [
        ("Pablo Lunar, {t}, y Marta Voz, {u}, fueron torturados.", ["Pablo Lunar", "Marta Voz"]),
        ("Pablo Lunar, {t}, y Marta Voz fueron torturados.", ["Pablo Lunar", "Marta Voz"]),
        ("Torturaron a Pablo Lunar, {t}, y a Marta Voz, {u}.", ["Pablo Lunar", "Marta Voz"]),
        ("Pablo Lunar, {t}, Hugo Paz, {u}, y Marta Voz fueron torturados.", ["Pablo Lunar", "Hugo Paz", "Marta Voz"]),
        ("Torturaron a Pablo Lunar, {t}, y Marta Voz, {u}, huyó.", ["Pablo Lunar"]),
        ("Pablo Lunar, {t}, fue torturado y Marta Voz, {u}, huyó.", ["Pablo Lunar"]),
        ("Pablo Lunar, {t}, y Marta Voz, {u}, torturaron a Hugo Paz.", ["Hugo Paz"]),
        ("Según Pablo Lunar, {t}, y Marta Voz, {u}, Hugo Paz fue torturado.", ["Hugo Paz"]),
        ("Pablo Lunar, de Radio Tarel, y Marta Voz, {u}, fueron torturados.", ["Pablo Lunar", "Marta Voz"]),
    ],
    "fr": [
        ("Paul Lunel, {t}, et Marie Voz, {u}, ont été torturés.", ["Paul Lunel", "Marie Voz"]),
        ("Paul Lunel, {t}, et Marie Voz ont été torturés.", ["Paul Lunel", "Marie Voz"]),
        ("On a torturé Paul Lunel, {t}, et Marie Voz, {u}.", ["Paul Lunel", "Marie Voz"]),
        ("Paul Lunel, {t}, Hugo Paix, {u}, et Marie Voz ont été torturés.", ["Paul Lunel", "Hugo Paix", "Marie Voz"]),
        ("On a torturé Paul Lunel, {t}, et Marie Voz, {u}, a fui.", ["Paul Lunel"]),
        ("Paul Lunel, {t}, a été torturé et Marie Voz, {u}, a fui.", ["Paul Lunel"]),
        ("Paul Lunel, {t}, et Marie Voz, {u}, ont torturé Hugo Paix.", ["Hugo Paix"]),
        ("Selon Paul Lunel, {t}, et Marie Voz, {u}, Hugo Paix a été torturé.", ["Hugo Paix"]),
        ("Paul Lunel, de Radio Tarel, et Marie Voz, {u}, ont été torturés.", ["Paul Lunel", "Marie Voz"]),
    ],
}


def _victims(language: str, text: str, code: str = "torture") -> list[str]:
    """The names of those to whom it was done."""
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act) and c.content.act == code]
    return [end.wording for act in acts for v in act.victims for end in (v.antecedents or (v,))]


@pytest.mark.parametrize(
    ("language", "frame", "victims"), [(one, *row) for one, frames in LISTS.items() for row in frames]
)
def test_names_with_trades_between_them_are_one_list(language: str, frame: str, victims: list[str]) -> None:
    for trade, other in product(TRADES[language], TRADES[language]):
        text = frame.format(t=trade, u=other)
        assert _victims(language, text) == victims, text


@pytest.mark.parametrize(
    ("language", "text", "victims"),
    [
        ("fr", "La police a arrêté Paul Lunel. Ce dernier a été torturé.", ["Paul Lunel"]),
        ("fr", "La police a arrêté Paul Lunel. Celui-ci a été torturé.", ["Paul Lunel"]),
        ("fr", "La police a arrêté Paul Lunel et Luc Voz. Ces derniers ont été torturés.", ["Paul Lunel", "Luc Voz"]),
        ("fr", "La police a arrêté deux paysans. Ceux-ci ont été torturés.", ["deux paysans"]),
        ("fr", "Paul Lunel a été arrêté par Luc Voz. Ce dernier a été torturé.", []),
        ("fr", "Paul Lunel a été arrêté chez Luc Voz. Celui-ci a été torturé.", []),
        ("fr", "L'avocat de Paul Lunel a été arrêté. Ce dernier a été torturé.", []),
        ("fr", "Deux paysans ont été arrêtés par trois soldats. Ces derniers ont été torturés.", []),
        ("es", "Pablo Lunar fue detenido. Este último fue torturado.", ["Pablo Lunar"]),
        ("es", "Dos obreros fueron detenidos. Estos últimos fueron torturados.", ["Dos obreros"]),
        ("es", "Pablo Lunar fue detenido por Luis Voz. Este último fue torturado.", []),
        ("es", "Dos obreros fueron detenidos por tres soldados. Estos fueron torturados.", []),
    ],
)
def test_the_latter_is_the_last_who_was_told_of(language: str, text: str, victims: list[str]) -> None:
    assert _victims(language, text) == victims


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("El general anunció que los presos serían fusilados.", ["los presos"]),
        ("El general dijo que Pablo Lunar sería fusilado al amanecer.", ["Pablo Lunar"]),
        ("El general dijo que Pablo Lunar sería fusilado si volvía.", []),
        ("El general no dijo que Pablo Lunar sería fusilado.", []),
        ("La policía informó que Pablo Lunar estaría detenido.", []),
        ("Pablo Lunar sería fusilado.", []),
    ],
)
def test_what_somebody_said_would_be_done_is_planned(text: str, planned: list[str]) -> None:
    acts = [c for c in read(text, "es") if isinstance(c.content, Act)]
    assert all(c.modality == "planned" for c in acts)
    assert [v.wording for c in acts if isinstance(c.content, Act) for v in c.content.victims] == planned


@pytest.mark.parametrize(
    ("language", "text", "victims", "when"),
    [
        ("fr", "Le frère de Jan Dane a été torturé.", ["Le frère de Jan Dane"], None),
        ("es", "El hermano de Julio Paz fue torturado.", ["El hermano de Julio Paz"], None),
        ("es", "En mayo Julio Paz fue torturado.", ["Julio Paz"], "En mayo"),
    ],
)
def test_a_month_with_a_capital_before_another_is_somebodys_name(
    language: str, text: str, victims: list[str], when: str | None
) -> None:
    (act,) = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [v.wording for v in act.victims] == victims
    assert (act.when.wording if act.when is not None else None) == when


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los soldados los hicieron pasar por guerrilleros abatidos en combate."),
        ("es", "Lo enterraron tras hacerlo pasar por guerrillero muerto en combate."),
        ("fr", "Les soldats les ont fait passer pour des rebelles tués au combat."),
        ("es", "El teniente le dijo al soldado que matara a un preso."),
        ("es", "Le dijeron que torturara a Pablo Lunar."),
    ],
)
def test_what_is_only_made_believe_or_asked_for_was_not_done(language: str, text: str) -> None:
    assert [c.content for c in read(text, language) if isinstance(c.content, Act)] == []


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("es", "En 1980, Pablo Lunar, que había sido golpeado y torturado, huyó.", [None, None]),
        ("es", "En 1980, un hombre que había sido golpeado y torturado fue asesinado.", [None, None, "En 1980"]),
        ("fr", "En 1980, le juge a reçu Paul Lunel, un paysan qui avait été battu et torturé.", [None, None]),
        ("es", "En 1980, Pablo Lunar fue golpeado y torturado.", ["En 1980", "En 1980"]),
    ],
)
def test_the_day_that_opens_a_sentence_is_not_that_of_what_is_told_beside(
    language: str, text: str, days: list[str | None]
) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    order = sorted(acts, key=lambda act: ("beating", "torture", "murder").index(act.act))
    assert [act.when.wording if act.when is not None else None for act in order] == days


@pytest.mark.parametrize("name", ["Paz y Orden", "Justicia y Verdad", "Unidad y Trabajo"])
def test_and_inside_the_name_of_a_group_is_part_of_it(name: str) -> None:
    (act,) = [c.content for c in read(f"El grupo {name} torturó a Pablo Lunar.", "es") if isinstance(c.content, Act)]
    assert [p.who.wording for p in act.perpetrators] == [f"grupo {name}"]
