"""What must people answer, because no program can see it in the lists? Five questions, signed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from asnad.errors import BadHistories
from asnad.estimate.result import Flag, Light

__all__ = ["QUESTIONS", "Answer", "Checklist", "read_checklist"]

QUESTIONS: dict[str, str] = {
    "unit": "Do all lists count the same: the same kind of people, the same act, the same places and time?",
    "origin": "Was each list made by its own people from its own sources, none from another?",
    "reach": "Could every person have come onto each of the lists, or is it said which lists could not overlap?",
    "witnesses": "Did each list find its people by itself: did none send people to another, or hear its witnesses?",
    "linkage": "Did someone check by hand that those who are the same person are linked, and only those?",
}
_FATAL = frozenset({"unit", "origin"})
_SPOKEN = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, and what the person wrote."""

    yes: bool
    words: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """Answers to the questions that were answered, and who signed them."""

    answers: dict[str, Answer]
    signed: str

    def flags(self) -> tuple[Flag, ...]:
        """Rule R11: an answer of no is a caution, or refuses where the lists are then no lists of one population."""
        denied = tuple(
            Flag(
                "R11",
                Light.REFUSED if key in _FATAL else Light.CAUTION,
                f"“{QUESTIONS[key]}” was answered with no by {self.signed}: {answer.words}",
            )
            for key, answer in self.answers.items()
            if not answer.yes
        )
        unanswered = [key for key in QUESTIONS if key not in self.answers]
        if not unanswered:
            return denied
        told = "none is answered yet" if len(unanswered) == len(QUESTIONS) else f"not answered: {', '.join(unanswered)}"
        words = (
            f"{len(QUESTIONS)} questions about the lists can be answered only by people who know them; {told}. Until "
            "then the light is that of the figures alone: lists of one origin, or people none could reach, do not show"
        )
        return (*denied, Flag("R11", Light.PASS, words))


UNANSWERED = Checklist({}, "")


def read_checklist(path: Path) -> Checklist:
    """Read a TOML file: ``signed = "who, when"`` and, for each question answered, ``unit = "yes, …"`` or ``"no, …"``.

    Raises ``BadHistories`` when it is not signed, asks something else, or an answer begins with neither yes nor no.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadHistories(f"{path.name}: cannot be read as TOML ({error})") from error
    signed = content.pop("signed", "")
    if not isinstance(signed, str) or not signed.strip():
        raise BadHistories(f'{path.name}: is not signed; signed = "who, when" was expected')
    answers: dict[str, Answer] = {}
    for key, said in content.items():
        if key not in QUESTIONS:
            raise BadHistories(f"{path.name}: {key!r} is none of the questions: {', '.join(QUESTIONS)}")
        first = str(said).split(maxsplit=1)[0].strip(",.;:–-").casefold() if str(said).strip() else ""
        if first not in _SPOKEN:
            raise BadHistories(f"{path.name}: {key} must begin with yes or no; {str(said)[:40]!r} was found")
        answers[key] = Answer(_SPOKEN[first], str(said))
    return Checklist(answers, signed.strip())
