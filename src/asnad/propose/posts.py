"""Who held which post, or is what by trade? Long: titles, appointments and successions fill the same slots."""

from __future__ import annotations

import re
from functools import cache

from asnad.language.dates import ends
from asnad.model.claim import Polarity
from asnad.model.frames import (
    Membership,
    Post,
    Trait,
)
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.names import is_office
from asnad.propose.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.scope import when_of
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = ["body_of", "can_hold", "draft_posts", "is_person", "limits", "post_title"]


_NEEDS_A_BODY = frozenset({
    "member", "founder", "leader", "chief", "head", "director", "chairman", "officer", "official", "guard",
    "representative", "secretary",
})  # fmt: skip
_NOT_OF_THE_TITLE = frozenset({
    "former", "previous", "current", "then", "new", "late", "ex", "newly", "other", "key",
})  # fmt: skip


def draft_posts(draft: Draft) -> None:
    """Draft the posts and roles that stand beside names, and those that change hands."""
    _beside_names(draft)
    for clause in draft.sentence.clauses:
        _changing_post(draft, clause)


@cache
def _trait_nouns() -> dict[str, str]:
    """Nouns and noun phrases for professions and roles, with the trait's code."""
    found: dict[str, str] = {}
    for code in ("role", "profession"):
        for entry in vocabulary("traits")[code].words.get("en.noun", ()):
            found.setdefault(noun_forms(entry).singular.lower(), code)
    return found


@cache
def _office_phrases() -> frozenset[str]:
    found: set[str] = set()
    for term in vocabulary("offices").terms.values():
        for entry in term.words.get("en.noun", ()):
            found.update(form.lower() for form in noun_forms(entry))
    return frozenset(found)


def _as_of(draft: Draft) -> When:
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
            anchor="the date of publication",
        )
    return When("", None, None, precision="open", basis="resolved", anchor="the date of publication")


def _then(draft: Draft, token: int) -> bool:
    """Whether "while", "when" or "as" right before says that the post was held at the time told of, not now."""
    tokens = draft.sentence.tokens
    return token > 0 and tokens[token - 1].low in ("while", "when", "as", "then", "whilst", "once")


def _title_words(draft: Draft, first: int, last: int) -> tuple[Words, str] | None:
    """The words of a post among tokens, and the change that "former" or "new" tells of."""
    tokens = draft.sentence.tokens
    change = "holds"
    while first <= last and (
        tokens[first].tag in ("det", "own", "quant", "num", "gen", "quote") or tokens[first].low in _NOT_OF_THE_TITLE
    ):
        if tokens[first].low in ("former", "previous", "ex"):
            change = "left"
        first += 1
    if first > last:
        return None
    return draft.sentence.words(first, last), change


def post_title(draft: Draft, phrase: NounPhrase) -> tuple[Words, str] | None:
    """The title when a phrase is the name of an office: "the head of the judiciary", "deputy prosecutor of Alba"."""
    sentence = draft.sentence
    lows = [t.low for t in sentence.tokens[phrase.first : phrase.head + 1]]
    if not lows or not is_office(singular(lows[-1])) or phrase.sort not in ("person", "name", "body", ""):
        return None
    if phrase.proper is not None and phrase.proper.sort == "person" and phrase.proper.last == phrase.head:
        return None
    start = phrase.first
    if phrase.possessor is not None:
        start = phrase.possessor.last + 2
    if singular(lows[-1]) in _NEEDS_A_BODY and phrase.of is None and phrase.possessor is None:
        before = sentence.tokens[phrase.head - 1].tag if phrase.head > phrase.first else ""
        if before not in ("noun", "name"):
            # "opposition leader" names a post, "an authoritarian leader" does not.
            return None
    if phrase.plural and not _single(lows[-1]):
        return None
    return _title_words(draft, start, phrase.last)


def _single(low: str) -> bool:
    return singular(low) == low


def is_person(phrase: object) -> bool:
    return (
        isinstance(phrase, NounPhrase)
        and phrase.proper is not None
        and phrase.proper.last == phrase.head
        and phrase.proper.sort in ("person", "name")
    )


def body_of(draft: Draft, phrase: NounPhrase) -> Mention | None:
    inner = phrase.of
    if inner is not None and inner.sort in ("body", "group"):
        return draft.mention(inner)
    if phrase.possessor is not None and phrase.possessor.sort in ("body", "place", "name", "group"):
        return draft.mention(phrase.possessor)
    return None


def _beside_names(draft: Draft) -> None:
    """Posts and roles that stand beside a name: before it in its phrase, before it alone, or between commas."""
    sentence = draft.sentence
    row = sentence.row
    for at, phrase in enumerate(row):
        if not isinstance(phrase, NounPhrase):
            continue
        if is_person(phrase):
            _before_name(draft, phrase)
        following = row[at + 1] if at + 1 < len(row) else None
        if (
            isinstance(following, NounPhrase)
            and is_person(following)
            and not is_person(phrase)
            and _begins_with_name(following)
        ):
            _post(draft, following, phrase, "post-name")
        elif isinstance(following, NounPhrase) and is_person(phrase) and phrase.proper is not None:
            _founder(draft, phrase, following)
        _between_commas(draft, at, phrase)


def _begins_with_name(phrase: NounPhrase) -> bool:
    proper = phrase.proper
    return proper is not None and phrase.first == (proper.titles[0][0] if proper.titles else proper.first)


def _between_commas(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "Karimi, the head of …,"; "The head of …, Karimi,"; "The commander (CO), 7 Division, Colonel Karimi,"."""
    row = draft.sentence.row
    after, body = _over_brackets(row, at + 1), None
    beside = row[after] if after < len(row) else None
    if phrase.det == "the" and isinstance(beside, NounPhrase) and not is_person(phrase):
        if beside.sort in ("body", "name") and not is_person(beside):
            # "the commander (CO) 7 Division, Colonel Karimi"
            body, after = beside, _over_brackets(row, after + 1)
            beside = row[after] if after < len(row) else None
        if after > at + 1 and isinstance(beside, NounPhrase) and is_person(beside):
            _post(draft, beside, phrase, "post-name", body=body)
            return
    comma = after
    second = row[comma + 1] if comma + 1 < len(row) else None
    closing = row[comma + 2] if comma + 2 < len(row) else None
    if not _is_comma(row, comma) or not isinstance(second, NounPhrase):
        return
    listed = isinstance(row[at - 1], Link) and row[at - 1].kind in ("comma", "conj") if at else False  # type: ignore[union-attr]
    closed = closing is None or (isinstance(closing, Link) and closing.kind in ("comma", "end", "stop"))
    if is_person(phrase) and not is_person(second):
        relation = next(
            (r for r in ("member", "supporter") if singular(draft.sentence.low(second)) in words("nouns", "member", r)),
            None,
        )
        if closed and relation is not None and second.of is not None:
            draft.emit(
                Membership(draft.mention(phrase), draft.mention(second.of), relation),
                second.head,
                rule="name-comma-member",
            )
        elif closed:
            _post(draft, phrase, second, "name-comma-post")
        return
    if phrase.det not in ("the", "") or listed or is_person(phrase):
        return
    if is_person(second) and (phrase.det == "the" or at == 0) and (closed or isinstance(closing, VerbGroup)):
        _post(draft, second, phrase, "post-comma-name", body=body)
        return
    third = row[comma + 3] if comma + 3 < len(row) else None
    if (
        second.sort in ("body", "name")
        and _is_comma(row, comma + 2)
        and isinstance(third, NounPhrase)
        and is_person(third)
    ):
        _post(draft, third, phrase, "post-body-name", body=second)


def _is_comma(row: list[Chunk], i: int) -> bool:
    chunk = row[i] if i < len(row) else None
    return isinstance(chunk, Link) and chunk.kind == "comma"


def _over_brackets(row: list[Chunk], i: int) -> int:
    """Where the row goes on after "(…)" at ``i``."""
    chunk = row[i] if i < len(row) else None
    if isinstance(chunk, Link) and chunk.low in ("(", "["):
        for j in range(i + 1, min(len(row), i + 5)):
            inner = row[j]
            if isinstance(inner, Link) and inner.low in (")", "]"):
                return j + 1
    return i


def _before_name(draft: Draft, phrase: NounPhrase) -> None:
    """ "justice minister Reza Karimi", "religious leader Reza Karimi"."""
    proper = phrase.proper
    if proper is None:
        return
    start = phrase.possessor.last + 2 if phrase.possessor is not None else phrase.first
    last = proper.first - 1
    if last < start:
        return
    found = _title_words(draft, start, last)
    if found is None:
        return
    title, change = found
    low = title.text.lower()
    holder = draft.mention(phrase)
    trait = _trait_nouns().get(low) or _trait_nouns().get(" ".join(low.split()[-2:]))
    last_word = low.split()[-1].rstrip(".")
    if low in _trait_nouns() or (trait is not None and low not in _office_phrases() and not is_office(low.split()[-1])):
        trait = _trait_nouns().get(low) or trait or "role"
        draft.emit(Trait(holder, trait, title), proper.first, rule="role-name", own=False)
    elif is_office(last_word) and not _is_rank(low):
        draft.emit(
            Post(
                holder,
                title,
                body_of(draft, phrase),
                None,
                change,
                as_of=_as_of(draft) if change == "holds" and not _then(draft, phrase.first) else None,
            ),
            proper.first,
            rule="title-name",
        )


@cache
def _rank_words() -> frozenset[str]:
    found: set[str] = set()
    for code in ("general", "admiral", "colonel", "major", "captain", "lieutenant", "soldier"):
        for entry in vocabulary("offices")[code].words.get("en.noun", ()):
            found.update(re.split(r"[ -]", noun_forms(entry).singular))
    return frozenset((found - {"army"}) | {"air", "vice", "wing", "group", "flight", "rear", "chief", "superintendent"})


def _is_rank(title: str) -> bool:
    """Whether a title is a military rank and no post: all its words are words of ranks ("Major General")."""
    return all(word in _rank_words() for word in re.split(r"[ -]", title))


def _post(draft: Draft, holder: NounPhrase, title: NounPhrase, rule: str, *, body: NounPhrase | None = None) -> None:
    found = post_title(draft, title)
    if found is None:
        return
    words_, change = found
    draft.emit(
        Post(
            draft.mention(holder),
            words_,
            draft.mention(body) if body is not None else body_of(draft, title),
            None,
            change,
            as_of=_as_of(draft) if change == "holds" else None,
        ),
        title.head,
        rule=rule,
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


def can_hold(draft: Draft, subject: NounPhrase) -> bool:
    low = draft.sentence.low(subject)
    return (
        is_person(subject)
        or (subject.sort == "pron" and low in ("he", "she"))
        or (subject.sort == "person" and not subject.plural)
    )


def limits(draft: Draft, clause: Clause) -> tuple[When | None, When | None]:
    """From when and until when: "from 1983 to 1985", "since 2011", "until 1990"."""
    sentence = draft.sentence
    since: When | None = None
    until: When | None = None
    for link in clause.times:
        when = sentence.when(link)
        if when is None:
            continue
        start, stop = ends(when)
        if start is not None and stop is not None and start != stop:
            return start, stop
        before = sentence.tokens[link.first - 1].low if link.first else ""
        first = sentence.tokens[link.first].low
        if "from" in (before, first) or "since" in (before, first):
            since = when
        elif before in ("to", "until", "till") or first in ("until", "till"):
            until = when
    return since, until


def _changing_post(draft: Draft, clause: Clause) -> None:
    """Appointed, elected, replaced, rose: posts that change hands."""
    sentence = draft.sentence
    lemma = clause.verb.lemma
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    modality = modality_of(sentence, clause)
    if modality == "purpose":
        return
    when = when_of(draft, clause)
    kind = next((k for k in ("appointed", "elected", "replaced") if lemma in words("verbs", "post", k)), None)
    if kind == "replaced" and clause.subjects and clause.objects and not clause.passive:
        holder, before = clause.subjects[0], clause.objects[0]
        for title in clause.beside("as"):
            found = post_title(draft, title)
            if found is not None and can_hold(draft, holder) and is_person(before):
                draft.emit(
                    Post(
                        draft.mention(holder),
                        found[0],
                        body_of(draft, title),
                        None,
                        "replaced",
                        when,
                        None,
                        None,
                        draft.mention(before),
                    ),
                    clause.verb.main,
                    rule="replace",
                    polarity=polarity,
                    modality=modality,
                )
        return
    if kind in ("appointed", "elected"):
        given, post, giver = _given_post(clause)
        if given is None or post is None or not can_hold(draft, given):
            return
        found = post_title(draft, post)
        if found is None:
            return
        draft.emit(
            Post(
                draft.mention(given),
                found[0],
                body_of(draft, post),
                None,
                kind,
                when,
                None,
                None,
                None,
                draft.mention(giver) if giver is not None else None,
            ),
            clause.verb.main,
            rule=f"be-{kind}",
            polarity=polarity,
            modality=modality,
        )
        return
    if lemma in words("verbs", "post", "holds") | {"be"} and clause.subjects and not clause.passive:
        for title in clause.beside("as"):
            found = post_title(draft, title)
            if found is not None and can_hold(draft, clause.subjects[0]):
                since, until = limits(draft, clause)
                draft.emit(
                    Post(
                        draft.mention(clause.subjects[0]),
                        found[0],
                        body_of(draft, title),
                        None,
                        "holds",
                        since,
                        until,
                        when if since is None and until is None else None,
                    ),
                    clause.verb.main,
                    rule="serve-as",
                    polarity=polarity,
                    modality=modality,
                )
    if (
        lemma in words("verbs", "post", "rose")
        and clause.subjects
        and any("rank" in sentence.low(p) for p in clause.after("through", "in", "to"))
    ):
        holder = clause.subjects[0]
        ranks = next(p for p in clause.after("through", "in", "to") if "rank" in sentence.low(p))
        position, last = sentence.words(ranks.first, ranks.last), ranks.last
        at = sentence.row.index(clause.verb)
        occupying = next(
            (
                c
                for c in sentence.clauses
                if c.at > at and c.verb.form == "ing" and c.verb.lemma in words("verbs", "post", "occupy")
            ),
            None,
        )
        if occupying is not None and occupying.objects:
            position = sentence.words(occupying.objects[0].first, occupying.objects[-1].last)
            last = occupying.objects[-1].last
        draft.emit(
            Post(draft.mention(holder), position, None, None, "rose", as_of=_now(draft)),
            clause.verb.main,
            rule="rise",
            polarity=polarity,
            modality=modality,
            last=last,
        )


def _now(draft: Draft) -> When:
    for when in draft.sentence.whens:
        if when.wording.lower().strip() in ("now", "today", "currently"):
            return when
    return _as_of(draft)


def _given_post(clause: Clause) -> tuple[NounPhrase | None, NounPhrase | None, NounPhrase | None]:
    """Who was given which post by whom: "X was named Y (by Z)", "Z appointed X Y / as Y"."""
    as_title = next(iter([*clause.after("as"), *clause.after("to")]), None)
    if clause.passive:
        holder = clause.subjects[0] if clause.subjects else None
        giver = next(iter(clause.after("by")), None)
        return holder, (clause.objects[0] if clause.objects else as_title), giver
    holder = clause.objects[0] if clause.objects else None
    giver = clause.subjects[0] if clause.subjects else None
    return holder, clause.complement or as_title, giver
