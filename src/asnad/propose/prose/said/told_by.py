"""Who says it, where that one stands before another verb, and where does what one says end before another speaks?"""

from __future__ import annotations

from dataclasses import replace

from asnad.language.fold import fold
from asnad.model.claim import Asserter
from asnad.model.mention import Mention
from asnad.model.text import Span
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.relative import antecedent, relative_before
from asnad.propose.prose.clauses.subject import number_of, subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.token import may_be_verb, tells_of_many
from asnad.propose.scope import Scope

__all__ = [
    "asked_for",
    "before_saying",
    "behind_verb",
    "behind_who",
    "carried_behind",
    "contradicted",
    "described",
    "inside_who",
    "is_anew",
    "is_deed",
    "is_manner",
    "may_say",
    "owns_before",
    "received",
    "said_in",
    "said_of",
    "says_nothing",
    "source_told",
    "told_by_another",
    "went_on",
    "while_said",
    "whom_they_say",
]

_IN = fold("في")
_THAT, _SAID = fold("إن"), fold("قال")
_HOW = ("mente", "ment")
"""How Spanish and French adverbs end."""


def went_on(sentence: Sentence, predicate: Predicate, row: list[Predicate], first: int = -1) -> Phrase | None:
    """ "Las organizaciones criticaron el nombramiento: recordaron que …": who did the first says the second.

    ``first``: where what a verb at the end has before it begins («و شمار کشته‌شدگان را هفت نفر اعلام کردند»).
    """
    tokens, order = sentence.tokens, sentence.grammar.order
    at = row.index(predicate)
    earlier = row[at - 1] if at else None
    step = (predicate.first if first < 0 else first) - 1
    while step > 0 and tokens[step].tag == "adv":
        step -= 1
    if earlier is None or earlier.voice == "passive" or earlier.impersonal or step <= earlier.last:
        return None
    if tokens[step].tag != "conj" and tokens[step].low != ":":
        return None
    if order == "SVO" and any(t.tag == "stop" for t in tokens[earlier.last + 1 : step]):
        # "Murieron 23; las ONG elevan la cifra y aseguran que …"
        return None
    if order != "SVO" and number_of(sentence, earlier) != number_of(sentence, predicate):
        return None
    low, high = reach(sentence, earlier, row)
    if low and tokens[low - 1].tag in ("that", "rel", "if", "when", "because"):
        return None
    if order == "SVO":
        found = subject_before(sentence, earlier.first)[0]
    else:
        first, last = (low, earlier.first) if order == "SOV" else (earlier.last, high)
        plain = [p for p in sentence.phrases if first <= p.first and p.end <= last and p.prep < 0 and not p.marked]
        plain = [p for p in plain if not (_is_owner(sentence, p) or _is_counted(sentence, p, earlier))]
        found = next(iter(plain), None)
        near = found is not None and (order == "SOV" or found.first <= earlier.last + 2)
        found = found if near else None
    return found if found is not None and human(found) else None


def _is_owner(sentence: Sentence, phrase: Phrase) -> bool:
    """ "به دیدار رضا کریمی رفت و گفت": right behind a preposition and a word that nobody knows, to whom it belongs."""
    before = sentence.ending_at(phrase.first - 1) if sentence.grammar.order == "SOV" and phrase.first else None
    return before is not None and before.prep >= 0 and before.role != "place" and before.sort in ("", "name")


def _is_counted(sentence: Sentence, phrase: Phrase, verb: Predicate) -> bool:
    """«شمار کشته‌شدگان را هفده نفر می‌داند و می‌گوید»: right before a verb of saying the number that it gives."""
    before = sentence.grammar.order == "SOV" and verb.sense.kind == "say" and phrase.end == verb.first - 1
    return before and phrase.count is not None


def owns_before(sentence: Sentence, phrase: Phrase) -> bool:
    """«در مراسم خاکسپاری او»: whether a pronoun stands right behind what a preposition leads, and may own that."""
    before = sentence.ending_at(phrase.first - 1) if phrase.pronoun and phrase.first else None
    return before is not None and before.prep >= 0


def described(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "پزشکی که جسد را دید گفت …": whom the relative clause before a Persian verb is about."""
    tokens, at = sentence.tokens, row.index(predicate)
    low = reach(sentence, row[at - 1], row)[0] if at else 0
    if not low or tokens[low - 1].tag != "rel" or tokens[row[at - 1].last + 1].tag == "conj":
        return None
    who = antecedent(sentence, low - 1) if tokens[low - 2].tag != "object" else None
    many = number_of(sentence, predicate) == "many"
    fits = who is not None and human(who) and who.prep < 0 and many == (who.plural or bool(who.rest))
    return who if fits else None


def contradicted(sentence: Sentence, row: list[Predicate], first: int, last: int) -> int:
    """ "قال العقيد إن …، لكن محاميته أكدت أن …", "mientras que el juez dijo que …": where what is said ends before a
    "but", or a "whereas", and what somebody else says."""
    tokens, whereas = sentence.tokens, sentence.grammar.whereas
    for other in row:
        marks = (i for i in range(other.first - 1, first, -1) if tokens[i].tag == "but" or tokens[i].low in whereas)
        but = next(marks, 0)
        if other.sense.kind != "say" or other.first > last or not but or tokens[but + 1].tag == "that":
            continue
        who = next((p for p in sentence.phrases if but < p.first < other.first and p.prep < 0 and human(p)), None)
        between = any(t.tag in ("that", "rel", "stop") for t in tokens[but : other.first])
        same = who is None and all(t.tag in ("adv", "that") for t in tokens[but + 1 : other.first])
        if (who is not None or same) and not between and not any(but < p.first < other.first for p in row):
            # "پذیرفت که …، اما گفت …": what he only says is no longer admitted.
            return but - 1
    return last


def asked_for(sentence: Sentence, before: Phrase | None, row: list[Predicate]) -> Phrase | None:
    """ "Un preso que pidió el anonimato relató que …": what the relative clause ends with has said nothing."""
    verb = next((p for p in row if before is not None and p.last + 1 == before.first), None)
    if verb is None or sentence.grammar.order != "SVO" or not relative_before(sentence, verb):
        return before
    return subject_before(sentence, verb.first)[0]


def said_of(sentence: Sentence, row: list[Predicate], first: int, last: int) -> int:
    """ "Niega haber disparado a Luna, muerto en su celda el martes": where a denial ends before what is said of him.

    Not so "haber matado a Luna, torturado a Vega": behind a participle that has an object the list goes on.
    """
    tokens = sentence.tokens
    for verb in row:
        at = verb.first - 1
        if not first < at < last or verb.tense != "participle" or tokens[at].tag != "comma":
            continue
        after = tokens[verb.last + 1] if verb.last + 1 < len(tokens) else None
        who = sentence.ending_at(at - 1)
        led = after is not None and (after.tag in ("time", "adv") or after.role in ("place", "agent"))
        if who is not None and human(who) and led:
            return at - 1
    return last


def carried_behind(sentence: Sentence, verb: Predicate, inner: Predicate) -> bool:
    """In Arabic "كشف التقرير عن تعرض سجناء للتعذيب", "وثقت اللجنة حالة معلمة اعتقلها الحرس": whether what a noun
    carries, or what is told of somebody without "who", is what a verb tells of."""
    if sentence.grammar.order != "VSO" or verb.sense.voice != "fact" or inner.sense.kind != "act":
        return False
    between = [token.tag for token in sentence.tokens[verb.last + 1 : inner.first]]
    led = inner.carried is None or between[-1:] == ["prep"]
    return led and not {"conj", "comma", "stop", "that"} & {*between}


def said_in(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """In Arabic "جاء في تقرير اللجنة أن …": the report whose word it is."""
    led = verb.sense.rest[:1] and verb.sense.rest[0] == _IN and len(verb.sense.rest) > 1
    phrase = sentence.starting_at(verb.head + 2) if led and sentence.grammar.order == "VSO" else None
    return phrase if phrase is not None and phrase.sort in ("document", "thing", "") else None


def received(sentence: Sentence, at: int, row: list[Predicate]) -> bool:
    """ "A reçu des informations selon lesquelles X aurait été enlevé": what a received report tells; a scope."""
    tokens, grammar = sentence.tokens, sentence.grammar
    verb = next((p for p in reversed(row) if p.last < at), None)
    if at and tokens[at - 1].low in grammar.reports and _worries(sentence, at - 1):
        asserter = Asserter("cited", None, sentence.words(at - 1, at))
        sentence.scopes.append(Scope(at + 1, _part_end(sentence, at), asserter, "attributed"))
        return True
    if verb is None or not at or tokens[at - 1].low not in grammar.reports or verb.negative or verb.voice != "active":
        return False
    if not any(f.lemma in grammar.receiving for f in tokens[verb.head].forms) or verb.tense not in ("past", "present"):
        return False
    if at - verb.last > 4 or any(t.tag in ("neg", "none", "comma", "conj") for t in tokens[verb.last + 1 : at]):
        return False
    asserter = Asserter("cited", None, sentence.words(at - 1, at))
    sentence.scopes.append(Scope(at + 1, _part_end(sentence, at), asserter, "attributed"))
    return True


def _part_end(sentence: Sentence, at: int) -> int:
    """The token that ends the part of a sentence in which a token stands."""
    tokens = sentence.tokens
    return next((i for i in range(at, len(tokens)) if tokens[i].tag == "stop"), len(tokens) - 1)


def _worries(sentence: Sentence, report: int) -> bool:
    """ "Su preocupación por las informaciones según las cuales …": whether it is what somebody is worried about."""
    tokens, step = sentence.tokens, report - 1
    while step > 0 and tokens[step].tag in ("det", "adv", "pre", "quant"):
        step -= 1
    led = step > 0 and tokens[step].tag == "prep"
    worried = led and tokens[step - 1].low.split()[-1] in sentence.grammar.regrets
    return worried and not any(t.tag in ("neg", "none", "if") for t in tokens[:step])


def reported_by_nobody(sentence: Sentence, verb: int) -> bool:
    """In Arabic "قلق إزاء معلومات تفيد بأن": what reports tell that a verb stands right behind is nobody's word."""
    if sentence.grammar.order != "VSO" or not verb:
        return False
    reports = sentence.grammar.words_for("reports")
    return any(stem in reports for stem, _ in sentence.grammar.stems(sentence.tokens[verb - 1].low))


def before_saying(sentence: Sentence, predicate: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "A nié toute implication, avant de reconnaître que …": who did the first has said the second."""
    tokens, at = sentence.tokens, row.index(predicate)
    earlier = row[at - 1] if at else None
    led = predicate.first > 0 and tokens[predicate.first - 1].low in sentence.grammar.befores
    if earlier is None or not led or predicate.negative or predicate.tense != "infinitive":
        return None
    told = earlier.tense in ("past", "present") and earlier.voice == "active" and not earlier.impersonal
    low, _ = reach(sentence, earlier, row)
    opened = bool(low) and tokens[low - 1].tag in ("that", "rel", "if", "when", "because")
    if not told or opened or any(t.tag in ("that", "rel", "stop") for t in tokens[earlier.last + 1 : predicate.first]):
        return None
    found, relative = subject_before(sentence, earlier.first)
    return found if found is not None and human(found) and not relative else None


def behind_verb(sentence: Sentence, phrase: Phrase) -> Phrase:
    """ "Según publicó el diario": who has published it, and no "publicó"."""
    alone, after = phrase.first == phrase.last, sentence.tokens[min(phrase.last + 1, len(sentence.tokens) - 1)]
    verb = alone and may_be_verb(sentence.tokens[phrase.head], sentence.grammar)
    behind = sentence.starting_at(phrase.last + 1) if verb else None
    if alone and not phrase.sort and phrase.name is None and sentence.grammar.order == "SVO" and after.role == "place":
        # "Según consta en el auto"
        behind = sentence.starting_at(phrase.last + 2)
    return replace(behind, prep=phrase.prep, role=phrase.role) if behind is not None else phrase


def behind_who(sentence: Sentence, predicate: Predicate) -> int:
    """Where what a verb of saying has behind it may begin: in Arabic not in what "who" tells of the speaker ("قال سامر
    الذي خطفه الجنود إن …")."""
    tokens, after = sentence.tokens, predicate.last + 1
    at = after
    while at < len(tokens) - 1 and tokens[at].tag in ("adv", "time"):
        at += 1
    who = sentence.starting_at(at) if sentence.grammar.order == "VSO" else None
    if who is None or not human(who) or tokens[min(who.end + 1, len(tokens) - 1)].tag != "rel":
        return after
    opens = [i for i in range(who.end + 2, len(tokens)) if tokens[i].tag == "that"]
    said = [i for i in opens if tokens[i].low == _THAT] if tokens[predicate.head].low.startswith(_SAID) else []
    first = next(iter(said or opens), after)
    return after if any(t.tag == "stop" for t in tokens[after:first]) else first


def may_say(after: Phrase, trailing: bool) -> bool:
    """Whether a phrase behind a Spanish or French verb can be who says it: "reveló el hallazgo de …" rather has whom it
    is about behind it, and in "a nié avoir donné" an unknown word without an article is nobody."""
    if after.sort or after.name is not None:
        return True
    return after.first != after.head and (trailing or after.of is None)


def whom_they_say(sentence: Sentence, predicate: Predicate) -> bool:
    """ "Un lugar que después supe que era el cuartel", "un hombre que dijeron que era juez": whether a relative clause
    rather tells what others, or whoever speaks, say of whom it is about."""
    if sentence.grammar.order != "SVO" or not relative_before(sentence, predicate):
        return False
    who, verb = subject_before(sentence, predicate.first)[0], sentence.tokens[predicate.head]
    if who is None or verb.low in sentence.grammar.firsts:
        return True
    one = not (who.plural or who.rest or who.sort in ("body", "group"))
    they = any(tells_of_many(t) for t in sentence.tokens[predicate.first : predicate.head + 1])
    return (who.sort == "place" and who.name is None) or (they and one)


def is_manner(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Conformément à la loi, …": an adverb that is not known is nobody."""
    bare = phrase.first == phrase.last and phrase.sort == "" and phrase.name is None
    return bare and sentence.tokens[phrase.head].low.endswith(_HOW)


def source_told(sentence: Sentence, phrase: Phrase) -> Mention | None:
    """ "De source sécuritaire": the source with the word that says of what kind it is."""
    before = sentence.tokens[phrase.prep] if phrase.prep >= 0 else None
    noun = before.low.rpartition(" ")[2] if before is not None else ""
    if before is None or before.role != "source" or noun not in sentence.grammar.told_of or phrase.name is not None:
        return None
    span = Span(before.end - len(noun), sentence.tokens[phrase.last].end)
    return Mention(sentence.document.layer.text[span.start : span.end], "group", span)


def while_said(sentence: Sentence, predicate: Predicate, row: list[Predicate], first: int, last: int) -> int:
    """ "Alors que la police affirme l'avoir libéré, il a disparu": where a clause that opens with "while" ends."""
    tokens = sentence.tokens
    low, _ = reach(sentence, predicate, row)
    opens = low == 1 and tokens[0].tag in ("when", "because") and sentence.grammar.order == "SVO"
    commas = (i for i in range(first, last) if tokens[i].tag == "comma")
    ends = (i for i in commas if not any(p.first < i < p.end for p in sentence.phrases))
    return next(ends, last + 1) - 1 if opens else last


def is_anew(sentence: Sentence, verb: Predicate) -> bool:
    """ "يذكر أن …": what opens a sentence so is rather no word of whoever spoke before; nor is "supe", "je sais"."""
    tokens, grammar = sentence.tokens, sentence.grammar
    opens = verb.first == 0 or (verb.first == 1 and tokens[0].tag == "conj")
    group = tokens[max(0, verb.first - 1) : verb.head]
    mine = tokens[verb.head].low in grammar.firsts or any(t.low in grammar.i for t in group)
    return mine or (opens and tokens[verb.head].low in grammar.noted)


def says_nothing(sentence: Sentence, phrase: Phrase) -> bool:
    """ "بر اساس گزارش نهایی": nobody; "وفقا لاشتباكات اندلعت": what happened."""
    tokens, grammar = sentence.tokens, sentence.grammar
    unknown = phrase.sort == "" and phrase.name is None
    words = tokens[phrase.prep].low.split()
    if unknown and len(words) > 1 and not (grammar.capitals or words[-2] in ("ما", "لما")):
        return True
    if unknown and phrase.role == "alleged" and grammar.order == "VSO":
        # "بزعم التجسس": rather what for.
        return True
    happened = phrase.sort == "thing" and tokens[phrase.head].low.endswith("ات") and phrase.of is None
    return grammar.order == "VSO" and happened


def is_deed(sentence: Sentence, phrase: Phrase) -> bool:
    """ "بزعم مشاركته في مظاهرة": what he is held for, and nobody who says so."""
    unknown = phrase.sort == "" and phrase.name is None and phrase.role == "alleged"
    owned = sentence.tokens[phrase.head].text.endswith(tuple(sentence.grammar.his_own))
    return sentence.grammar.order == "VSO" and unknown and owned


def inside_who(sentence: Sentence, source: Phrase, row: list[Predicate]) -> int:
    """In Arabic "تولى قيادة معسكر قُتل فيه …", "الذي قُتل فيه عشرات بحسب الصليب الأحمر": where the relative clause begins
    that a source closes, with a deed of its own; 0 elsewhere."""
    tokens = sentence.tokens
    if sentence.grammar.order != "VSO" or source.prep < 2:
        return 0
    for at in range(source.prep - 1, 0, -1):
        if tokens[at].tag in ("comma", "stop", "that", "quote"):
            return 0
        if tokens[at].tag == "rel":
            own = any(at < p.first < source.prep and p.sense.kind == "act" for p in row)
            # Whose post it was is no word of who counted the dead; who killed may be.
            before = [p.sense.kind for p in row if p.last < at and p.sense.kind != "other"]
            return at + 1 if own and before and {*before} == {"appoint"} else 0
    return 0


def told_by_another(sentence: Sentence, source: Phrase, row: list[Predicate]) -> Scope | None:
    """«خبرگزاری سپهر به نقل از رضا کریمی اعلام کرد که …»: what a Persian verb right behind a source
    tells, whose subject stands before the source, and passes on that one's word."""
    verb = next((p for p in row if p.first > source.end), None)
    if sentence.grammar.order != "SOV" or verb is None or verb.sense.kind != "say" or not source.prep:
        return None
    between = sentence.tokens[source.end + 1 : verb.first]
    teller = sentence.ending_at(source.prep - 1)
    if teller is None or teller.prep >= 0 or any(t.tag not in ("adv", "time") for t in between):
        return None
    return next((s for s in sentence.scopes if s.first > verb.last), None)
