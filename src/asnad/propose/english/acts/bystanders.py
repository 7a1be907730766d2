"""Who was there, or had a part, without being said to have done it?"""

from __future__ import annotations

from functools import cache

from asnad.model.claim import Polarity
from asnad.model.frames import Act, Involvement
from asnad.model.mention import Mention
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link
from asnad.propose.english.setting.where import is_place, place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.trigger import act_noun

__all__ = ["draft_bystanders"]


def draft_bystanders(draft: Draft) -> None:
    """Draft presence, involvement and targets; the acts of the sentence must have been drafted before."""
    watching = _watching()
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in watching:
            _presence(draft, clause)
        _involvement(draft, clause)
    _targeting(draft)


@cache
def _watching() -> frozenset[str]:
    """The verbs of those who were present: "watch", "stand (by)", "keep (watch)"."""
    return frozenset({cue.split()[0] for cue in words("verbs", "watch", "present")} | {"keep"})


def _presence(draft: Draft, clause: Clause) -> None:
    """Armed men who watched, guarded or stood by at an act the sentence tells of; and what they were there for."""
    if clause.passive or not clause.subjects or modality_of(draft.sentence, clause) != "actual":
        return
    if clause.verb.form == "inf" and clause.governor is not None and clause.governor.passive:
        return  # "who was invited to attend"
    sentence = draft.sentence
    lemma = clause.verb.lemma
    two = f"{lemma} " + (
        sentence.tokens[clause.verb.last + 1].low if clause.verb.last + 1 < len(sentence.tokens) else ""
    )
    cues = words("verbs", "watch", "present")
    kept = lemma == "keep" and clause.objects and sentence.low(clause.objects[0]) == "watch"
    if not (lemma in cues or two in cues or kept) or (clause.objects and not kept):
        return
    if two == "stand by" and clause.after("by"):
        return  # "stand by its commitments"
    if is_link(chunk_at(sentence.row, clause.at + 1), "that"):
        return  # "the Committee observes that"
    present = [s for s in clause.subjects if human(draft, s)]
    told = next(
        (
            c.content
            for c in reversed(draft.claims)
            if isinstance(c.content, Act) and sentence.span.contains(c.quote.span)
        ),
        None,
    )
    if not present or told is None:
        return
    others = involvements(
        draft, present, "guarded" if lemma in {"guard", "keep", "stand"} or _forces(draft, present) else "witnessed"
    )
    where = place_of(draft, clause)
    if where is None:
        spot = next((p for p in clause.after("from") if is_place(sentence, p)), None)
        where = draft.reading.place(sentence, [spot]) if spot is not None else None
    draft.emit(Act(told.act, (), (), others, where=where, when=told.when), clause.verb.main, rule="present")
    purpose = next(
        (c for c in sentence.clauses if c.at > clause.at and c.verb.form == "inf" and c.governor is clause), None
    )
    if purpose is not None:
        last = len(sentence.tokens) - 1
        while last > purpose.verb.last and sentence.tokens[last].tag in {"end", "quote"}:
            last -= 1
        aim = sentence.words(purpose.verb.first, last)
        draft.emit(
            Act(told.act, (), (), tuple(others), purpose=aim),
            purpose.verb.main,
            rule="present-purpose",
            modality="purpose",
            first=purpose.verb.first,
            last=last,
        )


def _forces(draft: Draft, present: list[NounPhrase]) -> bool:
    lows = {singular(draft.sentence.low(p)) for p in present}
    return bool(lows & words("nouns", "forces"))


def _involvement(draft: Draft, clause: Clause) -> None:
    """ "Some of those involved in carrying out this crime", "X and Y are two such individuals"."""
    sentence = draft.sentence
    if clause.verb.lemma in {"involve", "implicate"} and clause.subjects:
        pairs = clause.after("in")
        inner = next(
            (c for c in sentence.clauses if c.at > clause.at and c.governor is clause and c.verb.form == "ing"), None
        )
        crime = next((p for p in pairs if p.sort == "act"), None)
        if inner is not None:
            crime = crime or next((p for p in [*inner.objects, *inner.after("out")] if p.sort == "act"), None)
        if crime is None:
            _named_as_involved(draft, clause)
            return
        if not human(draft, clause.subjects[0]):
            return
        trigger = act_noun([t.low for t in sentence.tokens[crime.first : crime.head + 1]])
        if trigger is not None and trigger.code != "crime":
            # The act's own noun says it.
            draft.memory.involved.extend(draft.mention(s) for s in clause.subjects[:1])
            return
        act = "involvement"
        event = draft.mention(crime)
        if draft.memory.victims:
            event = Mention(event.wording, "event", event.span, None, None, (draft.memory.victims[-1][1],))
        part = involvements(draft, clause.subjects, "took_part")
        if not part:
            return
        polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
        draft.emit(
            Act(act, (), part, event=event),
            clause.verb.main,
            rule="involved-in",
            last=crime.last,
            modality=modality_of(sentence, clause),
            polarity=polarity,
        )
        if polarity == "positive":
            draft.memory.involved.append(part[0].who)
        return
    if clause.verb.lemma == "be" and -1 - clause.verb.main in draft.taken and draft.memory.involved:
        such = next((p for p in [*clause.objects, clause.complement] if p is not None), None)
        for subject in clause.subjects:
            holder = _name_beside(draft, subject)
            deed: Mention | None = None
            told = next((c.content for c in reversed(draft.claims) if c.rule == "involved-in"), None)
            if isinstance(told, Act) and told.event is not None:
                deed = Mention(
                    told.event.wording, "event", told.event.span, None, None, told.event.antecedents, "resolved"
                )
            act = told.act if isinstance(told, Act) else "involvement"
            draft.tell(
                Act(act, (), (Involvement(draft.mention(holder), "took_part"),), event=deed),
                clause,
                rule="such-individuals",
                first=clause.verb.first,
                last=such.last if such is not None else clause.verb.last,
            )


def _name_beside(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), 0)
    after = row[at + 1] if at + 1 < len(row) else None
    if isinstance(after, NounPhrase) and after.proper is not None and phrase.sort == "person" and phrase.proper is None:
        return after
    return phrase


def _targeting(draft: Draft) -> None:
    """ "…, especially members of X": those an act that the sentence tells of was aimed at above all."""
    sentence = draft.sentence
    row = sentence.row
    for at, following in sentence.nouns if not words("words", "above_all").isdisjoint(sentence.lows) else ():
        chunk = row[at - 1] if at else None
        if not isinstance(chunk, Link) or chunk.low not in words("words", "above_all") or not human(draft, following):
            continue
        told = next(
            (
                c
                for c in draft.claims
                if isinstance(c.content, Act)
                and sentence.span.contains(c.quote.span)
                and c.quote.end <= sentence.tokens[chunk.first].start
                and c.content.victims
            ),
            None,
        )
        if told is None or not isinstance(told.content, Act):
            continue
        group, _ = group_at(row, at)
        mentions = tuple(draft.mention(p) for p in group if human(draft, p))
        draft.emit(
            Act("persecution", mentions, told.content.perpetrators, when=told.content.when),
            chunk.first,
            rule="especially",
            last=group[-1].last,
        )


def _named_as_involved(draft: Draft, clause: Clause) -> None:
    """ "It names X and Y as two of those involved": in what the text told of before."""
    outer = clause.governor
    if outer is None or outer.verb.lemma not in {"name", "identify", "list", "cite"} or not draft.memory.victims:
        return
    sentence = draft.sentence
    whole = sentence.words(clause.subjects[0].first, clause.verb.last)
    # Those it was done to are no antecedent of the event, or doers would stand among their victims.
    event = Mention(whole.text, "event", whole.span)
    for phrase in outer.objects:
        if phrase.proper is not None and human(draft, phrase):
            part = Involvement(draft.mention(phrase), "took_part")
            draft.tell(
                Act("involvement", (), (part,), event=event), outer, token=clause.verb.main, rule="named-as-involved"
            )
