"""Who can have suffered an act, or done it, by what a phrase stands for?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from asnad.model.count import Count
from asnad.model.mention import Mention
from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import says_or_asks
from asnad.propose.english.clauses.reduced import is_written
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.people.speakers import is_a_figure
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_comma, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office

__all__ = [
    "ANYONE",
    "HUMAN",
    "human",
    "is_age",
    "is_an_institution",
    "name_before",
    "name_behind",
    "the_count",
    "victims_of",
    "with_origins",
    "without_descriptions",
]

HUMAN = frozenset({"person", "group", "name", "demonym", "body"})
"""Sorts of phrases that can only stand for people, or for those who act for a body."""
ANYONE = frozenset(
    {"those", "these", "this", "that", "one", "someone", "anyone", "whoever", "everybody", "somebody", "you"}
)


def human(draft: Draft, phrase: NounPhrase, *, unknown: bool = False) -> bool:
    """Whether a phrase can stand for people; with ``unknown`` also one whose head no list knows."""
    sentence = draft.sentence
    low = sentence.low(phrase)
    if phrase.sort in HUMAN or is_a_figure(sentence, phrase):
        return True
    if phrase.sort == "pron":
        if phrase.of is not None:
            return human(draft, phrase.of, unknown=unknown)
        return low not in {"it", "itself", "nothing", "this", "that", "one", "you"}
    if phrase.sort == "number":
        return phrase.of is None or human(draft, phrase.of, unknown=unknown)
    if phrase.sort == "":
        if phrase.number is not None and phrase.head <= phrase.number[1]:
            return True
        if _is_foremost(draft, phrase) or (low == "rest" and phrase.det == "the" and phrase.of is None):
            return True  # "led away the teacher and shot the rest"
        return unknown and sentence.tokens[phrase.head].tag in {"noun", "name"}
    return False


def _is_foremost(draft: Draft, phrase: NounPhrase) -> bool:
    """ "The youngest of the men": one of them."""
    return phrase.det == "the" and phrase.of is not None and draft.sentence.low(phrase) in words("nouns", "foremost")


def victims_of(draft: Draft, phrases: list[NounPhrase], act: str, verb: str = "") -> list[NounPhrase]:
    """The phrases that can be victims of this act, which a ``verb`` (its base form) may tell of."""
    traits = act_traits(act)
    sure = act != "abduction" and bool(traits & {"lethal", "custody"})
    sure = sure or act in {"torture", "rape", "beating", "injury", "kidnapping"}
    things, lives = verb in words("verbs", "to_things"), words("nouns", "lives")
    found = []
    if not sure and _are_places(draft, phrases):
        return []
    areas = phrases[-1:] if len(phrases) > 1 and phrases[-1].sort == "place" and phrases[-1].plural else []
    if areas and areas[0].first < areas[0].head and not areas[0].det and areas[0].number is None:
        return []  # "Lomay, Meran and Tolmo areas were liberated"
    for whole in with_origins(draft, phrases):
        phrase = whole if things and draft.sentence.low(whole) not in lives else _people_in(draft, whole)
        if is_age(draft, phrase) or _is_measure(draft, phrase):
            continue
        bare = not phrase.det and phrase.number is None and phrase.first == phrase.last and phrase.sort != "pron"
        if bare and draft.sentence.low(phrase) in words("words", "stricken"):
            # A state, not people: "left three men dead and two wounded".
            continue
        if act == "injury" and things and phrase.sort in {"body", "place"}:
            continue  # "burned the school"
        if things and draft.sentence.low(phrase) == "rest":
            continue  # "a dozen huts stood there, and they burned the rest"
        if act == "injury" and draft.sentence.low(phrase) == "dead":
            continue  # "eleven dead and some twenty wounded"
        if _is_each_other(draft, phrase) or draft.sentence.low(phrase) == "much":
            continue  # "rioters had killed each other", "not so much beaten as tortured"
        kept = act == "release" and phrase is not whole
        if kept and (
            is_written(draft.sentence.tokens, whole) or draft.sentence.low(whole) in words("nouns", "details")
        ):
            continue  # "the ruling of Judge Holt, released on Monday"
        if _is_a_share(draft, whole) or (act == "threat" and draft.sentence.low(phrase) in words("nouns", "fronts")):
            continue  # "one in 25 people sentenced to death", "threatening the Meranian front"
        if act == "escape" and _gets_away(draft, phrase):
            continue  # "the killer escaped in a car"
        if bare and draft.sentence.low(phrase) in {"authority", "power"}:
            continue  # "the violent capture of power"
        if act == "interrogation" and (phrase.sort == "body" or phrase is not whole):
            continue  # "questioned the state"
        if _is_of_numbers(draft, phrase) or (sure and _is_a_body_of_law(draft, phrase)):
            continue
        if (sure or act in {"abduction", "interrogation", "disappearance"}) and is_an_institution(draft, phrase):
            continue
        no_one = phrase.sort == "pron" and phrase.det == "no"
        if not (no_one or human(draft, phrase, unknown=sure and not things and _counted(draft, phrase))):
            continue
        found.append(phrase)
    return found


def is_an_institution(draft: Draft, phrase: NounPhrase) -> bool:
    """ "The prosecutor's office", "the security services", "a Liberation Army": nobody holds, kills or beats them.

    A bare name is perhaps a person's; troops, a crew and guards are people, and so are those of "the PMOI".
    """
    low, people = draft.sentence.low(phrase), words("nouns", "many_at_once") | words("nouns", "acts_as_people")
    letters = draft.sentence.tokens[phrase.head].text.isupper() and not draft.sentence.upper
    bare_name = phrase.is_named and (not phrase.det or letters)
    return phrase.sort == "body" and not bare_name and {low, singular(low)}.isdisjoint(people)


def _is_a_share(draft: Draft, phrase: NounPhrase) -> bool:
    """ "One in | 25 people": no 25."""
    before = [t.low for t in draft.sentence.tokens[max(0, phrase.first - 2) : phrase.first]]
    return len(before) > 1 and before[0] in {"one", "1", "two"} and before[1] == "in" and phrase.number is not None


def _gets_away(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether it is only whoever harmed others that escapes, and from no prison."""
    harms = singular(draft.sentence.low(phrase)) in words("nouns", "harmers")
    return harms and draft.sentence.lows.isdisjoint(words("nouns", "jails"))


def _is_each_other(draft: Draft, phrase: NounPhrase) -> bool:
    lows = [t.low for t in draft.sentence.tokens[phrase.first : phrase.last + 1]]
    return lows in (["each", "other"], ["one", "another"])


def _is_of_numbers(draft: Draft, phrase: NounPhrase) -> bool:
    """ "The number of journalists killed has fallen", "two and a half thousand": no people, or not so many."""
    low, tokens = draft.sentence.low(phrase), draft.sentence.tokens
    of = phrase.of if low == "percent" else None
    if of is not None and not human(draft, of) and "n" not in tokens[of.head].forms:
        return True  # "seized 80 percent of the cocaine"
    if (low == "percent" and phrase.of is None) or low == "numbers" or (low == "number" and phrase.det == "the"):
        return True
    if phrase.sort == "number" and tokens[phrase.first].low == "under":
        return True  # "arrested under 505 (a)"
    after = tokens[phrase.last + 1 : phrase.last + 3]
    if low == "one" and len(after) == 2 and after[0].low == "in" and after[1].tag == "num":
        return True  # "one in five men"
    around = [t.low for t in tokens[max(0, phrase.first - 1) : phrase.last + 4]]
    return "half" in around and ["and", "a", "half"] in (around[-3:], around[:3])


def _is_a_body_of_law(draft: Draft, phrase: NounPhrase) -> bool:
    """ "The execution of the Digital Security Act"."""
    return phrase.sort == "body" and draft.sentence.low(phrase) in words("nouns", "of_law")


def _are_places(draft: Draft, phrases: list[NounPhrase]) -> bool:
    """ "ATTACKED LOMAY, MERAN AND SAN TOLMO": in capitals a list of bare names, some of one word, is one of places."""
    bare = [p for p in phrases if not p.det and p.number is None and not (p.proper and p.proper.titles)]
    loud = draft.sentence.upper and len(phrases) > 1 and len(bare) == len(phrases)
    return loud and all(p.sort in {"", "person", "place"} for p in bare) and any(_is_one_word(draft, p) for p in bare)


def _is_one_word(draft: Draft, phrase: NounPhrase) -> bool:
    return phrase.first == phrase.last and phrase.sort == "" and not draft.sentence.tokens[phrase.head].forms


def with_origins(draft: Draft, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """ "American, British and Japanese hostages" are one group: adjectives of origin in a row belong to the noun."""
    last = phrases[-1] if len(phrases) > 1 else None
    if last is None or last.sort not in {"person", "group", "body"} or last.number is not None or last.det:
        return phrases
    first = phrases[0]
    if last.first < last.head and all(_is_an_origin(draft, p, counted=p is first) for p in phrases[:-1]):
        return [replace(last, first=first.first, number=first.number)]
    return phrases


def _is_an_origin(draft: Draft, phrase: NounPhrase, *, counted: bool) -> bool:
    """ "Serb"; so is "44 Serb", as the first of them."""
    low = draft.sentence.low(phrase)
    people = phrase.sort == "demonym" or low in words("words", "peoples")
    if counted and phrase.number is not None and (not low.endswith("s") or low.endswith("ss")):
        return people and phrase.number[0] == phrase.first and phrase.number[1] + 1 == phrase.last
    return people and phrase.first == phrase.last and not phrase.plural


def _counted(draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a noun that no list knows may be people: it is counted, named, or all is in capitals."""
    if phrase.number is not None:
        return not draft.sentence.low(phrase).endswith(("ion", "ions", "ment", "ments", "percent"))
    return phrase.is_named or (draft.sentence.upper and phrase.plural)


def the_count(mentions: Sequence[Mention]) -> Count | None:
    """How many victims an act has; "15 peasants and 30 women", "a guard and three children" have no number together."""
    return mentions[0].count if len(mentions) == 1 else None


def without_descriptions(draft: Draft, phrases: list[NounPhrase]) -> list[NounPhrase]:
    """The phrases, each that only says more of a name before it replaced by that name."""
    if not phrases:
        return []
    named = list({id(phrase): phrase for phrase in (name_before(draft, phrase) for phrase in phrases)}.values())
    named = [p for i, p in enumerate(named) if not _is_named_next(draft, p, named[i + 1 :])]
    if len(named) > 1 and _names_somebody(named[0]):
        # "Mira Holt, founder, owner and editor of the paper": one person.
        named = [p for i, p in enumerate(named) if not i or not _only_describes(p)]
    if len(named) > 1 and _names_somebody(named[-1]) and _is_described(named[-1]):
        # "Writer and lawyer Mira Holt": one person.
        named = [p for p in named[:-1] if not _only_describes(p)] + named[-1:]
    if len(named) == 2 and _is_the_same(draft, *named):
        named = [replace(named[0], last=named[1].last)]
    return named


def _is_the_same(draft: Draft, one: NounPhrase, other: NounPhrase) -> bool:
    """ "A teacher and father of two": a second noun without an article says more of whom the first is of.

    "A man and woman", "a mother and daughter" are two.
    """
    if one.det not in {"a", "an"} or one.sort != "person" or one.plural or one.is_named or not _only_describes(other):
        return False
    if other.is_named or [t.low for t in draft.sentence.tokens[one.last + 1 : other.first]] != ["and"]:
        return False
    several = (c for c in draft.sentence.clauses if c.has_subject(one))
    if any(draft.sentence.tokens[c.verb.first].low in {"were", "are", "have"} for c in several):
        return False  # "a doctor and patient were shot dead"
    pairs = words("nouns", "in_pairs")
    return draft.sentence.low(one) not in pairs and (other.of is not None or draft.sentence.low(other) not in pairs)


def _is_named_next(draft: Draft, phrase: NounPhrase, others: list[NounPhrase]) -> bool:
    """ "The mayor, Oren Falk, and two guards": the mayor is he; "two miners, Oren Falk and Mira Holt": so are they."""
    if phrase.is_named or phrase.sort != "person" or not others or not _names_somebody(others[0]):
        return False
    tokens = draft.sentence.tokens
    if [t.low for t in tokens[phrase.last + 1 : others[0].first]] != [","]:
        return False
    if phrase.plural:
        count = draft.reading.count(draft.sentence, phrase)
        return count is not None and count.lower == count.upper == len(others) and all(map(_names_somebody, others))
    behind = tokens[others[0].last + 1].low if others[0].last + 1 < len(tokens) else ""
    return phrase.det in {"the", "a", "an"} and behind == ","


def _names_somebody(phrase: NounPhrase) -> bool:
    return phrase.proper is not None and phrase.proper.sort in {"person", "name"}


def _is_described(phrase: NounPhrase) -> bool:
    """ "lawyer Mira Holt"."""
    return not phrase.det and phrase.proper is not None and phrase.first < phrase.proper.first


def _only_describes(phrase: NounPhrase) -> bool:
    bare = not phrase.det and not phrase.plural and phrase.number is None and phrase.possessor is None
    return bare and phrase.sort == "person" and (phrase.proper is None or phrase.proper.last != phrase.head)


def name_before(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The name that a phrase says more of: "Mira Holt, a teacher who was arrested", "Mira Holt, the mayor, and …"."""
    row = draft.sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), 0)
    if at < 2:
        return phrase
    name = row[at - 2]
    one = not phrase.plural and not phrase.is_named and is_comma(row[at - 1])
    if isinstance(name, NounPhrase) and name.sort == "name" and is_link(chunk_at(row, at - 3), "prep"):
        return phrase  # "in Lomay, a girl was shot"
    if any(c.at == at + 1 and c.kind == "main" for c in draft.sentence.clauses) and not _opens(row, at - 2):
        return phrase  # "according to Holt, a crowd killed her", "after the arrest of Holt, a man killed her"
    office = phrase.of is not None and not phrase.det  # "Mira Holt, leader of the union, who was arrested"
    office = office or (
        phrase.det == "the" and is_office(draft.sentence.low(phrase)) and is_link(chunk_at(row, at + 1), "comma", "wh")
    )
    told = any(c.at == at + 1 and c.kind == "reduced" for c in draft.sentence.clauses)  # "Mira Holt, the nurse shot in"
    apart = one and (phrase.det in {"a", "an"} or office or (told and phrase.det == "the" and phrase.sort == "person"))
    if apart and isinstance(name, NounPhrase) and name.proper is None and name.of is not None and name.sort == "person":
        name = name.of  # "the mother of Mira Holt, a teacher who was arrested"
    told = isinstance(name, NounPhrase) and (name.sort == "act" or draft.sentence.low(name) in words("nouns", "tales"))
    if apart and told and isinstance(name, NounPhrase) and name.of is not None:
        name = name.of  # "the torture of Mira Holt, a teacher and poet", "the case of Mira Holt, a teacher who"
    return name if apart and isinstance(name, NounPhrase) and _names_somebody(name) else phrase


def _opens(row: list[Chunk], at: int) -> bool:
    """Whether nothing of its clause stands before the phrase at ``at``, or only one that it is the name of."""
    while at >= 2 and is_comma(row[at - 1]) and isinstance(row[at - 2], NounPhrase):
        at -= 2
    return at == 0 or is_link(row[at - 1], "that", "stop", "quote", "conj")


def name_behind(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The name in apposition to whom a verb acts on: "killed the mayor, Mira Holt, in 1981"; none is who speaks."""
    row = draft.sentence.row
    # "The arrest of the mayor, Mira Holt": what is killed, or arrested, ends a longer phrase.
    at = next((i for i, c in draft.sentence.nouns if c.last == phrase.last), len(row))
    if any(c.kind == "reduced" and c.at == at + 1 for c in draft.sentence.clauses):
        return _called_behind(row, at) or phrase
    at = _over_where_from(row, at)
    name, mark, then = chunk_at(row, at + 2), chunk_at(row, at + 3), chunk_at(row, at + 4)
    if phrase.sort in {"place", "thing", "body", "act"}:
        return phrase  # "shot at the house of the mayor, Mira Holt"
    one = draft.sentence.tokens[phrase.first].low == "one" and phrase.of is not None  # "one of them, Mira Holt, was"
    if not one and (phrase.is_named or phrase.plural or phrase.number):
        return phrase
    bare = not phrase.det and phrase.possessor is None  # "arrested opposition leader, Mira Holt"
    if bare and not one and (phrase.sort != "person" or phrase.of is not None):
        return phrase
    if not comma_at(row, at + 1) or not isinstance(name, NounPhrase) or name.proper is None or name.det:
        return phrase
    says = (c for c in draft.sentence.clauses if says_or_asks(c) and c.kind != "relative")
    if any(c.has_subject(name) for c in says):
        return phrase  # "was beaten by a man, Mira Holt, a lawyer, said"
    kin = draft.sentence.tokens[phrase.first].tag == "own" and singular(draft.sentence.low(phrase)) in listed(
        "nouns", "kin"
    )
    whole = name.proper.sort in ({"person", "name"} if kin else {"person"}) and name.proper.last == name.head
    apart = isinstance(mark, Link) and (mark.kind == "end" or (is_comma(mark) and not is_low(then, "and", "or")))
    apart = apart or (bare and not one and is_link(mark, "prep", "time", "stop"))
    return name if whole and apart else phrase


def _called_behind(row: list[Chunk], at: int) -> NounPhrase | None:
    """ "Killed a prisoner named Oren Falk": he, by his name."""
    phrase, called, name = chunk_at(row, at), chunk_at(row, at + 1), chunk_at(row, at + 2)
    if not isinstance(phrase, NounPhrase) or phrase.plural or phrase.is_named or phrase.sort != "person":
        return None
    if not isinstance(called, VerbGroup) or called.lemma not in words("verbs", "call"):
        return None
    person = isinstance(name, NounPhrase) and name.is_named and name.sort in {"person", "name"} and not name.plural
    return name if person and isinstance(name, NounPhrase) else None


def _over_where_from(row: list[Chunk], at: int) -> int:
    """The index before the comma of "a man from the police, Mira Holt": behind where he is from."""
    whence, comma = chunk_at(row, at + 2), comma_at(row, at + 3)
    led = is_low(chunk_at(row, at + 1), "from", "at", "with") and comma
    return at + 2 if led and isinstance(whence, NounPhrase) and whence.sort in {"body", "place"} else at


def is_age(draft: Draft, phrase: NounPhrase) -> bool:
    """The number in "Karimi, 50, and two others", "Karimi, about 50, and", "Karimi, aged 50,"."""
    tokens = draft.sentence.tokens
    first = phrase.last - (tokens[phrase.last - 1].low in {"about", "around", "aged"})
    if phrase.first not in {first, phrase.last} or first < 2 or not tokens[phrase.last].low.isdigit():
        return False
    named = tokens[first - 2].tag == "name" or draft.sentence.upper
    closed = phrase.last + 1 == len(tokens) or tokens[phrase.last + 1].tag not in {"be", "have", "verb", "modal"}
    return tokens[first - 1].tag == "comma" and named and closed  # not "in Lomay, 30 were killed"


def _is_measure(draft: Draft, phrase: NounPhrase) -> bool:
    """A distance, a sum, or a number that a noun before it bears: "500 km north of Lomay", "HK$15", "section 144"."""
    tokens = draft.sentence.tokens
    if any(t.text in {"$", "€", "£"} and t.start == tokens[phrase.last].end for t in tokens[phrase.last + 1 :][:1]):
        return True
    if tokens[phrase.first].text[0].isdigit() and any(
        t.low in words("nouns", "units") for t in tokens[phrase.first : phrase.core + 1]
    ):
        return True
    if phrase.number is None:
        return False
    bare = phrase.first == phrase.number[0] and phrase.head <= phrase.number[1]
    before = tokens[phrase.first - 1] if phrase.first else None
    return bare and before is not None and before.low in words("nouns", "sections")


def _people_in(draft: Draft, phrase: NounPhrase) -> NounPhrase:
    """The people in "the names of 30 prisoners", "the lives of three men"; else the phrase itself."""
    inner = phrase.of
    low = singular(draft.sentence.low(phrase))
    if low in words("nouns", "had") or _is_foremost(draft, phrase):
        return phrase
    if low in words("nouns", "immaterial") - {"right", "condition"}:
        return phrase  # "repressed freedom of assembly", "undermined the credibility of the judges"
    if inner is not None and phrase.sort in {"", "thing"} and not phrase.number and human(draft, inner):
        named = inner.proper is not None and inner.proper.last == inner.head
        if inner.sort in {"person", "group", "number", "demonym"} or not named:
            return inner
    return phrase
