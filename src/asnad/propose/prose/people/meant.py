"""May a pronoun mean this one: is it surely somebody, and known well enough to be spoken of as "he"?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = [
    "done_to_her",
    "enclitic_of",
    "has_given_name",
    "in_list",
    "may_be_meant",
    "of_other_sex",
    "pronoun_of",
    "titled_her",
]

_HER = fold("ة")
"""The ending of Arabic words for women, as words are compared."""
_SHE = fold("ها")
_HE = fold("ه")
_NEAR = 8
"""Words from a pronoun, or a helper, to its participle."""


def may_be_meant(grammar: Grammar, one: Mention) -> bool:
    """Whether somebody has a name, or is a relative of whoever speaks.

    Not so one unknown word with a capital, which may be a place's.
    """
    if one.name is None:
        return _is_mine(grammar, one)
    words = grammar.plain(one.name.form).split()
    full = len(words) > 1 or bool(one.name.titles) or bool(one.antecedents)
    return full or not grammar.capitals or words[0] in grammar.given


def in_list(grammar: Grammar, word: str, words: frozenset[str]) -> bool:
    """Whether a word is in a list with or without the article that is written together with it."""
    return any(word.removeprefix(prefix) in words for prefix in ("", *grammar.prefixes))


def of_other_sex(grammar: Grammar, pronoun: str, one: Mention) -> bool:
    """Whether the ending of a given name says that a pronoun means another: "él" is no Marta, "ella" no Hugo."""
    if grammar.order == "VSO" and one.name is not None:
        full = next((m.name for m in one.antecedents if m.name is not None), one.name)
        return _is_arabic_other(grammar, grammar.plain(pronoun), full)
    if one.name is None or "\0" in grammar.his_ending or grammar.plain(pronoun) not in grammar.genders:
        return False
    first = grammar.plain(one.name.form).split()[0]
    known = first in grammar.given and first not in grammar.his_names | grammar.her_names
    hers = "madre" in grammar.genders[grammar.plain(pronoun)]
    return known and first.endswith(grammar.her_ending if hers else grammar.his_ending)


def pronoun_of(grammar: Grammar, token: Token) -> str:
    """The pronoun at a token, or in Arabic that of the subject which a verb in the past leaves out."""
    if grammar.marks_objects and (joined := enclitic_of(grammar, token)):
        return joined
    past = [form for form in token.forms if form.tense == "past"]
    if grammar.order != "VSO" or token.low in grammar.genders or token.tag or not past:
        return token.low
    numbers = {form.number for form in past}
    return _SHE if numbers == {"she"} else _HE if numbers == {""} else token.low


def enclitic_of(grammar: Grammar, token: Token) -> str:
    """The pronoun at the end of a Spanish infinitive: "violarla", "trasladarlos"; empty without one."""
    infinitive = not token.tag and any(form.tense == "infinitive" for form in token.forms)
    for joined in sorted(grammar.object_pronouns | grammar.them, key=len, reverse=True):
        if infinitive and token.low.endswith(f"r{joined}"):
            return joined
    return ""


def done_to_her(grammar: Grammar, row: list[Token]) -> str:
    """The pronoun of him or her to whom a participle's ending says that it was done: "fue golpeada", "on l'a tuée"."""
    for token in row[:_NEAR]:
        participle = not token.tag and any(form.tense == "participle" for form in token.forms)
        if participle:
            return next((he for ending, he in grammar.done_to if token.low.endswith(ending)), "")
        if token.tag not in ("aux", "clitic", "neg", "adv") and token.low not in grammar.object_pronouns:
            break
    return ""


def has_given_name(grammar: Grammar, one: Mention) -> bool:
    """Whether the full name of somebody begins with a word that is known for a given name."""
    full = next((m.name for m in (*one.antecedents, one) if m.name is not None), None)
    return (
        full is not None
        and grammar.plain(full.form).split()[0] in grammar.given | grammar.his_names | grammar.her_names
    )


def titled_her(grammar: Grammar, name: Name) -> bool:
    """ "الصحافية ليال حداد": a title with the ending of words for women."""
    words = [grammar.plain(word) for title in name.titles for word in title.split()[:1]]
    return any(word.endswith(_HER) and grammar.noun(word)[0] == "person" for word in words)


def _is_arabic_other(grammar: Grammar, pronoun: str, name: Name) -> bool:
    """Whether what stands before a name, or the name, says that "he" or "she" means another."""
    first = grammar.plain(name.form).split()[0]
    named = first in grammar.her_names or (name.form.split()[0].endswith("ة") and first not in grammar.his_names)
    hers = titled_her(grammar, name) or named
    return not hers and bool(name.titles) and not named if pronoun == _SHE else hers


def _is_mine(grammar: Grammar, one: Mention) -> bool:
    """ "Mi papá", "أبي", «پدرم»: a relative of whoever speaks, who is known without a name."""
    words = [grammar.plain(word) for word in one.wording.split()]
    if grammar.capitals:
        return words[0] in grammar.mine and len(words) == 2
    kin = any(stem in grammar.kin for stem, _ in grammar.stems(words[0]))
    return len(words) == 1 and kin and words[0].endswith(tuple(grammar.mine))
