"""Is something else told of the people behind an "and" than of those before it?"""

from __future__ import annotations

from asnad.propose.prose.finite import has_had_verb
from asnad.propose.prose.grammar import Grammar
from asnad.propose.prose.phrase import HUMAN, Phrase
from asnad.propose.prose.token import Token

__all__ = ["has_own_verb", "opens_gap", "own_act", "shares_behind"]


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


def opens_gap(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    """ "Por soldados y Luis Paz, por rebeldes", "a Marta y los rebeldes, a Luis": somebody behind "and" who has a "by",
    or an object, of his own; and "por soldados y una mujer torturada": or a participle of his own."""
    if phrase.prep >= 0:
        return False
    after = phrase.last + 1
    apart = grammar.order == "SVO" and after < len(tokens) and tokens[after].tag == "comma"
    led = next((p for p in found if p.prep == after + apart), None)
    people = led is not None and led.sort in HUMAN
    if first.role == "agent":
        own = people and led is not None and led.role == "agent"
        return own or _has_participle(tokens, grammar, phrase, many=phrase.plural)
    if first.role == "object":
        return people and apart and led is not None and led.role == "object"
    return _acts_itself(tokens, grammar, first, phrase, found)


def _acts_itself(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    """ "Ont tué Luc et les rebelles, Marc", "قتل الجنود سامر الحلبي والمتمردون ليلى الحلبي": whether many, or a force,
    behind "and" have an object right behind them, or one behind a comma, in a language that marks none."""
    if grammar.order == "SOV" or grammar.marks_objects or first.prep >= 0 or not first.first:
        return False
    comma = grammar.order == "SVO"
    at = phrase.last + 1 + comma
    whom = next((p for p in found if p.first == at), None)
    if whom is None or whom.prep >= 0 or whom.sort not in HUMAN or phrase.name is not None:
        return False
    one = phrase.plural and not whom.plural and tokens[min(whom.last + 1, len(tokens) - 1)].tag != "conj"
    verb = tokens[first.first - 1].forms and tokens[at - 1].tag == "comma" if comma else whom.name is not None
    return one and bool(verb)


def _has_participle(tokens: list[Token], grammar: Grammar, phrase: Phrase, *, many: bool) -> bool:
    """Whether the participle of an act, told of many or of one, stands right behind a phrase."""
    token = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    if token is None or token.tag or token.sort or token.low.endswith("s") != many or grammar.order != "SVO":
        return False
    lemmas = (form.lemma for form in token.forms if form.tense == "participle")
    return any(sense.kind == "act" for lemma in lemmas for sense in grammar.senses.get(lemma, ()))


def shares_behind(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    """ "Torturó a Ana y Luis y Rosa fueron detenidos": whether somebody behind an "and" may share the verb, or "by",
    told of whoever stands behind the next; surely not where the verb is told of one."""
    after = phrase.last + 1
    if after >= len(tokens) or tokens[after].tag != "conj":
        return False
    last = next((p for p in found if p.first == after + 1), None)
    if last is None or last.prep >= 0 or last.sort not in HUMAN:
        return False
    if opens_gap(tokens, grammar, first, last, found):
        return True
    if first.role == "agent" and _has_participle(tokens, grammar, last, many=True):
        return True
    many = tokens[min(last.last + 1, len(tokens) - 1)].low.endswith(("n", "nt"))
    return many and has_own_verb(tokens, grammar, first, last)
