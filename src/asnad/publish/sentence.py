"""What does a claim say, as one plain sentence of the site's language?

The sentence is nominal ("Execution of …, February 1989"), so that it is right in every language whatever the source's
words are, and it opens with how it is said: ordered, planned, denied, doubted. No reader can take it for a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Literal

from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.frames import (
    Accountability,
    Act,
    Alias,
    Content,
    Gap,
    Involvement,
    Kinship,
    Membership,
    Norm,
    Outcome,
    Portrayal,
    Post,
    Statement,
    Toll,
    Trait,
)
from asnad.model.mention import Mention, Place
from asnad.model.text import Span, Words
from asnad.model.when import When
from asnad.publish.dates import date_words
from asnad.publish.markup import isolated
from asnad.publish.speech import Speech

__all__ = ["Piece", "Sentence", "lead", "plain", "sentence"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence.

    ``own`` words are the site's; ``name`` and ``words`` are the source's, ``words`` as a quotation; ``lead`` says how
    it is claimed. ``span`` is where a mention stands, and ``language`` what its name form is in.
    """

    text: str
    kind: Literal["own", "lead", "name", "words", "date", "count"] = "own"
    span: Span | None = None
    language: str | None = None


Sentence = tuple[Piece, ...]


def plain(pieces: Iterable[Piece], say: Speech) -> str:
    """The sentence as text alone, its foreign runs isolated."""
    shown = []
    for piece in pieces:
        text = piece.text if piece.kind in ("own", "lead") else isolated(piece.text, say.direction)
        shown.append(say("quote", text=text) if piece.kind == "words" else text)
    return "".join(shown)


@cache
def _parsed(template: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((text, name) for text, name, _, _ in Formatter().parse(template))


def _fill(template: str, **slots: Sentence) -> Sentence:
    pieces: list[Piece] = []
    for text, name in _parsed(template):
        if text:
            pieces.append(Piece(text))
        if name:
            pieces.extend(slots[name])
    return tuple(pieces)


def _own(text: str) -> Sentence:
    return (Piece(text),)


def _words(words: Words) -> Sentence:
    return (Piece(words.text, "words", words.span),)


def _date(say: Speech, when: When) -> Sentence:
    words = date_words(say, when)
    return (Piece(words, "date"),) if words else ()


def _listed(say: Speech, items: list[Sentence]) -> Sentence:
    """ "a, b and c" in the language of the site."""
    if len(items) < 2:
        return items[0] if items else ()
    most: list[Piece] = []
    for item in items[:-1]:
        most += ((Piece(say("separator")),) if most else ()) + item
    return _fill(say("sentence.listed"), list=tuple(most), last=items[-1])


def _in_line(wording: str) -> str:
    """Words of a source in a line: it may have broken them over two, or have them in two cells."""
    return " ".join(wording.split())


def _mention(say: Speech, mention: Mention) -> Sentence:
    """The mention; one that the words do not name, and that was only concluded, says so."""
    named = _named(say, mention)
    return _fill(say("sentence.inferred"), who=named) if mention.basis == "inferred" else named


def _named(say: Speech, mention: Mention) -> Sentence:
    """The mention in its own words; a pronoun or description is named for what it stands for, its words in brackets."""
    name = mention.name
    own: Sentence = (Piece(_in_line(mention.wording), "name", mention.span, name.language if name else None),)
    if not mention.wording:
        own = _own(say("sentence.nobody"))
    ends = [end for end in mention.ends() if end is not mention and end.wording and end.wording != mention.wording]
    if not ends:
        return own
    ends = list({end.wording: end for end in ends}.values())
    # Where one thing is meant, the mention itself says which entity it is; where several are, their own places do.
    names: list[Sentence] = [
        (Piece(_in_line(end.wording), "name", mention.span if len(ends) == 1 else end.span),) for end in ends[:12]
    ]
    if len(ends) > len(names):
        names.append(_own(say("more", n=say.number(len(ends) - len(names)))))
    quoted: Sentence = (Piece(_in_line(mention.wording), "words"),)
    return _fill(say("sentence.standing_for"), names=_listed(say, names), words=quoted) if mention.wording else own


def _mentions(say: Speech, found: tuple[Mention, ...]) -> Sentence:
    shown = [_mention(say, m) for m in found[:12]]
    if len(found) > len(shown):
        shown.append(_own(say("more", n=say.number(len(found) - len(shown)))))
    return _listed(say, shown)


def _place(say: Speech, place: Place) -> Sentence:
    pieces: list[Piece] = [Piece(_in_line(place.wording), "name", place.span)]
    for wider in place.within:
        if wider not in place.wording:
            pieces += [Piece(say("separator")), Piece(wider, "name")]
    return tuple(pieces)


def _count(say: Speech, count: Count, whom: Mention | None) -> Sentence:
    number: Sentence = (Piece(say.count(count), "count"),)
    of = "sentence.whom" if any(map(str.isdigit, number[0].text)) else "sentence.whom_in_words"
    if whom is not None and whom.wording:
        unit = count.wording in whom.wording
        return _mention(say, whom) if unit else _fill(say(of), count=number, whom=_mention(say, whom))
    if count.unit:
        return _fill(say(of), count=number, whom=(Piece(count.unit, "name"),))
    return number


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class _Tail:
    """What follows the core of a sentence, piece by piece, after commas."""

    def __init__(self, say: Speech) -> None:
        self.say, self.items = say, list[Sentence]()

    def add(self, pieces: Sentence) -> None:
        self.items.append(pieces)

    def phrase(self, key: str, **slots: Sentence) -> None:
        self.items.append(_fill(self.say(f"sentence.{key}"), **slots))

    def words(self, key: str, words: Words | None) -> None:
        if words:
            self.phrase(key, words=_words(words))

    def setting(self, when: When | None, where: Place | None) -> None:
        if when and (date := _date(self.say, when)):
            self.add(date)
        if where:
            self.add(_place(self.say, where))

    def event(self, event: Mention | None) -> None:
        if event:
            self.phrase("event", event=_mention(self.say, event))

    def involved(self, parties: tuple[Involvement, ...]) -> None:
        degrees: dict[str, list[Sentence]] = {}
        for party in parties:
            degrees.setdefault(party.degree, []).append(_mention(self.say, party.who))
        for degree, who in degrees.items():
            self.phrase("degree", degree=_own(self.say.term("degrees", degree)), who=_listed(self.say, who))

    def joined(self, core: Sentence) -> Sentence:
        pieces = list(core)
        for item in self.items:
            pieces.append(Piece(self.say("separator")))
            pieces.extend(item)
        return tuple(pieces)


def _act(say: Speech, content: Act) -> Sentence:
    tail = _Tail(say)
    act = _own(_capital(say.term("acts", content.act)))
    victims = _mentions(say, content.victims)
    if content.count and not any(content.count.wording in victim.wording for victim in content.victims):
        counted = (Piece(say.count(content.count), "count"),)
        victims = _fill(say("sentence.bracketed"), words=victims, note=counted) if victims else counted
    core = _fill(say("sentence.act"), act=act, victims=victims) if victims else act
    tail.setting(content.when, content.where)
    tail.involved(content.perpetrators)
    tail.involved(content.others)
    tail.event(content.event)
    tail.words("method", content.method)
    tail.words("reason", content.reason)
    tail.words("purpose", content.purpose)
    return tail.joined(core)


def _toll(say: Speech, content: Toll) -> Sentence:
    tail = _Tail(say)
    number = _count(say, content.count, content.whom)
    core = number
    if content.act:
        core = _fill(say("sentence.toll"), act=_own(_capital(say.term("acts", content.act))), count=number)
    if content.part_of:
        tail.phrase("part_of", whole=_mention(say, content.part_of))
    elif content.count.of:
        tail.phrase("part_of", whole=(Piece(content.count.of, "name"),))
    tail.setting(content.when, content.where)
    tail.event(content.event)
    return tail.joined(core)


def _post(say: Speech, content: Post) -> Sentence:
    tail = _Tail(say)
    key = f"sentence.{content.change}" if say.has(f"sentence.{content.change}") else "sentence.holds"
    title: Sentence = (Piece(content.title.text, "name", content.title.span),)
    core = _fill(say(key), who=_mention(say, content.holder), title=title)
    if content.organisation and content.organisation.wording not in content.title.text:
        tail.add(_mention(say, content.organisation))
    if content.where and content.where.wording not in content.title.text:
        tail.add(_place(say, content.where))
    for slot, when in (("since", content.since), ("until", content.until), ("as_of", content.as_of)):
        if when and (date := _date(say, when)):
            tail.phrase(slot, date=date)
    if content.predecessor:
        tail.phrase("predecessor", who=_mention(say, content.predecessor))
    if content.appointed_by:
        tail.phrase("appointed_by", who=_mention(say, content.appointed_by))
    return tail.joined(core)


def _membership(say: Speech, content: Membership) -> Sentence:
    tail = _Tail(say)
    who, group = _mention(say, content.who), _mention(say, content.group)
    if say.has(f"sentence.{content.relation}"):
        core = _fill(say(f"sentence.{content.relation}"), who=who, group=group)
    else:
        relation = _own(say.term("relations", content.relation))
        core = _fill(say("sentence.related"), who=who, relation=relation, group=group)
    if content.count:
        tail.add(_count(say, content.count, None))
    tail.setting(content.when, content.where)
    return tail.joined(core)


def _trait(say: Speech, content: Trait) -> Sentence:
    tail = _Tail(say)
    tail.setting(content.when, content.where)
    value: Sentence = (Piece(content.value.text, "name", content.value.span),)
    trait = _own(say.term("traits", content.trait))
    return tail.joined(_fill(say("sentence.trait"), who=_mention(say, content.who), trait=trait, value=value))


def _portrayal(say: Speech, content: Portrayal) -> Sentence:
    tail = _Tail(say)
    tail.setting(content.when, None)
    who, words = _mention(say, content.who), _words(content.as_what)
    if say.has(f"sentence.register.{content.register}"):
        register = _own(say(f"sentence.register.{content.register}"))
        return tail.joined(_fill(say("sentence.portrayed"), who=who, words=words, register=register))
    return tail.joined(_fill(say("sentence.portrayal"), who=who, words=words))


def _accountability(say: Speech, content: Accountability) -> Sentence:
    tail = _Tail(say)
    if content.by:
        tail.phrase("outcome_by", who=_mention(say, content.by))
    tail.setting(content.when, content.where)
    tail.event(content.event)
    tail.words("reason", content.reason)
    outcome = _own(say.term("outcomes", content.outcome))
    return tail.joined(_fill(say("sentence.accountability"), who=_mention(say, content.who), outcome=outcome))


def _statement(say: Speech, content: Statement) -> Sentence:
    tail = _Tail(say)
    tail.words("work", content.work)
    tail.words("about", content.about)
    tail.setting(content.when, content.where)
    kind = _own(say.term("statements", content.kind))
    return tail.joined(_fill(say("sentence.statement"), who=_mention(say, content.speaker), kind=kind))


def _outcome(say: Speech, content: Outcome) -> Sentence:
    tail = _Tail(say)
    if content.towards:
        tail.phrase("towards", who=_mention(say, content.towards))
    tail.setting(content.when, None)
    return tail.joined(_fill(say("sentence.outcome"), who=_mention(say, content.who), words=_words(content.change)))


def _kinship(say: Speech, content: Kinship) -> Sentence:
    return _fill(
        say("sentence.kinship"),
        who=_mention(say, content.who),
        relation=_own(say.term("relations", content.relation)),
        relative=_mention(say, content.relative),
    )


def _alias(say: Speech, content: Alias) -> Sentence:
    key = "sentence.identity" if content.kind == "identity" else "sentence.alias"
    return _fill(say(key), who=_mention(say, content.who), names=_mentions(say, content.names))


def _norm(say: Speech, content: Norm) -> Sentence:
    kind = _own(say.term("norms", content.kind))
    return _fill(say("sentence.norm"), rule=_mention(say, content.rule), kind=kind, words=_words(content.what))


def _gap(say: Speech, content: Gap) -> Sentence:
    kind = _own(_capital(say.term("gaps", content.kind)))
    return _fill(say("sentence.gap"), kind=kind, words=_words(content.about))


_FRAMES: dict[type, Callable[..., Sentence]] = {
    Act: _act,
    Toll: _toll,
    Post: _post,
    Membership: _membership,
    Trait: _trait,
    Kinship: _kinship,
    Alias: _alias,
    Portrayal: _portrayal,
    Accountability: _accountability,
    Statement: _statement,
    Norm: _norm,
    Outcome: _outcome,
    Gap: _gap,
}


def lead(claim: Claim, say: Speech) -> str:
    """How it is claimed, before what: empty only for what is asserted, positive and actual."""
    words = ""
    if claim.stance != "asserted":
        words += say("lead.denied_by_voice" if claim.denied_by_voice else f"lead.{claim.stance}")
    if claim.polarity == "negative":
        words += say("lead.negative") if not words else say("lead.negative").lower()
    if claim.modality != "actual":
        words += say(f"lead.{claim.modality}") if not words else say(f"lead.{claim.modality}").lower()
    return words


def sentence(claim: Claim, say: Speech) -> Sentence:
    """The claim as one sentence, its lead first."""
    content: Content = claim.content
    core = _FRAMES[type(content)](say, content)
    opening = lead(claim, say)
    return (Piece(opening, "lead"), *core) if opening else core
