"""Which name stands between commas behind a description: "mi compañero en la fábrica, Julián Tum, fue …"?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import inflected

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = [
    "apposed",
    "describes_named",
    "is_apposed",
    "named_of_led",
    "names_object",
    "names_source",
    "of_led",
    "says_between",
    "says_of_object",
    "says_where",
    "whose_description",
]

_WHERE = frozenset({"place", "of"})


def apposed(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name between commas behind a description, or behind where the one who is described is from or works."""
    tokens = sentence.tokens
    where = _where(sentence, phrase)
    after = (where.end if where is not None else phrase.last) + 1
    if where is not None and sentence.grammar.order == "VSO" and phrase.sort == "person" and not phrase.plural:
        beside = sentence.starting_at(after)
        closed = _is_closed(sentence, after - 1) and sentence.grammar.definite(tokens[phrase.head].low)
        if closed and phrase.name is None and beside is not None and beside.name is not None and beside.prep < 0:
            # "الناشط في الحراك المدني سامر الحلبي"
            return beside if beside.sort == "person" and beside.titles is None else None
    one = phrase.sort == "person" and not phrase.plural
    # "Uno de ellos, el estudiante Kevin Solís,", "uno de los soldados, Óscar Amaya,".
    one = one or (phrase.sort in ("number", "people") and phrase.count is not None and phrase.count.upper == 1)
    if not one or after + 1 >= len(tokens) or tokens[after].tag != "comma":
        return None
    if where is not None and phrase.name is not None:
        return None
    named = sentence.starting_at(after + 1)
    if named is None or named.name is None or not (named.sort == "person" or _is_theirs(sentence, phrase, named)):
        return None
    end = named.last + 1
    office = not sentence.grammar.capitals and _is_office(sentence, phrase, end)
    one = office or _goes_on(sentence, end) or _is_of_one(sentence, phrase, end)
    if named.titles is not None and not one:
        return None
    return named if end < len(tokens) and tokens[end].tag in ("comma", "end") else None


def _is_office(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    """ "زعيم الحزب، الدكتور قاسم الشريف، …", «برادرش، سرگرد علی، …»: a post, or a relative, whom commas name."""
    tokens = sentence.tokens
    closed = end + 1 < len(tokens) and tokens[end].tag == "comma" and tokens[end + 1].tag not in ("conj", "object")
    # "قائد الفرقة" is one word of the list.
    head, grammar = tokens[phrase.head].low.split()[0], sentence.grammar
    kin = any(stem in grammar.kin for stem, _ in grammar.stems(tokens[phrase.head].low))
    return closed and (grammar.is_office(head) or head in grammar.relational or kin)


def _is_of_one(sentence: Sentence, phrase: Phrase, end: int) -> bool:
    """ "Junto con su escolta, el sargento Luis Paz.": a relative, or companion, whose name ends the sentence."""
    tokens = sentence.tokens
    relative = sentence.grammar.is_relative_of_one(tokens[phrase.first].low, tokens[phrase.head].low)
    return relative and end < len(tokens) and tokens[end].tag == "end"


def _is_theirs(sentence: Sentence, phrase: Phrase, named: Phrase) -> bool:
    """ "Mon mari, Innocent, …": one word behind somebody's relative is a name, known or not."""
    grammar, tokens = sentence.grammar, sentence.tokens
    relative = grammar.is_relative_of_one(tokens[phrase.first].low, tokens[phrase.head].low)
    return relative and named.sort == "name" and named.prep < 0 and grammar.capitals


def _is_closed(sentence: Sentence, at: int) -> bool:
    """Whether an Arabic word takes no name behind it that says whose it is: "في الحراك المدني", but "في قضية مقتل"."""
    token = sentence.tokens[at]
    return token.sort != "person" and (sentence.grammar.definite(token.low) or token.low in sentence.grammar.places)


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """ "Un troisième accusé, l'adjudant Marcel Kafando, est décédé": a verb follows, and no third one."""
    tokens, at = sentence.tokens, comma + 1
    while at < len(tokens) and tokens[at].tag in ("clitic", "neg", "se", "adv"):
        at += 1
    verb = tokens[at] if at < len(tokens) else None
    several = verb is not None and inflected(verb).endswith(("nt", "on", "an", "en"))
    led = verb is not None and (verb.tag == "aux" or bool(verb.forms))
    return sentence.grammar.order == "SVO" and led and not several


def says_where(sentence: Sentence, place: Phrase) -> bool:
    """Whether a place tells only of somebody who is named behind it, and not where anything was done."""
    heads = (p for head in sentence.phrases for p in head.group)
    return any(_where(sentence, p) is place and apposed(sentence, p) is not None for p in heads)


def whose_description(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name before a comma that a phrase only tells of: "Hugo Paz, portavoz del sindicato, detenido en mayo"."""
    tokens = sentence.tokens
    opener = phrase.first - 1
    if phrase.name is not None or phrase.sort != "person" or phrase.plural or phrase.count is not None or opener < 1:
        return None
    if sentence.grammar.order == "SVO" and apposed(sentence, phrase) is not None:
        # "Según Marta Oliva, el comisario, Hugo Paz, mató a …": another, whose name stands behind.
        return None
    before = sentence.ending_at(opener - 1) if tokens[opener].tag == "comma" else None
    while before is not None and before.name is None and before.of is not None and before.of.last == before.last:
        if before.sort in ("person", "people", "group", "body", "place"):
            return None
        before = before.of
    named = before is not None and before.name is not None and before.sort == "person" and not before.rest
    return before if named else None


def _where(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    after = phrase.last + 1
    tokens = sentence.tokens
    if after >= len(tokens) or tokens[after].tag != "prep" or tokens[after].role not in _WHERE:
        return None
    found = sentence.starting_at(after + 1)
    return found if found is not None and found.prep == after and found.sort not in ("person", "people") else None


def of_led(sentence: Sentence, name: Phrase) -> bool:
    """ "به دستور دادستان، رضا کریمی، بازداشت شد": whose order it was, or who was arrested; nobody can tell."""
    if _tells_whose(sentence, name):
        return True
    tokens, opener = sentence.tokens, name.first - 1
    closed = name.end + 1 < len(tokens) and tokens[name.end + 1].tag == "comma"
    before = sentence.ending_at(opener - 1) if opener > 1 and tokens[opener].tag == "comma" and closed else None
    person = before is not None and before.prep >= 0 and before.sort == "person" and before.name is None
    return person and name.name is not None and not name.rest


def _tells_whose(sentence: Sentence, name: Phrase) -> bool:
    """ "علی راستین، داروغهٔ رضا دلخوان، بازداشت شد": a name right behind a word that nobody knows, between commas behind
    another name, says whose that word is."""
    word = sentence.ending_at(name.first - 1) if name.first > 2 and name.name is not None else None
    if word is None or word.first != word.last or word.sort or word.name is not None or word.prep >= 0:
        return False
    before = sentence.ending_at(word.first - 2) if sentence.tokens[word.first - 1].tag == "comma" else None
    closed = name.end + 1 < len(sentence.tokens) and sentence.tokens[name.end + 1].tag == "comma"
    return closed and before is not None and before.name is not None


def names_source(sentence: Sentence, name: Phrase) -> bool:
    """ "Según su abogada, Rosa Vega, fue …": whether a name between commas is only that of whoever says so."""
    tokens, after = sentence.tokens, name.end + 1
    if name.name is None or name.first < 2 or after >= len(tokens) or tokens[after].tag != "comma":
        return False
    led = sentence.ending_at(name.first - 2) if tokens[name.first - 1].tag == "comma" else None
    return led is not None and led.role == "source" and led.name is None and sentence.grammar.order == "SVO"


def is_apposed(sentence: Sentence, phrase: Phrase, name: Phrase) -> bool:
    """ "برادرش، سرگرد رضا کریمی، که …": one person."""
    between = [t.tag for t in sentence.tokens[phrase.end + 1 : name.first]]
    return between == ["comma"] and phrase.name is None and phrase.sort == "person" and not phrase.plural


def named_of_led(sentence: Sentence, name: Phrase) -> bool:
    """Whether a name says who somebody with a preposition is: "زیر نظر بازجویی به نام فضلی"."""
    if name.first < 2 or sentence.tokens[name.first - 1].tag != "called" or name.marked:
        return False
    before = sentence.ending_at(name.first - 2)
    # "بازجویی" is an interrogation, and may be some interrogator.
    return before is not None and (before.prep >= 0 or before.sort == "act")


def describes_named(sentence: Sentence, named: Phrase | None, phrase: Phrase) -> bool:
    """In Arabic "زهراء الموسوي المحتجزة": a word for somebody with the article behind a name tells of that one."""
    if named is None:
        return False
    if named.pronoun and phrase.first == named.end + 1 and phrase.sort == "person" and phrase.name is None:
        # "وهو طالب": what he is.
        return sentence.grammar.order == "VSO"
    while named.name is None and named.of is not None and named.of.last == named.end:
        # "الإفراج عن زهراء الموسوي المحتجزة"
        named = named.of
    beside = phrase.first == named.end + 1 and phrase.sort == "person" and phrase.name is None and not phrase.plural
    definite = sentence.grammar.definite(sentence.tokens[phrase.head].low)
    return sentence.grammar.order == "VSO" and beside and definite and named.name is not None and named.sort == "person"


def says_between(sentence: Sentence, who: Phrase) -> bool:
    """ "Fue golpeada y, según relató su abogada, violada": whether somebody only says what stands around the commas."""
    tokens = sentence.tokens
    source = who.prep if who.role == "source" else who.first - 2
    if source < 2 or tokens[source].role != "source" or sentence.grammar.order != "SVO":
        return False
    return tokens[source - 1 - (tokens[source - 1].tag == "comma")].tag == "conj"


def says_of_object(sentence: Sentence, phrase: Phrase) -> bool:
    """ "جلال فرازمند، وکیل، را ربودند": the lawyer is who was kidnapped."""
    return [t.tag for t in sentence.tokens[phrase.last + 1 : phrase.last + 3]] == ["comma", "object"]


def names_object(sentence: Sentence, name: Phrase, described: Phrase) -> bool:
    """ "مأموران برادرم، بهروز، را بازداشت کردند": the brother is who was arrested."""
    tokens = sentence.tokens
    between = [t.tag for t in tokens[described.end + 1 : name.first]]
    behind = [t.tag for t in tokens[name.end + 1 : name.end + 3]]
    return name.name is not None and between == ["comma"] and behind == ["comma", "object"]
