"""Whose words are these? Verbs of saying, "according to", hearsay and quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from asnad.model.claim import Asserter, Commitment, Stance
from asnad.model.mention import Mention
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.acts.told_of_noun import enter_denounced
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach, resumes
from asnad.propose.prose.clauses.relative import antecedent, relative_before
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.counted.tolls import said_toll
from asnad.propose.prose.happened.supposed import suppose
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.said.as_told import is_ordered, speaker_as
from asnad.propose.prose.said.believed import is_admitted, is_rumour, is_unbelieved, taken_back
from asnad.propose.prose.said.complement import complement, until
from asnad.propose.prose.said.demanded import enter_demanded
from asnad.propose.prose.said.distance import distance
from asnad.propose.prose.said.headlined import enter_headlined
from asnad.propose.prose.said.reported import cite_rest, is_one_named, is_own_word, names_another
from asnad.propose.prose.said.said_behind import after_body, is_label, only_reports, unsay_objects
from asnad.propose.prose.said.told_by import (
    asked_for,
    before_saying,
    behind_verb,
    contradicted,
    described,
    inside_who,
    is_anew,
    is_deed,
    is_manner,
    may_say,
    owns_before,
    received,
    reported_by_nobody,
    said_in,
    said_of,
    says_nothing,
    source_told,
    told_by_another,
    went_on,
    while_said,
    whom_they_say,
)  # fmt: skip
from asnad.propose.prose.said.trailing import (
    begins_here,
    behind_whom,
    is_turned,
    leaves_out,
    opens_with,
    part_of,
    quoted_apart,
    stands_behind,
)  # fmt: skip
from asnad.propose.prose.said.withdrawn import is_withdrawn, refuses
from asnad.propose.scope import Scope, worse

__all__ = ["enter"]

_STANCES: dict[str, Stance] = {
    "asserted": "asserted", "attributed": "attributed", "disputed": "disputed", "denied": "denied",
    "accuses": "attributed", "admits": "asserted", "reports": "asserted", "suspects": "attributed",
}  # fmt: skip
_COMMITMENTS: dict[str, Commitment] = {
    "denied": "denies", "accuses": "accuses", "admits": "admits", "reports": "reports", "suspects": "suspects",
}  # fmt: skip
_SPEAKS = HUMAN | {"name", "document", "place", ""}


@dataclass(slots=True)
class _Speaker:
    mention: Mention | None
    own: bool = False


def enter(sentence: Sentence, row: list[Predicate]) -> None:
    """Find the scopes of a sentence's voices and leave them in it."""
    heard: set[int] = set()
    for predicate in row:
        if predicate.sense.kind in ("say", "doubt"):
            _saying(sentence, predicate, row, heard)
    _unsaid(sentence, row, heard)
    enter_denounced(sentence, row)
    cite_rest(sentence, row, heard)
    unsay_objects(sentence, row)
    suppose(sentence)
    _according(sentence, row)
    distance(sentence, row)
    enter_headlined(sentence, row)
    enter_demanded(sentence, row)


def _saying(sentence: Sentence, predicate: Predicate, row: list[Predicate], heard: set[int]) -> None:
    if is_label(sentence, predicate) or (scope := complement(sentence, predicate, row)) is None:
        return
    heard.add(scope[0])
    later = before_saying(sentence, predicate, row)
    unreal = predicate.tense in ("conditional", "infinitive", "subjunctive", "perfect") and later is None
    if predicate.sense.kind == "doubt" or unreal:
        if sentence.grammar.order == "SVO" and sentence.tokens[scope[0] - 1].tag != "that" and not unreal:
            # "Exige la libertad de Ana Vel, detenida desde marzo": only what is asked for is not so.
            scope = scope[0], _before_aside(sentence, *scope)
        sentence.scopes.append(Scope(*scope, Asserter(), "asserted", supposed=True))
        return
    code = "asserted" if _says_instead(sentence, predicate, scope[0]) else predicate.sense.code
    stance = _STANCES.get(code, "attributed")
    if predicate.impersonal:
        # "Se dice que", "on dit que": nobody is named who says so.
        stance = worse(stance, "attributed")
    cue = sentence.words(predicate.first, predicate.last)
    speaker = _speaker_of(sentence, predicate, row) if later is None else _speaker(sentence, later)
    if speaker is not None and speaker.own:
        if predicate.negative:
            sentence.scopes.append(Scope(*scope, Asserter(), "asserted", supposed=True))
        return
    mention = speaker.mention if speaker is not None else None
    scope = scope[0], contradicted(sentence, row, *scope)
    if sentence.grammar.order == "SVO" and relative_before(sentence, predicate):
        # "Voss, que alegó que Luna había huido, fue procesado": the sentence goes on.
        closed = [i for i in range(scope[0], scope[1]) if resumes(sentence, i)]
        opened = sentence.tokens[max(0, reach(sentence, predicate, row)[0] - 2)].tag == "comma"
        scope = scope[0], closed[-1] if closed and opened else scope[1]
    scope = scope[0], while_said(sentence, predicate, row, *scope)
    if stance == "denied" and sentence.grammar.order == "SVO":
        scope = scope[0], said_of(sentence, row, *scope)
    if mention is None and predicate.tense != "participle":
        # "Dicen que", "d'aucuns disent que", "می‌گویند": no one is named who says so.
        stance = worse(stance, "attributed")
    if is_unbelieved(sentence, predicate, row, scope[0]) or is_withdrawn(sentence, predicate, row, scope):
        stance = worse(stance, "disputed")
    commitment = _COMMITMENTS.get(code, "asserts")
    if commitment == "admits" and scope[0] == predicate.last + 1 and not is_admitted(sentence, row, scope[0]):
        # "Reconoció al soldado que la violó": whom she knows again.
        commitment = "asserts"
    asserter = Asserter("cited", mention, cue, commitment=commitment)
    before = sentence.tokens[reach(sentence, predicate, row)[0] : predicate.first]
    unsaid = (
        predicate.negative
        or taken_back(sentence, predicate, row)
        or any(t.tag == "none" or t.low in sentence.grammar.nor or t.low in sentence.grammar.few for t in before)
    )
    if stance != "denied" and scope[0] - 2 > predicate.last and sentence.tokens[scope[0] - 1].tag == "that":
        # "Difundió el bulo de que", "نشرت كذبة أن": what is spread is only a rumour.
        unsaid = unsaid or is_rumour(sentence, scope[0] - 2)
    unsaid = unsaid or refuses(sentence, predicate, scope)
    # Who does not say so, or does not deny it, has said nothing.
    sentence.scopes.append(Scope(*scope, asserter, stance, supposed=unsaid))
    if mention is not None:
        sentence.speaks(mention, stance)


def _before_aside(sentence: Sentence, first: int, last: int) -> int:
    """The token before a comma behind a name, where a participle or a relative tells who that is."""
    tokens = sentence.tokens
    for at in range(first + 1, last):
        named = sentence.ending_at(at - 1) if tokens[at].tag == "comma" else None
        while named is not None and named.name is None and named.of is not None and named.of.last == named.last:
            named = named.of
        behind = tokens[at + 1]
        told = behind.tag == "rel" or (bool(behind.forms) and all(f.tense == "participle" for f in behind.forms))
        if told and named is not None and named.name is not None and named.sort == "person":
            return at - 1
    return last


def _says_instead(sentence: Sentence, verb: Predicate, said: int) -> bool:
    """ "Desmienten esa versión: los ejecutaron": behind the colon stands what they say instead of what they deny."""
    what = sentence.covering(verb.last + 1)
    colon = sentence.grammar.order == "SVO" and said > 0 and sentence.tokens[said - 1].low == ":"
    return colon and verb.sense.code == "denied" and what is not None and verb.last < what.first and what.end < said - 1


def _unsaid(sentence: Sentence, row: list[Predicate], heard: set[int]) -> None:
    """ "El rumor de que …", "es falso que …": what no verb of saying or ordering introduces is only supposed."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        opens = not at and sentence.grammar.order == "SVO" and not sentence.opened
        if token.tag != "that" or not (at or opens) or (at and tokens[at - 1].tag in ("quote", "stop")):
            continue
        if at + 1 in heard and not sentence.grammar.capitals:
            continue
        if token.low in sentence.grammar.by_whom and (_by_whom(sentence, at) or received(sentence, at, row)):
            continue
        if at > 1 and tokens[at - 1].tag == "but" and sentence.grammar.order == "SVO":
            # "No sufrió un accidente, sino que fue asesinada".
            continue
        before = [p for p in row if p.last < at]
        if tokens[at - 1].tag == "conj" and _led_by_source(sentence, at - 1):
            # "وفقا للوزير فإن …"
            continue
        opener = max((i for i in range(at) if tokens[i].tag in ("that", "stop", "end")), default=-1)
        if not any(p.sense.kind in ("say", "cue", "doubt", "accuse") and p.first > opener for p in before):
            follows = any(p.sense.kind in ("say", "cue") for p in before) and tokens[at - 1].tag == "conj"
            if not follows:
                sentence.scopes.append(Scope(at + 1, until(sentence, at + 1), Asserter(), "asserted", supposed=True))


def _led_by_source(sentence: Sentence, conj: int) -> bool:
    """Whether "according to" somebody stands right before a token."""
    end = conj - 1 - (conj > 1 and sentence.tokens[conj - 1].tag == "comma")
    if sentence.grammar.order == "VSO" and sentence.tokens[conj].low == "ف":
        # "وبحسب مصدر رفض ذكر اسمه، فإن …", "وبحسب ما قاله شهود فإن …"
        return any(t.role in ("source", "alleged") for t in sentence.tokens[:conj])
    return any(p.role in ("source", "alleged") and p.end == end for p in sentence.phrases)


def _speaker_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> _Speaker | None:
    phrase, order, unsaid = said_in(sentence, predicate), sentence.grammar.order, False
    if predicate.voice == "passive" or predicate.impersonal or predicate.sense.voice == "nobody":
        return None
    if reported_by_nobody(sentence, predicate.first):
        return None
    if phrase is not None:
        return _speaker(sentence, phrase)
    if order == "VSO" and sentence.tokens[predicate.head].low in sentence.grammar.firsts:
        # "أنا الموقعة أدناه أشهد أن …": whoever that is.
        return None
    if order == "VSO" and predicate.tense == "gerund":
        return _went_on_saying(sentence, predicate, row)
    if whom_they_say(sentence, predicate):
        return _Speaker(None, own=sentence.tokens[predicate.head].low in sentence.grammar.firsts)
    low, high = reach(sentence, predicate, row)
    if order == "SOV":
        toll = said_toll(sentence, predicate)
        end = toll[0] if toll is not None else predicate.first
        plain = [p for p in sentence.phrases if low <= p.first and p.end < end and p.prep < 0]
        # "آمار ۱۹ کشته را تأیید کرد": an unknown word right before the object is its own.
        own = {p.first - 1 for p in plain if p.marked}
        speaks = (p for p in plain if p.sort in _SPEAKS and not p.marked)
        known = [p for p in speaks if p.sort or p.name or p.first < p.last or p.end not in own]
        # «در مراسم خاکسپاری او، دخترش گفت»: whose funeral it was.
        phrase = next((p for p in known if not (owns_before(sentence, p) and p is not known[-1])), None)
        phrase = phrase or went_on(sentence, predicate, row, end) or described(sentence, predicate, row)
    else:
        behind = [p for p in sentence.phrases if predicate.last < p.first <= high and p.prep < 0]
        after = next((p for p in behind if p.first <= predicate.last + 3), None) or behind_whom(sentence, predicate)
        opened = opens_with(sentence, predicate)
        before = opened or asked_for(sentence, subject_before(sentence, predicate.first)[0], row)
        if before is None and predicate.joined is not None:
            # "Dijo que …, y confirmó que …": who has said the one says the other.
            said = [p for p in row if p.last < predicate.first and p.sense.kind == "say"]
            earlier = (said or [predicate.joined])[-1]
            opens, _ = reach(sentence, earlier, row)
            trails = after is not None and predicate.first > 0 and stands_behind(sentence, predicate)
            if not (said or trails) and opens and sentence.tokens[opens - 1].tag in ("that", "rel"):
                return None
            before = None if is_turned(sentence, earlier) else subject_before(sentence, earlier.first)[0]
        if before is None and predicate.joined is None:
            before = went_on(sentence, predicate, row)
        trailing = predicate.first > 0 and stands_behind(sentence, predicate)
        if order == "SVO" and after is not None and not (may_say(after, trailing) and predicate.tense != "gerund"):
            after = None
        turned = is_turned(sentence, predicate)
        if order == "SVO" and before is not None and (turned or is_manner(sentence, before)):
            before = None
        before = None if quoted_apart(sentence, before, predicate.first) else before
        one = order == "VSO" and after is not None and is_one_named(sentence, after)
        before = None if one else before
        nothing = not any(p.last < predicate.first for p in row) and not any(
            t.tag == "quote" for t in sentence.tokens[: predicate.first]
        )
        if trailing and nothing and before is not None and human(before):
            # "El ministro, Octavio Prieto, cifró los muertos …": nothing was said before.
            trailing = False
        unsaid = trailing and after is None and leaves_out(sentence, predicate, before, row)
        before = None if unsaid else before
        unknown = after is not None and after.name is None and after.sort == "" and before is not None
        # "في اليوم التالي كتب الفخري": no day writes.
        unknown = unknown and (
            order != "VSO" or (before is not None and (before.sort != "" or before.name is not None))
        )
        if order == "VSO" and after is not None and after.name is None and after.sort == "" and not one:
            # "نفى إصدار أوامر": an unknown word without the article is rather what is denied.
            after = (
                after if sentence.grammar.definite(sentence.tokens[after.head].low) or after.last > after.head else None
            )
        behind_first = (order == "VSO" and not unknown) or trailing or before is None
        phrase = after if behind_first and after is not None else before
    if phrase is None or phrase.sort not in _SPEAKS:
        document = sentence.document
        goes_on = document.speaker_block == sentence.block and phrase is None and not document.speaker_passed
        goes_on = goes_on and not names_another(sentence, predicate)
        # "بحسب اللجنة التي أعلنت مقتل …": of whom the clause tells, and nobody before.
        goes_on = goes_on and not (order == "VSO" and sentence.tokens[predicate.first - 1].tag == "rel")
        # "« Ils me frappaient », a-t-elle raconté": no organisation's word.
        body = document.speaker is not None and document.speaker.kind == "organisation"
        personal = any(t.low in sentence.grammar.me for t in sentence.tokens)
        if order == "SOV" and any(t.tag == "he" for t in sentence.tokens[low : predicate.first]):
            # «این گزارش می‌افزاید: … وی افزود: …»: no report is a "he", nor a ministry.
            goes_on = goes_on and document.speaker is not None and document.speaker.kind in ("person", "group")
        named = [p for p in sentence.phrases if p.end < predicate.first and p.prep < 0 and p.name is not None]
        subjects = [p for p in sentence.phrases if p.end < predicate.first and p.prep < 0 and not p.marked and human(p)]
        goes_on = goes_on and not (order == "SOV" and (named or subjects)) and not is_anew(sentence, predicate)
        # Somebody stands before the verb, and is not known for its subject.
        others = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first and p.prep < 0 and human(p)]
        others = [p for p in others if not quoted_apart(sentence, p, predicate.first)]
        goes_on = goes_on and (unsaid or not (order == "SVO" and others and not is_turned(sentence, predicate)))
        return _Speaker(document.speaker) if goes_on and not (body and personal) else None
    return _speaker(sentence, phrase)


def _went_on_saying(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> _Speaker:
    """ "قال سامر إن …، مضيفا أن …", "غادر الوزير مران، مؤكدا أن …": who said the one, or did it, says the other, where
    that is sure; else nobody."""
    before = [p for p in row if p.last < predicate.first]
    said = [p for p in before if p.sense.kind == "say"]
    if len(said) == 1:
        return _speaker_of(sentence, said[0], row) or _Speaker(None)
    who = sentence.starting_at(before[0].last + 1) if before and not said else None
    return _speaker(sentence, who) if who is not None and human(who) and who.prep < 0 else _Speaker(None)


def _speaker(sentence: Sentence, phrase: Phrase) -> _Speaker:
    some = "".join(t.low for t in sentence.tokens[phrase.first : phrase.last + 1]) in sentence.grammar.some
    nobody = only_reports(phrase) or after_body(sentence, phrase)
    if phrase.name is None and (some or nobody or is_rumour(sentence, phrase.head)):
        # "Según rumores", "certains disent que", "تقول الشائعات", «بنا بر گزارش‌ها»: nobody.
        return _Speaker(None)
    mention = source_told(sentence, phrase) or sentence.mention(phrase)
    return _Speaker(mention, is_own_voice(mention, sentence.document.source))


def _according(sentence: Sentence, row: list[Predicate]) -> None:
    """ "Según la misión, …": the rest of the sentence is that one's."""
    tokens = sentence.tokens
    stance: Stance
    for at, token in enumerate(tokens):
        if token.role in ("source", "alleged") and not any(p.prep == at for p in sentence.phrases):
            # "Según se informó", "a decir de algunos": nobody is named; "selon elle": who spoke last.
            document = sentence.document
            theirs = token.role == "source" and document.speaker_block == sentence.block
            theirs = theirs and at + 1 < len(tokens) and tokens[at + 1].tag == "he"
            who = document.speaker if theirs else None
            if is_ordered(sentence, at + 1):
                continue
            led, verbal = speaker_as(sentence, at)
            who = _speaker(sentence, led).mention if led is not None and led.sort in HUMAN | {"document"} else who
            asserter = Asserter("cited", who, sentence.words(at, at))
            stance = "asserted" if who is not None else "attributed"
            sentence.scopes.append(Scope(at + 1, until(sentence, at + 1), asserter, stance))
            if verbal and at and not begins_here(sentence, at):
                # "Fueron asesinados, según comunicó el ministro", "según informaron en un comunicado".
                sentence.scopes.append(Scope(part_of(sentence, at), at - 1, asserter, stance))
    for led in sentence.phrases:
        if led.role not in ("source", "alleged"):
            continue
        phrase = behind_verb(sentence, led)
        speaker = _speaker(sentence, phrase)
        if is_own_word(sentence, phrase):
            document = sentence.document
            spoke = document.speaker_block == sentence.block and not document.speaker_passed
            speaker = _Speaker(document.speaker if spoke else None)
        if says_nothing(sentence, phrase):
            speaker = _Speaker(None)
        if is_deed(sentence, phrase):
            continue
        if speaker.mention is not None:
            sentence.speaks(speaker.mention)
        if speaker.own:
            continue
        asserter = Asserter("cited", speaker.mention, sentence.words(phrase.prep, phrase.prep))
        distant = phrase.role == "alleged" or speaker.mention is None
        stance = "attributed" if distant else "asserted"
        if (told := told_by_another(sentence, phrase, row)) is not None:
            sentence.scopes.append(Scope(told.first, told.last, asserter, stance))
            continue
        first = phrase.prep if begins_here(sentence, phrase.prep) else part_of(sentence, phrase.prep)
        first = max(first, inside_who(sentence, phrase, row))
        if phrase.end + 1 < len(tokens):
            sentence.scopes.append(Scope(phrase.end + 1, until(sentence, phrase.end + 1), asserter, stance))
        if phrase.prep > first:
            sentence.scopes.append(Scope(first, phrase.prep - 1, asserter, stance))


def _by_whom(sentence: Sentence, at: int) -> bool:
    """ "Pierre Lunel, selon qui la police a tué …,": up to the comma it is the word of whom stands before it, if known.

    Not so "la rumeur selon laquelle", nor a report, which what follows may call false.
    """
    tokens = sentence.tokens
    spoke = antecedent(sentence, at)
    if spoke is None or spoke.sort not in HUMAN | {"name"}:
        return False
    speaker = _speaker(sentence, spoke)
    if speaker.own:
        return True
    commas = (i for i in range(at, len(tokens)) if tokens[i].tag == "comma")
    closed = next((i for i in commas if not any(p.first < i < p.end for p in sentence.phrases)), len(tokens) - 1)
    asserter = Asserter("cited", speaker.mention, sentence.words(at, at))
    sentence.scopes.append(Scope(at + 1, min(closed, until(sentence, at)), asserter, "asserted"))
    return True
