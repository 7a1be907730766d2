"""What was announced, published, decreed, forbidden or counted?"""

from __future__ import annotations

from asnad.model.claim import Asserter, Polarity
from asnad.model.frames import Norm, Statement, Toll
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.said.whose_report import author_of
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_in, place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.trigger import act_noun, act_verb
from asnad.propose.own_voice import is_own_voice
from asnad.propose.remembered import by_word

__all__ = ["counted_before", "counted_by", "draft_norms", "draft_statements", "what_is_counted"]


def draft_norms(draft: Draft) -> None:
    """Draft rules, rejected numbers and sanctions, whose words name no act that was done."""
    for clause in draft.sentence.clauses:
        if _is_norm(clause.verb.lemma):
            _norm(draft, clause)
        if clause.verb.lemma == "be":
            _there_is(draft, clause)


@by_word
def _is_norm(lemma: str) -> bool:
    """Whether a verb forbids, requires or allows."""
    return any(lemma in words("verbs", "norm", kind) for kind in ("forbids", "requires", "allows"))


def draft_statements(draft: Draft) -> None:
    """Draft announcements, publications, decrees and counts."""
    announces, orders, counts = words("verbs", "report", "announce"), words("verbs", "order"), words("lemmas", "counts")
    for clause in draft.sentence.clauses:
        lemma = clause.verb.lemma
        if lemma in announces and not clause.passive:
            _announcement(draft, clause)
        if report_stance(lemma) is not None or lemma == "publish":
            _publication(draft, clause)
        if lemma in orders and not clause.passive:
            _decree(draft, clause)
        if lemma in counts and not clause.passive:
            _counting(draft, clause)
        if lemma in {"put", "estimate", "set", "place"}:
            _putting_at(draft, clause)
        if report_stance(lemma) is not None and not clause.passive:
            _counted_acts(draft, clause)


def _announcement(draft: Draft, clause: Clause) -> None:
    """ "X announced that …": X said so, whatever becomes of it; what is announced stands as claims of its own."""
    sentence = draft.sentence
    scope = complement_of(sentence, clause)
    if (
        scope is None
        or not clause.subjects
        or not (human(draft, clause.subjects[0]) or clause.subjects[0].sort == "place")
    ):
        return
    if not any(c.verb.act for c in sentence.clauses if c.at > clause.at):
        return
    inner = next((c for c in sentence.clauses if c.at > clause.at and c.verb.act), None)
    last = inner.verb.last if inner is not None else scope[1]
    when = next((w for w in map(sentence.when, clause.times) if w is not None), None)
    draft.emit(
        Statement(draft.mention(clause.subjects[0]), "announcement", None, sentence.words(scope[0], last), when),
        clause.verb.main,
        rule="announce",
        first=clause.verb.first,
        last=last,
        polarity="negative" if negative(sentence, clause) else "positive",
        modality=modality_of(sentence, clause),
    )


def _publication(draft: Draft, clause: Clause) -> None:
    """ "A 2018 study by X found": X published a study then."""
    sentence = draft.sentence
    for phrase in clause.subjects[:1]:
        low = singular(sentence.low(phrase))
        if low not in words("nouns", "work", "publication") or clause.passive:
            continue
        by = [c for low_, group in clause.before if low_ in {"by", "from"} for c in group if human(draft, c)]
        using = [c.verb.first for c in sentence.clauses if c.verb.form == "ing"]
        by = [c for c in by if not any(phrase.last < at < c.first for at in using)]  # "using pictures from Meran Maps"
        of = phrase.of if phrase.of is not None and phrase.of.sort == "body" else None
        author = by[0] if by else phrase.possessor or of or author_of(sentence, phrase, clause)
        if author is None or not human(draft, author) or author.sort == "pron":
            continue
        first = phrase.first
        if sentence.tokens[first].tag == "det":
            first += 1
        if phrase.possessor is not None:
            first = phrase.possessor.last + 2
        when = sentence.when_at(phrase.time) if phrase.time is not None else None
        if when is None:
            published = next((c for c in sentence.clauses if c.verb.lemma == "publish" and c.at < clause.at), None)
            when = next((w for w in map(sentence.when, published.times) if w is not None), None) if published else None
        draft.emit(
            Statement(draft.mention(author), "publication", sentence.words(first, phrase.core), None, when),
            phrase.head,
            rule="work-by",
            first=phrase.first,
            last=clause.verb.last,
            own=True,
        )


def _decree(draft: Draft, clause: Clause) -> None:
    """ "ordered … through a secret decree": the decree and its date."""
    sentence = draft.sentence
    for phrase in clause.after("through", "in", "by", "with"):
        if singular(sentence.low(phrase)) not in words("nouns", "work", "decree") or not clause.subjects:
            continue
        first = phrase.first + (1 if sentence.tokens[phrase.first].tag in {"det", "own"} else 0)
        draft.emit(
            Statement(
                _person_of(draft, clause), "decree", sentence.words(first, phrase.last), None, when_of(draft, clause)
            ),
            phrase.head,
            rule="through-decree",
            first=phrase.first - 1,
            last=phrase.last,
        )


def _person_of(draft: Draft, clause: Clause) -> Mention:
    """The subject; the name before it when the two stand together ("Karimi the union's founder")."""
    row = draft.sentence.row
    subject = clause.subjects[0]
    at = next((i for i, c in enumerate(row) if c is subject), 0)
    before = row[at - 1] if at else None
    if (
        isinstance(before, NounPhrase)
        and before.proper is not None
        and before.proper.sort == "person"
        and subject.sort == "person"
    ):
        return draft.mention(before)
    return draft.mention(subject)


def _norm(draft: Draft, clause: Clause) -> None:
    sentence = draft.sentence
    kind = next(k for k in ("forbids", "requires", "allows") if clause.verb.lemma in words("verbs", "norm", k))
    rules = clause.beside("by", "under") if clause.passive else clause.subjects
    told = clause.subjects if clause.passive else clause.objects
    if not rules or not told or not _is_rule(sentence, rules[0]) or modality_of(sentence, clause) != "actual":
        return
    if clause.passive and any(c.governor is clause and c.verb.form == "ing" for c in sentence.clauses):
        return  # "the army is banned by the treaty from entering the town"
    rule, last = rules[0], told[-1].last
    draft.taken.add(clause.verb.main)
    for low, group in clause.phrases if not clause.passive else ():
        if low in {"for", "on", "of", "against"}:
            last = max(last, group[-1].last)
    inner = next((c for c in sentence.clauses if c.governor is clause and c.verb.form == "inf"), None)
    if inner is not None and not clause.passive:
        # "allows police to detain people for weeks".
        last = max(last, sentence.row[min(inner.end, len(sentence.row)) - 1].last)
    what = sentence.words(told[0].first, last)
    draft.emit(
        Norm(draft.mention(rule), kind, what),
        clause.verb.main,
        rule="law-verb",
        polarity="negative" if negative(sentence, clause) else "positive",
    )
    draft.taken |= set(range(told[0].first, last + 1))


def _is_rule(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The law", "Article 5", "(Article) 401 of the penal code"; not "70", of which nobody knows what it is."""
    rules, head = words("nouns", "norms"), sentence.low(phrase)
    if head.isdigit():
        whose = sentence.low(phrase.of) if phrase.of is not None else ""
        inside = sentence.tokens[phrase.head - 1].low if phrase.first < phrase.head else ""
        return not rules.isdisjoint({singular(whose), singular(inside)})
    return singular(head) in rules


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
    acted = next((c for c in sentence.clauses if c.at > clause.at and any(s is whom for s in c.subjects)), None)
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
        draft.emit(
            Toll(count, trigger.code if trigger else None, None, when, where or _last_place(draft, clause)),
            clause.verb.main,
            rule="number-counts",
            last=max(last, what.last),
            polarity="negative" if negative(sentence, clause) else "positive",
        )
        return
    share = draft.reading.count(sentence, what)
    if share is not None and share.share_lower is not None and what.of is not None and human(draft, what.of):
        draft.emit(
            Toll(share, None, draft.mention(what.of), when, where, draft.mention(subject)),
            clause.verb.main,
            rule="list-holds",
            polarity="negative" if negative(sentence, clause) else "positive",
        )


_CASES = frozenset({"case", "incident", "instance", "episode"})


def _counted_acts(draft: Draft, clause: Clause) -> None:
    """ "The commission documented 2,341 (cases of) disappearances": a toll of whoever documented it."""
    sentence = draft.sentence
    what = clause.objects[0] if clause.objects else None
    cases = what is not None and singular(sentence.low(what)) in _CASES
    act = what.of if what is not None and cases else what
    if what is None or act is None or act.sort != "act" or what.number is None or not clause.subjects:
        return
    count = draft.reading.count(sentence, what)
    told = act_noun([t.low for t in sentence.tokens[act.first : act.head + 1]])
    speaker = clause.subjects[0]
    if count is None or told is None or not human(draft, speaker) or (act.of is not None and human(draft, act.of)):
        return
    draft.emit(
        Toll(count, told.code, None, when_of(draft, clause)),
        clause.verb.main,
        rule="counted-acts",
        last=what.last,
        modality=modality_of(sentence, clause),
        polarity="negative" if negative(sentence, clause) else "positive",
        stance=report_stance(clause.verb.lemma),
        sanad=counted_by(draft, clause, speaker),
    )


def counted_by(draft: Draft, clause: Clause, speaker: NounPhrase | None) -> tuple[Asserter, ...]:
    """The sanad of a number that somebody gives: of the clause, and then theirs."""
    chain, _, _ = draft.voice(clause.verb.main)
    if speaker is None or speaker.sort == "pron" or not human(draft, speaker):
        return chain
    mention = draft.mention(speaker)
    if is_own_voice(mention, draft.reading.source):
        return chain
    return (*chain, Asserter("cited", mention, draft.sentence.words(clause.verb.first, clause.verb.last)))


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
        draft.emit(
            Toll(count, code, draft.mention(whom) if whom is not None else None, when),
            clause.verb.main,
            rule="puts-at",
            modality=modality_of(sentence, clause),
            polarity="negative" if negative(sentence, clause) else "positive",
            sanad=counted_by(draft, clause, speaker),
        )


def what_is_counted(sentence: Sentence, what: NounPhrase) -> str | None:
    """The act that a toll is of: "the massacre", "the death toll", "the number of dead (of those killed)"."""
    act = what if what.sort == "act" else what.of
    told = act_noun([t.low for t in sentence.tokens[act.first : act.head + 1]]) if act is not None else None
    if told is not None:
        return told.code
    if sentence.low(what) not in words("nouns", "tolls"):
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
    if draft.memory.counted is None or low not in words("nouns", "tolls") | _ESTIMATES or what.of is not None:
        return None
    block, index, act = draft.memory.counted
    near = block == draft.sentence.block and draft.sentence.index - index <= _NEAR
    return act if near and "lethal" in act_traits(act) else None


_ESTIMATES = frozenset({"estimate", "count", "tally"})
_NEAR = 3
"""Sentences over which "the number" is of what was counted last."""


def _last_place(draft: Draft, clause: Clause):  # type: ignore[no-untyped-def]
    row = draft.sentence.row
    pairs = [
        (c.low, [n])
        for c, n in zip(row[clause.at :], row[clause.at + 1 :], strict=False)
        if isinstance(c, Link) and c.kind == "prep" and isinstance(n, NounPhrase)
    ]
    return place_in(draft, pairs)
