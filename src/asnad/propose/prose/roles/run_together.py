"""Who stands right behind another phrase and belongs to it, or to what follows, and has done nothing (Persian)?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.subject import number_of
from asnad.propose.prose.people.people import human, is_force, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = [
    "attacked",
    "doers_among",
    "has_two_objects",
    "is_of_agent",
    "of_thing",
    "one_of",
    "only_owns",
    "raided",
    "run_on",
    "shot",
    "some_of",
]

_OWNED = frozenset({"", "thing", "place", "document", "act", "body"})
_PARTED = frozenset({"stop", "comma", "conj", "but", "that", "rel", "time", "adv", "when", "quote"})
_SO = ("انه", "ا", "اً")
"""The endings of words that tell how something is done."""
_MANY = ("ها", "ان", "ین")


def doers_among(sentence: Sentence, plain: list[Phrase], objects: list[Phrase]) -> list[Phrase]:
    """Those of some phrases before an object that may have done it: not whose a thing is, nor who is joined to it."""
    found = [p for p in plain if not (_may_own(sentence, p) or _is_place_of(sentence, p))]
    found = [p for p in found if not (objects and _joins(sentence, p, objects[-1]))]
    if len(found) > 1:
        found = [found[0], *(p for p in found[1:] if p.count is None or not _is_led(sentence, p))]
    return found


def _may_own(sentence: Sentence, phrase: Phrase) -> bool:
    """ "با خودرو علی راستین …": behind a thing with a preposition a name may say whose it is, and more who that is."""
    tokens = sentence.tokens
    behind = tokens[phrase.end + 1] if phrase.end + 1 < len(tokens) else None
    if phrase.first > 1 and phrase.name is None and tokens[phrase.first - 1].tag == "comma" and behind is not None:
        # "به خودروی ریگی‌زاده، امام جماعت مسجد، …"
        said_of = sentence.ending_at(phrase.first - 2)
        return behind.tag == "comma" and said_of is not None and said_of.prep >= 0
    told = phrase.name is not None or (behind is not None and behind.tag == "comma" and phrase.count is None)
    return told and _is_led(sentence, phrase)


def _is_led(sentence: Sentence, phrase: Phrase) -> bool:
    """ "به منازل چند تن": whether right before a phrase stands a thing with a preposition, which may be theirs."""
    before = sentence.ending_at(phrase.first - 1) if phrase.first else None
    return before is not None and before.prep >= 0 and before.sort in _OWNED and before.name is None


def _is_place_of(sentence: Sentence, phrase: Phrase) -> bool:
    """ "از سه روستای این ولایت": where a place with a preposition is."""
    return phrase.sort == "place" and sentence.tokens[phrase.first].tag == "det" and _is_led(sentence, phrase)


def _joins(sentence: Sentence, phrase: Phrase, whom: Phrase) -> bool:
    """ "بهرام کاوشگر دهوند و چند زندانی را": behind words that nobody knows an "and" joins a name to the object."""
    between = sentence.tokens[phrase.end + 1 : whom.first]
    unknown = between[:-1]
    return bool(unknown) and between[-1].tag == "conj" and not any(t.tag or t.forms or t.sort for t in unknown)


def has_two_objects(sentence: Sentence, predicate: Predicate, whom: Phrase) -> bool:
    """ "این افراد را … را ربوده و هفت تن را کشت": what stands before another object is another verb's."""
    marks = [t for t in sentence.tokens[whom.last + 1 : predicate.first] if t.tag == "object"]
    return len(marks) > 1


def is_of_agent(sentence: Sentence, phrase: Phrase, subjects: list[Phrase]) -> bool:
    """ "از سوی نیروهای سپاه پاسداران": forces without a name right behind who has done it are part of that; and so is
    anybody there where others stand before it: "مریم به دست هواداران سرهنگ رضا دلخوان کشته شد"."""
    before = sentence.ending_at(phrase.first - 1) if phrase.first else None
    bare = phrase.name is None and phrase.count is None and not phrase.pronoun and is_force(sentence, phrase)
    if bare and before is not None and before.role in ("agent", "raid") and before.count is None:
        return True
    whole = not any(t.tag in ("comma", "conj") for t in sentence.tokens[phrase.first : phrase.end])
    agents = [p for p in sentence.phrases if p.role in ("agent", "raid") and p.end < phrase.first and whole]
    between = sentence.tokens[agents[-1].end : phrase.first] if agents else []
    near = bool(agents) and not any(t.tag in ("comma", "conj", "that", "rel") or t.forms for t in between)
    return near and phrase.count is None and any(p.end < agents[-1].prep for p in subjects)


def only_owns(sentence: Sentence, phrase: Phrase, predicate: Predicate, before: list[Phrase]) -> bool:
    """ "شریک زندگی او کشته شد", "مأموران هم‌خانه او را زدند": behind a word that nobody knows a pronoun says whose it
    is, unless that word may be who did it or how it was done."""
    whose = sentence.ending_at(phrase.first - 1) if phrase.pronoun and not phrase.speaks and phrase.first else None
    if whose is None or whose.sort or whose.name is not None or whose.prep >= 0 or whose.marked:
        return False
    word = sentence.tokens[whose.last].low
    so = word.endswith(_SO) and not word.endswith("خانه")  # "هم‌خانه" is somebody
    if so or word.endswith(sentence.grammar.possessed):
        return False
    if predicate.voice != "active" or any(p.end < whose.first and human(p) and not p.marked for p in before):
        return True
    return number_of(sentence, predicate) == "many" and not word.endswith(_MANY)


def raided(sentence: Sentence, agent: Phrase) -> bool:
    """ "رضا کریمی در حملهٔ طالبان کشته شد", where what stands before it isn't about the attack: "به اتهام شرکت در
    حملهٔ طالبان"."""
    before = sentence.tokens[agent.prep - 1] if agent.prep > 0 else None
    if agent.role != "raid" or before is None or before.tag in _PARTED:
        return True
    if any(s.kind == "say" for f in before.forms if f.tense == "present" for s in sentence.grammar.senses[f.lemma]):
        # "والی می‌گوید در حملهٔ طالبان …"
        return True
    who = sentence.ending_at(agent.prep - 1)
    return who is not None and human(who) and who.prep < 0


def shot(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether words that can lead to a doer stand right before people: "به ضرب گلوله دو سوار"."""
    before = sentence.tokens[phrase.first - 1] if phrase.first else None
    return before is not None and sentence.grammar.prepositions.get(before.low) in ("agent", "raid")


def attacked(sentence: Sentence, predicate: Predicate, subjects: list[Phrase]) -> bool:
    """ "در حملهٔ فرمانده پلیس به خانه‌ای رضا کریمی زخمی شد": whoever attacked something or somebody else."""
    first = subjects[0] if subjects and subjects[0].count is None and shot(sentence, subjects[0]) else None
    if first is None:
        return False
    behind = sentence.tokens[first.end + 1]
    return len(subjects) > 1 or (first.end + 1 < predicate.first and behind.low in sentence.grammar.words_for("to"))


def one_of(sentence: Sentence, before: Phrase | None, predicate: Predicate) -> Phrase | None:
    """ "رضا کریمی از فعالان کارگری که بازداشت شده بود", "رضا کریمی عضو سندیکا که": of many nobody says so, but of the
    one who is of them."""
    if before is not None and before.prep < 0 and before.first and before.sort == "person" and before.name is None:
        named = sentence.ending_at(before.first - 1) if before.count is None and not before.plural else None
        return named if named is not None and named.name is not None and named.prep < 0 else before
    if before is None or before.prep < 1 or not before.plural or number_of(sentence, predicate) == "many":
        return before
    one = sentence.ending_at(before.prep - 1) if sentence.tokens[before.prep].low == "از" else None
    return one if one is not None and one.name is not None and human(one) and one.prep < 0 else before


def some_of(sentence: Sentence, whole: Phrase | None) -> Phrase | None:
    """ "سه تن از خبرنگاران که بازداشت شده بودند، محاکمه شدند": the three of them were tried."""
    if whole is None or whole.prep < 1 or sentence.tokens[whole.prep].low != "از":
        return whole
    some = sentence.ending_at(whole.prep - 1)
    return some if some is not None and some.count is not None and some.prep < 0 and human(some) else whole


def run_on(sentence: Sentence, unmarked: list[Phrase], objects: list[Phrase]) -> list[Phrase]:
    """The phrase right before the object that is somebody's of it: a relative, or the second of two without a name."""
    if not unmarked or not objects or unmarked[-1].end + 1 != objects[-1].first:
        return []
    last = unmarked[-1]
    before = unmarked[-2] if len(unmarked) > 1 else None
    whom, text = objects[-1], sentence.tokens[objects[-1].head].low
    if (
        before is not None
        and whom.first == whom.end
        and sentence.grammar.describes_one(text)
        and last.first == last.end
    ):
        # "معاون زندان، رضا کریمی، زندانی جوانی را": how young whom he beat was.
        return [last]
    run = before is not None and before.end + 1 == last.first and before.name is None
    if run and is_kin(sentence, last) and last.name is None and not last.rest:
        # "سربازان سه برادر یک پرستار را", "پلیس وکیل دو نگهبان را"
        return [last]
    if objects[-1].name is not None or objects[-1].count is not None or objects[-1].rest or last.of is not None:
        return []
    if sentence.tokens[last.last].text.endswith(sentence.grammar.possessed) and is_kin(sentence, last):
        # "مادرم پدرم را"
        return []
    bare = last.name is None and last.count is None and not last.rest and last.sort in ("person", "people")
    return [last] if bare and (run or is_kin(sentence, last)) else []


def of_thing(sentence: Sentence, whom: Phrase) -> bool:
    """«جنازهٔ رضا کریمی را بردند»: a body, or somebody's house, and not that one."""
    things = sentence.grammar.things | sentence.grammar.remains
    before = sentence.tokens[whom.first - 1] if whom.first else None
    if before is not None and before.low in sentence.grammar.words_for("carrying"):
        # «کامیون‌های حامل کارگران را»
        return True
    return before is not None and any(stem in things for stem, _ in sentence.grammar.stems(before.low))
