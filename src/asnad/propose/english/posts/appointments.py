"""Who comes to which post, by appointment, election, succession or transfer?"""

from __future__ import annotations

import re
from dataclasses import replace

from asnad.language.dates import ends
from asnad.model.frames import Post
from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase, is_person
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_low
from asnad.propose.english.posts.office_row import bearer
from asnad.propose.english.posts.posts import as_of, can_hold, each, post_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.remembered import by_word

__all__ = ["draft_appointments", "limits"]

_LIFE = 45
"""Years that are a life rather than a term."""


def draft_appointments(draft: Draft) -> None:
    """Draft the posts that change hands."""
    runs, opens = words("lemmas", "runs"), is_low(draft.sentence.row[0], "as")
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in runs:
            _commanding(draft, clause)
        if clause.verb.lemma in {"put", "place"}:
            _putting_in_charge(draft, clause)
        kind = _kind(clause.verb.lemma)
        if opens and kind != "holds":
            _acting(draft, clause)
        if kind is None or draft.meant(clause) == "purpose":
            continue
        if kind == "replaced":
            _replacing(draft, clause)
        elif kind in {"appointed", "elected"}:
            _giving(draft, clause, kind)
        elif kind == "moved":
            _moving(draft, clause)
        elif kind == "rose":
            _rising(draft, clause)
        elif kind == "left":
            _leaving(draft, clause)
        elif not clause.passive:
            _serving(draft, clause)


@by_word
def _kind(lemma: str) -> str | None:
    """What a verb tells of a post: that somebody is given it, replaces another, holds it, rises or moves to it."""
    if lemma in {"take", "assume", "resume", "leave"}:
        return "moved"
    kinds = ("appointed", "elected", "replaced", "holds", "rose", "moved", "left")
    return "holds" if lemma == "be" else next((k for k in kinds if lemma in words("verbs", "post", k)), None)


def _emit(draft: Draft, clause: Clause, post: Post, rule: str, *, last: int | None = None) -> None:
    modality = draft.meant(clause)
    if modality == "actual" and clause.verb.lemma in words("verbs", "post", "put_forward"):
        modality = "planned"  # who is nominated may yet be rejected
    draft.tell(post, clause, rule=rule, modality=modality, last=last)


def _replacing(draft: Draft, clause: Clause) -> None:
    """ "Karimi replaced Okoro as justice minister", "Okoro was succeeded by Karimi as mayor"."""
    others = clause.after("by") if clause.passive else clause.objects
    if not clause.subjects or not others:
        return
    holder, before = clause.subjects[0], others[0]
    if clause.passive:
        holder, before = before, holder
    known = (
        is_person(before) or draft.sentence.low(before) in {"him", "her", "he", "she"} or before.possessor is not None
    )
    if not can_hold(draft, holder) or not (known or before.det in {"his", "her"}):
        return
    for title in clause.beside("as"):
        post = post_of(draft, holder, title, change="replaced")
        if post is not None:
            post = replace(post, since=when_of(draft, clause), predecessor=draft.mention(before))
            _emit(draft, clause, post, "replace")


def _giving(draft: Draft, clause: Clause, kind: str) -> None:
    """ "Karimi was named minister (by Okoro)", "Okoro appointed Karimi minister"."""
    given, title, giver = _given_post(draft, clause)
    titles = (clause.objects if len(clause.objects) > 1 else clause.after("as")) if clause.passive else []
    if len(clause.subjects) > 1 and len(titles) > 1:
        for holder, one in each(draft, clause.subjects, titles):
            if (post := post_of(draft, holder, one, change=kind)) is not None:
                _emit(draft, clause, replace(post, since=when_of(draft, clause)), f"be-{kind}")
        return
    post = post_of(draft, given, title, change=kind) if given is not None and title is not None else None
    if post is not None:
        by = draft.mention(giver) if giver is not None else None
        held = _a_post_held(draft, clause)
        until = limits(draft, held)[1] if held is not None else None
        _emit(draft, clause, replace(post, since=when_of(draft, clause), until=until, appointed_by=by), f"be-{kind}")


def _given_post(draft: Draft, clause: Clause) -> tuple[NounPhrase | None, NounPhrase | None, NounPhrase | None]:
    """Who was given which post by whom: "X was named Y (by Z)", "Z appointed X Y / as Y"."""
    as_title = next(iter([*clause.after("as"), *clause.after("to")]), None)
    giver = next(iter(clause.after("by") if clause.passive else clause.subjects), None)
    if clause.verb.lemma == "name" and as_title is not None:
        after = draft.sentence.tokens[as_title.last + 1 : as_title.last + 2]
        described = as_title.det == "the" and any(t.tag == "wh" for t in after)
        if described or _only_tells(as_title, giver):
            return None, None, None  # "named him as the officer who had fired"
    if _is_given_too(draft, clause):
        return clause.subjects[0], clause.objects[0], None
    if clause.passive:
        holder = bearer(draft, clause) or next(iter(clause.subjects), None)
        return holder, (clause.objects[0] if clause.objects else as_title), giver
    holder = clause.objects[0] if clause.objects else None
    return holder, clause.complement or as_title, giver


def _is_given_too(draft: Draft, clause: Clause) -> bool:
    """ "Was promoted to colonel and | appointed military attaché": he is, and appoints nobody."""
    before = next((c for c in reversed(draft.sentence.clauses) if c.at < clause.at), None)
    title = next(iter(clause.objects), None)
    joined = before is not None and before.passive and before.subjects == clause.subjects != []
    bare = title is not None and not title.det and not is_person(title) and len(clause.objects) == 1
    return joined and bare and not clause.passive and clause.verb.first == clause.verb.main


def _only_tells(title: NounPhrase, giver: NounPhrase | None) -> bool:
    """ "was named by survivors as a member of the commission": they give no post, they say who held it."""
    crowd = giver is not None and giver.sort in {"person", "thing", "group"} and giver.plural and giver.proper is None
    return title.det in {"a", "an", "one"} or crowd


def _putting_in_charge(draft: Draft, clause: Clause) -> None:
    """ "Karimi was put in charge of the Prisons Department in 1952": the words are his post."""
    holder = next(iter(clause.subjects if clause.passive else clause.objects), None)
    bodies = [p for p in clause.after("in charge of") if p.sort == "body" and p.proper is not None]
    if holder is None or not bodies or not can_hold(draft, holder):
        return
    giver = next(iter(clause.after("by") if clause.passive else clause.subjects), None)
    since, until = limits(draft, clause)
    title = draft.sentence.words(clause.verb.last + 1, bodies[0].last)
    by = draft.mention(giver) if giver is not None else None
    since = since or when_of(draft, clause)
    post = Post(
        draft.mention(holder), title, draft.mention(bodies[0]), None, "appointed", since, until, appointed_by=by
    )
    _emit(draft, clause, post, "put-in-charge", last=bodies[0].last)


def _moving(draft: Draft, clause: Clause) -> None:
    """ "Karimi moves from Meran to Lomay as commander", "was posted as commander", "leaves to become commander"."""
    sentence, lemma = draft.sentence, clause.verb.lemma
    moved = lemma in words("verbs", "post", "moved")
    following = next((c for c in sentence.clauses if c.at > clause.at), None)
    titles = clause.after("as") if moved or _takes_over(draft, clause) else []
    if following is not None and (moved or lemma == "leave") and _is_to_become(following):
        titles = [*titles, *following.objects[:1]]
    holder = bearer(draft, clause) or next(iter(clause.subjects), None)
    if moved and not clause.passive and clause.objects:
        holder = clause.objects[0] if is_person(clause.objects[0]) else None  # not "posted a message as head of …"
    for title in titles:
        post = post_of(draft, holder, title, change="appointed") if holder is not None else None
        if post is not None and title.det not in {"a", "an"}:
            _emit(draft, clause, replace(post, since=when_of(draft, clause)), "move-to", last=title.last)


def _takes_over(draft: Draft, clause: Clause) -> bool:
    """ "takes over", "assumed office"."""
    if clause.verb.lemma == "take":
        return [t.low for t in draft.sentence.tokens[clause.verb.main + 1 :][:1]] == ["over"]
    office = any(draft.sentence.low(o) in {"office", "duty", "command"} for o in clause.objects)
    return office and clause.verb.lemma in {"assume", "resume"}


def _is_to_become(clause: Clause) -> bool:
    return clause.verb.lemma == "become" and clause.verb.form == "inf"


def _serving(draft: Draft, clause: Clause) -> None:
    """ "Karimi served as mayor", "As mayor, Karimi was …"."""
    if not clause.subjects:
        return
    others = [t for c in draft.sentence.clauses if c is not clause for t in c.after("as")]
    for title in clause.beside("as"):
        post = post_of(draft, clause.subjects[0], title) if title not in others else None
        if post is not None:
            since, until = limits(draft, clause)
            beside = next((c for c in draft.sentence.row if c.first == title.last + 1), None)
            year = draft.sentence.when(beside) if isinstance(beside, Link) and beside.kind == "time" else None
            at = (year or when_of(draft, clause)) if since is None and until is None else None
            _emit(draft, clause, replace(post, since=since, until=until, as_of=at), "serve-as")


def _acting(draft: Draft, clause: Clause) -> None:
    """ "As mayor of Tarel (between 1975 and 1977), Karimi ordered the arrests"."""
    row = draft.sentence.row
    title, years = (*row[1:3], None, None)[:2]
    dated = isinstance(years, Link) and years.kind == "time"
    if not isinstance(title, NounPhrase) or not comma_at(row, 2 + dated):
        return
    holder = clause.subjects[0] if clause.subjects and clause.subjects[0] is chunk_at(row, 3 + dated) else None
    if holder is None or not is_person(holder) or (post := post_of(draft, holder, title)) is None:
        return
    when = draft.sentence.when(years) if dated and isinstance(years, Link) else None
    since, until = ends(when) if when is not None else (None, None)
    as_of = when_of(draft, clause) if when is None else None
    held = replace(post, since=since, until=until, as_of=as_of)
    draft.emit(held, clause.verb.main, rule="as-post", first=title.first)


def _leaving(draft: Draft, clause: Clause) -> None:
    """ "Karimi resigned as mayor", "Karimi was dismissed as mayor in 2001", "they ousted him as mayor"."""
    steps_down = clause.verb.lemma in _OF_ONESELF
    holders = clause.subjects if steps_down or clause.passive else clause.objects
    behind = [t.low for t in draft.sentence.tokens[clause.verb.main + 1 :][:1]]
    stays = clause.verb.lemma == "step" and behind not in (["down"], ["aside"])
    if (clause.passive and steps_down) or behind == ["on"] or stays:  # "fired on him as mayor"
        return
    for title in clause.after("as"):
        post = post_of(draft, holders[0], title, change="left") if holders else None
        if post is not None:
            _emit(draft, clause, replace(post, change="left", until=when_of(draft, clause)), "leave", last=title.last)


_OF_ONESELF = frozenset({"resign", "retire", "quit", "leave", "step"})


def _commanding(draft: Draft, clause: Clause) -> None:
    """ "Karimi commanded the Third Battalion until 1974", "the camp was run by Karimi": what he did is his post."""
    over = (clause.subjects if clause.passive else clause.objects)[:1]
    by = (clause.after("by") if clause.passive else clause.subjects)[:1]
    only_to = clause.verb.form == "inf" and draft.meant(clause) != "actual"
    if not over or not by or only_to or clause.kind == "reduced":
        return
    run, holder = over[0], by[0]
    low = singular(draft.sentence.low(run))
    facility = low in words("nouns", "run_by_one") and not run.plural
    named = run.proper is not None and run.sort in {"body", "place"} and low not in words("names", "areas")
    one = not run.plural or low == "police"
    the_one = run.det == "the" and run.sort == "body" and one  # "heads the judiciary"
    bodily = clause.verb.lemma in {"command", "head", "chair"} and ((named and run.sort == "body") or the_one)
    away = clause.after("into", "to", "against", "through", "across", "out of") if clause.verb.lemma == "lead" else []
    if away or not (facility or bodily) or not can_hold(draft, holder) or run.det in {"a", "an", "any", "no"}:
        return
    first, last = (run.first, clause.verb.main) if clause.passive else (clause.verb.main, run.last)
    since, until = limits(draft, clause)
    at = when_of(draft, clause) if since is None and until is None else None
    body = draft.mention(run) if run.sort in {"body", "place", "group"} else None
    post = Post(draft.mention(holder), draft.sentence.words(first, last), body, None, "holds", since, until, at)
    _emit(draft, clause, post, "runs")


def _rising(draft: Draft, clause: Clause) -> None:
    """ "Some have risen through the ranks, now occupying senior positions"."""
    sentence = draft.sentence
    ranks = next((p for p in clause.after("through", "in", "to") if "rank" in sentence.low(p)), None)
    if ranks is None or not clause.subjects:
        return
    if sentence.low(ranks) == "ranks" and ranks.of is not None and singular(sentence.low(ranks.of)) not in _RANKED:
        return  # "rising through the ranks of Lomay politics"
    position, last = sentence.words(ranks.first, ranks.last), ranks.last
    occupying = next(
        (
            c
            for c in sentence.clauses
            if c.at > clause.at and c.verb.form == "ing" and c.verb.lemma in words("verbs", "post", "occupy")
        ),
        None,
    )
    if occupying is not None and occupying.objects:
        position = sentence.words(occupying.objects[0].first, occupying.objects[-1].last)
        last = occupying.objects[-1].last
    post = Post(draft.mention(clause.subjects[0]), position, None, None, "rose", as_of=_now(draft))
    _emit(draft, clause, post, "rise", last=last)


_RANKED = frozenset({"army", "police", "navy", "force", "military", "guard", "service", "judiciary", "ministry"})


def _now(draft: Draft) -> When:
    for when in draft.sentence.whens:
        if when.wording.lower().strip() in {"now", "today", "currently"}:
            return when
    return as_of(draft)


def limits(draft: Draft, clause: Clause) -> tuple[When | None, When | None]:
    """From when and until when: "from 1983 to 1985", "since 2011", "until 1990"."""
    sentence = draft.sentence
    since: When | None = None
    until: When | None = None
    for link in (*clause.times, *_in_brackets(sentence, clause)):
        when = sentence.when(link)
        if when is None or (link.last < clause.verb.first and _is_bracketed(sentence, link)):
            continue  # "Holt (1947–1984) was a priest": his life
        start, stop = ends(when)
        if start is not None and stop is not None and start != stop and _is_from_to(when):
            if _is_a_life(start, stop):
                continue  # "the emperor (1814–1878) became king at sixteen"
            return start, stop
        before = sentence.tokens[link.first - 1].low if link.first else ""
        first = sentence.tokens[link.first].low
        if "from" in (before, first) or "since" in (before, first):
            since = when
        elif before in {"to", "until", "till"} or first in {"until", "till"}:
            until = when
    return since, until or _until_event(draft, clause)


def _is_from_to(when: When) -> bool:
    """ "From 1983 to 1985", "1983–85"; "in early 2015" and "in the mid-1980s" are one time, however long."""
    return (
        re.search(r"\d\s*[-–—/]\s*['’]?\d|\b(?:to|until|till|through|and)\b", when.wording, re.IGNORECASE) is not None
    )


def _is_bracketed(sentence: Sentence, link: Link) -> bool:
    around = [t.low for t in sentence.tokens[max(0, link.first - 1) : link.last + 2]]
    return around[:1] in (["("], ["["]) and around[-1] in {")", "]"}


def _in_brackets(sentence: Sentence, clause: Clause) -> list[Link]:
    """ "Was mayor of Lomay (1990–1995)": the years right behind the title."""
    opens, years = chunk_at(sentence.row, clause.end), chunk_at(sentence.row, clause.end + 1)
    bracketed = is_low(opens, "(", "[") and isinstance(years, Link) and years.kind == "time"
    return [years] if bracketed and isinstance(years, Link) else []


def _is_a_life(start: When, stop: When) -> bool:
    """Whether so many years are between two dates that hardly anybody holds a post for as long."""
    first, last = start.earliest, stop.latest
    return first is not None and last is not None and last.year - first.year >= _LIFE


def _a_post_held(draft: Draft, clause: Clause) -> Clause | None:
    """ "Was governor of Alba, a post he held until 1961": what tells of the post again."""
    later = next((c for c in draft.sentence.clauses if c.at > clause.at), None)
    if later is None or later.verb.lemma not in {"hold", "occupy"} or not later.objects:
        return None
    again = later.objects[0]
    post = draft.sentence.low(again) in {"post", "position", "office", "job"}
    return later if post and again.det in {"a", "the"} and again.of is None else None


def _until_event(draft: Draft, clause: Clause) -> When | None:
    """The date of what ended it: "until his dismissal in October 1994", "until the coup of 1994"."""
    row = draft.sentence.row
    if (held := _a_post_held(draft, clause)) is not None:
        return limits(draft, held)[1]
    lead, event, link = (*row[clause.end : clause.end + 3], None, None, None)[:3]
    if not isinstance(lead, Link) or lead.low not in {"until", "till"} or not isinstance(event, NounPhrase):
        return None
    if event.time is not None:
        return draft.sentence.when_at(event.time)
    return draft.sentence.when(link) if isinstance(link, Link) and link.kind == "time" else None
