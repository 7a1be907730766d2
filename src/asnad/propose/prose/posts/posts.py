"""Who held which post, and who belongs to which group? Names beside offices and "member of"."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Membership, Post
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.apposed import whose_description
from asnad.propose.prose.people.people import is_former
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.two_in_one import two_in_one
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.word_order import roles_of

__all__ = ["draft_posts"]


_LEAVING = frozenset({("appoint", "left"), ("other", "replaced"), ("other", "resigned"), ("other", "suspended")})
"""Kinds and codes of verbs by which somebody leaves a post."""
_DEATHS = frozenset({"death", "death_in_custody", "death_under_torture"})


def draft_posts(sentence: Sentence, row: list[Predicate]) -> None:
    """Posts and memberships told by apposition: "Renato Valdés, ministro del Interior", "el ministro Renato Valdés"."""
    gone = {p.first: verb for verb in row if (p := _dismissed(sentence, verb, row)) is not None}
    dismissed = set(gone)
    dead = _dead(sentence, row) if sentence.grammar.order == "SVO" else set()
    heads = [p for head in sentence.phrases for p in head.group]
    for phrase in [*heads, *(p.of for p in heads if p.sort == "place" and p.of is not None)]:
        if phrase.name is None or phrase.sort != "person":
            continue
        left = (
            phrase.first in dismissed
            or sentence.mention(phrase).span in dead
            or any(p.first in dismissed for p in heads if p.last + 2 == phrase.first)
        )
        if left and any(_may_be_refused(sentence, verb) for verb in gone.values()):
            continue
        _before(sentence, phrase, left=left)
        _behind(sentence, phrase, left=left)


def _dead(sentence: Sentence, row: list[Predicate]) -> set[Span | None]:
    """Where those are named who are told to have died: they have left their posts."""
    found: set[Span | None] = set()
    for verb in row:
        told = verb.voice != "active" and verb.tense in ("past", "present", "participle") and not verb.negative
        code = verb.sense.code if verb.sense.kind == "act" else ""
        if told and code and ("lethal" in act_traits(code) or code in _DEATHS):
            mentions = [sentence.mention(p) for v in roles_of(sentence, verb, row).victims for p in v.group]
            found |= {one.span for m in mentions for one in (m, *m.antecedents)}
    return found - {None}


def _dismissed(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """Whom a verb of dismissing or replacing takes the post from: "destituyó al jefe de la policía, Simón Pardo"."""
    meant = verb.sense.kind, verb.sense.code
    replaced = meant == ("other", "replaced")
    if meant not in _LEAVING or verb.negative or verb.tense not in ("past", "present"):
        return None
    tokens, order = sentence.tokens, sentence.grammar.order
    low, _ = reach(sentence, verb, row)
    if order == "SVO" and verb.tense == "present" and low and tokens[low - 1].tag == "that":
        # "Exige que le ministre démissionne": wished.
        return None
    if order == "SOV" and (verb.voice == "passive" or verb.sense.code == "resigned"):
        inside = (p for p in sentence.phrases if low <= p.first and p.prep < 0 and p.end < verb.first)
        return next((p for p in inside if p.sort == "person"), None)
    if verb.sense.code == "resigned":
        return _resigned(sentence, verb)
    if verb.sense.code == "suspended" and _hangs(sentence, verb):
        return None
    if order == "SOV":
        return next((p for p in sentence.phrases if p.marked and p.end < verb.first), None)
    if verb.voice == "passive":
        return subject_before(sentence, verb.first)[0]
    stop = next(
        (i for i in range(verb.last + 1, len(tokens)) if tokens[i].tag in ("comma", "stop", "end")), len(tokens)
    )
    people = [p for p in sentence.phrases if verb.last < p.first < stop and p.sort == "person"]
    people = [p for p in people if p.prep < 0 or p.role == "object" or (replaced and p.role == "place")]
    return people[-1] if order == "VSO" and len(people) > 1 else people[0] if order == "SVO" and people else None


def _resigned(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """ "La ministra, Clara Luz, dimitió ayer", "استقال الوزير": who has left a post of its own accord.

    "Renunció a su visita": what somebody gives up right behind the verb is the post, or is none.
    """
    if sentence.grammar.order == "VSO":
        behind = sentence.starting_at(verb.last + 1)
        return behind if behind is not None and behind.sort == "person" else subject_before(sentence, verb.first)[0]
    given_up = next((p for p in sentence.phrases if p.prep == verb.last + 1 and p.role in ("object", "place")), None)
    if given_up is not None and sentence.tokens[given_up.head].low not in sentence.grammar.dignities:
        return None
    return subject_before(sentence, verb.first)[0]


def _may_be_refused(sentence: Sentence, verb: Predicate) -> bool:
    """ "Presentó su dimisión, pero fue rechazada": behind a "but" it may be told that somebody stays."""
    offered = verb.sense.code == "resigned" and bool(verb.sense.rest)
    return offered and any(t.tag == "but" for t in sentence.tokens[verb.last + 1 :])


def _hangs(sentence: Sentence, verb: Predicate) -> bool:
    """ "Suspendu à une corde", "suspendido de una viga": from what is no post."""
    led = (p for p in sentence.phrases if p.prep == verb.last + 1 and p.role in ("of", "place", "object"))
    thing = any(sentence.tokens[p.head].low not in sentence.grammar.dignities for p in led)
    return verb.voice == "passive" and thing


def _office(sentence: Sentence, first: int, last: int) -> int | None:
    """The token of an office among these, the first one."""
    for at in range(first, last + 1):
        token = sentence.tokens[at]
        chief = at > first and sentence.tokens[at - 1].low == "en"
        if not token.tag and sentence.grammar.is_office(token.low) and not chief:
            return at
    return None


def _before(sentence: Sentence, phrase: Phrase, *, left: bool) -> None:
    """ "El ministro del Interior Renato Valdés", "وزیر کشور، رضا احمدی", "el ministro del Interior, Renato Valdés,"."""
    tokens = sentence.tokens
    if phrase.titles is not None:
        if phrase.first and tokens[phrase.first - 1].low in sentence.grammar.presenting:
            # "Como juez militar Basualdo condenó …": what he was then.
            return
        at = _office(sentence, phrase.titles[0], phrase.titles[1])
        if at is not None and (two_in_one(sentence, phrase, surely=True) or _is_of_place(sentence, phrase)):
            return
        if at is not None and _is_of_party(sentence, phrase):
            return
        if at is not None and _is_bracketed(sentence, phrase):
            return
        if at is not None and phrase.titles[0] == phrase.titles[1] and tokens[at].low in sentence.grammar.relational:
            # "جانشین رضا کریمی": who came after Reza Karimi, or his deputy.
            return
        if at is not None:
            last = phrase.titles[1]
            while last > at and tokens[last].low in sentence.grammar.titles:
                # "قائد الشرطة العميد ماجد": the rank is no part of the post.
                last -= 1
            if (
                last == at
                and not _was(sentence, at)
                and sentence.grammar.capitals
                and tokens[at].low in sentence.grammar.titles
            ):
                # "Le commandant Tonnerre": a rank, or what somebody is called.
                return
            ranked = last < phrase.titles[1] and not sentence.grammar.capitals
            if ranked and phrase.first == phrase.titles[0]:
                # "مدير الأمن العميد منصور": the post is no part of how he is called.
                phrase = replace(phrase, first=last + 1, titles=(last + 1, phrase.titles[1]))
            _post(sentence, phrase, at, last, former=left)
            return
    step = phrase.first - 1
    opens = phrase.titles[0] if phrase.titles is not None else phrase.name[0] if phrase.name is not None else -1
    after = phrase.last + 1
    # "Le chef de la police, le général Luc Vert, a été suspendu": but not in a list.
    led = phrase.first + 1 == opens and phrase.titles is not None and tokens[phrase.first].tag == "det"
    led = led and after + 1 < len(tokens) and tokens[after + 1].tag in ("aux", "clitic", "neg")
    if step < 1 or tokens[step].tag != "comma" or phrase.name is None or not (led or phrase.first == opens):
        return
    if after < len(tokens) and tokens[after].tag not in ("comma", "end", "stop") and sentence.grammar.capitals:
        return
    if sentence.grammar.order == "SOV" and after < len(tokens) and tokens[after].tag == "object":
        # "استاندار، رضا کریمی را برکنار کرد": what the comma closes is the subject.
        return
    title = next((p for h in sentence.phrases for p in h.group if p.last == step - 1), None)
    if title is not None and _is_anothers(sentence, title):
        return
    if title is not None and not sentence.grammar.capitals and whose_description(sentence, title) is not None:
        # "مینا نوری، وزیر کشور، رضا کریمی": of whom it is told already.
        return
    if title is not None and title.name is None and title.sort == "person":
        at = _office(sentence, title.first, title.last)
        if at is not None and at == title.head and not _has_subject(sentence, title):
            _post(sentence, phrase, at, title.last, former=left)


def _is_anothers(sentence: Sentence, title: Phrase) -> bool:
    """ "Ana Paz, secretaria del ministro, Luis Vega, dijo": what has no article is the first one's."""
    tokens, comma = sentence.tokens, title.first - 1
    named = sentence.ending_at(comma - 1) if comma > 0 and tokens[comma].tag == "comma" else None
    bare = sentence.grammar.order == "SVO" and tokens[title.first].tag != "det"
    return bare and named is not None and named.name is not None and named.sort == "person"


def _is_of_party(sentence: Sentence, phrase: Phrase) -> bool:
    """ "L'ancien ministre FDL de la Justice": a party, and nobody's name."""
    first, last = phrase.name or (0, 0)
    word = sentence.tokens[first]
    whole = first == last or sentence.tokens[first + 1].role == "of"
    return phrase.name is not None and whole and len(word.text) > 1 and word.text.isalpha() and word.text.isupper()


def _has_subject(sentence: Sentence, title: Phrase) -> bool:
    """«رئیس‌جمهور دادستان، رضا کریمی، را برکنار کرد»: before an object the first of two offices may be who does it."""
    objects = title.last + 2 < len(sentence.tokens) and sentence.grammar.order == "SOV"
    named = sentence.starting_at(title.last + 2) if objects else None
    second = _office(sentence, title.head + 1, title.last)
    relational = sentence.tokens[title.head].low in sentence.grammar.relational
    marked = named is not None and (named.marked or title.marked)
    return marked and second is not None and not relational


def _is_bracketed(sentence: Sentence, phrase: Phrase) -> bool:
    """ "نادر پرتو (وزیر دربار رضا شاه)": in brackets behind a name it is told who that is, and whose minister."""
    tokens, after = sentence.tokens, phrase.last + 1
    closed = phrase.first > 1 and tokens[phrase.first - 1].text == "(" and after < len(tokens)
    named = sentence.ending_at(phrase.first - 2) if closed and tokens[after].text == ")" else None
    names = [p.name for p in (named, named.of) if p is not None] if named is not None else []
    return not sentence.grammar.capitals and any(names)


def _is_of_place(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قائد شرطة نور آباد، العقيد أكبر الناصري،": where commas name who it is, the name before them is a place's."""
    tokens, after = sentence.tokens, phrase.last + 1
    named = sentence.starting_at(after + 1) if after < len(tokens) and tokens[after].tag == "comma" else None
    if sentence.grammar.order != "VSO" or named is None or named.sort != "person" or named.plural:
        return False
    return tokens[named.first].low in sentence.grammar.titles


def _was(sentence: Sentence, at: int) -> bool:
    return any(t.tag == "former" for t in sentence.tokens[max(0, at - 1) : at + 1])


def _behind(sentence: Sentence, phrase: Phrase, *, left: bool) -> None:
    """ "Renato Valdés, ministro del Interior": an office or membership between commas behind a name."""
    tokens = sentence.tokens
    step = phrase.last + 1
    if step >= len(tokens) or tokens[step].tag != "comma":
        return
    if phrase.titles is not None and tokens[phrase.titles[0]].low in sentence.grammar.relational:
        # "جانشین رضا کریمی، فرماندار، شد": whose deputy, or successor.
        return
    step += 1
    if step < len(tokens) and tokens[step].tag in ("det",):
        step += 1
    former = step < len(tokens) and tokens[step].tag == "former"
    title = next(
        (p for h in sentence.phrases for p in h.group if p.first <= step <= p.head and p.first >= step - 1), None
    )
    if title is None or title.name is not None or title.count is not None:
        return
    end = title.last + 1
    when = tokens[end].when if end < len(tokens) else None
    end += when is not None
    closed = end >= len(tokens) or tokens[end].tag in ("comma", "end", "stop")
    if not closed or _is_between(sentence, title):
        return
    head = tokens[title.head]
    if sentence.grammar.is_office(head.low):
        _post(sentence, phrase, title.head, title.last, former=former or (left and when is None), when=when)
    elif head.low in sentence.grammar.founders and title.of is not None and title.of.sort in ("body", "group", "name"):
        founded = Membership(sentence.mention(phrase), sentence.mention(title.of), relation="founded")
        sentence.emit(founded, phrase.head, rule="founder-of", last=title.last)
    elif head.low in sentence.grammar.members and not is_former(sentence, title):
        group = title.of
        if group is not None and group.sort in ("body", "group", "name"):
            sentence.emit(
                Membership(sentence.mention(phrase), sentence.mention(group)), phrase.head, rule="member-of",
                last=title.last,
            )  # fmt: skip


def _is_between(sentence: Sentence, title: Phrase) -> bool:
    """«بهرام رامین، دادستان، رضا کریمی، را برکنار کرد»: between two names whose post it is is nobody's guess; "la
    condesa Inés, la directora del coro, Luz Vega": with an article it is the second one's."""
    named = sentence.starting_at(title.last + 2)
    if sentence.grammar.order == "SVO" and sentence.tokens[title.first].tag == "det":
        listed = named is not None and named.name is not None and named.sort == "person" and named.prep < 0
        return listed and sentence.tokens[title.last + 1].tag == "comma"
    if sentence.grammar.order != "SOV" or named is None or named.name is None or named.sort != "person":
        return False
    return sentence.tokens[title.last + 1].tag == "comma" and named.titles is None and named.marked


def _post(
    sentence: Sentence, phrase: Phrase, first: int, last: int, *, former: bool = False, when: When | None = None
) -> None:
    tokens = sentence.tokens
    if tokens[first].low != sentence.grammar.plain(tokens[first].text):
        # "للقاضي": no whole word.
        return
    if sentence.labelled(first) or any(t.tag == "alleged" for t in tokens[max(0, first - 1) : last + 1]):
        # "Le chef présumé du commando".
        return
    if any(t.low in sentence.grammar.unheld for t in tokens[max(0, first - 1) : last + 1]):
        # "Presidente electo"
        return
    former = former or any(t.tag == "former" for t in tokens[max(0, first - 1) : last + 1])
    former = former or any(tokens[first].low.startswith(prefix) for prefix in sentence.grammar.formers)
    former = former or any(t.low in sentence.grammar.then for t in tokens[max(0, first - 1) : last + 2])
    holder = sentence.mention(phrase)
    sentence.emit(
        Post(holder, sentence.words(first, last), change="left" if former else "holds", as_of=when),
        phrase.head,
        rule="office-beside-name",
        first=min(first, phrase.first),
        last=max(last, phrase.last),
        own=True,
    )
