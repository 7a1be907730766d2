"""Which numbers does somebody give: counted, put at, confirmed, spoken of, rejected?"""

from __future__ import annotations

from asnad.model.claim import Asserter, Polarity
from asnad.model.frames import Toll
from asnad.model.mention import Place
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.said.whose_report import author_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_in, place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.trigger import act_noun, act_verb
from asnad.propose.own_voice import is_own_voice

__all__ = ["counted_before", "counted_by", "draft_countings", "draft_rejected", "what_is_counted"]


def draft_rejected(draft: Draft) -> None:
    """Draft numbers that somebody rejects, whose words name no act that was done."""
    for clause in draft.sentence.clauses:
        if clause.verb.lemma == "be":
            _there_is(draft, clause)


def draft_countings(draft: Draft) -> None:
    """Draft the numbers that somebody gives."""
    counts = words("lemmas", "counts")
    for clause in draft.sentence.clauses:
        lemma = clause.verb.lemma
        if lemma in counts and not clause.passive:
            _counting(draft, clause)
        if lemma in {"put", "estimate", "set", "place"}:
            _putting_at(draft, clause)
        if lemma in {"speak", "talk"} and not clause.passive:
            _spoken_of(draft, clause)
        if report_stance(lemma) is not None and not clause.passive:
            _counted_acts(draft, clause)


def _there_is(draft: Draft, clause: Clause) -> None:
    """ "there can't have been 300 smugglers rounded up": a number is rejected."""
    sentence = draft.sentence
    lows = [t.low for t in sentence.tokens[max(0, clause.verb.first - 1) : clause.verb.last + 1]]
    if "there" not in lows or not clause.objects:
        return
    whom = clause.objects[0]
    count = draft.reading.count(sentence, whom)
    if count is None or not human(draft, whom):
        return
    acted = next((c for c in sentence.clauses if c.at > clause.at and c.has_subject(whom)), None)
    trigger = acted.verb.act if acted is not None else None
    if acted is not None and trigger is not None:
        draft.taken.add(acted.verb.main)
    polarity: Polarity = "negative" if negative(sentence, clause) else "positive"
    if polarity == "positive" and (trigger is None or clause.verb.modal != ""):
        return
    last = acted.verb.last + (trigger.after if trigger else 0) if acted is not None else whom.last
    draft.emit(
        Toll(count, trigger.code if trigger else None, draft.mention(whom)),
        clause.verb.main,
        rule="there-is",
        first=clause.verb.first,
        last=last,
        polarity=polarity,
    )


def _counting(draft: Draft, clause: Clause) -> None:
    """ "2,800 counts only the executions up to July", "the list holds only about 10 percent of the victims"."""
    sentence = draft.sentence
    if not clause.subjects or not clause.objects:
        return
    subject, what = clause.subjects[0], clause.objects[0]
    count = draft.reading.count(sentence, subject)
    when, where = when_of(draft, clause), place_of(draft, clause)
    if count is not None and what.sort == "act" and (subject.sort in {"number", ""} or subject.head == subject.first):
        trigger = act_noun([t.low for t in sentence.tokens[what.first : what.head + 1]])
        last = sentence.row[-1].first - 1 if where is not None else what.last
        draft.tell(
            Toll(count, trigger.code if trigger else None, None, when, where or _last_place(draft, clause)),
            clause,
            rule="number-counts",
            last=max(last, what.last),
        )
        return
    share = draft.reading.count(sentence, what)
    if share is not None and share.share_lower is not None and what.of is not None and human(draft, what.of):
        draft.tell(
            Toll(share, None, draft.mention(what.of), when, where, draft.mention(subject)), clause, rule="list-holds"
        )


def _counted_acts(draft: Draft, clause: Clause) -> None:
    """ "Documented 2,341 (cases of) disappearances", "confirmed 22 of the deaths": a toll of whoever documented it."""
    sentence = draft.sentence
    what = clause.objects[0] if clause.objects else None
    cases = what is not None and singular(sentence.low(what)) in words("nouns", "counted_cases")
    share = what is not None and what.number == (what.head, what.head)
    act = what.of if what is not None and (cases or share) else what
    if what is None or act is None or act.sort != "act" or what.number is None or not clause.subjects:
        return
    count = draft.reading.count(sentence, what)
    told = act_noun([t.low for t in sentence.tokens[act.first : act.head + 1]])
    speaker = clause.subjects[0]
    if count is None or told is None or not human(draft, speaker) or (act.of is not None and human(draft, act.of)):
        return
    draft.tell(
        Toll(count, told.code, None, when_of(draft, clause)),
        clause,
        rule="counted-acts",
        last=what.last,
        stance=report_stance(clause.verb.lemma),
        sanad=counted_by(draft, clause, speaker),
    )


def counted_by(draft: Draft, clause: Clause, speaker: NounPhrase | None) -> tuple[Asserter, ...]:
    """The sanad of a number that somebody gives: of the clause, and then theirs."""
    chain, _, _ = draft.voice(clause.verb.main)
    if speaker is not None and singular(draft.sentence.low(speaker)) in words("nouns", "sources", "written"):
        speaker = author_of(draft.sentence, speaker, clause) or speaker  # "the commission's report"
    if speaker is None or speaker.sort == "pron" or not (human(draft, speaker) or _has_the_word(draft, speaker)):
        return chain
    mention = draft.mention(speaker)
    if is_own_voice(mention, draft.reading.source):
        return chain
    return (*chain, Asserter("cited", mention, draft.sentence.words(clause.verb.first, clause.verb.last)))


def _has_the_word(draft: Draft, speaker: NounPhrase) -> bool:
    """ "Opposition sources", "reports"; not "the report", which may be the source itself."""
    low = singular(draft.sentence.low(speaker))
    written = low in words("nouns", "sources", "written") and speaker.det not in {"the", "this"}
    return written or low in words("nouns", "sources", "others")


def _putting_at(draft: Draft, clause: Clause) -> None:
    """ "It puts the 1988 massacre at 30,000 prisoners", "the death toll was put at 300 by the union"."""
    sentence = draft.sentence
    counted = clause.subjects if clause.passive else clause.objects
    if not counted:
        return
    what = counted[0]
    code = what_is_counted(sentence, what) or counted_before(draft, what)
    people = what.of is not None and sentence.low(what) in words("nouns", "tolls") and not clause.passive
    if code is None and not people:
        return
    for number in clause.after("at"):
        count = draft.reading.count(sentence, number)
        if count is None:
            continue
        whom = number if number.sort in {"person", "group"} else what.of if code is None else None
        speaker = next(iter(clause.after("by") if clause.passive else clause.subjects), None)
        when = sentence.when_at(what.time) if what.time is not None else when_of(draft, clause)
        draft.tell(
            Toll(count, code, draft.mention(whom) if whom is not None else None, when),
            clause,
            rule="puts-at",
            sanad=counted_by(draft, clause, speaker),
        )


def _spoken_of(draft: Draft, clause: Clause) -> None:
    """ "9,000 people disappeared. Families speak of 30,000": of what was counted right before."""
    number = next(iter(clause.after("of")), None)
    counted = draft.memory.counted
    if number is None or number.sort != "number" or counted is None or not clause.subjects:
        return
    block, index, act = counted
    count, near = draft.reading.count(draft.sentence, number), 0 <= draft.sentence.index - index <= _NEAR
    if count is None or block != draft.sentence.block or not near or not human(draft, clause.subjects[0]):
        return
    draft.tell(
        Toll(count, act),
        clause,
        rule="spoken-of",
        last=number.last,
        sanad=counted_by(draft, clause, clause.subjects[0]),
    )


def what_is_counted(sentence: Sentence, what: NounPhrase) -> str | None:
    """The act that a toll is of: "the massacre", "the death toll", "the number of dead (of those killed)"."""
    act = what if what.sort == "act" else what.of
    told = act_noun([t.low for t in sentence.tokens[act.first : act.head + 1]]) if act is not None else None
    if told is not None:
        return told.code
    if singular(sentence.low(what)) not in listed("nouns", "tolls"):
        return None
    lows = [t.low for t in sentence.tokens[what.first : what.last + 5]]
    dead = "dead" in lows or "deaths" in lows or ("death" in lows and "toll" in lows)
    done = sentence.tokens[what.last + 1] if what.last + 1 < len(sentence.tokens) else None
    trigger = act_verb(done.lemma, (), ()) if done is not None and "n" in done.forms else None
    return trigger.code if trigger is not None else "death" if dead else None


def counted_before(draft: Draft, what: NounPhrase) -> str | None:
    """The act of which a number was given right before: "… were killed. The ministry puts the number at nine"."""
    low, behind = singular(draft.sentence.low(what)), draft.sentence.tokens[what.last + 1 :][:1]
    if [t.low for t in behind] == ["of"]:
        return None  # "the number of wounded"
    if low not in listed("nouns", "tolls") or what.of is not None:
        return None
    if draft.memory.counted is None:
        return "death" if low == "toll" and what.first + 1 == what.head else None
    block, index, act = draft.memory.counted
    near = block == draft.sentence.block and draft.sentence.index - index <= _NEAR
    return act if near and "lethal" in act_traits(act) else None


_NEAR = 3
"""Sentences over which "the number" is of what was counted last."""


def _last_place(draft: Draft, clause: Clause) -> Place | None:
    row = draft.sentence.row
    pairs = [
        (c.low, [n])
        for c, n in zip(row[clause.at :], row[clause.at + 1 :], strict=False)
        if isinstance(c, Link) and c.kind == "prep" and isinstance(n, NounPhrase)
    ]
    return place_in(draft, pairs)
