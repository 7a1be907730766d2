"""What do our own readers see at words that a model points to? Dates, numbers, names, and how firmly it is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asnad.language.counts import find_counts
from asnad.language.dates import find_dates
from asnad.model.claim import Asserter, Claim, Modality, Polarity, Stance
from asnad.model.count import Count
from asnad.model.frames import Act, Toll
from asnad.model.mention import Mention, Place
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose import english
from asnad.propose.attribution import Voices
from asnad.propose.clause import Clause, verb_act
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.modality import modality_of, negative
from asnad.propose.model.lines import Line, lines_of
from asnad.propose.phrase import NounPhrase
from asnad.propose.reading import Reading, Sentence, read_layer
from asnad.propose.reference import Memory
from asnad.propose.table_acts import same_act
from asnad.propose.voice import report_stance

__all__ = ["Ground", "View", "ground_of", "in_quotes", "is_asked"]

_OPENS, _CLOSES = "“«„", "”»"
_NO = frozenset({"not", "n't", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without"})
_GOVERNORS: dict[str, Modality] = {
    "order": "ordered", "plan": "planned", "threaten": "threatened", "attempt": "attempted",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """How the rules understand what stands at some words: no reader may say it more firmly.

    ``deniable``: some word of the sentence says no, or that someone does.
    """

    modalities: frozenset[Modality]
    polarities: frozenset[Polarity]
    deniable: bool
    sanad: tuple[Asserter, ...]
    stance: Stance


@dataclass(slots=True)
class Ground:
    """A layer as our own readers see it. ``rules`` are the claims of the rule reader; without English there are none.

    ``drafts`` hold each English sentence with its phrases, antecedents and voices.
    """

    layer: Layer
    source: Source
    reading: Reading
    lines: list[Line]
    whens: list[When]
    counts: list[Count]
    rules: list[Claim] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    def when_at(self, span: Span) -> When | None:
        """The one date that these words give, as the grammar of dates reads it where it stands."""
        found = [when for when in self.whens if when.span is not None and when.span.overlaps(span)]
        return found[0] if len(found) == 1 else None

    def count_at(self, span: Span) -> Count | None:
        """The one number that these words give, as the grammar of numbers reads it where it stands."""
        found = [count for count in self.counts if count.span is not None and count.span.overlaps(span)]
        return found[0] if len(found) == 1 else None

    def mention_at(self, span: Span) -> Mention | None:
        """The mention our reader makes of these words, or of the longer name or phrase that they are cut from.

        A description is filled up to the left only: "prisoners" to "about 3,000 prisoners", its head being the same.
        """
        inside: list[Mention] = []
        for draft, phrase in self._phrases(span):
            mention = draft.mention(phrase)
            if mention.span == span:
                return mention
            whole = mention.span
            if whole is not None and whole.contains(span) and (mention.name is not None or whole.end == span.end):
                inside.append(mention)
        return min(inside, key=lambda mention: len(mention.wording)) if inside else None

    def place_at(self, span: Span) -> Place | None:
        """The place our reader makes of these words."""
        for draft, phrase in self._phrases(span):
            place = self.reading.place(draft.sentence, [phrase])
            if place is not None and place.span == span:
                return place
        return None

    def view_at(self, span: Span, act: str | None, victims: tuple[Mention, ...]) -> View | None:
        """How the rules understand what is said at these words; ``None`` where they have no view.

        Where they claim the same act in a quote that holds the words, their claims say it (those with the same victims,
        if there are any); else the clause does that the words stand in.
        """
        draft = next((d for d in self.drafts if d.sentence.span.overlaps(span)), None)
        if draft is None:
            return None
        sentence = draft.sentence
        at = [i for i, token in enumerate(sentence.tokens) if span.start < token.end and token.start < span.end]
        if not at:
            return None
        clause = _clause(sentence, at, act)
        chain, stance, supposed = draft.voice(clause.verb.main if clause and clause.verb.main in at else at[-1])
        same = self._claimed(span, act, victims)
        if same:
            modalities = frozenset(claim.modality for claim in same)
            polarities = frozenset(claim.polarity for claim in same)
        else:
            modalities = frozenset([_modality(sentence, clause, at)] if clause else [])
            polarities = frozenset([_polarity(sentence, clause)] if clause else [])
        if supposed:
            modalities = frozenset({"supposed"})
        return View(modalities, polarities, _deniable(sentence), chain, stance)

    def _claimed(self, span: Span, act: str | None, victims: tuple[Mention, ...]) -> list[Claim]:
        """The rules' claims of this act whose quotes hold these words; those with one of the victims, if any has."""
        found = []
        of_them = []
        for claim in self.rules:
            content = claim.content
            code = content.act if isinstance(content, Act | Toll) else None
            if act is None or code is None or not claim.quote.span.contains(span) or not same_act(code, act):
                continue
            found.append(claim)
            whom = content.victims if isinstance(content, Act) else ()
            if any(a.span and b.span and a.span.overlaps(b.span) for a in whom for b in victims):
                of_them.append(claim)
        return of_them or found

    def _phrases(self, span: Span) -> Iterator[tuple[Draft, NounPhrase]]:
        for draft in self.drafts:
            if draft.sentence.span.overlaps(span):
                waiting = [chunk for chunk in draft.sentence.row if isinstance(chunk, NounPhrase)]
                while waiting:
                    phrase = waiting.pop(0)
                    yield draft, phrase
                    waiting += [part for part in (phrase.of, phrase.possessor) if part is not None]


def ground_of(layer: Layer, source: Source) -> Ground:
    """Read a layer as far as we can in its language."""
    lines = lines_of(layer)
    if layer.language != "en":
        language = layer.language or "en"
        whens = find_dates(layer.text, language=language, published=source.published)
        counts = find_counts(layer.text, language=language, dates=whens)
        return Ground(layer, source, Reading(layer, source), lines, whens, counts)
    reading = read_layer(layer, source)
    whens = list({when.span: when for sentence in reading.sentences for when in sentence.whens}.values())
    counts = list({count.span: count for sentence in reading.sentences for count in sentence.counts}.values())
    ground = Ground(layer, source, reading, lines, whens, counts, english.propose(layer, source))
    memory, voices = Memory(), Voices(source)
    for sentence in reading.sentences:
        draft = Draft(reading, memory, sentence)
        english.remember(draft, sentence)
        voices.enter(draft)
        ground.drafts.append(draft)
    return ground


def _clause(sentence: Sentence, at: list[int], act: str | None) -> Clause | None:
    """The clause whose verb is among the tokens ``at`` and names the act; else one of their verbs, or around them."""
    verbs = [clause for clause in sentence.clauses if clause.verb.main in at]
    for clause in verbs:
        trigger = verb_act(sentence.tokens, clause.verb)
        if trigger is not None and act is not None and same_act(trigger.code, act):
            return clause
    if verbs:
        return verbs[-1]
    chunk = next((i for i, part in enumerate(sentence.row) if part.first <= at[-1] <= part.last), None)
    around = [c for c in sentence.clauses if chunk is not None and c.start <= chunk < c.end]
    return around[-1] if around else None


def _modality(sentence: Sentence, clause: Clause, at: list[int]) -> Modality:
    """The modality of the clause; what a noun names in it stands under a verb of ordering, planning or trying too."""
    stated = modality_of(sentence, clause)
    if stated != "actual" or clause.verb.main in at:
        return stated
    return next((m for verbs, m in _GOVERNORS.items() if clause.verb.lemma in words("verbs", verbs)), stated)


def _polarity(sentence: Sentence, clause: Clause) -> Polarity:
    return "negative" if negative(sentence, clause) else "positive"


def _deniable(sentence: Sentence) -> bool:
    return any(token.low in _NO for token in sentence.tokens) or any(
        negative(sentence, clause) or report_stance(clause.verb.lemma) in ("disputed", "denied")
        for clause in sentence.clauses
    )


def is_asked(text: str, sentence: Span, at: Span) -> bool:
    """Whether words stand in a question: the sentence ends as one, or the first full stop behind them is its mark."""
    if text[sentence.start : sentence.end].rstrip("\"'”’»)] ").endswith(("?", "؟", ";")):
        return True
    following = next((letter for letter in text[at.end : sentence.end] if letter in ".!?؟…;"), "")
    return following in ("?", "؟")


def in_quotes(text: str, block: int, at: int) -> bool:
    """Whether a place stands between quotation marks that were opened in its block, which begins at ``block``."""
    opened: list[str] = []
    straight = False
    for letter in text[block:at]:
        if letter == '"':
            straight = not straight
        elif letter == "“" and opened and opened[-1] == "„":
            opened.pop()
        elif letter in _OPENS:
            opened.append(letter)
        elif letter in _CLOSES and opened:
            opened.pop()
    return straight or bool(opened)
