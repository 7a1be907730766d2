"""Which of the things that a word can do does it do here? "Ha dicho", "la détuvo", "قتل": by the words beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from asnad.language.fold import fold
from asnad.language.numerals import numerals
from asnad.propose.prose.clauses.light import verbal_nouns
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.settled_arabic import settle_arabic
from asnad.propose.prose.words.settled_latin import settle_latin
from asnad.propose.prose.words.settled_persian import settle_persian
from asnad.propose.prose.words.token import DASHES, Token, may_be_verb

__all__ = ["settle"]

_NOT_COUNTED = frozenset({"comma", "end", "stop", "conj", "that", "rel", "prep", "time", "aux", "when"})
"""What stands behind a number that is part of a name, and counts nothing."""
_DAYS = 31
_AND_A_HALF = [fold("و"), fold("نصف")]
_OF = ("ٔ", "ۀ", "ه\u200cی")
"""How a Persian word ends that the word behind it says more of."""
_FROM, _SAYYID = fold("اهل"), fold("سید")


def settle(tokens: list[Token], known: Grammar, *, parts: bool = False) -> None:
    """Tell the words of a sentence that can do several things apart, before its phrases are looked for.

    ``parts``: the text writes the preposition "على" and the name "علي" apart.
    """
    _mark_neither(tokens, known)
    _mark_unreal(tokens, known)
    _settle_helped(tokens)
    _settle_clock(tokens, known)
    if known.capitals:
        settle_latin(tokens, known)
    _settle_clitics(tokens, known)
    _settle_thereof(tokens, known)
    if known.capitals:
        _settle_only(tokens, known)
        _settle_surnames(tokens, known)
        _settle_least(tokens, known)
        _settle_dateline(tokens)
        _settle_days(tokens)
        _settle_units(tokens, known)
        _settle_bodies(tokens, known)
    if known.order == "SOV":
        settle_persian(tokens, known)
        _settle_manner(tokens, known)
        _settle_peoples(tokens, known)
        _settle_origins(tokens, known)
        _settle_others(tokens, known)
        _settle_durations(tokens, known)
        _settle_described(tokens, known)
        _settle_somebody(tokens, known)
        _settle_custody(tokens, known)
        _mark_verbal(tokens, known)
    elif known.order == "VSO":
        _settle_durations(tokens, known)
        settle_arabic(tokens, known, parts=parts)


def _settle_custody(tokens: list[Token], known: Grammar) -> None:
    """ "به اتهام شرکت در بازداشت رضا": behind what one had a part in, and before whom, it is no "in custody" but an
    arrest."""
    for at, (token, whom) in enumerate(pairwise(tokens)):
        part = at - 1
        while part > max(0, at - 3) and not tokens[part].tag and tokens[part].sort in ("", "thing"):
            part -= 1
        custody = token.tag == "adv" and " " in token.low and token.low.split()[-1] in known.acts
        custody = custody and part < at - 1 and tokens[part].tag == "prep"
        if custody and whom.tag in ("", "num", "det") and not (whom.forms or whom.act):
            token.tag, token.role = "prep", "other"


def _settle_clock(tokens: list[Token], known: Grammar) -> None:
    """ "ساعت شش": a time of day, and no six."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.low in known.clock and token.tag == "num" and after.tag:
            token.tag, token.count = "adv", None


def _settle_surnames(tokens: list[Token], known: Grammar) -> None:
    """ "Establece que Barrios fue llevado", but "los Barrios Unidos": a plural with a capital is somebody's name."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.capital and before.sort == "person" and not (before.tag or before.capital or token.tag or token.forms):
            # "El obispo Costa", "le général Place": behind who somebody is, and no place.
            token.sort = "" if token.sort in ("place", "thing") and not after.capital else token.sort
        plural = token.sort in ("place", "thing") and token.low not in known.nouns
        alone = before.tag in ("that", "conj", "comma", "adv", "object", "rel", "when") and not after.capital
        if token.capital and plural and alone and not (token.tag or token.forms or token.act or before.capital):
            token.sort, token.plural = "", False


def _settle_least(tokens: list[Token], known: Grammar) -> None:
    """ "Detuvieron al menos a treinta": the preposition of an object may stand in between."""
    for least, led, number in zip(tokens, tokens[1:], tokens[2:], strict=False):
        count = number.count
        if least.low in known.least and led.role == "object" and count is not None and count.operator == "=":
            number.count = replace(count, operator="≥", upper=None)


def _settle_only(tokens: list[Token], known: Grammar) -> None:
    """ "Ne fut libéré qu'en mai": without another denial ("rien n'indique que") it was so, only not before or more."""
    for at, token in enumerate(tokens):
        # "Les autorités, elles, ne parlent que de 31 morts"
        before = tokens[
            max(0, at - 4) : at - 2 if at > 2 and tokens[at - 1].tag == tokens[at - 3].tag == "comma" else at
        ]
        nobody = known.account["nobody"] if token.low in known.weak_denials else frozenset()
        if not nobody or any(t.tag == "none" or t.low in nobody for t in before):
            continue
        for step in range(at + 1, min(at + 12, len(tokens))):
            other = tokens[step]
            only = other.low in known.only and tokens[step - 1].tag != "conj"
            # "N'a été relâché que parce qu'il …", "torturé que deux fois": what a participle has behind it.
            done = any(f.tense == "participle" for f in tokens[step - 1].forms)
            if only and (done or _is_no_clause(tokens, step + 1)):
                token.tag = other.tag = "adv"
            if only or other.tag in ("comma", "stop", "neg", "none", "that", "rel") or other.low in known.nor:
                break


def _is_no_clause(tokens: list[Token], first: int) -> bool:
    """Whether a day, a number or somebody stands behind a "que", and no verb."""
    if first >= len(tokens) or tokens[first].tag not in ("prep", "time", "num", "adv", "det", "when"):
        return False
    if tokens[first].tag != "det":
        return True
    for token in tokens[first:]:
        if token.tag in ("comma", "stop", "end", "rel", "conj"):
            return True
        if token.tag in ("aux", "that") or (token.forms and not token.sort):
            return False
    return True


def _settle_dateline(tokens: list[Token]) -> None:
    """ "LOMAY, 12 octobre – Quatre hommes ont été tués": the day of the dispatch, and of nothing that it tells."""
    at = 0
    while at < min(4, len(tokens) - 1) and (tokens[at].capital or tokens[at].role == "of"):
        at += 1
    if not at or at + 2 >= len(tokens) or tokens[at].tag != "comma" or tokens[at + 1].when is None:
        return
    day, at = tokens[at + 1], at + 2
    while at < len(tokens) and at < 12 and (tokens[at].low in "()." or tokens[at - 1].low == "("):
        at += 1
    if at < len(tokens) and tokens[at].low in DASHES:
        day.tag, day.when = "adv", None


def _settle_days(tokens: list[Token]) -> None:
    """ "Entre el 3 y el 7 de marzo": the last of several days is not the day."""
    for month, year, follows in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        short = year.tag == "num" and year.low.isdigit() and len(year.low) == 2 and year.start == month.end + 1
        short = short and (follows is None or bool(follows.tag) or bool(follows.forms))
        if month.when is not None and not any(c.isdigit() for c in month.text) and short and int(year.low) > _DAYS:
            # "En août 44"
            year.tag, year.count = "adv", None
    for number, between, day in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joins = between.tag in ("conj", "comma") or between.role in ("object", "place")
        if day.when is not None and joins and number.tag == "num" and number.low.isdigit() and int(number.low) < 32:
            day.tag, day.when = "adv", None


def _settle_units(tokens: list[Token], known: Grammar) -> None:
    """ "El Batallón 14", "el diario El Día": a number or a capital article is part of the name."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        named = before.sort in ("body", "place") and before.capital and token.low.isdigit()
        if named and (after.tag or (after.forms and not after.sort)):
            token.tag, token.count, token.capital = "", None, True
        # "La cárcel del Kilómetro 9"
        which = before.low in known.numbered and token.low.isdigit() and token.tag == "num"
        if which and after.tag in _NOT_COUNTED:
            token.tag, token.count = "", None
        unit = before.sort in ("body", "place")
        if unit and token.tag == "det" and token.capital and after.capital and not after.tag:
            # "El diario El Día".
            token.tag = ""


def _settle_bodies(tokens: list[Token], known: Grammar) -> None:
    """ "La Ligue congolaise pour la dignité", "el Comité contra la Tortura": what a body is for is in its name."""
    for at, token in enumerate(tokens[:-2]):
        if token.low not in known.serving or not at:
            continue
        those, cause = tokens[at - 1], tokens[at + 2] if tokens[at + 1].tag == "det" else tokens[at + 1]
        if those.sort == "people" and those.capital and cause.capital and not (those.tag or cause.tag):
            # "Madres por la Verdad"
            those.sort, those.plural, token.tag, token.role = "body", False, "prep", "of"
            continue
        head = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].sort == "body"), None)
        if head is None or not tokens[head].capital or tokens[head].low not in known.founded:
            continue
        plain = all(not (t.tag or t.forms or t.act) for t in tokens[head + 1 : at])
        what = tokens[at + 2] if tokens[at + 1].tag == "det" else tokens[at + 1]
        led = tokens[at + 1].tag == "det" or what.capital
        of_body = what.sort == "body" and not any(t.role == "of" for t in tokens[at + 3 : at + 4])
        people = (what.sort in ("person", "people", "group") or of_body) and not what.capital
        if plain and led and not (people or what.tag or (what.forms and not (what.capital or what.act))):
            token.tag, token.role = "prep", "of"


def _settle_manner(tokens: list[Token], known: Grammar) -> None:
    """ "به ضرب گلوله کشته شد": without anybody behind it what can lead to a doer only says how it was done."""
    for at, (token, after) in enumerate(pairwise(tokens)):
        if token.role == "agent" and after.tag == "adv" and at + 2 < len(tokens) and tokens[at + 2].sort == "person":
            # "توسط تنها شاهد"
            continue
        apart = after.low in known.given or after.sort in ("person", "people") or after.tag
        if apart and token.low in known.words_for("in_the_end"):
            # «دادگاه در پایان رضا را محکوم کرد»: when, and no end of his.
            token.tag, token.role = "adv", ""
        if token.low in known.forced and not after.tag and after.sort in ("person", "people", "body"):
            # "زیر فشار بازجوها": theirs, and nobody it was done to.
            token.tag, token.role = "prep", "other"
        # "به ضرب گلوله دو نفر کشته شدند", but "توسط دو سرباز", and «به ضرب گلولهٔ دو موتورسوار»: theirs.
        theirs = token.text.endswith(_OF) or (at + 2 < len(tokens) and _is_force(tokens[at + 2].low, known))
        shot = after.tag == "num" and any(word in known.weapons for word in token.low.split()) and not theirs
        if token.role == "agent" and (shot or after.act or after.forms or after.tag in ("adv", "conj", "comma")):
            token.tag, token.role = "adv", ""
        forces = after.sort == "body" or (after.sort == "people" and not after.tag and _is_force(after.low, known))
        if token.role == "raid" and not forces:
            # "در حمله هوایی کودکان کشته شدند": no attack of theirs.
            token.tag, token.role = "adv", ""


def _is_force(low: str, known: Grammar) -> bool:
    return known.is_office(low) or any(stem in known.forces for stem, _ in known.stems(low))


def _settle_origins(tokens: list[Token], known: Grammar) -> None:
    """«دو شهروند اهل سرباز»: in Persian behind "from" a place stands, and nobody, though it is called "soldier"."""
    for before, token in pairwise(tokens):
        if before.low == _FROM and not before.tag and token.sort in ("person", "people") and not token.tag:
            token.sort, token.plural = "", False
        if before.sort == "place" and token.low in known.words_for("of_parents") and not before.tag:
            # «منزل پدری رضا»: a house, and no father.
            token.sort = ""
        if before.low == _SAYYID and token.sort == "person" and not token.tag and token.low not in known.titles:
            # «سید وکیل»: a name, and no lawyer.
            token.sort = ""


def _settle_peoples(tokens: list[Token], known: Grammar) -> None:
    """ "دو زندانی کرد، …": behind a word for somebody, and no object, what can be a verb says of which people he is."""
    for at, token in enumerate(tokens):
        if token.low not in known.peoples or not at or tokens[at - 1].sort not in ("person", "people"):
            continue
        verb = next((i for i in range(at - 1, -1, -1) if tokens[i].forms or tokens[i].tag in ("stop", "that")), -1)
        if not any(t.tag == "object" for t in tokens[verb + 1 : at]):
            token.forms = ()


def _settle_others(tokens: list[Token], known: Grammar) -> None:
    """ "سه نفر دیگر را": behind people who are counted no "no more"."""
    for number, who, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            token.low in known.others
            and token.tag == "adv"
            and number.tag == "num"
            and who.sort in ("person", "people")
        ):
            token.tag = ""


def _settle_described(tokens: list[Token], known: Grammar) -> None:
    """ "اتحادیهٔ آزاد کارگران": what describes a body, or a place, is in its name where no verb is near."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        led = before.sort in ("body", "place") and not before.tag and not (after.tag or after.forms or after.act)
        if token.low in known.described and led and not token.tag:
            token.act = ""


def _settle_somebody(tokens: list[Token], known: Grammar) -> None:
    """ "پلیس فردی را دستگیر کرد": somebody, and no "وسایل شخصی را"."""
    for at, (token, after) in enumerate(pairwise(tokens)):
        before = tokens[at - 1] if at else None
        apart = before is None or before.tag or before.sort in ("body", "people", "person")
        if token.low in known.somebody and apart and after.tag in ("object", "called", "that", "rel"):
            token.sort = "person"


def _mark_verbal(tokens: list[Token], known: Grammar) -> None:
    """Take the act's nouns before a light verb out of the noun phrases: they are the verb's."""
    for at, token in enumerate(tokens):
        if token.forms and not token.tag:
            senses = known.senses.get(token.forms[0].lemma, ())
            if senses and senses[0].kind == "support":
                for head in verbal_nouns(tokens, at, known):
                    tokens[head].tag = "verbal"


def _mark_neither(tokens: list[Token], known: Grammar) -> None:
    """ "نه ارتش و نه پلیس", "لا الجيش ولا الشرطة": before people it denies, and nothing is claimed."""
    twice = sum(token.low in known.neither and token.tag == "num" for token in tokens) > 1
    for token, after in pairwise(tokens):
        if token.low not in known.neither:
            continue
        if token.tag == "num" and (twice or (after.act and after.low not in known.tolls)):
            # "نه اعدام شد و نه زندانی": and no nine.
            token.tag, token.count = "if", None
        if after.tag or (after.forms and not after.sort):
            continue
        if after.low in known.given or after.sort == "body" or after.plural or known.definite(after.low):
            token.tag, token.count = "if", None


def _settle_helped(tokens: list[Token]) -> None:
    """ "Ha dicho": behind its helper a participle is no word that stands before a noun."""
    for before, token in pairwise(tokens):
        if before.tag == "aux" and token.tag not in ("", "aux") and any(f.tense == "participle" for f in token.forms):
            token.tag = ""


def _settle_clitics(tokens: list[Token], known: Grammar) -> None:
    """ "La policía la detuvo", "les soldats les ont tués": before a finite verb what can be an article is whom."""
    for at, (token, verb) in enumerate(pairwise(tokens)):
        past = token.low in known.past_pronouns and all(f.tense == "past" for f in verb.forms)
        if token.tag != "det" or not (past or token.low in known.them | known.object_pronouns):
            continue
        before = tokens[at - 1] if at else None
        if verb.tag != "aux" and before and (before.forms or before.tag == "prep" or may_be_verb(before, known)):
            # "Planifié l'attaque", "anuló la condena".
            continue
        finite = bool(verb.forms) and all(f.tense not in ("participle", "infinitive", "gerund") for f in verb.forms)
        if (verb.tag == "aux" and not past) or (finite and not (verb.tag or verb.sort or verb.act or verb.capital)):
            token.tag = "clitic"


def _settle_thereof(tokens: list[Token], known: Grammar) -> None:
    """ "La Cour en conclut que": before a finite verb "en" is no preposition."""
    for at, (token, verb) in enumerate(pairwise(tokens)):
        told = any(s.kind in ("say", "act", "doubt") for f in verb.forms for s in known.senses.get(f.lemma, ()))
        finite = told and all(f.tense not in ("participle", "gerund", "infinitive") for f in verb.forms)
        before = tokens[at - 1] if at else None
        if before is None or before.forms or before.tag in ("aux", "prep"):
            # "Placé en garde à vue"
            continue
        if token.low in known.thereof and (
            verb.tag == "aux" or (finite and not (verb.tag or verb.sort or verb.capital))
        ):
            token.tag, token.role = "clitic", ""


def _mark_unreal(tokens: list[Token], known: Grammar) -> None:
    """ "De haber sido capturado, …": at the head of a clause it is a condition; "acusado de haber …" is none."""
    for at, token in enumerate(tokens[:-2]):
        if token.tag != "prep" or token.role != "of" or (at and tokens[at - 1].tag not in ("stop", "quote", "but")):
            continue
        after = tokens[at + 2] if tokens[at + 1].tag == "neg" else tokens[at + 1]
        if after.tag == "aux" and known.auxiliaries[after.low][1] in ("perfect", "infinitive"):
            token.tag, token.role = "if", ""


def _settle_durations(tokens: list[Token], known: Grammar) -> None:
    """ "في زنزانة انفرادية ستة أيام": for how long, and no part of what stands before it."""
    values = numerals(known.language).values
    for at, (number, unit) in enumerate(pairwise(tokens)):
        counts = number.low in values or number.low.isdigit()
        if known.order == "SOV" and (not at or tokens[at - 1].sort != "person"):
            continue
        if unit.low in known.durations and counts and not (number.tag or unit.tag):
            number.tag = unit.tag = "adv"
            for token in tokens[at + 2 : at + 4] if [t.low for t in tokens[at + 2 : at + 4]] == _AND_A_HALF else ():
                token.tag, token.count = "adv", None
