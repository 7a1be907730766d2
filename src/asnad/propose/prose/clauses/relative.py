"""For whom does a relative pronoun stand, and does a clause that it opens stand before a verb?"""

from __future__ import annotations

from asnad.propose.prose.clauses.predicate import Predicate
from asnad.propose.prose.people.apposed import whose_description
from asnad.propose.prose.people.people import human
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import Phrase
from asnad.propose.prose.words.finite import FINITE
from asnad.propose.prose.words.token import Token, may_be_verb, tells_of_many

__all__ = ["agrees", "antecedent", "of_other_gender", "of_people", "partitive", "relative_before", "some_of_thing"]

_EDGES = frozenset({"stop", "end", "that", "rel", "if", "aim", "when", "because"})
_OF = frozenset({"de", "d'"})
"""Arabic pronouns of one, or of what is no person."""
_WHO = frozenset({"que", "qui"})


def antecedent(sentence: Sentence, rel: int) -> Phrase | None:
    """What a relative pronoun stands for: the phrase before it."""
    step = rel - 1
    if step >= 0 and sentence.tokens[step].tag in ("comma", "object"):
        step -= 1
    phrase = sentence.ending_at(step) if step >= 0 else None
    phrase = _last_of(sentence, phrase, rel) if phrase is not None and phrase.rest else phrase
    if phrase is not None and of_people(phrase) and sentence.grammar.order == "SVO" and not phrase.related:
        # "Miembros de un grupo que vestían uniformes".
        return _of_one_number(sentence, phrase, rel)
    if phrase is None or phrase.related or of_people(phrase) or partitive(sentence, phrase):
        return None
    if phrase.sort == "act" and phrase.of is not None and phrase.of.last == phrase.last and phrase.of.sort == "person":
        # "La detención de Juan Paz, quien fue llevado a …".
        return phrase.of if phrase.of.name is not None and sentence.grammar.order == "SVO" else phrase
    if not sentence.grammar.capitals and _tells_of_owner(sentence, phrase):
        return None
    # "محسن، معترضی که …": the one who has the name; where names have capitals the words right before are kept.
    return phrase if sentence.grammar.capitals else whose_description(sentence, phrase) or phrase


def _last_of(sentence: Sentence, group: Phrase, rel: int) -> Phrase:
    """ "A Hugo Lunar y a Mateo Paz, que fue torturado", "Luc et Marc, qui a été tué": where "who" has a verb of
    one, the last of them; else all."""
    grammar, pronoun = sentence.grammar, sentence.tokens[rel].low
    if grammar.order == "VSO" and pronoun in grammar.words_for("who_is_one"):
        return group.rest[-1]
    if grammar.order != "SVO":
        return group
    at = rel + 1
    while at < len(sentence.tokens) - 1 and sentence.tokens[at].tag in ("adv", "clitic", "neg", "se"):
        at += 1
    verb = sentence.tokens[at]
    helper = grammar.auxiliaries.get(verb.low, ("", ""))[0] if verb.tag == "aux" else ""
    passive = helper == "be" or (helper == "have" and sentence.tokens[at + 1].tag == "aux")
    subject = passive or (pronoun == "qui" and (helper or any(f.tense in FINITE for f in verb.forms)))
    several = tells_of_many(verb)
    if grammar.drops_subjects and not several and any(f.tense in FINITE for f in verb.forms):
        # "La policía y la banda que mantiene secuestrados a dos"; but "los dos que mató el sargento".
        behind = sentence.tokens[min(at + 1, len(sentence.tokens) - 1)]
        subject = subject or not (behind.tag == "det" or behind.capital)
    # "Le maire, Luc Paix, et deux avocats qui ont été arrêtés": the two, or all of them.
    own = group.rest[-1].plural and group.rest[-1].name is None and sentence.tokens[rel - 1].tag != "comma"
    return group.rest[-1] if subject and (own or not several) else group


def _tells_of_owner(sentence: Sentence, phrase: Phrase) -> bool:
    """ "برادر رضا کریمی، کشتی‌گیر اعدام‌شده، که …": said of the brother, or of whose brother he is."""
    one = phrase.name is None and phrase.sort == "person" and not phrase.plural and phrase.first > 1
    before = sentence.ending_at(phrase.first - 2) if one and sentence.tokens[phrase.first - 1].tag == "comma" else None
    return before is not None and human(before) and before.name is None and of_people(before)


def _of_one_number(sentence: Sentence, phrase: Phrase, rel: int) -> Phrase | None:
    """Which of "members" and "of a group" a relative clause tells of, by the number of its verb; nobody if of both."""
    inner, tokens = phrase.of, sentence.tokens
    verb = next((t for t in tokens[rel + 1 :] if t.tag not in ("adv", "clitic", "neg", "se")), tokens[rel])
    known = verb.tag == "aux" or bool(verb.forms) or may_be_verb(verb, sentence.grammar)
    outer, several = phrase.plural or bool(phrase.rest), tells_of_many(verb)
    if inner is None or not known or phrase.name is not None or inner.of is not None or phrase.first == phrase.last:
        return None
    within = inner.plural or bool(inner.rest) or inner.count is not None
    return phrase if outer != within and outer == several and tokens[rel].low in _WHO else None


def of_people(phrase: Phrase) -> bool:
    """ "La viuda de Pedro Luna": what is said behind it may be said of either."""
    # "سه عضو گروه که …": the members.
    members = phrase.of is not None and phrase.of.sort == "group" and phrase.count is not None
    return phrase.of is not None and human(phrase.of) and phrase.of.sort != "body" and not members


def partitive(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Trois des quatre hommes": what is said behind it may be said of the three or of the four."""
    # "Des hommes": an article.
    first = phrase.first + (sentence.tokens[phrase.first].low in sentence.grammar.also_articles)
    among = [at for at in range(first, phrase.head) if sentence.tokens[at].tag == "prep"]
    # "Des dizaines de paysans": of no number, or others, that are told of.
    whole = len(among) == 1 and among[0] == phrase.head - 1 and sentence.tokens[among[0]].low in _OF
    return bool(among) and not (whole and phrase.count is not None)


def relative_before(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a relative pronoun stands before a verb, with no other verb between."""
    tokens, grammar = sentence.tokens, sentence.grammar
    for at in range(verb.first - 1, max(-1, verb.first - 12), -1):
        if tokens[at].tag == "rel":
            return True
        if tokens[at].tag in ("aux", *_EDGES) or tokens[at].forms or may_be_verb(tokens[at], grammar):
            return False
    return False


def some_of_thing(sentence: Sentence, phrase: Phrase, participle: Token) -> Phrase | None:
    """ "Le sort de 312 mineurs détenus": of those whom the number tells of, where the thing is one."""
    inner, head = phrase.of, sentence.tokens[phrase.head].low
    thing = phrase.sort in ("", "thing") and phrase.name is None and phrase.count is None and not head.endswith("s")
    if inner is None or not thing or inner.last != phrase.last or phrase.rest or not participle.low.endswith("s"):
        return None
    return inner if inner.count is not None and inner.plural and human(inner) and inner.sort != "body" else None


def of_other_gender(sentence: Sentence, phrase: Phrase, participle: Token) -> Phrase | None:
    """ "Ana Paz, hija del juez Luis Paz, asesinado en 1986": the father, by the ending of the participle."""
    whose, grammar = phrase.of, sentence.grammar
    if whose is None or whose.name is None or whose.sort != "person" or whose.last != phrase.last or whose.rest:
        return None
    if phrase.plural and not participle.low.endswith("s") and phrase.count is None:
        # "Los familiares de Luis Paz, asesinado"
        return whose
    he = next((he for ending, he in grammar.done_to if participle.low.endswith(ending)), "")
    others = grammar.genders.get(he, frozenset())
    return whose if any(stem in others for stem, _ in grammar.stems(sentence.tokens[phrase.head].low)) else None


def agrees(sentence: Sentence, phrase: Phrase, participle: Token) -> bool:
    """Whether a participle can tell of a phrase: not "selon un de leurs compagnons, enlevé", one of several."""
    low = participle.low
    many = low.endswith("s") and any(f.tense == "participle" for f in sentence.grammar.forms.get(low[:-1], ()))
    if phrase.rest or (phrase.plural and sentence.tokens[phrase.head].low.endswith("s")):
        return low.endswith("s")
    return not many or phrase.sort != "person" or phrase.name is None
