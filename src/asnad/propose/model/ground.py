"""What do our own readers see at words that a model points to? Dates, numbers, names and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asnad.language.counts import find_counts
from asnad.language.dates import find_dates
from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.mention import Mention, Place
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.english import reader as english
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.mentions.parse import read_layer
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.people.memory import Memory
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.voices.attribution import find_scopes
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.token import Token
from asnad.propose.model.lines import Line, lines_of

__all__ = ["Ground", "ground_of", "in_quotes", "is_asked"]

_OPENS, _CLOSES = "“«„", "”»"
_OPEN = frozenset({"noun", "name", "num", "adj", "verb"})


@dataclass(slots=True)
class Ground:
    """A layer as our own readers see it. ``rules`` are the claims of the rule reader; without English there are none.

    ``drafts`` hold each English sentence with its phrases, antecedents and voices.
    """

    layer: Layer
    source: Source
    reading: Reading
    lines: list[Line]
    whens: list[When]
    counts: list[Count]
    rules: list[Claim] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    def when_at(self, span: Span) -> When | None:
        """The one date that these words give, as the grammar of dates reads it where it stands."""
        found = [when for when in self.whens if when.span is not None and when.span.overlaps(span)]
        return found[0] if len(found) == 1 else None

    def count_at(self, span: Span) -> Count | None:
        """The one number that these words give, as the grammar of numbers reads it where it stands."""
        found = [count for count in self.counts if count.span is not None and count.span.overlaps(span)]
        return found[0] if len(found) == 1 else None

    def mention_at(self, span: Span) -> Mention | None:
        """The mention our reader makes of these words, or of the longer name or phrase that they are cut from.

        A description is filled up to the left only: "prisoners" to "about 3,000 prisoners", its head being the same.
        """
        inside: list[Mention] = []
        for draft, phrase in self._phrases(span):
            mention = draft.mention(phrase)
            if mention.span == span:
                return mention
            whole = mention.span
            if whole is not None and whole.contains(span) and (mention.name is not None or whole.end == span.end):
                inside.append(mention)
        return min(inside, key=lambda mention: len(mention.wording)) if inside else None

    def place_at(self, span: Span) -> Place | None:
        """The place our reader makes of these words."""
        for draft, phrase in self._phrases(span):
            place = self.reading.place(draft.sentence, [phrase])
            if place is not None and place.span == span:
                return place
        return None

    def names_something(self, span: Span) -> bool:
        """Whether these words can stand for someone: in English, more than an article, a preposition or an "if"."""
        tokens = [token for draft in self.drafts for token in draft.sentence.tokens if _touches(token, span)]
        return not tokens or any(token.tag in _OPEN for token in tokens)

    def _phrases(self, span: Span) -> Iterator[tuple[Draft, NounPhrase]]:
        for draft in self.drafts:
            if draft.sentence.span.overlaps(span):
                waiting = [chunk for chunk in draft.sentence.row if isinstance(chunk, NounPhrase)]
                while waiting:
                    phrase = waiting.pop(0)
                    yield draft, phrase
                    waiting += [part for part in (phrase.of, phrase.possessor) if part is not None]


def ground_of(layer: Layer, source: Source) -> Ground:
    """Read a layer as far as we can in its language."""
    lines = lines_of(layer)
    if layer.language != "en":
        language = layer.language or "en"
        whens = find_dates(layer.text, language=language, published=source.published)
        counts = find_counts(layer.text, language=language, dates=whens)
        return Ground(layer, source, Reading(layer, source), lines, whens, counts)
    reading = read_layer(layer, source)
    whens = list({when.span: when for sentence in reading.sentences for when in sentence.whens}.values())
    counts = list({count.span: count for sentence in reading.sentences for count in sentence.counts}.values())
    ground = Ground(layer, source, reading, lines, whens, counts, english.read_and_claim(layer, source)[1])
    memory, voices = Memory(), Voices(source)
    for sentence in reading.sentences:
        draft = Draft(reading, memory, sentence)
        english.remember(draft, sentence)
        find_scopes(draft, voices)
        ground.drafts.append(draft)
    return ground


def _touches(token: Token, span: Span) -> bool:
    return span.start < token.end and token.start < span.end


def is_asked(text: str, sentence: Span, at: Span) -> bool:
    """Whether words stand in a question: the sentence ends as one, or the first full stop behind them is its mark."""
    if text[sentence.start : sentence.end].rstrip("\"'”’»)] ").endswith(("?", "؟", ";")):
        return True
    following = next((letter for letter in text[at.end : sentence.end] if letter in ".!?؟…;"), "")
    return following in ("?", "؟")


def in_quotes(text: str, block: int, at: int) -> bool:
    """Whether a place stands between quotation marks that were opened in its block, which begins at ``block``."""
    opened: list[str] = []
    straight = False
    for letter in text[block:at]:
        if letter == '"':
            straight = not straight
        elif letter == "“" and opened and opened[-1] == "„":
            opened.pop()
        elif letter in _OPENS:
            opened.append(letter)
        elif letter in _CLOSES and opened:
            opened.pop()
    return straight or bool(opened)
