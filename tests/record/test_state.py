"""What stands after which entries? Replay is deterministic, and its short cut sees what the long way sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asnad.errors import BadEntry
from asnad.model.claim import Claim
from asnad.model.frames import Gap
from asnad.model.judgement import Judgement, Review, Said
from asnad.model.source import Capture, Layer, Source
from asnad.model.text import Quote, Words
from asnad.record.codec import encode
from asnad.record.entry import (
    Author,
    Body,
    CaptureKept,
    CaseOpened,
    ClaimProposed,
    ClaimReviewed,
    Entry,
    LayerRead,
    MentionsJudged,
    ReadFailed,
    ReadingDone,
    SourceDescribed,
)
from asnad.record.state import State, family, replay

PROGRAM = Author("program", "reader/1")
ADA = Author("person", "Ada")
AT = "2031-05-09T08:30:00Z"


def by(author: Author, *bodies: Body) -> list[Entry]:
    return [Entry(author, AT, body) for body in bodies]


def capture(name: str, source: str = "s1") -> CaptureKept:
    return CaptureKept(Capture(name, 1, "text/plain", source, "file"))


def layer(name: str, of: str, source: str = "s1", reader: str = "text/1") -> LayerRead:
    return LayerRead(Layer(name, source, of, reader, "words", (), "en"))


def claim(name: str, of: str = "l1") -> ClaimProposed:
    return ClaimProposed(Claim(Gap("missing_list", Words("the list")), Quote(of, 0, 5, "words"), id=name))


def reading(*claims: str, of: str = "l1", source: str = "s1", proposer: str = "prose/1") -> ReadingDone:
    return ReadingDone(of, source, proposer, claims)


def review(name: str, decision: Literal["accepted", "rejected", "amended"]) -> ClaimReviewed:
    amended = claim(name).claim if decision == "amended" else None
    return ClaimReviewed(Review(name, decision, "I looked", amended))


READ = by(PROGRAM, capture("a"), layer("l1", "a"), claim("c1"), claim("c2"), reading("c1", "c2"))
"""Source s1, captured as ``a``, read to layer ``l1``, with two claims."""


def standing(entries: Sequence[Entry | None]) -> list[str]:
    return [place.id for place in replay(entries).standing()]


def test_the_case_has_its_title_and_language() -> None:
    state = replay(by(ADA, CaseOpened("The Velm case", "fr", "00ff")))
    assert (state.title, state.language, state.salt) == ("The Velm case", "fr", "00ff")


def test_a_later_description_replaces_an_earlier_one() -> None:
    state = replay(by(ADA, *(SourceDescribed(Source("s1", "a.txt", title)) for title in ("Old", "New"))))
    assert [source.title for source in state.sources.values()] == ["New"]


def test_the_newest_capture_is_the_current_one_and_all_are_kept() -> None:
    state = replay(by(PROGRAM, capture("a"), capture("b")))
    assert state.current["s1"].sha256 == "b"
    assert list(state.captures) == [("s1", "a"), ("s1", "b")]


def test_a_layer_keeps_its_place_in_the_journal_and_not_its_text() -> None:
    state = replay(READ)
    assert (state.layers["l1"].seq, state.layers["l1"].capture) == (1, "a")
    assert not hasattr(state.layers["l1"], "text")


def test_the_layer_to_work_on_is_the_newest_of_the_current_capture() -> None:
    entries = by(PROGRAM, capture("a"), layer("l1", "a"), layer("l2", "a", reader="text/2"))
    assert getattr(replay(entries).layer("s1"), "id", None) == "l2"
    assert replay([*entries, *by(PROGRAM, capture("b"))]).layer("s1") is None
    back = by(PROGRAM, capture("b"), layer("l3", "b"), capture("a"))
    assert getattr(replay([*entries, *back]).layer("s1"), "id", None) == "l2"


def test_a_source_without_capture_has_no_layer() -> None:
    assert State().layer("s1") is None


def failed(of: str) -> ReadFailed:
    return ReadFailed(of, "s1", "pdf/1", "BrokenFile", "it is cut short")


@pytest.mark.parametrize(
    ("then", "remains"),
    [((), True), ((capture("b"),), False), ((layer("l1", "a"),), False), ((layer("l0", "z"),), True)],
    ids=["nothing", "a new capture", "a layer of it", "a layer of another capture"],
)
def test_a_failure_remains_until_the_capture_is_read_or_replaced(then: tuple[Body, ...], remains: bool) -> None:
    assert ("s1" in replay(by(PROGRAM, capture("a"), failed("a"), *then)).failures) is remains


def test_a_failure_of_an_earlier_capture_is_none() -> None:
    assert replay(by(PROGRAM, capture("a"), capture("b"), failed("a"))).failures == {}


def test_a_claim_of_a_standing_reading_stands() -> None:
    [first, second] = replay(READ).standing()
    assert (first.id, first.seq, first.source, first.layer) == ("c1", 2, "s1", "l1")
    assert (first.status, first.by, first.proposer, first.at) == ("proposed", PROGRAM, PROGRAM, AT)
    assert second.id == "c2"


def test_a_programs_claim_without_a_reading_does_not_stand() -> None:
    assert standing(READ[:-1]) == []


def test_a_persons_claim_needs_no_reading() -> None:
    assert standing(READ[:2] + by(ADA, claim("c9"))) == ["c9"]


def test_a_later_version_of_the_proposer_replaces_its_reading() -> None:
    again = by(PROGRAM, claim("c3"), reading("c2", "c3", proposer="prose/2"))
    assert standing(READ + again) == ["c2", "c3"]


def test_another_proposers_reading_stands_beside_it() -> None:
    assert standing(READ + by(PROGRAM, claim("c3"), reading("c3", proposer="tables/1"))) == ["c1", "c2", "c3"]


def test_an_accepted_claim_outlives_its_reading() -> None:
    entries = READ + by(ADA, review("c1", "accepted")) + by(PROGRAM, reading(proposer="prose/2"))
    [place] = replay(entries).standing()
    assert (place.id, place.status, place.by, place.proposer) == ("c1", "accepted", ADA, PROGRAM)


def test_a_rejected_claim_does_not_stand() -> None:
    assert standing(READ + by(ADA, review("c1", "rejected"))) == ["c2"]


def test_the_latest_review_stands() -> None:
    reviews = by(ADA, review("c1", "rejected"), review("c1", "accepted"), review("c2", "accepted"))
    assert standing(READ + reviews + by(ADA, review("c2", "rejected"))) == ["c1"]


def test_an_amended_claims_content_is_in_its_review() -> None:
    place = next(replay(READ + by(ADA, review("c1", "amended"))).standing())
    assert (place.status, place.seq) == ("amended", 5)


RENEWED = by(PROGRAM, capture("b"), layer("l2", "b"))


def test_claims_of_an_earlier_capture_stand_until_the_new_one_has_a_reading() -> None:
    assert standing(READ + RENEWED) == ["c1", "c2"]
    assert standing(READ + RENEWED + by(PROGRAM, claim("c3", "l2"), reading("c3", of="l2"))) == ["c3"]


def test_another_proposers_reading_of_the_new_capture_ends_those_of_the_earlier_one() -> None:
    assert standing(READ + RENEWED + by(PROGRAM, reading(of="l2", proposer="tables/1"))) == []


def test_what_was_accepted_of_an_earlier_capture_still_stands() -> None:
    accepted = by(ADA, review("c2", "accepted"))
    assert standing(READ + accepted + RENEWED + by(PROGRAM, reading(of="l2"))) == ["c2"]


def test_a_new_reading_of_one_source_leaves_other_sources_alone() -> None:
    other = by(PROGRAM, capture("z", "s2"), layer("l9", "z", "s2"), claim("c9", "l9"))
    assert standing(READ + other + by(PROGRAM, reading("c9", of="l9", source="s2"))) == ["c1", "c2", "c9"]


def test_a_build_can_tell_what_was_read() -> None:
    state = replay(READ)
    assert state.has_read("s1", "prose/1", "l1")
    assert not state.has_read("s1", "prose/2", "l1")
    assert not state.has_read("s1", "prose/1", "l2")
    assert not state.has_read("s2", "prose/1", "l1")


def test_the_latest_judgement_on_a_pair_stands_whichever_way_round() -> None:
    first = Judgement("l1:0-5", "l1:9-14", "same", "one name")
    second = Judgement("l1:9-14", "l1:0-5", "different", "two brothers")
    state = replay(by(PROGRAM, MentionsJudged(first)) + by(ADA, MentionsJudged(second)))
    [judged] = state.judgements.values()
    assert (judged.judgement.verdict, judged.author) == ("different", ADA)


def judged(verdict: Said, left: str = "l1:0-5", right: str = "l1:9-14") -> MentionsJudged:
    return MentionsJudged(Judgement(left, right, verdict, "I looked"))


def test_after_a_withdrawal_no_judgement_stands_and_all_are_kept() -> None:
    state = replay(by(ADA, judged("same"), judged("withdrawn", "l1:9-14", "l1:0-5")))
    assert state.judgements == {}
    [(pair, made)] = state.judged.items()
    assert pair == ("l1:0-5", "l1:9-14")
    assert [(each.judgement.verdict, each.seq) for each in made] == [("same", 0), ("withdrawn", 1)]


def test_a_judgement_after_a_withdrawal_stands() -> None:
    state = replay(by(ADA, judged("same"), judged("withdrawn"), judged("different")))
    assert [each.judgement.verdict for each in state.judgements.values()] == ["different"]


def test_what_was_replaced_is_still_there() -> None:
    state = replay(by(PROGRAM, judged("unsure")) + by(ADA, judged("same")))
    [made] = state.judged.values()
    assert [(each.author, each.judgement.verdict) for each in made] == [(PROGRAM, "unsure"), (ADA, "same")]


def test_an_erased_claim_does_not_stand() -> None:
    assert standing([*READ[:2], None, *READ[3:]]) == ["c2"]


def test_claims_of_an_erased_layer_do_not_stand() -> None:
    assert standing([READ[0], None, *READ[2:]]) == []


def test_entries_are_taken_in_order_only() -> None:
    with pytest.raises(ValueError, match="entry 0 comes next"):
        State().apply(1, READ[0])


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b'{"at":"x","author":{"kind":"program","name":"x"},"body":{"kind":"claim_proposed"}}',
        b'{"at":"x","author":{"kind":"ghost","name":"x"},"body":{"claim":{"id":"c","quote":{"layer":"l"}},"kind":"claim_proposed"}}',
        b'{"at":"x","author":{"kind":"program","name":"x"},"body":{"claim":{"id":[],"quote":{"layer":"l"}},"kind":"claim_proposed"}}',
        b'{"at":"x","author":{"kind":"program","name":"x"},"body":{"kind":"layer_read","layer":{"id":"l"}}}',
    ],
)
def test_bytes_that_are_no_entry_are_refused_and_change_nothing(body: bytes) -> None:
    state = State()
    with pytest.raises(BadEntry):
        state.read(0, body)
    assert state == State()


def test_a_proposers_family_is_its_name_without_version() -> None:
    assert [family(name) for name in ("prose/1", "prose/2.1", "prose")] == ["prose"] * 3


names = st.sampled_from(["1", "2", "3"])
sources = st.sampled_from(["s1", "s2"])
authors = st.sampled_from([PROGRAM, ADA])
bodies: st.SearchStrategy[Any] = st.one_of(
    st.builds(lambda n, s: capture("h" + n, s), names, sources),
    st.builds(lambda n, h, s: layer("l" + n, "h" + h, s), names, names, sources),
    st.builds(lambda n, of: claim("c" + n, "l" + of), names, names),
    st.builds(
        lambda c, of, s, p: reading(*("c" + n for n in sorted(c)), of="l" + of, source=s, proposer="prose/" + p),
        st.sets(names), names, sources, names,
    ),
    st.builds(lambda n, d: review("c" + n, d), names, st.sampled_from(["accepted", "rejected", "amended"])),
    st.builds(lambda n, s: ReadFailed("h" + n, s, "pdf/1", "BrokenFile", "cut short"), names, sources),
    st.builds(lambda n, s: SourceDescribed(Source(s, "x.txt", title=n)), names, sources),
    st.builds(lambda a, b, v: judged(v, a, b), names, names, st.sampled_from(get_args(Said))),
)  # fmt: skip
journals = st.lists(st.builds(Entry, authors, st.just(AT), bodies) | st.none(), max_size=30)


@given(journals)
def test_replaying_twice_gives_the_same_state(entries: list[Entry | None]) -> None:
    first, second = replay(entries), replay(entries)
    assert first == second
    assert list(first.standing()) == list(second.standing())


@given(journals, st.integers(0, 30))
def test_a_state_carried_on_is_the_state_replayed_at_once(entries: list[Entry | None], stop: int) -> None:
    state = replay(entries[:stop])
    for seq, entry in enumerate(entries[stop:], min(stop, len(entries))):
        state.apply(seq, entry)
    assert state == replay(entries)


@given(journals)
def test_the_short_cut_sees_what_the_long_way_sees(entries: list[Entry | None]) -> None:
    state = State()
    for seq, entry in enumerate(entries):
        state.read(seq, None if entry is None else encode(entry))
    assert state == replay(entries)


@given(journals)
def test_what_a_person_last_rejected_never_stands_and_what_they_accepted_does(entries: list[Entry | None]) -> None:
    state = replay(entries)
    places = {place.id for place in state.standing()}
    for name, judged in state.reviews.items():
        known = name in state.proposals and state.proposals[name].layer in state.layers
        assert (name in places) == (known and judged.decision != "rejected")


@given(journals, names, names)
def test_withdrawing_is_as_if_nobody_had_judged(entries: list[Entry | None], left: str, right: str) -> None:
    pair = (min(left, right), max(left, right))
    without = replay(entries).judgements
    without.pop(pair, None)
    assert replay([*entries, *by(ADA, judged("withdrawn", left, right))]).judgements == without
