"""Which part of speech is each word of a sentence: by itself, by its capital, and then by what stands beside it?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from asnad.model.text import Span
from asnad.propose.english.lexicon import words
from asnad.propose.english.words.cut import cut
from asnad.propose.english.words.given_at_head import opens_a_name
from asnad.propose.english.words.morphology import known_verb, verb_form
from asnad.propose.english.words.name_bounds import joined_fields
from asnad.propose.english.words.own_rules import MARKS
from asnad.propose.english.words.own_verb import give_its_own_verb
from asnad.propose.english.words.settled import settle
from asnad.propose.english.words.token import Token, country_words, noun_sort
from asnad.propose.english.words.word import HYPHENS, closed_tag, open_tag, word

__all__ = ["tokenize"]

_ALL = frozenset({"everyone", "everybody", "all", "anyone", "anybody", "nobody", "none", "everything", "nothing"})
_IN_NAMES = frozenset({"without", "against", "beyond", "under"})
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2}")
_HOUR = re.compile(r"\d{1,2}([:.]\d\d)?")
_HOUR_OF = re.compile(r"\d{1,2}([:.]\d\d)?[ap]m")
_HALVES = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock"})
_DOUBLE = frozenset({'"', "“", "«", "„"})


def tokenize(
    text: str, span: Span, *, times: Sequence[Span], counts: Sequence[Span], marks: frozenset[int], upper: bool
) -> list[Token]:
    """Tokens of a sentence with their tags. ``times`` and ``counts`` are spans of dates and numbers in the text.

    ``marks`` are where single marks open or close a quotation. In a text in capitals (``upper``) no word is taken for a
    name by its first letter.
    """
    tokens = cut(text, span, upper=upper)
    if times or counts:
        _note_dates_and_counts(tokens, _within(tokens, times), _within(tokens, counts))
    _note_hours(tokens)
    if marks:
        for token in tokens:
            if token.start in marks:
                token.tag = "quote"
    opening = 0 if upper else next((i for i, token in enumerate(tokens) if token.low[:1].isalnum()), 0)
    for i, token in enumerate(tokens):
        if not token.tag:
            token.tag = _tag_here(tokens, i, opens=i <= opening, upper=upper)
    if not upper:
        _join_names(tokens)
    settle(tokens)
    give_its_own_verb(tokens)
    return tokens


def _note_dates_and_counts(tokens: list[Token], dated: set[int], counted: set[int]) -> None:
    """Tag the words of dates and of numbers."""
    for i in dated | counted:
        token = tokens[i]
        if token.tag == "gen":
            continue
        if i in dated:
            token.tag = "time"
        elif token.low in HYPHENS or not (token.tag in MARKS or _keeps_its_tag(tokens, i)):
            token.tag = "num"  # "60–70 people"


def _note_hours(tokens: list[Token]) -> None:
    """ "At 6 p.m. | soldiers came": a time, and not so many soldiers."""
    for i in range(1, len(tokens)):
        if tokens[i].low.endswith("m") and _HOUR_OF.fullmatch(tokens[i].low):
            tokens[i].tag = "time"  # "at 1.30pm | nine officers came"
        if tokens[i].low in _HALVES and _HOUR.fullmatch(tokens[i - 1].low):
            tokens[i - 1].tag = tokens[i].tag = "time"
            if i > 2 and tokens[i - 2].low in {"about", "around", "approximately"} and tokens[i - 3].low == "at":
                tokens[i - 2].tag = "time"


def _tag_here(tokens: list[Token], i: int, *, opens: bool, upper: bool) -> str:
    """The tag of a word for which what stands beside it, or its capital, counts."""
    token = tokens[i]
    low, tag = token.low, word(token.low).tag
    if low[0].isdigit() and _DAY.fullmatch(low):
        return "time"  # "arrested 3.2.78": a day, or something else that nobody is
    if tag == "num" and i and tokens[i - 1].low == "born" and len(low) == _YEAR_DIGITS:
        return "time"  # "journalist, born 1981, arrested in May": a year, and nobody who was arrested
    if tag == "num":
        return "name" if not upper and _numbers_a_unit(tokens, i) else "num"
    if tag == "aged":
        return _aged(tokens, i)
    if low == "back" and i and _is_of_the_body(tokens, i):
        return "noun"
    if low == "remains" and i and _goes_on_being(tokens, i):
        return "verb"
    if low == "but" and i and tokens[i - 1].low in _ALL and not _adds_a_verb(tokens, i):
        return "prep"  # "everyone but Voss"
    return _of_capital(tokens, i, closed_tag(low), opens=opens) if token.capital and not upper else tag


def _is_of_the_body(tokens: list[Token], i: int) -> bool:
    """ "Burned his | back", "on her | back"; not "sent her | back"."""
    own = tokens[i - 1].low
    return own in {"his", "my", "their", "our"} or (own == "her" and i > 1 and tokens[i - 2].tag == "prep")


def _join_names(tokens: list[Token]) -> None:
    """What stands inside a name is part of it: "João dos Santos", "Jan van der Berg", "Omar "El Chino" Cruz"."""
    particles = words("names", "particles", "person")
    for i in range(1, len(tokens) - 1):
        token, before = tokens[i], tokens[i - 1]
        for j in joined_fields(tokens, i) if token.low == "and" else ():
            tokens[j].tag = "name"  # "the Truth and Reconciliation Commission"
        if before.tag != "name":
            continue
        if token.low == "in" and tokens[i + 1].text == "Exile":
            token.tag = tokens[i + 1].tag = "name"  # "the Government in Exile"
        elif token.tag == "comma" and tokens[i + 1].low in {"jr.", "jr", "sr.", "sr"}:
            token.tag = tokens[i + 1].tag = "name"  # "Oren Falk, Jr."
        if token.tag == "noun" and token.low in particles and token.low not in {"e", "y"}:
            j = i + 1 + (tokens[i + 1].low in particles)
            if j < len(tokens) and tokens[j].tag == "name" and tokens[j].capital:
                for inside in tokens[i:j]:
                    inside.tag = "name"
        elif token.tag == "quote" and token.low in _DOUBLE:
            j = next((j for j in range(i + 2, min(i + 5, len(tokens) - 1)) if tokens[j].tag == "quote"), 0)
            the = j > i + 2 and tokens[i + 1].low == "the"  # "Emil “the Doctor” Holt"
            if j and all(t.tag == "name" and t.capital for t in (*tokens[i + 1 + the : j], tokens[j + 1])):
                for inside in tokens[i : j + 1]:
                    inside.tag = "name"


def _of_capital(tokens: list[Token], i: int, closed: str, *, opens: bool) -> str:
    """The tag of a word that begins with a capital: a name, if nothing else explains the capital."""
    low = tokens[i].low
    if len(low) <= 2 and (_is_initial(tokens[i]) or _is_bare_initial(tokens, i)):
        return "name"
    if low in _IN_NAMES and _is_in_a_name(tokens, i):
        return "name"
    named = (i or tokens[i].low == "than") and (_is_of_a_name(tokens, i) or _stands_in_a_name(tokens, i, closed))
    if opens and low in words("words", "never_named"):
        return open_tag(low)  # "Recent | Coalition airstrikes"
    if opens and opens_a_name(tokens, i):
        tokens[i].forms = tokens[i].lemma = ""
        return "name"
    if closed and not named:
        return closed
    named = not opens and not _opens_anew(tokens, i)
    return "name" if named or _opens_with_name(tokens, i) else open_tag(low)


def _adds_a_verb(tokens: list[Token], i: int) -> bool:
    """ "Denied that he had killed anyone but admitted that …"."""
    anyone = tokens[i - 1].low in {"anyone", "anybody"} and i + 1 < len(tokens) and not tokens[i + 1].capital
    return anyone and verb_form(tokens[i + 1].low) is not None


def _goes_on_being(tokens: list[Token], i: int) -> bool:
    """ "The murder of the teacher remains unsolved"; not "the teacher's remains were found", "human remains"."""
    after = word(tokens[i + 1].low) if i + 1 < len(tokens) else None
    states = after is not None and after.tag in {"adj", "noun", "verb", "det", "prep", "adv"}
    found = after is not None and (after.low == "of" or ("d" in after.forms and not after.low.startswith("un")))
    beyond = tokens[i + 2].low if i + 2 < len(tokens) else ""
    held = after is not None and (after.low in _KEPT or (after.low == "in" and beyond in _KEPT_IN))
    goes_on = tokens[i - 1].low == "and" and held  # "was charged and remains in custody"
    return goes_on or (tokens[i - 1].tag in {"name", "noun"} and states and not found)


_KEPT = frozenset({"behind", "free", "missing", "under", "at"})
_KEPT_IN = frozenset({"custody", "detention", "prison", "jail", "hospital", "exile", "hiding", "office", "solitary"})
_YEAR_DIGITS = 4


def _numbers_a_unit(tokens: list[Token], i: int) -> bool:
    """ "Division 88 troops": which division, and not how many troops."""
    return (
        bool(i)
        and tokens[i - 1].capital
        and (
            (tokens[i].low.isdigit() and tokens[i - 1].low in words("nouns", "numbered"))
            or (tokens[i].low.isdigit() and len(tokens[i].low) < 3 and _ends_a_bodys_name(tokens, i))
            or (tokens[i].low[:-1].isdigit() and tokens[i].text[-1:].isupper() and _is_of_a_body(tokens[i - 1].low))
        )
    )


def _ends_a_bodys_name(tokens: list[Token], i: int) -> bool:
    """ "The March 23 Movement"."""
    after = tokens[i + 1 : i + 3]
    return i > 1 and tokens[i - 2].low == "the" and any(t.capital and t.low in words("names", "bodies") for t in after)


def _is_of_a_body(low: str) -> bool:
    """Whether a number with a letter behind this word is its own: "Trial Chamber 1A"."""
    return low in words("nouns", "numbered") or noun_sort(low) == "body"


def _keeps_its_tag(tokens: list[Token], i: int) -> bool:
    """Whether a word is tagged by itself even in a number."""
    low = tokens[i].low
    if low[0].isdigit() and _DAY.fullmatch(low):
        return True
    return low in {"a", "an", "no", "the"} or word(low).tag in {"num", "aged"} or _is_about_the(tokens, i)


def _is_about_the(tokens: list[Token], i: int) -> bool:
    """ "Statements about the four arrests": no "about four"."""
    return tokens[i].low == "about" and i + 1 < len(tokens) and tokens[i + 1].low == "the"


def _is_of_a_name(tokens: list[Token], i: int) -> bool:
    """Whether a capital makes a small word a name: "May", "Jonah Were said", "Ali Can, who"; not in a headline."""
    low = tokens[i].low
    if low in {"may", "will", "us", "mark", "home"}:
        return True
    after = tokens[i + 1 : i + 2]
    opens = low == "than" or (low in {"so", "an", "my", "do"} and tokens[i - 1].tag not in {"quote", "stop"})
    if opens and after and after[0].capital:
        return True  # "arrested Than Vandrel", "killed An Vandrel"
    ends = bool(after) and not (after[0].capital or after[0].text[0].isdigit() or after[0].text[0] in '"“”')
    return ends and tokens[i - 1].tag == "name" and tokens[i - 1].text[0].isupper() and len(low) > 1


def _stands_in_a_name(tokens: list[Token], i: int, closed: str) -> bool:
    """ "In Let Yet Kone village": an adverb with a capital between two names; not in a headline."""
    around = tokens[i - 1 : i + 2]
    if closed != "adv" or i < 2 or len(around) < 3 or not all(t.text.istitle() for t in around):
        return False
    named = not closed_tag(around[0].low) and not closed_tag(around[2].low)
    return named and sum(t.text.islower() and len(t.text) > 2 for t in tokens) > 3


def _is_in_a_name(tokens: list[Token], i: int) -> bool:
    """Whether a capital makes a preposition part of a name: "Doctors Without Borders"."""
    around = tokens[max(0, i - 1) : i + 2]
    return len(around) == 3 and all(t.capital for t in around) and len(tokens) > 8


def _within(tokens: list[Token], spans: Sequence[Span]) -> set[int]:
    """The indexes of the tokens that stand inside one of these spans."""
    if not spans:
        return set()
    starts = [token.start for token in tokens]
    return {
        i
        for span in spans
        for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        if tokens[i].end <= span.end
    }


def _aged(tokens: list[Token], i: int) -> str:
    """ "A 30-year-old teacher", "a 30-year-old was"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or closed_tag(after.low):
        return "noun"
    return "adj" if after.capital or open_tag(after.low) in {"noun", "adj"} else "noun"


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
    if low in country_words():
        return True
    if low.startswith("un") and verb_form(low) is not None and verb_form(low.removeprefix("un")) is not None:
        return False  # "Unconfirmed reports"; but "United Nations officials"
    if known_verb(low) or noun_sort(low) or low in words("words", "adjectives"):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and following.low.isdigit() and low in words("nouns", "numbered"):
            return True  # "Battalion 316 killed them"
        own, next_ = verb_form(low), verb_form(following.low) if following is not None else None
        plain = own is not None and ("b" in own.forms or ("d" in own.forms and "n" not in own.forms))
        if plain and not noun_sort(low) and next_ is not None and "d" in next_.forms:
            # "Amnesty said", "Rose was beaten": two verbs do not open a sentence.
            return known_verb(tokens[i + 1].low)
        return following is not None and following.capital and following.text[:1].isalpha() and len(following.low) > 1
    return open_tag(low) != "adv"
