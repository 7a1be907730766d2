"""Which words of a sentence say that something was done or said? Verbs with their helpers, nouns that verbs carry."""

from __future__ import annotations

import re
from dataclasses import dataclass

from asnad.propose.prose.clauses.light import (
    carried_by,
    shared,
    takes_person,
    takes_person_behind,
    verbal_nouns,
    without_verb,
)
from asnad.propose.prose.clauses.senses import is_verbal_noun, sense_before, sense_behind, suspected_of
from asnad.propose.prose.clauses.that_or_who import tell_relatives
from asnad.propose.prose.clauses.verb_group import helpers, left, lists_participles, made_to_suffer, shared_helpers
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.phrases.phrase import HUMAN
from asnad.propose.prose.words.grammar import Form, Sense
from asnad.propose.prose.words.token import Token, may_be_verb
from asnad.propose.prose.words.verb_or_noun import is_witness

__all__ = ["Predicate", "predicates"]

_PASSIVE = re.compile(r"\w?\u064f(?!و\b)|ا\w\u0652?\w\u064f")
"""A past passive that is written with its vowel: "قُتل", "اعتُقل"."""
_ARREST = Sense("act", "arrest")


@dataclass(slots=True)
class Predicate:
    """Tokens ``first``–``last`` with a meaning. ``voice``: active, passive, undergo (its subject is the victim) or
    either (spelt the same).

    ``tense``: past, present, future, conditional, subjunctive, infinitive, gerund, or participle for a verb without
    a helper. ``carried`` is the act's noun that a support verb carries; its "of" phrase is what it is done to.
    """

    sense: Sense
    voice: str
    tense: str
    first: int
    last: int
    head: int
    negative: bool = False
    perfect: bool = False
    impersonal: bool = False
    carried: int | None = None
    joined: Predicate | None = None


def predicates(sentence: Sentence) -> list[Predicate]:
    """The predicates of a sentence, in order."""
    found = _nominal_verbs(sentence) if sentence.grammar.order == "SOV" else _verbs(sentence)
    if sentence.grammar.order != "VSO":
        tell_relatives(sentence, found)
    return found


def _verbs(sentence: Sentence) -> list[Predicate]:
    found: list[Predicate] = []
    tokens = sentence.tokens
    vso = sentence.grammar.order == "VSO"
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not token.forms or (token.tag and token.tag != "hedge") or _is_noun(sentence, at):
            at += 1
            continue
        made = _vso_verb(sentence, at) if vso else _helped_verb(sentence, at, found)
        if made is None:
            at += 1
            continue
        if found and made.first <= found[-1].head < made.head:
            # "S'est fait tuer": one verb.
            found.pop()
        found.append(made)
        at = max(made.last, at) + 1
    return found


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word that can be a verb stands here as a noun: behind an article or a preposition, or as a name."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1] if at else None
    if token.capital and at and before is not None and before.tag not in ("quote", "stop", "end"):
        return True
    if before is not None and before.tag == "det" and before.low in sentence.grammar.object_pronouns and at > 1:
        # "Planifié l'attaque": behind a verb or a preposition it is the article.
        step = at - 2
        while step and sentence.tokens[step].tag in ("adv", "time"):
            # "Ordenó ayer la captura".
            step -= 1
        earlier = sentence.tokens[step]
        finite = not any(form.tense == "participle" for form in token.forms)
        led = bool(earlier.forms) or earlier.tag == "prep" or may_be_verb(earlier, sentence.grammar)
        # "Confirmó este jueves la condena", but "el juez la condena".
        who = sentence.ending_at(step)
        # "No tolera la tortura": an act, where nobody stands before who may have done it.
        noun = (bool(token.sort) and who is None) or (bool(token.act) and (who is None or who.sort not in HUMAN))
        return finite and (led or noun)
    if token.sort == "person" and sentence.grammar.order == "SVO" and before is not None and before.tag == "comma":
        # "À Luc Paix, juge, que …"
        return at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].tag == "comma"
    if before is not None and before.sort and sentence.grammar.prepositions.get(before.low.rpartition(" ")[2]) == "of":
        # "Les auteurs du massacre": one word, with its preposition.
        return True
    phrase = sentence.covering(at)
    if phrase is None:
        return False
    if before is not None and before.low in sentence.grammar.fused and token.sort:
        # "Condena al acusado"
        return True
    if sentence.grammar.order == "VSO":
        noun = phrase.first < at or phrase.name is not None or is_witness(sentence.tokens, sentence.grammar, at)
        return noun or _behind_preposition(sentence, at)
    if before is not None and before.role == "of" and sentence.grammar.order == "SVO" and phrase.first < at:
        return all(f.tense not in ("infinitive", "participle", "gerund", "perfect") for f in token.forms)
    if before is not None and before.low in sentence.grammar.presenting:
        return bool(token.sort)
    return (
        before is not None and before.tag in ("det", "num", "quant", "pre", "former", "alleged") and phrase.first < at
    )


def _behind_preposition(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.tokens[at - 1].tag in ("prep", "num", "det")


def _helped_verb(sentence: Sentence, at: int, found: list[Predicate]) -> Predicate | None:
    """A verb of a language with helpers before it ("a été tué", "habían sido detenidos")."""
    tokens = sentence.tokens
    forms = tokens[at].forms
    participle = next((f for f in forms if f.tense == "participle"), None)
    helped = helpers(sentence, at)
    form = participle if participle is not None and (helped or all(f.tense == "participle" for f in forms)) else None
    if form is None and participle is not None and not any(_says(sentence, f) for f in forms):
        # "A été arrêté et conduit au camp": as the one before it, though it may be a present.
        form = participle if _joined_participle(sentence, at, found) is not None else None
    if form is None:
        form = next((f for f in forms if f.tense != "participle"), None) or participle
    if form is None:
        return None
    first, negative, se = left(sentence, at)
    meant = sense_behind(sentence, form, at)
    if meant is None:
        return None
    sense, last = meant
    object_behind = last + 1 < len(tokens) and tokens[last + 1].tag in ("det", "num", "quant")
    plain = sense.kind == "act" and not sense.voice and not object_behind
    if plain and (suffered := made_to_suffer(sentence, at)) is not None:
        first, tense, perfect, negative = suffered
        return Predicate(sense, "passive", tense, first, last, at, negative, perfect)
    voice, tense, perfect, joined = "active", form.tense, False, None
    if sense.code == "hanging" and helped is None and found and _finds(sentence, found[-1]):
        # "On a retrouvé X pendu": perhaps by his own hand.
        sense = Sense("other")
    if form.tense == "participle":
        having = tokens[(helped[0] if helped is not None else at) - 1]
        if having.tag == "prep" and having.low.rpartition(" ")[2] in sentence.grammar.having:
            # "Après avoir tué", "après avoir été arrêté", "pour avoir tué".
            first, voice = helped[:2] if helped is not None else (first, "active")
            tense = "perfect"
        elif helped is not None:
            first, voice, tense, perfect, negative = helped
            joined = _joined_verb(sentence, first, found) if voice == "active" else None
        else:
            voice = "passive"
            shared = shared_helpers(sentence, at)
            if shared is not None:
                first, voice, tense, perfect, negative = shared
            joined = None if shared is not None else _joined_participle(sentence, at, found)
            if joined is not None:
                voice, tense, perfect = joined.voice, joined.tense, joined.perfect
                # "No fue detenida, sino asesinada": "but" ends what is denied.
                contrast = any(t.tag == "but" for t in tokens[joined.last + 1 : at])
                negative = negative or (joined.negative and not contrast)
    elif joined is None:
        joined = _joined_verb(sentence, first, found)
    sense = suspected_of(sentence, sense, voice, last)
    if sense == _ARREST and any(t.low in sentence.grammar.staying for t in tokens[first:at]):
        # "Estuvo detenido dos meses": held, and not taken.
        sense = Sense("act", "detention")
    if sense.kind == "support":
        carried = carried_by(sentence, last)
        if carried is None:
            return Predicate(Sense("other"), voice, tense, first, last, at, negative, perfect)
        act = Sense("act", tokens[carried].act)
        return Predicate(act, sense.code, tense, first, carried, at, negative, perfect, carried=carried, joined=joined)
    if sense.voice == "found" and voice != "passive":
        # "Encontraron muerto a Juan": who found him has done nothing.
        return Predicate(Sense("other"), voice, tense, first, last, at, negative, perfect)
    if sense.voice in ("undergo", "found", "appeared"):
        voice = "undergo"
    if sense.voice == "se":
        if not se:
            return None
        voice, se = "active", False
    impersonal = (se and voice == "active") or (first > 0 and tokens[first - 1].low in sentence.grammar.anybody)
    negative = negative or (first > 0 and tokens[first - 1].low in sentence.grammar.nor)
    return Predicate(sense, voice, tense, first, last, at, negative, perfect, impersonal, None, joined)


def _says(sentence: Sentence, form: Form) -> bool:
    return any(sense.kind == "say" for sense in sentence.grammar.senses[form.lemma])


def _finds(sentence: Sentence, verb: Predicate) -> bool:
    lemmas = (form.lemma for form in sentence.tokens[verb.head].forms)
    return any("found" in (sense.code, sense.voice) for lemma in lemmas for sense in sentence.grammar.senses[lemma])


def _joined_participle(sentence: Sentence, at: int, found: list[Predicate]) -> Predicate | None:
    """ "Fue detenido en mayo y ejecutado": the participle before it whose helpers this one shares."""
    tokens = sentence.tokens
    step = at - 1
    while step >= 0 and tokens[step].tag in ("adv", "time", "comma", "neg"):
        step -= 1
    own = sentence.ending_at(step) if step >= 0 else None
    if own is not None and own.sort == "number" and own.prep < 0 and own.first:
        # "Quinze ont été tuées et une trentaine blessées".
        step = own.first - 1
    joins = step >= 0 and tokens[step].tag in ("conj", "but")
    if not joins and not (at and tokens[at - 1].tag == "comma" and found and found[-1].head == at - 2):
        first = next((p for p in reversed(found) if p.last < at and p.tense != "participle"), None)
        return first if first is not None and lists_participles(sentence, first.head, at) else None
    last = next((p for p in reversed(found) if p.last < at), None)
    if last is None or any(t.tag in ("stop", "that", "rel", "if") for t in tokens[last.last + 1 : at]):
        return None
    participle = any(f.tense == "participle" for f in tokens[last.head].forms)
    return last if participle and last.tense != "participle" else None


def _joined_verb(sentence: Sentence, first: int, found: list[Predicate]) -> Predicate | None:
    """The verb before "and" whose subject this one shares when it has none of its own."""
    tokens = sentence.tokens
    step = first - 1
    while step >= 0 and tokens[step].tag in ("adv", "time"):
        step -= 1
    if step < 0 or tokens[step].tag not in ("conj", "but", "comma"):
        return None
    last = next((p for p in reversed(found) if p.last < first), None)
    if last is None or any(t.tag in ("stop", "that", "rel", "if", "aim") for t in tokens[last.last + 1 : first]):
        return None
    apart = (i for i in range(last.last + 1, step) if tokens[i].tag == "conj")
    if tokens[step].tag == "comma" and any(not any(p.first < i < p.end for p in sentence.phrases) for i in apart):
        # "Les aînés sont morts et le petit, Luc, a disparu": it has a subject of its own.
        return None
    return last


def _vso_verb(sentence: Sentence, at: int) -> Predicate | None:
    """An Arabic verb: denied or put into the future by the particle before it; some only carry an act's noun."""
    tokens = sentence.tokens
    meant = None
    form = tokens[at].forms[0]
    for form in tokens[at].forms:
        meant = sense_behind(sentence, form, at)
        if meant is not None:
            break
    if meant is None:
        return None
    sense, last = meant
    if (sense.rest or form.lemma in sentence.grammar.owned) and form.tense == "past" and is_verbal_noun(sentence, at):
        return None
    tense, negative, first = form.tense, False, at
    before = tokens[at - 1] if at else None
    if before is not None and before.tag in ("neg", "never", "will", "may"):
        first = at - 1
        negative = before.tag in ("neg", "never")
        if before.tag == "neg" and tense == "present":
            tense = "past"
        elif before.tag in ("never", "will"):
            tense = "future"
        elif before.tag == "may" and tense == "present":
            tense = "conditional"
    elif before is not None and before.tag == "to":
        tense, first = "infinitive", at - 1
    if sense.kind == "support":
        carried = carried_by(sentence, last)
        if carried is None:
            return Predicate(Sense("other"), "active", tense, first, last, at, negative)
        # Who carries out a sentence of death has executed.
        sentenced = sense.voice and tokens[carried].act in ("death_sentence", "execution")
        code = sense.voice if sentenced else tokens[carried].act
        act = Sense("act", code)
        return Predicate(act, sense.code, tense, first, carried, at, negative, carried=carried)
    if form.lemma in sentence.grammar.bare and not sense.rest and takes_person_behind(sentence, at):
        sense = sentence.grammar.bare[form.lemma]
    passive = tense == "past" and _PASSIVE.match(tokens[at].text)
    if passive and not sense.rest:
        sense = sentence.grammar.passives.get(form.lemma, sense)
    return Predicate(sense, sense.voice or ("passive" if passive else "either"), tense, first, last, at, negative)


def _nominal_verbs(sentence: Sentence) -> list[Predicate]:
    """Persian verbs: a whole verb, or a light one with an act's noun before it ("شکنجه و اعدام شدند" has two)."""
    found: list[Predicate] = []
    for at, token in enumerate(sentence.tokens):
        if not token.forms or token.tag:
            continue
        form = next((f for f in token.forms if _may_be_present(f, token)), token.forms[0])
        led = at > 0 and sentence.tokens[at - 1].tag == "prep" and " " not in token.low
        has = form.tense == "participle" and (_goes_on_to(sentence, at) or _closes(sentence, at))
        if has:
            form = form._replace(tense="past")
        if (form.tense == "participle" and token.act) or led:
            # "هنگام بازگشت": no verb stands behind a preposition.
            continue
        after = sentence.tokens[at + 1].tag if at + 1 < len(sentence.tokens) else ""
        if form.tense == "participle" and after != "conj" and _only_other(sentence, form):
            # "با چشم بسته": what describes a thing is no verb.
            continue
        heads = verbal_nouns(sentence.tokens, at, sentence.grammar)
        first = heads[0] if heads else at
        if first and sentence.tokens[first - 1].low in sentence.grammar.neither:
            # "نه تأیید و نه تکذیب کرد"
            form = form._replace(negative=True)
        # «هفت نفر را کشته و تعدادی را زخمی کردند»: what is a verb by itself shares none.
        told = {p.head for p in found}
        own = [head for head in (*without_verb(sentence, heads), *heads) if head not in told]
        for word, whole, meant in shared(sentence, at):
            if word in own or word in told:
                continue
            carried = word if sentence.tokens[word].act else None
            voice = meant.voice or "active"
            found.append(Predicate(meant, voice, form.tense, word, word, word, whole.negative, carried=carried))
        sense = sense_before(sentence, form, at)
        if not sense.rest and form.lemma in sentence.grammar.bare and takes_person(sentence, at):
            sense = sentence.grammar.bare[form.lemma]
        if sense.kind == "act" and sense.voice == "passive" and " " in token.low and not form.negative:
            # "۱۵۰۰ نفر بازداشت و ۲۰ نفر کشته شدند"
            for head in (h for h in without_verb(sentence, [at]) if h not in told):
                act = Sense("act", sentence.tokens[head].act)
                found.append(Predicate(act, "passive", form.tense, head, head, head, carried=head))
        if sense.kind != "support":
            found.append(Predicate(sense, sense.voice or "active", form.tense, at, at, at, form.negative))
            continue
        for head in own:
            act = Sense("act", sentence.tokens[head].act)
            found.append(Predicate(act, sense.code, form.tense, head, at, head, form.negative, carried=head))
        if not heads:
            found.append(Predicate(Sense("other"), "active", form.tense, at, at, at, form.negative))
    return found


def _goes_on_to(sentence: Sentence, at: int) -> bool:
    """«سربازان رضا را کشته و خانه‌اش را آتش زدند»: whether a participle right behind an object, and before an "and", is
    what somebody did before doing what the verb at the end tells."""
    tokens = sentence.tokens
    joined = at > 1 and at + 2 < len(tokens) and tokens[at - 1].tag == "object" and tokens[at + 1].tag == "conj"
    ends = next((t for t in tokens[at + 2 :] if t.forms or t.tag in ("stop", "end", "that", "rel")), None)
    return joined and ends is not None and any(f.tense == "past" and not f.negative for f in ends.forms)


def _closes(sentence: Sentence, at: int) -> bool:
    """«پلیس گفت رضا هنگام فرار کشته شده.»: whether a participle of what happens to somebody, behind a name or what a
    preposition leads, closes a clause, and so needs no "is"; behind people it tells who they are («افراد کشته شده»)."""
    tokens = sentence.tokens
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    but = at + 2 < len(tokens) and tokens[at + 2].tag == "but"
    closed = after is None or after.tag in ("end", "but") or (after.tag == "comma" and but)
    passive = any(s.voice == "passive" for f in tokens[at].forms for s in sentence.grammar.senses.get(f.lemma, ()))
    before = sentence.ending_at(at - 1) if at else None
    told = before is not None and (before.prep >= 0 or (before.name is not None and before.sort == "person"))
    return closed and passive and (told or (at > 0 and tokens[at - 1].tag in ("adv", "time")))


def _may_be_present(form: Form, token: Token) -> bool:
    """«می‌رساند»: a past that goes on, or rather the present that is written alike."""
    same = {f.tense for f in token.forms if (f.lemma, f.negative) == (form.lemma, form.negative)}
    return form.tense == "present" and same == {"past", "present"}


def _only_other(sentence: Sentence, form: Form) -> bool:
    return all(sense.kind == "other" for sense in sentence.grammar.senses.get(form.lemma, ()))
