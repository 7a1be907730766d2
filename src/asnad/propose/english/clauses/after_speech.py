"""Does a verb of saying stand between what is said and who says it? "…, said Mira Holt", "Voss, said Holt, shot"."""

from __future__ import annotations

from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.coordination import group_at
from asnad.propose.english.phrases.phrase import Chunk, NounPhrase, VerbGroup
from asnad.propose.english.phrases.roll import has_verb_beyond
from asnad.propose.english.phrases.row import chunk_at, is_comma, is_link, is_low
from asnad.propose.english.words.token import Token, is_said

__all__ = ["follows_speech"]


def follows_speech(tokens: list[Token], row: list[Chunk], clause: Clause) -> bool:
    """Whether a verb of saying stands between what is said and who says it."""
    verb, first = clause.verb, clause.verb.first
    if verb.first != verb.main or verb.passive or not first:
        return False
    after = row[clause.at + 1] if clause.at + 1 < len(row) else None
    if not is_said(verb.lemma) or after not in clause.objects[:1]:
        return False
    _, behind = group_at(row, clause.at + 1)
    while is_link(chunk_at(row, behind), "prep") and not is_low(row[behind], "as"):
        behind += 2
    beyond = chunk_at(row, behind)
    if isinstance(beyond, VerbGroup):
        # "… said soldiers (from a nearby post) killed him"; but "“…,” said a clerk held in the camp".
        held = beyond.first == beyond.last and "n" in tokens[beyond.main].forms
        return held and _ends_a_quotation(tokens, row, first)
    if _is_parted_from_who_did(row, clause.at):
        return True  # "Voss, | said Holt, a lawyer, shot Dane"
    if tokens[first - 1].tag == "comma" and has_verb_beyond(row, clause.at + 1):
        return False  # "Dane, 50, said Mira Holt, 38, was shot"
    if _nobody_did_yet(row, clause.at) and _is_put_in_before_a_verb(row, behind):
        return False  # "Holt, a farmer, said ten people, including his wife, were killed"
    if tokens[first - 1].tag == "comma":
        return verb.lemma == "say" or _ends_with_who_says(tokens, row, clause, behind)
    return _ends_a_quotation(tokens, row, first)


def _ends_a_quotation(tokens: list[Token], row: list[Chunk], first: int) -> bool:
    """Whether a quotation with a verb of its own ends right before this token."""
    if tokens[first - 1].tag != "quote":
        return False
    opened = next((j for j in range(first - 2, -1, -1) if tokens[j].tag == "quote"), 0)
    return any(isinstance(c, VerbGroup) and opened <= c.first < first for c in row)


def _is_parted_from_who_did(row: list[Chunk], at: int) -> bool:
    """Whether one comma parts it from whoever opens the sentence: who does it comes first, who says so after."""
    first = _first(row, at)
    return first == at - 2 and is_comma(row[at - 1]) and not is_link(chunk_at(row, first - 1), "prep")


def _nobody_did_yet(row: list[Chunk], at: int) -> bool:
    """Whether no verb stands before, or only that of "who" between commas: "Holt, who was there, | said"."""
    first = _first(row, at)
    who = is_comma(chunk_at(row, first + 1)) and is_link(chunk_at(row, first + 2), "wh")
    told = who and sum(map(is_comma, row[first:at])) == 2
    return told or not any(isinstance(c, VerbGroup) for c in row[:at])


def _first(row: list[Chunk], at: int) -> int:
    """Where the first phrase or verb before this place stands."""
    return next((i for i, c in enumerate(row[:at]) if isinstance(c, NounPhrase | VerbGroup)), at)


def _is_put_in_before_a_verb(row: list[Chunk], at: int) -> bool:
    """Whether something stands between commas from here on, without a verb but behind "who", and a verb behind it."""
    who = is_link(chunk_at(row, at + 1), "wh")  # "Holt, a farmer, said soldiers, who were drunk, shot Dane"
    behind = [j for j in range(at + 1, len(row)) if is_comma(row[j]) or (isinstance(row[j], VerbGroup) and not who)]
    closing = behind[0] if behind else 0
    verb = chunk_at(row, closing + 1)
    return is_comma(chunk_at(row, at)) and closing > 0 and is_comma(row[closing]) and isinstance(verb, VerbGroup)


def _ends_with_who_says(tokens: list[Token], row: list[Chunk], clause: Clause, behind: int) -> bool:
    """ "…, reported Lomay Magazine.": a name ends the sentence, and nothing else stands in it for who reports."""
    who, verb = clause.objects[0], clause.verb
    told = any(isinstance(c, VerbGroup) and c.form == "finite" for c in row[: clause.at])
    lone = len(clause.objects) == 1 and who.is_named and set(tokens[verb.main].forms) & {"d", "s"} and verb.act is None
    alone = bool(lone) and verb.lemma not in words("verbs", "says_to")  # "…, his lawyer, told Lomay Magazine."
    return told and alone and is_link(chunk_at(row, behind), "end")
