"""Which helpers, pronouns and denials stand before a verb and belong to it: "no se los ha", "n'ont pas été"?"""

from __future__ import annotations

from asnad.propose.prose.sentence import Sentence

__all__ = ["helpers", "left", "shared_helpers"]

BETWEEN = frozenset({"adv", "neg", "yet", "clitic", "se", "hedge", "nearly"})


def left(sentence: Sentence, at: int) -> tuple[int, bool, bool]:
    """Where the verb group begins, whether it is denied, and whether it has a reflexive."""
    tokens = sentence.tokens
    first, negative, se = at, False, False
    step = at - 1
    while step >= 0 and tokens[step].tag in BETWEEN:
        negative = negative or tokens[step].tag == "neg"
        se = se or tokens[step].tag == "se"
        if tokens[step].tag != "adv":
            first = step
        step -= 1
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if sentence.grammar.denies_behind and after == "neg":
        negative = True
    return first, negative and after != "yet", se


def helpers(sentence: Sentence, at: int) -> tuple[int, str, str, bool, bool] | None:
    """First token, voice, tense, whether perfect, and whether denied, of a participle with helpers before it."""
    tokens = sentence.tokens
    chain: list[tuple[str, str, bool]] = []
    first, negative = at, False
    step = at - 1
    while step >= 0 and (tokens[step].tag in BETWEEN or tokens[step].tag == "aux" or _finds_itself(sentence, step)):
        if tokens[step].tag == "":
            # "Se encuentra recluido", "se trouve détenu"
            chain.append(("be", next(f.tense for f in tokens[step].forms), False))
            first = step
        if tokens[step].tag == "aux":
            kind, tense, denied = sentence.grammar.auxiliaries[tokens[step].low]
            chain.append((kind, tense, denied))
            first = step
        negative = negative or tokens[step].tag == "neg"
        if tokens[step].tag in ("neg", "clitic", "se"):
            first = step
        step -= 1
    if not chain:
        return None
    kinds = [kind for kind, _, _ in chain]
    tense = chain[-1][1]
    passive = "be" in kinds or "been" in kinds
    if any(t.tag == "yet" for t in tokens[first:at]):
        # "N'ont pas seulement arrêté".
        negative = False
    return first, "passive" if passive else "active", tense, "have" in kinds, negative


def _finds_itself(sentence: Sentence, at: int) -> bool:
    tokens, finding = sentence.tokens, sentence.grammar.finding
    itself = at > 0 and tokens[at - 1].tag == "se" and not tokens[at].tag
    return itself and any(f.lemma in finding and f.tense in ("past", "present") for f in tokens[at].forms)


def shared_helpers(sentence: Sentence, at: int) -> tuple[int, str, str, bool, bool] | None:
    """The helpers of an unknown participle before "and": "fueron emboscados y asesinados"."""
    tokens = sentence.tokens
    if at < 3 or tokens[at - 1].tag != "conj":
        return None
    before = tokens[at - 2]
    if before.tag or before.sort or before.act or before.forms or before.capital:
        return None
    return helpers(sentence, at - 2)
