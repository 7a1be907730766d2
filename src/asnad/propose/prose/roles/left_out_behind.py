"""Whom does an Arabic verb leave out, that has nobody beside it to whom it may have been done?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import is_woman, number_of
from asnad.propose.prose.people.people import human, is_officer
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import left_out

__all__ = ["i_alone", "is_bare", "left_out_behind", "no_officer", "tells_of_her"]

_TWO = "ا"
_I = "ت"
"""The ending of a verb of whoever speaks, and of one of a woman."""


def is_bare(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether no word that may be whom it was done to stands right behind a verb of one man or woman."""
    after = sentence.tokens[predicate.last + 1] if predicate.last + 1 < len(sentence.tokens) else None
    where = sentence.starting_at(predicate.last + 2)
    if after is not None and after.tag == "prep" and where is not None and not where.sort and where.last > where.head:
        # "قتل في آذار كثيرون"
        return False
    one = predicate.voice == "either" and predicate.tense == "past" and number_of(sentence, predicate) != "many"
    return one and (after is None or after.tag in ("time", "adv", "prep", "conj", "comma", "end", "when"))


def no_officer(sentence: Sentence, predicate: Predicate, row: list[Predicate], high: int) -> Phrase | None:
    """The only one whom the block has named, where no officer is told of, who may have done it himself."""
    before = [p for p in sentence.phrases if p.end < predicate.first]
    after = sentence.tokens[predicate.last + 1].tag if predicate.last + 1 < len(sentence.tokens) else ""
    if after not in ("time", "adv", "prep", "when"):
        # "قتل وعذب وخطف": rather what he did.
        return None
    if sentence.document.doubted and sentence.tokens[0].tag == "conj":
        # "ربما اعتقل سامر. وعذب في السجن."
        return None
    if sentence.document.officer or any(is_officer(sentence, p) for p in before):
        return None
    return left_out_behind(sentence, predicate, row, high)


def tells_of_her(sentence: Sentence, predicate: Predicate) -> bool:
    return number_of(sentence, predicate) == "she"


def left_out_behind(sentence: Sentence, predicate: Predicate, row: list[Predicate], high: int) -> Phrase | None:
    """ "واحتُجز تسعة أيام", "ثم توفي": the only man whom the block has named, where nobody is named in the clause."""
    behind = [p for p in sentence.phrases if predicate.last < p.first <= high and human(p) and p.role != "agent"]
    # "على حاجز للأمن": a body whose checkpoint it is was not arrested.
    named = any(p.prep < 0 or p.sort != "body" for p in behind)
    named = named or _is_of_two(sentence, predicate)
    whom = None if named else left_out(sentence, predicate, row) or _told_of(sentence, predicate, row)
    meant = sentence.meant(predicate.first) if whom is not None else None
    if meant is None or tells_of_her(sentence, predicate) != is_woman(sentence, meant):
        return None
    return whom


def _is_of_two(sentence: Sentence, predicate: Predicate) -> bool:
    """ "حين اعتقلا", "تعرضا للتعذيب": of two, and of no single one."""
    low = sentence.tokens[predicate.head].low
    lemmas = {f.lemma for f in sentence.grammar.forms.get(low[:-1], ())} if low.endswith(_TWO) else set()
    return any(f.lemma in lemmas for f in sentence.tokens[predicate.head].forms)


def _told_of(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "قال الفاسي إنه تعرض للتعذيب": the "he" that is written together with "that"."""
    low, _ = reach(sentence, predicate, row)
    opener = sentence.tokens[low - 1] if low else None
    said = opener is not None and opener.tag == "that" and opener.low.endswith(("ه", "ها"))
    return sentence.left_out(predicate.first) if said else None


def i_alone(sentence: Sentence, at: int) -> bool:
    """ "اعتُقلت عام 1985 من بيتي": the first verb of a text, of nobody told of before or behind it, beside what is
    the speaker's own."""
    tokens, document = sentence.tokens, sentence.document
    opens = at == 0 and not (document.people or document.singles or document.claims)
    if not opens or not tokens[at].text.endswith(_I) or any(p.prep < 0 for p in sentence.phrases if p.first > at):
        return False
    return any(t.low in sentence.grammar.own_words or _is_my_kin(sentence, t.low) for t in tokens[at + 1 :])


def _is_my_kin(sentence: Sentence, low: str) -> bool:
    return low.endswith(tuple(sentence.grammar.my_own)) and low[:-1] in sentence.grammar.kin
