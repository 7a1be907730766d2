"""What are people called by a phrase: soldiers and other officials, relatives, those who may have helped?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase

__all__ = ["human", "is_force", "is_former", "is_help", "is_kin", "is_officer", "is_officer_by_name", "is_oneself"]


def human(phrase: Phrase) -> bool:
    """Whether a phrase can be people."""
    return phrase.sort in HUMAN or (phrase.sort == "name" and phrase.name is not None)


def is_force(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether people are soldiers, officers, judges or other officials, who may have done what is told."""
    grammar = sentence.grammar
    last = phrase.of.first - 1 if phrase.of is not None else phrase.last
    words = [t.low for t in sentence.tokens[phrase.first : max(last, phrase.head) + 1]]
    of_body = phrase.plural and phrase.of is not None and phrase.of.sort == "body"
    return of_body or any(grammar.is_office(w) or any(s in grammar.forces for s, _ in grammar.stems(w)) for w in words)


def is_former(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Ancien membre de la milice", «عضو سابق حزب»: whether somebody was that once, and may be it no more."""
    tokens, grammar = sentence.tokens, sentence.grammar
    around = tokens[max(0, phrase.first - 1) : phrase.last + 2]
    prefixed = any(tokens[phrase.head].low.startswith(prefix) for prefix in grammar.formers)
    return prefixed or any(t.tag == "former" for t in around)


def is_oneself(sentence: Sentence, at: int) -> bool:
    """Whether a Persian word is "himself", of whom only the text around it tells who that is."""
    return sentence.tokens[at].low in sentence.grammar.words_for("oneself")


def is_kin(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase says, in Persian or Arabic, whose relative somebody is."""
    grammar = sentence.grammar
    return any(stem in grammar.kin for stem, _ in grammar.stems(sentence.tokens[phrase.head].low))


def is_help(sentence: Sentence, doers: list[Phrase], *, one_man: bool = True) -> bool:
    """ "Los vecinos lo sacaron de su casa": neighbours, relatives or one man who is no officer may only have helped."""
    helpers = sentence.grammar.helpers | sentence.grammar.kin
    for one in (p for group in doers for p in group.group):
        words = [t.low for t in sentence.tokens[one.first : one.last + 1]]
        stems = {stem for word in words for stem, _ in sentence.grammar.stems(word)}
        alone = one_man and one.sort == "person" and not one.plural and not one.rest and not is_force(sentence, one)
        if stems & helpers or alone:
            return True
    return False


def is_officer_by_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether the words for somebody have a rank or an office among them."""
    grammar = sentence.grammar
    words = [grammar.plain(word) for word in mention.wording.split()]
    ranks = grammar.forces | grammar.fates["ranks"]
    return any(grammar.is_office(w) or any(s in ranks for s, _ in grammar.stems(w)) for w in words)


def is_officer(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is one soldier, officer or official, or of one."""
    one = phrase.sort == "person" and not phrase.plural and not phrase.pronoun and is_force(sentence, phrase)
    return one or any(is_officer(sentence, p) for p in (*phrase.rest, *([phrase.of] if phrase.of is not None else [])))
