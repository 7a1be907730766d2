"""Single marks that open and close a quotation, told from apostrophes."""

from __future__ import annotations

import pytest

from asnad.propose.english.words.apostrophes import single_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The diary notes that a patrol 'shot 12 bandits' and left.", ["shot 12 bandits"]),
        ("‘We saw the soldiers’ boots,’ he said.", ["We saw the soldiers’ boots,"]),
        ("It was 'a no-go area', she said. 'We can't go.'", ["a no-go area", "We can't go."]),
        ("He called it ‘an accident’ but ‘soldiers shot Dane’.", ["an accident", "soldiers shot Dane"]),
        ("The soldiers' commander said that the villagers' houses were burned.", []),
        ("‘Abd al-Rahman said that the soldiers’ commander left.", []),
        ("They beat 'em and the soldiers' dogs.", []),
        ("Sa‘id's brother and Isma‘il's were taken.", []),
        ("Police said “groups described as ‘militia’ killed him”.", []),
        ("'He said “yes” to me', she wrote.", []),
        ("'It never closes, she wrote.", []),
    ],
)
def test_single_marks_in_pairs_are_quotations(text: str, quoted: list[str]) -> None:
    marks = sorted(single_quotes(text, 0, len(text)))
    assert [text[a + 1 : b] for a, b in zip(marks[::2], marks[1::2], strict=True)] == quoted


def test_only_the_stretch_is_looked_at() -> None:
    text = "'One' and 'two' and 'three'."
    assert sorted(single_quotes(text, 10, 15)) == [10, 14]
