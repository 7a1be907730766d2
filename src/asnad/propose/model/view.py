"""How firmly do the rules understand what a model points to? It may not say it more firmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from asnad.model.claim import Claim, Modality, Polarity, Stance
from asnad.model.frames import Act, Content, Membership, Post, Toll
from asnad.model.text import Span
from asnad.propose.act_kinds import same_act
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.clauses.clause import Clause
from asnad.propose.english.happened.modality import modality_of
from asnad.propose.english.happened.negation import negative
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.words.stance import report_stance
from asnad.propose.english.words.trigger import act_noun
from asnad.propose.model.ground import Ground
from asnad.propose.scope import worse

__all__ = ["View", "view_of"]

_NO = frozenset({"not", "n't", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without"})
_IF = frozenset({"if", "unless", "whether"})
_GOVERNORS: dict[str, Modality] = {
    "order": "ordered", "plan": "planned", "threaten": "threatened", "attempt": "attempted",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """What the rules see in a claim's own sentence.

    ``beside``: the sentence names the act, but at other words, or these words name another. ``deniable``: some word of
    it says no, or that someone does. ``cited``: its words are someone else's than the source's. ``swapped``: who did it
    and whom it was done to are the other way round, or who only watched is said to have done it.
    """

    modalities: frozenset[Modality]
    polarities: frozenset[Polarity]
    stance: Stance
    beside: bool
    deniable: bool
    cited: bool
    swapped: bool


def view_of(ground: Ground, trigger: Span, content: Content) -> View | None:
    """What the rules see where a claim of this content is said at these words; ``None`` where they have no view.

    Where they claim the same act in a quote that holds the words, their claims decide (those of the same victims, if
    there are any); else the clause does in which the words stand, and for a post or membership that of its title or
    group too.
    """
    draft = next((d for d in ground.drafts if d.sentence.span.overlaps(trigger)), None)
    if draft is None:
        return None
    sentence = draft.sentence
    at = _tokens(sentence, trigger)
    if not at:
        return None
    act = content.act if isinstance(content, Act | Toll) and content.act != "other" else None
    keys = [tokens for span in _keys(content) if (tokens := _tokens(sentence, span))]
    clause = _clause(sentence, at, act)
    voices = [draft.voice(clause.verb.main if clause and clause.verb.main in at else at[-1])]
    voices += [draft.voice(tokens[-1]) for tokens in keys]
    same = _claimed(ground.rules, trigger, act, content)
    modalities = {claim.modality for claim in same} or {_modality(sentence, c, at) for c in (clause,) if c}
    if isinstance(content, Post | Membership):
        around = [(c, tokens) for tokens in keys if (c := _clause(sentence, tokens, None))]
        modalities |= {_modality(sentence, c, tokens) for c, tokens in around}
        modalities -= {"actual"} if len(modalities) > 1 else set()
    if any(supposed for _, _, supposed in voices) or _conditional(sentence, at[0]):
        modalities = {"supposed"}
    stance: Stance = "asserted"
    for _, distance, _ in voices:
        stance = worse(stance, distance)
    return View(
        frozenset(modalities),
        frozenset({claim.polarity for claim in same} or {_polarity(sentence, c) for c in (clause,) if c}),
        stance,
        act is not None and _beside(draft, at, act),
        _deniable(sentence),
        any(len(chain) > 1 for chain, _, _ in voices),
        isinstance(content, Act) and _swapped(ground.rules, sentence.span, content),
    )


def _tokens(sentence: Sentence, span: Span) -> list[int]:
    return [i for i, token in enumerate(sentence.tokens) if span.start < token.end and token.start < span.end]


def _keys(content: Content) -> list[Span]:
    """The words that a claim is about, beside those that say it."""
    match content:
        case Act():
            found = [victim.span for victim in content.victims]
        case Toll():
            found = [content.count.span]
        case Post():
            found = [content.holder.span, content.title.span]
        case Membership():
            found = [content.who.span, content.group.span]
        case _:
            found = []
    return [span for span in found if span is not None]


def _claimed(rules: list[Claim], trigger: Span, act: str | None, content: Content) -> list[Claim]:
    """The rules' claims of this act whose quotes hold these words; those with one of the victims, if any has."""
    victims = content.victims if isinstance(content, Act) else ()
    found: list[Claim] = []
    of_them: list[Claim] = []
    for claim in rules:
        code = claim.content.act if isinstance(claim.content, Act | Toll) else None
        if act is None or code is None or not claim.quote.span.contains(trigger) or not same_act(code, act):
            continue
        found.append(claim)
        whom = claim.content.victims if isinstance(claim.content, Act) else ()
        if _meet([one.span for one in whom], [one.span for one in victims]):
            of_them.append(claim)
    return of_them or found


def _swapped(rules: list[Claim], sentence: Span, act: Act) -> bool:
    """Whether the rules have, of this act in this sentence, victims or watchers for its doers, or doers for victims."""
    here = [claim.content for claim in rules if sentence.contains(claim.quote.span)]
    told = [content for content in here if isinstance(content, Act) and same_act(content.act, act.act)]
    victims = [victim.span for content in told for victim in content.victims]
    doers = [part.who.span for content in told for part in content.perpetrators]
    watchers = [part.who.span for content in told for part in content.others]
    harmed = [victim.span for victim in act.victims]
    blamed = [part.who.span for part in act.perpetrators]
    return (_meet(blamed, [*victims, *watchers]) and not _meet(blamed, doers)) or (
        _meet(harmed, doers) and not _meet(harmed, victims)
    )


def _meet(some: list[Span | None], others: list[Span | None]) -> bool:
    return any(a.overlaps(b) for a in some if a is not None for b in others if b is not None)


def _clause(sentence: Sentence, at: list[int], act: str | None) -> Clause | None:
    """The clause whose verb is among the tokens ``at`` and names the act; else one of their verbs, or around them."""
    verbs = [clause for clause in sentence.clauses if clause.verb.main in at]
    for clause in verbs:
        named = clause.verb.act
        if named is not None and act is not None and same_act(named.code, act):
            return clause
    if verbs:
        return verbs[-1]
    chunk = next((i for i, part in enumerate(sentence.row) if part.first <= at[-1] <= part.last), None)
    around = [c for c in sentence.clauses if chunk is not None and c.start <= chunk < c.end]
    return around[-1] if around else None


def _modality(sentence: Sentence, clause: Clause, at: list[int]) -> Modality:
    """The modality of the clause; what a noun names in it stands under a verb of ordering, planning or trying too."""
    stated = modality_of(sentence, clause)
    if stated != "actual" or clause.verb.main in at:
        return stated
    return next((m for verbs, m in _GOVERNORS.items() if clause.verb.lemma in words("verbs", verbs)), stated)


def _conditional(sentence: Sentence, at: int) -> bool:
    """Whether an "if" stands before a token with no comma or stop between: the parser can take a verb for a noun."""
    for token in reversed(sentence.tokens[:at]):
        if token.tag in ("comma", "stop"):
            return False
        if token.low in _IF:
            return True
    return False


def _polarity(sentence: Sentence, clause: Clause) -> Polarity:
    return "negative" if negative(sentence, clause) else "positive"


def _deniable(sentence: Sentence) -> bool:
    return any(token.low in _NO for token in sentence.tokens) or any(
        negative(sentence, clause) or report_stance(clause.verb.lemma) in ("disputed", "denied")
        for clause in sentence.clauses
    )


def _beside(draft: Draft, at: list[int], act: str) -> bool:
    """Whether the act is named at other words of the sentence, or nowhere and these words name another."""
    named = list(_named_acts(draft.sentence))
    here = [code for token, code in named if token in at]
    if any(same_act(code, act) for code in here):
        return False
    return bool(here) or any(same_act(code, act) for _, code in named)


def _named_acts(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The verbs and nouns of a sentence that name acts, with their codes."""
    for clause in sentence.clauses:
        verb = clause.verb.act
        if verb is not None:
            yield clause.verb.main, verb.code
    for chunk in sentence.row:
        phrase = chunk if isinstance(chunk, NounPhrase) else None
        while phrase is not None:
            noun = act_noun([token.low for token in sentence.tokens[phrase.first : phrase.head + 1]])
            if noun is not None:
                yield phrase.head, noun.code
            phrase = phrase.of
