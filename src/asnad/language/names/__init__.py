"""Are two names spellings of one name, and how much does that say? The public face of the folder.

A name is a set of parts, never one string. :func:`name_key` gets it ready once; :func:`compare_keys` lays the parts of
two names beside each other; :class:`NameFrequencies` knows how common each part is, and :func:`name_weight` turns all
three into a log-likelihood ratio in bits. docs/explanation/names.md tells why.
"""

from __future__ import annotations

from functools import lru_cache

from asnad.language.names.align import PartPair
from asnad.language.names.compare import SAME, NameComparison, Relation, compare_keys
from asnad.language.names.frequencies import NameFrequencies
from asnad.language.names.key import NameKey, name_key, name_key_of
from asnad.language.names.level import Level
from asnad.language.names.part import NamePart, Role
from asnad.language.names.person import is_name_of_one
from asnad.language.names.titles import split_titles
from asnad.language.names.tokens import is_full_name, name_parts, name_tokens
from asnad.language.names.weight import Shares, name_bits, name_weight, name_weights_explained
from asnad.language.names.words import name_words
from asnad.language.transliterate import skeleton

__all__ = [
    "SAME",
    "Level",
    "NameComparison",
    "NameFrequencies",
    "NameKey",
    "NamePart",
    "PartPair",
    "Relation",
    "Role",
    "Shares",
    "compare_keys",
    "compare_names",
    "is_full_name",
    "is_name_of_one",
    "name_bits",
    "name_key",
    "name_key_of",
    "name_keys",
    "name_parts",
    "name_tokens",
    "name_weight",
    "name_weights_explained",
    "name_words",
    "split_titles",
]


@lru_cache(maxsize=1 << 16)
def compare_names(left: str, right: str) -> NameComparison:
    """Compare two names as written: :func:`compare_keys` of their keys, remembered."""
    return compare_keys(name_key(left), name_key(right))


@lru_cache(maxsize=1 << 16)
def name_keys(form: str) -> tuple[str, ...]:
    """Keys to find candidates by: two names that share none are not compared.

    The consonants of the whole name, the same with any one of them left out (so that one misread consonant does not
    hide a match), and those of the first and the last part (so that a part left out does not).
    """
    tokens = name_tokens(split_titles(form)[1])
    bones = "".join(map(skeleton, tokens))
    keys = {bones}
    if len(bones) > 3:
        keys.update(bones[:i] + bones[i + 1 :] for i in range(len(bones)))
    if len(tokens) > 1:
        keys.add(f"{skeleton(tokens[0])}+{skeleton(tokens[-1])}")
    return tuple(sorted(keys))
