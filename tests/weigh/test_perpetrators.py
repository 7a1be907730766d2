"""Who ordered it, who did it, and which part had each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asnad.model.frames import Act, Involvement
from tests.weigh.conftest import year

if TYPE_CHECKING:
    from tests.weigh.conftest import Record


def done(record: Record, source: str, *by: tuple[str, str]) -> str:
    layer = record.source(source, publisher=source)
    victim = record.mention(layer, "Marek Holub", "Marek Holub")
    perpetrators = tuple(Involvement(record.mention(layer, who, who), degree) for who, degree in by)
    return record.claim(layer, Act("execution", victims=(victim,), perpetrators=perpetrators, when=year(1988)))


def test_who_ordered_and_who_did_it_are_two_questions(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "ordered"), ("Ivo Lang", "carried_out"))
    done(record, "two", ("Tomas Vrba", "ordered"), ("Ivo Lang", "carried_out"))
    (ordered,) = record.question("orderer").answers
    (carried_out,) = record.question("perpetrator").answers
    assert ordered.label == "Tomas Vrba: ordered it"
    assert carried_out.label == "Ivo Lang: carried it out"


def test_two_sources_with_two_names_differ(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "carried_out"))
    done(record, "two", ("Ivo Lang", "carried_out"))
    assert record.question("perpetrator").relation == "differ"


def test_a_source_that_names_both_shuts_out_neither(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "carried_out"), ("Ivo Lang", "carried_out"))
    done(record, "two", ("Ivo Lang", "carried_out"))
    question = record.question("perpetrator")
    assert question.relation == "agree"
    assert question.pairs == ()


def test_those_who_watched_or_stood_guard_are_no_answer(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "guarded"))
    done(record, "two", ("Ivo Lang", "witnessed"))
    assert record.weigh().questions[0].kind == "when"
    assert len(record.weigh().questions) == 1


def test_suspicion_is_never_more_than_attributed(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "suspected"))
    done(record, "two", ("Tomas Vrba", "suspected"))
    (answer,) = record.question("perpetrator").answers
    assert answer.standing == "attributed"


def test_the_parts_one_person_had_are_gathered(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "ordered"))
    done(record, "two", ("Tomas Vrba", "judged"))
    question = record.question("involvement")
    assert question.about == ("Tomas Vrba",)
    assert {a.label for a in question.answers} == {"ordered it, 1988", "judged or sentenced, 1988"}
    assert question.relation == "refine"


def test_a_doer_that_was_only_concluded_is_nobodys_answer(record: Record) -> None:
    for source in ("one", "two"):
        layer = record.source(source, publisher=source)
        victim = record.mention(layer, "Marek Holub", "Marek Holub")
        concluded = replace(record.mention(layer, "Ivo Lang", "Ivo Lang"), basis="inferred")
        record.claim(
            layer, Act("execution", victims=(victim,), perpetrators=(Involvement(concluded),), when=year(1988))
        )
    assert "perpetrator" not in {question.kind for question in record.weigh().questions}


def test_a_part_in_what_was_planned_says_that_it_was(record: Record) -> None:
    done(record, "one", ("Tomas Vrba", "carried_out"))
    done(record, "two", ("Tomas Vrba", "carried_out"))
    record.claims[-1] = replace(record.claims[-1], modality="planned")
    labels = {answer.label for answer in record.question("involvement").answers}

    assert labels == {"carried it out, 1988", "carried it out, 1988 (planned or announced)"}
