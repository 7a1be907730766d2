"""What is the subject of a verb, and which phrases around it are none, nor an object?"""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.opened import is_surely, opened_by
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import EDGES
from asnad.propose.prose.clauses.relative import antecedent, of_people, partitive
from asnad.propose.prose.people.apposed import names_source, whose_description
from asnad.propose.prose.people.meant import titled_her
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import may_be_verb

__all__ = ["ahead_of", "is_woman", "may_suffer", "not_an_object", "number_of", "only_where", "subject_before"]

_OF_HER = "ة"
"""The ending of words for women."""


def is_woman(sentence: Sentence, named: Mention) -> bool:
    """Whether a given name, or a word for somebody, is a woman's; in Arabic a title's ending tells, too."""
    if sentence.grammar.order == "VSO" and named.name is not None:
        # A surname is of whom the text has named in full.
        named = next((m for m in named.antecedents if m.name is not None), named)
        if named.name is not None and titled_her(sentence.grammar, named.name):
            return True
    name = named.name.form if named.name is not None else named.wording
    first = sentence.grammar.plain(name).split()[0]
    # Folded, "نزيه" ends as "نزيهة" does.
    ends = name.split()[0].endswith(_OF_HER)
    return first in sentence.grammar.her_names or (ends and first not in sentence.grammar.his_names)


def number_of(sentence: Sentence, predicate: Predicate) -> str:
    """What the form of a verb says of its subject: "many", "she", or nothing."""
    verb = predicate.last if sentence.grammar.order == "SOV" else predicate.head
    numbers = {form.number for form in sentence.tokens[verb].forms}
    return next(iter(numbers)) if len(numbers) == 1 else ""


def may_suffer(phrase: Phrase, code: str) -> bool:
    """Whether a phrase can be whom it was done to: people, or as many of something as only people suffer this."""
    if human(phrase):
        return True
    told = (phrase.role == "object" and phrase.first < phrase.head) or (
        phrase.count is not None and act_traits(code) & {"lethal", "custody", "process"} and code != "detention"
    )
    # "یک طلافروش را کشتند": only people are killed or held.
    counted = phrase.marked and phrase.first < phrase.head and bool(act_traits(code) & {"lethal", "custody"})
    return phrase.sort == "" and phrase.name is None and bool(told or counted)


def subject_before(sentence: Sentence, at: int) -> tuple[Phrase | None, bool]:
    """The group that is the subject of a verb beginning at ``at``, and whether a relative pronoun stands between."""
    opener = opened_by(sentence, at)
    found, relative = _nearest(sentence, at)
    if any(p is not None and names_source(sentence, p) for p in (found, opener)):
        return None, False
    if opener is not None and found is not None and found.end == opener.first - 2 and _is_between(sentence, opener):
        # "Un informe de Clara Lunar, abogada, relató que …"
        opener = None
    if opener is None or (found is not None and found.name is not None and _names(sentence, opener, found)):
        surely = found is None or relative or is_surely(sentence, found, at)
        return (found, relative) if surely else (None, False)
    return (opener, False) if is_surely(sentence, opener, at, opens=True) else (None, False)


def _is_between(sentence: Sentence, phrase: Phrase) -> bool:
    tokens = sentence.tokens
    return tokens[phrase.first - 1].tag == "comma" and tokens[phrase.end + 1].tag == "comma"


def _names(sentence: Sentence, described: Phrase, named: Phrase) -> bool:
    """ "Otro animador, Luis Gómez, | fue asesinado": whether a name between commas is that of who is told of before."""
    between = sentence.tokens[described.end + 1 : named.first]
    return described.name is None and [t.tag for t in between] == ["comma"] and not named.rest


def _nearest(sentence: Sentence, at: int) -> tuple[Phrase | None, bool]:
    """The group before a verb, past adverbs, dates, phrases with prepositions and what stands between commas."""
    tokens = sentence.tokens
    step = at - 1
    for _ in range(12):
        if step < 0:
            return None, False
        tag = tokens[step].tag
        if tag in ("adv", "time", "clitic", "neg", "se", "hedge", "nearly") or tokens[step].low in sentence.grammar.nor:
            step -= 1
            continue
        if tag == "rel" and step and tokens[step - 1].role == "place" and sentence.grammar.marks_objects:
            # "La masacre, en la que fueron asesinadas 38 personas".
            return None, False
        if tag == "rel":
            return antecedent(sentence, step), True
        was = not tag and sentence.grammar.order == "VSO"
        if was and any(form.lemma in sentence.grammar.being for form in tokens[step].forms):
            # "السلطات كانت قد أعلنت"
            step -= 1
            continue
        if tag == "comma":
            opener = _opener(sentence, step)
            if opener is None:
                return None, False
            if (named := _named(sentence, opener, step)) is not None:
                return named, False
            step = opener - 1
            continue
        phrase = sentence.ending_at(step)
        if (doing := _doing(sentence, step if phrase is None else phrase.first - 1)) is not None:
            return doing, False
        if phrase is None and (described := _described(sentence, step)) is not None:
            return described, False
        if phrase is None or _is_participle(sentence, phrase):
            return _before_relative(sentence, step), False
        if phrase.prep >= 0:
            step = phrase.prep - 1
            continue
        if sentence.grammar.order == "SVO" and tokens[phrase.head].low in sentence.grammar.dayparts:
            # "La noche del 3 de mayo fue detenida …"
            step = phrase.first - 1
            continue
        if tokens[phrase.first - 1].tag == "rel" and may_be_verb(tokens[phrase.first], sentence.grammar):
            # "Hombres que vestían de civil mataron …"
            return _before_relative(sentence, phrase.first), False
        if phrase.first > 1 and phrase.name is None and tokens[phrase.first - 1].low in sentence.grammar.presenting:
            # "Hombres que se identificaron como agentes entraron"
            step = phrase.first - 2
            continue
        # "Luis Paz, militante, de 26 años, fue ejecutado": the second comma is part of the age.
        apart = any(t.tag == "comma" for t in tokens[phrase.end + 1 : at]) or tokens[phrase.end].text == ","
        apart = apart and sentence.grammar.order == "SVO"
        return (whose_description(sentence, phrase) if apart else None) or phrase, False
    return None, False


def _described(sentence: Sentence, at: int) -> Phrase | None:
    """ "Trois paysans arrêtés à Lomay ont été exécutés": whom a participle right behind them tells of."""
    tokens = sentence.tokens
    participle = not tokens[at].tag and any(f.tense == "participle" for f in tokens[at].forms)
    if sentence.grammar.order != "SVO" or not participle or not at or tokens[at - 1].tag == "aux":
        return None
    whom = sentence.ending_at(at - 1)
    several = tokens[at].low.endswith("s")
    found = whom is not None and human(whom) and whom.prep < 0 and not of_people(whom) and not partitive(sentence, whom)
    return whom if found and whom is not None and several == (whom.plural or bool(whom.rest)) else None


def _doing(sentence: Sentence, at: int) -> Phrase | None:
    """ "Trois hommes portant l'uniforme ont emmené X", "des individus circulant à moto": whom a gerund tells of."""
    if sentence.grammar.order != "SVO" or at < 1 or not any(f.tense == "gerund" for f in sentence.tokens[at].forms):
        return None
    whom = sentence.ending_at(at - 1)
    return whom if whom is not None and human(whom) and whom.prep < 0 and not of_people(whom) else None


def _named(sentence: Sentence, opener: int, closer: int) -> Phrase | None:
    """ "Otro animador, Luis Gómez, fue asesinado": the full name between commas behind an unknown word for somebody."""
    named, who = sentence.starting_at(opener + 1), sentence.ending_at(opener - 1)
    if named is None or who is None or named.end != closer - 1 or named.sort != "person" or named.name is None:
        return None
    # "L'émir du groupe, Tahar Benali, aurait été abattu".
    alone = who.of is None or who.of.sort in ("group", "body")
    unknown = who.sort == "" and who.name is None and alone and not who.plural and who.prep < 0
    return named if unknown and named.name[1] > named.name[0] and sentence.tokens[who.first].tag == "det" else None


def ahead_of(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """ "Arrêté en mai, Jean Lunel a été torturé": whom a participle that opens a sentence tells of."""
    tokens = sentence.tokens
    opens = all(t.tag in ("adv", "time", "quote") for t in tokens[: predicate.first])
    if sentence.grammar.order != "SVO" or predicate.tense != "participle" or not opens:
        return None
    for at in range(predicate.last + 1, len(tokens) - 1):
        if tokens[at].tag in ("stop", "end", "that", "rel", "aux") or (tokens[at].forms and not tokens[at].sort):
            return None
        if tokens[at].tag == "comma" and not any(p.first < at < p.end for p in sentence.phrases):
            found = sentence.starting_at(at + 1)
            near = found is not None and found.end + 1 < len(tokens) and tokens[found.end + 1].tag != "comma"
            return found if near and found is not None and human(found) and not found.rest else None
    return None


def _is_participle(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Avaient été renvoyés": an unknown word behind a helper is no subject."""
    alone = phrase.sort == "" and phrase.name is None and phrase.first == phrase.end and phrase.first > 0
    return alone and sentence.tokens[phrase.first - 1].tag == "aux"


def _before_relative(sentence: Sentence, at: int) -> Phrase | None:
    """ "Dos hombres que habían sido devueltos fueron detenidos": whom the relative clause is about is the subject."""
    tokens = sentence.tokens
    verb = tokens[at].forms or tokens[at - 1].tag == "aux" or may_be_verb(tokens[at], sentence.grammar)
    if sentence.grammar.order != "SVO" or not verb or tokens[at].tag:
        return None
    for step in range(at - 1, max(0, at - 8), -1):
        if tokens[step].tag in ("comma", "stop", "conj", "that", "but", "quote"):
            return None
        if tokens[step].tag == "rel":
            found = antecedent(sentence, step)
            return found if found is not None and human(found) and found.prep < 0 else None
    return None


def _opener(sentence: Sentence, closer: int) -> int | None:
    """The comma that opens what the comma at ``closer`` ends; ``None`` when nothing stands before it."""
    tokens = sentence.tokens
    for step in range(closer - 1, max(0, closer - 30), -1):
        if tokens[step].tag in ("stop", "end"):
            return None
        if tokens[step].tag == "comma" and not any(p.first < step < p.end for p in sentence.phrases):
            return step
    return None


def not_an_object(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Phrase | None:
    """The phrase, unless it is the object of a verb before it; then what that verb's relative pronoun stands for."""
    earlier = next((p for p in reversed(row) if p.last < phrase.first), None)
    whose = sentence.tokens[phrase.first].low in sentence.grammar.whose
    if earlier is None or earlier.tense == "participle" or whose:
        return phrase
    led = sentence.grammar.order == "SVO" and earlier.tense == "infinitive" and earlier.first > 0
    if led and sentence.tokens[earlier.first - 1].tag == "aim":
        # "Sept femmes qui manifestaient pour réclamer son départ ont été tuées": of whom the clause is.
        earlier = next((p for p in reversed(row) if p.last < earlier.first), earlier)
        before, relative = subject_before(sentence, earlier.first)
        return before if relative else None
    if sentence.grammar.order == "VSO" and earlier.sense.kind == "other":
        return _behind_other(sentence, phrase, earlier)
    between = sentence.tokens[earlier.last + 1 : phrase.first]
    if any(t.tag in (*EDGES, "comma", "conj", "but") for t in between):
        return phrase
    before, relative = subject_before(sentence, earlier.first)
    return before if relative else None


def _behind_other(sentence: Sentence, phrase: Phrase, earlier: Predicate) -> Phrase | None:
    """ "كان الجنود يعذبون السجناء": the subject of both verbs; "معلم زار سامر الحلبي قُتل", "المعلم الذي زار سامر الحلبي
    قُتل": whom the teacher visited is not."""
    being = any(form.lemma in sentence.grammar.being for form in sentence.tokens[earlier.head].forms)
    before, relative = subject_before(sentence, earlier.first) if not being else (None, False)
    between = sentence.tokens[earlier.last + 1 : phrase.first]
    apart = any(t.tag in EDGES or t.tag in ("comma", "conj", "but") for t in between)
    if apart or any(form.tense == "present" for form in sentence.tokens[phrase.end + 1].forms):
        # "شاهد الجنود يقتلون سامر الحلبي"
        return phrase
    if before is None or not human(before):
        return None if relative else phrase
    some = before.name is None and not sentence.grammar.definite(sentence.tokens[before.head].low)
    return before if relative or some else phrase


def only_where(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether nothing, or a comma and no more than when and where, stands between a relative clause and a verb."""
    inside = [p for p in sentence.phrases if first <= p.first and p.end < verb]
    marks = [t.tag for t in sentence.tokens[first:verb] if t.tag in ("conj", "but", "stop", "that", "rel", "object")]
    return first == verb or (sentence.tokens[first].tag == "comma" and not marks and all(p.prep >= 0 for p in inside))
