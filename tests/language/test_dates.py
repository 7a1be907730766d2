"""Dates as a text gives them: words, days, and what is left undecided. Long: it lists wordings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.dates import ends, find_dates, parse_date, relative_to, resolve
from asnad.language.edtf import parse_edtf
from asnad.model.when import When

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def only(text: str, language: str = "en") -> When:
    (when,) = find_dates(text, language=language)
    return when


@pytest.mark.parametrize(
    ("text", "wording", "edtf", "precision"),
    [
        ("They fled in 1994.", "in 1994", "1994", "year"),
        ("A 2018 study by Example Watch found it.", "2018", "2018", "year"),
        ("the 1994 massacre of villagers", "1994", "1994", "year"),
        ("culminating in the 1994 massacre", "1994", "1994", "year"),
        ("after the March 1994 attack", "March 1994", "1994-03", "month"),
        ("During the 1980s, it ruled", "During the 1980s", "198X", "decade"),
        ("in the late 1980s", "in the late 1980s", "1986~/1989~", "window"),
        ("in the 19th century", "in the 19th century", "18XX", "century"),
        ("In January 1989, he", "In January 1989", "1989-01", "month"),
        ("late January 1989", "late January 1989", "1989-01-21~/1989-01-31~", "window"),
        ("At the end of January 1989 he", "At the end of January 1989", "1989-01-21~/1989-01-31~", "window"),
        ("mid-1988", "mid-1988", "1988-05~/1988-08~", "window"),
        ("the first half of 1988", "the first half of 1988", "1988-01/1988-06", "window"),
        ("in summer 1988", "in summer 1988", "1988-22", "season"),
        ("During the course of summer 1988, the", "During the course of summer 1988", "1988-22", "season"),
        ("in the summer of 1988", "in the summer of 1988", "1988-22", "season"),
        ("in winter 1988-89", "in winter 1988-89", "1988-12-21/1989-03-19", "window"),
        ("on 28 January 1989 they", "on 28 January 1989", "1989-01-28", "day"),
        ("on the 28th of January, 1989", "on the 28th of January, 1989", "1989-01-28", "day"),
        ("Jan. 28, 1989", "Jan. 28, 1989", "1989-01-28", "day"),
        ("January 28th, 1989", "January 28th, 1989", "1989-01-28", "day"),
        ("28–30 January 1989", "28–30 January 1989", "1989-01-28/1989-01-30", "window"),
        ("a letter dated 31 July 1988", "dated 31 July 1988", "1988-07-31", "day"),
        ("1988-89", "1988-89", "1988/1989", "window"),
        ("from 1983 to 1985.", "from 1983 to 1985", "1983/1985", "window"),
        ("between 1983 and 1985", "between 1983 and 1985", "1983/1985", "window"),
        ("July-August 1988", "July-August 1988", "1988-07/1988-08", "window"),
        (
            "between late July and early September 1988, in",
            "between late July and early September 1988",
            "1988-07-21~/1988-09-10~",
            "window",
        ),
        ("from December to February 1989", "from December to February 1989", "1988-12/1989-02", "window"),
        ("under a ban since 2011.", "since 2011", "2011/..", "open"),
        ("from 2011 onwards", "from 2011 onwards", "2011/..", "open"),
        ("up to 31 July 1988, the", "up to 31 July 1988", "../1988-07-31", "open"),
        ("until January 1989", "until January 1989", "../1989-01", "open"),
        ("before 1988", "before 1988", "../1987", "open"),
        ("after 28 January 1989", "after 28 January 1989", "1989-01-29/..", "open"),
        ("around 1985", "around 1985", "1985~", "year"),
        ("2018-12-04", "2018-12-04", "2018-12-04", "day"),
        ("10.12.1988", "10.12.1988", "1988-12-10", "day"),
        ("12 Mordad 1367", "12 Mordad 1367", "1988-08-03", "day"),
        ("Nader Example (1988)", "1988", "1988", "year"),
        ("in Sampletown, 1988.", "1988", "1988", "year"),
        ("In\u00a01988 he", "In\u00a01988", "1988", "year"),
        ("during 1988 people fled", "during 1988", "1988", "year"),
    ],
)
def test_stated_dates(text: str, wording: str, edtf: str, precision: str) -> None:
    when = only(text)
    assert (when.wording, when.edtf, when.precision, when.basis) == (wording, edtf, precision, "stated")


@pytest.mark.parametrize(
    ("text", "language", "edtf", "calendar"),
    [
        ("۱۲ مرداد ۱۳۶۷", "fa", "1988-08-03", "solar_hijri"),
        ("در مرداد ماه ۱۳۶۷", "fa", "1988-07-23/1988-08-22", "solar_hijri"),
        ("در دی‌ماه ۱۳۶۷", "fa", "1988-12-22/1989-01-20", "solar_hijri"),
        ("در سال ۱۳۶۷", "fa", "1988-03-21/1989-03-20", "solar_hijri"),
        ("در سال ۶۷", "fa", "1988-03-21/1989-03-20", "solar_hijri"),
        ("۱۲ مرداد ۶۷", "fa", "1988-08-03", "solar_hijri"),
        ("در تابستان سال ۶۷ هزاران", "fa", "1988-06-22/1988-09-22", "solar_hijri"),
        ("پس از کشتار ۱۳۶۷ همه", "fa", "1988-03-21/1989-03-20", "solar_hijri"),
        ("تابستان ۶۷", "fa", "1988-06-22/1988-09-22", "solar_hijri"),
        ("la masacre de 1988", "es", "1988", "gregorian"),
        ("le massacre de 1988", "fr", "1988", "gregorian"),
        ("a rappelé qu'en 1988 des détenus", "fr", "1988", "gregorian"),
        ("تابستان ۱۳۶۷", "fa", "1988-06-22/1988-09-22", "solar_hijri"),
        ("دههٔ ۶۰", "fa", "1981-03-21/1991-03-20", "solar_hijri"),
        ("از سال ۱۳۶۰ تا ۱۳۶۷", "fa", "1981-03-21/1989-03-20", "solar_hijri"),
        ("۱۳۶۷/۵/۱۲", "fa", "1988-08-03", "solar_hijri"),
        ("۱۳۶۰/۳/۳", "fa", "1981-05-24", "solar_hijri"),
        ("۲۸ ژانویه ۱۹۸۹", "fa", "1989-01-28", "gregorian"),
        ("شامگاه نوزدهم آبان ۱۳۹۸", "fa", "2019-11-10", "solar_hijri"),
        ("در بیست‌وپنجم مرداد ۱۳۶۷", "fa", "1988-08-16", "solar_hijri"),
        ("در هفتهٔ اول مهر ۱۳۶۷", "fa", "1988-09-23/1988-10-22", "solar_hijri"),
        ("از دوم تا پنجم مهر ۱۳۶۰", "fa", "1981-09-23/1981-10-22", "solar_hijri"),
        ("في الرابع عشر من نيسان/أبريل ٢٠١٣", "ar", "2013-04-14", "gregorian"),
        ("في الحادي والعشرين من آذار 2013", "ar", "2013-03-21", "gregorian"),
        ("في الأسبوع الأول من آذار 2013", "ar", "2013-03", "gregorian"),
        ("بين أيلول 2011 وكانون الأول 2015", "ar", "2011-09/2015-12", "gregorian"),
        ("بين 3 أيار 2011 و5 حزيران 2012", "ar", "2011-05-03/2012-06-05", "gregorian"),
        ("28 كانون الثاني 1989", "ar", "1989-01-28", "gregorian"),
        ("في عام 1988", "ar", "1988", "gregorian"),
        ("منذ سنة 2011", "ar", "2011/..", "gregorian"),
        ("صيف 1988", "ar", "1988-22", "gregorian"),
        ("عام 1409هـ", "ar", "1988-08-12/1989-08-02", "lunar_hijri"),
        ("el 28 de enero de 1989", "es", "1989-01-28", "gregorian"),
        ("desde 1988", "es", "1988/..", "gregorian"),
        ("le 28 janvier 1989", "fr", "1989-01-28", "gregorian"),
        ("été 1988", "fr", "1988-22", "gregorian"),
        ("am 28. Januar 1989", "de", "1989-01-28", "gregorian"),
        ("im Jahr 1988", "de", "1988", "gregorian"),
    ],
)
def test_other_languages_and_calendars(text: str, language: str, edtf: str, calendar: str) -> None:
    when = only(text, language)
    assert (when.edtf, when.calendar) == (edtf, calendar)


def test_a_lunar_day_is_approximate() -> None:
    when = only("12 Muharram 1409")
    assert when.approximate
    assert when.latest is not None
    assert when.earliest is not None
    assert (when.latest - when.earliest).days == 2


@pytest.mark.parametrize(
    "text",
    [
        "1988 prisoners were held",
        "the 1988 prisoners",
        "in 1500 villages",
        "more than 2,000 people",
        "some 1988 km away",
        "it costs 1988 dollars",
        "you may march 5 abreast",
        "they may not come",
        "room 1984",
        "AT APPROXIMATELY 1100 A SHOT WAS HEARD",
        "around 1400 on foot",
        "31 February 1989",
        "99/99/1999",
        "version 1.2.3",
        "at the Winter Games",
        "aged 19",
        "she sat for 30 years",
    ],
)
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text", ["۲۵ می‌شود", "با مهر و محبت", "در مهر مادری", "تیر خورد", "۱۳۶۷ نفر", "۳۰ نفر از آنان"]
)
def test_persian_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert find_dates(text, language="fa") == []


def test_tomorrow_in_the_name_of_a_radio_is_no_day() -> None:
    assert find_dates("به گزارش رادیو فردا و رادیو\u200cفردا آزاد شد", language="fa") == []
    assert only("او فردا آزاد می‌شود", "fa").wording == "فردا"


def test_a_list_of_years() -> None:
    assert [w.edtf for w in find_dates("in 1981, 1984 and 1988")] == ["1981", "1984", "1988"]


def test_two_readings_of_a_numeric_date_are_both_covered() -> None:
    when = only("signed 10/7/1984")
    assert (when.earliest, when.latest, when.precision) == (date(1984, 7, 10), date(1984, 10, 7), "window")


def test_a_year_of_unknown_calendar_has_no_days() -> None:
    when = only("born in 1367")
    assert (when.wording, when.earliest, when.latest) == ("in 1367", None, None)


def test_a_day_without_year_has_no_days() -> None:
    when = only("on 30 December")
    assert (when.earliest, when.latest, when.edtf, when.precision) == (None, None, "", "day")


PUBLISHED = When("3 January 1990", date(1990, 1, 3), date(1990, 1, 3), "1990-01-03")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 30 December", "1989-12-30"),
        ("in May", "1989-05"),
        ("yesterday afternoon", "1990-01-02"),
        ("today", "1990-01-03"),
        ("last week", "1989-12-25~/1989-12-31~"),
        ("last month", "1989-12"),
        ("this year", "1990"),
        ("on Monday", "1990-01-01"),
        ("last June", "1989-06"),
        ("two days ago", "1990-01-01"),
        ("over the past two years", "1988-01-03/1990-01-03"),
        ("more than ten years ago", "../1980-01-03"),
        ("last\nyear", "1989"),
    ],
)
def test_dates_counted_from_publication(text: str, edtf: str) -> None:
    (when,) = find_dates(f"It happened {text}.", published=PUBLISHED)
    assert (when.edtf, when.basis, when.anchor) == (edtf, "resolved", "3 January 1990")


def test_a_dateline_serves_as_the_date_of_publication() -> None:
    found = find_dates("SAMPLE CITY, 3 JAN 90 -- A POST WAS ATTACKED ON 30 DECEMBER.")
    assert [(w.wording, w.edtf) for w in found] == [("3 JAN 90", "1990-01-03"), ("ON 30 DECEMBER", "1989-12-30")]


def test_a_day_without_year_is_left_alone_where_another_year_is_told_of() -> None:
    found = find_dates("In 1981 he was held. On 30 March he was freed.", published=PUBLISHED)
    assert [w.edtf for w in found] == ["1981", ""]


def test_a_day_soon_after_publication_may_be_the_coming_one() -> None:
    (when,) = find_dates("the vote of 19 January", published=PUBLISHED)
    assert (when.earliest, when.latest) == (None, None)


def test_dates_without_publication_stay_undecided() -> None:
    when = only("It happened yesterday.")
    assert (when.earliest, when.latest, relative_to(when)) == (None, None, "publication")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days later", "narrative"),
        ("the following year", "narrative"),
        ("More than three decades later", "narrative"),
        ("now", "publication"),
        ("last week", "publication"),
        ("on 30 December", "publication"),
        ("in 1988", None),
    ],
)
def test_what_a_date_is_counted_from(text: str, expected: str | None) -> None:
    assert relative_to(only(text)) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "earliest", "latest"),
    [
        ("More than three decades later", "summer 1988", date(2018, 6, 21), None),
        ("two days later", "28 January 1989", date(1989, 1, 30), date(1989, 1, 30)),
        ("two years later", "in 1988", date(1990, 1, 1), date(1990, 12, 31)),
        ("the following year", "in 1988", date(1989, 1, 1), date(1989, 12, 31)),
        ("the same month", "28 January 1989", date(1989, 1, 1), date(1989, 1, 31)),
        ("on 30 March", "in 1988", date(1988, 3, 30), date(1988, 3, 30)),
        ("the next day", "31 December 1988", date(1989, 1, 1), date(1989, 1, 1)),
    ],
)
def test_resolve(text: str, anchor: str, earliest: date, latest: date | None) -> None:
    base = only(anchor)
    when = resolve(only(text), base)
    assert (when.earliest, when.latest, when.basis, when.anchor) == (earliest, latest, "resolved", base.wording)


def test_a_coarser_unit_than_the_anchor_is_approximate() -> None:
    when = resolve(only("two years later"), only("28 January 1989"))
    assert when.approximate
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest < date(1991, 1, 28) < when.latest


def test_a_date_with_days_is_not_resolved_again() -> None:
    when = only("in 1988")
    assert resolve(when, PUBLISHED) == when


def test_nothing_is_counted_from_an_open_time() -> None:
    when = only("two days later")
    assert resolve(when, only("since 2011")) == when


def test_ends_of_a_range() -> None:
    start, end = ends(only("from 1983 to 1985"))
    assert start is not None
    assert end is not None
    assert (start.edtf, end.edtf) == ("1983", "1985")


def test_an_open_time_has_one_end() -> None:
    start, end = ends(only("since 2011"))
    assert (start and start.edtf, end) == ("2011", None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1988-07-31", "1988-07-31"),
        ("2018-12", "2018-12"),
        ("2018", "2018"),
        ("1981/1988", "1981/1988"),
        ("10/7/84", "1984-07-10"),
        ("0/6/81", "1981-06"),
        ("0/0/80", "1980"),
        ("00/00/82", "1982"),
        ("06/00/82", "1982"),
        ("28 January 1989", "1989-01-28"),
        (" January 1989 ", "1989-01"),
        ("۱۳۶۷", ""),
        ("31/12/29", "2029-12-31"),
        ("31/12/30", "1930-12-31"),
    ],
)
def test_parse_date(text: str, edtf: str) -> None:
    when = parse_date(text)
    assert when is not None
    assert (when.edtf, when.wording) == (edtf, text.strip())


@pytest.mark.parametrize(("order", "edtf"), [("dmy", "1984-07-10"), ("mdy", "1984-10-07"), ("ymd", None)])
def test_parse_date_in_an_order(order: str, edtf: str | None) -> None:
    when = parse_date("10/7/84", order=order)  # type: ignore[arg-type]  # one of the three
    assert (when and when.edtf) == edtf


def test_years_of_two_digits_up_to_the_end_of_a_table() -> None:
    when = parse_date("10/7/18", not_after=1992)
    assert when is not None
    assert when.edtf == "1918-07-10"


def test_parse_date_in_persian() -> None:
    when = parse_date("۱۳۶۷", language="fa")
    assert when is not None
    assert (when.edtf, when.calendar) == ("1988-03-21/1989-03-20", "solar_hijri")


@pytest.mark.parametrize("text", ["30 January, year unknown", "17/8/0", "0/0/0", "00/00/00", "1367", "1367-05-12"])
def test_parse_date_without_year_keeps_the_words(text: str) -> None:
    when = parse_date(text)
    assert when is not None
    assert (when.earliest, when.latest, when.wording) == (None, None, text)


@pytest.mark.parametrize("text", ["", "unknown", "n.d.", "31/13/81", "ABARCA", "-", "12"])
def test_parse_date_of_no_date(text: str) -> None:
    assert parse_date(text) is None


PIECES = st.sampled_from(
    [
        "in 1988", "late January 1989", "between", "and", "from", "to", "since", "the", "1988", "28 January", "'89",
        "2018-12", "summer", "the 1980s", "yesterday", "two days later", "last Monday", "10/7/84", "30,000",
        "Mordad 1367", "—", "“", "’s",
        "\u00a0", "\n", "\n\n", "(", ")", ",", ".", "May", "3 JAN 90 --", "۱۳۶۷", "مرداد", "\u200c",
        "İ", "0/0/0", "31 February 1989",
    ]
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "fa", "ar", "es", "fr", "de", "ku"])


@settings(deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map(" ".join), LANGUAGES, st.booleans())
def test_words_are_exact_slices_in_order_and_days_are_ordered(text: str, language: str, published: bool) -> None:
    end = 0
    for when in find_dates(text, language=language, published=PUBLISHED if published else None):
        assert when.span is not None
        assert text[when.span.start : when.span.end] == when.wording
        assert end <= when.span.start < when.span.end
        end = when.span.end
        if when.earliest and when.latest:
            assert when.earliest <= when.latest
        if when.edtf:
            extent = parse_edtf(when.edtf)
            assert (extent.earliest, extent.latest) == (when.earliest, when.latest)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8).map(" ".join), st.sampled_from([PERSIAN, ARABIC]))
def test_persian_and_arabic_digits_read_as_latin_ones(text: str, digits: dict[int, int]) -> None:
    latin = [(w.span, w.edtf) for w in find_dates(text)]
    assert [(w.span, w.edtf) for w in find_dates(text.translate(digits))] == latin


@settings(deadline=None)
@given(st.dates(date(1930, 1, 1), date(2029, 12, 31)))
def test_a_written_day_is_that_day(day: date) -> None:
    for form in ("%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d", "%-d/%-m/%y", "%d.%m.%Y"):
        when = parse_date(day.strftime(form))
        assert when is not None
        assert (when.earliest, when.latest) == (day, day)


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


@settings(deadline=None)
@given(
    st.sampled_from(["They fled {}.", "{}, they fled", "Nobody was told {} that\nthey had fled.", "“It began {}”"]),
    st.sampled_from(["in", "during", "throughout", "back in"]),
    st.sampled_from(MONTHS),
    st.integers(1900, 2099),
    st.sampled_from(["{} {}", "{}, {}", "{} of {}", "{}\u00a0{}", "{}\n{}"]),
)
def test_a_month_in_any_sentence(sentence: str, lead: str, month: str, year: int, form: str) -> None:
    wording = f"{lead} {form.format(month, year)}"
    when = only(sentence.format(wording))
    assert when.wording == wording
    assert when.edtf == f"{year}-{MONTHS.index(month) + 1:02d}"


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from(["dmy", "mdy", "ymd"]))
def test_parse_date_never_fails(text: str, order: str) -> None:
    when = parse_date(text, order=order)  # type: ignore[arg-type]  # one of the three
    assert when is None or when.wording == text.strip()


@pytest.mark.parametrize(
    ("text", "language"), [("۱۵ فوریه ۱۳۹۸", "fa"), ("فوریه ۱۳۹۸", "fa"), ("15 فبراير 1398", "ar")]
)
def test_a_month_and_a_year_of_two_calendars_take_no_year_from_elsewhere(text: str, language: str) -> None:
    published = parse_date("2020-05-01")
    (when,) = find_dates(text, language=language, published=published)
    assert (when.wording, when.earliest, when.latest) == (text, None, None)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("در سال‌های ۱۳۶۰ تا ۱۳۶۴", "fa", "1981-03-21/1986-03-20"),
        ("۲۳ مهرماه ۱۴۰۱", "fa", "2022-10-15"),
        ("بين عامي 2008 و2012", "ar", "2008/2012"),
        ("مرداد و شهریور ۱۳۶۷", "fa", "1988-07-23/1988-09-22"),
        ("تشرين الثاني/ نوفمبر 2014", "ar", "2014-11"),
        ("كانون الأول /ديسمبر 2014", "ar", "2014-12"),
        ("en los años 1976 a 1983", "es", "1976/1983"),
    ],
)
def test_years_in_the_plural_are_a_range_and_a_month_may_be_written_with_its_noun(
    text: str, language: str, edtf: str
) -> None:
    (when,) = find_dates(text, language=language)
    assert (when.wording, when.edtf) == (text, edtf)


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "In March last year he was shot.", date(2020, 3, 1), date(2020, 3, 31)),
        ("en", "The killings of March last year were told.", date(2020, 3, 1), date(2020, 3, 31)),
        ("fa", "در تیر سال گذشته کشته شد", date(2020, 6, 21), date(2020, 7, 21)),
        ("ar", "اعتقل في مارس من العام الماضي", date(2020, 3, 1), date(2020, 3, 31)),
        ("en", "In June of last year he was shot.", date(2020, 6, 1), date(2020, 6, 30)),
        ("en", "He was shot on 4 March last year.", date(2020, 3, 4), date(2020, 3, 4)),
        ("en", "In 1999 he left. He was shot on May 5 this year.", date(2021, 5, 5), date(2021, 5, 5)),
        ("en", "Between March and May last year they were shot.", date(2020, 3, 1), date(2020, 5, 31)),
        ("en", "In March last year's report came.", date(2020, 1, 1), date(2020, 12, 31)),
        ("es", "Fue detenido el 4 de marzo del año pasado.", date(2020, 3, 4), date(2020, 3, 4)),
        ("fr", "Il a été arrêté en mars de l'année dernière.", date(2020, 3, 1), date(2020, 3, 31)),
        ("de", "Im März letzten Jahres", date(2020, 3, 1), date(2020, 3, 31)),
        ("fa", "۱۲ فروردین سال گذشته بازداشت شد", date(2020, 3, 31), date(2020, 3, 31)),
        ("fa", "در اسفند سال گذشته بازداشت شد", date(2021, 2, 19), date(2021, 3, 20)),
        ("ar", "اعتقل في 4 مارس من العام الماضي", date(2020, 3, 4), date(2020, 3, 4)),
    ],
)
def test_which_year_a_month_is_of_is_counted_from_publication(
    language: str, text: str, first: date, last: date
) -> None:
    published = When("6 June 2021", date(2021, 6, 6), date(2021, 6, 6))
    found = find_dates(text, language=language, published=published)[-1]
    assert (found.earliest, found.latest) == (first, last)
    alone = resolve(find_dates(text, language=language)[-1], published, language=language)
    assert (alone.earliest, alone.latest) == (first, last)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fa", "به ضرب تیر سال گذشته کشته شد"), ("ar", "شرب آب العام الماضي"), ("en", "She met April last year.")],
)
def test_a_word_of_every_day_or_a_name_before_last_year_is_no_month(language: str, text: str) -> None:
    published = When("6 June 2021", date(2021, 6, 6), date(2021, 6, 6))
    assert all(found.precision == "year" for found in find_dates(text, language=language, published=published))
