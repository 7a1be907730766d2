"""The verbs as a user types them, on a small invented case, in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from asnad.cli.__main__ import COMMANDS
from asnad.cli.render import safe

ARTICLE = """---
title: Two teachers hanged in Arkhal
publisher: The Valdoria Courier
published: 1990-05-01
language: en
---
In March 1989 the Valdorian army arrested 40 members of the Lantern Committee.

Tovik Vandrel, a religious leader, and Mirela Oskari were hanged on the market square of Arkhal in April 1989.

The army announced that it would soon execute a “gang of thieves”.
Valdoria Watch says that about 3,000 prisoners were executed in 1989.
"""
OTHER = """---
title: The dead of Arkhal
publisher: Valdoria Watch
published: 1991
language: en
---
More than 5,000 prisoners were executed in 1989. Tovik Vandrel was hanged in Arkhal in May 1989.
"""

PARTS = ("sources", "claims", "entities", "events", "questions", "tallies")


def asnad(*arguments: str, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    where = [] if folder is None else ["-C", str(folder)]
    return subprocess.run(
        [sys.executable, "-m", "asnad.cli", *where, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def printed(*arguments: str, folder: Path) -> Any:
    done = asnad(*arguments, "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "valdoria"
    assert asnad("init", str(folder), "--title", "Valdoria").returncode == 0
    (folder / "sources" / "a witness named in a file name.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "sources" / "b.md").write_text(OTHER, encoding="utf-8")
    (folder / "sources" / "list.csv").write_text(
        "name,act,date,place\nTovik Vandrel,execution,1989-04,Arkhal\nKesten Brisk,execution,1989,Arkhal\n",
        encoding="utf-8",
    )
    (folder / "sources" / "broken.pdf").write_bytes(b"%PDF-1.7\ntruncated")
    built = asnad("build", folder=folder)
    assert built.returncode == 3, built.stderr
    assert "broken.pdf" in built.stderr
    return folder


def test_build_says_what_it_found_and_leaves_the_rest_alone(case: Path) -> None:
    report = json.loads(asnad("build", "--json", folder=case).stdout)

    assert (report["sources"], report["captured"]) == (4, 0)
    assert report["claims"] > 5
    assert len(report["problems"]) == 1


def test_show_prints_quotes_and_chains(case: Path) -> None:
    shown = asnad("show", "Tovik Vandrel", folder=case)

    assert shown.returncode == 0
    assert "hanged on the market square of Arkhal" in shown.stdout
    assert "The Valdoria Courier" in shown.stdout
    assert "[machine]" in shown.stdout


def test_show_gives_the_ids_that_review_asks_for(case: Path) -> None:
    claims = printed("show", "Tovik Vandrel", folder=case)["claims"]

    shown = asnad("show", "Tovik Vandrel", folder=case).stdout

    assert claims
    assert all(claim["claim"] in shown for claim in claims)


@pytest.mark.parametrize("name", ["Tovik", "توویک"])
def test_show_finds_part_of_a_name_in_another_script(case: Path, name: str) -> None:
    assert "Tovik Vandrel" in asnad("show", name, folder=case).stdout


def test_a_name_of_no_letters_is_nobody(case: Path) -> None:
    assert asnad("show", " ", folder=case).returncode == 1


def test_a_table_that_is_not_for_a_terminal_has_a_line_of_headings(case: Path) -> None:
    assert asnad("tallies", folder=case).stdout.splitlines()[0] == "scope\treported\tnamed\tunnamed"


def test_a_terminal_sees_overrides_and_no_isolates() -> None:
    assert safe("\u2068Tovik\u2069 \u202eVandrel") == "Tovik \\u202eVandrel"


def test_a_language_the_site_does_not_speak_is_refused(tmp_path: Path) -> None:
    refused = asnad("init", str(tmp_path / "case"), "--language", "tlh")

    assert refused.returncode == 2
    assert not (tmp_path / "case").exists()


def test_show_says_what_to_do_when_nothing_is_called_so(case: Path) -> None:
    shown = asnad("show", "Nobody Atall", folder=case)

    assert shown.returncode == 1
    assert shown.stderr.startswith("asnad: nothing in the record is called “Nobody Atall”")


def test_questions_stand_side_by_side(case: Path) -> None:
    answers = [answer["answer"] for row in printed("questions", folder=case) for answer in row["answers"]]

    assert any("3,000" in answer for answer in answers)
    assert any("5,000" in answer for answer in answers)


def test_tallies_keep_reported_and_named_apart(case: Path) -> None:
    rows = printed("tallies", folder=case)

    assert any("5,000" in row["reported"] for row in rows)
    assert any(row["named"] >= 2 for row in rows)


def test_log_is_the_journal(case: Path) -> None:
    rows = printed("log", "-n", "1000", folder=case)

    assert rows[0]["entry"] == "case_opened"
    assert {"source_described", "capture_kept", "layer_read", "claim_proposed", "reading_done", "read_failed"} <= {
        row["entry"] for row in rows
    }


def test_verify_finds_nothing_wrong(case: Path) -> None:
    report = printed("verify", folder=case)

    assert report["faults"] == []
    assert report["files"] == 4
    assert report["quotes"] > 5


def test_verify_names_a_changed_original(case: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    subprocess.run(["cp", "-r", str(case), str(copied)], check=True)
    original = max((p for p in (copied / "archive").rglob("*") if p.is_file()), key=lambda p: p.stat().st_size)
    original.chmod(0o600)
    original.write_bytes(b"changed" + original.read_bytes())

    done = asnad("verify", folder=copied)

    assert done.returncode == 4
    assert original.name in done.stderr


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_names_no_file(case: Path, tmp_path: Path, form: str) -> None:
    done = asnad("export", "--format", form, "-o", str(tmp_path), folder=case)

    assert done.returncode == 0
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert set(written) == {f"{part}.{form}" for part in PARTS}
    assert "Tovik Vandrel" in written[f"claims.{form}"]
    assert not any("a witness named in a file name" in text for text in written.values())


def test_the_site_names_no_file(case: Path) -> None:
    pages = [path for path in (case / "site").rglob("*") if path.is_file()]

    assert len(pages) > 10
    assert not any(b"a witness named in a file name" in path.read_bytes() for path in pages)
    assert not any("witness" in path.name for path in pages)


def test_a_judgement_keeps_two_apart_and_a_later_one_joins_them(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    asnad("init", str(folder))
    (folder / "sources" / "a.csv").write_text("name,act,date\nTovik Vandrel,arrest,1989-04-02\n", encoding="utf-8")
    (folder / "sources" / "b.csv").write_text("name,act,date\nTovic Vandrell,arrest,1989-04-02\n", encoding="utf-8")
    asnad("build", folder=folder)

    def people() -> int:
        return int(json.loads(asnad("build", "--json", folder=folder).stdout)["people"])

    def judge(verdict: str) -> None:
        done = asnad(
            "judge",
            "Tovik Vandrel",
            "Tovic Vandrell",
            "--as",
            verdict,
            "--by",
            "R. Amari",
            "--why",
            "checked",
            folder=folder,
        )
        assert done.returncode == 0, done.stderr

    judge("different")
    assert people() == 2
    judge("same")
    assert people() == 1
    judge("different")
    assert people() == 2


def test_a_rejected_claim_no_longer_stands(case: Path, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    subprocess.run(["cp", "-r", str(case), str(copied)], check=True)
    dossier = printed("show", "Tovik Vandrel", folder=copied)
    claim = dossier["claims"][0]["claim"]

    done = asnad("review", claim, "--reject", "--by", "R. Amari", "--why", "not what it says", folder=copied)

    assert done.returncode == 0
    assert claim not in {line["claim"] for line in printed("show", "Tovik Vandrel", folder=copied)["claims"]}


def test_an_encrypted_record_opens_only_with_its_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    made = subprocess.run(
        [sys.executable, "-m", "asnad.cli", "init", str(folder), "--encrypt"],
        input="a long passphrase\na long passphrase\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    (folder / "sources" / "a.md").write_text(ARTICLE, encoding="utf-8")

    assert asnad("build", folder=folder, ASNAD_PASSPHRASE="a long passphrase").returncode == 0
    wrong = asnad("build", folder=folder, ASNAD_PASSPHRASE="another")
    assert wrong.returncode == 1
    assert "passphrase" in wrong.stderr
    assert b"Vandrel" not in (folder / "record.db").read_bytes()


def test_a_folder_that_is_no_case_says_how_to_make_one(tmp_path: Path) -> None:
    done = asnad("build", folder=tmp_path)

    assert done.returncode == 1
    assert "asnad init" in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = asnad(name, "--help")

    assert done.returncode == 0
    assert done.stdout.startswith("Usage: asnad")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    assert "_ASNAD_COMPLETE" in asnad("completion", shell).stdout


def test_whom_the_reader_may_have_overlooked_is_listed_without_file_names(tmp_path: Path) -> None:
    assert asnad("init", str(tmp_path), "--title", "Valdoria").returncode == 0
    text = "Dovin Morvan was shot dead by soldiers in Arkhal. Relatives buried Lenka Oskari on Friday, they said.\n"
    (tmp_path / "sources" / "a witness named.md").write_text(text, encoding="utf-8")
    assert asnad("build", folder=tmp_path).returncode == 0
    rows = printed("overlooked", "--from", "0", folder=tmp_path)
    (row,) = (row for row in rows if row["what"] == "person")
    shown = asnad("overlooked", "--from", "0", folder=tmp_path).stdout

    assert row["value"] == "Lenka Oskari"
    assert row["sentence"] == "Relatives buried Lenka Oskari on Friday, they said."
    assert row["value"] in shown
    assert "enforced disappearance" in shown
    assert "witness" not in shown
    assert "name nothing" in asnad("overlooked", "--from", "1", folder=tmp_path).stdout


def test_evaluations_print_figures_with_intervals_and_hold_a_run_against_an_earlier_one(tmp_path: Path) -> None:
    report = {"docid": "R1", "text": "TWO PEASANTS WERE MURDERED BY GUERRILLAS IN LOMAY.", "templates": []}
    (tmp_path / "reports.jsonl").write_text(json.dumps(report) + "\n", encoding="utf-8")
    run = str(tmp_path / "run.json")
    first = asnad("eval", "muc4", str(tmp_path / "reports.jsonl"), "--rules-only", "--save", run, "--errors")
    second = asnad("eval", "muc4", str(tmp_path / "reports.jsonl"), "--rules-only", "--against", run)

    assert "95 %" in first.stdout
    assert "R1: wrong Victim: TWO PEASANTS [verb-passive-main]" in first.stdout
    assert "won: 0" in second.stdout
    assert "lost: 0" in second.stdout


def test_a_data_set_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")

    for data in ("muc4", "hrds"):
        done = asnad("eval", data, str(tmp_path / "other.json"))
        assert done.returncode != 0
        assert "other.json" in done.stderr


def test_how_columns_are_read_is_printed_to_be_pasted_and_changed(tmp_path: Path) -> None:
    assert asnad("init", str(tmp_path), "--title", "Valdoria").returncode == 0
    rows = 'تاریخ,نام,"odd ""header"""\n1367-05-10,Tovik Vandrel,x\n'
    (tmp_path / "sources" / "list.csv").write_text(rows, encoding="utf-8")
    assert asnad("build", folder=tmp_path).returncode == 0
    guessed = asnad("columns", folder=tmp_path).stdout

    assert guessed.startswith("# guessed\n[tables.")
    assert '# without a role: "odd \\"header\\""' in guessed
    section = "".join(line for line in guessed.splitlines(keepends=True) if not line.startswith("#"))
    with (tmp_path / "asnad.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n" + section)
    (row,) = printed("columns", folder=tmp_path)
    assert row["by_hand"]
    assert asnad("columns", folder=tmp_path).stdout.splitlines()[1:] == guessed.splitlines()[1:]
    assert asnad("build", folder=tmp_path).returncode == 0


def test_places_are_settled_by_a_gazetteer_or_stay_open(tmp_path: Path) -> None:
    assert asnad("init", str(tmp_path), "--title", "Valdoria").returncode == 0
    text = "Dovin Morvan was shot dead by soldiers in Meran. Lenka Oskari was arrested in Old Arkhal.\n"
    (tmp_path / "sources" / "a.md").write_text(text, encoding="utf-8")
    with (tmp_path / "asnad.toml").open("a", encoding="utf-8") as settings:
        settings.write('gazetteer = "places.csv"\n')

    missing = asnad("build", folder=tmp_path)
    assert missing.returncode != 0
    assert "places.csv" in missing.stderr

    (tmp_path / "places.csv").write_text("id,name\nM1,Meran\n", encoding="utf-8")
    assert asnad("build", folder=tmp_path).returncode == 0
    found = {
        row["place"]: (row["status"], [one["id"] for one in row["is"]]) for row in printed("places", folder=tmp_path)
    }
    assert found == {"Meran": ("known", ["M1"]), "Old Arkhal": ("unknown", [])}
    assert "not in the gazetteer" in asnad("places", folder=tmp_path).stdout


def test_what_is_not_added_is_named_and_a_build_without_a_site_counts_nothing_it_did_not_do(tmp_path: Path) -> None:
    folder, given = tmp_path / "case", tmp_path / "given"
    given.mkdir()
    (given / "a.md").write_text(ARTICLE, encoding="utf-8")
    (given / "gone.txt").symlink_to(given / "nothing")
    asnad("init", str(folder))
    added = asnad("add", str(given), folder=folder)
    built = asnad("build", "--no-site", folder=folder)

    assert "Added 1 file." in added.stdout
    assert "not added: given/gone.txt: left out, because it is a link that leads nowhere" in added.stderr
    assert "0 people" not in built.stdout
    assert "Nothing was linked, weighed or written to the site" in built.stdout
