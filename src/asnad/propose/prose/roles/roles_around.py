"""Who did it to whom, where the subject stands before the verb and the object behind it (Spanish, French)?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.text import Span
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import agrees, of_other_gender, of_people, partitive, some_of_thing
from asnad.propose.prose.clauses.subject import ahead_of, may_suffer, not_an_object, subject_before
from asnad.propose.prose.people.apposed import says_between, whose_description
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.speaker import outlived, speaker_at
from asnad.propose.prose.people.them import them
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.roles.admitted import who_admits
from asnad.propose.prose.roles.afterwards import came_before, subject_afterwards, was_next
from asnad.propose.prose.roles.gapped import agents_behind
from asnad.propose.prose.roles.governor import convicted_of
from asnad.propose.prose.roles.joined_pronouns import joined_pronoun
from asnad.propose.prose.roles.object_in_front import object_in_front, shares_object, taken_up
from asnad.propose.prose.roles.roles import ACTORS, Roles, left_out, phrases_behind, subject_of_saying
from asnad.propose.prose.roles.roles_shared import (
    is_listed,
    names_place,
    one_number,
    shared_pronouns,
    side_by_side,
    subject_of_after,
    subject_of_denied,
    subject_of_first,
    subject_of_joined,
    subject_of_main,
    was_put_to_death,
    whom_relative,
)
from asnad.propose.prose.roles.they import they_suffered
from asnad.propose.prose.words.grammar import Sense
from asnad.propose.prose.words.token import tells_of_many

__all__ = ["roles_around"]


_BY = frozenset({"por", "par"})


def roles_around(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles:
    """Subject before, object behind (Spanish, French)."""
    roles = Roles()
    _, high = reach(sentence, predicate, row)
    marked = sentence.grammar.marks_objects
    listed = is_listed(sentence, predicate)
    subject, relative = (None, False) if listed else subject_before(sentence, predicate.first)
    if subject is not None and not relative:
        subject = not_an_object(sentence, subject, row)
    if predicate.tense == "participle" and predicate.joined is None:
        subject = _modified(sentence, predicate) or ahead_of(sentence, predicate) or _only_one(sentence, predicate, row)
    elif came_before(sentence, predicate):
        subject = subject_afterwards(sentence, predicate) or subject_of_after(sentence, predicate, row)
    elif predicate.tense == "perfect" or convicted_of(sentence, predicate, row) is not None:
        verdict = convicted_of(sentence, predicate, row)
        subject = _convict(sentence, verdict, row) if verdict else subject_of_saying(sentence, predicate, row)
    elif (earlier := was_next(sentence, predicate, row)) is not None:
        subject = roles_around(sentence, earlier, row).subject
    elif predicate.tense in ("infinitive", "gerund"):
        subject = subject_of_main(sentence, predicate, row)
    elif subject is None and (denied := subject_of_denied(sentence, predicate, row)) is not None:
        subject = denied
    elif subject is None and predicate.voice == "active" and (own := who_admits(sentence, predicate, row)) is not None:
        subject = own
    elif subject is None and predicate.joined is not None:
        first = roles_around(sentence, predicate.joined, row) if predicate.joined.sense.kind == "act" else None
        subject = first.subject if first is not None else subject_of_joined(sentence, predicate.joined)
        # "Selon Voz, qui l'a vu, est mort": who says so is no subject.
        led = subject is not None and subject.role in ("source", "alleged")
        subject = subject if subject is None or (one_number(sentence, subject, predicate) and not led) else None
    if relative and subject is not None and subject.role == "place" and subject.sort in ("place", "name"):
        # "Una explosión en Lomay que costó la vida a dos": no town did it.
        subject = None
    behind = phrases_behind(sentence, predicate, high)
    came = subject is not None and predicate.joined is not None and subject.first == predicate.joined.last + 1
    if marked and came and any(p.prep < 0 and human(p) for p in behind):
        # "Llegaron los vecinos y mataron a Luis Paz los soldados".
        subject = None
    roles.subject = subject
    plain = [p for p in behind if p.prep < 0 and not lasts(sentence, p) and not names_place(sentence, p)]
    objects = _objects(sentence, behind)
    if marked and predicate.sense.voice == "se" and _has_pronoun(sentence, predicate):
        # "Se lo llevaron a San Vicente": where to.
        objects = []
    if predicate.sense.object:
        # "Ils ont tiré sur la foule".
        before = predicate.sense.object.split("|")
        objects = [p for p in behind if p.prep >= 0 and sentence.tokens[p.prep].low in before and human(p)]
    if predicate.carried is not None:
        objects = [p for p in (_carried_of(sentence, predicate),) if p is not None]
    if (whom := whom_relative(sentence, predicate)) is not None:
        # "A quien detuvo la policía".
        suffers = predicate.voice == "active" and may_suffer(whom, predicate.sense.code)
        doers = plain[:1] if _follows(sentence, predicate, plain) else []
        return Roles(doers, [whom], next(iter(doers), None)) if suffers else Roles()
    if relative and subject is not None and _is_turned_round(sentence, predicate, plain, objects):
        doer = plain[0]
        suffers = human(subject) and may_suffer(subject, predicate.sense.code)
        return Roles([doer] if doer.sort in ACTORS else [], [subject] if suffers else [], doer)
    if marked and predicate.joined is not None and _has_pronoun(sentence, predicate):
        # "Rosa lo denunció y lo mató la guerrilla".
        subject = roles.subject = plain[0] if _does(sentence, predicate, plain) else subject
    if predicate.voice == "active" and not predicate.impersonal:
        roles.victims = [p for p in objects if may_suffer(p, predicate.sense.code)][:1]
        if not roles.victims and predicate.sense.voice == "middle":
            # "Desaparecieron tres estudiantes": without an object it is told of the subject.
            subject = subject or next(iter(plain), None)
            return Roles([], [subject] if subject is not None and human(subject) else [], subject)
        turned = subject is None or (predicate.joined is not None and _follows(sentence, predicate, plain))
        if turned and marked and roles.victims and plain and plain[0].first < roles.victims[0].first:
            roles.subject = subject = plain[0]
        if not roles.victims and marked and subject is not None and plain and plain[0].sort in HUMAN:
            roles.victims = plain[:1]
        if not roles.victims:
            roles.victims = object_in_front(sentence, subject)
        if not roles.victims:
            roles.victims = _shared_object(sentence, predicate, row)
        if not roles.victims:
            roles.victims = taken_up(sentence, predicate) or _object_pronoun(sentence, predicate, subject, plain)
            roles.victims = roles.victims or joined_pronoun(sentence, predicate, row)
            if marked and subject is None and roles.victims and _does(sentence, predicate, plain):
                roles.subject = subject = plain[0]
        if subject is not None and (subject.sort in ACTORS or _only_people_do(sentence, subject, predicate)):
            roles.doers = [subject]
        elif subject is not None and any(p.speaks for p in roles.victims):
            # "Cette idée me torture".
            roles.victims = []
    elif predicate.voice == "active":
        # "Se detuvo a tres": nobody is said to have done it.
        roles.victims = [p for p in objects if may_suffer(p, predicate.sense.code)][:1]
        if (
            not roles.victims
            and predicate.first
            and sentence.tokens[predicate.first - 1].low in sentence.grammar.anybody
        ):
            # "On nous a emmenés à la gendarmerie"
            roles.victims = _object_pronoun(sentence, predicate, None, plain)
        roles.subject = None
    else:
        finite = predicate.tense not in ("participle", "infinitive", "gerund")
        alone = marked and predicate.joined is not None and predicate.first == predicate.head
        if alone and all((came or p.first == predicate.last + 1) and human(p) for p in plain[:1]):
            # "Resultó muerto Hugo Mora y herida de gravedad su hija".
            subject = next(iter(plain), subject)
        if alone and came and any(p.role == "other" and sentence.tokens[p.last].capital for p in behind):
            # "… y herido con quemaduras Luis Paz".
            return Roles()
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
            shared = subject_of_first(sentence, predicate, row) if subject is None else None
            subject = shared or left_out(sentence, predicate.joined or predicate, row) or subject
        if subject is None and finite and not relative and (they := they_suffered(sentence, predicate, row)):
            return Roles(agents_behind(sentence, predicate, high)[:1], they, they[0])
        if (speaker := _i(sentence, predicate)) is not None:  # "J'ai été arrêtée", "fui detenido".
            return Roles(agents_behind(sentence, predicate, high)[:1], [speaker], speaker)
        roles.subject = subject
        suffers = subject is not None and subject.role != "object" and _counted(subject, predicate)
        roles.victims = [subject] if subject is not None and (human(subject) or suffers) else []
        agents = agents_behind(sentence, predicate, high)
        if predicate.voice == "undergo" and predicate.carried is None and not was_put_to_death(sentence, predicate):
            # "Murieron durante el asalto por parte de dos mil personas", but "a manos de".
            agents = [p for p in agents if sentence.tokens[p.prep].low.split()[0] not in _BY]
        if not agents:
            following = next((p for p in row if p.first > predicate.last), None)
            if following is not None and following.joined is predicate and side_by_side(sentence, predicate, following):
                agents = agents_behind(sentence, following, reach(sentence, following, row)[1])
        roles.doers = agents[:1]
    thing = relative and roles.subject is not None and roles.subject.sort not in ACTORS
    if thing and not predicate.sense.object:
        return Roles()
    return roles


def _convict(sentence: Sentence, verdict: Predicate, row: list[Predicate]) -> Phrase | None:
    """Who was convicted."""
    trial = replace(verdict, sense=Sense("act", "trial"))
    victims = roles_around(sentence, trial, [trial if p is verdict else p for p in row]).victims
    return victims[0] if victims else None


def _only_people_do(sentence: Sentence, subject: Phrase, predicate: Predicate) -> bool:
    """ "Des dozos l'ont enlevé": a plural that is in no list, of what only people do."""
    several = sentence.tokens[subject.head].low.endswith("s") and sentence.tokens[subject.first].tag in ("det", "num")
    taken = predicate.sense.code in ("kidnapping", "abduction", "arrest", "detention", "torture", "rape")
    return subject.sort == "" and subject.name is None and several and taken


def lasts(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Me tuvieron tres semanas": for how long, or how often, and nobody."""
    last = sentence.tokens[phrase.last]
    return phrase.name is None and last.low in sentence.grammar.durations and phrase.sort in ("", "thing", "number")


def _is_turned_round(sentence: Sentence, predicate: Predicate, plain: list[Phrase], objects: list[Phrase]) -> bool:
    """ "Los hombres que detuvo la policía", "les hommes qu'a arrêtés la police": whom the police arrested.

    Where the language marks people who are objects, an article without that mark makes the subject; else "que" does.
    """
    if predicate.voice != "active" or not plain or plain[0].first != predicate.last + 1 or plain[0].count is not None:
        return False
    if sentence.grammar.marks_objects:
        # "Los policías que atacaron la casa": no house, and not one of many.
        doer = plain[0] if _follows(sentence, predicate, plain) else None
        acts = doer is not None and (doer.sort != "place" or doer.name is not None)
        return not objects and acts and sentence.tokens[plain[0].first].tag == "det"
    rel = next((t for t in reversed(sentence.tokens[: predicate.first]) if t.tag == "rel"), None)
    return rel is not None and rel.low.startswith("qu") and rel.low != "qui"


def _objects(sentence: Sentence, behind: list[Phrase]) -> list[Phrase]:
    """The objects among the phrases behind a verb: those a preposition marks where the language has one for them."""
    return [p for p in behind if (p.role == "object" if sentence.grammar.marks_objects else p.prep < 0)]


def _carried_of(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    phrase = sentence.covering(predicate.carried or 0)
    return phrase.of if phrase is not None else None


def _modified(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """What a participle without a helper stands behind: "tres campesinos asesinados"."""
    tokens = sentence.tokens
    step = predicate.first - 1
    while step >= 0 and tokens[step].tag in ("adv",):
        step -= 1
    if step >= 0 and tokens[step].tag == "comma":
        step -= 1
    phrase = sentence.ending_at(step) if step >= 0 else None
    led = predicate.last + 1 < len(tokens) and tokens[predicate.last + 1].role == "object"
    whom = sentence.starting_at(predicate.last + 1 + led)
    if tokens[step + 1].tag == "comma" and whom is not None and human(whom) and whom.role in ("", "object"):
        # "Haber matado a Luna, torturado a Vega": what has an object is no participle of somebody's.
        return None
    if phrase is not None and phrase.of is not None and tokens[phrase.head].low in sentence.grammar.remains:
        # "El cuerpo de Juan Luna, secuestrado el martes, …": who was kidnapped is whose body it is.
        return phrase.of if phrase.of.name is not None and human(phrase.of) else None
    if phrase is not None and phrase.sort == "act" and phrase.of is not None and tokens[step + 1].tag == "comma":
        # "El asesinato de Juan Luna, baleado por dos hombres, …".
        return phrase.of if phrase.of.name is not None and phrase.of.last == phrase.last else None
    if phrase is not None and (some := some_of_thing(sentence, phrase, tokens[predicate.head])) is not None:
        return some
    opens = phrase is not None and phrase.end == 0 and phrase.sort == "name"
    if opens and tokens[0].low not in sentence.grammar.given and tokens[0].low not in sentence.document.people:
        # "Aparece muerto": rather a verb that is not known.
        return None
    if (
        phrase is not None
        and tokens[step + 1].tag == "comma"
        and (whose := of_other_gender(sentence, phrase, tokens[predicate.head]))
    ):
        return whose
    if phrase is None or not human(phrase) or of_people(phrase) or partitive(sentence, phrase):
        return None
    town = sentence.grammar.marks_objects and phrase.name == (phrase.first, phrase.last)
    if phrase.role == "place" and (phrase.sort == "name" or town):
        # "Né à Lomay, mort à Meran", "fue ejecutado en Alta Lomay, acusado de robo".
        return None
    if not agrees(sentence, phrase, tokens[predicate.head]) or says_between(sentence, phrase):
        return None
    if tokens[step + 1].tag == "comma" and (named := whose_description(sentence, phrase)) is not None:
        return named
    last = phrase.rest[-1] if phrase.rest and tokens[step + 1].tag != "comma" else phrase
    if last is not phrase and " " in tokens[last.first - 1].low:
        # "Les élus ainsi que les otages libérés": the hostages.
        return last
    if phrase.first > 1 and tokens[phrase.first - 1].tag == "conj" and tokens[phrase.first - 2].capital:
        # "La desaparición de los hermanos Julio y Marta Cárdenas, detenidos …": not of the last one alone.
        return None
    return phrase


def _only_one(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Jean Lunel. Ouvrier. Arrêté en mai.": a participle that is a sentence tells of the only one."""
    tokens = sentence.tokens
    finite = any(t.tag == "aux" for t in tokens) or any(p.tense != "participle" for p in row)
    opens = all(t.tag in ("adv", "time", "quote") for t in tokens[: predicate.first])
    if finite or not opens or tokens[predicate.head].low.endswith("s") or sentence.meant(predicate.first) is None:
        return None
    return Phrase(predicate.first, predicate.first, predicate.first, "person", pronoun=True, role="left_out")


def _does(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> bool:
    """ "Lo mató Voss", "me golpearon tres soldados": who stands right behind a verb whose object is a pronoun, and
    agrees with it."""
    return predicate.first < predicate.head and _follows(sentence, predicate, plain)


def _follows(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> bool:
    who = next(iter(plain), None)
    if who is None or who.first != predicate.last + 1 or who.sort not in ACTORS:
        return False
    several = who.plural or bool(who.rest)
    verb = next((t for t in sentence.tokens[predicate.first : predicate.head] if t.tag == "aux"), None)
    many = tells_of_many(verb or sentence.tokens[predicate.head])
    return several == many and predicate.tense in ("past", "present", "conditional")


def _object_pronoun(
    sentence: Sentence, predicate: Predicate, subject: Phrase | None, plain: list[Phrase]
) -> list[Phrase]:
    """ "Lo mataron", "l'ont tué": where only one person can be meant; and "los fusilaron", "me torturaron"."""
    if subject is not None and subject.sort == "thing" and subject.end < predicate.first and not predicate.carried:
        # "Los perros también los mataron": the things themselves.
        return []
    for at in [*range(max(0, predicate.first - 1), predicate.head), *shared_pronouns(sentence, predicate, plain)]:
        token, grammar = sentence.tokens[at], sentence.grammar
        if all(human(p) for p in plain[:1]) and (speaker := speaker_at(sentence, at, predicate.sense)) is not None:
            # But not "me secuestraron el carro".
            return [speaker]
        if predicate.sense.voice == "se" and _found_before(sentence, predicate, at):
            continue
        singular = token.low in grammar.object_pronouns or (
            token.tag == "clitic" and token.low in grammar.past_pronouns
        )
        if predicate.sense.object and grammar.marks_objects:
            # "Le dispararon", but not "le dispararon al carro".
            behind = sentence.tokens[predicate.last + 1] if predicate.last + 1 < len(sentence.tokens) else token
            singular = token.low in grammar.to_him and behind.role not in ("object", "place")
        if singular and (meant := sentence.meant(at, but=_where_named(sentence, subject))) is not None:
            return [Phrase(at, at, at, "person", pronoun=True, meant=(meant,))]
        if sentence.tokens[at].low in sentence.grammar.them:
            return [them(sentence, at, subject, predicate.joined.last if predicate.joined is not None else -1)]
    return []


def _where_named(sentence: Sentence, subject: Phrase | None) -> frozenset[Span | None]:
    """ "Luis Paz lo insultó y golpeó": nobody does it to himself; where the subject is named, here and before."""
    if subject is None or subject.pronoun or subject.name is None:
        # "El sargento lo mató": he may be who was named before.
        return frozenset()
    own = sentence.mention(subject)
    return frozenset(one.span for one in (own, *own.antecedents))


def _has_pronoun(sentence: Sentence, predicate: Predicate) -> bool:
    grammar = sentence.grammar
    pronouns = grammar.object_pronouns | grammar.them | grammar.me | grammar.us
    return any(t.low in pronouns for t in sentence.tokens[max(0, predicate.first - 1) : predicate.head])


def _found_before(sentence: Sentence, predicate: Predicate, at: int) -> bool:
    """ "Encontró un perro y se lo llevó": the object of the verb before may be what was taken along."""
    since = predicate.joined.last if predicate.joined is not None else at
    things = (p for p in sentence.phrases if since < p.first and p.end < at and p.prep < 0 and p.name is None)
    return any(p.sort in ("", "thing", "document") for p in things)


def _shared_object(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> list[Phrase]:
    """ "Detuvieron y torturaron a Juan": the first verb has the second's object."""
    following = shares_object(sentence, predicate, row)
    if following is None:
        return []
    behind = phrases_behind(sentence, following, reach(sentence, following, row)[1])
    return [p for p in _objects(sentence, behind) if human(p)][:1]


def _i(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """The word that says that a passive tells of whoever speaks."""
    for at in (predicate.first, predicate.first - 1):
        if at >= 0 and sentence.tokens[at].low in sentence.grammar.i and outlived(predicate.sense):
            group = sentence.tokens[at].low in sentence.grammar.us
            return Phrase(at, at, at, "group" if group else "person", pronoun=True, speaks=True)
    return None


def _counted(phrase: Phrase, predicate: Predicate) -> bool:
    """ "Les deux experts ont été tués": a number of an unknown word can only be people."""
    return phrase.count is not None and may_suffer(phrase, predicate.sense.code)


def _is_beside(phrase: Phrase, predicate: Predicate) -> bool:
    """ "Fue liberada sin cargos": what does not follow the verb at once, and is nobody, is not its subject."""
    return not human(phrase) and phrase.first > predicate.last + 1
