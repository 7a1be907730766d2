"""Was it done by whom an Arabic verb is told of, or to them, where it is spelt alike in both voices?"""

from __future__ import annotations

from asnad.language.fold import fold
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.people.people import human, is_force, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import ACTORS
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import DASHES, Token

__all__ = [
    "acts_on_thing",
    "describes_before",
    "interrupted",
    "is_owned",
    "is_weapon",
    "suffers",
    "tells_what_one_is",
    "tells_where",
    "voice_of",
]


_OF_PLACE = tuple(map(fold, ("ي", "ية", "يان", "يين", "يون")))
"""Endings, as words are compared, of adjectives made from nouns."""


def voice_of(
    sentence: Sentence, predicate: Predicate, plain: list[Phrase], agents: list[Phrase], front: Phrase | None
) -> str:
    """Whether a verb that is spelt alike in both voices is active: when someone does it to someone else."""
    people = [p for p in plain if p.sort in ACTORS]
    if agents:
        return "passive"
    if len(people) > 1:
        first, second = people[:2]
        # "الناشط الصحفي سامر" may be one man, or one who did something to another.
        alone = first.sort in ("person", "name") and not first.plural and second.count is None
        alone = alone and not (first.name is not None and second.plural)
        alone = alone and not (is_force(sentence, first) and _is_full(first) and _is_full(second))
        return "" if alone and second.first == first.end + 1 else "active"
    if not people:
        if any(p.first == predicate.last + 1 and _may_be_taken(sentence, p) for p in plain):
            # "المجموعة التي خطفت الحافلة"
            return ""
        if front is None or front.sort in ("body", "place") or _may_have_done(sentence, predicate, front):
            return ""
        # "مسلحون قتلوا شاويش القرية": whom, is told by a word that nobody knows.
        if _has_unknown(sentence, predicate.last + 1, many=front.plural):
            return ""
        unknown = any(p.sort == "" and p.name is None and p.last > p.head for p in plain)
        return "" if unknown and front.plural and number_of(sentence, predicate) == "many" else "passive"
    only = people[0]
    if front is None and only.sort in ("person", "people") and _is_hit(sentence, only):
        return "passive"
    if (front is None or number_of(sentence, predicate) != "many") and _may_be_two(sentence, predicate, only):
        return ""
    theirs = front is not None and number_of(sentence, predicate) != "many" and _is_owned(sentence, only)
    if _runs_on(sentence, only) or _has_unknown(sentence, only.end + 1, many=only.plural) or theirs:
        # "الرقيب الذي خطف شقيقه": he may have kidnapped his brother, or his brother was.
        return ""
    if front is not None and front.sort in ("body", "group", "people", "person") and front.role != "of":
        return "active"
    if only.sort in ("body", "place") or _is_band(sentence, predicate, only):
        return ""
    if number_of(sentence, predicate) and not only.plural and not sentence.tokens[only.first].low.endswith("ه"):
        # "اعتقلوا العقيد", "اعتقلت العقيد": no subject of such a verb.
        return "passive"
    return "" if _may_have_done(sentence, predicate, only) else "passive"


def _is_hit(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قتل ضابط يعمل في المرفأ بانفجار عبوة", "قتل جندي في هجوم": whom a weapon or an attack behind has hit.

    Promises: nobody where a word stands in the clause that may be somebody else ("قتل العقيد بقذيفة خزافا").
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    hit, clear = False, all(_may_describe(t, grammar) for t in tokens[phrase.head + 1 : phrase.end + 1])
    for at in range(phrase.end + 1, len(tokens) - 1):
        token, after = tokens[at], tokens[at + 1]
        if token.tag in ("stop", "end", "that", "when", "rel", "comma", "conj", "whom"):
            break
        beside = not token.tag and at == phrase.end + 1 and not token.low.startswith("ی")
        named = not token.tag and token.low in grammar.given | grammar.openers
        unknown = not (token.tag or token.sort or token.forms) and token.low.endswith("ا")
        clear = clear and not (beside or named or unknown)
        led = (token.tag == "prep" and token.role in ("place", "fact")) or token.low == "ب"
        hit = hit or (led and bool({stem for stem, _ in grammar.stems(after.low)} & grammar.weapons))
    return hit and clear


def _may_describe(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind somebody is known, or has the ending of where one is from: "ضابط شرطة", "ضابط عراقي"."""
    return bool(token.tag or token.sort) or token.low.endswith(_OF_PLACE) or token.low in grammar.adjectives


def _may_be_taken(sentence: Sentence, phrase: Phrase) -> bool:
    """ "خطفت الحافلة": a thing, or a word with the article that nobody knows, and no time: "اعتقل الأسبوع الماضي"."""
    low, grammar = sentence.tokens[phrase.head].low, sentence.grammar
    thing = phrase.sort == "thing" or (phrase.sort == "" and phrase.name is None and grammar.definite(low))
    return thing and not any(stem in grammar.words_for("spans") for stem, _ in grammar.stems(low))


def _is_band(sentence: Sentence, predicate: Predicate, phrase: Phrase) -> bool:
    """ "أعدمت الجماعة …": a group with the article is rather who did it, where the verb is told of a "she"."""
    told = phrase.sort == "group" and number_of(sentence, predicate) == "she" and not is_kin(sentence, phrase)
    return told and sentence.grammar.definite(sentence.tokens[phrase.first].low)


def _may_be_two(sentence: Sentence, predicate: Predicate, phrase: Phrase) -> bool:
    """ "قتل رجل سامر الحلاق": a man may have killed him, or his man been killed; "ضرب طبيب السجن سامر الحلاق"."""
    if phrase.plural or phrase.count is not None or phrase.rest:
        return False
    of, bare = phrase.of, not sentence.grammar.definite(sentence.tokens[phrase.first].low)
    if phrase.name is None:
        owned = of is not None and of.sort == "person" and not of.pronoun and of.last == phrase.last
        named = of is not None and of.name is not None and of.titles is None
        return owned and bare and not (named and is_kin(sentence, phrase))
    code = predicate.sense.code if predicate.sense.kind == "act" else ""
    lasting = bool(code) and act_traits(code) & {"custody", "process"}
    return bare and phrase.titles is not None and of is not None and of.sort == "place" and not lasting


def _is_full(phrase: Phrase) -> bool:
    """ "قتل العقيد رضوان الشامي سامر الحلاق": an officer's full name and another are two men."""
    return phrase.name is not None and phrase.name[1] > phrase.name[0] and not phrase.rest


def _may_have_done(sentence: Sentence, predicate: Predicate, phrase: Phrase) -> bool:
    """ "اعتقل الضابط …", "عذب الحراس …": without an object they may have done it or suffered it.

    Of some whom nobody has told of before it is said only when they have suffered it; soldiers try nobody.
    """
    tokens = sentence.tokens[phrase.first : phrase.end + 1]
    told = phrase.name is not None or any(sentence.grammar.definite(t.low) for t in tokens)
    # "عناصرها لم يقتلوا أحدا"
    told = told or tokens[-1].text.endswith(("ه", "ها", "هم"))
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
    while after < len(tokens) and tokens[after].tag in ("time", "adv") and is_force(sentence, phrase):
        # "اغتال مسلحان اليوم مسئولا كبيرا"
        after += 1
    if after >= len(tokens):
        return False
    token = tokens[after]
    if token.text in DASHES and phrase.sort in ("group", "body"):
        # "قتلت جماعة الراية -التي بايعت تنظيما آخر- المئات": what is told between dashes parts it from whom it killed.
        return True
    ends = after + 1 == len(tokens) or tokens[after + 1].tag in ("end", "stop", "comma", "prep", "conj", "time")
    if token.low in grammar.given and (not token.tag or ends):
        return True
    return is_force(sentence, phrase) and not token.tag and not token.forms and not token.act


def _has_unknown(sentence: Sentence, at: int, *, many: bool) -> bool:
    """ "قتل المتمردون خزافا", "خطفت ليلى الحلبي خزافا": whether an unknown word that can be whom stands at a token.

    Behind one person it is rather how ("غدرا") unless it ends as those of many do; with "يا" it is never whom.
    """
    token = sentence.tokens[at] if at < len(sentence.tokens) else None
    if token is None or token.tag or token.sort or token.act or token.forms or len(token.low) < 4:
        return False
    if sentence.grammar.definite(token.low) or token.low.endswith("یا") or not token.low[0].isalpha():
        return False
    return many or token.text.endswith(("ين", "ا"))


def is_weapon(sentence: Sentence, phrase: Phrase) -> bool:
    """ "غارة أميركية", "قذيفة": what kills though nobody is told to have used it."""
    return bool(
        {stem for stem, _ in sentence.grammar.stems(sentence.tokens[phrase.head].low)} & sentence.grammar.weapons
    )


def suffers(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قتل ثلاثون شخصا …": a number of people who are no force are rather those it was done to."""
    return phrase.count is not None and not is_force(sentence, phrase)


def describes_before(sentence: Sentence, phrase: Phrase) -> bool:
    """ "إن 23 شخصا قتلوا في الإقليم القريب", "سجن لنصرته للعمال الأجانب": a word with the article right behind what a
    preposition leads, and that has it too, rather describes that."""
    before, tokens = sentence.ending_at(phrase.first - 1), sentence.tokens
    closes = phrase.last + 1 >= len(tokens) or tokens[phrase.last + 1].tag in ("end", "stop", "comma", "conj", "prep")
    alone = phrase.first == phrase.last and phrase.name is None and not phrase.rest and closes
    led = before is not None and before.prep >= 0
    if led and before is not None and phrase.sort == "people":
        led = sentence.grammar.definite(tokens[before.head].low)
    return alone and led and sentence.grammar.definite(sentence.tokens[phrase.first].low)


def tells_where(sentence: Sentence, phrase: Phrase) -> bool:
    """ "قتل في مران شمال العاصمة ثلاثة": a place right behind where it was."""
    before = sentence.ending_at(phrase.first - 1)
    return phrase.sort == "place" and before is not None and before.role == "place"


def interrupted(sentence: Sentence, phrase: Phrase, high: int) -> bool:
    """ "اعتقل الضابط فارس، قائد السرية، ثلاثة طلاب": behind what is between commas stands whom it was done to; nor is
    it told who suffered of a name that commas call an officer's."""
    tokens = sentence.tokens
    commas = [i for i in range(phrase.end + 1, high) if tokens[i].tag == "comma"]
    starts = [(n, p) for n, i in enumerate(commas) if (p := sentence.starting_at(i + 1)) is not None and human(p)]
    apposed = [p for n, p in starts if not n and commas[0] == phrase.end + 1 and not p.plural]
    return any(n for n, _ in starts) or any(is_force(sentence, p) for p in apposed)


def is_owned(sentence: Sentence, phrase: Phrase) -> bool:
    """ "الذي قُتل رفيقه": whether a word ends with a pronoun that says whose it is."""
    word = sentence.tokens[phrase.last]
    return phrase.name is None and word.text.endswith(tuple(sentence.grammar.his_own)) and len(word.text) > 3


def _is_owned(sentence: Sentence, phrase: Phrase) -> bool:
    """ "شقيقه": a relative who is somebody's of whom is told before."""
    word = sentence.tokens[phrase.head]
    return phrase.name is None and is_kin(sentence, phrase) and word.low.endswith(sentence.grammar.possessed)


def acts_on_thing(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> bool:
    """ "علق سامر لوحة من السقف": what stands right behind who may suffer it is the object, and he has done it."""
    beside = [p for p in plain[1:2] if p.first == plain[0].end + 1]
    words = predicate.sense.rest
    return bool(words) and any(not human(p) and sentence.tokens[p.first].low.split()[0] not in words for p in beside)


def tells_what_one_is(sentence: Sentence, phrase: Phrase) -> bool:
    """ "لا يزال محتجزا", "مات سجينا": a word for one with this ending is no subject of what was done to somebody."""
    low = sentence.tokens[phrase.head].low
    one = phrase.sort == "person" and phrase.name is None and phrase.count is None and not phrase.plural
    return (
        one and low.endswith("ا") and not low.endswith(sentence.grammar.possessed) and low not in sentence.grammar.nouns
    )
