"""Which office or role do the words before a name tell of: "justice minister Karimi"?"""

from __future__ import annotations

from functools import cache

from asnad.model.frames import Post, Trait
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.posts.as_held import held_on, is_then
from asnad.propose.english.posts.posts import body_of, title_words, unseated
from asnad.propose.english.posts.trades import trait_nouns
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office, is_rank
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = ["draft_before_name"]


@cache
def _office_phrases() -> frozenset[str]:
    found: set[str] = set()
    for term in vocabulary("offices").terms.values():
        for entry in term.words.get("en.noun", ()):
            found.update(form.lower() for form in noun_forms(entry))
    return frozenset(found)


def draft_before_name(draft: Draft, phrase: NounPhrase) -> None:
    """ "justice minister Reza Karimi", "religious leader Reza Karimi"."""
    proper = phrase.proper
    if proper is None:
        return
    start = phrase.possessor.last + 2 if phrase.possessor is not None else phrase.first
    last = proper.first - 1
    if last < start or _is_where(draft, phrase) or (phrase.quoted and proper.titles):
        return
    if draft.sentence.tokens[proper.last].low in _NO_NAMES:
        return  # "PRESIDENT OF THE COMMISSION: …", "Cook County"
    opens = start + 1 if draft.sentence.tokens[start].tag == "det" else 0
    gerunds = [i for i in range(start, last) if draft.sentence.tokens[i].forms == "g"]
    if gerunds[:1] == [opens] and not draft.sentence.tokens[last].capital:
        gerunds = gerunds[1:]  # "the polling agent Holt"
    start = max([start, *(i + 1 for i in gerunds)])  # "a feature profiling Judge Holt"
    tokens = draft.sentence.tokens
    origins = (i for i in range(last, start, -1) if demonym(tokens[i].low) and i > start + 1 and tokens[i - 1].capital)
    start = next(origins, start)  # "welcomed at the White House | Turkish president Holt"
    found = title_words(draft, start, last)
    if found is None:
        return
    title, change = found
    low = title.text.lower()
    holder = draft.mention(phrase)
    trait = trait_nouns().get(low) or trait_nouns().get(" ".join(low.split()[-2:]))
    last_word = low.split()[-1].rstrip(".")
    if trait is not None and (low in trait_nouns() or (low not in _office_phrases() and not is_office(last_word))):
        draft.emit(Trait(holder, trait, title), proper.first, rule="role-name", own=False, beside=True)
    elif is_office(last_word) and not is_rank(" ".join(map(singular, low.split()))):
        change = "left" if change == "holds" and unseated(draft.sentence, phrase) else change
        when = held_on(draft, phrase) if change == "holds" and not is_then(draft, phrase.first) else None
        for one in _sharing(draft, phrase, last_word):
            post = Post(draft.mention(one), title, body_of(draft, phrase), None, change, as_of=when)
            draft.emit(post, proper.first, rule="title-name", beside=True)


_NO_NAMES = frozenset({"of", "in", "at", "on", "by", "to", "for", "county"})


def _is_where(draft: Draft, phrase: NounPhrase) -> bool:
    """ "Disappeared in Sultan Kudarat": what looks like a title opens the name of a place."""
    before = draft.sentence.tokens[phrase.first - 1].low if phrase.first else ""
    return before in {"in", "near", "at", "outside"} and phrase.first == phrase.last - 1


def _sharing(draft: Draft, phrase: NounPhrase, office: str) -> list[NounPhrase]:
    """Who bears the office: with a plural all names of the list, "Ministers Karimi and Okoro"."""
    row = draft.sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is phrase), None)
    if at is None or singular(office) == office:
        return [phrase]
    subjects = next((c.subjects for c in draft.sentence.clauses if c.has_subject(phrase)), None)
    listed = subjects or group_at(row, at)[0]
    return [phrase, *(p for p in listed if p is not phrase and p.proper is not None and p.first == p.proper.first)]
