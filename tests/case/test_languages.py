"""Is every block of a source read in its own language, and said so where there is no reader for it?"""

from __future__ import annotations

import hashlib
from pathlib import Path

from asnad.case import Case
from asnad.case.reading import Job, Reading, current_proposers, read_and_propose
from asnad.model.source import Source
from asnad.propose.english import reader as english

ENGLISH = (
    "Soldiers of the Lynx battalion arrested the miner Tovik Vandrel in Meran on 4 May 1983, and he was never seen "
    "again. His mother has asked the government of Valdoria for an answer every year since then."
)
SPANISH = (
    "El Ejército de Valdoria ejecutó a tres campesinos en la aldea de Lomay el 4 de mayo de 1983, y los vecinos que lo "
    "vieron no pudieron hablar de ello durante muchos años."
)
PERSIAN = (
    "ارتش والدوریا سه روستایی را در روستای لومای در ۱۴ مرداد ۱۳۶۷ اعدام کرد و پیکر آنان هرگز به خانواده‌ها تحویل داده "
    "نشد. این پرونده از آن روز تا امروز بر میز دادستان مانده است."
)
ARABIC = (
    "أعدم الجيش ثلاثة فلاحين في قرية لوماي في 4 مايو 1983، ولم تسلم جثثهم إلى ذويهم بعد أن طالبوا بها في كل عام من "
    "الأعوام التي تلت ذلك."
)
GERMAN = (
    "Die Soldaten der Garde haben im Mai drei Bergleute in dem Dorf Lomay erschossen, und die Angehörigen wurden nicht "
    "von der Regierung gehört, als sie sich mit der Bitte um eine Antwort an das Gericht wandten."
)


def reading(folder: Path, *paragraphs: str) -> Reading:
    path = folder / "note.txt"
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return read_and_propose(Job(path, path.name, digest, Source("s1", path.name)))


def test_each_paragraph_goes_to_the_reader_of_its_language(tmp_path: Path) -> None:
    paragraphs = {
        english.VERSION: ENGLISH,
        "asnad-spanish/21": SPANISH,
        "asnad-persian/21": PERSIAN,
        "asnad-arabic/21": ARABIC,
    }
    found = reading(tmp_path, *paragraphs.values())
    assert set(found.claims) == set(paragraphs)
    text = found.layer.text
    for proposer, paragraph in paragraphs.items():
        start = text.index(paragraph[:40])
        assert found.claims[proposer]
        assert all(start <= c.quote.start and c.quote.end <= start + len(paragraph) for c in found.claims[proposer])


def test_the_language_of_the_layer_stays_that_of_most_of_its_words(tmp_path: Path) -> None:
    assert reading(tmp_path, ENGLISH, ENGLISH, SPANISH).layer.language == "en"


def test_a_short_paragraph_is_read_in_the_language_of_its_text(tmp_path: Path) -> None:
    french = (
        "Trois étudiants ont été arrêtés en mars 1990 et les parents qui sont venus les chercher dans la caserne ont "
        "été renvoyés par les gardes, qui ne leur ont pas dit où ils étaient."
    )
    short = "La Commission vérité a établi que la Garde nationale avait massacré 45 villageois en 1979."
    found = reading(tmp_path, french, short)
    assert set(found.claims) == {"asnad-french/21"}
    assert any("45 villageois" in claim.quote.exact for claim in found.claims["asnad-french/21"])


def test_a_language_without_a_reader_is_kept_and_said(tmp_path: Path) -> None:
    found = reading(tmp_path, GERMAN)
    assert found.claims == {"asnad-none/2": ()}
    assert any(
        "prose in 'de': kept and shown, but claims are proposed only from prose in English" in notice
        for notice in found.notices
    )


def test_a_language_that_is_read_less_fully_says_so(tmp_path: Path) -> None:
    found = reading(tmp_path, SPANISH)
    assert (
        "prose in 'es': read for acts, posts, numbers, labels and what became of people, less than English is"
        in found.notices
    )


def test_what_was_read_when_there_was_no_reader_is_read_anew() -> None:
    assert "asnad-spanish/21" in current_proposers(None)
    assert "asnad-none/1" not in current_proposers(None)


def test_a_stated_language_helps_where_a_text_is_too_short_to_tell(tmp_path: Path) -> None:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        (case.sources / "a.md").write_text(
            "---\nlanguage: fr\n---\nLa police a tué Paul Rendt à Karsk.\n", encoding="utf-8"
        )
        report = case.build(processes=1)

        assert report.claims > 0
        assert not any("not recognised" in notice for notice in report.notices)


def test_a_short_paragraph_that_is_plainly_in_another_language_is_not_read_in_that_of_the_source(
    tmp_path: Path,
) -> None:
    german = "Am 3. Mai erschoss die Polizei drei Männer in Lomay, berichtete die Liga."
    found = reading(tmp_path, ENGLISH, german)

    assert found.layer.language == "en"
    assert all(c.quote.end <= found.layer.text.index(german) for c in found.claims[english.VERSION])
    assert any("prose in 'de'" in notice for notice in found.notices)
