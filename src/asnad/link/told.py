"""What is told of a person in a text, as evidence to compare: a record out of claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping

from asnad.language.names import name_key
from asnad.link.likeness import Person
from asnad.link.record import Happening, Record, Where, days_of_when

__all__ = ["record_of", "words_of"]

_KINDS = {"post": "post", "group": "group", "with": "company", "fate": "fate", "trait": "occupation"}
"""Kinds of :class:`asnad.link.context.Context` → kinds of evidence that are sets of words."""


def record_of(person: Person) -> Record:
    """What one document or row tells of one person as a record; its id is the key of the first mention."""
    context = person.context
    said: dict[str, Hashable] = {"name": tuple(dict.fromkeys(name_key(form) for form in person.forms))}
    places = frozenset(key for kind, key in context.told if kind == "place")
    dated = [(when, where) for when, where in context.deaths if days_of_when(when) or where]
    if dated:
        when, where = min(dated, key=lambda one: days_of_when(one[0]) is None)
        said["event"] = Happening("killing", days_of_when(when), Where(frozenset([where]) if where else places))
    elif places:
        said["event"] = Happening("", None, Where(places))
    births = [days for born in context.births if (days := days_of_when(born))]
    if births:
        said["birth"] = min(births, key=lambda days: days.last - days.first)
    shared: dict[str, set[str]] = defaultdict(set)
    for kind, key in context.told:
        # The year of a death is in its date already.
        if kind in _KINDS and not (kind == "fate" and dated and key.startswith("killing:")):
            shared[_KINDS[kind]].add(key)
    for act, day, _ in context.dated:
        shared["fate"].add(f"{act}:{day.isoformat()}")
    for kind, keys in shared.items():
        said[kind] = frozenset(keys)
    return Record(person.sighting.key, person.layer, said)


def words_of(person: Person) -> Mapping[str, str]:
    """The same in the source's words, by kind of evidence, to be shown."""
    context = person.context
    said = {"name": person.form}
    when, where = next(iter(context.deaths), (None, ""))
    places = [words for (kind, _), words in context.told.items() if kind == "place"]
    happened = [when.wording if when else "", places[0] if places else where]
    said["event"] = ", ".join(word for word in happened if word)
    said["birth"] = "; ".join(born.wording for born in context.births)
    for kind, name in _KINDS.items():
        found = [words for (each, _), words in context.told.items() if each == kind]
        said[name] = "; ".join([*filter(None, [said.get(name)]), *found[:3]])
    return {kind: words for kind, words in said.items() if words}
