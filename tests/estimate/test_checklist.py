from __future__ import annotations

from pathlib import Path

import pytest

from asnad.errors import BadHistories
from asnad.estimate.checklist import QUESTIONS, UNANSWERED, Answer, read_checklist
from asnad.estimate.result import Light


def written(folder: Path, text: str) -> Path:
    path = folder / "checklist.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_answers_are_kept_in_their_words(tmp_path: Path) -> None:
    read = read_checklist(
        written(tmp_path, 'signed = "T. V., 2001-02-03"\norigin = "Yes, each asked families itself"\n')
    )
    assert read.answers == {"origin": Answer(True, "Yes, each asked families itself")}
    assert read.signed == "T. V., 2001-02-03"


def test_all_answered_with_yes_leaves_no_flag(tmp_path: Path) -> None:
    answers = "".join(f'{key} = "yes"\n' for key in QUESTIONS)
    assert read_checklist(written(tmp_path, 'signed = "T. V."\n' + answers)).flags() == ()


def test_nobody_asked_is_told_and_no_more() -> None:
    (flag,) = UNANSWERED.flags()
    assert (flag.rule, flag.light) == ("R11", Light.PASS)


@pytest.mark.parametrize(
    ("key", "light"), [("unit", Light.REFUSED), ("origin", Light.REFUSED), ("witnesses", Light.CAUTION)]
)
def test_a_no_refuses_where_the_lists_are_then_not_of_one_population(key: str, light: Light, tmp_path: Path) -> None:
    read = read_checklist(written(tmp_path, f'signed = "T. V."\n{key} = "No: two of them share a register"\n'))
    flag = read.flags()[0]
    assert (flag.light, "No: two of them share a register" in flag.words) == (light, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('unit = "yes"\n', "is not signed"),
        ('signed = " "\nunit = "yes"\n', "is not signed"),
        ('signed = "T. V."\nunit = "perhaps"\n', "unit must begin with yes or no"),
        ('signed = "T. V."\nunit = ""\n', "unit must begin with yes or no"),
        ('signed = "T. V."\nweather = "yes"\n', "'weather' is none of the questions"),
        ("signed = \n", "cannot be read as TOML"),
    ],
)
def test_what_is_no_checklist_is_refused(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(BadHistories, match=words):
        read_checklist(written(tmp_path, text))


def test_while_questions_are_open_the_light_claims_no_more_than_the_figures() -> None:
    (told,) = UNANSWERED.flags()
    assert "the light is that of the figures alone" in told.words
