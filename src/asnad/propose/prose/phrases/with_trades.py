"""Which names make one list though it is told between them who each is: "Luis Paz, maestro, y Marta Voz, enfermera"?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.phrases.told_apart import has_own_verb
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["is_of_whom", "join_past_names", "join_with_trades", "say_whose", "says_who"]

_BEFORE = frozenset({"alleged", "former", "pre"})
_LAST = (["conj"], ["comma", "conj"])


def says_who(tokens: list[Token], phrase: Phrase) -> bool:
    """ "Un maestro, hijo de Holt y Dane": a word for somebody without an article behind a comma is no other one."""
    bare = (
        all(t.tag in _BEFORE for t in tokens[phrase.first : phrase.head])
        and phrase.name is None
        and phrase.count is None
    )
    return bare and phrase.sort == "person" and not phrase.plural and not phrase.pronoun


def say_whose(tokens: list[Token], phrase: Phrase, behind: Phrase | None) -> bool:
    """ "Dos testigos, amigos y vecinos de Holt": whose they are who stand behind a comma without an article; but
    "maestros, alumnos y obreros" are a list. ``behind`` is the next phrase."""
    bare = phrase.first == phrase.head and phrase.name is None and phrase.plural and phrase.sort == "people"
    if not bare or phrase.pronoun:
        return False
    if phrase.of is not None:
        return phrase.of.name is not None or tokens[phrase.of.first].tag in ("det", "num", "quant")
    joined = behind is not None and [t.tag for t in tokens[phrase.end + 1 : behind.first]] == ["conj"]
    return joined and behind is not None and say_whose(tokens, behind, None)


def join_past_names(tokens: list[Token], grammar: Grammar, heads: list[Phrase]) -> list[Phrase]:
    """ "A mi papá, Hugo Paz, y a mis dos hermanos": who stands behind a name, and "and", is joined to whom it names."""
    if grammar.order != "SVO":
        return heads
    heads = list(_without_names(tokens, heads))
    for described, named in pairwise(heads):
        one = described.group[-1]
        bare = one.name is None and one.sort == "person" and not (one.plural or one.pronoun) and one.count is None
        apposed = [t.tag for t in tokens[described.end + 1 : named.first]] == ["comma"] and named.prep < 0
        name = named.name is not None and named.sort in ("person", "name") and bool(named.rest)
        if not (bare and apposed and name) or says_who(tokens, one):
            continue
        closed = [t.tag for t in tokens[named.last + 1 : named.rest[0].first] if t.tag != "prep"]
        if closed == ["comma", "conj"]:
            for other in named.rest:
                other.prep, other.role = described.prep, described.role
            described.rest += named.rest
            named.rest = []
    return heads


def _without_names(tokens: list[Token], heads: list[Phrase]) -> Iterator[Phrase]:
    """ "El padre de Rosa Vega, Luis, y su hermano": two, and not three; the name comes as a phrase of its own."""
    for head in heads:
        yield head
        one = head.name is None and head.sort == "person" and not (head.plural or head.pronoun) and head.count is None
        if not one or len(head.rest) < 2 or tokens[head.first].tag != "det" or head.rest[0].name is None:
            continue
        named, after = head.rest[:2]
        opened = [t.tag for t in tokens[head.last + 1 : named.first]] == ["comma"]
        closed = [t.tag for t in tokens[named.last + 1 : after.first] if t.tag != "prep"] == ["comma", "conj"]
        if opened and closed:
            head.rest.remove(named)
            named.prep, named.role = -1, ""
            yield named


def join_with_trades(tokens: list[Token], grammar: Grammar, heads: list[Phrase]) -> list[Phrase]:
    """Put the names of a list together, each of which but the last has to have such a word behind it."""
    if grammar.order != "SVO":
        return heads
    gone: set[int] = set()
    for at, head in enumerate(heads):
        if at not in gone and not head.rest and (rest := _listed(tokens, grammar, heads, at)):
            for other in rest:
                gone.add(other)
                heads[other].prep, heads[other].role = head.prep, head.role
            head.rest = [heads[other] for other in rest]
    return [head for at, head in enumerate(heads) if at not in gone]


def _listed(tokens: list[Token], grammar: Grammar, heads: list[Phrase], at: int) -> list[int]:
    """Where the other names of the list stand that begins with one phrase; empty where it does not end."""
    found: list[int] = []
    while at + 2 < len(heads) and _is_described(tokens, heads[at], heads[at + 1]):
        # "Instituteur à Lomay": where.
        said = at + 1 + (heads[at + 2].role == "place" and heads[at + 2].prep == heads[at + 1].end + 1)
        if said + 1 >= len(heads):
            return []
        named = heads[said + 1]
        between = [t.tag for t in tokens[heads[said].end + 1 : named.first] if t.tag != "prep"]
        if named.name is None or named.sort not in ("person", "name") or named.rest:
            return []
        found.append(said + 1)
        if between in _LAST:
            led = named.prep >= 0 and tokens[named.prep].role != heads[at].role
            return [] if led or has_own_verb(tokens, grammar, heads[at], named, []) else found
        if between != ["comma"] or named.prep >= 0:
            return []
        at = said + 1
    return []


def _is_described(tokens: list[Token], named: Phrase, said: Phrase) -> bool:
    known = named.name is not None and named.sort in ("person", "name") and not named.rest
    # "Vecino de Holt y Dane".
    known = known and (not said.rest or said.of is not None)
    between = [t.tag for t in tokens[named.end + 1 : said.first]]
    # A trade may be a word that nobody knows.
    trade = says_who(tokens, said) or (says_who(tokens, replace(said, sort="person")) and not said.sort)
    return known and ((trade and between == ["comma"]) or (is_of_whom(tokens, said) and between == ["comma", "prep"]))


def is_of_whom(tokens: list[Token], said: Phrase) -> bool:
    """ "Luis Paz, de Radio Tarel, …": where somebody works or is from, behind a comma."""
    where = said.sort in ("", "body", "place", "group", "document", "thing", "name")
    return said.role == "of" and where and said.prep > 0 and tokens[said.prep - 1].tag == "comma"
