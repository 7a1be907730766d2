"""Is a single changed bit on the disk noticed? In an encrypted record always; in a plain one wherever it matters.

``ASNAD_FLIPS`` says how many bits are changed, one at a time; 300 unless told.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from asnad.errors import RecordError
from asnad.record.entry import Author, CaseOpened, Entry
from asnad.record.journal import Journal
from asnad.record.ports import Commit, SealedEntry
from asnad.store.open import open_store

FLIPS = int(os.environ.get("ASNAD_FLIPS", "300"))
ENTRIES = 40

Content = tuple[Sequence[SealedEntry], Sequence[Commit]]


def fill(path: Path, passphrase: str | None) -> Content:
    """A record of some entries, long ones among them, closed so that all of it is in the one file."""
    journal = Journal(open_store(path, passphrase, create=True))
    for number in range(ENTRIES):
        body = CaseOpened(f"Case {number} " + "of Velm " * (number % 7) * 200, "en", "00")
        journal.append([Entry(Author("person", "Ada"), "2031-05-09T08:30:00Z", body)])
    content = list(journal._store.entries()), list(journal._store.commits())
    journal.close()
    assert not path.with_name(path.name + "-wal").exists()
    return content


def look(path: Path, passphrase: str | None, head: Commit) -> tuple[bool, Content | None]:
    """Whether verify, or opening, names a fault; and what can still be read."""
    try:
        store = open_store(path, passphrase)
    except RecordError:
        return True, None
    try:
        report = Journal(store).verify(expected=head)
        return not report.ok, (list(store.entries()), list(store.commits()))
    except RecordError:
        return True, None
    finally:
        store.close()


def flipped(path: Path, chance: random.Random) -> Path:
    """A copy with one bit changed."""
    copy = path.with_name("copy.db")
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    copy.write_bytes(data)
    return copy


@pytest.mark.slow
def test_in_a_plain_record_no_changed_bit_changes_what_is_read_unnamed(tmp_path: Path) -> None:
    path, chance = tmp_path / "record.db", random.Random(3)
    content = fill(path, None)
    named = 0
    for _ in range(FLIPS):
        fault, found = look(flipped(path, chance), None, content[1][-1])
        assert fault or found == content
        named += fault
    assert named > FLIPS / 2  # the rest lies in space that holds nothing


@pytest.mark.slow
def test_in_an_encrypted_record_every_changed_bit_is_named(tmp_path: Path) -> None:
    path, chance = tmp_path / "record.db", random.Random(4)
    content = fill(path, "open sesame")
    for _ in range(FLIPS // 10):  # each opening derives the key anew, on purpose slowly
        fault, _ = look(flipped(path, chance), "open sesame", content[1][-1])
        assert fault


@pytest.mark.parametrize("words", [b"CREATE TRIGGER leaves_follow", b"leaves_follow", b"CREATE TABLE commits"])
def test_a_changed_bit_in_the_words_of_the_schema_is_named(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "record.db"
    content = fill(path, None)
    data = bytearray(path.read_bytes())
    data[data.index(words) + 3] ^= 0x80  # no longer UTF-8
    path.write_bytes(data)
    assert look(path, None, content[1][-1])[0]


@pytest.mark.parametrize("cut", [1, 4096, 40_000])
def test_a_record_cut_short_is_named(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "record.db"
    content = fill(path, None)
    copy = Path(shutil.copy(path, tmp_path / "copy.db"))
    with copy.open("r+b") as file:
        file.truncate(path.stat().st_size - cut)
    assert look(copy, None, content[1][-1])[0]
