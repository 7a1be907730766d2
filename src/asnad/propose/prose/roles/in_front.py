"""Who stands before an Arabic verb, and is its subject?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import not_an_object, subject_before
from asnad.propose.prose.people.people import human, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.phrases.within import innermost
from asnad.propose.prose.roles.roles import ACTORS
from asnad.propose.prose.roles.topics import as_for, has_come, same_one, topic

__all__ = ["in_front", "owned"]

_HIS = ("ه", "ها", "هم", "هن", "ي")
_PEOPLE = frozenset({"person", "people"})


def in_front(sentence: Sentence, predicate: Predicate, row: list[Predicate], low: int) -> Phrase | None:
    """The phrase right before the verb, as after "أن" and at the head of a sentence."""
    if (meant := as_for(sentence, predicate)) is not None:
        return meant
    phrase, relative = subject_before(sentence, predicate.first)
    if phrase is not None and not relative:
        phrase = _whole_in_front(sentence, phrase)
    if phrase is not None and not relative and has_come(sentence, phrase, predicate):
        phrase = None
    if phrase is not None and not relative:
        phrase = not_an_object(sentence, phrase, row)
        relative = True
    if phrase is None or (phrase.first < low and not relative):
        return same_one(sentence, predicate, low) or topic(sentence, predicate)
    return phrase if phrase.sort in ACTORS else topic(sentence, predicate)


def _whole_in_front(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The phrase before a verb, or the one that it is of, or says more of: "شقيق ثلاثة جنود", "كريم الدليمي المتهم".

    Promises: nobody where a word stands before it that nobody knows, and that may be a verb: "معلم التقى سامر الحلبي".
    """
    tokens, at = sentence.tokens, phrase.first - 1
    opener = next((i for i in range(at - 1, max(-1, at - 3), -1) if tokens[i].tag), -1)
    if opener >= 0 and tokens[opener].tag == "rel" and phrase.prep < 0 and _is_unknown(sentence, opener + 1):
        # "الصحفي الذي حاور سامر الحلبي قُتل"
        return antecedent(sentence, opener)
    before = sentence.ending_at(at) if at >= 0 else None
    if before is None or phrase.prep >= 0:
        return phrase
    if owned(sentence, phrase, verb_behind=True) or _says_more(sentence, before, phrase):
        # "معلم في منزل ثلاثة جنود قُتل": whoever stands before the house.
        return before if before.prep < 0 and human(before) else subject_before(sentence, before.prep)[0]
    return None if _ends_unknown(sentence, before) and not before.name else phrase


def owned(sentence: Sentence, phrase: Phrase, *, verb_behind: bool = False) -> bool:
    """ "شقيق ثلاثة جنود", "في منزل طبيب": right behind a relative, or a thing with a preposition, whose that is; and
    before a verb anybody's: "سائق ثلاثة جنود قُتل"."""
    head = sentence.ending_at(phrase.first - 1) if phrase.first else None
    if head is None:
        return False
    inner = innermost(head)
    token = sentence.tokens[inner.head]
    beside = head.end + 1 == phrase.first and not inner.rest and inner.name is None and inner.last == inner.head
    if not beside or phrase.prep >= 0 or phrase.pronoun or sentence.grammar.definite(token.low):
        return False
    closed = token.text.endswith(_HIS) and token.low not in sentence.grammar.nouns
    if (closed and (head.prep < 0 or head.role == "place")) or (head.count is not None and head.count.lower != 1):
        return False
    if human(inner):
        return is_kin(sentence, inner) or (verb_behind and head.prep < 0 and phrase.count is not None)
    # "في بلوشستان 16 مناضل": a place by a name that nobody knows is nobody's.
    return head.prep >= 0 and phrase.name is None and (bool(token.sort) or head.role != "place")


def _says_more(sentence: Sentence, named: Phrase, phrase: Phrase) -> bool:
    """ "كريم الدليمي المتهم", "معلم متهم": a word that has, or has not, the article as the phrase before it."""
    bare = phrase.first == phrase.last and phrase.name is None and phrase.count is None and phrase.sort in _PEOPLE
    beside = named.end + 1 == phrase.first and human(named) and named.sort != "body" and not named.pronoun
    definite = named.name is not None or sentence.grammar.definite(sentence.tokens[named.head].low)
    alike = definite == sentence.grammar.definite(sentence.tokens[phrase.head].low)
    several = named.plural or bool(named.rest)
    return bare and beside and alike and several == phrase.plural and not is_kin(sentence, phrase)


def _ends_unknown(sentence: Sentence, before: Phrase) -> bool:
    """Whether a phrase for somebody ends with a word that nobody knows, without the article."""
    return human(before) and before.last > before.head and _is_unknown(sentence, before.last)


def _is_unknown(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return not (token.tag or token.sort or token.act or token.forms or sentence.grammar.definite(token.low))
