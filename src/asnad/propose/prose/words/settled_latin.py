"""Which of the things that a Spanish or French word can do does it do here, by the words beside it?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.prose.words.grammar import Form, Grammar
from asnad.propose.prose.words.token import DASHES, Token

__all__ = ["settle_latin"]

_UNKNOWN = (Form("", "past"),)
"""A verb that is in no list: something was done, and nobody knows what."""
_HAVING_DONE = (Form("", "participle"),)
_FINITE = frozenset({"past", "present", "future", "conditional", "subjunctive"})
_NO_VERB_BEHIND = frozenset({"num", "quant", "pre", "prep", "alleged", "former"})


def settle_latin(tokens: list[Token], known: Grammar) -> None:
    """Tell apart what the words beside it tell of a word, before its pronouns are looked for."""
    _mark_unknown_verbs(tokens, known)
    _settle_attacks(tokens, known)
    _settle_ordinals(tokens)
    _settle_same(tokens)
    _settle_mornings(tokens, known)
    _settle_all(tokens)
    _settle_responsible(tokens, known)
    _settle_there_was(tokens, known)
    _settle_governed(tokens, known)
    _settle_for(tokens)
    _settle_after(tokens, known)
    _settle_dead(tokens, known)
    _settle_adjectives(tokens, known)
    _settle_nationals(tokens, known)
    _settle_dashes(tokens, known)
    _settle_lists(tokens, known)
    _settle_described(tokens, known)
    _settle_theirs(tokens)


def _mark_unknown_verbs(tokens: list[Token], known: Grammar) -> None:
    """ "Los soldados separaron a los hombres": a word in no list that only a verb can end like is one."""
    for at, token in enumerate(tokens):
        if token.tag or token.sort or token.act or token.forms or token.capital or len(token.low) < 5:
            continue
        before = tokens[at - 1] if at else None
        article = before is not None and before.tag == "det" and before.low not in known.them | known.object_pronouns
        if token.low.endswith(known.past_endings) and not (
            article or (before is not None and before.tag in _NO_VERB_BEHIND)
        ):
            token.forms = _UNKNOWN
        elif token.low.endswith(known.participles) and _has(tokens[:at], known):
            # "A photographié Paul Lunel": behind such a helper a participle, and no part of the name.
            token.forms = _HAVING_DONE


def _has(before: list[Token], known: Grammar) -> bool:
    """Whether such a helper ends what stands before a word, but for a denial or an adverb."""
    token = next((t for t in reversed(before) if t.tag not in ("neg", "adv")), None)
    return (
        token is not None
        and token.tag == "aux"
        and known.auxiliaries[token.low][0] == "have"
        and token.low not in known.thereof
    )


def _settle_governed(tokens: list[Token], known: Grammar) -> None:
    """ "En presencia de", "al término de": behind a preposition stands no finite verb."""
    for first, before, token in zip([None, *tokens], tokens, tokens[1:], strict=False):
        led = before.tag == "prep" and before.role != "source" and before.low not in known.thereof
        # "De la force", "dans la marche": an article, and no pronoun.
        led = led or (before.tag == "det" and first is not None and first.tag == "prep")
        if led and token.forms and not token.tag:
            token.forms = tuple(f for f in token.forms if f.tense not in _FINITE)


def _settle_attacks(tokens: list[Token], known: Grammar) -> None:
    """ "L'attaque était menée par": before a helper what can be a verb behind an article is a noun."""
    for article, token, helper in zip(tokens, tokens[1:], tokens[2:], strict=False):
        alike = article.low in known.object_pronouns | known.past_pronouns
        finite = bool(token.forms) and all(f.tense in _FINITE for f in token.forms) and not token.tag
        helped = helper.tag == "aux" and known.auxiliaries[helper.low][1] in _FINITE
        if alike and article.tag == "det" and finite and helped:
            token.forms = ()


def _settle_ordinals(tokens: list[Token]) -> None:
    """ "Y Segundo Montiel": a second with a capital, before another, is somebody's name."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        inside = before.tag not in ("end", "stop", "quote")
        if token.tag == "pre" and token.capital and after.capital and inside and not (after.sort or after.tag):
            token.tag = ""


def _settle_same(tokens: list[Token]) -> None:
    """ "Du même parti", "les mêmes hommes", but "même les enfants": behind an article it is no "even"."""
    for before, token in pairwise(tokens):
        if token.low == "même" and (before.tag == "det" or before.role == "of"):
            token.tag = "pre"


def _settle_mornings(tokens: list[Token], known: Grammar) -> None:
    """ "En la mañana de este martes": behind an article it is no tomorrow."""
    for before, token in pairwise(tokens):
        if token.tag == "time" and token.low in known.dayparts and before.tag == "det":
            token.tag, token.sort, token.when = "", "thing", None


def _settle_all(tokens: list[Token]) -> None:
    """ "Ils nous ont tous arrêtés", "fueron todos fusilados": behind a helper and before its verb it is no article."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        led = before.tag == "aux" and token.tag in ("det", "quant")
        if led and (after.tag == "aux" or any(f.tense == "participle" for f in after.forms)):
            token.tag = "adv"


def _settle_responsible(tokens: list[Token], known: Grammar) -> None:
    """ "Un responsable du camp", "el autor de la carta": behind an article it is somebody, and no preposition."""
    for before, token in pairwise(tokens):
        first = token.low.split(maxsplit=1)[0]
        led = before.tag in ("det", "num", "quant") and token.tag == "prep" and " " in token.low
        if led and first in known.answerable:
            token.tag, token.role, token.plural = "", "", first.endswith("s")
            token.sort = "people" if token.plural else "person"


def _settle_there_was(tokens: list[Token], known: Grammar) -> None:
    """ "Hubo cinco muertos": before a number no helper."""
    for token, after in pairwise(tokens):
        counts = any(s.kind == "toll" for form in token.forms for s in known.senses.get(form.lemma, ()))
        if token.tag == "aux" and counts and after.tag == "num":
            token.tag = ""


def _settle_for(tokens: list[Token]) -> None:
    """ "Recherchée pour la mort de Paul", but "pour la tuer": before a noun it is no aim."""
    for token, article, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        noun = article.tag in ("det", "num", "quant") and after.tag not in ("aux", "clitic", "neg", "se")
        noun = noun and not any(f.tense == "infinitive" for f in after.forms)
        named = article.capital and not article.tag
        if token.tag == "aim" and " " not in token.low and (noun or named):
            token.tag, token.role = "prep", "other"


def _settle_adjectives(tokens: list[Token], known: Grammar) -> None:
    """ "Guardias privados de la finca", but "privados de libertad": a participle only with its own words beside it."""
    for at, token in enumerate(tokens):
        if token.low in known.also_adjectives and at and tokens[at - 1].sort and not token.tag:
            behind = [t.low for t in tokens[at + 1 : at + 5]]
            rests = [s.rest for form in token.forms for s in known.senses.get(form.lemma, ()) if s.rest]
            if not any(tuple(behind[: len(rest)]) == rest for rest in rests):
                token.forms = ()


def _settle_nationals(tokens: list[Token], known: Grammar) -> None:
    """ "Un Soudanais de 25 ans", "trois Maliens", "dos sudaneses", "los israelíes": somebody, and nobody's name."""
    small = known.drops_subjects
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        led = before.tag in ("det", "num", "quant") or before.low in known.also_articles
        plain = token.capital != small and not (token.tag or token.sort or token.forms)
        # "El francés" is rather a language, "los bombardeos rusos y los sirios": what is joined may be something else.
        led = led and not (small and before.low in known.definites)
        if led and plain and any(stem in known.nationals for stem, _ in known.stems(token.low)):
            named = after is not None and after.capital and not after.tag
            many = (
                token.low not in known.nationals
                or before.tag == "num"
                or before.low in known.also_articles | known.them
            )
            token.sort, token.plural = ("people", True) if many and not named else ("person", False)


def _settle_dashes(tokens: list[Token], known: Grammar) -> None:
    """ "El Ejército mató a tres hombres —dijo el ministro— y huyó": dashes around who says it are commas."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text not in DASHES or not _says_at(tokens, at + 1, known):
            continue
        tokens[at].tag = "comma"
        closes = (i for i in range(at + 2, min(at + 14, len(tokens) - 1)) if tokens[i].text in DASHES)
        if (close := next(closes, 0)) and tokens[close + 1].tag not in ("comma", "quote"):
            tokens[close].tag = "comma"


def _says_at(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a verb of saying stands at a token, behind its helper or not."""
    while at < len(tokens) - 1 and tokens[at].tag in ("aux", "clitic", "se", "adv"):
        at += 1
    lemmas = {form.lemma for form in tokens[at].forms if form.tense in _FINITE or tokens[at - 1].tag == "aux"}
    senses = (sense for lemma in lemmas for sense in known.senses.get(lemma, ())[-1:])
    return not tokens[at].tag and any(sense.kind == "say" for sense in senses)


def _settle_lists(tokens: list[Token], known: Grammar) -> None:
    """ "Marta Luna, de 41 años; Eva Paz, de 19; y …": between people and their ages a semicolon is a comma."""
    for before, mark, after, later in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        aged = before.low in known.ages or before.low.isdigit()
        if mark.low == ";" and aged and (after.capital or (after.tag == "conj" and later.capital)):
            mark.tag = "comma"


def _settle_described(tokens: list[Token], known: Grammar) -> None:
    """ "La madre del desaparecido Hugo Luna", "le détenu Marc Paix": before a name it is who that is, and no verb."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        led = before.tag == "det" or before.low in known.fused
        plain = not (token.tag or token.sort or token.capital) and bool(token.forms)
        if led and plain and all(form.tense == "participle" for form in token.forms):
            if after.capital and not (after.tag or after.sort) and not token.low.endswith("s"):
                token.sort, token.forms = "person", ()
            elif after.sort == "person":
                token.tag, token.forms = "pre", ()


def _settle_theirs(tokens: list[Token]) -> None:
    """ "Las familias de desaparecidos", "le Collectif des mères de disparus": people, and nothing that is told."""
    for whose, of, token, after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        people = whose.sort in ("people", "group", "body") and not whose.tag and of.role == "of"
        done = bool(token.forms) and all(form.tense == "participle" for form in token.forms)
        # "Un grupo de detenidos por la policía": whom they did it to.
        if people and done and after.role != "agent" and token.low.endswith("s") and not token.tag:
            token.sort, token.plural, token.forms = "people", True, ()


def _settle_after(tokens: list[Token], known: Grammar) -> None:
    """ "Dos días después de que", "après que": a clause of what came before, and nothing that anybody says."""
    for token, that in pairwise(tokens):
        if token.tag == "prep" and token.role == "fact" and that.tag == "that":
            token.tag, token.role, that.tag = "when", "after", "adv"
        elif token.tag == "when" and token.low in known.afters:
            token.role = "after"


def _settle_dead(tokens: list[Token], known: Grammar) -> None:
    """ "Les onze morts": people, where an article and a number stand before them."""
    for article, number, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        dead = token.act == "death" and token.low in known.tolls and token.low.endswith("s")
        if dead and article.tag == "det" and number.tag == "num":
            token.sort, token.act, token.forms, token.plural = "people", "", (), True
