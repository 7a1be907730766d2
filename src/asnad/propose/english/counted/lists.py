"""Which lists does a text announce, what do their items say, and what is missing?"""

from __future__ import annotations

import re

from asnad.model.claim import Asserter, Claim
from asnad.model.frames import Act, Gap, Trait
from asnad.model.mention import Mention
from asnad.model.name import Name
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.propose.english.claims.doers import involvements
from asnad.propose.english.claims.draft import Draft
from asnad.propose.english.lexicon import words
from asnad.propose.english.mentions.reading import Reading
from asnad.propose.english.mentions.sentence import Sentence
from asnad.propose.english.setting.when import when_of
from asnad.propose.english.setting.where import place_of
from asnad.propose.english.words.morphology import singular
from asnad.propose.english.words.segment import ENTRY
from asnad.propose.english.words.token import Token

__all__ = ["draft_gaps", "draft_items", "ends_open", "heading_act", "is_item"]

_ITEM = re.compile(r"^[ \t]*(?:[-–—*•·]|\d+[.)])[ \t\xa0]+")
_NOW = frozenset({"now", "today", "currently", "yesterday"})
_DATELINE = 30
"""Characters of a place before its day: "(Lomay, December 28, 2019)"."""
_BESIDE = 6
"""Characters within which a day stands right behind "today"."""
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ([^\n;,()\d:–—]+?)(?=\s*[;(])")
_IN_CAPITALS = re.compile(r"([^\W\d_][\w'’ -]+), ([^\n;,()\d:–—]+?)(?=\s*(?:[;(,:–—]|$))")
"""How lists write names: "Hakimi, Yusuf; 24", "Hakimi, Yusuf (24)"; and in capitals "HAKIMI, Yusuf, 24"."""
_AGE = re.compile(r"\s*[;(]\s*(\d{1,2})\s*(?=[;)]|$)")
_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


def is_item(sentence: Sentence) -> bool:
    """Whether a sentence is one entry of a list, by its block or by the mark it begins with."""
    line_start = sentence.text.rfind("\n", 0, sentence.span.start) + 1
    marked = bool(_ITEM.match(sentence.text[line_start : sentence.span.start + 4]))
    return sentence.kind == "item" or marked or bool(ENTRY.match(sentence.text, sentence.span.start, sentence.span.end))


def heading_act(draft: Draft, claims: list[Claim]) -> Claim | None:
    """The act that a sentence ending in a colon tells of: its list's items are the victims' names."""
    sentence = draft.sentence
    if not ends_open(sentence):
        return None
    told = next(
        (c for c in reversed(claims) if isinstance(c.content, Act) and c.content.victims and c.modality == "actual"),
        None,
    )
    return told or _headline(draft)


def _headline(draft: Draft) -> Claim | None:
    """ "Those killed in Alba on 4 April:", "The following were killed:": what its entries have suffered."""
    sentence = draft.sentence
    clause = sentence.clauses[0] if len(sentence.clauses) == 1 else None
    if (
        clause is None
        or not clause.passive
        or clause.negative
        or clause.verb.modal
        or (trigger := clause.verb.act) is None
    ):
        return None
    opening = [t.low for t in sentence.tokens[: clause.verb.first]]
    those = clause.kind == "reduced" and clause.subjects != [] and opening[0] in words("nouns", "those")
    if not those and opening != ["the", "following"]:
        return None
    chain, stance, supposed = draft.voice(clause.verb.main)
    doers = involvements(draft, clause.after("by"))
    people = tuple(draft.mention(s) for s in clause.subjects[:1])
    act = Act(trigger.code, people, doers, (), None, when_of(draft, clause), place_of(draft, clause))
    quote = Quote.cut(draft.reading.layer.id, draft.reading.layer.text, *sentence.span)
    return None if supposed else Claim(act, quote, chain, stance)


def ends_open(sentence: Sentence) -> bool:
    """Whether a sentence announces a list: it ends in a colon."""
    return ":" in sentence.lows and sentence.text[sentence.span.start : sentence.span.end].rstrip("*_ ").endswith(":")


def draft_items(draft: Draft, heading: Claim) -> bool:
    """One claim for a list item under a heading: the name, with the date or remark in its brackets."""
    sentence = draft.sentence
    act = heading.content
    if not isinstance(act, Act):
        return False
    line = sentence.text[sentence.span.start : sentence.span.end]
    mark = _ITEM.match(line)
    start = sentence.span.start + (mark.end() if mark else 0)
    body = sentence.text[start : sentence.span.end]
    bracket = _BRACKETS.search(body)
    titles: tuple[str, ...] = ()
    if (surname_first := _surname_first(body)) is not None:
        name, form = surname_first
    else:
        head = body[: bracket.start()] if bracket else re.split(r"[,;:–—]|\s-\s", body, maxsplit=1)[0]
        name = head.strip().rstrip(".")
        form, titles = _without_titles(name)
    if not _is_name(name):
        return False
    first = start + body.index(name)
    when: When | None = next(
        (w for w in sentence.whens if w.span is not None and w.span.start >= first + len(name)), act.when
    )
    victim = Mention(name, "person", Span(first, first + len(name)), Name(form, titles=titles))
    layer = draft.reading.layer
    draft.claims.append(
        Claim(
            Act(
                act.act, (victim,), act.perpetrators, (), None, when, act.where, act.method, act.reason, None, act.event
            ),
            Quote.cut(layer.id, layer.text, first, sentence.span.end),
            heading.sanad,
            heading.stance,
            heading.modality,
            heading.polarity,
            "list-item",
        )
    )
    if surname_first is not None and (age := _AGE.match(body, len(name))) is not None:
        years = Words(age[1], Span(start + age.start(1), start + age.end(1)))
        quote = Quote.cut(layer.id, layer.text, first, start + age.end(1))
        trait = Trait(victim, "age", years)
        draft.claims.append(Claim(trait, quote, heading.sanad, heading.stance, rule="name-age"))
    return True


def _surname_first(body: str) -> tuple[str, str] | None:
    """ "HAKIMI, Yusuf; 24; Kabul": the name as it is written there, and as it is called."""
    found = _IN_CAPITALS.match(body)
    if found is None or not found[1].isupper() or found[2].isupper():
        found = _SURNAME_FIRST.match(body)
    if found is None or not _is_name(f"{found[2]} {found[1]}"):
        return None
    return found[0].rstrip(), f"{found[2].strip()} {found[1].strip()}"


def _is_name(text: str) -> bool:
    parts = text.split()
    return (
        1 <= len(parts) <= 7
        and all(p[0].isupper() or p.lower() in words("names", "particles", "person") for p in parts)
        and (len(text) < 80 and not any(c.isdigit() for c in text))
    )


def _without_titles(name: str) -> tuple[str, tuple[str, ...]]:
    parts = name.split()
    titles = []
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words("names", "titles"):
        titles.append(parts.pop(0))
    form = " ".join(parts)
    return form, tuple(titles)


def _missing_lists(reading: Reading) -> list[Claim]:
    """A gap for every sentence that announces a list which does not follow."""
    found = []
    layer = reading.layer
    for sentence, following in zip(reading.sentences, [*reading.sentences[1:], None], strict=False):
        if not ends_open(sentence) or not _announces(sentence):
            continue
        if following is not None and (
            is_item(following) or following.block == sentence.block or _short_line(following)
        ):
            continue
        about = Words(layer.text[sentence.span.start : sentence.span.end], sentence.span)
        found.append(
            Claim(
                Gap("missing_list", about),
                Quote.cut(layer.id, layer.text, *sentence.span),
                (Asserter(),),
                rule="missing-list",
            )
        )
    return found


def _announces(sentence: Sentence) -> bool:
    """Whether the open sentence promises entries, and not the speech of someone ("He said:")."""
    verbs = {c.verb.lemma for c in sentence.clauses}
    said = words("verbs", "report", "asserted") | words("verbs", "report", "attributed")
    if verbs & said and "include" not in verbs:
        return False
    if verbs & {"include", "follow"}:
        return True
    for _, phrase in sentence.nouns:
        inside = {t.low for t in sentence.tokens[phrase.first : phrase.core + 1]}
        # "The following members were executed:", "The names of the victims:".
        if phrase.sort in {"person", "group"} and "following" in inside:
            return True
        if singular(sentence.low(phrase)) in {"name", "list", "victim"}:
            return "be" in verbs or not verbs
    return False


def _short_line(sentence: Sentence) -> bool:
    """Whether the next block is an entry without a mark: a few words, most of them capitalised, and no full stop."""
    line = sentence.text[sentence.span.start : sentence.span.end]
    parts = line.split()
    return len(parts) <= 8 and not line.endswith(".") and sum(p[0].isupper() for p in parts) >= len(parts) / 2


def _is_in_brackets(text: str, when: When) -> bool:
    """ "GENEVA (17 January 2022) – …", "(Lomay, December 28, 2019) – …"."""
    before = text[max(0, when.span.start - _DATELINE) : when.span.start] if when.span is not None else ""
    return "(" in before and re.fullmatch(r"(?:[^\W\d_][\w' -]*, )?", before.rpartition("(")[2]) is not None


def _now_in(sentence: Sentence) -> list[Token]:
    """Where a sentence says "now" or "today", and it is the document's: not "the weekly Lomay Now", "today's world".

    Nor is it in a quotation, or where the day stands behind it: "today, 3 May 1990".
    """
    tokens = sentence.tokens
    told = [i for i, token in enumerate(tokens) if token.low in _NOW and not sentence.quoted(i)]
    named = {i for i in told if i and tokens[i].capital and tokens[i - 1].capital and not sentence.upper}
    whose = {i for i in told if i + 1 < len(tokens) and tokens[i + 1].tag == "gen"}
    days = [w.span.start for w in sentence.whens if w.precision == "day" and w.span is not None]
    said = {i for i in told if any(0 < day - tokens[i].end < _BESIDE for day in days)}
    turn = {0} if [t.low for t in tokens[:2]] == ["now", ","] else set()  # "Now, the question arises"
    return [tokens[i] for i in told if i not in named | whose | said | turn]


def draft_gaps(reading: Reading) -> list[Claim]:
    """Gaps of the whole text: missing lists, and a document that nowhere says when it was published."""
    found = _missing_lists(reading)
    layer = reading.layer
    if reading.source.published is None and reading.sentences and any(w for s in reading.sentences for w in s.whens):
        dated = any(
            w.precision == "day" and s.index < 2 and (s.tokens[0].tag == "time" or _is_in_brackets(layer.text, w))
            for s in reading.sentences
            for w in s.whens
        )
        now = next((t for s in reading.sentences if not _NOW.isdisjoint(s.lows) for t in _now_in(s)), None)
        if now is not None and not dated:
            span = Span(now.start, now.end)
            found.append(
                Claim(
                    Gap("undated_document", Words(layer.text[span.start : span.end], span)),
                    Quote.cut(layer.id, layer.text, *span),
                    (Asserter(),),
                    rule="undated",
                )
            )
    return found
