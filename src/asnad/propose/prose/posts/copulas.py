"""Who was what, by a Spanish or French verb of being: "que fue ministro entre 1977 y 1980", "hoy es diputado"?"""

from __future__ import annotations

from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.posts.appointed import claim_being

__all__ = ["draft_copulas"]

_TOLD = frozenset({"past", "present", "participle"})


def draft_copulas(sentence: Sentence) -> None:
    """ "X, que fue ministro del Interior entre 1977 y 1980, …"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at, token in enumerate(tokens[:-1] if grammar.order == "SVO" else []):
        kind, tense, _ = grammar.auxiliaries.get(token.low, ("", "", False)) if token.tag == "aux" else ("", "", False)
        first = at
        if kind == "been" and at > 1 and tokens[at - 1].tag == "aux":
            # "A été chef de la police".
            kind, tense, _ = grammar.auxiliaries.get(tokens[at - 1].low, ("", "", False))
            kind, tense, first = "be" if kind == "have" else "", "past" if tense in _TOLD else "", at - 1
        if kind != "be" or tense not in ("past", "present") or not (at or grammar.drops_subjects):
            continue
        if first and tokens[first - 1].tag in ("neg", "aux", "if"):
            continue
        step = at + 1
        while step < len(tokens) and (tokens[step].tag in ("adv", "time") or tokens[step].low in grammar.yet):
            step += 1
        post = sentence.starting_at(step) if step < len(tokens) else None
        if post is None or post.rest or post.name is not None or post.prep >= 0:
            continue
        after = post.last + 1
        when = tokens[after].when if after < len(tokens) else None
        # "Era en 1982 jefe de la policía".
        when = when or next((t.when for t in tokens[at + 1 : step] if t.when is not None), None)
        who, _ = subject_before(sentence, first)
        if who is None and all(t.tag in ("adv", "time", "comma") for t in tokens[:first]):
            # "Hoy es diputado": the one whom the text has told of.
            behind = sentence.starting_at(post.last + 1)
            turned = behind is not None and behind.prep < 0 and human(behind)
            # "Entonces era presidente el general Voss".
            who = behind if turned else sentence.left_out(first)
            when = when or next((t.when for t in tokens[:first] if t.when is not None), None)
        claim_being(sentence, who, post, when, past=tense == "past")
