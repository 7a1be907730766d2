"""Who has spoken so far, and whom does a phrase make speak?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

from asnad.model.claim import Asserter, Stance
from asnad.model.mention import Mention
from asnad.model.source import Source
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.hardly_meant import whom_he_tells
from asnad.propose.english.people.memory import Met
from asnad.propose.english.people.speakers import is_a_figure
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.said.voice import ClauseScope, Speaker
from asnad.propose.english.said.whose_part import is_put_in
from asnad.propose.english.said.whose_report import author_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.own_voice import is_own_voice

__all__ = ["Voices", "is_told_beside", "who_is_told_of"]

_SPEAKS = PEOPLE | {"body", "place", ""}
_HAVE_THE_WORD = ("written", "others", "issued")
_WORDS = ("asserts", "reports", "suspects", "accuses", "admits", "denies", "hearsay")


@dataclass(slots=True)
class Voices:
    """The voices of a layer: ``last`` spoke last, ``main`` last in a sentence's own main clause, ``own`` the source.

    ``heard`` is the sentence of ``last``, by its index. ``inner`` spoke last in what somebody else says, which goes on;
    ``within``: in which sentence somebody did so last, and who.
    ``open_quote``: the last quotation of the ``block`` was left open; ``runs_on``: the new paragraph opens it anew.
    ``settled`` are the tokens at which the source's own words begin; ``writing``: the last sentence was about a report,
    an indictment or a letter, which may speak in the next. ``works``: whose statement or report was told of, by what it
    is called. ``announced``: whose word the paragraph behind a colon is, which block that is, and of what kind.
    ``quoted_nobody``: who says what an open quotation says was not found. ``labels`` open the turns of a
    transcript; the blocks in ``signed`` are the words of whoever signed them.
    """

    source: Source
    last: Speaker | None = None
    main: Speaker | None = None
    own: Speaker | None = None
    inner: Speaker | None = None
    within: tuple[int, Speaker] | None = None
    block: int = -1
    heard: int = -1
    open_quote: bool = False
    runs_on: bool = False
    quoted_nobody: bool = False
    quote_block: int = -1
    turn: Mention | None = None
    scopes: list[ClauseScope] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    writing: bool = False
    announced: Speaker | None = None
    announced_block: int = -1
    announced_kind: str = ""
    works: dict[str, Speaker] = field(default_factory=dict)
    labels: frozenset[str] | None = None
    signed: dict[int, Mention] = field(default_factory=dict)

    def put(
        self,
        first: int,
        last: int,
        asserter: Asserter,
        stance: Stance,
        clause: Clause | None = None,
        *,
        supposed: bool = False,
    ) -> None:
        """Put words ``first``–``last`` of the sentence under an asserter; ``clause`` is the one whose verb says so."""
        self.scopes.append(ClauseScope(first, last, asserter, stance, supposed, clause))

    def begin(self, sentence: Sentence) -> None:
        """Nobody has a scope in this sentence yet; a quotation ends with its paragraph, unless the next opens anew."""
        self.runs_on = False
        if sentence.block != self.block:
            self.runs_on = self.open_quote and sentence.tokens[0].tag == "quote"
            if self.runs_on and self.quote_block == self.block:
                # A quotation left open is opened anew in the next paragraph: the speaker goes on.
                self.quote_block = sentence.block
            self.block, self.open_quote = sentence.block, False
        if not (sentence.opened or self.runs_on or self.turn or self.announced):
            self.inner = None
        self.scopes, self.settled = [], set()

    def speaks(self, sentence: Sentence, speaker: Speaker, at: int, says: int, *, main: bool) -> None:
        """Note who speaks, by a verb at token ``at`` that says what stands from token ``says`` on.

        Who does so in what somebody else says, has spoken only there.
        """
        closes = says > at or sentence.opened or any(mark > at for mark in sentence.quotes)
        quoted = sentence.in_quotes(at) and closes  # but "“Soldiers came, said Holt."
        if quoted or any(s.first <= at <= s.last and s.first < says for s in self.scopes):
            self.inner = speaker
            self.within = sentence.index, speaker
            return
        self.last, self.heard = speaker, sentence.index
        if main:
            self.main = speaker

    def back(self, pronoun: str, *, quoted: bool = False) -> Speaker | None:
        """Who has spoken and can be meant by a pronoun; whose turn it is does not call himself "he".

        ``quoted``: in what somebody says, who has spoken there.
        """
        around = (self.inner,) if quoted else (self.main, self.own)
        spoke = (s for s in around if s is not None and (s.mention is None or s.mention is not self.turn))
        found = next((s for s in spoke if s.fits(pronoun)), None)
        if not quoted and self.within is not None and self.within[0] == self.heard and self.within[1].fits(pronoun):
            return None  # "Voss said that Mira Holt claimed …. “…,” she said": he or she
        return found

    def speaker(self, draft: Draft, phrase: NounPhrase, clause: Clause | None) -> Speaker | None:
        """Who a phrase makes speak; ``None`` when it is nothing that can."""
        sentence = draft.sentence
        phrase = _with_its_name(sentence, phrase)
        low = singular(sentence.low(phrase))
        if phrase.sort == "pron" and phrase.of is None:
            return self._by_pronoun(draft, phrase, low)
        if phrase.sort == "number" and sentence.tokens[phrase.head].low.isdigit() and phrase.first == phrase.head:
            return None  # "Brown (1974), p. 30, says"
        if _is_a_credit(sentence, phrase) or (clause is not None and _is_where_they_are(sentence, phrase, clause)):
            return None
        if low in words("nouns", "media"):
            return Speaker(draft.mention(phrase), plural=phrase.plural)
        if any(low in words("nouns", "sources", kind) for kind in _HAVE_THE_WORD):
            return self._by_report(draft, phrase, low, clause)
        if phrase.sort not in _SPEAKS and not is_a_figure(sentence, phrase):
            return None
        loud = sentence.upper and phrase.det == "the" and phrase.plural  # "THE EXTRADITABLES" look like any noun
        loud = loud and not any(low in words("nouns", "saying", kind) for kind in _WORDS)
        if phrase.sort == "" and phrase.proper is None and not loud:
            return None
        mention = draft.mention(phrase)
        spoke = self.main.mention if self.main is not None else None
        the_group = sentence.wording(phrase.first, phrase.last).lower() == "the group"
        if the_group and spoke is not None and mention.antecedents:
            # "Amity Watch said …. “…,” the group added": not the gang it told of.
            mention = replace(mention, antecedents=tuple(spoke.ends()) if spoke.kind == "organisation" else ())
        own = is_own_voice(mention, self.source) or (
            low in words("nouns", "sources", "own")
            and phrase.det in {"the", "this"}
            and phrase.of is None
            and not self._is_a_party(phrase, clause)
        )
        return Speaker(mention, own, phrase.plural)

    def _is_a_party(self, phrase: NounPhrase, clause: Clause | None) -> bool:
        """ "The author claims that …", "the Committee notes the author's claim": whoever complained, and no writer."""
        claims = clause is not None and report_stance(clause.verb.lemma) == "attributed"
        return claims or any(s.first <= phrase.head <= s.last and s.asserter.kind == "cited" for s in self.scopes)

    def _by_pronoun(self, draft: Draft, phrase: NounPhrase, low: str) -> Speaker | None:
        if low in {"us", "me", "you", "them", "him", "this", "that", "those", "these"}:
            return None
        if low in {"he", "she", "they"} and draft.sentence.quoted(phrase.first) and not draft.sentence.opened:
            return Speaker(draft.reading.mention(draft.sentence, phrase))  # "“They want to kill us,” Holt said"
        quoted = draft.sentence.in_quotes(phrase.first)
        back = self.back(low, quoted=quoted) if low in {"it", "he", "she", "they"} else None
        told_of = low == "she" or (low == "he" and _is_of_another_paragraph(draft, back))
        if back is not None and (told_of or low == "he") and _is_another_since(draft, phrase, back, man=not told_of):
            return Speaker(draft.reading.mention(draft.sentence, phrase))
        if back is not None and back.mention is not None and _is_told_by_him(draft.sentence, phrase, back.mention):
            return Speaker(draft.reading.mention(draft.sentence, phrase))
        if back is not None:
            return back
        told = low in {"he", "she", "they"} and _is_told_of_before(draft, phrase)
        plain = told or (low == "it" and self.writing)
        mention = draft.reading.mention(draft.sentence, phrase) if plain else draft.mention(phrase)
        return Speaker(mention, any(is_own_voice(m, self.source) for m in mention.antecedents))

    def _by_report(self, draft: Draft, phrase: NounPhrase, low: str, clause: Clause | None) -> Speaker | None:
        """Whose report it is, or else "the report" itself, which may be the source."""
        author = author_of(draft.sentence, phrase, clause)
        if author is not None:
            return self.speaker(draft, author, None)
        behind = draft.sentence.tokens[phrase.last + 1 : phrase.last + 2]
        another = any(token.low == "of" for token in behind)  # "the report of 2004"
        bare = phrase.det in {"the", "this"} and phrase.of is None and phrase.first + 1 >= phrase.head and not another
        if bare and low in words("nouns", "work", "voice"):
            return (self.works.get(low) if phrase.det == "the" else None) or Speaker(None, own=True)
        return Speaker(draft.mention(phrase))

    def note_writing(self, sentence: Sentence) -> None:
        """ "The indictment names Voss. It says …": what is written may speak in the next sentence."""
        first = sentence.nouns[0][1] if sentence.nouns else None
        opens = {singular(t.low) for t in sentence.tokens[first.first : first.head + 1]} if first is not None else set()
        written = not _written().isdisjoint(opens)
        self.writing = written or (self.writing and opens == {"it"})

    def remember_works(self, draft: Draft) -> None:
        """ "Police said in a statement …", "a statement issued by the police": whose "the statement" will be."""
        sentence = draft.sentence
        works = _works()
        for phrase in sentence.phrases if not works.isdisjoint(sentence.lows) else ():
            low = sentence.low(phrase)
            if low in works and phrase.det not in {"the", "this", "that"}:
                author = author_of(sentence, phrase, None) or _who_gives(sentence, phrase)
                speaker = self.speaker(draft, author, None) if author is not None and author.sort != "place" else None
                if speaker is not None:
                    self.works[low] = speaker
                else:
                    self.works.pop(low, None)


def _is_a_credit(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "2022 Marc Paix for Amity Watch Holt, a teacher, said …": whose picture stands above, and nobody who speaks."""
    opens = sentence.tokens[phrase.first].low
    return opens.isdigit() and len(opens) == 4 and phrase.proper is not None and phrase.proper.sort == "person"


def _is_where_they_are(sentence: Sentence, phrase: NounPhrase, clause: Clause) -> bool:
    """ "Had calls from people in Lomay and Meran | saying that …": no town says so."""
    at = next((i for i, c in enumerate(sentence.row) if c is phrase), 0)
    if clause.verb.form != "ing" or clause.at != at + 1:
        return False
    place, and_ = chunk_at(sentence.row, at - 2), chunk_at(sentence.row, at - 1)
    joined = is_link(and_, "conj") and isinstance(place, NounPhrase) and place.sort == "place"
    return joined or is_low(and_, "in", "at", "near")


def _is_told_of_before(draft: Draft, phrase: NounPhrase) -> bool:
    """ "“Three people, including my nephew Dane, were killed,” he said": nobody of whom he tells so.

    Nor, without quotation marks, anybody but whom the sentence is about: "killing a monk and ten others, they said".
    """
    sentence = draft.sentence
    start, first = sentence.tokens[phrase.first].start, sentence.clauses[0]
    ends = [end.span for end in draft.mention(phrase).antecedents if end.span is not None]
    here = [span for span in ends if sentence.span.contains(span) and span.start < start]
    if not here or not phrase.first or sentence.tokens[phrase.first - 1].tag not in {"comma", "quote"}:
        return False
    if sentence.tokens[phrase.first - 1].tag == "quote":
        inside = [t.start for i, t in enumerate(sentence.tokens[: phrase.first]) if sentence.in_quotes(i)]
        return any(span.start in inside for span in here)
    about = {sentence.tokens[s.first].start for s in first.subjects}
    return not any(span.start in about for span in here)


def _is_told_by_him(sentence: Sentence, phrase: NounPhrase, mention: Mention) -> bool:
    """ "The bishop said so. He told the bishop that …": another."""
    return not whom_he_tells(sentence, phrase).isdisjoint(mention.wording.lower().split())


def who_is_told_of(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """ "Dane was held and, he told us, beaten": he is Dane, whoever spoke before."""
    before = next((c for c in reversed(sentence.clauses) if c.at < clause.at), None)
    whoever = before.subjects[0] if before is not None and before.subjects else None
    if whoever is None or whoever.sort not in {"person", "name"} or whoever.plural:
        return None
    if not clause.subjects or sentence.low(clause.subjects[0]) == "it":
        return None
    return whoever if is_put_in(sentence, sentence.row[clause.start].first) else None


def is_told_beside(sentence: Sentence, clause: Clause) -> bool:
    """ "Holt was dismissed after a rival accused him. He said …": not the rival, of whom the sentence is not."""
    about, lead = sentence.clauses[0], chunk_at(sentence.row, clause.start - 1)
    beside = is_low(lead, "after", "before", "when", "while", "since", "because") and about.at < clause.at
    return beside and about.kind == "main" and any(s.sort in {"person", "name"} for s in about.subjects)


def _is_of_another_paragraph(draft: Draft, speaker: Speaker | None) -> bool:
    """Whether whoever spoke last was named in another paragraph than this one."""
    mention = speaker.mention if speaker is not None else None
    ends = [end.span for end in mention.ends()] if mention is not None else []
    here = [s.span for s in draft.reading.sentences if s.block == draft.sentence.block]
    spans = [span for span in (mention.span if mention is not None else None, *ends) if span is not None]
    return bool(spans) and not any(one.contains(span) for one in here for span in spans)


def _is_another_since(draft: Draft, phrase: NounPhrase, speaker: Speaker, *, man: bool) -> bool:
    """ "Holt said so. The nurse Rosa Dane was shot. She says …": she who opens it may be either.

    ``man``: only who is a man by the word for him: "The soldier said so. Her brother is not sure. He says …".
    """
    span = speaker.mention.span if speaker.mention is not None else None
    if span is None or speaker.mention is None:
        return False
    if any(t.tag in {"name", "pron"} for t in draft.sentence.tokens[: phrase.first]):
        return False
    spoke = {end.wording for end in speaker.mention.ends()}
    return any(
        met.subject
        and not met.spoke
        and met.place > span.end
        and met.mention.kind == "person"
        and (met.mention.name is not None or (met.sort == "person" and not met.plural))
        and met.sentence == draft.sentence.index - 1
        and (not man or _is_called_a_man(met))
        and spoke.isdisjoint(end.wording for end in met.mention.ends())
        for met in draft.memory.near(draft.sentence, draft.sentence.tokens[phrase.first].start)
    )


def _is_called_a_man(met: Met) -> bool:
    """ "Mr Soria", "the monk"."""
    called = met.within.tokens[max(0, met.phrase.first - 1) : met.phrase.head + 1]
    return any(t.low.rstrip(".") in words("nouns", "gender", "his") for t in called)


@cache
def _written() -> frozenset[str]:
    return frozenset().union(*(words("nouns", "sources", kind) for kind in ("written", "issued", "shown")))


@cache
def _works() -> frozenset[str]:
    """What is written and speaks: "statement"."""
    return words("nouns", "work", "voice") & words("nouns", "sources", "written")


def _with_its_name(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """ "Refugees First, a group that helps them, said": the name; not "soldiers killed Oren Falk, a group said"."""
    if phrase.det not in {"a", "an"} or phrase.sort not in {"group", "body"}:
        return phrase
    at = next((i for i, c in enumerate(sentence.row) if c is phrase), 0)
    name = sentence.row[at - 2] if at >= 2 and is_comma(sentence.row[at - 1]) else None
    led = at >= 3 and not is_link(sentence.row[at - 3], "that", "stop", "quote")
    if isinstance(chunk_at(sentence.row, at + 1), VerbGroup):
        return phrase
    named = isinstance(name, NounPhrase) and name.proper is not None and name.proper.sort in {"body", "person"}
    return name if named and not led and isinstance(name, NounPhrase) else phrase


def _who_gives(sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """Who says something in a statement, or issues it."""
    for clause in sentence.clauses:
        if clause.subjects and not clause.passive:
            said = report_stance(clause.verb.lemma) is not None and any(p is phrase for p in clause.after("in"))
            if said or (clause.verb.lemma in words("lemmas", "publishes") and clause.has_object(phrase)):
                return clause.subjects[0]
    return None
