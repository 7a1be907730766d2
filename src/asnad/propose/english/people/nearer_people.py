"""Over whom can "they" and "them" not reach? Over those who stand nearer, and may as well be meant."""

from __future__ import annotations

from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.people.befallen import suffers
from asnad.propose.english.people.memory import Memory, Met, who_acts_on
from asnad.propose.english.phrases.phrase import PEOPLE, NounPhrase
from asnad.propose.english.words.morphology import singular

__all__ = ["things_since", "without_reaching_over"]

_ANY_OF_THEM = frozenset({"man", "attacker", "assailant", "intruder", "gunman", "group", "stranger"})
"""Behind "the", those who were told of, whoever they are."""
_ARMED = ("armed", "in_uniform", "captors", "shooters", "state_bodies")


def without_reaching_over(
    memory: Memory, sentence: Sentence, phrase: NounPhrase, place: int, found: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The ones found for "they" or "them"; nobody where others stand nearer, or who acts on "them" may be they."""
    spans = [end.span for end in found if end.span is not None]
    if not spans:
        return found
    near = memory.near(sentence, place)
    heads = {singular(end.wording.split()[-1].lower()) for end in found}  # "the ten miners … the miners"
    since = [m for m in near if m.place > max(s.start for s in spans) and singular(m.head) not in heads]
    since = [m for m in since if not _is_one_of(m, spans)]
    doers = who_acts_on(sentence, phrase)
    acting = [m for m in near if m.place in doers and m.sort != "pron"]
    if sentence.tokens[phrase.head].low != "them":
        befell = any(suffers(m) and _is_one_of(m, spans) for m in near)
        over = _others_befallen(sentence, phrase, since, spans, befell=befell)
    elif any(_may_do_it_to_themselves(m, spans, near) for m in acting):
        over = True
    else:
        over = not _do_they_act(sentence, phrase) and _are_acted_on([m for m in since if m.place not in doers])
    return () if over or _two_named(since, sentence) else found


def _do_they_act(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "When troops capture rebels, they question them": who "they" are hangs on who "them" is; not in a quotation."""
    doers = [s for c in sentence.clauses if c.has_object(phrase) for s in c.subjects]
    return any(sentence.low(d) == "they" for d in doers) and not sentence.in_quotes(phrase.first)


def _is_one_of(met: Met, spans: list[Span]) -> bool:
    return any(end.span in spans for end in met.mention.ends())


def _are_acted_on(since: list[Met]) -> bool:
    """ "They shot ten men. “They took my husband and my brother and beat them”": hardly the ten."""
    told = [c for m in since for c in m.within.clauses]
    acted = [o for c in told for o in (c.objects if c.kind == "main" else c.after("up", "off", "out", "down"))]
    people = [m for m in since if m.sort in PEOPLE and any(o is m.phrase for o in acted)]
    return any(m.plural for m in people if m.sort != "pron") or any(
        a.sentence == b.sentence and a is not b for a in people for b in people if a.sort != "pron" != b.sort
    )


def _two_named(since: list[Met], sentence: Sentence) -> bool:
    """ "Ten people were shot. Holt and Dane were shot in May. It found that they …": the ten, or the two."""
    named = [m for m in since if m.mention.kind == "person" and m.mention.name is not None]
    return any(
        len(c.subjects) > 1 and all(any(m.phrase is s for m in named) for s in c.subjects)
        for m in named
        for c in m.within.clauses
        if m.sentence < sentence.index
    )


def _others_befallen(
    sentence: Sentence, phrase: NounPhrase, since: list[Met], spans: list[Span], *, befell: bool
) -> bool:
    """ "Three officers admitted the arrest of two students, but said that they had been shot": either may be meant.

    ``befell``: something was done before to those who were found.
    """
    clause = next((c for c in sentence.clauses if c.passive and c.has_subject(phrase)), None)
    if clause is not None and befell and phrase.first <= 1 and any(_are_set_apart(m, sentence) for m in since):
        return True
    if clause is None or not all(sentence.span.contains(s) for s in spans):
        return False
    acts = [p.of for _, p in sentence.nouns if p.sort == "act" and p.of is not None]
    here = [m for m in since if m.sentence == sentence.index and m.plural and m.sort in PEOPLE and m.sort != "pron"]
    return any(m.suffered or suffers(m) or any(p is m.phrase for p in acts) for m in here)


def _are_set_apart(met: Met, sentence: Sentence) -> bool:
    """ "Soldiers seized ten men. Two brothers were led aside. | They were shot": the two, for all one knows."""
    before = met.sentence == sentence.index - 1 and met.plural and met.sort in PEOPLE - {"pron"}
    return before and suffers(met)


def _may_do_it_to_themselves(doer: Met, spans: list[Span], near: list[Met]) -> bool:
    """ "A squad of masked men came. The men beat them": the men are the squad."""
    ends = [end.span for end in doer.mention.ends() if end.span is not None]
    if any(one.contains(other) or other.contains(one) for one in ends for other in spans):
        return True
    if doer.phrase.det != "the" or singular(doer.head) not in _ANY_OF_THEM:
        return False
    armed = (m for m in near if _is_one_of(m, spans) and m.subject and not suffers(m))
    heads = {singular(low) for m in armed for low in (m.head, m.within.low(m.phrase.of) if m.phrase.of else "")}
    return not heads.isdisjoint(_ANY_OF_THEM) or any(low in words("nouns", kind) for low in heads for kind in _ARMED)


def things_since(sentence: Sentence, phrase: NounPhrase, met: Met) -> bool:
    """Whether several things did something nearer by: "when those planes bomb towns they kill"."""
    at = sentence.tokens[phrase.first].start
    return any(
        s.plural and s.sort in {"thing", "place", "act"} and met.place < sentence.tokens[s.first].start < at
        for clause in sentence.clauses
        for s in clause.subjects
    )
