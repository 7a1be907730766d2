"""Finding near-duplicate texts."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from asnad.weigh.copies import find_copies

WORDS = [f"word{i}" for i in range(500)]


def prose(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


@given(st.integers(0, 10_000), st.integers(0, 120), st.integers(80, 300))
def test_a_text_cut_out_of_another_is_found_as_its_copy(seed: int, start: int, length: int) -> None:
    whole = prose(seed)
    texts = {"a": " ".join(whole), "b": " ".join(whole[start : start + length]), "c": " ".join(prose(seed + 1))}
    assert [(c.left, c.right) for c in find_copies(texts, texts.__getitem__)] == [("a", "b")]


def test_case_accents_and_line_breaks_do_not_hide_a_copy() -> None:
    whole = prose(1)
    texts = {"a": " ".join(whole), "b": "\n".join(w.upper() for w in whole)}
    (copy,) = find_copies(texts, texts.__getitem__)
    assert copy.share == 1.0


def test_texts_too_short_to_tell_are_no_copies() -> None:
    texts = {"a": "he was arrested on the third of May", "b": "he was arrested on the third of May"}
    assert find_copies(texts, texts.__getitem__) == ()


def test_a_masthead_shared_by_many_makes_no_copies() -> None:
    head = " ".join(prose(7, 30))
    texts = {f"t{i:03}": f"{head} {' '.join(prose(100 + i))}" for i in range(60)}
    assert find_copies(texts, texts.__getitem__) == ()


def test_many_copies_of_one_text_are_joined_by_their_neighbours() -> None:
    text = " ".join(prose(3))
    texts = {f"t{i:03}": text for i in range(100)}
    found = find_copies(texts, texts.__getitem__)
    assert {c.left for c in found} | {c.right for c in found} == set(texts)
    assert len(found) == 99
