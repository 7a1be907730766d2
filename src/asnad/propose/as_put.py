"""Whose word is it that opens with "as": "As the union says, …", "as Holt put it, …"?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.propose.clause import Clause
from asnad.propose.draft import FIRST_PERSON, Draft
from asnad.propose.phrase import NounPhrase, VerbGroup
from asnad.propose.reach import part_before
from asnad.propose.reading import Sentence
from asnad.propose.row import is_comma, is_link, is_low
from asnad.propose.speaking import Voices
from asnad.propose.to_the_end import to_the_end
from asnad.propose.voice import Scope, commitment_of, report_stance

__all__ = ["as_they_put_it"]

_PUTS_IT = frozenset({"put", "tell", "see", "have", "explain", "describe", "phrase"})
_SAYS = frozenset({"say", "tell", "report", "note", "put", "recall", "explain", "point", "write", "state", "claim",
    "allege", "insist", "argue", "stress", "observe", "remark", "testify", "maintain", "document"})  # fmt: skip


def as_they_put_it(draft: Draft, voices: Voices) -> None:
    """Open the scope of what stands around an "as X says": it is X's word, and not the source's."""
    sentence = draft.sentence
    for at, chunk in enumerate(sentence.row) if "as" in sentence.lows else ():
        found = _who_puts_it(sentence, at) if is_low(chunk, "as") else None
        if found is None:
            continue
        who, clause, end = found
        opens = at == 0 or (at == 1 and is_link(sentence.row[0], "quote"))
        if not opens and report_stance(clause.verb.lemma) is not None:
            continue  # "…, as the union says": as any other verb of saying
        voices.scopes[:] = [s for s in voices.scopes if s.clause is not clause]
        speaker = voices.speaker(draft, who, clause)
        if speaker is not None and speaker.own:
            continue
        mention = speaker.mention if speaker is not None else None
        cue = sentence.words(clause.verb.first, clause.verb.last)
        asserter = Asserter("cited", mention, cue, commitment=commitment_of(clause.verb.lemma))
        last = len(sentence.tokens) - 1
        if opens:
            scope = to_the_end(sentence, sentence.row[end].last + 1, clause)
        elif is_comma(sentence.row[end]):
            scope = part_before(sentence, chunk.first), last
        else:
            scope = part_before(sentence, chunk.first), chunk.first - 1
        stance = report_stance(clause.verb.lemma) or "asserted"
        voices.scopes.append(Scope(*scope, asserter, stance, clause))


def _who_puts_it(sentence: Sentence, at: int) -> tuple[NounPhrase, Clause, int] | None:
    """Who says so, the clause of the verb, and where the mark behind it stands; ``None`` where nobody does."""
    row = sentence.row
    before = row[at - 1] if at else None
    verb = next((i for i in range(at + 2, min(at + 5, len(row))) if isinstance(row[i], VerbGroup)), 0)
    who, says = row[at + 1] if at + 1 < len(row) else None, row[verb]
    if not verb or not isinstance(who, NounPhrase) or not isinstance(says, VerbGroup) or says.form == "inf":
        return None
    if says.passive or says.negative or says.modal or sentence.low(who) in FIRST_PERSON:
        return None
    if before is not None and not is_link(before, "comma", "quote", "stop"):
        return None
    end = next((i for i in range(verb + 1, len(row)) if is_link(row[i], "comma", "end", "stop")), 0)
    inside = row[verb + 1 : end]
    if not end or any(isinstance(c, VerbGroup) or is_link(c, "that", "wh", "conj", "sub") for c in inside):
        return None
    acted = [c for c in inside[:1] if isinstance(c, NounPhrase)]
    it = bool(acted) and sentence.low(acted[0]) == "it" and len(inside) == 1
    told = says.lemma == "tell" and bool(acted)
    fits = says.lemma in _PUTS_IT if it else says.lemma in _SAYS and (told or not acted) and says.lemma != "put"
    clause = next((c for c in sentence.clauses if c.verb is says), None)
    last = row[verb - 1]
    return (last if isinstance(last, NounPhrase) else who, clause, end) if fits and clause is not None else None
