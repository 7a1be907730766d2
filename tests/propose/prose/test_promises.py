"""Does the reader of each language keep its promises?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap
from asnad.model.source import Block, Layer, Source
from asnad.propose.prose.reader import propose
from asnad.propose.slots import slot_spans
from bench.prose import read

CASES: dict[str, dict[str, str]] = {
    "es": {
        "question": "¿Mató el ejército a Lina Robles en Lomay?",
        "purpose": "Los soldados entraron para matar a Lina Robles.",
        "condition": "Si los soldados matan a Lina Robles, habrá huelga.",
        "future": "El régimen ejecutará a Lina Robles.",
        "order": "El general Hugo Ortuño ordenó ejecutar a Lina Robles.",
        "threat": "El coronel amenazó con matar a Lina Robles.",
        "negative": "El ejército no mató a Lina Robles.",
        "hearsay": "Lina Robles habría sido asesinada por paramilitares.",
        "said": "El ministro dijo que los soldados mataron a Lina Robles.",
        "denied": "El ministro negó que los soldados hubieran matado a Lina Robles.",
        "label": "El ejército mató a tres «terroristas».",
        "agentless": "Lina Robles fue ejecutada en 1983.",
    },
    "fr": {
        "question": "L'armée a-t-elle tué Line Roblet à Lomay ?",
        "purpose": "Les soldats sont entrés pour tuer Line Roblet.",
        "condition": "Si les soldats tuent Line Roblet, il y aura une grève.",
        "future": "Le régime exécutera Line Roblet.",
        "order": "Le général Hugo Ortun a ordonné d'exécuter Line Roblet.",
        "threat": "Le colonel a menacé de tuer Line Roblet.",
        "negative": "L'armée n'a pas tué Line Roblet.",
        "hearsay": "Line Roblet aurait été tuée par des miliciens.",
        "said": "Le ministre a déclaré que les soldats ont tué Line Roblet.",
        "denied": "Le ministre a nié que les soldats aient tué Line Roblet.",
        "label": "L'armée a tué trois « terroristes ».",
        "agentless": "Line Roblet a été exécutée en 1983.",
    },
    "fa": {
        "question": "آیا ارتش آرمان راستین را در لومای کشت؟",
        "purpose": "سربازان برای کشتن آرمان راستین وارد روستا شدند.",
        "condition": "اگر سربازان آرمان راستین را بکشند، اعتصاب خواهد شد.",
        "future": "رژیم آرمان راستین را اعدام خواهد کرد.",
        "order": "ژنرال هومن راستان دستور داد آرمان راستین اعدام شود.",
        "threat": "سرهنگ تهدید کرد که آرمان راستین را خواهد کشت.",
        "negative": "ارتش آرمان راستین را نکشت.",
        "hearsay": "گفته می‌شود شبه‌نظامیان آرمان راستین را کشته‌اند.",
        "said": "وزیر گفت که سربازان آرمان راستین را کشتند.",
        "denied": "وزیر تکذیب کرد که سربازان آرمان راستین را کشته‌اند.",
        "label": "ارتش سه «تروریست» را کشت.",
        "agentless": "آرمان راستین در سال ۱۳۶۲ اعدام شد.",
    },
    "ar": {
        "question": "هل قتل الجيش سامر الحلاق في لوماي؟",
        "purpose": "دخل الجنود البلدة لكي يقتلوا سامر الحلاق.",
        "condition": "إذا قتل الجنود سامر الحلاق فسيبدأ الإضراب.",
        "future": "سوف يعدم النظام سامر الحلاق.",
        "order": "أمر العقيد رامي الحداد بإعدام سامر الحلاق.",
        "threat": "هدد العقيد رامي الحداد بقتل سامر الحلاق.",
        "negative": "لم يقتل الجيش سامر الحلاق.",
        "hearsay": "يُزعم أن مسلحين قتلوا سامر الحلاق.",
        "said": "قال الوزير إن الجنود قتلوا سامر الحلاق.",
        "denied": "نفى الوزير أن يكون الجنود قد قتلوا سامر الحلاق.",
        "label": "قتل الجيش ثلاثة «إرهابيين».",
        "agentless": "أُعدم سامر الحلاق عام 1983.",
    },
}
PAIRS = [(language, kind) for language in CASES for kind in CASES[language]]


def acts(language: str, kind: str) -> list[tuple[Claim, Act]]:
    return [(c, c.content) for c in read(CASES[language][kind], language) if isinstance(c.content, Act)]


@pytest.mark.parametrize(("language", "kind"), PAIRS)
def test_every_quote_and_every_slot_is_an_exact_slice(language: str, kind: str) -> None:
    text = CASES[language][kind]
    for claim in read(text, language):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        for span, wording in (*slot_spans(claim.content), *(s for link in claim.sanad for s in slot_spans(link))):
            assert text[span.start : span.end] == wording


@pytest.mark.parametrize("language", CASES)
@pytest.mark.parametrize("kind", ["question", "purpose", "condition"])
def test_what_is_asked_meant_or_supposed_says_nothing(language: str, kind: str) -> None:
    assert acts(language, kind) == []


@pytest.mark.parametrize("language", CASES)
@pytest.mark.parametrize(("kind", "modality"), [("future", "planned"), ("order", "ordered"), ("threat", "threatened")])
def test_what_is_to_come_is_never_actual(language: str, kind: str, modality: str) -> None:
    ((claim, _),) = acts(language, kind)
    assert claim.modality == modality
    assert not claim.happened


@pytest.mark.parametrize("language", CASES)
def test_what_did_not_happen_is_negative(language: str) -> None:
    ((claim, act),) = acts(language, "negative")
    assert claim.polarity == "negative"
    assert act.victims
    assert act.perpetrators


@pytest.mark.parametrize("language", CASES)
def test_hearsay_is_somebody_elses_and_at_a_distance(language: str) -> None:
    ((claim, act),) = acts(language, "hearsay")
    assert claim.stance == "attributed"
    assert claim.voice.kind == "cited"
    assert claim.voice.who is None
    assert act.perpetrators


@pytest.mark.parametrize("language", CASES)
@pytest.mark.parametrize(
    ("kind", "stance", "commitment"), [("said", "asserted", "asserts"), ("denied", "denied", "denies")]
)
def test_what_someone_says_is_theirs(language: str, kind: str, stance: str, commitment: str) -> None:
    ((claim, _),) = acts(language, kind)
    assert (claim.stance, claim.voice.commitment) == (stance, commitment)
    assert claim.voice.who is not None
    assert claim.voice.who.wording in CASES[language][kind]


@pytest.mark.parametrize("language", CASES)
def test_a_label_in_quotation_marks_is_nobody(language: str) -> None:
    for _, act in acts(language, "label"):
        assert act.victims == ()


@pytest.mark.parametrize("language", CASES)
def test_a_doer_who_is_not_named_is_a_gap(language: str) -> None:
    ((_, act),) = acts(language, "agentless")
    assert act.perpetrators == ()
    gaps = [c.content for c in read(CASES[language]["agentless"], language) if isinstance(c.content, Gap)]
    assert [gap.kind for gap in gaps] == ["agent_not_stated"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "El libro cuenta la historia de un soldado que mató a Mirela Holt en Lomay en 1983.", "El libro"),
        ("fr", "Le livre raconte l'histoire d'un soldat qui a tué Mirela Holt à Lomay en 1983.", "Le livre"),
        ("es", "Soldados mataron a Mirela Holt, dijo la madre de los niños que huyeron.", "la madre de los niños"),
    ],
)
def test_what_is_told_of_is_told_by_who_tells_it(language: str, text: str, speaker: str) -> None:
    (claim,) = [claim for claim in read(text, language) if isinstance(claim.content, Act)]

    assert claim.voice.who is not None
    assert claim.voice.who.wording == speaker


@pytest.mark.parametrize(
    ("language", "kind", "chain"), [(each, "agentless", 2) for each in CASES] + [("es", "said", 3)]
)
def test_a_block_that_is_a_quotation_is_someone_else_s(language: str, kind: str, chain: int) -> None:
    text = CASES[language][kind]
    layer = Layer("l", "s", "0", "test", text, (Block("quote", 0, len(text)),), language)
    claims = propose(layer, Source("s", "x"), language)

    assert {(len(claim.sanad), claim.sanad[1].kind, claim.sanad[1].who) for claim in claims} == {(chain, "cited", None)}
    assert {claim.stance for claim in claims} == {"attributed"}
