"""What is said where the verb of saying stands behind it, or opens it with "as" (Persian, Arabic)?"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from asnad.model.claim import Asserter, Stance
from asnad.model.frames import Act
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.people.apposed import is_apposed, whose_description
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.scope import Scope

__all__ = [
    "after_body",
    "as_said",
    "is_label",
    "name_said",
    "only_reports",
    "said_before_comma",
    "said_last",
    "unsay_objects",
]

_CLOSES = frozenset({"end", "stop"})


def as_said(sentence: Sentence, predicate: Predicate) -> tuple[int, int] | None:
    """ "كما قالت منى الفران، …", «همان‌طور که مینا فرزان گفت، …», "…، كما ذكر الوزير": all that stands behind the comma,
    or before it."""
    tokens, grammar = sentence.tokens, sentence.grammar
    first = predicate.first - 1
    while grammar.order == "SOV" and first > 0 and tokens[first].tag not in ("that", "comma", "stop", "quote", "when"):
        first -= 1
    if first < 0 or tokens[first].low not in grammar.as_told:
        return None
    after = predicate.last + 1
    phrase = sentence.starting_at(after)
    after = phrase.end + 1 if phrase is not None and grammar.order == "VSO" else after
    if after < len(tokens) and tokens[after].tag == "comma" and first < 2:
        return after + 1, len(tokens) - 1
    said = sentence.starting_at(after + 1) if phrase is not None and after < len(tokens) else None
    if said is not None and tokens[after].tag == "comma" and said.sort == "person" and said.name is None:
        # "…، كما قالت منى الفران، المحامية"
        after = said.end + 1
    closes = after >= len(tokens) - 1 or tokens[after].tag in _CLOSES
    return (0, first - 1) if closes and first > 2 else None


def said_last(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> tuple[int, int] | None:
    """«سربازان رضا را کشتند، مینا فرزان گفت.»: what stands before a comma and somebody with nothing but the verb."""
    tokens = sentence.tokens
    after = predicate.last + 1
    if sentence.grammar.order != "SOV" or (after < len(tokens) and tokens[after].tag not in _CLOSES):
        return None
    step = predicate.first - 1
    if step > 1 and tokens[step].tag == "object" and tokens[step - 1].tag == "det":
        # "… این را گفت"
        step -= 2
    who = sentence.ending_at(step)
    if who is None and tokens[step].tag == "comma":
        # "…، مینا فرزان، وکیل خانواده، گفت"
        said = sentence.ending_at(step - 1)
        who = sentence.ending_at(said.first - 2) if said is not None and said.first > 2 else None
    if who is None or who.prep >= 0 or who.marked or not human(who):
        return None
    opener = who.first - 1
    opened = opener > 0 and tokens[opener].tag in ("comma", "quote")
    told = any(p.last < opener and p.tense != "participle" for p in row)
    held = any(t.tag in ("if", "when", "because", "aim") for t in tokens[:opener])
    return (0, opener - 1) if opened and told and not held else None


def said_before_comma(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> bool:
    """«فرمانده پلیس گفت، شورشیان …»: whether a verb of saying that opens a Persian sentence ends at a comma."""
    tokens, after = sentence.tokens, predicate.last + 1
    if sentence.grammar.order != "SOV" or after >= len(tokens) or tokens[after].tag != "comma":
        return False
    opens = reach(sentence, predicate, row)[0] == 0 and predicate.tense in ("past", "present")
    if predicate.sense.voice == "fact" and _has_object(sentence, predicate):
        return False
    return opens and not any(t.tag in ("when", "rel", "if", "that", "object") for t in tokens[: predicate.first])


def _has_object(sentence: Sentence, predicate: Predicate) -> bool:
    """«طالبان عفو عمومی اعلام کرده بود، با این حال …»: whether what somebody told of stands right before the verb."""
    what = sentence.ending_at(predicate.first - 1)
    if what is None or what.prep >= 0 or what.name is not None or what.sort not in ("", "thing", "act"):
        return False
    who = sentence.ending_at(what.first - 1)
    return what.last > what.first and who is not None and who.prep < 0 and human(who)


def _is_object_clause(sentence: Sentence, predicate: Predicate) -> bool:
    """«خبر اینکه سربازان او را کشتند را تکذیب کرد»: whether the mark of an object makes a whole clause one."""
    after = predicate.last + 1
    return after < len(sentence.tokens) and sentence.tokens[after].tag == "object"


def unsay_objects(sentence: Sentence, row: list[Predicate]) -> None:
    """Leave a scope over each clause that is an object: it is what another verb is about, and nobody's own word."""
    for predicate in row if sentence.grammar.order == "SOV" else ():
        if predicate.sense.kind in ("act", "toll") and _is_object_clause(sentence, predicate):
            low, _ = reach(sentence, predicate, row)
            sentence.scopes.append(Scope(low, predicate.last, Asserter(), "asserted", supposed=True))


def after_body(sentence: Sentence, phrase: Phrase) -> bool:
    """ "La Commission a dit que Luce Paix … Elle a ajouté", «اتحادیه گفت … وی افزود»: where a body, or one without a
    name, spoke last, "she" may be the one that spoke, or whom it told of."""
    document = sentence.document
    spoke = document.speaker is not None and document.speaker_block == sentence.block
    who = document.speaker if spoke else None
    body = who is not None and (who.kind in ("organisation", "group") or (who.kind == "person" and who.name is None))
    return phrase.pronoun and not phrase.speaks and not phrase.plural and body


def is_label(sentence: Sentence, predicate: Predicate) -> bool:
    """'بتهمة "نشر أخبار كاذبة"': a few words between quotation marks, of which the first can be a verb, say nothing."""
    if sentence.grammar.order != "VSO":
        return False
    around = [(first, last) for first, last in sentence.quotations() if first < predicate.first < last]
    return any(
        first + 1 == predicate.first and last - first < 7 and sentence.tokens[last].tag == "quote"
        for first, last in around
    )


def only_reports(phrase: Phrase) -> bool:
    """«بنا بر گزارش‌ها»: reports of which nobody says whose they are."""
    bare = phrase.sort == "document" and phrase.of is None and phrase.name is None and phrase.first == phrase.last
    return bare and phrase.plural


def name_said(sentence: Sentence, row: list[Predicate], first: int) -> None:
    """«… کشته شد. این را مینا فرزان گفت.»: the claims from ``first`` on, which were nobody's, are that one's word."""
    told = [p for p in row if p.sense.kind != "other"]
    tokens, document = sentence.tokens, sentence.document
    this = any(t.tag == "det" and after.tag == "object" for t, after in pairwise(tokens))
    if sentence.grammar.order != "SOV" or len(told) != 1 or not this or sentence.asks:
        return
    verb = told[0]
    plain = [p for p in sentence.phrases if p.prep < 0 and not p.marked and human(p) and p.end < verb.first]
    plain = [p for p in plain if whose_description(sentence, p) is None]
    if len(plain) == 2 and is_apposed(sentence, *plain):
        plain = plain[1:]
    if verb.sense.kind != "say" or verb.negative or len(plain) != 1 or verb.sense.code == "denied":
        return
    distant: Stance = "asserted" if verb.sense.code in ("asserted", "admits") else "attributed"
    asserter = Asserter("cited", sentence.mention(plain[0]), sentence.words(verb.first, verb.last))
    for at in range(first, document.claims_before):
        claim = document.claims[at]
        if isinstance(claim.content, Act) and (claim.voice.kind == "source" or claim.voice.who is None):
            chain = claim.sanad if claim.voice.kind == "source" else claim.sanad[:-1]
            document.claims[at] = replace(claim, sanad=(*chain, asserter), stance=distant)
