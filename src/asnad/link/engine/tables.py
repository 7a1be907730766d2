"""Which SQL makes the tables of the coarse score? The same text on every engine.

``rows`` has a number (``n``) and the cells of the list, never null; ``facet_*`` the distinct cells as read; ``people``
a row of columns to compare for each record; ``blocks_*`` the blocks of each rule; ``keyed`` is ``people`` with a column
for each rule, null where the block is of one, or beyond the bound. A block is named by the smallest number in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from asnad.link.engine.columns import FACETS
from asnad.link.engine.rules import Bound, Rule

__all__ = [
    "block_sizes", "blocks", "exploded", "facet_cells", "facet_table", "key_of", "keyed", "people", "people_columns",
    "rarest", "survivors",
]  # fmt: skip

Facets = Mapping[str, Mapping[str, str]]

_RARE = {"place": "place_words", "birth_place": "birth_place_words"}
"""The column that holds the rarest word of another one."""
_FACET_OF = {"place_words": "place", "birth_place_words": "birth place"}


def facet_table(name: str) -> str:
    """The table of a facet."""
    return f"facet_{name.replace(' ', '_')}"


def facet_cells(cells: Sequence[str]) -> str:
    """The distinct cells of some columns, and how many records have each; those where all are empty left out."""
    listed = ", ".join(cells)
    told = " or ".join(f"{cell} <> ''" for cell in cells)
    return f"select {listed}, cast(count(*) as bigint) as m from rows where {told} group by {listed}"


def rarest(words: str, facets: Facets, explode: str) -> str:
    """The rarest word of each distinct cell: that which fewest records have, the first by letters among equals."""
    table = facet_table(_FACET_OF[words])
    listed = ", ".join(facets[_FACET_OF[words]])
    return f"""
    with each as (select {listed}, m, {explode}({words}) as word from {table}),
    counted as (select word, sum(m) as total from each group by word)
    select {listed}, substr(min(concat(lpad(cast(total as string), 12, '0'), ' ', each.word)), 14) as word
    from each join counted on each.word = counted.word group by {listed}
    """


def people_columns(facets: Facets) -> list[str]:
    """The columns to compare that these facets make, besides ``n``."""
    return list(_expressions(facets))


def _expressions(facets: Facets) -> dict[str, str]:
    found: dict[str, str] = {}
    for facet in FACETS:
        if facet.name in facets:
            found |= {column.name: f"{facet_table(facet.name)}.{column.name}" for column in facet.columns}
    for column, words in _RARE.items():
        if words in found:
            found[column] = f"rarest_{column}.word"
    for part in ("given", "family"):
        for column in (part, f"{part}_sounds", f"{part}_parts", f"{part}_called"):
            if whole := found.pop(f"whole_{column}", ""):
                found[column] = f"coalesce({found[column]}, {whole})" if column in found else whole
    return found


def people(facets: Facets) -> str:
    """A row of columns to compare for each record."""
    joins = [_join(facet_table(name), cells) for name, cells in facets.items()]
    for column, words in _RARE.items():
        if _FACET_OF[words] in facets:
            joins.append(_join(f"rarest_{column}", facets[_FACET_OF[words]]))
    selected = "".join(f",\n{expression} as {column}" for column, expression in _expressions(facets).items())
    return f"select rows.n{selected}\nfrom rows\n" + "\n".join(joins)


def _join(table: str, cells: Mapping[str, str]) -> str:
    return f"left join {table} on " + " and ".join(f"rows.{cell} = {table}.{cell}" for cell in cells)


def exploded(rule: Rule, explode: str) -> str:
    """Each record once for every member of the list that a rule is on."""
    return f"select n, {explode}({rule.explode}) as {rule.explode} from people"


def blocks(rule: Rule, table: str) -> str:
    """The blocks of a rule with two records or more: what they agree on, their name and their size."""
    parts = ", ".join(f"{on} as on_{place}" for place, on in enumerate(rule.on))
    names = ", ".join(f"on_{place}" for place in range(len(rule.on)))
    told = " and ".join(f"on_{place} is not null" for place in range(len(rule.on)))
    return f"""
    with keyed as (select n, {parts} from {table})
    select {names}, min(n) as block, cast(count(*) as bigint) as size
    from keyed where {told} group by {names} having count(*) > 1
    """


def block_sizes(rules: int) -> str:
    """How many blocks of each rule have each size."""
    return " union all ".join(
        f"select {place} as rule, size, cast(count(*) as bigint) as blocks from blocks_{place} group by size"
        for place in range(rules)
    )


def key_of(place: int) -> str:
    """The column that names the block of the rule at this place."""
    return f"key_{place}"


def keyed(rules: Sequence[Rule], bounds: Sequence[Bound]) -> str:
    """``people`` with the name of the block of each rule."""
    selected, joins = ["people.*"], []
    for place, (rule, bound) in enumerate(zip(rules, bounds, strict=True)):
        block = f"blocks_{place}"
        if rule.explode:
            selected.append(f"lists_{place}.blocks as {key_of(place)}")
            joins.append(
                f"""left join (select e.n, array_agg(b.block) as blocks from exploded_{place} e
                join {block} b on e.{rule.explode} = b.on_0 where b.size <= {bound.largest} group by e.n
                ) as lists_{place} on people.n = lists_{place}.n"""
            )
            continue
        selected.append(f"{block}.block as {key_of(place)}")
        on = " and ".join(f"{each} = {block}.on_{nth}" for nth, each in enumerate(rule.on))
        joins.append(f"left join {block} on {on} and {block}.size <= {bound.largest}")
    return f"select {', '.join(selected)} from people\n" + "\n".join(joins)


def survivors(predicted: str, rules: Sequence[Rule]) -> str:
    """Pairs with their coarse weight, and whether a rule on names alone, or on times and places alone, finds them."""

    def found_by(basis: str) -> str:
        met = [
            f"arrays_overlap(l.{key_of(place)}, r.{key_of(place)})"
            if rule.explode
            else f"l.{key_of(place)} = r.{key_of(place)}"
            for place, rule in enumerate(rules)
            if rule.basis == basis
        ]
        return f"case when {' or '.join(met)} then 1 else 0 end" if met else "0"

    return f"""
    select p.n_l, p.n_r, p.match_weight as weight,
    cast({found_by("name")} as int) as by_name, cast({found_by("time")} as int) as by_time
    from {predicted} p join keyed l on p.n_l = l.n join keyed r on p.n_r = r.n
    """
