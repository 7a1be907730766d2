"""Which helpers, pronouns and denials stand before a verb and belong to it: "no se los ha", "n'ont pas été"?"""

from __future__ import annotations

from asnad.propose.prose.people.sentence import Sentence

__all__ = ["helpers", "left", "lists_participles", "made_to_suffer", "shared_helpers"]

BETWEEN = frozenset({"adv", "neg", "yet", "clitic", "se", "hedge", "nearly"})
_MARKS = frozenset({
    "comma", "stop", "end", "conj", "but", "that", "rel", "if", "aim", "when", "because", "quote", "time",
})  # fmt: skip
_BREAKS = frozenset({"stop", "end", "that", "rel", "if", "aim", "when", "because", "but"})
_NEAR = 9
"""Words before "and" within which the first of two participles is looked for."""


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
    # "Resultaron ayer heridas"
    between = BETWEEN | ({"time"} if sentence.grammar.order == "SVO" else frozenset())
    while step >= 0 and (tokens[step].tag in between or tokens[step].tag == "aux" or _finds_itself(sentence, step)):
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
    # "Estarían siendo golpeados": by hearsay, as "habrían sido golpeados" is.
    goes_on = tense == "conditional" and any(known == "gerund" for _, known, _ in chain)
    return first, "passive" if passive else "active", tense, "have" in kinds or goes_on, negative


def _finds_itself(sentence: Sentence, at: int) -> bool:
    tokens, finding = sentence.tokens, sentence.grammar.finding
    itself = at > 0 and tokens[at - 1].tag == "se" and not tokens[at].tag
    return itself and any(f.lemma in finding and f.tense in ("past", "present") for f in tokens[at].forms)


def shared_helpers(sentence: Sentence, at: int) -> tuple[int, str, str, bool, bool] | None:
    """The helpers of an unknown participle before "and": "fueron emboscados y asesinados", "separados del grupo y"."""
    tokens = sentence.tokens
    if at < 3 or tokens[at - 1].tag != "conj":
        return None
    for step in range(at - 2, max(0, at - _NEAR), -1):
        token = tokens[step]
        if token.tag in _MARKS or token.forms:
            return None
        unknown = not (token.tag or token.sort or token.act or token.capital)
        helped = tokens[step - 1].tag in BETWEEN | {"aux"}
        if (
            unknown
            and helped
            and (step == at - 2 or tokens[step - 1].tag == "aux" or token.low.endswith(sentence.grammar.participles))
        ):
            return helpers(sentence, step)
    return None


def made_to_suffer(sentence: Sentence, at: int) -> tuple[int, str, bool, bool] | None:
    """ "Se fait arrêter", "s'est fait tuer": first token, tense, whether perfect and whether denied, of an infinitive
    that its subject suffers."""
    tokens = sentence.tokens
    step = at - 1
    while step > 0 and tokens[step].tag == "adv":
        step -= 1
    causes = step > 0 and any(f.lemma in sentence.grammar.causing for f in tokens[step].forms)
    if not causes or not any(f.tense == "infinitive" for f in tokens[at].forms):
        return None
    helped = helpers(sentence, step)
    if helped is not None:
        first, _, tense, perfect, negative = helped
        itself = any(t.tag == "se" for t in tokens[first:step])
        return (first, tense, perfect, negative) if itself else None
    first, negative, itself = left(sentence, step)
    told = next((f.tense for f in tokens[step].forms if f.tense in ("past", "present")), "")
    return (first, told, False, negative) if itself and told else None


def lists_participles(sentence: Sentence, head: int, at: int) -> bool:
    """ "Fue sacado de su casa por una patrulla, golpeado y ejecutado": whether a participle behind a comma is one of a
    list that begins at ``head`` and ends behind "and"; all of one number and gender."""
    tokens = sentence.tokens
    if tokens[at - 1].tag != "comma" or _agreement(sentence, head) != _agreement(sentence, at):
        return False
    if any(t.tag in _BREAKS for t in tokens[head + 1 : at]):
        return False
    for step in range(at + 1, len(tokens) - 1):
        token = tokens[step]
        if token.tag in _BREAKS | {"aux"} or any(f.tense in ("past", "present") for f in token.forms if not token.sort):
            return False
        if token.tag == "conj" and tokens[step + 1].forms:
            return _agreement(sentence, step + 1) == _agreement(sentence, at)
    return False


def _agreement(sentence: Sentence, at: int) -> tuple[bool, bool] | None:
    """Whether a participle is of several, and of women; ``None`` for what is no participle."""
    token = sentence.tokens[at]
    if token.tag or not any(f.tense == "participle" for f in token.forms):
        return None
    known = sentence.grammar.forms.get(token.low[:-1], ())
    # "Pris" is of one.
    several = token.low.endswith("s") and any(f.tense == "participle" for f in known)
    stem = token.low.removesuffix("s") if several else token.low
    return several, stem.endswith("a" if sentence.grammar.drops_subjects else "e")
