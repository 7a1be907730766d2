"""What does a list claim? Each row of a table, as claims with the row for a quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from asnad.errors import SettingsError
from asnad.language.fold import fold
from asnad.language.names import split_titles
from asnad.language.script import script
from asnad.model.claim import Asserter, Claim
from asnad.model.display import display_name
from asnad.model.frames import Act, Alias, Content, Involvement, Kinship, Membership, Trait
from asnad.model.mention import Mention, MentionKind, Place
from asnad.model.name import Name
from asnad.model.source import Block, Layer, Source
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.propose.act_kinds import is_lethal, same_act
from asnad.propose.table.acts import act_in_header, act_of, place_act
from asnad.propose.table.cells import (
    Cell,
    adds_up,
    count_of,
    has_letters,
    not_known,
    place_of,
    several,
    tells_place,
    tidy,
    words_of,
)
from asnad.propose.table.columns import ColumnMapping, Sheet, guess_mapping, sheets_of
from asnad.propose.table.dates_of_sheet import dates_of
from asnad.propose.table.words import in_vocabulary

__all__ = ["VERSION", "ColumnMapping", "propose_table"]

VERSION = "asnad-propose-table/5"

TRAITS = ("age", "sex", "profession", "religion", "ethnicity", "nationality", "education")
TELLING = ("name", "given_name", "family_name", "act", "cause", "status", "count")
ABOUT_PEOPLE = (*TRAITS, "birth", "birth_place", "father_name", "group", "alias")
BODY_REPEATS = 0.34
"""A column of which fewer values than this share are distinct names bodies ("army"), not people."""


def propose_table(
    layer: Layer, source: Source, mapping: ColumnMapping | None = None, *, newest: int | None = None
) -> list[Claim]:
    """The claims of all rows of all tables in a layer.

    Without a ``mapping`` each table's own is guessed. ``newest`` is the last year that a date of two digits can mean;
    without it the year in which the source was published, and without that the rule of POSIX.

    A row says: what was done to whom, when, where, by whom as far as the list tells (:class:`Act`), and what columns
    about the person hold (:class:`Trait`, :class:`Kinship`, :class:`Membership`, :class:`Alias`). A ``source`` column
    is who the list has it from, the second link of the sanad. A word in the act column that no vocabulary knows becomes
    the act ``other`` and stays as the act's ``method``, as written. Cells that say that something is not known say
    nothing here.

    Raises:
        SettingsError: a given mapping names no column of any table in the layer.
    """
    if newest is None and source.published and source.published.latest:
        newest = source.published.latest.year
    claims: list[Claim] = []
    sheets = list(sheets_of(layer))
    fits = False
    for sheet in sheets:
        used = mapping or guess_mapping(layer, sheet)
        reader = _Rows(layer, source, sheet, used, newest)
        fits |= reader.fits
        if reader.fits:
            for row in sheet.rows:
                claims.extend(reader.claims(row))
    if mapping and mapping.columns and sheets and not fits:
        named = ", ".join(header for header, _ in mapping.columns)
        there = ", ".join(sheets[0].headers)
        raise SettingsError(
            f"{display_name(source.path)}: asnad.toml names the columns {display_name(named)}; "
            f"the table has {display_name(there)}. Correct [tables] in asnad.toml"
        )
    return claims


class _Rows:
    """Reads the rows of one table by one mapping."""

    def __init__(self, layer: Layer, source: Source, sheet: Sheet, mapping: ColumnMapping, newest: int | None) -> None:
        self._layer = layer
        self._mapping = mapping
        self._headers = sheet.headers
        self._language = source.language
        self._dates = dates_of(sheet, mapping, source, newest)
        self._columns = {role: mapping.places(role, sheet.headers) for role in {role for _, role in mapping.columns}}
        self._bodies = {
            role: self._names_bodies(sheet, self._columns.get(role, ())) for role in ("perpetrator", "source")
        }
        self._about_people = any(self._columns.get(role) for role in ABOUT_PEOPLE)
        self._names: dict[str, Name | None] = {}
        self._header_acts: dict[str, str | None] = {}

    @property
    def fits(self) -> bool:
        """Whether there is a column that can say who, or what was done."""
        return any(self._columns.get(role) for role in TELLING)

    def claims(self, row: Block) -> Iterator[Claim]:
        cells = self._cells(row)
        if adds_up(cell.words for cell in cells if cell):
            return
        used: list[Cell] = []
        victim = self._victim(cells, used)
        sanad = self._sanad(cells, used)
        about = len(used)
        for act in self._acts(cells, victim, used):
            yield self._claim(row, act, used, sanad, "act")
        if victim is None:
            return
        del used[about:]
        for content, cell in self._facts(cells, victim):
            yield self._claim(row, content, [*used, cell], sanad, content.frame)

    def _claim(
        self, row: Block, content: Content, used: Sequence[Cell], sanad: tuple[Asserter, ...], rule: str
    ) -> Claim:
        columns = tuple(header for header in self._headers if any(cell.header == header for cell in used))
        quote = Quote.cut(self._layer.id, self._layer.text, row.start, row.end, row=row.row, columns=columns)
        return Claim(content, quote, sanad, rule=f"table:{rule}")

    def _cells(self, row: Block) -> list[Cell | None]:
        """The cells of a row by column; ``None`` for those that are empty or say that something is not known."""
        found: list[Cell | None] = []
        start = row.start
        for at, words in enumerate(self._layer.text[row.start : row.end].split("\t")):
            header = self._headers[at] if at < len(self._headers) else f"column {at + 1}"
            end = start + len(words)
            found.append(Cell(words, header, Span(start, end)) if words and not not_known(words) else None)
            start = end + 1
        return found

    def _of(self, cells: Sequence[Cell | None], role: str) -> list[Cell]:
        places = self._columns.get(role)
        return [cell for at in places if at < len(cells) and (cell := cells[at])] if places else []

    def _one(self, cells: Sequence[Cell | None], role: str, used: list[Cell]) -> Cell | None:
        cell = next(iter(self._of(cells, role)), None)
        if cell:
            used.append(cell)
        return cell

    def _victim(self, cells: Sequence[Cell | None], used: list[Cell]) -> Mention | None:
        whole = next(filter(has_letters, self._of(cells, "name")), None)
        if whole:
            used.append(whole)
            return self._person(whole)
        parts = list(filter(has_letters, [*self._of(cells, "given_name"), *self._of(cells, "family_name")]))
        if not parts:
            return None
        used.extend(parts)
        form = " ".join(tidy(part.words) for part in parts)
        ordered = sorted(parts, key=lambda part: part.span)
        if all(left.span.end + 1 == right.span.start for left, right in pairwise(ordered)):
            # The cells stand side by side, so the words that name the person are one stretch of the row.
            span = Span(ordered[0].span.start, ordered[-1].span.end)
            return Mention(self._layer.text[span.start : span.end], "person", span, self._name(form))
        return Mention(form, "person", None, self._name(form))

    def _acts(self, cells: Sequence[Cell | None], victim: Mention | None, used: list[Cell]) -> list[Act]:
        """The acts of a row: what the act column says, or the cause of death, or the whole list; and one more for each
        further column of dates whose header names another act ("date of arrest")."""
        count_cell = self._one(cells, "count", used)
        count = count_of(count_cell) if count_cell else None
        if victim is None and count is None and not self._of(cells, "act"):
            return []
        kinds = self._kinds(cells, used)
        dates = self._of(cells, "date")
        named = self._named_acts(cells, dates)
        perpetrators = self._perpetrators(cells, used)
        method = self._one(cells, "method", used)
        reason = self._one(cells, "reason", used)
        if not kinds and len(named) == 1 and all(map(self._act_in_header, dates)):
            kinds = [(next(iter(named)), None)]
        codes = [code for code, _ in kinds]
        when, where = self._when(cells, dates, codes, used), self._where(cells, codes, used)
        if not kinds and self._columns.get("act") and not named and (when or where or perpetrators):
            kinds = [("other", None)]  # the list says that something was done, and not what
        victims = (victim,) if victim else ()
        acts = [
            Act(
                act=code,
                victims=victims,
                perpetrators=perpetrators,
                count=count,
                when=when,
                where=where,
                method=words or (words_of(method) if method else None),
                reason=words_of(reason) if reason else None,
            )
            for code, words in dict(kinds).items()
        ]
        for code, (date, place) in named.items():
            if not any(same_act(code, act.act) for act in acts):
                read = self._dates.read(date.words, date.span) if date else None
                acts.append(Act(code, victims, when=read, where=place_of(place) if place else None))
                used.extend(filter(None, (date, place)))
        return acts

    def _named_acts(
        self, cells: Sequence[Cell | None], dates: Sequence[Cell]
    ) -> dict[str, tuple[Cell | None, Cell | None]]:
        """The acts that headers of dates and places name ("date of arrest", "place of execution"), with their cells."""
        when: dict[str, Cell] = {}
        where: dict[str, Cell] = {}
        for cell in dates:
            # What is no date may say that it never came to that: "date of release: still held".
            if (code := self._act_in_header(cell)) and self._dates.read(cell.words, cell.span):
                when.setdefault(code, cell)
        silent = not any(self._of(cells, role) for role in ("act", "cause", "status"))
        for cell in self._of(cells, "place"):
            # A place alone tells the act only where nothing else does: a status may say that it never came to that.
            if (code := place_act(cell.header)) and tells_place(cell) and (silent or code in when):
                where.setdefault(code, cell)
        return {code: (when.get(code), where.get(code)) for code in {**when, **where}}

    def _kinds(self, cells: Sequence[Cell | None], used: list[Cell]) -> list[tuple[str, Words | None]]:
        """Codes of what was done, each with the list's words where they say more than the code."""
        act_cell, cause = self._one(cells, "act", used), self._one(cells, "cause", used)
        status = next(iter(self._of(cells, "status")), None)
        if act_cell:
            return [self._act(words, span) for words, span in several(act_cell)]
        if cause:
            code = act_of(cause.words)
            return [(code, None)] if code and is_lethal(code) else [("death", words_of(cause))]
        if status and (code := self._mapping.acts.get(fold(status.words)) or act_of(status.words)):
            used.append(status)  # what else a status says ("alive", "civilian") is no act
            return [(code, None)]
        return [(self._mapping.act, None)] if self._mapping.act else []

    def _act_in_header(self, cell: Cell) -> str | None:
        if cell.header not in self._header_acts:
            self._header_acts[cell.header] = act_in_header(cell.header)
        return self._header_acts[cell.header]

    def _act(self, words: str, span: Span) -> tuple[str, Words | None]:
        code = self._mapping.acts.get(fold(words))
        if not code and fold(words) not in in_vocabulary("none_of_these"):
            code = act_of(words)
        return (code, None) if code else ("other", Words(words, span))

    def _when(
        self, cells: Sequence[Cell | None], dates: Sequence[Cell], codes: Sequence[str], used: list[Cell]
    ) -> When | None:
        """The date of the row's act: from a column whose header names no act, or this one."""
        for cell in dates:
            named = self._act_in_header(cell)
            if not named or any(same_act(named, code) for code in codes):
                used.append(cell)
                return self._dates.read(cell.words, cell.span)
        parts = [self._one(cells, role, used) for role in ("year", "month", "day")]
        year, month, day = (part.words if part else "" for part in parts)
        there = [part for part in parts if part]
        return self._dates.of_columns(year, month, day, there[0].span if len(there) == 1 else None)

    def _where(self, cells: Sequence[Cell | None], codes: Sequence[str], used: list[Cell]) -> Place | None:
        """The place of the row's act: from a column whose header names this act, or else none."""
        places = [cell for cell in self._of(cells, "place") if tells_place(cell)]
        own = [
            cell for cell in places if (act := place_act(cell.header)) and any(same_act(act, code) for code in codes)
        ]
        cell = next(iter([*own, *(cell for cell in places if not place_act(cell.header))]), None)
        wider = self._of(cells, "within")
        used.extend([cell, *wider] if cell else wider)
        if not cell and wider and not places:
            cell, *wider = wider
        return place_of(cell, wider) if cell and tells_place(cell) else None

    def _perpetrators(self, cells: Sequence[Cell | None], used: list[Cell]) -> tuple[Involvement, ...]:
        """Those the list names as responsible, each once however many cells name it."""
        found: dict[str, Involvement] = {}
        for cell in self._of(cells, "perpetrator"):
            for words, span in several(cell):
                if not not_known(words):
                    cue = Words(cell.header)
                    mention = Mention(words, self._bodies["perpetrator"], span, self._name(words))
                    found.setdefault(fold(words), Involvement(mention, self._mapping.degree, cue))
            used.append(cell)
        return tuple(found.values())

    def _facts(self, cells: Sequence[Cell | None], victim: Mention) -> Iterator[tuple[Content, Cell]]:
        """What columns about the person hold, one claim each."""
        if not self._about_people:
            return
        for trait in TRAITS:
            for cell in self._of(cells, trait):
                count = count_of(cell) if trait == "age" else None
                yield Trait(victim, trait, words_of(cell), count=count), cell
        for cell in self._of(cells, "birth"):
            yield Trait(victim, "birth", words_of(cell), when=self._dates.read(cell.words, cell.span)), cell
        for cell in self._of(cells, "birth_place"):
            yield Trait(victim, "birth", words_of(cell), where=Place(cell.words, cell.span, cell.words)), cell
        for cell in self._of(cells, "father_name"):
            yield Kinship(victim, "father", self._person(cell)), cell
        for cell in self._of(cells, "group"):
            for words, span in several(cell):
                yield Membership(victim, Mention(words, "group", span, self._name(words))), cell
        for cell in self._of(cells, "alias"):
            names = tuple(Mention(words, "person", span, self._name(words)) for words, span in several(cell))
            yield Alias(victim, names), cell

    def _sanad(self, cells: Sequence[Cell | None], used: list[Cell]) -> tuple[Asserter, ...]:
        """The list itself, and who it has the row from, when it says so."""
        address = next(iter(self._of(cells, "source_url")), None)
        work = words_of(address) if address else None
        if address:
            used.append(address)
        cited = self._of(cells, "source")
        used.extend(cited)
        if not cited:
            # An address alone names a work, not someone who speaks.
            return (Asserter(work=work),)
        return (
            Asserter(),
            *(
                Asserter(
                    "cited", Mention(cell.words, self._bodies["source"], cell.span, self._name(cell.words)), work=work
                )
                for cell in cited
            ),
        )

    def _person(self, cell: Cell) -> Mention:
        return Mention(cell.words, "person", cell.span, self._name(cell.words))

    def _name(self, words: str) -> Name | None:
        if words not in self._names:
            titles, form = split_titles(tidy(words))
            known = any(map(str.isalpha, form))
            self._names[words] = Name(form, script(form), self._language, titles) if known else None
        return self._names[words]

    def _names_bodies(self, sheet: Sheet, places: Sequence[int]) -> MentionKind:
        """Whether columns name the same few again and again, as lists do with forces and institutions."""
        seen: Counter[str] = Counter()
        for row in sheet.rows:
            cells = self._layer.text[row.start : row.end].split("\t")
            seen.update(cells[at] for at in places if at < len(cells) and cells[at])
        return "organisation" if len(seen) < BODY_REPEATS * seen.total() or seen.total() < 10 else "person"
