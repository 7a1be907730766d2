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
from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.source import Block, Layer, Source
from asnad.model.text import Span
from asnad.model.when import When
from asnad.propose.blocks import blocks_of
from asnad.propose.prose.account.judgements import draft_judgements
from asnad.propose.prose.account.norms import draft_norms
from asnad.propose.prose.account.what_became import draft_what_became
from asnad.propose.prose.acts.accusations import draft_accusations
from asnad.propose.prose.acts.acts import draft_acts
from asnad.propose.prose.acts.among import draft_among
from asnad.propose.prose.acts.broken import draft_broken
from asnad.propose.prose.acts.claimed import draft_claimed
from asnad.propose.prose.acts.described_as import draft_described
from asnad.propose.prose.acts.fates import draft_fates
from asnad.propose.prose.acts.hit_by import draft_hits
from asnad.propose.prose.acts.identified import draft_identified
from asnad.propose.prose.acts.nominal import draft_nominal_acts
from asnad.propose.prose.acts.one_of_them import draft_one_of_them
from asnad.propose.prose.acts.owned import draft_owned
from asnad.propose.prose.acts.part_denied import draft_parts_denied
from asnad.propose.prose.acts.remains import draft_remains
from asnad.propose.prose.clauses.predicate import predicates
from asnad.propose.prose.clauses.settled import settle
from asnad.propose.prose.counted.official import draft_official
from asnad.propose.prose.counted.tolls import draft_tolls
from asnad.propose.prose.labels.by_names import draft_by_names
from asnad.propose.prose.labels.nicknamed import draft_nicknames
from asnad.propose.prose.labels.portrayed import draft_portrayals
from asnad.propose.prose.people.document import Document
from asnad.propose.prose.people.sentence import Sentence
from asnad.propose.prose.people.them import remember_groups
from asnad.propose.prose.phrases.phrases import phrases
from asnad.propose.prose.posts.appointed import draft_appointments
from asnad.propose.prose.posts.copulas import draft_copulas
from asnad.propose.prose.posts.founders import draft_founders
from asnad.propose.prose.posts.headships import draft_headships
from asnad.propose.prose.posts.kin_of import draft_kin_of
from asnad.propose.prose.posts.kinship import draft_kinship
from asnad.propose.prose.posts.leaders import draft_leaders
from asnad.propose.prose.posts.posts import draft_posts
from asnad.propose.prose.posts.trades import draft_trades
from asnad.propose.prose.said.as_told import dispute_before, tell_as
from asnad.propose.prose.said.said_behind import name_said
from asnad.propose.prose.said.voices import enter
from asnad.propose.prose.said.withdrawn import withdraw_before
from asnad.propose.prose.words.grammar import Grammar
from asnad.propose.prose.words.lexicon import grammar
from asnad.propose.prose.words.segment import asks, sentences
from asnad.propose.prose.words.token import Token, tokenize
from asnad.propose.prose.words.years import in_same_year
from asnad.propose.scope import worse
from asnad.propose.verify import stands

__all__ = ["VERSIONS", "propose"]

_Dated = TypeVar("_Dated", When, Count)
_LONGEST = 250
"""Tokens of the longest sentence that is read: what goes on for longer is a list or a table, and no sentence."""
_YEAR_BEFORE = re.compile(r"(?<!\w)\d{4} (?=([^\W\d]+))")
_DECADE = re.compile(r"(?<!\w)ده[هۀ]\W{0,2}ی? ([^\W\d]+)")
_WORD = re.compile(r"\s+(\w+)")
_AND_NUMBER = re.compile(r"(?<!\w)و(?=\d)")
_AROUND = re.compile(r"(?<!\w)ب(?=(?:نحو|حوالي|حوالى|قرابة|زهاء|أكثر|أقل) )")
_OVER = re.compile(r"(?<!\w)(?:ي|ت)?(?:تجاوز|تخطى|فاق)ت? (ال)(\w+)")
_AND_YEAR = re.compile(r"(?<!\w)و(?=(?:عام|سنة) \d)")
_BETWEEN = re.compile(r"(?<!\w)(?:ما )?بين\s+\Z")
_YEAR = re.compile(r"\d{4}")
_PARTS_YA = re.compile(r"(?<!\w)(?:على|إلى)(?!\w)")
"""How "على" and "إلى" end where they are told apart from the name "علي"."""
_FOR_SO_LONG = re.compile(r"[dD]esde hace(?!\w)")
_BEGUN = re.compile(r"(?:آغاز|ابتدای|شروع|اوایل|اول) $")
_AND_WORD = re.compile(r"(?<!\w)و(\w{2,})")

VERSIONS = {
    "ar": "asnad-arabic/21",
    "es": "asnad-spanish/21",
    "fa": "asnad-persian/21",
    "fr": "asnad-french/21",
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
        first, document.claims_before = document.claims_before, len(document.claims)
        if document.block != sentence.block:
            document.start(sentence.block)
            first = document.claims_before
        document.go_on()
        sentence.phrases = [p for p in sentence.phrases if not p.pronoun or sentence.is_told(p)]
        row = predicates(sentence)
        enter(sentence, row)
        tell_as(sentence, row)
        draft_posts(sentence, row)
        draft_appointments(sentence, row)
        draft_copulas(sentence)
        draft_leaders(sentence, row)
        draft_founders(sentence, row)
        draft_headships(sentence, row)
        draft_accusations(sentence, row)
        draft_what_became(sentence, row)
        draft_acts(sentence, row)
        draft_parts_denied(sentence, row)
        draft_claimed(sentence, row)
        draft_nominal_acts(sentence, row)
        draft_owned(sentence, row)
        draft_broken(sentence, row)
        draft_described(sentence)
        draft_remains(sentence, row)
        draft_fates(sentence, row)
        draft_among(sentence, row)
        draft_one_of_them(sentence, row)
        draft_hits(sentence, row)
        draft_identified(sentence, row)
        draft_tolls(sentence, row)
        draft_official(sentence)
        draft_judgements(sentence, row)
        draft_portrayals(sentence, row)
        draft_norms(sentence)
        draft_kinship(sentence)
        draft_trades(sentence)
        draft_kin_of(sentence)
        draft_by_names(sentence)
        draft_nicknames(sentence, row)
        sentence.remember()
        remember_groups(sentence)
        _name_speaker(sentence)
        withdraw_before(sentence, row, first)
        dispute_before(sentence, row, first)
        name_said(sentence, row, first)
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
    if sentence.tokens[0].tag == "quote" and len(sentence.tokens) > 1 and sentence.tokens[1].capital:
        # "» L'armée assure que …": another sentence, and another's word.
        return
    named = next((s for s in sentence.scopes if s.first == 0 and s.asserter.who is not None), None)
    closes = next((i for i, token in enumerate(sentence.tokens) if token.tag == "quote"), len(sentence.tokens) - 1)
    cue = named.asserter.cue.span if named is not None and named.asserter.cue is not None else None
    if named is None or (cue is not None and cue.start < sentence.tokens[closes].start):
        # "«علقوني … وقال لي محقق إنهم …»": whom the one who speaks tells of has not spoken the words before.
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
    parted = _AND_YEAR.sub(" ", text) if known.proclitics else text
    dates = find_dates(parted, language=known.language, published=document.source.published)
    dates = [w for w in dates if not (_is_number(w, numbers) or _counts_years(w, text, known))]
    dates = [w for w in dates if not (_counts_people(w, numbers, text, known) or _names_somebody(w, text, known))]
    # "Desde hace diez días": for how long.
    dates = [w for w in dates if not (w.span is not None and _FOR_SO_LONG.match(text, max(0, w.span.start - 6)))]
    whens = anchored(dates, language=known.language, strict=True)
    whens = in_same_year(text, whens, known.language)
    spans = [w.span for w in whens if w.span is not None]
    counts = [c for c in numbers if c.span is not None and not any(c.span.overlaps(s) for s in spans)]
    apart = bool(_PARTS_YA.search(text))
    for number, block in enumerate(blocks_of(layer)):
        if block.kind in ("row", "header"):
            continue
        for span in sentences(text, block, known):
            tokens = tokenize(text, span, known, _inside(whens, span), _inside(counts, span))
            if not tokens or len(tokens) > _LONGEST:
                continue
            _mark_met(tokens, document)
            settle(tokens, known, parts=apart)
            found, asked = phrases(tokens, known), asks(text, span, known)
            sentence = Sentence(document, number, block.kind == "heading", span, tokens, found, asked)
            sentence.opened = document.quoted_block == number
            sentence.heard = document.speaker if document.speaker_block == number else None
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
    parted = _AROUND.sub(" ", _AND_NUMBER.sub(" ", text))
    parted = _OVER.sub(lambda m: _without_article(m, known), parted)
    # "خمسة وعشرون" is one number, "شخصا وخمس نساء" has another.
    within = [c.span for c in find_counts(parted, language=known.language, dates=()) if c.span is not None]
    letters = list(parted)
    for word in _AND_WORD.finditer(parted):
        before = bisect_left(within, word.start(), key=lambda span: span.start) - 1
        inside = before >= 0 and word.start() <= within[before].end + 1
        if inside and word.start() >= within[before].end:
            inside = not _BETWEEN.search(text_before, 0, within[before].start)
        if not inside and _counts(word[1], known.language) and not _counts(word[0], known.language):
            letters[word.start()] = " "
    found = find_counts("".join(letters), language=known.language, dates=())
    return _ranged([replace(c, wording=text_before[c.span.start : c.span.end]) for c in found if c.span], text_before)


def _without_article(over: re.Match[str], known: Grammar) -> str:
    """ "تجاوز الثمانين": a number whose article is blanked, as long as before."""
    told = _counts(over[2], known.language)
    return over[0].replace(f" {over[1]}{over[2]}", f"   {over[2]}") if told else over[0]


def _ranged(found: list[Count], text: str) -> list[Count]:
    """ "ما بين عشرة وخمسة عشر", "بين 10 و15": two numbers that are one."""
    ranged: list[Count] = []
    for count in found:
        first = ranged[-1] if ranged else None
        if first is not None and first.span is not None and count.span is not None and first.operator == "=":
            led = _BETWEEN.search(text, max(0, first.span.start - 12), first.span.start)
            if (
                led
                and text[first.span.end : count.span.start].strip() == "و"
                and (first.lower or 0) < (count.upper or 0)
            ):
                span = Span(led.start(), count.span.end)
                wording = text[span.start : span.end]
                ranged[-1] = replace(first, wording=wording, upper=count.upper, operator="range", span=span)
                continue
        ranged.append(count)
    return ranged


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


def _counts_years(when: When, text: str, known: Grammar) -> bool:
    """Whether a month without day and year is the number of an age or a time: "une fillette de sept ans"."""
    if when.earliest is not None or when.latest is not None or when.span is None or known.order != "SVO":
        return False
    after = known.plain(text[when.span.end : when.span.end + 12]).split()
    return bool(after) and text[when.span.end] == " " and after[0] in known.durations


def _counts_people(when: When, numbers: list[Count], text: str, known: Grammar) -> bool:
    """ "نحو 2000 لاجئ": about as many of them, and no year; «از آغاز سال ۱۷ کولبر»: of the year so many."""
    span = when.span
    if known.capitals or span is None:
        return False
    about = any(c.span.start <= span.start and c.span.end == span.end for c in numbers if c.span and c.operator != "=")
    begun = _BEGUN.search(text, 0, span.start) is not None and not _YEAR.search(when.wording)
    behind = _WORD.match(text, span.end)
    sort = known.noun(known.plain(behind[1]))[0] if behind is not None and (about or begun) else ""
    # A Persian number stands before one: «سال ۹۸ معترضان» is the year.
    return sort == "person" or (about and sort == "people")


def _names_somebody(when: When, text: str, known: Grammar) -> bool:
    """ "El juicio de Julio Paz", "le frère de Jan Dane": no month, which has no capital where it stands alone."""
    span = when.span
    if when.earliest is not None or when.latest is not None or span is None or known.order != "SVO":
        return False
    words = when.wording.split()
    led = len(words) > 1 and known.prepositions.get(words[0].lower()) == "of"
    capital = words[-1][:1].isupper() and words[-1].isalpha()
    return capital and (led or text[span.end : span.end + 2].lstrip(" ")[:1].isupper())


def _in_order(document: Document) -> list[Claim]:
    """Claims that stand, without repeats, in order of their quotes."""
    seen: set[tuple[object, ...]] = set()
    found = []
    apart = [block for block in document.layer.blocks if block.kind == "quote"]
    claims = [_of_someone(claim, apart) for claim in document.claims]
    for claim in sorted(claims, key=lambda c: (c.quote.start, c.quote.end, c.rule)):
        key = (claim.content, claim.quote.start, claim.quote.end, claim.sanad)
        if key not in seen and stands(document.layer, claim):
            seen.add(key)
            found.append(claim)
    return found


def _of_someone(claim: Claim, apart: Sequence[Block]) -> Claim:
    """The claim; of what a page or a reply to a letter sets apart as someone else's words, as that one's."""
    if not any(block.start <= claim.quote.start < block.end for block in apart):
        return claim
    sanad = (claim.sanad[0], Asserter("cited"), *claim.sanad[1:])
    return replace(claim, sanad=sanad, stance=worse(claim.stance, "attributed"))
