"""Whose relative is somebody: "Marta Reyes, hermana de Hugo Luna", "sa femme, Claire Rollin"? In Spanish and French."""

from __future__ import annotations

from asnad.model.frames import Kinship
from asnad.model.mention import Mention
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.apposed import apposed, whose_description
from asnad.propose.prose.people.same_one import is_same_one
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_kinship"]

_NOT_SO = frozenset({"alleged", "former", "none", "num"})
_CLOSING = frozenset({"comma", "end", "stop", "conj"})
_BEFORE = frozenset({"adv", "time"})


def draft_kinship(sentence: Sentence) -> None:
    """Claims from a name beside whose relative that one is.

    Promises: both are named in the sentence, or whose relative it is is the only one whom "su" can mean; what a noun
    can also mean ("la femme", "la mujer") is nobody's relative unless somebody's name stands behind it.
    """
    known = sentence.grammar.relations and sentence.grammar.capitals
    for head in sentence.phrases if known else ():
        for phrase in head.group:
            relation = _relation(sentence, phrase)
            whose = _whose(sentence, phrase) if relation else None
            relative = _relative(sentence, phrase) if whose is not None else None
            if whose is None or relative is None or is_same_one(relative, whose):
                continue
            sentence.emit(
                Kinship(whose, relation, relative), phrase.head, rule="kin", first=phrase.first, last=phrase.last
            )


def _relation(sentence: Sentence, phrase: Phrase) -> str:
    """The code of what somebody is to another: of the last such word before a name or "of"."""
    tokens = sentence.tokens
    if phrase.sort != "person" or phrase.plural or phrase.count is not None:
        return ""
    end = phrase.name[0] if phrase.name is not None else phrase.of.prep if phrase.of is not None else phrase.last + 1
    words = tokens[phrase.first : end]
    if any(t.tag in _NOT_SO for t in (*tokens[max(0, phrase.first - 1) : phrase.first], *words)):
        return ""
    return next((code for t in words if (code := sentence.grammar.relations.get(t.low))), "")


def _whose(sentence: Sentence, phrase: Phrase) -> Mention | None:
    first = sentence.tokens[phrase.first]
    if first.low in sentence.grammar.theirs:
        return sentence.meant(phrase.first)
    of = phrase.of
    named = of is not None and of.name is not None and of.sort == "person" and phrase.name is None
    return sentence.mention(of) if named and of is not None else None


def _relative(sentence: Sentence, phrase: Phrase) -> Mention | None:
    """Who it is: the name in the phrase, between commas around it, or before a form of "to be"."""
    tokens = sentence.tokens
    if phrase.name is not None:
        return sentence.mention(phrase)
    named = apposed(sentence, phrase)
    if named is not None:
        return sentence.mention(named)
    if (subject := _was(sentence, phrase)) is not None:
        return sentence.mention(subject)
    after = phrase.last + 1
    closed = after < len(tokens) and tokens[after].tag in _CLOSING
    if not closed or (tokens[after].tag == "conj" and tokens[phrase.first].tag == "det"):
        # "Detuvieron a Hugo Luna, la madre de Clara Vel y otros dos": one of several.
        return None
    before = whose_description(sentence, phrase)
    source = before is not None and before.role == "source"
    return sentence.mention(before) if before is not None and not source else None


def _was(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """ "Marta Reyes era hermana de Hugo Luna"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    step = phrase.first - 1
    while step > 0 and tokens[step].tag in _BEFORE:
        step -= 1
    if step <= 0 or tokens[step].tag != "aux" or tokens[step - 1].tag in ("neg", "aux", "if"):
        return None
    kind, tense, _ = grammar.auxiliaries[tokens[step].low]
    who = subject_before(sentence, step)[0] if kind == "be" and tense in ("past", "present") else None
    return who if who is not None and who.name is not None and who.sort == "person" and not who.rest else None
