"""How does what a model points to become a claim? Every word is cut from the layer, or the part or claim is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from asnad.language.names import split_titles
from asnad.language.script import script
from asnad.model.claim import Asserter, Claim, Stance
from asnad.model.count import Count
from asnad.model.frames import Act, Content, Involvement, Membership, Post, Toll
from asnad.model.mention import Mention, Place
from asnad.model.name import Name
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.propose.model.anchor import Anchor, anchored
from asnad.propose.model.answer import Answer, Pointer
from asnad.propose.model.ground import Ground, in_quotes, is_asked
from asnad.propose.model.lines import Line
from asnad.propose.model.view import view_of
from asnad.propose.own_voice import is_own_voice
from asnad.propose.scope import worse
from asnad.propose.verify import stands

__all__ = ["EXACT", "REPAIRED", "Made", "Refused", "claim_of"]

EXACT = "model-exact"
REPAIRED = "model-repaired"
WATCHED = ("guarded", "present", "witnessed")
"""Degrees of those who did not do it: they stand among the others of an act, as the rules have it."""


class Refused(Exception):
    """Why a claim cannot stand."""


@dataclass(frozen=True, slots=True)
class Made:
    """A claim, and how many of its parts were left out because their words are not there."""

    claim: Claim
    dropped: int


def claim_of(ground: Ground, shown: Mapping[int, Line], answer: Answer) -> Made:
    """The claim an answer points to. ``shown`` are the sentences the model was to read or had as context, by number.

    The quote is the whole sentence in which the words that say it stand. A date, number, place or doer whose words are
    not found is left out; a claim without its act, victim, holder or member, or without who says it, is none.

    Raises:
        Refused: it cannot stand; the message is the reason.
    """
    lines = [shown[number] for number in answer.sentences if number in shown]
    if len(lines) < len(answer.sentences):
        raise Refused("a sentence number that was not shown")
    return _Making(ground, lines, answer).made()


@dataclass(slots=True)
class _Making:
    ground: Ground
    lines: list[Line]
    answer: Answer
    own: Line = field(init=False)
    exact: bool = True
    dropped: int = 0

    def made(self) -> Made:
        answer, text = self.answer, self.ground.layer.text
        trigger = anchored(text, [line.span for line in self.lines], answer.words)
        if trigger is None:
            raise Refused("the words that say it are not there, or more than once")
        self.exact = trigger.exact
        self.own = next(line for line in self.lines if line.span.contains(trigger.span))
        if self.own.heading:
            raise Refused("a heading claims nothing")
        if is_asked(text, self.own.span, trigger.span):
            raise Refused("a question claims nothing")
        content = self._content()
        sanad = self._sanad()
        stance = self._checked(trigger.span, content, sanad)
        claim = Claim(
            content,
            Quote.cut(self.ground.layer.id, text, *self.own.span),
            sanad,
            stance,
            answer.modality,
            answer.polarity,
            EXACT if self.exact else REPAIRED,
        )
        if not stands(self.ground.layer, claim):
            raise Refused("it breaks what every claim must keep")
        return Made(claim, self.dropped)

    def _checked(self, trigger: Span, content: Content, sanad: tuple[Asserter, ...]) -> Stance:
        """The stance it may stand in; refused when it says more than the words do."""
        answer, stance = self.answer, self.answer.stance
        cited = len(sanad) > 1
        if not cited and in_quotes(self.ground.layer.text, self.own.block, trigger.start):
            raise Refused("words between quotation marks, and nobody who says them")
        if self.own.apart and not cited:
            raise Refused("someone else's words, said as the source's own")
        view = view_of(self.ground, trigger, content)
        if view is None:
            return stance
        if answer.modality == "actual" and view.beside:
            raise Refused("words that do not name the act")
        if answer.modality == "actual" and view.modalities and "actual" not in view.modalities:
            raise Refused("said to have happened, and the words do not say so")
        if answer.polarity == "positive" and view.polarities == {"negative"}:
            raise Refused("said to have happened, and the words say that it did not")
        if answer.polarity == "negative" and view.polarities == {"positive"} and not view.deniable:
            raise Refused("said not to have happened, and no word says so")
        if view.swapped:
            raise Refused("who did it and whom it was done to, otherwise than the words say")
        if view.cited and not cited:
            raise Refused("someone else's words, said as the source's own")
        return worse(stance, view.stance)

    def _content(self) -> Content:
        answer = self.answer
        match answer.frame:
            case "act":
                who = tuple(self._needed(pointer) for pointer in answer.who)
                parts = [part for pointer in answer.by if (part := self._involved(pointer, who)) is not None]
                by = tuple(part for part in parts if part.degree not in WATCHED)
                others = tuple(part for part in parts if part.degree in WATCHED)
                count = self._count()
                if not (who or parts or count):
                    raise Refused("an act of nobody, on nobody")
                return Act(answer.code, who, by, others, count, self._when(), self._where())
            case "toll":
                count = self._count()
                if count is None:
                    raise Refused("a toll without a number")
                whom = self._needed(answer.who[0]) if answer.who else None
                if whom is not None and whom.count is not None and whom.count.span == count.span:
                    count = whom.count
                return Toll(count, answer.code, whom, self._when(), self._where())
            case "post":
                holder = self._one()
                title = self._words(answer.title)
                if title is None:
                    raise Refused("a post without its title")
                body = self._mention(answer.body) if answer.body else None
                when = self._when()
                return Post(
                    holder,
                    title,
                    body,
                    self._where(),
                    answer.code,
                    since=when if answer.code in ("appointed", "elected", "rose", "replaced") else None,
                    until=when if answer.code == "left" else None,
                    as_of=when if answer.code == "holds" else None,
                )
            case "membership":
                member = self._one()
                if answer.body is None:
                    raise Refused("a member of nothing")
                group = self._needed(answer.body)
                return Membership(member, group, answer.code, self._count(), self._when(), self._where())

    def _one(self) -> Mention:
        """The holder or member: exactly one."""
        if len(self.answer.who) != 1:
            raise Refused("not exactly one holder or member")
        return self._needed(self.answer.who[0])

    def _sanad(self) -> tuple[Asserter, ...]:
        """The source, and whoever it has it from. An asserter who is not in the text is no reason to leave it out."""
        answer, found = self.answer, None
        if answer.asserter is not None:
            found = self._needed(answer.asserter)
            if is_own_voice(found, self.ground.source):
                found = None
                if answer.stance == "asserted":
                    return (Asserter(),)
        cue = self._words(answer.cue)
        if found is None and cue is None and answer.stance == "asserted":
            return (Asserter(),)
        return (Asserter(), Asserter("cited", found, cue))

    def _find(self, copied: str) -> Anchor | None:
        """Where the words stand: in the claim's own sentence, else in one of the others that the model names."""
        text = self.ground.layer.text
        if not copied.strip():
            return None
        everywhere = [line.span for line in self.lines]
        found = anchored(text, [self.own.span], copied) or anchored(text, everywhere, copied)
        if found is None:
            self.dropped += 1
        elif not found.exact:
            self.exact = False
        return found

    def _needed(self, pointer: Pointer) -> Mention:
        mention = self._mention(pointer)
        if mention is None:
            raise Refused("words for someone that are not there, or more than once")
        return mention

    def _involved(self, pointer: Pointer, victims: tuple[Mention, ...]) -> Involvement | None:
        mention = self._mention(pointer)
        if mention is not None and any(mention.span and v.span and mention.span.overlaps(v.span) for v in victims):
            self.dropped += 1  # nobody is both
            return None
        return Involvement(mention, pointer.degree) if mention else None

    def _mention(self, pointer: Pointer) -> Mention | None:
        anchor = self._find(pointer.words)
        if anchor is None:
            return None
        span = anchor.span
        mention = self.ground.mention_at(span) or self._new_mention(pointer, span)
        if mention.span is not None and not self.own.span.contains(mention.span):
            mention = replace(mention, basis="resolved")
        return mention

    def _new_mention(self, pointer: Pointer, span: Span) -> Mention:
        if not self.ground.names_something(span):
            raise Refused("words that stand for nobody")
        wording = self.ground.layer.text[span.start : span.end]
        name = None
        if pointer.named and _can_be_name(wording):
            titles, form = split_titles(wording)
            name = Name(form, script(form), self.ground.layer.language, titles)
        count = None if name else self.ground.count_at(span)
        return Mention(wording, pointer.kind, span, name, count)

    def _words(self, copied: str) -> Words | None:
        anchor = self._find(copied)
        return Words(self.ground.layer.text[anchor.span.start : anchor.span.end], anchor.span) if anchor else None

    def _where(self) -> Place | None:
        anchor = self._find(self.answer.where)
        if anchor is None:
            return None
        wording = self.ground.layer.text[anchor.span.start : anchor.span.end]
        place = self.ground.place_at(anchor.span) or Place(
            wording, anchor.span, wording if _can_be_name(wording) else None
        )
        return place if self.own.span.contains(anchor.span) else replace(place, basis="resolved")

    def _when(self) -> When | None:
        anchor = self._find(self.answer.when)
        when = self.ground.when_at(anchor.span) if anchor else None
        self.dropped += anchor is not None and when is None
        return when

    def _count(self) -> Count | None:
        anchor = self._find(self.answer.count)
        count = self.ground.count_at(anchor.span) if anchor else None
        self.dropped += anchor is not None and count is None
        return count


def _can_be_name(words: str) -> bool:
    """Whether these words can be a proper name: in letters with capitals, they begin with one or hold one."""
    cased = [letter for letter in words if letter.isupper() or letter.islower()]
    return not cased or any(letter.isupper() for letter in cased)
