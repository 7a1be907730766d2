"""Letters in a case: what is attached to them is read, is nobody's word but its own, and never costs the letter."""

from __future__ import annotations

import hashlib
import os
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from asnad import Case
from asnad.case import ingest
from asnad.case.reading import Job, Reading, read_and_propose
from asnad.model.frames import Act, Gap, Post
from asnad.model.source import Source
from tests.read.conftest import make_pdf

if TYPE_CHECKING:
    import pytest


def letter() -> bytes:
    message = EmailMessage()
    message["From"], message["Date"] = "Ines Falkenberg <ines@valdoria.example>", "Tue, 6 May 1997 10:00:00 +0000"
    message["Subject"], message["MIME-Version"] = "What happened in Meran", "1.0"
    message.set_content("I saw how Voss beat Marc Paix on 3 May 1997.\n")
    report = make_pdf(["Soldiers arrested Lina Okoro in Meran on 4 May 1997."])
    message.add_attachment(report, "application", "pdf", filename="Voss killed Lina Okoro.pdf")
    return message.as_bytes()


def dies_over_what_is_attached(job: Job) -> Reading:
    if not job.unopened:
        os._exit(3)
    return read_and_propose(job)


def test_what_is_attached_is_claimed_by_someone_else_than_the_sender(tmp_path: Path) -> None:
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        data = letter()
        (case.sources / "a.eml").write_bytes(data)
        assert case.build(site=False, processes=1).problems == ()
        said = {row["quote"]: row["stance"] for row in case.claims()}
        assert said["Voss beat Marc Paix on 3 May 1997"] == "asserted"
        assert said["Soldiers arrested Lina Okoro in Meran on 4 May 1997"] == "attributed"
        assert not any("killed" in words for words in said)  # a name of a file is nobody's claim
        assert {sha256 for _, sha256 in case.state.captures} == {hashlib.sha256(data).hexdigest()}
        assert case.verify().faults == ()


def test_a_letter_over_whose_attachment_a_process_dies_is_read_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "read_and_propose", dies_over_what_is_attached)
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        (case.sources / "a.eml").write_bytes(letter())
        (case.sources / "b.txt").write_text("They came.")
        built = case.build(site=False, processes=1)
        said = " ".join(row["quote"] for row in case.claims())
        assert "Voss beat Marc Paix" in said
        assert "Lina Okoro" not in said
        assert any(
            "no file in it or attached to it was opened (with those, the reader gave up" in line
            for line in built.notices
        )
        assert [line.partition(":")[0] for line in built.problems] == [
            "b.txt"
        ]  # another kind of file gets no second try


def test_what_is_attached_in_another_language_leaves_the_letter_in_its_own(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["MIME-Version"] = "Ines Falkenberg <i@valdoria.example>", "Re:", "1.0"
    message.set_content("Dear all,\n\nSoldiers killed Hugo Luna in Arkhal on 3 May 1997.\n")
    report = (
        "El 4 de mayo de 1997 los soldados detuvieron a Lina Okoro en la ciudad de Meran. Fue llevada a la cárcel, "
        "donde fue torturada durante tres días por los guardias de la prisión.\n\nMarc Paix fue asesinado.\n"
    )
    message.add_attachment(report, filename="informe.txt")
    with Case.init(tmp_path / "case", title="Valdoria") as case:
        (case.sources / "a.eml").write_bytes(message.as_bytes())
        case.build(site=False, processes=1)
        said = " | ".join(row["quote"] for row in case.claims())
        for words in ("killed Hugo Luna", "detuvieron a Lina Okoro", "Marc Paix fue asesinado"):
            assert words in said


def test_days_in_what_is_attached_are_not_counted_from_the_letter(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "Ines Falkenberg <i@valdoria.example>", "Tue, 6 May 1997 10:00:00 +0000"
    message["Subject"], message["MIME-Version"] = "Re:", "1.0"
    message.set_content(
        "Soldiers killed Hugo Luna yesterday.\n\nOn 1 May 1995 they killed Ada Venn.\n\n"
        "> Soldiers killed Bo Marl yesterday.\n"
    )
    message.add_attachment(
        "Soldiers killed Marc Paix that day. On 3 March 1990 soldiers shot Lina Okoro. "
        "Two days later soldiers shot Torben Alvik. Voss is the commander of the Third Brigade now.\n",
        filename="report.txt",
    )
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    reading = read_and_propose(Job(path, "a.eml", "0" * 64, Source("s1", "a.eml")))
    claims = [claim for found in reading.claims.values() for claim in found]
    days = {
        claim.quote.exact.partition(" on ")[0].removeprefix("On 3 March 1990 "): str(claim.content.when.earliest)
        for claim in claims
        if isinstance(claim.content, Act) and claim.content.when is not None
    }
    assert {words: day for words, day in days.items() if "1995" not in words} == {
        "Soldiers killed Hugo Luna yesterday": "1997-05-05",
        "Soldiers killed Bo Marl yesterday": "None",
        "Soldiers killed Marc Paix that day": "None",
        "soldiers shot Lina Okoro": "1990-03-03",
        "Two days later soldiers shot Torben Alvik": "1990-03-05",
    }
    posts = [claim.content.as_of for claim in claims if isinstance(claim.content, Post)]
    assert [when and when.earliest for when in posts] == [None]
    assert not any(isinstance(c.content, Gap) and c.content.kind == "undated_document" for c in claims)


def test_nor_is_the_day_on_which_somebody_in_it_said_so(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Date"] = "Ines Falkenberg <i@valdoria.example>", "Tue, 6 May 1997 10:00:00 +0000"
    message["Subject"], message["MIME-Version"] = "Re:", "1.0"
    message.set_content("Residents said yesterday that soldiers killed Hugo Luna.\n")
    message.add_attachment("Residents said yesterday that soldiers killed Marc Paix.\n", filename="report.txt")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    reading = read_and_propose(Job(path, "a.eml", "0" * 64, Source("s1", "a.eml")))
    claims = [claim for found in reading.claims.values() for claim in found]
    said = {claim.quote.exact: [str(a.when.earliest) for a in claim.sanad if a.when] for claim in claims}
    assert said == {"soldiers killed Hugo Luna": ["1997-05-05"], "soldiers killed Marc Paix": ["None"]}
