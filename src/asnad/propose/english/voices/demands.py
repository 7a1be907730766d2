"""What is called for, and by whom: "urged the army to free him", "called for the release of", "they must be tried"?"""

from __future__ import annotations

from collections.abc import Iterator

from asnad.model.claim import Asserter
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.habit import is_subjunctive
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import is_none, negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.said.voice import ClauseScope
from asnad.propose.english.voices.speaking import Voices
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.trigger import act_noun

__all__ = ["find_called_for", "open_demanded"]

_MUST = frozenset({"must", "should", "ought"})
_BELIED = frozenset({"planned", "attempted", "threatened", "supposed", "possible"})
"""What a demand is that was not made."""


def open_demanded(draft: Draft, voices: Voices, clause: Clause) -> None:
    """Open the scopes of what a clause demands, each as narrow as the verb or noun of what is demanded."""
    sentence = draft.sentence
    if _must_be(sentence, clause):
        _put(voices, clause, clause.verb.first, clause.verb.last, Asserter())
        return
    denied = any(s.stance == "denied" and s.first <= clause.verb.first <= s.last for s in voices.scopes)
    if denied or not _demands(sentence, clause):
        return
    spans = [*_to_be_done(sentence, clause), *_named(sentence, clause)]
    _without_what_follows(sentence, voices, clause)
    who = _who(clause) if spans else None
    if who is None or is_none(sentence, who):
        return
    speaker = voices.speaker(draft, who, clause)
    cue = sentence.words(clause.verb.first, clause.verb.last)
    own = speaker is not None and speaker.own
    asserter = Asserter() if own else Asserter("cited", speaker.mention if speaker is not None else None, cue)
    for first, last in spans:
        _put(voices, clause, first, last, asserter)


def find_called_for(draft: Draft, voices: Voices) -> None:
    """ "The union's call for the release of Holt", "demands for his trial"."""
    sentence = draft.sentence
    for at, noun in sentence.nouns if sentence.lows.isdisjoint({"if", "whether"}) else ():
        act, lead = chunk_at(sentence.row, at + 2), chunk_at(sentence.row, at + 1)
        if not is_low(lead, "for") or not isinstance(act, NounPhrase) or act.sort != "act":
            continue
        if singular(sentence.low(noun)) not in words("nouns", "calls_for") or noun.det in {"no", "any"}:
            continue
        if _does_something(sentence, act) or any(s.demanded and s.first <= act.head <= s.last for s in voices.scopes):
            continue
        speaker = voices.speaker(draft, noun.possessor, None) if noun.possessor is not None else None
        own = speaker is not None and speaker.own
        who = speaker.mention if speaker is not None else None
        asserter = Asserter() if own else Asserter("cited", who, sentence.words(noun.head, noun.head))
        _put(voices, None, act.first, act.core, asserter)


def _put(voices: Voices, clause: Clause | None, first: int, last: int, asserter: Asserter) -> None:
    """A scope of what is demanded; around it what the clause says is only asked for goes on."""
    kept: list[ClauseScope] = []
    for scope in voices.scopes:
        if scope.clause is None or scope.clause is not clause or not scope.first <= first <= scope.last:
            kept.append(scope)
            continue
        for begin, end in ((scope.first, first - 1), (last + 1, scope.last)):
            if begin <= end:
                kept.append(ClauseScope(begin, end, scope.asserter, scope.stance, scope.supposed, clause))
    voices.scopes[:] = [*kept, ClauseScope(first, last, asserter, "asserted", False, clause, demanded=True)]


def _without_what_follows(sentence: Sentence, voices: Voices, clause: Clause) -> None:
    """ "Demanded that he be freed, | and soldiers shot him": what comes of it is no part of the demand."""
    row = sentence.row
    for then in sentence.clauses:
        apart = is_link(chunk_at(row, then.start - 1), "conj") and is_link(chunk_at(row, then.start - 2), "comma")
        told = then.kind == "main" and then.subjects and then.verb.form == "finite" and not then.verb.modal
        if then.at <= clause.at or not apart or not told or (then.passive and is_subjunctive(sentence, then)):
            continue
        end = row[then.start - 2].first - 1
        for scope in voices.scopes:
            if scope.clause is clause and scope.first <= end:
                scope.last = min(scope.last, end)
        return


def _must_be(sentence: Sentence, clause: Clause) -> bool:
    """ "Holt must be freed", "should be tried"; not "should have been", "should he be", "if he should"."""
    verb = clause.verb
    if verb.modal not in _MUST or verb.perfect or clause.conditional or not clause.subjects or sentence.asks:
        return False
    us = sentence.low(clause.subjects[0]) in FIRST_PERSON
    return clause.kind in {"main", "contact"} and clause.subjects[0].first < verb.first and not us


def _demands(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause demands something, and does not only want, fail or refuse to."""
    verb = clause.verb
    if verb.lemma not in words("lemmas", "demanded") or clause.conditional or (verb.modal and verb.modal != "will"):
        return False
    if negative(sentence, clause) or sentence.asks:
        return False
    return verb.form == "finite" or modality_of(sentence, clause) not in _BELIED


def _who(clause: Clause) -> NounPhrase | None:
    """Who demands it."""
    by = clause.after("by") if clause.passive else clause.subjects
    above = clause.governor
    if not by and above is not None and clause.kind in {"ing", "inf"} and not above.passive:
        by = above.subjects
    return by[0] if by else None


def _to_be_done(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """The verbs of what somebody is to do: "urged him | to free", "demanded that he | be freed"."""
    demanded = _asked_to(sentence, clause) or _that_is_to_be(sentence, clause)
    if demanded and demanded[0].verb.lemma in words("lemmas", "makes_sure"):
        yield from _made_sure(sentence, demanded[0])
        return
    for each in demanded:
        yield each.verb.first, each.verb.last
    for then in (c for c in sentence.clauses if demanded and c.at > demanded[-1].at):
        if _goes_on(sentence, then, demanded[-1]):
            yield then.verb.first, then.verb.last


def _asked_to(sentence: Sentence, clause: Clause) -> list[Clause]:
    """ "Urged him | to free": not "wanted to kill him", "requested help to find and jail them"."""
    things = (p for p in (*clause.objects, *clause.after("for")) if p.sort in {"thing", "act"})
    if any(things) or clause.verb.lemma in words("lemmas", "demanded", "only_named"):
        return []
    meant = (c for c in sentence.clauses if c.governor is clause and c.verb.form == "inf" and c.kind == "inf")
    others = (c for c in meant if clause.passive or c.subjects != clause.subjects)
    return [c for c in others if not _may_have_been_done(sentence, c)]


def _that_is_to_be(sentence: Sentence, clause: Clause) -> list[Clause]:
    """ "Demanded that he | be freed", "insisted that he | must be": not "insisted that he was"."""
    that = complement_of(sentence, clause)
    if that is None or not is_link(chunk_at(sentence.row, _at(sentence, that[0]) - 1), "that"):
        return []
    inner = next((c for c in sentence.clauses if c.verb.first > that[0]), None)
    if inner is None or not inner.subjects or inner.subjects[0].first > that[0] + 1:
        return []
    bare = inner.verb.form == "bare" or (inner.passive and is_subjunctive(sentence, inner))
    return [inner] if bare or inner.verb.modal in _MUST else []


def _made_sure(sentence: Sentence, sure: Clause) -> Iterator[tuple[int, int]]:
    """ "Urged him to ensure that they | are tried": not "that soldiers shot him"."""
    inner = next((c for c in sentence.clauses if c.at > sure.at and c.subjects and c.kind != "relative"), None)
    if inner is not None and (inner.passive or inner.verb.modal):
        yield inner.subjects[0].first, inner.verb.last


def _goes_on(sentence: Sentence, clause: Clause, before: Clause) -> bool:
    """ "Urged him to free her | and to try Voss"."""
    joined = is_low(chunk_at(sentence.row, clause.at - 1), "and", "or") and clause.start == clause.at
    between = any(before.at < c.at < clause.at for c in sentence.clauses)
    unsure = _may_have_been_done(sentence, clause)
    return joined and not between and clause.verb.form in {"inf", "bare"} and not unsure


def _may_have_been_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Asked him to sit | and beat him": who beat whom nobody can tell."""
    joined = is_low(chunk_at(sentence.row, clause.at - 1), "and", "or")
    to = sentence.tokens[clause.verb.first].low == "to"
    return joined and not to and "d" in sentence.tokens[clause.verb.main].forms


def _at(sentence: Sentence, token: int) -> int:
    return next((i for i, chunk in enumerate(sentence.row) if chunk.first >= token), len(sentence.row))


def _named(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int]]:
    """The nouns of what is demanded: "demanded | the release of", "called for | his trial"."""
    if clause.verb.lemma in words("lemmas", "demanded", "only_told"):
        return iter(())  # "wanted his arrest"
    named = clause.subjects if clause.passive else clause.objects
    direct = True
    if clause.verb.lemma in words("lemmas", "demanded", "led"):
        # "Called for justice | for the killing of": one of them.
        named = next((group for low, group in clause.phrases if low == "for"), [])
        direct = is_low(chunk_at(sentence.row, clause.at + 1), "for")
    acts = (p for p in named if p.sort == "act" and (direct or _is_due(sentence, p)))
    return ((p.first, p.core) for p in acts if clause.passive or not _does_something(sentence, p))


def _is_due(sentence: Sentence, act: NounPhrase) -> bool:
    """ "Asked the court for his release": what is done to nobody's harm; not "called the police for the murder of"."""
    told = act_noun([token.low for token in sentence.tokens[act.first : act.core + 1]])
    return told is not None and not act_traits(told.code).isdisjoint({"process", "non-violation"})


def _does_something(sentence: Sentence, act: NounPhrase) -> bool:
    """ "Calls for the execution of Holt | to be halted"."""
    return any(c.has_subject(act) for c in sentence.clauses)
