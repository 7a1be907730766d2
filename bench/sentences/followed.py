"""Two sentences, one of whose people is named again: by a pronoun, with others between."""

from __future__ import annotations

from bench.sentences.cast import BROTHER, Cast, Frame, Made, Party, capital

__all__ = ["make"]

FIRST = (
    Frame("{hero} {hero.be} {done} by {doer}.", "hero", "doer"),
    Frame("{hero} {hero.be} {done} by {doer} in {where}.", "hero", "doer"),
    Frame("{doer} {did} {hero}.", "hero", "doer"),
    Frame("{hero} lived in {where}."),
    Frame("{hero} worked for {body}."),
    Frame("{hero}, who had met {force}, left {where}."),
    Frame("{body} defended {hero}."),
    Frame("{hero} led {body} in {where} under the rule of the army."),
)
THEN = (
    Frame(" {again} {again.be} {done} by {doer} in {when}.", "hero", "doer"),
    Frame(" {again} {again.be} {done}.", "hero"),
    Frame(" In {when}, {again} {again.be} {done}.", "hero"),
    Frame(" {doer} {did} {object} in {where}.", "hero", "doer"),
    Frame(" Later, {doer} {did} {object}.", "hero", "doer"),
    Frame(" {doer} came to {where} and {did} {object}.", "hero", "doer"),
    Frame(" When {again} returned, {doer} {did} {object}.", "hero", "doer"),
    Frame(" After {object_s} return {again} {again.be} {done} by {doer}.", "hero", "doer"),
    Frame(" {object_s} brother was {done} by {doer}.", "brother", "doer"),
    Frame(" {doer} {did} {object_s} brother.", "brother", "doer"),
    Frame(" {doer} came to {object_s} house and {did} {object}.", "hero", "doer"),
)
_FORMS = {"he": ("him", "his"), "she": ("her", "her"), "they": ("them", "their")}


def make(cast: Cast) -> Made:
    """A person or several, and one or two things that happened to them next."""
    cast.living = True
    hero = cast.dice.choice((cast.name, cast.name, cast.role, cast.roles, cast.names))()
    pronoun = "they" if hero.plural else cast.dice.choice(("he", "she"))
    text = capital(cast.fill(FIRST, hero=hero))
    cast.words.add("brother")
    for _ in range(cast.dice.choice((1, 1, 2))):
        form, possessive = _FORMS[pronoun]
        again = Party(pronoun, hero.words, hero.plural)
        then = cast.fill(THEN, hero=hero, again=again, object=form, object_s=possessive, brother=BROTHER)
        text += capital(then)
    return cast.made(text)
