"""Who takes a deed upon himself: "reivindicó el atentado", «مسئولیت حمله را بر عهده گرفت», "تبنى الهجوم"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.model.frames import Act, Involvement
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.acts.told_of_noun import who_claimed
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.noun_roles import whom_of

__all__ = ["draft_claimed"]

_TOLD = frozenset({"past", "present"})
_BETWEEN = frozenset({"", "det", "adv", "time", "num", "quant", "pre", "prep", "clad"})
_CLOSED = frozenset({"stop", "end", "that", "if", "but"})
_FAR = 6
"""Tokens between the verb, or the word for responsibility, and the deed."""
_BACK = 30
"""Tokens before a Persian verb in which its word for responsibility may stand, a clause about the deed between them."""


def draft_claimed(sentence: Sentence, row: list[Predicate]) -> None:
    """Claims of whoever says that they did it, from the words of claiming a deed.

    Promises: the claim is theirs, and the part they have in it is the one they claim. What is only attributed to
    somebody, what nobody has claimed, and what was only attempted make no claim.
    """
    for verb in row:
        if verb.negative or verb.tense not in _TOLD or verb.impersonal or not _avows(sentence, verb):
            continue
        deed = _deed(sentence, verb)
        who = _who(sentence, verb, row, deed)
        if who is None or not human(who) or sentence.tokens[who.first].tag == "none" or deed < 0:
            continue
        if who.pronoun and not sentence.is_told(who):
            continue
        _claim(sentence, verb, who, deed)


def _avows(sentence: Sentence, verb: Predicate) -> bool:
    lemmas = {sentence.grammar.plain(form.lemma) for form in sentence.tokens[verb.head].forms}
    return verb.sense.code == "claimed" or bool(lemmas & sentence.grammar.words_for("avowing"))


def _code(sentence: Sentence, at: int) -> tuple[str, int]:
    """The act of a deed's noun, and its last token: "الهجوم الانتحاري" is told by two words."""
    token, attacks, grammar = sentence.tokens[at], sentence.grammar.attacks, sentence.grammar
    for size in (3, 2, 1):
        words = [t.low for t in sentence.tokens[at : at + size]]
        bare = [next((w.removeprefix(p) for p in grammar.prefixes if w.startswith(p)), w) for w in words]
        told = attacks.get(" ".join(words), "") or attacks.get(" ".join(bare), "")
        if told and not (token.act and size == 1):
            return told, at + size - 1
    if token.act:
        return token.act, at
    return next((attacks[stem] for stem, _ in grammar.stems(token.low) if stem in attacks), ""), at


def _deed(sentence: Sentence, verb: Predicate) -> int:
    """The token of the deed's noun: behind the verb, in a passive and in Persian before it; -1 where there is none."""
    tokens, order = sentence.tokens, sentence.grammar.order
    claims = verb.sense.code == "claimed"
    if order == "SOV":
        low = max(0, verb.first - _BACK)
        named = [i for i in range(low, verb.first) if _is_responsibility(sentence, i)]
        low = named[-1] + 1 if named else verb.first
        if any(t.tag in ("stop", "end", "quote") for t in tokens[low : verb.first]):
            return -1
        return _first_deed(sentence, low, min(low + 3, verb.first))
    if verb.voice == "passive":
        whole = subject_before(sentence, verb.first)[0]
        return whole.head if whole is not None and _code(sentence, whole.head)[0] else -1
    behind = verb.last + 1
    if not claims:
        # "أعلنت الجماعة مسؤوليتها عن الهجوم": only with its word for responsibility.
        named = [i for i in range(behind, min(behind + _FAR, len(tokens))) if _is_responsibility(sentence, i)]
        if not named or any(t.tag in _CLOSED for t in tokens[behind : named[0]]):
            return -1
        behind = named[0] + 1
    elif order == "VSO":
        who = sentence.starting_at(behind)
        behind = who.end + 1 if who is not None and human(who) else behind
    return _first_deed(sentence, behind, min(behind + _FAR, len(tokens)))


def _is_responsibility(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].low in sentence.grammar.words_for("responsibility")


def _first_deed(sentence: Sentence, low: int, high: int) -> int:
    for at in range(low, high):
        token = sentence.tokens[at]
        if token.low in sentence.grammar.short_of or token.tag not in _BETWEEN:
            return -1
        if not token.tag and _code(sentence, at)[0]:
            return at
        if (token.sort or token.forms) and not _is_responsibility(sentence, at):
            return -1
    return -1


def _who(sentence: Sentence, verb: Predicate, row: list[Predicate], deed: int) -> Phrase | None:
    order = sentence.grammar.order
    if order == "SVO":
        return who_claimed(sentence, verb, row)
    plain = [p for p in sentence.phrases if p.prep < 0 and not p.marked and human(p)]
    if order == "SOV":
        starts = max((i for i in range(deed) if sentence.tokens[i].tag in _CLOSED), default=-1)
        named = next((i for i in range(deed - 1, -1, -1) if _is_responsibility(sentence, i)), deed)
        before = [p for p in plain if starts < p.first and p.end < named]
        # «مسئولیت این حمله را گروه فجر بر عهده گرفت»
        behind = [p for p in plain if p.first > deed and p.end == verb.first - 1]
        return before[0] if before else behind[0] if behind else None
    near = next((p for p in plain if p.first == verb.last + 1 and p.end < deed), None)
    return near or (subject_before(sentence, verb.first)[0] if deed - verb.last < 3 else None)


def _claim(sentence: Sentence, verb: Predicate, who: Phrase, deed: int) -> None:
    code, last = _code(sentence, deed)
    inner = (of for p in sentence.phrases for of in (p, p.of, p.of.of if p.of is not None else None) if of is not None)
    noun = next((p for p in inner if p.head == deed), None)
    whom = whom_of(noun, noun) if noun is not None and noun.sort == "act" else noun.of if noun is not None else None
    whom = whom if whom is not None and whom.first > last else None
    target = whom or next((p for p in sentence.phrases if last + 1 in (p.prep, p.first)), None)
    if target is not None and sentence.grammar.capitals and target.sort == "name" and "collective" in act_traits(code):
        # "La masacre de Lomay": where it was, and nobody.
        target = replace(target, sort="place")
    victims: tuple[Phrase, ...] = ()
    if target is not None and human(target) and target.sort != "body" and target is not who:
        if target.pronoun and not sentence.is_told(target):
            return
        victims = tuple(p for p in target.group if human(p))
    where = target if target is not None and target.sort in ("place", "body") and not victims else None
    if not victims and not act_traits(code) >= {"collective", "lethal"} and code not in _attacks(sentence):
        return
    mention = sentence.mention(who)
    heard = sentence.voice(deed)[0][-1]
    cue = sentence.words(verb.first, verb.last)
    asserter = Asserter("cited", mention, cue, commitment="claims_responsibility")
    sentence.taken.add(deed)
    end = max((p.end for p in (*victims, *((where,) if where is not None else ()))), default=last)
    sentence.emit(
        Act(
            code,
            tuple(sentence.mention(p) for p in victims),
            (Involvement(sentence.mention(_speaks_for(who)), "claimed"),),
            count=sentence.count_of(list(victims)) if victims else None,
            where=sentence.place(where) if where is not None else None,
        ),
        deed, rule="claimed", first=min(verb.first, deed), last=max(verb.last, end),
        said_by=asserter if heard.commitment != "claims_responsibility" else None,
    )  # fmt: skip


def _speaks_for(who: Phrase) -> Phrase:
    """ "El portavoz del Frente": a spokesman without a name says it of whom he speaks for."""
    of = who.of
    spoken = of is not None and of.sort in ("body", "group") and who.name is None and who.sort == "person"
    return of if of is not None and spoken else who


def _attacks(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.grammar.attacks.values())
