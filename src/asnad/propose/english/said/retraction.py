"""Which accusations and confessions are taken back, made up or wrung from someone, and so are no one's word?"""

from __future__ import annotations

from asnad.model.claim import Stance
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import is_link, is_low
from asnad.propose.english.said.allegation import Allegation
from asnad.propose.english.said.voice import is_word
from asnad.propose.english.words.stance import report_stance
from asnad.propose.remembered import by_word

__all__ = ["is_forged", "is_overturned", "is_rejected", "overturns", "standing", "unfree"]

_IT = frozenset({"it", "that", "this", "them", "him", "her"})
_LIES = frozenset({"lie", "perjure"})


def standing(sentence: Sentence, told: Allegation) -> Stance | None:
    """How the sentence takes the word away from a noun of saying; ``None`` where it lets it stand.

    "The fabricated charge that …", "withdrew the accusation that …", "the claim that … was retracted": disputed;
    "invented the story that …": denied.
    """
    phrase = told.phrase
    before = [t.low for t in sentence.tokens[max(0, phrase.first - 3) : phrase.first]]
    quoted = any(t.tag == "quote" for t in sentence.tokens[phrase.first : phrase.head])
    if quoted or is_forged(sentence, phrase) or "contrary" in before:
        return "disputed"
    if told.commitment == "admits" and _is_wrung(sentence, told):
        return "disputed"
    for clause in sentence.clauses:
        if _proves_false(sentence, clause, told):
            return "denied"
        acted = clause.subjects if clause.passive else [*clause.objects, *clause.after("out", "back", "down", "up")]
        acts_on_it = (
            any(o is phrase or _is_it_again(sentence, phrase, o) for o in acted)
            or _begs_pardon(clause, told)
            or _ends(sentence, clause, told)
        )
        lemma = _with_particle(sentence, clause)
        if _is_unaccepted(sentence, clause, told, acts_on_it=acts_on_it):
            return "disputed"
        if not acts_on_it or negative(sentence, clause):
            continue
        if lemma in words("verbs", "makes_up"):
            return "denied"
        if lemma in words("verbs", "takes_back") or lemma in words("lemmas", "regrets"):
            return "disputed"
        if clause.passive and report_stance(lemma) == "denied":
            return "denied"
    return None


def is_rejected(sentence: Sentence, told: Allegation) -> bool:
    """ "The jury rejected the suggestion that …"."""
    acting = (c for c in sentence.clauses if not c.passive and c.has_object(told.phrase))
    return any(report_stance(c.verb.lemma) == "denied" and not negative(sentence, c) for c in acting)


def is_overturned(sentence: Sentence, clause: Clause) -> bool:
    """Whether what a verb of saying tells does not stand: "overturned the finding, which had concluded that …".

    So too where the finding has the "that", and where a later part of the sentence says so: "…; the judges rejected
    that finding".
    """
    told = [*clause.subjects, *clause.objects]
    for other in sentence.clauses:
        if other.at > clause.at and (_is_called_untrue(sentence, other) or _is_unbelieved(sentence, other)):
            return True
        if not overturns(other) or (other.at < clause.at and clause.kind != "relative"):
            continue
        acted = other.subjects if other.passive else other.objects
        if not any(is_word(sentence, o) for o in acted) or negative(sentence, other):
            continue
        if other is clause or (clause.kind == "relative" and any(o is t for o in acted for t in told)):
            return True
        if other.at > clause.at and any(o.det in {"this", "that", "these", "the"} for o in acted):
            lead = sentence.row[other.start - 1] if other.start else None
            if is_link(lead, "stop") or is_low(lead, "but", "and"):
                return True
    return False


def _is_called_untrue(sentence: Sentence, clause: Clause) -> bool:
    """ "…; this is a lie", "…; she now says that was an error"."""
    if clause.negative or clause.verb.modal or clause.conditional:
        return False
    belied = clause.passive and clause.verb.lemma in words("lemmas", "belies")
    if clause.verb.lemma != "be" and not belied:
        return False
    behind = {t.low for t in sentence.tokens[clause.verb.last + 1 : clause.verb.last + 4]}
    before = [t.low for t in sentence.tokens[clause.verb.first - 1 : clause.verb.first]]
    untrue = words("words", "truth", "false") | words("nouns", "lies") | {"error", "mistake"}
    return before in (["this"], ["that"]) and (belied or bool(behind & untrue))


def _is_unbelieved(sentence: Sentence, clause: Clause) -> bool:
    """ "…, but I do not believe it", "…; we never believed them"."""
    if clause.verb.lemma != "believe" or clause.verb.modal or not clause.start or not negative(sentence, clause):
        return False
    lead = sentence.row[clause.start - 1]
    what = sentence.tokens[clause.verb.last + 1 : clause.verb.last + 3]
    closed = len(what) == 2 and what[0].low in _IT and what[1].tag in {"end", "comma", "stop", "quote"}
    one_of_us = len(clause.subjects) == 1 and sentence.low(clause.subjects[0]) in {"i", "we"}
    return closed and one_of_us and (is_link(lead, "stop") or is_low(lead, "but", "and", "though", "although"))


def overturns(clause: Clause) -> bool:
    """Whether the verb says that what it acts on does not stand: "overturned", "quashed", "rejected"."""
    return _overturns(clause.verb.lemma)


@by_word
def _overturns(lemma: str) -> bool:
    return lemma in words("verbs", "takes_back") or (lemma != "deny" and report_stance(lemma) == "denied")


def _is_unaccepted(sentence: Sentence, clause: Clause, told: Allegation, *, acts_on_it: bool) -> bool:
    """ "Does not accept the version that …", "the charge that … was not proved", "found no truth in the story"."""
    if acts_on_it and negative(sentence, clause):
        lemma = clause.verb.lemma
        proven = clause.passive and (lemma in words("lemmas", "proves") or lemma == "corroborate")
        return proven or lemma in words("lemmas", "accepts")
    no_ground = any(sentence.low(o) in words("nouns", "ground") and o.det == "no" for o in clause.objects)
    return no_ground and any(p is told.phrase for p in clause.after("in", "for", "to"))


def _is_it_again(sentence: Sentence, phrase: NounPhrase, later: NounPhrase) -> bool:
    """ "Rumours that … spread, but these rumours were fabricated"."""
    same = sentence.low(later) == sentence.low(phrase) and later.first > phrase.last
    return same and later.det in {"this", "these", "the", "that", "those"} and later.of is None


def is_forged(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "the forged letter", "the fabricated charge": whatever it says, nobody should stand by it."""
    inside = sentence.tokens[phrase.first : phrase.head]
    return any(t.low in words("words", "truth", "discredited") for t in inside)


def _is_wrung(sentence: Sentence, told: Allegation) -> bool:
    """ "a confession, under duress, that …", "the confession extracted from him that …"."""
    between = sentence.tokens[told.phrase.head + 1 : told.first]
    if any(t.low in words("nouns", "coercion") for t in between):
        return True
    held = (c for c in sentence.clauses if c.verb.lemma in words("verbs", "wrings") and not c.negative)
    return any(o is told.phrase for c in held for o in (c.subjects if c.passive else c.objects))


def _begs_pardon(clause: Clause, told: Allegation) -> bool:
    """ "apologised for its report that …"."""
    return clause.verb.lemma in words("lemmas", "regrets") and any(p is told.phrase for p in clause.after("for"))


def _ends(sentence: Sentence, clause: Clause, told: Allegation) -> bool:
    """ "The claim that soldiers killed him was retracted": a passive behind what is said, led to by nothing."""
    return clause.passive and clause.kind != "reduced" and _closes(sentence, clause, told)


def _closes(sentence: Sentence, clause: Clause, told: Allegation) -> bool:
    """Whether a clause follows on what is said and is the verb of the noun that it is said by."""
    inner = next((c for c in sentence.clauses if c.verb.first >= told.first), clause)
    if clause is inner or clause.at < inner.at:
        return False
    return not any(is_link(c, "that", "conj", "wh", "sub", "stop") for c in sentence.row[inner.at : clause.at])


def _proves_false(sentence: Sentence, clause: Clause, told: Allegation) -> bool:
    """ "Rumours that the mayor had been hanged proved false", "reports of the torture of miners are false"."""
    behind = sentence.tokens[clause.verb.last + 1 : clause.verb.last + 4]
    untrue = any(t.low in words("words", "truth", "false") for t in behind)
    if clause.verb.lemma == "be" and untrue and not clause.negative:
        return clause.has_subject(told.phrase)
    return clause.verb.lemma == "prove" and untrue and not clause.negative and _closes(sentence, clause, told)


def _with_particle(sentence: Sentence, clause: Clause) -> str:
    """ "throw out", "take … back", "make up": the verb with the word that makes another of it."""
    lemma = clause.verb.lemma
    after = {t.low for t in sentence.tokens[clause.verb.main + 1 : clause.verb.main + 2]}
    after |= {t.low for o in clause.objects for t in sentence.tokens[o.core + 1 : o.core + 2]}
    known = words("verbs", "takes_back") | words("verbs", "makes_up")
    return next((both for low in after if (both := f"{lemma} {low}") in known), lemma)


def unfree(sentence: Sentence, clause: Clause) -> Stance | None:
    """How the verb above takes the word from a verb of saying: it is lied, regretted, paid for or wrung from someone.

    "was paid to say that …", "made witnesses say that …", "was tortured into admitting that …": disputed;
    "lied when she said that …": denied.
    """
    if clause.kind == "relative" and any(t.low == "lying" for t in sentence.tokens[clause.verb.last :]):
        return "denied"  # "those who say so are lying"
    at = next((i for i, c in enumerate(sentence.clauses) if c is clause), 0)
    above = clause.governor or (sentence.clauses[at - 1] if at else None)
    if above is None or above.at >= clause.at or above.negative:
        return None
    signed = next((i for i, c in enumerate(sentence.clauses[:at]) if c.verb.lemma == "sign"), 0)
    if signed and sentence.clauses[signed - 1].verb.lemma in words("lemmas", "prepares"):
        return "disputed"  # "made me sign a paper saying that …"
    lead = sentence.row[clause.at - 1] if clause.kind == "ing" else sentence.row[clause.start - 1]
    low = lead.low if isinstance(lead, Link) else ""
    lemma = above.verb.lemma
    if lemma in _LIES and low in {"when", "in", "by", "that"}:
        return "denied"
    if lemma == "misquote":
        return "denied"
    if lemma in words("lemmas", "regrets") and clause.verb.form == "ing" and not is_link(lead, "comma"):
        return "disputed"
    bent = clause.verb.form == "inf" or (clause.verb.form == "bare" and lemma == "make") or low in {"into", "until"}
    return "disputed" if lemma in words("lemmas", "prepares") and bent else None
