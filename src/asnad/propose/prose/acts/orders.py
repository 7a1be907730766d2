"""Who gave the order, or had the plan, that an act's noun stands behind: "دستور اعدام … را داد", "أصدر أمرا بقتل …"?"""

from __future__ import annotations

from dataclasses import replace

from asnad.model.claim import Modality
from asnad.propose.act_kinds import act_traits
from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.clauses.reach import reach
from asnad.propose.prose.clauses.subject import subject_before
from asnad.propose.prose.happened.frame import Frame
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.roles.admitted import who_admits
from asnad.propose.prose.roles.roles import subject_of_saying
from asnad.propose.prose.roles.roles_shared import subject_of_joined

__all__ = ["came_of_it", "caused_by", "led_with", "subject_of", "under_order", "undertaken"]

_FAR = 14
"""How many words back a preposition is looked for."""


def under_order(sentence: Sentence, phrase: Phrase, verb: Predicate | None, row: list[Predicate]) -> Frame | None:
    """What is said of an act's noun right behind an order or a plan; ``verb`` is the one whose object it is.

    Promises: nobody is said to have given an order that they took back, denied, received or did not obey.
    """
    # "دستور اعدام … را داد": the order's noun stands before the act's.
    behind = [p for p in row if p.first > phrase.end][:2] if sentence.grammar.order == "SOV" else []
    if any(p.negative for p in behind):
        # "دستور اعدام … داده نشد".
        return None
    if verb is not None and (verb.negative or verb.tense not in ("past", "present", "participle")):
        return None
    if verb is not None and _takes_back(sentence, verb):
        return None
    if verb is None and sentence.grammar.order == "VSO" and _is_denied(sentence, phrase, row):
        return None
    gives = verb is not None and verb.tense == "past" and _gives(sentence, verb)
    who = subject_of(sentence, verb, row) if verb is not None and gives else None
    if verb is None and sentence.grammar.order == "VSO":
        # "إن العقيد سامر أمر بإعدام …"
        orders = subject_before(sentence, phrase.first - 1)[0]
        who = orders if orders is not None and human(orders) else None
    modality: Modality = "ordered" if sentence.tokens[phrase.first - 1].tag == "order" else "planned"
    return (modality, [who], modality) if who is not None and who.first < phrase.first else (modality, [], "")


def subject_of(sentence: Sentence, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """Whoever a verb that governs an act's noun is told of: people, or a place."""
    low, _ = reach(sentence, verb, row)
    if verb.voice == "passive" or verb.impersonal:
        return None
    if verb.tense == "perfect":
        found = subject_of_saying(sentence, verb, row)
    elif sentence.grammar.order == "SVO":
        found = subject_before(sentence, verb.first)[0] or who_admits(sentence, verb, row)
    elif sentence.grammar.order == "SOV":
        plain = (p for p in sentence.phrases if low <= p.first and p.end < verb.first and p.prep < 0)
        # "به دنبال دستور رهبر، دادستان دستور اعدام … را صادر کرد": whose order came before.
        plain = (p for p in plain if not p.first or sentence.tokens[p.first - 1].tag != "order")
        # «در کشتار زندانیان مجاهد نقش داشت»: whose prisoners they were.
        plain = (p for p in plain if not _says_whose(sentence, p))
        # "عدالت برای ایران": whom something is for does nothing.
        found = next((p for p in plain if not p.first or sentence.tokens[p.first - 1].tag != "aim"), None)
        found = found or _accused_before(sentence, low, row)
    else:
        found = next((p for p in sentence.phrases if verb.last < p.first <= verb.last + 2 and p.prep < 0), None)
        found = found or subject_before(sentence, verb.first)[0]
    return found if found is not None and (human(found) or found.sort == "place") else None


def _accused_before(sentence: Sentence, low: int, row: list[Predicate]) -> Phrase | None:
    """«رضا کریمی متهم است که فرمان شلیک را داده است»: who is accused is who is said to have done it, where nobody else
    stands before."""
    accused = next((p for p in row if p.last == low - 2 and p.sense.kind == "accuse" and p.voice == "passive"), None)
    if accused is None or accused.negative:
        return None
    plain = [p for p in sentence.phrases if p.end < accused.first and p.prep < 0 and not p.marked and human(p)]
    return plain[0] if len(plain) == 1 and not plain[0].plural else None


def _says_whose(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether one word for somebody stands right behind people to whom something was done, in Persian."""
    act = sentence.ending_at(phrase.first - 1) if phrase.first == phrase.end and phrase.first else None
    return act is not None and act.sort == "act" and act.of is not None and act.of.plural and not phrase.plural


def caused_by(sentence: Sentence, phrase: Phrase, verb: Predicate, row: list[Predicate]) -> Phrase | None:
    """ "La policía reprimió a los maestros y causó la muerte de tres": those who did what people died of."""
    death = sentence.tokens[phrase.head].act == "death"
    if not death or sentence.grammar.order != "SVO" or verb.voice != "active" or verb.tense == "gerund":
        return None
    found = subject_of(sentence, verb, row)
    if found is None and verb.joined is not None:
        found = subject_of_joined(sentence, verb.joined)
    return found if found is not None and human(found) and found.sort != "name" and not found.pronoun else None


def came_of_it(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> bool:
    """«منجر به کشته شدن پنج نفر شد»: whether the verb behind what something led to says that it did."""
    verb = next((p for p in row if p.first > phrase.first), None)
    opens = max((i + 1 for i in range(phrase.prep) if sentence.tokens[i].tag in ("stop", "that", "rel")), default=0)
    supposed = any(t.tag in ("if", "aim") for t in sentence.tokens[opens : phrase.prep])
    return verb is not None and verb.tense == "past" and not (verb.negative or supposed)


def led_with(sentence: Sentence, phrase: Phrase) -> Phrase:
    """«در پی انفجار بمب و زخمی شدن پنج نفر»: an act's noun behind "and", with the preposition of what stands before."""
    tokens, at = sentence.tokens, phrase.first - 1
    if sentence.grammar.order != "SOV" or phrase.prep >= 0 or at < 2 or tokens[at].tag != "conj":
        return phrase
    while at > max(0, phrase.first - _FAR):
        at -= 1
        if tokens[at].role == "fact":
            return replace(phrase, prep=at, role="fact")
        if tokens[at].forms or tokens[at].tag in ("comma", "stop", "end", "that", "rel", "object", "quote"):
            break
    return phrase


def undertaken(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> Frame | None:
    """«پلیس اقدام به بازداشت رهبران حزب کرد»: who undertook a deed did it, where the verb right behind says so.

    Not so «اقدام به قتل او کرد»: who set about killing somebody may have failed.
    """
    verb = next((p for p in row if p.first > phrase.end), None)
    code = sentence.tokens[phrase.head].act
    if (
        verb is None
        or "lethal" in act_traits(code)
        or any(t.tag not in ("adv", "time") for t in sentence.tokens[phrase.end + 1 : verb.first])
    ):
        return None
    if verb is None or verb.negative or verb.voice != "active" or verb.tense not in ("past", "present"):
        return None
    low, _ = reach(sentence, verb, row)
    plain = [p for p in sentence.phrases if low <= p.first and p.end < phrase.prep and p.prep < 0 and not p.marked]
    if any(t.tag in ("if", "aim") for t in sentence.tokens[low : phrase.prep]) or not plain:
        return None
    return ("actual", [plain[0]], "carried_out") if human(plain[0]) else None


def _gives(sentence: Sentence, verb: Predicate) -> bool:
    """Whether the subject of a verb with an order beside it gave it: not "از دستور سرپیچی کرد", "تلقى أمرا"."""
    lemmas = {form.lemma for form in sentence.tokens[verb.head].forms}
    return bool(lemmas & sentence.grammar.giving) or verb.sense.code == "ordered" or sentence.grammar.order == "SVO"


def _is_denied(sentence: Sentence, phrase: Phrase, row: list[Predicate]) -> bool:
    """ "نفى العقيد إصدار أمر بقتل سامر": a verb before an order that denies or doubts it."""
    near = next((p for p in reversed(row) if p.last < phrase.first), None)
    if near is None or any(t.tag in ("stop", "end") for t in sentence.tokens[near.last : phrase.first]):
        return False
    return near.sense.code in ("denied", "none") or near.sense.kind == "doubt"


def _takes_back(sentence: Sentence, verb: Predicate) -> bool:
    """ "دستور بازداشت رضا را لغو کرد": who takes an order back gives none."""
    lemmas = (form.lemma for form in sentence.tokens[verb.head].forms)
    return any(sense.kind == "withdraw" for lemma in lemmas for sense in sentence.grammar.senses.get(lemma, ()))
