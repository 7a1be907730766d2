"""Which numbers of people or things does a text give, and how sure of them is it?

>>> [(c.wording, c.operator, c.lower, c.upper) for c in find_counts("More than 300 were held and two or three freed.")]
[('More than 300', '>', 301, None), ('two or three', 'or', 2, 3)]

Ages, durations, sums of money, measures, clock times, dates, ordinals and numbered names are no counts.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from asnad.language.counts_context import Surroundings, surroundings
from asnad.language.dates_context import find_written
from asnad.language.numerals import SPACE, Beginning, Numerals, beginning, numerals, one_of, plain, scan
from asnad.model.count import Count, Operator
from asnad.model.text import Span
from asnad.model.when import When

__all__ = ["find_counts", "names_no_number"]

_GAP = re.compile("[ \u200c]+")
_REACH = 32
"""Characters before a number in which the words that narrow it are looked for."""


def find_counts(text: str, *, language: str = "en", dates: Iterable[When] | None = None) -> list[Count]:
    """The counts in ``text``, in order; they do not overlap. ``unit`` and ``of`` are left to the reader of the clause.

    ``dates`` are the dates already found in this text; without them they are looked for here. A bare number from 1900
    to 2100 is a count only when words such as "more than" say so.
    Promise: ``text[c.span.start:c.span.end] == c.wording`` for every one.
    """
    low = plain(text)
    grammar = _grammar(language)
    found = [f for m in scan(grammar.quantity, grammar.starts, low) if (f := grammar.read(m, text, low))]
    if not found:
        return []
    taken = (
        [w.span for w in dates if w.span]
        if dates is not None
        else [Span(f.start, f.end) for f in find_written(text, low, language)]
    )
    taken += [Span(*m.span()) for m in grammar.names.finditer(low)]
    taken.sort()
    starts = [span.start for span in taken]
    found = [f for f in found if not ((at := bisect_left(starts, f.end)) and taken[at - 1].end > f.start)]
    return [
        Count(
            text[f.start : f.end],
            f.lower,
            f.upper,
            f.operator,
            share_lower=f.share_lower,
            share_upper=f.share_upper,
            span=Span(f.start, f.end),
        )
        for f in grammar.joined(found, low)
    ]


def names_no_number(count: Count, *, language: str = "en") -> bool:
    """Whether the words of a count only say that there were several: "dozens", "several thousand", "many"."""
    last = _unspaced(plain(count.wording))
    return count.operator == "many" or any(last.endswith(words) for words in _grammar(language).vague)


@dataclass(frozen=True, slots=True)
class _Quantity:
    start: int
    end: int
    lower: int | None
    upper: int | None
    operator: Operator = "="
    share_lower: float | None = None
    share_upper: float | None = None
    lead: str = ""
    written: int = 0
    """Where the number itself starts, without the words before it."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of one language; ``leading`` are the last words of what ``lead`` finds before a number."""

    numerals: Numerals
    quantity: re.Pattern[str]
    lead: re.Pattern[str]
    leading: tuple[str, ...]
    trail: re.Pattern[str]
    far: re.Pattern[str]
    gap: re.Pattern[str]
    maybe: re.Pattern[str]
    adds: bool
    vague: dict[str, int]
    """By their words without a gap, as ``share`` is."""
    share: dict[str, tuple[float, float]]
    names: re.Pattern[str]
    """Names with a word in them that is a number elsewhere."""
    around: Surroundings
    starts: Beginning

    def read(self, found: re.Match[str], text: str, low: str) -> _Quantity | None:
        """The quantity of one match with the words before and behind it."""
        start, end = found.span()
        reach = max(0, start - _REACH)
        led = low[reach:start].rstrip(" \n\u200c").endswith(self.leading)
        lead = self.lead.search(low, reach, start) if led else None
        kind = lead.lastgroup if lead and lead.lastgroup else ""
        begin = lead.start() if lead and kind else start
        if (found["many"] or found["vague"] or found["share"]) and not self.around.durable(low, start, end):
            return None
        if found["many"]:
            return _Quantity(start, end, None, None, "many")
        if found["vague"]:
            least = self.vague[_unspaced(found["vague"])]
            return _narrow(_Quantity(begin, end, least, None, "≥"), kind if kind in ("least", "more") else "")
        if found["share"]:
            return self._share(found, begin if kind != "all" else start, kind)
        if found["percent"]:
            return self._percent(found, begin, kind)
        if found["low"]:
            return self._range(found, low, begin, kind)
        if found["rate"]:
            return self._rate(found, begin, kind)
        if found["part"]:
            return self._part(found, begin, kind)
        return self._number(found, text, low, begin, kind)

    def joined(self, found: list[_Quantity], low: str) -> list[_Quantity]:
        """Quantities of which two make one: "between 14 and 20", "2,800 or 3,800", "14–20", "30 and perhaps 50"."""
        whole: list[_Quantity] = []
        at = 0
        while at < len(found):
            one = found[at]
            two = found[at + 1] if at + 1 < len(found) else None
            gap = two and self.gap.fullmatch(low, one.end, two.start)
            operator: Operator | None = None
            if two and gap and one.lower is not None and two.upper is not None and one.lower <= two.upper:
                same = one.operator in ("=", "≈") and two.operator == "="
                if gap["maybe"] or (gap["and"] and self.maybe.match(low, two.start)):
                    operator = "range"  # "at least 30 and perhaps as many as 50"
                elif gap["or"] and same:
                    operator = "or"
                elif (same and (gap["to"] or gap["dash"]) and one.lead != "all") or (
                    gap["and"] and one.lead == "between"
                ):
                    operator = "range"
            if two and gap and (gap["to"] or gap["dash"]) and self._is_least_of_a_range(one, two, low):
                above = int(one.operator == ">")
                least = self.numerals.scaled((one.lower or 0) - above, low[two.start : two.end]) + above
                one = replace(one, end=two.end, lower=least)
                at += 1
            elif two and operator and one.lower is not None:
                lower = self.numerals.scaled(one.lower, low[two.start : two.end])
                one = replace(one, end=two.end, lower=lower, upper=two.upper, operator=operator)
                at += 1
            elif two and gap and gap["and"] and self._goes_on(one, two, low):
                more = two.lower or 0
                most = None if one.upper is None else one.upper + more
                one = replace(one, end=two.end, lower=(one.lower or 0) + more, upper=most)
                at += 1
            elif one.lead in ("between", "from"):
                one = replace(one, start=one.written)
            if not whole or whole[-1].end <= one.start:
                whole.append(one)
            at += 1
        return whole

    def _is_least_of_a_range(self, one: _Quantity, two: _Quantity, low: str) -> bool:
        """ "At least 60 to 70 people": 60 at the least; not "rose from at least 60 to 70"."""
        if one.operator not in (">", "≥") or one.lead not in ("least", "more") or two.operator != "=" or two.lead:
            return False
        lead = self.lead.search(low, max(0, one.start - _REACH), one.start)
        rising = one.lower is not None and two.lower is not None and one.lower < two.lower
        return rising and (lead is None or lead.lastgroup != "from")

    def _goes_on(self, one: _Quantity, two: _Quantity, low: str) -> bool:
        """«۳ هزار و ۲۰۰ نفر»: one number, where the first ends with a thousand and the second is smaller."""
        scale = self.numerals.large_values.get(low[one.start : one.end].rsplit(maxsplit=1)[-1], 0)
        small = two.operator == "=" and not two.lead and two.lower is not None and two.lower == two.upper
        first = one.operator in ("=", "≈", "≥") and one.lower is not None
        return self.adds and first and small and two.lower is not None and 0 < two.lower < scale

    def _number(self, found: re.Match[str], text: str, low: str, begin: int, kind: str) -> _Quantity | None:
        start, end = found.span()
        written = found["number"]
        amount = self.numerals.value(written)
        if amount is None or not self.around.counted(text, low, start, end, amount, narrowed=bool(kind)):
            return None
        if kind in ("between", "from"):
            return _Quantity(begin, end, amount, amount, lead=kind, written=start)
        quantity = _narrow(_Quantity(begin, end, amount, amount, lead=kind), kind)
        if trail := self.trail.match(low, end):
            after: Operator = "≥" if trail["least"] is not None else "≈"
            quantity = replace(quantity, end=trail.end(), operator=after, upper=None if after == "≥" else amount)
        elif quantity.operator == "=" and (far := self.far.match(low, end)):
            # "12 شخصا على الأقل": what is counted stands in between.
            quantity = _narrow(quantity, far.lastgroup or "")
        return quantity

    def _share(self, found: re.Match[str], begin: int, kind: str) -> _Quantity | None:
        lower, upper = self.share[_unspaced(found["share"])]
        return _shared(_Quantity(begin, found.end(), None, None, "share"), lower, upper, kind)

    def _percent(self, found: re.Match[str], begin: int, kind: str) -> _Quantity | None:
        amounts = [
            float(d.replace(",", ".")) if (d := found[group])[0].isdigit() else self.numerals.value(d)
            for group in ("parts", "percent")
            if found[group]
        ]
        if any(a is None or not 0 <= a <= 100 for a in amounts):
            return None
        shares = [a / 100 for a in amounts if a is not None]
        return _shared(_Quantity(begin, found.end(), None, None, "share"), shares[0], shares[-1], kind)

    def _range(self, found: re.Match[str], low: str, begin: int, kind: str) -> _Quantity | None:
        """ "14-20 people"."""
        one, two = self.numerals.value(found["low"]), self.numerals.value(found["high"])
        if one is None or two is None or one >= two or low[found.end() : found.end() + 1] == "-":
            return None
        one = self.numerals.scaled(one, found["high"])
        if not self.around.counted(low, low, *found.span(), two, narrowed=True) or 1900 <= one < two <= 2100:
            return None
        if kind in ("least", "more"):
            return _narrow(_Quantity(begin, found.end(), one, one), kind)  # "more than 60-70"
        return _Quantity(begin if kind == "about" else found.start(), found.end(), one, two, "range")

    def _rate(self, found: re.Match[str], begin: int, kind: str) -> _Quantity | None:
        """ "Three in four of the dead", "three out of four prisoners": a share, and nobody counted three."""
        some, every = self.numerals.value(found["few"]), self.numerals.value(found["every"])
        if not some or not every:
            return None
        if some >= every:  # "killed six in two families"
            return _narrow(_Quantity(begin, found.end("few"), some, some), kind)
        return _shared(_Quantity(begin, found.end(), None, None, "share"), some / every, some / every, kind)

    def _part(self, found: re.Match[str], begin: int, kind: str) -> _Quantity | None:
        """ "One of four", "three out of five": a count, and the share it is."""
        some, whole = self.numerals.value(found["some"]), self.numerals.value(found["whole"])
        if not some or not whole or some > whole:
            return None
        part = _narrow(_Quantity(begin, found.end(), some, some), kind)
        return replace(part, share_lower=some / whole, share_upper=some / whole)


def _narrow(quantity: _Quantity, kind: str) -> _Quantity:
    amount = quantity.lower
    if amount is None:
        return quantity
    match kind:
        case "more":
            exact = quantity.operator == "="
            return replace(quantity, operator=">", lower=amount + 1 if exact else amount, upper=None)
        case "least":
            return replace(quantity, operator="≥", upper=None)
        case "fewer":
            return replace(quantity, operator="<", lower=None, upper=amount - 1)
        case "most":
            return replace(quantity, operator="≤", lower=None)
        case "about":
            return replace(quantity, operator="≈")
        case "all":
            return replace(quantity, operator="all")
    return quantity


def _shared(quantity: _Quantity, lower: float, upper: float, kind: str) -> _Quantity:
    match kind:
        case "more" | "least":
            upper = 1.0
        case "fewer" | "most":
            lower = 0.0
    return replace(quantity, share_lower=lower, share_upper=upper)


def _words(text: str) -> str:
    return re.sub(r"[\s\u200c]+", " ", text)


def _unspaced(text: str) -> str:
    """Words as they are looked up: a pattern finds them with or without what stands between their parts."""
    return re.sub(r"[\s\u200c]+", "", text)


@cache
def _grammar(language: str) -> _Grammar:
    table = _table().get(language) or _table()["en"]
    number = numerals(language if language in _table() else "en")
    vague = {_words(plain(w)): v for w, v in table["vague"].items()}
    share = {_words(plain(w)): (low / 100, high / 100) for w, (low, high) in table["share"].items()}
    percent = one_of(table["percent"])
    out_of = one_of(table["out_of"]) if "out_of" in table else "(?!)"
    simple = number.either
    # "A third of them", "a third were killed", but "a third man".
    nth = frozenset(_words(plain(w)) for w in table.get("nth", ()))
    shares = one_of(share.keys() - nth)
    if nth:
        shares += rf"|{one_of(nth)}(?!{SPACE}(?!{one_of(table['nth_after'])}(?!\w))\w)"
    shares = rf"{_not_more(table, simple)}(?:{shares})"
    quantity = (
        r"(?<!\w)(?:"
        rf"(?:(?P<parts>\d{{1,3}}(?:[.,]\d+)?)(?:{SPACE}(?:{_either(table, 'to')}|{one_of(table['and'])}){SPACE}|-))?"
        rf"(?P<percent>\d{{1,3}}(?:[.,]\d+)?|{number.words}){SPACE}?{percent}(?!\w)"
        rf"|(?P<low>{number.digits}) ?- ?(?P<high>{number.digits})(?!\w)"
        rf"|(?P<rate>{_rates(table, simple)})"
        rf"|(?P<part>(?P<some>{simple}){SPACE}{out_of}{SPACE}(?P<whole>{simple}))(?![\w-])"
        rf"|(?P<vague>{one_of(vague)})(?!\w|-\w)"
        rf"|(?P<share>{shares})(?!\w|-\w|{SPACE}an?{SPACE}{number.large})"
        rf"|(?<!as )(?<!how )(?P<many>{one_of(table['many'])})(?!\w|-\w)"
        rf"|(?P<number>{simple})(?!\w)"
        r")"
    )
    kinds = ("more", "least", "about", "most", "fewer", "exact", "all", "between", "from")
    leads = "|".join(f"(?P<{k}>{one_of(table[k])})" for k in kinds if table.get(k))
    return _Grammar(
        numerals=number,
        quantity=re.compile(quantity),
        lead=re.compile(rf"(?<![\w-])(?:{leads})(?:{SPACE}|(?<=['’]))(?:the{SPACE})?\Z"),
        leading=("the", *sorted({_GAP.split(plain(phrase))[-1] for k in kinds for phrase in table.get(k, ())})),
        trail=re.compile(
            rf"(?:\+|{SPACE}{_either(table, 'least_after')}(?!\w))(?P<least>)"
            rf"|{SPACE}{_either(table, 'about_after')}(?!\w)"
        ),
        far=re.compile("|".join(_far(table, kind) for kind in ("least", "about", "most"))),
        adds=bool(table.get("adds")),
        gap=re.compile(
            rf"{SPACE}?(?P<dash>[-\u2014]){SPACE}?|{SPACE}(?:(?P<to>{_either(table, 'to')})"
            rf"|(?P<or>{one_of(table['or'])})|(?P<and>{one_of(table['and'])})){SPACE}"
            rf"|,?{SPACE}{one_of(table['and'])}{SPACE}(?P<maybe>{_either(table, 'maybe')}){SPACE}"
        ),
        maybe=re.compile(_either(table, "maybe")),
        vague={_unspaced(w): least for w, least in vague.items()},
        share={_unspaced(w): bounds for w, bounds in share.items()},
        starts=beginning([*number.starts, *vague, *share, *table["many"]]),
        names=re.compile(rf"(?<!\w){_either(table, 'names')}(?!\w)"),
        around=surroundings(language, table),
    )


def _rates(table: dict[str, Any], number: str) -> str:
    """A pattern for two numbers that give a share: "nine out of ten | people"; matches nothing where none is known."""
    if "one_in" not in table:
        return "(?P<few>(?!))(?P<every>(?!))"
    every, after = one_of(table["one_in_of"]), one_of(table["one_in_after"])
    return rf"(?P<few>{number}){SPACE}{one_of(table['one_in'])}{SPACE}(?P<every>{every})(?={SPACE}{after}(?!\w))"


def _not_more(table: dict[str, Any], number: str) -> str:
    """A pattern that forbids «بیشتر از ۱۲ نفر»: more than twelve, and no part of them."""
    more = [phrase for share in table["share"] for phrase in table["more"] if phrase.startswith(f"{share} ")]
    return rf"(?!{one_of(more)}{SPACE}{number})" if more else ""


def _far(table: dict[str, Any], kind: str) -> str:
    """A pattern for one or two words and what narrows a number behind them."""
    return rf"{SPACE}\w+(?:{SPACE}\w+)?{SPACE}(?P<{kind}>{_either(table, f'{kind}_far')})(?!\w)"


def _either(table: dict[str, Any], key: str) -> str:
    return one_of(table[key]) if table.get(key) else "(?!)"


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("asnad.language").joinpath("counts.toml").read_text(encoding="utf-8"))
