"""Who is said to be one of the dead or the held (Persian, Arabic): "ومن بين القتلى …", «… از جمله کشته‌شدگان بود»?"""

from __future__ import annotations

from asnad.model.frames import Act
from asnad.propose.prose.acts.acts import claim_act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.people import human, is_kin
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.noun_phrase import NounPhrases
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.roles import Roles
from asnad.propose.prose.words.grammar import Sense

__all__ = ["draft_one_of_them"]

_THEIRS = ("ها", "هم", "ه")
_OPENERS = frozenset({"conj", "but", "adv", "time", "when"})
_EDGES = frozenset({"stop", "that", "rel", "when", "if", "quote", "but"})


def draft_one_of_them(sentence: Sentence, row: list[Predicate]) -> None:
    """Acts of which somebody is told, in Arabic and Persian, to be one of those who suffered them.

    Promises: whoever it is has a name or a number, or is a relative, and is told of without a doubt.
    """
    if sentence.grammar.order == "VSO":
        _behind(sentence)
    elif sentence.grammar.order == "SOV":
        _before(sentence, row)
        _seen_among(sentence)
    if not sentence.grammar.capitals:
        _all_of_them(sentence)


def _code(sentence: Sentence, at: int) -> str:
    """What those have suffered whom a plural word is about."""
    token = sentence.tokens[at]
    code = sentence.grammar.sufferers.get(token.low, "")
    return "death" if code == "killing" else code


def _claim(sentence: Sentence, code: str, whom: list[Phrase], at: int) -> None:
    told = Predicate(Sense("act", code), "undergo", "past", at, at, at)
    for some in whom:
        claim_act(sentence, Act(code), Roles([], [some]), ("actual", [], ""), told, rule="one-of-them")


def _behind(sentence: Sentence) -> None:
    """ "ومن بين القتلى المعلم سامر الحلبي وابنته": they stand behind, with no verb but "was" before."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at, token in enumerate(tokens[:-2]):
        if token.low not in grammar.among or not (code := _code(sentence, at + 1)):
            continue
        was = at > 0 and any(f.lemma in grammar.being for f in tokens[at - 1].forms)
        first = at - was
        if any(t.tag not in _OPENERS for t in tokens[:first]):
            continue
        dead = sentence.covering(at + 1)
        whom = sentence.starting_at(at + 2)
        if whom is None and dead is not None and dead.first == at + 1 and dead.last > at + 1:
            continue
        # "وبين المعتقلين سامر وكريم خلاف قديم": a quarrel is between them.
        after = tokens[whom.end + 1] if whom is not None and whom.end + 1 < len(tokens) else None
        closed = after is None or bool(after.tag or after.forms)
        if whom is not None and closed and _is_somebody(sentence, whom):
            _claim(sentence, code, [whom], at + 1)


def _before(sentence: Sentence, row: list[Predicate]) -> None:
    """«رضا کریمی، معلم، از جمله کشته‌شدگان بود»: they stand before, and the verb of being right behind."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at in range(2, len(tokens) - 1):
        if not (code := _code(sentence, at)) or not _led(sentence, at):
            continue
        verb = tokens[at + 1]
        step = at + 1
        if verb.tag == "adv":
            step, verb = at + 2, tokens[min(at + 2, len(tokens) - 1)]
        if not any(f.lemma in grammar.being and not f.negative and f.tense in ("past", "present") for f in verb.forms):
            continue
        before = max((p.last for p in row if p.last < at - 1), default=-1)
        low = max([before, *(i for i in range(step) if tokens[i].tag in _EDGES)]) + 1
        heads = [p for p in sentence.phrases if low <= p.first and p.end < at - 1 and p.prep < 0 and not p.marked]
        plain = [p for head in heads for p in head.group]
        named = [p for p in plain if p.name is not None and p.sort == "person"]
        first = next(iter(plain), None)
        if named and first is not None and (first is named[0] or first.end + 2 == named[0].first):
            _claim(sentence, code, [p for p in named if not p.pronoun], at)


def _seen_among(sentence: Sentence) -> None:
    """«در میان بازداشت‌شدگان نام لیلا فرهمند و برادرش بهرام دیده می‌شود»: the names behind them, before such a verb."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at in range(1, len(tokens) - 2):
        if not (code := _code(sentence, at)) or not (
            _led(sentence, at) if at > 1 else tokens[0].low in _led_by(sentence)
        ):
            continue
        first = at + 1 + (tokens[at + 1].tag == "comma")
        first += tokens[first].low in grammar.words_for("names_of")
        whom = _list_at(sentence, first)
        end = whom[-1].last + 1 if whom else first
        end += end < len(tokens) - 1 and tokens[end].tag == "adv"
        forms = tokens[end].forms if end < len(tokens) else ()
        lemmas = {f.lemma for f in forms if not f.negative and f.tense in ("past", "present")}
        if whom and lemmas & (grammar.seen_among | set(grammar.being)):
            _claim(sentence, code, whom, at)


def _all_of_them(sentence: Sentence) -> None:
    """«کشته‌شدگان عبارتند از: …», "القتلى هم: …": the names of all of them."""
    tokens, are = sentence.tokens, sentence.grammar.words_for("are_they")
    for at in range(min(4, len(tokens) - 2)):
        if not (code := _code(sentence, at)) or any(t.forms and not t.tag for t in tokens[:at]):
            continue
        step = next((i for i in range(at + 1, min(at + 7, len(tokens) - 1)) if _is_listing(sentence, i, are)), 0)
        between = tokens[at + 1 : step]
        plain = not any(t.tag in ("comma", "stop", "that", "rel") or (t.forms and not t.tag) for t in between)
        first = step + 1 + (step + 1 < len(tokens) and tokens[step + 1].low == ":")
        whom = _list_at(sentence, first) if step and plain else []
        last = whom[-1].last + 1 if whom else len(tokens)
        if whom and (tokens[step].low != ":" or last >= len(tokens) or tokens[last].tag == "end"):
            _claim(sentence, code, whom, at)
            return


def _is_listing(sentence: Sentence, at: int, are: frozenset[str]) -> bool:
    """Whether a token is, or ends, words like "are" («عبارتند از», "هم"), or is a colon: «اسامی کشته‌شدگان: …»."""
    tokens = sentence.tokens
    last = [" ".join(t.low for t in tokens[max(0, at - size) : at + 1]) for size in range(4)]
    return tokens[at].low == ":" or any(words in are for words in last)


def _list_at(sentence: Sentence, at: int) -> list[Phrase]:
    """The people who are named one after the other from a token on, up to what is no name."""
    tokens, found = sentence.tokens, []
    reader = NounPhrases(tokens, sentence.grammar)
    while at < len(tokens) and (some := reader.phrase(at)) is not None and some.name is not None:
        if some.sort != "person" or some.plural or some.pronoun:
            break
        found.append(some)
        at = some.last + 1
        while at < len(tokens) and tokens[at].tag in ("conj", "comma"):
            at += 1
        if at == some.last + 1:
            break
    return found


def _led_by(sentence: Sentence) -> frozenset[str]:
    return sentence.grammar.words_for("counted_among")


def _led(sentence: Sentence, at: int) -> bool:
    """Whether "one of", or "among", stands right before a token, as one word or two."""
    tokens, among = sentence.tokens, _led_by(sentence)
    return tokens[at - 1].low in among or f"{tokens[at - 2].low} {tokens[at - 1].low}" in among


def _is_somebody(sentence: Sentence, whom: Phrase) -> bool:
    tokens, ends = sentence.tokens, sentence.grammar.possessed
    theirs = [
        tokens[p.head].text.endswith(ends if is_kin(sentence, p) else _THEIRS)
        and not sentence.grammar.definite(tokens[p.head].low)
        for p in whom.group
    ]
    own = all(p.name is not None or p.count is not None or kin for p, kin in zip(whom.group, theirs, strict=True))
    return human(whom) and own and whom.prep < 0 and not whom.pronoun and whom.sort != "body"
