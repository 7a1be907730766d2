"""Who are those of whom only a number was told: "il s'agit de Luc Paix et Paul Lunel", "las víctimas son …"?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.model.text import Span
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.acts.among import were_killed
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.words.grammar import Sense

__all__ = ["draft_identified"]

_ACT = Sense("act")
_SKIPPED = frozenset({"he", "clitic"})


def draft_identified(sentence: Sentence, row: list[Predicate]) -> None:
    """Acts of which a sentence only tells who suffered them: names as many as were counted in the sentence before.

    Promises: everybody in the list has a name, and nothing else is told; where a word for the dead, hurt or held is
    named it decides, else what befell the only group of that number.
    """
    tokens, grammar = sentence.tokens, sentence.grammar
    if grammar.order != "SVO" or len(tokens) < 3 or sentence.asks:
        return
    first = next((i for i, t in enumerate(tokens) if t.tag not in _SKIPPED), 0)
    about = any(f.lemma in grammar.being_about for f in tokens[first].forms)
    names = sentence.starting_at(first + 1) if about else None
    led = about and names is None and first + 2 < len(tokens) and tokens[first + 1].tag == "prep"
    names = sentence.starting_at(first + 2) if led else names
    codes = _befell(sentence, names) if names is not None else set()
    if not about:
        names, codes = _by_word(sentence)
    if names is None or not codes or not _only_names(sentence, names):
        return
    told = next((p for p in row if p.last < names.first), None)
    told = told or Predicate(_ACT, "passive", "past", names.first, names.end, names.head)
    for code in sorted(codes):
        claim_act(sentence, Act(code), Roles([], [names]), ("actual", [], ""), told, rule="identified")


def _befell(sentence: Sentence, names: Phrase) -> set[str]:
    """What befell the only group of so many in the sentence before."""
    befell = sentence.document.befell_before
    groups = [m for g in sentence.document.groups for m in g.mentions if m.span in befell and m.count is not None]
    size = len(names.group)
    same = [m for m in groups if m.count is not None and m.count.lower == m.count.upper == size]
    if len(groups) != 1 or len(same) != 1 or _is_anothers_word(sentence, same[0].span):
        return set()
    return set(befell[same[0].span])


def _is_anothers_word(sentence: Sentence, span: Span | None) -> bool:
    """Whether what befell them is told by somebody whom the text cites."""
    acts = [c for c in sentence.document.claims if isinstance(c.content, Act)]
    theirs = [c for c in acts if isinstance(c.content, Act) and any(v.span == span for v in c.content.victims)]
    return any(c.voice.kind == "cited" or c.modality != "actual" for c in theirs)


def _by_word(sentence: Sentence) -> tuple[Phrase | None, set[str]]:
    """ "Los muertos son …", "las víctimas fueron identificadas como …"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    start = int(tokens[0].tag == "det")
    if tokens[start + 1].text == ":" and not tokens[start].tag:
        # "Fallecidos: Rosa Vega (34) y Hugo Luna."
        code = grammar.tolls.get(tokens[start].low, "")
        return sentence.starting_at(start + 2), {"death" if code == "killing" else code} if code else set()
    if not start or tokens[1].tag:
        return None, set()
    code = grammar.tolls.get(tokens[1].low, "")
    if not code and tokens[1].low in grammar.victims and were_killed(sentence):
        code = "death"
    at = 2
    if not code and tokens[1].sort == "people" and tokens[2].forms:
        # "Les personnes arrêtées sont …"
        done = [f for f in tokens[2].forms if f.tense == "participle"]
        code = next((s.code for f in done for s in grammar.senses[f.lemma] if s.kind == "act" and not s.rest), "")
        at += bool(code)
    first = at
    while at < len(tokens) and (
        tokens[at].tag == "aux" or any(f.lemma in grammar.identifying for f in tokens[at].forms)
    ):
        at += 1
    if at < len(tokens) and tokens[at].low in grammar.presenting:
        at += 1
    if (
        at == first
        or at >= len(tokens)
        or any(
            grammar.auxiliaries[t.low][1] not in ("past", "present", "participle")
            for t in tokens[first:at]
            if t.tag == "aux"
        )
    ):
        return None, set()
    return sentence.starting_at(at), {"death" if code == "killing" else code} if code else set()


def _only_names(sentence: Sentence, names: Phrase) -> bool:
    after = sentence.tokens[names.end + 1].tag if names.end + 1 < len(sentence.tokens) else "end"
    named = all(p.name is not None and p.sort == "person" and human(p) for p in names.group)
    return named and after == "end" and not names.pronoun
