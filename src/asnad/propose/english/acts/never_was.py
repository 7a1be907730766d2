"""Who says that an act never was, of whomever: "“There was no massacre,” the minister said", "denied any torture"?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.acts.act_nouns import ActNoun
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.phrases.row import chunk_at, is_link, is_low
from asnad.propose.english.setting.where import is_place
from asnad.propose.english.words.stance import report_stance

__all__ = ["is_a_slogan", "never_was"]

_GRAVE = frozenset({"torture", "rape", "ill_treatment", "enforced_disappearance", "abduction", "kidnapping", "beating"})
_FORCE = frozenset({"shooting", "attack", "bombing", "bombardment"})
_OF_ITSELF = frozenset({"death", "suicide", "death_in_custody"})
_LIMITS = frozenset({"until", "since", "before", "after", "till"})
_BESIDE = frozenset({"in", "at", "near", "inside", "within"})


def never_was(draft: Draft, noun: ActNoun, clause: Clause | None) -> bool:
    """Whether somebody is told to say that there was no such act; the source's own word tells of nobody."""
    phrase, (asserters, stance, only_feared) = noun.phrase, draft.voice(noun.phrase.head)
    alone = phrase is draft.sentence.row[noun.at] and phrase.of is None and phrase.possessor is None
    clause = next((c for c in draft.sentence.clauses if c.has_subject(phrase)), clause)
    if clause is None or not alone or only_feared or asserters[-1].who is None or not _is_grave(noun.act):
        return False
    if not _closes(draft, noun, clause):
        return False
    if clause.has_object(phrase) and report_stance(clause.verb.lemma) == "denied":
        meant = phrase.det in {"the", "any", "all", "every", "such"} or phrase.plural or noun.act == "torture"
        plain = not (clause.passive or clause.negative or clause.verb.modal)
        return plain and meant and noun.act not in _FORCE and asserters[-1].commitment == "denies"
    if not _tells_that_it_was(draft, phrase, clause) or modality_of(draft.sentence, clause) != "actual":
        return False
    never = negative(draft.sentence, clause) or phrase.det == "no"
    return stance == ("asserted" if never else "denied")


def is_a_slogan(sentence: Sentence, noun: ActNoun) -> bool:
    """ "The “No soldiers' deaths” march": what they called for, and no verb tells of it."""
    carrier = sentence.row[noun.at]
    told = any(c.has_subject(carrier) or c.has_object(carrier) for c in sentence.clauses)
    return sentence.quoted(noun.phrase.head) and not told


def _is_grave(act: str) -> bool:
    lethal = "lethal" in act_traits(act) and act not in _OF_ITSELF
    return lethal or act in _GRAVE or act in _FORCE


def _tells_that_it_was(draft: Draft, phrase: NounPhrase, clause: Clause) -> bool:
    """ "There was (no) massacre", "no massacre took place", "had happened"."""
    verb = clause.verb
    if verb.lemma == "be" and "there" in verb.adverbs:
        return clause.has_object(phrase)
    after = draft.sentence.tokens[verb.last + 1].low if verb.last + 1 < len(draft.sentence.tokens) else ""
    happened = verb.lemma in {"happen", "occur"} or (verb.lemma == "take" and after == "place")
    return happened and clause.has_subject(phrase)


def _closes(draft: Draft, noun: ActNoun, clause: Clause) -> bool:
    """Whether only the day and the place stand behind it: not "no killings until 1981", "no massacre but a battle"."""
    row, tokens, at = draft.sentence.row, draft.sentence.tokens, noun.at + 1
    while at < clause.end:
        chunk, following = row[at], chunk_at(row, at + 1)
        if is_low(chunk, "according to"):
            return True
        if is_link(chunk, "time") and tokens[chunk.first].low in _LIMITS:
            return False
        place = is_low(chunk, *_BESIDE) and isinstance(following, NounPhrase) and is_place(draft.sentence, following)
        took_place = isinstance(chunk, NounPhrase) and draft.sentence.low(chunk) == "place"
        if not (place or took_place or chunk is clause.verb or is_link(chunk, "comma", "quote", "time")):
            return False
        at += 1 + place
    behind = chunk_at(row, clause.end + is_link(chunk_at(row, clause.end), "comma"))
    return not is_low(behind, "but", "only", "except", "because", "without", *_LIMITS)
