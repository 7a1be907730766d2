"""What does each page need to know of the others? A release, indexed, with the address of every page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from asnad.language.fold import fold
from asnad.model.entity import Entity, EntityKind, Event, Kin
from asnad.model.frames import Act
from asnad.model.mention import Mention, Place
from asnad.model.question import Origin, Question, Tally
from asnad.model.release import Release, ReleasedClaim
from asnad.model.source import Source
from asnad.model.text import Span
from asnad.publish.dates import date_words
from asnad.publish.markup import file_name, html, isolated, title_html
from asnad.publish.sentence import Sentence, lead, plain, sentence
from asnad.publish.slots import mention_key, mentions
from asnad.publish.speech import Speech, speech

__all__ = ["FOLDERS", "Edition"]

_WORD = re.compile(r"\w+")

FOLDERS: dict[EntityKind, str] = {
    "person": "people",
    "group": "groups",
    "organisation": "organisations",
    "place": "places",
}
"""The folder of pages for each kind of entity."""


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if not found[key] or found[key][-1] != value:
            found[key].append(value)
    return dict(found)


@dataclass(slots=True)
class Edition:
    """The release with its indexes.

    Every list keeps the release's order, so the same release gives the same pages. ``places_in_text`` is filled while
    the source pages are made: claim id → the page of the source (without folder) and anchor where its quote stands.
    """

    release: Release
    say: Speech = field(init=False)
    claims: dict[str, ReleasedClaim] = field(init=False)
    sources: dict[str, Source] = field(init=False)
    entities: dict[str, Entity] = field(init=False)
    events: dict[str, Event] = field(init=False)
    origins: dict[str, Origin] = field(init=False)
    questions: dict[str, Question] = field(init=False)
    entity_of: dict[str, str] = field(init=False)
    wordings: dict[str, str] = field(init=False)
    claims_of_source: dict[str, list[str]] = field(init=False)
    event_of_claim: dict[str, str] = field(init=False)
    events_of_entity: dict[str, list[str]] = field(init=False)
    kin_of_entity: dict[str, list[Kin]] = field(init=False)
    questions_of_entity: dict[str, list[str]] = field(init=False)
    questions_of_event: dict[str, list[str]] = field(init=False)
    questions_of_claim: dict[str, list[str]] = field(init=False)
    places_in_text: dict[str, str] = field(init=False)
    cards: dict[str, str] = field(init=False)
    untitled: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        release = self.release
        self.say = speech(release.language)
        self.claims = {c.claim.id: c for c in release.claims}
        self.sources = {s.id: s for s in release.sources}
        self.entities = {e.id: e for e in release.entities}
        self.events = {e.id: e for e in release.events}
        self.origins = {o.id: o for o in release.origins}
        self.questions = {q.id: q for q in release.questions}
        self.entity_of = {key: e.id for e in release.entities for key in e.mentions}
        linked = {key for e in release.entities for link in e.links for key in (link.left, link.right)}
        self.wordings = {}
        for released in release.claims if linked else ():
            for _, mention in mentions(released.claim):
                if (key := mention_key(released.claim.layer, mention.span)) in linked:
                    self.wordings[key] = mention.wording
        self.claims_of_source = _grouped((c.source, c.claim.id) for c in release.claims)
        self.event_of_claim = {claim: e.id for e in release.events for claim in e.claims}
        self.events_of_entity = _grouped(
            (entity, e.id)
            for e in release.events
            for entity in dict.fromkeys(
                (*e.victims, *(who for who, _ in e.perpetrators), *((e.place,) if e.place else ()))
            )
        )
        self.kin_of_entity = {}
        for kin in release.kin:
            for entity in (kin.left, kin.right):
                self.kin_of_entity.setdefault(entity, []).append(kin)
        contested_first = sorted(release.questions, key=lambda q: not q.contested)
        self.questions_of_entity = _grouped((entity, q.id) for q in contested_first for entity in q.about)
        self.questions_of_event = _grouped((q.event, q.id) for q in contested_first if q.event)
        self.questions_of_claim = _grouped(
            (claim, q.id) for q in contested_first for a in q.answers for claim in (*a.claims, *a.denied)
        )
        self.places_in_text = {}
        self.cards = {}
        self.untitled = {s.id: n for n, s in enumerate((s for s in release.sources if not s.title), 1)}

    # Addresses, from the top of the site.

    def entity_page(self, entity: str) -> str:
        return f"{FOLDERS[self.entities[entity].kind]}/{file_name(entity)}.html"

    def event_page(self, event: str) -> str:
        return f"events/{file_name(event)}.html"

    def question_page(self, question: str) -> str:
        return f"questions/{file_name(question)}.html"

    def source_page(self, source: str) -> str:
        return f"sources/{file_name(source)}.html"

    def tally_page(self, tally: Tally) -> str:
        return f"tallies/{file_name(tally.id)}.html"

    def quote_page(self, claim: str) -> str:
        """Where the claim's quote is highlighted; the top of the source page when its place is not known."""
        place = self.places_in_text.get(claim)
        return f"sources/{place}" if place else self.source_page(self.claims[claim].source)

    # Titles, as text: visible and isolated already.

    def isolated(self, text: str) -> str:
        return isolated(text, self.say.direction)

    def hardly_legible(self, claims: Iterable[str]) -> bool:
        """Whether some rest on words that may be misread and that nobody has looked at, and none on anything else."""
        known = [self.claims[claim] for claim in claims if claim in self.claims]
        return bool(known) and all(each.claim.hardly_legible and each.status == "proposed" for each in known)

    def source_title(self, source: str) -> str:
        """The title as the metadata gives it. Never a file's name: that can expose a witness."""
        found = self.sources.get(source)
        return self.isolated(found.title) if found and found.title else self._without_name("untitled", source)

    def source_voice(self, source: str) -> str:
        found = self.sources.get(source)
        if not found or not (found.author or found.publisher or found.title):
            return self._without_name("unnamed_voice", source)
        return self.isolated(found.voice)

    def _without_name(self, key: str, source: str) -> str:
        """What a source is called that has no title: with a number where there are several such."""
        number = self.untitled.get(source)
        several = number is not None and len(self.untitled) > 1
        return self.say(f"{key}_n", n=self.say.number(number)) if several and number else self.say(key)

    def entity_title(self, entity: str) -> str:
        found = self.entities.get(entity)
        return self.isolated(found.label) if found else self.say("unknown")

    def event_title(self, event: str) -> str:
        """ "Execution of A, B and 3 more, February 1989, the place": made of what the event's claims share.

        It opens like the claims do when none of them says plainly that it happened.
        """
        found, say = self.events[event], self.say
        act = say.term("acts", found.act)
        leads = [lead(self.claims[c].claim, say) for c in found.claims if c in self.claims]
        title = act[:1].upper() + act[1:] if not leads or "" in leads else leads[0] + act
        names = [self.entity_title(v) for v in found.victims[:3]] or self._described(found)
        if len(found.victims) > 3:
            names.append(say("more", n=say.number(len(found.victims) - 3)))
        if names:
            title = say("sentence.act", act=title, victims=say("separator").join(names))
        parts = [title]
        if found.when:
            parts.append(self.isolated(date_words(say, found.when)))
        if found.where and found.where.name:
            parts.append(self.isolated(found.where.name))
        return say("separator").join(parts)

    def _described(self, event: Event) -> list[str]:
        """What all claims of an event call victims who are not known by name; nothing where they say it differently.

        Numbers are left out: they are answers to how many, and a title must not give one of them.
        """
        told: set[str] = set()
        for claim in event.claims:
            content = self.claims[claim].claim.content if claim in self.claims else None
            for victim in content.victims if isinstance(content, Act) else ():
                words = [self._uncounted(end) for end in victim.ends() if end.wording]
                told.add(self.say("separator").join(dict.fromkeys(words)))
        return [self.isolated(words) for words in told if words] if len(told) == 1 else []

    @staticmethod
    def _uncounted(mention: Mention) -> str:
        words = mention.wording
        if mention.count and words.startswith(mention.count.wording):
            words = words[len(mention.count.wording) :]
        return words.strip()

    def question_title(self, question: str) -> str:
        """The question in words of the site's language."""
        found, say = self.questions[question], self.say
        who = say("separator").join(self.entity_title(e) for e in found.about[:3])
        act = say.term("acts", found.act) if found.act else ""
        event = self.event_title(found.event) if found.event in self.events else ""
        scope = self.isolated(say.digits_of_year(found.scope))
        title = say.question(
            found.kind,
            of_event=bool(event and not who),
            who=who or event or scope or say("unknown"),
            act=act,
            event=event or say("separator").join(filter(None, (act, who))) or scope or say("unknown"),
            what=scope or act or say("unknown"),
            where=who or say("unknown"),
        )
        told = set(_WORD.findall(fold(found.scope))) <= set(_WORD.findall(fold(title)))
        return title if told else say("question.scope", question=title, scope=scope)

    def tally_title(self, tally: Tally) -> str:
        say, act = self.say, self.say.term("acts", tally.act)
        parts = [act[:1].upper() + act[1:]]
        if tally.label:
            parts.append(self.isolated(say.digits_of_year(tally.label)))
        else:
            if tally.place:
                known = tally.place in self.entities
                parts.append(self.entity_title(tally.place) if known else self.isolated(tally.place))
            if tally.period:
                parts.append(self.isolated(date_words(say, tally.period)))
        return say("separator").join(parts)

    def claim_sentence(self, claim: str) -> Sentence:
        return sentence(self.claims[claim].claim, self.say)

    def claim_title(self, claim: str) -> str:
        return plain(self.claim_sentence(claim), self.say)

    # Titles, as links.

    def link(self, page: str, title: str, up: str, css: str = "") -> str:
        return f'<a href="{up}{page}"' + (f' class="{css}"' if css else "") + f">{title_html(title)}</a>"

    def entity_link(self, entity: str, up: str) -> str:
        if entity not in self.entities:
            return html(self.say("unknown"))
        return self.link(self.entity_page(entity), self.entity_title(entity), up)

    def event_link(self, event: str, up: str) -> str:
        return self.link(self.event_page(event), self.event_title(event), up)

    def question_link(self, question: str, up: str) -> str:
        return self.link(self.question_page(question), self.question_title(question), up)

    def source_link(self, source: str, up: str) -> str:
        return self.link(self.source_page(source), self.source_title(source), up)

    def entity_at(self, layer: str, span: Span | None) -> str | None:
        return self.entity_of.get(mention_key(layer, span)) if span else None

    def entity_of_mention(self, layer: str, mention: Mention | Place) -> str | None:
        return self.entity_at(layer, mention.span)
