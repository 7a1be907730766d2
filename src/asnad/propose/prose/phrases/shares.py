"""Of how many are those that a number counts a part, who is excepted from them, and what else ends before a number?"""

from __future__ import annotations

from dataclasses import dataclass

from asnad.propose.prose.phrases.belonging import Belonging
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.token import Token, may_be_verb

__all__ = ["Shares"]


@dataclass(slots=True)
class Shares(Belonging):
    """The numbers in a phrase that do not count those whom it names."""

    def is_one_of(self, first: int, head: int) -> bool:
        """ "L'un des 43 étudiants", "أحد الجنود": the number, or the plural, is of those whom he is one of."""
        if self.grammar.order == "VSO":
            return self.tokens[first].low in self.grammar.one_of
        row = zip(self.tokens[first:head], self.tokens[first + 1 : head], strict=False)
        return any(one.low in self.grammar.one_of and of.low in self.grammar.also_articles for one, of in row)

    def is_rate(self, first: int, head: int) -> bool:
        """ "Tres de cada diez presos", "trois sur dix": nobody is counted."""
        tokens, grammar = self.tokens, self.grammar
        out_of = head + 1 < len(tokens) and tokens[head].low in grammar.out_of and tokens[head + 1].tag == "num"
        return out_of or any(t.low in grammar.each for t in tokens[first:head])

    def is_share(self, head: Phrase, at: int) -> bool:
        """ "Trois prisonniers sur dix": take in of how many, and count nobody."""
        share = head.count is not None and self.is_rate(at, at)
        if share:
            head.count, head.last = None, at + 1
        return share

    def excepts(self, head: Phrase, at: int) -> bool:
        """ "Tous les prisonniers sauf deux", "todos los presos, salvo dos,": take in who is no part of them."""
        tokens = self.tokens
        step = at + (tokens[at].tag == "comma")
        if step + 1 >= len(tokens) or tokens[step].role != "except" or head.sort not in HUMAN or head.name is not None:
            return False
        nested = self.phrase(step + 1 + (tokens[step + 1].tag == "prep"), inner=True)
        if nested is not None:
            head.last = nested.last
            if step > at and self.resumes(head.last + 1):
                head.last += 1
                tokens[head.last].tag = "age"
        return nested is not None

    def is_rather_verb(self, head: Phrase, after: int) -> bool:
        """ "A connu Ilan Brusk": a word that nobody knows behind a helper, or between two names, is no title."""
        tokens, before = self.tokens, head.first - 1
        if not self.grammar.capitals or head.sort or head.name is not None or head.first != after - 1 or before < 0:
            return False
        led = tokens[before].tag in ("aux", "he", "clitic") and tokens[before].low not in self.grammar.me
        led = led or (tokens[before].capital and not tokens[before].tag)
        return led and not tokens[head.first].capital

    def is_noun_before(self, head: Phrase | None, first: int, at: int) -> bool:
        """ "Dos jóvenes fueron asesinados", "un joven cercano a Luna", "unos jóvenes golpeados por dos agentes": a word
        that else stands before a noun is one."""
        before, after = self.tokens[at - 1], self.tokens[at] if at < len(self.tokens) else None
        unknown = head is None or (not head.sort and head.name is None and self.grammar.capitals)
        unknown = unknown or (after is not None and bool(after.forms) and not after.sort and self.grammar.capitals)
        return unknown and at > first and before.tag == "pre" and bool(before.sort)

    def is_whose(self, at: int) -> bool:
        """ "Un joven cuyo hermano": behind a word that else stands before a noun, "whose" is another phrase's."""
        return self.tokens[at].low in self.grammar.whose and at > 0 and self.tokens[at - 1].tag == "pre"

    def is_verb_of(self, at: int) -> bool:
        """ "Qui défendait Ilan Brusk", "dont le frère connaissait Brusk": a verb that nobody knows, and no noun."""
        tokens = self.tokens
        if self.grammar.order != "SVO" or not at or not may_be_verb(tokens[at], self.grammar):
            return False
        before = at - 1
        while before > 0 and tokens[before].tag in ("clitic", "neg", "se", "adv"):
            before -= 1
        named = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[before].tag not in ("prep", "pre")
        return tokens[before].tag in ("rel", "that") or named

    def some(self, at: int) -> Phrase | None:
        """ "Certains", "d'autres", "algunos" before a verb's helper, «تعدادی» before any verb: people nobody counts."""
        tokens, low = self.tokens, self.tokens[at].low
        if self.grammar.order == "SOV":
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            # «برخی معلمان»
            noun = (
                after is not None and after.sort in ("person", "people") and not (after.tag or after.act or after.forms)
            )
            alone = low in self.grammar.words_for("some_people") and not noun
            return Phrase(at, at, at, "people", plural=True) if alone else None
        led = tokens[at].role == "of" and at + 1 < len(tokens)
        last = at + led
        word = f"{low}{tokens[last].low}" if led else low
        word = next(iter(self.grammar.some), word) if low in self.grammar.both else word
        stands = not at or tokens[at - 1].tag in ("comma", "conj", "stop", "quote", "that", "when", "adv", "but")
        helped = last + 1 < len(tokens) and tokens[last + 1].tag in ("aux", "clitic", "neg")
        told = word in self.grammar.some and stands and helped
        return Phrase(at, last, last, "people", plural=True) if told else None

    def end_report(self, head: Phrase) -> None:
        """ "بر اساس این گزارش نیروهای مرزی …": behind "this report", and before no comma, stands no part of it."""
        tokens, after = self.tokens, head.last + 1
        this = tokens[head.first].low in self.grammar.words_for("this")
        this = this and head.sort == "document" and head.first < head.head
        led = head.first > 0 and tokens[head.first - 1].role == "source"
        if this and led and (after >= len(tokens) or tokens[after].tag != "comma"):
            head.last, head.of = head.head, None

    def is_when(self, head: Phrase) -> bool:
        """ "در این کشتار ۱۰۰ تن جان باختند": behind "in this massacre" stands a number that is not of it."""
        tokens = self.tokens
        this = head.first < head.head and tokens[head.first].low in self.grammar.words_for("this")
        return this and head.first > 0 and tokens[head.first - 1].tag == "prep"

    def act_behind(self, head: Phrase, after: int) -> bool:
        """In Persian and Arabic a noun may be of an act ("sentence of execution")."""
        token = self.tokens[after]
        if self.against(head, after):
            # "لجنة مناهضة التعذيب"
            head.last = after
            return True
        if self.grammar.order == "VSO" and self.definite(head) and not self.grammar.definite(token.low):
            return False  # "المرصد لحقوق الإنسان مقتل …": what the article has closed takes no further noun.
        named = token.forms or self.grammar.capitals or (head.sort == "place" and self.is_named_place(head))
        if token.act and not named and head.sort in ("thing", "place"):
            head.last = after
            return True
        return False

    def is_named_place(self, head: Phrase) -> bool:
        """ "در شهرستان گناباد بازداشت شدند": behind a place's name, known or not, stands no act that is of it."""
        return head.name is not None or head.last > head.head

    def parts_from(self, place: Phrase, named: Phrase) -> bool:
        """ "در شهر لومار یونس پرندک را کشتند", "في المهجع حسان الأتاسي": the place, and somebody else."""
        if self.grammar.order == "VSO" and self.grammar.definite(self.tokens[place.head].low):
            return True
        full = named.name is not None and named.name[1] > named.name[0] and named.titles is None
        # "في مدينة لوماية الأكاديمي سامر الحلبي": where the place's name ends is not known.
        one = place.last == place.head + 1 or self.grammar.order == "SOV"
        return full and place.last > place.head and named.first == place.last + 1 and one

    def is_town_full(self, place: Phrase, token: Token) -> bool:
        """ "در شهر لومار پاسداران …", "من مدينة لوماية معلما": behind a place that has its name stands who did it,
        or suffered it."""
        named = place.sort == "place" and place.last > place.head and place.of is None and not token.tag
        if self.grammar.order == "VSO":
            return named and token.sort in ("people", "person") and not self.grammar.definite(token.low)
        return named and token.sort in ("people", "body") and self.grammar.order == "SOV"
