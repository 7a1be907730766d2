"""Which claims does prose in Spanish, French, Persian or Arabic make? One engine, no weights, a file of words each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from asnad.language.counts import find_counts
from asnad.language.dates import anchored, find_dates
from asnad.language.numerals import numerals, plain
from asnad.model.claim import Claim
from asnad.model.count import Count
from asnad.model.source import Layer, Source
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.prose.accusations import draft_accusations
from asnad.propose.prose.acts import draft_acts
from asnad.propose.prose.appointed import draft_appointments
from asnad.propose.prose.document import Document
from asnad.propose.prose.grammar import Grammar
from asnad.propose.prose.judgements import draft_judgements
from asnad.propose.prose.lexicon import grammar
from asnad.propose.prose.light import verbal_nouns
from asnad.propose.prose.nominal import draft_nominal_acts, draft_tolls
from asnad.propose.prose.owned import draft_owned
from asnad.propose.prose.phrases import phrases
from asnad.propose.prose.posts import draft_posts
from asnad.propose.prose.predicate import predicates
from asnad.propose.prose.remains import draft_remains
from asnad.propose.prose.segment import asks, sentences
from asnad.propose.prose.sentence import Sentence
from asnad.propose.prose.them import remember_groups
from asnad.propose.prose.token import Token, tokenize
from asnad.propose.prose.voices import enter
from asnad.propose.segment import blocks_of
from asnad.propose.verify import stands

__all__ = ["VERSIONS", "propose"]

_Dated = TypeVar("_Dated", When, Count)
_LONGEST = 250
"""Tokens of the longest sentence that is read: what goes on for longer is a list or a table, and no sentence."""
_YEAR_BEFORE = re.compile(r"(?<!\w)\d{4} (?=([^\W\d]+))")
_DECADE = re.compile(r"(?<!\w)ده[هۀ]\W{0,2}ی? ([^\W\d]+)")
_AND_NUMBER = re.compile(r"(?<!\w)و(?=\d)")
_AND_WORD = re.compile(r"(?<!\w)و(\w{2,})")

VERSIONS = {
    "ar": "asnad-arabic/6",
    "es": "asnad-spanish/6",
    "fa": "asnad-persian/6",
    "fr": "asnad-french/6",
}
"""The proposer of each language, with its version."""


def propose(layer: Layer, source: Source, language: str) -> list[Claim]:
    """The claims that the blocks of a layer make, read as this language, in order of their quotes.

    Promises: pure and deterministic; every quote and every slot is an exact slice of the layer; questions, purposes and
    conditions assert nothing; what the text quotes from someone is that one's claim; nobody is named as a doer who is
    not named in the sentence.

    Raises:
        KeyError: there is no reader for the language.
    """
    document = Document(layer, source, grammar(language))
    for sentence in _sentences(document):
        document.claims_before = len(document.claims)
        if document.block != sentence.block:
            document.start(sentence.block)
        sentence.phrases = [p for p in sentence.phrases if not p.pronoun or sentence.is_told(p)]
        row = predicates(sentence)
        enter(sentence, row)
        draft_posts(sentence, row)
        draft_appointments(sentence, row)
        draft_accusations(sentence, row)
        draft_acts(sentence, row)
        draft_nominal_acts(sentence, row)
        draft_owned(sentence, row)
        draft_remains(sentence, row)
        draft_tolls(sentence, row)
        draft_judgements(sentence, row)
        sentence.remember()
        remember_groups(sentence)
        _name_speaker(sentence)
    return _in_order(document)


def _name_speaker(sentence: Sentence) -> None:
    """A quotation of several sentences whose speaker is named behind its end: the claims before are that one's too."""
    document = sentence.document
    if sentence.leaves_open:
        if document.unspoken < 0:
            document.unspoken = document.claims_before
        return
    first, document.unspoken = document.unspoken, -1
    if first < 0 or not sentence.opened:
        return
    named = next((s for s in sentence.scopes if s.first == 0 and s.asserter.who is not None), None)
    if named is None:
        return
    for at in range(first, len(document.claims)):
        claim = document.claims[at]
        if claim.voice.kind == "cited" and claim.voice.who is None:
            document.claims[at] = replace(claim, sanad=(*claim.sanad[:-1], named.asserter), stance=named.stance)


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a document, parsed, in order."""
    layer, known = document.layer, document.grammar
    text = layer.text
    numbers = _numbers(text, known)
    dates = find_dates(text, language=known.language, published=document.source.published)
    whens = anchored([w for w in dates if not _is_number(w, numbers)], language=known.language, strict=True)
    spans = [w.span for w in whens if w.span is not None]
    counts = [c for c in numbers if c.span is not None and not any(c.span.overlaps(s) for s in spans)]
    for number, block in enumerate(blocks_of(layer)):
        if block.kind in ("row", "header"):
            continue
        for span in sentences(text, block, known):
            tokens = tokenize(text, span, known, _inside(whens, span), _inside(counts, span))
            if not tokens or len(tokens) > _LONGEST:
                continue
            _mark_met(tokens, document)
            _mark_neither(tokens, known)
            _mark_unreal(tokens, known)
            _settle_helped(tokens)
            _settle_clitics(tokens, known)
            if known.order == "SOV":
                _settle_manner(tokens)
                _settle_peoples(tokens, known)
                _mark_verbal(tokens, known)
            elif known.order == "VSO":
                _settle_names(tokens, known)
                _settle_verbs(tokens, known)
            found, asked = phrases(tokens, known), asks(text, span, known)
            sentence = Sentence(document, number, block.kind == "heading", span, tokens, found, asked)
            sentence.opened = document.quoted_block == number
            document.quoted_block = number if sentence.leaves_open else -1
            yield sentence


def _mark_met(tokens: list[Token], document: Document) -> None:
    """Mark the surnames of those whom the text has named before, where no capital shows them to be names."""
    if document.grammar.capitals:
        return
    for token in tokens:
        bare = not (token.tag or token.sort or token.act or token.forms)
        # A short word may be a common one, unless it is a given name.
        long = len(token.low) > (2 if token.low in document.grammar.given else 3)
        token.met = bare and long and token.low in document.people
    for before, token in pairwise(tokens):
        name = document.people[token.low].name if token.met else None
        if name is not None and document.grammar.plain(name.form) == f"{before.low} {token.low}":
            before.met = True


def _inside(found: Sequence[_Dated], span: Span) -> list[_Dated]:
    """Those that lie in a sentence; they are in order."""
    first = bisect_left(found, span.start, key=lambda f: f.span.start if f.span is not None else 0)
    inside = []
    for one in found[first:]:
        if one.span is None or one.span.start >= span.end:
            break
        if one.span.end <= span.end:
            inside.append(one)
    return inside


def _numbers(text: str, known: Grammar) -> list[Count]:
    """The numbers of a text; an Arabic "and" written together with the number behind it is looked past."""
    text_before, text = text, _years_hidden(text, known)
    if not known.proclitics:
        found = find_counts(text, language=known.language, dates=())
        return [replace(c, wording=text_before[c.span.start : c.span.end]) for c in found if c.span is not None]
    parted = _AND_NUMBER.sub(" ", text)
    # "خمسة وعشرون" is one number, "شخصا وخمس نساء" has another.
    within = [c.span for c in find_counts(parted, language=known.language, dates=()) if c.span is not None]
    letters = list(parted)
    for word in _AND_WORD.finditer(parted):
        before = bisect_left(within, word.start(), key=lambda span: span.start) - 1
        inside = before >= 0 and word.start() <= within[before].end + 1
        if not inside and _counts(word[1], known.language) and not _counts(word[0], known.language):
            letters[word.start()] = " "
    parted = "".join(letters)
    return [
        replace(count, wording=text_before[count.span.start : count.span.end])
        for count in find_counts(parted, language=known.language, dates=())
        if count.span is not None
    ]


def _years_hidden(text: str, known: Grammar) -> str:
    """The text without years before a number in words ("در ۱۴ بهمن ۱۳۶۶ سه زندانی") and decades in words."""
    values = numerals(known.language).values
    text = _DECADE.sub(lambda m: m[0][: -len(m[1])] + "x" * len(m[1]) if plain(m[1]) in values else m[0], text)
    return _YEAR_BEFORE.sub(lambda m: "x" * 4 + m[0][4:] if plain(m[1]) in values else m[0], text)


@lru_cache(maxsize=4096)
def _counts(word: str, language: str) -> bool:
    return bool(find_counts(word, language=language, dates=()))


def _is_number(when: When, numbers: list[Count]) -> bool:
    """Whether a month without day and year is a number: French "sept"."""
    if when.earliest is not None or when.latest is not None or when.span is None:
        return False
    end = when.span.end
    return any(c.span is not None and c.span.end == end and not c.wording[-1].isdigit() for c in numbers)


def _settle_manner(tokens: list[Token]) -> None:
    """ "به ضرب گلوله کشته شد": without anybody behind it what can lead to a doer only says how it was done."""
    for token, after in pairwise(tokens):
        if token.role == "agent" and (after.act or after.forms or after.tag in ("adv", "num", "conj", "comma")):
            token.tag, token.role = "adv", ""


def _settle_peoples(tokens: list[Token], known: Grammar) -> None:
    """ "دو زندانی کرد، …": behind a word for somebody, and no object, what can be a verb says of which people he is."""
    for at, token in enumerate(tokens):
        if token.low not in known.peoples or not at or tokens[at - 1].sort not in ("person", "people"):
            continue
        verb = next((i for i in range(at - 1, -1, -1) if tokens[i].forms or tokens[i].tag in ("stop", "that")), -1)
        if not any(t.tag == "object" for t in tokens[verb + 1 : at]):
            token.forms = ()


def _mark_verbal(tokens: list[Token], known: Grammar) -> None:
    """Take the act's nouns before a light verb out of the noun phrases: they are the verb's."""
    for at, token in enumerate(tokens):
        if token.forms and not token.tag:
            senses = known.senses.get(token.forms[0].lemma, ())
            if senses and senses[0].kind == "support":
                for head in verbal_nouns(tokens, at):
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
        if before.tag == "aux" and token.tag and any(form.tense == "participle" for form in token.forms):
            token.tag = ""


def _settle_clitics(tokens: list[Token], known: Grammar) -> None:
    """ "La policía la detuvo", "les soldats les ont tués": before a finite verb what can be an article is whom."""
    for at, (token, verb) in enumerate(pairwise(tokens)):
        past = token.low in known.past_pronouns and all(f.tense == "past" for f in verb.forms)
        if token.tag != "det" or not (past or token.low in known.them | known.object_pronouns):
            continue
        if verb.tag != "aux" and at and (tokens[at - 1].forms or tokens[at - 1].tag == "prep"):
            # "Planifié l'attaque".
            continue
        finite = bool(verb.forms) and all(f.tense not in ("participle", "infinitive", "gerund") for f in verb.forms)
        if (verb.tag == "aux" and not past) or (finite and not (verb.tag or verb.sort or verb.act or verb.capital)):
            token.tag = "clitic"


def _mark_unreal(tokens: list[Token], known: Grammar) -> None:
    """ "De haber sido capturado, …": at the head of a clause it is a condition; "acusado de haber …" is none."""
    for at, token in enumerate(tokens[:-2]):
        if token.tag != "prep" or token.role != "of" or (at and tokens[at - 1].tag not in ("stop", "quote", "but")):
            continue
        after = tokens[at + 2] if tokens[at + 1].tag == "neg" else tokens[at + 1]
        if after.tag == "aux" and known.auxiliaries[after.low][1] in ("perfect", "infinitive"):
            token.tag, token.role = "if", ""


def _settle_names(tokens: list[Token], known: Grammar) -> None:
    """Tell the name "علي" from the preposition "على", where it is written as the name and names stand beside it."""
    for at, token in enumerate(tokens):
        if token.tag != "prep" or token.low not in known.given or not token.text.endswith("ي"):
            continue
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        behind_name = before is not None and not before.tag and before.low in known.given
        takes = before is not None and any(
            s.object == token.low or s.kind == "other" for f in before.forms for s in known.senses.get(f.lemma, ())
        )
        named = after is not None and not after.tag and not after.forms
        known_name = named and after is not None and after.low in known.given
        person = before is not None and before.sort == "person" and named and after is not None and not after.sort
        if behind_name or (not takes and (known_name or person)):
            token.tag = token.role = ""


def _settle_verbs(tokens: list[Token], known: Grammar) -> None:
    """Tell verbs from act's nouns that are spelt alike (Arabic "قتل"), by what stands before them."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        if before is not None and before.low in known.far:
            # "ذلك اليوم"
            token.when = None
        if token.sort == "person" and token.forms and before is not None and _says(before, known):
            # "قال شاهد إن …": the witness.
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
        opens = opens or (before is not None and before.text == ")")
        # Behind a plural of people the verb would be in the plural too.
        one = before is not None and before.sort in ("body", "person", "group") and not before.tag
        if _object_of(tokens, at, known):
            # "حاولت الشرطة خطف …": the noun is what the verb before the subject is about.
            one = False
        if before is not None and _is_named_before(tokens, at, known):
            # "العقيد رضوان الشامي قتل …"
            opens = True
        if before is not None and before.sort == "person" and at > 1 and tokens[at - 2].tag == "that":
            # "أن شرطيا قتل برصاص …"
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
        if before is not None and before.low in known.demonstratives and not known.definite(token.low):
            # "من هؤلاء قتل …".
            opens = True
        if opens or (one and before is not None and known.definite(before.low)):
            token.act = ""
        else:
            token.forms = ()


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


def _in_order(document: Document) -> list[Claim]:
    """Claims that stand, without repeats, in order of their quotes."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for claim in sorted(document.claims, key=lambda c: (c.quote.start, c.quote.end, c.rule)):
        key = (claim.content, claim.quote.start, claim.quote.end, claim.sanad)
        if key not in seen and stands(document.layer, claim):
            seen.add(key)
            found.append(claim)
    return found
