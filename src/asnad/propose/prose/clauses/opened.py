"""Who opens the clause of a verb before which others stand: "un testigo del juicio de Holt y Dane | fue torturado"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.finite import BESIDE, BOUNDS, FINITE, is_finite, is_unknown, opens_clause
from asnad.propose.prose.words.some_of_them import ends_at
from asnad.propose.prose.words.token import inflected, may_be_verb

__all__ = ["is_of_many", "is_surely", "opened_by", "whatever_opens", "without_inner"]

_SINGLE = frozenset({"person", "name"})
_MANY = ("n", "ent", "ont")
_SURELY_NOUNS = ("o", "s", "l", "r", "z", "é", "ée", "u", "ista", "iste")
"""How words end that nobody knows and that are no verb of one person."""


def opened_by(sentence: Sentence, at: int) -> Phrase | None:
    """Who a clause begins with, if its first verb of its own is the one at ``at``: whoever else stands before it has
    part in what is only said of that one; nobody where that is not sure.

    Promises: who is found agrees with the verb in number.
    """
    verb = _finite(sentence, at)
    if sentence.grammar.order != "SVO" or verb < 0 or sentence.tokens[at - 1].tag in ("conj", "but", "rel", "that"):
        return None
    who = whatever_opens(sentence, at)
    if who is None or not human(who) or who.pronoun:
        return None
    several = is_of_many(sentence, verb)
    if several and _may_be_many(sentence, who):
        return without_inner(sentence, who, several=True)
    if several:
        return _with_last(sentence, who, at)
    who = without_inner(sentence, who)
    return None if who.plural or who.rest else who


def _with_last(sentence: Sentence, who: Phrase, at: int) -> Phrase | None:
    """ "Luis Paz, que investigaba la muerte de Holt y Dane, y su hijo | fueron asesinados": him and his son; nobody
    where no other closes the list."""
    tokens = sentence.tokens
    while tokens[at - 1].tag in BESIDE:
        at -= 1
    last = next((p for h in sentence.phrases for p in h.group if p.last == at - 1), None)
    if last is None or last is who or not human(last) or last.first < 2:
        return None
    closes = [t.tag for t in tokens[last.first - 2 : last.first]] == ["comma", "conj"]
    return replace(who, rest=[replace(last, rest=[])]) if closes and tokens[who.end + 1].tag == "comma" else None


def is_surely(sentence: Sentence, who: Phrase, at: int, *, opens: bool = False) -> bool:
    """Whether those before a verb can be its subject: not "Holt y Dane | fue", nor where a word that nobody knows may
    be their verb: "un maestro visita a Holt y Dane | fue torturado". ``opens``: every verb between stands in a clause
    of its own."""
    verb = _finite(sentence, at)
    if verb < 0 or sentence.grammar.order != "SVO":
        return True
    tokens, several = sentence.tokens, is_of_many(sentence, at)
    joined = tokens[max(0, who.first - 1) : who.end]
    either = any(t.low in sentence.grammar.or_else or t.low in sentence.grammar.nor for t in joined)
    if who.rest and not several and not either:
        return False
    if not who.pronoun and _leaves_out_first(sentence, who, at, several=several):
        return False
    if several and who.sort in _SINGLE and not who.pronoun and not _may_be_many(sentence, who):
        return False
    conj = next((i for i in range(at - 1, who.first, -1) if tokens[i].tag in ("conj", "but")), 0)
    row = [i for i in range(who.head + 1, conj) if not (opens and is_finite(tokens, sentence.grammar, i))]
    nouns = (*_SURELY_NOUNS, "a") if _is_of_her(sentence, who, verb) else _SURELY_NOUNS
    return not any(is_unknown(tokens, i) and not tokens[i].low.endswith(nouns) for i in row)


def _is_of_her(sentence: Sentence, who: Phrase, verb: int) -> bool:
    """ "Una mujer cercana a Holt y Dane | fue torturada": whether a participle tells of the woman."""
    behind = sentence.tokens[verb + 1 : verb + 3]
    told = any(t.low.endswith("a") and any(f.tense == "participle" for f in t.forms) for t in behind)
    return told and sentence.grammar.marks_objects and sentence.tokens[who.first].low.endswith("a")


def _leaves_out_first(sentence: Sentence, who: Phrase, at: int, *, several: bool) -> bool:
    """Whether somebody else opens the clause, who has no other verb in it; or a word that nobody knows to be somebody:
    "el raptor de Holt y Dane | fue torturado"."""
    opens = whatever_opens(sentence, at)
    if opens is None or opens.first >= who.first or opens.pronoun:
        return False
    if opens.sort in _SINGLE and human(opens):
        return several and not _may_be_many(sentence, opens)
    return not human(opens) and sentence.tokens[who.first - 1].tag != "comma"


def whatever_opens(sentence: Sentence, at: int) -> Phrase | None:
    """The phrase, of somebody or not, that opens the clause whose first own verb is the one at a token."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if sentence.tokens[i].tag in BOUNDS), 0)
    return _opening(sentence, first, at) if sentence.grammar.order == "SVO" else None


def _opening(sentence: Sentence, first: int, at: int) -> Phrase | None:
    """The first phrase between two tokens that is led by nothing, if every verb behind it stands in another clause.

    Behind "and", "but" and "that" another clause begins where the one before has its verb.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    who: Phrase | None = None
    waiting, told, step = 0, False, first
    while step < at:
        if is_finite(tokens, grammar, step):
            told, waiting = told or not waiting, max(0, waiting - 1)
            step += 1
            continue
        opens = opens_clause(tokens, grammar, step)
        if told and (_begins(sentence, step) or (opens and tokens[step].tag != "rel")):
            who, waiting, told, opens = None, 0, False, False
        waiting += opens
        if tokens[step].tag in ("he", "pron") and not waiting and tokens[step - 1].tag != "prep":
            return None
        phrase = sentence.starting_at(step)
        if phrase is not None:
            # "Dont six enfants": some of those before.
            some = ends_at(tokens, grammar, step)
            if phrase.prep < 0 and not (waiting or told or some) and _may_open(sentence, who, phrase, at):
                who = phrase
            # "Au cours duquel": inside the phrase.
            waiting += sum(opens_clause(tokens, grammar, i) for i in range(step + 1, phrase.last + 1))
            step = phrase.last
        step += 1
    return who if not (waiting or told) else None


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether another clause begins with "but", or with "and" and a phrase that is led by nothing."""
    tokens, step = sentence.tokens, at + 1
    while step < len(tokens) and tokens[step].tag in ("adv", "time", "comma"):
        step += 1
    phrase = sentence.starting_at(step)
    return tokens[at].tag == "but" or (tokens[at].tag == "conj" and phrase is not None and phrase.prep < 0)


def _may_open(sentence: Sentence, who: Phrase | None, phrase: Phrase, at: int) -> bool:
    """Whether a phrase may be whoever opens the clause, rather than the one that was found before."""
    before = phrase.first - 1
    while before > 0 and sentence.tokens[before].tag in BESIDE:
        before -= 1
    if who is None:
        # "Donde vivía Roa": not of the clause that goes on.
        return before < 0 or not is_finite(sentence.tokens, sentence.grammar, before)
    aside = sentence.tokens[before].tag == "comma" and not human(who) and human(phrase)
    return aside or not _hangs(sentence, phrase, at)


def _hangs(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether a phrase is joined to another, is a verb's object, or stands between commas."""
    tokens, before = sentence.tokens, phrase.first - 1
    while before > 0 and tokens[before].tag in BESIDE:
        before -= 1
    if tokens[before].tag == "comma":
        closed = tokens[phrase.last].text == "," or any(t.tag == "comma" for t in tokens[phrase.last + 1 : at])
        return closed or _ends_list(sentence, phrase, before)
    plain = not (tokens[before].tag or tokens[before].capital)
    led = tokens[before].tag in ("conj", "aux", "aim")
    return led or (plain and (bool(tokens[before].forms) or not tokens[before].sort))


def _ends_list(sentence: Sentence, phrase: Phrase, comma: int) -> bool:
    """ "Hijo de Luis Holt, Jan Dane y Luis Voz": whether a list of names, or of others, goes on behind a comma."""
    one = sentence.ending_at(comma - 1)
    while one is not None and one.of is not None and one.of.last == comma - 1:
        one = one.of
    joined = bool(phrase.rest) or sentence.tokens[phrase.last + 1].tag == "conj"
    return one is not None and joined and human(one) and (one.name is None) == (phrase.name is None)


def _finite(sentence: Sentence, at: int) -> int:
    """The token of a verb group that agrees with the subject; -1 where none does."""
    tokens = sentence.tokens
    while at < len(tokens) - 1 and tokens[at].tag in BESIDE:
        at += 1
    token = tokens[at]
    if token.tag == "aux":
        return at if sentence.grammar.auxiliaries[token.low][1] in FINITE else -1
    told = not token.tag and any(f.tense in FINITE for f in token.forms)
    return at if told or may_be_verb(token, sentence.grammar) else -1


def is_of_many(sentence: Sentence, at: int) -> bool:
    """Whether the verb group at a token tells of several."""
    verb = _finite(sentence, at)
    token = sentence.tokens[verb]
    if verb < 0 or not inflected(token).endswith(_MANY):
        return False
    # "Vient", "dément".
    one = any(f.lemma.endswith(("enir", "entir")) for f in token.forms)
    return not one or token.low.endswith(("aient", "nnent", "tent", "èrent", "inrent", "irent"))


def _may_be_many(sentence: Sentence, who: Phrase) -> bool:
    # "Nos fils".
    alike = who.name is None and sentence.tokens[who.head].low.endswith(("s", "x"))
    # "Les États-Unis".
    alike = alike or (who.sort == "name" and sentence.tokens[who.first].low in sentence.grammar.them)
    return who.plural or bool(who.rest) or who.count is not None or alike


def without_inner(sentence: Sentence, group: Phrase, *, several: bool = False) -> Phrase:
    """A group, or its first alone where those behind "and" may be joined to whose that one is: "a un testigo del juicio
    de Holt y Dane"; not behind a verb that tells of several, where the first is one."""
    if not group.rest or sentence.grammar.order != "SVO" or (several and not group.plural):
        return group
    led = sentence.tokens[group.rest[0].first - 1].low.rpartition(" ")[2] in sentence.grammar.prepositions
    return replace(group, rest=[]) if not led and _are_inner(sentence, group) else group


def _are_inner(sentence: Sentence, who: Phrase) -> bool:
    """ "Los padres de Holt y Dane": whether those behind "and" are rather joined to whose they are."""
    inner, acts = who.of, False
    while inner is not None and inner.of is not None and inner.of.last == inner.last:
        acts, inner = acts or inner.sort == "act", inner.of
    if inner is None or not human(inner):
        return False
    if inner.last != who.last:
        # "El hermano de Paz del juicio de Holt y Dane".
        return any(sentence.tokens[who.last].capital == (p.name is not None) for p in who.rest)
    if inner.name is not None and not acts and sentence.grammar.is_office(sentence.tokens[who.head].low):
        # "El alcalde de Tarel y Luis Voz".
        return inner.name[1] > inner.name[0]
    return acts or any((inner.name is None) == (p.name is None) for p in who.rest)
