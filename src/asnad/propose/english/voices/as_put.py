"""Whose word is it that opens with "as": "As the union says, …", "as Holt put it, …"?"""

from __future__ import annotations

from asnad.model.claim import Asserter, Stance
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.said.to_the_end import to_the_end
from asnad.propose.english.said.voice import is_word
from asnad.propose.english.said.whose_part import before_but, is_put_in, part_before, part_end
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.stance import commitment_of, report_stance

__all__ = ["as_they_put_it"]

_PUTS_IT = frozenset(
    {"put", "tell", "see", "have", "explain", "describe", "phrase", "remember", "recall", "understand"}
)
_SAYS = frozenset(
    {"say", "tell", "report", "note", "recall", "explain", "write", "state", "claim", "allege", "insist", "argue",
     "stress", "observe", "remark", "testify", "maintain", "document", "announce", "concede", "acknowledge", "confirm",
     "warn", "find", "establish", "conclude", "determine", "hold", "rule", "believe", "remember", "reveal", "admit"}
)  # fmt: skip


def as_they_put_it(draft: Draft, voices: Voices) -> None:
    """Open the scope of what stands around an "as X says": it is X's word, and not the source's."""
    sentence = draft.sentence
    for at, chunk in enumerate(sentence.row) if "as" in sentence.lows else ():
        found = _who_puts_it(sentence, at) if is_low(chunk, "as") else None
        if found is None:
            continue
        who, clause, end = found
        opens = at == 0 or (at == 1 and is_link(sentence.row[0], "quote"))
        if not opens and report_stance(clause.verb.lemma) is not None and clause.kind != "reduced":
            continue  # "…, as the union says": as any other verb of saying
        around = (s for s in voices.scopes if s.first <= chunk.first <= s.last and s.asserter.who is not None)
        if not opens and (sentence.quotes or any(around)):
            continue  # what somebody is told to have said there is not also another's
        voices.scopes[:] = [s for s in voices.scopes if s.clause is not clause]
        speaker = voices.speaker(draft, who, clause)
        if speaker is not None and speaker.own:
            continue
        mention = speaker.mention if speaker is not None else None
        cue = sentence.words(clause.verb.first, clause.verb.last)
        asserter = Asserter("cited", mention, cue, commitment=commitment_of(clause.verb.lemma))
        last = len(sentence.tokens) - 1
        first = sentence.row[end].last + 1
        if opens and clause.kind == "reduced":  # "As alleged by the union, …"
            scope = first, min(part_end(sentence, first), before_but(sentence, first))
        elif opens:
            scope = to_the_end(sentence, first, clause)
        elif is_comma(sentence.row[end]) and isinstance(chunk_at(sentence.row, end + 1), VerbGroup):
            scope = first if is_put_in(sentence, chunk.first) else part_before(sentence, chunk.first), last
        else:
            scope = part_before(sentence, chunk.first), chunk.first - 1
        unknown = mention is None and clause.verb.lemma == "go"
        stance: Stance = "attributed" if unknown else report_stance(clause.verb.lemma) or "asserted"
        voices.put(*scope, asserter, stance, clause)


def _who_puts_it(sentence: Sentence, at: int) -> tuple[NounPhrase, Clause, int] | None:
    """Who says so, the clause of the verb, and where the mark behind it stands; ``None`` where nobody does."""
    row, before = sentence.row, chunk_at(sentence.row, at - 1) if at else None
    if before is not None and not is_link(before, "comma", "quote", "stop"):
        return None
    verb = next((i for i in range(at + 1, min(at + 5, len(row))) if isinstance(row[i], VerbGroup)), 0)
    says, who = row[verb], row[at + 1] if at + 1 < len(row) else None
    if not verb or not isinstance(says, VerbGroup) or says.form == "inf" or says.negative or says.modal:
        return None
    by = verb == at + 1 and "n" in sentence.tokens[says.main].forms and is_low(chunk_at(row, verb + 1), "by")
    who = chunk_at(row, verb + 2) if by else _right_before(row, verb) or who
    if not isinstance(who, NounPhrase) or says.passive or sentence.low(who) in FIRST_PERSON:
        return None
    end = next((i for i in range(verb + 1, len(row)) if is_link(row[i], "comma", "end", "stop")), 0)
    inside = row[verb + 1 : end]
    if not end or any(isinstance(c, VerbGroup) or is_link(c, "that", "wh", "conj", "sub") for c in inside):
        return None
    acted = [c for c in inside[:1] if isinstance(c, NounPhrase)]
    if acted and sentence.low(acted[0]) == "it" and len(inside) == 1:
        fits = says.lemma in _PUTS_IT
    elif says.lemma == "go":
        fits = not inside and is_word(sentence, who)  # "as the story goes"
    else:
        fits = says.lemma in _SAYS and (not acted or says.lemma == "tell")
    clause = next((c for c in sentence.clauses if c.verb is says), None)
    return (who, clause, end) if fits and clause is not None else None


def _right_before(row: list[Chunk], verb: int) -> NounPhrase | None:
    """Who stands right before the verb, and is no "himself"."""
    who = row[verb - 1]
    return who if isinstance(who, NounPhrase) and who.sort != "pron" else None
