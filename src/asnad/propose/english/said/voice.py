"""Who says so? For every word of a sentence the chain of asserters it stands under, and how the source stands to it."""

from __future__ import annotations

from dataclasses import dataclass

from asnad.model.mention import Mention
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance
from asnad.propose.remembered import by_word
from asnad.propose.scope import Scope

__all__ = [
    "HOLDS",
    "ClauseScope",
    "Speaker",
    "attributed_to",
    "attributes",
    "claimants",
    "held_responsible",
    "is_baseless",
    "is_forced",
    "is_word",
    "must_be_noted",
    "says_something",
    "spoken",
]

HOLDS = frozenset({"hold", "consider", "deem", "regard"})
_ANSWERABLE = frozenset({"responsible", "accountable"})
_FRAMES = frozenset({"frame", "scapegoat", "slander", "defame"})
_NOBODY = frozenset({"nobody", "none", "no-one", "one", "anyone", "anybody"})
_WORD = ("hearsay", "asserts", "reports", "suspects", "accuses", "admits")


@dataclass(slots=True)
class ClauseScope(Scope):
    """A scope with the clause whose verb opens it, if one does; ``demanded``: its asserter wants what it tells of."""

    clause: Clause | None = None
    demanded: bool = False


@dataclass(slots=True)
class Speaker:
    """Who speaks, found by the caller: ``mention`` is ``None`` for the source itself when ``own`` is set."""

    mention: Mention | None
    own: bool = False
    plural: bool = False

    def fits(self, pronoun: str) -> bool:
        """Whether a pronoun can stand for this speaker."""
        if self.mention is not None and self.mention.wording.lower() in {"i", "we", "me", "us"}:
            return False
        if self.own:
            return pronoun in {"it", "its", "he", "she", "his", "her"}
        kind = self.mention.kind if self.mention is not None else ""
        if pronoun in {"it", "its"}:
            return kind != "person" and not self.plural
        if pronoun in {"he", "she", "his", "her"}:
            called = self.mention.wording.lower().split()[-1] if self.mention is not None else ""
            other = "her" if pronoun in {"he", "his"} else "his"
            pronouns = {"she", "her"} if other == "her" else {"he", "him", "his"}
            return kind == "person" and called not in words("nouns", "gender", other) | pronouns
        return self.plural or kind == "organisation"


def must_be_noted(sentence: Sentence, clause: Clause) -> bool:
    """ "It must be noted that", "it needs to be said that": whoever writes so says it."""
    behind = next((c for c in sentence.clauses if c.governor is clause and c.verb.form == "inf"), None)
    said = behind if clause.verb.lemma == "need" and behind is not None else clause
    above = said.governor if said.verb.form == "inf" and said.governor is not None else said
    it = len(above.subjects) == 1 and sentence.low(above.subjects[0]) == "it"
    if not it or above.negative or not said.passive or said.verb.lemma not in words("lemmas", "noted"):
        return False
    bound = said.verb.modal in {"must", "should", "ought"} and not said.after("by")
    return bound or above.verb.lemma == "need"


def says_something(sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody says: "the Defence submitted that he was on leave"."""
    return bool(sentence.thats) and any(report_stance(c.verb.lemma) is not None for c in sentence.clauses)


def is_word(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a noun is someone's word: "the claim", "rumours", "the finding"."""
    low = singular(sentence.low(phrase))
    return any(low in words("nouns", "saying", kind) for kind in _WORD)


def spoken(sentence: Sentence, clause: Clause) -> str:
    """The verb of saying of a clause, with what makes another of it: "rule out", "ruled that", "plead guilty"."""
    lemma = clause.verb.lemma
    if lemma == "plead":
        how = [t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + 3]]
        denies = how in (["not", "guilty"], ["innocent", "of"])
        return "confess" if how[:1] == ["guilty"] else "deny" if denies else lemma
    if lemma not in {"rule", "point"}:
        return lemma
    after = [t.low for t in sentence.tokens[clause.verb.main + 1 : clause.verb.main + 3]]
    if after[:1] == ["out"]:
        return f"{lemma} out"
    return "find" if lemma == "rule" and after[:1] == ["that"] else lemma


@by_word
def _avows(lemma: str) -> bool:
    """Whether a verb can take an act upon its subject."""
    return lemma in words("verbs", "commitment", "avows")


def claimants(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """Who takes an act upon themselves: "X claimed responsibility for", "claimed the killing"; nobody else."""
    if not _avows(clause.verb.lemma) or clause.negative or clause.conditional:
        return []
    taken = (clause.subjects if clause.passive else clause.objects)[:1]
    if clause.verb.modal or not any(_is_taken(sentence, clause, p) for p in taken):
        return []
    found = clause.after("by") if clause.passive else clause.subjects
    above = clause.governor
    spread = above is not None and any(o is p and p.sort == "thing" for o in above.objects for p in found)
    if above is not None and clause.kind == "ing" and _is_asked(above):
        return []
    if above is not None and (clause.kind == "inf" or (clause.kind == "ing" and spread and not above.passive)):
        # "called the radio to claim responsibility", "left leaflets claiming it": whoever called, left them.
        if _is_asked(above):
            return []
        found = above.subjects
    # "a caller claimed it on behalf of the Front": the caller only speaks for it.
    found = clause.beside("on behalf of", "in the name of") or found
    return [p for p in found if p.det not in {"no", "any"} and sentence.low(p) not in _NOBODY]


def _is_asked(above: Clause) -> bool:
    """ "called on the Front to claim it", "asked the Front to": who only wants it claimed or could claim it has not."""
    lemma = above.verb.lemma
    if lemma in words("lemmas", "holds_back") or any(
        lemma in words("verbs", kind) for kind in ("fail", "plan", "attempt")
    ):
        # "hesitated to claim it", "has yet to", "stopped short of claiming it".
        return True
    wants = lemma in words("verbs", "judge", "supposed") or lemma in words("verbs", "order")
    return wants and (lemma != "call" or bool(above.after("on", "upon", "for")))


def _is_taken(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a phrase is responsibility, or an act that is claimed as one's own; not "claimed 120 deaths"."""
    if sentence.low(phrase) in words("nouns", "saying", "responsibility"):
        return True
    definite = phrase.det in {"the", "this", "that", "these", "those"} and phrase.number is None
    return clause.verb.lemma == "claim" and phrase.sort == "act" and definite and sentence.low(phrase) != "death"


@by_word
def attributes(lemma: str) -> bool:
    """Whether a verb can lay an act at someone's door: "attribute", "blame"."""
    return lemma in words("verbs", "attribute")


def attributed_to(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """The acts that a clause lays at someone's door: "attributed the killing to X", "the attack was blamed on X".

    Not what tells of one: "attributes to her the coverage of the arrest".
    """
    if not attributes(clause.verb.lemma) or not clause.after("to", "on", "upon"):
        return []
    told = words("nouns", "tells")
    if all(p.sort == "thing" and singular(sentence.low(p)) in told for p in clause.after("to", "on", "upon")):
        return []  # "attributed her arrest to an article that she wrote": nobody's doing
    laid = [p for p in (clause.subjects if clause.passive else clause.objects) if p.sort in ("act", "thing", "pron")]
    return [p for p in laid if p.sort != "thing" or singular(sentence.low(p)) not in told]


def held_responsible(sentence: Sentence, clause: Clause) -> int | None:
    """The word "responsible" of "hold X responsible", "X is held accountable"; ``None`` without one."""
    if clause.verb.lemma not in HOLDS:
        return None
    first = clause.objects[-1].last if clause.objects and not clause.passive else clause.verb.last
    return next(
        (i for i in range(first + 1, min(first + 4, len(sentence.tokens))) if sentence.tokens[i].low in _ANSWERABLE),
        None,
    )


def is_baseless(clause: Clause) -> bool:
    """Whether whoever accuses or claims does so where the source rejects it: "falsely accused", "framed for"."""
    return clause.verb.lemma in _FRAMES or bool(words("words", "baseless").intersection(clause.verb.adverbs))


def is_forced(sentence: Sentence, clause: Clause) -> bool:
    """ "confessed under torture", "was forced to confess": those words are not freely said."""
    above = clause.governor
    made = above is not None and clause.kind == "inf" and above.verb.lemma in {"force", "coerce", "compel", "make"}
    following = next((c for c in sentence.clauses if c.at > clause.at and c.verb.lemma in {"beat", "torture"}), None)
    lead = sentence.row[following.at - 1] if following is not None and following.kind == "ing" else None
    beaten = isinstance(lead, Link) and lead.low in {"after", "following", "while"}
    return made or beaten or any(sentence.low(p) in words("nouns", "coercion") for p in clause.beside("under", "after"))
