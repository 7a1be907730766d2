"""Is every quote an exact slice, and nothing said of whoever is in no sentence, whatever the text is?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.propose.slots import slot_spans
from bench.prose import gold_of, read

GOLD = Path(__file__).parent.parent / "gold"
LANGUAGES = ("es", "fr", "fa", "ar")
_SENTENCES = {
    language: [
        words
        for path in sorted(Path(__file__).parent.rglob(f"{language}.txt"))
        for sentence in re.split(r"[.\n]", path.read_text(encoding="utf-8"))
        if (words := sentence.split())
    ]
    for language in LANGUAGES
}
_WORDS = {language: gold_of(GOLD / language / "dev.txt")[0].split() for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_quotes_and_slots_of_shuffled_prose_are_exact_slices(language: str, data: st.DataObject) -> None:
    words = st.sampled_from(_WORDS[language]) | st.text(max_size=4)
    text = " ".join(data.draw(st.lists(words, max_size=40)))
    for claim in read(text, language):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        for span, wording in (*slot_spans(claim.content), *(s for link in claim.sanad for s in slot_spans(link))):
            assert text[span.start : span.end] == wording
            assert wording


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ejército " + "mató y " * 3000),
        ("es", "casa " + "de casa " * 3000),
        ("es", "El ejército " + "mató y " * 120),
        ("es", "casa " + "de casa " * 120),
        ("es", "ordenó " + "matar y " * 120 + "torturar a los presos."),
        ("fr", "L'armée " + "a tué et " * 80),
        ("fa", "ارتش " + "کشت و " * 120),
        ("fa", "اعدام " * 240 + "کرد"),
        ("ar", "قتل و" * 120 + "قتل"),
        ("ar", "تعرضوا و" * 120 + "تعرضوا للتعذيب"),
        ("ar", "اعتقال " * 240),
        ("fr", "« " * 240),
    ],
)
def test_endless_sentences_are_read_or_passed_over(language: str, text: str) -> None:
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in read(text, language))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_sentence_that_is_cut_short_is_read(language: str, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(_SENTENCES[language]))
    text = " ".join(words[: data.draw(st.integers(1, len(words)))])
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in read(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Hugo Luna es hoy"),
        ("es", "El Ministerio cifra en 431 los"),
        ("fr", "Marc Paix est encore"),
        ("fa", "۴۷ نمازگزار کشته و بیش از صد تن مجروح شدند"),
        ("fa", "در میان بازداشت‌شدگان نام مینا نوری‌زاده"),
        ("fa", "او نه روز در انفرادی بود و به دست مأموران ادارهٔ امنیت بازجویی و شکنجه شد"),
    ],
)
def test_a_heading_without_a_stop_is_read(language: str, text: str) -> None:
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in read(text, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_readings_are_the_same(language: str) -> None:
    text = gold_of(GOLD / language / "dev.txt")[0]
    assert read(text, language) == read(text, language)


@pytest.mark.parametrize(("word", "language"), [("تؤكد", "ar"), ("affirme", "fr"), ("dijo", "es"), ("گفت", "fa")])
def test_a_word_of_saying_alone_says_nothing(word: str, language: str) -> None:
    assert not read(word, language)
