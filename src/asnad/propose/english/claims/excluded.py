"""Who, of those a verb stands with, cannot have done it or suffered it?"""

from __future__ import annotations

from asnad.propose.act_kinds import act_traits
from asnad.propose.english.claims.draft import FIRST_PERSON, Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import is_low
from asnad.propose.english.words.morphology import singular

__all__ = [
    "are_beasts",
    "are_its_doers",
    "are_its_own",
    "is_anyone",
    "is_named_body",
    "is_one_body",
    "may_be_doer",
    "only_an_example",
]


def only_an_example(sentence: Sentence, clause: Clause) -> bool:
    """ "Reporters have vanished, most recently Holt": he is one of them, and nobody's victim that they have made."""
    first = clause.objects[0].first if clause.objects else 0
    return any(t.tag == "comma" for t in sentence.tokens[clause.verb.last + 1 : first])


def may_be_doer(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """ "The man Holt arrested was a teacher": Holt has arrested him; "the poet Holt arrested in May was" is either."""
    proper, row = phrase.proper, sentence.row
    if clause.kind != "reduced" or proper is None or clause.after("by"):
        return False
    beside = clause.at > 0 and row[clause.at - 1] is phrase
    if beside and clause.at > 1 and is_low(row[clause.at - 2], "whose") and proper.first > phrase.first:
        return True  # "Voss, whose brother Holt killed, fled"
    if phrase.det != "the":
        return False
    goes_on = clause.end < len(row) and isinstance(row[clause.end], VerbGroup)
    called = any(t.tag == "noun" for t in sentence.tokens[phrase.first : proper.first])
    return beside and goes_on and called and proper.last == phrase.head and proper.sort in {"person", "name"}


def is_anyone(draft: Draft, phrase: NounPhrase) -> bool:
    """A pronoun that stands for nobody known and is not even counted."""
    mention, low = draft.mention(phrase), draft.sentence.low(phrase)
    if phrase.sort != "pron" or low in FIRST_PERSON or mention.name is not None:
        return False
    return not mention.antecedents and mention.count is None


def are_its_own(draft: Draft, doer: NounPhrase) -> bool:
    """Whether "they" would stand for those who were killed, or who only saw it: neither has done it."""
    if doer.sort != "pron" or draft.sentence.low(doer) != "they":
        return False
    killed = [end.span for act, m in draft.memory.victims if "lethal" in act_traits(act) for end in m.ends()]
    killed += draft.memory.acted_on_by_them(draft.sentence)
    return any(
        end.span in killed
        or end.wording.lower() == "people"  # "people said they had burned it"
        or singular(end.wording.split()[-1].lower()) in words("nouns", "onlookers")
        for end in draft.mention(doer).antecedents
    )


def are_its_doers(draft: Draft, victim: NounPhrase) -> bool:
    """Whether "they" would stand for those who did something to others just before: it is those others."""
    if victim.sort != "pron" or draft.sentence.low(victim) not in {"they", "them"}:
        return False
    done = {end.span for doer in draft.memory.doers[-3:] for end in doer.ends()}
    return any(end.span in done for end in draft.mention(victim).antecedents)


def are_beasts(draft: Draft, victim: NounPhrase) -> bool:
    """ "Butchers burned dogs alive or beat them": the dogs, where no people are told of in between."""
    sentence = draft.sentence
    if victim.sort != "pron" or sentence.low(victim) not in {"they", "them"}:
        return False
    beasts = [p for _, p in sentence.nouns if p.first < victim.first and _is_beast(sentence, p)]
    people = [p for _, p in sentence.nouns if p.first < victim.first and p.plural and p.sort in {"person", "group"}]
    return bool(beasts) and not any(p.first > beasts[-1].first for p in people)


def _is_beast(sentence: Sentence, phrase: NounPhrase) -> bool:
    low = sentence.low(phrase)
    return phrase.proper is None and singular(low) in words("nouns", "beasts")


def is_one_body(draft: Draft, victim: NounPhrase) -> bool:
    """Whether "they" would stand for a school or a commission, which nobody arrests or kills."""
    ends = draft.mention(victim).antecedents if draft.sentence.low(victim) in {"they", "them"} else ()
    return len(ends) == 1 and ends[0].kind == "organisation"


def is_named_body(phrase: NounPhrase) -> bool:
    """Whether a phrase is a body's own name; "an EMT" is somebody, and so is "Army Sergeant Holt"."""
    proper = phrase.proper
    return phrase.sort == "body" and phrase.det not in {"a", "an"} and proper is not None and not proper.titles
