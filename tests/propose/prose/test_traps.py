"""What must never be read as a fact, and whose name must never be put into somebody's place?"""

from __future__ import annotations

import pytest

from asnad.model.frames import Act
from bench.prose import read

NO_FACTS = [
    ("es", "El rumor de que el ejército mató a Rosa Vega es falso."),
    ("es", "Es falso que el ejército haya matado a Rosa Vega."),
    ("es", "Nadie mató a Rosa Vega."),
    ("es", "El ejército evitó matar a los rehenes."),
    ("es", "El fiscal pidió que se investigue si el ejército mató a los campesinos."),
    ("es", "Puede que los soldados mataran a Rosa Vega."),
    ("es", "De haber sido capturado, el jefe rebelde habría sido ejecutado."),
    ("es", "La ley prohíbe ejecutar a menores."),
    ("es", "El alcalde exigió la liberación de los presos."),
    ("fr", "La rumeur selon laquelle l'armée a tué Rose Vega est fausse."),
    ("fr", "Personne n'a tué Rose Vega."),
    ("fr", "Sans l'intervention des voisins, les soldats auraient exécuté le prêtre."),
    ("fr", "S'il avait été capturé, le chef rebelle aurait été exécuté."),
    ("fr", "Le général a refusé d'exécuter les prisonniers."),
    ("fr", "Le procureur a demandé si l'armée avait tué les paysans."),
    ("fa", "این شایعه که ارتش مهسا ایزدان را کشته است درست نیست."),
    ("fa", "ارتش از کشتن گروگان‌ها خودداری کرد."),
    ("fa", "دادستان پرسید آیا ارتش روستاییان را کشته است."),
    ("fa", "فعالان خواستار توقف اعدام زندانیان شدند."),
    ("fa", "بیم آن می‌رود که زندانیان به زودی اعدام شوند."),
    ("ar", "شائعة أن الجيش قتل ليلى منصور غير صحيحة."),
    ("ar", "سأل المدعي العام عما إذا كان الجيش قد قتل الفلاحين."),
    ("ar", "كان بإمكان الجنود قتل الرهائن."),
    ("ar", "من المتوقع أن يُعدم كريم فيراني قريبا."),
    ("ar", "دعت المنظمة إلى وقف إعدام السجناء."),
    ("ar", "قتل الجندي الطفل سامر."),
]
RELATIVES = [
    ("es", "El hermano de Pedro Luna, asesinado en 1985 por soldados, vive en Orvet."),
    ("fr", "Le frère de Pierre Lunel, assassiné en 1985 par des soldats, vit à Orvet."),
    ("fa", "همسر سیاوش لارمند که در سال ۱۳۶۵ اعدام شد در اورت است."),
    ("ar", "زوجة مازن الراوي الذي أعدم عام 1986 دخلت القرية."),
]
QUOTATIONS = [
    ("es", "El portavoz declaró: «Los rebeldes huyeron. El ejército capturó a tres rebeldes»."),
    ("fr", "Le porte-parole a déclaré : « Les rebelles ont fui. L'armée a capturé trois rebelles »."),
    ("fa", "سخنگو گفت: «شورشیان گریختند. ارتش سه شورشی را بازداشت کرد.»"),
    ("ar", "قال المتحدث: «دخل الجنود البلدة. اعتقل الجيش ثلاثة متمردين»."),
]


@pytest.mark.parametrize(("language", "text"), NO_FACTS)
def test_what_is_no_fact_is_none(language: str, text: str) -> None:
    facts = [c for c in read(text, language) if isinstance(c.content, Act) and c.happened]
    assert facts == []


@pytest.mark.parametrize(("language", "text"), RELATIVES)
def test_nobody_suffers_what_may_have_been_done_to_a_relative(language: str, text: str) -> None:
    assert [c for c in read(text, language) if isinstance(c.content, Act)] == []


@pytest.mark.parametrize(("language", "text"), QUOTATIONS)
def test_a_quotation_goes_on_through_its_sentences(language: str, text: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert claim.voice.kind == "cited"
    assert claim.voice.who is not None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fa", "برادر مهسا ایزدان توسط پلیس کشته شد.", "مهسا ایزدان"),
        ("ar", "قُتل شقيق ليلى منصور على يد الشرطة.", "ليلى منصور"),
    ],
)
def test_a_relatives_name_is_not_the_victims(language: str, text: str, name: str) -> None:
    (act,) = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert act.victims[0].name is None
    assert name in act.victims[0].wording


def test_an_alleged_doer_is_somebodys_word() -> None:
    (claim,) = [c for c in read("Rosa Vega fue asesinada por presuntos paramilitares.", "es") if c.rule == "passive"]
    assert (claim.stance, claim.voice.kind) == ("attributed", "cited")


def test_not_only_is_no_denial() -> None:
    for language, text in (
        ("es", "Los soldados no solo detuvieron a Pedro Luna, sino que lo torturaron."),
        ("fr", "Les soldats n'ont pas seulement arrêté Pierre Lunel, ils l'ont torturé."),
        ("fa", "ارتش نه تنها سه معلم را بازداشت کرد بلکه خانه‌ها را سوزاند."),
    ):
        claims = [c for c in read(text, language) if isinstance(c.content, Act)]
        assert claims
        assert {c.polarity for c in claims} == {"positive"}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("es", "Pedro Luna vivía en Lomay. Los soldados lo mataron en 1983.", ["Pedro Luna"]),
        ("es", "Pedro Luna y Tomás Vera vivían en Lomay. Los soldados lo mataron en 1983.", []),
        ("fr", "Pierre Lunel vivait à Lomay. Il a été tué en 1983.", ["Pierre Lunel"]),
        ("fr", "Le frère de Pierre Lunel vivait à Lomay. Il a été tué en 1983.", []),
        ("fa", "آرش کمانی در لومای بود. او در سال ۱۳۶۲ اعدام شد.", ["آرش کمانی"]),
    ],
)
def test_a_pronoun_is_read_only_where_one_person_can_be_meant(language: str, text: str, meant: list[str]) -> None:
    acts = [c.content for c in read(text, language) if isinstance(c.content, Act)]
    assert [end.wording for act in acts for victim in act.victims for end in victim.ends()] == meant


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("es", "El Ejército afirmó haber abatido a doce guerrilleros.", "asserted"),
        ("es", "El Ejército niega haber abatido a doce guerrilleros.", "denied"),
        ("fr", "L'armée affirme avoir abattu douze rebelles.", "asserted"),
        ("fr", "L'armée nie avoir abattu douze rebelles.", "denied"),
    ],
)
def test_who_says_to_have_done_it_speaks_of_themselves(language: str, text: str, stance: str) -> None:
    (claim,) = [c for c in read(text, language) if isinstance(c.content, Act)]
    assert isinstance(claim.content, Act)
    assert (claim.stance, claim.voice.kind) == (stance, "cited")
    assert [p.who.wording for p in claim.content.perpetrators] == [claim.voice.who.wording if claim.voice.who else ""]
