"""Who calls for what? What is demanded has not happened, and it is whose demand it is who says so."""

from __future__ import annotations

import pytest

from asnad.model.frames import Accountability, Act, Post
from tests.propose.reader import read, voices


def _demanded(text: str) -> list[tuple[str, str | None]]:
    """Of whom what is demanded is told, and by whom."""
    found = []
    for claim in read(text):
        if claim.modality != "demanded":
            continue
        content = claim.content
        if isinstance(content, Act):
            found.append((", ".join(v.wording for v in content.victims), voices(claim)[-1]))
        elif isinstance(content, Accountability):
            found.append((content.who.wording, voices(claim)[-1]))
        elif isinstance(content, Post):
            found.append((content.holder.wording, voices(claim)[-1]))
    return found


@pytest.mark.parametrize(
    ("text", "whom", "who"),
    [
        ("The union called for the release of Lina Okoro.", "Lina Okoro", "The union"),
        ("The union called for the full and unconditional release of Lina Okoro.", "Lina Okoro", "The union"),
        ("The union urges release of Lina Okoro.", "Lina Okoro", "The union"),
        ("The union appealed to the governor for the release of Lina Okoro.", "Lina Okoro", "The union"),
        ("The union urged the army to release Lina Okoro.", "Lina Okoro", "The union"),
        ("The union called on Lomay to stop watching the press and to release Lina Okoro.", "Lina Okoro", "The union"),
        ("The union demanded that Lina Okoro be released.", "Lina Okoro", "The union"),
        ("Lawyers pressed for the prosecution of Colonel Voss.", "Colonel Voss", "Lawyers"),
        ("The prosecutor sought the arrest of Torben Alvik.", "Torben Alvik", "The prosecutor"),
        ("Mora was asked by General Balz to kill Torben Alvik.", "Torben Alvik", "General Balz"),
        ("The family begged the soldiers not to kill Lina Okoro.", "Lina Okoro", "The family"),
        ("The union wants Colonel Voss to be tried.", "Colonel Voss", "The union"),
        ("The union’s call for the release of Lina Okoro was ignored.", "Lina Okoro", "The union"),
        ("Calls for the release of Lina Okoro grew.", "Lina Okoro", None),
        ("“Lina Okoro must be released,” Torben Alvik said.", "Lina Okoro", "Torben Alvik"),
        ("Demonstrators shouted that Voss should be hanged.", "Voss", "Demonstrators"),
        ("Lina Okoro must be released.", "Lina Okoro", "SOURCE"),
        ("The killers of Dane must be brought to justice, Torben Alvik said.", "The killers of Dane", "Torben Alvik"),
        ("The union urged Lomay to ensure that the killers are brought to justice.", "the killers", "The union"),
        ("Protesters called on President Holt to resign.", "President Holt", "Protesters"),
    ],
)
def test_who_calls_for_it_says_so(text: str, whom: str, who: str | None) -> None:
    assert _demanded(text) == [(whom, who)]
    assert all(not c.happened for c in read(text) if isinstance(c.content, Act))


@pytest.mark.parametrize(
    "text",
    [
        "The union did not call for the release of Lina Okoro.",
        "The union refused to call for the release of Lina Okoro.",
        "If the union calls for the release of Lina Okoro, Holt will speak.",
        "The union demanded justice for the killing of Lina Okoro.",
        "The union called for an investigation into the killing of Lina Okoro.",
        "Calls for the execution of Lina Okoro to be halted grew.",
        "Holt requested help to find and jail the rebels.",
        "Voss wanted to kill Lina Okoro.",
        "We must attack the rebels.",
        "The union called for the march to try and hold the town.",
        "The court ordered the release of Lina Okoro.",
        "Lina Okoro should have been released.",
        "Should Lina Okoro be released?",
        "The lawyers appealed the conviction of Voss for the murder of Lina Okoro.",
        "Voss pleaded guilty for the murder of Lina Okoro.",
        "The family called the police for the killing of Lina Okoro.",
        "Holt urged the minister to see that police killed Lina Okoro.",
        "Holt urged the minister to ensure that police killed Lina Okoro.",
        "The minister denied that he had demanded the execution of Lina Okoro.",
        "The guard asked Dane to sit and beat him.",
    ],
)
def test_what_is_beside_a_demand_or_is_none(text: str) -> None:
    assert _demanded(text) == []


def test_what_is_to_be_stopped_is_not_told_as_done() -> None:
    claims = read("The army should stop beating and arresting miners, the union said.")
    assert [c for c in claims if isinstance(c.content, Act)] == []


@pytest.mark.parametrize("text", ["Court orders release of Lina Okoro.", "President Holt orders arrest of Dane."])
def test_what_a_headline_says_is_ordered_has_not_happened(text: str) -> None:
    assert [c.modality for c in read(text) if isinstance(c.content, Act)] == ["ordered"]


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor demanded that Dane be executed, and soldiers hanged him.",
        "The family demanded that Dane be freed, but soldiers hanged him.",
    ],
)
def test_what_came_of_a_demand_is_no_part_of_it(text: str) -> None:
    (hanging,) = [c for c in read(text) if isinstance(c.content, Act) and c.content.act == "hanging"]
    assert hanging.happened
    assert voices(hanging) == ["SOURCE"]
