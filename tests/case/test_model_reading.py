"""What a language model adds to a case, asked over a real socket: beside the rules, labelled, and never by itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from asnad import Case
from asnad.case.endpoint import Endpoint
from asnad.case.model_reading import ModelReport
from asnad.errors import CaseError, EndpointError, NotFound, SettingsError
from tests.case.model_server import Reply, Server, refused, said, serving
from tests.propose.model.pointing import Pointing, answered, pointing, someone

KEY = "sk-0123456789abcdef"
ARTICLE = """---
title: Two hanged in Arkhal
publisher: The Valdoria Courier
published: 1990-05-01
language: en
---
Tovik Vandrel was hanged in Arkhal in April 1989. The last days of Mirela Oskari ended on the gallows of Lomay.

The army announced that it would execute Kesten Brisk.
"""
CLOSED = """---
title: What a guard told
publisher: A friend
language: en
access: closed
---
Olan Drev was hanged in Meran in 1990.
"""
HANGED = pointing("hanged", someone("Tovik Vandrel"), code="hanging")
GALLOWS = pointing("ended on the gallows", someone("Mirela Oskari"), sentences=[2], code="hanging", where="Lomay")
PLANNED = pointing("execute", someone("Kesten Brisk"), sentences=[3])
INVENTED = pointing("hanged", someone("General Sorn"), code="hanging")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.init(tmp_path / "valdoria", title="Valdoria") as made:
        (made.sources / "two.md").write_text(ARTICLE, encoding="utf-8")
        (made.sources / "closed.md").write_text(CLOSED, encoding="utf-8")
        made.build(site=False, processes=1)
        yield made


def finding(*claims: Pointing) -> Callable[[dict[str, Any]], Reply]:
    """A model that finds these claims in the article, and nothing elsewhere."""

    def reply(request: dict[str, Any]) -> Reply:
        return said(answered(*claims) if "Vandrel" in request["messages"][1]["content"] else answered())

    return reply


def read(case: Case, *claims: Pointing, model: str = "qwen3-4b") -> ModelReport:
    with serving(finding(*claims)) as server:
        return case.read(case.endpoint(model, server.at))


def texts(server: Server) -> str:
    return json.dumps([request["messages"] for request in server.asked])


class TestReading:
    def test_claims_are_counted_by_how_they_were_copied(self, case: Case) -> None:
        copied = pointing("ENDED on the gallows", someone("mirela oskari"), sentences=[2], code="hanging", where="Nor")
        report = read(case, HANGED, copied, PLANNED, INVENTED)

        assert (report.read, report.exact, report.repaired, report.confirmed, report.dropped) == (2, 1, 1, 1, 1)
        assert report.refused == {
            "said to have happened, and the words do not say so": 1,
            "words for someone that are not there, or more than once": 1,
        }

    def test_what_it_found_stands_beside_the_rules_signed_by_the_model(self, case: Case) -> None:
        before = {row["id"]: row for row in case.claims()}
        report = read(case, HANGED, GALLOWS, INVENTED)
        after = {row["id"]: row for row in case.claims()}

        assert before.items() <= after.items()
        (new,) = (row for id_, row in after.items() if id_ not in before)
        assert (new["by"], new["status"]) == (report.proposer, "proposed")
        assert report.proposer.startswith("asnad-model:qwen3-4b/1+")
        assert "Sorn" not in json.dumps(list(after.values()))

    def test_days_in_what_a_letter_repeats_are_not_counted_from_the_letter(self, case: Case) -> None:
        letter = "From: Ines <i@valdoria.example>\nTo: b@lomay.example\nDate: Tue, 6 May 1997 10:00:00 +0000\n\n"
        words = "The last days of Mirela Oskari ended on the gallows yesterday, as the family of the man said to us."
        (case.sources / "a.eml").write_text(f"{letter}So was Vandrel's.\n\n> {words}\n", encoding="utf-8")
        case.build(site=False, processes=1)
        family = {
            "asserter": someone("the family of the man", "group", named=False),
            "cue": "said",
            "stance": "attributed",
        }
        gallows = pointing("ended on the gallows", someone("Mirela Oskari"), sentences=[3], code="hanging", **family)
        read(case, gallows | {"when": "yesterday"})
        (row,) = (row for row in case.claims() if "yesterday" in row["quote"])
        assert (row["by"].partition(":")[0], row["when"], row["earliest"]) == ("asnad-model", "yesterday", None)

    def test_a_build_neither_throws_it_away_nor_asks_again(self, case: Case) -> None:
        read(case, HANGED, GALLOWS)
        claims = [row["id"] for row in case.claims()]
        size = case.state.size
        report = case.build(processes=1)

        assert (report.notices, case.state.size) == ((), size)
        assert [row["id"] for row in case.claims()] == claims

    def test_two_models_stand_side_by_side_and_one_read_anew_replaces_itself(self, case: Case) -> None:
        rules = len(case.claims())
        read(case, GALLOWS)
        read(case, pointing("ended", someone("Mirela Oskari"), sentences=[2], code="death"), model="other/model:7b")

        assert len(case.claims()) == rules + 2
        assert {row["model"] for row in case.readers()} == {"qwen3-4b", "other/model:7b"}

    def test_what_was_read_is_not_sent_again_until_its_text_changes(self, case: Case) -> None:
        read(case, GALLOWS)
        with serving(finding(GALLOWS)) as server:
            again = case.read(case.endpoint("qwen3-4b", server.at))
            assert server.asked == []
            (case.sources / "two.md").write_text(ARTICLE.replace("1989", "1988"), encoding="utf-8")
            notices = case.build(site=False, processes=1).notices
            anew = case.read(case.endpoint("qwen3-4b", server.at))

        assert (again.read, again.already, anew.read) == (0, 2, 1)
        assert notices == ("1 source changed since qwen3-4b read it; to have it read anew: asnad read",)

    def test_only_what_is_named_is_read(self, case: Case) -> None:
        with serving(said(answered())) as server:
            asking = case.endpoint("qwen3-4b", server.at)
            report = case.read(asking, ["two.*"])
            with pytest.raises(NotFound, match=r"no source is three\.md"):
                case.read(asking, ["three.md"])

        assert report.read == 1
        assert "Drev" not in texts(server)

    def test_one_source_that_fails_is_named_and_the_rest_goes_on(self, case: Case) -> None:
        def reply(request: dict[str, Any]) -> Reply:
            return said("no JSON" if "Drev" in request["messages"][1]["content"] else answered(GALLOWS))

        with serving(reply) as server:
            report = case.read(case.endpoint("qwen3-4b", server.at))
            assert len(server.asked) == 3  # the broken answer was asked for once more

        assert report.read == 1
        assert [problem.split(":")[0] for problem in report.problems] == ["closed.md"]

    def test_a_server_that_answers_nothing_is_not_asked_about_every_source(self, case: Case) -> None:
        for number in range(4):
            text = f"Tovik Vandrel was hanged in Arkhal in {1980 + number}.\n"
            (case.sources / f"more{number}.txt").write_text(text, encoding="utf-8")
        case.build(site=False, processes=1)
        with serving(refused(504, "too late")) as server:
            endpoint = Endpoint(server.at, "m", sleep=lambda _seconds: None)
            with pytest.raises(EndpointError, match=r"status 504.*So it was for 3 sources in a row"):
                case.read(endpoint)

        assert len(server.asked) == 3 * 4

    def test_every_quote_it_left_is_a_slice_of_its_layer(self, case: Case) -> None:
        read(case, HANGED, GALLOWS)

        assert case.verify().faults == ()


class TestWhatLeaves:
    def test_nothing_is_sent_to_another_machine_unless_that_is_said(self, case: Case) -> None:
        asking = Endpoint("https://203.0.113.9/v1", "big-model")

        with pytest.raises(CaseError, match="another machine"):
            case.read(asking)

    @pytest.mark.parametrize(("closed", "kept_back"), [(False, 1), (True, 0)])
    def test_closed_sources_go_away_only_when_that_is_said(self, case: Case, closed: bool, kept_back: int) -> None:
        with serving(said(answered())) as server:
            asking = case.endpoint("qwen3-4b", server.at)
            asking.local = False  # as if this machine were another's
            report = case.read(asking, away=True, closed=closed)

        assert report.closed == kept_back
        assert ("Drev" in texts(server)) is closed

    def test_the_key_is_nowhere_in_the_case(self, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("MODEL_KEY", KEY)
        with serving(finding(GALLOWS)) as server:
            report = case.read(case.endpoint("qwen3-4b", server.at, "MODEL_KEY"))
            assert server.keys[0] == f"Bearer {KEY}"
        case.build(processes=1)

        assert KEY not in repr(report)
        assert KEY not in repr(case.log(1_000).rows)
        holds = [path.name for path in case.folder.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
        assert holds == []

    def test_a_key_that_the_environment_does_not_hold_is_named(self, case: Case) -> None:
        with pytest.raises(CaseError, match="the environment holds no NO_SUCH_KEY"):
            case.endpoint("qwen3-4b", "http://127.0.0.1/v1", "NO_SUCH_KEY")

    def test_a_server_that_does_not_let_us_in_stops_the_work_and_what_was_read_stays(self, case: Case) -> None:
        with serving(said(answered()), refused(401, "no more")) as server, pytest.raises(EndpointError):
            case.read(case.endpoint("qwen3-4b", server.at))

        assert len({row["source"] for row in case.readers(closed=True)}) == 1


class TestSettings:
    def test_the_model_can_stand_in_the_settings(self, case: Case) -> None:
        settings = case.folder / "asnad.toml"
        with serving(said(answered())) as server:
            settings.write_text(
                settings.read_text(encoding="utf-8") + f'[model]\nname = "qwen3:4b"\nat = "{server.at}"\n',
                encoding="utf-8",
            )
            case.close()
            with Case.open(case.folder) as opened:
                assert opened.read(opened.endpoint()).model == "qwen3:4b"

    def test_a_build_asks_no_model_whatever_the_settings_say(self, case: Case) -> None:
        settings = case.folder / "asnad.toml"
        with serving(said(answered())) as server:
            table = f'[model]\nname = "qwen3:4b"\nat = "{server.at}"\n'
            settings.write_text(settings.read_text(encoding="utf-8") + table, encoding="utf-8")
            (case.sources / "three.md").write_text(ARTICLE.replace("1989", "1991"), encoding="utf-8")
            case.close()
            with Case.open(case.folder) as opened:
                assert opened.build(processes=1).captured == 1

            assert server.asked == []

    def test_a_key_in_the_settings_is_refused(self, case: Case) -> None:
        settings = case.folder / "asnad.toml"
        settings.write_text(settings.read_text(encoding="utf-8") + f'[model]\nkey = "{KEY}"\n', encoding="utf-8")

        with pytest.raises(SettingsError, match=r"model\.key") as raised:
            Case.open(case.folder)
        assert KEY not in str(raised.value)

    def test_without_a_model_the_message_says_how_to_name_one(self, case: Case) -> None:
        with pytest.raises(CaseError, match="asnad read --model NAME --at"):
            case.endpoint()


class TestAgreement:
    def test_each_claim_is_said_to_be_found_by_both_by_one_or_otherwise(self, case: Case) -> None:
        supposed = pointing("hanged", someone("Tovik Vandrel"), code="hanging", modality="supposed")
        army = someone("The army", "organisation")
        read(case, supposed, GALLOWS, PLANNED | {"modality": "planned", "asserter": army})
        with_models = [(row["found"], row["differs"]) for row in case.readers()]
        read(case, model="silent")
        without = [row["found"] for row in case.readers() if row["model"] == "silent"]

        assert with_models == [("differ", "modality"), ("model only", ""), ("both", "")]
        assert without == ["rules only", "rules only"]

    def test_closed_sources_are_shown_on_the_owners_screen_alone(self, case: Case) -> None:
        read(case, GALLOWS)

        assert "Drev" not in repr(case.readers().rows)
        assert "Drev" in repr(case.readers(closed=True).rows)


class TestLabels:
    def test_the_site_and_the_dossier_say_that_a_language_model_proposed_it(self, case: Case) -> None:
        read(case, GALLOWS)
        case.build(processes=1)
        pages = "".join(path.read_text(encoding="utf-8") for path in (case.folder / "site").rglob("*.html"))

        assert "proposed by machine (language model <bdi>qwen3-4b</bdi>), not yet reviewed" in pages
        lines = case.dossier("Mirela Oskari").lines
        assert any(line.by.startswith("asnad-model:qwen3-4b/") for line in lines)
        assert not any(line.reviewed for line in lines)
