"""Damaged files: a clean result or one clear line, never anything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asnad.errors import ReadError
from asnad.read.document import read_document
from asnad.read.limits import Limits

Write = Callable[[str, bytes | str], Path]
MakeDocx = Callable[..., Path]
MakePdf = Callable[..., bytes]
MakeWorkbook = Callable[[str, Mapping[str, Sequence[Sequence[object]]]], Path]

DAMAGE = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.floats(0, 1), st.binary(min_size=1, max_size=4)),
        st.tuples(
            st.just("insert"), st.floats(0, 1), st.sampled_from([b"\0", b'"', b"<div>", b"<tr><td>", b"&#0;", b"\r"])
        ),
        st.tuples(st.just("cut"), st.floats(0, 1), st.just(b"")),
        st.tuples(st.just("drop"), st.floats(0, 1), st.just(b"12345678")),
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture
def whole(docx: MakeDocx, workbook: MakeWorkbook, pdf: MakePdf) -> dict[str, bytes]:
    body = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p><w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>"
    return {
        "a.docx": docx("whole.docx", body).read_bytes(),
        "a.xlsx": workbook("whole.xlsx", {"S": [["name", "act"], ["Ada Venn", "arrest"]]}).read_bytes(),
        "a.pdf": pdf(["Some words.", "", "- more"]),
        "a.html": b"<html><head><title>T</title></head><body><p>Words</p><ul><li>a<li>b</ul><table><tr><td>1<td>2",
        "a.csv": b'name,act\r\n"Ada ""A"" Venn",arrest\r\n',
        "a.md": "---\ntitle: T\n---\n# گزارش\n- a\n\n> b\n".encode(),
    }


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.html", "a.csv", "a.md"])
@given(DAMAGE)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_read_or_refused_in_one_line(
    write: Write, whole: dict[str, bytes], name: str, damage: list[tuple[str, float, bytes]]
) -> None:
    data = whole[name]
    for what, where, with_this in damage:
        at = int(where * len(data))
        until = at if what == "insert" else len(data) if what == "cut" else at + len(with_this)
        data = data[:at] + (with_this if what in {"change", "insert"} else b"") + data[until:]
    try:
        document = read_document(write("damaged", data), name, limits=Limits(unpacked_bytes=10_000_000))
    except ReadError as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert refused.startswith(f"{name}: ")
        assert "\n" not in refused
        return
    document.text.encode()
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.text)
        last = block.end
