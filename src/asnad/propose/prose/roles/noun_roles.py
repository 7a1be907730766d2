"""Who of those behind an act's noun did it, and who suffered it: "اختطاف الجماعة الصحفي", "la mort de Jean et Paul"?"""

from __future__ import annotations

from asnad.propose.prose.people.people import human, is_force
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["and_whom", "doer_and_whom", "is_said_to_be", "whom_of"]


def doer_and_whom(sentence: Sentence, whom: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """In Arabic "اختطاف الجماعة الصحفي سامر": of a body, or a group, and people right behind it those suffered it; of
    others who stand so, nobody can tell."""
    behind = sentence.starting_at(whom.end + 1) if sentence.grammar.order == "VSO" else None
    if behind is None or not human(behind) or behind.prep >= 0 or whom.pronoun or whom.name is not None:
        return None, whom
    if whom.sort not in ("body", "group"):
        closed = any(sentence.grammar.definite(t.low) for t in sentence.tokens[whom.first : whom.end + 1])
        return None, None if closed and whom.plural and is_force(sentence, whom) else whom
    return (whom, behind) if behind.sort in ("person", "people") else (None, None)


def is_said_to_be(sentence: Sentence, whom: Phrase) -> bool:
    """In Persian "شلاق محکوم": what somebody is found to be, and nobody."""
    bare = whom.first == whom.last and whom.count is None and not whom.plural and not whom.rest
    return sentence.grammar.order == "SOV" and bare and sentence.tokens[whom.first].low in sentence.grammar.adjectives


def and_whom(sentence: Sentence, whom: Phrase, end: int) -> list[Phrase]:
    """ "La mort de Jean Lunel et de son fils,": who is joined to whom an act's noun is of, and has no verb there."""
    tokens, found = sentence.tokens, []
    if sentence.grammar.order == "SOV" or whom.pronoun or whom.last != end:
        return []
    while end + 2 < len(tokens) and tokens[end + 1].tag == "conj":
        first = end + 3 if tokens[end + 2].role == "of" else end + 2
        more = sentence.starting_at(first) if first < len(tokens) else None
        # "De cuatro soldados y de dos maestros"
        counted = more is not None and more.count is not None and first == end + 3
        if more is None or not (more.sort in ("person", "name") or counted) or more.pronoun or more.sort == "body":
            break
        behind = tokens[more.end + 1].tag if more.end + 1 < len(tokens) else "end"
        if behind not in ("end", "stop", "comma", "conj", "time", "prep"):
            return []
        found.append(more)
        end = more.end
    return found


def whom_of(head: Phrase, noun: Phrase) -> Phrase | None:
    """Whom an act's noun in a list of them is of: its own, or the last one's ("l'arrestation et la torture de Jean");
    in Arabic also whom the noun before it is of, where a pronoun ends it: "خطف الشبان وإعدامهم"."""
    whom = noun.of or head.group[-1].of
    if whom is None or not whom.pronoun or not whom.plural:
        return whom
    before = [p.of for p in head.group if p.first < noun.first and p.of is not None and not p.of.pronoun]
    if not before or not human(before[-1]):
        return whom
    return before[-1] if before[-1].plural or before[-1].rest else None
