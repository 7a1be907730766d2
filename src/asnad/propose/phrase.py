"""Which words belong together? Long: all phrases of a sentence are cut in one pass over its tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from asnad.propose.lexicon import phrases, words
from asnad.propose.morphology import known_verb, singular
from asnad.propose.names import Proper, common_sort, demonym, is_country, is_office, is_rank, proper_name
from asnad.propose.token import Token, noun_sort
from asnad.propose.trigger import act_noun, can_end_act

__all__ = ["PEOPLE", "Chunk", "Link", "NounPhrase", "VerbGroup", "chunks"]

PEOPLE = frozenset({"person", "name", "pron", "group", "number", "demonym"})
"""Sorts of phrases that can stand for people who suffer something."""


@dataclass(slots=True)
class NounPhrase:
    """Tokens ``first``–``last`` (inclusive) with the head at ``head``; ``core`` is the last token before "of".

    ``of`` is the phrase after "of", ``possessor`` the one before 's, ``proper`` a name inside, ``quoted`` whether
    it stands in quotation marks. ``sort`` is one of :data:`PEOPLE`, body, place, thing, act or "" (not known).
    """

    first: int
    last: int
    head: int
    core: int
    sort: str = ""
    det: str = ""
    of: NounPhrase | None = None
    possessor: NounPhrase | None = None
    proper: Proper | None = None
    quoted: bool = False
    time: int | None = None
    plural: bool = False
    number: tuple[int, int] | None = None


@dataclass(slots=True)
class VerbGroup:
    """Auxiliaries, adverbs and one main verb at ``main``.

    ``form``: ``finite``, ``inf`` (with "to"), ``bare`` (base form after nothing), ``part`` (participle alone), ``ing``.
    """

    first: int
    last: int
    main: int
    lemma: str
    form: str
    passive: bool = False
    perfect: bool = False
    modal: str = ""
    negative: bool = False
    adverbs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Link:
    """Anything between phrases. ``kind``: prep, conj, sub, that, wh, comma, stop, quote, time, adv, pred."""

    first: int
    last: int
    kind: str
    low: str = ""


Chunk = NounPhrase | VerbGroup | Link

_INSIDE = frozenset({"noun", "adj", "name", "num"})
_OPENS_NOUN_PHRASE = _INSIDE | {"quote", "time", "pron", "det", "own", "quant"}
_AUXILIARY = frozenset({"be", "have", "do", "modal"})
_OPENS_VERB_GROUP = _AUXILIARY | {"to", "neg", "adv", "verb"}


def chunks(tokens: list[Token], *, upper: bool) -> list[Chunk]:
    """The chunks of a sentence in order; every token belongs to exactly one, except inside "of" phrases."""
    found: list[Chunk] = []
    compounds = _compounds()
    i = 0
    while i < len(tokens):
        token = tokens[i]
        known = compounds.get(token.low)
        phrase = (
            (known and _compound(tokens, i, known))
            or (token.tag in _OPENS_VERB_GROUP and _verb_group(tokens, i))
            or ((token.tag in _OPENS_NOUN_PHRASE or not i) and _noun_phrase(tokens, i, upper=upper))
            or _link(tokens, i)
        )
        if isinstance(phrase, NounPhrase) and phrase.of is not None and _charges(found[-1:], phrase.of):
            phrase.of, phrase.last = None, phrase.core
        found.append(phrase)
        i = phrase.last + 1
    return found


def _charges(before: list[Chunk], of: NounPhrase) -> bool:
    """ "accused the army of the murder": what someone is accused of is no part of their name."""
    verb = before[0] if before else None
    return (
        isinstance(verb, VerbGroup) and not verb.passive and verb.lemma in words("verbs", "blame") and of.sort == "act"
    )


def _compound(tokens: list[Token], i: int, known: set[tuple[str, ...]]) -> Link | None:
    """A preposition or condition of several words: "in front of", "according to", "in case"."""
    lows = tuple([t.low for t in tokens[i : i + _longest_compound()]])
    for length in range(len(lows), 0, -1):
        if lows[:length] in known:
            low = " ".join(lows[:length])
            if low == "up to" and tokens[i + length : i + length + 1] and tokens[i + length].tag == "num":
                return None  # "up to 20 men"
            return Link(i, i + length - 1, "sub" if low in words("words", "conditions") else "prep", low)
    return None


@cache
def _compounds() -> dict[str, set[tuple[str, ...]]]:
    """By their first word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for compound in (*phrases("words", "compounds"), *phrases("words", "conditions")):
        found.setdefault(compound[0], set()).add(compound)
    return found


@cache
def _longest_compound() -> int:
    return max(len(compound) for known in _compounds().values() for compound in known)


def _link(tokens: list[Token], i: int) -> Link:
    token = tokens[i]
    kind = token.tag
    if kind == "time":
        last = i
        while last + 1 < len(tokens) and tokens[last + 1].tag == "time":
            last += 1
        return Link(i, last, "time", token.low)
    if kind in {"adj", "verb"}:
        kind = "pred"
    elif kind in {"neg", "modal", "be", "have", "do", "noun", "name", "num", "pron", "det", "own", "gen", "quant"}:
        kind = "adv"
    elif kind == "to":
        kind = "prep"
    return Link(i, i, kind, token.low)


def _verb_group(tokens: list[Token], i: int) -> VerbGroup | None:
    start = i
    infinitive = False
    if tokens[i].tag == "to":
        infinitive = True
        i += 1
    aux: list[Token] = []
    adverbs: list[str] = []
    negative = False
    modal = ""
    helper = i
    while i < len(tokens):
        token = tokens[i]
        if token.tag in _AUXILIARY:
            if token.low.endswith("n't") or token.low == "cannot":
                negative = True
            if token.tag == "modal":
                modal = token.low
            aux.append(token)
            helper = i
        elif token.tag == "neg":
            # "did not only kill": killed, and more.
            negative = not (i + 1 < len(tokens) and tokens[i + 1].low in {"only", "just", "merely", "simply"})
        elif (
            token.low in {"both", "all", "each", "himself", "herself", "themselves", "itself"}
            and aux
            and _verb_follows(tokens, i + 1)
        ) or (token.tag == "adv" and (aux or infinitive or _verb_follows(tokens, i))):
            adverbs.append(token.low)
        elif modal and [t.low for t in tokens[i : i + 2]] == ["as", "well"] and _verb_follows(tokens, i + 2):
            i += 1  # "might as well have killed"
        elif aux and aux[-1].tag == "modal" and (beyond := _beyond_aside(tokens, i)) is not None:
            i = beyond
            continue
        else:
            break
        i += 1
    if i < len(tokens) and tokens[i].tag == "verb":
        return _with_main(tokens, start, i, aux, adverbs=adverbs, modal=modal, negative=negative, infinitive=infinitive)
    if i < len(tokens) and aux and _is_split_participle(tokens, i):
        return _with_main(tokens, start, i, aux, adverbs=adverbs, modal=modal, negative=negative, infinitive=infinitive)
    if not aux:
        return None
    # Adverbs after the last auxiliary go on their own: "was still", "is there".
    last = max(j for j in range(start, i) if tokens[j].tag in {"be", "have", "do", "modal", "neg"})
    head = aux[-1]
    lemma = {"be": "be", "have": "have", "do": "do"}.get(head.tag, "")
    if not lemma:
        return None
    form = "inf" if infinitive else "ing" if head.low in {"being", "having"} and len(aux) == 1 else "finite"
    return VerbGroup(start, last, helper, lemma, form, modal=modal, negative=negative, adverbs=adverbs)


def _beyond_aside(tokens: list[Token], i: int) -> int | None:
    """ "Would in all likelihood have survived": where the verb goes on, behind a short phrase with a preposition."""
    if i >= len(tokens) or tokens[i].tag != "prep":
        return None
    for j in range(i + 1, min(i + 5, len(tokens))):
        if tokens[j].low in {"have", "be"}:
            return j
        if tokens[j].tag not in {"det", "own", "quant", "adj", "noun"}:
            return None
    return None


def _verb_follows(tokens: list[Token], i: int) -> bool:
    while i < len(tokens) and tokens[i].tag in {"adv", "neg"}:
        i += 1
    return i < len(tokens) and tokens[i].tag in {"verb", "be", "have", "do", "modal"}


def _is_split_participle(tokens: list[Token], i: int) -> bool:
    """An adjective-tagged participle right after an auxiliary: "was detained", whatever follows."""
    return bool(set(tokens[i].forms) & set("ng")) and tokens[i].tag == "adj" and known_verb(tokens[i].low)


def _with_main(
    tokens: list[Token],
    start: int,
    main: int,
    aux: list[Token],
    *,
    adverbs: list[str],
    modal: str,
    negative: bool,
    infinitive: bool,
) -> VerbGroup:
    token = tokens[main]
    forms = token.forms
    perfect = any(a.tag == "have" for a in aux)
    last_aux = aux[-1] if aux else None
    passive = last_aux is not None and last_aux.tag == "be" and "n" in forms
    if infinitive:
        form = "inf"
    elif last_aux is not None:
        form = "ing" if aux[0].low in {"being", "having"} else "finite"
    elif forms == "g":
        form = "ing"
    elif forms == "n":
        form = "part"
    elif "b" in forms and "d" not in forms:
        form = "bare"
    elif forms == "s" or "d" in forms:
        form = "finite"
    else:
        form = "bare"
    last = main
    return VerbGroup(start, last, main, token.lemma, form, passive, perfect, modal, negative, adverbs)


def _noun_phrase(tokens: list[Token], i: int, *, upper: bool, inner: bool = False) -> NounPhrase | None:
    start = i
    n = len(tokens)
    det = ""
    number: tuple[int, int] | None = None
    possessor: NounPhrase | None = None
    quoted = False
    opening = tokens[i]
    if opening.tag == "quote":
        if i + 1 < n and tokens[i + 1].tag in {"noun", "adj", "name"} and _quote_closes_soon(tokens, i):
            quoted = True
            i += 1
        else:
            return None
    elif opening.tag == "wh" or (opening.tag == "time" and not _dates_the_noun(tokens, i)):
        return None
    elif opening.tag == "pron" and (opening.low != "one" or i + 1 >= n or tokens[i + 1].tag not in _INSIDE):
        phrase = NounPhrase(start, i, i, i, "pron", plural=tokens[i].low in {"they", "them", "we", "us", "themselves"})
        return _complement(tokens, phrase, upper=upper)
    while (i < n and tokens[i].tag in {"det", "own", "quant", "num"}) or (
        i < n and i > start and tokens[i].low == "such"
    ):
        if tokens[i].tag in {"det", "own"}:
            if i > start and tokens[i - 1].tag == "num" and [t.low for t in tokens[i : i + 2]] == ["the", "number"]:
                break  # "bringing to 261 | the number of …"
            det = tokens[i].low
        elif tokens[i].tag == "num" or tokens[i].low not in {"other", "others", "such"}:
            number = (number[0] if number else i, i)
        i += 1
        if i < n and tokens[i].tag == "quote" and i + 1 < n and tokens[i + 1].tag in {"noun", "adj", "name", "verb"}:
            quoted = True
            i += 1
    body = i
    last = -1
    time: int | None = None
    while i < n:
        token = tokens[i]
        if token.tag in _INSIDE:
            if i > body and _starts_new(tokens, body, i, upper=upper, inner=inner):
                break
            last = i
        elif (
            token.tag == "verb"
            and token.forms == "g"
            and i + 1 < n
            and tokens[i + 1].tag == "noun"
            and i == body
            and body > start
        ):
            pass
        elif token.tag == "time" and _dates_the_noun(tokens, i):
            time = i
        elif token.tag == "gen" and last == i - 1 and last >= start:
            owner = _build(tokens, start, last, body, det=det, number=number, upper=upper)
            owner.possessor = possessor
            possessor = owner
            body = i + 1
            number = None
            last = -1
            i += 1
            while i < n and tokens[i].tag in {"num", "quant", "own"}:
                number = (number[0] if number else i, i)
                i += 1
            continue
        elif token.tag == "quote" and quoted and last == i - 1:
            last = i
            i += 1
            if _names_body(tokens, start, i):
                continue  # "the “Red Lamp” Front"
            break
        elif 0 <= last == i - 1 and (
            (token.low in {"/", "&"} and token.tag == "stop" and i + 1 < n and tokens[i + 1].tag == "name")
            or _joins_name(tokens, i)
            or (token.low == "and" and _joins_adjectives(tokens, i, body))
        ):
            pass
        else:
            break
        i += 1
    if last < 0 and time is not None:
        return None
    if last < 0:
        if possessor is not None and i > body - 1:
            # A bare genitive ("the regime's"): the phrase is the possessor itself.
            possessor.last = body - 1
            return possessor
        if number is not None or det in {"those", "these", "this", "all", "both", "such", "each"}:
            if (
                det in {"this", "these", "that"}
                and number is None
                and not (start + 1 < n and tokens[start + 1].tag in {"be", "verb", "modal"})
            ):
                return None
            end = i - 1
            head = end
            phrase = NounPhrase(
                start, end, head, end, "number" if number else "pron", det=det, plural=True, number=number
            )
            return _complement(tokens, phrase, upper=upper)
        return None
    if (
        not det
        and number is None
        and possessor is None
        and not quoted
        and tokens[last].tag == "adj"
        and all(t.tag == "adj" for t in tokens[body : last + 1])
    ):
        # An adjective alone is said of something, and is nothing itself.
        return None
    phrase = _build(tokens, start, last, body, det=det, number=number, upper=upper)
    phrase.possessor = possessor
    phrase.quoted = quoted
    phrase.time = time
    return _complement(tokens, phrase, upper=upper)


def _names_body(tokens: list[Token], start: int, i: int) -> bool:
    """Whether a body's kind follows the quotation that ends before ``i`` and gives its name: "the “Red Lamp” Front"."""
    inside = [t for t in tokens[start:i] if t.tag not in {"det", "own", "quote", "num", "quant"}]
    kind = i < len(tokens) and tokens[i].tag in {"name", "noun"} and noun_sort(tokens[i].low) in {"body", "group"}
    return kind and bool(inside) and all(t.capital for t in inside)


def _quote_closes_soon(tokens: list[Token], i: int) -> bool:
    """Whether the quotation is a label (no verb, at most eight words), not speech."""
    for j in range(i + 1, min(len(tokens), i + 10)):
        if tokens[j].tag == "quote":
            return True
        if tokens[j].tag in {"be", "have", "modal", "end"} or (tokens[j].tag == "verb" and tokens[j].forms != "g"):
            return False
    return False


def _dates_the_noun(tokens: list[Token], i: int) -> bool:
    """A year between a determiner and its noun: "the 1988 killings"."""
    return (
        tokens[i].tag == "time"
        and tokens[i].low not in {"the", "this", "that"}
        and i > 0
        and (tokens[i - 1].tag in {"det", "own", "gen", "adj", "noun"} or _dates_the_noun(tokens, i - 1))
        and i + 1 < len(tokens)
        and (
            tokens[i + 1].tag in {"noun", "adj"}
            or (tokens[i + 1].tag == "name" and tokens[i - 1].low == "the" and tokens[i].low.isdigit())
            or _time_then_noun(tokens, i + 1)
        )
    )


def _time_then_noun(tokens: list[Token], i: int) -> bool:
    while i < len(tokens) and tokens[i].tag == "time":
        i += 1
    return i < len(tokens) and tokens[i].tag in {"noun", "adj"}


def _joins_adjectives(tokens: list[Token], i: int, body: int) -> bool:
    """Whether "and" stands between adjectives of one noun: "high-level and senior positions"."""
    if any(t.tag != "adj" for t in tokens[body:i]):
        return False
    j = i + 1
    while j < len(tokens) and tokens[j].tag == "adj":
        j += 1
    return j > i + 1 and j < len(tokens) and tokens[j].tag == "noun"


def _joins_name(tokens: list[Token], i: int) -> bool:
    """A small word inside a name: "Luis de la Cruz", "Abd al Rahman"."""
    if not i or tokens[i - 1].tag != "name" or i + 1 >= len(tokens):
        return False
    if tokens[i].low not in words("names", "particles", "person"):
        return False
    j = i + 1
    if tokens[j].low in words("names", "particles", "person"):
        j += 1
    return j < len(tokens) and tokens[j].tag == "name" and tokens[i].low not in {"e", "y"}


def _starts_new(tokens: list[Token], body: int, i: int, *, upper: bool, inner: bool) -> bool:
    """Whether a name that follows a plain noun begins another phrase: "Ayyaran members | Reza", "Iran | prisoners"."""
    token, before = tokens[i], tokens[i - 1]
    if upper:
        # "HOLD THE ARMY | RESPONSIBLE FOR", "DURING THE ATTEMPT | 7 PEOPLE WERE KILLED".
        counts = token.tag == "num" and i + 1 < len(tokens) and tokens[i + 1].low in words("nouns", "counted")
        return counts or token.low in {"responsible", "accountable", "guilty"}
    if token.tag == "num":
        return True
    if token.tag == "name" and before.tag == "name" and i + 1 < len(tokens) and tokens[i + 1].tag == "gen":
        # "Reza Karimi | Norway's envoy".
        return is_country(token.low)
    if token.tag == "name" and before.tag == "name" and i - body >= 2 and _opens_post(tokens, i):
        # "appointed Reza Karimi | Minister of Justice".
        return tokens[body].low not in words("names", "bodies") and not is_office(before.low)
    if token.tag == "name" and is_office(before.low) and not is_rank(before.low) and _opens_body(tokens, i):
        # "Director | Army Supplies", "Commander | TACOM".
        return True
    if token.tag == "adj":
        # An adjective after its noun belongs to what follows: "the commission | responsible for".
        return (
            i + 1 >= len(tokens)
            or tokens[i + 1].tag not in {"noun", "name", "adj"}
            or (before.tag == "name" and (i - body > 1 or not demonym(before.low)))
        )
    if token.tag != "name" or before.tag != "noun":
        return False
    if noun_sort(before.low) != "person" and (inner or (body and tokens[body - 1].tag == "own")):
        # "the head of the judiciary | Reza Karimi"; "by its account | Karimi".
        return True
    # Before a name stands who it is, in the singular: "religious leader Reza Karimi", not "the massacre | Karimi".
    return noun_sort(before.low) not in {"person", "body", ""} or (
        before.low.endswith("s") and not before.low.endswith("ss")
    )


def _opens_post(tokens: list[Token], i: int) -> bool:
    """Whether a capitalised office with "of" begins here: "Minister of Justice", "Deputy Head of the …"."""
    for j in range(i, min(len(tokens) - 1, i + 4)):
        if is_office(tokens[j].low) and tokens[j + 1].low in {"of", "for"}:
            return True
        if tokens[j].tag not in {"name", "noun", "adj"}:
            return False
    return False


def _opens_body(tokens: list[Token], i: int) -> bool:
    """Whether a run of names at ``i`` is a body's: it begins or ends like one, or with an abbreviation."""
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].tag == "name":
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].tag in {"noun", "adj"}:
        return False  # "Deputy Force Public Relations officer"
    bodies = words("names", "bodies")
    short = tokens[i].text.isalpha() and tokens[i].text.isupper() and len(tokens[i].text) > 2
    return short or (last > i and (tokens[i].low in bodies or tokens[last].low in bodies))


def _build(
    tokens: list[Token], start: int, last: int, body: int, *, det: str, number: tuple[int, int] | None, upper: bool
) -> NounPhrase:
    head = last
    while head > body and tokens[head].tag in {"quote", "adv"}:
        head -= 1
    proper = proper_name(tokens, body, head, upper=upper)
    if body > start and tokens[body - 1].tag == "quote" and any(t.tag == "quote" for t in tokens[body:head]):
        proper = Proper(body - 1, head, "body", [])  # "the “Red Lamp” Front"
    low = tokens[head].low
    sort = noun_sort(low)
    if proper is not None and proper.sort == "office":
        sort, proper = "person", None
    elif proper is not None and proper.sort == "common":
        sort, proper = common_sort(low), None
    elif proper is not None and proper.last == head:
        lead = tokens[proper.first - 1].low if proper.first > body else ""
        if proper.sort == "name" and lead and noun_sort(lead) == "person":
            # "her brother Jonas", "activist Okoro".
            proper.sort = "person"
        if proper.sort in {"name", "person"} and not proper.titles and lead in words("names", "outlets"):
            proper.sort = "body"  # "the magazine Der Bote"
        if proper.sort == "person" and det == "the" and not proper.titles and proper.first == body:
            # "the Green Delta": people go without an article.
            proper.sort = "body"
        sort = proper.sort
        # "the Sorkh Hesar football field": a plain noun closes the phrase and decides.
    elif tokens[head].tag == "name" and not sort:
        sort = "name"
    plural = (low.endswith("s") and not low.endswith(("ss", "us"))) or low in {
        "people",
        "men",
        "women",
        "children",
        "police",
    }
    if (
        sort in {"thing", ""}
        and head > body
        and can_end_act(low)
        and act_noun([t.low for t in tokens[body : head + 1]])
    ):
        sort = "act"
    if sort == "" and tokens[head].tag == "adj" and det in {"those", "these"}:
        # "those responsible".
        sort, plural = "person", True
    if proper is not None and proper.sort == "person" and proper.last == head:
        # "Marta Ilves" is one; "Ministers Holt" is the first of several.
        first = tokens[proper.first].low
        plural = plural and first.endswith("s") and proper.first < head and bool(proper.titles)
    if number is not None and not plural:
        plural = tokens[number[1]].low not in {"one", "a", "1"}
    return NounPhrase(start, last, head, last, sort, det=det, proper=proper, plural=plural, number=number)


_NEVER_OF = frozenset({"he", "him", "she", "her", "it", "they", "them", "we", "us", "i", "me"})


def _complement(tokens: list[Token], phrase: NounPhrase, *, upper: bool) -> NounPhrase:
    """Attach a following "of …" phrase; an office with one may be followed by its holder's name."""
    i = phrase.last + 1
    if phrase.sort == "pron" and tokens[phrase.head].low in _NEVER_OF:
        return phrase  # "convicted him of murder"
    if i + 1 < len(tokens) and tokens[i].tag == "prep" and tokens[i].low == "of":
        inner = _noun_phrase(tokens, i + 1, upper=upper, inner=True)
        if inner is not None:
            if inner.of is None and is_office(singular(tokens[phrase.head].low)):
                inner.last = _last_field(tokens, inner.last)
            phrase.of = inner
            phrase.last = inner.last
            if phrase.quoted and phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag == "quote":
                phrase.last += 1
            if phrase.sort in {"number", "pron"} or tokens[phrase.head].tag in {"num", "quant"}:
                phrase.sort = inner.sort
                phrase.plural = True
    return phrase


def _last_field(tokens: list[Token], last: int) -> int:
    """Where what an office is over ends: "of Policy and Plans", "of Youth, Sports and Culture", when all are fields."""
    fields = words("words", "titles", "fields")
    lows = [token.low for token in tokens[last : last + 12]]
    if lows[0] not in fields:
        return last
    at, ends = 1, 0
    while at + 1 < len(lows) and lows[at] in {",", "and", "&"}:
        closes = lows[at] != "," or lows[at + 1] in {"and", "&"}
        first = at + 1 + (lows[at] == "," and closes)
        until = (end for end in (first + 2, first + 1) if end <= len(lows))
        at = next((end for end in until if " ".join(lows[first:end]) in fields), 0)
        if not at:
            break
        if closes:
            # "the director of operations and weapons were seized"
            ends = 0 if lows[at : at + 1] in (["were"], ["are"], ["have"]) else at - 1
            break
    return last + ends
