"""Who holds which post, or is what by trade, by what stands beside the name? Long: offices stand in many orders."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import chain

from asnad.model.frames import Membership, Post, Trait
from asnad.model.mention import Mention
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low, over_brackets
from asnad.propose.english.posts.posts import as_of, body_of, is_person, post_of, post_title, title_words, unseated
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.countries import demonym
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office, is_rank
from asnad.vocabularies import vocabulary
from asnad.vocabularies.english import noun_forms

__all__ = ["bearer", "draft_posts", "office_before"]


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


def _then(draft: Draft, token: int) -> bool:
    """Whether "while", "when" or "as" right before says that the post was held at the time told of, not now."""
    tokens = draft.sentence.tokens
    return token > 0 and tokens[token - 1].low in {"while", "when", "as", "then", "whilst", "once"}


def draft_posts(draft: Draft) -> None:
    """Draft the posts and roles that stand beside a name: before it, in its phrase or alone, or between commas."""
    sentence = draft.sentence
    row = sentence.row
    for at, phrase in sentence.nouns:
        named = phrase.proper is not None and is_person(phrase)
        if named:
            _before_name(draft, phrase)
        following = row[at + 1] if at + 1 < len(row) else None
        if isinstance(following, NounPhrase):
            if named:
                _founder(draft, phrase, following)
            elif is_person(following) and _begins_with_name(following) and _is_title_of(draft, phrase):
                _post(draft, following, phrase, "post-name")
        if named:
            _after_name(draft, at, phrase)
        elif is_office(singular(sentence.tokens[phrase.head].low)):
            _between_commas(draft, at, phrase)


def _is_title_of(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a name right behind the phrase can be its bearer's: not "“General” Holt", "editor of the paper Xog"."""
    return not phrase.quoted and draft.sentence.tokens[phrase.last].low not in words("names", "outlets")


def _begins_with_name(phrase: NounPhrase) -> bool:
    proper = phrase.proper
    return proper is not None and phrase.first == (proper.titles[0][0] if proper.titles else proper.first)


def _opens_with_it(draft: Draft, at: int, there: int) -> bool:
    """Whether a phrase with "in" opens the sentence and holds the office, and no comma stands behind the name."""
    row, behind = draft.sentence.row, draft.sentence.row[there + 1 :]
    verb = next((i for i, c in enumerate(behind) if isinstance(c, VerbGroup)), 0)
    return is_low(row[0], "in", "at", "on", "during") and at > 1 and verb > 0 and not any(map(is_comma, behind[:verb]))


def _between_commas(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "The head of …, Karimi,"; "The commander (CO), 7 Division, Meran, Colonel Karimi,"."""
    row = draft.sentence.row
    found = None if _abbreviates(draft, at) else _holder_after(draft, at)
    if found is None or _said_of_another(draft, phrase) or _follows_its_holder(draft, at):
        return
    if found[2] and _ends_an_opening(draft, at) and isinstance(chunk_at(draft.sentence.row, found[0] + 1), VerbGroup):
        return
    there, body, marks = found
    holder, closing = row[there], row[there + 1] if there + 1 < len(row) else None
    if not isinstance(holder, NounPhrase) or (phrase.det in {"a", "an"} and not _is_one_told_of(draft, at, there)):
        return
    governed = at and (isinstance(row[at - 1], VerbGroup) or is_link(row[at - 1], "prep"))
    if is_low(chunk_at(row, there - 1), ")") and not marks and _has_an_office(draft, holder):
        return  # "Capital Police Officer (CPO) spokesman Holt": Holt speaks for that officer
    if marks and governed and _opens_with_it(draft, at, there):
        return  # "In a question to the Minister of Mines, Mira Holt (Green) asked"
    if marks and governed and isinstance(closing, VerbGroup):
        return  # "After meeting the president, General Karimi resigned", "before a judge, Colonel Holt said"
    rule = "post-body-name" if body is not None else "post-comma-name" if marks else "post-name"
    ranked = holder.proper is not None and bool(holder.proper.titles)
    opens_list = (
        comma_at(row, there + 1) and isinstance(beyond := chunk_at(row, there + 2), Link) and beyond.kind == "conj"
    )
    if ranked and (body is not None or not marks or not opens_list):
        _post(draft, holder, phrase, rule, body=body)
        return
    before = chunk_at(row, at - 1) if at else None
    listed = isinstance(before, Link) and before.kind in {"comma", "conj"}
    closed = closing is None or (isinstance(closing, Link) and closing.kind in {"comma", "end", "stop"})
    told_of = phrase.det in {"a", "an"}
    if not told_of and (
        phrase.det not in {"the", ""} or listed or not (phrase.det == "the" or at == 0 or body is not None)
    ):
        return
    if closed or isinstance(closing, VerbGroup) or body is not None:
        _post(draft, holder, phrase, rule, body=body)


def _is_one_told_of(draft: Draft, at: int, there: int) -> bool:
    """ "An army captain, Hernán Holt, told her": whom the verb tells of, where commas close the name."""
    row = draft.sentence.row
    lead, behind = chunk_at(row, at - 1) if at else None, chunk_at(row, there + 2)
    opens = lead is None or (
        isinstance(lead, Link) and lead.kind in {"comma", "conj", "sub", "that", "time", "adv", "stop"}
    )
    told = isinstance(behind, VerbGroup) and behind.form == "finite"
    return opens and there == at + 2 and comma_at(row, there + 1) and told and _is_named(row[there])


def _has_an_office(draft: Draft, holder: NounPhrase) -> bool:
    """Whether a name is led by an office of its own, and not only by a rank: "spokesman Holt", not "Colonel Holt"."""
    first = holder.proper.first if holder.proper is not None else holder.first
    lows = [token.low for token in draft.sentence.tokens[holder.first : first]]
    return any(is_office(low) and not is_rank(low) for low in lows)


def _ends_an_opening(draft: Draft, at: int) -> bool:
    """ "According to facts received by the prosecutor, Mira Holt was …": the comma ends what opens the sentence."""
    row = draft.sentence.row
    if not isinstance(row[0], Link) or row[0].kind not in {"prep", "sub"}:
        return False
    return is_link(chunk_at(row, at - 1), "prep")


def _said_of_another(draft: Draft, title: NounPhrase) -> bool:
    """Whether a title is what a verb gives to someone else: "Holt is the new head of the court, Karimi its judge"."""
    cut = (c for c in draft.sentence.clauses if c.verb.lemma in words("lemmas", "to_a_head"))
    return any(title in chain(c.objects, c.after("off")) for c in cut) or any(
        (
            title in clause.objects
            and clause.verb.lemma in {"be", "become", "remain"}
            and _is_said_of_someone(draft, clause)
        )
        or title in clause.after("as")
        for clause in draft.sentence.clauses
    )


def _is_said_of_someone(draft: Draft, clause: Clause) -> bool:
    subjects = clause.subjects
    return bearer(draft, clause) is not None or any(
        is_person(s) or draft.sentence.low(s) in {"he", "she"} for s in subjects
    )


_MOST_BETWEEN = 4
"""Bodies and places that may stand between an office and the name of who holds it."""


def _follows_its_holder(draft: Draft, at: int) -> bool:
    """Whether names stand before their offices here: "Others are Holt, head of …, Karimi, head of …"."""
    name = chunk_at(draft.sentence.row, at - 2) if comma_at(draft.sentence.row, at - 1) else None
    return _is_named(name) and not _has_office_before(draft, at - 2)


def _has_office_before(draft: Draft, at: int) -> bool:
    """Whether the office before the name at ``at`` is that one's: "the head of …, Holt, the head of …, Karimi"."""
    row = draft.sentence.row
    office = office_before(draft, at)
    while office is not None and comma_at(row, office - 1) and _is_named(chunk_at(row, office - 2)):
        # That office has a name before it too: it is that one's, unless this one has another.
        office = office_before(draft, office - 2)
    return office is not None


def _bears_an_office(draft: Draft, phrase: NounPhrase) -> bool:
    """ "President Karimi, party chairman Holt": a list, in which each office goes before its holder."""
    proper, tokens = phrase.proper, draft.sentence.tokens
    before = tokens[phrase.first : proper.first] if proper is not None else []
    return bool(before) and is_office(before[-1].low) and not is_rank(before[-1].low)


def _leads_to_another(draft: Draft, at: int) -> bool:
    found = _holder_after(draft, at)
    return found is not None and _is_named(draft.sentence.row[found[0]])


def _abbreviates(draft: Draft, at: int) -> bool:
    """Whether the chunk is the short form of the office before it: "Officer Commanding, OC, 7 Division"."""
    row = draft.sentence.row
    short, office = chunk_at(row, at), chunk_at(row, at - 2)
    if not isinstance(short, NounPhrase) or not isinstance(office, NounPhrase) or not comma_at(row, at - 1):
        return False
    letters = draft.sentence.tokens[short.first].text.replace(".", "")
    initials = [t.low[0] for t in draft.sentence.tokens[office.first : office.last + 1] if t.capital]
    return short.first == short.last and letters.isupper() and letters.lower() == "".join(initials)


def _holder_after(draft: Draft, at: int) -> tuple[int, NounPhrase | None, bool] | None:
    """Where the name after an office stands, the body between them, and whether a comma leads to the name.

    Between may stand brackets and, after commas, the body and where it is. "The head of the court Karimi" is left to
    what reads names beside offices, unless brackets or a body stand between.
    """
    row = draft.sentence.row
    j, marks, placed = over_brackets(row, at + 1), False, False
    body: NounPhrase | None = None
    if _abbreviates(draft, at + 2):
        j = at + 3
    elif isinstance(also := chunk_at(row, j), Link) and also.kind == "conj" and _is_more_of(row, j + 1):
        j = over_brackets(row, j + 2)  # "Chief of Training and Operations"
    for _ in range(_MOST_BETWEEN):
        comma = comma_at(row, j)
        there = over_brackets(row, j + 1) if comma else j
        chunk = chunk_at(row, there)
        if comma_at(row, there):
            there += 1
            chunk = chunk_at(row, there)
        if (
            isinstance(chunk, Link)
            and chunk.low in {"in", "at", "for"}
            and isinstance(chunk_at(row, there + 1), NounPhrase)
        ):
            j, placed = over_brackets(row, there + 2), True  # "the spokesman in the state, Karimi"
            continue
        if not isinstance(chunk, NounPhrase):
            return None
        marks = marks or comma
        if (
            body is not None
            and not _is_ranked(chunk)
            and comma_at(row, there + 1)
            and _is_ranked(chunk_at(row, there + 2))
        ):
            j = there + 1  # "7 Division, San Meran, Colonel Karimi"
            continue
        if placed and not _is_named(chunk) and chunk.first == chunk.last:
            return None  # "the mayor in Lomay, Valdoria, said"
        if chunk.det in {"a", "an"}:
            return None  # "the farm's manager, a Dutchman named Holt"
        if is_person(chunk) and chunk.proper is not None and (chunk.proper.sort == "person" or chunk.proper.titles):
            return (there, body, marks) if marks or body is not None or there > at + 1 else None
        if chunk.sort not in {"body", "name", "place", "group"}:
            return None
        beyond = chunk_at(row, there + 2) if comma_at(row, there + 1) else None
        if not (isinstance(beyond, NounPhrase) and is_person(beyond)) and body is None and chunk.sort != "body":
            return (there, body, marks) if is_person(chunk) and marks else None
        if chunk.sort != "place" and not (chunk.sort == "name" and chunk.first == chunk.last):
            body = body or chunk
        j = over_brackets(row, there + 1)
    return None


def _is_more_of(row: list[Chunk], i: int) -> bool:
    chunk = chunk_at(row, i)
    return isinstance(chunk, NounPhrase) and not chunk.det and chunk.sort not in {"person", "pron"}


def _after_name(draft: Draft, at: int, phrase: NounPhrase) -> None:
    """ "Karimi, the head of …,"; "Karimi, formerly head of … (and) now director of …"; "Karimi, a colonel who …"."""
    row = draft.sentence.row
    start = over_brackets(row, at + 1)
    comma = comma_at(row, start)
    there, tenure = _tenure(row, start + comma)
    alone = phrase.proper is not None and phrase.proper.sort == "name" and not phrase.proper.titles
    if not (comma or tenure) or (alone and at and comma_at(row, at - 1)):
        return  # "…, Meran, commander of …": the place of what stands before
    has_its_own = _has_office_before(draft, at) or _bears_an_office(draft, phrase)
    if tenure or not (has_its_own and _leads_to_another(draft, there)):
        _beside_name(draft, phrase, there, tenure)
    for i in range(there + 1, _end_of_apposition(row, there)):
        later, tenure = _tenure(row, i)
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
    closed = closed or (is_link(chunk_at(row, goes_on), "conj") and bool(_tenure(row, goes_on + 1)[1]))
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
    _post(draft, phrase, second, "name-comma-post", body=body, formerly=then or tenure == "left")


def _may_be_of_the_next(row: list[Chunk], there: int) -> bool:
    """ "One of them, Holt, the deputy governor, Major Voss, looked on": Holt is, or Voss, of whom the verb tells."""
    name, after = chunk_at(row, there + 2), chunk_at(row, there + 3)
    verb = chunk_at(row, there + 4)
    return (
        comma_at(row, there + 1)
        and _is_ranked(name)
        and isinstance(after, Link)
        and after.kind == "comma"
        and (isinstance(verb, VerbGroup) or is_link(verb, "wh"))
    )


def _tenure(row: list[Chunk], i: int) -> tuple[int, str]:
    """Where a title may stand after "formerly", "until yesterday" or "now" at ``i``, and whether it was left or holds.

    Without such a word it may stand at ``i`` itself, or after any adverb, and nothing is said.
    """
    chunk, tenure = chunk_at(row, i), ""
    if not isinstance(chunk, Link) or chunk.kind not in {"adv", "time", "sub", "prep"}:
        return i, ""
    if chunk.low in words("words", "tenure", "left"):
        tenure = "left"
    elif chunk.low in words("words", "tenure", "holds"):
        tenure = "holds"
    elif chunk.low in {"until", "till"} and isinstance(time := chunk_at(row, i + 1), Link) and time.kind == "time":
        i, tenure = i + 1, "left"
    elif chunk.kind not in {"adv", "time"} or chunk.low in words("words", "tenure", "none"):
        return i, ""
    return i + 1 + (bool(tenure) and comma_at(row, i + 1)), tenure


def _end_of_apposition(row: list[Chunk], i: int) -> int:
    """Where what is said beside a name ends: at a verb, another name, or what opens a new part of the sentence.

    A name of one word after a body and a comma is where that is: "7 Brigade, Meran".
    """
    while i < len(row) and _in_apposition(row, i):
        body = chunk_at(row, i - 2) if comma_at(row, i - 1) else None
        if is_person(row[i]) and not (isinstance(body, NounPhrase) and body.sort == "body"):
            break
        i += 1
    return i


def _in_apposition(row: list[Chunk], i: int) -> bool:
    """Whether the chunk may stand in a row of offices, bodies and places beside a name."""
    chunk = row[i]
    if isinstance(chunk, NounPhrase):
        return chunk.sort != "pron" and not _is_ranked(chunk)
    if not isinstance(chunk, Link) or chunk.low in {";", ":"}:
        return False
    if chunk.kind == "conj" and _tenure(row, i + 1)[1]:
        return True  # "formerly a colonel and now governor"
    if chunk.kind == "conj":  # "Chief of Policy and Plans"
        return not any(
            isinstance(p, NounPhrase) and p.sort == "person" for p in (chunk_at(row, i - 1), chunk_at(row, i + 1))
        )
    return chunk.kind in {"comma", "prep", "adv", "time", "quote", "stop"} or bool(_tenure(row, i)[1])


def _is_ranked(chunk: Chunk | None) -> bool:
    return isinstance(chunk, NounPhrase) and is_person(chunk) and chunk.proper is not None and bool(chunk.proper.titles)


def _is_named(chunk: Chunk | None) -> bool:
    """Whether a phrase is surely a person's name, with a rank or without."""
    return _is_ranked(chunk) or (
        isinstance(chunk, NounPhrase) and is_person(chunk) and chunk.proper is not None and chunk.sort == "person"
    )


def office_before(draft: Draft, at: int) -> int | None:
    """Where the office before the verb or name at ``at`` stands, over the bodies and places behind it."""
    row = draft.sentence.row
    i = at - 1
    while i >= 0 and _in_apposition(row, i):
        chunk = row[i]
        if isinstance(chunk, NounPhrase) and post_title(draft, chunk, with_body=True) is not None:
            return i
        i -= 1
    return None


def bearer(draft: Draft, clause: Clause) -> NounPhrase | None:
    """Whom a verb is said of, over all that stands beside the name: "Karimi, formerly head of …, Meran, is now …"."""
    row = draft.sentence.row
    i = clause.at - 1
    while i >= 0 and _in_apposition(row, i):
        i -= 1
    found = row[i] if i >= 0 else None
    if not isinstance(found, NounPhrase) or not _is_ranked(found):
        return None
    start = over_brackets(row, i + 1)
    there, tenure = _tenure(row, start + comma_at(row, start))
    title = chunk_at(row, there)
    beside = isinstance(title, NounPhrase) and start < there and post_title(draft, title, with_body=True) is not None
    return found if tenure or beside or there == clause.at else None


def _before_name(draft: Draft, phrase: NounPhrase) -> None:
    """ "justice minister Reza Karimi", "religious leader Reza Karimi"."""
    proper = phrase.proper
    if proper is None:
        return
    start = phrase.possessor.last + 2 if phrase.possessor is not None else phrase.first
    last = proper.first - 1
    if last < start or _is_where(draft, phrase) or (phrase.quoted and proper.titles):
        return
    if draft.sentence.tokens[proper.last].low in _NO_NAMES:
        return  # "PRESIDENT OF THE COMMISSION: …"
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
    trait = _trait_nouns().get(low) or _trait_nouns().get(" ".join(low.split()[-2:]))
    last_word = low.split()[-1].rstrip(".")
    if low in _trait_nouns() or (trait is not None and low not in _office_phrases() and not is_office(low.split()[-1])):
        trait = _trait_nouns().get(low) or trait or "role"
        draft.emit(Trait(holder, trait, title), proper.first, rule="role-name", own=False, beside=True)
    elif is_office(last_word) and not is_rank(" ".join(map(singular, low.split()))):
        change = "left" if change == "holds" and unseated(draft.sentence, phrase) else change
        when = _held_on(draft, phrase) if change == "holds" and not _then(draft, phrase.first) else None
        for one in _sharing(draft, phrase, last_word):
            post = Post(draft.mention(one), title, body_of(draft, phrase), None, change, as_of=when)
            draft.emit(post, proper.first, rule="title-name", beside=True)


_NO_NAMES = frozenset({"of", "in", "at", "on", "by", "to", "for"})


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
    subjects = next((c.subjects for c in draft.sentence.clauses if any(s is phrase for s in c.subjects)), None)
    listed = subjects or group_at(row, at)[0]
    return [phrase, *(p for p in listed if p is not phrase and p.proper is not None and p.first == p.proper.first)]


def _post(
    draft: Draft,
    holder: NounPhrase,
    title: NounPhrase,
    rule: str,
    *,
    body: NounPhrase | None = None,
    formerly: bool = False,
) -> None:
    behind = [t.low for t in draft.sentence.tokens[title.last + 1 : title.last + 4]]
    formerly = formerly or behind == ["at", "the", "time"] or unseated(draft.sentence, holder, title)
    post = post_of(draft, holder, title, body=body, change="left" if formerly else "")
    if post is not None:
        post = replace(post, as_of=_held_on(draft, holder, title)) if post.change == "holds" else post
        draft.emit(post, title.head, rule=rule, beside=True)


def _held_on(draft: Draft, *who: NounPhrase) -> When | None:
    """ "In 1984 rebels killed the mayor, Mira Holt": she was mayor then; else the post is held as of publication."""
    then = [one for one in who if [t.low for t in draft.sentence.tokens[one.last + 1 : one.last + 3]] == [",", "then"]]
    if any(all(p.first <= one.last + 3 for p in who) for one in then):
        return None  # "Holt, then head of state"; but "Holt, then head of state and now a senator"
    if _is_under(draft, min(one.first for one in who)):
        return None
    for clause in draft.sentence.clauses:
        told = (*clause.subjects, *clause.objects)
        if not any(p is one for p in told for one in who) or clause.verb.modal or clause.verb.form != "finite":
            continue
        if clause.kind == "relative" and clause.verb.perfect:
            continue  # "the then minister, Holt, who had died in 1970"
        if clause.verb.act is not None and (when := when_of(draft, clause)) is not None:
            # "Holt, an army captain who ran the camp, was tried in 1967": he hardly was one then.
            return None if clause.verb.act.code in _LONG_AFTER else when
    return as_of(draft)


_LONG_AFTER = frozenset({"trial", "sentence", "death_sentence"})


def _is_under(draft: Draft, first: int) -> bool:
    """ "Under President Holt, the army tried to free them": then, and nobody says that he still is."""
    tokens = draft.sentence.tokens
    if not first or tokens[first - 1].low != "under" or "secretary" in [t.low for t in tokens[first : first + 2]]:
        return False
    verbs = [tokens[c.verb.first] for c in draft.sentence.clauses if c.kind == "main"]
    return any("d" in verb.forms or verb.low in _PAST for verb in verbs)


_PAST = frozenset({"was", "were", "had", "did"})


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
