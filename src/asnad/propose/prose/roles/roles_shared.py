"""Whose subject does a verb behind "and" share, and whom does a relative clause tell of (Spanish, French)?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import not_an_object, subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import agents_within
from asnad.propose.prose.words.token import tells_of_many

__all__ = [
    "agent_elsewhere",
    "is_listed",
    "names_place",
    "one_number",
    "shared_pronouns",
    "side_by_side",
    "subject_of_after",
    "subject_of_denied",
    "subject_of_first",
    "was_put_to_death",
    "whom_relative",
]

_BESIDE = frozenset({"adv", "time", "clitic", "neg", "se", "hedge"})
_PARTS = frozenset({"stop", "that", "rel", "if", "aim", "when", "because"})
_BEHIND = frozenset({"prep", "time", "adv", "comma", "conj", "but", "stop", "end", "when", "because"})
_SUFFERERS = frozenset({"person", "people", "number", "name"})


def one_number(sentence: Sentence, subject: Phrase, predicate: Predicate) -> bool:
    """Whether a verb before which no subject stands may have this one: not "mi hermano salió y le dispararon"."""
    verb = next((t for t in sentence.tokens[predicate.first : predicate.head] if t.tag == "aux"), None)
    told_many = tells_of_many(verb or sentence.tokens[predicate.head])
    finite = predicate.tense in ("past", "present") and (verb is not None or predicate.tense != "participle")
    one = subject.sort in ("person", "name") and not subject.plural and not subject.rest and subject.count is None
    many = (subject.plural or bool(subject.rest)) and subject.sort in ("people", "person", "number")
    bare = verb is None and any(f.tense == "participle" for f in sentence.tokens[predicate.head].forms)
    if finite and many and not bare and not told_many:
        # "Los agentes lo alcanzaron y mató a uno de ellos".
        return False
    return not (finite and one and told_many)


def side_by_side(sentence: Sentence, predicate: Predicate, following: Predicate) -> bool:
    """Whether only "and" stands between two verbs, so that they share what is said of the second."""
    between = sentence.tokens[predicate.last + 1 : following.first]
    return all(t.tag in ("conj", "adv", "clitic", "comma") for t in between)


def _came_behind(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """ "Llegaron los militares y se llevaron a mi hijo": the subject right behind a verb of coming."""
    tokens, grammar = sentence.tokens, sentence.grammar
    comes = any(form.lemma in grammar.storming for form in tokens[verb.head].forms)
    who = sentence.starting_at(verb.last + 1) if grammar.drops_subjects and comes and not verb.negative else None
    if who is None or who.prep >= 0 or who.sort not in ("person", "people", "group", "body"):
        return None
    several = who.plural or bool(who.rest)
    return who if several == tells_of_many(tokens[verb.head]) and verb.tense in ("past", "present") else None


def is_listed(sentence: Sentence, verb: Predicate) -> bool:
    """ "Qui soignait les blessés, est pris, conduit à Lomay et fusillé": a participle right behind a comma of its list
    has no subject before it but that of the first."""
    alone = verb.joined is not None and verb.first == verb.head and verb.first > 0
    return alone and verb.voice == "passive" and sentence.tokens[verb.first - 1].tag == "comma"


def subject_of_joined(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """The subject of the first of the verbs that are joined, of which this is one: "fut tiré, ligoté et abattu"."""
    found = (
        None if is_listed(sentence, verb) else subject_before(sentence, verb.first)[0] or _came_behind(sentence, verb)
    )
    return subject_of_joined(sentence, verb.joined) if found is None and verb.joined is not None else found


def subject_of_after(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Murió tras ser torturado", "a été retrouvé mort cinq jours après avoir été enlevé": of whom the verb before is.

    Promises: nobody where that verb has an object, who may be meant.
    """
    earlier = next((p for p in reversed(row) if p.last < predicate.first and p.tense != "participle"), None)
    if (
        earlier is None
        or earlier.negative
        or (earlier.voice == "active" and not _bears_alone(sentence, earlier, predicate))
    ):
        return None
    low, _ = reach(sentence, earlier, row)
    between = sentence.tokens[earlier.last + 1 : predicate.first]
    if (low and sentence.tokens[low - 1].tag in _PARTS) or any(t.tag in _PARTS or t.tag == "conj" for t in between):
        return None
    found, relative = subject_before(sentence, earlier.first)
    return found if found is not None and human(found) and not relative and found.prep < 0 else None


def _bears_alone(sentence: Sentence, earlier: Predicate, predicate: Predicate) -> bool:
    """ "A perdu l'enfant qu'elle attendait après avoir été battue": whether nobody else is told of between."""
    suffered = predicate.tense == "perfect" and predicate.voice in ("passive", "undergo")
    whom = _has_pronoun(sentence, earlier)
    people = any(earlier.last < p.first < predicate.first and human(p) for p in sentence.phrases)
    return suffered and earlier.sense.kind in ("other", "toll") and not whom and not people


def _has_pronoun(sentence: Sentence, verb: Predicate) -> bool:
    """ "Lo mató": whether a pronoun before a verb, or in it, says whom or to whom."""
    grammar = sentence.grammar
    pronouns = grammar.object_pronouns | grammar.them | grammar.to_him | grammar.past_pronouns
    return any(t.low in pronouns for t in sentence.tokens[max(0, verb.first - 1) : verb.head])


def subject_of_denied(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Luna no murió en un accidente, sino que fue asesinada", "n'est pas mort, mais a été tué": of whom the other
    was not so."""
    tokens, step = sentence.tokens, predicate.first - 1
    step -= step > 0 and tokens[step].tag == "that"
    if step < 1 or tokens[step].tag != "but" or tokens[step].low in sentence.grammar.whereas:
        return None
    denied = next((p for p in reversed(row) if p.last < step and p.negative), None)
    if denied is None or any(t.tag == "stop" for t in tokens[denied.last : step]):
        return None
    high = min(step - 1, reach(sentence, denied, row)[1])
    behind = any(denied.last < p.first and p.end <= high and human(p) for p in sentence.phrases)
    if behind or _has_pronoun(sentence, denied):
        # "El soldado no mató a Luna, pero fue …": of whom, nobody can tell.
        return None
    found, relative = subject_before(sentence, denied.first)
    fits = found is not None and human(found) and not relative and found.prep < 0
    return found if fits and found is not None and one_number(sentence, found, predicate) else None


def subject_of_first(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "Se entregó en 2017 y fue condenado", "s'est rendu et a été jugé": a passive behind "and" has the first subject.

    Promises: one of the same number, and nobody where somebody may be named behind the verb.
    """
    tokens, step = sentence.tokens, predicate.first - 1
    while step > 0 and tokens[step].tag in ("adv", "time"):
        step -= 1
    earlier = next((p for p in reversed(row) if p.last < predicate.first and p.tense != "participle"), None)
    if earlier is None or step <= earlier.last or tokens[step].tag != "conj":
        return None
    between, earlier = tokens[earlier.last + 1 : step], _governing(sentence, earlier, row)
    low, _ = reach(sentence, earlier, row)
    opened = bool(low) and tokens[low - 1].tag in _PARTS
    where = sentence.covering(predicate.last)
    last = where.end if where is not None else predicate.last
    spell = sentence.starting_at(last + 1)
    if spell is not None and spell.prep < 0 and tokens[spell.last].low in sentence.grammar.durations:
        # "Et est mort une heure plus tard".
        last = spell.end
    after = tokens[last + 1].tag if last + 1 < len(tokens) else "end"
    if opened or after not in _BEHIND or any(t.tag in _PARTS for t in between):
        return None
    found, relative = subject_before(sentence, earlier.first)
    found = not_an_object(sentence, found, row) if found is not None and not relative else None
    if found is None or relative or not human(found) or found.sort not in _SUFFERERS:
        return None
    verb = next((t for t in tokens[predicate.first : predicate.head] if t.tag == "aux"), tokens[predicate.head])
    several = found.plural or bool(found.rest)
    return found if several == tells_of_many(verb) else None


def _governing(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Predicate:
    """ "Se negó a disparar y fue golpeado": the verb right before an infinitive, which has the subject."""
    before = row[row.index(verb) - 1] if verb.tense == "infinitive" and verb in row[1:] else None
    if before is None or before.tense in ("infinitive", "participle", "gerund"):
        return verb
    between = sentence.tokens[before.last + 1 : verb.first]
    return before if all(t.tag in ("prep", "clitic", "adv", "neg") for t in between) else verb


def subject_of_main(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "El Ejército arrasó la aldea, matando a 268", "ont ouvert le feu, tuant dix": who did the one did the other."""
    at = row.index(predicate) if predicate in row else 0
    earlier = next((p for p in reversed(row[:at]) if p.tense != "participle"), None)
    if predicate.tense != "gerund" or earlier is None or sentence.tokens[predicate.first - 1].tag != "comma":
        return None
    low, _ = reach(sentence, earlier, row)
    opened = bool(low) and sentence.tokens[low - 1].tag in ("rel", "if", "when", "because")
    told = earlier.voice == "active" and earlier.tense in ("past", "present") and not earlier.negative
    found, relative = subject_before(sentence, earlier.first)
    people = found is not None and human(found) and found.prep < 0 and not relative
    return found if told and people and not opened and earlier.sense.kind in ("act", "other", "fact") else None


def whom_relative(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "Lesly Alonzo, a quien liberaron", "las mujeres, a las que violaron": whom the clause before a verb tells of."""
    tokens, step = sentence.tokens, predicate.first - 1
    while step > 0 and tokens[step].tag in _BESIDE:
        step -= 1
    if not sentence.grammar.marks_objects or step < 1 or tokens[step].tag != "rel":
        return None
    led = tokens[step - 1].role == "object"
    if not led and not tokens[step].low.startswith(("a ", "al ")):
        return None
    before = step - 1 - led
    before -= before > 0 and tokens[before].tag == "comma"
    whom = _agreeing(sentence, sentence.ending_at(before), tokens[step].low)
    one = whom is not None and not (whom.plural or whom.rest or whom.count is not None)
    if whom is not None and whom.rest and tokens[step].low.endswith("quien"):
        # "A Luna y a Marta Roble, a quien violaron"
        return whom.rest[-1]
    # "Cooperaban con la guerrilla, a quienes mataron": others before.
    return None if one and tokens[step].low.endswith("s") else whom


def _agreeing(sentence: Sentence, whom: Phrase | None, low: str) -> Phrase | None:
    """ "Separaron a los hombres de las mujeres, a las que …": the women, by the article before "que"."""
    article = low.split(maxsplit=1)[0].replace("al", "el")
    if whom is None or whom.of is None or not human(whom.of) or whom.of.sort == "body":
        return whom if whom is not None and human(whom) else None
    found = [p for p in (whom, whom.of) if sentence.tokens[p.first].low == article]
    return found[0] if len(found) == 1 and human(found[0]) else None


def names_place(sentence: Sentence, phrase: Phrase) -> bool:
    """ "En el centro clandestino "La Tablada"": a name in quotation marks right behind a place is the place's."""
    tokens, at = sentence.tokens, phrase.first - 1
    at -= at > 0 and tokens[at].tag == "det"
    before = sentence.ending_at(at - 1) if at > 0 and tokens[at].tag == "quote" else None
    return before is not None and before.role == "place"


def was_put_to_death(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Fue muerto por los soldados": with the helper of the passive somebody has not merely died."""
    helpers = [t.low for t in sentence.tokens[predicate.first : predicate.head] if t.tag == "aux"]
    being = any(sentence.grammar.auxiliaries[low][0] in ("be", "been") for low in helpers)
    stays = any(low in sentence.grammar.staying for low in helpers)
    return sentence.grammar.marks_objects and predicate.sense.code == "death" and being and not stays


def agent_elsewhere(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """ "Dix hommes ont été tués et trois femmes violées par des soldats": whether who did it may stand beside a verb
    that shares its helper."""
    first = predicate.joined
    while first is not None:
        if first.voice == "passive" and agents_within(sentence, first.last + 1, predicate.first):
            return True
        first = first.joined
    at = row.index(predicate)
    if sentence.grammar.order == "SOV" and at and row[at - 1].voice == "passive":
        # «توسط مأموران بازداشت و به مکان نامعلومی منتقل شدند»
        low, _ = reach(sentence, row[at - 1], row)
        after = row[at - 1].last + 1
        joined = after < len(sentence.tokens) and sentence.tokens[after].tag == "conj"
        return joined and bool(agents_within(sentence, low, predicate.first))
    later = next((p for p in row if p.first > predicate.last), None)
    if later is None or later.tense != "participle" or later.joined is not None:
        return False
    between = sentence.tokens[predicate.last + 1 : later.first]
    beside = any(t.tag == "conj" for t in between) and not any(t.tag in (*_PARTS, "comma", "aux") for t in between)
    return beside and bool(agents_within(sentence, later.last + 1, reach(sentence, later, row)[1]))


def shared_pronouns(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> range:
    """ "L'ont arrêté et torturé", "lo detuvieron y torturaron": where a pronoun of the first verb may stand."""
    first = predicate.joined
    after = sentence.tokens[predicate.last + 1].tag if predicate.last + 1 < len(sentence.tokens) else "end"
    if first is None or first.voice != "active" or predicate.voice != "active" or plain or after not in _BEHIND:
        return range(0)
    alone = predicate.first == predicate.head and first.negative == predicate.negative
    if not alone or not (side_by_side(sentence, first, predicate) or (first.perfect and not predicate.sense.object)):
        return range(0)
    return range(max(0, first.first - 1), first.head)
