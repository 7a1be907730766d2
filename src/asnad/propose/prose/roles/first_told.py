"""Of which of those who stand before a Persian verb is it told: of the first, or of the last?"""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.clauses.subject import number_of, only_where
from asnad.propose.prose.people.apposed import whose_description
from asnad.propose.prose.people.people import human, is_force, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.phrases.within import closes, innermost
from asnad.propose.prose.roles.gapped import acts_before_and
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.words.token import Token

__all__ = [
    "before_deed",
    "by_beside",
    "by_described",
    "follows_clause",
    "is_child_of",
    "is_of_body",
    "is_of_others",
    "is_open",
    "opened_by_relative",
    "some_of_them",
    "stands_apart",
    "told_of",
    "unknown_object",
    "whole_before",
]

_OF_PEOPLE = frozenset({"arrest", "arbitrary_arrest", "imprisonment", "torture", "execution", "hanging", "flogging"})
"""Acts that are done to nothing but people."""
_INDEFINITE = fold("ی")
_PAST = ("د", "ت", "م")
"""How Persian verbs end that tell of one."""
_SEVERAL = frozenset({"people", "group", "body", "number"})
_OPEN = frozenset({"", "name", *HUMAN})
"""Sorts of phrases that may go on with "and" and somebody."""
_BREAKS = frozenset({"stop", "that", "rel", "if", "aim", "but", "when", "because", "object", "quote"})


def told_of(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> list[Phrase]:
    """The last of these phrases, or the first, where all behind it only say more of what a preposition leads, or of
    that one: "معلمی به اتهام قتل ابومدین و سارا محمدی اعدام شد"."""
    plain = [p for n, p in enumerate(plain) if n or not _goes_on(sentence, p)]
    if len(plain) < 2:
        return plain
    if (named := _apposed_to(sentence, *plain[-2:])) is not None:
        return [named]
    first = plain[0]
    if not _hang_on(sentence, predicate, plain):
        return plain[-1:]
    several = first.plural or bool(first.rest) or first.sort in _SEVERAL
    return [first] if several or number_of(sentence, predicate) != "many" else []


def _goes_on(sentence: Sentence, phrase: Phrase) -> bool:
    """ "در خانهٔ ابومدین و سارا محمدی بازداشت شد": behind an "and", where nobody stands before, who goes on with what a
    preposition leads."""
    before = _joined(sentence, phrase)
    return before is not None and before.prep >= 0 and not _may_hold_verb(sentence, before.first, phrase.first)


def _joined(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The phrase before the "and" that a phrase stands behind, if that may go on with somebody."""
    if phrase.first < 2 or sentence.tokens[phrase.first - 1].tag != "conj":
        return None
    before = sentence.ending_at(phrase.first - 2)
    if before is None:
        return None
    inner = innermost(before.group[-1])
    token = sentence.tokens[before.end]
    # "در خانهٔ ابومدین"
    unknown = inner.last > inner.head and not (token.tag or token.sort or token.low in sentence.grammar.places)
    return before if inner.sort in _OPEN or unknown else None


def _hang_on(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> bool:
    """Whether all who stand behind the first belong to it, or to what a preposition leads."""
    tokens, first, last = sentence.tokens, plain[0], plain[-1]
    marks = [i for i in range(first.end + 1, last.first) if tokens[i].tag == "comma" or tokens[i].tag in _BREAKS]
    closed = marks == [first.end + 1] and closes(tokens, last.end + 1) and tokens[marks[0]].tag == "comma"
    led = any(p.prep >= 0 and first.end < p.first and p.end < plain[1].first for p in sentence.phrases)
    named = closed and plain[1].name is not None and not led
    if (marks and not closed) or named or _may_hold_verb(sentence, first.first, last.first):
        return False
    if first.sort == "body" and predicate.voice != "active":
        return False
    return all(_hangs(sentence, plain[n], p) for n, p in enumerate(plain[1:]))


def _hangs(sentence: Sentence, earlier: Phrase, phrase: Phrase) -> bool:
    if (before := _joined(sentence, phrase)) is not None:
        # "۹۷ نفر توسط مأموران و ۳۱ نفر توسط شورشیان کشته شدند"
        others = phrase.count is not None and before.role == "agent"
        return not others and (before.prep >= 0 or before is not earlier)
    if sentence.tokens[phrase.first - 1].tag == "comma":
        return True
    before = sentence.ending_at(phrase.first - 1)
    return before is not None and (_is_of(sentence, before, phrase) or _is_led(sentence, before, phrase))


def _is_of(sentence: Sentence, head: Phrase, phrase: Phrase) -> bool:
    """ "وکیل یک پرستار", "معلمی متهم": right behind a word for somebody, which no ending closes, whose that is."""
    head, tokens = head.group[-1], sentence.tokens
    former = all(t.tag == "former" for t in tokens[head.head + 1 : head.last + 1])
    if head.name is not None or head.pronoun or not former:
        return False
    bare = phrase.name is None and phrase.count is None and phrase.first == phrase.last and not phrase.plural
    low = tokens[head.head].low
    some = low.endswith(_INDEFINITE) and low not in sentence.grammar.nouns
    return bare or (not some and (phrase.count is not None or phrase.name is not None))


def _is_led(sentence: Sentence, head: Phrase, phrase: Phrase) -> bool:
    """ "در مراسم خاکسپاری دو نگهبان": right behind what a preposition leads, and no article or name closes."""
    tokens = sentence.tokens
    if head.prep < 0 or head.name is not None or head.rest or tokens[head.first].tag == "det" or human(head):
        return False
    return tokens[head.last].low not in sentence.grammar.places and phrase.prep < 0


def _may_hold_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether between two tokens a word that nobody knows may be a verb: "معلمی به خیابان دوید و …"."""
    names = [p.name for head in sentence.phrases for p in _all(head) if p.name is not None]
    inside = (i for i in range(first, last) if not any(n[0] <= i <= n[1] for n in names))
    return any(_is_unknown(sentence.tokens[i]) for i in inside if i and sentence.tokens[i - 1].tag != "prep")


def _all(head: Phrase) -> list[Phrase]:
    inner = [p.of for p in head.group if p.of is not None]
    return [*head.group, *(p for of in inner for p in _all(of))]


def _is_unknown(token: Token) -> bool:
    return not (token.tag or token.sort or token.act) and (bool(token.forms) or token.low.endswith(_PAST))


def stands_apart(sentence: Sentence, agent: Phrase, victims: list[Phrase]) -> bool:
    """ "کشته شدن نوجوانی به دست مأموران خشم مردم را برانگیخت و پنج معترض کشته شدند": before an object and an "and" that
    no phrase holds "by" belongs to what was told before."""
    if not victims or victims[0].first < agent.end:
        return False
    between = range(agent.end + 1, victims[0].first)
    held = any(p.first < i < p.end for i in between for p in sentence.phrases if sentence.tokens[i].tag == "conj")
    tags = {sentence.tokens[i].tag for i in between}
    if acts_before_and(sentence, agent):
        # «به دست مأموران بازداشت و برادرش کشته شد»: those have arrested.
        return True
    return not held and "conj" in tags and "object" in tags


def unknown_object(sentence: Sentence, predicate: Predicate, plain: list[Phrase]) -> Phrase | None:
    """ "پلیس روز شنبه ابومدین توکلی‌نسب را بازداشت کرد": only people are arrested, by forces, whatever their names."""
    whom = plain[-1] if plain else None
    if whom is None or not whom.marked or whom.sort or whom.name is not None or predicate.sense.code not in _OF_PEOPLE:
        return None
    tokens = sentence.tokens[whom.first : whom.last + 1]
    names = len(tokens) > 1 and not any(t.tag or t.sort or t.act or t.forms or len(t.low) < 3 for t in tokens)
    force = any(p.sort == "body" or is_force(sentence, p) for p in plain[:-1] if not p.marked)
    apart = sentence.tokens[whom.first - 1].tag in ("adv", "time", "comma")
    return replace(whom, sort="person") if names and force and apart and whom.of is None else None


def before_deed(sentence: Sentence, plain: list[Phrase]) -> Phrase | None:
    """ "سربازان شاهد قتل رضا کریمی را بازداشت کردند": right before a deed whoever saw it is the object."""
    deed = next((p for p in reversed(plain) if p.marked), None)
    if deed is None or deed.sort != "act":
        return None
    before = [p for p in plain if p.end < deed.first]
    last = before[-1] if before else None
    if last is None or last.end + 1 != deed.first or last.sort not in ("person", "people") or last.name is not None:
        return None
    others = any(human(p) for p in before[:-1])
    # "رضا کریمی، متهم به قتل مینا نوری را"
    return replace(whose_description(sentence, last) or last, marked=True) if others and not last.rest else None


def opened_by_relative(sentence: Sentence, row: list[Predicate], at: int, *, when: bool = False) -> int | None:
    """The relative pronoun, or "when", that opens the clause of a verb, or of the verbs that this one stands under: "که
    دیده بود سربازان او را کشتند", "پس از آنکه رضا کریمی را دید"."""
    low, _ = reach(sentence, row[at], row)
    if low and (sentence.tokens[low - 1].tag == "rel" or (when and sentence.tokens[low - 1].tag == "when")):
        return low - 1
    if not at or low != row[at - 1].last + 1:
        return None
    marks = (i for i in range(low, row[at].first) if sentence.tokens[i].tag in ("conj", "but", "comma", "stop"))
    if any(not any(p.first < i < p.end for p in sentence.phrases) for i in marks):
        return None
    return opened_by_relative(sentence, row, at - 1, when=when)


def whole_before(sentence: Sentence, rel: int) -> Phrase | None:
    """Of whom a sentence goes on behind a relative clause: "برادر رضا کریمی که … اعدام شد" is of the brother, whomever
    the clause is about, "شاهد قتل رضا کریمی که …" of the witness."""
    found = antecedent(sentence, rel)
    if found is not None and found.sort != "act":
        return of_kin_before(sentence, found) or found
    step = rel - 1 - (sentence.tokens[rel - 1].tag == "comma")
    whole = sentence.ending_at(step)
    if whole is None or not whole.first or whole.prep >= 0 or human(whole):
        return whole if whole is not None and human(whole) and not whole.related else None
    before = sentence.ending_at(whole.first - 1)
    one = before is not None and before.sort in ("person", "people") and before.name is None and before.prep < 0
    return before if whole.sort == "act" and one else None


def of_kin_before(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """ "برادر یک پرستار": whose relative somebody is said to be right before a number or an article."""
    head = sentence.ending_at(phrase.first - 1) if phrase.first and phrase.name is None else None
    return head if head is not None and is_kin(sentence, head) and _is_of(sentence, head, phrase) else None


def is_open(sentence: Sentence, before: Phrase, predicate: Predicate) -> bool:
    """ "برادر یک پرستار که …", "پدر و مادر رضا کریمی که کشته شد": of whom a relative clause is told nobody can tell, or
    another than those before it."""
    one = bool(before.rest) and before.count is None and number_of(sentence, predicate) != "many"
    return one or of_kin_before(sentence, before) is not None


def by_described(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Roles | None:
    """ "کاوه سپنجی توسط معلمی که … اعدام شد": who did it is told of at length behind whom it was done to."""
    at = row.index(predicate)
    rel = opened_by_relative(sentence, row, at - 1) if at and predicate.voice != "active" else None
    who = antecedent(sentence, rel) if rel is not None else None
    if who is None or who.role != "agent" or not only_where(sentence, row[at - 1].last + 1, predicate.first):
        return None
    low, _ = reach(sentence, replace(predicate, first=who.first, last=who.first), row)
    before = [p for p in sentence.phrases if low <= p.first and p.end < who.prep and p.prep < 0 and human(p)]
    whom = told_of(sentence, predicate, before)
    many = number_of(sentence, predicate) == "many"
    fits = len(before) == 1 and (not many or before[0].plural or bool(before[0].rest))
    return Roles([who], whom, whom[0]) if fits and whom else None


def follows_clause(sentence: Sentence, predicate: Predicate, low: int) -> bool:
    """ "معلمی که دیده بود رضا را کشتند در تهران بازداشت شد", "عامل قتل رضا بازداشت شد": whether it is told of somebody
    who stands before the clause, or is called by what was done."""
    tokens = sentence.tokens
    apart = any(t.tag in ("conj", "but", "comma", "stop") for t in tokens[low : predicate.first])
    whose = any(t.low in sentence.grammar.answerable for t in tokens[low : predicate.first])
    return whose or (low > 0 and bool(tokens[low - 1].forms) and not apart)


def _apposed_to(sentence: Sentence, first: Phrase, last: Phrase) -> Phrase | None:
    """The name that the second of two phrases is only said of between commas: "رضا دلخوان، وزیر کشور، …"."""
    tokens = sentence.tokens
    between = [t.tag for t in tokens[first.end + 1 : last.first]]
    behind = tokens[last.end + 1 : last.end + 10]
    closed = bool(behind) and behind[0].tag == "comma"
    if first.name is not None and last.name is None and not closed:
        # "دادستان پیشین انقلاب در شهر والدوریا،".
        ends = next((n for n, t in enumerate(behind) if t.tag == "comma" or (t.forms and not t.tag)), 0)
        closed = ends > 0 and behind[ends].tag == "comma"
    if between == ["comma"] and closed:
        return first
    if not between and first.name is not None and last.name is None and last.count is None and not last.rest:
        # "آرمان قادرپور شهروند روانه بازداشت شد": one, where no object follows.
        return first
    return None


def is_of_others(sentence: Sentence, predicate: Predicate, row: list[Predicate], doer: Phrase) -> bool:
    """Whether a verb of many stands behind one of one that a relative clause tells of somebody."""
    earlier = row[row.index(predicate) - 1]
    opened = reach(sentence, earlier, row)[0]
    relative = opened > 0 and sentence.tokens[opened - 1].tag == "rel"
    one = not doer.plural and not doer.rest and doer.sort == "person"
    return relative and one and number_of(sentence, earlier) != "many" and number_of(sentence, predicate) == "many"


def by_beside(sentence: Sentence, predicate: Predicate) -> list[Phrase]:
    """«مورد ضرب و شتم مأموران قرار گرفت»: who stands between the act's noun and the verb that carries it."""
    who = sentence.starting_at(predicate.head + 1)
    beside = who is not None and who.end < predicate.last and who.prep < 0 and human(who)
    return [who] if beside and who is not None else []


def is_child_of(sentence: Sentence, phrase: Phrase) -> bool:
    """«کیامرز فرزند هاشم»: right behind a word that nobody knows, whose child he is, and not his name."""
    before, first = sentence.tokens[phrase.first - 1] if phrase.first else None, sentence.tokens[phrase.first]
    unknown = before is not None and not (before.tag or before.sort or before.act or before.forms)
    return unknown and phrase.name is None and first.low in sentence.grammar.words_for("child_of")


def some_of_them(sentence: Sentence, pronoun: int) -> int:
    """«چند تن از آنان»: where a number of them begins, whom only a pronoun tells; 0 where there is none."""
    some = sentence.ending_at(pronoun - 2) if pronoun > 1 and sentence.tokens[pronoun - 1].tag == "prep" else None
    return some.first if some is not None and some.count is not None else 0


def is_of_body(sentence: Sentence, phrase: Phrase, subjects: list[Phrase]) -> bool:
    """«اعضای اتحادیه کارگران شرکت گندم بازداشت شدند»: whose members they are, right behind a body, or as one."""
    before = next((p for p in subjects if p.end + 1 == phrase.first), None)
    if before is None:
        return False
    of = before.of.sort if before.of is not None else ""
    return "body" in (phrase.sort, before.sort, of, sentence.tokens[before.end].sort)
