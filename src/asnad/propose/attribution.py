"""Where does each voice in a sentence begin and end? Long: every way to give someone the word opens the same scopes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.model.mention import Mention
from asnad.model.source import Source
from asnad.model.text import Words
from asnad.propose.allegation import (
    Allegation,
    allegation_in,
    allegations,
    alleged_acts,
    charges,
    is_belied,
    is_found_so,
    left_open,
)
from asnad.propose.clause import Clause
from asnad.propose.complement import complement_of, to_the_end
from asnad.propose.draft import Draft
from asnad.propose.hearsay import afterthoughts, hearsay, is_conditional, is_superseded, shown
from asnad.propose.lexicon import words
from asnad.propose.modality import is_none, modality_of, negative
from asnad.propose.morphology import singular
from asnad.propose.own_voice import author_of, is_own_voice
from asnad.propose.participants import human
from asnad.propose.phrase import Link, NounPhrase
from asnad.propose.reach import charged_with, denied_by, interrupts, is_countered, part_before, trails
from asnad.propose.reading import Sentence
from asnad.propose.retraction import is_forged, is_overturned, is_rejected, standing, unfree
from asnad.propose.row import is_comma, is_low
from asnad.propose.transcript import labels, turn_ends, turn_in
from asnad.propose.voice import (
    HOLDS,
    Scope,
    Speaker,
    attributed_to,
    attributes,
    claimants,
    commitment_of,
    held_responsible,
    is_baseless,
    is_forced,
    report_stance,
    spoken,
    worse,
)

__all__ = ["Voices"]

_HEDGES: dict[str, Commitment] = {
    "allegedly": "accuses", "reportedly": "reports", "purportedly": "asserts", "supposedly": "suspects",
    "apparently": "suspects", "presumably": "suspects", "ostensibly": "asserts",
}  # fmt: skip
_LEADS_TO_A_VOICE = frozenset({"according to", "by", "in", "under", "on"})
_UNSAID = frozenset({"threatened", "attempted", "planned", "supposed", "ordered"})
_WORDS = ("asserts", "reports", "suspects", "accuses", "admits", "denies", "hearsay")
_MIGHT = frozenset({"might", "may", "could", "would", "should"})
_CONDEMNS = frozenset({"reject", "repudiate"})
_SPEAKS = frozenset({"person", "group", "body", "name", "pron", "demonym", "number"})


@dataclass(slots=True)
class Voices:
    """The voices of a layer: ``last`` spoke last, ``main`` last in a sentence's own main clause, ``own`` the source.

    ``settled`` are the tokens at which the source's own words begin; ``writing``: the last sentence was about a report,
    an indictment or a letter, which may speak in the next. ``labels`` open the turns of a transcript.
    """

    source: Source
    last: Speaker | None = None
    main: Speaker | None = None
    own: Speaker | None = None
    block: int = -1
    open_quote: bool = False
    quote_block: int = -1
    turn: Mention | None = None
    scopes: list[Scope] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    writing: bool = False
    labels: frozenset[str] | None = None

    def enter(self, draft: Draft) -> None:
        """Find the scopes of the draft's sentence and leave them in the draft."""
        sentence = draft.sentence
        if sentence.block != self.block:
            runs_on = self.open_quote and sentence.tokens[0].tag == "quote"
            if runs_on and self.quote_block == self.block:
                # A quotation left open is opened anew in the next paragraph: the speaker goes on.
                self.quote_block = sentence.block
            self.block, self.open_quote = sentence.block, False
        self.scopes, self.settled = [], set()
        draft.scopes = self.scopes
        self._turn(draft)
        was_open = self.open_quote
        for clause in sentence.clauses:
            if claimants(sentence, clause):
                self._avowal(draft, clause)
            else:
                self._saying(draft, clause)
                self._naming(draft, clause)
        self._end_opening(sentence)
        self._reacting(draft)
        self._nouns(draft)
        self._phrases(draft)
        self._hearsay(draft)
        self._hedges(draft)
        self._quotation(draft, opened_before=was_open)
        if sentence.kind == "quote":  # set apart as someone else's words, by a page or by a reply to a letter
            self.scopes.append(Scope(0, len(sentence.tokens) - 1, Asserter("cited"), "attributed"))
        first = next((phrase for _, phrase in sentence.nouns), None)
        opens = {singular(t.low) for t in sentence.tokens[first.first : first.head + 1]} if first is not None else set()
        written = any(opens & words("nouns", "sources", kind) for kind in ("written", "issued"))
        self.writing = written or (self.writing and opens == {"it"})

    def _naming(self, draft: Draft, clause: Clause) -> None:
        """ "Holt identified Voss as the man who shot her": Holt's word, or somebody's."""
        sentence = draft.sentence
        called = clause.after("as") if clause.verb.lemma in words("lemmas", "identifies") else []
        told = next(
            (c for c in sentence.clauses if c.kind == "relative" and any(s is p for s in c.subjects for p in called)),
            None,
        )
        if told is None:
            return
        by = clause.after("by")[:1] if clause.passive else clause.subjects[:1]
        speaker = self._speaker(draft, by[0], clause) if by else None
        cue = sentence.words(clause.verb.first, clause.verb.last)
        who = speaker.mention if speaker is not None else None
        scope = to_the_end(sentence, told.verb.first, clause)
        self.scopes.append(Scope(*scope, Asserter("cited", who, cue, commitment="accuses"), "attributed", clause))

    def _end_opening(self, sentence: Sentence) -> None:
        """ "Denying that he killed her, Voss fled", "Asked about it, Holt said …": what opens ends at the comma."""
        opening = sentence.clauses[0] if sentence.clauses else None
        if opening is None or opening.at > 1 or (opening.kind == "main" and opening.subjects):
            return
        if opening.kind not in {"main", "ing", "reduced"} or opening.verb.lemma in words("lemmas", "cites"):
            return
        later = (c for c in sentence.clauses[1:] if c.kind == "main" and c.start)
        main = next((c for c in later if is_comma(sentence.row[c.start - 1])), None)
        if main is not None:
            end = sentence.row[main.start].first
            self.scopes[:] = [s for s in self.scopes if s.clause is not opening or s.first < end]
            for scope in self.scopes:
                if scope.clause is opening:
                    scope.last = min(scope.last, end - 1)

    def _reacting(self, draft: Draft) -> None:
        """ "The army disputed this. It said …": who answers what was said goes on, and not who said it."""
        first = draft.sentence.clauses[0] if draft.sentence.clauses else None
        if first is None or first.verb.lemma not in words("lemmas", "answers") or first.passive or first.kind != "main":
            return
        speaker = self._speaker(draft, first.subjects[0], first) if first.subjects else None
        if speaker is not None and first.subjects[0].sort != "pron":
            self.main = speaker

    def _turn(self, draft: Draft) -> None:
        """In a transcript all that is said is whoever's turn it is."""
        if self.labels is None:
            self.labels = labels(draft.reading)
        begun = turn_in(draft, self.labels)
        if draft.sentence.kind == "heading":
            self.turn = None
        elif begun is not None:
            own = begun.who is None or is_own_voice(begun.who, self.source)
            self.turn = None if own else begun.who
        if self.turn is not None:
            self.last = self.main = Speaker(self.turn)
            first = begun.first if begun is not None else 0
            ends = turn_ends(draft.sentence)
            last = ends if ends is not None and ends > first else len(draft.sentence.tokens) - 1
            self.scopes.append(Scope(first, last, Asserter("cited", self.turn), "attributed"))
            self.turn = self.turn if last != ends else None

    def _speaker(self, draft: Draft, phrase: NounPhrase, clause: Clause | None) -> Speaker | None:
        """Who a phrase makes speak; ``None`` when it is nothing that can."""
        sentence = draft.sentence
        phrase = _with_its_name(sentence, phrase)
        low = singular(sentence.low(phrase))
        if phrase.sort == "pron" and phrase.of is None:
            if low in {"us", "me", "you", "them", "him", "this", "that", "those", "these"}:
                return None
            if low in {"it", "he", "she", "they"}:
                back = next((s for s in (self.main, self.own) if s is not None and s.fits(low)), None)
                if back is not None:
                    return back
            if low == "it" and self.writing:
                return Speaker(draft.reading.mention(sentence, phrase))
            mention = draft.mention(phrase)
            return Speaker(mention, any(is_own_voice(m, self.source) for m in mention.antecedents))
        says_itself = low in words("nouns", "sources", "written") or low in words("nouns", "sources", "others")
        if says_itself or (phrase.sort == "thing" and not _is_a_figure(sentence, phrase)):
            if not says_itself:
                return None
            author = author_of(sentence, phrase, clause)
            if author is not None:
                return self._speaker(draft, author, None)
            if phrase.det in {"the", "this"} and phrase.of is None and phrase.first + 1 >= phrase.head:
                return (
                    Speaker(None, own=True)
                    if low in words("nouns", "work", "voice")
                    else Speaker(draft.mention(phrase))
                )
            return Speaker(draft.mention(phrase))
        if phrase.sort not in _SPEAKS and phrase.sort not in {"", "place"} and not _is_a_figure(sentence, phrase):
            return None
        loud = sentence.upper and phrase.det == "the" and phrase.plural  # "THE EXTRADITABLES" look like any noun
        loud = loud and not any(low in words("nouns", "saying", kind) for kind in _WORDS)
        if phrase.sort == "" and phrase.proper is None and not loud:
            return None
        mention = draft.mention(phrase)
        own = is_own_voice(mention, self.source) or (
            low in words("nouns", "sources", "own") and phrase.det in {"the", "this"} and phrase.of is None
        )
        return Speaker(mention, own, phrase.plural)

    def _saying(self, draft: Draft, clause: Clause) -> None:
        sentence = draft.sentence
        lemma = spoken(sentence, clause)
        if not _may_say(lemma):
            return
        held = held_responsible(sentence, clause)
        if clause.kind == "contact" and lemma in words("verbs", "needs_that") and clause.objects:
            return  # "a post he held"
        called = lemma == "call" and clause.kind in {"contact", "relative"} and not clause.after("for", "on")
        if called or is_found_so(sentence, clause) or _is_asked_to_deny(clause):
            return  # "did not find it established that", "we call on workers to reject it"
        stance = "attributed" if held is not None else report_stance(lemma)
        lays = held is not None or bool(attributed_to(clause))
        supposed = lemma in words("verbs", "judge", "supposed") or (lays and clause.verb.modal != "")
        if clause.conditional and stance is not None and (asked := complement_of(sentence, clause)) is not None:
            # "Asked whether he agreed that soldiers had killed him".
            self.scopes.append(Scope(*asked, Asserter(), "attributed", clause, supposed=True))
        if (stance is None and not supposed) or clause.conditional or is_countered(sentence, clause):
            return
        cue = sentence.words(clause.verb.first, clause.verb.last)
        if clause.passive:
            self._reported(draft, clause, cue, stance or "attributed", supposed=supposed)
            return
        scope = complement_of(sentence, clause)
        said_by = clause.subjects[-1:] if clause.kind == "relative" else clause.subjects[:1]
        forged = bool(said_by) and is_forged(sentence, said_by[0])
        doubtful = forged or is_baseless(clause) or is_superseded(sentence, clause) or is_overturned(sentence, clause)
        if scope is None and said_by and lemma in words("verbs", "blame") and is_none(sentence, said_by[0]):
            scope = charged_with(sentence, clause)
        if said_by and _is_hardly_anyone(sentence, said_by[0]) and scope is not None:
            # "Nobody believes that", "nobody has accused him of": it is left open.
            self.scopes.append(Scope(*scope, Asserter(), "attributed", clause, supposed=True))
            return
        if held is not None:
            scope = to_the_end(sentence, held, clause)
        elif scope is None and (done := attributed_to(clause)):
            scope = to_the_end(sentence, done[0].first, clause)
        elif scope is None and lemma in words("verbs", "blame"):
            scope = charged_with(sentence, clause)
            stance = "attributed"
        speaker = self._speaker(draft, said_by[0], clause) if said_by else None
        if lemma == "add" and said_by and said_by[0].sort == "pron" and self.last is not None:
            speaker = self.last  # "…, it added"
        if speaker is None:
            hangs_on = clause.verb.form == "ing" and any(c.at < clause.at for c in sentence.clauses)
            hangs_on = hangs_on or clause.kind == "relative"
            # "Leaflets said that": a thing's word is someone's, and only what is known or found is told as fact.
            things = not hangs_on and bool(said_by) and lemma not in words("verbs", "factive")
            distant = supposed or stance != "asserted" or hangs_on or things
            bent = (
                clause.verb.form == "inf"
                and clause.governor is not None
                and clause.governor.verb.lemma in words("lemmas", "makes_say")
            )
            speaks = clause.verb.form in {"finite", "ing"} or clause.kind == "relative" or bent
            if scope is not None and distant and speaks:
                # Whoever says it was not found: the source's own it is not.
                asserter = Asserter("cited", None, cue, commitment=commitment_of(lemma))
                taken = "disputed" if doubtful else unfree(sentence, clause)
                least: Stance = taken or ("attributed" if things else "asserted")
                stance = worse(stance or "attributed", least)
                self.scopes.append(Scope(*scope, asserter, stance, clause, supposed or clause.negative or bent))
            return
        when = next((w for w in map(sentence.when, clause.times) if w is not None), None)
        if scope is None and lemma in _CONDEMNS and clause.objects and clause.objects[0].sort == "act":
            # "rejected the murder": whoever condemns it does not deny it.
            return
        if scope is None and stance == "denied" and clause.objects:
            scope = denied_by(sentence, clause)
        elif scope is None and stance == "asserted" and (told := allegation_in(sentence, clause)) is not None:
            scope = (told.first, told.last)
        wrung = commitment_of(lemma) == "admits" and is_forced(sentence, clause)
        if stance in {"asserted", "attributed"} and wrung:
            stance = "disputed"
        if stance in {"asserted", "attributed"} and doubtful:
            stance = "disputed"
        if stance in {"asserted", "attributed"} and (taken := unfree(sentence, clause)) is not None:
            stance = taken
        charges = lemma in words("verbs", "blame") and bool(clause.objects)
        if scope is None and not supposed and not charges and trails(sentence, clause):
            scope = (0, sentence.row[clause.start].first - 1)
            if _is_put_in(sentence, sentence.row[clause.start].first):
                scope = (clause.verb.last + 1, len(sentence.tokens) - 1)
            elif interrupts(sentence, clause):
                scope = (0, len(sentence.tokens) - 1)
        if scope is None:
            if clause is sentence.clauses[0] and not clause.negative and not speaker.own:
                self.main = speaker
            return
        above = clause.governor if clause.kind == "inf" else None
        refuses = above is not None and above.verb.lemma in words("verbs", "fail")
        unsaid = modality_of(sentence, clause) in _UNSAID or clause.verb.modal in _MIGHT
        unsaid = unsaid or (clause.verb.modal == "can" and report_stance(lemma) == "attributed")
        negated = negative(sentence, clause) or refuses or unsaid  # "refused to confirm that", "threatened to say that"
        if negated and stance == "denied":
            # "did not deny that": neither said nor denied.
            stance = "attributed"
        if clause.governor is None or report_stance(clause.governor.verb.lemma) is None:
            self.main = speaker
        neither = stance == "denied" and is_low(sentence.row[clause.at - 1], "nor") if clause.at else False
        if neither or (negated and commitment_of(lemma) == "suspects") or _denies_knowledge(sentence, clause):
            # "neither confirmed nor denied that", "denied knowing that": nobody's suspicion, and nobody's denial.
            self.scopes.append(Scope(*scope, Asserter(), "attributed", clause, supposed=True))
            return
        if speaker.own:
            self.last = self.own = speaker
            # What the source itself reports, it asserts.
            self.settled.add(scope[0])
            commitment = "asserts" if lemma in words("verbs", "commitment", "reports") else commitment_of(lemma)
            if supposed or negated or commitment != "asserts" or stance in {"disputed", "denied"}:
                own = Asserter(commitment=commitment)
                self.scopes.append(Scope(*scope, own, stance or "asserted", clause, supposed or negated))
            return
        commitment = "accuses" if held is not None else commitment_of(lemma)
        asserter = Asserter("cited", speaker.mention, cue, None, when, commitment)
        self.scopes.append(Scope(*scope, asserter, stance or "asserted", clause, supposed))
        if negated:
            self.scopes[-1].supposed = True
        self.last = speaker

    def _reported(self, draft: Draft, clause: Clause, cue: Words, stance: Stance, *, supposed: bool) -> None:
        """ "It was reported (by X) that …", "he is said to have …": someone says so, and seldom is it told who."""
        sentence = draft.sentence
        scope = complement_of(sentence, clause)
        held = held_responsible(sentence, clause)
        if held is not None:
            scope, stance = to_the_end(sentence, held, clause), "attributed"
        elif done := attributed_to(clause):
            scope, stance = (done[0].first, len(sentence.tokens) - 1), "attributed"
        elif clause.verb.lemma in words("verbs", "blame"):
            scope, stance = scope or charged_with(sentence, clause), "attributed"
        if scope is None or scope[0] >= len(sentence.tokens):
            return  # "No evidence was found that": the sentence is cut short
        impersonal = bool(clause.subjects) and sentence.low(clause.subjects[0]) in {"it", "what"}
        laid = bool(attributed_to(clause)) or held is not None
        if not impersonal and clause.verb.lemma not in words("verbs", "said_to") and not laid:
            return
        told = clause.verb.lemma in words("verbs", "told")
        if not impersonal and not told and not laid and stance == "asserted" and sentence.tokens[scope[0]].tag != "to":
            return
        who = next((s for p in clause.after("by") if (s := self._speaker(draft, p, None)) is not None), None)
        if who is not None and who.own:
            return
        mention = who.mention if who is not None else None
        commitment = "accuses" if held is not None else commitment_of(clause.verb.lemma)
        asserter = Asserter("cited", mention, cue, commitment=commitment)
        distance = stance if impersonal else "attributed"
        if is_baseless(clause):
            distance = "disputed"
        self.scopes.append(Scope(*scope, asserter, distance, clause, supposed or clause.negative))

    def _avowal(self, draft: Draft, clause: Clause) -> None:
        """ "X claimed responsibility for …", "responsibility for … was claimed by X": X says so of itself."""
        sentence = draft.sentence
        claimant = claimants(sentence, clause)[0]
        speaker = self._speaker(draft, claimant, clause)
        if speaker is None and claimant.sort == "":
            speaker = Speaker(draft.mention(claimant), plural=claimant.plural)
        if speaker is None or speaker.own or clause.conditional:
            return
        cue = sentence.words(clause.verb.first, clause.verb.last if clause.passive else _taken(clause))
        first = clause.subjects[0].first if clause.passive else clause.verb.last + 1
        scope = (first, clause.verb.last) if clause.passive else to_the_end(sentence, first, clause)
        asserter = Asserter("cited", speaker.mention, cue, commitment="claims_responsibility")
        stance: Stance = "disputed" if is_baseless(clause) else "asserted"
        self.scopes.append(Scope(*scope, asserter, stance, clause))
        self.last = self.main = speaker

    def _nouns(self, draft: Draft) -> None:
        """ "The union's allegation that …": the union's; "reports that …": somebody's."""
        sentence = draft.sentence
        for first, last, stance in left_open(sentence):
            self.scopes.append(Scope(first, last, Asserter(), stance, supposed=True))
        for first, last, word in alleged_acts(sentence):
            commitment: Commitment = "reports" if sentence.tokens[word].low == "reported" else "accuses"
            asserter = Asserter("cited", None, sentence.words(word, word), commitment=commitment)
            self.scopes.append(Scope(first, last, asserter, "attributed"))
        for told in charges(sentence):
            said = any(s.first <= told.first <= s.last for s in self.scopes if s.stance != "asserted")
            taken_back = standing(sentence, told)
            if taken_back is not None or not said:
                cue = sentence.words(told.phrase.head, told.phrase.head)
                asserter = Asserter("cited", None, cue, commitment=told.commitment)
                self.scopes.append(Scope(told.first, told.last, asserter, taken_back or "attributed"))
        for told in allegations(sentence):
            owner = told.owner
            speaker = self._speaker(draft, owner, None) if owner is not None else None
            if speaker is None and told.phrase.det in {"its", "their", "his", "her"}:
                speaker = next((s for s in (self.main, self.own) if s is not None and s.fits(told.phrase.det)), None)
            taken_back = standing(sentence, told)
            if speaker is not None and speaker.own:
                if taken_back is not None:
                    self.scopes.append(Scope(told.first, told.last, Asserter(), taken_back))
                continue
            mention = speaker.mention if speaker is not None else None
            around = [s for s in self.scopes if s.first <= told.first and told.last <= s.last]
            belied = is_belied(sentence, told)
            if mention is None and around and not (belied or taken_back) and not _is_said(around[-1], told):
                # "rejected the claim that": whoever rejects it is all there is to tell.
                continue
            cue = sentence.words(told.phrase.head, told.phrase.head)
            asserter = Asserter("cited", mention, cue, commitment=told.commitment)
            denied = told.commitment == "denies" or belied or (not around and is_rejected(sentence, told))
            distance: Stance = "denied" if denied else taken_back or "attributed"
            self.scopes.append(Scope(told.first, told.last, asserter, distance))

    def _hearsay(self, draft: Draft) -> None:
        """ "Word spread that …", "suppose that …": nobody is found who says so, and the source's own it is not."""
        if is_conditional(draft.sentence):
            self.scopes.append(Scope(0, len(draft.sentence.tokens) - 1, Asserter(), "attributed", supposed=True))
        for clause in draft.sentence.clauses:
            if (distance := shown(draft.sentence, clause)) is not None:
                cue = draft.sentence.words(clause.verb.first, clause.verb.last)
                scope = to_the_end(draft.sentence, clause.verb.last + 1, clause)
                self.scopes.append(Scope(*scope, Asserter("cited", None, cue), distance, clause))
        for last, distance, phrase in afterthoughts(draft.sentence):
            speaker = self._speaker(draft, phrase, None) if phrase is not None else None
            asserter = Asserter("cited", speaker.mention if speaker is not None else None)
            self.scopes.append(Scope(part_before(draft.sentence, last), last, asserter, distance))
        for first, last, above, supposed in hearsay(draft.sentence):
            heard = any(s.first <= first <= s.last and s.first > above.verb.first for s in self.scopes)
            if heard or first in self.settled:
                continue
            if supposed or above.conditional:
                self.scopes.append(Scope(first, last, Asserter(), "attributed", above, supposed=True))
                continue
            cue = draft.sentence.words(above.verb.first, above.verb.last)
            asserter = Asserter("cited", None, cue, commitment=commitment_of(above.verb.lemma))
            doubtful = is_baseless(above) or is_superseded(draft.sentence, above)
            doubtful = doubtful or is_overturned(draft.sentence, above)
            self.scopes.append(Scope(first, last, asserter, "disputed" if doubtful else "attributed", above))

    def _phrases(self, draft: Draft) -> None:
        """ "according to X", "by X's account", "under the pretext that"."""
        sentence = draft.sentence
        row = sentence.row
        for at, phrase in sentence.nouns:
            chunk = row[at - 1] if at else None
            if not isinstance(chunk, Link) or chunk.kind != "prep" or chunk.low not in _LEADS_TO_A_VOICE:
                continue
            parts = (t for t in range(phrase.last + 1, len(sentence.tokens)) if sentence.tokens[t].low == ";")
            end = next(parts, len(sentence.tokens)) - 1
            head = sentence.low(phrase)
            speaker: Speaker | None = None
            if chunk.low == "according to":
                cue = sentence.words(chunk.first, chunk.last)
                speaker = self._speaker(draft, phrase, None)
                if speaker is None and phrase.sort == "pron" and head in {"them", "him", "her"}:
                    speaker = Speaker(draft.mention(phrase))
            elif chunk.low in {"by", "in"} and head in words("nouns", "reckoning"):
                cue = sentence.words(chunk.first, phrase.last)
                if phrase.possessor is not None:
                    speaker = self._speaker(draft, phrase.possessor, None)
                elif phrase.det in {"its", "their", "his", "her"}:
                    back = next((s for s in (self.main, self.own) if s is not None and s.fits(phrase.det)), None)
                    speaker = back or Speaker(None, own=True)
            elif chunk.low in {"under", "on"} and head in {"pretext", "pretence", "pretense", "guise"}:
                after = row[at + 1] if at + 1 < len(row) else None
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
            low_inside = {t.low for t in sentence.tokens[phrase.first : phrase.head]}
            stance: Stance = "disputed" if low_inside & words("words", "truth", "false") else "asserted"
            # The words of the phrase itself are the source's; what stands around them is the speaker's.
            if phrase.last < end:
                self.scopes.append(Scope(phrase.last + 1, end, asserter, stance))
            if chunk.first > 0 and not _is_put_in(sentence, chunk.first):
                self.scopes.append(Scope(part_before(sentence, chunk.first), chunk.first - 1, asserter, stance))

    def _hedges(self, draft: Draft) -> None:
        """ "Soldiers allegedly killed …", "reportedly, …", "…, apparently by soldiers": somebody says so, unnamed."""
        sentence = draft.sentence
        for i, token in enumerate(sentence.tokens) if not sentence.lows.isdisjoint(_HEDGES) else ():
            if token.low not in _HEDGES:
                continue
            clause = _hedged_clause(sentence, i)
            if clause is None:
                continue
            first = sentence.row[min(clause.start, clause.at)].first
            joined = [c for c in sentence.clauses if c.at > clause.at and _hangs_on(sentence, c, clause)]
            last = max(sentence.row[min(c.end, len(sentence.row)) - 1].last for c in (clause, *joined))
            asserter = Asserter("cited", None, sentence.words(i, i), commitment=_HEDGES[token.low])
            self.scopes.append(Scope(first, last, asserter, "attributed", clause))

    def _quotation(self, draft: Draft, *, opened_before: bool) -> None:
        """Speech between quotation marks that no verb of saying in the sentence covers is its last speaker's."""
        sentence = draft.sentence
        spans: list[tuple[int, int]] = []
        start = 0 if opened_before else None
        for mark in sentence.quotes:
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


def _with_its_name(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """ "Refugees First, a group that helps refugees, said": the name before the description."""
    if phrase.det not in {"a", "an"} or phrase.sort not in {"group", "body"}:
        return phrase
    at = next((i for i, c in enumerate(sentence.row) if c is phrase), 0)
    name = sentence.row[at - 2] if at >= 2 and is_comma(sentence.row[at - 1]) else None
    led = at >= 3 and isinstance(sentence.row[at - 3], Link)
    named = isinstance(name, NounPhrase) and name.proper is not None and name.proper.sort in {"body", "person"}
    return name if named and not led and isinstance(name, NounPhrase) else phrase


def _is_asked_to_deny(clause: Clause) -> bool:
    above = clause.governor if clause.verb.form == "inf" else None
    wanted = above is not None and above.verb.lemma in words("verbs", "judge", "supposed")
    return wanted and report_stance(clause.verb.lemma) == "denied"


@cache
def _may_say(lemma: str) -> bool:
    """Whether a clause with this verb can be what someone says, thinks or lays at somebody's door."""
    supposed = lemma in words("verbs", "judge", "supposed")
    return supposed or lemma in HOLDS or attributes(lemma) or report_stance(lemma) is not None


def _is_a_figure(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "opposition figures", "a senior party figure": people, and no numbers."""
    before = sentence.tokens[phrase.head - 1].low if phrase.head > phrase.first else ""
    return singular(sentence.low(phrase)) == "figure" and before in words("words", "public")


def _denies_knowledge(sentence: Sentence, clause: Clause) -> bool:
    known = next((c for c in sentence.clauses if c.at == clause.at + 1), None)
    gerund = known is not None and known.kind == "ing" and known.verb.lemma in words("lemmas", "knows")
    return gerund and report_stance(clause.verb.lemma) == "denied"


def _is_hardly_anyone(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Nobody believes that", "few believe that"."""
    return (
        is_none(sentence, phrase)
        or phrase.det == "any"
        or (sentence.tokens[phrase.first].low in {"few", "hardly"} and phrase.of is None)
    )


def _is_put_in(sentence: Sentence, token: int) -> bool:
    """ "Was promoted and, according to the ministry, retired": only what comes behind is the ministry's word."""
    tokens = sentence.tokens
    return token > 1 and tokens[token - 1].tag == "comma" and tokens[token - 2].low in {"and", "but"}


def _is_said(scope: Scope, told: Allegation) -> bool:
    """Whether the claim only stands in what someone says, who neither makes it nor rejects it."""
    clause = scope.clause
    acts_on_it = clause is None or any(o is told.phrase for o in clause.objects)
    return scope.stance in {"asserted", "attributed"} and not scope.supposed and not acts_on_it


def _hedged_clause(sentence: Sentence, token: int) -> Clause | None:
    """The clause that an adverb belongs to: the one it stands in, else the one it opens."""
    holding = [
        c for c in sentence.clauses if c.verb.first <= token <= sentence.row[min(c.end, len(sentence.row)) - 1].last
    ]
    inside = [c for c in holding if c.verb.first <= token <= c.verb.last]
    beside = token + 1 + (token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].tag == "quote")
    inside = inside or [c for c in sentence.clauses if c.verb.first == beside]  # "for allegedly “defaming” it"
    following = [c for c in sentence.clauses if c.verb.first > token]
    return next(iter(inside or holding[-1:] or following[:1]), None)


def _hangs_on(sentence: Sentence, clause: Clause, before: Clause) -> bool:
    """Whether what is only said of one clause is said of another: with its subject, or "taken to a camp, where …"."""
    lead = sentence.row[clause.start - 1] if clause.start else None
    return bool(clause.subjects) and (
        clause.subjects == before.subjects or (isinstance(lead, Link) and lead.low == "where")
    )


def _taken(clause: Clause) -> int:
    """The last word of "claimed responsibility", or of "claimed" before the act itself."""
    return clause.verb.last if clause.objects[0].sort == "act" else clause.objects[0].core
