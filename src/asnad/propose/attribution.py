"""Where does each voice in a sentence begin and end? Scopes of verbs of saying, "according to" and quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from asnad.model.claim import Asserter, Stance
from asnad.model.mention import Mention
from asnad.model.source import Source
from asnad.model.text import Words
from asnad.propose.acts import human
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import words
from asnad.propose.morphology import singular
from asnad.propose.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.voice import Scope, Speaker, complement_of, report_stance

__all__ = ["Voices", "author_of", "is_own_voice"]

_SPEECH_NOUNS = frozenset({"account", "statistics", "version", "estimate", "estimates", "words", "figures", "count"})
_HEDGES = frozenset({"allegedly", "reportedly", "purportedly", "supposedly", "apparently", "presumably", "ostensibly"})
_SPEAKS = frozenset({"person", "group", "body", "name", "pron", "demonym", "number"})
_SAYS_ITSELF = frozenset({
    "report", "source", "evidence", "document", "testimony", "record", "study", "research", "investigation", "news",
    "survey", "inquiry", "media", "witness", "letter", "statement", "communique", "article", "rumour", "rumor", "file",
    "dispatch", "book", "memoir", "text", "list", "page", "note",
})  # fmt: skip


@dataclass(slots=True)
class Voices:
    """The voices of a layer: ``last`` spoke last, ``main`` last in a sentence's own main clause, ``own`` the source."""

    source: Source
    last: Speaker | None = None
    main: Speaker | None = None
    own: Speaker | None = None
    block: int = -1
    open_quote: bool = False
    quote_block: int = -1
    scopes: list[Scope] = field(default_factory=list)

    def enter(self, draft: Draft) -> None:
        """Find the scopes of the draft's sentence and leave them in the draft."""
        sentence = draft.sentence
        if sentence.block != self.block:
            self.block, self.open_quote = sentence.block, False
        self.scopes = []
        draft.scopes = self.scopes
        was_open = self.open_quote
        for clause in sentence.clauses:
            self._saying(draft, clause)
        self._phrases(draft)
        self._hedges(draft)
        self._quotation(draft, opened_before=was_open)
        if sentence.kind == "quote":  # set apart as someone else's words, by a page or by a reply to a letter
            self.scopes.append(Scope(0, len(sentence.tokens) - 1, Asserter("cited"), "attributed"))

    def _speaker(self, draft: Draft, phrase: NounPhrase, clause: Clause | None) -> Speaker | None:
        """Who a phrase makes speak; ``None`` when it is nothing that can."""
        sentence = draft.sentence
        low = singular(sentence.low(phrase))
        if phrase.sort == "pron" and phrase.of is None:
            if low in ("us", "me", "you", "them", "him", "this", "that", "those", "these"):
                return None
            if low in ("it", "he", "she", "they"):
                back = next((s for s in (self.main, self.own) if s is not None and s.fits(low)), None)
                if back is not None:
                    return back
            mention = draft.mention(phrase)
            return Speaker(mention, any(is_own_voice(m, self.source) for m in mention.antecedents))
        if low in _SAYS_ITSELF or phrase.sort == "thing":
            if low not in _SAYS_ITSELF:
                return None
            author = author_of(sentence, phrase, clause)
            if author is not None:
                return self._speaker(draft, author, None)
            if phrase.det in ("the", "this") and phrase.of is None and phrase.first + 1 >= phrase.head:
                return (
                    Speaker(None, own=True)
                    if low in words("nouns", "work", "voice")
                    else Speaker(draft.mention(phrase))
                )
            return Speaker(draft.mention(phrase))
        if phrase.sort not in _SPEAKS and phrase.sort not in ("", "place"):
            return None
        if phrase.sort == "" and phrase.proper is None:
            return None
        mention = draft.mention(phrase)
        own = is_own_voice(mention, self.source) or (
            low in ("author", "writer", "site", "website", "newspaper")
            and phrase.det in ("the", "this")
            and phrase.of is None
        )
        return Speaker(mention, own, phrase.plural)

    def _saying(self, draft: Draft, clause: Clause) -> None:
        sentence = draft.sentence
        lemma = clause.verb.lemma
        stance = report_stance(lemma)
        supposed = lemma in words("verbs", "judge", "supposed")
        if (stance is None and not supposed) or clause.conditional:
            return
        cue = sentence.words(clause.verb.first, clause.verb.last)
        if clause.passive:
            self._reported(sentence, clause, cue, stance or "attributed", supposed=supposed)
            return
        if not clause.subjects:
            return
        speaker = self._speaker(draft, clause.subjects[-1] if clause.kind == "relative" else clause.subjects[0], clause)
        if speaker is None:
            return
        scope = complement_of(sentence, clause)
        when = next((w for w in map(sentence.when, clause.times) if w is not None), None)
        if lemma in ("accuse", "suspect", "blame", "charge", "denounce"):
            scope = _after_of(sentence, clause)
            stance = "attributed"
        elif lemma in ("deny", "reject") and scope is None and clause.objects:
            scope = (clause.objects[0].first, clause.objects[-1].last)
        if scope is None and not supposed and _trails(sentence, clause):
            scope = (0, sentence.row[clause.start].first - 1)
        if scope is None:
            return
        negated = clause.negative and stance == "asserted"
        if clause.governor is None or report_stance(clause.governor.verb.lemma) is None:
            self.main = speaker
        if speaker.own:
            self.last = self.own = speaker
            if supposed or negated or stance in ("disputed", "denied"):
                self.scopes.append(Scope(*scope, Asserter(), stance or "asserted", clause, supposed or negated))
            return
        self.scopes.append(
            Scope(*scope, Asserter("cited", speaker.mention, cue, None, when), stance or "asserted", clause, supposed)
        )
        if negated:
            self.scopes[-1].supposed = True
        self.last = speaker

    def _reported(self, sentence: Sentence, clause: Clause, cue: Words, stance: Stance, *, supposed: bool) -> None:
        """ "It was reported that …", "he is said to have …": someone says so, nobody is named."""
        scope = complement_of(sentence, clause)
        if clause.verb.lemma in ("accuse", "suspect", "charge", "blame"):
            scope, stance = _after_of(sentence, clause), "attributed"
        if scope is None:
            return
        impersonal = bool(clause.subjects) and sentence.low(clause.subjects[0]) in ("it", "what")
        if not impersonal and clause.verb.lemma not in words("verbs", "said_to"):
            return
        told = clause.verb.lemma in words("verbs", "told")
        if not impersonal and not told and stance == "asserted" and sentence.tokens[scope[0]].tag != "to":
            return
        self.scopes.append(
            Scope(*scope, Asserter("cited", None, cue), stance if impersonal else "attributed", clause, supposed)
        )

    def _phrases(self, draft: Draft) -> None:
        """ "according to X", "by X's account", "under the pretext that"."""
        sentence = draft.sentence
        row = sentence.row
        end = len(sentence.tokens) - 1
        for i, chunk in enumerate(row[:-1]):
            phrase = row[i + 1]
            if not isinstance(chunk, Link) or chunk.kind != "prep" or not isinstance(phrase, NounPhrase):
                continue
            cue = sentence.words(chunk.first, chunk.last)
            head = sentence.low(phrase)
            speaker: Speaker | None = None
            if chunk.low == "according to":
                speaker = self._speaker(draft, phrase, None)
            elif chunk.low in ("by", "in") and head in _SPEECH_NOUNS:
                cue = sentence.words(chunk.first, phrase.last)
                if phrase.possessor is not None:
                    speaker = self._speaker(draft, phrase.possessor, None)
                elif phrase.det in ("its", "their", "his", "her"):
                    back = next((s for s in (self.main, self.own) if s is not None and s.fits(phrase.det)), None)
                    speaker = back or Speaker(None, own=True)
            elif chunk.low in ("under", "on") and head in ("pretext", "pretence", "pretense", "guise"):
                after = row[i + 2] if i + 2 < len(row) else None
                if isinstance(after, Link) and after.kind == "that":
                    self.scopes.append(
                        Scope(
                            after.last + 1,
                            end,
                            Asserter("cited", None, sentence.words(chunk.first, phrase.last)),
                            "disputed",
                        )
                    )
                continue
            if speaker is None:
                continue
            self.last = self.main = speaker
            if speaker.own:
                continue
            asserter = Asserter("cited", speaker.mention, cue)
            # The words of the phrase itself are the source's; what stands around them is the speaker's.
            if phrase.last < end:
                self.scopes.append(Scope(phrase.last + 1, end, asserter, "asserted"))
            if chunk.first > 0:
                self.scopes.append(Scope(_part_before(sentence, chunk.first), chunk.first - 1, asserter, "asserted"))

    def _hedges(self, draft: Draft) -> None:
        sentence = draft.sentence
        for clause in sentence.clauses:
            for i in range(clause.verb.first, clause.verb.last + 1):
                low = sentence.tokens[i].low
                if low in _HEDGES:
                    first = sentence.row[min(clause.start, clause.at)].first
                    joined = [
                        c for c in sentence.clauses if c.at > clause.at and c.subjects and c.subjects == clause.subjects
                    ]
                    last = max(sentence.row[min(c.end, len(sentence.row)) - 1].last for c in (clause, *joined))
                    self.scopes.append(
                        Scope(first, last, Asserter("cited", None, sentence.words(i, i)), "attributed", clause)
                    )

    def _quotation(self, draft: Draft, *, opened_before: bool) -> None:
        """Speech between quotation marks that no verb of saying in the sentence covers is its last speaker's."""
        sentence = draft.sentence
        marks = [i for i, t in enumerate(sentence.tokens) if t.tag == "quote"]
        spans: list[tuple[int, int]] = []
        start = 0 if opened_before else None
        for mark in marks:
            if start is None:
                start = mark
            else:
                spans.append((start, mark))
                start = None
        self.open_quote = start is not None
        if self.scopes:
            self.quote_block = sentence.block
        if start is not None:
            spans.append((start, len(sentence.tokens) - 1))
        for first, last in spans:
            speech = any(first <= c.verb.main <= last and c.verb.form == "finite" for c in sentence.clauses)
            covered = any(
                s.asserter.kind == "cited" and s.first <= first + 1 and last - 1 <= s.last for s in self.scopes
            )
            if speech and not covered:
                speaker = self._beside_quote(draft, first, last)
                if speaker is None and (opened_before or first == 0) and self.quote_block == sentence.block:
                    speaker = self.last
                mention = speaker.mention if speaker is not None and not speaker.own else None
                self.scopes.append(Scope(first, last, Asserter("cited", mention, None), "attributed"))

    def _beside_quote(self, draft: Draft, first: int, last: int) -> Speaker | None:
        """Who stands with a verb right before or after the quotation: "he shouted, “…”"."""
        sentence = draft.sentence
        for clause in sentence.clauses:
            verb = clause.verb
            before = 0 < first - verb.last <= 3 and verb.last < first
            after = verb.first > last and sentence.row[clause.start].first - last <= 2
            speaks = (before or after) and clause.subjects and not clause.passive and verb.lemma != "be"
            if speaks and human(draft, clause.subjects[0]):
                return self._speaker(draft, clause.subjects[0], clause)
        return None


def is_own_voice(mention: Mention, source: Source) -> bool:
    """Whether a mention is of the source's own author or publisher: the same words, its surname, or its initials."""
    said = _name_words(mention.name.form if mention.name is not None else mention.wording)
    if not said:
        return any(is_own_voice(m, source) for m in mention.antecedents)
    for own in _own_names(source):
        whole = _name_words(own)
        if not whole:
            continue
        initials = "".join(w[0] for w in whole)
        if said == whole or (len(said) == 1 and said[0] == initials and len(initials) > 2):
            return True
        if own in (source.author or "") and said[-1] == whole[-1] and set(said) <= set(whole):
            return True
        if len(said) > 1 and (said == whole[: len(said)] or whole == said[: len(whole)]):
            return True
    return any(is_own_voice(m, source) for m in mention.antecedents)


def _own_names(source: Source) -> list[str]:
    """The names of publisher and author; "X (Y)" gives both."""
    found: list[str] = []
    for name in (source.publisher, source.author):
        found.extend(part.strip() for part in re.split(r"[()/;]", name or "") if part.strip())
    return found


def _name_words(text: str) -> list[str]:
    found = re.findall(r"\w[\w'-]*", text.lower().replace("’", "'"))
    return [w for w in found if w not in ("the", "of", "for", "and", "in", "a")]


def author_of(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> NounPhrase | None:
    """Whose report it is: "research (published) by X", "X's report", "a report of X"."""
    if phrase.possessor is not None:
        return phrase.possessor
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), None)
    if at is None:
        return phrase.of if phrase.of is not None and phrase.of.proper is not None else None
    stop = clause.at if clause is not None else len(row)
    for i in range(at + 1, min(stop, at + 8)):
        chunk = row[i]
        if isinstance(chunk, Link) and chunk.kind == "prep" and chunk.low in ("by", "from"):
            following = row[i + 1] if i + 1 < len(row) else None
            if isinstance(following, NounPhrase):
                return following
    if phrase.of is not None and phrase.of.proper is not None:
        return phrase.of
    proper = phrase.proper
    if proper is not None and proper.last < phrase.head:
        return NounPhrase(proper.first, proper.last, proper.last, proper.last, proper.sort, proper=proper)
    return None


def _after_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """What someone is accused of: from "of", "for" or "with" to the end of the clause's sentence."""
    for i in range(clause.at + 1, len(sentence.row)):
        chunk = sentence.row[i]
        if isinstance(chunk, Link) and chunk.kind == "prep" and chunk.low in ("of", "for", "with"):
            last = len(sentence.tokens) - 1
            if clause.kind == "reduced":
                # "Gunmen suspected of belonging to the group | killed …".
                main = next((c for c in sentence.row[i:] if isinstance(c, VerbGroup) and c.form == "finite"), None)
                last = main.first - 1 if main is not None else last
            return chunk.first, last
        if isinstance(chunk, Link) and chunk.kind in ("stop", "end"):
            return None
    return None


def _trails(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is said stands before: "…, X said." or "…," said X."""
    start = sentence.row[clause.start]
    before = sentence.tokens[start.first - 1] if start.first else None
    if before is None or before.tag not in ("comma", "quote"):
        return False
    after = sentence.row[clause.end] if clause.end < len(sentence.row) else None
    return after is None or (isinstance(after, Link) and after.kind in ("end", "comma", "stop", "quote"))


def _part_before(sentence: Sentence, token: int) -> int:
    """Where the part of the sentence before a trailing "according to X" begins."""
    for i in range(token - 1, -1, -1):
        if sentence.tokens[i].tag == "stop" and sentence.tokens[i].low == ";":
            return i + 1
    return 0
