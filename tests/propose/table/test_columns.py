"""What columns hold: guessed, shown, and set by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import SettingsError
from asnad.language.fold import fold
from asnad.model.source import Block, Layer
from asnad.propose.table.columns import ColumnMapping, guess_mapping, sheets_of
from asnad.propose.table.words import in_vocabulary
from asnad.vocabularies import vocabulary


def layer(*rows: str, header: bool = True) -> Layer:
    blocks, start = [], 0
    for number, row in enumerate(rows, start=1):
        kind = "header" if header and number == 1 else "row"
        blocks.append(Block(kind, start, start + len(row), row=number))  # type: ignore[arg-type]
        start += len(row) + 1
    return Layer("l1", "s1", "c1", "asnad-read-table/1", "\n".join(rows), tuple(blocks))


@pytest.mark.parametrize(
    ("headers", "roles"),
    [
        (
            ["name", "group", "act", "year", "place", "source", "source_url"],
            "name group act year place source source_url",
        ),
        (
            ["APELLIDOS", "NOMBRES", "HECHO", "FECHA", "LUGAR", "RESP1"],
            "family_name given_name act date place perpetrator",
        ),
        (["RESP1", "RESP2", "RESP 3"], "perpetrator perpetrator perpetrator"),
        (["GivenName", "Last Name", "Date of birth", "Date of death"], "given_name family_name birth date"),
        (["نام", "نام خانوادگی", "نام پدر", "تاریخ اعدام", "محل"], "given_name family_name father_name date place"),
        (["الاسم", "التاريخ", "المكان", "المصدر"], "name date place source"),
        (["Nom", "Prénom", "Âge", "Profession"], "family_name given_name age profession"),
        (["Nachname", "Vorname", "Geburtsdatum", "Alter"], "family_name given_name birth age"),
        (["Vorname", "Alter"], "name age"),
        (["name", "Killed on", "Verhaftet am", "Detenido el", "Arrêté le"], "name date date date date"),
        (["name_latin", "name_farsi", "cause of death", "date_of_arrest"], "name alias cause date"),
        (["No.", "Full name", "Place of birth"], "id name birth_place"),
        (["Given", "Family", "Date killed", "How killed", "Number killed"], "given_name family_name date method count"),
        (["Victim age", "Victim", "Date of transfer to prison", "Status"], "age name date status"),
        (["نام و نام‌خانوادگی", "سن در زمان اعدام", "نام زندان", "وضعیت"], "name age place status"),
        (["Nombre", "Primer apellido", "Segundo apellido"], "given_name family_name family_name"),
        (["Name of the prison", "Names of those executed in this prison"], "place name"),
        (["Date (Arrest)", "First (Name)", "Last (Name)", "Name (Father)"], "date given_name family_name father_name"),
        (["Place of arrest", "Place of execution", "Name"], "place place name"),
        (["Nachname", "Vorname", "Todesort"], "family_name given_name place"),
    ],
)
def test_headers_of_six_languages_are_understood(headers: list[str], roles: str) -> None:
    guessed = guess_mapping(layer("\t".join(headers), "\t".join("x" * len(headers))))
    assert guessed.columns == tuple(zip(headers, roles.split(), strict=True))


@pytest.mark.parametrize(
    "other",
    [
        "Name of interviewer", "Interview date", "Mother's name", "Date of entry", "Place of residence", "Burial place",
        "Country of origin", "Photo link", "Witness name", "Number of wounded", "Family status", "Date of sentence",
        "نام مادر", "نام بازجو", "محل دفن", "تاریخ ثبت", "مكان الإقامة", "اسم الشاهد", "Nombre de la madre",
        "Fecha de entrevista", "Nom du témoin", "Date de l'entretien", "Name der Mutter", "Wohnort",
    ],
)  # fmt: skip
def test_columns_about_somebody_or_something_else_are_none_of_the_victim(other: str) -> None:
    guessed = guess_mapping(layer(f"Name\t{other}", "Ada Venn\tx"))
    assert guessed.columns == (("Name", "name"),)


def test_a_second_name_is_another_spelling_only_where_the_header_says_no_more() -> None:
    guessed = guess_mapping(layer("Name\tName (English)\tالاسم\tName of broker", "a\tb\tc\td"))
    assert guessed.columns == (("Name", "name"), ("Name (English)", "alias"), ("الاسم", "alias"))


def test_titles_below_the_titles_of_groups_carry_them_in_brackets() -> None:
    text = "No\tName\t\tArrest\n\tFirst\tLast\tDate\tPlace\n1\tAda\tVenn\t1988\tMeran"
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    kinds = ("header", "header", "row")
    blocks = tuple(Block(k, s, e, row=at) for at, (k, s, e) in enumerate(zip(kinds, starts, ends, strict=True), 1))  # type: ignore[arg-type]
    (sheet,) = sheets_of(Layer("l1", "s1", "c1", "r", text, blocks))
    assert sheet.headers == ("No", "First (Name)", "Last (Name)", "Date (Arrest)", "Place (Arrest)")
    assert len(sheet.rows) == 1


def test_a_sentence_above_a_list_is_no_column() -> None:
    told = "This list is of those who were killed in the town of Meran."
    assert guess_mapping(layer(f"{told}\tname", "x\tAda Venn")).columns == (("name", "name"),)


def test_a_column_that_means_nothing_known_is_left_out() -> None:
    assert guess_mapping(layer("name\tzzz", "Ada Venn\tqq")).columns == (("name", "name"),)


def test_cells_tell_what_their_header_does_not_but_never_whose_date_it_is() -> None:
    guessed = guess_mapping(
        layer("a\tb\tc\td\tname", *["execution\t3/4/88\t1988\thttps://example.org/1\tAda Venn"] * 3)
    )
    assert dict(guessed.columns) == {"a": "act", "d": "source_url", "name": "name"}


def test_a_table_without_header_is_told_by_its_cells() -> None:
    rows = ["Ada Venn\texecution\t3/4/88", "Bo Marl\texecution\t4/4/88", "Cy Orr\ttorture\t13/4/88"]
    guessed = guess_mapping(layer(*rows, header=False))
    assert guessed.columns == (("column 1", "name"), ("column 2", "act"), ("column 3", "date"))


def test_the_dates_of_a_list_say_their_order_and_what_zero_is() -> None:
    guessed = guess_mapping(layer("name\tdate", "Ada Venn\t2/13/88", "Bo Marl\t0/0/88"))
    assert (guessed.dates, guessed.zero_is_unknown) == ("mdy", True)


def test_a_layer_without_rows_has_no_columns() -> None:
    assert guess_mapping(Layer("l1", "s1", "c1", "r", "Words.", (Block("paragraph", 0, 6),))) == ColumnMapping(())


def test_sheets_are_told_apart() -> None:
    blocks = (
        Block("header", 0, 4, row=1, sheet="A"),
        Block("row", 5, 8, row=2, sheet="A"),
        Block("row", 9, 12, row=1, sheet="B"),
    )
    sheets = list(sheets_of(Layer("l1", "s1", "c1", "r", "name\nAda\nBo\tC", blocks)))
    assert [(sheet.name, sheet.headers, len(sheet.rows)) for sheet in sheets] == [
        ("A", ("name",), 1),
        ("B", ("column 1", "column 2"), 1),
    ]


MAPPINGS = st.builds(
    ColumnMapping,
    columns=st.dictionaries(st.text(max_size=8), st.sampled_from(["name", "act", "date"])).map(
        lambda d: tuple(d.items())
    ),
    dates=st.sampled_from(["dmy", "mdy", "ymd"]),
    zero_is_unknown=st.booleans(),
    act=st.sampled_from([None, "execution", "arrest"]),
    acts=st.dictionaries(st.sampled_from(["baja", "x 1"]), st.sampled_from(["killing"])),
    degree=st.sampled_from(["responsible", "accused"]),
)


@settings(deadline=None)
@given(MAPPINGS)
def test_settings_come_back_as_they_were(mapping: ColumnMapping) -> None:
    assert ColumnMapping.from_settings(mapping.to_settings()) == mapping


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"colums": {}}, '"colums" is no key; it should be one of act, acts, columns'),
        ({"columns": {"A": "nmae"}}, '"nmae" is no role; it should be one of act, age'),
        ({"columns": ["name"]}, "columns should be pairs of words"),
        ({"act": "excution"}, '"excution" is no act'),
        ({"dates": "dym"}, '"dym" is no order of dates; it should be one of dmy, mdy, ymd'),
        ({"degree": "did"}, '"did" is no degree'),
        ({"columns": {"A": "not_known"}}, '"not_known" is no role'),
    ],
)
def test_a_setting_that_means_nothing_is_named(settings: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingsError, match=rf'^\[tables\."list\*\.csv"\] in asnad\.toml: {said}'):
        ColumnMapping.from_settings(settings, "list*.csv")


def test_the_summary_says_what_each_column_is_taken_for() -> None:
    mapping = ColumnMapping((("NOMBRE", "name"), ("HECHO", "act")))
    assert mapping.summary() == "columns read as NOMBRE = name; HECHO = act; dates dmy"


@pytest.mark.parametrize(
    ("mapping", "silent"),
    [
        (ColumnMapping((("Name", "name"), ("Age", "age"))), True),
        (ColumnMapping((("Name", "name"), ("Date of arrest", "date"))), False),
        (ColumnMapping((("Name", "name"),), act="execution"), False),
        (ColumnMapping((("Town", "place"), ("Killed", "count"))), False),
    ],
)
def test_a_list_that_tells_no_act_says_so(mapping: ColumnMapping, silent: bool) -> None:
    assert ("none says what was done" in mapping.summary()) == silent


def test_no_word_belongs_to_two_roles() -> None:
    codes = list(vocabulary("columns").terms)
    shared = {
        (left, right, word)
        for at, left in enumerate(codes)
        for right in codes[at + 1 :]
        for word in in_vocabulary(left) & in_vocabulary(right)
    }
    assert shared == {("family_name", "alias", fold("لقب"))} & shared
