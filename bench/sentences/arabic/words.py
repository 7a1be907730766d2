"""The words that Arabic made sentences draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from bench.sentences.cast import Cast, Group, Noun
from bench.sentences.made import Party

__all__ = ["Arabic"]

_FEMININE = {
    "ثلاثة": "ثلاث", "أربعة": "أربع", "خمسة": "خمس", "ستة": "ست", "سبعة": "سبع", "ثمانية": "ثماني", "تسعة": "تسع",
    "عشرة": "عشر",
}  # fmt: skip
_NUMBERS = {word: n for n, word in enumerate(_FEMININE, 3)}
_HIGHER = (13, 15, 17, 21, 24, 35, 42)


class Doing(NamedTuple):
    """``did`` stands before its subject, ``didso`` behind it or alone, ``didthem`` before what is attached to it.

    ``was`` and ``wasso`` are the same of whom it is done to; ``may`` and ``maybe`` stand behind "that" and "not".
    """

    did: str
    didso: str
    didthem: str
    was: str
    wasso: str
    deed: str
    may: str
    maybe: str
    act: str


def _doing(did: str, was: str, deed: str, may: str, act: str) -> Doing:
    return Doing(
        f"{did}|{did}ت",
        f"{did}|{did}ت|{did}وا|{did}ا|{did}تا|{did}ن",
        f"{did}|{did}ت|{did}و",
        f"{was}|{was}ت",
        f"{was}|{was}ت|{was}وا|{was}ا|{was}تا|{was}ن",
        deed,
        f"ي{may}|ت{may}|ي{may}وا|ي{may}ا|ت{may}ا|ي{may}ن",
        f"ي{may}|ت{may}",
        act,
    )


@dataclass(slots=True)
class Arabic(Cast):
    """A verb before its subject agrees in gender alone; two of a kind and objects have endings of their own."""

    doings = (
        _doing("قتل", "قُتل", "قتل", "قتل", "killing"),
        _doing("عذب", "عُذب", "تعذيب", "عذب", "torture"),
        _doing("ضرب", "ضُرب", "ضرب", "ضرب", "beating"),
        _doing("اعتقل", "اعتُقل", "اعتقال", "عتقل", "arrest"),
        _doing("خطف", "خُطف", "خطف", "خطف", "abduction"),
        _doing("أعدم", "أُعدم", "إعدام", "عدم", "execution"),
        _doing("جرح", "جُرح", "جرح", "جرح", "injury"),
    )
    surnames = (
        "الفندرلي", "السرمدي", "الطويكي", "الورنوشي", "القنديدي", "البرشومي", "الزركاني", "المرداسي", "الشوبكاوي",
        "الدربيسي",
    )  # fmt: skip
    given: ClassVar = {
        "m": ("سامر", "رامي", "نبيل", "وليد", "طارق", "كمال", "عادل"),
        "f": ("ليلى", "سعاد", "هناء", "ريم", "رنا", "سلمى"),
    }
    nouns = (
        Noun("معلم", "معلمين"), Noun("ممرضة", "ممرضات", "f", "ممرض"), Noun("مهندس", "مهندسين"),
        Noun("صحفية", "صحفيات", "f", "صحفي"), Noun("نجار", "نجارين"), Noun("محامية", "محاميات", "f", "محامي"),
        Noun("مزارع", "مزارعين"), Noun("خباز", "خبازين"), Noun("طبيبة", "طبيبات", "f", "طبيب"), Noun("سائق", "سائقين"),
    )  # fmt: skip
    forces = (
        Group("الجنود", "الجنود"), Group("الشرطة", "الشرطة", plural=False, gender="f"),
        Group("المسلحون", "المسلح", object="المسلحين"), Group("الحراس", "الحراس"),
        Group("الجيش", "الجيش", plural=False), Group("المتمردون", "المتمرد", object="المتمردين"),
        Group("عناصر الأمن", "عناصر"), Group("رجال الميليشيا", "رجال"),
    )  # fmt: skip
    bodies = (
        Group("النقابة", "نقابة", plural=False, gender="f"),
        Group("اللجنة", "لجنة", plural=False, gender="f"),
        Group("الاتحاد", "اتحاد", plural=False),
    )
    places = ("لوماية", "مران", "كستريل", "ويلار", "أولتاي", "ساردال")
    days = (
        "في مايو", "في أغسطس", "في نوفمبر", "عام 1983", "عام 1975", "عام 1991", "في 12 يونيو 1985", "في 3 مارس 1980",
        "في 25 يوليو", "في 7 أبريل", "في سبتمبر 1988",
    )  # fmt: skip
    numbers: ClassVar = {"اثنان": 2} | _NUMBERS | {str(n): n for n in _HIGHER}
    few = ("اثنان", "ثلاثة", "خمسة")
    parts = ("ثلاثة", "أربعة", "ستة", "سبعة")
    brother = Party("شقيق", frozenset({"شقيق"}))
    child = "أطفال"
    kin: ClassVar = frozenset({"شقيق", "صديق"})
    a: ClassVar = {"m": "", "f": ""}
    the: ClassVar = {"m": "ال", "f": "ال"}
    joint = " و"
    mends = (("،،", "،"), (r"،\.", "."), ("،؛", "؛"), (r"\bلالل?", "لل"), (r"\bو و", "و"))

    def agreeing(self, forms: str, party: Party) -> str:
        """Of two he and she; of three or six they as well, both of them, both women, and more women than two."""
        choices = forms.split("|")
        woman = party.gender == "f"
        if len(choices) == 2 or not party.plural:
            return choices[woman]
        if len(choices) == 3:
            return choices[2]
        return choices[3 + woman] if party.dual else choices[5 if woman else 2]

    def written(self, party: Party, noun: Noun | None = None) -> Party:
        """An indefinite man has a letter more as an object, and what is of one has the ending of objects."""
        alone = noun is not None and noun.gender == "m"
        written = party.object or (f"{party.text}ا" if alone else party.text)
        return replace(party, object=written, genitive=written if party.plural else party.text)

    def names(self) -> Party:
        return replace(Cast.names(self), dual=True)

    def several(self, numbers: tuple[str, ...]) -> Party:
        number, noun = self._draw(numbers), self.noun()
        count, woman = self.numbers[number], noun.gender == "f"
        stem = f"{noun.one.removesuffix('ة')}ت" if woman else noun.one
        named = f"{_FEMININE.get(number, number) if woman else number} "
        named += noun.many if count <= 10 else noun.one if woman else f"{noun.one}ا"
        text, form = (f"{stem}ان", f"{stem}ين") if count == 2 else (named, named)
        return Party(text, noun.words, True, False, count, noun.gender, dual=count == 2, object=form, genitive=form)

    def many(self) -> Party:
        noun = self.noun()
        text = noun.many.removesuffix("ين") + "ون" * noun.many.endswith("ين")
        return Party(text, noun.words, plural=True, gender=noun.gender, object=noun.many, genitive=noun.many)

    def agents(self) -> tuple[Callable[[], Party], ...]:
        """ "ضربت ممرضة وليد": a nurse may have been hit, and Walid's."""
        return (self.force, self.force, self.force, self.name)

    def head(self) -> Party:
        return self.dice.choice((self.name, self.the_role))()

    def speaker(self) -> Party:
        return self.dice.choice((self.name, self.name, self.the_role, self.body))()
