"""What is somebody also called: "Diego Marín, alias «El Turco»", "Luc Vel, dit Barbe"? In Spanish and French."""

from __future__ import annotations

from asnad.model.frames import Alias
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase

__all__ = ["draft_by_names"]

_LONGEST = 5
"""Words of the longest saying before another name: "más conocido como"."""


def draft_by_names(sentence: Sentence) -> None:
    """Other names, told right behind a name; of somebody without a name ("un hombre apodado …") nothing is claimed."""
    if not sentence.grammar.capitals:
        return
    for head in sentence.phrases:
        for phrase in head.group:
            words = _other_name(sentence, phrase) if phrase.name is not None and phrase.sort == "person" else None
            if words is None:
                continue
            other = sentence.words(*words)
            name = Name(other.text, "Latn", sentence.grammar.language)
            alias = Alias(sentence.mention(phrase), (Mention(other.text, "person", other.span, name),))
            sentence.emit(alias, phrase.name[0] if phrase.name else phrase.head, rule="also-called", last=words[1])


def _other_name(sentence: Sentence, phrase: Phrase) -> tuple[int, int] | None:
    """The tokens of another name, which the phrase has swallowed with what leads to it."""
    tokens, known = sentence.tokens, sentence.grammar.nicknames
    start = phrase.name[1] + 1 if phrase.name is not None else phrase.last
    for at in range(start, phrase.last + 1):
        if tokens[at].tag != "age":
            continue
        for size in range(_LONGEST, 0, -1):
            if " ".join(t.low for t in tokens[at : at + size]) in known:
                first, last = at + size, phrase.last
                while last > first and tokens[last].text in ",)":
                    last -= 1
                marks = [i for i in range(first, last + 1) if tokens[i].text in '"“”«»„‟']
                if len(marks) > 1:
                    first, last = marks[0] + 1, marks[1] - 1
                return (first, last) if first <= last else None
    return None
