"""Every vocabulary is whole: labels in six languages, links that lead somewhere, trigger words that mean one act."""

from __future__ import annotations

from collections import Counter

import pytest

from asnad.model.vocabulary import Term
from asnad.vocabularies import vocabulary, vocabulary_names

LANGUAGES = {"en", "fa", "ar", "fr", "es", "de"}
NAMES = (
    "acts",
    "degrees",
    "honorifics",
    "offices",
    "outcomes",
    "questions",
    "relations",
    "statuses",
    "traits",
)


def terms() -> list[tuple[str, Term]]:
    return [(name, term) for name in NAMES for term in vocabulary(name).terms.values()]


def test_all_come_with_asnad() -> None:
    assert set(NAMES) <= set(vocabulary_names())


@pytest.mark.parametrize("name", NAMES)
def test_labels_in_six_languages(name: str) -> None:
    missing = {t.code: LANGUAGES - set(t.labels) for t in vocabulary(name).terms.values() if set(t.labels) != LANGUAGES}
    assert missing == {}


@pytest.mark.parametrize("name", NAMES)
def test_labels_tell_terms_apart(name: str) -> None:
    for language in LANGUAGES:
        counted = Counter(t.label(language) for t in vocabulary(name).terms.values())
        assert [label for label, n in counted.items() if n > 1] == [], language


def test_broader_terms_exist_and_do_not_circle() -> None:
    for name, term in terms():
        seen = {term.code}
        broader = term.broader
        while broader is not None:
            assert broader not in seen, (name, term.code)
            seen.add(broader)
            broader = vocabulary(name)[broader].broader


def test_a_trigger_word_means_one_act() -> None:
    found: dict[tuple[str, str], list[str]] = {}
    for term in vocabulary("acts").terms.values():
        for part, words in term.words.items():
            for word in words:
                found.setdefault((part, word), []).append(term.code)
    assert {key: codes for key, codes in found.items() if len(codes) > 1} == {}


def test_every_lethal_kind_is_narrower_than_killing_or_death() -> None:
    acts = vocabulary("acts")
    lethal = {t.code for t in acts.terms.values() if t.traits.get("lethal")}
    assert lethal == acts.narrower("killing") | acts.narrower("death")


def test_execution_holds_its_kinds() -> None:
    assert {"hanging", "execution_by_firing_squad", "extrajudicial_execution"} <= vocabulary("acts").narrower(
        "execution"
    )


def test_huridocs_codes_have_twelve_digits() -> None:
    codes = [(n, t.code, t.codes["huridocs"]) for n, t in terms() if "huridocs" in t.codes]
    assert [c for c in codes if len(c[2]) != 12 or not c[2].isdigit()] == []


def test_question_patterns_use_known_slots() -> None:
    slots = {"who": "A", "act": "B", "event": "C", "where": "D", "what": "E"}
    for term in vocabulary("questions").terms.values():
        for label in term.labels.values():
            assert label.format(**slots) != label


def test_inverse_relations_exist() -> None:
    relations = vocabulary("relations")
    kin = [t for t in relations.terms.values() if t.traits["kin"]]
    assert [t.code for t in kin if t.traits["inverse"] not in relations.terms] == []
