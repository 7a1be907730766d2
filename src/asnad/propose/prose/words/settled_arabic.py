"""Which of the things that an Arabic word can do does it do here? "علي" and "على", "باسم", to whom it is said."""

from __future__ import annotations

from itertools import pairwise

from asnad.language.fold import fold
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token
from asnad.propose.prose.words.verb_or_noun import settle_verbs

__all__ = ["settle_arabic"]

_LONG_NAME = 5
_BEFALLS, _TAKEN = frozenset({"killing", "death", "injury"}), frozenset({"arrest", "abduction", "kidnapping"})
_OF_PLACE = fold("ي")


def settle_arabic(tokens: list[Token], known: Grammar, *, parts: bool) -> None:
    """Tell the words of an Arabic sentence that can do several things apart; ``parts`` as :func:`settle` has it."""
    _join_told(tokens, known)
    _settle_addressed(tokens, known)
    _settle_news(tokens, known)
    _settle_names(tokens, known, parts=parts)
    _settle_executions(tokens, known)
    _settle_nationals(tokens, known)
    settle_verbs(tokens, known)


def _join_told(tokens: list[Token], known: Grammar) -> None:
    """ "بحسب ما قاله شهود", "وفقا لما أعلنته المنظمة", "حسبما روت": with a verb of saying one preposition, behind which
    stands who says so."""
    told = known.words_for("told_as")
    for at in range(len(tokens) - 3, -1, -1):
        what = tokens[at + 1].low in told
        verb = at + 1 + what
        led = tokens[at].role == "source" if what else tokens[at].low in told
        led = led or (what and f"{tokens[at].low} {tokens[at + 1].low}" in told)
        if not led or not _says(tokens[verb], known):
            continue
        last = verb
        while last + 2 < len(tokens) and (tokens[last + 1].tag == "whom" or tokens[last + 1].low in ("ب", "به", "بها")):
            last += 1
        whole, end = tokens[at], tokens[last]
        gap = [t.text for t in tokens[at + 1 : last + 1]]
        whole.text, whole.low = (
            " ".join([whole.text, *gap]),
            " ".join([whole.low, *(t.low for t in tokens[at + 1 : last + 1])]),
        )
        whole.end, whole.tag, whole.role, whole.forms = end.end, "prep", "source", ()
        del tokens[at + 1 : last + 1]


def _says(token: Token, known: Grammar) -> bool:
    """Whether a word is a verb of saying, also with what it says at its end: "قاله", "أعلنته"."""
    bare = (token.low, token.low.removesuffix("ه"))
    forms = (form for word in bare for form in known.forms.get(word, ()))
    return any(
        s.kind == "say" and s.code != "denied" and not s.rest
        for form in forms
        for s in known.senses.get(form.lemma, ())
    )


def _settle_addressed(tokens: list[Token], known: Grammar) -> None:
    """ "قال لنا الضابط إن …", "صرح لمراسلنا": to whom it is said, and no part of who says it."""
    for verb, token in pairwise(tokens):
        says = any(s.kind == "say" for form in verb.forms for s in known.senses.get(form.lemma, ()))
        ours = token.low.startswith("ل") and token.low.endswith("نا") and not known.known(token.low)
        if says and (token.low in known.to_him or ours) and not token.tag:
            token.tag = "adv"


def _settle_names(tokens: list[Token], known: Grammar, *, parts: bool) -> None:
    """Tell the name "علي" from the preposition "على", where it is written as the name and names stand beside it, and
    "باسم" from "by the name of"."""
    for at, token in enumerate(tokens):
        if token.tag == "called" and token.low in known.given and _is_somebody(tokens, at, known):
            token.tag = ""
        if token.tag != "prep" or token.low not in known.given or not token.text.endswith("ي"):
            continue
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        behind_name = before is not None and not before.tag and before.low in known.given | known.particles
        takes = before is not None and any(
            s.object == token.low or s.kind == "other" for f in before.forms for s in known.senses.get(f.lemma, ())
        )
        named = after is not None and not after.tag and not after.forms
        known_name = named and after is not None and after.low in known.given
        person = before is not None and before.sort == "person" and named and after is not None and not after.sort
        # "قتل علي الحلبي"
        family = named and after is not None and not (after.sort or after.act) and after.low not in known.places
        family = family and (
            parts or (known.definite(after.low if after else "") and str(after and after.low).endswith(_OF_PLACE))
        )
        if behind_name or (not takes and (known_name or person or family)) or _is_next_named(tokens, at, known):
            token.tag = token.role = ""


def _settle_news(tokens: list[Token], known: Grammar) -> None:
    """ "نفت الشرطة أنباء مقتل سامر", "نفت الأنباء عن مقتله": the news of a deed is no part of who denies it."""
    denies = -1
    for at, token in enumerate(tokens[:-2]):
        senses = (s for f in token.forms for s in known.senses.get(f.lemma, ()))
        denies = at if any(s.kind == "say" and s.code == "denied" for s in senses) else denies
        denies = -1 if token.tag in ("stop", "end", "that", "rel") else denies
        bare = next((token.low.removeprefix(p) for p in known.prefixes if token.low.startswith(p)), token.low)
        if denies < 0 or token.tag or bare not in known.words_for("news_of"):
            continue
        after, then = tokens[at + 1], tokens[at + 2]
        if after.act and not after.tag:
            token.tag = "pre"
        elif after.tag == "prep" and then.act:
            token.tag = "adv"


def _settle_nationals(tokens: list[Token], known: Grammar) -> None:
    """ "قتل عراقي", "مقتل عراقيين", "استشهد فلسطينيان": right behind what is done to people where one is from is
    somebody."""
    for before, token in pairwise(tokens):
        stems = {
            token.low,
            *(token.low.removesuffix(e) for e in ("ان", "ين", "ون", "ه") if len(token.low) > len(e) + 2),
        }
        # "قصف تركي", "اعتقال تركي": rather whose.
        noun = before.low in known.undergone and before.act in _BEFALLS
        senses = [s for f in before.forms for s in known.senses.get(f.lemma, ())]
        told = noun or any(s.kind == "act" and s.code in _BEFALLS | _TAKEN for s in senses)
        if told and not (before.tag or token.tag or token.sort or token.act) and stems & known.nationals:
            token.sort = "people" if token.low.endswith(("ان", "ین", "ون")) else "person"
            token.plural = token.sort == "people"
        if before.sort == "person" and before.low in known.nationals and token.low.removesuffix("ا") in known.nationals:
            # "قتل عراقي سوريا": whom.
            token.sort = token.sort or "person"
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        # "مقتل التونسي أبو سامر الحلاق"
        bare = next((token.low.removeprefix(p) for p in known.prefixes if token.low.startswith(p)), "")
        named = not after.tag and after.low in known.given | known.openers
        if before.act and named and bare in known.nationals and not (before.tag or token.tag or token.sort):
            token.sort = "person"


def _settle_executions(tokens: list[Token], known: Grammar) -> None:
    """ "تنفيذ حكم الإعدام في سامر الحلاق", "في كل من …": whom, and not where."""
    for at, token in enumerate(tokens[:-2]):
        led = tokens[at + 1]
        if token.act != "execution" or " " not in token.low or led.tag != "prep" or led.role != "place":
            continue
        whom = tokens[at + 3] if tokens[at + 2].tag == "det" and at + 3 < len(tokens) else tokens[at + 2]
        if not whom.tag and (whom.sort in ("person", "people") or (not whom.sort and whom.low in known.given)):
            led.role = "of"


def _is_next_named(tokens: list[Token], at: int, known: Grammar) -> bool:
    """ "سامر الحلاق وعلي المرزوق": behind "and" and somebody's name, before a word that nobody knows or none at all."""
    first = at - 1
    if first < 1 or tokens[first].tag not in ("conj", "comma"):
        return False
    while first and at - first < _LONG_NAME and not tokens[first - 1].tag:
        if tokens[first - 1].sort and tokens[first - 1].low not in known.families:
            return False
        first -= 1
        if tokens[first].low in known.given:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            closes = after is None or after.tag in ("end", "stop", "comma", "conj")
            return closes or (after is not None and not (after.tag or after.sort or after.act or after.forms))
    return False


def _is_somebody(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether what can be "by the name of" is a name: behind a rank, a verb of an act or of saying, or no noun."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.tag or after.sort or not (known.definite(after.low) or after.low in known.given):
        return False
    if before is None or before.tag in ("conj", "comma", "that", "stop", "prep"):
        return True
    kinds = {s.kind for f in before.forms for s in known.senses.get(f.lemma, ())}
    ranked = before.low in known.titles or (known.is_office(before.low) and known.definite(before.low))
    return ranked or bool(kinds & {"act", "say"})
