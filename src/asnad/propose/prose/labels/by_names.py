"""What is somebody also called: "Diego Marín, alias «El Turco»", "Luc Vel, dit Barbe", «معروف به حاجی رضا»?"""

from __future__ import annotations

from asnad.propose.prose.labels.alias import claim_alias
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_by_names"]

_LONGEST = 5
"""Words of the longest saying before another name: "más conocido como"."""


def draft_by_names(sentence: Sentence) -> None:
    """Other names, told right behind a name; of somebody without a name ("un hombre apodado …") nothing is claimed."""
    for head in sentence.phrases:
        for phrase in head.group:
            if phrase.name is None or phrase.sort != "person":
                continue
            words = _other_name(sentence, phrase) or _known_as(sentence, phrase)
            if words is not None:
                claim_alias(sentence, phrase, words, phrase.name[0], rule="also-called")


def _other_name(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The tokens of another name, which the phrase has swallowed with what leads to it."""
    tokens, known = sentence.tokens, sentence.grammar.nicknames
    start = phrase.name[1] + 1 if phrase.name is not None else phrase.last
    for at in range(start, phrase.last + 1):
        if tokens[at].tag != "age" and sentence.grammar.capitals:
            continue
        for size in range(_LONGEST, 0, -1):
            if " ".join(t.low for t in tokens[at : at + size]) in known:
                first, last = at + size, phrase.last
                while last > first and tokens[last].text in ",)":
                    last -= 1
                child = sentence.grammar.words_for("child_of")
                # «معروف به مرتضی فرزند باقر»: whose child he is, is told of him.
                last = next((i - 1 for i in range(first + 1, last + 1) if tokens[i].low in child), last)
                marks = [i for i in range(first, last + 1) if tokens[i].text in '"“”«»„‟']
                if len(marks) > 1:
                    first, last = marks[0] + 1, marks[1] - 1
                return (first, last) if first <= last else None
    return None


def _known_as(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """In Persian «حسن گلپور که به «حاجی رضا» معروف بود»: the tokens of the other name."""
    tokens, grammar = sentence.tokens, sentence.grammar
    at = phrase.last + 1
    at += at < len(tokens) and tokens[at].tag == "comma"
    if grammar.order != "SOV" or at + 4 >= len(tokens) or tokens[at].tag not in ("that", "rel"):
        return None
    first = at + 2
    known = next(
        (i for i in range(first + 1, min(first + _LONGEST + 3, len(tokens) - 1)) if tokens[i].low in grammar.known_as),
        0,
    )
    is_so = known and any(f.lemma in grammar.being and not f.negative for f in tokens[known + 1].forms)
    last = known - 1
    if tokens[first].tag == tokens[last].tag == "quote":
        first, last = first + 1, last - 1
    elif tokens[first].low not in grammar.given | grammar.titles:
        # «که به بی‌رحمی معروف بود»
        return None
    told = tokens[at + 1].tag == "prep" and first <= last
    return (first, last) if is_so and told and not any(t.tag or t.forms for t in tokens[first : last + 1]) else None
