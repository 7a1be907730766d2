"""The whole of linking records, on an invented list: who is one is found, and a family that fell together is not."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asnad.language.names import name_key_of
from asnad.link.decide import threshold_of
from asnad.link.evaluate import Partition, pairwise
from asnad.link.linker import Linkage, link_records, score_records
from asnad.link.record import Record
from tests.link.listed import crowd, day, days, invented, people, record, where, with_papers

TWICE, KIN = 50, 12
MASSACRE = "2031-11-12"
RELATIVES = (
    "Nader",
    "Shirin",
    "Tovik",
    "Mirela",
    "Omid",
    "Parvin",
    "Kian",
    "Laleh",
    "Bahman",
    "Setareh",
    "Yusef",
    "Golnar",
)


def misspelled(name: str, number: int) -> str:
    """As another source may write it: a letter changed, doubled or dropped, the order turned, a part left as it is."""
    given, family = name.split()
    turns = [
        f"{given} {family}",
        f"{family.upper()}, {given}",
        f"{given} {family[:3]}{family[2:]}",
        f"{given} {family.replace('k', 'q')}",
    ]
    return turns[number % len(turns)]


def listed() -> list[tuple[str, Record]]:
    """150 records of two lists and who they truly are: fifty people twice, 26 once, a family of twelve twice."""
    found: list[tuple[str, Record]] = []
    for number in range(TWICE):
        name = f"{invented(7 + 211 * number)} {invented(90 + 307 * number)}"
        at = where(f"village {number % 17}", within=[f"province {number % 3}"])
        on, birth = f"2031-{number % 9 + 1:02}-{number % 27 + 1:02}", 1960 + number % 40
        off = f"2031-{number % 9 + 1:02}-{number % 27 + 1 + number % 2:02}"
        born = days(f"{birth}-01-01", f"{birth}-12-31")
        found.append((f"twice {number}", record(f"a{number}", name, on, at, "one", birth=born, sex="fm"[number % 2])))
        found.append((f"twice {number}", record(f"b{number}", misspelled(name, number), off, at, "other", birth=born)))
    for number, one in enumerate(crowd(26, start=60)):
        found.append((f"once {number}", replace(one, source=("one", "other")[number % 2])))
    for number, given_name in enumerate(RELATIVES):
        for source in ("one", "other"):
            key = name_key_of(given=given_name, family="Vandrel")
            kin = record(f"{source} kin {number}", key, MASSACRE, where("meran", within=["south"]), source)
            found.append((f"kin {number}", kin))
    return found


@pytest.fixture(scope="module")
def linkage() -> Linkage:
    return link_records([one for _, one in listed()])


def who_is_who() -> dict[str, int]:
    """The person of each record, by a number."""
    people_named = sorted({who for who, _ in listed()})
    return {one.id: people_named.index(who) for who, one in listed()}


def home(clusters: Sequence[Sequence[int]]) -> dict[int, int]:
    return {one: number for number, members in enumerate(clusters) for one in members}


def test_who_is_one_is_found(linkage: Linkage) -> None:
    found = Partition.of([[linkage.records[number].id for number in members] for members in linkage.clusters])
    score = pairwise(found, Partition(who_is_who()))
    assert len(linkage.records) == len({one.id for one in linkage.records}) == 150
    assert score.precision >= 0.98
    assert score.recall >= 0.95


def test_no_two_of_a_family_that_fell_together_are_joined(linkage: Linkage) -> None:
    true = [who for who, _ in listed()]
    for members in linkage.clusters:
        assert len({true[one] for one in members if true[one].startswith("kin")}) <= 1


def test_what_is_joined_is_what_is_shown(linkage: Linkage) -> None:
    assert linkage.threshold == threshold_of(linkage.log_odds.values())
    assert all(i < j for i, j in linkage.log_odds)
    for i, j in (pair for members in linkage.clusters if len(members) == 2 for pair in combinations(members, 2)):
        assert linkage.log_odds[i, j] > linkage.threshold


def test_linking_again_gives_the_same(linkage: Linkage) -> None:
    again = link_records(linkage.records)
    assert again.clusters == linkage.clusters
    assert again.log_odds == linkage.log_odds


def test_the_order_of_records_does_not_matter(linkage: Linkage) -> None:
    turned = link_records(linkage.records[::-1])
    as_ids = [
        sorted(sorted(one.records[n].id for n in members) for members in one.clusters) for one in (linkage, turned)
    ]
    assert as_ids[0] == as_ids[1]


@pytest.mark.parametrize("size", [0, 1])
def test_a_list_of_none_or_one(size: int) -> None:
    linkage = link_records(crowd(size))
    assert linkage.clusters == [[n] for n in range(size)]
    assert linkage.log_odds == {}
    assert linkage.threshold == 0


def test_two_alike_records_alone_are_one_and_strangers_are_not() -> None:
    one = record("a", "Tovik Vandrel", "2031-05-12", where("meran"))
    assert link_records([one, replace(one, id="b")]).clusters == [[0, 1]]
    assert link_records(crowd(2)).clusters == [[0], [1]]


def test_records_that_tell_nothing_are_nobody_and_joined_with_nobody() -> None:
    assert link_records([record(n) for n in range(5)]).clusters == [[n] for n in range(5)]


def test_two_who_were_said_to_be_one_are(linkage: Linkage) -> None:
    true = [who for who, _ in listed()]
    a, b = true.index("once 3"), true.index("once 8")
    found = link_records(linkage.records, answers=[(b, a, True)])
    homes = home(found.clusters)
    assert home(linkage.clusters)[a] != home(linkage.clusters)[b]
    assert homes[a] == homes[b]


def test_two_who_were_said_to_be_two_are(linkage: Linkage) -> None:
    (a, b) = next(members for members in linkage.clusters if len(members) == 2)
    homes = home(link_records(linkage.records, answers=[(b, a, False)]).clusters)
    assert homes[a] != homes[b]


def test_two_who_were_said_to_be_two_are_though_others_are_both() -> None:
    born = day("1994-03-07")
    papers: dict[str, Hashable] = {"identifier": "204417", "birth": born, "address": "3 mill lane"}
    one = record("one", "Tovik Vandrel", "2031-05-12", where("meran"))
    four = [replace(one, id=name, said={**one.said, **papers}) for name in "abcd"]
    records = [*with_papers(150), *four]
    assert [150, 151, 152, 153] in link_records(records).clusters
    homes = home(link_records(records, answers=[(150, 151, False)]).clusters)
    assert homes[150] != homes[151]


def test_the_later_answer_stands() -> None:
    pair = crowd(2)
    assert link_records(pair, answers=[(0, 1, False), (1, 0, True)]).clusters == [[0, 1]]
    assert link_records(pair, answers=[(0, 1, True), (1, 0, False)]).clusters == [[0], [1]]


answers = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.just(False)).filter(lambda a: a[0] != a[1]))


@settings(max_examples=40, deadline=None)
@given(people(min_size=6), answers)
def test_no_answer_that_parts_is_overruled(records: list[Record], parted: list[tuple[int, int, bool]]) -> None:
    homes = home(link_records(records, answers=parted).clusters)
    assert sorted(homes) == list(range(len(records)))
    assert all(homes[a] != homes[b] for a, b, _ in parted)


@settings(max_examples=40, deadline=None)
@given(people())
def test_of_a_list_that_names_nobody_twice_no_two_are_one(records: list[Record]) -> None:
    for members in link_records(records, unrepeated={"one"}).clusters:
        assert sum(records[n].source == "one" for n in members) <= 1


def test_a_list_that_may_repeat_itself_is_joined_within() -> None:
    one = record("a", "Tovik Vandrel", "2031-05-12", where("meran"), source="one")
    twice = [one, replace(one, id="b")]
    assert link_records(twice, unrepeated={"other"}).clusters == [[0, 1]]
    assert link_records(twice, unrepeated={"one"}).clusters == [[0], [1]]


def test_a_threshold_may_be_given(linkage: Linkage) -> None:
    strict = link_records(linkage.records, threshold=60.0)
    assert strict.threshold == 60.0
    assert strict.clusters == [[n] for n in range(len(linkage.records))]


def test_neighbouring_places_speak_for_one() -> None:
    a = record("a", "Tovik Vandrel", "2031-05-12", where("meran", within=["south"]))
    b = record("b", "Tovik Vandrel", "2031-06-30", where("lana", within=["east"]))
    beside = {"meran": frozenset(["lana"]), "lana": frozenset(["meran"])}
    records = [*crowd(30), a, b]
    near, far = score_records(records, neighbours=beside), score_records(records)
    assert near.log_odds[30, 31] > far.log_odds[30, 31] + 2


def test_beyond_the_bounds_only_the_prior_is_learned(linkage: Linkage) -> None:
    scored = score_records(linkage.records, most_learned=0)
    assert scored.calibration.bins == ()
    assert all(
        odds == pytest.approx(scored.model.log_odds(linkage.records[i], linkage.records[j]))
        for (i, j), odds in scored.log_odds.items()
    )


def test_a_birthday_alone_joins_nobody_of_another_name() -> None:
    records = [
        *crowd(30),
        *(record(name, name, birth=day("1994-03-07")) for name in ("Tovik Vandrel", "Mirela Kesten")),
    ]
    assert link_records(records).clusters == [[n] for n in range(32)]
