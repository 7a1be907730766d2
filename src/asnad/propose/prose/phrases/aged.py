"""How old is somebody, and what else is he called? What stands so behind a name, or behind a word for somebody."""

from __future__ import annotations

from dataclasses import dataclass

from asnad.language.fold import fold
from asnad.propose.prose.phrases.named import Names
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["Aged"]

_OF_AGE = fold(" من العمر")


@dataclass(slots=True)
class Aged(Names):
    """The ages and nicknames behind people."""

    def aged(self, head: Phrase, at: int) -> int | None:
        """The end of an age or a nickname that stands behind a phrase."""
        last = self.age(at)
        led = head.first > 0 and self.tokens[head.first - 1].role == "agent"
        # "Conduits par Luc Vert, dit « Barbe », ont tué": the comma closes what is told of those before.
        return last - 1 if last is not None and led and self.tokens[last].tag == "comma" else last

    def age(self, at: int) -> int | None:
        """The end of an age behind somebody: "de 31 años", "۳۱ ساله", "(31 ans)", ", 31 ans,"."""
        tokens = self.tokens
        if at >= len(tokens):
            return None
        if (called := self._nickname(at)) is not None:
            return called
        mark = tokens[at].tag if tokens[at].tag == "comma" else tokens[at].text if tokens[at].text == "(" else ""
        step = at + 1 if mark else at
        step = step + 1 if self.of(step) else step
        if step + 1 < len(tokens) and tokens[step].low.endswith(_OF_AGE):
            step += 1
        if step + 1 >= len(tokens) or not tokens[step].low[:1].isdigit():
            return None
        behind = tokens[step + 1 : step + 4]
        if len(behind) == 3 and behind[1].low[:1].isdigit() and behind[2].low in self.grammar.ages:
            # "Âgées de 18 à 25 ans", "de 18 y 25 años"
            step += 2 * (behind[0].tag in ("prep", "conj"))
        aged = tokens[step + 1].low in self.grammar.ages
        last = step + 1 if aged else step
        if mark == "(":
            last += 1
            young = aged or (tokens[step].low.isdigit() and len(tokens[step].low) < 3)
            if not young or last >= len(tokens) or tokens[last].text != ")":
                return None
        elif not aged:
            # "Eva Paz, de 19; y Luis Vega, de 52, fueron detenidos".
            young = mark == "comma" and step == at + 2 and tokens[step].low.isdigit() and len(tokens[step].low) < 3
            if not young or tokens[step + 1].tag not in ("comma", "stop", "end", "conj"):
                return None
        # "Dane, 35 ans, instituteur, a été tué": the second comma opens what else is said of him.
        return last + 1 if mark and self.resumes(last + 1) else last

    def _nickname(self, at: int) -> int | None:
        """The end of what somebody is also called: ", alias "el Turco",", "apodado "El Gato"", ", dit « Barbe »,"."""
        tokens = self.tokens
        apart = tokens[at].tag == "comma" or tokens[at].text == "("
        size = next((n for n in range(7, 0, -1) if self._words(at + apart, n) in self.grammar.nicknames), 0)
        first = at + apart + size
        if not size or first >= len(tokens):
            return None
        if tokens[first].tag == "quote":
            ends = (i for i in range(first + 1, min(first + 6, len(tokens))) if tokens[i].tag == "quote")
            last = next(ends, None)
        elif not self.grammar.capitals:
            # «معروف به حاجی رضا», "الملقب بأبي رضا": a name, with or without a title.
            titled = tokens[first].low in self.grammar.titles | self.grammar.openers and first + 1 < len(tokens)
            named = self.arabic_name(first + titled) or (self.arabic_name(first + 1, called=True) if titled else None)
            last = named.last if named is not None and named.sort == "person" else self._by_trade(first)
        else:
            last = first - (tokens[first].tag != "det")
            while last + 1 < len(tokens) and self._capital_at(last + 1):
                last += 1
            last = last if last > first - 1 and tokens[last].text[0].isupper() else None
        if last is None:
            return None
        if tokens[at].text == "(":
            return last + 1 if last + 1 < len(tokens) and tokens[last + 1].text == ")" else None
        return last + 1 if apart and self.resumes(last + 1) else last

    def _by_trade(self, at: int) -> int | None:
        """«معروف به عبدالله قصاب،»: a given name and what its bearer does, before what closes it."""
        if at + 2 >= len(self.tokens) or self.tokens[at].low not in self.grammar.given or self.tokens[at].tag:
            return None
        trade, after = self.tokens[at + 1 : at + 3]
        closed = trade.sort == "person" and not trade.tag and after.tag in ("comma", "stop", "end", "prep")
        return at + 1 if closed else None

    def _words(self, at: int, size: int) -> str:
        return " ".join(t.low for t in self.tokens[at : at + size])

    def _capital_at(self, at: int) -> bool:
        """Whether a word with a capital, or a number in words with one, stands at a token."""
        token = self.tokens[at]
        return token.text[0].isupper() and token.tag in ("", "num", "pre")

    def resumes(self, at: int) -> bool:
        """Whether a comma stands before a verb, its helper or "and"."""
        tokens = self.tokens
        if at + 1 >= len(tokens) or tokens[at].tag != "comma":
            return False
        pronouns, step = self.grammar.object_pronouns | self.grammar.past_pronouns, at + 1
        while step + 1 < len(tokens) and (tokens[step].tag in ("clitic", "se") or tokens[step].low in pronouns):
            # "Marie Lunel, 34 ans, le nie"
            step += 1
        behind = tokens[step]
        if behind.forms and all(form.tense == "participle" for form in behind.forms):
            # "Paul Lunel, 54 ans, enlevé lundi, a été libéré": as what else is said of him.
            return False
        return behind.tag in ("conj", "aux", "neg") or (bool(behind.forms) and not (behind.act or behind.tag))
