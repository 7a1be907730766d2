"""The commands about language models as a user types them, against a server on this machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from asnad.case import Case
from asnad.case.endpoint import Endpoint
from asnad.cli.model import read
from tests.case.model_server import said, serving
from tests.cli.test_verbs import asnad
from tests.propose.model.pointing import answered, pointing, someone

ARTICLE = "Tovik Vandrel was hanged in Arkhal. The last days of Mirela Oskari ended on the gallows of Lomay.\n"
CLAIMS = answered(
    pointing("hanged", someone("Tovik Vandrel"), code="hanging"),
    pointing("ended on the gallows", someone("Mirela Oskari"), sentences=[2], code="hanging"),
    pointing("hanged", someone("General Sorn"), code="hanging"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "valdoria"
    with Case.init(made) as case:
        (case.sources / "a.md").write_text(f"---\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8")
        case.build(site=False, processes=1)
    return made


def test_reading_says_what_stands_and_what_was_refused(folder: Path) -> None:
    with serving(said(CLAIMS)) as server:
        done = asnad("read", "--model", "qwen3:4b", "--at", server.at, folder=folder)

    assert done.returncode == 0, done.stderr
    assert "qwen3:4b at 127.0.0.1 read 1 source: 2 claims, all proposed by machine" in done.stdout
    assert "1 claim refused:\n    1  words for someone that are not there, or more than once" in done.stdout
    assert done.stderr == ""


def test_the_readers_are_held_against_each_other(folder: Path) -> None:
    nobody = asnad("readers", folder=folder)
    with serving(said(CLAIMS)) as server:
        report = json.loads(asnad("read", "--model", "m", "--at", server.at, "--json", folder=folder).stdout)
    rows = json.loads(asnad("readers", "--json", folder=folder).stdout)
    shown = asnad("readers", folder=folder).stdout
    dossier = asnad("show", "Mirela Oskari", folder=folder).stdout

    assert "No language model has read" in nobody.stdout
    assert (report["exact"], report["confirmed"]) == (2, 1)
    assert [row["found"] for row in rows] == ["both", "model only"]
    assert "1 found by both, 0 differ, 0 by rules only, 1 by the model only" in shown
    assert "[machine: language model m]" in dossier


def test_a_source_that_is_not_read_gives_exit_code_three(folder: Path) -> None:
    with serving(said("no JSON")) as server:
        done = asnad("read", "--model", "m", "--at", server.at, folder=folder)

    assert done.returncode == 3
    assert "not read: a.md: of the model's answer nothing can be used, asked twice: it is not JSON" in done.stderr


def test_a_server_that_is_not_there_is_one_line(folder: Path) -> None:
    with serving(said("")) as server:
        gone = server.at
    done = asnad("read", "--model", "m", "--at", gone, folder=folder)

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "nothing answers at 127.0.0.1" in done.stderr


class TestAway:
    """As if the server on this machine stood in another network."""

    @pytest.fixture(autouse=True)
    def elsewhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        local = Endpoint.__init__

        def away(self: Endpoint, *arguments: object, **named: object) -> None:
            local(self, *arguments, **named)  # type: ignore[arg-type]
            self.local = False

        monkeypatch.setattr(Endpoint, "__init__", away)

    @pytest.mark.parametrize(("answer", "sent"), [("n\n", 0), ("y\n", 1)])
    def test_text_leaves_only_after_a_warning_and_a_yes(self, folder: Path, answer: str, sent: int) -> None:
        with serving(said(CLAIMS)) as server:
            done = CliRunner().invoke(read, ["--model", "m", "--at", server.at], input=answer, obj=folder)

            assert len(server.asked) == sent
        assert "leaves this machine: it is sent to 127.0.0.1" in done.stderr
        assert "Closed sources are not sent." in done.stderr

    def test_yes_sends_without_asking_and_still_warns(self, folder: Path) -> None:
        with serving(said(CLAIMS)) as server:
            command = ["--model", "m", "--at", server.at, "--yes", "--closed"]
            done = CliRunner().invoke(read, command, obj=folder)

            assert len(server.asked) == 1
        assert "Closed sources are sent too." in done.stderr
        assert done.exit_code == 0
