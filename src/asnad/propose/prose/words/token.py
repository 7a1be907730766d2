"""What are the words of a sentence, and what does each do? Dates, numbers and fixed phrases are one token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from asnad.language.numerals import numerals
from asnad.model.count import Count
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.prose.words.grammar import Form, Grammar

__all__ = ["DASHES", "Token", "inflected", "may_be_verb", "tells_of_many", "tokenize"]

_QUOTES = '"“”«»„‟'
_COMMAS = ",،"
_STOPS = ";:؛—–-()[]"
_LINE = "\u0640"
_U = "\u064f"
"""The vowel of a passive's first letter, which is then no "and": "فُقد"."""
_PARTICLES = frozenset({"may", "neg", "never", "will"})
DASHES = frozenset({"–", "—", "-", _LINE})
_SAID_THAT, _ON = "إن", "علی"
_WHOM = ("شان", "مان", "اش", "ام", "ش", "م")
_YEARS = re.compile(r"\d{4}[-–—]\d{4}")
_INITIALS = r"[A-Z]\.(?: [A-Z][a-z]?\.)* [A-Z][a-z]?(?:\.|(?=[,;)]| [a-zà-ÿ]))"
"""How somebody is named whose name is kept back: "W. Q. D."; no firm, "S. A."."""
_BEFORE_VERBS = frozenset({"se", "s'", "n'", "ne", "no", "nunca", "jamás", "j'", "il", "y"})
_JOINING = "\u200cی"
_WITHIN = re.compile(r"\u200c|[\u064b-\u065f\u0670]+[^\W\d_]")
"""How a word goes on behind what its first letters spell: with a joiner, or a vowel mark and more letters."""


@dataclass(slots=True)
class Token:
    """A word, a mark, or several words that do one thing.

    ``tag``: ``prep`` (with its ``role``), ``aux``, ``age``, ``time``, ``num``, ``comma``, ``stop``, ``end``,
    ``quote``, a tag of the language's ``[tags]``, or nothing. ``met``: a full name before ended with it. ``whom`` is
    where a pronoun ends a Persian verb's first word ("محکومش کرد"). ``sort`` and ``act`` are what it is as a noun,
    ``forms`` as a verb.
    """

    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    role: str = ""
    sort: str = ""
    act: str = ""
    plural: bool = False
    forms: tuple[Form, ...] = ()
    when: When | None = None
    count: Count | None = None
    capital: bool = False
    met: bool = False
    whom: Span | None = None


@cache
def _pattern(elisions: tuple[str, ...]) -> re.Pattern[str]:
    elided = rf"(?i:{'|'.join(elisions)})['’](?=[\w«“\"]|\Z)|" if elisions else ""
    return re.compile(
        rf"{elided}(?!S\. [AL]\.){_INITIALS}|(?:[A-Z]\.){{2,}}|[A-Z]{{1,4}}-?\d+(?!\w)"
        r"|[^\W\d_](?:[^\W\d_]|[\u064b-\u065f\u0670\u0640])*"
        r"(?:[\u200c\-‐‑'’][^\W\d_](?:[^\W\d_]|[\u064b-\u065f\u0670\u0640])*)*\u200c?"
        r"|\d+(?:ers?|r?es?|ères?|èmes?|[ºª°])(?!\w)|\d+(?:[.,:/٫٬]\d+)*|\S"
    )


def tokenize(text: str, span: Span, grammar: Grammar, whens: Sequence[When], counts: Sequence[Count]) -> list[Token]:
    """The tokens of ``text[span]``, with exact offsets."""
    raw = list(_parted(_raw(text, span, grammar, whens, counts), grammar))
    found: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        longest = 1
        if _is_short(raw, at, grammar) or (found and _is_initial(raw, at, found[-1])):
            # "M. Lunel", "Selim V., de 30 años"
            stop = raw.pop(at + 1)
            token.text, token.low, token.end = token.text + stop.text, token.low + stop.low, stop.end
        if grammar.order == "SOV" and at + 1 < len(raw):
            _part_pronoun(token, raw[at + 1], grammar)
        if token.tag in ("", "word") and at + 1 < len(raw):
            for phrase in grammar.pairs.get((token.low, raw[at + 1].low), ()):
                if all(
                    at + n < len(raw) and raw[at + n].low == part and raw[at + n].tag == "word"
                    for n, part in enumerate(phrase)
                ) and not _ends_elsewhere(raw, at, len(phrase), grammar):
                    longest = len(phrase)
                    break
        if longest > 1:
            last = raw[at + longest - 1]
            low = " ".join(t.low for t in raw[at : at + longest]).replace("' ", "'")
            whom, capital = token.whom, token.capital
            token = Token(text[token.start : last.end], low, token.start, last.end, "word", capital=capital, whom=whom)
        _tell(token, grammar)
        if found and token.capital and token.tag == "aux" and token.sort:
            # "El jefe del Estado Mayor": no helper.
            token.tag = ""
        found.append(token)
        at += longest
    return _without_asides(found, grammar) if grammar.capitals else found


def _without_asides(tokens: list[Token], grammar: Grammar) -> list[Token]:
    """The tokens without a name between brackets behind another: "en Lomay (Tarel) a", "el Frente Unido (FU) mató"."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        close = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text == ")"), 0)
        inside = tokens[at + 1 : close]
        years = close and _YEARS.fullmatch("".join(t.text for t in tokens[at + 1 : close]))
        if years and at and tokens[at].text == "(" and tokens[at - 1].text[0].isupper():
            # "Luc Vert (1902-1944), résistant, fut fusillé": when he lived.
            at = close + 1
            continue
        if at and close and tokens[at].text == "(" and tokens[at - 1].text[0].isupper() and inside[0].capital:
            named = all(t.capital or t.role == "of" or t.low in grammar.particles or t.tag == "det" for t in inside)
            somebody = any(t.low in grammar.given or t.sort in ("person", "people") or t.forms for t in inside)
            if named and not somebody:
                at = close + 1
                continue
        found.append(tokens[at])
        at += 1
    return found


def _parted(raw: Iterable[Token], grammar: Grammar) -> Iterator[Token]:
    """ "وفقا لإحصاءات": what a preposition of several words ends with, before a word that nobody knows."""
    before: Token | None = None
    for token in raw:
        first = token.low[:1]
        led = before is not None and first in grammar.proclitics and (before.low, first) in grammar.pairs
        whole = before is not None and (before.low, token.low) in grammar.pairs
        if led and not whole and token.tag == "word" and len(token.low) > 3 and not grammar.known(token.low):
            yield Token(token.text[0], first, token.start, token.start + 1, "word")
            before = replace(token, text=token.text[1:], low=token.low[1:], start=token.start + 1)
        else:
            before = token
        yield before


def _is_short(raw: list[Token], at: int, grammar: Grammar) -> bool:
    """Whether a token is a title cut short, whose full stop stands before a name."""
    if at + 2 >= len(raw) or raw[at + 1].text != "." or raw[at + 1].start != raw[at].end:
        return False
    token, name = raw[at], raw[at + 2]
    return name.capital and token.low in grammar.abbreviations and f"{token.low}." in grammar.titles


def _is_initial(raw: list[Token], at: int, before: Token) -> bool:
    """Whether a token is the first letter of a surname that is kept back, and its full stop ends no sentence."""
    token = raw[at]
    if at + 2 >= len(raw) or len(token.text) > 1 or not (token.capital and before.capital) or before.tag:
        return False
    stop, after = raw[at + 1 : at + 3]
    return stop.text == "." and stop.start == token.end and not after.capital and after.tag != "quote"


def _part_pronoun(token: Token, after: Token, grammar: Grammar) -> None:
    """ "محکومش کرد", "شکنجه‌ام کردند": whom a verb's first word ends with, before the verb."""
    if token.tag != "word" or after.tag != "word":
        return
    for ending in _WHOM:
        stem = token.low.removesuffix(ending)
        if stem == token.low or len(stem) < 3:
            continue
        whole = (stem, after.low) in grammar.pairs.get((stem, after.low), ())
        senses = (s for form in grammar.forms.get(after.low, ()) for s in grammar.senses.get(form.lemma, ())[:1])
        acts = stem in grammar.acts and not grammar.known(token.low)
        if whole or (acts and any(s.kind == "support" and s.code == "active" for s in senses)):
            token.low, token.whom = stem, Span(token.end - len(ending), token.end)
            return


def _ends_elsewhere(raw: Sequence[Token], at: int, size: int, grammar: Grammar) -> bool:
    """In Arabic "قال فيما بعد إن": the "that" of a verb of saying, and no "after"; "الاعتداء على يد": at whose hand."""
    words = raw[at : at + size]
    if (words[-1].low, raw[at + size].low if at + size < len(raw) else "") in grammar.pairs and words[-1].low == _ON:
        return grammar.prepositions.get(f"{_ON} {raw[at + size].low}") == "agent"
    return words[-1].text == _SAID_THAT and grammar.tags.get(" ".join(t.low for t in words)) == "when"


def inflected(token: Token) -> str:
    """The word of a Spanish or French verb, or of the helper that opens it, that tells of how many it is: "tuvieron que
    exiliarse", "n'ont jamais été revus"."""
    words = token.low.replace("'", "' ").split()
    return next((w for w in words if w not in _BEFORE_VERBS), token.low) if len(words) > 1 else token.low


def tells_of_many(token: Token) -> bool:
    """Whether a Spanish or French verb, or the helper that opens it, ends as one of several does."""
    return inflected(token).endswith(("n", "nt"))


def may_be_verb(token: Token, grammar: Grammar) -> bool:
    """Whether a word that is in no list ends like a finite verb: "anuló"."""
    known = token.tag or token.sort or token.act or token.forms or token.capital
    return not known and token.low.endswith(grammar.verb_endings)


def _raw(text: str, span: Span, grammar: Grammar, whens: Sequence[When], counts: Sequence[Count]) -> Iterator[Token]:
    fixed: list[tuple[Span, When | None, Count | None]] = [(w.span, w, None) for w in whens if w.span is not None]
    fixed += [(c.span, None, c) for c in counts if c.span is not None]
    fixed.sort(key=lambda f: f[0])
    pattern = _pattern(grammar.elisions)
    at = span.start
    for where, when, count in fixed:
        if where.start < at or _WITHIN.match(text, where.end):
            # A number inside a word ("سه‌شنبه", "ستُنشر") counts nothing.
            continue
        if count is not None and _opens_phrase(text[where.start : where.start + 40], count.wording, grammar):
            continue
        yield from _words(text, at, where.start, grammar, pattern)
        wording = text[where.start : where.end]
        tag = "time" if when is not None else "num"
        yield Token(wording, grammar.plain(wording), where.start, where.end, tag, when=when, count=count)
        at = where.end
    yield from _words(text, at, span.end, grammar, pattern)


def _opens_phrase(text: str, number: str, grammar: Grammar) -> bool:
    """Whether a word that can be a number begins a fixed phrase: "نه تنها" (not only)."""
    rest = grammar.longer.get(grammar.plain(number), ())
    return any(grammar.plain(text).startswith(" ".join(phrase)) for phrase in rest)


def _words(text: str, start: int, end: int, grammar: Grammar, pattern: re.Pattern[str]) -> Iterator[Token]:
    for match in pattern.finditer(text, start, end):
        word = match.group()
        if not (word[0].isalpha() or word[0].isdigit()):
            tag = "quote" if word in _QUOTES else "comma" if word in _COMMAS else "stop" if word in _STOPS else "end"
            yield Token(word, word, match.start(), match.end(), tag)
            continue
        # "خانواده‌ی او": the letter that joins what follows is no part of the word.
        low = grammar.plain(
            word.removesuffix(_JOINING) if grammar.order == "SOV" and word.endswith("ه" + _JOINING) else word
        )
        at = match.start()
        if not low:
            # A letter that folds to nothing (a lone hamza) is no word; the line that lengthens letters is a dash alone.
            yield Token(word, word, at, match.end(), "stop" if set(word) == {_LINE} else "mark")
            continue
        for part in _proclitics(low, grammar) if word[1:2] != _U else ():
            # In Arabic script folding is letter by letter, so that a clitic is as long as its letters.
            yield Token(text[at : at + len(part)], part, at, at + len(part), "word")
            at += len(part)
            word, low = text[at : match.end()], grammar.plain(text[at : match.end()])
            if part == "ل" and low.startswith("ل") and not grammar.known(low):
                # "للتعذيب": the article has lost its alef.
                low = "ا" + low
        pronoun = bool(grammar.enclitics) and not word.endswith("ة")
        if pronoun and not grammar.known(low) and (last := grammar.enclitic(low)):
            # "عذبتهم": the verb, and whom.
            cut = match.end() - len(last)
            yield Token(text[at:cut], low.removesuffix(last), at, cut, "word")
            yield Token(text[cut : match.end()], last, cut, match.end(), "whom")
            continue
        if pronoun and not grammar.known(low) and (parts := grammar.owned_act(low)):
            # "بعد اعتقاله": the act, and whom.
            noun, last = parts
            cut = match.end() - len(last)
            yield Token(text[at:cut], noun, at, cut, "word")
            yield Token(text[cut : match.end()], last, cut, match.end(), "whom")
            continue
        if grammar.enclitics and not grammar.known(low) and (last := grammar.preposed(low)):
            # "عنها": the preposition, and whom.
            cut = match.end() - len(last)
            yield Token(text[at:cut], low.removesuffix(last), at, cut, "word")
            yield Token(text[cut : match.end()], last, cut, match.end(), "whom")
            continue
        yield Token(word, low, at, match.end(), "word", capital=grammar.capitals and word[0].isupper())


def _proclitics(low: str, grammar: Grammar) -> tuple[str, ...]:
    """The conjunction and preposition written together with the word behind them."""
    if grammar.proclitics and low[:1] in ("و", "ف") and grammar.tags.get(low[1:]) in _PARTICLES:
        # "فقد أعلنت"
        return (low[0],)
    if not grammar.proclitics or grammar.known(low) or low in grammar.given or low in grammar.places:
        return ()
    if low in grammar.offices:
        # "والي غرب دارفور"
        return ()
    if grammar.enclitics and len(low) > 4 and grammar.enclitic(low):
        # "وصفتهم"
        return ()
    for first in grammar.proclitics:
        rest = low[len(first) :]
        if not low.startswith(first) or len(rest) < 2:
            continue
        if first == "ب" and rest in numerals(grammar.language).values:
            # "بثلاث رصاصات"
            return (first,)
        if first in ("و", "ف") and rest.endswith("وا") and len(rest) > 4:
            # "وأخذوا": they did, whatever it is.
            return (first,)
        if first in ("و", "ف") and len(rest) > 5 and rest.endswith(("وني", "ونا", "وهم", "وها", "وه", "وهما")):
            # "وأحالوني", "وأعادوه"
            return (first,)
        if _stands(rest, grammar) or (first == "ل" and rest.startswith("ل") and len(rest) > 3):
            return (first,)
        for second in grammar.proclitics[1:]:
            inner = rest[len(second) :]
            if (
                rest.startswith(second)
                and len(inner) > 1
                and first in grammar.proclitics[:2]
                and _stands(inner, grammar)
            ):
                return (first, second)
    return ()


def _stands(word: str, grammar: Grammar) -> bool:
    return (
        (grammar.definite(word) and len(word) > 4)
        or (word.startswith("ل") and len(word) > 3 and grammar.known("ا" + word))
        or (len(word) > 3 and word in grammar.longer)
        or grammar.known(word)
        or any(stem in grammar.acts for stem, _ in grammar.stems(word))
        or bool(grammar.enclitics and (grammar.enclitic(word) or grammar.preposed(word) or grammar.owned_act(word)))
        or (len(word) > 4 and any(word.removesuffix(e) in grammar.forms for e in grammar.enclitics if word.endswith(e)))
        or word in grammar.given
        or word in grammar.places
        or word in grammar.servants | grammar.openers
    )


def _tell(token: Token, grammar: Grammar) -> None:
    """Look the token up."""
    if token.tag != "word":
        return
    low = token.low
    # "2e bataillon"
    token.tag = "pre" if low[0].isdigit() and not low[-1].isdigit() else ""
    token.forms = grammar.forms.get(low, ())
    token.sort, token.act, token.plural = grammar.noun(low)
    if token.text in grammar.as_if:
        token.tag = "if"
    elif low in grammar.prepositions and token.text not in grammar.not_prepositions:
        token.tag, token.role = "prep", grammar.prepositions[low]
    elif low in grammar.auxiliaries:
        token.tag = "aux"
    elif low in grammar.hedges:
        token.tag = "hedge"
    elif low in grammar.tags and token.text not in grammar.not_prepositions:
        # "بهاء", and not "بها"
        token.tag = grammar.tags[low]
    if not token.sort and (low in grammar.titles or low in grammar.offices or grammar.is_office(low)):
        token.sort = "person"
        token.plural = not (low in grammar.titles or low in grammar.offices)
        if token.plural:
            token.sort = "people"
