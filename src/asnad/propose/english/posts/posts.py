"""Is a phrase the name of a post, of which body, and can this one hold it?"""

from __future__ import annotations

from asnad.model.frames import Post
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.reading import body_with_genitive
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, over_brackets
from asnad.propose.english.words.morphology import singular, verb_form
from asnad.propose.english.words.names import SURNAME, is_office, is_rank
from asnad.propose.english.words.token import Token

__all__ = [
    "PUBLISHED",
    "as_of",
    "body_of",
    "can_hold",
    "each",
    "is_agent_of_others",
    "post_of",
    "post_title",
    "title_words",
    "unseated",
]


PUBLISHED = "the date of publication"


def as_of(draft: Draft) -> When:
    """When a post is held that the text puts in no time: when it was published, as far as that is known."""
    published = draft.reading.source.published
    if published is not None:
        return When(
            published.wording,
            published.earliest,
            published.latest,
            published.edtf,
            published.calendar,
            published.precision,
            "resolved",
            anchor=PUBLISHED,
        )
    return When("", None, None, precision="open", basis="resolved", anchor=PUBLISHED)


_ABROAD = frozenset(
    {"editor", "editor-in-chief", "publisher", "leader", "chairman", "chairwoman", "spokesman", "founder"}
)
"""What people may well still be in exile."""
_SLAIN = frozenset({"murdered", "slain", "assassinated", "executed"})


def title_words(draft: Draft, first: int, last: int) -> tuple[Words, str] | None:
    """The words of a post among tokens, and the change that "former" or "new" tells of."""
    tokens = draft.sentence.tokens
    change = "holds"
    left = words("words", "titles", "left")
    apart, opening = left | words("words", "titles", "apart"), first
    while first <= last and (
        tokens[first].tag in {"det", "own", "quant", "num", "gen", "quote"}
        or tokens[first].low in apart
        or (first < last and tokens[first].low in _EVENTS)  # "after the coup | General Voss"
        or (first < last and _is_initial(tokens[first]) and tokens[first + 1].low.isalpha())  # "A. Lieutenant Voss did"
    ):
        goes_on = tokens[first].low == "exiled" and any(t.low in _ABROAD for t in tokens[first + 1 : last + 1])
        if (tokens[first].low in left and not goes_on) or tokens[first].low == "then":
            change = "left"
        first += 1
    until = next((i for i in range(first, last + 1) if tokens[i].tag == "prep"), last + 1)
    if (beyond := _beyond_a_verb(tokens, first, until)) is not None:
        first, change = beyond, "left"  # "Lomay arrests former | intelligence chief Voss"
    if any(t.low in left for t in tokens[first:until]) or any(t.low in _SLAIN for t in tokens[opening:first]):
        change = "left"  # "the only known former member of the council", "the recently murdered senator"
    if first <= last and tokens[last].low in words("names", "titles", "first_names") and tokens[last].capital:
        return None  # "Dean Holt", "Colonel Dean Holt"
    if any(t.low in words("words", "titles", "praised") for t in tokens[first : last + 1]):
        return None  # "a cruel leader", "a better president"
    if first < last and tokens[last - 1].low in words("words", "titles", "labels"):
        return None  # "terrorist leaders"
    if first > last or any(_is_no_post(t) for t in tokens[first : last + 1]) or _comes_later(tokens, last + 1):
        return None
    once = any(t.low.startswith(("ex-", "then-")) for t in tokens[first:until])
    return draft.sentence.words(first, last), "left" if once else change


def _beyond_a_verb(tokens: list[Token], first: int, until: int) -> int | None:
    """Where a title begins behind a headline's verb and "former"."""
    left = words("words", "titles", "left")
    at = next((i for i in range(first + 1, until) if tokens[i].low in left), None)
    told = at is not None and verb_form(tokens[at - 1].low) is not None and tokens[at - 1].low.endswith("s")
    return at + 1 if at is not None and told else None


_EVENTS = frozenset({"coup", "putsch", "war", "massacre", "attack", "uprising", "revolution", "rebellion"})


def _is_initial(token: Token) -> bool:
    return token.tag == "name" and len(token.low) == 1


def _is_no_post(token: Token) -> bool:
    """A word within a title that says it is not held: "self-styled", "designate", "president-elect"."""
    low = token.low.rpartition("-")[2] if token.low.endswith(("-elect", "-designate", "-nominate")) else token.low
    return low in words("words", "titles", "doubted") or low in words("words", "titles", "not_yet")


def _comes_later(tokens: list[Token], i: int) -> bool:
    """ "Minister (designate)", "minister in waiting"."""
    i += i < len(tokens) and tokens[i].low in ("(", ",", "[")
    after = [t.low for t in tokens[i : i + 2]]
    return after[:1] in (["designate"], ["designated"], ["elect"]) or after == ["in", "waiting"]


def post_title(draft: Draft, phrase: NounPhrase, *, with_body: bool = False) -> tuple[Words, str] | None:
    """The title when a phrase is the name of an office: "the head of the judiciary", "deputy prosecutor of Alba".

    ``with_body``: the body stands beside it, so that "Director" alone is one.
    """
    sentence = draft.sentence
    lows = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
    sorts = {"person", "name", "body", "", *(("thing",) if lows[-2:] == ["chief", "justice"] else ())}
    if not lows or not is_office(singular(lows[-1])) or phrase.sort not in sorts:
        return None
    if phrase.proper is not None and phrase.proper.sort == "person" and phrase.proper.last == phrase.head:
        return None
    start = phrase.first
    if phrase.possessor is not None:
        start = phrase.possessor.last + 2
    if (body := body_with_genitive(draft.sentence.tokens, phrase)) is not None:
        start = body.last + 1  # "People's Network spokesperson"
    if (
        singular(lows[-1]) in words("nouns", "needs_a_body")
        and phrase.of is None
        and phrase.possessor is None
        and not with_body
    ):
        before = sentence.tokens[phrase.head - 1].tag if phrase.head > phrase.first else ""
        if before not in {"noun", "name"}:
            # "opposition leader" names a post, "an authoritarian leader" does not.
            return None
    if (phrase.plural and not _single(lows[-1])) or is_agent_of_others(sentence, phrase):
        return None
    return title_words(draft, start, phrase.last)


def is_agent_of_others(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "An agent of a foreign power": a label; "an agent of the Directorate of Intelligence" holds a post."""
    return sentence.low(phrase) == "agent" and phrase.of is not None and phrase.of.proper is None


def _single(low: str) -> bool:
    return singular(low) == low


def body_of(draft: Draft, phrase: NounPhrase) -> Mention | None:
    inner = phrase.of
    bare = inner is not None and inner.first == inner.last and draft.sentence.low(inner) in {"state", "government"}
    if inner is not None and inner.sort in {"body", "group"} and not bare:  # "head of state" is of none that is told
        return draft.mention(inner)
    if (named := body_with_genitive(draft.sentence.tokens, phrase)) is not None:
        return draft.mention(named)
    owner = phrase.possessor
    if owner is None or owner.sort not in {"body", "place", "name", "group"}:
        return None
    inside = draft.sentence.tokens[owner.last + 2 : phrase.head]
    bare = phrase.proper is None or phrase.proper.sort != "person"
    own = owner.sort == "name" and bare and any(t.tag == "name" for t in inside)  # "Voss's CIA director"
    return None if own else draft.mention(owner)


def each(draft: Draft, holders: list[NounPhrase], titles: list[NounPhrase]) -> list[tuple[NounPhrase, NounPhrase]]:
    """Who has which title: with several of both each has one, where the sentence says "respectively", else nobody."""
    if len(holders) < 2 or len(titles) < 2:
        return [(holder, title) for holder in holders[:1] for title in titles]
    told = any(t.low == "respectively" for t in draft.sentence.tokens[titles[-1].last :])
    return list(zip(holders, titles, strict=True)) if told and len(holders) == len(titles) else []


def can_hold(draft: Draft, subject: NounPhrase) -> bool:
    low = draft.sentence.low(subject)
    if subject.first == subject.head and low in words("words", "titles", "fields") and len(low) > SURNAME:
        return False  # "Director, Operations"
    return (
        is_person(subject)
        or (subject.sort == "pron" and low in {"he", "she"})
        or (subject.sort == "person" and not subject.plural)
    )


def post_of(
    draft: Draft, holder: NounPhrase, title: NounPhrase, *, body: NounPhrase | None = None, change: str = ""
) -> Post | None:
    """The post of a holder, when a phrase is the name of one and the other can have it; ``change`` where it is known.

    Without ``body`` it is looked for behind the title.
    """
    body = body or _body_behind(draft, title)
    body = None if body is holder else body  # "As mayor, Holt was …"
    found = post_title(draft, title, with_body=body is not None)
    if found is None or not can_hold(draft, holder):
        return None
    organisation = body_of(draft, title) or (draft.mention(body) if body is not None else None)
    return Post(draft.mention(holder), found[0], organisation, None, change or found[1])


def _body_behind(draft: Draft, title: NounPhrase) -> NounPhrase | None:
    """The body or branch behind a title without "of": "Commander 7 Brigade", "Director, Legal Services"."""
    row = draft.sentence.row
    at = next((i for i, chunk in enumerate(row) if chunk is title), None)
    if at is None or title.of is not None:
        return None
    i = over_brackets(row, at + 1)
    body = chunk_at(row, i + comma_at(row, i))
    named = isinstance(body, NounPhrase) and not body.det and draft.sentence.tokens[body.head].capital
    return (
        body
        if named and isinstance(body, NounPhrase) and body.sort in {"body", "group", "name", "act", "thing"}
        else None
    )


def unseated(sentence: Sentence, *who: NounPhrase) -> bool:
    """ "The coup toppled President Holt", "the then union's head, Holt": no longer holds the post."""
    if "then" in sentence.lows and any(_is_of_then(sentence, one) for one in who):
        return True
    for clause in sentence.clauses:
        acted = clause.subjects if clause.passive else clause.objects
        told = clause.verb.form == "finite" and not clause.verb.modal and not clause.negative
        lost = clause.verb.lemma in words("lemmas", "unseats") or (
            clause.verb.lemma in words("lemmas", "supersedes")
            and not clause.after("as")
            and not any(is_rank(t.low) for one in who for t in sentence.tokens[one.first : one.last + 1])
        )
        if told and lost and any(o is one for o in acted for one in who):
            return True
        quits = told and not clause.passive and clause.verb.lemma in {"resign", "retire", "quit"}
        if quits and any(s is one for s in clause.subjects for one in who):
            return True  # "Justice Minister Holt resigned"
    return False


def _is_of_then(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The then union's president": then, and not now."""
    owner = phrase.possessor
    return owner is not None and "then" in [t.low for t in sentence.tokens[max(0, owner.first - 1) : owner.first + 2]]
