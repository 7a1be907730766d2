"""What are a sentence's words, and which part of speech is each? Long: all by closed classes, endings, neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from asnad.model.text import Span
from asnad.propose.lexicon import table, words
from asnad.propose.morphology import known_verb, singular, verb_form
from asnad.propose.trigger import is_act_noun

__all__ = ["Token", "is_said", "is_upper", "noun_sort", "phrase_low", "tokenize"]

# Marks that stand inside words and are no letters: the soft hyphen, joiners, zero-width spaces.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
_LETTERS = rf"(?:[^\W_]|[{_UNSEEN}]+(?=[^\W_]))*"
_TOKEN = re.compile(
    # Between words nothing is tried, and a word of plain letters alone, as most tokens are, is told at once.
    rf"(?=\S)(?:[A-Za-z]+(?![\w.'‘’ʼ\-‐‑{_UNSEEN}])"
    r"|\d+-(?:year|month|week|day)-olds?"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])"
    r"|(?:[A-Za-z]\.){2,}|(?:[A-Z]\.)+[A-Z](?=\s+[A-Z])"
    r"|[A-Z][a-z]{1,4}\.?-[A-Z][a-z]{1,6}\.(?=\s+[A-Z])"
    rf"|[^\W\d_]{_LETTERS}(?:[‘'’ʼ\-‐‑][^\W_]{_LETTERS})*"
    r"|\w+"
    r"|--+|\S)"
)
_APOSTROPHES = str.maketrans("’‘ʼ‐‑", "'''--", _UNSEEN)
_QUOTES = '"“”«»„‟'
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ish", "ical", "ary", "ory", "ic", "al")
_NOUN_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ship", "hood", "ism", "ance", "ence", "dom", "age", "ure", "cy",
)  # fmt: skip
_PERSON_ENDINGS = ("ist", "ists", "ers", "ors", "eers", "ees")


@dataclass(slots=True)
class Token:
    """A word or mark: ``low`` is its lower-case form with plain apostrophes and hyphens and no unseen marks.

    ``tag`` is one of det, own (his), gen ('s), quant, num, pron, prep, conj, sub, modal, be, have, do, neg, adv, adj,
    noun, name, verb, to, that, wh, time, comma, stop (; : — brackets), end, quote. ``forms`` are the verb's forms.
    """

    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    forms: str = ""
    capital: bool = False


def phrase_low(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of tokens ``first``–``last`` in small letters, a space between them."""
    return tokens[first].low if first == last else " ".join([token.low for token in tokens[first : last + 1]])


@cache
def _closed() -> dict[str, str]:
    # The later of two lists that hold a word decides.
    short = {
        "adverb": "adv", "quantifier": "quant", "determiner": "det", "possessive": "own", "pronoun": "pron",
        "preposition": "prep", "conjunction": "conj", "subordinator": "sub", "modal": "modal", "negation": "neg",
    }  # fmt: skip
    tagged: dict[str, str] = {}
    for name, tag in short.items():
        tagged.update(dict.fromkeys(words("words", "tags", name), tag))
    for name in ("be", "have", "do"):
        tagged.update(dict.fromkeys(words("words", "auxiliary", name), name))
    tagged.update(
        {"that": "that", "to": "to", "who": "wh", "whom": "wh", "which": "wh", "whose": "wh", "others": "noun"}
    )
    return tagged


@cache
def noun_sort(word: str) -> str:
    """What a lower-case noun stands for: person, group, body, place, thing, act, or nothing known ("")."""
    if word.endswith(("-year-old", "-year-olds")):
        return "person"
    nouns = table("nouns")
    one = singular(word)
    for sort in ("person", "body", "group", "place"):
        listed = words("nouns", sort)
        if word in listed or one in listed:
            return sort
    if is_act_noun(word):
        return "act"
    if word in words("nouns", "thing") or one in words("nouns", "thing"):
        return "thing"
    if any(one in listed for listed in nouns["work"].values()):
        return "thing"
    if word.endswith(_NOUN_ENDINGS):
        return "thing"
    if (
        len(word) > 5
        and not known_verb(word)
        and (word.endswith(_PERSON_ENDINGS) and not word.endswith(("sers", "wers", "papers", "numbers")))
    ):
        return "person"
    return ""


@cache
def _places() -> frozenset[str]:
    return frozenset(
        w.lower() for name, adjectives in table("countries")["demonyms"].items() for w in (name, *adjectives)
    )


@cache
def _guess_tag(low: str) -> str:
    """The open-class tag of a lower-case word alone."""
    if low in words("words", "adjectives"):
        return "adj"
    if low in words("words", "truth", "discredited") and not known_verb(low):
        return "adj"
    if _is_of_saying(low) and not known_verb(low):
        return "noun"
    if noun_sort(low) in {"person", "group", "body", "place"}:
        return "noun"
    if low.endswith("ly") and len(low) > 4:
        return "adv"
    if is_act_noun(low) or noun_sort(low):
        return "noun"
    if verb_form(low) is not None:
        return "verb"
    if low.endswith(_ADJECTIVE_ENDINGS):
        return "adj"
    return "noun"


@cache
def _is_of_saying(low: str) -> bool:
    """Whether a word is a noun of saying: "claim", "theory"."""
    return any(low in listed for listed in table("nouns")["saying"].values())


def is_upper(text: str) -> bool:
    """Whether the text is written in capitals throughout, so that they say nothing about names."""
    if text.isascii():
        letters, capitals = len(text.translate(_NO_LETTERS)), len(text.translate(_NO_CAPITALS))
    else:
        letters, capitals = sum(map(str.isalpha, text)), sum(map(str.isupper, filter(str.isalpha, text)))
    return letters > 20 and capitals > 0.7 * letters


_NO_LETTERS: dict[int, None] = dict.fromkeys(code for code in range(128) if not chr(code).isalpha())
_NO_CAPITALS: dict[int, None] = dict.fromkeys(code for code in range(128) if not chr(code).isupper())
_SOME = frozenset({"some", "many", "few", "several", "most", "both", "all", "others", "more"})
_ALL = frozenset({"everyone", "everybody", "all", "anyone", "anybody", "nobody", "none", "everything", "nothing"})
_HYPHENS = frozenset("-–")


def _cut(text: str, span: Span) -> list[Token]:
    found: list[Token] = []
    abbreviations = words("words", "abbreviations")
    last, closing, hyphen = 0, span.end, False
    for match in _TOKEN.finditer(text, span.start, closing):
        start, end = match.span()
        if start < last:
            # The full stop of an abbreviation.
            continue
        raw = match[0]
        low = raw.lower()
        if not raw.isascii():
            low = low.translate(_APOSTROPHES)
        if "'" in low and (parted := _parted(raw, low, start, found)):
            found += parted
            hyphen = False
            continue
        if end < closing and text[end] == "." and (low in abbreviations or (len(raw) == 1 and raw.isupper())):
            end += 1
            raw = text[start:end]
        capital = raw[0].isupper() or (not raw.isalpha() and _is_capital(raw))
        found.append(Token(raw, low, start, end, "", "", "", capital))
        last = end
        if hyphen and len(found) > 2:
            _join_rank(text, found)
        hyphen = low in _HYPHENS
    return found


_ARTICLE = re.compile(r"(?:[ae]l|ul|a[dnrstz]|a[dst]h|e[dns]|ibn|bin)[-‑–]|d['’]")
"""What is written before a name in small letters and together with it: "al-Zahri", "d'Arvil"."""


def _is_capital(raw: str) -> bool:
    """Whether a word begins with a capital, if need be behind an article: "al-Zahri"."""
    if raw[0].isupper():
        return True
    article = _ARTICLE.match(raw)
    return article is not None and raw[article.end() : article.end() + 1].isupper()


def _parted(raw: str, low: str, start: int, before: list[Token]) -> list[Token]:
    """The tokens of a word with an apostrophe that is two words, or a genitive; none when it is but one word."""
    end = start + len(raw)
    capital = _is_capital(raw)
    if low in {"he's", "she's"}:
        # "is" or "has": which, what follows tells.
        return [Token(raw, low[:-2], start, end, "pron", capital=capital)]
    if low.endswith("'s") and len(low) > 2 and low not in {"it's", "that's", "there's", "let's"}:
        return [
            Token(raw[:-2], low[:-2], start, end - 2, capital=capital),
            Token(raw[-2:], "'s", end - 2, end, "gen"),
        ]
    for clitic in ("'ve", "'re", "'ll", "'m", "'d"):
        if low.endswith(clitic) and len(low) > len(clitic):
            cut = len(raw) - len(clitic)
            return [
                Token(raw[:cut], low[: -len(clitic)], start, start + cut, capital=capital),
                Token(raw[cut:], clitic, start + cut, end),
            ]
    if raw in "'’" and before and before[-1].low.endswith("s") and before[-1].end == start:
        return [Token(raw, "'s", start, end, "gen")]
    return []


def _join_rank(text: str, tokens: list[Token]) -> None:
    """A rank whose hyphen was set apart is one word all the same: "Lt. - Gen.", "Brig.- General"."""
    first, _, last = tokens[-3:]
    rank = f"{first.low} {last.low}".replace(".", "")
    if first.capital and last.capital and rank in words("names", "titles"):
        low = f"{first.low}-{last.low}"
        tokens[-3:] = [Token(text[first.start : last.end], low, first.start, last.end, capital=True)]


def tokenize(text: str, span: Span, *, times: Sequence[Span], counts: Sequence[Span], upper: bool) -> list[Token]:
    """Tokens of a sentence with their tags. ``times`` and ``counts`` are spans of dates and numbers in the text.

    In a text in capitals (``upper``) no word is taken for a name by its first letter.
    """
    tokens = _cut(text, span)
    opening = next((i for i, token in enumerate(tokens) if token.low[:1].isalnum()), 0)
    dated, counted = _within(tokens, times), _within(tokens, counts)
    for i, token in enumerate(tokens):
        low = token.low
        token.lemma, token.forms, tag, closed = _alone(low)
        if token.tag:
            continue
        if i in dated:
            token.tag = "time"
        elif tag == "num" and not upper and _numbers_a_unit(tokens, i):
            token.tag = "name"
        elif tag:
            token.tag = tag if tag != "aged" else _aged(tokens, i)
        elif i in counted and low not in {"a", "an", "no", "the"} and not _is_about_the(tokens, i):
            token.tag = "num"
        elif not upper and (
            (len(low) <= 2 and (_is_initial(token) or _is_bare_initial(tokens, i)))
            or (low in _IN_NAMES and _is_in_a_name(tokens, i))
        ):
            token.tag = "name"
        elif closed and not (token.capital and i and not upper and _is_of_a_name(tokens, i)):
            token.tag = closed
        elif (
            token.capital
            and not upper
            and ((i > opening and not _opens_anew(tokens, i)) or _opens_with_name(tokens, i))
        ):
            token.tag = "name"
        else:
            token.tag = _guess_tag(low)
        if low == "but" and i and tokens[i - 1].low in _ALL:
            token.tag = "prep"  # "everyone but Voss"
    if not upper:
        _join_names(tokens)
    _settle(tokens, upper=upper)
    return tokens


def _join_names(tokens: list[Token]) -> None:
    """What stands inside a name is part of it: "João dos Santos", "Jan van der Berg", "Omar "El Chino" Cruz"."""
    particles = words("names", "particles", "person")
    for i in range(1, len(tokens) - 1):
        token, before = tokens[i], tokens[i - 1]
        if before.tag != "name":
            continue
        if token.tag == "noun" and token.low in particles and token.low not in {"e", "y"}:
            j = i + 1 + (tokens[i + 1].low in particles)
            if j < len(tokens) and tokens[j].tag == "name" and tokens[j].capital:
                for inside in tokens[i:j]:
                    inside.tag = "name"
        elif token.tag == "quote" and token.low in _DOUBLE:
            j = next((j for j in range(i + 2, min(i + 5, len(tokens) - 1)) if tokens[j].tag == "quote"), 0)
            if j and all(t.tag == "name" and t.capital for t in (*tokens[i + 1 : j], tokens[j + 1])):
                token.tag = tokens[j].tag = "name"


_DOUBLE = frozenset({'"', "“", "«", "„"})


def _numbers_a_unit(tokens: list[Token], i: int) -> bool:
    """ "Division 88 troops": which division, and not how many troops."""
    return (
        bool(i)
        and tokens[i - 1].capital
        and tokens[i - 1].low in words("nouns", "numbered")
        and tokens[i].low.isdigit()
    )


def _is_about_the(tokens: list[Token], i: int) -> bool:
    """ "Statements about the four arrests": no "about four"."""
    return tokens[i].low == "about" and i + 1 < len(tokens) and tokens[i + 1].low == "the"


_IN_NAMES = frozenset({"without", "against", "beyond", "under"})


def _is_of_a_name(tokens: list[Token], i: int) -> bool:
    """Whether a capital makes a small word a name: "May", "Jonah Were said", "Ali Can, who"; not in a headline."""
    low = tokens[i].low
    if low in {"may", "will", "us", "mark", "home"}:
        return True
    after = tokens[i + 1 : i + 2]
    ends = bool(after) and not (after[0].capital or after[0].text[0].isdigit() or after[0].text[0] in '"“”')
    return ends and tokens[i - 1].tag == "name" and tokens[i - 1].text[0].isupper() and len(low) > 1


def _is_in_a_name(tokens: list[Token], i: int) -> bool:
    """Whether a capital makes a preposition part of a name: "Doctors Without Borders"."""
    around = tokens[max(0, i - 1) : i + 2]
    return len(around) == 3 and all(t.capital for t in around) and len(tokens) > 8


def _within(tokens: list[Token], spans: Sequence[Span]) -> set[int]:
    """The indexes of the tokens that stand inside one of these spans."""
    starts = [token.start for token in tokens] if spans else []
    return {
        i
        for span in spans
        for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        if tokens[i].end <= span.end
    }


@cache
def _alone(low: str) -> tuple[str, str, str, str]:
    """What a word or mark is by itself: the lemma and forms of its verb, its tag where it has no other, a closed one.

    "aged" stands for "-year-old", which is a noun or an adjective. Of a closed class are small words such as "by".
    """
    aged, digits = low.endswith(("-old", "-olds")), low[:1].isdigit()
    tag = _mark(low) or ("aged" if aged else "num" if digits else "")
    return *(verb_form(low) or ("", "")), tag, _closed().get(low, "")


def _aged(tokens: list[Token], i: int) -> str:
    """ "A 30-year-old teacher", "a 30-year-old was"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.low in _closed():
        return "noun"
    return "adj" if after.capital or _guess_tag(after.low) in {"noun", "adj"} else "noun"


def _mark(low: str) -> str:
    """The tag of a mark; "" for a word."""
    if low in _QUOTES:
        return "quote"
    if low == ",":
        return "comma"
    if low in ".?!…":
        return "end"
    return "" if any(map(str.isalnum, low)) else "stop"


def _is_initial(token: Token) -> bool:
    """A capital with a full stop: "A." in a name is no article, and "I." no pronoun; also "AT", which is no "at"."""
    single = len(token.low) == 1 and token.capital and token.text.endswith(".")
    return single or (len(token.low) == 2 and token.text.isupper() and token.text.isalpha())


def _is_bare_initial(tokens: list[Token], i: int) -> bool:
    """ "Major General I Holt": after a rank "I" and "A" are of the name."""
    before, after = tokens[i - 1 : i] if i else [], tokens[i + 1 : i + 2]
    titled = bool(before) and before[0].capital and before[0].low.rpartition("-")[2] in words("names", "titles")
    named = bool(after) and after[0].capital and after[0].low not in words("names", "bodies")
    return len(tokens[i].text) == 1 and tokens[i].capital and titled and named


def _opens_anew(tokens: list[Token], i: int) -> bool:
    """Whether a sentence begins within one: "He said: “Troops …", "said, “Troops …", "Also read: Troops"."""
    quoted = tokens[i - 1].tag == "quote"
    before = tokens[i - 1 - quoted] if i > quoted else None
    return before is not None and (before.low in {":", "|"} or (quoted and before.tag == "comma"))


def _opens_with_name(tokens: list[Token], i: int) -> bool:
    """Whether the capital of a sentence's first word is that of a name: the word is not known as another."""
    low = tokens[i].low
    if low in _places():
        return True
    if low.startswith("un") and verb_form(low) is not None:
        return False  # "Unconfirmed reports"
    if known_verb(low) or noun_sort(low) or low in words("words", "adjectives"):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        own, next_ = verb_form(low), verb_form(following.low) if following is not None else None
        if own is not None and "b" in own.forms and not noun_sort(low) and next_ is not None and "d" in next_.forms:
            # "Amnesty said": two verbs do not open a sentence.
            return known_verb(tokens[i + 1].low)
        return following is not None and following.capital and following.text[:1].isalpha() and len(following.low) > 1
    return _guess_tag(low) != "adv"


_COUNTED_OFF = frozenset({"dead", "wounded", "injured", "arrested", "detained", "killed", "missing", "victims"})


@cache
def _with_own_rules() -> frozenset[str]:
    """Words that have a rule of their own."""
    few = frozenset({"record", "included", "strike", "strikes", "very", "blind", "most", "home", "gang"})
    return few | words("words", "leaves_so") | words("words", "titles", "left")


def _settle_by_itself(tokens: list[Token], i: int) -> bool:
    """Settle a word that has a rule of its own; ``True`` when nothing more is to be asked."""
    token, low = tokens[i], tokens[i].low
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if low == "included" and before is not None and before.low in _COUNTED_OFF:
        token.tag = "verb"  # "the dead included Holt"
        return True
    if low == "blind" and (before is None or before.tag not in {"to", "modal", "do"}):
        token.tag, token.forms = "adj", ""  # "a deaf and blind girl"
    if low == "most" and after is not None and after.low in words("words", "how_surely"):
        token.tag = "adv"  # "most likely abducted"
    if low == "record" and after is not None and after.tag == "num":
        token.tag, token.forms = "adj", ""  # "a record 81 people"
    if low == "gang" and after is not None and after.lemma == "rape":
        token.tag = "adv"  # "was gang raped"
    if before is None:
        return False
    if low in words("words", "leaves_so") and _is_left_so(tokens, i):
        token.tag, token.forms = "adv", ""
    if low in {"strike", "strikes"} and before.low == "hunger":
        token.tag, token.forms = "noun", ""
    if low == "very" and before.low in {"this", "that", "the"}:
        before.tag, token.tag = "det", "adj"  # "this very station"
    if low in words("words", "titles", "left") and after is not None and _is_ex(tokens, i):
        token.tag, token.forms = "adj", ""  # "sentenced retired general Holt"
    if low == "home" and before.tag in {"own", "gen", "det", "adj"}:
        token.tag = "noun"  # "his home"
    return False


_MARKS = frozenset({"end", "comma", "stop", "quote"})
_NOUNISH = frozenset({"noun", "name", "adj", "num", "quant"})
_BEFORE_NOUN = frozenset({"det", "own", "gen", "adj", "num", "quant"})


def _settle(tokens: list[Token], *, upper: bool) -> None:
    """Decide between noun, verb and adjective from the neighbours, left to right."""
    own_rules = _with_own_rules()
    for i, token in enumerate(tokens):
        if token.low in own_rules and _settle_by_itself(tokens, i):
            continue
        if not token.forms and token.tag not in {"that", "own", "to"}:
            if token.low in {"chief", "general"} and i + 1 < len(tokens) and tokens[i + 1].tag not in _NOUNISH:
                token.tag = "noun"  # "became deputy chief of staff", "the police chief, who"
            continue
        before = tokens[i - 1] if i else None
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        prev = before.tag if before else "start"
        follow = after.tag if after else "end"
        if token.forms == "s" and before is not None and before.low in {"me", "him", "them", "us"}:
            token.tag, token.forms = "noun", ""  # "asked me questions"
            continue
        if token.low == "following" and prev in {"det", "own"} and follow in {"noun", "name", "adj", "num"}:
            token.tag = "adj"
            continue
        if token.tag == "that":
            pointed = before is not None and before.low == "out"  # "pointed out that"
            if (
                (prev == "prep" and not pointed)
                or (before and before.low in {"than", "since"})
                or (i == 0 and follow in {"noun", "adj"})
                or (prev == "verb" and _points_at(tokens, i))
            ):
                token.tag = "det"
        elif token.tag == "own" and token.low == "her" and follow not in {"noun", "adj", "name", "num", "verb"}:
            at_home = after is not None and after.low == "home" and prev == "prep"
            token.tag = "own" if at_home else "pron"  # "from her home"; but "drove her home"
        elif token.tag == "own" and token.low == "her" and before is not None and after is not None:
            if before.lemma in {"make", "let", "see", "hear"} and after.forms == "b" and known_verb(after.low):
                token.tag = "pron"  # "made her confess"
        elif token.tag == "to" and after is not None and _puts_to(tokens, i):
            token.tag = "prep"
            after.tag, after.forms = (
                ("noun", "") if after.forms and "g" not in after.forms else (after.tag, after.forms)
            )
        elif token.tag == "to":
            if follow in {"det", "own", "name", "num", "quant", "pron", "end", "adj"} or (
                after is not None and "b" not in (after.forms or "") and follow not in {"adv", "be", "have", "do"}
            ):
                token.tag = "prep"
        elif "b" in token.forms and token.tag == "noun" and prev == "conj" and follow in {"own", "pron"}:
            token.tag = "verb"  # "police raid the office and arrest its owner"
        elif token.low in {"charges", "convicts"} and _charges(tokens, i):
            token.tag = "verb"
        elif token.forms and token.tag in {"noun", "verb", "adj"} and _says_it(tokens, i):
            token.tag = "verb"
            if i >= 3 and tokens[i - 3].low == "as" and _closes_with(tokens, i):
                tokens[i - 3].tag = "sub"
        elif "g" in token.forms and prev == "conj" and follow == "noun" and i >= 2 and tokens[i - 2].tag == "adj":
            token.tag = "adj"  # "abusive and threatening e-mails"
        elif token.forms and token.tag in {"noun", "verb", "adj"}:
            late = (prev == "comma" or (not i and follow in {"noun", "adj"})) and _opens_late(tokens, i)
            _settle_verb(token, before, after, prev, follow, opens=i == 1, opens_late=late)
        elif token.tag == "name" and i == 1 and before is not None and before.low in _SOME and follow == "name":
            if _says_it(tokens, i):
                token.tag = "verb"  # "Some Say Arlen Voss …"
        elif token.tag == "name" and token.forms and i == 0 and not upper:
            named = follow == "name" and not known_verb(token.low)
            token.tag = "verb" if "g" in token.forms and not named else "name"


def _puts_to(tokens: list[Token], i: int) -> bool:
    """ "Was subjected to torture", "subjected them to rape": what stands behind it is a noun."""
    return any(tokens[j].forms and tokens[j].lemma in words("verbs", "befalls") for j in range(max(0, i - 6), i)) and (
        tokens[i - 1].tag in {"verb", "noun", "name", "pron", "adv"}
    )


def _points_at(tokens: list[Token], i: int) -> bool:
    """ "Rejected that finding.": one word and a mark behind "that", and no clause."""
    after = tokens[i + 1 : i + 3]
    nounish = bool(after) and (after[0].tag == "noun" or (after[0].forms == "g" and after[0].tag == "verb"))
    return nounish and (len(after) == 1 or after[1].tag in _MARKS)


def _is_of_manner(token: Token | None) -> bool:
    return token is not None and token.low.endswith("ly") and token.low not in words("words", "above_all")


def _is_ex(tokens: list[Token], i: int) -> bool:
    """Whether "retired", "exiled" stands before an office or a name, and no helping verb or subject before it."""
    after, before = tokens[i + 1], tokens[i - 1]
    office = after.low in words("names", "titles") or noun_sort(after.low) == "person"
    named = after.tag == "name" or (after.tag in {"noun", "adj"} and office)
    return named and before.tag in {"verb", "prep", "comma", "conj"} and not after.low.endswith("s")


def _is_left_so(tokens: list[Token], i: int) -> bool:
    """ "Took her hostage", "shot the man dead": the word ends what is said of them, and is no noun of its own."""
    before = tokens[i - 1]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is not None and (after.tag in {"noun", "name", "gen", "adj"} or after.low == "of"):
        return False
    if before.tag not in {"noun", "name", "pron"} and before.low != "her":
        return False
    for j in range(i - 1, max(-1, i - 9), -1):
        if tokens[j].tag in _MARKS:
            return False
        if tokens[j].forms and tokens[j].lemma in words("lemmas", "leaves"):
            if before.low == "her":
                before.tag = "pron"
            return True
    return False


def _charges(tokens: list[Token], i: int) -> bool:
    """ "The indictment charges Holt with murder", "the court convicts him of it": verbs, and no nouns."""
    before, after = tokens[i - 1 : i] if i else [], tokens[i + 1 : i + 2]
    whom = bool(after) and after[0].tag in {"name", "det", "own", "pron"}
    if tokens[i].low == "convicts":
        return whom and bool(before) and before[0].tag not in _BEFORE_NOUN
    told = bool(before) and before[0].tag in {"noun", "name", "num"}
    return told and whom and any(token.low == "with" for token in tokens[i + 2 : i + 9])


def _says_it(tokens: list[Token], i: int) -> bool:
    """ "Some believe Arlen Voss …", "witnesses claim soldiers killed …": a verb of saying, and no part of the name."""
    token = tokens[i]
    if _closes_with(tokens, i):
        return True
    if i == 0 or i + 2 >= len(tokens) or token.forms not in {"b", "s"} or not is_said(token.lemma):
        return False
    before, after, beyond = tokens[i - 1], tokens[i + 1], tokens[i + 2]
    people = after.tag == "noun" and noun_sort(after.low) in {"person", "group", "body"} and "d" in beyond.forms
    if before.low in _SOME and token.forms == "b" and not noun_sort(token.low) and not _is_of_saying(token.low):
        return True  # "SOME BELIEVE THAT"; no noun is written so
    if not people and after.tag not in {"name", "det", "that", "own", "pron"}:
        return False
    if token.forms == "b" and before.low in _SOME:
        return True
    if token.capital or before.tag not in {"noun", "name"}:
        return False
    sort, many = noun_sort(before.low), before.low.endswith("s") or before.low in {"people", "police"}
    if token.forms == "b":
        return before.tag == "noun" and many and (sort in {"person", "group"} or before.low in {"police", "sources"})
    return not many and (people or after.tag == "name") and (before.tag == "name" or sort in {"person", "body"})


def _closes_with(tokens: list[Token], i: int) -> bool:
    """ "…, or so the rebels claim.", "…, as the army claims."."""
    if i < 3 or tokens[i].forms not in {"b", "s"} or (i + 1 < len(tokens) and tokens[i + 1].tag not in _MARKS):
        return False
    opens = tokens[i - 2].tag in {"det", "own"} and tokens[i - 3].low in {"so", "as"}
    return opens and tokens[i - 1].tag == "noun" and is_said(tokens[i].lemma)


@cache
def is_said(lemma: str) -> bool:
    """Whether a verb is one of saying, by which whoever says so stands to it."""
    return any(lemma in words("verbs", "report", stance) for stance in ("asserted", "attributed"))


def _is_of_deeds(token: Token, after: Token | None) -> bool:
    return (
        token.lemma in words("lemmas", "deals_with")
        and after is not None
        and ("g" in after.forms or after.low == "being")
    )


def _opens_late(tokens: list[Token], i: int) -> bool:
    """Whether only a date or place stands before the comma, and the sentence's own verb is still to come."""
    later = any(t.tag in {"be", "have", "modal"} or t.low == "said" for t in tokens[i + 1 :])
    if not i or not later:
        return later  # "Exiled leader Mira Holt said …"
    opening = {t.tag for t in tokens[: i - 1]}
    return tokens[0].tag in {"time", "prep"} and opening <= {"time", "prep", "det", "noun", "name", "adj", "num"}


def _is_tear_gas(before: Token | None, token: Token, after: Token | None) -> bool:
    """ "Tear gas", "nerve gas": no verb."""
    poison = token.low == "gas" and before is not None and before.low in {"tear", "nerve", "mustard", "cs", "poison"}
    return poison or (token.low == "tear" and after is not None and after.low == "gas")


def _settle_verb(
    token: Token,
    before: Token | None,
    after: Token | None,
    prev: str,
    follow: str,
    *,
    opens: bool,
    opens_late: bool,
) -> None:
    forms = token.forms
    origin = before is not None and before.low in _places()
    if (
        token.tag == "adj"
        and follow in {"noun", "name", "adj"}
        and (origin or prev not in {"be", "have", "pron", "noun", "name"})
    ):
        return
    doubted = after is not None and after.forms == "g" and token.low in words("words", "truth", "alleged")
    counted = prev in {"num", "det", "quant"} and after is not None and not known_verb(after.low)
    if doubted and (counted or prev in {"start", "prep", "that", "sub", "comma", "conj", "time"}):
        # "Alleged Shining Path members": what follows is taken for a verb by its ending alone.
        token.tag = "adj"
        return
    if before is not None and (prev in {"modal", "do", "to"} or (prev == "neg" and "b" in forms)) and "b" in forms:
        token.tag = "verb"
        return
    told = follow == "that" and token.lemma in words("nouns", "saying", "reports")
    if prev == "start" and forms == "s" and after is not None and (after.low == "of" or told):
        # "Rumours of …", "Rumours that …".
        token.tag = "noun"
        return
    if prev == "adv" and token.tag == "verb":
        return
    if "g" in forms and forms == "g":
        people = after is not None and noun_sort(after.low) in {"person", "group"}
        if prev != "be" and follow == "noun" and people and token.lemma in words("verbs", "modifying"):
            # "killed fleeing villagers", "striking workers".
            token.tag = "adj"
        elif follow == "name" and before is not None and before.low.endswith("s") and noun_sort(before.low) == "person":
            token.tag = "verb"  # "soldiers hunting Mira Holt"
        elif prev != "be" and follow in {"noun", "name"} and not known_verb(token.low):
            # "Shining Path rebels": a word that only its ending makes a verb.
            token.tag = "adj"
        elif prev in {"det", "own", "gen", "adj"} or (follow == "prep" and after is not None and after.low == "of"):
            token.tag = "noun" if follow not in {"noun", "name"} or prev == "gen" else "adj"
        elif prev in {"prep", "be", "sub", "comma", "start", "adv", "conj"}:
            token.tag = "verb"
        elif token.tag == "noun" and follow in {"prep", "end", "comma", "stop", "conj", "verb", "be", "have", "modal"}:
            return
        elif (
            prev == "noun"
            and follow in {"end", "stop", "comma"}
            and noun_sort(before.low if before else "") != "person"
        ):
            token.tag = "noun"
        else:
            token.tag = "verb"
        return
    if _is_tear_gas(before, token, after):
        token.tag = "noun"
        return
    if token.low == "said" and prev != "det":
        token.tag = "verb"
        return
    if "n" in forms or "d" in forms:
        if prev in {"be", "have"}:
            inverted = prev == "have" and before is not None and before.low == "had" and opens
            # "Had armed men abducted him, …".
            token.tag = "adj" if inverted and follow == "noun" else "verb"
        elif (
            before is not None
            and before.low == "most"
            and prev == "quant"
            and follow not in {"noun", "name", "adj", "num"}
        ):
            token.tag = "adj"  # "one of the most attacked"
        elif opens_late and follow in {"noun", "name", "adj"} and "n" in forms:
            token.tag = "adj"  # "On Friday, jailed poet Mira Holt was …"
        elif prev in {"det", "own", "gen", "num", "quant"} and (
            follow in {"noun", "name", "adj", "num"}
            or (after is not None and token.low in words("words", "truth", "discredited") and _is_of_saying(after.low))
        ):
            # "the executed prisoners"; but "those murdered people" is rare beside "two killed people".
            token.tag = "adj"
        elif prev == "det" and before is not None and before.low not in {"those", "that", "these", "this"}:
            token.tag = "noun"
        elif (
            (prev in {"adj", "prep"} or (before is not None and prev == "verb" and before.forms == "g"))
            and (follow in {"noun", "name"} or (prev == "prep" and follow == "adj"))
            and "n" in forms
        ):
            token.tag = "adj"
        elif (
            follow == "noun"
            and not known_verb(token.low)
            and (prev in {"that", "sub", "verb", "comma"} or (before is not None and before.low == "case"))
        ):
            # "that masked gunmen killed": a word that only its ending makes a participle.
            token.tag = "adj"
        elif (token.tag == "noun" and prev in {"prep", "adj"} and not ("d" in forms and "b" not in forms)) or (
            token.tag == "adj" and follow in {"noun", "name"} and prev in {"prep", "conj", "comma", "start", "verb"}
        ):
            return
        else:
            token.tag = "verb"
        return
    # Base and third-person forms: nouns unless their place says verb.
    told = forms == "s" or _is_of_saying(token.low)
    if told and prev == "start" and follow in {"verb", "be", "have", "modal"}:
        # "Rumours spread that", "Rumour has it": no verb with a subject opens a sentence.
        token.tag = "noun"
        return
    if (
        forms == "s"
        and prev == "name"
        and follow in {"prep", "det", "own", "to", "adv"}
        and not is_act_noun(token.low)
        and noun_sort(token.low) not in {"person", "body", "group", "place"}
    ):
        # "Torben Alvik lives in …"; an act's or people's noun after a name stays one ("the Alba killings in …").
        token.tag = "verb"
        return
    if (
        "s" in forms
        and prev in {"name", "num"}
        and (follow in {"that", "det"} or (after is not None and after.low in {"only", "just", "on", "how"}))
        and not (prev == "num" and noun_sort(token.low))
    ):
        token.tag = "verb"
        return
    claims = prev == "name" and follow in {"noun", "name", "num"} and token.low in words("lemmas", "claims")
    if "s" in forms and (claims or (prev in {"noun", "name"} and _is_of_deeds(token, after))):
        # "Torben Alvik claims soldiers killed him", "the law bans torturing prisoners".
        token.tag = "verb"
        return
    if prev == "adv" and "b" in forms and follow in {"pron", "det", "own"} and _is_of_manner(before):
        token.tag = "verb"  # "arbitrarily arrest them"
        return
    if prev in _BEFORE_NOUN or prev in {"prep", "be"}:
        token.tag = "noun" if token.tag != "adj" else "adj"
    elif prev in {"pron", "wh"} and token.tag == "noun":
        token.tag = "verb" if not (before and before.low in {"one", "none"}) else "noun"
    elif token.tag == "noun" and follow in {"det", "pron", "that", "own"} and prev in {"noun", "name"}:
        # "the workers claim that"; but "a radio report that".
        one = before is not None and before.tag == "noun" and noun_sort(before.low) == "body" and before.low[-1:] != "s"
        agrees = (
            not one or forms != "b" or follow != "that" or (before is not None and before.low in {"police", "press"})
        )
        token.tag = "verb" if agrees else "noun"
    elif token.tag == "verb" and token.low in words("lemmas", "also_nouns"):
        token.tag = "noun" if follow not in {"that", "det"} else "verb"
