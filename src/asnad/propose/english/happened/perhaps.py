"""Of which clauses is it only said that they are likely ("perhaps", "probably", "maybe"), or waited for?"""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import Link, NounPhrase
from asnad.propose.english.phrases.row import is_comma, is_link, is_low

__all__ = ["is_how_many", "is_only_likely", "is_waited_for"]

_OPENS = ("that", "quote", "conj", "comma", "sub", "stop", "adv")


def is_only_likely(sentence: Sentence, clause: Clause) -> bool:
    """ "Were probably killed by soldiers", "soldiers perhaps killed him", "maybe soldiers came and killed him"."""
    if sentence.lows.isdisjoint(words("words", "perhaps") | {"either"}):
        return False
    verb = clause.verb
    if any(sentence.tokens[i].low in words("words", "perhaps") for i in range(max(0, verb.first - 1), verb.main)):
        return True
    return any(
        _opens_with_it(sentence, c)
        for c in sentence.clauses
        if c is clause or (c.at < clause.at and c.subjects and c.subjects[0] in clause.subjects[:1])
    )


def _opens_with_it(sentence: Sentence, clause: Clause) -> bool:
    """ "Perhaps, soldiers …", "and perhaps soldiers …"; not "perhaps most shocking, soldiers …"."""
    row, at = sentence.row, clause.start - 1
    if not clause.subjects or not isinstance(row[clause.start], NounPhrase):
        return False
    if at > 0 and is_comma(row[at]):
        at -= 1
    lead = row[at] if at >= 0 else None
    if is_low(lead, "either") and len(clause.subjects) == 1:
        return True  # "either people were killed, or they fled"
    because = is_low(lead, "because", "since", "as") and at > 0
    if because and (is_low(row[at - 1], "either") or (is_low(row[at - 1], "or") and "either" in sentence.lows)):
        return True  # "either because they died or because they fled"
    opens = at <= 0 or is_link(row[at - 1], *_OPENS)
    return opens and isinstance(lead, Link) and lead.low in words("words", "perhaps")


def is_waited_for(sentence: Sentence, clause: Clause) -> bool:
    """ "Are listed until we receive confirmation that they have been freed": nobody says so yet."""
    if not clause.start or not is_link(sentence.row[clause.start - 1], "that"):
        return False
    above = next((c for c in reversed(sentence.clauses) if c.at < clause.at), None)
    if above is None:
        return False
    lead = sentence.row[above.start - 1] if above.start else None
    waits = isinstance(lead, Link) and lead.low in {"until", "till"}
    now = above.verb.first == above.verb.main and sentence.tokens[above.verb.main].forms in {"b", "s", "bs"}
    return waits and now


def is_how_many(sentence: Sentence, clause: Clause) -> bool:
    """ "Could not say how many people were killed": whether any were is not said."""
    phrase = clause.subjects[0] if clause.subjects else None
    if phrase is None or not phrase.first or sentence.tokens[phrase.first].low not in {"many", "few", "much"}:
        return False
    return sentence.tokens[phrase.first - 1].low == "how"
