"""Whom did it befall, where "he" may be one of several? Whoever was held before, and not whoever held him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.words.grammar import Sense

if TYPE_CHECKING:
    from asnad.propose.prose.people.sentence import Sentence

__all__ = ["may_befall", "whom_it_befell"]

_BETWEEN = frozenset({"clitic", "neg", "adv", "aux", "se", "time"})
_HELD = frozenset({"custody", "process"})
_SEIZED = frozenset({"abduction", "kidnapping"})
_REACH = 8
"""Words between a pronoun and its verb."""


def whom_it_befell(sentence: Sentence, at: int, found: dict[str, Mention]) -> Mention | None:
    """Who of several a pronoun at a token is, or the subject that the verb there leaves out, where something is done
    to that one: "Voss detuvo a Luna. Fue golpeado", "on l'a tué".

    Promises: it is the only one of whom the sentence before says that he was taken, held or tried, and not that he
    died; nobody, where this sentence names somebody else before, or where whoever seized him may be arrested.
    """
    sense = _done(sentence, at)
    if sense is None or sentence.grammar.order != "SVO":
        return None
    befell = sentence.document.befell_before
    held = [one for one in found.values() if any(m.span in befell for m in (one, *one.antecedents))]
    if len(held) != 1 or any(key in found and found[key] not in held for key in sentence.singles(at)):
        return None
    spans = [m.span for m in (held[0], *held[0].antecedents)]
    return held[0] if may_befall(sentence, sense.code, spans) else None


def may_befall(sentence: Sentence, code: str, spans: list[Span | None]) -> bool:
    """Whether an act may be told as done to those who stand there, by what befell them in the sentence before."""
    codes = {known for span in spans for known in sentence.document.befell_before.get(span, ())}
    held = bool(codes) and all(act_traits(known) & _HELD for known in codes)
    return held and not (act_traits(code) & _HELD and codes & _SEIZED)


def _done(sentence: Sentence, at: int) -> Sense | None:
    """The act that is told as done to whoever a token stands for."""
    tokens, grammar = sentence.tokens, sentence.grammar
    pronoun = tokens[at].low in grammar.object_pronouns | grammar.past_pronouns
    passive = pronoun
    for step in range(at if tokens[at].tag != "he" and not pronoun else at + 1, min(at + _REACH, len(tokens))):
        token = tokens[step]
        helper = grammar.auxiliaries[token.low][0] if token.tag == "aux" else ""
        passive = passive or helper in ("be", "been")
        if token.tag in _BETWEEN or token.low in grammar.object_pronouns:
            continue
        senses = [s for form in token.forms for s in grammar.senses.get(form.lemma, ()) if not s.rest]
        act = next((s for s in senses if s.kind == "act"), None)
        return act if act is not None and (passive or act.voice == "undergo") else None
    return None
