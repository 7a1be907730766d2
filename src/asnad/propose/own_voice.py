"""Is it the source itself that speaks, and whose is a report?"""

from __future__ import annotations

import re

from asnad.model.mention import Mention
from asnad.model.source import Source
from asnad.model.text import Words
from asnad.propose.clause import Clause
from asnad.propose.lexicon import words
from asnad.propose.morphology import singular
from asnad.propose.phrase import Link, NounPhrase, VerbGroup
from asnad.propose.reading import Sentence

__all__ = ["author_of", "examined_by", "is_own_voice", "is_worth_saying"]


def is_own_voice(mention: Mention, source: Source) -> bool:
    """Whether a mention is of the source's own author or publisher: the same words, its surname, or its initials."""
    if not source.publisher and not source.author:
        return False
    said = _name_words(mention.name.form if mention.name is not None else mention.wording)
    if not said:
        return any(is_own_voice(m, source) for m in mention.antecedents)
    for own in _own_names(source):
        whole = _name_words(own)
        if not whole:
            continue
        initials = "".join(w[0] for w in whole)
        if said == whole or (len(said) == 1 and said[0] == initials and len(initials) > 2):
            return True
        if own in (source.author or "") and said[-1] == whole[-1] and set(said) <= set(whole):
            return True
        if len(said) > 1 and (said == whole[: len(said)] or whole == said[: len(whole)]):
            return True
    return any(is_own_voice(m, source) for m in mention.antecedents)


def _own_names(source: Source) -> list[str]:
    """The names of publisher and author; "X (Y)" gives both."""
    found: list[str] = []
    for name in (source.publisher, source.author):
        found.extend(part.strip() for part in re.split(r"[()/;]", name or "") if part.strip())
    return found


def _name_words(text: str) -> list[str]:
    found = re.findall(r"\w[\w'-]*", text.lower().replace("’", "'"))
    return [w for w in found if w not in {"the", "of", "for", "and", "in", "a"}]


def author_of(sentence: Sentence, phrase: NounPhrase, clause: Clause | None) -> NounPhrase | None:
    """Whose report it is: "research (published) by X", "X's report", "a report of X"."""
    if phrase.possessor is not None:
        return phrase.possessor
    row = sentence.row
    at = next((i for i, c in enumerate(row) if c is phrase), None)
    if at is None:
        return phrase.of if phrase.of is not None and phrase.of.proper is not None else None
    stop = clause.at if clause is not None else len(row)
    for i in range(at + 1, min(stop, at + 8)):
        chunk = row[i]
        if isinstance(chunk, VerbGroup) and chunk.lemma in words("lemmas", "receives"):
            return None  # "information received by the group": it is not the group's
        if isinstance(chunk, VerbGroup) and chunk.lemma in words("lemmas", "runs"):
            return None  # "an inquiry chaired by Holt found that": it did, and not he alone
        if any(s is chunk for c in sentence.clauses for s in c.subjects):
            break  # what is told from here on: "the information received, Holt was arrested by …"
        if isinstance(chunk, Link) and chunk.kind == "prep" and chunk.low in {"by", "from"}:
            following = row[i + 1] if i + 1 < len(row) else None
            if isinstance(following, NounPhrase):
                return following
    if phrase.of is not None and phrase.of.proper is not None:
        return phrase.of
    proper = phrase.proper
    if proper is not None and proper.last < phrase.head and proper.sort != "demonym":
        return NounPhrase(proper.first, proper.last, proper.last, proper.last, proper.sort, proper=proper)
    return None


def examined_by(sentence: Sentence, clause: Clause, who: NounPhrase | None) -> Words | None:
    """ "A second autopsy found that he had been strangled": what found it, whose author is not told."""
    if who is None or clause.passive or singular(sentence.low(who)) not in words("nouns", "examines"):
        return None
    return sentence.words(who.first + (sentence.tokens[who.first].tag == "det"), who.core)


def is_worth_saying(sentence: Sentence, clause: Clause) -> bool:
    """ "It is worth noting that": the source notes it."""
    return sentence.tokens[clause.verb.first - 1].low == "worth"
