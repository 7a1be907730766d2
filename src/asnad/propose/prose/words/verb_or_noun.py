"""Is an Arabic word that can be a verb or a noun one or the other here? By what stands beside it."""

from __future__ import annotations

import re

from asnad.language.fold import fold
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.token import DASHES, Token

__all__ = ["is_witness", "settle_verbs"]

_OPENS = frozenset({"stop", "end", "that", "quote", "conj", "comma", "rel", "when", "may"})
_CLOSES_NAME = frozenset({"that", "comma", "stop", "age"})
_PARTS = frozenset({")", ";", "؛"})
_SUBJECTS = fold("ون")
"""The ending of plurals that are subjects, as words are compared."""
_LONGEST_PLACE = 5
"""How many words of where it was may stand before a verb."""
_TANWIN = "\u064b"
_VOWELLED = re.compile(r"\w\u064f\w\u0650?\w\Z")
"""A passive of three letters that is written with its vowel: "قُتل"."""


def settle_verbs(tokens: list[Token], known: Grammar) -> None:
    """Tell verbs from act's nouns that are spelt alike (Arabic "قتل"), by what stands before them."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.low in known.denies_past and after is not None and _denies(before, after, known):
            # "ما قتل الجنود أحدا": they did not.
            token.tag = "if"
        if token.tag == "num" and before is not None and before.low in known.openers and token.low.isalpha():
            # "حمدي أبو ستة": a name, and no six.
            token.tag, token.count = "", None
        if _TANWIN in token.text[-2:]:
            # "تعهدا", with its mark: no verb ends so.
            token.forms = ()
        if (before is not None and before.low in known.far | known.born) or (
            after is not None and after.low in known.same
        ):
            # "ذلك اليوم", "في اليوم نفسه"
            token.when = None
        if token.forms and before is not None and _is_led(tokens, at, known):
            # "متأثرا بإصابته": no verb stands behind such a preposition.
            token.forms = () if not _is_told(tokens, at, known) else token.forms
            token.act = known.acts.get(f"{token.low[:-1]}ه", "") if token.low.endswith("ت") else token.act
        if token.low in known.places and before is not None and before.sort == "place" and not before.tag:
            # "سجن تدمر"
            token.forms = ()
        inside = before is not None and before.tag == "prep" and before.role == "place"
        if token.sort == "person" and inside and any(s in known.kinds["jail"] for s, _ in known.stems(token.low)):
            # "في المعتقل الذي احتُجز فيه": where, and no detainee.
            token.sort, token.plural = "place", False
        if token.forms and token.sort == "thing" and before is not None and _is_ruling(before, after, known):
            # "نقضت المحكمة حكم الإدانة": a ruling.
            token.forms = ()
        led = after is not None and after.tag == "prep" and after.role == "place"
        if token.sort == "person" and token.forms and before is not None and before.tag == "he" and led:
            # "وهو طالب في كلية الحقوق"
            token.forms = ()
        if token.sort == "person" and token.forms and before is not None and before.act and not before.forms:
            # "إخفاء طالب الهندسة"
            token.forms = ()
        if token.sort == "person" and token.forms and before is not None and _says(before, known):
            # "قال شاهد إن …": the witness.
            token.forms = ()
        if token.forms and before is not None and _says(before, known) and _is_named_so(tokens, at, known):
            # "قال خلف الكوجي إن …": who said it, by a name that is not known.
            token.forms = ()
        if token.sort and token.forms and token.low.endswith("ا") and before is not None and not before.tag:
            # "أصدرت المحكمة حكما": an object, and no two who judged.
            token.forms = ()
        if token.sort and token.forms and before is not None and not before.tag and not known.definite(before.low):
            # "مدير سجن الصخرة": an office without the article is of what follows.
            bare = before.sort in ("person", "people") and token.sort == "place"
            token.forms = () if (known.is_office(before.low) or bare) and not token.act else token.forms
        if not token.act or not token.forms or token.tag:
            continue
        opens = before is None or before.tag in ("may", "neg", "never", "will", "rel", "quote", "comma", "conj", "when")
        opens = opens or (before is not None and (before.text in _PARTS or before.text in DASHES))
        # Behind a plural of people the verb would be in the plural too.
        one = before is not None and before.sort in ("body", "person", "group") and not before.tag
        if _object_of(tokens, at, known) or (one and _is_told_before(tokens, at, known)):
            # "حاولت الشرطة خطف …": the noun is what the verb before the subject is about.
            one = False
        if before is not None and _is_named_before(tokens, at, known):
            # "العقيد رضوان الشامي قتل …"
            opens = True
        if before is not None and before.sort == "person" and at > 1 and tokens[at - 2].tag == "that":
            # "أن شرطيا قتل برصاص …"
            opens = True
        if before is not None and before.plural and _is_one_of(tokens, at, known):
            # "أن أحد الجنود ضرب ابنه"
            opens = True
        if before is not None and before.tag == "that" and not before.low.endswith("ن"):
            # "بأنه قتل …": "that he", and a verb.
            opens = True
        if before is not None and before.tag == "conj" and at > 1 and tokens[at - 2].act:
            # "خطف وقتل": nouns both.
            opens = False
        if before is not None and before.tag == "conj" and at > 2 and tokens[at - 2].tag == "whom":
            # "بخطفها وقتلها": nouns too.
            opens = opens and not (tokens[at - 3].act and not tokens[at - 3].forms)
        if _is_when(tokens, at, known) or _is_where(tokens, at, known):
            # "في 25 أيار 2012 قتل 108 أشخاص", "وفي مران قتل تسعة مدنيين"
            opens = True
        if opens and _joins_noun(tokens, at):
            opens = _is_nominative(after, known)
            if not opens and _has_subject(tokens, at + 1, known):
                # "قرر الجنود خطف طالب وجرح الجيش خمس محاميات": they may have decided both, or only the one.
                token.act, token.forms = "", ()
                continue
        if before is not None and before.low in known.demonstratives and not known.definite(token.low):
            # "من هؤلاء قتل …".
            opens = True
        # "هددت الشرطة بخطف صحفية وضُرب سامر": whatever stands before it.
        opens = opens or bool(_VOWELLED.match(token.text))
        if opens or (one and before is not None and known.definite(before.low)):
            token.act = ""
        else:
            token.forms = ()


def _is_ruling(before: Token, after: Token | None, known: Grammar) -> bool:
    """Whether a word that can be a verb stands inside a clause, and has a noun with the article behind it that is
    nobody's who could be its subject."""
    inside = before.tag in ("", "prep") and before.low.isalpha()
    if after is None or after.tag or not known.definite(after.low) or not inside:
        return False
    penalty = any(after.low.removeprefix(prefix) in known.judgements["penalties"] for prefix in known.prefixes)
    return after.sort in ("", "thing") or penalty


def _is_one_of(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether "one of" somebody, and where a clause begins, stands right before a word."""
    one = at > 2 and tokens[at - 2].low in known.one_of
    return one and tokens[at - 3].tag in ("that", "conj", "stop", "end", "rel")


def _denies(before: Token | None, after: Token, known: Grammar) -> bool:
    opens = before is None or before.tag in ("conj", "comma", "stop", "quote", "that")
    past = [f for f in after.forms if f.tense == "past"]
    return opens and any(s.kind in ("act", "say") for f in past for s in known.senses.get(f.lemma, ()))


def _is_told_before(tokens: list[Token], at: int, known: Grammar) -> bool:
    """ "ألغت المحكمة قتل …", "أراد العقيد ضرب …", "من المقرر قتل …": behind the subject of another verb, and behind "it
    is expected", stands the noun; nor has a body that is a "she" such a verb."""
    first = at - 1
    while first and tokens[first - 1].tag not in _OPENS:
        first -= 1
    words = tokens[first:at]
    if words[0].role == "of" and len(words) == 2:
        return True
    she = tokens[at - 1].low.endswith("ه") and not tokens[at].low.endswith("ت") and tokens[at - 1].sort == "body"
    opens = words[0] if len(words) > 1 else None
    verb = opens is not None and not (opens.tag or opens.sort or opens.act) and not known.definite(opens.low)
    return she or (verb and opens is not None and opens.low not in known.given)


def _is_led(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a word stands behind a preposition that no verb follows."""
    before = tokens[at - 1]
    led = before.low in known.before_nouns or (before.role != "fact" and _carries(tokens[at], known))
    led = led or (before.role == "of" and at + 1 < len(tokens) and tokens[at + 1].tag == "whom")
    return before.tag == "prep" and led and not tokens[at].tag


def _carries(token: Token, known: Grammar) -> bool:
    """Whether a word may carry an act's noun that its subject has suffered: "تعرض"."""
    return any(s.kind == "support" and s.code == "undergo" for f in token.forms for s in known.senses[f.lemma])


def _is_told(tokens: list[Token], at: int, known: Grammar) -> bool:
    """ "كشف التقرير عن تعرض سجناء للتعذيب": what carries an act's noun is told, behind a verb that takes it for one."""
    if not _carries(tokens[at], known) or tokens[at - 1].low not in known.governing:
        return False
    for token in reversed(tokens[: at - 1]):
        if token.tag in ("comma", "stop", "end", "that", "conj"):
            return False
        if token.forms and not token.tag:
            return any(s.kind == "say" and s.voice == "fact" for f in token.forms for s in known.senses[f.lemma])
    return False


def _is_when(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a sentence, or what "and" joins to it, begins with nothing but a time, or a place and a time, before a
    word; "اليوم" may be "nowadays"."""
    first = at
    while first and (tokens[first - 1].tag == "time" or _is_day(tokens[first - 1], known)):
        first -= 1
    if first == at or tokens[at - 1].low in known.words_for("today"):
        return False
    if first and tokens[first - 1].tag == "prep" and tokens[first - 1].role == "place":
        first -= 1
    dated = tokens[at - 1].tag == "time"
    where = first
    while dated and where and where > first - 4 and not (tokens[where - 1].tag or tokens[where - 1].forms):
        where -= 1
    if where < first and where and tokens[where - 1].role == "place":
        # "وفي قرية مران في 3 أيلول قتل الجيش …"
        first = where - 1
    return not first or (tokens[first - 1].tag == "conj" and (first == 1 or dated))


def _is_where(tokens: list[Token], at: int, known: Grammar) -> bool:
    """ "وفي مران شمال العاصمة قتل تسعة مدنيين": whether a clause begins with nothing but a place before a word, and a
    number stands behind it, or somebody without the article; "في قضية قتل جندي" names no place."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    first = at - (tokens[at - 1].tag == "adv")
    last = first - 1
    while first and not (tokens[first - 1].tag or tokens[first - 1].forms or tokens[first - 1].act):
        first -= 1
    words = tokens[first : last + 1]
    if after is None or not words or not first or len(words) > _LONGEST_PLACE:
        return False
    if tokens[first - 1].low in known.words_for("despite"):
        # "رغم الدوريات المسلحة قتل 8 أشخاص"
        return after.tag == "num" and known.definite(words[-1].low)
    if tokens[first - 1].role != "place":
        return False
    opens = first == 1 or tokens[first - 2].tag in ("conj", "when", "that", "stop", "end")
    named = all(t.sort in ("", "place") for t in words)
    told = after.tag == "num" or (after.tag == "" and after.sort in ("person", "people"))
    sure = after.tag == "num" or known.definite(words[-1].low) or words[-1].low in known.places or len(words) > 1
    return opens and named and told and sure and not known.definite(after.low)


def _is_day(token: Token, known: Grammar) -> bool:
    """ "يوم الجمعة", "مساء السبت", without a date."""
    return token.tag == "adv" and token.low.split()[0] in known.words_for("parts_of_day")


def _joins_noun(tokens: list[Token], at: int) -> bool:
    """ "نفى خطف سامر وقتله": behind "and", nearer to an act's noun than to a verb, and before somebody, a noun too."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or tokens[at - 1].tag != "conj" or after.tag not in ("", "whom", "num", "det", "pron"):
        return False
    for token in reversed(tokens[: at - 1]):
        if token.tag in ("comma", "stop", "end", "that", "rel", "when", "but", "quote"):
            return False
        if (token.act and not token.forms) or (token.forms and not token.tag):
            return not token.forms
    return False


def _is_nominative(after: Token | None, known: Grammar) -> bool:
    """ "خطط الجنود لتعذيب ليلى وخطف المتمردون كمال": a plural with this ending is a verb's subject, and no noun's."""
    return after is not None and known.definite(after.low) and after.low.endswith(_SUBJECTS)


def _has_subject(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a force stands at a token, and right behind it others, by number or name."""
    first = tokens[at] if at + 1 < len(tokens) else None
    if first is None or first.tag or first.sort not in ("body", "people"):
        return False
    last = at + (tokens[at + 1].sort == "body" and not tokens[at + 1].tag)
    if last + 1 >= len(tokens):
        return False
    return tokens[last + 1].tag == "num" or (tokens[last + 1].low in known.given and not tokens[last + 1].tag)


def _is_named_so(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a word that no list knows, and that has the article, stands behind one and ends somebody's name."""
    after, closes = (tokens[n] if n < len(tokens) else None for n in (at + 1, at + 2))
    unknown = after is not None and not (after.tag or after.sort or after.act or after.forms)
    family = unknown and after is not None and known.definite(after.low)
    return family and closes is not None and closes.tag in _CLOSES_NAME


def _is_named_before(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether nothing but somebody's name, of two words at least, stands between a word and where its clause begins."""
    first = at
    while first and tokens[first - 1].tag not in ("stop", "end", "that", "quote", "conj"):
        first -= 1
    named = [t for n, t in enumerate(tokens[first:at]) if n or not (t.sort == "person" and known.definite(t.low))]
    plain = all(not (t.tag or t.sort or t.forms or t.act) for t in named)
    return plain and 1 < len(named) < 5 and named[0].low in known.given


def _says(token: Token, known: Grammar) -> bool:
    return not token.tag and any(s.kind == "say" for form in token.forms for s in known.senses.get(form.lemma, ()))


def _object_of(tokens: list[Token], at: int, known: Grammar) -> bool:
    """Whether a verb that may take an act's noun stands before the subject in front of a word."""
    for step in range(at - 1, max(-1, at - 6), -1):
        token = tokens[step]
        if token.tag in ("stop", "end", "comma", "conj", "that", "rel"):
            return False
        if token.forms and not token.tag and not token.act:
            senses = [s for f in token.forms for s in known.senses.get(f.lemma, ())]
            return any(s.kind in ("cue", "fact", "doubt") or s.voice == "fact" for s in senses)
    return False


def is_witness(tokens: list[Token], grammar: Grammar, at: int) -> bool:
    """ "اعتُقل شاهد على القتل", "قتل مسلحون أمس شاهدا": a word for somebody right behind a verb of acting, or as its
    object, is no verb."""
    step = at - 1
    while step > 0 and tokens[at].low.endswith("ا") and _passed(tokens[step]):
        step -= 1
    before = tokens[step] if step >= 0 else None
    acts = (s for f in before.forms for s in grammar.senses[f.lemma]) if before is not None else ()
    return tokens[at].sort == "person" and any(s.kind in ("act", "support") for s in acts)


def _passed(token: Token) -> bool:
    return token.tag in ("adv", "time", "num") or not (token.tag or token.forms)
