"""Which lists does a text announce, what do their items say, and what is missing?"""

from __future__ import annotations

import pytest

from asnad.model.claim import Claim
from asnad.model.frames import Act, Gap, Trait
from asnad.model.source import Block, BlockKind, Layer, Source
from asnad.propose.english.reader import propose
from tests.propose.reader import SOURCE, layer, read

HEADING = "Other members of the Horizon who were executed, by its account:"
ITEMS = ["Torben Alvik (1985)", "Seyyed Ruben Tal (1986)", "Ines Maro (year not given)"]


def listed(heading: str, items: list[str], after: str = "") -> list[Claim]:
    """Claims of a heading, its items as blocks of their own, and a paragraph after them."""
    text, blocks = heading, [Block("paragraph", 0, len(heading))]
    for part, kind in [(i, "item") for i in items] + ([(after, "paragraph")] if after else []):
        start = len(text) + 1
        text += "\n" + part
        blocks.append(Block(_kind(kind), start, len(text)))
    return propose(Layer("l1", "s1", "c1", "test", text, tuple(blocks), "en"), SOURCE)


def _kind(kind: str) -> BlockKind:
    return "item" if kind == "item" else "paragraph"


def gaps(claims: list[Claim]) -> list[str]:
    return [c.content.kind for c in claims if isinstance(c.content, Gap)]


def test_each_item_is_a_claim_with_its_year() -> None:
    found = [c.content for c in listed(HEADING, ITEMS) if c.rule == "list-item" and isinstance(c.content, Act)]
    assert [(a.act, a.victims[0].wording, a.when.edtf if a.when else None) for a in found] == [
        ("execution", "Torben Alvik", "1985"),
        ("execution", "Seyyed Ruben Tal", "1986"),
        ("execution", "Ines Maro", None),
    ]
    assert found[1].victims[0].name is not None
    assert found[1].victims[0].name.titles == ("Seyyed",)


def test_a_list_that_is_there_is_no_gap() -> None:
    assert "missing_list" not in gaps(listed(HEADING, ITEMS))


@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_a_list_announced_and_missing_is_a_gap(space: str) -> None:
    heading = f"Other{space}Horizon members executed by the regime include:"
    claims = listed(heading, [], "In 1985 the regime executed 300 miners.")
    assert gaps(claims) == ["missing_list"]
    gap = next(c for c in claims if isinstance(c.content, Gap))
    assert gap.quote.exact == heading


def test_no_name_is_taken_from_the_next_paragraph() -> None:
    claims = listed("Members executed by the regime include:", [], "Torben Alvik is the justice minister.")
    assert not any("Alvik" in v.wording for c in claims if isinstance(c.content, Act) for v in c.content.victims)


def test_speech_after_a_colon_is_no_missing_list() -> None:
    assert gaps(listed("Torben Alvik said:", [], "The army killed two men.")) == []


def test_items_after_the_list_keep_their_own_voice() -> None:
    claims = listed(HEADING, ITEMS, "The army killed two nurses.")
    last = claims[-1].content
    assert isinstance(last, Act)
    assert [v.wording for v in last.victims] == ["two nurses"]


def test_a_text_that_says_now_and_has_no_date_is_undated() -> None:
    assert gaps(read("In 1985 the army killed two nurses. The officer is now in Alba.")) == ["undated_document"]


def test_a_today_that_is_another_or_is_told_is_no_gap() -> None:
    told = "In 1985 the army killed two nurses. "
    assert gaps(read("(Alba, May 3, 1990) – The army said today that it had killed two nurses.")) == []
    for now in ("“He is now in Alba,” Holt said.", "Today, 3 May 1990, Holt spoke.", "Today's Alba is quiet."):
        assert gaps(read(told + now)) == []


def test_a_dated_source_is_not_undated() -> None:
    from asnad.language.dates import parse_date  # noqa: PLC0415

    source = Source("s", "x", published=parse_date("2018-01-01"))
    assert gaps(propose(layer("The officer is now in Alba."), source)) == []


KILLED = """Those killed in Alba on 4 April 2004:
1. Mira Holt, 24, student, shot in the head.
2. Unidentified man, about 60.
3. Oren Falk, 17, died of his wounds on 9 April 2004."""


def test_entries_under_those_killed_were_killed_and_have_an_age() -> None:
    found = [c.content for c in read(KILLED)]
    killed = [(a.victims[0].wording, a.when.edtf) for a in found if isinstance(a, Act) and a.when is not None]
    assert killed == [("Mira Holt", "2004-04-04"), ("Oren Falk", "2004-04-09")]
    assert [t.value.text for t in found if isinstance(t, Trait)] == ["24", "17"]


def test_an_entry_that_is_a_sentence_says_what_it_says() -> None:
    text = "Those killed in Alba:\n1. The army arrested Oren Falk."
    assert [c.content.act for c in read(text) if isinstance(c.content, Act)] == ["arrest"]


@pytest.mark.parametrize("heading", ["The following were executed in Alba in 1988:", "Those executed in Alba in 1988:"])
@pytest.mark.parametrize("mark", ["", "- "])
def test_names_as_a_list_writes_them(heading: str, mark: str) -> None:
    entries = ("HAKIMI, Yusuf; 24; Alba", "Noori, Karim; 31; Torra", "DANE, Lina (19), student")
    found = [c.content for c in read(f"{heading}\n\n" + "\n".join(mark + entry for entry in entries))]
    executed = [a.victims[0] for a in found if isinstance(a, Act) and a.act == "execution"]
    expected = ["HAKIMI, Yusuf", "Noori, Karim", *(["DANE, Lina"] if mark else [])]
    assert [victim.wording for victim in executed] == expected
    assert executed[0].name is not None
    assert executed[0].name.form == "Yusuf HAKIMI"
    assert [t.value.text for t in found if isinstance(t, Trait)][:2] == ["24", "31"]
