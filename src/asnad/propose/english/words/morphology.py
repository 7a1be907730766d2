"""Which verb can this English word be, and in which form?"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import NamedTuple

from asnad.propose.english.lexicon import table, words
from asnad.propose.remembered import by_word
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import verb_forms

__all__ = ["VerbForm", "known_verb", "singular", "verb_at", "verb_form"]


class VerbForm(NamedTuple):
    """``lemma`` and the forms it can be: ``b`` base, ``s`` third person, ``d`` past, ``n`` participle, ``g`` -ing."""

    lemma: str
    forms: str


def _entries() -> set[str]:
    """One entry a verb, with principal parts where it is irregular."""
    verbs = table("verbs")
    irregular = {base: f"{base}/{past}/{participle}" for base, (past, participle) in verbs["irregular"].items()}
    found: set[str] = set(irregular.values())
    for section, keys in verbs.items():
        if section not in {"irregular", "past_only", "seldom_verbs"}:
            for listed in keys.values():
                found.update(irregular.get(word, word) for word in (phrase.split()[0] for phrase in listed))
    accounts = chain.from_iterable(table("account")["done"].values())
    found.update(irregular.get(word, word) for word in (phrase.split()[0] for phrase in accounts))
    for entries in table("constructions").values():
        found.update(
            irregular.get(verb, verb)
            for entry in entries.values()
            for verb in (*entry["verbs"], *entry.get("to", ()))
            if verb not in verbs["seldom_verbs"]
        )
    for term in vocabulary("acts").terms.values():
        for entry in term.words.get("en.verb", ()):
            parts = [part.split() for part in entry.split("/")]
            at = verb_at(entry)
            verb = "/".join(part[at] for part in parts)
            if parts[0][at] not in verbs["seldom_verbs"]:
                found.add(irregular.get(verb, verb))
    return found


def verb_at(entry: str) -> int:
    """Which word of a vocabulary's verb entry is the verb: the one whose forms differ, else the first no adverb."""
    parts = [part.split() for part in entry.split("/")]
    base = parts[0]
    for i, word in enumerate(base):
        if len(parts) > 1 and word != parts[1][min(i, len(parts[1]) - 1)]:
            return i
    return next((i for i, word in enumerate(base) if not word.endswith("ly")), 0)


@cache
def _forms() -> dict[str, VerbForm]:
    found: dict[str, VerbForm] = {}
    for entry in sorted(_entries()):
        forms = verb_forms(entry)
        spelled = [
            ("b", forms.base),
            ("s", forms.third),
            ("d", forms.past),
            ("n", forms.participle),
            ("g", forms.gerund),
        ]
        if forms.base[-1:] in {"l", "p"}:
            # British spelling doubles in long words too: "kidnapped", "travelled".
            doubled = forms.base + forms.base[-1]
            spelled += [("d", doubled + "ed"), ("n", doubled + "ed"), ("g", doubled + "ing")]
        for form, word in spelled:
            known = found.get(word)
            if known is None or (known.lemma != forms.base and word == forms.base):
                found[word] = VerbForm(forms.base, form)
            elif known.lemma == forms.base and form not in known.forms:
                found[word] = VerbForm(forms.base, known.forms + form)
    verbs = table("verbs")
    for base, (past, participle) in (*verbs["past_only"].items(), *verbs["seldom_verbs"].items()):
        found[past] = VerbForm(base, "dn" if past == participle else "d")
        found.setdefault(participle, VerbForm(base, "n"))
    # Spellings beside the listed parts, and "found", which is far more often "find" than "to found".
    for word, lemma, form in (
        ("hung", "hang", "dn"), ("burnt", "burn", "dn"), ("kidnaped", "kidnap", "dn"), ("found", "find", "dn"),
        ("founded", "found", "dn"), ("wounded", "wound", "dn"), ("wound", "wound", "b"), ("left", "leave", "dn"),
        ("learnt", "learn", "dn"), ("fell", "fall", "d"), ("proven", "prove", "n"), ("borne", "bear", "n"),
    ):  # fmt: skip
        found[word] = VerbForm(lemma, form)
    return found


@by_word
def verb_form(word: str) -> VerbForm | None:
    """The verb a lower-case word can be a form of, from the lexicon, else by its ending; ``None`` if none."""
    known = _forms().get(word)
    if known is not None:
        return known
    if word in words("words", "no_verbs") or not word.isascii():
        return None
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return VerbForm(word[:-1] if word[-3] in "sczgv" and word[-4] != "s" else word[:-2], "dn")
    if len(word) > 5 and word.endswith("ing") and any(c in "aeiouy" for c in word[:-3]):
        return VerbForm(word[:-3], "g")
    return None


def known_verb(word: str) -> bool:
    """Whether the word is a form of a verb of the lexicon, not only by its ending."""
    return word in _forms()


@by_word
def singular(word: str) -> str:
    """The singular of a lower-case noun, by rule."""
    plurals: dict[str, str] = table("nouns")["plurals"]
    if word in plurals:
        return plurals[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
