"""Is what is acquitted, rumoured, forced, planned, made up, asked or somebody else's word ever taken for a fact?

``hostile/LANGUAGE.txt`` has a sentence a line, behind what must hold of every act that is claimed of it: ``no``: that
it happened is not said, or not believed; ``theirs``: it is somebody else's word, of ``NAME`` if one is given;
``denied NAME``: that one denies it; ``to NAME`` and ``by NAME``: nobody else suffered it or did it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act
from bench.prose import read

FOLDER = Path(__file__).parent / "hostile"
SENTENCES = [
    (notes.stem, *line.split(" | "))
    for notes in sorted(FOLDER.glob("*.txt"))
    for line in notes.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def broken(promise: str, claim: Claim, act: Act) -> bool:
    """Whether a claim breaks one promise."""
    kind, _, name = promise.partition(" ")
    who = claim.voice.who.wording if claim.voice.who is not None else ""
    told = claim.modality == "actual" and claim.polarity == "positive"
    if kind == "no":
        return told and claim.stance not in ("disputed", "denied")
    if kind == "theirs":
        return told and (claim.voice.kind == "source" or (not who and claim.stance == "asserted") or name not in who)
    if kind == "denied":
        return claim.stance != "denied" or name not in who
    people = [p.who for p in act.perpetrators] if kind == "by" else act.victims
    return not all(any(one in person.wording for one in name.split(" or ")) for person in people)


@pytest.mark.parametrize(("language", "promises", "text"), SENTENCES)
def test_no_hostile_sentence_is_read_as_a_fact_or_put_on_the_wrong_one(language: str, promises: str, text: str) -> None:
    acts = [(claim, claim.content) for claim in read(text, language) if isinstance(claim.content, Act)]
    # That somebody was forced to confess is told, what was confessed is not.
    acts = [(claim, act) for claim, act in acts if act.act != "forced_confession"]
    assert [p for p in promises.split(", ") if any(broken(p, claim, act) for claim, act in acts)] == []


def test_there_are_a_hundred_such_sentences_a_language() -> None:
    languages = [language for language, _, _ in SENTENCES]
    assert {language: languages.count(language) >= 100 for language in languages} == dict.fromkeys(languages, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Pedro Luna, torturado durante días, confesó que había secuestrado a Inés Vera."),
        ("es", "Tomás Brisol afirmó falsamente que los soldados mataron a Elena Montán."),
        ("fr", "Pierre Lunel, torturé pendant des jours, a avoué avoir enlevé Inès Vernal."),
        ("fr", "Thomas Brisol a avoué sous la torture avoir tué Hélène Montan."),
        ("fa", "رضا دلخوان زیر شکنجه اعتراف کرد که نسرین کاردان را کشت."),
        ("fa", "روزنامه به دروغ نوشت که سربازان نسرین کاردان را کشتند."),
        ("ar", "زعمت الصحيفة زورا أن الجنود قتلوا هدى العطار."),
    ],
)
def test_what_is_confessed_under_torture_or_said_falsely_is_disputed(language: str, text: str) -> None:
    *_, said = [claim for claim in read(text, language) if isinstance(claim.content, Act)]
    assert (said.stance, said.voice.kind) == ("disputed", "cited")


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("es", "El alcalde huyó cuando los soldados secuestraron a Inés Vera.", "los soldados"),
        ("es", "El día que los soldados mataron a Elena Montán llovía.", "los soldados"),
        ("fr", "Les soldats, qui avaient brûlé le village, ont enlevé Inès Vernal.", "Les soldats"),
        ("fa", "شهردار گریخت وقتی سربازان مینا فرزان را ربودند.", "سربازان"),
        ("ar", "هرب العمدة عندما خطف الجنود ندى البيطار.", "الجنود"),
    ],
)
def test_what_only_stands_beside_hostile_words_is_still_told(language: str, text: str, doer: str) -> None:
    ((claim, act),) = [(c, c.content) for c in read(text, language) if isinstance(c.content, Act)]
    assert claim.happened
    assert [p.who.wording for p in act.perpetrators] == [doer]


def test_who_says_the_first_of_two_things_says_the_second() -> None:
    text = "El ministro dijo que la policía mató a Elena Montán y confirmó que el ejército detuvo a Pedro Luna."
    voices = [claim.voice.who for claim in read(text, "es") if isinstance(claim.content, Act)]
    assert [who.wording if who is not None else "" for who in voices] == ["El ministro"] * 2
