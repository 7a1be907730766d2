"""People decide who is one: what they are asked, what they answer, and what comes of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from asnad import Case
from asnad.errors import CaseError, NotFound
from asnad.link import resolve as link
from asnad.link.sighting import gather
from asnad.model.claim import Claim
from asnad.record.entry import MentionsJudged
from tests.case.doubts import Odds, candidates_of

LISTS = {
    "a.csv": ("Tovik Vandrel", "Mirela Oskari"),
    "b.csv": ("Tovic Vandrell", "Mirella Oskary"),
    "c.csv": ("Toviq Wandrel", "محمد رضایی"),
    "closed.csv": ("Tobik Vandrel",),
}
ODDS: Odds = {
    ("Tovik Vandrel", "Tovic Vandrell"): 0.5,
    ("Mirela Oskari", "Mirella Oskary"): -4.0,
    ("Tovic Vandrell", "Toviq Wandrel"): -2.0,
    ("Tovik Vandrel", "Tobik Vandrel"): 0.0,
}
BY = "R. Amari"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # executed ten years apart, so that the program joins none of them by itself, however it links
    folder = tmp_path_factory.mktemp("cases") / "valdoria"
    with Case.init(folder, title="Valdoria") as case:
        for number, (name, people) in enumerate(LISTS.items()):
            rows = [f"{person},execution,19{number + 5}1-0{at + 2}-03" for at, person in enumerate(people)]
            (case.sources / name).write_text("\n".join(["name,act,date", *rows, ""]), encoding="utf-8")
            (case.sources / f"{name}.meta.toml").write_text(f'title = "List {name[0].upper()}"\n', encoding="utf-8")
        (case.sources / "closed.csv.meta.toml").write_text('access = "closed"\ntitle = "Secret"\n', encoding="utf-8")
        case.build(processes=1)
    return folder


@pytest.fixture
def case(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """A case of its own, in which the pairs of ``ODDS`` are candidates however often it is linked."""

    def resolve(claims: Sequence[Claim], **given: Any) -> Any:
        found = link.resolve(claims, **given)
        mentions = {s.wording: s.key for s in gather(claims, given["sources"]).values() if s.family == "person"}
        object.__setattr__(found, "candidates", candidates_of(mentions, ODDS))
        return found

    monkeypatch.setattr("asnad.case.derive.resolve", resolve)
    folder = shutil.copytree(built, tmp_path / "case")
    (folder / ".derived.json.gz").unlink()
    with Case.open(folder) as opened:
        yield opened


def asked(case: Case, **options: Any) -> list[tuple[str, str]]:
    return [(ask.comparison.left.words, ask.comparison.right.words) for ask in case.link_queue(**options)]


def people(case: Case) -> int:
    return sum(entity.kind == "person" for entity in case.release(closed=True).entities)


def answer(case: Case, left: str, right: str, verdict: Any) -> list[Any]:
    return case.answer(left, right, verdict, by=BY, reason="the same prison number")


def test_the_toss_up_is_asked_first(case: Case) -> None:
    assert [frozenset(pair) for pair in asked(case)] == [
        frozenset({"Tovik Vandrel", "Tovic Vandrell"}),
        frozenset({"Tovic Vandrell", "Toviq Wandrel"}),
        frozenset({"Mirela Oskari", "Mirella Oskary"}),
    ]


def test_nothing_of_a_closed_source_is_asked_unless_wanted(case: Case) -> None:
    assert not any("Tobik Vandrel" in pair for pair in asked(case))
    assert any("Tobik Vandrel" in pair for pair in asked(case, closed=True))


def test_a_pair_stands_side_by_side_with_its_sources_and_what_speaks_for_it(case: Case) -> None:
    (ask,) = case.link_queue(1)
    shown = ask.comparison
    left, right = sorted((shown.left, shown.right), key=lambda side: side.title)

    assert (left.words, left.title, right.words, right.title) == ("Tovik Vandrel", "List A", "Tovic Vandrell", "List B")
    assert "Tovik Vandrel" in left.quote
    assert (shown.log_odds, shown.prior) == (0.5, -10.0)
    assert shown.likelihood == "about as likely as not one"
    assert [(line.kind, line.weight) for line in shown.evidence] == [
        ("name", "strongly for"),
        ("birth", "slightly against"),
    ]
    assert not shown.together


def test_each_side_of_the_evidence_stands_on_its_side(case: Case) -> None:
    for one, other in (("Tovik Vandrel", "Tovic Vandrell"), ("Tovic Vandrell", "Tovik Vandrel")):
        shown = case.link_evidence(one, other)
        line = next(line for line in shown.evidence if line.kind == "name")

        assert (shown.left.words, shown.right.words) == (one, other)
        assert (line.left, line.right) == (one, other)


def test_an_answer_is_an_entry_with_what_was_shown(case: Case) -> None:
    (ask,) = case.link_queue(1)
    shown = ask.comparison
    case.answer(shown.left.mention, shown.right.mention, "same", by=BY, reason="one prison number", shown=shown)

    entry = case._journal.entry(case.state.size - 1)
    assert entry is not None
    assert isinstance(entry.body, MentionsJudged)
    said = entry.body.judgement
    assert (entry.author.kind, entry.author.name, said.verdict, said.reason) == (
        "person",
        BY,
        "same",
        "one prison number",
    )
    assert said.evidence[0].startswith("about as likely as not one")
    assert any("strongly for (+12.5 bits)" in line for line in said.evidence)
    assert said.shown_by.startswith("asnad/")


def test_an_answer_without_a_look_claims_no_evidence(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")

    (given,) = case.answers()
    assert (given.evidence, given.shown_by) == ((), "")


def test_what_was_answered_is_asked_no_more_and_joins(case: Case) -> None:
    before = people(case)
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")

    assert people(case) == before - 1
    assert len(asked(case)) == 2


def test_an_answer_settles_what_follows_from_it(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    answer(case, "Tovik Vandrel", "Toviq Wandrel", "different")

    assert [frozenset(pair) for pair in asked(case)] == [frozenset({"Mirela Oskari", "Mirella Oskary"})]


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_who_is_kept_apart_or_unknown_is_not_asked_about_again(case: Case, verdict: str) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", verdict)

    assert len(asked(case)) == 2


def test_the_queue_knows_answers_without_linking_anew(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    case.link_queue()
    monkeypatch.setattr("asnad.case.derive.resolve", lambda *_, **__: pytest.fail("linked anew"))

    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")

    assert len(asked(case)) == 2


def test_of_two_joined_the_larger_question_is_what_hangs_on_both(case: Case) -> None:
    before = {frozenset((a.comparison.left.words, a.comparison.right.words)): a.settles for a in case.link_queue()}
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    after = {frozenset((a.comparison.left.words, a.comparison.right.words)): a.settles for a in case.link_queue()}

    pair = frozenset({"Tovic Vandrell", "Toviq Wandrel"})
    assert after[pair] == 2 * before[pair]


def test_withdrawing_restores_and_keeps_what_was_said(case: Case) -> None:
    before = people(case), asked(case)
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    (given,) = case.answers()
    case.withdraw(given.number, by="S. Dolvin", reason="two prison numbers after all")

    assert (people(case), asked(case)) == before
    assert case.answers() == []
    assert [(a.status, a.verdict, a.by, a.reason) for a in case.answers(every=True)] == [
        ("withdrawn", "same", BY, "the same prison number"),
        ("withdrawal", "withdrawn", "S. Dolvin", "two prison numbers after all"),
    ]


def test_an_answer_that_was_replaced_is_still_found(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    answer(case, "Tovic Vandrell", "Tovik Vandrel", "different")

    assert [(a.status, a.verdict) for a in case.answers(every=True)] == [
        ("replaced", "same"),
        ("standing", "different"),
    ]
    assert [a.verdict for a in case.answers()] == ["different"]


@pytest.mark.parametrize("number", [0, 10**6])
def test_only_a_standing_answer_can_be_withdrawn(case: Case, number: int) -> None:
    with pytest.raises(NotFound, match="asnad link answers"):
        case.withdraw(number, by=BY, reason="a slip")


def test_an_answer_can_be_withdrawn_once(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    (given,) = case.answers()
    case.withdraw(given.number, by=BY, reason="a slip")

    with pytest.raises(NotFound, match="no standing answer"):
        case.withdraw(given.number, by=BY, reason="a slip")


def contradict(case: Case) -> list[Any]:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    answer(case, "Tovic Vandrell", "Toviq Wandrel", "same")
    return case.answer("Tovik Vandrel", "Toviq Wandrel", "different", by="S. Dolvin", reason="I knew both")


def test_a_contradiction_is_told_to_who_makes_it_with_the_answers_on_the_way(case: Case) -> None:
    (conflict,) = contradict(case)

    assert conflict in case.conflicts()
    assert (conflict.different.by, conflict.different.reason) == ("S. Dolvin", "I knew both")
    assert {frozenset((step.left.words, step.right.words)) for step in conflict.path} == {
        frozenset({"Tovik Vandrel", "Tovic Vandrell"}),
        frozenset({"Tovic Vandrell", "Toviq Wandrel"}),
    }
    assert all(step.by == BY and step.at for step in conflict.path)


def test_a_conflict_is_asked_about_first_and_a_different_is_kept_to(case: Case) -> None:
    contradict(case)

    first = case.link_queue(1)[0]
    assert first.conflict is not None
    assert {first.comparison.left.words, first.comparison.right.words} == {"Tovik Vandrel", "Toviq Wandrel"}
    by_name = {form.form: entity.id for entity in case.release().entities for form in entity.names}
    assert by_name["Tovik Vandrel"] != by_name["Toviq Wandrel"]


def test_withdrawing_an_answer_on_the_way_ends_the_conflict(case: Case) -> None:
    (conflict,) = contradict(case)
    case.withdraw(conflict.path[0].number, by=BY, reason="a slip")

    assert case.conflicts() == []


def test_a_conflict_through_a_closed_source_is_not_shown_on_other_screens(case: Case) -> None:
    for left, right, verdict in (
        ("Tovik Vandrel", "Tobik Vandrel", "same"),
        ("Tobik Vandrel", "Tovic Vandrell", "same"),
        ("Tovik Vandrel", "Tovic Vandrell", "different"),
    ):
        case.answer(left, right, verdict, by=BY, reason="seen", closed=True)  # type: ignore[arg-type]

    assert len(case.conflicts(closed=True)) == 1
    assert case.conflicts() == []
    assert len(case.answers()) == 1


def test_who_stands_in_a_closed_source_alone_is_nobody_on_other_screens(case: Case) -> None:
    with pytest.raises(NotFound):
        case.link_evidence("Tovik Vandrel", "Tobik Vandrel")
    assert case.link_evidence("Tovik Vandrel", "Tobik Vandrel", closed=True).log_odds == 0.0


def test_two_that_are_one_say_why(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    with Case.open(case.folder) as anew:
        shown = anew.link_evidence("Tovik Vandrel", "Tovic Vandrell")
        reasons = anew.link_reasons("Tovik Vandrel")

    assert shown.together
    assert [(link.rule, link.reason) for link in shown.links] == [("judged", "the same prison number")]
    assert [(link.rule, link.reason) for link in reasons] == [("judged", "the same prison number")]
    assert [given.verdict for given in shown.answers] == ["same"]


def test_what_others_answered_before_is_shown_beside_the_pair(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    case.answer("Tovik Vandrel", "Tovic Vandrell", "different", by="S. Dolvin", reason="I knew both")

    shown = case.link_evidence("Tovik Vandrel", "Tovic Vandrell")
    assert [(given.by, given.verdict, given.status) for given in shown.answers] == [
        (BY, "same", "replaced"),
        ("S. Dolvin", "different", "standing"),
    ]


def test_a_file_name_is_never_shown_because_it_can_expose_a_witness(case: Case) -> None:
    (case.sources / "a.csv.meta.toml").unlink()
    (case.sources / "told by Orlan Tessik.csv").write_text("name,act,date\nVeshko Lund,arrest,1951-02-03\n")
    case.build(processes=1, site=False)

    shown = case.link_evidence("Veshko Lund", "Tovik Vandrel")
    assert shown.left.title.startswith("s")
    assert "Orlan" not in repr(shown) + repr(case.link_queue())


def test_two_that_were_not_compared_are_shown_without_evidence(case: Case) -> None:
    shown = case.link_evidence("Tovik Vandrel", "Mirela Oskari")

    assert (shown.log_odds, shown.evidence, shown.likelihood) == (None, (), "not compared")
    assert shown.sentences() == ()


def test_skipped_pairs_are_left_out(case: Case) -> None:
    (ask,) = case.link_queue(1)
    pair = tuple(sorted((ask.comparison.left.mention, ask.comparison.right.mention)))

    assert len(case.link_queue(skip={pair})) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pair", "signed", "error", "message"),
    [
        (("Nobody Atall", "Tovik Vandrel"), (BY, "seen"), NotFound, "nothing in the record is called"),
        (("person-000000000000", "Tovik Vandrel"), (BY, "seen"), NotFound, "person-000000000000"),
        (("Tovik Vandrel", "Tovik Vandrel"), (BY, "seen"), CaseError, "same words"),
        (("Tovik Vandrel", "Tovic Vandrell"), (BY, "  "), CaseError, "reason"),
        (("Tovik Vandrel", "Tovic Vandrell"), (" ", "seen"), CaseError, "signed"),
    ],
)
def test_what_cannot_be_an_answer_is_refused_and_enters_nothing(
    case: Case, pair: tuple[str, str], signed: tuple[str, str], error: type[Exception], message: str
) -> None:
    before = case.state.size

    with pytest.raises(error, match=message):
        case.answer(*pair, "same", by=signed[0], reason=signed[1])
    assert case.state.size == before


def test_a_verdict_that_is_none_is_refused(case: Case) -> None:
    with pytest.raises(CaseError, match="withdrawn"):
        answer(case, "Tovik Vandrel", "Tovic Vandrell", "withdrawn")


def test_an_answer_about_a_text_that_was_replaced_is_kept_and_does_not_apply(case: Case) -> None:
    answer(case, "Tovik Vandrel", "Tovic Vandrell", "same")
    (case.sources / "a.csv").write_text("name,act,date\nKesten Brisk,arrest,1951-02-03\n", encoding="utf-8")
    case.build(processes=1, site=False)

    (given,) = case.answers()
    assert not given.applies
    assert given.left.words or given.right.words
