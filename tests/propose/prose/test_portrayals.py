"""As what are people presented, and by whom? A label is the word of whoever uses it, and never a fact."""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Portrayal
from bench.prose import read

LABELS = [
    ("es", "El alcalde calificó de «vándalos y terroristas» a los maestros.",
     ["El alcalde: los maestros = vándalos y terroristas"]),
    ("es", "El ministro tachó de terroristas a los campesinos.", ["El ministro: los campesinos = terroristas"]),
    ("es", "El ministro calificó a los campesinos de terroristas.", ["El ministro: los campesinos = terroristas"]),
    ("es", "Hugo Luna, a quien el régimen tildaba de comunista, huyó.", ["el régimen: Hugo Luna = comunista"]),
    ("es", "Los soldados mataron a dos hombres y los presentaron como guerrilleros.",
     ["Los soldados: los = guerrilleros"]),
    ("es", "Los campesinos fueron presentados como guerrilleros por el ejército.",
     ["ejército: Los campesinos = guerrilleros"]),
    ("es", "El comunicado presentó a los muertos como «terroristas».", ["El comunicado: los muertos = terroristas"]),
    ("es", "Hugo Luna fue acusado de ser un espía.", [": Hugo Luna = espía"]),
    ("es", "El fiscal acusó a Hugo Luna y a Marta Luz de ser espías.",
     ["El fiscal: Hugo Luna = espías", "El fiscal: Marta Luz = espías"]),
    ("es", "El alcalde llamó terroristas a los maestros.", ["El alcalde: los maestros = terroristas"]),
    ("es", "Los vecinos consideran a Hugo Luna un héroe.", ["Los vecinos: Hugo Luna = héroe (tribute)"]),
    ("es", "Según la viuda, Hugo Luna fue tildado de traidor.", ["la viuda > : Hugo Luna = traidor"]),
    ("fr", "Qualifiés d'« ennemis du peuple » par le préfet Marc Vel, les pasteurs furent déportés.",
     ["préfet Marc Vel: les pasteurs = ennemis du peuple"]),
    ("fr", "Le ministre a traité Paul Lunel de traître.", ["Le ministre: Paul Lunel = traître"]),
    ("fr", "Les paysans ont été présentés comme des rebelles par l'armée.", ["l'armée: Les paysans = rebelles"]),
    ("fr", "Le procureur a accusé Paul Lunel d'être un espion.", ["Le procureur: Paul Lunel = espion"]),
    ("fr", "Les voisins considèrent Paul Lunel comme un martyr.", ["Les voisins: Paul Lunel = martyr (tribute)"]),
    ("fr", "Paul Lunel a fui. On l'a traité de traître.", [": l' = traître"]),
    ("fa", "وزیر شمار کشته‌ها را سه نفر اعلام کرد و معترضان را اغتشاشگر خواند.", ["وزیر: معترضان = اغتشاشگر"]),
    ("fa", "استاندار معترضان را «اشرار اجاره‌ای» خواند.", ["استاندار: معترضان = اشرار اجاره‌ای"]),
    ("fa", "وزیر کشور معترضان را اغتشاشگر نامید.", ["وزیر کشور: معترضان = اغتشاشگر"]),
    ("fa", "حکومت رضا کریمی را جاسوس معرفی کرد.", ["حکومت: رضا کریمی = جاسوس"]),
    ("fa", "رضا کریمی جاسوس خوانده شد.", [": رضا کریمی = جاسوس"]),
    ("fa", "مردم رضا کریمی را شهید می‌دانند.", ["مردم: رضا کریمی = شهید (tribute)"]),
    ("ar", "وصف الوزير المتظاهرين بـ«المخربين».", ["الوزير: المتظاهرين = المخربين"]),
    ("ar", "وصف الوزير المتظاهرين بأنهم إرهابيون.", ["الوزير: المتظاهرين = إرهابيون"]),
    ("ar", "اعتقل الجيش خمسة أشخاص. ووصفهم الوزير بالإرهابيين.", ["الوزير: هم = الإرهابيين"]),
    ("ar", "اعتقلت الشرطة الطبيب سامر الحلاق. واتهمه النظام بأنه جاسوس.", ["النظام: ه = جاسوس"]),
    ("ar", "اعتقل الجيش ثلاثة رجال وصفتهم الحكومة بالإرهابيين.", ["الحكومة: هم = الإرهابيين"]),
    ("ar", "وُصف المتظاهرون بالإرهابيين.", [": المتظاهرون = الإرهابيين"]),
]  # fmt: skip
NOBODY = [
    ("es", "El alcalde no calificó de terroristas a los maestros."),
    ("es", "Nadie calificó de terroristas a los maestros."),
    ("es", "El alcalde podría calificar de terroristas a los maestros."),
    ("es", "¿El alcalde calificó de terroristas a los maestros?"),
    ("es", "Si el alcalde calificó de terroristas a los maestros, mintió."),
    ("es", "El ministro calificó de «histórica» la visita."),
    ("es", "El ministro presentó a los hijos de terroristas."),
    ("es", "El ministro llamó a los terroristas a rendirse."),
    ("es", "El ministro llamó a Hugo Luna y a un espía."),
    ("es", "El general presentó a Hugo Luna como «El Tigre»."),
    ("es", "Un sargento al que llamaban «el Zurdo» huyó."),
    ("es", "El ministro calificó a Hugo Luna de valiente y condenó la muerte de terroristas."),
    ("es", "El ministro calificó a Hugo Luna de valiente, uno de los traidores rio."),
    ("fr", "Le ministre n'a pas qualifié les manifestants de terroristes."),
    ("fr", "Le ministre a appelé les terroristes à se rendre."),
    ("fr", "Le ministre a appelé la police contre les terroristes."),
    ("fr", "Le ministre s'est présenté comme un héros."),
    ("fr", "Le médecin a traité de vieux soldats."),
    ("fa", "حکومت معترضان را «اشرار» نخواند."),
    ("fa", "سیمین پارسا ناپدید شد. سخنگوی دولت، بهرام رامین، او را «جاسوس بیگانه» خواند."),
    ("fa", "بهرام رامین، وزیر کشور، او را «جاسوس» خواند."),
    ("fa", "سخنگوی دولت، بهرام رامین، وی را خائن نامید."),
    ("fa", "وزیر این اقدام را «سیاسی» توصیف کرد."),
    ("fa", "بازجویی که خودش را «حاج صادق» معرفی می‌کرد آمد."),
    ("fa", "دوستانش رضا کریمی را «حاجی» می‌نامیدند."),
    ("fa", "رئیس پلیس کشته‌شدگان را تروریست توصیف کرد."),
    ("ar", "لم يصف الوزير المتظاهرين بالإرهابيين."),
    ("ar", "وصف الشاهد الجنود بالتفصيل."),
    ("ar", "وصفت الصحيفة القرار بأنه «مسرحية»."),
]


def line(claim: Claim) -> str:
    """By whom, who, as what; before ">" whoever says that it was said."""
    told = claim.content
    assert isinstance(told, Portrayal)
    said = [a.who.wording if a.who is not None else "" for a in claim.sanad if a.kind == "cited"]
    register = "" if told.register == "label" else f" ({told.register})"
    return f"{' > '.join(said)}: {told.who.wording} = {told.as_what.text}{register}"


def portrayals(language: str, text: str) -> list[Claim]:
    return [c for c in read(text, language) if isinstance(c.content, Portrayal)]


@pytest.mark.parametrize(("language", "text", "lines"), LABELS)
def test_whoever_calls_people_so_says_it(language: str, text: str, lines: list[str]) -> None:
    found = portrayals(language, text)
    assert [line(claim) for claim in found] == lines
    assert {claim.stance for claim in found} == {"attributed"}


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_who_is_not_called_so_or_only_named_is_not_portrayed(language: str, text: str) -> None:
    assert portrayals(language, text) == []
