"""Who is told to have died holds no post on the day of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from asnad.model.claim import Claim
from asnad.model.frames import Act, Post
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.posts.posts import PUBLISHED

__all__ = ["without_the_dead"]


def without_the_dead(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, in which nobody who is told to have died holds a post now: when they held it is left open."""
    dead = frozenset(_dead(claims))
    return [_left_open(claim) if _is_held_by(claim, dead) else claim for claim in claims] if dead else list(claims)


def _dead(claims: Sequence[Claim]) -> Iterator[str]:
    for claim in claims:
        act = claim.content
        if isinstance(act, Act) and claim.happened and "lethal" in act_traits(act.act):
            for victim in act.victims:
                yield from _names(victim)


def _names(mention: Mention) -> Iterator[str]:
    for end in mention.ends():
        if end.kind == "person" and end.name is not None:
            yield end.name.form.lower()


def _is_held_by(claim: Claim, dead: frozenset[str]) -> bool:
    post = claim.content
    now = isinstance(post, Post) and post.as_of is not None and post.as_of.anchor == PUBLISHED
    return now and isinstance(post, Post) and any(name in dead for name in _names(post.holder))


def _left_open(claim: Claim) -> Claim:
    return replace(claim, content=replace(claim.content, as_of=None)) if isinstance(claim.content, Post) else claim
