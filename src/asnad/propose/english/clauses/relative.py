"""Whom is a relative clause about? "Dane, whom Holt arrested", "a man, whose name I never learned, who shot him"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.antecedent import meant, over_age
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.phrases.coordination import group_ending
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_conj, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import Token

__all__ = ["all_of", "behind_not", "nearer", "relative", "who_is_said", "whom"]

_ONE = frozenset({"was", "is", "has"})
_OBJECTS = frozenset({"me", "us", "him", "you"})
_OPENS = frozenset({"whom", "who", "which", "that"})


def whom(row: list[Chunk], clause: Clause, at: int, earlier: Sequence[Clause]) -> list[NounPhrase]:
    """The phrases that the verb of a clause acts on, where its subject is the chunk at ``at``; none if it is no such.

    They stand before "whom", "who", "which" or "that", or right before the subject: "the men the soldiers arrested".
    """
    subject, before = row[at], row[at - 1] if at else None
    if not isinstance(subject, NounPhrase) or clause.objects or clause.passive or clause.verb.form != "finite":
        return []
    if clause.after("by"):
        return []
    if isinstance(before, NounPhrase) and is_low(chunk_at(row, at - 2), "whose"):
        return [before]  # "whose brother | soldiers had shot"
    if isinstance(before, NounPhrase):
        bare = bool(before.det) and before.proper is None and subject.det == "the" and at == clause.at - 1
        return [before] if bare else []
    if not isinstance(before, Link) or before.low not in _OPENS or at < 2:
        return []
    if is_conj(row[at - 2]) and before.low in {"who", "whom"}:
        return who_goes_on(earlier, at - 2)
    apart = is_comma(row[at - 2])
    last = row[at - 3] if apart and at > 2 else row[at - 2]
    if not isinstance(last, NounPhrase) or (before.low == "that" and (apart or _is_told(earlier))):
        return []
    if before.low == "that" and _is_whose_word(row, at - 2):
        return []  # "denied a claim by their union that one of them had drowned"
    return group_ending(row, over_age(row, at - 3)) if apart else [last]


def who_goes_on(earlier: Sequence[Clause], at: int) -> list[NounPhrase]:
    """ "Holt, who was abducted in May(,) and | who was never seen again": Holt, by the clause that ends at ``at``."""
    above = earlier[-1] if earlier else None
    while above is not None and above.kind in {"ing", "inf"}:
        above = above.governor
    if above is None or earlier[-1].end not in {at, at - 1} or above.kind not in {"relative", "contact"}:
        return []
    return list(above.objects if above.kind == "contact" else above.subjects)


def _is_whose_word(row: list[Chunk], at: int) -> bool:
    """Whether whoever stands here makes the claim that "that" opens: "a claim by the union | that"."""
    noun = row[at - 2] if at >= 2 and is_low(row[at - 1], "by", "from") else None
    return isinstance(noun, NounPhrase) and noun.sort in {"", "thing"}


def who_is_said(row: list[Chunk], at: int, earlier: Sequence[Clause]) -> int | None:
    """ "Dane, who Holt says killed Mora": the index of Dane, where ``at`` is that of "says" right before the verb."""
    says = earlier[-1] if earlier and earlier[-1].at == at else None
    if says is None or at < 3 or not isinstance(row[at - 1], NounPhrase) or says.passive:
        return None
    link = row[at - 2]
    if not isinstance(link, Link) or link.low not in {"who", "which"}:
        return None
    found = at - 3 - is_comma(row[at - 3])
    return found if found >= 0 and isinstance(row[found], NounPhrase) else None


def behind_not(row: list[Chunk], found: int) -> int:
    """ "It was Voss, (and) not Holt, who did it", "Voss rather than Holt did it": Voss, where ``found`` is Holt."""
    if found < 3 or not is_low(row[found - 1], "not", "than", "instead of"):
        return found
    lead = row[found - 2] if is_low(row[found - 1], "not", "than") else row[found - 1]
    if not (is_low(lead, ",", "rather", "and", "instead of")):
        return found
    at = found - 3 + is_low(lead, "instead of")
    at -= not is_comma(lead) and is_comma(row[at])
    return at if at >= 0 and isinstance(row[at], NounPhrase) else found


def _is_told(earlier: Sequence[Clause]) -> bool:
    """ "Told reporters that soldiers attacked": they were not attacked."""
    kinds = (words("verbs", "report", "asserted"), words("verbs", "report", "attributed"), words("verbs", "told"))
    return bool(earlier) and any(earlier[-1].verb.lemma in listed for listed in kinds)


def relative(tokens: list[Token], row: list[Chunk], clause: Clause, at: int, earlier: list[Clause]) -> None:
    """A clause after who, which or that: its subject is the phrase before."""
    clause.kind = "relative"
    found = at - 1
    while found >= 0 and is_link(row[found], "comma", "quote", "prep", "adv", "time"):
        found -= 1
    if is_low(row[at], "who", "whom") and at and is_conj(row[at - 1]) and (goes_on := who_goes_on(earlier, at - 1)):
        clause.subjects, clause.start = goes_on, at
    elif _asks_who(row, found, at, earlier) or _is_asked_of(tokens, row, at):
        clause.conditional = True  # "if he has been killed, who killed him"
    elif found >= 0 and isinstance(row[found], NounPhrase):
        found = behind_not(row, _person_of(row, over_age(row, found), row[at]))
        antecedent, link = row[found], row[at]
        # "Voss and Holt, who killed him": one of them is he.
        of_two = any(tokens[o.head].low in {"him", "her"} for o in clause.objects)
        if is_comma(row[at - 1]) and not of_two:
            clause.subjects = group_ending(row, found)
        elif isinstance(antecedent, NounPhrase) and isinstance(link, Link):
            clause.subjects = [_one_of_them(tokens, link, meant(link, antecedent))]
            if clause.passive and tokens[clause.verb.first].low not in _ONE:  # not "one of the two men who was shot"
                clause.subjects = [all_of(tokens, s) or s for s in clause.subjects]
        if is_comma(row[at - 1]) and isinstance(link, Link) and link.low in {"who", "whom"}:
            # "The killing of Dane, who was shot".
            clause.subjects = [meant(link, s) if s.sort == "act" else s for s in clause.subjects]
        people = clause.subjects and clause.subjects[0].sort in {"person", "group"}
        if is_low(row[at], "who", "whom", "whose") or (people and is_link(row[at], "that")):
            trigger = clause.verb.act
            befalls = clause.passive or clause.verb.lemma in {"die", "perish", "disappear"}
            deadly = befalls and trigger is not None and "lethal" in act_traits(trigger.code)
            harmers = (s for s in clause.subjects[:1] if tokens[s.head].low in words("nouns", "harmers"))
            harmed = clause.passive and any(harmers)
            if is_comma(row[at - 1]) and (one := _one_of_the_family(tokens, clause)) is not None:
                clause.subjects = [one]
            elif clause.passive and is_comma(row[at - 1]) and _are_either(tokens, clause, deadly=deadly or harmed):
                clause.subjects = []
            elif ((deadly or harmed) and len(clause.subjects) == 1) or not is_comma(row[at - 1]):
                clause.subjects = [nearer(tokens, clause.subjects[0], deadly=deadly)]
        if found and is_low(row[found - 1], "according to") and is_low(row[at], "whom"):
            clause.subjects = []  # "A, according to the Times, and B, according to the News, both of whom were killed"
        if found >= 3 and is_low(row[found - 1], "or") and earlier and _is_either(tokens, found, earlier[-1]):
            clause.subjects = []
        clause.start = found
        _blame_the_act(row, clause, found)
    elif found >= 0 and isinstance(row[found], VerbGroup) and earlier:
        # "nobody knows who ordered it", "find out who ordered it": an indirect question.
        clause.conditional = all(is_low(c, "out") for c in row[found + 1 : at])
        clause.subjects = [] if clause.conditional else _whom_it_was_said_of(row, found, at, earlier)
        clause.start = at
    clause.governor = earlier[-1] if earlier else None


def _one_of_them(tokens: list[Token], link: Link, phrase: NounPhrase) -> NounPhrase:
    """ "Three men, one of whom died": one man, and not anybody."""
    at = phrase.head
    one = link.low == "whom" and phrase.sort == "pron" and tokens[at].low == "one" and tokens[at + 1].low == "of"
    return replace(phrase, last=at + 2, sort="number", number=(at, at)) if one else phrase


def _is_either(tokens: list[Token], found: int, above: Clause) -> bool:
    """ "It was Holt or Dane who ordered it": nobody can say which of them."""
    it = bool(above.subjects) and tokens[above.subjects[0].head].low == "it"
    return it and above.verb.lemma == "be" and above.at == found - 3


def _are_either(tokens: list[Token], clause: Clause, *, deadly: bool) -> bool:
    """ "The families of ten men, who were arrested": nobody can say which of them."""
    act, only = clause.verb.act, clause.subjects[0] if len(clause.subjects) == 1 else None
    held = act is not None and not deadly and "custody" in act_traits(act.code)
    return held and only is not None and nearer(tokens, only) is not only


def _one_of_the_family(tokens: list[Token], clause: Clause) -> NounPhrase | None:
    """ "The family of Oren Falk, who was arrested": he was; "… , who were arrested" is left."""
    only = clause.subjects[0] if len(clause.subjects) == 1 else None
    gone = clause.verb.lemma in {"die", "perish", "disappear"}
    if only is None or only.of is None or not (gone or tokens[clause.verb.first].low in _ONE):
        return None
    several = tokens[only.head].low == "family" or singular(tokens[only.head].low) != tokens[only.head].low
    one = only.of.proper is not None and only.of.sort == "person" and not only.of.plural
    return only.of if several and one and nearer(tokens, only, deadly=True) is only.of else None


def _whom_it_was_said_of(row: list[Chunk], found: int, at: int, earlier: list[Clause]) -> list[NounPhrase]:
    """ "It was a man, whose name I never learned, who raped me": the man, and not who never learned it."""
    inner = next((j for j in range(found - 1, 0, -1) if is_link(row[j], "wh")), None)
    if inner is None or not is_comma(row[at - 1]):
        return list(earlier[-1].subjects)
    meant_ = row[inner - 1 - is_comma(row[inner - 1])]
    return [meant_] if isinstance(meant_, NounPhrase) else []


def _asks_who(row: list[Chunk], found: int, at: int, earlier: list[Clause]) -> bool:
    """Whether "who" asks, and stands for nobody: a comma and a verb are between it and a pronoun before."""
    before = row[found] if found >= 0 else None
    between = bool(earlier) and earlier[-1].passive and earlier[-1].at == at - 2
    return between and is_comma(row[at - 1]) and isinstance(before, VerbGroup) and is_low(row[at], "who")


def _is_asked_of(tokens: list[Token], row: list[Chunk], at: int) -> bool:
    """ "They would not tell us who killed him", "asked Holt who killed him": not us, nor Holt."""
    whom, told = (chunk_at(row, at - 1), chunk_at(row, at - 2))
    if not is_low(row[at], "who") or not isinstance(whom, NounPhrase):
        return False
    informed = isinstance(told, VerbGroup) and told.lemma in words("verbs", "told") and not told.passive
    asks = isinstance(told, VerbGroup) and told.lemma in words("lemmas", "asks") and not told.passive
    informed = informed or (asks and whom.det not in {"a", "an"} and not whom.plural)
    return informed or tokens[whom.head].low in _OBJECTS


def _person_of(row: list[Chunk], found: int, link: Chunk) -> int:
    """Whom "who" stands for: a person, and not the place they come from: "a teacher from the Flats who was killed"."""
    place, before = row[found], row[found - 1] if found else None
    person = row[found - 2] if found >= 2 else None
    if (
        not isinstance(link, Link)
        or not link.low.startswith("who")
        or not isinstance(before, Link)
        or before.low not in {"from", "in", "at", "near", "among"}
    ):
        return found
    gathered = isinstance(place, NounPhrase) and (before.low == "among" or place.sort == "group")
    if gathered and isinstance(person, NounPhrase) and person.sort == "person":
        return found - 2  # "armed men among the protesters who shot him"
    if not isinstance(person, NounPhrase) or person.sort != "person" or not isinstance(place, NounPhrase):
        return found
    whole = place.of is None or place.sort in {"place", "body"}  # "a teacher at the University of the Flats who"
    return found - 2 if place.sort in {"place", "name", "body", ""} and whole else found


def nearer(tokens: list[Token], phrase: NounPhrase, *, deadly: bool = False) -> NounPhrase:
    """ "The father of the man who killed her", "the widow of a man killed by soldiers": the man.

    ``deadly``: of those named too it is the nearer, as of "the widow of Mira Holt, who was killed".
    """
    inner = phrase.of
    if inner is None:
        return phrase
    low = singular(tokens[phrase.head].low)
    kin = (
        low in words("nouns", "of_someone")
        or (phrase.head > phrase.first and tokens[phrase.head - 1].low == "family")  # "family members of the dead"
        or low in words("nouns", "harmers")
        or low in listed("nouns", "kin")
    )
    named = inner.proper is not None and inner.proper.last == inner.head and not deadly
    return inner if kin and inner.sort in {"person", "name", "group"} and not named else phrase


def all_of(tokens: list[Token], phrase: NounPhrase) -> NounPhrase | None:
    """ "Twenty of the 64 men", "half of all those", "one of five men": the 64, all those, the five; else ``None``."""
    if phrase.number is None and phrase.sort != "number":
        return None
    of = phrase.of
    if of is not None:
        return of if of.det in {"the", "those"} and of.number is not None else None
    first, last = phrase.number or (0, 0)
    few = tokens[first].low == "one" or tokens[first].low in words("words", "how_often")
    if few and last == first + 2 and tokens[first + 1].low == "of" and tokens[last].tag == "num":
        return replace(phrase, first=last, number=(last, last))
    at = next((i for i in range(first, last) if tokens[i].low == "of" and tokens[i + 1].low in {"the", "those"}), None)
    return replace(phrase, first=at + 1, number=(at + 2, last)) if at is not None else None


def _blame_the_act(row: list[Chunk], clause: Clause, found: int) -> None:
    """What killed is the attack, not those it was made against: "the attack on the union, which killed nine people"."""
    link = next((c for c in row[found + 1 : clause.at] if isinstance(c, Link) and c.kind in {"wh", "that"}), None)
    trigger = clause.verb.act
    if link is None or link.low.startswith("who") or clause.passive or trigger is None:
        return
    if trigger.code != "injury" and "lethal" not in act_traits(trigger.code):
        return
    first = next((j for j, c in enumerate(row) if clause.subjects and c is clause.subjects[0]), found)
    while first >= 2 and is_link(row[first - 1], "prep", "conj"):
        first -= 2
        phrase = row[first]
        if not isinstance(phrase, NounPhrase):
            return
        if phrase.sort == "act":
            clause.subjects = [phrase]
            return
