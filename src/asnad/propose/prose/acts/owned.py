"""To whom was it done, where a verb tells of what is somebody's: "كسروا ذراعه", "le quemaron la casa"?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from asnad.model.frames import Act
from asnad.model.mention import Mention
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import is_woman, number_of, subject_before
from asnad.propose.prose.happened.frame import frame_of
from asnad.propose.prose.people.people import human, is_help
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import ACTORS, Roles, agents_within
from asnad.propose.prose.roles.roles_shared import subject_of_joined
from asnad.propose.prose.roles.word_order import roles_of
from asnad.propose.prose.setting.setting import place_in, when_in
from asnad.propose.prose.words.grammar import Owned
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["draft_owned", "owner_at"]

_BETWEEN = frozenset({"det", "num", "adv", "time", "pre"})
_BY_SURGEONS = frozenset({"amputation", "injury"})
"""What those who help somebody may do too."""
_OF_THINGS = frozenset({"destruction", "pillage"})
"""What is told, without whose they were, of many things: "quemaron cuarenta casas"."""
_UNSURE = frozenset({"none", "nearly", "se"})


def draft_owned(sentence: Sentence, row: list[Predicate]) -> None:
    """Acts told by a verb of what is somebody's: whose arm was broken was hurt, whose house was burned has lost it.

    Promises: the owner is named beside the thing, or is whoever speaks, or the only one whom a pronoun can mean and who
    has not done it: "he broke his arm" claims nothing.
    """
    for predicate in row:
        lemmas = {form.lemma for form in sentence.tokens[predicate.head].forms}
        for one in (one for lemma in lemmas for one in sentence.grammar.owned.get(lemma, ())):
            roles = _roles(sentence, predicate, row, one)
            frame = frame_of(sentence, predicate, row) if roles is not None else None
            if (
                roles is None
                or frame is None
                or (not roles.victims and one.act not in _OF_THINGS)
                or (one.act in _BY_SURGEONS and is_help(sentence, roles.doers, one_man=False))
            ):
                continue
            if predicate.negative and not roles.doers and sentence.grammar.order == "SVO":
                # Others may have.
                continue
            low, high = reach(sentence, predicate, row)
            when, where = when_in(sentence, predicate, row, low, high), place_in(sentence, predicate, row, low, high)
            # "سرطان جان او را گرفت": by a thing nobody is killed.
            code = "death" if one.act == "killing" and not roles.doers and roles.subject is not None else one.act
            claim_act(sentence, Act(code, when=when, where=where), roles, frame, predicate, rule="owned")
            break


def _roles(sentence: Sentence, predicate: Predicate, row: list[Predicate], owned: Owned) -> Roles | None:
    what = owned.what
    low, _ = reach(sentence, predicate, row)
    anybody = any(t.low in sentence.grammar.anybody for t in sentence.tokens[low : predicate.first])
    unsure = predicate.impersonal or any(t.tag in _UNSURE for t in sentence.tokens[max(0, low - 1) : predicate.last])
    if unsure and not anybody:
        return None
    if sentence.grammar.order == "SOV" and predicate.tense == "present":
        # «گفتند خانه را آتش می‌زنند»: what is to come.
        return None
    if sentence.grammar.order == "VSO" and predicate.first and sentence.tokens[predicate.first - 1].tag == "prep":
        # "أمر بقطع يد": a noun.
        return None
    if sentence.grammar.order == "SOV":
        return _before(sentence, predicate, row, what, lethal=owned.act == "killing")
    around = _behind if sentence.grammar.order == "VSO" else _beside
    return around(sentence, predicate, row, what)


def _before(
    sentence: Sentence, predicate: Predicate, row: list[Predicate], what: frozenset[str], *, lethal: bool = False
) -> Roles | None:
    """«مأموران دست رضا را شکستند», «خانهٔ رضا سوزانده شد»; ``lethal``: «انفجار جان چهار نفر را گرفت»."""
    low, _ = reach(sentence, predicate, row)
    tokens = sentence.tokens
    passive = predicate.voice == "passive"
    marks = [i for i in range(low, predicate.first) if tokens[i].tag == "object"]
    if passive == bool(marks):
        return None
    end = marks[-1] if marks else predicate.first
    part = next((i for i in range(end - 1, low - 1, -1) if _thing(sentence, i, what)), None)
    if part is None:
        return None
    before = [
        p for p in sentence.phrases if low <= p.first < part and p.prep < 0 and not _thing(sentence, p.first, what)
    ]
    doer = before[-1] if before and not passive else None
    thing = lethal and doer is not None and doer.sort in ("", "thing") and doer.name is None
    doer = None if thing else doer
    if (passive and before) or (doer is not None and doer.sort not in ACTORS):
        # "زلزله خانهٔ رضا را ویران کرد": nobody did it.
        return None
    if doer is not None:
        # "مأموران دست": the thing is no part of who they are.
        cut = next((i for i in range(doer.head + 1, doer.end + 1) if _thing(sentence, i, what)), doer.end + 1)
        doer = replace(doer, last=cut - 1, of=None, rest=[], marked=False) if cut <= doer.end else doer
    elif not passive and not thing and number_of(sentence, predicate) != "many":
        return None
    last = end - 1
    if tokens[last].tag == "comma":
        # "خانهٔ عبدالکریم، معلم، را"
        last = next((i - 1 for i in range(last - 1, part, -1) if tokens[i].tag == "comma"), last)
    while last > part and tokens[last].tag in ("adv", "time"):
        last -= 1
    owner = (
        _named_behind(sentence, part, last)
        or _his(sentence, part, last, predicate, doer)
        or _own(sentence, part, predicate, doer)
    )
    if owner is None:
        several = tokens[part].plural or any(t.count is not None for t in tokens[max(low, part - 2) : part])
        return Roles([doer], []) if doer is not None and not passive and several else None
    if thing:
        return Roles([], [owner], before[-1])
    if passive:
        return Roles(agents_within(sentence, low, predicate.first - 1)[-1:], [owner])
    return Roles([doer] if doer is not None else _who_went_on(sentence, predicate, row), [owner])


def _his(sentence: Sentence, part: int, last: int, predicate: Predicate, doer: Phrase | None) -> Phrase | None:
    """«مأموران خودروی او را آتش زدند»: the only one who can be meant, where it is not who did it."""
    many = number_of(sentence, predicate) == "many" or (doer is not None and doer.sort == "body")
    if last != part + 1 or sentence.tokens[last].tag != "he" or not (many or predicate.voice == "passive"):
        return None
    return Phrase(last, last, last, "person", pronoun=True) if sentence.meant(last) is not None else None


def _who_went_on(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """«مأموران او را زدند و دستش را شکستند»: who did the first did the second."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or earlier.sense.kind != "act" or earlier.voice == "passive" or earlier.negative:
        return []
    joins = sentence.tokens[(predicate.first - 1) if sentence.grammar.order == "VSO" else (earlier.last + 1)]
    if joins.tag not in ("conj", "comma") or number_of(sentence, earlier) != number_of(sentence, predicate):
        return []
    return roles_of(sentence, earlier, row).doers


def _named_behind(sentence: Sentence, part: int, last: int) -> Phrase | None:
    """Whose thing it is, where that one stands right behind it, up to a token."""
    own = sentence.covering(part)
    after = sentence.tokens[part + 1] if part + 1 < len(sentence.tokens) else None
    if after is not None and after.low in sentence.grammar.adjectives:
        # «خانهٔ پدری او»
        return None
    if own is not None and own.head == part and own.of is not None and human(own.of) and own.of.last == own.last:
        return own.of if (own.last == last or last < 0) and own.of.sort != "body" else None
    if own is not None and own.head == part and own.of is not None and own.of.first == part + 1 and own.of.name is None:
        # "منزل الشيخ سليمان العبدلي"
        first, end = own.of.last + 1, own.last
        titled = own.of.sort == "person" and first <= end and sentence.tokens[first].low in sentence.grammar.given
        if titled and (last < 0 or end == last):
            return Phrase(part + 1, end, end, "person", name=(first, end), titles=(part + 1, first - 1))
    owner = sentence.starting_at(part + 1)
    if owner is None or not human(owner) or owner.prep >= 0 or (last >= 0 and owner.end != last):
        return None
    return owner if owner.sort != "body" else None


def _thing(sentence: Sentence, at: int, what: frozenset[str]) -> str | None:
    """How a token names one of these things: as ``bare``, or with whose it is at its end."""
    token = sentence.tokens[at]
    if token.tag in ("prep", "conj"):
        return None
    if any(stem in what for stem, _ in sentence.grammar.stems(token.low)) and not sentence.grammar.definite(token.low):
        mine = _ending(sentence, at, what)
        return mine or "bare"
    return _ending(sentence, at, what)


def _ending(sentence: Sentence, at: int, what: frozenset[str]) -> str | None:
    low, grammar = sentence.tokens[at].low, sentence.grammar
    for ending in sorted((*grammar.his_own, *grammar.my_own), key=len, reverse=True):
        stem = low.removesuffix(ending)
        if stem != low and (stem in what or (stem.endswith("ت") and f"{stem[:-1]}ه" in what)):
            return ending
    return None


def owner_at(sentence: Sentence, at: int, what: frozenset[str]) -> Phrase | None:
    """Whose a thing at a token is by its ending, where only one can be meant: "جثته", «پیکرش»."""
    ending, grammar = _ending(sentence, at, what), sentence.grammar
    meant = sentence.meant(at) if ending in grammar.his_own else None
    if ending is None or meant is None:
        return None
    letters = grammar.his_own[ending]
    if grammar.order == "VSO" and is_woman(sentence, meant) != (letters > 1):
        return None
    return Phrase(at, at, at, "person", pronoun=True, ending=letters)


def _own(sentence: Sentence, part: int, predicate: Predicate, doer: Phrase | None) -> Phrase | None:
    """Whose it is by the end of the thing's word: of whoever speaks, or of the only one who can be meant."""
    low, grammar = sentence.tokens[part].low, sentence.grammar
    many = number_of(sentence, predicate) == "many" or (doer is not None and (doer.plural or doer.sort == "body"))
    passive = predicate.voice in ("passive", "undergo")
    for ending in sorted((*grammar.his_own, *grammar.my_own), key=len, reverse=True):
        if not low.endswith(ending):
            continue
        letters = grammar.my_own.get(ending) or grammar.his_own[ending]
        if ending in grammar.my_own:
            third = many or doer is not None or passive
            return Phrase(part, part, part, "person", pronoun=True, speaks=True, ending=letters) if third else None
        return owner_at(sentence, part, frozenset({low.removesuffix(ending)})) if many or passive else None
    return None


def _behind(sentence: Sentence, predicate: Predicate, row: list[Predicate], what: frozenset[str]) -> Roles | None:
    """ "كسر الجنود ذراع سامر", "أُحرق منزله"."""
    low, high = reach(sentence, predicate, row)
    tokens, grammar = sentence.tokens, sentence.grammar
    at = predicate.last + 1
    subject = sentence.starting_at(at) if at <= high else None
    doer = None
    if subject is not None and subject.prep < 0 and subject.sort in ACTORS and _thing(sentence, at, what) is None:
        inside = next((i for i in range(subject.head + 1, subject.end + 1) if _thing(sentence, i, what)), None)
        doer = replace(subject, last=inside - 1, of=None, rest=[]) if inside is not None else subject
        at = doer.end + 1
    while at <= high and (tokens[at].tag in ("adv", "time", "num") or tokens[at].role == "of"):
        # "كسر المحقق ثلاثة من أضلاعي"
        at += 1
    if at > high or _thing(sentence, at, what) is None:
        return None
    if at < high and _ending(sentence, at + 1, what):
        # "جواز سفرها"
        at += 1
    if doer is None:
        front = subject_before(sentence, predicate.first)[0]
        near = front is not None and low <= front.first and front.sort in ACTORS and front.prep < 0
        doer = front if near and number_of(sentence, predicate) == "many" and front and front.plural else None
        doer = doer or next(iter(_who_went_on(sentence, predicate, row)), None)
    theirs = any(tokens[at].low.removesuffix(e) in what for e in grammar.enclitics if tokens[at].low.endswith(e))
    if theirs and not _ending(sentence, at, what):
        # "أخبارهم": of several, who are told of elsewhere.
        return None
    owner = _named_behind(sentence, at, -1) if not theirs else None
    if owner is None and _ending(sentence, at, what):
        owner = _own(sentence, at, predicate, doer)
    if owner is None or (doer is not None and doer.sort == "person" and owner is doer):
        return None
    return Roles([doer] if doer is not None and predicate.voice != "passive" else [], [owner])


def _beside(sentence: Sentence, predicate: Predicate, row: list[Predicate], what: frozenset[str]) -> Roles | None:
    """ "Le rompieron el brazo", "ils ont brûlé la maison de Jean", "la casa de Juan fue quemada"."""
    low, high = reach(sentence, predicate, row)
    tokens, grammar = sentence.tokens, sentence.grammar
    subject, relative = subject_before(sentence, predicate.first)
    if relative or predicate.tense in ("participle", "infinitive", "gerund", "perfect", "conditional"):
        return None
    if predicate.voice == "passive":
        thing = subject if subject is not None and _is_one(sentence, subject, what) else None
        owner = (thing.of or _by_word(sentence, thing, several=True)) if thing is not None else None
        agents = agents_within(sentence, predicate.last + 1, high)
        named = owner is not None and human(owner) and owner.sort != "body"
        return Roles(agents[:1], [owner]) if owner is not None and named else None
    things = list(_things(sentence, predicate, high, what))
    if not things:
        return None
    thing = things[0]
    near = subject is not None and (low <= subject.first or tokens[subject.end + 1].tag == "rel")
    doer = subject if subject is not None and subject.sort in ACTORS and near else None
    if doer is None and subject is not None:
        return None
    if doer is None and predicate.joined is not None:
        # "Me interrogaba y me aplicaba corriente".
        first = subject_of_joined(sentence, predicate.joined)
        doer = first if first is not None and first.sort in ACTORS and first.role not in ("source", "alleged") else None
    several = tokens[predicate.first].low in grammar.anybody or tells_of_many(tokens[predicate.head])
    several = several or any(t.tag == "aux" and t.low.endswith("nt") for t in tokens[predicate.first : predicate.head])
    several = several or tokens[max(0, predicate.first - 1)].low in grammar.anybody
    several = several or (doer is not None and (doer.plural or bool(doer.rest) or doer.sort == "body"))
    if doer is None and not several:
        return None
    owner = thing.of if thing.of is not None and human(thing.of) and thing.of.sort != "body" else None
    behind = sentence.starting_at(thing.end + 2) if owner is None else None
    if behind is not None and behind.role == "object" and human(behind) and grammar.marks_objects:
        owner = behind
    owner = owner or _to_whom(sentence, predicate, doer, several=several) or _by_word(sentence, thing, several=several)
    many = thing.plural or thing.count is not None or tokens[thing.head].low not in what
    if owner is None and doer is not None and many:
        return Roles([doer], [])
    return Roles([doer] if doer is not None else [], [owner]) if owner is not None else None


def _is_one(sentence: Sentence, phrase: Phrase, what: frozenset[str]) -> bool:
    return any(stem in what for stem, _ in sentence.grammar.stems(sentence.tokens[phrase.head].low))


def _things(sentence: Sentence, predicate: Predicate, high: int, what: frozenset[str]) -> Iterator[Phrase]:
    """One of these things right behind a verb."""
    for phrase in sentence.phrases:
        near = predicate.last < phrase.first <= min(predicate.last + 3, high)
        between = sentence.tokens[predicate.last + 1 : phrase.first]
        if near and phrase.prep < 0 and _is_one(sentence, phrase, what) and all(t.tag in _BETWEEN for t in between):
            yield phrase


def _to_whom(sentence: Sentence, predicate: Predicate, doer: Phrase | None, *, several: bool) -> Phrase | None:
    """ "Le rompieron el brazo", "on m'a cassé le bras": whom a pronoun before the verb means."""
    grammar = sentence.grammar
    for at in range(max(0, predicate.first - 1), predicate.head):
        low = sentence.tokens[at].low
        if low in grammar.me | grammar.us:
            group = low in grammar.us
            return Phrase(at, at, at, "group" if group else "person", pronoun=True, speaks=True)
        if low in grammar.to_him and sentence.meant(at) is not None and several:
            return Phrase(at, at, at, "person", pronoun=True)
        if low in grammar.to_him and doer is not None and (whom := _but(sentence, at, doer)) is not None:
            return Phrase(at, at, at, "person", pronoun=True, meant=(whom,))
    return None


def _but(sentence: Sentence, at: int, doer: Phrase) -> Mention | None:
    """ "El inspector le rompió dos dedos": the only other one; of whom something was done before, where he who did it
    has no name, and may be anybody."""
    own = sentence.mention(doer)
    meant = sentence.meant(at, but=frozenset(m.span for m in (own, *own.antecedents)))
    suffered = meant is not None and any(m.span in sentence.document.suffered for m in (meant, *meant.antecedents))
    return meant if doer.name is not None or suffered else None


def _by_word(sentence: Sentence, thing: Phrase, *, several: bool) -> Phrase | None:
    """ "Quemaron mi casa", "su casa": whose it is by the word before it."""
    low, grammar, at = sentence.tokens[thing.first].low, sentence.grammar, thing.first
    if thing.head == at:
        low, at = sentence.tokens[at - 1].low, at - 1
    if low in grammar.mine and several:
        return Phrase(at, at, at, "person", pronoun=True, speaks=True)
    alone = not sentence.document.groups and sentence.meant(at) is not None
    return Phrase(at, at, at, "person", pronoun=True) if low in grammar.theirs and several and alone else None
