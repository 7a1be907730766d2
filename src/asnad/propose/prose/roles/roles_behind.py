"""Who did it to whom, where subject and object stand behind the verb (Arabic)? Long: little tells them apart."""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import is_woman, may_suffer, number_of, subject_before
from asnad.propose.prose.people.people import human, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.speaker import speaker_at
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.either import (
    acts_on_thing,
    describes_before,
    interrupted,
    is_owned,
    is_weapon,
    suffers,
    tells_what_one_is,
    tells_where,
    voice_of,
)
from asnad.propose.prose.roles.gapped import agents_behind
from asnad.propose.prose.roles.in_front import in_front, owned
from asnad.propose.prose.roles.included import among, names_of
from asnad.propose.prose.roles.left_out_behind import i_alone, is_bare, left_out_behind, no_officer, tells_of_her
from asnad.propose.prose.roles.roles import ACTORS, Roles, phrases_behind
from asnad.propose.prose.roles.roles_carried import carried_roles, taken_up
from asnad.propose.prose.roles.roles_led import roles_led
from asnad.propose.prose.roles.topics import topic
from asnad.propose.prose.roles.whose_pronoun import has_died, is_not_meant, is_their_own

__all__ = ["roles_behind"]


_I = "ت\u064f"
"""The ending of a verb of whoever speaks, where it is written with its vowel."""
_OF_PLACES = frozenset({"bombardment", "attack", "shooting", "bombing", "siege"})
"""Acts that are done to towns, which are a "she", as well: "وقصفوها"."""
_SENTENCING = frozenset({"trial", "death_sentence"})
_SHE = fold("ها")
"""The pronoun at the end of a verb that means a woman."""
_HER = (fold("ة"), "ات")
"""Endings of words for women, as words are compared."""


def roles_behind(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Verb, subject, object (Arabic); a subject may also stand in front."""
    roles = Roles()
    low, high = reach(sentence, predicate, row)
    behind = phrases_behind(sentence, predicate, high)
    plain = [p for p in behind if p.prep < 0 and p.first > predicate.last and not among(sentence, p)]
    plain = [p for n, p in enumerate(plain) if not n or not names_of(sentence, plain[n - 1], p)]
    plain = [p for n, p in enumerate(plain) if not n or not owned(sentence, p)]
    if predicate.voice == "undergo":
        # "واختفى ثلاثة أشهر": for how long, and nobody.
        spans = sentence.grammar.judgements["penalties"]
        plain = [p for p in plain if sentence.tokens[p.last].low not in spans]
    if predicate.voice in ("passive", "undergo"):
        plain = [p for p in plain if not tells_what_one_is(sentence, p)]
    # "أخذوا والدي رهينة": what the verb has beside it is nobody else.
    plain = [p for p in plain if sentence.tokens[p.first].low not in predicate.sense.rest[:1]]
    plain = [p for p in plain if not (describes_before(sentence, p) or tells_where(sentence, p))]
    if predicate.sense.object:
        front = in_front(sentence, predicate, row, low)
        if predicate.sense.code in _SENTENCING and not any(p.role == "other" and human(p) for p in behind):
            # "قضت محكمة الجنايات، الدائرة الخامسة، بالسجن على …": past what commas say of the court.
            behind = [p for p in sentence.phrases if predicate.last < p.first and p.end <= high]
        return roles_led(sentence, predicate, behind, front=front)
    if acts_on_thing(sentence, predicate, plain):
        return roles
    after = sentence.tokens[predicate.last + 1] if predicate.last + 1 < len(sentence.tokens) else None
    mine = after is not None and predicate.carried is not None and after.low in sentence.grammar.my_own
    if after is not None and after.tag == "whom" and not mine:
        if after.low in sentence.grammar.me | sentence.grammar.us:
            return _roles_with_speaker(sentence, predicate, plain, in_front(sentence, predicate, row, low))
        if (whom := taken_up(sentence, predicate)) is not None:
            return Roles(agents_behind(sentence, predicate, high)[:1], [whom], whom)
        return _roles_with_pronoun(sentence, predicate, row, plain)
    at = predicate.head
    if predicate.voice in ("passive", "undergo") and (sentence.tokens[at].text.endswith(_I) or i_alone(sentence, at)):
        # "اعتُقلتُ عام 1985"
        vowel = sentence.tokens[at].text.endswith(_I)
        whom = Phrase(at, at, at, "person", pronoun=True, speaks=True, ending=1 + vowel)
        return Roles(agents_behind(sentence, predicate, high)[:1], [whom], whom)
    behind_who = plain[0].end + 1 if plain else predicate.last + 1
    if any(t.low in sentence.grammar.selves for t in sentence.tokens[behind_who : behind_who + 1]):
        # "قتل سامر نفسه", "إن المتهم شنق نفسه"
        return roles
    agents = agents_behind(sentence, predicate, high)
    if predicate.voice == "undergo" and predicate.sense.rest:
        # "سامر، الذي ما زال محتجزا، تعرض للضرب على يد الحراس": they have beaten him.
        agents = [p for p in agents if all(t.tag != "comma" for t in sentence.tokens[predicate.last + 1 : p.prep])]
    front = in_front(sentence, predicate, row, low)
    between = sentence.tokens[front.end + 1 : predicate.first] if front is not None else []
    # "إن 45 شخصا على الأقل قتلوا": only how many.
    far = any(t.tag not in ("adv", "time") for t in between) and front is topic(sentence, predicate)
    if far and not plain and predicate.voice == "either" and predicate.carried is None:
        # "مسلحون يستقلون سيارة اغتالوا": whom, is told further on.
        return roles
    if predicate.carried is not None:
        front = front or _subject_of_previous(sentence, predicate, row)
        if front is None and predicate.voice == "undergo":
            front = left_out_behind(sentence, predicate, row, predicate.last)
        return carried_roles(sentence, predicate, row, agents, front)
    if number_of(sentence, predicate) == "many":
        # "مسلحون اختطفوا زوجها المهندس طلال": the subject stands before, and who the husband is behind.
        plain = plain[:1]
    if front is None and (hit := _hit_by_thing(sentence, predicate, plain)) is not None:
        return Roles([], [hit], plain[0])
    voice = predicate.voice
    if voice == "either":
        voice = voice_of(sentence, predicate, plain, agents, front)
        if voice == "passive" and not agents and plain and interrupted(sentence, plain[0], high):
            voice = ""
    elif voice in ("passive", "undergo") and not plain and front is None:
        front = _subject_of_previous(sentence, predicate, row)
    if not voice and front is None and not plain and is_bare(sentence, predicate):
        # "كان سامر معلما. اعتقل عام 1985 وعذب": without an object it was done to him.
        front = _suffered_on(sentence, predicate, row) or no_officer(sentence, predicate, row, high)
        voice = "passive" if front is not None else voice
    elif not voice and front is None and not plain and (several := _they_too(sentence, predicate, row)) is not None:
        front, voice = several, "passive"
    if voice == "active":
        actors = [p for p in plain if p.sort in ACTORS]
        if len(actors) > 1 and predicate.voice == "either" and suffers(sentence, actors[0]):
            return roles
        if len(actors) > 1:
            roles.subject, roles.doers = actors[0], actors[:1]
            roles.victims = [p for p in actors[1:2] if human(p)]
        elif front is not None and actors:
            alone = front.sort == "person" and not front.plural and not front.rest  # "مقاتلي التنظيم" are several
            alone = alone and (front.name is not None or not sentence.tokens[front.head].text.endswith("ي"))
            if not (alone and number_of(sentence, predicate) == "many"):
                # "سامر قتلوا ابنه": it was others who killed his son.
                roles.subject, roles.doers = front, [front]
            roles.victims = [p for p in actors[:1] if human(p)]
    elif (
        voice == "passive"
        and not agents
        and plain
        and (doer := _went_on_behind(sentence, predicate, row) or _she_went_on(sentence, predicate, row, plain[0]))
        is not None
    ):
        roles.subject, roles.doers = doer, [doer]
        roles.victims = plain[:1] if human(plain[0]) else []
    elif voice in ("passive", "undergo"):
        roles.passive = voice == "passive"
        subject = plain[0] if plain else front
        theirs = bool(plain) and plain[0].first == predicate.last + 1 and is_owned(sentence, plain[0])
        if front is not None and human(front) and not any(human(p) or p.count is not None for p in plain):
            # "الطالب الذي اعتُقل في أيار ولم يعد": what follows the verb is nobody, unless it is somebody's.
            subject = plain[0] if theirs else front
        told = predicate.voice in ("passive", "undergo") or (agents and not sentence.document.officer)
        if told and predicate.voice != "undergo" and not theirs and _is_of_unknown(sentence, predicate, plain):
            return roles
        if front is None and not theirs and not any(human(p) for p in plain) and told:
            subject = left_out_behind(sentence, predicate, row, high) or subject
        roles.subject = subject
        counted = subject is not None and subject.count is not None and may_suffer(subject, predicate.sense.code)
        roles.victims = [subject] if subject is not None and (human(subject) or counted) else []
        roles.doers = agents[:1]
    return roles


def _is_of_unknown(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> bool:
    """ "زار سامر ليلى. اعتُقل خزاف": whether a passive is told of a word right behind it that nobody knows; one with
    the ending of "how" ("تعسفيا") is no subject."""
    who = next(iter(plain), None)
    unknown = who is not None and who.first == predicate.last + 1 and who.sort == "" and who.name is None
    return unknown and who is not None and who.count is None and not sentence.tokens[who.head].text.endswith("ا")


def _hit_by_thing(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> Phrase | None:
    """ "قتلت قذيفة ثلاثة أطفال", "اغتالت طائرة القيادي سامر الحلاق": whom a thing, and nobody, has killed."""
    if predicate.voice not in ("either", "active") or predicate.tense != "past" or predicate.carried is not None:
        return None
    first = next((n for n, p in enumerate(plain) if p.sort != "thing"), 0)
    if not first or plain[0].first != predicate.last + 1 or any(p.rest for p in plain[:first]):
        return None
    if not is_weapon(sentence, plain[0]):
        # "قتل المرض والده"
        return None
    whom = plain[first]
    if first == 1 and whom.name is not None and whom.titles is None:
        # "أصابت سيارة سامر الحلاق": it may be his.
        return None
    return whom if human(whom) and whom.sort != "body" and not any(map(human, plain[first + 1 :])) else None


def _is_of_her(sentence: Sentence, before: Phrase, pronoun: int) -> bool:
    """ "قالت ليلى إن والدها أجبرها على الزواج": whether a relative of hers stands right before the verb, who did it."""
    tokens, own = sentence.tokens, sentence.mention(before).span
    ends = tokens[before.head].low.endswith(tokens[pronoun].low) and before.name is None and not before.plural
    opens = before.first > 0 and tokens[before.first - 1].tag in ("that", "conj", "comma", "stop")
    kin = ends and opens and before.prep < 0 and before.first == before.last and is_kin(sentence, before)
    return kin and sentence.meant(pronoun, but=frozenset({own})) is not None


def _suffered_on(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "اعتقل سامر وعذب": whom the verb before "and" was done to, where this one can be told of that man or woman."""
    whom = _subject_of_previous(sentence, predicate, row)
    if whom is None or whom.plural or whom.rest or whom.sort != "person":
        return None
    meant = sentence.mention(whom)
    return whom if meant.name is None or is_woman(sentence, meant) == tells_of_her(sentence, predicate) else None


def _they_too(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "تعرضوا للتعذيب وأجبروا على الاعتراف": without an object it was done to those to whom the first was done."""
    after = sentence.tokens[predicate.last + 1] if predicate.last + 1 < len(sentence.tokens) else None
    whom = _subject_of_previous(sentence, predicate, row) if predicate.sense.rest else None
    bare = after is None or after.tag in ("prep", "end", "comma", "time", "adv")
    many = number_of(sentence, predicate) == "many" and predicate.tense == "past"
    return whom if bare and many and whom is not None and (whom.plural or whom.rest) else None


def _went_on_behind(
    sentence: Sentence, predicate: Predicate, row: list[Predicate], at: int | None = None
) -> Phrase | None:
    """ "أطلق عناصر الشرطة النار وقتلوا ثلاثة عمال": a plural verb behind "and" has the subject before it."""
    at = row.index(predicate) if at is None else at
    if not at or number_of(sentence, predicate) != "many" or predicate.voice != "either":
        return None
    earlier = row[at - 1]
    shot = earlier.sense.kind == "act" and bool(earlier.sense.object)
    if sentence.tokens[predicate.first - 1].tag != "conj" or not (shot or earlier.sense.kind in ("other", "toll")):
        return None
    behind = [p for p in sentence.phrases if earlier.last < p.first and p.end < predicate.first and p.prep < 0]
    if number_of(sentence, earlier) == "many":
        # "اقتحم مستوطنون قرية وأحرقوا عشرة منازل وقتلوا شابا", "المهاجمون فصلوا الرجال ثم أعدموا أربعين"
        front = subject_before(sentence, earlier.first)[0]
        told = front is not None and front.plural and human(front) and front.prep < 0
        return front if told else _went_on_behind(sentence, replace(earlier, voice="either"), row, at - 1)
    first = next(iter(behind), None)
    near = first is not None and first.first <= earlier.last + 2 and human(first)
    return first if near and first is not None and (first.plural or first.rest) else None


def _she_went_on(sentence: Sentence, predicate: Predicate, row: list[Predicate], whom: Phrase) -> Phrase | None:
    """ "اعتقلت الشرطة ثمانية طلاب وعذبت اثنين": a verb that is told of a "she" is told of no men behind it."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or sentence.tokens[predicate.first - 1].tag != "conj":
        return None
    body: Phrase | None = None
    if earlier.sense.kind == "other":
        # "اقتحمت كتيبة حمزة البلدة واقتادت رجالا"
        body = sentence.starting_at(earlier.last + 1)
        if body is None or body.sort != "body" or number_of(sentence, earlier) != "she":
            return None
    elif earlier.sense.kind != "act":
        return None
    if {number_of(sentence, predicate), number_of(sentence, earlier)} != {"she"} or predicate.voice != "either":
        return None
    if any(t.low.endswith(_HER) or t.sort == "body" for t in sentence.tokens[whom.head : whom.end + 1]):
        return None
    if any(
        s in sentence.grammar.genders.get("ه", ()) for s, _ in sentence.grammar.stems(sentence.tokens[whom.head].low)
    ):
        return None
    doers = [body] if earlier.sense.kind == "other" and body else roles_behind(sentence, earlier, row).doers
    man = whom.name is None or (whom.first < whom.name[0] and not is_woman(sentence, sentence.mention(whom)))
    return doers[0] if len(doers) == 1 and man else None


def _roles_with_pronoun(sentence: Sentence, predicate: Predicate, row: list[Predicate], plain: list[Phrase]) -> Roles:
    """ "سامر الذي اعتقلته الشرطة", "اعتقلوا ثلاثة طلاب وعذبوهم", "دخل مسلحون … وقتلوه": the verb ends with whom."""
    tokens = sentence.tokens
    pronoun = predicate.last + 1
    many = tokens[pronoun].low in sentence.grammar.them
    at = row.index(predicate)
    joined = at > 0 and predicate.first > 0 and tokens[predicate.first - 1].tag == "conj"
    joined = joined and not _parted(sentence, row[at - 1], predicate)
    acted = joined and row[at - 1].sense.kind == "act"
    earlier = roles_behind(sentence, row[at - 1], row) if acted else Roles()
    if acted and earlier.subject is None:
        # "اعتقل الضابط سامر وقتله": it is open who did the first.
        return Roles()
    before = sentence.ending_at(predicate.first - 1) if predicate.first else None
    if predicate.first and tokens[predicate.first - 1].tag == "rel":
        before = antecedent(sentence, predicate.first - 1)
    elif before is not None and not human(before) and (before.of is not None or before.prep >= 0):
        before = before.of if before.prep < 0 else None
    # A verb in the plural has no subject behind it: "وقتلوه مع رجال آخرين".
    behind_it = [] if number_of(sentence, predicate) == "many" else plain
    # "الحارس الذي قتله اسمه مهدي": whose name it is stands before the verb.
    behind_it = [p for p in behind_it if tokens[p.first - 1].tag != "called"]
    who = next((p for p in behind_it if p.sort in ACTORS), None)
    if who is not None and who.sort in ("place", "name") and who.first != pronoun + 1:
        # "اقتادته إلى فرع فلسطين": a name that stands further off is part of where.
        who = None
    whom = before or next(iter(earlier.victims), None)
    if before is None and whom is not None and is_their_own(sentence, whom, pronoun):
        if not is_not_meant(sentence, whom, pronoun):
            # "ضربوا ابنه وقتلوه": the son, or whose son he is.
            return Roles()
        # "ضربوا زوجها واعتقلوها": her, whose husband he is.
        whom = None
    elif before is None and whom is not None and acted and has_died(row[at - 1], predicate):
        # "قتلوا ابن سامر واعتقلوه": who is dead is not arrested.
        if many or whom.name is not None or sentence.meant(pronoun) is None:
            return Roles()
        whom = Phrase(pronoun, pronoun, pronoun, "person", pronoun=True)
    elif before is None and whom is not None and not many and is_not_meant(sentence, whom, pronoun):
        # "ضربوا سامر واعتقلوها": somebody else, whoever that is.
        return Roles()
    several = before is not None and (before.plural or before.sort == "body")
    if before is not None and several and not many and number_of(sentence, predicate) == "many":
        # "المحققين ضربوها": they, and one whom they beat.
        meant = sentence.meant(pronoun) is not None and tokens[predicate.first - 1].tag != "rel" and human(before)
        return (
            Roles([before], [Phrase(pronoun, pronoun, pronoun, "person", pronoun=True)], before) if meant else Roles()
        )
    if whom is not None and (not human(whom) or many != (whom.plural or bool(whom.rest))):
        return Roles()
    if who is None and not many and before is not None and _is_of_her(sentence, before, pronoun):
        return Roles([before], [Phrase(pronoun, pronoun, pronoun, "person", pronoun=True)], before)
    hit = who is None and before is not None and plain[:1] and plain[0].first == pronoun + 1
    if hit and before is not None and human(before) and is_weapon(sentence, plain[0]):
        # "سامر الذي قتلته قذيفة"
        return Roles([], [before], plain[0])
    if before is not None and who is None and not (human(before) and _they_did(sentence, predicate, before)):
        # "الجندي قتله", "الجندي الذي قتله": rather the doer.
        return Roles()
    her = tokens[pronoun].low == _SHE
    if whom is None and not many and not (her and predicate.sense.code in _OF_PLACES) and sentence.meant(pronoun):
        whom = Phrase(pronoun, pronoun, pronoun, "person", pronoun=True)
    if who is None and joined:
        previous = row[at - 1]
        behind = phrases_behind(sentence, previous, predicate.first - 1)
        subject = earlier.subject or next((p for p in behind if p.prep < 0 and human(p)), None)
        if earlier.subject is None and number_of(sentence, previous) == "many":
            # "الحراس سحبوا المضربين وضربوهم": behind a plural stand those whom they dragged.
            subject = subject_before(sentence, previous.first)[0]
        plural = number_of(sentence, predicate) == "many"
        if subject is not None and earlier.doers[:1] == [subject] and _same_form(sentence, previous, predicate):
            # "اعتقلت قوات الأمن سامر الحلبي واقتادته إلى …"
            return Roles([subject], [whom] if whom is not None else [], subject)
        she = number_of(sentence, previous) == "she" and number_of(sentence, predicate) == ""
        who = subject if subject and plural == (subject.plural or bool(subject.rest)) and not she else None
    if whom is None and many and not acted:
        whom = them(sentence, pronoun, who, row[at - 1].last if joined else -1)
    return Roles([who] if who is not None else [], [whom] if whom is not None else [], who)


def _same_form(sentence: Sentence, earlier: Predicate, predicate: Predicate) -> bool:
    """Whether two verbs, told of a "she", as forces are, may have one subject."""
    return number_of(sentence, earlier) == number_of(sentence, predicate) == "she"


def _they_did(sentence: Sentence, predicate: Predicate, before: Phrase) -> bool:
    """ "أخي جواد خطفوه": many have done it to the one before the verb."""
    one = not before.plural and not before.rest and before.prep < 0
    return one and before.sort == "person" and number_of(sentence, predicate) == "many"


def _roles_with_speaker(sentence: Sentence, predicate: Predicate, plain: list[Phrase], front: Phrase | None) -> Roles:
    """ "ضربني المحققون", "كان المحقق يضربني": whom it was done to is who speaks."""
    whom = speaker_at(sentence, predicate.last + 1, predicate.sense)
    many = number_of(sentence, predicate) == "many"
    who = next((p for p in plain if p.sort in ACTORS), None) if not many else None
    beside = sentence.starting_at(predicate.last + 2)
    if beside is not None and beside.sort not in ACTORS and sentence.grammar.definite(sentence.tokens[beside.head].low):
        # "عذبني الشوق"
        return Roles()
    if who is None and front is not None and many == (front.plural or bool(front.rest)):
        who = front
    return Roles([who] if who is not None else [], [whom] if whom is not None else [], who)


def _parted(sentence: Sentence, earlier: Predicate, predicate: Predicate) -> bool:
    """ "يروي السكان: أخرج الجنود ستة شبان وأعدموهم": who tells it has not done it."""
    between = sentence.tokens[earlier.last + 1 : predicate.first]
    return earlier.sense.kind == "say" or any(t.tag in ("stop", "end") for t in between)


def _subject_of_previous(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """Whom the act before "and" was done to, or who did it: "اعتقل ثلاثة طلاب وتعرضوا للتعذيب"."""
    at = row.index(predicate)
    if not at or row[at - 1].sense.kind != "act" or not predicate.first:
        return None
    if sentence.tokens[predicate.first - 1].tag != "conj":
        return None
    earlier = roles_behind(sentence, row[at - 1], row)
    if row[at - 1].sense.object and predicate.voice == "passive":
        # "أطلق مسلحون النار على كريم العبودي فأصيب"
        return next((p for p in earlier.victims if not p.pronoun), None)
    if (whom := _suffered_next(sentence, predicate, row[at - 1], earlier)) is not None:
        return whom
    return earlier.subject if earlier.subject in earlier.victims or predicate.voice == "active" else None


def _suffered_next(sentence: Sentence, predicate: Predicate, verb: Predicate, told: Roles) -> Phrase | None:
    """ "اعتقله الحرس وعُذب", "اعتقلت الشرطة سامر ثم تعرض للتعذيب": to whom the act before was done, where the verb's
    form is that one's, and not that of those who did it."""
    only = told.victims[0] if len(told.victims) == 1 else None
    if only is None or predicate.voice not in ("passive", "undergo") or only.speaks or only.plural or only.rest:
        return None
    tokens = sentence.tokens
    her = tokens[only.first].low == _SHE if only.pronoun else is_woman(sentence, sentence.mention(only))
    if number_of(sentence, predicate) != ("she" if her else "") or only.sort != "person":
        return None
    apart = number_of(sentence, verb) == "she" and not her
    several = all(p.plural and p.sort != "body" for p in told.doers)
    return (
        only if told.doers and (apart or several) else only if only.pronoun and predicate.voice == "passive" else None
    )
