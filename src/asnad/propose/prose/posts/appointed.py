"""Who was given which post, when and by whom, and who was what? Verbs of appointing and of being."""

from __future__ import annotations

from dataclasses import replace

from asnad.model.frames import Membership, Post
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.model.when import When
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import ahead_of, number_of, subject_before
from asnad.propose.prose.people.people import human, is_former
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.two_in_one import two_in_one
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.setting.setting import when_in

__all__ = ["claim_being", "draft_appointments"]

_STOPS = frozenset({"stop", "end", "that", "rel", "comma"})
_UNSURE = frozenset({"if", "aim", "none"})
_TOLD = frozenset({"past", "present", "participle"})


def draft_appointments(sentence: Sentence, row: list[Predicate]) -> None:
    """Posts from "nombró ministro a X", "X a été nommé préfet", "X را به سمت وزیر … منصوب کرد", "عين X وزيرا", and from
    "X fue ministro hasta 1980", "X وزیر کشور بود".

    Promises: the holder is named in the sentence, or is the only one whom its block has named; an appointment that is
    denied, wished or planned gives nobody a post.
    """
    for predicate in row:
        if predicate.sense.kind == "appoint" and predicate.sense.voice == "itself":
            _holding(sentence, predicate, row)
        elif predicate.sense.kind == "appoint":
            _appointment(sentence, predicate, row)
        elif predicate.sense.kind == "other" and sentence.grammar.order == "SOV":
            _being(sentence, predicate, row)
    if sentence.grammar.order == "VSO":
        _appointing(sentence, row)
        _were(sentence, row)


def _appointment(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> None:
    low, high = reach(sentence, predicate, row)
    tokens = sentence.tokens
    if predicate.negative or predicate.tense not in _TOLD or predicate.impersonal:
        return
    if any(t.tag in ("if", "aim", "none") for t in tokens[low : predicate.first]):
        return
    if sentence.grammar.order == "SOV":
        inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first]
        named = [p for p in inside if p.end == predicate.first - 1 and p.prep >= 0]
    else:
        high = _with_as(sentence, predicate, high)
        last, high = high, next((i for i in range(predicate.last + 1, high) if _closes(sentence, i)), high)
        inside = [p for p in sentence.phrases if predicate.last < p.first and p.end <= high]
        named = inside = [*inside, *_past_aside(sentence, high, last)]
    title = next((w for p in named if (w := _title(sentence, p)) is not None), None)
    if title is None:
        return
    holder, by = _parties(sentence, predicate, row, inside, title)
    if holder is None or (by is None and any(two_in_one(sentence, p) for p in inside)):
        return
    when = when_in(sentence, predicate, row, low, high)
    change = predicate.sense.code or "appointed"
    post = Post(holder, sentence.words(*title), change=change, appointed_by=by)
    before = _instead_of(sentence, low, len(tokens)) if change == "appointed" else None
    post = replace(post, until=when) if change == "left" else replace(post, since=when, predecessor=before)
    sentence.emit(post, predicate.head, rule="appointed", first=predicate.first, last=predicate.last)


def _past_aside(sentence: Sentence, comma: int, last: int) -> list[Phrase]:
    """ "عُيّن إبراهيم الراوي، القائد السابق للواء، رئيسا للأركان": the post behind what commas say of who gets it."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO" or tokens[comma].tag != "comma":
        return []
    closer = next((i for i in range(comma + 1, len(tokens)) if tokens[i].tag in ("comma", "stop", "end")), last)
    said = tokens[comma + 1 : closer]
    post = sentence.starting_at(closer + 1) if tokens[closer].tag == "comma" else None
    plain = post is not None and not any(t.tag in ("rel", "that", "conj") or (t.forms and not t.sort) for t in said)
    return [post] if post is not None and plain and _title(sentence, post) is not None else []


def _instead_of(sentence: Sentence, low: int, high: int) -> Mention | None:
    """«به جای رضا نامداری», "خلفا للواء رضا النمر": who had the post before."""
    tokens, words = sentence.tokens, sentence.grammar.instead_of
    for phrase in sentence.phrases:
        led = tokens[max(0, phrase.prep - 1)].low if phrase.prep >= low else ""
        told = phrase.prep >= low and (tokens[phrase.prep].low in words or led in words)
        if told and phrase.end < high and phrase.name is not None and phrase.sort == "person" and not phrase.rest:
            rank = tokens[phrase.titles[0]] if phrase.titles is not None else None
            if rank is not None and rank.low != sentence.grammar.plain(rank.text):
                # "للواء رضا": no whole word.
                return sentence.mention(replace(phrase, first=phrase.name[0], titles=None))
            return sentence.mention(phrase)
    return None


def _of_office(post: Phrase) -> bool:
    """ "فرماندهی عملیات": who commands an operation holds no post."""
    return post.of is None or post.of.sort != "thing"


def _appointing(sentence: Sentence, row: list[Predicate]) -> None:
    """In Arabic "أصدر قرارا بتعيين العميد صالح قائدا", "تم تعيين صالح مديرا": an appointment by its noun."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at, token in enumerate(tokens[:-1]):
        if token.low not in grammar.appointing:
            continue
        verb = next((p for p in reversed(row) if p.last < at), None)
        between = tokens[verb.last + 1 : at] if verb is not None else []
        if verb is None or verb.negative or verb.tense != "past" or any(t.tag in _STOPS for t in between):
            continue
        if verb.sense.kind not in ("support", "other", "say", "fact") or any(t.tag in _UNSURE for t in tokens[:at]):
            continue
        noun = sentence.covering(at)
        whom = sentence.starting_at(at + 1) or (noun.of if noun is not None else None)
        post = sentence.starting_at(whom.end + 1) if whom is not None and not whom.rest else None
        title = _title(sentence, post) if post is not None else None
        if whom is not None and whom.name is not None and whom.sort == "person" and title is not None:
            made = Post(sentence.mention(whom), sentence.words(*title), change="appointed")
            sentence.emit(made, at, rule="appointed-by-noun", last=title[1])


def _holding(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> None:
    """ "فرماندهی سپاه را بر عهده داشت", "شغل منصب مدير السجن": its subject has the post that is its object."""
    low, high = reach(sentence, predicate, row)
    tokens = sentence.tokens
    if (
        predicate.negative
        or predicate.tense not in _TOLD
        or any(t.tag in _UNSURE for t in tokens[low : predicate.last])
    ):
        return
    relative = tokens[low - 1].tag == "rel" if low else False
    if sentence.grammar.order == "SOV":
        inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first]
        post = next((p for p in reversed(inside) if p.marked or p.end == predicate.first - 1), None)
        plain = [p for p in inside if p.prep < 0 and not p.marked and p is not post]
        who = plain[0] if plain else None
    else:
        high = _with_as(sentence, predicate, high)
        start = predicate.head if sentence.grammar.order == "VSO" else predicate.last
        inside = [p for p in sentence.phrases if start < p.first and p.end <= high]
        post = next((p for p in inside if p.prep < 0 and _title(sentence, p) is not None), None)
        if post is not None and sentence.grammar.capitals and not _names_post(sentence, post):
            return
        before = [p for p in inside if post is not None and p.end < post.first and p.prep < 0]
        who = before[0] if before else subject_before(sentence, predicate.first)[0]
    if who is None and relative:
        who = subject_before(sentence, low)[0]
    title = _title(sentence, post) if post is not None and not post.rest and _of_office(post) else None
    named = (
        who is not None and not who.rest and (who.name is not None or who.pronoun) and who.sort in ("person", "name")
    )
    if title is None or not named or who is None:
        return
    when = when_in(sentence, predicate, row, low, high)
    change = predicate.sense.code
    held = Post(sentence.mention(who), sentence.words(*title), change="appointed" if change == "appointed" else "holds")
    held = replace(held, since=when) if change == "appointed" else replace(held, as_of=when)
    sentence.emit(held, predicate.head, rule="holds-post", first=predicate.first, last=predicate.last)


def _with_as(sentence: Sentence, predicate: Predicate, high: int) -> int:
    """ "Asumió como jefe de la Policía": the clause goes on behind "as", up to the next mark or verb."""
    tokens, after = sentence.tokens, predicate.last + 1
    if sentence.grammar.order != "SVO" or after >= len(tokens) or tokens[after].low not in sentence.grammar.presenting:
        return high
    return next((i - 1 for i in range(after + 1, len(tokens)) if tokens[i].tag in _STOPS), len(tokens) - 1)


def _names_post(sentence: Sentence, post: Phrase) -> bool:
    """ "Ocupó el cargo de ministro"; but not "ocupó la residencia del ministro", nor "el puesto de policía"."""
    tokens, grammar, of = sentence.tokens, sentence.grammar, post.of
    if tokens[post.head].low in grammar.dignities:
        return of is not None and any(grammar.is_office(t.low) for t in tokens[of.first : of.head + 1])
    return grammar.is_office(tokens[post.head].low)


def _closes(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].tag == "comma" and not any(p.first < at < p.end for p in sentence.phrases)


def _title(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The tokens of the post that a phrase names: "ministro de Justicia", "le poste de préfet", "ریاست دادگاه"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    of = phrase.of if grammar.capitals and phrase.sort in ("", "thing") else None
    for one in (phrase, *([of] if of is not None else [])):
        if one.name is not None or one.count is not None or one.plural or one.role == "agent":
            continue
        at = next((i for i in range(one.first, one.head + 1) if not tokens[i].tag), one.head)
        office = grammar.is_office(tokens[at].low) or tokens[at].low in grammar.dignities
        dignity = tokens[at].low in grammar.dignities
        if not office or (grammar.order == "VSO" and not (dignity or _given(tokens[at].low))):
            continue
        last = one.last
        if dignity and one.of is not None and grammar.is_office(tokens[one.of.first].low):
            # "منصب مدير السجن": the director's.
            at = one.of.first
        if grammar.order == "VSO":
            # "وزيرا للعدل"
            follows = last + 2 < len(tokens) and tokens[last + 1].low == "ل"
            of = sentence.starting_at(last + 2) if follows else None
            last = of.last if of is not None else last
        return at, last
    return None


def _given(word: str) -> bool:
    """Whether an Arabic office has the ending of what somebody is made: "وزيرا"."""
    return word.endswith(("ا", "ه")) and not word.startswith("ال")


def _parties(
    sentence: Sentence, predicate: Predicate, row: list[Predicate], inside: list[Phrase], title: tuple[int, int]
) -> tuple[Mention | None, Mention | None]:
    """Who has the post, and who gave it."""
    order = sentence.grammar.order
    others = [p for p in inside if not p.first <= title[0] <= p.end and human(p) and not p.rest]
    if order == "VSO":
        people = [p for p in others if p.prep < 0 and p.end < title[0]]
        if not people and predicate.voice == "passive":
            # "كان العمري قد عُيّن قائدا للفرقة"
            front = subject_before(sentence, predicate.first)[0]
            people = [front] if front is not None and front.name is not None and not front.rest else []
        return _behind(sentence, predicate, people)
    agent = next((p for p in others if p.role == "agent"), None)
    plain = [p for p in others if p.prep < 0]
    if predicate.voice == "passive":
        found = next((p for p in plain if not p.marked), None) if order == "SOV" else None
        found = found or ahead_of(sentence, predicate)
        found = found or (
            subject_before(sentence, predicate.first)[0] if order == "SVO" else _before(sentence, predicate, row)
        )
        if found is None and order == "SVO" and (earlier := _verb_before(sentence, predicate, row)) is not None:
            # "X entra dans la police et fut nommé préfet".
            found = subject_before(sentence, earlier.first)[0]
        low, _ = reach(sentence, predicate, row)
        if found is None and not any(
            t.tag in ("that", "rel", "if") for t in sentence.tokens[max(0, low - 1) : predicate.first]
        ):
            found = sentence.left_out(predicate.first)
        named = found is not None and (found.name is not None or found.pronoun) and found.sort in ("person", "name")
        return (sentence.mention(found) if named and found is not None else None), _mention(sentence, agent)
    if order == "SVO":
        role = [p for p in others if p.role == "object"] if sentence.grammar.marks_objects else plain
        holder = next((p for p in role if p.name is not None and p.sort == "person"), None)
        subject = subject_before(sentence, predicate.first)[0]
        subject = subject if subject is not None and human(subject) else None
    else:
        holder = next((p for p in plain if p.marked and p.name is not None and p.sort == "person"), None)
        subject = next((p for p in plain if not p.marked and holder is not None and p.end < holder.first), None)
    return _mention(sentence, holder), _mention(sentence, subject)


def _verb_before(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Predicate | None:
    """The verb whose subject a verb right behind "and" shares."""
    earlier = next((p for p in reversed(row) if p.last < predicate.first and p.tense != "participle"), None)
    if earlier is None or sentence.tokens[predicate.first - 1].tag != "conj" or earlier.voice == "undergo":
        return None
    between = sentence.tokens[earlier.last + 1 : predicate.first]
    opens, _ = reach(sentence, earlier, row)
    led = opens > 0 and sentence.tokens[opens - 1].tag in ("that", "rel", "if", "when")
    return None if led or any(t.tag in (*_STOPS, "if", "when") for t in between) else earlier


def _behind(sentence: Sentence, predicate: Predicate, people: list[Phrase]) -> tuple[Mention | None, Mention | None]:
    """Behind an Arabic verb the last before the post has it, and who stands before that one has given it."""
    after = predicate.last + 1
    if sentence.tokens[after].tag == "whom":
        return sentence.meant(after), _mention(sentence, people[0]) if people else None
    if not people or people[-1].name is None or people[-1].sort != "person" or len(people) > 2:
        return None, None
    only = people[0]
    if len(people) == 1 and only.titles is not None and only.name is not None and two_in_one(sentence, only):
        # "عين الرئيس قاسم الشريف وزيرا": the president has given it.
        by = Phrase(only.titles[0], only.titles[1], only.titles[0], "person")
        return sentence.mention(replace(only, first=only.name[0], titles=None)), sentence.mention(by)
    # "عُيّن المحافظ السابق اللواء محسن نائبا": who was that once is who has it now.
    gave = len(people) > 1 and not is_former(sentence, people[0])
    return sentence.mention(people[-1]), sentence.mention(people[0]) if gave else None


def _mention(sentence: Sentence, phrase: Phrase | None) -> Mention | None:
    return sentence.mention(phrase) if phrase is not None else None


def _before(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """In Persian the subject of the verb before "and", where that has been somebody or done something."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or sentence.tokens[earlier.last + 1].tag != "conj":
        return None
    if number_of(sentence, earlier) != number_of(sentence, predicate):
        return None
    low, _ = reach(sentence, earlier, row)
    if low and sentence.tokens[low - 1].tag in ("rel", "that", "if", "when"):
        return None
    return next((p for p in sentence.phrases if low <= p.first and p.end < earlier.first and p.prep < 0), None)


def _being(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> None:
    """ "بالادست که تا ۱۳۵۸ وزیر کشور بود", "وی عضو مجلس شد": the post stands right before the verb."""
    tokens, grammar = sentence.tokens, sentence.grammar
    form = next(iter(tokens[predicate.head].forms), None)
    if form is None or form.lemma not in grammar.being or form.negative or form.tense not in ("past", "present"):
        return
    low, _ = reach(sentence, predicate, row)
    post = sentence.ending_at(predicate.first - 1)
    if post is None or post.first < low or post.prep >= 0 or post.rest or post.name is not None:
        return
    plain = [p for p in sentence.phrases if low <= p.first and p.end < post.first and p.prep < 0]
    if len(plain) > 1 and plain[-1].end + 1 == post.first and plain[-1].name is None:
        # "نامزد وزارت بود", "نامزد وزیر کشور بود": who runs for it, or is somebody of that one's.
        return
    who = plain[0] if plain else subject_before(sentence, low)[0] if low and tokens[low - 1].tag == "rel" else None
    if who is None and low and tokens[low - 1].tag == "rel":
        who = sentence.ending_at(low - 2)
    if who is None and not plain:
        who = _before(sentence, predicate, row)
    when = when_in(sentence, predicate, row, low, predicate.last)
    past, became = form.tense == "past", grammar.being[form.lemma] == "became"
    step = post.first - 1
    while tokens[step].tag in ("adv", "time"):
        step -= 1
    for one in plain[1:] if tokens[step].tag == "conj" else ():
        if one.name is None and one.sort == "person" and grammar.is_office(tokens[one.head].low):
            # "از ۱۳۷۶ تا ۱۳۸۴ دادستان و سپس وزیر بود": the date is the first post's.
            dates = [t.when for t in tokens[low : one.first] if t.when is not None]
            claim_being(sentence, who, one, dates[-1] if dates else None, past=past, became=became)
            when, low = next((t.when for t in tokens[one.last : post.first] if t.when is not None), None), one.last
    claim_being(sentence, who, post, when, past=past, became=became)


def _were(sentence: Sentence, row: list[Predicate]) -> None:
    """In Arabic "كان العمري مديرا للسجن": the name right behind the verb, and the post right behind that."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for verb in row:
        was = any(form.lemma in grammar.being and form.tense == "past" for form in tokens[verb.head].forms)
        who = sentence.starting_at(verb.last + 1) if was and not verb.negative else None
        post = sentence.starting_at(who.end + 1) if who is not None and who.end + 1 < len(tokens) else None
        title = _title(sentence, post) if post is not None and post.prep < 0 and not post.rest else None
        if who is None or title is None or who.name is None or who.sort != "person" or who.rest:
            continue
        low, high = reach(sentence, verb, row)
        if any(t.tag in _UNSURE for t in tokens[max(0, low - 1) : verb.first]):
            continue
        when = when_in(sentence, verb, row, low, high)
        made = Post(sentence.mention(who), sentence.words(*title), change="holds" if when is not None else "left")
        sentence.emit(replace(made, as_of=when), verb.head, rule="is-post", last=title[1])


def claim_being(
    sentence: Sentence, who: Phrase | None, post: Phrase, when: When | None, *, past: bool, became: bool = False
) -> None:
    grammar, tokens = sentence.grammar, sentence.tokens
    if who is None or who.rest or not (who.name is not None or who.pronoun) or who.sort not in ("person", "name"):
        return
    head = tokens[post.head].low
    last = post.last
    if grammar.order == "SOV" and any(t.tag in ("rel", "that") for t in tokens[last + 1 : last + 3]):
        # «تنها فرماندهی بود که …»: of all the commanders the one.
        return
    if head in grammar.members:
        if is_former(sentence, post) or post.of is None or post.of.sort not in ("body", "group", "name"):
            return
        sentence.emit(
            Membership(sentence.mention(who), sentence.mention(post.of), when=when),
            post.head,
            rule="is-member",
            last=last,
        )
    elif grammar.is_office(head) and post.sort == "person" and not post.plural:
        former = past and when is None and not became
        made = Post(sentence.mention(who), _words(sentence, post), change="left" if former else "holds")
        made = replace(made, change="appointed", since=when) if became else replace(made, as_of=when)
        sentence.emit(made, post.head, rule="is-post", first=min(who.first, post.first), last=max(who.last, last))


def _words(sentence: Sentence, post: Phrase) -> Words:
    first = next(i for i in range(post.first, post.head + 1) if not sentence.tokens[i].tag)
    return sentence.words(first, post.last)
