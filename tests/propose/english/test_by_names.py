"""Under what other names are people known, and whose word is it?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Alias
from tests.propose.reader import acts, read, rows


def called(text: str) -> list[tuple[Claim, Alias]]:
    return [(claim, claim.content) for claim in read(text) if isinstance(claim.content, Alias)]


@pytest.mark.parametrize(("text", "expected"), [(text, told) for text, *told in rows("who_is_called_what.txt")])
def test_who_is_called_what(text: str, expected: list[str]) -> None:
    assert [f"{a.who.wording}: {', '.join(n.wording for n in a.names)}" for _, a in called(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Red Lamp Front used the alias Black Star Brigade.", "organisation"),
        ("Emil Holt used the alias Carlos Voss.", "person"),
    ],
)
def test_another_name_is_of_what_the_first_is_of(text: str, kind: str) -> None:
    ((_, alias),) = called(text)
    assert (alias.who.kind, [name.kind for name in alias.names]) == (kind, [kind])


def test_another_name_is_told_by_whoever_tells_of_them() -> None:
    ((claim, _),) = called("The prosecution said that Emil Holt, alias the Doctor, had tortured prisoners.")
    assert claim.voice.kind == "cited"
    ((claim, _),) = called("Emil Holt, also known as the Doctor, said soldiers had shot the men.")
    assert claim.voice.kind == "source"


def test_another_name_does_it_as_little_as_it_is_somebody_else() -> None:
    (act,) = [c.content for c in acts("Emil Holt alias Carlos Voss tortured prisoners.") if isinstance(c.content, Act)]
    assert [part.who.wording for part in act.perpetrators] == ["Emil Holt"]
    (act,) = [c.content for c in acts("Emil “the Doctor” Holt tortured prisoners.") if isinstance(c.content, Act)]
    assert [part.who.wording for part in act.perpetrators] == ["Emil “the Doctor” Holt"]
