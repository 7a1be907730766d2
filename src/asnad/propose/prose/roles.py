"""Who did it to whom, by word order and prepositions? Long: every place around a verb has its own step."""

from __future__ import annotations

from dataclasses import dataclass, field

from asnad.propose.prose.clause import (
    antecedent,
    human,
    is_force,
    may_suffer,
    not_an_object,
    number_of,
    of_people,
    partitive,
    reach,
    subject_before,
)
from asnad.propose.prose.phrase import HUMAN, Phrase
from asnad.propose.prose.predicate import Predicate
from asnad.propose.prose.sentence import Sentence

__all__ = ["Roles", "roles_of", "subject_of_saying"]

_ACTORS = HUMAN | {"name", "place"}


@dataclass(slots=True)
class Roles:
    """The groups of phrases that do (``doers``) or suffer (``victims``); ``subject`` is the verb's.

    ``passive``: a verb spelt alike in both voices stands here in the passive.
    """

    doers: list[Phrase] = field(default_factory=list)
    victims: list[Phrase] = field(default_factory=list)
    subject: Phrase | None = None
    passive: bool = False


def roles_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Doers and victims of an act's predicate; what is not sure is left out."""
    order = sentence.grammar.order
    if order == "SOV":
        return _roles_before(sentence, predicate, row)
    if order == "VSO":
        return _roles_behind(sentence, predicate, row)
    return _roles_around(sentence, predicate, row)


def _agents(sentence: Sentence, low: int, high: int) -> list[Phrase]:
    """The phrases after "by" between two tokens; of places only names ("por el camino" is where)."""
    return [
        p
        for p in sentence.phrases
        if low <= p.first and p.last <= high and p.role == "agent" and p.sort in _ACTORS
        if p.sort != "place" or not sentence.grammar.capitals or sentence.tokens[p.head].capital
    ]


def _roles_around(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Subject before, object behind (Spanish, French)."""
    roles = Roles()
    _, high = reach(sentence, predicate, row)
    marked = sentence.grammar.marks_objects
    subject, relative = subject_before(sentence, predicate.first)
    if subject is not None and not relative:
        subject = not_an_object(sentence, subject, row)
    if predicate.tense == "participle" and predicate.joined is None:
        subject = _modified(sentence, predicate)
    elif predicate.tense == "perfect":
        subject = subject_of_saying(sentence, predicate, row)
    elif predicate.tense in ("infinitive", "gerund"):
        subject = None
    elif subject is None and predicate.joined is not None:
        earlier = roles_of(sentence, predicate.joined, row) if predicate.joined.sense.kind == "act" else None
        subject = earlier.subject if earlier is not None else subject_before(sentence, predicate.joined.first)[0]
    roles.subject = subject
    behind = _behind(sentence, predicate, high)
    plain = [p for p in behind if p.prep < 0]
    objects = _objects(sentence, behind)
    if predicate.carried is not None:
        objects = [p for p in (_carried_of(sentence, predicate),) if p is not None]
    if predicate.voice == "active" and not predicate.impersonal:
        roles.victims = [p for p in objects if may_suffer(p, predicate.sense.code)][:1]
        if not roles.victims and predicate.sense.voice == "middle":
            # "Desaparecieron tres estudiantes": without an object it is told of the subject.
            subject = subject or next(iter(plain), None)
            return Roles([], [subject] if subject is not None and human(subject) else [], subject)
        if subject is None and marked and roles.victims and plain and plain[0].first < roles.victims[0].first:
            subject = plain[0]
            roles.subject = subject
        if not roles.victims and marked and subject is not None and plain and plain[0].sort in HUMAN:
            roles.victims = plain[:1]
        if not roles.victims:
            roles.victims = _object_in_front(sentence, subject)
        if not roles.victims:
            roles.victims = _shared_object(sentence, predicate, row)
        if not roles.victims:
            roles.victims = _object_pronoun(sentence, predicate)
        if subject is not None and subject.sort in _ACTORS:
            roles.doers = [subject]
    elif predicate.voice == "active":
        # "Se detuvo a tres": nobody is said to have done it.
        roles.victims = [p for p in objects if may_suffer(p, predicate.sense.code)][:1]
        roles.subject = None
    else:
        finite = predicate.tense not in ("participle", "infinitive", "gerund")
        if subject is None and not relative and finite and plain:
            subject = plain[0]
            if not human(subject) and subject.first > predicate.last + 1:
                # "Ha muerto a los 88 años el general …".
                subject = next((p for p in plain if human(p)), subject)
        if (
            not relative
            and finite
            and (subject is None or (plain and subject is plain[0] and _is_beside(subject, predicate)))
        ):
            subject = _left_out(sentence, predicate, row) or subject
        roles.subject = subject
        if subject is not None and human(subject):
            roles.victims = [subject]
        agents = _agents(sentence, predicate.last + 1, high)
        if not agents:
            following = next((p for p in row if p.first > predicate.last), None)
            if (
                following is not None
                and following.joined is predicate
                and _side_by_side(sentence, predicate, following)
            ):
                agents = _agents(sentence, following.last + 1, reach(sentence, following, row)[1])
        roles.doers = agents[:1]
    if relative and roles.subject is not None and roles.subject.sort not in _ACTORS:
        return Roles()
    return roles


def _is_beside(phrase: Phrase, predicate: Predicate) -> bool:
    """ "Fue liberada sin cargos": what does not follow the verb at once, and is nobody, is not its subject."""
    return not human(phrase) and phrase.first > predicate.last + 1


def _left_out(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Fue liberada sin cargos", "سپس آزاد شد": nobody is named in the clause, and the block has named one only.

    What somebody says of "her" may be said of anybody.
    """
    low, _ = reach(sentence, predicate, row)
    tokens = sentence.tokens
    plain = any(
        low <= p.first and p.end < predicate.first and p.prep < 0 and p.sort != "thing" for p in sentence.phrases
    )
    opener = tokens[low - 1].tag if low else ""
    single = number_of(sentence, predicate) != "many" and not tokens[predicate.head].low.endswith("s")
    if (
        plain
        or not single
        or opener in ("conj", "that", "rel", "if", "aim")
        or any(t.tag == "none" for t in tokens[low : predicate.first])
    ):
        return None
    if any(first <= predicate.first <= last for first, last in sentence.quotations()):
        return None
    return sentence.left_out(predicate.first)


def _objects(sentence: Sentence, behind: list[Phrase]) -> list[Phrase]:
    """The objects among the phrases behind a verb: those a preposition marks where the language has one for them."""
    return [p for p in behind if (p.role == "object" if sentence.grammar.marks_objects else p.prep < 0)]


def subject_of_saying(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "El Ejército afirmó haber abatido a doce": who says it is who did it."""
    saying = next((p for p in reversed(row) if p.last < predicate.first), None)
    if saying is None or saying.sense.kind != "say":
        return None
    return subject_before(sentence, saying.first)[0]


def _carried_of(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    phrase = sentence.covering(predicate.carried or 0)
    return phrase.of if phrase is not None else None


def _behind(sentence: Sentence, predicate: Predicate, high: int) -> list[Phrase]:
    """The phrases behind a predicate up to the first comma, in order."""
    tokens = sentence.tokens
    found: list[Phrase] = []
    at = predicate.last + 1
    while at <= high:
        tag = tokens[at].tag
        phrase = sentence.starting_at(at)
        if phrase is not None:
            found.append(phrase)
            at = phrase.end + 1
            continue
        if tag in ("comma", "conj", "but", "aux"):
            break
        at += 1
    return found


def _modified(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """What a participle without a helper stands behind: "tres campesinos asesinados"."""
    tokens = sentence.tokens
    step = predicate.first - 1
    while step >= 0 and tokens[step].tag in ("adv",):
        step -= 1
    if step >= 0 and tokens[step].tag == "comma":
        step -= 1
    phrase = sentence.ending_at(step) if step >= 0 else None
    if phrase is None or not human(phrase) or of_people(phrase) or partitive(sentence, phrase):
        return None
    return phrase


def _object_in_front(sentence: Sentence, subject: Phrase | None) -> list[Phrase]:
    """ "Los campesinos que el ejército mató"."""
    if subject is None or subject.first == 0 or sentence.tokens[subject.first - 1].tag != "rel":
        return []
    found = antecedent(sentence, subject.first - 1)
    return [found] if found is not None and human(found) else []


def _object_pronoun(sentence: Sentence, predicate: Predicate) -> list[Phrase]:
    """ "Lo mataron", "l'ont tué": where only one person can be meant."""
    for at in range(max(0, predicate.first - 1), predicate.head):
        if sentence.tokens[at].low in sentence.grammar.object_pronouns and sentence.meant(at) is not None:
            return [Phrase(at, at, at, "person", pronoun=True)]
    return []


def _shared_object(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """ "Detuvieron y torturaron a Juan": the first verb has the second's object."""
    following = next((p for p in row if p.first > predicate.last), None)
    if following is None or following.joined is not predicate or following.voice != "active":
        return []
    if not _side_by_side(sentence, predicate, following):
        return []
    behind = _behind(sentence, following, reach(sentence, following, row)[1])
    return [p for p in _objects(sentence, behind) if human(p)][:1]


def _side_by_side(sentence: Sentence, predicate: Predicate, following: Predicate) -> bool:
    """Whether only "and" stands between two verbs, so that they share what is said of the second."""
    between = sentence.tokens[predicate.last + 1 : following.first]
    return all(t.tag in ("conj", "adv", "clitic", "comma") for t in between)


def _roles_before(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Subject, object, verb (Persian): everything stands before the verb."""
    roles = Roles()
    tokens = sentence.tokens
    low, _ = reach(sentence, predicate, row)
    inside = [p for p in sentence.phrases if low <= p.first and p.end < predicate.first]
    agents = [p for p in inside if p.role == "agent" and p.sort in _ACTORS]
    carried = predicate.carried is not None
    inside = [p for p in inside if p.marked or not _says_of_object(sentence, p)]
    plain = [p for p in inside if p.prep < 0 and not (carried and p.first <= predicate.head <= p.end)]
    relative = low > 0 and tokens[low - 1].tag == "rel"
    before = antecedent(sentence, low - 1) if relative else None
    if predicate.voice == "active":
        objects = [p for p in plain if p.marked and may_suffer(p, predicate.sense.code)]
        if not plain and (whom := _resumed(sentence, predicate, row)) is not None:
            who = sentence.ending_at(whom.first - 1)
            doers = [who] if who is not None and who.prep < 0 and who.sort in _ACTORS and not who.marked else []
            return Roles(doers, [whom], who)
        roles.victims = objects[-1:]
        unmarked = [p for p in plain if not p.marked and p.sort in _ACTORS]
        if objects:
            unmarked = [p for p in unmarked if p.end < objects[-1].first] or unmarked
        elif len(unmarked) > 1 and unmarked[-1].count is not None:
            roles.victims = unmarked[-1:]
            unmarked = unmarked[:-1]
        roles.doers = _apposed_to(sentence, unmarked)
        if before is not None and human(before) and not roles.doers and roles.victims:
            roles.doers = [before]
        elif before is not None and human(before) and roles.doers and not roles.victims:
            roles.victims = [before]
        roles.subject = roles.doers[0] if roles.doers else None
        if not roles.doers and roles.victims and (roles.victims[0].related or _may_be_two(sentence, roles.victims[0])):
            roles.victims = []
        whom = roles.victims[0] if roles.victims and not roles.doers else None
        parted = whom is not None and (whom.called or whom.titles is not None)
        if not roles.doers and _same_subject(sentence, predicate, row):
            earlier = roles_of(sentence, _previous(predicate, row), row)
            roles.doers = [earlier.subject] if earlier.subject is not None and earlier.doers else []
            roles.subject = earlier.subject
            if not objects and roles.doers:
                roles.victims = earlier.victims
        if parted and not roles.doers and not _is_intended(sentence, predicate, row):
            # "سرهنگ رضا دلخوان را کشت": the colonel may have killed him, or somebody the colonel.
            roles.victims = []
        if roles.victims and not roles.doers and not relative:
            roles.doers = _went_on(sentence, predicate, row)
            roles.subject = roles.doers[0] if roles.doers else None
    else:
        subjects = [p for p in plain if human(p) and not p.marked]
        roles.victims = _apposed_to(sentence, subjects)
        roles.doers = agents[-1:]
        if not subjects and before is not None and human(before):
            roles.victims = [before]
        if not roles.victims and _same_subject(sentence, predicate, row):
            earlier = roles_of(sentence, _previous(predicate, row), row)
            if earlier.subject is not None and earlier.victims:
                roles.victims = [earlier.subject]
        if not roles.victims and not relative and predicate.voice in ("passive", "undergo"):
            roles.victims = _went_on(sentence, predicate, row)
        if not roles.victims and not plain and not relative:
            whom = _left_out(sentence, predicate, row)
            roles.victims = [whom] if whom is not None else []
        roles.subject = roles.victims[0] if roles.victims else None
    # "محمود راستین، معلم، فرزند حسین": behind a comma a relative may be said of the name before it.
    roles.victims = [
        p for p in roles.victims if not (_is_kin(sentence, p) and p.first and _comma(sentence, p.first - 1))
    ]
    return roles


def _says_of_object(sentence: Sentence, phrase: Phrase) -> bool:
    """ "جلال فرازمند، وکیل، را ربودند": the lawyer is who was kidnapped."""
    return [t.tag for t in sentence.tokens[phrase.last + 1 : phrase.last + 3]] == ["comma", "object"]


def _resumed(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "سه سربازی را که … اسیر کرده‌اند آزاد کردند": the object before the relative clause that the verb follows."""
    at = row.index(predicate)
    if not at or row[at - 1].last + 1 != predicate.first:
        return None
    low, _ = reach(sentence, row[at - 1], row)
    if not low or sentence.tokens[low - 1].tag not in ("rel", "that") or sentence.tokens[low - 2].tag != "object":
        return None
    whom = sentence.ending_at(low - 3)
    return whom if whom is not None and may_suffer(whom, predicate.sense.code) else None


def _went_on(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """ "پلیس وارد خانه شد و علی راستین را کشت": whoever did the first did the second."""
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    if earlier is None or earlier.sense.kind != "other" or earlier.voice != "active":
        return []
    behind = sentence.tokens[earlier.last + 1]
    if behind.tag != "conj" or number_of(sentence, earlier) != number_of(sentence, predicate):
        return []
    low, _ = reach(sentence, earlier, row)
    if low and sentence.tokens[low - 1].tag in ("rel", "that", "if", "when"):
        return []
    plain = [p for p in sentence.phrases if low <= p.first and p.end < earlier.first and p.prep < 0]
    return plain[:1] if plain and plain[0].sort in HUMAN and not plain[0].marked else []


def _is_intended(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether it is sure that no subject stands before a verb: it has another number, or that of who plans it."""
    if number_of(sentence, predicate) == "many":
        return True
    at = row.index(predicate)
    meant = row[at - 1].sense if at and predicate.tense == "subjunctive" else None
    if meant is None or meant.kind != "cue" or meant.code not in ("planned", "attempted", "threatened"):
        return False
    low, _ = reach(sentence, row[at - 1], row)
    return any(low <= p.first and p.end < row[at - 1].first and p.prep < 0 for p in sentence.phrases)


def _is_kin(sentence: Sentence, phrase: Phrase) -> bool:
    grammar = sentence.grammar
    return any(stem in grammar.kin for stem, _ in grammar.stems(sentence.tokens[phrase.head].low))


def _comma(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].tag == "comma"


def _may_be_two(sentence: Sentence, phrase: Phrase) -> bool:
    """ "مأموران پسر … را": forces with a word behind them may be a subject and an object run together."""
    forces = phrase.sort == "body" or sentence.tokens[phrase.head].low in sentence.grammar.forces
    return forces and phrase.last > phrase.head


def _apposed_to(sentence: Sentence, plain: list[Phrase]) -> list[Phrase]:
    """The last of these phrases, or the one it is only said of between commas: "رضا دلخوان، وزیر کشور، …"."""
    if len(plain) > 1:
        first, last = plain[-2:]
        tokens = sentence.tokens
        between = [t.tag for t in tokens[first.end + 1 : last.first]]
        behind = tokens[last.end + 1 : last.end + 6]
        closed = bool(behind) and behind[0].tag == "comma"
        if first.name is not None and last.name is None and not closed:
            # "دادستان پیشین انقلاب در شهر والدوریا،".
            ends = next((n for n, t in enumerate(behind) if t.tag == "comma" or (t.forms and not t.tag)), 0)
            closed = ends > 0 and behind[ends].tag == "comma"
        if between == ["comma"] and closed:
            return [first]
    return plain[-1:]


def _previous(predicate: Predicate, row: list[Predicate]) -> Predicate:
    return row[row.index(predicate) - 1]


def _same_subject(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """Whether the predicate before it belongs to the same sentence part, so that the subject goes on."""
    at = row.index(predicate)
    if at == 0 or row[at - 1].sense.kind != "act":
        return False
    between = sentence.tokens[row[at - 1].last + 1 : predicate.first]
    return not any(t.tag in ("stop", "end", "that", "rel", "if", "aim", "because") for t in between)


def _roles_behind(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Verb, subject, object (Arabic); a subject may also stand in front."""
    roles = Roles()
    low, high = reach(sentence, predicate, row)
    behind = _behind(sentence, predicate, high)
    plain = [p for p in behind if p.prep < 0 and p.first > predicate.last and not _among(sentence, p)]
    if predicate.sense.object:
        return _prepositional_roles(sentence, predicate, behind, front=_in_front(sentence, predicate, row, low))
    if predicate.last + 1 < len(sentence.tokens) and sentence.tokens[predicate.last + 1].tag == "whom":
        return _roles_with_pronoun(sentence, predicate, row, plain)
    agents = _agents(sentence, predicate.last + 1, high)
    front = _in_front(sentence, predicate, row, low)
    if predicate.carried is not None:
        front = front or _subject_of_previous(sentence, predicate, row)
        return _carried_roles(sentence, predicate, agents, front)
    voice = predicate.voice
    if voice == "either":
        voice = _voice_of(sentence, predicate, plain, agents, front)
        if voice == "passive" and not agents and plain and _interrupted(sentence, plain[0], high):
            voice = ""
    elif voice in ("passive", "undergo") and not plain and front is None:
        front = _subject_of_previous(sentence, predicate, row)
    if voice == "active":
        actors = [p for p in plain if p.sort in _ACTORS]
        if len(actors) > 1 and predicate.voice == "either" and _suffers(sentence, actors[0]):
            return roles
        if len(actors) > 1:
            roles.subject, roles.doers = actors[0], actors[:1]
            roles.victims = [p for p in actors[1:2] if human(p)]
        elif front is not None and actors:
            roles.subject, roles.doers = front, [front]
            roles.victims = [p for p in actors[:1] if human(p)]
    elif (
        voice == "passive" and not agents and plain and (doer := _went_on_behind(sentence, predicate, row)) is not None
    ):
        roles.subject, roles.doers = doer, [doer]
        roles.victims = plain[:1] if human(plain[0]) else []
    elif voice in ("passive", "undergo"):
        roles.passive = voice == "passive"
        subject = plain[0] if plain else front
        roles.subject = subject
        roles.victims = [subject] if subject is not None and human(subject) else []
        roles.doers = agents[:1]
    return roles


def _went_on_behind(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "أطلق عناصر الشرطة النار وقتلوا ثلاثة عمال": a plural verb behind "and" has the subject before it."""
    at = row.index(predicate)
    if not at or number_of(sentence, predicate) != "many" or predicate.voice != "either":
        return None
    earlier = row[at - 1]
    if sentence.tokens[predicate.first - 1].tag != "conj" or earlier.sense.kind not in ("other", "toll"):
        return None
    behind = [p for p in sentence.phrases if earlier.last < p.first and p.end < predicate.first and p.prep < 0]
    first = next(iter(behind), None)
    near = first is not None and first.first <= earlier.last + 2 and human(first)
    return first if near and first is not None and (first.plural or first.rest) else None


def _roles_with_pronoun(sentence: Sentence, predicate: Predicate, row: list[Predicate], plain: list[Phrase]) -> Roles:
    """ "سامر الذي اعتقلته الشرطة", "اعتقلوا ثلاثة طلاب وعذبوهم", "دخل مسلحون … وقتلوه": the verb ends with whom."""
    tokens = sentence.tokens
    pronoun = predicate.last + 1
    many = tokens[pronoun].low in ("هم", "هن")
    at = row.index(predicate)
    joined = at > 0 and predicate.first > 0 and tokens[predicate.first - 1].tag == "conj"
    acted = joined and row[at - 1].sense.kind == "act"
    earlier = roles_of(sentence, row[at - 1], row) if acted else Roles()
    if acted and earlier.subject is None:
        # "اعتقل الضابط سامر وقتله": it is open who did the first.
        return Roles()
    before = sentence.ending_at(predicate.first - 1) if predicate.first else None
    if predicate.first and tokens[predicate.first - 1].tag == "rel":
        before = antecedent(sentence, predicate.first - 1)
    elif before is not None and not human(before) and before.of is not None:
        before = before.of
    # A verb in the plural has no subject behind it: "وقتلوه مع رجال آخرين".
    behind_it = [] if number_of(sentence, predicate) == "many" else plain
    who = next((p for p in behind_it if p.sort in _ACTORS), None)
    whom = before or next(iter(earlier.victims), None)
    if whom is not None and (not human(whom) or many != (whom.plural or bool(whom.rest))):
        return Roles()
    if before is not None and who is None:
        # "الجندي قتله", "الجندي الذي قتله": rather the doer.
        return Roles()
    if whom is None and not many and sentence.meant(pronoun) is not None:
        whom = Phrase(pronoun, pronoun, pronoun, "person", pronoun=True)
    if who is None and joined:
        previous = row[at - 1]
        behind = _behind(sentence, previous, predicate.first - 1)
        subject = earlier.subject or next((p for p in behind if p.prep < 0 and human(p)), None)
        plural = number_of(sentence, predicate) == "many"
        who = subject if subject is not None and plural == (subject.plural or bool(subject.rest)) else None
    return Roles([who] if who is not None else [], [whom] if whom is not None else [], who)


def _suffers(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قتل ثلاثون شخصا …": a number of people who are no force are rather those it was done to."""
    return phrase.count is not None and not is_force(sentence, phrase)


def _among(sentence: Sentence, phrase: Phrase) -> bool:
    """ "بينهم خمس نساء": some of those who were named before."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].tag == "among"


def _prepositional_roles(
    sentence: Sentence, predicate: Predicate, behind: list[Phrase], *, front: Phrase | None
) -> Roles:
    """The roles of a verb whose object stands behind a preposition: "أفرجت السلطات عن …"."""
    roles = Roles()
    named = [p for p in behind if p.prep >= 0 and sentence.tokens[p.prep].low == predicate.sense.object]
    roles.victims = [p for p in named if human(p)][:1]
    whom = predicate.last + 2
    tokens = sentence.tokens[predicate.last + 1 : whom + 1]
    marked = len(tokens) > 1 and tokens[0].low == predicate.sense.object and tokens[1].tag == "whom"
    if not roles.victims and marked and tokens[1].low in ("ه", "ها") and sentence.meant(whom) is not None:
        # "أفرج عنها"
        roles.victims = [Phrase(whom, whom, whom, "person", pronoun=True)]
    doer = next((p for p in behind if p.prep < 0 and p.sort in _ACTORS), front)
    roles.subject, roles.doers = doer, [doer] if doer is not None else []
    return roles


def _in_front(sentence: Sentence, predicate: Predicate, row: list[Predicate], low: int) -> Phrase | None:
    """The phrase right before the verb, as after "أن" and at the head of a sentence."""
    phrase, relative = subject_before(sentence, predicate.first)
    if phrase is not None and not relative:
        phrase = not_an_object(sentence, phrase, row)
        relative = True
    if phrase is None or (phrase.first < low and not relative):
        return None
    return phrase if phrase.sort in _ACTORS else None


def _subject_of_previous(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """Whom the act before "and" was done to, or who did it: "اعتقل ثلاثة طلاب وتعرضوا للتعذيب"."""
    at = row.index(predicate)
    if not at or row[at - 1].sense.kind != "act" or not predicate.first:
        return None
    if sentence.tokens[predicate.first - 1].tag != "conj":
        return None
    earlier = roles_of(sentence, row[at - 1], row)
    return earlier.subject if earlier.subject in earlier.victims or predicate.voice == "active" else None


def _is_owned(sentence: Sentence, phrase: Phrase) -> bool:
    """ "شقيقه": a relative who is somebody's of whom is told before."""
    word = sentence.tokens[phrase.head]
    return phrase.name is None and _is_kin(sentence, phrase) and word.low.endswith(sentence.grammar.possessed)


def _interrupted(sentence: Sentence, phrase: Phrase, high: int) -> bool:
    """ "اعتقل الضابط فارس، قائد السرية، ثلاثة طلاب": behind what is between commas stands whom it was done to; nor is
    it told who suffered of a name that commas call an officer's."""
    tokens = sentence.tokens
    commas = [i for i in range(phrase.end + 1, high) if tokens[i].tag == "comma"]
    starts = [(n, p) for n, i in enumerate(commas) if (p := sentence.starting_at(i + 1)) is not None and human(p)]
    apposed = [p for n, p in starts if not n and commas[0] == phrase.end + 1 and not p.plural]
    return any(n for n, _ in starts) or any(is_force(sentence, p) for p in apposed)


def _voice_of(
    sentence: Sentence, predicate: Predicate, plain: list[Phrase], agents: list[Phrase], front: Phrase | None
) -> str:
    """Whether a verb that is spelt alike in both voices is active: when someone does it to someone else."""
    people = [p for p in plain if p.sort in _ACTORS]
    if agents:
        return "passive"
    if len(people) > 1:
        first, second = people[:2]
        # "الناشط الصحفي سامر" may be one man, or one who did something to another.
        alone = first.sort in ("person", "name") and not first.plural and second.count is None
        return "" if alone and second.first == first.end + 1 else "active"
    if not people:
        if front is None or front.sort in ("body", "place") or _may_have_done(sentence, predicate, front):
            return ""
        return "passive"
    only = people[0]
    theirs = front is not None and number_of(sentence, predicate) != "many" and _is_owned(sentence, only)
    if _runs_on(sentence, only) or theirs:
        # "الرقيب الذي خطف شقيقه": he may have kidnapped his brother, or his brother was.
        return ""
    if front is not None and front.sort in ("body", "group", "people", "person") and front.role != "of":
        return "active"
    if only.sort in ("body", "place"):
        return ""
    if number_of(sentence, predicate) and not only.plural and not sentence.tokens[only.first].low.endswith("ه"):
        # "اعتقلوا العقيد", "اعتقلت العقيد": no subject of such a verb.
        return "passive"
    return "" if _may_have_done(sentence, predicate, only) else "passive"


def _may_have_done(sentence: Sentence, predicate: Predicate, phrase: Phrase) -> bool:
    """ "اعتقل الضابط …", "عذب الحراس …": without an object they may have done it or suffered it.

    Of some whom nobody has told of before it is said only when they have suffered it; soldiers try nobody.
    """
    tokens = sentence.tokens[phrase.first : phrase.end + 1]
    told = phrase.name is not None or any(sentence.grammar.definite(t.low) for t in tokens)
    # "قتلت ميليشيات …": forces that are a "she" are rather who did it.
    told = told or (phrase.plural and number_of(sentence, predicate) == "she")
    if not told or not is_force(sentence, phrase):
        return False
    stems = {stem for stem, _ in sentence.grammar.stems(sentence.tokens[phrase.head].low)}
    if phrase.name is None and stems & sentence.document.sufferers:
        return False
    official = any(sentence.grammar.is_office(t.low) for t in tokens)
    return official or predicate.sense.code != "trial"


def _runs_on(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قتل الجنود علي": a lone given name, or behind a force any word, may be whom they did it to."""
    tokens, grammar = sentence.tokens, sentence.grammar
    after = phrase.end + 1
    if after >= len(tokens):
        return False
    token = tokens[after]
    ends = after + 1 == len(tokens) or tokens[after + 1].tag in ("end", "stop", "comma", "prep", "conj", "time")
    if token.low in grammar.given and (not token.tag or ends):
        return True
    return is_force(sentence, phrase) and not token.tag and not token.forms and not token.act


def _carried_roles(sentence: Sentence, predicate: Predicate, agents: list[Phrase], front: Phrase | None) -> Roles:
    """The roles of an act's noun with the verb that carries it: "تم اعتقال", "قامت القوات باعتقال"."""
    roles = Roles()
    carried = sentence.covering(predicate.carried or 0)
    whom = carried.of if carried is not None else None
    between = [
        p
        for p in sentence.phrases
        if predicate.head < p.first and p.end < (predicate.carried or 0) and p.prep < 0 and p.sort in _ACTORS
    ]
    agents = agents or _agents(sentence, (predicate.carried or 0) + 1, len(sentence.tokens) - 1)
    if predicate.voice == "undergo":
        subject = between[0] if between else front
        roles.subject = subject
        roles.victims = [subject] if subject is not None and human(subject) else []
        roles.doers = agents[:1]
        return roles
    roles.victims = [whom] if whom is not None and human(whom) else []
    if predicate.voice == "active":
        subject = between[0] if between else front
        roles.subject = subject
        roles.doers = [subject] if subject is not None else []
    else:
        roles.doers = agents[:1]
    return roles
