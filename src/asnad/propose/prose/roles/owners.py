"""Is it the lawyer alone who did or suffered it, or also who is joined to whose lawyer that is (Persian, Arabic)?"""

from __future__ import annotations

from dataclasses import replace

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.phrases.within import closes, may_own
from asnad.propose.prose.roles.roles import Roles

__all__ = ["without_owners"]


def without_owners(sentence: Sentence, predicate: Predicate, roles: Roles) -> Roles:
    """ "وکیل رضا کریمی و نسرین کاردان بازداشت شد", "اعتقل محامي سامر الحلبي وهدى الكردي": the lawyer, and nobody else
    unless the verb says that they were several."""
    roles.victims = [_alone(sentence, predicate, p, subject=p is roles.subject) for p in roles.victims]
    roles.doers = [_alone(sentence, predicate, p, subject=p is roles.subject) for p in roles.doers]
    return roles


def _alone(sentence: Sentence, predicate: Predicate, phrase: Phrase, *, subject: bool) -> Phrase:
    if not phrase.rest:
        return phrase
    decides = subject and sentence.grammar.order == "SOV" and not phrase.plural
    if decides and number_of(sentence, predicate) == "many" and not _says_whose(sentence, phrase):
        return phrase
    if phrase.related and (decides or _says_whose(sentence, phrase)):
        # "داوود راستین، برادر رضا کریمی و دو فرزندش، …": whose brother he is.
        return replace(phrase, rest=[])
    if decides and _may_end_with_owner(sentence, phrase):
        return replace(phrase, last=phrase.end, rest=[], name=None, head=phrase.first)
    owners = 0
    for more in phrase.rest:
        if not may_own(sentence.tokens, sentence.grammar, phrase, more):
            break
        owners += 1
    if not owners:
        return phrase
    last = phrase.rest[owners - 1].last if decides else phrase.last
    return replace(phrase, last=last, rest=phrase.rest[owners:])


def _says_whose(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether those who are joined stand between commas with what is said of somebody's relatives."""
    return phrase.related and closes(sentence.tokens, phrase.end + 1)


def _may_end_with_owner(sentence: Sentence, phrase: Phrase) -> bool:
    """ "رانندهٔ ابومدین و سارا محمدی کشته شد", "معلم رضا کریمی و نسرین کاردان": behind a word for one man whoever
    is joined to the words behind it is no other whom it was done to, where the verb is told of one."""
    titled = phrase.titles is not None and sentence.tokens[phrase.titles[0]].low not in sentence.grammar.titles
    unknown = phrase.name is None and phrase.of is None and phrase.sort == "person" and phrase.last > phrase.head
    unknown = unknown and not sentence.tokens[phrase.last].sort and phrase.count is None
    return (titled or unknown) and all(p.name is not None for p in phrase.rest)
