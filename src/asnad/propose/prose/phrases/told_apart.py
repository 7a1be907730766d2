"""Is something else told of the people behind an "and" than of those before it?"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.words.finite import BOUNDS, has_had_verb
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token, may_be_verb, tells_of_many

__all__ = ["goes_with_main", "has_own_verb", "opens_gap", "own_act", "shares_behind"]

_NOT_FINITE = frozenset({"participle", "infinitive", "gerund"})
_OPENERS = frozenset({"stop", "end", "that", "rel", "quote"})
_WHO = frozenset({"rel", "that"})
"""Tags of what may be "who": "que" is told apart later."""

_ASIDE = 8
"""Tokens between the commas around what else is said of somebody."""
_CLOSES_ASIDE = frozenset({"comma", "stop", "end", "aux", "that", "rel", "conj"})


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


def has_own_verb(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    """ "Murieron quince campesinos y treinta fueron heridos": the verb behind is told of those behind the "and" alone.

    Only where the clause has its verb: not "un homme accusé d'avoir tué Holt et Dane | a été exécuté".
    """
    if grammar.order == "VSO":
        return _acts_next(tokens, grammar, first, phrase)
    if grammar.order != "SVO" or phrase.last + 1 >= len(tokens):
        return False
    step = phrase.last + 1
    if tokens[step].tag == "comma" and tokens[first.end + 1].tag == "comma":
        # "Mató a Luna, y Marta Oliva, abogada, lo vio"
        step = next((i + 1 for i in range(step + 1, min(step + 8, len(tokens) - 1)) if tokens[i].text == ","), step)
    # "Liberó a los rehenes y la guerrilla los ejecutó".
    step = _past_beside(tokens, step)
    others = next((p for p in found if p.first == phrase.last + 2), None)
    if tokens[phrase.last + 1].tag == "conj" and _is_single(phrase) and others is not None and _is_single(others):
        # "Mató a Luna, y Hugo Paz y Marta Oliva fueron detenidos": the verb of both.
        step = _past_beside(tokens, others.last + 1)
        return _is_of_many(tokens, step) and has_had_verb(tokens, grammar, first.first)
    two = first.first and tokens[first.first - 1].tag == "conj" and _is_single(first) and _is_single(phrase)
    if two and _is_of_many(tokens, step):
        return False
    behind = _is_verb(tokens[step], _NOT_FINITE)
    # "Mató a Luna, y Marta Oliva se escondió": a verb that is not known.
    behind = behind or (tokens[step - 1].tag == "se" and may_be_verb(tokens[step], grammar))
    return behind and has_had_verb(tokens, grammar, first.first)


def _past_beside(tokens: list[Token], at: int) -> int:
    while at + 1 < len(tokens) and tokens[at].tag in ("clitic", "se", "neg", "adv"):
        at += 1
    return at


def _is_single(phrase: Phrase) -> bool:
    """Whether a phrase is one person, led by nothing."""
    return phrase.prep < 0 and phrase.sort == "person" and not phrase.plural and not phrase.rest


def _is_of_many(tokens: list[Token], at: int) -> bool:
    """Whether a verb of several begins at a token."""
    token = tokens[at] if at < len(tokens) else None
    return token is not None and _is_verb(token, _NOT_FINITE) and tells_of_many(token)


def _acts_next(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """In Arabic "خطف المسلحون مهندسا والجنود ضربوا معلما": behind a clause that has its verb, somebody definite with a
    verb right behind opens another."""
    if phrase.sort not in HUMAN or phrase.last + 1 >= len(tokens):
        return False
    known = phrase.name is not None or any(grammar.definite(tokens[i].low) for i in (phrase.first, phrase.last))
    if not known or tokens[phrase.last + 1].tag or not _is_past(tokens[phrase.last + 1]):
        return False
    opener = next((i for i in range(first.first - 1, -1, -1) if tokens[i].tag in _OPENERS), -1)
    led = tokens[opener].tag if opener >= 0 else ""
    verb = next((i for i in range(opener + 1, first.first) if not tokens[i].tag and _is_past(tokens[i])), opener)
    before = tokens[verb - 1] if verb > opener + 1 else None
    some = before is not None and before.sort in HUMAN and not grammar.definite(before.low) and led != "that"
    # "المعلم الذي زار سامر الحلبي وليلى منصور ضُرب", "معلم زار …": the teacher.
    return verb > opener and led != "rel" and not some


def _is_past(token: Token) -> bool:
    return not (token.sort or token.act) and any(form.tense == "past" for form in token.forms)


def _is_verb(token: Token, without: AbstractSet[str]) -> bool:
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
    led_again = after < len(tokens) and tokens[after].tag == "prep" and first.first > 1
    if led_again and tokens[after].low == tokens[first.first - 2].low and tokens[first.first - 1].forms:
        # "Pour avoir tué Luc Paix et le capitaine Zarco pour avoir torturé …"
        return True
    apart = grammar.order == "SVO" and after < len(tokens) and tokens[after].tag == "comma"
    led = next((p for p in found if p.prep == after + apart), None)
    people = led is not None and led.sort in HUMAN
    if first.role == "agent":
        own = people and led is not None and led.role == "agent"
        return own or _has_participle(tokens, grammar, phrase, many=phrase.plural)
    if first.role == "object":
        return people and led is not None and led.role in (("object", "agent") if apart else ("agent",))
    if people and led is not None and led.role == "agent" and _has_acted(tokens, grammar, first):
        # "Ont tué Luc Paix et Marc Olivet par …"
        return True
    return _acts_itself(tokens, grammar, first, phrase, found)


def _has_acted(tokens: list[Token], grammar: Grammar, whom: Phrase) -> bool:
    """Whether an active verb with a helper stands right before somebody, in a language that marks no object."""
    if grammar.order != "SVO" or grammar.marks_objects or whom.first < 2 or not tokens[whom.first - 1].forms:
        return False
    helper = tokens[whom.first - 2]
    return helper.tag == "aux" and grammar.auxiliaries[helper.low][0] == "have"


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
    if not comma:
        return phrase.plural
    one = phrase.plural and not whom.plural and tokens[min(whom.last + 1, len(tokens) - 1)].tag != "conj"
    return one and tokens[at - 1].tag == "comma" and bool(tokens[first.first - 1].forms)


def _has_participle(tokens: list[Token], grammar: Grammar, phrase: Phrase, *, many: bool) -> bool:
    """Whether the participle of an act, told of many or of one, stands right behind a phrase, or behind what commas
    close: "y su marido, Hugo Luna, golpeado"."""
    for at in _behind(tokens, phrase.last + 1) if grammar.order == "SVO" else ():
        token = tokens[at]
        if token.tag or token.sort or token.low.endswith("s") != many:
            continue
        lemmas = (form.lemma for form in token.forms if form.tense == "participle")
        if any(sense.kind == "act" for lemma in lemmas for sense in grammar.senses.get(lemma, ())):
            return True
    return False


def _behind(tokens: list[Token], after: int) -> list[int]:
    """The token behind a phrase, and those behind the commas that open and close what else is said of it."""
    if after >= len(tokens) or tokens[after].tag != "comma":
        return [after] if after < len(tokens) else []
    closed = next((i for i in range(after + 1, min(after + _ASIDE, len(tokens))) if tokens[i].tag in _CLOSES_ASIDE), 0)
    found = [after + 1, closed + 1 if closed and tokens[closed].tag == "comma" else 0]
    return [at for at in found if 0 < at < len(tokens)]


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
    many = tells_of_many(tokens[min(last.last + 1, len(tokens) - 1)])
    return many and has_own_verb(tokens, grammar, first, last, [])


def goes_with_main(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """ "Los soldados que mataron a Paz y los policías que torturaron a Voz fueron detenidos": of whom another clause
    tells, behind the object of a clause that "who" opens, where the sentence has no verb yet; and "a Luna, que mató a
    Paz, y a Voz": whoever stands behind the comma that closes such a clause."""
    if grammar.order != "SVO":
        return False
    rel = next((i for i in range(first.first - 1, -1, -1) if tokens[i].tag in BOUNDS | _WHO | {"comma"}), -1)
    if rel < 0 or tokens[rel].tag not in _WHO:
        return False
    between = [t.tag for t in tokens[first.end + 1 : phrase.first]]
    if between[:2] == ["comma", "conj"]:
        return rel > 0 and tokens[rel - 1].tag == "comma"
    after = phrase.last + 1
    again = after < len(tokens) and tokens[after].tag in _WHO
    if between == ["conj"] and again and phrase.name is not None and phrase.sort in ("person", "name"):
        # "C'est Voss qui a tué Paul Lunel et Zarco qui a torturé …"
        return True
    return between == ["conj"] and again and not has_had_verb(tokens, grammar, first.first)
