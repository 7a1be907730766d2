"""Which clause denies what was told before: "denied it", "pleaded not guilty", "said that it was not involved"?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import table, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.said.complement import complement_of
from asnad.propose.english.said.rebuttal import is_untrue
from asnad.propose.english.words.morphology import singular
from asnad.propose.remembered import by_word

__all__ = ["Denying", "denying"]

_IT = frozenset({"it", "this", "that", "them", "these"})
_DENYING = frozenset({"deny", "reject"})
_SAYING = frozenset({"say", "tell", "insist", "maintain", "state", "declare", "claim", "add", "write", "reply"})
_AGAIN = frozenset({"the", "these", "those", "all", "both", "this", "that", "any", "such"})
_OWN = frozenset({"it", "they", "he", "she", "i", "we"})
_HAPPENS = frozenset({"happen", "occur"})
_HIS = frozenset({"his", "her", "its", "their", "my", "our"})
_BESIDE = frozenset({"in", "on", "at", "during", "through", "before", "to"})
"""What leaves a denial as it is: "denied the charges in a letter", and not "denied any involvement in the killings"."""
_PLEA = ["not", "guilty"]


@dataclass(frozen=True, slots=True)
class Denying:
    """``who`` denies, in a ``clause`` with its words up to ``last``.

    ``points``: what the sentence right before tells ("it"). ``charges``: only what others say. ``part``: the degree of
    his own part that is denied, "accused" where it is only what he is accused of, "" where it is the whole deed;
    ``whose`` part, if not his own ("its fighters"), and ``of`` what, as it is called again ("the killings").
    ``told_by``: only what these say is meant ("the army's account").
    """

    clause: Clause
    who: NounPhrase
    last: int
    points: bool = False
    charges: bool = False
    part: str = ""
    whose: NounPhrase | None = None
    of: NounPhrase | None = None
    told_by: NounPhrase | None = None


def denying(draft: Draft) -> Denying | None:
    """The first clause of the sentence that denies what was told before; ``None``: none does."""
    sentence = draft.sentence
    if sentence.asks:
        return None
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.verb.form != "finite" or clause.conditional or clause.verb.modal:
            continue
        if not _may_deny(clause.verb.lemma):
            continue
        found = _denies(draft, clause) or _calls_untrue(draft, clause) or _denies_a_part(draft, clause)
        if found is not None:
            return found
    return None


@by_word
def _may_deny(lemma: str) -> bool:
    """Whether a clause with this verb can deny what was told before."""
    called = words("account", "called_untrue", "dismisses") | words("account", "called_untrue", "calls")
    stands = words("account", "innocent", "stands_by")
    return lemma in _DENYING | _SAYING | {"plead"} | called or any(told.split()[0] == lemma for told in stands)


def _somebody(draft: Draft, phrase: NounPhrase | None) -> NounPhrase | None:
    named = phrase is not None and (human(draft, phrase) or draft.sentence.low(phrase) in words("nouns", "runs_it"))
    return phrase if named else None


def _denies(draft: Draft, clause: Clause) -> Denying | None:
    """ "Voss denied it", "the army has rejected the allegations", with nothing behind that says what."""
    sentence = draft.sentence
    if clause.verb.lemma not in _DENYING or negative(sentence, clause):
        return None
    if any(not _is_said_beside(sentence, clause, that) for that in sentence.thats):
        return None
    if clause.passive:
        return _is_rejected(draft, clause)
    who = _somebody(draft, next(iter(clause.subjects), None))
    if who is None or clause.complement is not None or len(clause.objects) > 1:
        return None
    if any(low not in _BESIDE or any(p.sort == "act" for p in group) for low, group in clause.phrases):
        return None
    if not clause.objects:
        this, after = (*sentence.row[clause.at + 1 : clause.at + 3], None, None)[:2]
        it = is_low(this, "this", "that") and is_link(after, "end", "stop", "comma")
        return Denying(clause, who, clause.verb.last + 1, points=True) if it else None
    what = clause.objects[0]
    if _are_somebodys(sentence, what):
        return Denying(clause, who, what.last, charges=True, told_by=what.possessor or what.of)
    if what.of is not None or what.possessor is not None:
        return None
    if what.sort == "pron":
        it = sentence.low(what) in _IT and clause.verb.lemma == "deny" and not _goes_on_with(sentence, clause, what)
        return Denying(clause, who, what.last, points=True) if it else None
    part = _part("own_part", sentence.low(what))
    if part and what.det in {"", "any", "all"} and clause.verb.lemma == "deny":
        return Denying(clause, who, what.last, part=part)
    return Denying(clause, who, what.last, charges=True) if _are_accusations(sentence, what) else None


def _is_rejected(draft: Draft, clause: Clause) -> Denying | None:
    """ "The allegations were denied by the army"."""
    what, who = next(iter(clause.subjects), None), next(iter(clause.after("by")), None)
    somebody = _somebody(draft, who)
    if what is None or somebody is None or not _are_accusations(draft.sentence, what):
        return None
    return Denying(clause, somebody, somebody.last, charges=True)


def _calls_untrue(draft: Draft, clause: Clause) -> Denying | None:
    """ "Called the allegations lies", "dismissed them as baseless"."""
    sentence, what = draft.sentence, next(iter(clause.objects), None)
    dismisses = clause.verb.lemma in words("account", "called_untrue", "dismisses")
    if not (dismisses or clause.verb.lemma in words("account", "called_untrue", "calls")):
        return None
    who = _somebody(draft, next(iter(clause.subjects), None))
    if who is None or clause.passive or what is None or negative(sentence, clause):
        return None
    if not _are_accusations(sentence, what):
        return None
    behind = sentence.tokens[what.last + 1 : what.last + 7]
    untrue = not _untrue().isdisjoint(t.low for t in behind)
    bench = singular(sentence.low(who)) in words("nouns", "bench")  # a court that dismisses charges denies nothing
    return Denying(clause, who, what.last, charges=True) if untrue and not bench else None


def _denies_a_part(draft: Draft, clause: Clause) -> Denying | None:
    """ "Denied that it was involved", "said that it had no role in the killings", "pleaded not guilty"."""
    sentence = draft.sentence
    who = _somebody(draft, next(iter(clause.subjects), None))
    if who is None or clause.passive or (negative(sentence, clause) and clause.verb.lemma != "plead"):
        return None
    lemma, behind = clause.verb.lemma, [t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + 3]]
    if lemma == "plead":
        to = clause.after("to")
        all_of_it = not to or (len(to) == 1 and _are_accusations(sentence, to[0]))
        return Denying(clause, who, clause.verb.last + 2, part="accused") if behind == _PLEA and all_of_it else None
    what = next(iter((*clause.objects, *clause.after("on"))), None)
    if what is not None and f"{lemma} {sentence.low(what)}" in words("account", "innocent", "stands_by"):
        return Denying(clause, who, what.last, part="accused") if what.det in _HIS else None
    if lemma not in _SAYING and lemma != "deny":
        return None
    if lemma in _SAYING and not any(low in _may_tell_so() or low.endswith(("n't", "n’t")) for low in sentence.lows):
        return None
    inner = _what_is_said(sentence, clause)
    return _is_said(sentence, clause, who, inner) if inner is not None else None


def _what_is_said(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause that somebody denies or says, where no more is said than that, "and", or "to do with"."""
    said = complement_of(sentence, clause)
    inner = next((c for c in sentence.clauses if c.at > clause.at), None)
    if inner is None or said is None or not said[0] <= inner.verb.main <= said[1]:
        return None
    return None if inner.verb.modal or inner.conditional or inner.kind == "relative" else inner


def _is_said(sentence: Sentence, clause: Clause, who: NounPhrase, inner: Clause) -> Denying | None:
    """Whether what is said is that ``who``, or his men, had no part in it, or that what was told is untrue."""
    subject = next(iter(inner.subjects), None)
    if subject is None:
        return None
    denies, none = clause.verb.lemma == "deny", negative(sentence, inner)
    if not denies and is_untrue(sentence, inner, points=sentence.low(subject) in _IT):
        points = subject.sort == "pron"
        what = points or _are_accusations(sentence, subject)
        return Denying(clause, who, inner.verb.last + 1, points=points, charges=not points) if what else None
    if denies and not none and sentence.low(subject) in _IT and inner.verb.lemma in _HAPPENS:
        return Denying(clause, who, inner.verb.last, points=True)
    own = subject is who or (subject.sort == "pron" and sentence.low(subject) in _OWN)
    theirs = subject if subject.det in _HIS and subject.sort in {"person", "group", "body"} else None
    if not own and theirs is None:
        return None
    degree, last, of = _his_part(sentence, inner)
    if of is None and any(low not in _OF_THE_DEED for low, _ in inner.phrases):
        return None  # "said he was not involved with the bank"
    if own and not denies and not none and degree == "innocent":
        return Denying(clause, who, last, part="accused")
    if degree in {"", "innocent"} or none == denies:
        return None
    return Denying(clause, who, last, part=degree, whose=theirs, of=of)


_OF_THE_DEED = frozenset({"in", "for", "behind", "to", "on", "at"})


def _his_part(sentence: Sentence, clause: Clause) -> tuple[str, int, NounPhrase | None]:
    """The part that a clause tells of: its degree ("" where it tells of none), its last word, and in what."""
    verb = clause.verb
    what, of = next(iter(clause.objects), None), next(iter(clause.after("in", "for", "behind")), None)
    if verb.lemma == "be" and what is None:
        rest = ((at, t.low) for at, t in enumerate(sentence.tokens) if at > verb.last and t.tag != "adv")
        at, word = next(rest, (verb.last, ""))
        return _part("his_part", f"be {word}"), at, of
    if verb.lemma == "involve" and clause.passive:
        return _part("his_part", "be involved"), verb.last, of
    if what is None:
        return "", verb.last, None
    does = next((c for c in sentence.clauses if c.verb.form == "inf" and c.at == clause.at + 2), None)
    if verb.lemma == "have" and sentence.low(what) in {"nothing", "anything"} and does is not None:
        return _part("his_part", f"have {does.verb.lemma}"), does.verb.last, next(iter(does.after("with")), None)
    return _part("his_part", f"{verb.lemma} {sentence.low(what)}"), what.last, of


def _part(section: str, word: str) -> str:
    return next((degree for degree, told in table("account")[section].items() if word in told), "")


@cache
def _may_tell_so() -> frozenset[str]:
    """Words without one of which nobody says that he had no part in it, or that it is untrue."""
    innocent = (told.split()[-1] for told in table("account")["his_part"].get("innocent", ()))
    return frozenset({"no", "not", "n't", "never", "nothing", "none", "neither", "nor", *innocent}) | _untrue()


@cache
def _untrue() -> frozenset[str]:
    """Words that call accusations untrue."""
    own = (words("account", "called_untrue", kind) for kind in ("lies", "untrue"))
    return frozenset().union(words("words", "truth", "false"), words("nouns", "lies"), *own)


def _are_accusations(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The allegations", "all charges": those told before."""
    again = sentence.tokens[phrase.first].low in _AGAIN and phrase.of is None and phrase.possessor is None
    return again and sentence.low(phrase) in words("nouns", "accusations")


def _are_somebodys(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The army's account", "the version of the police"."""
    whose = phrase.possessor or phrase.of
    told = sentence.low(phrase) in words("nouns", "accusations") and whose is not None
    return told and whose is not None and whose.sort in {"body", "person", "name", "group"}


def _goes_on_with(sentence: Sentence, clause: Clause, it: NounPhrase) -> bool:
    """ "Denied | it was involved": not the "it" that was told before."""
    return any(c.at > clause.at and c.has_subject(it) for c in sentence.clauses)


def _is_said_beside(sentence: Sentence, clause: Clause, that: int) -> bool:
    """ "Denied it, telling reporters | that he was at home": it says nothing of what is denied."""
    saying = next((c for c in reversed(sentence.clauses) if c.at < that), clause)
    apart = saying.kind == "ing" and is_link(sentence.row[saying.at - 1], "comma")
    return apart and saying.governor is clause and bool(clause.objects)
