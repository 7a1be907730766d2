"""Which phrases between commas only tell who somebody beside them is, and have no part of their own in the clause?"""

from __future__ import annotations

from itertools import pairwise

from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["set_aside", "take_owners"]

_INDEFINITE = ("ی", "ي")


def set_aside(tokens: list[Token], found: list[Phrase]) -> None:
    """ "پس از بازداشت دادستان، نسرین کاردان، …", "هنگام دیدار نسرین کاردان، وزیر دادگستری، …": what commas say of
    somebody behind a preposition stands behind that preposition, too; nor has it a part of its own where it tells who
    somebody is whom commas have only mentioned: "رضا دلخوان، راننده دادستان، نسرین کاردان، …"."""
    for at, (before, said) in enumerate(pairwise(found)):
        if said.prep >= 0 or not _in_commas(tokens, before, said) or not _says_who(_tail(tokens, before), said):
            continue
        owner = found[at - 1] if at else None
        if before.prep >= 0 or _of_thing(tokens, before):
            if said.marked:
                # "در یک درگیری مأمور پلیس، هادی کرمی‌فر، را کشته است"
                continue
            owner = before
        elif owner is not None and _tells_of(tokens, owner, before):
            owner.marked, said.marked = owner.marked or said.marked, False
        elif (
            owner is None
            or owner.prep < 0
            or owner.last + 1 != before.first
            or before.marked
            or said.marked
            or owner.sort not in ("", "thing", "place", "act", "body", "document")
        ):
            continue
        # "هنگام دیدار نسرین کاردان": whose visit it was.
        said.prep = owner.prep if owner.prep >= 0 else owner.first
        said.role, said.marked = "agent" if before.role == "agent" else "said", False


def _tail(tokens: list[Token], phrase: Phrase) -> Phrase:
    """Who, or what, a phrase ends with."""
    while phrase.of is not None:
        last = phrase.last - (tokens[phrase.last].tag in ("he", "pron"))
        if phrase.of.last < last:
            break
        phrase = phrase.of
    return phrase


def _of_thing(tokens: list[Token], phrase: Phrase) -> bool:
    return phrase.sort in ("", "thing", "place", "act", "document") and _tail(tokens, phrase) is not phrase


def _tells_of(tokens: list[Token], named: Phrase, said: Phrase) -> bool:
    """Whether a phrase without a name stands behind a comma and a name, and says whose relative or friend that is."""
    apposed = said.first == named.last + 2 and tokens[named.last + 1].tag == "comma"
    return apposed and named.sort == "person" and named.name is not None and said.name is None and said.of is not None


def _in_commas(tokens: list[Token], before: Phrase, said: Phrase) -> bool:
    after = said.last + 1
    while after < len(tokens) and tokens[after].tag == "adv":
        # «خبرنگار روزنامه صبح»
        after += 1
    opened = said.first == before.last + 2 and tokens[before.last + 1].tag == "comma"
    return opened and after < len(tokens) and tokens[after].tag in ("comma", "end", "stop")


def _says_who(whom: Phrase, said: Phrase) -> bool:
    """Whether one of two is a name, and the other a word for one person."""
    both = all(p.sort == "person" and not p.plural and not p.pronoun and p.count is None for p in (whom, said))
    return both and (whom.name is None) != (said.name is None)


def take_owners(tokens: list[Token], grammar: Grammar, found: list[Phrase]) -> list[Phrase]:
    """ "دوست سرهنگ نسرین کاردان", "پسر فرماندار لومایه", "محامي وزير الداخلية": somebody's friend, son or lawyer is one
    phrase with whose that is; not so before an object, or where a verb says that the one is the other."""
    if grammar.capitals:
        return found
    taken: list[Phrase] = []
    for phrase in found:
        head = taken[-1] if taken else None
        near = head is not None and head.last + 1 == phrase.first
        owns = _owns if grammar.order == "SOV" else _owns_office
        if head is not None and near and owns(tokens, grammar, head, phrase):
            head.of, head.last = phrase, phrase.last
            continue
        persian = grammar.order == "SOV"
        if (
            persian
            and head is not None
            and _in_commas(tokens, head, phrase)
            and _is_owned(tokens, grammar, head, phrase)
        ):
            name, first = phrase.name or (0, 0), phrase.first
            phrase.of = Phrase(name[0], phrase.last, name[1], "person", name=name)
            phrase.name, phrase.titles, phrase.head = None, None, first
        taken.append(phrase)
    return taken


def _is_owned(tokens: list[Token], grammar: Grammar, named: Phrase, said: Phrase) -> bool:
    """ "رضا دلخوان، راننده نسرین کاردان، …": behind another name, between commas, the word before a name that is no
    title says whose driver he is."""
    if named.name is None or named.sort != "person" or said.name is None or said.titles is None or said.called:
        return False
    low = tokens[said.first].low
    one = said.titles == (said.first, said.first) and said.of is None
    return one and low not in grammar.titles and (not grammar.is_office(low) or low in grammar.relational)


def _owns(tokens: list[Token], grammar: Grammar, head: Phrase, owner: Phrase) -> bool:
    token, after = tokens[head.head], owner.last + 1
    bare = head.sort == "person" and head.name is None and head.first == head.last and not head.plural
    if not bare or head.count is not None or head.of is not None or head.marked or token.low in grammar.titles:
        return False
    if grammar.is_office(token.low) and token.low not in grammar.relational:
        return False
    one = owner.sort == "person" and not owner.plural and not owner.pronoun and owner.count is None
    if not one or owner.prep >= 0 or owner.marked or after >= len(tokens):
        return False
    if token.text.endswith((*_INDEFINITE, *grammar.possessed)) and token.low not in grammar.nouns:
        # "مردی", "پدرم": nobody's, or mine.
        return False
    return not any(form.lemma in grammar.being for form in tokens[after].forms)


def _owns_office(tokens: list[Token], grammar: Grammar, head: Phrase, owner: Phrase) -> bool:
    """In Arabic "محامي وزير الداخلية": a word for somebody without the article before an office without it."""
    low = tokens[head.head].low
    bare = head.sort == "person" and head.name is None and head.first == head.last and not head.plural
    if not bare or head.count is not None or head.of is not None or low in grammar.titles or grammar.is_office(low):
        return False
    if grammar.definite(low) or (low.endswith(grammar.possessed) and low not in grammar.nouns):
        return False
    office = tokens[owner.first]
    one = owner.sort == "person" and not owner.plural and owner.prep < 0 and owner.count is None
    # "محامي الدكتور مازن الشامي"
    titled = owner.titles is not None and grammar.definite(office.low)
    titled = titled and not any(stem in grammar.forces for stem, _ in grammar.stems(low))
    return one and (grammar.is_office(office.low) or titled)
