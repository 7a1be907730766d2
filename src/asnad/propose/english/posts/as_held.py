"""Is a post that is told of held then, held now, or left?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.when import When
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.phrases.phrase import NounPhrase
from asnad.propose.english.posts.posts import as_of, post_of, unseated
from asnad.propose.english.setting.when import when_of

__all__ = ["draft_post", "held_on", "is_then"]


def is_then(draft: Draft, token: int) -> bool:
    """Whether "while", "when" or "as" right before says that the post was held at the time told of, not now."""
    tokens = draft.sentence.tokens
    return token > 0 and tokens[token - 1].low in {"while", "when", "as", "then", "whilst", "once"}


def draft_post(
    draft: Draft,
    holder: NounPhrase,
    title: NounPhrase,
    rule: str,
    *,
    body: NounPhrase | None = None,
    tenure: str = "",
) -> None:
    """Draft that somebody ``holds`` or ``left`` a post; of one that came ``later`` nobody says it is held still."""
    behind = [t.low for t in draft.sentence.tokens[title.last + 1 : title.last + 4]]
    formerly = tenure == "left" or behind == ["at", "the", "time"] or unseated(draft.sentence, holder, title)
    post = post_of(draft, holder, title, body=body, change="left" if formerly else "")
    if post is not None:
        if post.change == "holds" and tenure != "later":
            post = replace(post, as_of=as_of(draft) if tenure == "holds" else held_on(draft, holder, title))
        draft.emit(post, title.head, rule=rule, beside=True)


def held_on(draft: Draft, *who: NounPhrase) -> When | None:
    """ "In 1984 rebels killed the mayor, Mira Holt": she was mayor then; else the post is held as of publication."""
    then = [one for one in who if [t.low for t in draft.sentence.tokens[one.last + 1 : one.last + 3]] == [",", "then"]]
    if any(all(p.first <= one.last + 3 for p in who) for one in then):
        return None  # "Holt, then head of state"; but "Holt, then head of state and now a senator"
    if _is_under(draft, min(one.first for one in who)):
        return None
    for clause in draft.sentence.clauses:
        met = clause.after("by") if clause.passive else clause.objects
        told = (*clause.subjects, *clause.objects, *met)
        if not any(p is one for p in told for one in who) or clause.verb.modal or clause.verb.form != "finite":
            continue
        if clause.kind == "relative" and clause.verb.perfect:
            continue  # "the then minister, Holt, who had died in 1970"
        # "Was pardoned in 1990 by President Holt": he was president then.
        acted = any(p is one for p in met for one in who) and clause.verb.lemma not in _ONE_S_LIFE
        if (clause.verb.act is not None or acted) and (when := when_of(draft, clause)) is not None:
            # "Holt, an army captain who ran the camp, was tried in 1967", "who died in 2009": he hardly was one then.
            code = clause.verb.act.code if clause.verb.act is not None else ""
            died = clause.kind == "relative" and code == "death"
            return None if died or code in _LONG_AFTER else when
    return None if _is_of_another_year(draft) else as_of(draft)


def _is_of_another_year(draft: Draft) -> bool:
    """Whether a text of no known day tells here, in the past, of a year: who was minister then hardly is still."""
    sentence = draft.sentence
    if draft.reading.source.published is not None:
        return False
    year = any(w.earliest is not None and w.basis == "stated" for w in sentence.whens)
    main = [c for c in sentence.clauses if c.kind == "main"]
    return (
        year
        and bool(main)
        and all(
            "d" in sentence.tokens[c.verb.first].forms or c.verb.perfect or sentence.tokens[c.verb.first].low in _PAST
            for c in main
        )
    )


_ONE_S_LIFE = frozenset({"marry", "bear", "raise", "teach", "know", "be", "become", "name", "appoint"})
_LONG_AFTER = frozenset({"trial", "sentence", "death_sentence"})


def _is_under(draft: Draft, first: int) -> bool:
    """ "Under President Holt, the army tried to free them": then, and nobody says that he still is."""
    tokens = draft.sentence.tokens
    if not first or tokens[first - 1].low != "under" or "secretary" in [t.low for t in tokens[first : first + 2]]:
        return False
    verbs = [tokens[c.verb.first] for c in draft.sentence.clauses if c.kind == "main"]
    return any("d" in verb.forms or verb.low in _PAST for verb in verbs)


_PAST = frozenset({"was", "were", "had", "did"})
