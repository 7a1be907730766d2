"""What does a noun phrase stand for by its words: somebody, a body, a place, a number, a thing?"""

from __future__ import annotations

from asnad.propose.english.lexicon import words
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper, common_sort
from asnad.propose.english.words.token import Token, is_said, noun_sort
from asnad.propose.remembered import by_word

__all__ = ["calls_a_body", "is_plural", "sort_of"]


def sort_of(tokens: list[Token], body: int, head: int, proper: Proper | None, *, det: str) -> str:
    """What the phrase stands for: by its name, which may be told better here, if that closes it; else by its head."""
    if proper is not None:
        if proper.sort == "office":
            return "person"
        if proper.sort == "common":
            return common_sort(tokens[head].low)
        if proper.last == head:
            lead = tokens[proper.first - 1].low if proper.first > body else ""
            if proper.sort == "name" and lead and noun_sort(lead) == "person":
                # "her brother Jonas", "activist Okoro".
                proper.sort = "person"
            if lead and proper.sort in {"name", "person"} and not proper.titles and calls_a_body(lead):
                proper.sort = "body"  # "the magazine Der Bote", "the armed group Ansar"
            if proper.sort == "person" and det == "the" and not proper.titles and proper.first == body:
                # "the Green Delta": people go without an article.
                proper.sort = "body"
            return proper.sort
    after = tokens[head + 1].low if head + 1 < len(tokens) else ""
    if tokens[head].low == "head" and head == body and body and tokens[body - 1].tag == "own" and after != "of":
        return "thing"  # "struck his head"; but "his section head", "his head of staff"
    if tokens[head].low == "force" and head > body and tokens[head - 1].low in words("nouns", "of_force") and not det:
        return "thing"  # "used disproportionate force"
    if tokens[head].low == "intelligence" and head:
        whose = tokens[head - 1].low
        if whose in words("nouns", "of_intelligence") or demonym(whose):
            return "body"  # "was arrested by military intelligence", "by Norwegian intelligence"
    if head and tokens[head].low in {"one", "ones"} and tokens[head - 1].low == "loved":
        return "person"
    if tokens[head].low == "elements" and head > body and _is_of_forces(tokens[head - 1]):
        return "group"  # "was killed by Tolmo elements"; but "key elements"
    if tokens[head].low == "mission" and _is_of_people(tokens, body, head, det):
        return "body"
    # "the Sorkh Hesar football field": a plain noun closes the phrase and decides.
    return noun_sort(tokens[head].low) or ("name" if tokens[head].tag == "name" else "")


def _is_of_people(tokens: list[Token], body: int, head: int, det: str) -> bool:
    """ "The UN mission", "a fact-finding mission", "the mission found that"; not "a bombing mission"."""
    if head > body:
        before = tokens[head - 1]
        return before.tag == "name" or before.low in words("nouns", "missions")
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    return det == "the" and after is not None and is_said(after.lemma)


def _is_of_forces(token: Token) -> bool:
    low = singular(token.low)
    return token.tag == "name" or noun_sort(token.low) in {"body", "group"} or low in words("nouns", "belonging")


@by_word
def calls_a_body(low: str) -> bool:
    return low in words("names", "outlets") or low in words("names", "groups")


@by_word
def is_plural(low: str) -> bool:
    many = low.endswith("s") and not low.endswith(("ss", "us"))
    many = many or (low.endswith("men") and noun_sort(low) == "person")  # "policemen"
    return many or low in {"people", "men", "women", "children", "police"}
