"""The words that Persian made sentences draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from bench.sentences.cast import Cast, Group, Noun
from bench.sentences.made import Party

__all__ = ["Persian"]

_NUMBERS = "دو سه چهار پنج شش هفت هشت نه ده یازده دوازده"
_HIGHER = {"۱۳": 13, "۱۵": 15, "۱۷": 17, "۲۱": 21, "۲۴": 24, "۳۵": 35, "۴۲": 42}
_GIVEN = ("رضا", "علی", "مهرداد", "یونس", "لیلا", "مریم", "حسین", "محمود", "زهرا", "نادر")


class Doing(NamedTuple):
    """``was`` and ``hadbeen`` are of whom it is done to, ``deed`` is its noun, ``may`` stands behind "wants to"."""

    did: str
    was: str
    had: str
    hadbeen: str
    deed: str
    may: str
    will: str
    didnot: str
    wasnot: str
    act: str


def _light(noun: str, act: str) -> Doing:
    """A noun with "to do" and "to become"."""
    return Doing(
        f"{noun} کرد|{noun} کردند",
        f"{noun} شد|{noun} شدند",
        f"{noun} کرده بود|{noun} کرده بودند",
        f"{noun} شده بود|{noun} شده بودند",
        noun,
        f"{noun} کند|{noun} کنند",
        f"{noun} خواهد کرد|{noun} خواهند کرد",
        f"{noun} نکرد|{noun} نکردند",
        f"{noun} نشد|{noun} نشدند",
        act,
    )


@dataclass(slots=True)
class Persian(Cast):
    """A verb agrees in number alone, and a number has the singular behind it."""

    doings = (
        _light("بازداشت", "arrest"),
        _light("شکنجه", "torture"),
        _light("اعدام", "execution"),
        _light("زخمی", "injury"),
        _light("زندانی", "imprisonment"),
        Doing(
            "کشت|کشتند", "کشته شد|کشته شدند", "کشته بود|کشته بودند", "کشته شده بود|کشته شده بودند", "قتل",
            "بکشد|بکشند", "خواهد کشت|خواهند کشت", "نکشت|نکشتند", "کشته نشد|کشته نشدند", "killing",
        ),
        Doing(
            "ربود|ربودند", "ربوده شد|ربوده شدند", "ربوده بود|ربوده بودند", "ربوده شده بود|ربوده شده بودند", "ربودن",
            "برباید|بربایند", "خواهد ربود|خواهند ربود", "نربود|نربودند", "ربوده نشد|ربوده نشدند", "abduction",
        ),
        Doing(
            "کتک زد|کتک زدند", "مورد ضرب و شتم قرار گرفت|مورد ضرب و شتم قرار گرفتند", "کتک زده بود|کتک زده بودند",
            "مورد ضرب و شتم قرار گرفته بود|مورد ضرب و شتم قرار گرفته بودند", "ضرب و شتم", "کتک بزند|کتک بزنند",
            "کتک خواهد زد|کتک خواهند زد", "کتک نزد|کتک نزدند",
            "مورد ضرب و شتم قرار نگرفت|مورد ضرب و شتم قرار نگرفتند", "beating",
        ),
    )  # fmt: skip
    surnames = (
        "لارمند", "راستین", "سپنجی", "توکانی", "فندرلی", "زرکامه", "ورنوشی", "شادورد", "پرندک", "کوهرند",
    )  # fmt: skip
    given: ClassVar = {"m": _GIVEN, "f": _GIVEN}
    nouns = (
        Noun("معلم", "معلمان"), Noun("پرستار", "پرستاران"), Noun("دانشجو", "دانشجویان"),
        Noun("روزنامه‌نگار", "روزنامه‌نگاران"), Noun("کارگر", "کارگران"), Noun("نجار", "نجاران"),
        Noun("کشاورز", "کشاورزان"), Noun("نانوا", "نانوایان"), Noun("خیاط", "خیاطان"),
        Noun("راننده", "رانندگان", key="رانند"),
    )  # fmt: skip
    forces = (
        Group("سربازان", "سربازان"), Group("پلیس", "پلیس", plural=False), Group("مأموران", "مأموران"),
        Group("نگهبانان", "نگهبانان"), Group("شورشیان", "شورشیان"), Group("شبه‌نظامیان", "شبه‌نظامیان"),
        Group("ارتش", "ارتش", plural=False), Group("پاسداران", "پاسداران"),
    )  # fmt: skip
    bodies = tuple(Group(word, word, plural=False) for word in ("اتحادیه", "کمیسیون", "کمیته"))
    places = ("لومار", "مران", "کستریل", "ویلار", "اولتای", "ساردال")
    days = (
        "در خرداد", "در آبان", "در مهر", "در سال ۱۳۵۰", "در سال ۱۳۶۲", "در سال ۱۳۴۸", "در ۱۲ فروردین ۱۳۵۵",
        "در ۳ اردیبهشت ۱۳۶۱", "در ۲۵ مرداد ۱۳۵۷", "در ۷ تیر ۱۳۶۰", "در شهریور ۱۳۵۹",
    )  # fmt: skip
    numbers: ClassVar = {word: n for n, word in enumerate(_NUMBERS.split(), 2)} | _HIGHER
    few = ("دو", "سه", "پنج")
    parts = ("دو", "سه", "چهار", "شش")
    dozens = ("۵۰", "۶۰", "۷۰", "۹۰")
    brother = Party("برادر", frozenset({"برادر"}))
    child = "کودک"
    kin = frozenset({"برادر", "دوست"})
    a: ClassVar = {"m": "یک "}
    the: ClassVar = {"m": ""}
    joint = " و "
    mends = (("،،", "،"), (r"،\.", "."), ("،؛", "؛"), ("،»", "»"))

    def role(self) -> Party:
        return replace(Cast.role(self), count=1)

    def several(self, numbers: tuple[str, ...]) -> Party:
        number, noun = self._draw(numbers), self.noun()
        return Party(f"{number} {noun.one}", noun.words, plural=True, count=self.numbers[number])
