"""Who holds which post, or is what by trade, by what stands beside the name?"""

from __future__ import annotations

from asnad.model.frames import Membership
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_link, is_low, over_brackets
from asnad.propose.english.posts.as_held import draft_post
from asnad.propose.english.posts.office_row import end_of_apposition, is_ranked, tenure_at
from asnad.propose.english.posts.office_then_name import (
    bears_an_office,
    draft_between_commas,
    has_office_before,
    leads_to_another,
)
from asnad.propose.english.posts.title_before import draft_before_name
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office

__all__ = ["draft_posts"]


def draft_posts(draft: Draft) -> None:
    """Draft the posts and roles that stand beside a name: before it, in its phrase or alone, or between commas."""
    sentence = draft.sentence
    row = sentence.row
    for at, phrase in sentence.nouns:
        named = phrase.proper is not None and is_person(phrase)
        if named:
            draft_before_name(draft, phrase)
        following = row[at + 1] if at + 1 < len(row) else None
        if isinstance(following, NounPhrase):
            if named:
                _founder(draft, phrase, following)
            elif is_person(following) and _begins_with_name(following) and _is_title_of(draft, phrase):
                draft_post(draft, following, phrase, "post-name")
        if named:
            _after_name(draft, at, phrase)
        elif is_office(singular(sentence.tokens[phrase.head].low)):
            draft_between_commas(draft, at, phrase)


def _is_title_of(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a name right behind the phrase can be its bearer's: not "“General” Holt", "editor of the paper Xog"."""
    return not phrase.quoted and draft.sentence.tokens[phrase.last].low not in words("names", "outlets")


def _begins_with_name(phrase: NounPhrase) -> bool:
    proper = phrase.proper
    return proper is not None and phrase.first == (proper.titles[0][0] if proper.titles else proper.first)


def _after_name(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "Karimi, the head of …,"; "Karimi, formerly head of … (and) now director of …"; "Karimi, a colonel who …"."""
    row = draft.sentence.row
    start = over_brackets(row, at + 1)
    comma = comma_at(row, start)
    there, tenure = tenure_at(row, start + comma)
    alone = phrase.proper is not None and phrase.proper.sort == "name" and not phrase.proper.titles
    if not (comma or tenure) or (alone and at and comma_at(row, at - 1)):
        return  # "…, Meran, commander of …": the place of what stands before
    has_its_own = has_office_before(draft, at) or bears_an_office(draft, phrase)
    if tenure or not (has_its_own and leads_to_another(draft, there)):
        _beside_name(draft, phrase, there, tenure)
    for i in range(there + 1, end_of_apposition(row, there)):
        later, tenure = tenure_at(row, i)
        if tenure:
            _beside_name(draft, phrase, later, tenure)


def _beside_name(draft: Draft, phrase: NounPhrase, there: int, tenure: str) -> None:
    """What the words at ``there`` say of the name before them; ``tenure`` opens them, or they must be closed."""
    row = draft.sentence.row
    second, closing = chunk_at(row, there), chunk_at(row, there + 1)
    closed = closing is None or (isinstance(closing, Link) and closing.kind in {"comma", "end", "stop"})
    goes_on = there + 1
    while is_link(chunk_at(row, goes_on), "prep") and isinstance(chunk_at(row, goes_on + 1), NounPhrase):
        goes_on += 2  # "then a colonel (in the army) and now"
    closed = closed or (is_link(chunk_at(row, goes_on), "conj") and bool(tenure_at(row, goes_on + 1)[1]))
    if not isinstance(second, NounPhrase) or is_person(second):
        return
    beyond = chunk_at(row, there + 2) if comma_at(row, there + 1) else closing
    if not tenure and second.det == "the" and _may_be_of_the_next(row, there):
        return
    body = beyond if isinstance(beyond, NounPhrase) and beyond.sort in {"body", "group"} else None
    if beyond is not closing and isinstance(chunk_at(row, there + 3), VerbGroup):
        body = None  # "Under Holt, then head of state, the army killed thousands"
    if (
        not closed
        and body is None
        and not tenure
        and not (isinstance(closing, Link) and closing.kind == "wh" and second.det in {"a", "an", "the"})
    ):
        return
    relation = next(
        (r for r in ("member", "supporter") if singular(draft.sentence.low(second)) in words("nouns", "member", r)),
        None,
    )
    if relation is not None and second.of is not None:
        inside = {t.low for t in draft.sentence.tokens[second.first : second.head]}
        if closed and not inside & (words("words", "tenure", "former") | words("words", "truth", "alleged")):
            membership = Membership(draft.mention(phrase), draft.mention(second.of), relation)
            draft.emit(membership, second.head, rule="name-comma-member")
        return
    then = is_low(chunk_at(row, there - 1), "then") and comma_at(row, there - 2)
    draft_post(draft, phrase, second, "name-comma-post", body=body, tenure="left" if then else tenure)


def _may_be_of_the_next(row: list[Chunk], there: int) -> bool:
    """ "One of them, Holt, the deputy governor, Major Voss, looked on": Holt is, or Voss, of whom the verb tells."""
    name, after = chunk_at(row, there + 2), chunk_at(row, there + 3)
    verb = chunk_at(row, there + 4)
    return (
        comma_at(row, there + 1)
        and is_ranked(name)
        and isinstance(after, Link)
        and after.kind == "comma"
        and (isinstance(verb, VerbGroup) or is_link(verb, "wh"))
    )


def _founder(draft: Draft, holder: NounPhrase, second: NounPhrase) -> None:
    """A name directly followed by what its bearer founded or led: "Karimi, the union's founder", without a comma."""
    low = singular(draft.sentence.low(second))
    relation = next((r for r in ("founded", "led") if low in words("nouns", "member", r)), None)
    if relation is None or relation == "led" or second.head <= second.first:
        return
    group = draft.sentence.words(second.first, second.head - 1)
    draft.emit(
        Membership(draft.mention(holder), Mention(group.text, "organisation", group.span), relation),
        second.head,
        rule="name-founder",
        own=True,
    )
