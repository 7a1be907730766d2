"""Who was hit by a bullet, where a Persian verb tells it of the bullet: «گلوله به گردن رضا خورد»?"""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.model.frames import Act
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent
from asnad.propose.prose.happened.frame import frame_of
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.setting.setting import place_in, when_in
from asnad.propose.prose.words.grammar import Sense

__all__ = ["draft_hits"]

_HIS = tuple(map(fold, ("ش", "اش")))


def draft_hits(sentence: Sentence, row: list[Predicate]) -> None:
    """Shootings from "a bullet hit X", or a part of X's body; nobody is told to have shot."""
    for verb in row if sentence.grammar.order == "SOV" else ():
        hits = any(form.lemma in sentence.grammar.hitting for form in sentence.tokens[verb.head].forms)
        if not hits or verb.negative or verb.tense != "past" or verb.sense.kind != "other":
            continue
        low, high = reach(sentence, verb, row)
        bullet = _bullet(sentence, low, verb.first)
        if bullet is None or (whom := _whom(sentence, verb, low)) is None:
            continue
        told = replace(verb, sense=Sense("act", "shooting"), voice="undergo")
        frame = frame_of(sentence, told, [told if p is verb else p for p in row])
        if frame is not None:
            when, where = when_in(sentence, told, row, low, high), place_in(sentence, told, row, low, high)
            act = Act("shooting", when=when, where=where)
            told.first = bullet.first
            claim_act(sentence, act, Roles([], [whom]), frame, told, rule="hit")


def _bullet(sentence: Sentence, low: int, verb: int) -> Phrase | None:
    """The bullet that is the subject of a clause."""
    plain = [p for p in sentence.phrases if low <= p.first and p.end < verb and p.prep < 0]
    stems = {stem for p in plain[:1] for stem, _ in sentence.grammar.stems(sentence.tokens[p.head].low)}
    return plain[0] if stems & sentence.grammar.weapons else None


def _whom(sentence: Sentence, verb: Predicate, low: int) -> Phrase | None:
    tokens, at, limbs = sentence.tokens, sentence.grammar.words_for("at"), sentence.grammar.words_for("limbs")
    led = [p for p in sentence.phrases if low <= p.prep and p.end < verb.first and tokens[p.prep].low in at]
    if len(led) != 1:
        return None
    hit = led[0]
    if human(hit):
        return replace(hit, prep=-1, role="")
    word = tokens[hit.head].low
    owner = hit.of or sentence.starting_at(hit.end + 1)
    if word in limbs and owner is not None and human(owner) and owner.end < verb.first:
        return replace(owner, prep=-1, role="")
    if not any(word.removesuffix(ending) in limbs for ending in _HIS) or word in limbs:
        return None
    if low and tokens[low - 1].tag == "rel":
        who = antecedent(sentence, low - 1)
        return who if who is not None and who.sort == "person" and not who.plural else None
    his = Phrase(hit.head, hit.head, hit.head, "person", pronoun=True, ending=1)
    return his if sentence.meant(hit.head) is not None else None
