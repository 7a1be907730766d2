"""What is called for, and by whom: "exigió la liberación de", "appelle à la libération de", «خواستار آزادی او شد»?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Asserter
from asnad.propose.own_voice import is_own_voice
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN, Phrase
from asnad.propose.prose.roles.governor import actor, governor_of
from asnad.propose.prose.roles.roles import agents_within
from asnad.propose.scope import Scope

__all__ = ["enter_demanded"]

_TOLD = frozenset({"past", "present"})
_UNREAL = frozenset({"conditional", "future", "subjunctive", "infinitive"})
_NOT_SO = frozenset({"neg", "none", "if", "aim", "without", "nearly"})
_OTHER_CLAUSE = frozenset(
    {"rel", "that", "if", "aim", "comma", "stop", "end", "neg", "none", "because", "when", "but", "conj"}
)
_CLOSING = frozenset({"stop", "end", "comma", "conj", "but", "time", "adv", "rel", "that", "when", "because", "quote"})
_PASSED = frozenset({"adv", "time", "det", "object"})
_WHOM_OR_WHERE = HUMAN | {"name", "place", "document", "body"}


def enter_demanded(sentence: Sentence, row: list[Predicate]) -> None:
    """Find the acts that somebody demands; each is in the voice of whoever does, and has not happened."""
    if sentence.asks:
        return
    for verb in row:
        done = _clause(sentence, verb, row)
        if done is not None:
            asserter = _asserter(sentence, _who(sentence, verb, row), verb.first, verb.last)
            _put(sentence, done.first, done.last, verb.last, asserter)
            sentence.demanded.add(done.head)
    for act in [p for p in sentence.phrases if p.sort == "act"]:
        by_noun = _noun(sentence, act, row)
        by_verb = _verb(sentence, act, row) if by_noun < 0 else None
        if by_noun < 0 and by_verb is None:
            continue
        who = _who(sentence, by_verb, row) if by_verb is not None else _owner(sentence, by_noun)
        first, last = (by_verb.first, by_verb.last) if by_verb is not None else (by_noun, by_noun)
        asserter = _asserter(sentence, who, first, last)
        for noun in act.group:
            _put(sentence, noun.head, noun.head, last, asserter)
            sentence.demanded.add(noun.head)


def _asserter(sentence: Sentence, who: Phrase | None, first: int, last: int) -> Asserter:
    mention = sentence.mention(who) if who is not None else None
    own = mention is not None and is_own_voice(mention, sentence.document.source)
    return Asserter() if own else Asserter("cited", mention, sentence.words(first, last))


def _put(sentence: Sentence, first: int, last: int, demands: int, asserter: Asserter) -> None:
    """What is demanded in the demander's voice; around it what the verb at ``demands`` only asks for stays supposed."""
    kept: list[Scope] = []
    for scope in sentence.scopes:
        of_verb = scope.supposed and scope.first <= first <= scope.last and not scope.first <= demands <= scope.last
        parts = [(scope.first, first - 1), (last + 1, scope.last)] if of_verb else [(scope.first, scope.last)]
        kept += [replace(scope, first=low, last=high) for low, high in parts if low <= high]
    sentence.scopes[:] = [*kept, Scope(first, last, asserter, "asserted")]


def _clause(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Exigió que | sea liberada", «از دولت خواست او را | آزاد کند»: the verb of what is to be done to somebody."""
    tokens, order = sentence.tokens, sentence.grammar.order
    done = next((p for p in row if p.first > verb.last), None)
    if done is None or done.sense.kind != "act" or done.negative or not _is_made(sentence, verb, row):
        return None
    that = next((i for i in range(verb.last + 1, done.first) if tokens[i].tag == "that"), -1)
    if any(t.tag in _OTHER_CLAUSE for t in tokens[max(that, verb.last) + 1 : done.first]):
        return None
    if order == "SOV":
        of_whom = [p for p in sentence.phrases if p.end == verb.first - 1 and p.prep >= 0]
        of_whom = [p for p in of_whom if tokens[p.prep].low in sentence.grammar.words_for("asked_of")]
        asked = [p for p in of_whom if human(p) or p.sort == "place"]
        this = tokens[verb.first - 1].tag == "det" and verb.first > 1 and tokens[verb.first - 2].tag == "demand"
        meant = this or (_demands(sentence, verb, use="demanding_that") and that in (-1, verb.last + 1))
        # «خواست او را بکشد»: who wants to do it demands nothing.
        return done if meant and done.tense == "subjunctive" and (asked or this or done.voice == "passive") else None
    if that < 0 or not _demands(sentence, verb, use="demanding_that") or _is_of_things(sentence, verb):
        return None
    # In Arabic only a verb with a preposition before whom it is done to is not spelt as if that one did it.
    meant = done.tense == "present" and bool(done.sense.object) if order == "VSO" else done.tense == "subjunctive"
    return done if meant and _stands_behind(sentence, verb.last + 1, that) else None


def _verb(sentence: Sentence, act: Phrase, row: list[Predicate]) -> Predicate | None:
    """The verb that demands what an act's noun tells of."""
    tokens = sentence.tokens
    begin = act.prep if act.prep >= 0 else act.first
    if sentence.grammar.order == "SOV":
        verb = next((p for p in row if p.first > act.end), None)
        if verb is None or any(t.tag in ("stop", "end", "that", "rel", "comma") for t in tokens[act.end : verb.first]):
            return None
        led = begin > 0 and tokens[begin - 1].tag == "demand" and act.prep < 0
        named = act.marked and act.prep < 0 and _is_all(sentence, begin)
        between = [p for p in sentence.phrases if act.end < p.first and p.end < verb.first and p.prep < 0]
        demands = led or (named and (_demands(sentence, verb) or tokens[verb.first - 1].tag == "demand"))
        return verb if demands and not between and _is_made(sentence, verb, row) else None
    verb = next((p for p in reversed(row) if p.last < begin), None)
    if verb is not None and _takes(sentence, act, verb) and _is_made(sentence, verb, row):
        student = _student(sentence, verb)
        after = student.end + 1 if student is not None else verb.last + 1
        meant = verb.voice != "passive" and not _is_of_things(sentence, verb)
        return verb if meant and _stands_behind(sentence, after, begin) else None
    # "La libération de Marc Paix a été demandée".
    verb = next((p for p in row if p.first > act.end), None)
    if verb is None or sentence.grammar.order != "SVO" or act.prep >= 0 or verb.voice != "passive":
        return None
    if not _demands(sentence, verb) or not _is_made(sentence, verb, row):
        return None
    return verb if subject_before(sentence, verb.first)[0] is act else None


def _is_of_things(sentence: Sentence, verb: Predicate) -> bool:
    """ "La ley exige la detención de", "la situation exige": the subject is nobody, and no paper of theirs."""
    if sentence.grammar.order != "SVO" or verb.voice == "passive" or verb.tense in ("infinitive", "gerund"):
        return False
    who = subject_before(sentence, verb.first)[0]
    if who is None or human(who) or who.sort in ("place", "document") or who.name is not None:
        return False
    # Whom nobody knows and who is written like a name: "Mano Abierta exige".
    return bool(who.sort) or not sentence.tokens[who.head].capital or who.head == 0


def _is_all(sentence: Sentence, first: int) -> bool:
    """Whether a Persian act's noun begins what is demanded: not «توقف | اعدام رضا کریمی را خواستار شد»."""
    before = sentence.tokens[first - 1] if first else None
    who = sentence.ending_at(first - 1) if first else None
    if before is None or before.tag:
        return True
    known = bool(before.sort) or (who is not None and who.name is not None and who.name[1] == first - 1)
    return known and before.low not in sentence.grammar.words_for("stopping")


def _takes(sentence: Sentence, act: Phrase, verb: Predicate) -> bool:
    """Whether what a verb demands stands behind it as an act's noun does, with its preposition or without."""
    tokens, grammar = sentence.tokens, sentence.grammar
    after = tokens[act.end + 1] if act.end + 1 < len(tokens) else None
    if act.prep < 0:
        # "Demandó la tortura de Ana ante los tribunales".
        sues = after is not None and _demands(sentence, verb, after.low, use="before_court")
        return _demands(sentence, verb) and not sues
    if after is not None and after.tag == "quote":
        # "Llamó a la detención «un error»".
        after = tokens[act.end + 2] if act.end + 2 < len(tokens) else None
    if after is not None and after.tag not in _CLOSING and after.role not in ("place", "agent"):
        # "Llamó a la detención un secuestro", "دعا وزير متهم بقتل سامر إلى الحوار".
        return False
    return tokens[act.prep - 1].low not in grammar.charges and _demands(sentence, verb, tokens[act.prep].low)


def _demands(sentence: Sentence, verb: Predicate, led: str = "", use: str = "demanding") -> bool:
    lemmas = {sentence.grammar.plain(form.lemma) for form in sentence.tokens[verb.head].forms}
    return bool({f"{lemma} {led}" if led else lemma for lemma in lemmas} & sentence.grammar.words_for(use))


def _stands_behind(sentence: Sentence, first: int, end: int) -> bool:
    """Whether between a verb and what it demands stands only when, where, by whom or of whom that is demanded."""
    at, tokens = first, sentence.tokens
    while at < end:
        phrase = next((p for p in sentence.phrases if at in (p.first, p.prep) and p.end < end), None)
        if phrase is not None and phrase.sort in _WHOM_OR_WHERE and "act" not in _sorts(phrase):
            at = phrase.end + 1
        elif tokens[at].tag in _PASSED or tokens[at].when is not None:
            at += 1
        else:
            return False
    return True


def _sorts(phrase: Phrase) -> set[str]:
    return {p.of.sort for p in phrase.group if p.of is not None}


def _is_made(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> bool:
    """Whether a demand is told as made: not denied, wished, or still to come."""
    tokens, grammar = sentence.tokens, sentence.grammar
    low, _ = reach(sentence, verb, row)
    before = tokens[low : verb.first]
    if verb.negative or any(t.tag == "none" or t.low in grammar.nor | grammar.few for t in before):
        return False
    if _is_unsaid(sentence, verb.head):
        return False
    if verb.tense in ("infinitive", "gerund"):
        above = _above(sentence, verb, row)
        return above is not None and _is_made(sentence, above, row)
    led = tokens[verb.first - 1].tag if verb.first else ""
    if grammar.order == "VSO" and tokens[verb.head].sort and not _may_begin(sentence, verb):
        return False
    if verb.tense not in _TOLD or (grammar.order == "VSO" and led in ("that", "prep", "aim", "if", "may", "to")):
        return False
    governor = governor_of(sentence, verb, row)
    return governor is None or governor.sense.kind not in ("cue", "doubt")


def _may_begin(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a clause may begin with an Arabic verb that is spelt like a noun: in "اتهم طالب بقتل" he is a student."""
    if not verb.first or sentence.tokens[verb.first - 1].tag or sentence.ending_at(verb.first - 1) is not None:
        return True
    return any(form.lemma in sentence.grammar.being for form in sentence.tokens[verb.first - 1].forms)


def _is_unsaid(sentence: Sentence, at: int) -> bool:
    """Whether a demand is only supposed, or somebody denies that it was made."""
    _, stance, supposed = sentence.voice(at)
    return supposed or stance == "denied"


def _above(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Predicate | None:
    """ "Marcharon para exigir", "denunció el hecho, exigiendo": the verb of those who demand."""
    if sentence.grammar.order != "SVO" or not verb.first:
        return None
    led = sentence.tokens[verb.first - 1]
    if verb.tense == "infinitive" and led.tag != "aim" and led.low not in sentence.grammar.words_for("in_order_to"):
        return None
    above = next((p for p in reversed(row) if p.last < verb.first), None)
    between = sentence.tokens[above.last + 1 : verb.first] if above is not None else []
    if above is None or above.tense not in _TOLD or above.sense.kind in ("cue", "doubt"):
        return None
    return None if any(t.tag in ("stop", "end", "that", "rel", "neg", "if") for t in between) else above


def _who(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """Who demands: the subject of the verb, or in the passive whoever stands behind "by"."""
    if verb.voice == "passive":
        agents = agents_within(sentence, verb.last + 1, reach(sentence, verb, row)[1])
        return agents[0] if agents else None
    above = _above(sentence, verb, row) if verb.tense in ("infinitive", "gerund") else verb
    if above is None or _may_be_another(sentence, verb, above, row):
        return None
    student = _student(sentence, above)
    return student.of if student is not None else actor(sentence, above, row) or _before_and(sentence, above, row)


def _may_be_another(sentence: Sentence, verb: Predicate, above: Predicate, row: list[Predicate]) -> bool:
    """Whether it isn't clear which of two demands."""
    tokens, order = sentence.tokens, sentence.grammar.order
    if verb.tense == "gerund" and tokens[verb.first - 1].tag not in ("comma", "conj", "prep"):
        # "La policía detuvo a manifestantes | exigiendo la liberación de".
        beside = sentence.ending_at(verb.first - 1)
        # "A procédé à l'arrestation de manifestants | exigeant …".
        last = beside.of or beside if beside is not None else None
        return last is not None and human(last) and last.first > above.last
    if order == "VSO":
        # "اعتقلوه خلال احتجاجات طالبت بإعدام": what stands right before the verb is its subject.
        beside = sentence.ending_at(verb.first - 1)
        if beside is None or human(beside) or beside.sort == "place":
            return False
        return not sentence.grammar.definite(tokens[beside.head].low)
    at = row.index(above)
    before = row[at - 1] if at else None
    if order != "SVO" or before is None or (before.voice != "passive" and before.sense.kind != "act"):
        return False
    # "Dijo que Ana fue detenida y | exigió la liberación de": she, or who says so.
    tags = [t.tag for t in tokens[before.last + 1 : above.first] if t.tag not in ("adv", "time", "clitic")]
    return tags[-1:] == ["conj"] and any(a.kind == "cited" for a in sentence.voice(above.head)[0])


def _student(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """In Arabic "طالب المدعي العام بإعدام": who demands is spelt like the student of somebody."""
    phrase = sentence.starting_at(verb.head) if sentence.grammar.order == "VSO" else None
    return phrase if phrase is not None and phrase.of is not None else None


def _before_and(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "نددت النقابة باعتقاله وطالبت بالإفراج عنه", «محکوم کرد و خواستار آزادی او شد»: whoever did the first."""
    at = row.index(verb)
    before = row[at - 1] if at else None
    if before is None or before.sense.kind == "act" or before.voice == "passive" or before.tense not in _TOLD:
        return None
    tags = [t.tag for t in sentence.tokens[before.last + 1 : verb.first]]
    # Persian has the verb behind what is demanded, Arabic before.
    joined = tags[:1] == ["conj"] if sentence.grammar.order == "SOV" else tags[-1:] == ["conj"]
    return actor(sentence, before, row) if joined and not {"stop", "that", "rel", "if"} & set(tags) else None


def _noun(sentence: Sentence, act: Phrase, row: list[Predicate]) -> int:
    """ "La demanda de extradición de", "l'appel à la libération de": the noun that demands; -1 where there is none."""
    tokens, grammar = sentence.tokens, sentence.grammar
    led = act.prep >= 0 and grammar.order != "SOV"
    end = (act.prep if led else act.first) - 1
    if end < 0 or (not led and (grammar.order != "SOV" or act.prep >= 0)):
        return -1
    owner = sentence.ending_at(end)
    nouns = grammar.words_for("demands")
    at = next((i for i in (end, owner.head if owner is not None else end) if tokens[i].low in nouns), -1)
    ways = {tokens[act.prep].low, f"{tokens[at].low} {tokens[act.prep].low}"} if led else set()
    if at < 0 or (led and not ways & grammar.words_for("demands_led")) or _is_for_another(sentence, owner, at, end):
        return -1
    if any(t.tag in _NOT_SO for t in tokens) or any(p.negative for p in row):
        return -1
    # "رفضت المطالبة بالإفراج عنه": a demand that is refused, or not made.
    others = [p for p in row if not p.first <= at <= p.last]
    unsaid = any(p.tense in _UNREAL or p.sense.code in ("none", "denied") for p in others)
    return -1 if unsaid or _is_unsaid(sentence, at) else at


def _is_for_another(sentence: Sentence, phrase: Phrase | None, noun: int, end: int) -> bool:
    """ "La solicitud de indemnización de": whether what is demanded stands there already, and is no act."""
    if phrase is None or not any(t.tag == "prep" for t in sentence.tokens[noun + 1 : end + 1]):
        return False
    return phrase.of is None or not (human(phrase.of) or phrase.of.sort == "place" or phrase.of.name is not None)


def _owner(sentence: Sentence, noun: int) -> Phrase | None:
    """Whose demand it is: "el llamamiento del sindicato", "مطالبة النقابة"."""
    phrase = sentence.covering(noun)
    whose = phrase.of if phrase is not None and phrase.head == noun else None
    return whose if whose is not None and (human(whose) or whose.sort == "place") else None
