"""Where does each voice in a sentence begin and end? By verbs, nouns, phrases, adverbs and quotation marks."""

from __future__ import annotations

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link
from asnad.propose.english.said.allegation import Allegation, allegations, alleged_acts, belied_at, charges, left_open
from asnad.propose.english.said.hearsay import (
    afterthoughts,
    headed,
    heard_in_court,
    hearsay,
    is_conditional,
    is_superseded,
    said_to_be,
    shown,
)
from asnad.propose.english.said.reach import beyond_who_it_is, end_of_its_clause, end_of_lead, relative_around
from asnad.propose.english.said.retraction import is_overturned, is_rejected, standing
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.tried_for import overturned, tried_for
from asnad.propose.english.said.voice import ClauseScope, Speaker, is_baseless
from asnad.propose.english.said.whose_part import before_another, before_but, is_put_in, part_before, part_end
from asnad.propose.english.said.whose_report import author_of
from asnad.propose.english.voices.announced import announced, note_announced
from asnad.propose.english.voices.as_put import as_they_put_it
from asnad.propose.english.voices.demands import find_called_for, open_demanded
from asnad.propose.english.voices.hedges import find_hedges
from asnad.propose.english.voices.quotation import quotation, within_its_quotation
from asnad.propose.english.voices.sayings import open_said
from asnad.propose.english.voices.signed import signed
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.voices.transcript import labels, turn_ends, turn_in
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import commitment_of
from asnad.propose.own_voice import is_own_voice

__all__ = ["find_scopes"]

_LEADS_TO_A_VOICE = frozenset({"according to", "by", "in", "under", "on"})


def find_scopes(draft: Draft, voices: Voices) -> None:
    """Find the scopes of the draft's sentence and leave them in the draft."""
    sentence = draft.sentence
    voices.begin(sentence)
    draft.scopes = voices.scopes
    _turn(draft, voices)
    announced(draft, voices)
    was_open = voices.open_quote
    for clause in sentence.clauses:
        open_said(draft, voices, clause)
        open_demanded(draft, voices, clause)
    opens_until = _end_opening(voices, sentence)
    _reacting(draft, voices)
    _nouns(draft, voices, opens_until)
    find_called_for(draft, voices)
    _phrases(draft, voices)
    as_they_put_it(draft, voices)
    _hearsay(draft, voices)
    find_hedges(draft, voices)
    quotation(draft, voices, opened_before=was_open)
    # Set apart as someone else's words, by a page or by a reply to a letter.
    if sentence.kind == "quote" and voices.announced is None:
        voices.put(0, len(sentence.tokens) - 1, Asserter("cited"), "attributed")
    note_announced(draft, voices)
    voices.note_writing(sentence)
    voices.remember_works(draft)


def _turn(draft: Draft, voices: Voices) -> None:
    """In a transcript all that is said is whoever's turn it is."""
    if voices.labels is None:
        voices.labels, voices.signed = labels(draft.reading), signed(draft.reading)
    if (signer := voices.signed.get(draft.sentence.block)) is not None:
        voices.last, voices.heard = Speaker(signer), draft.sentence.index
        voices.main = voices.last
        voices.put(0, len(draft.sentence.tokens) - 1, Asserter("cited", signer), "attributed")
        return
    begun = turn_in(draft, voices.labels)
    if draft.sentence.kind == "heading":
        voices.turn = None
    elif begun is not None:
        own = begun.who is None or is_own_voice(begun.who, voices.source)
        voices.turn = None if own else begun.who
    if voices.turn is not None:
        voices.last, voices.heard = Speaker(voices.turn), draft.sentence.index
        voices.main = voices.last
        first = begun.first if begun is not None else 0
        ends = turn_ends(draft.sentence)
        last = ends if ends is not None and ends > first else len(draft.sentence.tokens) - 1
        voices.put(first, last, Asserter("cited", voices.turn), "attributed")
        voices.turn = voices.turn if last != ends else None


def _end_opening(voices: Voices, sentence: Sentence) -> int:
    """ "Denying that he killed her, Voss fled", "Asked about it, Holt said …": what opens ends at the comma.

    The token behind that; 0 where nothing opens so.
    """
    opening = sentence.clauses[0] if sentence.clauses else None
    if opening is None or opening.at > 1 or (opening.kind == "main" and opening.subjects):
        return 0
    if opening.kind not in {"main", "ing", "reduced"} or opening.verb.lemma in words("lemmas", "cites"):
        return 0
    later = (c for c in sentence.clauses[1:] if c.kind == "main" and c.start)
    main = next((c for c in later if is_comma(sentence.row[c.start - 1])), None)
    if main is None:
        return 0
    end = sentence.row[main.start].first
    voices.scopes[:] = [s for s in voices.scopes if s.clause is not opening or s.first < end]
    for scope in voices.scopes:
        if scope.clause is opening:
            scope.last = min(scope.last, end - 1)
    return end


def _reacting(draft: Draft, voices: Voices) -> None:
    """ "The army disputed this. It said …": who answers what was said goes on, and not who said it."""
    first = draft.sentence.clauses[0] if draft.sentence.clauses else None
    if first is None or first.verb.lemma not in words("lemmas", "answers") or first.passive or first.kind != "main":
        return
    speaker = voices.speaker(draft, first.subjects[0], first) if first.subjects else None
    if speaker is not None and first.subjects[0].sort != "pron":
        voices.main = speaker


def _nouns(draft: Draft, voices: Voices, opens_until: int) -> None:
    """ "The union's allegation that …": the union's; "reports that …": somebody's."""
    sentence = draft.sentence
    for first, last, stance in left_open(sentence):
        if any(s.demanded and s.first == first for s in voices.scopes):
            continue  # "urged him to ensure that they are tried"
        voices.put(first, last, Asserter(), stance, supposed=True)
    for first, last, word in alleged_acts(sentence):
        commitment: Commitment = "reports" if sentence.tokens[word].low == "reported" else "accuses"
        asserter = Asserter("cited", None, sentence.words(word, word), commitment=commitment)
        voices.put(first, last, asserter, "attributed")
    for told in (*charges(sentence), *tried_for(sentence)):
        said = any(s.first <= told.first <= s.last for s in voices.scopes if s.stance != "asserted")
        taken_back = standing(sentence, told)
        if told.phrase.det == "no":  # "no reports of miners being killed": nobody says so
            voices.put(told.first, told.last, Asserter(), "attributed", supposed=True)
        elif taken_back is not None or not said:
            cue = sentence.words(told.phrase.head, told.phrase.head)
            asserter = Asserter("cited", None, cue, commitment=told.commitment)
            voices.put(told.first, told.last, asserter, taken_back or "attributed")
    for told in overturned(sentence):
        cue = sentence.words(told.phrase.head, told.phrase.head)
        asserter = Asserter("cited", None, cue, commitment=told.commitment)
        # "Overturned his conviction for the murder of Dane": that Dane was murdered nobody disputes.
        deed = any(p.first == told.first and p.sort == "act" for p in sentence.phrases)
        voices.put(told.first, told.last, asserter, "attributed" if deed else "disputed")
    opened = len(voices.scopes)
    for told in allegations(sentence):
        _alleged(draft, voices, told)
    opens_until = opens_until or end_of_lead(sentence)
    for scope in voices.scopes[opened:] if opens_until else ():
        if scope.first < opens_until:
            scope.last = min(scope.last, opens_until - 1)  # "Asked about claims that he was killed, Holt said …"


def _alleged(draft: Draft, voices: Voices, told: Allegation) -> None:
    """Whose the claim is: its owner's, or of whoever is there, unless someone only says of it that it was made."""
    sentence = draft.sentence
    owner = told.owner
    speaker = voices.speaker(draft, owner, None) if owner is not None else None
    if speaker is None and told.phrase.det in {"its", "their", "his", "her"}:
        speaker = voices.back(told.phrase.det)
    taken_back = standing(sentence, told)
    around = [s for s in voices.scopes if s.first <= told.first and told.last <= s.last]
    if owner is not None and speaker is not None and speaker.own and any(s.asserter.kind == "cited" for s in around):
        speaker = Speaker(draft.mention(owner))  # "the Committee notes the author's claim that"
    if speaker is not None and speaker.own:
        if taken_back is not None:
            voices.put(told.first, told.last, Asserter(), taken_back)
        return
    mention = speaker.mention if speaker is not None else None
    belied = belied_at(sentence, told)
    if mention is None and around and not (belied is not None or taken_back) and not _is_said(around[-1], told):
        # "rejected the claim that": whoever rejects it is all there is to tell.
        return
    cue = sentence.words(told.phrase.head, told.phrase.head)
    asserter = Asserter("cited", mention, cue, commitment=told.commitment)
    denied = told.commitment == "denies" or belied is not None or (not around and is_rejected(sentence, told))
    distance: Stance = "denied" if denied else taken_back or "attributed"
    last = end_of_its_clause(sentence, told.phrase, told.first, told.last)
    last = last if belied is None else min(last, belied - 1)  # "… are untrue; he is in custody"
    voices.put(told.first, last, asserter, distance)


def _is_said(scope: ClauseScope, told: Allegation) -> bool:
    """Whether the claim only stands in what someone says, who neither makes it nor rejects it."""
    clause = scope.clause
    acts_on_it = clause is None or clause.has_object(told.phrase)
    if clause is not None and acts_on_it and clause.verb.lemma in words("verbs", "passes_on"):
        return True  # "the Committee notes the allegations that"
    return scope.stance in {"asserted", "attributed"} and not scope.supposed and not acts_on_it


def _phrases(draft: Draft, voices: Voices) -> None:
    """ "according to X", "by X's account", "under the pretext that"."""
    row = draft.sentence.row
    for at, phrase in draft.sentence.nouns:
        link = row[at - 1] if at else None
        if not isinstance(link, Link) or link.kind != "prep" or link.low not in _LEADS_TO_A_VOICE:
            continue
        if link.low in {"under", "on"}:
            _pretext(draft.sentence, voices, at, link, phrase)
            continue
        if (speaker := _whose_account(draft, voices, link, phrase)) is None:
            continue
        voices.speaks(draft.sentence, speaker, link.first, 0, main=True)
        if not speaker.own:
            _around(draft.sentence, voices, link, phrase, speaker)


def _whose_account(draft: Draft, voices: Voices, link: Link, phrase: NounPhrase) -> Speaker | None:
    head = draft.sentence.low(phrase)
    if link.low == "according to" and singular(head) not in words("nouns", "gone_by"):
        speaker = voices.speaker(draft, phrase, None)
        return speaker or _whoever_it_is(draft, voices, phrase)
    if head not in words("nouns", "reckoning"):
        return None
    if (owner := phrase.possessor or (phrase.of if phrase.det == "the" else None)) is not None:
        return voices.speaker(draft, owner, None)  # "in Holt's words", "in the words of Holt"
    if phrase.det in {"its", "their", "his", "her"}:
        return voices.back(phrase.det) or Speaker(None, own=True)
    some = link.low == "by" and draft.sentence.tokens[phrase.first].low in _SOME
    return Speaker(None) if some else None


_SOME = frozenset({"some", "other", "most", "many", "one", "several", "all", "official"})
"""Whose accounts and estimates are somebody's, and it is not told whose: "5,000 were killed, by some accounts"."""


def _whoever_it_is(draft: Draft, voices: Voices, phrase: NounPhrase) -> Speaker | None:
    """ "According to CODEH's version", "according to the folder", "according to her"; not "according to plan"."""
    head = draft.sentence.low(phrase)
    if phrase.sort == "pron":
        return Speaker(draft.mention(phrase)) if head in {"them", "him", "her"} else None
    owner = phrase.possessor or phrase.of
    if owner is None and head in words("nouns", "reckoning"):
        owner = author_of(draft.sentence, phrase, None)  # "according to figures from the union"
    if singular(head) in words("nouns", "gone_by"):
        return None
    speaker = voices.speaker(draft, owner, None) if owner is not None else None
    return speaker or Speaker(draft.mention(phrase))


def _around(sentence: Sentence, voices: Voices, link: Link, phrase: NounPhrase, speaker: Speaker) -> None:
    """The words of the phrase itself are the source's, and who it is; what stands around them is the speaker's."""
    cue = sentence.words(link.first, link.last if link.low == "according to" else phrase.last)
    asserter = Asserter("cited", speaker.mention, cue)
    low_inside = {t.low for t in sentence.tokens[phrase.first : phrase.head]}
    stance: Stance = "disputed" if low_inside & words("words", "truth", "false") else "asserted"
    if singular(sentence.low(phrase)) in {"charge", "accusation"} and phrase.of is phrase.possessor is None:
        asserter, stance = Asserter("cited", None, cue, commitment="accuses"), "attributed"
    if (told := relative_around(sentence, link, phrase)) is not None:
        voices.put(*told, asserter, stance)
        return
    but = before_but(sentence, phrase.last) if link.first > 0 else len(sentence.tokens)
    end = min(part_end(sentence, phrase.last), before_another(sentence, phrase.last), but)
    if (last := beyond_who_it_is(sentence, phrase)) < end:
        voices.put(last + 1, end, asserter, stance)
    before = [t.low for t in sentence.tokens[: link.first] if t.tag != "comma"][-1:]
    led = before in (["where"], ["which"], ["who"])  # "where, according to the register, …"
    if (first := link.first) > 0 and not is_put_in(sentence, first) and not led:
        voices.put(part_before(sentence, first), first - 1, asserter, stance)


def _pretext(sentence: Sentence, voices: Voices, at: int, link: Link, phrase: NounPhrase) -> None:
    """ "under the pretext that": what somebody gave out, and the source does not believe."""
    that = chunk_at(sentence.row, at + 1)
    if that is not None and is_link(that, "that") and sentence.low(phrase) in words("nouns", "pretexts"):
        asserter = Asserter("cited", None, sentence.words(link.first, phrase.last))
        voices.put(that.last + 1, part_end(sentence, phrase.last), asserter, "disputed")


def _hearsay(draft: Draft, voices: Voices) -> None:
    """ "Word spread that …", "suppose that …": nobody is found who says so, and the source's own it is not."""
    if is_conditional(draft.sentence):
        voices.put(0, len(draft.sentence.tokens) - 1, Asserter(), "attributed", supposed=True)
    for clause in draft.sentence.clauses:
        if (distance := shown(draft.sentence, clause)) is not None:
            cue = draft.sentence.words(clause.verb.first, clause.verb.last)
            scope = to_the_end(draft.sentence, clause.verb.last + 1, clause)
            voices.put(*scope, Asserter("cited", None, cue), distance, clause)
        if (in_court := heard_in_court(draft.sentence, clause)) is not None:
            voices.put(*in_court, Asserter("cited"), "attributed", clause)
    for first, last, says in said_to_be(draft.sentence):
        speaker = voices.speaker(draft, says, None)
        asserter = Asserter("cited", speaker.mention if speaker is not None else None)
        voices.put(first, last, asserter, "attributed")
    if (headline := headed(draft.sentence)) is not None and voices.turn is None:
        first, heads = headline
        speaker = voices.speaker(draft, heads, None)
        if speaker is not None and not speaker.own:
            asserter = Asserter("cited", speaker.mention)
            voices.put(first, len(draft.sentence.tokens) - 1, asserter, "asserted")
    for last, distance, phrase in afterthoughts(draft.sentence):
        speaker = voices.speaker(draft, phrase, None) if phrase is not None else None
        asserter = Asserter("cited", speaker.mention if speaker is not None else None)
        voices.put(part_before(draft.sentence, last), last, asserter, distance)
    for first, last, above, supposed in hearsay(draft.sentence):
        heard = any(s.first <= first <= s.last and s.first > above.verb.first for s in voices.scopes)
        if heard or first in voices.settled:
            continue
        if supposed or above.conditional:
            voices.put(first, last, Asserter(), "attributed", above, supposed=True)
            continue
        cue = draft.sentence.words(above.verb.first, above.verb.last)
        who = _whose_case(draft, voices, above) or _who_says(draft, voices, above)
        asserter = Asserter("cited", who, cue, commitment=commitment_of(above.verb.lemma))
        doubtful = is_baseless(above) or is_superseded(draft.sentence, above)
        doubtful = doubtful or is_overturned(draft.sentence, above)
        voices.put(first, last, asserter, "disputed" if doubtful else "attributed", above)
        within_its_quotation(draft.sentence, above, voices.scopes[-1:])


def _whose_case(draft: Draft, voices: Voices, clause: Clause) -> Mention | None:
    """ "The appellant's case was that …", "the union's position is that …": the appellant's, the union's."""
    subject = clause.subjects[0] if clause.verb.lemma == "be" and clause.subjects else None
    owner = subject.possessor if subject is not None else None
    speaker = voices.speaker(draft, owner, None) if owner is not None else None
    return speaker.mention if speaker is not None else None


def _who_says(draft: Draft, voices: Voices, clause: Clause) -> Mention | None:
    """ "The union boasted that": whoever does so; what is only heard is another's word."""
    sure = clause.passive and clause.verb.lemma in words("lemmas", "persuades")  # "the Chamber is satisfied that"
    subject = clause.subjects[0] if len(clause.subjects) == 1 and (sure or not clause.passive) else None
    if subject is None or subject.sort == "pron" or clause.verb.lemma in words("lemmas", "knows") | {"have"}:
        return None  # "rumour has it"
    speaker = voices.speaker(draft, subject, clause)
    return speaker.mention if speaker is not None and not speaker.own else None
