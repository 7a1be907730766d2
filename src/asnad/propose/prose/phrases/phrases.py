"""Which noun phrases does a sentence have, and which of them are joined by "and"?"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from asnad.propose.prose.phrases.noun_phrase import NounPhrases
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.phrases.said_of_led import set_aside, take_owners
from asnad.propose.prose.phrases.told_apart import goes_with_main, has_own_verb, opens_gap, own_act, shares_behind
from asnad.propose.prose.phrases.with_trades import is_of_whom, join_past_names, join_with_trades, say_whose, says_who
from asnad.propose.prose.phrases.within import innermost, joined_to, may_own, says_whose, take_in
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import Token

__all__ = ["phrases"]


"""Persian prepositions between a number of people and those it is of, or some of them."""


_CLOSES = frozenset({"object", "stop", "end", "that", "rel"})
_LONGEST_LIST = 20
"""Names behind the second of a list with commas."""


def phrases(tokens: list[Token], grammar: Grammar) -> list[Phrase]:
    """The noun phrases of a sentence, in order, those joined by "and" under their first."""
    found: list[Phrase] = []
    reader = NounPhrases(tokens, grammar)
    at = 0
    while at < len(tokens):
        phrase = reader.some(at) or reader.phrase(at)
        if phrase is None:
            at += 1
            continue
        found.append(phrase)
        at = phrase.last + 1
    for phrase in found:
        _govern(tokens, phrase)
    found = take_owners(tokens, grammar, found)
    _mark_apposed(tokens, found)
    _mark_partitive(tokens, grammar, found)
    if not grammar.capitals:
        set_aside(tokens, found)
    heads = join_with_trades(tokens, grammar, join_past_names(tokens, grammar, _joined(tokens, grammar, found)))
    _mark_accused(tokens, grammar, heads)
    for at, head in enumerate(heads):
        _mark_including(tokens, grammar, head, heads[at + 1 :])
    for head in heads:
        before = tokens[head.first - 1] if head.first else None
        if before is not None and before.tag == "conj" and " " in before.low:
            role = grammar.prepositions.get(before.low.split()[-1], "")
            if role == "object" and head.prep < 0:
                # "Y a las mujeres nos golpearon"
                head.prep, head.role = head.first - 1, role
    return heads


def _govern(tokens: list[Token], phrase: Phrase) -> None:
    if phrase.first and tokens[phrase.first - 1].tag == "prep":
        phrase.prep, phrase.role = phrase.first - 1, tokens[phrase.first - 1].role
        others = tokens[phrase.first - 1].low == "d'" and tokens[phrase.first].low == "autres"
        if others and not tokens[phrase.head].forms:
            # "D'autres soldats ont tué", "tué par d'autres soldats": an article, where no noun stands before it.
            led = phrase.first > 1 and tokens[phrase.first - 2].tag == "prep"
            phrase.prep, phrase.role = (phrase.first - 2, tokens[phrase.first - 2].role) if led else (-1, "")
            phrase.first -= 1
        if phrase.first > 1 and tokens[phrase.first - 2].role == "except":
            # "Excepto a dos"
            phrase.role = "except"
    if phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag == "object":
        phrase.marked = True


def _mark_apposed(tokens: list[Token], found: list[Phrase]) -> None:
    """ "جلال فرازمند، وکیل، را ربودند": what is said of somebody stands between the name and the particle."""
    for at, (before, phrase) in enumerate(pairwise(found)):
        behind = [t.tag for t in tokens[phrase.last + 1 : phrase.last + 3]]
        joined = [t.tag for t in tokens[before.last + 1 : phrase.first]] == ["conj"] and at and before.name is None
        # "ناصر سیلاوی، معلم و شاعر، را"
        named, said = (found[at - 1], before) if joined else (before, phrase)
        between = [t.tag for t in tokens[named.last + 1 : said.first]]
        if behind == ["comma", "object"] and between in (["comma"], ["comma", "prep"]):
            (said if said.name is not None else named).marked = True
        elif behind[:1] == ["object"] and between == ["comma"] and _is_described(tokens, found, named, said):
            said.marked, named.marked = False, True
        elif behind == ["comma", "object"] and phrase.name is not None:
            _mark_counted(tokens, found[: at + 2])


def _is_described(tokens: list[Token], found: list[Phrase], named: Phrase, said: Phrase) -> bool:
    """ "دادگاه نسرین فلاح، وکیل دادگستری را محکوم کرد": behind a name and a comma, where somebody stands before.

    «سخنگو، بهرام رامین، او را بازداشت کرد»: a pronoun is somebody else.
    """
    one = said.name is None and said.sort == "person" and not said.plural and said.count is None and not said.pronoun
    # "وکیلی را": another, of whom nothing is known.
    one = one and (said.last > said.head or not tokens[said.last].text.endswith("ی"))
    before = any(p.last < named.first and p.prep < 0 and p.sort in HUMAN for p in found)
    apposed = next((p for p in found if p.last == named.first - 2), None) if named.first > 1 else None
    if (
        apposed is not None
        and tokens[named.first - 1].tag == "comma"
        and apposed.name is None
        and apposed.sort == "person"
    ):
        # «قاضی پرونده، محمد مقدسی، متهم را تبرئه کرد»: the name is the judge's.
        return False
    return one and before and named.name is not None and named.sort == "person" and named.prep < 0


def _mark_counted(tokens: list[Token], found: list[Phrase]) -> None:
    """ "دو خبرنگار، علی راستین و مینا نوری، را": those who are named between commas are the object."""
    for named, before in zip(found[::-1], found[-2::-1], strict=False):
        between = [t.tag for t in tokens[before.last + 1 : named.first]]
        if between == ["comma"] and before.name is None and before.plural and before.count is not None:
            before.marked = True
        if before.name is None or between not in (["conj"], ["comma"]):
            return


def _mark_partitive(tokens: list[Token], grammar: Grammar, found: list[Phrase]) -> None:
    """ "۲۷ نفر از اهالی را کشتند": the number of them, and not all, is the object."""
    for before, phrase in pairwise(found):
        some = phrase.marked and phrase.prep == before.last + 1 and before.count is not None
        if some and tokens[phrase.prep].low in grammar.words_for("out_of_them"):
            before.marked, before.of, phrase.marked = True, phrase, False


def _mark_accused(tokens: list[Token], grammar: Grammar, found: list[Phrase]) -> None:
    """ "معلمی متهم به قتل رضا کریمی را بازداشت کردند": whoever stands before the preposition is the object."""
    for before, phrase in pairwise(found):
        led = phrase.prep == before.last + 1 and before.prep < 0 and before.name is None and not phrase.pronoun
        force = any(s in grammar.forces for s, _ in grammar.stems(tokens[before.head].low))
        known = tokens[before.last].sort in ("person", "people") and before.sort in ("person", "people")
        if led and phrase.marked and known and not force and not before.marked:
            apposed = before.first > 1 and tokens[before.first - 1].tag == "comma" and before.first == before.last
            named = next((p for p in found if p.last == before.first - 2 and p.name is not None), None)
            # "رضا کریمی، متهم به قتل مینا نوری را"
            whom = named if apposed and named is not None and named.sort == "person" else before
            whom.marked, phrase.marked = True, False


def _mark_including(tokens: list[Token], grammar: Grammar, whole: Phrase, behind: list[Phrase]) -> None:
    """ "یازده تن به شمول دو نظامی، یک آموزگار و یک دانش‌آموز را": all of them are the object, whoever the some are."""
    led = whole.last + 1
    counted = whole.count is not None or tokens[whole.first].tag == "det"
    if not counted or whole.prep >= 0 or led >= len(tokens):
        return
    if tokens[led].low not in grammar.words_for("including"):
        return
    close = (i for i in range(led + 1, len(tokens)) if tokens[i].tag in _CLOSES or tokens[i].forms)
    end = next(close, led)
    some = [p for p in behind if p.end < end]
    if tokens[end].tag != "object" or not some or any(p.prep not in (-1, led) for p in some):
        return
    if len(some) > 1 and not some[-1].rest and tokens[some[-1].first - 1].tag != "conj":
        # "سه مأمور از جمله رضا کریمی، دو کارگر را کشتند"
        return
    whole.marked = True
    for phrase in (p for head in some for p in head.group):
        phrase.prep, phrase.role, phrase.marked = led, tokens[led].role, False


def _one_of_callings(tokens: list[Token], grammar: Grammar, first: Phrase, second: Phrase) -> bool:
    """In Arabic "الكاتب والصحفي سمير الحداد": what one man does, twice, before his name."""
    if grammar.order != "VSO" or first.name is not None or second.name is None or second.titles is None:
        return False
    if second.first != first.last + 2 or tokens[first.last + 1].tag != "conj" or second.prep >= 0:
        return False
    heads = (tokens[first.head].low, tokens[second.titles[0]].low)
    return first.last == first.head and all(
        grammar.definite(low) and any(stem in grammar.callings for stem, _ in grammar.stems(low)) for low in heads
    )


def _joined(tokens: list[Token], grammar: Grammar, found: list[Phrase]) -> list[Phrase]:
    """Put "A, B and C" together: phrases of like sort with only a comma, "and" or the same preposition between."""
    heads: list[Phrase] = []
    for phrase in found:
        first = heads[-1] if heads else None
        if first is not None and _one_of_callings(tokens, grammar, first, phrase):
            phrase.first, phrase.titles = first.first, (first.first, (phrase.titles or (0, 0))[1])
            phrase.prep, phrase.role = first.prep, first.role
            heads[-1] = phrase
            continue
        if first is not None and _says_of_aged(tokens, grammar, first, phrase):
            first.last = phrase.last
            continue
        within = joined_to(tokens, grammar, first, phrase) if first is not None else None
        if first is not None and within is not None and _is_object_behind(tokens, grammar, first, phrase):
            within = None
        if first is not None and within is not None and _joins_within(tokens, grammar, within, phrase, found):
            take_in(first, within, phrase)
        elif first is not None and _joins(tokens, grammar, first, phrase, found):
            phrase.prep, phrase.role = first.prep, first.role
            first.rest.append(phrase)
            first.marked = first.marked or phrase.marked
        else:
            heads.append(phrase)
    return heads


def _says_of_aged(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """«جمیله کاظمی، ۴۱ ساله و مادر سه فرزند،», "41 عاما وأم لثلاثة أطفال": in Persian and Arabic, behind an age and an
    "and", what else somebody is; and how many children."""
    if grammar.capitals or first.name is None or first.rest or phrase.name is not None:
        return False
    if first.last + 1 == phrase.first and tokens[first.last].tag != "age" and _is_parent(tokens, grammar, first.last):
        # "أطفال" behind "أم لثلاثة"
        return phrase.plural
    between = tokens[first.last + 1 : phrase.first]
    aged = tokens[first.last].tag == "age" or tokens[first.last].low in grammar.ages
    one = phrase.sort == "person" and not phrase.plural and phrase.count is None
    owned = tokens[phrase.head].text.endswith(grammar.possessed) and tokens[phrase.head].low not in grammar.nouns
    return aged and [t.tag for t in between] == ["conj"] and one and not (owned or phrase.marked or phrase.pronoun)


def _is_parent(tokens: list[Token], grammar: Grammar, last: int) -> bool:
    """Whether a word for a relative stands at a token, or right before it."""
    return any(stem in grammar.kin for t in tokens[last - 1 : last + 1] for stem, _ in grammar.stems(t.low))


def _is_object_behind(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """«سربازان پس از ربودن علی، رضا و مریم را کشتند»: whether whom a verb is told of stands behind a comma, and a deed
    that a preposition leads before it."""
    led = grammar.order == "SOV" and first.sort == "act" and first.prep >= 0
    if not led or tokens[phrase.first - 1].tag != "comma":
        return False
    ahead = (t for t in tokens[phrase.first :] if t.tag not in ("conj", "comma") and (t.tag or t.forms))
    return next((t.tag == "object" for t in ahead), False)


def _joins_within(tokens: list[Token], grammar: Grammar, within: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    """Whether a phrase is joined to one that stands within another, known or not."""
    unknown = within.sort == "" and within.name is None
    first = replace(within, sort=phrase.sort, name=phrase.name) if unknown else within
    return _joins(tokens, grammar, first, phrase, found)


def _joins(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase, found: list[Phrase]) -> bool:
    between = tokens[first.end + 1 : phrase.first]
    tags = [t.tag for t in between]
    if tags and tags[-1] == "prep" and between[-1].role == first.role and first.prep >= 0:
        tags.pop()
    elif phrase.prep >= 0:
        return False
    if tags not in (["conj"], ["comma"], ["comma", "conj"]):
        return False
    if first.pronoun and not first.speaks and not first.plural and tags == ["conj"] and phrase.marked:
        # "او و برادرش مهدی را بازداشت کردند": whom they arrested, too.
        return phrase.sort == "person" and first.prep < 0
    if first.pronoun or phrase.pronoun or tokens[phrase.first].low in grammar.whose:
        return False
    counted = any(p.count is not None and p.last == first.first - 2 for p in found)
    if counted and tokens[first.first - 1].tag == "comma" and phrase.count is not None and tags != ["comma"]:
        # "Murieron tres jóvenes, A, B y C, y otros quince quedaron heridos".
        return False
    if tags == ["comma", "conj"] and first.role == "agent" and not first.rest and grammar.order == "SVO":
        # "Le maire, arrêté par des gendarmes, et son fils".
        return False
    after = phrase.last + 1
    by_others = after < len(tokens) and tokens[after].role == "agent"
    if phrase.count is not None and by_others and (grammar.order != "SOV" or first.role == "agent"):
        # "Tués par l'armée et soixante par les rebelles": sixty others.
        return False
    if tags[-1:] == ["conj"] and phrase.prep < 0 and has_own_verb(tokens, grammar, first, phrase, found):
        return False
    if opens_gap(tokens, grammar, first, phrase, found) or goes_with_main(tokens, grammar, first, phrase):
        return False
    if (
        phrase.prep < 0
        and (tags[-1:] == ["conj"] or first.role == "agent")
        and shares_behind(tokens, grammar, first, phrase, found)
    ):
        return False
    again = bool(between) and grammar.prepositions.get(between[-1].low.split()[-1]) == "object"
    if again and tokens[first.first - 1].forms and _taken_up(tokens, grammar, first.first - 1):
        # "A Luna lo mataron los soldados y a Paz …"
        return False
    if phrase.prep < 0 and not again and own_act(tokens, grammar, phrase) and not own_act(tokens, grammar, first):
        # "Fueron asesinados quince campesinos y treinta heridos": the wounded were not killed.
        return False
    like = first.sort == phrase.sort or {first.sort, phrase.sort} <= HUMAN | {"name"}
    if phrase.marked and phrase.count is not None and first.count is not None and first.sort in HUMAN:
        # «دو معلم و یک سفالگر را کشتند»: whom they killed, by a word that nobody knows.
        like = like or (phrase.sort == "" and tags == ["conj"])
    if not like or first.sort in ("", "thing"):
        return False
    if first.role == "place" and first.sort == "name" and phrase.prep < 0 and phrase.sort in HUMAN:
        # "Vivía en Lomay y el obrero Luis Voz …".
        return False
    if (
        "comma" in tags
        and grammar.order == "SVO"
        and (says_who(tokens, phrase) or (says_who(tokens, first) and phrase.name))
    ):
        return False
    behind = next((p for p in found if p.first > phrase.last), None)
    if tags == ["comma"] and grammar.order == "SVO" and say_whose(tokens, phrase, behind):
        return False
    if grammar.order == "SVO" and phrase.prep < 0 and is_of_whom(tokens, first) and phrase.sort in HUMAN:
        return False
    if tags == ["comma"] and not first.rest and _names_led(tokens, grammar, first, found):
        return False
    if tags == ["comma"] and grammar.order == "SOV" and _are_theirs(tokens, grammar, first, phrase):
        return False
    if tags == ["comma"]:
        # A comma joins only what an "and" closes: "A, B and C"; "A, the mayor," is an apposition.
        later = [p for p in found if p.first > phrase.last][:_LONGEST_LIST]
        last = phrase
        for other in later:
            gap = [t.tag for t in tokens[last.last + 1 : other.first] if t.tag != "prep"]
            if grammar.order == "SVO" and says_who(tokens, other):
                return False
            if gap in (["conj"], ["comma", "conj"]):
                if says_whose(tokens, grammar, phrase, other):
                    return False
                named = innermost(first) if may_own(tokens, grammar, first, phrase) else first
                return (named.name is None) == (phrase.name is None)
            if gap != ["comma"]:
                return False
            last = other
        return False
    return True


def _are_theirs(tokens: list[Token], grammar: Grammar, first: Phrase, phrase: Phrase) -> bool:
    """«پنج معلم، دوستان محمود ورنوشی و علی لارمند،»: whose friends those are who are counted before the comma."""
    kin = any(stem in grammar.kin for stem, _ in grammar.stems(tokens[phrase.head].low))
    theirs = kin and phrase.plural and phrase.of is not None and phrase.of.name is not None and phrase.count is None
    return theirs and first.count is not None and first.plural and not first.rest and first.name is None


def _taken_up(tokens: list[Token], grammar: Grammar, verb: int) -> bool:
    """Whether a pronoun right before a verb is its object, so that who stands behind it did it."""
    return verb > 0 and tokens[verb - 1].low in grammar.object_pronouns | grammar.them


def _names_led(tokens: list[Token], grammar: Grammar, named: Phrase, found: list[Phrase]) -> bool:
    """ "Según el alcalde, Luis Oliva, el sargento Paz y dos hombres mataron …": the name of whoever has a preposition,
    or a verb, before him opens no list of others."""
    if named.first < 2 or tokens[named.first - 1].tag != "comma" or named.name is None:
        return False
    described = next((p for p in found if p.last == named.first - 2), None)
    inner = described
    while inner is not None and inner.of is not None and inner.of.last == inner.last:
        inner = inner.of
    plural = inner is not None and inner.name is None and inner.plural
    if described is None or described.name is not None or plural or grammar.order != "SVO":
        return False
    return described.prep >= 0 or (described.first > 0 and bool(tokens[described.first - 1].forms))
