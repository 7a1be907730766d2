"""Which outcome does a clause tell, of whom, and who brought it about?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import phrases, table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.names import is_office, is_rank
from asnad.propose.english.words.trigger import act_noun
from asnad.propose.remembered import by_word

__all__ = ["Became", "may_tell_what_became", "what_became"]


class Became(NamedTuple):
    """What became of whom, by whom; ``last`` is the last token of the words that tell it."""

    outcome: str
    whom: list[NounPhrase]
    by: list[NounPhrase]
    last: int


class _Noun(NamedTuple):
    """Verbs, the nouns they act on, and the words before whomever it is about: "issued a warrant for"."""

    outcome: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    whom: tuple[str, ...]


@by_word
def may_tell_what_became(lemma: str) -> bool:
    """Whether a verb can tell what became of somebody."""
    lists = (*table("account")["done"].values(), *table("account")["own"].values())
    opens = any(phrase.split()[0] == lemma for each in lists for phrase in each)
    return opens or lemma in {"clear", "grant", "give", "refuse", "deny", "find", "want"} or bool(_nouns_of(lemma))


@cache
def _nouns() -> tuple[_Noun, ...]:
    found = []
    for outcome, lines in table("account")["noun"].items():
        for line in lines:
            verbs, nouns, whom = (part.split() for part in line.split("/"))
            found.append(_Noun(outcome, frozenset(verbs), frozenset(nouns), tuple(whom)))
    return tuple(found)


@cache
def _nouns_of(lemma: str) -> tuple[_Noun, ...]:
    return tuple(noun for noun in _nouns() if lemma in noun.verbs)


def what_became(sentence: Sentence, clause: Clause) -> Became | None:
    """What a clause tells of those responsible; what is not said to have happened only of being held to account."""
    whom = clause.subjects if clause.passive else clause.objects
    by = (clause.after("by") if clause.passive else clause.subjects)[:1]
    actual = modality_of(sentence, clause) == "actual"
    told = _by_noun(sentence, clause, by)
    if told is not None:
        return told if actual or told.outcome == "complaint" else None
    begun = _begun_with(clause.verb.lemma)
    if (last := _phrase_end(sentence, clause, begun["done"].get("held_accountable", ()))) is not None:
        alone = clause.verb.lemma == "punish"  # "soldiers punished the village" holds nobody to account
        if alone and _is_for_no_wrong(sentence, clause):
            return None
        return Became("held_accountable", whom, by, last) if clause.passive or not alone else None
    if not actual:
        return None
    if pardoned := _who_is_granted(sentence, clause):
        return Became("amnestied", pardoned, by, clause.verb.last)
    for outcome, told_with in begun["done"].items():
        last = _phrase_end(sentence, clause, told_with)
        if last is not None and _by_verb(sentence, clause, outcome, behind=last > clause.verb.last):
            return Became(outcome, whom, by, last)
    for outcome, told_with in begun["own"].items() if not clause.passive else ():
        last = _phrase_end(sentence, clause, told_with)
        if last is not None and _of_oneself(sentence, clause, outcome):
            return Became(outcome, clause.subjects, [], last)
    return _by_other_words(sentence, clause, whom, by)


def _by_noun(sentence: Sentence, clause: Clause, by: list[NounPhrase]) -> Became | None:
    """ "Issued a warrant for Voss", "the charges against Voss were dropped", "froze the assets of Voss"."""
    acted = (clause.subjects if clause.passive else clause.objects)[:1]
    for told in _nouns_of(clause.verb.lemma) if acted else ():
        noun = acted[0]
        if singular(sentence.low(noun)) not in told.nouns and sentence.low(noun) not in told.nouns:
            continue
        groups = (*clause.before, *clause.phrases) if clause.passive else clause.phrases
        whom = next((group for low, group in groups if low in told.whom), [])
        if not whom and "of" in told.whom:
            owner = noun.of or noun.possessor
            whom = [owner] if owner is not None else []
        # "A warrant for the arrest of Voss".
        whom = [p.of if p.sort == "act" and p.of is not None and sentence.low(p) == "arrest" else p for p in whom]
        kept = told.outcome in {"case_dropped", "overturned"} and negative(sentence, clause)
        if not whom and told.outcome == "overturned" and "of" in told.whom:
            whom = _whose(noun)
        if whom and whom[0].sort in PEOPLE | {"body", "place"} and not kept:
            outcome = told.outcome
            if outcome == "charged" and not clause.passive and not any(_prosecutes(sentence, p) for p in by):
                outcome = "complaint"  # "the union filed charges against the mayor"
            whom, by = (by, []) if outcome == "compensated" else (whom, by)
            return Became(outcome, whom, by, max(noun.core, clause.verb.last))
    return None


def _whose(noun: NounPhrase) -> list[NounPhrase]:
    """ "Overturned the Stanić verdict": whose it is, by the name right before it; not "the Lomay District verdict"."""
    named = noun.proper
    if named is None or named.last != noun.core - 1 or named.sort not in {"person", "name"} or noun.det != "the":
        return []
    return [NounPhrase(named.first, named.last, named.last, named.last, "person", proper=named)]


@by_word
def _begun_with(lemma: str) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """The phrases of the lexicon that begin with a verb, by section and outcome, longest first."""
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {"done": {}, "own": {}}
    for section, outcomes in found.items():
        for outcome in table("account")[section]:
            if begun := [phrase for phrase in phrases("account", section, outcome) if phrase[0] == lemma]:
                outcomes[outcome] = begun
    return found


def _phrase_end(sentence: Sentence, clause: Clause, told_with: Iterable[tuple[str, ...]]) -> int | None:
    """The last token of a phrase that a clause is told with, its verb alone or with what follows."""
    tokens = sentence.tokens
    for phrase in told_with:
        main, behind = clause.verb.main, phrase[1:]
        if tuple(t.low for t in tokens[main + 1 : main + 1 + len(behind)]) == behind:
            return max(main + len(behind), clause.verb.last if not behind else 0)
        if len(behind) < 2:
            continue
        for what in clause.after(behind[0]):
            core = tuple(singular(t.low) for t in tokens[what.first : what.core + 1])
            if core[1 - len(behind) :] == tuple(map(singular, behind[1:])):
                return what.core  # "removed from his post", "brought the guards to justice"
    return None


def _are_a_kind(sentence: Sentence, clause: Clause) -> bool:
    """ "Remand prisoners and convicted | prisoners": which prisoners, by nobody before them but a court."""
    if clause.passive or not clause.objects or any(_is_bench(sentence, s) for s in clause.subjects):
        return False
    whom = clause.objects[0]
    bare = not whom.det and whom.number is None and whom.first == whom.last
    return bare and singular(sentence.low(whom)) in {"prisoner", "inmate", "criminal", "offender", "felon", "detainee"}


def _by_verb(sentence: Sentence, clause: Clause, outcome: str, *, behind: bool) -> bool:
    """Whether a verb tells the outcome, by itself or with the words ``behind`` it."""
    if outcome == "dismissed" and behind:
        one = clause.passive and bool(clause.subjects) and not clause.subjects[0].plural
        return one or _is_in_uniform(sentence, clause)  # not "the teachers were removed from their posts"
    if behind:
        return True
    if outcome == "convicted" and _are_a_kind(sentence, clause):
        return False
    if outcome == "charged":
        return clause.verb.lemma in {"charge", "indict"} and _is_charge(sentence, clause)
    if outcome == "promoted":
        titled = bool(clause.after("to", "as"))
        several = bool(clause.subjects) and clause.subjects[0].plural
        return clause.passive and (several or (not titled and _is_in_uniform(sentence, clause)))
    if outcome == "tried":
        return clause.passive and negative(sentence, clause)
    if clause.verb.lemma == "suspend" and clause.verb.first == clause.verb.main and _is_of_a_term(sentence, clause):
        return False
    if outcome in _OF_THOSE_IN_UNIFORM:
        ranks = any(singular(sentence.low(p)) in _RANKS for p in clause.after("from"))
        return _is_in_uniform(sentence, clause) or (clause.passive and outcome != "rewarded" and ranks)
    if outcome == "under_investigation":
        return clause.passive or any(_investigates(sentence, p) for p in clause.subjects[:1])
    return outcome != "sentenced"


_OF_THOSE_IN_UNIFORM = frozenset({"dismissed", "suspended", "demoted", "rewarded"})
"""A teacher who is suspended has suffered it."""


def _is_of_a_term(sentence: Sentence, clause: Clause) -> bool:
    """ "Was sentenced to three years, suspended": the sentence was."""
    return comma_at(sentence.row, clause.at - 1) and singular(sentence.tokens[clause.verb.main - 2].low) in words(
        "nouns", "spans"
    )


def _is_charge(sentence: Sentence, clause: Clause) -> bool:
    """ "Was charged with murder", "was indicted by the court", "were never charged"; not "charged at the crowd"."""
    if _is_a_duty(sentence, clause):
        return False
    of_what = (
        clause.after("with", "for", "on", "under") or _is_for_doing(sentence, clause) or _ends_there(sentence, clause)
    )
    if of_what or (clause.passive and negative(sentence, clause) and not clause.after("by")):
        return True
    indicted = clause.passive and clause.kind in {"main", "relative"}
    return clause.verb.lemma == "indict" and (
        indicted or bool(clause.after("by") if clause.passive else clause.subjects)
    )


def _ends_there(sentence: Sentence, clause: Clause) -> bool:
    """ "34 officers have been charged", "he was charged in May": people, and nothing behind that charges at them."""
    behind = chunk_at(sentence.row, clause.at + 1)
    told = clause.passive and clause.verb.form == "finite" and clause.kind in {"main", "relative"}
    return told and is_link(behind, "end", "comma", "time") and all(s.sort in PEOPLE for s in clause.subjects)


def _is_for_doing(sentence: Sentence, clause: Clause) -> bool:
    """ "Charged them with spying"."""
    after = sentence.row[clause.at + 1 :]
    return any(is_low(a, "with", "for") and isinstance(b, VerbGroup) and b.form == "ing" for a, b in pairwise(after))


def _is_for_no_wrong(sentence: Sentence, clause: Clause) -> bool:
    """ "Nobody had been punished for speaking their language"."""
    to, what = chunk_at(sentence.row, clause.at + 1), chunk_at(sentence.row, clause.at + 2)
    return is_low(to, "for") and isinstance(what, VerbGroup) and what.form == "ing" and what.act is None


def _is_a_duty(sentence: Sentence, clause: Clause) -> bool:
    """ "Soldiers charged with guarding the camp": no crime."""
    what = chunk_at(sentence.row, clause.at + 2) if is_low(chunk_at(sentence.row, clause.at + 1), "with") else None
    if isinstance(what, NounPhrase):
        return singular(sentence.low(what)) in words("nouns", "duties")
    return isinstance(what, VerbGroup) and what.form == "ing" and what.lemma in words("lemmas", "duties")


def _is_in_uniform(sentence: Sentence, clause: Clause) -> bool:
    """ "Constable Voss was suspended", "sacked two officers": not a teacher, who may have suffered it."""
    whom = (clause.subjects if clause.passive else clause.objects)[:1]
    named = whom[0].proper if whom else None
    ranks = (sentence.wording(*title).lower() for title in named.titles) if named is not None else ()
    heads = (singular(sentence.low(s)) for s in whom)
    worn = words("nouns", "in_uniform")
    return any(is_rank(rank) or rank.rstrip(".") in worn for rank in ranks) or any(head in worn for head in heads)


_RANKS = frozenset({"army", "police", "force", "navy", "guard", "corps", "gendarmerie", "militia"})
"""Dismissed from these, one is no teacher."""


def _investigates(sentence: Sentence, who: NounPhrase) -> bool:
    """Whether one is a court, the police or a body: not a journalist, who investigates no one's guilt."""
    return who.sort in {"body", "place"} or _prosecutes(sentence, who)


def _prosecutes(sentence: Sentence, who: NounPhrase) -> bool:
    return who.sort == "place" or singular(sentence.low(who)) in words("nouns", "bench") | _PROSECUTE


_PROSECUTE = frozenset(
    {"prosecutor", "prosecution", "police", "authority", "official", "detective", "investigator", "attorney", "state"}
)


def _of_oneself(sentence: Sentence, clause: Clause, outcome: str) -> bool:
    """Whether who stands trial, apologises or resigns does so for a wrong."""
    if outcome == "apologised":
        own = any(p.det in {"his", "her", "their"} for p in clause.after("to"))  # "apologised to his wife"
        public = not own and any(
            s.sort in {"body", "place"} or is_office(singular(sentence.low(s))) for s in clause.subjects
        )
        wronged = any(singular(sentence.low(p)) in _WRONGED for p in clause.after("to")) and not own
        return public or wronged or any(p.sort == "act" for p in clause.after("for", "over"))
    if outcome == "resigned":
        after = [chunk_at(sentence.row, clause.at + i) for i in (1, 2)]
        return is_low(after[0], "over") and isinstance(after[1], NounPhrase) and after[1].sort == "act"
    # "Walks free after 14 months of imprisonment": who was held, and none who should have been.
    behind = [t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + _REACH]]
    then = behind[behind.index("after") :] if "after" in behind and clause.verb.lemma == "walk" else []
    custody = next((i for i, low in enumerate(then) if _is_custody(low)), None)
    held = custody is not None and then[custody + 1 : custody + 2] not in (["of"], ["and"])
    return outcome != "escaped_justice" or not (held or _was_taken(sentence, clause))


def _was_taken(sentence: Sentence, clause: Clause) -> bool:
    """ "One of the students who were abducted remains at large": none who should be held to account."""
    inner = (c for c in sentence.clauses if c.kind in {"relative", "reduced"} and c.passive and c.verb.act is not None)
    taken = (c for c in inner if c.verb.act is not None and c.verb.act.code in {"abduction", "kidnapping"})
    return any(s.first <= t.last and t.first <= s.last for c in taken for t in c.subjects for s in clause.subjects)


_REACH = 10
"""Words behind "walks free" in which it is told what went before."""


def _is_custody(low: str) -> bool:
    act = act_noun((singular(low),))
    return low in words("nouns", "jails") or (act is not None and "custody" in act_traits(act.code))


_WRONGED = frozenset({"family", "victim", "survivor", "relative", "widow"})


def _by_other_words(sentence: Sentence, clause: Clause, whom: list[NounPhrase], by: list[NounPhrase]) -> Became | None:
    """ "Was cleared of murder", "found him not guilty", "is wanted for murder"."""
    lemma, last = clause.verb.lemma, clause.verb.last
    if lemma == "clear" and (_is_of_a_deed(sentence, clause) or any(_is_bench(sentence, p) for p in by)):
        return Became("acquitted", whom, by, last)
    if lemma == "find":
        verdict = _verdict(sentence, clause) if "guilty" in sentence.lows else None
        return Became(verdict, whom, by, last) if verdict is not None else None
    if lemma == "want" and clause.passive:
        sought = any(p.sort == "act" for p in clause.after("for")) or any(_investigates(sentence, p) for p in by)
        return Became("wanted", whom, by, last) if sought else None
    return None


def _is_bench(sentence: Sentence, phrase: NounPhrase) -> bool:
    return singular(sentence.low(phrase)) in words("nouns", "bench")


def _is_of_a_deed(sentence: Sentence, clause: Clause) -> bool:
    """ "Were cleared of the murders", "was cleared of all charges"; not "was cleared of mines"."""
    return any(p.sort == "act" or singular(sentence.low(p)) in _CLEARED_OF for p in clause.after("of"))


_CLEARED_OF = frozenset({
    "wrongdoing", "involvement", "crime", "responsibility", "suspicion", "complicity", "charge", "indictment",
    "liability", "guilt",
})  # fmt: skip
_PARDONS = frozenset({"amnesty", "pardon", "immunity", "clemency"})


def _who_is_granted(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """ "Was granted amnesty", "granted (refused) amnesty to Holt", "granted Holt amnesty", "amnesty was granted to"."""
    if clause.verb.lemma not in {"grant", "give", "refuse", "deny"}:
        return []
    first = clause.objects[:1]
    if any(sentence.low(p) in _PARDONS for p in first):
        return clause.subjects if clause.passive else clause.after("to")
    if clause.passive:
        return clause.after("to") if any(sentence.low(p) in _PARDONS for p in clause.subjects) else []
    given = clause.complement
    return first if given is not None and sentence.low(given) in _PARDONS else []


def _verdict(sentence: Sentence, clause: Clause) -> str | None:
    """ "Found him guilty", "was found not guilty"."""
    last = clause.verb.last if clause.passive or not clause.objects else clause.objects[-1].last
    after = [t.low for t in sentence.tokens[last + 1 : last + 3]]
    if after[:1] == ["guilty"]:
        return "convicted"
    return "acquitted" if after == ["not", "guilty"] else None
