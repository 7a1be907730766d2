"""Who denies what was told a moment ago: "Voss denied it.", "The army has rejected the allegations."?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Mention
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.said.voice import says_something
from asnad.propose.slots import quoted

__all__ = ["draft_denials"]

_IT = frozenset({"it", "this", "that", "them", "these"})
_LAID = frozenset({"accused", "suspected"})
_DENYING = frozenset({"deny", "reject"})
_PARTS = {
    "involvement": "took_part", "role": "took_part", "part": "took_part", "participation": "took_part",
    "complicity": "took_part", "responsibility": "responsible", "wrongdoing": "", "guilt": "", "culpability": "",
}  # fmt: skip
"""What of an act somebody denies who denies this, and in what degree; "" where it is only what he is accused of."""
_BACK = 2
"""Sentences over which a denial points back."""


def draft_denials(draft: Draft, before: list[Claim]) -> None:
    """Draft the denial of the acts told right before, by whoever denies them; ``before`` are all claims so far.

    What others are said to claim is denied, or else the one deed that the sentence before tells of. Whoever accuses
    does not deny it; and who denies more than one sentence of the source's own is not known to deny any of it.
    """
    sentence = draft.sentence
    found = next((c for c in sentence.clauses if c.verb.lemma in _DENYING and _denies(draft, c)), None)
    if found is None or sentence.asks or draft.voice(found.verb.main)[2]:
        return
    who = draft.mention(found.subjects[0])
    told = _told_here(draft, found, who)
    if told is None and found is sentence.clauses[0] and not _answers_another(draft, before):
        told = _told_before(draft, before, who, 1 if _is_it(found) else _BACK)
    for act in [_own_part(draft, found, act, who) for act in told or []]:
        if act is None:
            continue
        last = found.objects[0].last if found.objects else found.verb.last + 1
        begin, end = sentence.tokens[found.subjects[0].first].start, sentence.tokens[last].end
        quote = quoted(draft.reading.layer, sentence.span, act, begin, end)
        cue = sentence.words(found.verb.first, found.verb.last)
        chain = (*draft.voice(found.verb.main)[0], Asserter("cited", who, cue, commitment="denies"))
        draft.claims.append(Claim(act, quote, chain, "denied", rule="denied-again"))


def _told_here(draft: Draft, clause: Clause, who: Mention) -> list[Act] | None:
    """The acts told before in the same sentence: "…, but the army denied it"; ``None``: none is."""
    sentence = draft.sentence
    start = sentence.tokens[clause.verb.first].start
    acts = [c for c in draft.claims if c.quote.start < start and _is_deed(c)]
    if not acts or clause is sentence.clauses[0]:
        return None
    charges = not _is_it(clause) and any(sentence.low(o) not in _PARTS for o in clause.objects)
    if charges and all(c.voice.kind != "cited" for c in acts):
        return []  # "Soldiers killed two men, and Dane, a banker, denied the charges"
    return _meant(acts, {end.wording.lower() for end in who.ends()})


def _answers_another(draft: Draft, before: list[Claim]) -> bool:
    """ "The authorities said that he had left. The Commission rejects that version.": that, and nothing told before."""
    index = draft.sentence.index
    last = next((s for s in draft.reading.sentences if s.index == index - 1), None)
    if last is None or last.block != draft.sentence.block or not says_something(last):
        return False
    return not any(last.span.contains(claim.quote.span) for claim in before[-8:])


def _own_part(draft: Draft, clause: Clause, act: Act, who: Mention) -> Act | None:
    """The act that is denied; whoever denies any involvement only denies a part of his own in it.

    Of "any wrongdoing" only what he is accused of is meant.
    """
    low = draft.sentence.low(clause.objects[0]) if clause.objects else ""
    degree = _PARTS.get(low)
    if degree is None:
        return act
    own = {end.wording.lower() for end in who.ends()}
    if any(not own.isdisjoint(end.wording.lower() for end in p.who.ends()) for p in act.perpetrators):
        return act
    return replace(act, perpetrators=(Involvement(who, degree),)) if degree else None


def _denies(draft: Draft, clause: Clause) -> bool:
    """ "Voss denied it", "the army has rejected the allegations", with nothing behind that says what."""
    sentence = draft.sentence
    if clause.passive or clause.conditional or clause.verb.modal:
        return False
    if clause.kind != "main" or clause.verb.form != "finite" or negative(sentence, clause):
        return False
    if any(not _is_said_beside(sentence, clause, that) for that in sentence.thats):
        return False
    subject = next(iter(clause.subjects), None)
    named = subject is not None and (human(draft, subject) or sentence.low(subject) in words("nouns", "runs_it"))
    if not named or clause.complement is not None or clause.phrases or len(clause.objects) > 1:
        return False
    if not clause.objects:
        this, after = (*sentence.row[clause.at + 1 : clause.at + 3], None, None)[:2]
        return is_low(this, "this", "that") and is_link(after, "end", "stop", "comma")
    what = clause.objects[0]
    if what.of is not None or what.possessor is not None:
        return False
    low = sentence.low(what)
    again = what.det in {"the", "these", "those", "all", "this", "that", "any", "such"}
    denied_it = what.sort == "pron" and low in _IT and clause.verb.lemma == "deny"
    part = low in _PARTS and what.det in {"", "any", "all"} and clause.verb.lemma == "deny"
    return denied_it or part or (low in words("nouns", "accusations") and again)


def _is_said_beside(sentence: Sentence, clause: Clause, that: int) -> bool:
    """ "Denied it, telling reporters | that he was at home": it says nothing of what is denied."""
    saying = next((c for c in reversed(sentence.clauses) if c.at < that), clause)
    apart = saying.kind == "ing" and is_link(sentence.row[saying.at - 1], "comma")
    return apart and saying.governor is clause and bool(clause.objects)


def _is_it(clause: Clause) -> bool:
    """ "Voss denied it", "Voss denies this": what the sentence right before tells."""
    return not clause.objects or any(o.sort == "pron" for o in clause.objects)


def _told_before(draft: Draft, before: list[Claim], who: Mention, far: int) -> list[Act]:
    """The acts that are denied, as they were told, with whom they name."""
    sentences, at = draft.reading.sentences, draft.sentence.index
    denier = {end.wording.lower() for end in who.ends()}
    for index in range(at - 1, max(-1, at - 1 - far), -1):
        told = sentences[index]
        if told.block != draft.sentence.block:
            break
        acts = [c for c in before if told.span.contains(c.quote.span) and _is_deed(c)]
        if not acts and index < at and _is_accused_there(told):
            return []  # "Dane is accused of what no claim tells. He denies the charge"
        if acts:
            return _meant(acts, denier)
    return []


def _meant(acts: list[Claim], denier: set[str]) -> list[Act]:
    """Which of the acts told in one sentence are denied."""
    cited = [c for c in acts if c.voice.kind == "cited" and c.stance != "denied"]
    if any(_speaks(c, denier) or _suffers(c, denier) for c in acts):
        return []
    meant = cited or (acts if len(acts) == 1 and acts[0].stance == "asserted" else [])
    told_of = [c.content for c in meant if not _is_only_about(c, denier)]
    return [_again(act) for act in told_of if isinstance(act, Act)]


def _is_accused_there(sentence: Sentence) -> bool:
    blamed = words("verbs", "blame") | words("account", "done", "charged")
    return any(c.verb.lemma in blamed for c in sentence.clauses)


def _is_deed(claim: Claim) -> bool:
    act = claim.content
    done = isinstance(act, Act) and bool(act.victims or act.perpetrators)
    return done and claim.modality in {"actual", "ordered"} and claim.polarity == "positive"


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


def _again(act: Act) -> Act:
    """The act with whom it names as they were named there: the words stand in another sentence."""
    victims = tuple(replace(v, basis="resolved") for v in act.victims)
    doers = tuple(
        replace(p, who=replace(p.who, basis="resolved"), degree="carried_out" if p.degree in _LAID else p.degree)
        for p in act.perpetrators
    )
    return replace(act, victims=victims, perpetrators=doers)
