"""What is known of one sentence once it is parsed?"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from asnad.model.count import Count
from asnad.model.text import Span, Words
from asnad.model.when import When
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase
from asnad.propose.english.words.token import Token
from asnad.propose.english.words.word import QUOTES

__all__ = ["Sentence"]


@dataclass(slots=True)
class Sentence:
    """One sentence, parsed. ``block`` and ``kind`` are its block's index and kind; ``asks`` says it is a question.

    ``opened`` says that a quotation of its block goes on when it begins.

    ``nouns`` are the noun phrases of the row and ``thats`` its "that", with their places in it: most rules begin there.
    ``phrases`` are all noun phrases, also those inside others, ``quotes`` the tokens that are quotation marks, and
    ``lows`` all its words: most rules need one of a few, and look no further where there is none.
    """

    index: int
    block: int
    kind: str
    span: Span
    text: str
    tokens: list[Token]
    row: list[Chunk]
    clauses: list[Clause]
    whens: list[When]
    counts: list[Count]
    upper: bool
    asks: bool
    opened: bool = False
    nouns: list[tuple[int, NounPhrase]] = field(init=False)
    thats: list[int] = field(init=False)
    phrases: list[NounPhrase] = field(init=False)
    quotes: list[int] = field(init=False)
    lows: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.nouns, self.phrases = [], []
        for at, chunk in enumerate(self.row):
            if isinstance(chunk, NounPhrase):
                self.nouns.append((at, chunk))
                if chunk.of is None and chunk.possessor is None:
                    self.phrases.append(chunk)
                else:
                    self.phrases += chunk.inside()
        self.lows = frozenset([token.low for token in self.tokens])
        mark = not self.lows.isdisjoint(QUOTES)
        self.thats = [at for at, chunk in enumerate(self.row) if chunk.kind == "that"]
        self.quotes = [at for at, token in enumerate(self.tokens) if token.tag == "quote"] if mark else []

    def slice(self, first: int, last: int) -> Span:
        """The span of tokens ``first``–``last``."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words(self, first: int, last: int) -> Words:
        """The words of tokens ``first``–``last``, without quotation marks around them."""
        start, end = self.within(first, last)
        return Words(self.text[start:end], Span(start, end))

    def wording(self, first: int, last: int) -> str:
        """The same as plain text."""
        start, end = self.within(first, last)
        return self.text[start:end]

    def within(self, first: int, last: int) -> tuple[int, int]:
        """Where they begin and end in the text."""
        tokens = self.tokens
        if self.quotes:
            while first < last and tokens[first].tag == "quote" and not self._closes_within(first, last):
                first += 1
            if tokens[last].tag == "quote" and sum(t.tag == "quote" for t in tokens[first:last]) % 2 == 0:
                while last > first and tokens[last].tag == "quote":
                    last -= 1
        return tokens[first].start, tokens[last].end

    def _closes_within(self, first: int, last: int) -> bool:
        """Whether the quotation that begins at ``first`` ends with words behind it: "“Red Lamp” Front"."""
        return any(t.tag == "quote" for t in self.tokens[first + 1 : last]) and self.tokens[last].tag != "quote"

    def low(self, phrase: NounPhrase) -> str:
        """The head of a phrase in small letters."""
        return self.tokens[phrase.head].low

    def clause_of(self, phrase: NounPhrase) -> Clause | None:
        """The first clause whose subject a phrase is."""
        return next((clause for clause in self.clauses if clause.has_subject(phrase)), None)

    def when(self, link: Link) -> When | None:
        """The date that a time chunk stands for."""
        span = self.slice(link.first, link.last)
        return next((w for w in self.whens if w.span is not None and w.span.overlaps(span)), None)

    def when_at(self, token: int) -> When | None:
        """The date that a token belongs to."""
        span = self.slice(token, token)
        return next((w for w in self.whens if w.span is not None and w.span.overlaps(span)), None)

    def quoted(self, token: int) -> bool:
        """Whether a token stands between quotation marks of this sentence."""
        return bisect_left(self.quotes, token) % 2 == 1

    def in_quotes(self, token: int) -> bool:
        """Whether a token stands within a quotation, one that an earlier sentence opened too."""
        return self.opened != self.quoted(token)
