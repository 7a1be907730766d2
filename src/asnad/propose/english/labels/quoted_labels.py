"""Who is named by a label in quotation marks or a "so-called", and whose label is it?"""

from __future__ import annotations

from asnad.model.claim import Asserter
from asnad.model.frames import Portrayal
from asnad.model.mention import Mention
from asnad.model.text import Words
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.claims.participants import human
from asnad.propose.english.labels.portrayed import portrayed_as
from asnad.propose.english.lexicon import words
from asnad.propose.english.phrases.phrase import NounPhrase

__all__ = ["draft_quoted_labels"]


def draft_quoted_labels(draft: Draft) -> None:
    """Victims named by a label in quotation marks: whoever speaks presents them so."""
    sentence = draft.sentence
    called = "so-called" in sentence.lows
    for clause in sentence.clauses if called or sentence.quotes else ():
        for phrase in (*clause.objects, *clause.subjects):
            so_called = called and any(t.low == "so-called" for t in sentence.tokens[phrase.first : phrase.head])
            ends = any(t.tag == "quote" for t in sentence.tokens[phrase.head : phrase.last + 2])
            labelled = so_called or (phrase.quoted and ends)
            if not labelled or phrase.proper is not None or not human(draft, phrase):
                continue
            if any(c.verb.lemma == "be" and c.has_object(phrase) for c in sentence.clauses):
                continue
            lemma = clause.verb.lemma
            is_none = lemma == "be" and portrayed_as(draft, phrase) == "label"  # "the so-called rebels were farmers"
            if (lemma in {"be", "become", "call", "know", "name"} and not is_none) or lemma in words(
                "verbs", "portray"
            ):
                continue
            if lemma in words("verbs", "blame"):
                continue  # "blamed “criminals”": not those of whom was told, but others
            chain, _, _ = draft.voice(phrase.head)
            if so_called:
                # The source itself says that it is only called so: by someone it does not name.
                at = next(i for i in range(phrase.first, phrase.head) if sentence.tokens[i].low == "so-called")
                chain = (*chain, Asserter("cited", None, sentence.words(at, at)))
            elif is_none and len(chain) == 1:
                chain = (*chain, Asserter("cited"))
            if len(chain) == 1:
                continue
            plain = draft.mention(phrase)
            label = _inside_quotes(draft, phrase)
            if not (so_called or is_none) and clause.verb.act is None:
                continue
            group = _last_group(draft) if phrase.det not in {"a", "an"} else None
            whom = (
                Mention(plain.wording, plain.kind, plain.span, None, plain.count, (group,))
                if group is not None
                else plain
            )
            draft.emit(
                Portrayal(whom, label, "label"),
                phrase.head,
                rule="quoted-label",
                first=phrase.head,
                last=phrase.head,
                stance="disputed" if so_called or is_none else "attributed",
                sanad=chain,
            )


def _last_group(draft: Draft) -> Mention | None:
    """The group that acts were last done to; never one person, on whom the slander of a gang must not land."""
    for _, victim in reversed(draft.memory.victims):
        if victim.kind == "group" and victim.name is None:
            return victim
    return None


def _inside_quotes(draft: Draft, phrase: NounPhrase) -> Words:
    tokens = draft.sentence.tokens
    first = phrase.first
    while first < phrase.head and (tokens[first].tag in {"det", "quote", "num"} or tokens[first].low == "so-called"):
        first += 1
    return draft.sentence.words(first, phrase.last)
