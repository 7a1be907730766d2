"""Is something else told of the people behind an "and" than of those before it?"""

from __future__ import annotations

from asnad.propose.prose.finite import has_had_verb
from asnad.propose.prose.grammar import Grammar
from asnad.propose.prose.phrase import Phrase
from asnad.propose.prose.token import Token

__all__ = ["has_own_verb", "own_act"]


def own_act(tokens: list[Token], grammar: Grammar, phrase: Phrase) -> str:
    """The act that the noun of a number of people tells of: "treinta heridos"; empty where it tells of none."""
    if phrase.count is None or phrase.name is not None or phrase.head == phrase.first:
        return ""
    head = tokens[phrase.head]
    if code := grammar.tolls.get(head.low):
        return code
    if not grammar.capitals:
        return ""
    senses = (s for f in head.forms if f.tense == "participle" for s in grammar.senses.get(f.lemma, ()) if not s.rest)
    return next((sense.code for sense in senses if sense.kind == "act"), "")


def has_own_verb(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """ "Murieron quince campesinos y treinta fueron heridos": the verb behind is told of those behind the "and" alone.

    Only where the clause has its verb: not "un homme accusé d'avoir tué Holt et Dane | a été exécuté".
    """
    if grammar.order != "SVO" or phrase.last + 1 >= len(tokens):
        return False
    step = phrase.last + 1
    if tokens[step].tag == "comma" and tokens[first.end + 1].tag == "comma":
        # "Mató a Luna, y Marta Oliva, abogada, lo vio"
        step = next((i + 1 for i in range(step + 1, min(step + 8, len(tokens) - 1)) if tokens[i].text == ","), step)
    while step + 1 < len(tokens) and tokens[step].tag in ("clitic", "se", "neg", "adv"):
        # "Liberó a los rehenes y la guerrilla los ejecutó".
        step += 1
    behind = _is_verb(tokens[step], {"participle", "infinitive", "gerund"})
    return behind and has_had_verb(tokens, grammar, first.first)


def _is_verb(token: Token, without: set[str]) -> bool:
    """Whether a token is a helper or a verb in a form that is none of these."""
    if token.tag or token.sort or token.act:
        return token.tag == "aux"
    return any(form.tense not in without for form in token.forms)
