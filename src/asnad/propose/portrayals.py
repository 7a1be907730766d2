"""As what are people presented, by a label, a tribute, a charge or a word of law?"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from asnad.model.claim import Asserter
from asnad.model.frames import (
    Act,
    Portrayal,
)
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.propose.clause import Clause
from asnad.propose.draft import Draft
from asnad.propose.lexicon import phrases, words
from asnad.propose.modality import modality_of
from asnad.propose.negation import negative
from asnad.propose.participants import human
from asnad.propose.phrase import NounPhrase, VerbGroup
from asnad.propose.reading import Sentence
from asnad.propose.row import chunk_at, is_low

__all__ = ["draft_portrayals", "is_only_presented", "portrayed_as", "with_relative"]


def draft_portrayals(draft: Draft) -> None:
    """Draft labels, charges and legal words; the acts of the sentence must have been drafted before."""
    portrays = words("verbs", "portray") | words("verbs", "portray", "by_name") | words("verbs", "portray", "belittle")
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in portrays:
            _portraying(draft, clause)
    _reasons(draft)
    _quoted_labels(draft)
    _legal(draft)
    for clause in draft.sentence.clauses if not _opening_legal_words().isdisjoint(draft.sentence.lows) else ():
        _amounts_to(draft, clause)


def is_only_presented(sentence: Sentence, clause: Clause) -> bool:
    """ "Presented them as rebels killed in combat", "passed him off as one": what they are made to look like."""
    if clause.kind != "reduced" or not clause.subjects or "as" not in sentence.lows:
        return False
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is clause.subjects[0]), 0)
    if not is_low(chunk_at(row, at - 1), "as"):
        return False
    verb = next((c for c in reversed(row[:at]) if isinstance(c, VerbGroup)), None)
    return verb is not None and verb.lemma in words("verbs", "portray") | words("verbs", "portray", "as_something")


def portrayed_as(draft: Draft, phrase: NounPhrase) -> str | None:
    sentence = draft.sentence
    low = sentence.low(phrase)
    for register in ("tribute", "label"):
        if low in words("nouns", "portrayed", register) and phrase.proper is None:
            return register
    if phrase.of is not None and sentence.low(phrase) in {"gang", "group", "band"} and portrayed_as(draft, phrase.of):
        return "label"
    return None


def with_relative(draft: Draft, phrase: NounPhrase) -> Words:
    """The label with the relative clause that belongs to it: "martyrs, who died …"."""
    sentence = draft.sentence
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), None)
    last = phrase.last
    if at is not None and phrase.sort == "person":
        relative = next(
            (c for c in sentence.clauses if c.kind == "relative" and c.start == at and c.at <= at + 3), None
        )
        if relative is not None and sentence.low(phrase) in words("nouns", "portrayed", "tribute"):
            last = max(row[min(relative.end, len(row)) - 1].last, last)
            follow = next((c for c in sentence.clauses if c.governor is relative and c.kind == "ing"), None)
            if follow is not None:
                last = max(last, row[min(follow.end, len(row)) - 1].last)
            while last > phrase.last and sentence.tokens[last].tag in {"comma", "end", "sub"}:
                last -= 1
    return sentence.words(phrase.first, last)


def _portraying(draft: Draft, clause: Clause) -> None:
    """ "presented those executed as drug smugglers": whoever does so says it, at a distance from the source."""
    sentence = draft.sentence
    labels = clause.after("as")
    inner = next(
        (c for c in sentence.clauses if c.at > clause.at and any(s in clause.objects for s in c.subjects)), None
    )
    if not labels and inner is not None and inner.kind == "reduced":
        # "presented those executed | as smugglers": the phrase stands with the nearer verb.
        labels = inner.after("as")
    labels = labels or _right_behind(draft, clause)
    whom = clause.subjects if clause.passive else clause.objects
    if not labels or not whom:
        return
    for label in labels[:1]:
        register = portrayed_as(draft, label) or ("label" if label.quoted else None)
        if register is None or not human(draft, whom[0]):
            continue
        doers = clause.after("by") if clause.passive else clause.subjects
        chain, _, _ = draft.voice(clause.verb.main)
        who = draft.mention(doers[0]) if doers else None
        cue = sentence.words(clause.verb.first, clause.verb.last)
        last = chain[-1].who
        itself = who is not None and last is not None and list(last.ends()) == list(who.ends())
        draft.emit(
            Portrayal(draft.mention(whom[0]), sentence.words(label.first, label.last), register),
            clause.verb.main,
            rule="present-as",
            stance="attributed",
            sanad=chain if itself else (*chain, Asserter("cited", who, cue)),
            modality=modality_of(sentence, clause),
            polarity="negative" if negative(sentence, clause) else "positive",
        )


def _right_behind(draft: Draft, clause: Clause) -> list[NounPhrase]:
    """The label in "called them spies", "was branded a traitor"; not in "it is wrong to call them spies"."""
    sentence = draft.sentence
    if clause.verb.lemma not in words("verbs", "portray", "by_name") or modality_of(sentence, clause) != "actual":
        return []
    if not clause.subjects or not (clause.passive or clause.objects):
        return []
    before = clause.verb if clause.passive else clause.objects[0]
    at = next((i for i, c in enumerate(sentence.row) if c is before), None)
    label = chunk_at(sentence.row, at + 1) if at is not None else None
    if not isinstance(label, NounPhrase) or (label.quoted and sentence.tokens[label.head].capital):
        return []  # "called himself “Baksa”": a name
    who = clause.after("by") if clause.passive else clause.subjects
    return [label] if all(human(draft, p) for p in who[:1]) else []


def _reasons(draft: Draft) -> None:
    """A reason given in quotation marks is a charge, and whoever acted says it."""
    sentence = draft.sentence
    for claim in tuple(draft.claims):
        act = claim.content
        if not isinstance(act, Act) or act.reason is None or act.reason.span is None or not act.victims:
            continue
        if not sentence.span.contains(claim.quote.span):
            continue
        span = act.reason.span
        first = next((i for i, t in enumerate(sentence.tokens) if t.start >= span.start), 0)
        if not (first and sentence.tokens[first - 1].tag == "quote") or not claim.rule.startswith("verb-"):
            continue
        last = max(i for i, t in enumerate(sentence.tokens) if t.end <= span.end)
        sanad = claim.sanad
        if len(sanad) == 1:
            sanad = (*sanad, Asserter("cited", act.perpetrators[0].who if act.perpetrators else None))
        draft.emit(
            Portrayal(
                act.victims[0],
                act.reason,
                "charge",
                None,
                None,
            ),
            first,
            rule="for-quoted-reason",
            first=first - 2,
            last=last,
            stance="attributed",
            sanad=sanad,
        )


def _quoted_labels(draft: Draft) -> None:
    """Victims named by a label in quotation marks: whoever speaks presents them so."""
    sentence = draft.sentence
    called = "so-called" in sentence.lows
    for clause in sentence.clauses if called or sentence.quotes else ():
        for phrase in (*clause.objects, *clause.subjects):
            so_called = called and any(t.low == "so-called" for t in sentence.tokens[phrase.first : phrase.head])
            ends = any(t.tag == "quote" for t in sentence.tokens[phrase.head : phrase.last + 2])
            labelled = so_called or (phrase.quoted and ends)
            if not labelled or phrase.proper is not None or not human(draft, phrase):
                continue
            if any(c.verb.lemma == "be" and any(o is phrase for o in c.objects) for c in sentence.clauses):
                continue
            lemma = clause.verb.lemma
            if lemma in {"be", "become", "call", "know", "name"} or lemma in words("verbs", "portray"):
                continue
            if lemma in words("verbs", "blame"):
                continue  # "blamed “criminals”": not those of whom was told, but others
            chain, _, _ = draft.voice(phrase.head)
            if so_called:
                # The source itself says that it is only called so: by someone it does not name.
                at = next(i for i in range(phrase.first, phrase.head) if sentence.tokens[i].low == "so-called")
                chain = (*chain, Asserter("cited", None, sentence.words(at, at)))
            if len(chain) == 1:
                continue
            plain = draft.mention(phrase)
            label = _inside_quotes(draft, phrase)
            if not so_called and clause.verb.act is None:
                continue
            group = _last_group(draft)
            whom = (
                Mention(plain.wording, plain.kind, plain.span, None, plain.count, (group,))
                if group is not None
                else plain
            )
            draft.emit(
                Portrayal(whom, label, "label"),
                phrase.head,
                rule="quoted-label",
                first=phrase.head,
                last=phrase.head,
                stance="disputed" if so_called else "attributed",
                sanad=chain,
            )


def _last_group(draft: Draft) -> Mention | None:
    """The group that acts were last done to; never one person, on whom the slander of a gang must not land."""
    for _, victim in reversed(draft.memory.victims):
        if victim.kind == "group" and victim.name is None:
            return victim
    return None


def _inside_quotes(draft: Draft, phrase: NounPhrase) -> Words:
    tokens = draft.sentence.tokens
    first = phrase.first
    while first < phrase.head and (tokens[first].tag in {"det", "quote", "num"} or tokens[first].low == "so-called"):
        first += 1
    return draft.sentence.words(first, phrase.last)


def _amounts_to(draft: Draft, clause: Clause) -> None:
    """ "the killings amounted to crimes against humanity", "it was a war crime"."""
    sentence = draft.sentence
    if clause.verb.lemma not in {"amount", "constitute", "be", "represent", "qualify"} or not clause.subjects:
        return
    legal = phrases("nouns", "portrayed", "legal")
    for phrase in (*clause.objects, *clause.after("to", "as")):
        lows = tuple(t.low for t in sentence.tokens[phrase.first : phrase.first + 5])
        for wanted in legal:
            start = next((i for i in range(3) if lows[i : i + len(wanted)] == wanted), None)
            if start is None or clause.subjects[0].sort not in {"act", "thing", "pron", "event", ""}:
                continue
            first, what = phrase.first + start, clause.subjects[0]
            if not what.det and not what.plural and what.sort in {"thing", ""} and what.possessor is None:
                continue  # "killed them in cold blood, which amounts to a war crime"
            subject = draft.mention(what)
            draft.emit(
                Portrayal(replace(subject, kind="event"), sentence.words(first, first + len(wanted) - 1), "legal"),
                clause.verb.main,
                rule="amounts-to",
                modality=modality_of(sentence, clause),
                polarity="negative" if negative(sentence, clause) else "positive",
            )
            return


@cache
def _opening_legal_words() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases("nouns", "portrayed", "legal"))


def _legal(draft: Draft) -> None:
    """ "this crime against humanity": a legal word for what was told."""
    sentence = draft.sentence
    opening = _opening_legal_words() & sentence.lows
    if not opening:
        return
    lows = [t.low for t in sentence.tokens]
    places = [i for i, low in enumerate(lows) if low in opening]
    for phrase in phrases("nouns", "portrayed", "legal"):
        for i in places:
            last = i + len(phrase) - 1
            if tuple(lows[i : last + 1]) != phrase:
                # An adjective may stand inside: "crime against humanity" has none, "war crime" neither.
                continue
            chunk = next((c for c in sentence.row if isinstance(c, NounPhrase) and c.first <= i <= c.last), None)
            if chunk is None or chunk.det not in {"this", "these", "that", "those"}:
                continue
            whom: Mention
            if draft.memory.victims:
                _, victims = draft.memory.victims[-1]
                whom = Mention(
                    sentence.words(chunk.first, last).text,
                    "event",
                    sentence.slice(chunk.first, last),
                    None,
                    None,
                    (victims,),
                )
            else:
                whom = Mention(sentence.words(chunk.first, last).text, "event", sentence.slice(chunk.first, last))
            draft.emit(
                Portrayal(whom, sentence.words(i, last), "legal"),
                i,
                rule="legal-word",
                first=chunk.first,
                last=last,
            )
