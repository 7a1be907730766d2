"""Which words of a sentence belong together? Its noun phrases, verbs with their helpers, and what stands between."""

from __future__ import annotations

from functools import cache

from asnad.propose.english.lexicon import phrases, words
from asnad.propose.english.phrases.all_but import with_all_but
from asnad.propose.english.phrases.noun_phrase import INSIDE, noun_phrase
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.place_then_name import with_places
from asnad.propose.english.phrases.told_ahead import is_told_ahead
from asnad.propose.english.phrases.unsaid import with_unsaid
from asnad.propose.english.phrases.verb_act import verb_act
from asnad.propose.english.words.morphology import known_verb
from asnad.propose.english.words.token import Token

__all__ = ["chunks"]

_OPENS_NOUN_PHRASE = INSIDE | {"quote", "time", "pron", "det", "own", "quant"}
_ALIKE = {
    "as per": "according to",
    "by the command of": "by order of",
    "by command of": "by order of",
    "by the order of": "by order of",
    "by the orders of": "by order of",
    "on the command of": "by order of",
    "into the back of": "into",
    "in the back of": "in",
}
"""Compounds that say the same as another."""
_OF_AN_OFFICE = frozenset({"noun", "adj", "det"})
_AUXILIARY = frozenset({"be", "have", "do", "modal"})
_OPENS_VERB_GROUP = _AUXILIARY | {"to", "neg", "adv", "verb"}
_KINDS = {
    **dict.fromkeys(("neg", "modal", "be", "have", "do", "noun", "name", "num", "pron", "det"), "adv"),
    **dict.fromkeys(("own", "gen", "quant"), "adv"), "adj": "pred", "verb": "pred", "to": "prep",
}  # fmt: skip
"""The kinds of links that are not called as the tags of their words."""


def _is_then(tokens: list[Token], i: int) -> bool:
    """ "Holt, | at the time | deputy prosecutor, …"."""
    lows, before = [t.low for t in tokens[i + 1 : i + 3]], tokens[i - 1] if i else None
    after = tokens[i + 3] if i + 3 < len(tokens) else None
    apart = before is not None and (before.tag == "comma" or before.low in {"was", "and"})
    return apart and lows in (["the", "time"], ["that", "time"]) and after is not None and after.tag in _OF_AN_OFFICE


def chunks(tokens: list[Token], *, upper: bool) -> list[Chunk]:
    """The chunks of a sentence in order; every token belongs to exactly one, except inside "of" phrases."""
    found: list[Chunk] = []
    compounds = _compounds()
    i = 0
    while i < len(tokens):
        low, tag = tokens[i].low, tokens[i].tag
        chunk: Chunk | None = _compound(tokens, i, compounds[low]) if low in compounds else None
        if chunk is None and low == "so" and [t.tag for t in tokens[i + 1 : i + 3]] == ["adv", "prep"]:
            chunk = Link(i, i, "adv", low)  # "beaten | so badly by soldiers that he died"
        if chunk is None and low == "at" and _is_then(tokens, i):
            chunk = Link(i, i + 2, "adv", "at the time")
        if chunk is None and low == "open" and _is_forced_open(found[-1:], i):
            chunk = Link(i, i, "adv", low)
        if chunk is None and tag in _OPENS_VERB_GROUP and (verb := _verb_group(tokens, i)) is not None:
            verb.act = verb_act(tokens, verb)
            chunk = verb
        if chunk is None and _opens_a_pair(tokens, i):
            chunk = Link(i, i, "adv", low)
        if chunk is None and (tag in _OPENS_NOUN_PHRASE or not i):
            phrase = chunk = noun_phrase(tokens, i, upper=upper)
            if (
                phrase is not None
                and phrase.of is not None
                and (_charges(found[-1:], phrase.of) or _dies_of(tokens, found[-2:], phrase, phrase.of))
            ):
                phrase.of, phrase.last = None, phrase.core
        if chunk is None:
            chunk = Link(i, i, _KINDS.get(tag, tag), low) if tag != "time" else _date(tokens, i)
        found.append(chunk)
        i = chunk.last + 1
    found = with_all_but(tokens, found) if any(t.low in {"but", "except", "save"} for t in tokens) else found
    return with_unsaid(tokens, with_places(tokens, found, upper=upper), upper=upper)


def _opens_a_pair(tokens: list[Token], i: int) -> bool:
    """ "Both Oren Falk and Tovik Dane", "either soldiers or police": the word is no part of the first of them."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or tokens[i].low not in {"both", "either"} or after.low == "of":
        return False
    joins = "and" if tokens[i].low == "both" else "or"
    listed = any(t.low == joins for t in tokens[i + 2 : i + 9])
    return listed and (after.tag in {"name", "det", "own"} or tokens[i].low == "either")


def _is_forced_open(before: list[Chunk], i: int) -> bool:
    """ "Broke | open the jail"."""
    verb = before[0] if before else None
    return isinstance(verb, VerbGroup) and verb.last == i - 1 and verb.lemma in words("lemmas", "forces_open")


def _charges(before: list[Chunk], of: NounPhrase) -> bool:
    """ "accused the army of the murder": what someone is accused of is no part of their name."""
    verb = before[0] if before else None
    return (
        isinstance(verb, VerbGroup) and not verb.passive and verb.lemma in words("verbs", "blame") and of.sort == "act"
    )


def _dies_of(tokens: list[Token], before: list[Chunk], where: NounPhrase, of: NounPhrase) -> bool:
    """ "Died in hospital | of her wounds": what somebody dies of is no part of where."""
    verb = before[0] if len(before) == 2 else None
    died = isinstance(verb, VerbGroup) and verb.lemma == "die" and where.sort == "place"
    return died and tokens[of.head].low in words("nouns", "causes_of_death")


def _compound(tokens: list[Token], i: int, known: set[tuple[str, ...]]) -> Link | None:
    """A preposition or condition of several words: "in front of", "according to", "in case"."""
    lows = tuple([t.low for t in tokens[i : i + _longest_compound()]])
    for length in range(len(lows), 0, -1):
        if lows[:length] in known:
            low = _ALIKE.get(low := " ".join(lows[:length]), low)
            behind = tokens[i + length] if i + length < len(tokens) else None
            bare = behind is not None and behind.tag == "verb" and "b" in behind.forms
            counts = behind is not None and behind.tag == "num"
            if (low == "up to" and (bare or counts)) or tokens[i].tag == "num":
                return None  # "stepped up | to kill the rebels", "up to 20 men", "close to 20 men"
            opens = low in words("words", "conditions") or low in words("words", "subordinators")
            return Link(i, i + length - 1, "sub" if opens else "prep", low)
    return None


@cache
def _compounds() -> dict[str, set[tuple[str, ...]]]:
    """By their first word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for kind in ("compounds", "conditions", "subordinators"):
        for compound in phrases("words", kind):
            found.setdefault(compound[0], set()).add(compound)
    return found


@cache
def _longest_compound() -> int:
    return max(len(compound) for known in _compounds().values() for compound in known)


def _date(tokens: list[Token], i: int) -> Link:
    last = i
    while last + 1 < len(tokens) and tokens[last + 1].tag == "time":
        last += 1
    return Link(i, last, "time", tokens[i].low)


def _verb_group(tokens: list[Token], i: int) -> VerbGroup | None:
    start = i
    infinitive = False
    if tokens[i].tag == "to" and i + 1 < len(tokens) and tokens[i + 1].low in {"having", "being"}:
        return None  # "confessed to | having shot him"
    if tokens[i].tag == "to":
        infinitive = True
        i += 1
        quoted = i + 1 < len(tokens) and tokens[i].tag == "quote" and "b" in tokens[i + 1].forms
        i += quoted  # "to “detain or eliminate” eleven men"
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
            token.low in {"both", "all", "each", "either", "himself", "herself", "themselves", "itself"}
            and (aux or (infinitive and token.low == "either"))
            and (_verb_follows(tokens, i + 1) or (aux and _is_each_done_to(tokens, i + 1)))
        ) or (token.tag == "adv" and (aux or infinitive or _verb_follows(tokens, i))):
            adverbs.append(token.low)
        elif modal and [t.low for t in tokens[i : i + 2]] == ["as", "well"] and _verb_follows(tokens, i + 2):
            i += 1  # "might as well have killed"
        elif (
            (aux or infinitive)
            and adverbs
            and token.low == "and"
            and tokens[i + 1 : i + 2]
            and tokens[i + 1].tag == "adv"
        ):
            if not _verb_follows(tokens, i + 1):
                break
        elif aux and (ends := _beyond_bracket(tokens, i)) is not None:
            adverbs.extend(t.low for t in tokens[i + 1 : ends])
            i = ends
        elif aux and aux[-1].tag in {"be", "have"} and i == helper + 1 and _quotes_participle(tokens, i):
            pass  # "was “captured” in May"
        elif aux and aux[-1].tag == "modal" and (beyond := _beyond_aside(tokens, i)) is not None:
            i = beyond
            continue
        else:
            break
        i += 1
    if i < len(tokens) and (tokens[i].tag == "verb" or (aux and _is_split_participle(tokens, i))):
        modal = "" if is_told_ahead(tokens, start, i) else modal
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


def _quotes_participle(tokens: list[Token], i: int) -> bool:
    """Whether an opening mark and one participle stand here, and the closing mark."""
    quoted = tokens[i + 1] if i + 2 < len(tokens) and tokens[i].tag == tokens[i + 2].tag == "quote" else None
    return quoted is not None and quoted.tag == "verb" and "n" in quoted.forms


def _beyond_bracket(tokens: list[Token], i: int) -> int | None:
    """ "Was (presumably) murdered": where the bracket ends before the verb."""
    ends = next((j for j in range(i + 2, min(i + 4, len(tokens))) if tokens[j].low in {")", "]"}), None)
    if ends is None or tokens[i].low not in {"(", "["} or any(t.tag != "adv" for t in tokens[i + 1 : ends]):
        return None
    return ends if _verb_follows(tokens, ends + 1) else None


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


def _is_each_done_to(tokens: list[Token], i: int) -> bool:
    """ "Were each | sentenced to ten years"; not "were all armed men"."""
    closed = i + 1 < len(tokens) and tokens[i + 1].tag in {"prep", "end", "comma", "time", "conj"}
    return closed and _is_split_participle(tokens, i)


def _is_split_participle(tokens: list[Token], i: int) -> bool:
    """A participle right after an auxiliary that was taken for another word: "was detained", "were each sentenced"."""
    taken = tokens[i].tag == "adj" or (tokens[i].tag == "noun" and tokens[i - 1].low == "each")
    return taken and bool(set(tokens[i].forms) & set("ng")) and known_verb(tokens[i].low)


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
    perfect = bool(aux) and "have" in [a.tag for a in aux]
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
        form = "part" if _is_run_by_them(tokens, start, main) else "bare"
    elif forms == "s" or "d" in forms:
        form = "finite"
    else:
        form = "bare"
    last = main
    return VerbGroup(start, last, main, token.lemma, form, passive, perfect, modal, negative, adverbs)


def _is_run_by_them(tokens: list[Token], start: int, main: int) -> bool:
    """ "The group run by Holt", "a town overrun by rebels": a participle that is spelt as its verb."""
    behind, before = tokens[main + 1 : main + 2], tokens[start - 1 : start] if start else []
    led = bool(before) and before[0].tag in {"noun", "name"} and start == main
    return "n" in tokens[main].forms and led and [t.low for t in behind] == ["by"]
