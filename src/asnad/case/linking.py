"""What can a person be asked about links, what was answered, and why are two one? The desk where links are decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Literal, get_args

from asnad.case.comparison import Answer, Ask, Comparison, Reason, Relatives, Side
from asnad.case.derive import View
from asnad.errors import CaseError, NotFound
from asnad.link.candidate import Candidate, EvidenceLine
from asnad.link.closure import Closure, Conflict
from asnad.link.queue import Scored, doubts, settled
from asnad.model.entity import Entity, Link
from asnad.model.judgement import Judgement, MentionKey, Verdict
from asnad.publish.dossier import find
from asnad.record.state import Judged, State

__all__ = ["LinkDesk", "judgement_of", "with_reason"]

Pair = tuple[MentionKey, MentionKey]


class LinkDesk:
    """The entities and candidate pairs of one view of the case, with whatever answers stand at the moment.

    Answers given since the view was made count: they join, split and silence questions without linking anew.
    """

    def __init__(self, view: View, state: State, words_at: Callable[[MentionKey], str]) -> None:
        self._release = view.release
        self._carried = view.carried
        self._state = state
        self._words_at = words_at
        self._sources = {source.id: source for source in view.release.sources}
        self._entity: dict[MentionKey, Entity] = {}
        for entity in sorted(view.release.entities, key=lambda entity: entity.kind != "person"):
            for key in entity.mentions:
                self._entity.setdefault(key, entity)
        self._claim_of = {
            part.mention: part.claim for e in reversed(view.release.entities) for part in reversed(e.parts)
        }
        self._quotes = {released.claim.id: released.claim.quote.exact for released in view.release.claims}
        known = (c for c in view.candidates if c.left in self._entity and c.right in self._entity)
        self._candidates: dict[Pair, Candidate] = {_pair(c.left, c.right): c for c in known}

    # Asking

    def queue(self, number: int | None = None, skip: Collection[Pair] = ()) -> list[Ask]:
        """What to ask, best first: conflicts between answers, then pairs by expected gain; at most ``number``.

        Pairs in ``skip`` (smaller mention first) are left out.
        """
        answers = self._closure()
        asks = [
            Ask(self._compare(*conflict.different.pair), self._are_one(*conflict.different.pair), 0.0, 0, told)
            for conflict, told in zip(answers.conflicts, self.conflicts(), strict=True)
            if conflict.different.pair not in skip
        ]
        scored = [Scored(*pair, candidate.log_odds) for pair, candidate in self._candidates.items()]
        clusters = settled(self._clusters(), scored, answers)
        for doubt in doubts(scored, clusters, answers):
            if number is not None and len(asks) >= number:
                break
            if (doubt.left, doubt.right) not in skip:
                asks.append(Ask(self._compare(doubt.left, doubt.right), doubt.together, doubt.gain, doubt.settles))
        return asks[:number]

    def evidence(self, left: str, right: str) -> Comparison:
        """Two names, ids of entities, or mentions side by side, whether or not they are one.

        Of two names the pair of their mentions is shown that is likeliest to be one.

        Raises:
            NotFound, CaseError: as :meth:`mention` does.
            CaseError: both are the same words of the same text.
        """
        a, b = self.mentions(left, right)
        if not {left, right} & {a, b} and _pair(a, b) not in self._candidates:
            one, other = self._entity[a], self._entity[b]
            between = [pair for pair in self._candidates if self._ends(pair) == _pair(one.id, other.id)]
            best = (
                max(between, key=lambda pair: self._candidates[pair].log_odds, default=None) if one != other else None
            )
            if best is not None:
                a, b = best if self._entity[best[0]] == one else best[::-1]
        return self._compare(a, b)

    def reasons(self, name: str) -> list[Reason]:
        """Every link that makes the entity of this name, id or mention what it is; raises as :meth:`mention` does."""
        return [self._reason(link) for link in self._entity[self.mention(name)].links]

    def kin(self) -> list[Relatives]:
        """Who is related as sources say, and then who may be as the program guesses, likeliest first."""
        labels = {entity.id: entity.label for entity in self._release.entities}
        return [
            Relatives(
                labels[one.left], labels[one.right], one.left, one.right,
                one.relation, one.reason, one.by, one.score, one.claims,
            )
            for one in self._release.kin
        ]  # fmt: skip

    def mentions(self, left: str, right: str) -> Pair:
        """The mention that each of two names means.

        Raises:
            NotFound, CaseError: as :meth:`mention` does.
            CaseError: both mean the same words of the same text.
        """
        first, second = self.mention(left), self.mention(right)
        if first == second:
            raise CaseError(f"{left!r} and {right!r} mean the same words of the same text: one mention is what it is.")
        return first, second

    def mention(self, name: str) -> MentionKey:
        """A mention of the one entity this name or id means: one in just these words if there is, else its first.

        A mention's own key means itself.

        Raises:
            NotFound: it means nothing in the record.
            CaseError: it means more than one entity.
        """
        if (now := self._now(name)) in self._entity:
            return now
        found = find(self._release, name)
        if not found:
            raise NotFound(f"nothing in the record is called {name!r}. Ids are shown by: asnad show NAME --json")
        best = [entity for entity in found if any(form.form == name for form in entity.names)] or found
        if len(best) > 1 and best[0].id != name:
            ids = ", ".join(f"{entity.label} ({entity.id})" for entity in best[:5])
            raise CaseError(f"{name!r} can be {ids}. Give the id.")
        exact = (key for key in best[0].mentions if self._words_at(key) == name)
        return next(exact, best[0].mentions[0])

    # What was answered

    def answers(self, *, every: bool = False) -> list[Answer]:
        """The standing answers, oldest first; with ``every`` also those that were replaced or withdrawn."""
        standing = self._standing()
        made = (self._told(pair, standing) for pair in self._state.judged)
        listed = [answer for answers in made for answer in answers if every or answer.status == "standing"]
        return sorted(listed, key=lambda answer: answer.number)

    def conflicts(self) -> list[Conflict[Answer]]:
        """Two judged different that other answers make the same: the answers on the way, by whom and when."""
        standing = self._standing()
        return [
            Conflict(
                self._answer(standing[conflict.different.pair]),
                tuple(self._answer(standing[j.pair]) for j in conflict.path),
            )
            for conflict in self._closure().conflicts
        ]

    def _closure(self) -> Closure[MentionKey, Judgement]:
        return Closure(self._today(judged.judgement) for judged in self._standing().values())

    def _standing(self) -> dict[Pair, Judged]:
        """What stands on each pair of today's mentions: of two that came to be one pair, the later."""
        shown = (judged for pair, judged in self._state.judgements.items() if self._is_shown(pair))
        return {self._today(judged.judgement).pair: judged for judged in shown}

    def _today(self, said: Judgement) -> Judgement:
        """The same of the mentions as they stand today."""
        return replace(said, left=self._now(said.left), right=self._now(said.right))

    def _now(self, key: MentionKey) -> MentionKey:
        return self._carried.get(key, key)

    def _told(self, pair: Pair, standing: Mapping[Pair, Judged]) -> Iterator[Answer]:
        if not self._is_shown(pair):
            return
        made = self._state.judged[pair]
        # what stands may be a later answer on what was another pair of mentions once
        stands = standing.get(self._today(made[-1].judgement).pair)
        after = stands if stands is not None and stands.seq > made[-1].seq else None
        for judged, later in zip(made, (*made[1:], after), strict=True):
            yield self._answer(judged, later)

    def _answer(self, judged: Judged, later: Judged | None = None) -> Answer:
        said = self._today(judged.judgement)
        status: Literal["standing", "replaced", "withdrawn", "withdrawal"]
        if said.verdict == "withdrawn":
            status = "withdrawal"
        elif later is None:
            status = "standing"
        else:
            status = "withdrawn" if later.judgement.verdict == "withdrawn" else "replaced"
        return Answer(
            number=judged.seq,
            left=self._side(said.left),
            right=self._side(said.right),
            verdict=said.verdict,
            reason=said.reason,
            by=judged.author.name,
            at=judged.at,
            evidence=said.evidence,
            shown_by=said.shown_by,
            status=status,
            applies=said.left in self._entity and said.right in self._entity,
        )

    def _is_shown(self, pair: Pair) -> bool:
        """Whether no side stands in a source that this view leaves out."""
        heads = [self._state.layers.get(_layer(key)) for key in pair]
        return all(head is None or head.source in self._sources for head in heads)

    # Side by side

    def _compare(self, left: MentionKey, right: MentionKey) -> Comparison:
        candidate = self._candidates.get(_pair(left, right))
        evidence = candidate.evidence if candidate else ()
        if candidate and candidate.left != left:
            evidence = tuple(EvidenceLine(e.kind, e.right, e.left, e.words, e.bits) for e in evidence)
        one, other = self._entity.get(left), self._entity.get(right)
        together = one is not None and one == other
        ends = self._ends((left, right))
        between = (pair for pair in self._state.judged if self._ends(pair) == ends)
        standing = self._standing()
        return Comparison(
            left=self._side(left),
            right=self._side(right),
            together=together,
            log_odds=candidate.log_odds if candidate else None,
            prior=candidate.prior if candidate else 0.0,
            evidence=evidence,
            links=tuple(map(self._reason, _chain(one.links, left, right))) if one is not None and together else (),
            answers=tuple(sorted((a for pair in between for a in self._told(pair, standing)), key=lambda a: a.number)),
        )

    def _reason(self, link: Link) -> Reason:
        return Reason(self._side(link.left), self._side(link.right), link.rule, link.reason, link.by, link.score)

    def _side(self, key: MentionKey) -> Side:
        entity = self._entity.get(key)
        head = self._state.layers.get(_layer(key))
        source = self._sources.get(head.source) if head else None
        words = self._words_at(key) if source else ""
        return Side(
            mention=key,
            words=" ".join(words.split()) or (entity.label if entity else ""),
            quote=self._quotes.get(self._claim_of.get(key, ""), ""),
            source=source.id if source else "",
            # never its path: a file name can expose a witness
            title=(source.title or source.publisher or source.author or source.id) if source else "",
            entity=entity.id if entity else "",
            label=entity.label if entity else "",
        )

    def _ends(self, pair: Pair) -> Pair:
        """The entities of two mentions, or a mention itself that is in none."""
        now = map(self._now, pair)
        return _pair(*(entity.id if (entity := self._entity.get(key)) else key for key in now))

    def _are_one(self, left: MentionKey, right: MentionKey) -> bool:
        return left in self._entity and self._entity[left] == self._entity.get(right)

    def _clusters(self) -> list[list[MentionKey]]:
        clusters: dict[str, list[MentionKey]] = {}
        for key, entity in self._entity.items():
            clusters.setdefault(entity.id, []).append(key)
        return list(clusters.values())


def judgement_of(
    pair: Pair, verdict: str, reason: str, shown: Comparison | None = None, shown_by: str = ""
) -> Judgement:
    """The judgement that an answer enters, with what was shown to who gave it.

    Raises:
        CaseError: there is no such verdict, or no reason.
    """
    if verdict not in get_args(Verdict):
        raise CaseError(f"two are {', '.join(get_args(Verdict))}; found {verdict!r}. Nothing was entered.")
    said: Verdict = "same" if verdict == "same" else "different" if verdict == "different" else "unsure"
    evidence = shown.sentences() if shown else ()
    return Judgement(*pair, said, with_reason(reason), evidence, shown_by if evidence else "")


def with_reason(reason: str) -> str:
    """The reason, if there is one.

    Raises:
        CaseError: it is empty.
    """
    if not reason.strip():
        raise CaseError("a decision has a reason: say why, for whoever asks later. Nothing was entered.")
    return reason.strip()


def _chain(links: Collection[Link], left: MentionKey, right: MentionKey) -> tuple[Link, ...]:
    """The shortest chain of links from one mention to another; all links when none leads there."""
    beside: dict[MentionKey, list[Link]] = {}
    for link in links:
        beside.setdefault(link.left, []).append(link)
        beside.setdefault(link.right, []).append(link)
    came: dict[MentionKey, tuple[MentionKey, Link] | None] = {left: None}
    waiting = [left]
    for here in waiting:
        for link in beside.get(here, ()):
            there = link.right if link.left == here else link.left
            if there not in came:
                came[there] = here, link
                waiting.append(there)
    if right not in came:
        return tuple(links)
    steps: list[Link] = []
    while (step := came[right]) is not None:
        right = step[0]
        steps.append(step[1])
    return tuple(reversed(steps))


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left <= right else (right, left)


def _layer(key: MentionKey) -> str:
    return key.rpartition(":")[0]
