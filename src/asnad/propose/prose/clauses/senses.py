"""Which of its meanings does a verb have with the words beside it?"""

from __future__ import annotations

from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.words.grammar import Form, Sense

__all__ = ["is_verbal_noun", "kind_of_place", "sense_before", "sense_behind", "suspected_of"]

_BEFORE_PEOPLE = ("@somebody",)
"""What a verb has beside it that means something else right before people."""


def sense_behind(sentence: Sentence, form: Form, last: int) -> tuple[Sense, int] | None:
    """The meaning of a verb with the words behind it, and where those end."""
    tokens = sentence.tokens
    for sense in sentence.grammar.senses.get(form.lemma, ()):
        if not sense.rest:
            return sense, last
        far = 14 if sentence.grammar.order == "VSO" and sense.kind == "accuse" else 10
        for start in range(last + 1, min(last + far, len(tokens))):
            if tokens[start].tag in ("stop", "end", "that") and tokens[start].low != sense.rest[0]:
                break
            if sense.rest[0].startswith("@") and any(t.tag != "time" for t in tokens[last + 1 : start]):
                # "Recibieron tres disparos", but not "fueron recibidos a balazos".
                break
            if _matches(sentence, start, sense.rest):
                if sense.rest == _BEFORE_PEOPLE:
                    # Who stands behind the verb is no part of it.
                    if _cites(sentence, start):
                        break
                    return sense._replace(rest=()), last
                size = _matches(sentence, start, sense.rest)
                return sense, (start + size - 1 if start == last + 1 else last)
            if sentence.grammar.order == "SVO" and start > last + 1 and _is_verb(sentence, start):
                # "Condamné à dix ans pour avoir torturé à mort".
                break
    return None


def _cites(sentence: Sentence, start: int) -> bool:
    """ "استشهد الشاب سامر في جنين", but not "استشهد الشاب بقول الشاعر"."""
    who = sentence.starting_at(start)
    after = sentence.tokens[who.end + 1] if who is not None and who.end + 1 < len(sentence.tokens) else None
    return who is None or (after is not None and (after.low == "ب" or (not after.tag and after.low[:1] == "ب")))


def _is_verb(sentence: Sentence, at: int) -> bool:
    token, before = sentence.tokens[at], sentence.tokens[at - 1]
    return token.tag in ("aux", "aim") or bool(token.forms and not (token.tag or token.sort or before.tag == "det"))


def sense_before(sentence: Sentence, form: Form, at: int) -> Sense:
    """The meaning of a Persian verb with the words before it in its clause: «از خانه بردند»."""
    for sense in sentence.grammar.senses.get(form.lemma, ()):
        if not sense.rest:
            return sense
        for start in range(at - 1, max(-1, at - 12), -1):
            token = sentence.tokens[start]
            edge = token.tag in ("stop", "end", "that", "rel", "quote", "object") and token.low != sense.rest[-1]
            if edge or (token.forms and not token.sort):
                break
            size = _matches(sentence, start, sense.rest)
            if size and (form.lemma not in sentence.grammar.being or _closes_before(sentence, start + size - 1, at)):
                return sense
    return Sense("other")


def _closes_before(sentence: Sentence, last: int, verb: int) -> bool:
    """«در زندان اوین است»: nothing stands between where somebody is and the verb."""
    phrase = sentence.covering(last)
    there = phrase is not None and phrase.end == verb - 1
    return last == verb - 1 or (there and not any(t.sort == "person" for t in sentence.tokens[last:verb]))


def kind_of_place(sentence: Sentence, at: int, name: str) -> int:
    """How many tokens from this one, behind articles, name a kind of place ("@cell"); 0 when they do not."""
    tokens, grammar = sentence.tokens, sentence.grammar
    first = at
    while at < len(tokens) and (
        tokens[at].tag in ("det", "pre", "num", "quant") or (at == first and tokens[at].low in grammar.also_articles)
    ):
        at += 1
    for size in range(min(5, len(tokens) - at), 0, -1):
        words = " ".join(t.low for t in tokens[at : at + size]).replace("' ", "'")
        if any(stem in grammar.kinds[name] for stem, _ in grammar.stems(words)):
            return at + size - first
    return 0


def _matches(sentence: Sentence, start: int, rest: tuple[str, ...]) -> int:
    """How many tokens from ``start`` hold these words and begin with them; 0 when they do not."""
    if rest[-1].startswith("@"):
        size = _matches(sentence, start, rest[:-1]) if len(rest) > 1 else 0
        found = kind_of_place(sentence, start + size, rest[-1][1:]) if size or len(rest) == 1 else 0
        return size + found if found else 0
    words: list[str] = []
    at = start
    while at < len(sentence.tokens) and len(words) < len(rest):
        if words and sentence.tokens[at].tag == "time":
            # "أطلق النار يوم الأحد على …"
            at += 1
            continue
        words.extend(sentence.tokens[at].low.split())
        at += 1
    # "coupable du" holds "coupable".
    return at - start if tuple(words[: len(rest)]) == rest else 0


def is_verbal_noun(sentence: Sentence, at: int) -> bool:
    """ "نفى الجيش حرق منزل سامر", "أمر بوضع سامر في …": a noun, behind a preposition, or a verb and its
    subject."""
    tokens = sentence.tokens
    if not at or any(form.number for form in tokens[at].forms):
        return bool(at) and tokens[at - 1].tag == "prep"
    subject = sentence.ending_at(at - 1)
    verb = tokens[at - 1] if subject is None else tokens[subject.first - 1] if subject.first else None
    return tokens[at - 1].tag == "prep" or (verb is not None and bool(verb.forms) and not verb.tag)


def suspected_of(sentence: Sentence, sense: Sense, voice: str, last: int) -> Sense:
    """ "Sospechado de haber torturado": who is suspected of something is no speaker."""
    behind = sentence.tokens[last + 1].role if last + 1 < len(sentence.tokens) else ""
    suspected = (sense.kind, sense.code, voice, behind) == ("say", "suspects", "passive", "of")
    return sense._replace(kind="accuse") if suspected and sentence.grammar.order == "SVO" else sense
