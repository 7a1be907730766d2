"""Whose word is it where a clause beside it says "as X has told", or that X denies it?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter, Stance
from asnad.model.frames import Accountability, Act, Toll
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.happened.denied import denier as _denier
from asnad.propose.prose.happened.denied import is_denial, unbelieved
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.said.trailing import part_of, speaker_from
from asnad.propose.scope import Scope, worse

__all__ = ["dispute_before", "is_ordered", "speaker_as", "tell_as", "tells_as"]

_LINKS = frozenset({"comma", "but", "conj", "when", "because"})
_TOLD = frozenset({"past", "present"})


def tell_as(sentence: Sentence, row: list[Predicate]) -> None:
    """Leave in a sentence the scopes of what it says X denies, and of what is "as X has told" (Spanish, French)."""
    if sentence.grammar.order != "SVO":
        _denied_this(sentence, row)
        return
    _in_view(sentence)
    for verb in row:
        if verb.sense.kind == "say" and verb.voice == "active" and not verb.negative:
            _as_told(sentence, verb, row)
            _denied(sentence, verb, row)


def dispute_before(sentence: Sentence, row: list[Predicate], first: int) -> None:
    """ "… El gobierno lo niega.": what the sentence before told, from claim ``first`` on, is disputed.

    Only where this sentence tells no more; whoever is said to deny it is somebody else than those to whom it was done.
    """
    told = [p for p in row if p.sense.kind != "other"]
    if sentence.grammar.order != "SVO":
        if len(told) == 1 and is_denial(sentence, told[0]):
            _dispute(sentence, first, _denier(sentence, told[0]))
        return
    if len(told) != 1 or not _denies(sentence, told[0]) or not _takes_up(sentence, told[0]):
        return
    who = subject_before(sentence, _left_of(sentence, told[0]) + 1)[0] or sentence.starting_at(told[0].last + 1)
    if who is None or who.prep >= 0 or not human(who):
        return
    _dispute(sentence, first, sentence.mention(who).wording)


def _dispute(sentence: Sentence, first: int, denier: str) -> None:
    """What the sentence before told is no longer certain, unless the one who denies it has suffered it."""
    document = sentence.document
    told = (Act, Toll) if sentence.grammar.order == "SVO" else (Act, Toll, Accountability)
    for at in range(first, document.claims_before):
        claim = document.claims[at]
        suffered = getattr(claim.content, "victims", ())
        trusted = isinstance(claim.content, told) and claim.stance == "asserted"
        if trusted and all(v.wording != denier for v in suffered):
            document.claims[at] = replace(claim, stance=worse(claim.stance, "disputed"))


def _in_view(sentence: Sentence) -> None:
    """ "Para Marta Oliva, los soldados mataron a Luna": it is her view."""
    tokens = sentence.tokens
    for who in sentence.phrases:
        first, after = part_of(sentence, who.first), who.end + 1
        led = who.prep == first and tokens[who.prep].low in sentence.grammar.views and human(who)
        if led and after < len(tokens) and "," in (tokens[after].text, tokens[who.end].text):
            asserter = Asserter("cited", sentence.mention(who), sentence.words(who.prep, who.prep))
            sentence.scopes.append(Scope(after + 1, _end_of(sentence, after), asserter, "attributed"))


def _as_told(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> None:
    """ "Como contó la madre, …", "…, comme sa mère l'a raconté", "selon ce que dit sa mère"."""
    tokens = sentence.tokens
    step = _left_of(sentence, verb)
    who = sentence.ending_at(step) if step >= 0 else None
    who = who if who is not None and who.prep < 0 and _speaks(who) else None
    step = step if who is None else who.first - 1
    opener = _opener(sentence, step)
    after = verb.last + 1
    if who is None and after < len(tokens):
        behind = sentence.starting_at(after)
        who = behind if behind is not None and behind.prep < 0 and _speaks(behind) else None
    end = max(verb.last, who.end if who is not None else 0)
    if opener < 0 or any(t.tag == "that" for t in tokens[after : end + 2]):
        # "Como dijo que vendría, …": because he said so.
        return
    mention = sentence.mention(who) if who is not None else None
    if mention is not None and is_own_voice(mention, sentence.document.source):
        return
    asserter = Asserter("cited", mention, sentence.words(opener, verb.last))
    stance: Stance = "asserted" if mention is not None else "attributed"
    first, last = part_of(sentence, opener), _end_of(sentence, opener)
    before = opener - 1 - (opener > first and tokens[opener - 1].tag == "comma")
    if any(p.negative and first <= p.first and p.last <= before for p in row):
        # "No murió en combate, como dijo el ejército, sino que …": the army may have said that he did.
        if not any(t.tag == "but" for t in tokens[end : end + 3]):
            sentence.scopes.append(Scope(first, before, Asserter(), "asserted", supposed=True))
        return
    if before >= first:
        sentence.scopes.append(Scope(first, before, asserter, stance))
    # Behind an age the comma is a part of it.
    commas = (i for i in range(end, last) if tokens[i].text == ",")
    closed = next((i for i in commas if not any(p.first < i < p.end for p in sentence.phrases)), last)
    if closed < last:
        sentence.scopes.append(Scope(closed + 1, last, asserter, stance))
    if mention is not None:
        sentence.speaks(mention, stance)


def _opener(sentence: Sentence, at: int) -> int:
    """The token of "as", or of "according to" before "what"; -1 where none stands there."""
    tokens = sentence.tokens
    if at < 0:
        return -1
    if tokens[at].low in sentence.grammar.as_said:
        return at
    what = tokens[at].tag in ("that", "rel")
    led = at - 1 - (at > 1 and tokens[at - 1].role != "source")
    return led if what and led >= 0 and tokens[led].role == "source" else -1


def _denied(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> None:
    """ "…, pero Voss lo niega", "…, ce que nie le gouvernement": what stands before it is disputed."""
    tokens = sentence.tokens
    if not _denies(sentence, verb):
        return
    step = _left_of(sentence, verb)
    who = sentence.ending_at(step) if step >= 0 else None
    step = step if who is None or who.prep >= 0 else who.first - 1
    what = step > 0 and tokens[step].tag in ("rel", "that")
    if what and tokens[step].low not in sentence.grammar.what:
        step -= 1
        what = tokens[step].low in sentence.grammar.what
    link = step - what
    if link > 1 and tokens[link].tag == "that" and tokens[link - 1].tag == "adv":
        # "Bien que Voss le nie"
        link -= 1
    linked = link > 0 and (tokens[link].tag in _LINKS or tokens[link - 1].tag == "comma")
    if link > 0 and tokens[link].low == ";" and not what:
        # "Según el parte, murieron en un enfrentamiento; sus familiares lo niegan": what stands before the mark.
        linked = True
    if not (what or _takes_up(sentence, verb)) or not linked:
        return
    if who is None and not what and not _takes_up_before(sentence, verb):
        # "El general Mora, cuya hija fue asesinada, negó los hechos": what a clause tells of him is not what.
        return
    first = part_of(sentence, link - 1 if tokens[link].low == ";" else verb.first)
    if any(p.sense.kind != "other" and first <= p.first < link for p in row):
        sentence.scopes.append(Scope(first, link - 1, Asserter(), "disputed"))


def _denied_this(sentence: Sentence, row: list[Predicate]) -> None:
    """ "…، لكن الوزارة نفت ذلك", «…، اما ارتش این خبر را تکذیب کرد»: what stands before the "but" is disputed."""
    tokens = sentence.tokens
    for verb in [p.first for p in row if is_denial(sentence, p)] + unbelieved(sentence):
        first = part_of(sentence, verb)
        but = max((i for i in range(first, verb) if tokens[i].tag == "but"), default=-1)
        if but > first and any(p.sense.kind != "other" and first <= p.first < but for p in row):
            sentence.scopes.append(Scope(first, but - 1, Asserter(), "disputed"))


def _denies(sentence: Sentence, verb: Predicate) -> bool:
    lemmas = {form.lemma for form in sentence.tokens[verb.head].forms}
    rejects = verb.sense.code == "denied" and _takes_up(sentence, verb)
    return (bool(lemmas & sentence.grammar.denying) or rejects) and verb.tense in _TOLD and not verb.negative


def _takes_up(sentence: Sentence, verb: Predicate) -> bool:
    """Whether the object of a verb is a pronoun before it ("lo niega", "l'a démenti"), or behind it a word for what was
    told, and no more ("niega los hechos", "rejette ces accusations")."""
    grammar, tokens = sentence.grammar, sentence.tokens
    if _takes_up_before(sentence, verb):
        return True
    after = verb.last + 1
    while after < len(tokens) and tokens[after].tag in ("adv", "quant", "det"):
        after += 1
    told = verb.last + 1 < after < len(tokens) and tokens[after].low in grammar.words_for("what_was_told")
    return told and (after + 1 == len(tokens) or tokens[after + 1].tag in ("end", "stop", "comma", "conj", "but"))


def _takes_up_before(sentence: Sentence, verb: Predicate) -> bool:
    pronouns = sentence.grammar.object_pronouns | sentence.grammar.past_pronouns
    return any(t.low in pronouns for t in sentence.tokens[max(0, verb.first - 1) : verb.head])


def _left_of(sentence: Sentence, verb: Predicate) -> int:
    """The token before a verb with its pronouns."""
    grammar, step = sentence.grammar, verb.first - 1
    while step >= 0 and (
        sentence.tokens[step].low in grammar.object_pronouns | grammar.past_pronouns
        or sentence.tokens[step].tag in ("clitic", "adv")
    ):
        step -= 1
    return step


def _speaks(phrase: Phrase) -> bool:
    return human(phrase) or phrase.sort in ("document", "place")


def _end_of(sentence: Sentence, at: int) -> int:
    tokens = sentence.tokens
    return next((i for i in range(at, len(tokens)) if tokens[i].low in (";", "؛")), len(tokens) - 1)


def tells_as(sentence: Sentence, at: int) -> bool:
    """ "Según relató su madre": whether the verb at a token, behind "as", can tell of something.

    In Arabic "في رواية عذب الجنود …" who did it says nothing.
    """
    if at >= len(sentence.tokens) or sentence.grammar.order == "SOV":
        # "بر اساس گزارش رسیده": no verb.
        return at < len(sentence.tokens) and any(f.tense != "participle" for f in sentence.tokens[at].forms)
    told = {"say", "fact"} if sentence.grammar.order == "SVO" else {"say"}
    return bool(_kinds_at(sentence, at) & told)


def speaker_as(sentence: Sentence, at: int) -> tuple[Phrase | None, bool]:
    """Who says it behind an "as" at a token, and whether a verb stands there: "según dijo ayer a la prensa el general
    Luna", "según se informó"."""
    behind = at + 1 + tells_as(sentence, at + 1)
    led = sentence.starting_at(at + 2) if behind > at + 1 else None
    verbal = behind > at + 1 or " " in sentence.tokens[at].low
    itself = at + 2 < len(sentence.tokens) and sentence.tokens[at + 1].tag == "se" and tells_as(sentence, at + 2)
    return led or (speaker_from(sentence, behind, behind=True) if verbal else None), verbal or itself


def is_ordered(sentence: Sentence, at: int) -> bool:
    """ "Según ordenó el coronel": whether the verb at a token, behind "as", rather orders or does it."""
    behind = at < len(sentence.tokens) and sentence.grammar.order == "SVO"
    return behind and bool(_kinds_at(sentence, at) & {"cue", "act"})


def _kinds_at(sentence: Sentence, at: int) -> set[str]:
    """What kinds of things the verb at a token can tell of."""
    lemmas = (form.lemma for form in sentence.tokens[at].forms)
    return {sense.kind for lemma in lemmas for sense in sentence.grammar.senses.get(lemma, ())}
