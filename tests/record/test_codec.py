"""Does every entry come back from its bytes as it was, and is everything else refused?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.errors import BadEntry
from asnad.model.claim import Asserter, Claim
from asnad.model.count import Count
from asnad.model.frames import Act, Content, Gap, Involvement, Portrayal, Toll
from asnad.model.mention import Mention, Place
from asnad.model.name import Name
from asnad.model.source import Block, Layer, Recognised
from asnad.model.text import Quote, Span, Words
from asnad.model.when import When
from asnad.record.canonical import LARGEST_INTEGER
from asnad.record.codec import (
    ClaimGlance,
    LayerGlance,
    claim_to_plain,
    decode,
    encode,
    entry_to_plain,
    glance,
    identify,
)
from asnad.record.entry import Author, Body, CaseOpened, ClaimProposed, Entry, LayerRead, MentionsJudged, ReadingDone

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ['","id":"c9","layer":"l9"', "\\", '"', '"kind":"claim_proposed"}}', "\n"]
)
"""Any text, and texts that would end a string and begin a key if their quotation marks were not escaped."""
whole = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
spans = st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda two: Span(*sorted(two)))
shares = st.none() | st.sampled_from([0.0, 1.0]) | st.floats(0.0001, 1)

st.register_type_strategy(str, texts)
st.register_type_strategy(int, whole)
st.register_type_strategy(Span, spans)
st.register_type_strategy(Count, st.builds(Count, share_lower=shares, share_upper=shares))
st.register_type_strategy(
    Mention, st.deferred(lambda: st.builds(Mention, antecedents=st.just(()) | st.tuples(st.from_type(Mention))))
)

claims = st.builds(Claim)
entries = st.builds(Entry, body=st.one_of([st.builds(body) for body in get_args(Body)]))

CLAIM = Claim(
    Act(
        "execution",
        victims=(Mention("30 prisoners", "group", Span(4, 16), count=Count("30", 30, 30, span=Span(4, 6))),),
        perpetrators=(Involvement(Mention("the guards", "group", Span(20, 30))),),
        when=When("in July 1990", date(1990, 7, 1), date(1990, 7, 31), "1990-07", precision="month"),
        where=Place("Velm", Span(40, 44), "Velm"),
    ),
    Quote("l1", 0, 50, "words"),
    (Asserter(), Asserter("cited", Mention("Tarn Oldo", "person", name=Name("Tarn Oldo")))),
    rule="active",
    id="c0",
)
ENTRY = Entry(Author("program", "reader/1"), "2031-05-09T08:30:00Z", ClaimProposed(CLAIM))


@settings(max_examples=300)
@given(entries)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    assert decode(encode(entry)) == entry


@settings(max_examples=300)
@given(entries)
def test_the_bytes_are_canonical_json(entry: Entry) -> None:
    assert encode(entry) == rfc8785.dumps(entry_to_plain(entry))


def seen(entry: Entry) -> ClaimGlance | LayerGlance | None:
    """What there is to see of an entry at a glance."""
    match entry.body:
        case ClaimProposed(claim):
            return ClaimGlance(entry.at, entry.author.kind, entry.author.name, claim.id, claim.quote.layer)
        case LayerRead(layer):
            return LayerGlance(layer.capture, layer.id, layer.language, layer.reader, layer.source)
        case _:
            return None


@settings(max_examples=300)
@given(entries | st.builds(Entry, body=st.builds(ClaimProposed)) | st.builds(Entry, body=st.builds(LayerRead)))
def test_a_glance_sees_what_reading_it_does_or_nothing(entry: Entry) -> None:
    assert glance(encode(entry)) in (None, seen(entry))


@given(claims)
def test_a_glance_at_a_plainly_written_claim_sees_it(claim: Claim) -> None:
    claim = identify(replace(claim, quote=replace(claim.quote, layer="l1")))
    entry = replace(ENTRY, body=ClaimProposed(claim))
    assert glance(encode(entry)) == seen(entry)


@pytest.mark.parametrize("language", ["fa", None])
@given(text=st.text(st.characters(codec="utf-8")))
def test_a_glance_at_a_plainly_written_layer_sees_it(text: str, language: str | None) -> None:
    blocks = (Block("heading", 0, 2, level=1), Block("row", 3, 9, row=2, sheet="dead"))
    entry = replace(ENTRY, body=LayerRead(Layer("l1", "s1", "ab" * 32, "reader/1", text, blocks, language)))
    assert glance(encode(entry)) == seen(entry)
    assert decode(encode(entry)) == entry


@pytest.mark.parametrize("frame", get_args(Content), ids=lambda frame: frame.frame)
def test_every_frame_is_told_by_its_name(frame: type[Content]) -> None:
    @settings(max_examples=20)
    @given(st.builds(Claim, content=st.builds(frame)))
    def check(claim: Claim) -> None:
        content = claim_to_plain(claim)["content"]
        assert isinstance(content, Mapping)
        assert content["frame"] == frame.frame

    check()


def test_a_written_claim_looks_like_this() -> None:
    assert json.loads(encode(ENTRY)) == {
        "at": "2031-05-09T08:30:00Z",
        "author": {"kind": "program", "name": "reader/1"},
        "body": {
            "kind": "claim_proposed",
            "claim": {
                "content": {
                    "frame": "act",
                    "act": "execution",
                    "victims": [
                        {
                            "wording": "30 prisoners",
                            "kind": "group",
                            "span": [4, 16],
                            "count": {"wording": "30", "lower": 30, "upper": 30, "span": [4, 6]},
                        }
                    ],
                    "perpetrators": [{"who": {"wording": "the guards", "kind": "group", "span": [20, 30]}}],
                    "when": {
                        "wording": "in July 1990",
                        "earliest": "1990-07-01",
                        "latest": "1990-07-31",
                        "edtf": "1990-07",
                        "precision": "month",
                    },
                    "where": {"wording": "Velm", "span": [40, 44], "name": "Velm"},
                },
                "quote": {"layer": "l1", "start": 0, "end": 50, "exact": "words"},
                "sanad": [
                    {},
                    {"kind": "cited", "who": {"wording": "Tarn Oldo", "kind": "person", "name": {"form": "Tarn Oldo"}}},
                ],
                "rule": "active",
                "id": "c0",
            },
        },
    }


def test_a_commitment_is_written_only_where_it_is_more_or_less_than_asserting() -> None:
    accuser = replace(CLAIM.sanad[1], commitment="accuses")
    written = json.loads(encode(replace(ENTRY, body=ClaimProposed(replace(CLAIM, sanad=(Asserter(), accuser))))))
    assert written["body"]["claim"]["sanad"][1]["commitment"] == "accuses"
    assert b"commitment" not in encode(ENTRY)


def test_a_claim_entered_before_commitments_were_told_keeps_its_bytes_and_its_id() -> None:
    before = (
        b'{"at":"2031-05-09T08:30:00Z","author":{"kind":"program","name":"reader/1"},"body":{"claim":{"content":'
        b'{"act":"execution","frame":"act"},"id":"c6e1e5ae105cf34e9","quote":{"end":5,"exact":"words","layer":"l1",'
        b'"start":0},"sanad":[{},{"kind":"cited","who":{"kind":"group","wording":"the union"}}],'
        b'"stance":"attributed"},"kind":"claim_proposed"}}'
    )
    entry = decode(before)
    assert isinstance(entry.body, ClaimProposed)
    assert entry.body.claim.voice.commitment == "asserts"
    assert encode(entry) == before
    assert identify(entry.body.claim).id == entry.body.claim.id


def edited(**changes: Any) -> bytes:
    """The bytes of ``ENTRY`` with some of its claim's fields changed; ``None`` takes a field out."""
    plain = json.loads(encode(ENTRY))
    for path, value in changes.items():
        *parents, last = path.split("__")
        place = plain
        for parent in parents:
            place = place[int(parent)] if parent.isdigit() else place[parent]
        if value is None:
            del place[last]
        else:
            place[last] = value
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"body__kind": "claim_invented"}, "expected one of .*claim_proposed"),
        ({"body__kind": None}, "has the kind None"),
        ({"body__kind": ["claim_proposed"]}, "has the kind"),
        ({"body__claim__content__frame": "rumour"}, "has the frame 'rumour'"),
        ({"body__claim__content": []}, "has the frame None"),
        ({"body__claim__mood": "grim"}, "Claim has no field 'mood'"),
        ({"version": 2}, "Entry has no field 'version'"),
        ({"author__frame": "act"}, "Author has no field 'frame'"),
        ({"at": None}, "Entry lacks at"),
        ({"body__claim__quote__start": None, "body__claim__quote__exact": None}, "Quote lacks exact, start"),
        ({"at": 5}, "Entry.at is 5; expected text"),
        ({"author": "me"}, "where a Author is expected"),
        ({"author__kind": "ghost"}, "expected one of person, program"),
        ({"body__claim__quote__start": "0"}, "expected a whole number"),
        ({"body__claim__quote__start": True}, "expected a whole number"),
        ({"body__claim__quote__start": 1.0}, "expected a whole number"),
        ({"body__claim__quote__start": 2**53}, "expected a whole number"),
        ({"body__claim__content__when__earliest": "1990-7-1"}, "expected a day"),
        ({"body__claim__content__when__earliest": "19900701"}, "expected a day"),
        ({"body__claim__content__when__earliest": 1990}, "expected a day"),
        ({"body__claim__content__when__earliest": "1990-02-30"}, "expected a day"),
        ({"body__claim__content__when__approximate": 1}, "expected true or false"),
        ({"body__claim__content__where__span": [40]}, "expected \\[start, end\\]"),
        ({"body__claim__content__where__span": [44, 40]}, "an end not before it"),
        ({"body__claim__content__where__span": {"start": 40}}, "expected \\[start, end\\]"),
        ({"body__claim__content__where__within": "Velmland"}, "expected an array"),
        ({"body__claim__content__victims__0__count__share_lower": 7.5}, "expected a share"),
        ({"body__claim__content__victims__0__count__share_lower": "half"}, "expected a number"),
    ],
)
def test_what_no_entry_would_say_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadEntry, match=message):
        decode(edited(**changes))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe{}",
        '{"at": "x"}'.encode("utf-16"),
        b"[" * 100_000,
        edited(at="x").replace(b'"x"', b"NaN"),
        edited(at="x").replace(b'"x"', b'"\\ud800"'),
    ],
    ids=["empty", "null", "array", "cut short", "not UTF-8", "UTF-16", "deep", "NaN", "lone surrogate"],
)
def test_what_is_no_json_object_in_utf8_is_refused(body: bytes) -> None:
    with pytest.raises(BadEntry):
        decode(body)


def test_words_about_surrogates_are_not_surrogates() -> None:
    entry = replace(ENTRY, body=CaseOpened("the escape \\ud800 in C", "en", "00"))
    assert decode(encode(entry)) == entry


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (ClaimProposed(replace(CLAIM, quote=replace(CLAIM.quote, exact="\ud800"))), "half of a surrogate pair"),
        (ClaimProposed(replace(CLAIM, quote=replace(CLAIM.quote, start="0"))), "expected a whole number"),  # type: ignore[arg-type]
        (ClaimProposed(replace(CLAIM, stance="shouted")), "expected one of asserted"),  # type: ignore[arg-type]
        (ClaimProposed(replace(CLAIM, content="he did it")), "expected one of"),  # type: ignore[arg-type]
        (ClaimProposed(replace(CLAIM, sanad=[Asserter()])), "expected a tuple"),  # type: ignore[arg-type]
        (ClaimProposed(replace(CLAIM, content=Toll(Count("x", 2**53, None)))), "expected a whole number"),
        (ClaimProposed(replace(CLAIM, content=Toll(Count("x", 1, 1, share_lower=1.5)))), "expected a share"),
        (ClaimProposed(replace(CLAIM, content=Gap("missing_list", Words("x", Span(3, 1))))), "an end not before it"),
        (ReadingDone("l1", "s1", "reader/1", (1,)), "expected text"),  # type: ignore[arg-type]
        ("an entry", "expected one of"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(body: Any, message: str) -> None:
    with pytest.raises(BadEntry, match=message):
        encode(replace(ENTRY, body=body))


def test_a_layer_keeps_the_words_that_were_recognised_and_is_known_at_a_glance() -> None:
    words = (Recognised(0, 4, 91, 12, 30, 40, 18, page=2), Recognised(5, 9, 0, 60, 30, 44, 18))
    layer = Layer("l1", "s1", "ab" * 32, "asnad-read-pdf/3", 'سند "x"', (Block("paragraph", 0, 7),), "fa", words)
    entry = replace(ENTRY, body=LayerRead(layer))
    assert decode(encode(entry)).body == LayerRead(layer)
    assert glance(encode(entry)) == LayerGlance(layer.capture, "l1", "fa", "asnad-read-pdf/3", "s1")


def test_a_layer_keeps_its_text_and_blocks() -> None:
    layer = Layer(
        "l1", "s1", "ab" * 32, "asnad-read-text/1", "سند\u200cها\r\n", (Block("paragraph", 0, 6, row=2),), "fa"
    )
    entry = replace(ENTRY, body=LayerRead(layer))
    assert decode(encode(entry)).body == LayerRead(layer)


@given(claims)
def test_an_id_is_c_and_16_hex_digits(claim: Claim) -> None:
    assert identify(claim).id[0] == "c"
    assert len(bytes.fromhex(identify(claim).id[1:])) == 8


@given(claims, texts, texts)
def test_an_id_does_not_hang_on_the_rule_or_an_earlier_id(claim: Claim, rule: str, identity: str) -> None:
    assert identify(replace(claim, rule=rule, id=identity)).id == identify(claim).id


@given(claims)
def test_identifying_changes_nothing_else(claim: Claim) -> None:
    assert replace(identify(claim), id=claim.id) == claim


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, stance="denied"),
        replace(CLAIM, polarity="negative"),
        replace(CLAIM, quote=replace(CLAIM.quote, layer="l2")),
        replace(CLAIM, sanad=CLAIM.sanad[:1]),
        replace(CLAIM, content=Portrayal(Mention("x", "person"), Words("y"))),
    ],
)
def test_what_is_claimed_otherwise_or_elsewhere_has_another_id(other: Claim) -> None:
    assert identify(other).id != identify(CLAIM).id


def test_the_known_entry_kinds_are_all_in_the_round_trip() -> None:
    assert {body.kind for body in get_args(Body)} >= {MentionsJudged.kind, ReadingDone.kind, LayerRead.kind}


def test_a_judgement_entered_before_they_said_by_what_it_was_shown_comes_back_to_the_byte() -> None:
    body = (
        b'{"at":"2031-05-09T08:30:00Z","author":{"kind":"person","name":"Ada"},"body":{"judgement":'
        b'{"left":"l1:0-5","reason":"two brothers","right":"l2:0-5","verdict":"different"},"kind":"mentions_judged"}}'
    )

    entry = decode(body)

    assert isinstance(entry.body, MentionsJudged)
    assert (entry.body.judgement.shown_by, entry.body.judgement.evidence) == ("", ())
    assert encode(entry) == body
