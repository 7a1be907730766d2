"""What does each column of a list hold? Guessed from header and cells, shown, and settable in ``asnad.toml``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from asnad.errors import SettingsError
from asnad.language.fold import fold
from asnad.language.script import script
from asnad.model.display import display_name
from asnad.model.source import Block, Layer
from asnad.propose.table.acts import act_in_header, act_of, place_act
from asnad.propose.table.dates import DateOrder, order_of
from asnad.propose.table.words import WORD_EDGE, in_vocabulary, loose_words, roles
from asnad.vocabularies import vocabulary

__all__ = ["ColumnMapping", "Sheet", "guess_mapping", "sheets_of"]

REPEATED = frozenset({"perpetrator", "source", "source_url", "alias", "note", "within", "group", "date"})
"""Roles that several columns of one list can have."""

SAMPLE = 400
ENDING_NUMBER = re.compile(r"[\s_.#-]*\d{1,2}$")
URL = re.compile(r"https?://\S+$|www\.\S+$", re.I)
YEAR = re.compile(r"(?:1[0-9]|20)\d\d$")
DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/?$")
SHORTEST_BEGINNING = 4
SHORTEST_INSIDE = 3
"""Letters of a word of western letters that counts inside a header: "ou" is also "or"."""

CLITIC = re.compile(r"\b[dl]['’](?=\w)|['’]s\b")
WHOLE = 100.0
"""How sure a header is of a role of which it is a word, and nothing else."""

MOST_WORDS = 9
"""Words of a header; what has more is a sentence, whatever words stand in it."""

LOOSE = frozenset({"id", "note"})
"""Roles whose words stand in many headers of other columns ("house number")."""

NAMES = frozenset({"name", "given_name", "family_name"})
"""Roles that yield to any other that a header names: "name of prison"."""

NAMED_WITHIN = 3
"""Words behind "name" within which what is named stands: "name of the prison"."""

IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]*)\)\s*\Z", re.S)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one table in a layer. A table without a header has ``column 1``, ``column 2``… for headers."""

    name: str | None
    headers: tuple[str, ...]
    rows: tuple[Block, ...]

    def label(self) -> str:
        return f'sheet "{self.name}"' if self.name else "the table"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which role of ``vocabularies/columns.toml`` each header has, and how cells are to be read.

    ``act`` is the act of every row of a list that has no column for it. ``acts`` says what words in the act column mean
    where the vocabulary does not know them. ``degree`` is the part that the list gives to those it names as
    responsible. With ``zero_is_unknown`` the day, month or year 0 means that it is not known.
    """

    columns: tuple[tuple[str, str], ...]
    dates: DateOrder = "dmy"
    zero_is_unknown: bool = False
    act: str | None = None
    acts: Mapping[str, str] = field(default_factory=dict)
    degree: str = "responsible"

    def places(self, role: str, headers: Sequence[str]) -> tuple[int, ...]:
        """The positions of the columns with this role, from 0."""
        wanted = {fold(header) for header, each in self.columns if each == role}
        return tuple(at for at, header in enumerate(headers) if fold(header) in wanted)

    def summary(self) -> str:
        """What each column is taken for, in one line for people; and whether none says what was done to those named."""
        named = "; ".join(f"{display_name(header, 40)} = {role}" for header, role in self.columns)
        if not named:
            return "no column of it is known"
        silent = self._names_someone() and not self._tells_an_act()
        hint = '; none says what was done to them: write act = "…" under its section, see asnad columns'
        return f"columns read as {named}; dates {self.dates}{hint if silent else ''}"

    def _names_someone(self) -> bool:
        return any(role in {"name", "given_name", "family_name"} for _, role in self.columns)

    def _tells_an_act(self) -> bool:
        told = (role in {"act", "cause", "status"} or act_in_header(header) for header, role in self.columns)
        return self.act is not None or any(told)

    def to_settings(self) -> dict[str, Any]:
        """As a ``[tables."…"]`` section of ``asnad.toml``; :meth:`from_settings` of it is equal to this."""
        table: dict[str, Any] = {"columns": dict(self.columns), "dates": self.dates}
        if self.zero_is_unknown:
            table["zero_is_unknown"] = True
        if self.act:
            table["act"] = self.act
        if self.acts:
            table["acts"] = dict(self.acts)
        table["degree"] = self.degree
        return table

    @classmethod
    def from_settings(cls, table: Mapping[str, Any], pattern: str = "…") -> ColumnMapping:
        """From a ``[tables."pattern"]`` section.

        Raises:
            SettingsError: a key, role, act or degree that does not exist; the message names those that do.
        """
        where = f'[tables."{display_name(pattern)}"] in asnad.toml'
        known = {"columns", "dates", "zero_is_unknown", "act", "acts", "degree"}
        for key in table:
            _one_of(key, known, "key", where)
        columns, acts = table.get("columns", {}), table.get("acts", {})
        for name, value in (("columns", columns), ("acts", acts)):
            if not isinstance(value, Mapping) or not all(isinstance(each, str) for each in value.values()):
                raise SettingsError(f'{where}: {name} should be pairs of words such as {{ "Header" = "name" }}')
        dates, degree, act = table.get("dates", "dmy"), table.get("degree", "responsible"), table.get("act")
        for role in columns.values():
            _one_of(role, roles(), "role", where)
        for code in (*acts.values(), *([act] if act is not None else [])):
            _one_of(code, vocabulary("acts").terms, "act", where)
        _one_of(dates, ("dmy", "mdy", "ymd"), "order of dates", where)
        _one_of(degree, vocabulary("degrees").terms, "degree", where)
        return cls(
            columns=tuple(columns.items()),
            dates=cast("DateOrder", dates),
            zero_is_unknown=bool(table.get("zero_is_unknown", False)),
            act=act,
            acts={fold(words): code for words, code in acts.items()},
            degree=degree,
        )


def _one_of(value: object, known: Collection[str], what: str, where: str) -> None:
    if value not in known:
        raise SettingsError(
            f'{where}: "{display_name(str(value))}" is no {what}; it should be one of {", ".join(sorted(known))}'
        )


def sheets_of(layer: Layer) -> Iterator[Sheet]:
    """The tables of a layer, in order."""
    found: dict[str | None, list[Block]] = {}
    for block in layer.blocks:
        if block.kind in {"row", "header"}:
            found.setdefault(block.sheet, []).append(block)
    for name, blocks in found.items():
        headers = _headers_of(blocks)
        said = {layer.text[header.start : header.end] for header in headers}
        rows = tuple(
            block
            for block in blocks
            if block.kind == "row"
            and (not headers or block.start > headers[-1].start)
            and layer.text[block.start : block.end] not in said  # the titles once more, as on each page of a print
        )
        if headers:
            titles = _titles([layer.text[header.start : header.end].split("\t") for header in headers])
        else:
            width = max(layer.text.count("\t", row.start, row.end) for row in rows) + 1
            titles = [""] * width
        yield Sheet(name, tuple(title or f"column {at}" for at, title in enumerate(titles, start=1)), rows)


def _headers_of(blocks: Sequence[Block]) -> list[Block]:
    """The first header, with those that stand right below it: titles below the titles of groups of columns."""
    headers: list[Block] = []
    for block in blocks:
        if block.kind == "header":
            headers.append(block)
        elif headers:
            break
    return headers


def _titles(lines: Sequence[Sequence[str]]) -> list[str]:
    """The titles of the columns: what stands lowest, with the title of its group behind it in brackets."""
    titles = list(lines[0])
    for lower in lines[1:]:
        above, group = titles, ""
        titles = []
        for at in range(max(len(above), len(lower))):
            own = lower[at] if at < len(lower) else ""
            if at < len(above) and above[at]:
                group = above[at]
            elif not own:
                group = ""
            titles.append(f"{own} ({group})" if own and group and own != group else own or group)
    return titles


def guess_mapping(layer: Layer, sheet: Sheet | None = None) -> ColumnMapping:
    """What the columns of a sheet seem to hold (of the first sheet, when none is given).

    Headers are believed first, cells second. Columns that seem to hold nothing known are left out.
    """
    sheet = sheet or next(sheets_of(layer), None)
    if sheet is None:
        return ColumnMapping(())
    columns = _cells_of_columns(layer.text, sheet)
    scores: list[tuple[float, int, str]] = []
    for at, header in enumerate(sheet.headers):
        role, score = _role_of_header(header)
        if role:
            scores.append((-score, at, role))
    found: dict[int, str] = {}
    for score, at, role in sorted(scores):
        again = [sheet.headers[other] for other, held in found.items() if held == role]
        if not again or role in REPEATED or _is_further(role, sheet.headers[at], again):
            found[at] = role
        elif role == "name" and (score == -WHOLE or _tells_spelling(sheet.headers[at])):
            found[at] = "alias"  # the name once more, in another script or spelling
    for at, cells in enumerate(columns):
        guess = _role_of_cells(cells, headed=bool(scores)) if at not in found else None
        if guess and guess not in found.values():
            found[at] = guess
    _settle_names(found, columns, headers_known=bool(scores))
    dates = [cell for at, role in found.items() if role in {"date", "birth"} for cell in columns[at]]
    order, zeros = order_of(dates)
    return ColumnMapping(
        columns=tuple((sheet.headers[at], role) for at, role in sorted(found.items())),
        dates=order,
        zero_is_unknown=zeros,
    )


def _cells_of_columns(text: str, sheet: Sheet) -> list[list[str]]:
    """The cells of each column that are not empty, in a sample spread over the whole sheet."""
    step = max(1, len(sheet.rows) // SAMPLE)
    columns: list[list[str]] = [[] for _ in sheet.headers]
    for row in sheet.rows[::step]:
        for column, cell in zip(columns, text[row.start : row.end].split("\t"), strict=False):
            if cell:
                column.append(cell)
    return columns


def _is_further(role: str, header: str, again: Sequence[str]) -> bool:
    """Whether a second column has the role beside another: places of other acts, and middle names and second family
    names, in the same letters."""
    if role == "place":
        acts = [place_act(other) for other in (header, *again)]
        return acts[0] is not None and acts[0] not in acts[1:]
    whole = {script(other) for other in (header, *again) if _role_of_header(other)[1] == WHOLE}
    return role in {"given_name", "family_name"} and len(whole) == 1


def _tells_spelling(header: str) -> bool:
    """Whether a header says, beside that it is a name, only in which language or letters."""
    known = in_vocabulary("spelling") | in_vocabulary("joining") | _words_of_names()
    return all(word in known for word in _plain(header).split())


@cache
def _words_of_names() -> frozenset[str]:
    return frozenset(word for words in in_vocabulary("name") for word in words.split())


@cache
def _headers() -> dict[str, str]:
    """Words of headers, without their spaces, to roles; where two share a word, the first in the vocabulary has it."""
    found: dict[str, str] = {}
    for code in vocabulary("columns").terms:
        if code in roles():
            for word in sorted(in_vocabulary(code)):
                found.setdefault(_plain(word).replace(" ", ""), code)
    return found


@cache
def _inside() -> dict[str, str]:
    """The same, of words that count inside a longer header, with their spaces."""
    found: dict[str, str] = {}
    for code in vocabulary("columns").terms:
        if code in roles():
            for word in sorted(loose_words(code)):
                found.setdefault(_plain(word), code)
    return found


@cache
def _role_of_header(header: str) -> tuple[str | None, float]:
    """The role that a header names, and how surely: ``WHOLE`` when it is nothing but one of the role's words."""
    plain = _plain(header)
    if plain.count(" ") >= MOST_WORDS:
        return None, 0.0
    for form in (plain, ENDING_NUMBER.sub("", plain)):
        if role := _headers().get(form.replace(" ", "")):
            return _dated(role, header), WHOLE
    padded = f" {plain} "
    if any(f" {word} " in padded for word in map(_plain, in_vocabulary("of_others"))):
        return None, 0.0
    bracketed = IN_BRACKETS.match(header)
    if bracketed and _role_inside(bracketed[2])[0] in {None, *NAMES} and bracketed[1].strip():
        role, score = _role_of_header(bracketed[1])
        if score == WHOLE:
            return role and _dated(role, header), score - 1
    role, score = _role_inside(header)
    return role and _dated(role, header), score


def _plain(header: str) -> str:
    """The words of a header, folded, without what English and French write at them."""
    return " ".join(fold(word) for word in WORD_EDGE.split(CLITIC.sub("", header)) if word)


def _role_inside(header: str) -> tuple[str | None, float]:
    """The role whose words stand in a header, or begin with it. Of several the one that is named first ("date of
    transfer to prison"), and of those the one in more words."""
    plain = _plain(header)
    padded, beginning = f" {plain} ", ENDING_NUMBER.sub("", plain)
    found: list[tuple[bool, int, int, str]] = []
    for word, role in _inside().items():
        if (
            (len(word) >= SHORTEST_INSIDE or not word.isascii())
            and role not in LOOSE
            and (at := padded.find(f" {word} ")) >= 0
        ):
            found.append((role in NAMES, padded.count(" ", 0, at), -len(word), role))
    if found:
        # "Name of the prison" is a place, "names of those executed in this prison" are names.
        first = next((one for one in found if one[0] and not one[1]), None)
        if first and all(at > NAMED_WITHIN for named, at, _, _ in found if not named):
            return first[3], 60.0 - first[2]
        _, _, length, role = min(found)
        return role, 60.0 - length
    for word, role in _inside().items():
        if len(beginning) >= SHORTEST_BEGINNING and word.startswith(beginning) and word[len(beginning)].isalpha():
            return role, 40.0 + len(beginning)
    return None, 0.0


def _dated(role: str, header: str) -> str:
    """A year or day of an act of its own ("year of arrest") is the date of that, and not of the row."""
    return "date" if role in {"year", "day"} and act_in_header(header) else role


def _role_of_cells(cells: Sequence[str], *, headed: bool) -> str | None:
    """A role that nearly all cells of a column fit, for columns whose header tells nothing.

    Where other columns have headers that tell, a column of dates may be of births, or of data entry, and is left alone.
    """
    if not cells:
        return None

    def share(fits: Callable[[str], object]) -> float:
        return sum(bool(fits(cell)) for cell in cells) / len(cells)

    if share(URL.match) > 0.8:
        return "source_url"
    if not headed and share(DATE.match) > 0.8:
        return "date"
    if not headed and share(YEAR.match) > 0.9:
        return "year"
    if share(lambda cell: act_of(cell, exact=True)) > 0.6:
        return "act"
    return None


def _settle_names(found: dict[int, str], columns: Sequence[Sequence[str]], *, headers_known: bool) -> None:
    """A lone "given" or "family" name column holds whole names; a table without titles has names in its first words."""
    held = Counter(found.values())
    for part, other in (("given_name", "family_name"), ("family_name", "given_name")):
        if held[part] and not held[other] and not held["name"]:
            at = next(at for at, role in found.items() if role == part)
            found[at] = "name"
            return
    if headers_known or held["name"] or held["given_name"]:
        return
    for at, cells in enumerate(columns):
        lettered = sum(any(map(str.isalpha, cell)) for cell in cells)
        if at not in found and cells and lettered > 0.9 * len(cells) and len(set(cells)) > 0.5 * len(cells):
            found[at] = "name"
            return
