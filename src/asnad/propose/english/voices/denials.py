"""Who denies what is told beside it: "Voss denied it.", "The army said it had no role in the killing of Dane."?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Content, Involvement
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_root, act_traits, same_act
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.said.voice import says_something
from asnad.propose.english.voices.denying import Denying, denying
from asnad.propose.english.voices.told_again import LAID, again, is_deed
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.trigger import act_noun
from asnad.propose.slots import quoted

__all__ = ["draft_denials"]

_GRAVE = frozenset({"killing", "attempted_killing", "attack", "ill_treatment", "disappearance"})
_SHORT = 2
"""Words of a charge that names a deed and nobody: "murder", "attempted murder"."""
_ANY = frozenset({"attack"})
"""An act that many others are called by."""
_BACK = 2
"""Sentences over which a denial points back."""


def draft_denials(draft: Draft, before: list[Claim]) -> None:
    """Draft the denial of the acts told right before, by whoever denies them; ``before`` are all claims so far.

    A deed that the denial itself names is meant, and no other. What others are said to claim is denied, or else the one
    deed that the sentence before tells of. Whoever accuses does not deny it; and who denies more than one sentence of
    the source's own is not known to deny any of it.
    """
    sentence = draft.sentence
    found = denying(draft)
    if found is None or draft.voice(found.clause.verb.main)[2]:
        return
    who = draft.mention(found.who)
    told = _told_of_it(draft, found) or _told_here(draft, found, who)
    if told is None and found.clause is sentence.clauses[0] and not _answers_another(draft, before):
        told = _told_before(draft, before, found, who)
    for act in [_own_part(draft, found, act, who) for act in told or []]:
        if act is None or not _is_called_so(sentence, found, act):
            continue
        clause = found.clause
        first = min(found.who.first, *(s.first for s in clause.subjects))
        begin, end = sentence.tokens[first].start, sentence.tokens[found.last].end
        quote = quoted(draft.reading.layer, sentence.span, act, begin, end)
        cue = sentence.words(clause.verb.first, clause.verb.last)
        chain = (*draft.voice(clause.verb.main)[0], Asserter("cited", who, cue, commitment="denies"))
        draft.claims.append(Claim(act, quote, chain, "denied", rule="denied-again"))


def _is_called_so(sentence: Sentence, found: Denying, act: Act) -> bool:
    """ "It was not involved in the killings": an act that can be called so, if it is called anything."""
    if found.of is None or found.of.sort == "pron":
        return True
    named = act_noun([t.low for t in sentence.tokens[found.of.first : found.of.core + 1]])
    open_ = singular(sentence.low(found.of)) in words("nouns", "deeds", "open")
    return open_ or (named is not None and (same_act(named.code, act.act) or named.code in _ANY))


def _told_of_it(draft: Draft, found: Denying) -> list[Act]:
    """The acts that the denial itself tells: "said it had no role in the killing of Dane"; nothing: it tells none."""
    if found.of is None:
        return []
    tokens = draft.sentence.tokens
    deed = range(tokens[found.of.first].start, tokens[found.of.last].end)
    told = (c.content for c in draft.claims if c.quote.start in deed and is_deed(c) and c.stance != "denied")
    return [act for act in told if isinstance(act, Act) and act.victims]


def _told_here(draft: Draft, found: Denying, who: Mention) -> list[Act] | None:
    """The acts told before in the same sentence: "…, but the army denied it"; ``None``: none is."""
    sentence, clause = draft.sentence, found.clause
    start = sentence.tokens[clause.verb.first].start
    acts = [c for c in draft.claims if c.quote.start < start and is_deed(c)]
    if not acts or clause is sentence.clauses[0]:
        return None
    if found.charges and all(c.voice.kind != "cited" for c in acts):
        return []  # "Soldiers killed two men, and Dane, a banker, denied the charges"
    return _meant(acts, found, who)


def _answers_another(draft: Draft, before: list[Claim]) -> bool:
    """ "The authorities said that he had left. The Commission rejects that version.": that, and nothing told before."""
    index = draft.sentence.index
    last = next((s for s in draft.reading.sentences if s.index == index - 1), None)
    if last is None or last.block != draft.sentence.block or not says_something(last):
        return False
    return not any(last.span.contains(claim.quote.span) for claim in before[-8:])


def _own_part(draft: Draft, found: Denying, act: Act, who: Mention) -> Act | None:
    """The act that is denied; whoever denies any involvement only denies a part of his own in it.

    Of "any wrongdoing" only what he is accused of is meant.
    """
    if not found.part:
        return act
    own = {end.wording.lower() for end in who.ends()}
    if any(not own.isdisjoint(end.wording.lower() for end in p.who.ends()) for p in act.perpetrators):
        return act
    if found.part == "accused":
        return None
    whose = draft.mention(found.whose) if found.whose is not None else who
    return replace(act, perpetrators=(Involvement(whose, found.part),))


def _told_before(draft: Draft, before: list[Claim], found: Denying, who: Mention) -> list[Act]:
    """The acts that are denied, as they were told, with whom they name."""
    sentences, at = draft.reading.sentences, draft.sentence.index
    for index in range(at - 1, max(-1, at - 1 - (1 if found.points else _BACK)), -1):
        told = sentences[index]
        if told.block != draft.sentence.block:
            break
        acts = [c for c in before if told.span.contains(c.quote.span) and is_deed(c)]
        if found.told_by is not None:
            acts = [c for c in acts if _is_told_by(c, draft.sentence.low(found.told_by))]
        if _of_a_court(draft.sentence, found):
            acts = [c for c in acts if not _holds(c, who)]
        if not acts and index < at and _is_accused_there(told):
            return []  # "Dane is accused of what no claim tells. He denies the charge"
        if acts:
            return _meant(acts, found, who)
    return []


def _of_a_court(sentence: Sentence, found: Denying) -> bool:
    """ "The charges", "the indictment": what a prosecutor says of whoever denies it."""
    named = (*found.clause.objects, *(found.clause.subjects if found.clause.passive else ()))
    return found.charges and any(singular(sentence.low(p)) in {"charge", "indictment"} for p in named)


def _holds(claim: Claim, who: Mention) -> bool:
    """Whether a claim tells of others' arrest or trial, and not by whoever denies the charges: that is no charge."""
    act, denier = claim.content, {end.wording.lower() for end in who.ends()}
    doers = act.perpetrators if isinstance(act, Act) else ()
    theirs = any(end.wording.lower() in denier for p in doers for end in p.who.ends())
    others = isinstance(act, Act) and not theirs and not _suffers(claim, denier)
    return others and isinstance(act, Act) and bool(act_traits(act.act) & {"custody", "process"})


def _meant(acts: list[Claim], found: Denying, who: Mention) -> list[Act]:
    """Which of the acts told in one sentence are denied.

    Whoever was arrested for a murder, and denies the charges, denies that, and not that he was arrested.
    """
    denier = {end.wording.lower() for end in who.ends()}
    if any(_speaks(c, denier) for c in acts):
        return []
    suffered = [c for c in acts if _suffers(c, denier)]
    if suffered and not (found.charges or found.part == "accused"):
        return []
    if suffered:
        laid = [c.content for c in acts if _is_laid_on(c.content, denier)]
        of_what = [] if laid else [act for c in suffered if (act := _charge_of(c.content, who)) is not None]
        return [again(act) for act in (*laid, *of_what) if isinstance(act, Act)]
    cited = [c for c in acts if c.voice.kind == "cited" and c.stance != "denied"]
    meant = cited or (acts if len(acts) == 1 and acts[0].stance == "asserted" else [])
    told_of = [c.content for c in meant if not _is_only_about(c, denier)]
    return [again(act) for act in told_of if isinstance(act, Act)]


def _is_laid_on(content: Content, denier: set[str]) -> bool:
    """Whether somebody is said to be accused of an act, or suspected of it."""
    laid = (p for p in content.perpetrators if p.degree in LAID) if isinstance(content, Act) else ()
    return any(end.wording.lower() in denier for p in laid for end in p.who.ends())


def _charge_of(content: Content, who: Mention) -> Act | None:
    """The one deed somebody was arrested for: "on charges of murder"; ``None`` where it is theft or the like."""
    if not isinstance(content, Act) or content.reason is None:
        return None
    said = content.reason.text.lower().split()
    charged = act_noun(said) if len(said) <= _SHORT else None
    if charged is None or act_root(charged.code) not in _GRAVE:
        return None
    return Act(charged.code, (), (Involvement(who, "carried_out"),))


def _is_accused_there(sentence: Sentence) -> bool:
    blamed = words("verbs", "blame") | words("account", "done", "charged")
    return any(c.verb.lemma in blamed for c in sentence.clauses)


def _is_told_by(claim: Claim, whose: str) -> bool:
    """Whether a claim is the word of somebody called so: "an army statement" of the army."""
    return any(link.who is not None and whose in link.who.wording.lower().split() for link in claim.sanad[1:])


def _speaks(claim: Claim, denier: set[str]) -> bool:
    return any(end.wording.lower() in denier for link in claim.sanad if link.who is not None for end in link.who.ends())


def _is_only_about(claim: Claim, denier: set[str]) -> bool:
    """ "The trial of those involved in the murder split the party. Voss denied it": not that they took part."""
    parts = claim.content.perpetrators if isinstance(claim.content, Act) else ()
    ends = (end.wording.lower() for p in parts for end in p.who.ends())
    return bool(parts) and all(p.degree == "took_part" for p in parts) and denier.isdisjoint(ends)


def _suffers(claim: Claim, denier: set[str]) -> bool:
    """ "Police arrested her for theft. She denied the charges": not that she was arrested."""
    act = claim.content
    return isinstance(act, Act) and any(end.wording.lower() in denier for v in act.victims for end in v.ends())
