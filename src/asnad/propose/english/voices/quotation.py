"""Whose words stand between quotation marks that no verb of saying in the sentence covers?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.said.voice import ClauseScope, Speaker
from asnad.propose.english.voices.closing import is_said_by_one_unknown, tells_of_another, who_closes
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import report_stance

__all__ = ["quotation", "within_its_quotation"]

_MANY = 5
"""Words and marks from which on a quotation without a verb is more than a name or a label."""


def quotation(draft: Draft, voices: Voices, *, opened_before: bool) -> None:
    """What nobody in the sentence is told to have said is whoever spoke right before it, or is somebody's."""
    sentence = draft.sentence
    spans: list[tuple[int, int]] = []
    start = 0 if opened_before else None
    for mark in sentence.quotes:
        if start is None:
            start = mark
        else:
            spans.append((start, mark))
            start = None
    voices.open_quote = start is not None
    if voices.scopes:
        voices.quote_block = sentence.block
    if start is not None:
        spans.append((start, len(sentence.tokens) - 1))
    for first, last in spans:
        speech = any(first <= c.verb.main <= last and c.verb.form == "finite" for c in sentence.clauses)
        speech = speech or (first == 0 and opened_before)  # "“They shot him. Goons burning houses!”"
        known = first > 0 or (voices.quote_block == sentence.block and voices.last is not None)
        words_ = last - first > _MANY and known  # "Referring to “the arrest and torture of miners”, …"
        covered = any(s.asserter.kind == "cited" and s.first <= first + 1 and last - 1 <= s.last for s in voices.scopes)
        excused = sentence.tokens[first + 1].low in {"while", "when", "after"} if first + 1 < last else False
        if (speech or words_ or excused) and not covered:  # "shot “while escaping”"
            told = tells_of_another(sentence, first, last)
            told = told or any(c.verb.first < first < c.verb.main < last for c in sentence.clauses)  # was “captured”
            speaker = None if told else _beside_quote(draft, voices, first, last, speech=speech)
            of_nobody = first == 0 and (opened_before or voices.runs_on) and voices.quoted_nobody
            of_nobody = of_nobody or is_said_by_one_unknown(sentence, last)
            if speaker is None and not told and voices.open_quote and first == start:
                speaker = who_closes(draft, voices)
                voices.last = speaker or voices.last
            goes_on = (opened_before or first == 0) and voices.quote_block == sentence.block
            goes_on = goes_on and sentence.index - voices.heard <= 1  # "Holt said so. It was late. “They hit me.”"
            if speaker is None and not (told or of_nobody) and goes_on:
                speaker = voices.last
            if speaker is not None and speaker is voices.last:
                voices.heard = sentence.index
            mention = speaker.mention if speaker is not None and not speaker.own else None
            voices.put(first, last, Asserter("cited", mention, None), "attributed")
    if opened_before and voices.heard == sentence.index - 1 and voices.quote_block == sentence.block:
        voices.heard = sentence.index  # what somebody says tells what another said
    if voices.open_quote and start is not None:
        over = [s for s in voices.scopes if s.first <= start + 1 and s.last >= len(sentence.tokens) - 2]
        voices.quoted_nobody = over != [] and all(s.asserter.who is None for s in over)


def _beside_quote(draft: Draft, voices: Voices, first: int, last: int, *, speech: bool) -> Speaker | None:
    """Who stands with a verb right before or after the quotation: "he shouted, “…”"; of saying, if it is no speech."""
    sentence = draft.sentence
    for clause in sentence.clauses:
        verb = clause.verb
        before = 0 < first - verb.last <= 3 and verb.last < first
        after = verb.first > last and sentence.row[clause.start].first - last <= 2
        speaks = (before or after) and clause.subjects and not clause.passive and verb.lemma != "be"
        if not speech and report_stance(verb.lemma) is None and verb.lemma not in words("verbs", "judge", "supposed"):
            continue  # "miners suffered “a whole range of violations”"
        if speaks and human(draft, clause.subjects[0]):
            return voices.speaker(draft, clause.subjects[0], clause)
    return None


def within_its_quotation(sentence: Sentence, clause: Clause, scopes: list[ClauseScope]) -> None:
    """ "“It is clear that soldiers killed him,” Mayor Holt said": what is clear ends with the quotation.

    So with "held under the banner “We want to live”, were suppressed"; but "was “said to have” threatened them".
    """
    if not sentence.quotes or not sentence.quoted(clause.verb.first):
        return
    closing = next((q for q in sentence.quotes if q > clause.verb.last), len(sentence.tokens))
    if any(clause.verb.last < c.verb.main < closing - 1 for c in sentence.clauses):
        for scope in scopes:
            scope.last = min(scope.last, closing)
