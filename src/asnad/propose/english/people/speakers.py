"""Who are those who speak: figures who are people? Whom can they not mean by "he"? Spokesmen speak of others."""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import listed, words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.stance import report_stance

__all__ = ["is_a_figure", "speak_of_theirs", "speaks_of_others", "spoken_of"]


_SUFFERS = frozenset({"suffer", "sustain", "endure"})
_BESIDE = frozenset(
    {"with", "against", "together with", "along with", "alongside", "unlike", "like", "besides", "without", "for"}
)


def speaks_of_others(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether who speaks is named with an office: "lawyer Mira Holt", "Mira Holt, a researcher at the institute"."""
    tokens = sentence.tokens
    last = phrase.last
    before = {t.low for t in tokens[max(0, phrase.first - 8) : phrase.first]} if _is_beside(sentence, phrase) else set()
    closed = any(t.tag == "comma" for t in tokens[last + 1 : last + 2])
    after = {t.low for t in tokens[last + 2 : last + 16]} if closed else set()
    inside = {t.low for t in tokens[phrase.first : last + 1]}
    return bool(
        (words("nouns", "speakers", "officials") | words("nouns", "speakers", "spokesmen")) & (before | inside | after)
    )


def _is_beside(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a comma leads from a description to the name: "the union's lawyer, Mira Holt"."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].tag == "comma"


def spoken_of(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """Where those stand who cannot be meant: "Holt said he was killed", "spokesman Holt said he was arrested".

    The dead say nothing, and spokesmen speak of others.
    """
    suffered = [c for c in sentence.clauses if c.has_subject(phrase) and not c.verb.modal]
    dead = told = False
    for clause in suffered:
        trigger = clause.verb.act
        told = told or (clause.passive and trigger is not None) or clause.verb.lemma in _SUFFERS
        lethal = clause.passive and trigger is not None and "lethal" in act_traits(trigger.code)
        shot = clause.passive and clause.verb.lemma == "shoot" and not clause.phrases  # but "was shot in the leg"
        dead = dead or (not clause.negative and (lethal or shot or clause.verb.lemma == "die"))
    killed = [c for c in sentence.clauses if c.has_object(phrase) and _kills(c)]
    suffered, dead = suffered + killed, dead or bool(killed)
    told_by = (c for c in sentence.clauses if c.verb.lemma in words("lemmas", "learns") and c.verb.last < phrase.first)
    from_whom = {p.last for c in told_by for p in c.after("from")}
    found = {
        sentence.tokens[p.first].start
        for _, p in sentence.nouns
        if from_whom and (p.last in from_whom or (p.first >= 2 and p.first - 2 in from_whom))
    }
    found |= _kin_who_speak(sentence, phrase) | _pretended(sentence) | _with_whom(sentence, phrase)
    for clause in sentence.clauses if told or dead else ():
        says = clause.at < suffered[0].at and report_stance(clause.verb.lemma) is not None
        speaker = clause.subjects[0] if clause.subjects and says else None
        if speaker is None:
            continue
        titles = {t.low for t in sentence.tokens[speaker.first : speaker.last + 1]}
        if dead or titles & words("nouns", "speakers", "spokesmen"):
            found |= {sentence.tokens[first].start for first in (speaker.first, *_name_of(sentence, speaker))}
    return found


def _name_of(sentence: Sentence, phrase: NounPhrase) -> list[int]:
    """ "The governor | , Mira Holt, as saying": the first word of the name that stands beside an office."""
    beside = phrase.last + 2
    comma = any(t.tag == "comma" for t in sentence.tokens[phrase.last + 1 : beside])
    return [p.first for _, p in sentence.nouns if comma and p.first == beside and p.is_named]


def _with_whom(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """Where those stand with or against whom somebody acts: "With Mira Holt she founded the union"."""
    return {
        sentence.tokens[p.first].start
        for clause in sentence.clauses
        if clause.has_subject(phrase)
        for low, group in clause.before
        for p in group
        if low in _BESIDE
    }


def _kills(clause: Clause) -> bool:
    """ "Holt told me that they killed him": not Holt."""
    done = clause.verb.form == "finite" and not (clause.passive or clause.negative or clause.verb.modal)
    trigger = clause.verb.act if done else None
    return trigger is not None and "lethal" in act_traits(trigger.code)


def _pretended(sentence: Sentence) -> set[int]:
    """Where those stand whom someone only claims to be: "a man claiming to be Holt said he was alive"."""
    claimed = (c for c in sentence.clauses if c.verb.lemma == "be" and c.kind == "inf" and c.governor is not None)
    return {
        sentence.tokens[o.first].start
        for c in claimed
        if c.governor is not None and c.governor.verb.lemma in {"claim", "pretend", "purport"}
        for o in c.objects
    }


def _is_of_theirs(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "The lawyer of Oren Falk", "relatives of the two miners"."""
    low = singular(sentence.tokens[phrase.core].low)
    kin = low in {"relative", "widow", "parent", "friend"} | listed("nouns", "kin")
    speaks = kin or low in words("nouns", "speakers", "spokesmen")
    return speaks and phrase.of is not None and phrase.of.sort in {"person", "name", "number", "pron"}


def speak_of_theirs(sentence: Sentence, phrase: NounPhrase, they: NounPhrase) -> bool:
    """ "Relatives of the two miners said they had been beaten": nobody knows who."""
    says = (c for c in sentence.clauses if c.has_subject(phrase) and not c.passive)
    spoke = any(report_stance(c.verb.lemma) is not None and c.at < _at(sentence, they) for c in says)
    suffers = any(c.passive and c.has_subject(they) for c in sentence.clauses)
    return spoke and suffers and _is_of_theirs(sentence, phrase)


def _at(sentence: Sentence, phrase: NounPhrase) -> int:
    return next((i for i, c in enumerate(sentence.row) if c is phrase), 0)


def _kin_who_speak(sentence: Sentence, phrase: NounPhrase) -> set[int]:
    """Where those stand who speak of theirs: "his lawyer, Holt, said he was ill", "Alvik's brother Voss said he …"."""
    found = set()
    for clause in sentence.clauses:
        if not clause.subjects or report_stance(clause.verb.lemma) is None or clause.passive:
            continue
        speaker = clause.subjects[0]
        at = next((i for i, c in enumerate(sentence.row) if c is speaker), 0)
        role = sentence.row[at - 2] if at >= 2 and sentence.tokens[speaker.first - 1].tag == "comma" else None
        whose = [p for p in (speaker, role) if isinstance(p, NounPhrase)]
        theirs = any(p.det in {"his", "her"} or p.possessor is not None or _is_of_theirs(sentence, p) for p in whose)
        if theirs and speaker.last < phrase.first:
            found.add(sentence.tokens[speaker.first].start)
    return found


def is_a_figure(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "opposition figures", "a senior party figure": people, and no numbers."""
    before = sentence.tokens[phrase.head - 1].low if phrase.head > phrase.first else ""
    return singular(sentence.low(phrase)) == "figure" and before in words("words", "public")
