"""Which days in a sentence are not those of one of its clauses alone?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Chunk, Link, NounPhrase, VerbGroup
from asnad.propose.english.phrases.row import chunk_at, comma_at, is_link, is_low
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.token import is_said

__all__ = [
    "is_in_a_description",
    "is_near_that_day",
    "is_of_the_next_verb",
    "is_of_who_says_so",
    "is_one_of_several",
    "is_public_event",
    "is_told_as_later",
    "says_who_is_meant",
    "shares_its_helper",
]


def is_one_of_several(sentence: Sentence, link: Link) -> bool:
    """ "On 3 May and 5 June, respectively", "in the 1970s, 1980s, and 1990s": the first alone is not when it was."""
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is link), 0)
    if is_low(chunk_at(row, at + 1), "to", "until", "till", "through") and is_link(chunk_at(row, at + 2), "time"):
        return True  # "from Monday to Wednesday"
    before = [t.low for t in sentence.tokens[max(0, link.first - 6) : link.first]]
    if "between" in before and "and" in (before[-1:] or [""])[0:1]:
        return True  # "between Monday and Wednesday"
    bare = False
    while at >= 2 and is_link(row[at - 1], "comma", "conj") and _has_no_lead(sentence, row[at]):
        if not is_link(row[at - 2], "time"):
            break
        bare = bare or is_low(row[at - 1], "and", "or")  # "in 1992, 1993 and 1994 soldiers …"
        at -= 2
    if bare:
        return True
    joined, last = False, at
    while is_link(chunk_at(row, at), "time"):
        last, at = at, at + 1
        while is_link(chunk_at(row, at), "comma", "conj"):
            joined = joined or (is_low(row[at], "and", "or") and is_link(chunk_at(row, at + 1), "time"))
            at += 1
    return joined and not isinstance(chunk_at(row, last + 1), NounPhrase | VerbGroup)


def _has_no_lead(sentence: Sentence, link: Chunk) -> bool:
    """ "1994", "Tuesday"; not "in 1994"."""
    first = sentence.tokens[link.first]
    return is_link(link, "time") and (first.low.isdigit() or first.capital)


def is_of_the_next_verb(sentence: Sentence, link: Link) -> bool:
    """ "The man who shot Holt now lives in Lomay", "…, today runs a school": the day of what follows."""
    if sentence.tokens[link.first].low not in _PRESENT:
        return False
    at = next((i for i, c in enumerate(sentence.row) if c is link), 0)
    verb = chunk_at(sentence.row, at + 1)
    while is_link(verb, "adv"):
        at += 1
        verb = chunk_at(sentence.row, at + 1)
    return isinstance(verb, VerbGroup) and verb.form in {"finite", "bare"}


def is_in_a_description(sentence: Sentence, clause: Clause, told: Chunk) -> bool:
    """ "Holt, author of a book on life in Lomay in 1990, died in custody": not then and there, for all that is told."""
    row, whom = sentence.row, clause.subjects[0] if clause.subjects else None
    at = next((i for i, c in enumerate(row) if c is whom), len(row))
    if whom is None or not comma_at(row, at + 1) or not isinstance(chunk_at(row, at + 2), NounPhrase):
        return False
    place = next((i for i, c in enumerate(row) if c is told), 0)
    if not at + 2 < place < clause.at or any(is_link(c, *_APART) or c.kind == "verb" for c in row[at + 2 : place]):
        return False
    closing = place + 1
    while is_link(chunk_at(row, closing), "prep", "time") or isinstance(chunk_at(row, closing), NounPhrase):
        closing += 1
    return comma_at(row, closing) and closing < clause.at


_APART = ("comma", "wh", "that", "stop")


def is_of_who_says_so(sentence: Sentence, told: Chunk) -> bool:
    """ "Killed ten, according to villagers on Thursday", "said on Thursday soldiers killed ten": when they said so."""
    at = next((i for i, c in enumerate(sentence.row) if c is told), 0)
    says, who = sentence.row[at - 1] if at else None, chunk_at(sentence.row, at + 1)
    if isinstance(says, VerbGroup) and is_said(says.lemma) and isinstance(who, NounPhrase):
        return True
    if "according" not in sentence.lows:
        return False
    for i in range(at - 1, 0, -1):
        chunk = sentence.row[i]
        if is_low(chunk, "according to"):
            return i > 1
        if isinstance(chunk, VerbGroup) or is_link(chunk, "comma", "conj", "stop", "that", "wh", "sub", "quote"):
            return False
    return False


_PRESENT = frozenset({"now", "today", "currently", "presently", "nowadays"})


def says_who_is_meant(sentence: Sentence, clause: Clause) -> bool:
    """Whether the sentence tells something else that day, and the participle only who it is told of."""
    whom = clause.subjects[0] if clause.subjects else None
    at = next((i for i, c in enumerate(sentence.row) if c is whom), None)
    lead = sentence.row[at - 1] if at else None
    inner = whom.of if whom is not None else None
    within = whom is not None and (at is None or (inner is not None and inner.sort != "pron"))  # "the kin of a man"
    acted_on = isinstance(lead, VerbGroup) and lead.lemma not in {"leave", "find", "see", "have"}
    if is_low(lead, "with") or not (within or acted_on or is_low(lead, "of", "for", "from", "to", "against", "about")):
        return False
    others = (c for c in sentence.clauses if c.kind == "main" and c is not clause and c.subjects)
    return any(c.verb.form == "finite" and c.verb.lemma not in {"be", "have", "see"} for c in others)


def shares_its_helper(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause with "had" that a bare participle behind "and" or "or" goes on with."""
    if clause.verb.first != clause.verb.main or not clause.passive or not clause.at:
        return None
    before = next((c for c in reversed(sentence.clauses) if c.at < clause.at), None)
    goes_on = before is not None and before.verb.perfect and before.subjects == clause.subjects
    return before if goes_on and is_link(sentence.row[clause.at - 1], "conj") else None


def is_told_as_later(sentence: Sentence, clause: Clause) -> bool:
    """ "On 3 May police arrested Holt; soldiers killed her later": not on that day."""
    end = sentence.row[clause.end - 1].last if clause.end > clause.at + 1 else clause.verb.last
    after = [t.low for t in sentence.tokens[clause.verb.first : end + 2]]
    behind = chunk_at(sentence.row, clause.end + 1) if is_low(chunk_at(sentence.row, clause.end), "after") else None
    told = bool(_LATER.intersection(after)) or (isinstance(behind, NounPhrase) and _is_so_long(sentence, behind))
    return clause is not sentence.clauses[0] and told


def _is_so_long(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "After fourteen months"."""
    spans = words("nouns", "spans") | words("nouns", "spans", "others")
    return phrase.first < phrase.head and not phrase.det and singular(sentence.low(phrase)) in spans


_LATER = frozenset({"later", "afterwards", "afterward", "subsequently", "eventually"})


def is_public_event(sentence: Sentence, phrase: NounPhrase) -> bool:
    head = singular(sentence.low(phrase))
    return phrase.det in {"a", "an", "his", "her", "their"} and head in words("nouns", "public_events")


def is_near_that_day(sentence: Sentence, link: Link) -> bool:
    """ "On the eve of the election on 5 August", "in the run-up to the vote in May": a day that is not told."""
    at = sentence.row.index(link)
    before = sentence.row[at - 1] if at else None
    if isinstance(before, NounPhrase) and before.first > 1:
        lead = [t.low for t in sentence.tokens[before.first - 2 : before.first]]
        if lead[1] in {"of", "to"} and lead[0] in words("nouns", "days_before"):
            return True
    return isinstance(before, NounPhrase) and sentence.low(before) in words("nouns", "days_from")
