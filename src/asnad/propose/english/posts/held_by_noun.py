"""Who holds, is in charge of or gives up what is called a post: "held the post of minister", "left the post"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Post
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.posts.appointments import limits
from asnad.propose.english.posts.posts import can_hold, post_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.words.morphology import singular

__all__ = ["draft_held_by_noun"]


def draft_held_by_noun(draft: Draft) -> None:
    """Draft the posts that are held, run or given up by a noun for posts."""
    for clause in draft.sentence.clauses:
        if clause.passive or not clause.subjects or len(clause.subjects) > 1:
            continue
        lemma = clause.verb.lemma
        if lemma in words("verbs", "post", "occupy"):
            _holding(draft, clause)
        elif lemma == "be":
            _in_charge(draft, clause)
        elif lemma in words("verbs", "post", "gives_up"):
            _giving_up(draft, clause)


def _holding(draft: Draft, clause: Clause) -> None:
    """ "Holt held the post of deputy minister until 1995"."""
    noun = next((o for o in clause.objects if _is_a_post(draft, o)), None)
    if noun is None or noun.of is None or noun.det not in {"the", ""}:
        return
    post = post_of(draft, clause.subjects[0], noun.of)
    if post is not None:
        since, until = limits(draft, clause)
        at = when_of(draft, clause) if since is None and until is None else None
        draft.tell(replace(post, since=since, until=until, as_of=at), clause, rule="holds-the-post")


def _in_charge(draft: Draft, clause: Clause) -> None:
    """ "Holt was in charge of the prison from 1988 to 1990": the words are his post."""
    over = clause.after("in charge of")
    run = over[0] if len(over) == 1 else None
    if run is None or run.plural or run.det in {"a", "an", "any", "no"} or not can_hold(draft, clause.subjects[0]):
        return
    facility = singular(draft.sentence.low(run)) in words("nouns", "run_by_one")
    if not facility and not (run.sort == "body" and run.proper is not None):
        return
    first = next((c.first for c in draft.sentence.row if c.low == "in charge of" and c.last < run.first), run.first)
    since, until = limits(draft, clause)
    at = when_of(draft, clause) if since is None and until is None else None
    title = draft.sentence.words(first, run.last)
    body = draft.mention(run)
    held = Post(draft.mention(clause.subjects[0]), title, body, None, "holds", since, until, at)
    draft.tell(held, clause, rule="in-charge")


def _giving_up(draft: Draft, clause: Clause) -> None:
    """ "He left the post in 2017", "he resigned in May": the one he was last told to hold."""
    given_up = [*clause.objects, *clause.after("from")]
    noun = next((o for o in given_up if _is_a_post(draft, o)), None)
    last, goes_on = draft.memory.post, "g" in draft.sentence.tokens[clause.verb.main].forms
    alone = clause.verb.lemma == "resign" and not (clause.objects or clause.after("as", "from", "to"))
    if alone and last is not None and not goes_on:
        _left(draft, clause, last)
        return
    if noun is None or noun.of is not None or noun.possessor is not None or last is None or goes_on:
        return
    if noun.det not in ({""} if draft.sentence.low(noun) == "office" else {"the", "his", "her", "that", "this"}):
        return  # "left the office at six"
    _left(draft, clause, last)


def _left(draft: Draft, clause: Clause, last: Post) -> None:
    """Draft that whoever was last told to hold a post has left it, if it is of them that the clause tells."""
    holder = draft.mention(clause.subjects[0])
    known = {end.name.form for end in last.holder.ends() if end.name is not None}
    if known and {end.name.form for end in holder.ends() if end.name is not None} == known:
        left = Post(holder, last.title, last.organisation, last.where, "left", until=when_of(draft, clause))
        draft.tell(left, clause, rule="leaves-the-post")


def _is_a_post(draft: Draft, phrase: NounPhrase) -> bool:
    return singular(draft.sentence.low(phrase)) in words("nouns", "posts")
