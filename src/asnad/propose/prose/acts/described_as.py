"""What was done to whom a word behind a name describes: "سامر الحلاق المعتقل منذ 2012"?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.model.frames import Act
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles, agents_within
from asnad.propose.prose.words.grammar import Sense

__all__ = ["draft_described"]

_HER = fold("ة")
_ENDS = frozenset({"comma", "stop", "end", "conj", "that", "rel", "when"})


def draft_described(sentence: Sentence) -> None:
    """Acts from Arabic participles with the article right behind a full name.

    Promises: a day, or where, or by force, is told behind the word, so that it does not begin somebody else's name;
    and nothing in the sentence makes it a condition.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    if not grammar.described_as or any(token.tag == "if" for token in tokens):
        return
    for at in range(1, len(tokens) - 1):
        bare = next((tokens[at].low.removeprefix(p) for p in grammar.prefixes if tokens[at].low.startswith(p)), "")
        code = grammar.described_as.get(bare, "")
        if not code or tokens[at].tag or not _told(sentence, at + 1):
            continue
        named = _named_before(sentence, at)
        if named is None:
            continue
        told = Predicate(Sense("act", code), "passive", "past", at, at, at)
        act = Act(code, when=tokens[at + 1].when)
        ends = (
            i for i in range(at + 1, len(tokens)) if tokens[i].tag in _ENDS or (tokens[i].forms and not tokens[i].sort)
        )
        doers = agents_within(sentence, at + 1, next(ends, len(tokens)) - 1)[:1]
        claim_act(sentence, act, Roles(doers, [named]), ("actual", [], ""), told, rule="described")


def _told(sentence: Sentence, at: int) -> bool:
    """Whether a day or a place stands at a token."""
    token = sentence.tokens[at]
    return token.tag == "time" or token.role == "place"


def _named_before(sentence: Sentence, at: int) -> Phrase | None:
    """Somebody known by full name right before a token, and no officer."""
    # "سامر الحلاق، المختطف منذ عام 2017، …"
    last = at - 2 if sentence.tokens[at - 1].tag == "comma" else at - 1
    for head in sentence.phrases:
        # "شقيق سامر الحلاق المعتقل": one of the two.
        for phrase in (*head.group, *(p.of for p in head.group if p.of is not None and _is_other(sentence, p, at))):
            if phrase.last == last and phrase.sort == "person" and phrase.name is not None:
                return phrase if phrase.name[1] > phrase.name[0] else None
    return None


def _is_other(sentence: Sentence, head: Phrase, at: int) -> bool:
    """Whether a word cannot describe what stands before whose it is: a thing, or "عائلة", which is a "she"."""
    tokens = sentence.tokens
    return not human(head) or (tokens[head.head].low.endswith(_HER) and not tokens[at].low.endswith(_HER))
