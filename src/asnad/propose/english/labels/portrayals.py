"""As what are people presented, by a label, a tribute, a charge or a word of law?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Act, Portrayal
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human, name_before
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.labels.accused_of import draft_accusations
from asnad.propose.english.labels.portrayed import legal_words, opening_legal_words, portrayed_as
from asnad.propose.english.labels.quoted_labels import draft_quoted_labels
from asnad.propose.english.lexicon import phrases, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_link, is_low

__all__ = ["draft_portrayals", "is_only_presented", "with_relative"]


def draft_portrayals(draft: Draft) -> None:
    """Draft labels, charges and legal words; the acts of the sentence must have been drafted before."""
    kinds = ("words", "by_name", "belittle", "as_something", "holds_for")
    portrays = frozenset().union(*(words("verbs", "portray", kind) for kind in kinds))
    for clause in draft.sentence.clauses:
        if clause.verb.lemma in portrays:
            _portraying(draft, clause)
    _reasons(draft)
    draft_quoted_labels(draft)
    draft_accusations(draft)
    _legal(draft)
    for clause in draft.sentence.clauses if not opening_legal_words().isdisjoint(draft.sentence.lows) else ():
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
    labels, whom = labels or _right_behind(draft, clause), _whom_it_portrays(draft, clause)
    register = (portrayed_as(draft, labels[0]) or _in_quotes(draft, labels[0])) if labels else None
    if whom is not None and labels and labels[0].sort == "body" and whom.sort == "person":
        whom = whom.of  # "a member of the network that was designated a terrorist organisation"
    if whom is None or register is None or not _can_be(draft, whom, register):
        return
    whom = name_before(draft, whom)  # "Torben Alvik, a citizen described as a leader"
    label, doers = labels[0], clause.after("by") if clause.passive else clause.subjects
    chain, _, _ = draft.voice(clause.verb.main)
    who = draft.mention(doers[0]) if doers else None
    cue = sentence.words(clause.verb.first, clause.verb.last)
    last = chain[-1].who
    itself = who is not None and last is not None and list(last.ends()) == list(who.ends())
    mention = draft.mention(whom)
    told = Portrayal(
        replace(mention, kind="event") if register == "legal" else mention,
        legal_words(sentence, label) or sentence.words(label.first, label.last),
        register,
    )
    draft.tell(
        told,
        clause,
        rule="present-as",
        stance="attributed",
        sanad=chain if itself else (*chain, Asserter("cited", who, cue)),
    )
    if (rejected := _who_rejects(draft, label)) is not None:
        draft.emit(told, label.head, rule="label-rejected", stance="denied", sanad=(*chain, rejected))


def _in_quotes(draft: Draft, label: NounPhrase) -> str | None:
    """Whatever stands in quotation marks is somebody's label: "called him “the red bishop”"."""
    before = draft.sentence.tokens[label.first - 1] if label.first else None
    return "label" if label.quoted or (before is not None and before.tag == "quote") else None


def _can_be(draft: Draft, whom: NounPhrase, register: str) -> bool:
    """People are spies or martyrs, deeds are crimes; "anyone who strikes is called a traitor" names nobody."""
    if draft.sentence.tokens[whom.first].low in {"any", "anyone", "anybody", "whoever", "everyone"}:
        return False
    return whom.sort in {"act", "event", "thing"} if register == "legal" else human(draft, whom)


def _whom_it_portrays(draft: Draft, clause: Clause) -> NounPhrase | None:
    """ "Called them spies", "were called spies", "Holt, whom they call a spy", "referred to them as spies"."""
    if clause.verb.lemma == "refer":
        return next(iter(clause.subjects if clause.passive else clause.after("to")), None)
    if clause.passive:
        return next(iter(clause.subjects), None)
    row = draft.sentence.row
    opens = next((i for i, c in enumerate(row) if clause.subjects and c is clause.subjects[0]), 0) - 1
    if is_low(chunk_at(row, opens), "whom", "which", "who"):
        before = chunk_at(row, opens - 1 - comma_at(row, opens - 1))
        return before if isinstance(before, NounPhrase) else None
    return next(iter(clause.objects), None)


def _who_rejects(draft: Draft, label: NounPhrase) -> Asserter | None:
    """ "Smugglers, a label (that) their families reject": who says that it is not so."""
    sentence, row = draft.sentence, draft.sentence.row
    at = next((i for i, c in enumerate(row) if c is label), len(row))
    word = chunk_at(row, at + 2)
    if not comma_at(row, at + 1) or not isinstance(word, NounPhrase) or sentence.low(word) not in _LABEL:
        return None
    for clause in sentence.clauses:
        near = clause.subjects and clause.at <= at + 5 and clause.at > at + 2
        rejects = clause.verb.lemma in words("verbs", "report", "denied") | _CONTESTS
        if near and rejects and not clause.negative and human(draft, clause.subjects[0]):
            cue = sentence.words(clause.verb.first, clause.verb.last)
            return Asserter("cited", draft.mention(clause.subjects[0]), cue, commitment="denies")
    return None


_LABEL = frozenset({"label", "charge", "accusation", "claim", "term", "description", "allegation", "characterisation"})
_CONTESTS = frozenset({"contest", "dispute", "challenge", "resent"})


def _right_behind(draft: Draft, clause: Clause) -> list[NounPhrase]:
    """The label in "called them spies", "was branded a traitor"; not in "it is wrong to call them spies"."""
    sentence = draft.sentence
    if clause.verb.lemma not in words("verbs", "portray", "by_name") or modality_of(sentence, clause) != "actual":
        return []
    if not (clause.passive or (clause.subjects and clause.objects)):
        return []
    whom = _whom_it_portrays(draft, clause)
    before = clause.objects[0] if not clause.passive and whom in clause.objects else clause.verb
    at = next((i for i, c in enumerate(sentence.row) if c is before), None)
    behind = chunk_at(sentence.row, at + 1) if at is not None else None
    quoted = is_link(behind, "quote")
    label = chunk_at(sentence.row, at + 2) if at is not None and quoted else behind
    if not isinstance(label, NounPhrase) or ((quoted or label.quoted) and sentence.tokens[label.head].capital):
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
        # "Holt said she was jailed for “imitating men”": no word of Holt's. For what the army says it will do, it gives
        # the reason itself.
        whose = Asserter("cited", act.perpetrators[0].who if act.perpetrators else None)
        gives = claim.modality in {"planned", "ordered"} and len(claim.sanad) > 1 and whose.who is None
        sanad = claim.sanad if gives else (*claim.sanad, whose)
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


def _amounts_to(draft: Draft, clause: Clause) -> None:
    """ "the killings amounted to crimes against humanity", "it was a war crime"."""
    sentence = draft.sentence
    if clause.verb.lemma not in {"amount", "constitute", "be", "represent", "qualify"} or not clause.subjects:
        return
    what = clause.subjects[0]
    for phrase in (*clause.objects, *clause.after("to", "as")):
        legal = legal_words(sentence, phrase)
        if legal is None or what.sort not in {"act", "thing", "pron", "event", ""}:
            continue
        if not what.det and not what.plural and what.sort in {"thing", ""} and what.possessor is None:
            continue  # "killed them in cold blood, which amounts to a war crime"
        draft.tell(Portrayal(replace(draft.mention(what), kind="event"), legal, "legal"), clause, rule="amounts-to")
        return


def _legal(draft: Draft) -> None:
    """ "this crime against humanity": a legal word for what was told."""
    sentence = draft.sentence
    opening = opening_legal_words() & sentence.lows
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
