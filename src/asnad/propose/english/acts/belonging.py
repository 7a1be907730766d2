"""Of which body are those who did it: "members of the Front", "Front rebels", "Front [PFA] commandos"?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from asnad.model.frames import Act, Membership
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.model.text import Span
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.bodies import before_people
from asnad.propose.english.people.reference import plain
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.countries import demonym, is_country
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import Proper
from asnad.propose.english.words.token import Token, noun_sort
from asnad.propose.remembered import by_word

__all__ = ["draft_belonging"]

_COUNTED = frozenset({"group", "number"})
_AGAINST = frozenset({"rebel", "insurgent", "subversive"})


def draft_belonging(draft: Draft) -> None:
    """Draft whose people the doers of the sentence's acts are; its acts must have been drafted before."""
    sentence = draft.sentence
    doers: dict[Span | None, Mention] = {}
    for claim in draft.claims:
        if isinstance(claim.content, Act):
            doers.update({p.who.span: p.who for p in claim.content.perpetrators if p.who.basis != "inferred"})
    for at, outer in sentence.nouns:
        phrase: NounPhrase | None = outer
        while phrase is not None:
            if not doers and phrase.sort not in _COUNTED and not _belongs(sentence.tokens[phrase.head].low):
                phrase = phrase.of
                continue
            body = _body_of(draft, phrase, at)
            span = Span(*sentence.within(phrase.first, phrase.last)) if doers or body is not None else None
            who = doers.pop(span, None)
            group = _as_body(draft.mention(body)) if body is not None else None
            if group is not None:
                draft.memory.people[span] = group
                if singular(sentence.low(phrase)) in words("nouns", "belonging", "rebels"):
                    name = plain(group.wording)
                    draft.memory.rebels[draft.memory.whole.get(name, name)] = group
            elif who is not None:
                group = _known_body(draft, phrase, who)
            if who is not None and group is not None:
                _emit(draft, phrase, who, group)
            phrase = phrase.of


def _emit(draft: Draft, phrase: NounPhrase, who: Mention, group: Mention) -> None:
    inside = {t.low for t in draft.sentence.tokens[phrase.first : phrase.head]}
    denied = draft.voice(phrase.head)[1] == "denied"  # "denied that its soldiers killed him": not whose they are
    if not denied and not inside & words("words", "tenure", "former"):
        draft.emit(
            Membership(who, group, "member", who.count),
            phrase.head,
            rule="doers-of",
            first=phrase.first,
            last=phrase.last,
            stance="attributed" if inside & words("words", "truth", "alleged") else None,
        )


def _known_body(draft: Draft, phrase: NounPhrase, who: Mention) -> Mention | None:
    """The body of those that "the rebels" stands for: as they were named before, or the only one with rebels so far."""
    memory = draft.memory
    known = [memory.people[end.span] for end in who.ends() if end.span in memory.people]
    alone = phrase.det == "the" and phrase.plural and phrase.head == phrase.first + 1 and phrase.of is None
    rebels = alone and singular(draft.sentence.low(phrase)) in words("nouns", "belonging", "rebels")
    if not who.antecedents and rebels and len(memory.rebels) == 1:
        known = list(memory.rebels.values())
    return replace(known[0], basis="resolved") if len(known) == 1 else None


def _as_body(mention: Mention) -> Mention:
    """What people are of is a body, also where its name alone does not tell."""
    named = mention.name if mention.name is not None else Name(mention.wording)
    return Mention(mention.wording, "organisation", mention.span, named, None, mention.antecedents)


@by_word
def _belongs(low: str) -> bool:
    """Whether a noun is of people who are of a body."""
    return singular(low) in words("nouns", "belonging")


def _body_of(draft: Draft, phrase: NounPhrase, at: int) -> NounPhrase | None:
    sentence = draft.sentence
    belongs = _belongs(sentence.low(phrase))
    if not belongs and phrase.sort not in _COUNTED:
        # "the representative of the ministry" is not one of its people in general, but its office.
        return None
    inner = phrase.of
    while inner is not None:
        if _is_body(draft, inner):
            return inner
        named = _modifier(draft, inner)
        if named is not None:
            return named
        inner = inner.of
    if not belongs or phrase.of is not None:
        return None
    if phrase.possessor is not None and _is_body(draft, phrase.possessor):
        return phrase.possessor
    return _modifier(draft, phrase) or _in_brackets(draft, at)


def _is_body(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a phrase names a body, or the army or police of somewhere."""
    low = draft.sentence.low(phrase)
    if phrase.sort == "body":
        return low not in words("nouns", "belonging") or phrase.proper is not None
    named = phrase.proper is not None and phrase.proper.last == phrase.head
    return named and phrase.sort in {"name", "person"} and phrase.det == "the"


def _modifier(draft: Draft, phrase: NounPhrase) -> NounPhrase | None:
    """The name before the noun: "Front" in "two Front rebels", "Red Column" in "masked Red Column gunmen"."""
    sentence = draft.sentence
    tokens = sentence.tokens
    if not _belongs(sentence.low(phrase)):
        return None
    last = before_people(sentence, phrase)
    if singular(sentence.low(phrase)) in _AGAINST and tokens[last].low in words("nouns", "state_bodies"):
        return None  # "government rebels" are against it
    known = next((i for i in range(phrase.first, last) if _is_known(draft, i, last)), None)
    if known is not None:
        known = _with_origin(tokens, known, phrase.first)
        return NounPhrase(known, last, last, last, "body", proper=Proper(known, last, "body", []))
    first = last
    while first >= phrase.first and _of_a_name(draft, first, last):
        first -= 1
    first += 1
    while first < last and tokens[first].tag in {"adj", "quote"} and not tokens[first].capital:
        first += 1
    if first > last or not _names_a_body(draft, first, last):
        return None
    first = _with_origin(tokens, first, phrase.first) if tokens[first].capital and not sentence.upper else first
    return NounPhrase(first, last, last, last, "body", proper=Proper(first, last, "body", []))


def _with_origin(tokens: Sequence[Token], first: int, begin: int) -> int:
    """Where a body's name begins with its country, and what sets it apart: "the | Free Syrian Army fighters"."""
    if first > begin and tokens[first - 1].capital and demonym(tokens[first - 1].low):
        first -= 1
    while first > begin and tokens[first - 1].capital and tokens[first - 1].low in words("names", "apart"):
        first -= 1
    return first


def _is_known(draft: Draft, first: int, last: int) -> bool:
    """Whether the text elsewhere uses these words as a body's name."""
    return " ".join(t.low for t in draft.sentence.tokens[first : last + 1]) in draft.reading.bodies


def _names_a_body(draft: Draft, first: int, last: int) -> bool:
    """Whether words are a body's name: they hold its kind, are initials, stand alone elsewhere, or are not one word."""
    lows = [t.low for t in draft.sentence.tokens[first : last + 1]]
    if not draft.sentence.upper and draft.sentence.tokens[last].text.isupper():
        return True
    if noun_sort(lows[-1]) == "body" or any(low in words("names", "bodies") for low in lows[1:]):
        return True
    return first < last or draft.reading.alone[" ".join(lows)] > 0


def _of_a_name(draft: Draft, i: int, last: int) -> bool:
    """Whether a word before militants, members or troops is of a body's name."""
    token = draft.sentence.tokens[i]
    low = token.low
    if token.tag == "adj" and i < last:
        # "Farabundo Marti National Liberation Front"; but "three armed Front rebels".
        return low not in words("words", "no_name")
    if is_country(low) or demonym(low) or low.endswith(("ist", "ists")):
        return False
    if noun_sort(low) == "body":
        return True
    if draft.sentence.upper:
        return token.tag in {"noun", "name", "adj"} and (noun_sort(low) in {"", "place"} or i < last)
    return token.tag == "name"


def _in_brackets(draft: Draft, at: int) -> NounPhrase | None:
    """The body right before its short name in brackets: "the People's Front [PFA] | commandos"."""
    row = draft.sentence.row
    if at < 4 or not is_low(row[at - 1], ")", "]"):
        return None
    opening, body = row[at - 3], row[at - 4]
    if isinstance(opening, Link) and opening.low in ("(", "[") and isinstance(body, NounPhrase) and body.sort == "body":
        return body
    return None
