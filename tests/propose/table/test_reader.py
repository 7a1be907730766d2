"""Each row of a list, as claims with the row for a quote."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import SettingsError
from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Alias, Kinship, Membership, Trait
from asnad.model.mention import Mention, Place
from asnad.model.name import Name
from asnad.model.source import Block, Layer, Source
from asnad.model.text import Span, Words
from asnad.model.when import When
from asnad.propose.table.reader import ColumnMapping, propose_table

SOURCE = Source("s1", "list.csv", title="A list", published=When("1993", dt.date(1993, 1, 1), dt.date(1993, 12, 31)))


def layer(*rows: str) -> Layer:
    blocks, start = [], 0
    for number, row in enumerate(rows, start=1):
        blocks.append(Block("row" if number > 1 else "header", start, start + len(row), row=number))
        start += len(row) + 1
    return Layer("l1", "s1", "c1", "asnad-read-table/1", "\n".join(rows), tuple(blocks))


def acts(claims: list[Claim]) -> list[Act]:
    return [claim.content for claim in claims if isinstance(claim.content, Act)]


def test_a_row_is_an_act_with_its_victim_date_place_and_those_named_as_responsible() -> None:
    row = "VENN MARL\tADA\tHOMICIDIO\t0/6/81\tRiverton\tGUARD\tGUARD\tARMY"
    table = layer("APELLIDOS\tNOMBRES\tHECHO\tFECHA\tLUGAR\tRESP1\tRESP2\tRESP3", row)
    (claim,) = propose_table(table, SOURCE)
    assert isinstance(claim.content, Act)
    act, start = claim.content, table.blocks[1].start
    assert act.act == "killing"
    assert act.victims == (Mention("VENN MARL\tADA", "person", Span(start, start + 13), Name("ADA VENN MARL", "Latn")),)
    assert act.when is not None
    assert (act.when.edtf, act.when.wording) == ("1981-06", "0/6/81")
    assert act.where == Place("Riverton", Span(start + 31, start + 39), "Riverton")
    assert [(each.who.wording, each.degree, each.cue) for each in act.perpetrators] == [
        ("GUARD", "responsible", Words("RESP1")),
        ("ARMY", "responsible", Words("RESP3")),
    ]
    assert {each.who.kind for each in act.perpetrators} == {"organisation"}


def test_the_quote_is_the_row_with_its_number_and_the_columns_used() -> None:
    table = layer("name\tact\tzzz\tage", "Ada Venn\tarrest\tqq\t31")
    act, age = propose_table(table, SOURCE)
    assert act.quote.exact == age.quote.exact == "Ada Venn\tarrest\tqq\t31"
    assert act.quote.row == age.quote.row == 2
    assert (act.quote.columns, age.quote.columns) == (("name", "act"), ("name", "age"))


def test_the_source_column_is_the_second_link_of_the_chain() -> None:
    table = layer("name\tact\tsource\turl", "Ada Venn\tarrest\tThe Gazette\thttps://example.org/1")
    (claim,) = propose_table(table, SOURCE)
    first, cited = claim.sanad
    assert first == Asserter()
    assert (cited.kind, cited.who and cited.who.wording) == ("cited", "The Gazette")
    assert cited.work == Words("https://example.org/1", Span(*_span(table, "https://example.org/1")))


def test_columns_about_the_person_are_claims_of_their_own() -> None:
    headers = "name\tfather\tage\tsex\tprofession\tgroup\talias\tborn\tplace of birth"
    table = layer(headers, "Ada Venn\tBo Venn\t31\tf\tteacher\tThe Lanterns\tAdi; Dida\t1950\tRiverton")
    contents = [claim.content for claim in propose_table(table, SOURCE)]
    traits = {content.value.text: content for content in contents if isinstance(content, Trait)}
    assert {value: trait.trait for value, trait in traits.items()} == {
        "31": "age", "f": "sex", "teacher": "profession", "1950": "birth", "Riverton": "birth"
    }  # fmt: skip
    assert traits["31"].count is not None
    assert traits["31"].count.lower == 31
    assert traits["1950"].when is not None
    assert traits["1950"].when.edtf == "1950"
    assert [content.relative.wording for content in contents if isinstance(content, Kinship)] == ["Bo Venn"]
    assert [content.group.wording for content in contents if isinstance(content, Membership)] == ["The Lanterns"]
    assert [[each.wording for each in c.names] for c in contents if isinstance(c, Alias)] == [["Adi", "Dida"]]
    assert acts(propose_table(table, SOURCE)) == []


def test_an_act_that_no_vocabulary_knows_keeps_its_words() -> None:
    table = layer("name\tact", "Ada Venn\tSEC EXTOR", "Bo Marl\tOTROS")
    assert [(act.act, act.method and act.method.text) for act in acts(propose_table(table, SOURCE))] == [
        ("other", "SEC EXTOR"),
        ("other", "OTROS"),
    ]


def test_settings_teach_a_word_for_an_act_and_an_act_for_a_whole_list() -> None:
    taught = ColumnMapping.from_settings({"columns": {"A": "name", "B": "act"}, "acts": {"baja": "killing"}})
    assert [act.act for act in acts(propose_table(layer("A\tB", "Ada Venn\tBAJA"), SOURCE, taught))] == ["killing"]
    fixed = ColumnMapping.from_settings({"columns": {"A": "name"}, "act": "execution", "degree": "accused"})
    assert [act.act for act in acts(propose_table(layer("A\tB", "Ada Venn\tx"), SOURCE, fixed))] == ["execution"]


def test_a_mapping_that_fits_no_column_is_an_error() -> None:
    mapping = ColumnMapping((("NOMBRE", "name"),))
    with pytest.raises(
        SettingsError, match=r"^list\.csv: asnad\.toml names the columns NOMBRE; the table has name, act"
    ):
        propose_table(layer("name\tact", "Ada Venn\tarrest"), SOURCE, mapping)


@pytest.mark.parametrize("word", ["unknown", "?NO ID", "n/a", "Desconocido", "نامعلوم", "?", "-"])
def test_words_for_not_known_name_nobody(word: str) -> None:
    (claim,) = propose_table(layer("name\tact\tplace\tresponsible", f"Ada Venn\tarrest\t{word}\t{word}"), SOURCE)
    assert isinstance(claim.content, Act)
    assert (claim.content.where, claim.content.perpetrators) == (None, ())


def test_a_place_of_zeros_is_no_place_and_a_code_is_a_name() -> None:
    table = layer("name\tact\tplace", "Ada Venn\tarrest\t0", "Bo Marl\tarrest\t80101")
    assert [act.where and (act.where.wording, act.where.name) for act in acts(propose_table(table, SOURCE))] == [
        None,
        ("80101", "80101"),
    ]


def test_wider_places_stand_behind_nearer_ones() -> None:
    (act,) = acts(propose_table(layer("name\tact\tvillage\tprovince", "Ada Venn\tarrest\tRiverton\tNorth"), SOURCE))
    assert act.where is not None
    assert (act.where.wording, act.where.within) == ("Riverton", ("North",))


def test_a_row_without_any_act_claims_none() -> None:
    assert acts(propose_table(layer("name\tact\tdate", "Ada Venn\t\t"), SOURCE)) == []
    (act,) = acts(propose_table(layer("name\tact\tdate", "Ada Venn\t\t3/4/88"), SOURCE))
    assert (act.act, act.method) == ("other", None)


def test_dates_of_several_acts_are_several_acts() -> None:
    table = layer("name\tdate of arrest\tdate of execution\tplace", "Ada Venn\t1/2/88\t3/4/88\tRiverton")
    found = acts(propose_table(table, SOURCE))
    assert [(act.act, act.when and act.when.edtf, act.where) for act in found] == [
        ("arrest", "1988-02-01", None),
        ("execution", "1988-04-03", None),
    ]


def test_a_date_of_death_dates_the_act_that_killed() -> None:
    table = layer("name\tact\tdate of arrest\tdate of death", "Ada Venn\texecution\t1/2/88\t3/4/88")
    found = acts(propose_table(table, SOURCE))
    assert [(act.act, act.when and act.when.edtf) for act in found] == [
        ("execution", "1988-04-03"),
        ("arrest", "1988-02-01"),
    ]


def test_one_dated_act_has_the_place_of_the_row() -> None:
    (act,) = acts(propose_table(layer("name\tdate of death\tplace", "Ada Venn\t3/4/88\tRiverton"), SOURCE))
    assert (act.act, act.where and act.where.wording) == ("death", "Riverton")


@pytest.mark.parametrize(
    ("cause", "code", "method"),
    [("hanging", "hanging", None), ("beating", "death", "beating"), ("Flood", "death", "Flood")],
)
def test_a_cause_of_death_says_that_someone_died(cause: str, code: str, method: str | None) -> None:
    (act,) = acts(propose_table(layer("name\tcause of death", f"Ada Venn\t{cause}"), SOURCE))
    assert (act.act, act.method and act.method.text) == (code, method)


def test_two_acts_in_one_cell_are_two_claims() -> None:
    (first, second) = acts(propose_table(layer("name\tact", "Ada Venn\tarrest; torture"), SOURCE))
    assert (first.act, second.act) == ("arrest", "torture")


def test_two_digit_years_go_back_from_the_date_of_publication() -> None:
    table = layer("name\tact\tdate", "Ada Venn\tarrest\t1/2/93", "Bo Marl\tarrest\t1/2/94")
    years = [act.when.earliest.year for act in acts(propose_table(table, SOURCE)) if act.when and act.when.earliest]
    assert years == [1993, 1894]


def test_titles_are_kept_apart_from_names() -> None:
    (act,) = acts(propose_table(layer("name\tact", "Dr. Ada Venn\tarrest"), SOURCE))
    assert act.victims[0].wording == "Dr. Ada Venn"
    assert act.victims[0].name == Name("Ada Venn", "Latn", None, ("Dr.",))


def test_parts_of_a_name_that_stand_apart_have_no_span() -> None:
    (act,) = acts(propose_table(layer("given name\tact\tfamily name", "Ada\tarrest\tVenn"), SOURCE))
    assert act.victims == (Mention("Ada Venn", "person", None, Name("Ada Venn", "Latn")),)


CELLS = st.lists(
    st.lists(st.text(alphabet="abا 0/19;?=\"'", max_size=8), min_size=9, max_size=9), min_size=1, max_size=5
)
HEADERS = "name\tact\tdate\tplace\tresponsible\tgroup\tage\tsource\talias"


@settings(deadline=None)
@given(CELLS)
def test_every_span_is_exact_whatever_the_cells_hold(rows: list[list[str]]) -> None:
    table = layer(HEADERS, *("\t".join(cell.strip() for cell in row) for row in rows))
    for claim in propose_table(table, SOURCE):
        assert table.text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert claim.sanad
        for mention in _mentions(claim):
            assert mention.span is not None
            assert table.text[mention.span.start : mention.span.end] == mention.wording


def _mentions(claim: Claim) -> list[Mention]:
    cited = [asserter.who for asserter in claim.sanad if asserter.who]
    match claim.content:
        case Act(victims=victims, perpetrators=perpetrators):
            return [*cited, *victims, *(each.who for each in perpetrators)]
        case Membership(who=who, group=group):
            return [*cited, who, group]
        case Alias(who=who, names=names):
            return [*cited, who, *names]
        case _:
            return cited


def _span(table: Layer, words: str) -> tuple[int, int]:
    start = table.text.index(words)
    return start, start + len(words)


def test_a_persian_list_in_any_order_of_columns_is_in_its_own_calendar() -> None:
    table = layer("تاریخ بازداشت\tشهر\tنام خانوادگی\tنام\tعامل", "۱۳۶۷/۵/۱۲\tمران\tواندرل\tتوویک\tسپاه")
    (claim,) = propose_table(table, Source("s1", "list.csv"))
    assert isinstance(claim.content, Act)
    assert claim.content.act == "arrest"
    assert claim.content.victims[0].name == Name("توویک واندرل", "Arab")
    assert claim.content.when is not None
    assert (claim.content.when.edtf, claim.content.when.calendar) == ("1988-08-03", "solar_hijri")
    assert claim.content.where == Place("مران", Span(50, 54), "مران")


def test_a_list_that_does_not_tell_its_calendar_has_no_dates_of_the_middle_ages() -> None:
    table = layer("name\tact\tdate", "Tovik Vandrel\tarrest\t1367/5/12")
    (claim,) = propose_table(table, Source("s1", "list.csv"))
    assert isinstance(claim.content, Act)
    assert claim.content.when is not None
    assert (claim.content.when.wording, claim.content.when.earliest, claim.content.when.latest) == (
        "1367/5/12",
        None,
        None,
    )


def told(*rows: str) -> list[tuple[str, str, str, str]]:
    """Of each act: what, to whom, when and where."""
    return [
        (
            act.act,
            " ".join(victim.wording for victim in act.victims),
            act.when.wording if act.when else "",
            act.where.wording if act.where else "",
        )
        for act in acts(propose_table(layer(*rows), SOURCE))
    ]


def test_a_status_is_an_act_where_it_tells_one_and_nothing_where_it_does_not() -> None:
    found = told(
        "name\tstatus\tdate of arrest", "Ada Venn\tExecuted\t1988", "Bo Marl\tAlive\t", "Cy Orr\tNot arrested\t"
    )
    assert found == [("execution", "Ada Venn", "", ""), ("arrest", "Ada Venn", "1988", "")]


def test_each_act_has_the_date_and_the_place_whose_headers_name_it() -> None:
    header = "name\tdate of arrest\tplace of arrest\tdate of execution\tplace of execution"
    assert told(header, "Ada Venn\t1987\tMeran\t1988\tLomay") == [
        ("arrest", "Ada Venn", "1987", "Meran"),
        ("execution", "Ada Venn", "1988", "Lomay"),
    ]


def test_the_place_of_an_arrest_is_not_that_of_a_death() -> None:
    found = told("name\tcause of death\tplace of arrest\tdate", "Ada Venn\tshot\tMeran\t1988")
    assert found == [("death", "Ada Venn", "1988", "")]


@pytest.mark.parametrize("row", ["Total\t3\t1988", "\tجمع کل\t1988", "name\tact\tdate", "12\t\t1988"])
def test_sums_titles_that_are_repeated_and_numbers_are_nobody(row: str) -> None:
    taught = ColumnMapping.from_settings({"columns": {"name": "name", "date": "date"}, "act": "execution"})
    claims = propose_table(layer("name\tact\tdate", "Ada Venn\tarrest\t1988", row), SOURCE, taught)
    assert [act.victims[0].wording for act in acts(claims)] == ["Ada Venn"]


def test_titles_that_are_repeated_are_nobody_where_a_column_has_no_title() -> None:
    taught = ColumnMapping.from_settings({"columns": {"name": "name", "date": "date"}, "act": "execution"})
    header = "name\t\tdate"
    claims = propose_table(layer(header, "Ada Venn\tx\t1988", header, "Bo Marl\ty\t1989"), SOURCE, taught)
    assert [act.victims[0].wording for act in acts(claims)] == ["Ada Venn", "Bo Marl"]


def test_what_is_no_date_tells_no_act() -> None:
    header = "name\tdate of arrest\tdate of release"
    assert told(header, "Ada Venn\t1988\tstill held", "Bo Marl\tnever arrested\t") == [
        ("arrest", "Ada Venn", "1988", "")
    ]


def test_persian_figures_tell_their_calendar_in_a_list_in_english() -> None:
    (act,) = acts(propose_table(layer("name\tdate of arrest", "هادی\t۱۳۶۷/۵/۱۲"), SOURCE))
    assert act.when is not None
    assert (act.when.edtf, act.when.calendar) == ("1988-08-03", "solar_hijri")
