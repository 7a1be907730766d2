"""Where did each account first come from? Copies, citations and one organisation's accounts count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from asnad.model.claim import Asserter, Claim
from asnad.model.entity import Entity
from asnad.model.frames import Act, Portrayal, Toll
from asnad.model.question import Origin
from asnad.model.source import Source
from asnad.weigh.alliance import Alliance
from asnad.weigh.answers import identify
from asnad.weigh.bodies import backers, plain, same_body, speaker
from asnad.weigh.copies import find_copies
from asnad.weigh.grounds import Grounds, family
from asnad.weigh.wording import label, stems, words

__all__ = ["find_origins"]

_SENTENCE = 8  # words: a shorter quote may be in two sources by chance
_LISTED = 5  # sources named in a reason


def find_origins(grounds: Grounds) -> tuple[Origin, ...]:
    """Every claim in exactly one origin, origins in order of id.

    A claim's origin is the innermost named link of its sanad, wherever that is cited or published. A witness without a
    name is an origin of the source that heard them, and so is whoever is reported only to be rejected. Copies of a
    text have the origin of the earliest of them, and so has a single sentence found word for word elsewhere. Sources
    close to one organisation share an origin only in what they tell alike.
    """
    return _Origins(grounds).all()


class _Origins:
    """The nodes (``b:`` a body's name, ``e:`` an entity, ``s:`` a source, ``v:`` a voice without a name) and unions."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.alliance = Alliance()
        self.first_of: dict[str, str] = {}
        self.copied: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.sources = {s.id: s for s in grounds.sources.values()}
        self.node_of: dict[str, str] = {}
        self.reasons: dict[str, set[str]] = defaultdict(set)
        self._join_copies()
        self._join_speakers()
        for claim in grounds.claims:
            self.node_of[claim.id] = self._node(claim)
        self._share_sentences()
        self._share_accounts()

    def all(self) -> tuple[Origin, ...]:
        members = self.alliance.members()
        joined = self.alliance.reasons()
        gathered: dict[str, list[Claim]] = defaultdict(list)
        extra: dict[str, set[str]] = defaultdict(set)
        for claim in self.grounds.claims:
            head = self.alliance.head(self.node_of[claim.id])
            gathered[head].append(claim)
            if found := self.reasons.get(claim.id):
                extra[head] |= found
        origins = []
        for head, claims in gathered.items():
            nodes = members.get(head, [head])
            named = [self.labels[n] for n in nodes if n in self.labels]
            sources = sorted({self.grounds.source(c).id for c in claims})
            reasons = [*self._carried(claims), *joined.get(head, ()), *sorted(extra[head])[:_LISTED]]
            origins.append(
                Origin(
                    id=identify("o", head),
                    label=min(named, key=lambda n: ("(" in n, -len(n), n), default="a source without a name"),
                    sources=tuple(sources),
                    claims=tuple(c.id for c in claims),
                    reason="; ".join(reasons) if len(sources) > 1 else "",
                )
            )
        return tuple(sorted(origins, key=lambda o: o.id))

    def _join_copies(self) -> None:
        """Copies speak with the voice of the earliest of them; its publisher and theirs stay apart in all else."""
        grounds = self.grounds
        copies = Alliance()
        for copy in find_copies(grounds.sources, grounds.texts):
            left, right = grounds.sources[copy.left], grounds.sources[copy.right]
            if left.id != right.id:
                share = f"{round(copy.share * 100)} %"
                copies.join(left.id, right.id, f"{share} of {_title(left)} and {_title(right)} is the same text")
        reasons = copies.reasons()
        for head, members in copies.members().items():
            first = min(members, key=lambda s: (_published(self.sources[s]), s))
            for member in members:
                self.first_of[member] = first
            self.copied[first] = "; ".join(reasons[head][:_LISTED])

    def _join_speakers(self) -> None:
        """A source's own voice is that of its author, else of its publisher."""
        self._by_name: dict[str, str] = {}
        last_names: dict[str, set[str]] = defaultdict(set)
        for source in sorted(self.sources.values(), key=lambda s: s.id):
            body = speaker(source)
            self.labels[f"s:{source.id}"] = source.voice
            if body is None:
                continue
            for name in sorted(body.names):
                node = f"b:{name}"
                self.labels.setdefault(node, body.label)
                self.alliance.join(f"s:{source.id}", node)
                self._by_name[name] = node
                if source.author and " " in name:
                    last_names[name.rsplit(" ", 1)[1]].add(node)
        # "Smith's memoirs": a surname alone, when one author only in the whole record bears it.
        self._by_last_name = {last: min(nodes) for last, nodes in last_names.items() if len(nodes) == 1}

    def _node(self, claim: Claim) -> str:
        for asserter in reversed(claim.sanad):
            if asserter.kind == "cited" and (node := self._named(claim, asserter)):
                return node
            # What a body reports and rejects did not come from it, nor from whoever reports that it does.
            if claim.stance in ("disputed", "denied") and not claim.denied_by_voice:
                break
        source = self.grounds.source(claim)
        first = self.first_of.get(source.id, source.id)
        if first in self.copied:
            self.reasons[claim.id].add(self.copied[first])
        own = f"s:{first}"
        if claim.voice.kind == "source":
            self.labels.setdefault(own, source.voice)
            return own
        wording = claim.voice.who.wording if claim.voice.who else "somebody not named"
        node = f"v:{first}:{plain(wording)}"
        self.labels.setdefault(node, f"{label(wording, 60)} ({source.publisher or source.voice})")
        return node

    def _named(self, claim: Claim, asserter: Asserter) -> str | None:
        if asserter.who is None:
            return None
        found = self.grounds.who(claim, asserter.who)
        if len(found) == 1:
            return self._entity(self.grounds.entities[found[0]])
        if asserter.who.name is None:
            return None
        name = plain(asserter.who.name.form)
        node = self._body_named([name])
        if node is None:
            node = f"b:{name}"
            self.labels.setdefault(node, asserter.who.name.form)
        return node

    def _entity(self, entity: Entity) -> str:
        node = f"e:{entity.id}"
        if node not in self.labels:
            self.labels[node] = entity.label
            body = self._body_named([plain(n.form) for n in entity.names])
            if body:
                self.alliance.join(node, body)
        return node

    def _body_named(self, names: list[str]) -> str | None:
        for name in names:
            if name in self._by_name:
                return self._by_name[name]
        short = [n for n in names if " " not in n]
        if len(short) == len(names) and (found := [self._by_last_name[n] for n in short if n in self._by_last_name]):
            return found[0]
        return None

    def _share_sentences(self) -> None:
        """A whole sentence word for word in two sources has one origin: that of the earliest, else the first by id."""
        seen: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        for claim in self.grounds.claims:
            if claim.quote.row is None and self._unnamed(claim) and len(found := words(claim.quote.exact)) >= _SENTENCE:
                seen[tuple(found)].append(claim)
        for claims in seen.values():
            if len({self.alliance.head(self.node_of[c.id]) for c in claims}) < 2:
                continue
            first = min(claims, key=lambda c: (_published(self.grounds.source(c)), self.grounds.source(c).id, c.id))
            for claim in claims:
                if self.grounds.source(claim).id != self.grounds.source(first).id:
                    self.node_of[claim.id] = self.node_of[first.id]
                    told = f"{_title(self.grounds.source(claim))} repeats {_title(self.grounds.source(first))}"
                    self.reasons[claim.id].add(f"{told} word for word: “{label(first.quote.exact, 80)}”")

    def _share_accounts(self) -> None:
        """Sources close to one organisation share an origin in the figures and portrayals that they give alike."""
        camps = Alliance()
        behind = {s.id: b for s in self.sources.values() if (b := backers(s))}
        for body in behind.values():
            names = sorted(body.names)
            for name in names:
                camps.join(names[0], name)
        names = sorted(camps.members()) and sorted(n for m in camps.members().values() for n in m)
        for name in names:
            for other in names:
                if name < other and same_body([name], [other]):
                    camps.join(name, other)
        members = camps.members()
        alike: dict[tuple[str, tuple[str, ...]], list[Claim]] = defaultdict(list)
        for claim in self.grounds.claims:
            backed = behind.get(self.grounds.source(claim).id)
            if backed and claim.quote.row is None and len(claim.sanad) == 1:
                for told in _told(claim):
                    alike[camps.head(min(backed.names)), told].append(claim)
        for (camp, _), claims in sorted(alike.items()):
            sources = sorted({self.grounds.source(c).id for c in claims})
            if len(sources) < 2:
                continue
            own = [s for s in sources if (b := speaker(self.sources[s])) and same_body(b.names, members[camp])]
            node = f"s:{own[0]}" if own else f"c:{camp}"
            close = behind[sources[0]].label
            self.labels.setdefault(f"c:{camp}", f"sources {close}" if close[0].islower() else f"sources of {close}")
            for claim in claims:
                self.node_of[claim.id] = node
                self.reasons[claim.id].add(
                    f"{_some(self.sources[s] for s in sources)} stand close to one organisation "
                    f"and tell this alike: “{label(claims[0].quote.exact, 80)}”"
                )

    def _carried(self, claims: Iterable[Claim]) -> list[str]:
        """Who tells it in their own voice, and who cites it."""
        own: dict[str, Source] = {}
        citing: dict[str, Source] = {}
        for claim in claims:
            source = self.grounds.source(claim)
            (own if self._unnamed(claim) else citing)[source.id] = source
        said = []
        if own:
            said.append(f"told in their own voice by {_some(own.values())}")
        if citing:
            said.append(f"cited by {_some(citing.values())}")
        return said

    def _unnamed(self, claim: Claim) -> bool:
        return claim.voice.kind == "source" or self.node_of[claim.id].startswith(("s:", "v:", "c:"))


def _published(source: Source) -> date:
    published = source.published
    return (published and (published.latest or published.earliest)) or date.max


def _told(claim: Claim) -> list[tuple[str, ...]]:
    """What is specific enough that two who tell it alike have it from one account: a figure, a portrayal in words."""
    content = claim.content
    if isinstance(content, Toll | Act) and content.count and content.act:
        named = content.count.number
        return [("number", family(content.act), str(named), claim.modality)] if named and named > 2 else []
    if isinstance(content, Portrayal) and len(found := stems(content.as_what.text)) > 1:
        return [("portrayal", *sorted(found))]
    return []


def _title(source: Source) -> str:
    if source.title:
        return f"“{label(source.title, 60)}”"
    return label(source.author or source.publisher or "a source without a title", 60)


def _some(sources: Iterable[Source]) -> str:
    titles = sorted({_title(s) for s in sources})
    more = f" and {len(titles) - _LISTED} more" if len(titles) > _LISTED else ""
    return ", ".join(titles[:_LISTED]) + more
