"""Which post did someone hold, and when? Titles and periods of one holder, where they overlap and where they clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from asnad.model.claim import Claim
from asnad.model.frames import Post
from asnad.model.question import Question, Relation
from asnad.model.when import When
from asnad.weigh.answers import Relate, Said, ask, said
from asnad.weigh.grounds import Grounds
from asnad.weigh.values import relate_whens
from asnad.weigh.wording import label, stems, words

__all__ = ["ask_posts"]

_RANKS = frozenset(
    words(
        "deputy vice assistant acting former ex adjoint suppléant ancien stellvertretender Vize ehemaliger "
        "adjunto antiguo معاون نایب سابق جانشین قائم نائب"
    )
)
"""Words that make another post of a title that holds them."""


def ask_posts(grounds: Grounds, origin_of: Mapping[str, str]) -> list[Question]:
    """One ``post`` question for each holder.

    Titles with the same content words are one post ("Minister of Justice", "justice minister"). Two posts can both be
    true and then have no relation, unless they are one kind of post in two places at one time.
    """
    held: dict[str, list[tuple[Claim, Post]]] = defaultdict(list)
    for claim in grounds.claims:
        if isinstance(claim.content, Post) and claim.modality == "actual" and claim.content.title.text.strip():
            for holder in grounds.who(claim, claim.content.holder):
                held[holder].append((claim, claim.content))
    found = []
    for holder, told in sorted(held.items()):
        posts = {claim.id: post for claim, post in told}
        parts = [_said(claim, post) for claim, post in told]
        question = ask("post", parts, _relation(posts), origin_of, about=(holder,))
        if question:
            found.append(question)
    return found


def _text(post: Post) -> str:
    parts = [post.title.text]
    for more in (post.organisation.wording if post.organisation else "", post.where.wording if post.where else ""):
        if more and not stems(more) <= stems(" ".join(parts)):
            parts.append(more)
    return ", ".join(parts)


def _said(claim: Claim, post: Post) -> Said:
    when = {"since": post.since, "until": post.until, "as of": post.as_of}
    times = tuple(f"{name} {w.earliest} {w.latest}" for name, w in when.items() if w and w.wording)
    since, until, as_of = (label(w.wording, 40) if w else "" for w in when.values())
    period = since if since == until else f"{since} – {until}".strip() if since or until else ""
    told = "; ".join(t for t in (as_of, period) if t)
    change = "left" if post.change == "left" else ""
    title = label(_text(post), 90)
    words_of = f"{title} ({told})" if told else title
    return said(
        claim,
        (" ".join(sorted(stems(_text(post)))), change, *times),
        f"{words_of}: left" if change else words_of,
        post.title,
    )


def _relation(posts: Mapping[str, Post]) -> Relate:
    def relate(left: Said, right: Said) -> Relation | None:
        one, other = posts[left.claim.id], posts[right.claim.id]
        title = _relate_titles(_text(one), _text(other))
        if title in ("agree", "refine"):
            for mine, yours in ((one.since, other.since), (one.until, other.until)):
                if mine and yours and relate_whens(mine, yours) == "differ":
                    return "differ"
            return "agree" if title == "agree" and left.key == right.key else "refine"
        if title == "differ" and _overlap(one, other) and left.claim.layer != right.claim.layer:
            return "differ"
        return None

    return relate


def _relate_titles(left: str, right: str) -> Relation | None:
    """Agree, refine, or differ when they are one kind of post in two places; ``None`` when they are different posts."""
    if _RANKS & (set(words(left)) ^ set(words(right))):
        return None
    mine, yours = stems(left), stems(right)
    if mine == yours:
        return "agree"
    if mine <= yours or yours <= mine:
        return "refine"
    return "differ" if stems(left.partition(",")[0]) & stems(right.partition(",")[0]) else None


def _span(post: Post) -> When | None:
    return next((w for w in (post.since, post.as_of, post.until) if w and (w.earliest or w.latest)), None)


def _overlap(one: Post, other: Post) -> bool:
    mine, yours = _span(one), _span(other)
    return bool(mine and yours and relate_whens(mine, yours) != "differ")
