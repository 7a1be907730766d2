"""How a model is asked over a real socket: once, bounded, nowhere else, and with a key that nobody sees."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from asnad.case import endpoint as module
from asnad.case.endpoint import Endpoint
from asnad.errors import AnswerError, EndpointError, ModelError
from tests.case.model_server import Reply, refused, said, serving

KEY = "sk-0123456789abcdef"
MESSAGES = [{"role": "user", "content": '{"n": 1, "text": "یوسف کاظمی اعدام شد."}'}]
SCHEMA: dict[str, Any] = {"type": "object"}


def endpoint(at: str, *, key: str = "", seconds: float = 20.0, waits: list[float] | None = None) -> Endpoint:
    kept = waits if waits is not None else []
    return Endpoint(at, "qwen3-4b", key=key, key_from="MODEL_KEY", seconds=seconds, sleep=kept.append)


class TestAsking:
    def test_one_request_with_the_schema_the_model_and_temperature_nought(self) -> None:
        with serving(said("{}")) as server:
            assert endpoint(server.at + "/", key=KEY).ask(MESSAGES, SCHEMA) == "{}"

        (request,) = server.asked
        assert (request["model"], request["temperature"], request["messages"]) == ("qwen3-4b", 0, MESSAGES)
        assert request["response_format"]["json_schema"]["schema"] == SCHEMA
        assert server.keys == [f"Bearer {KEY}"]
        assert server.paths == ["/v1/chat/completions"]

    @pytest.mark.parametrize("status", [400, 422, 500])
    def test_a_server_that_takes_no_schema_is_asked_without_it_from_then_on(self, status: int) -> None:
        def reply(request: dict[str, Any]) -> Reply:
            return refused(status, "no response_format here") if "response_format" in request else said("{}")

        with serving(reply) as server:
            asking = endpoint(server.at)
            assert (asking.ask(MESSAGES, SCHEMA), asking.ask(MESSAGES, SCHEMA)) == ("{}", "{}")

        with_schema = ["response_format" in request for request in server.asked]
        assert with_schema[-2:] == [False, False]
        assert all(with_schema[:-2])

    def test_a_server_that_refuses_either_way_says_why(self) -> None:
        with (
            serving(refused(400, "the prompt is longer than the context")) as server,
            pytest.raises(AnswerError, match="longer than the context"),
        ):
            endpoint(server.at).ask(MESSAGES, SCHEMA)

    def test_one_that_is_busy_is_asked_again_after_the_time_it_names(self) -> None:
        waits: list[float] = []
        busy = Reply(429, headers=(("Retry-After", "7"),))
        with serving(busy, Reply(503), said("{}")) as server:
            assert endpoint(server.at, waits=waits).ask(MESSAGES, SCHEMA) == "{}"

        assert waits == [7.0, 4.0]

    def test_one_that_stays_busy_is_given_up_and_never_waited_for_longer_than_a_minute(self) -> None:
        waits: list[float] = []
        with (
            serving(Reply(429, headers=(("Retry-After", "86400"),))) as server,
            pytest.raises(AnswerError, match="status 429"),
        ):
            endpoint(server.at, waits=waits).ask(MESSAGES, SCHEMA)

        assert waits == [60.0, 60.0, 60.0]


class TestBounds:
    def test_a_huge_answer_is_not_read(self) -> None:
        with serving(said("x" * (module.LARGEST + 1))) as server, pytest.raises(AnswerError, match="more than 4 MiB"):
            endpoint(server.at).ask(MESSAGES, SCHEMA)

    def test_an_answer_that_drips_is_given_up_in_time(self) -> None:
        slow = Reply(body=b"x" * 10_000, drip=0.05)
        with serving(slow) as server, pytest.raises(AnswerError, match=r"within 0\.3 seconds"):
            endpoint(server.at, seconds=0.3).ask(MESSAGES, SCHEMA)

        assert len(server.asked) == 1

    @pytest.mark.parametrize(
        ("reply", "message"),
        [
            (Reply(body=b"<html>"), "something else than a chat completion"),
            (Reply(body=b'{"choices": []}'), "something else than a chat completion"),
            (Reply(body=b'{"choices": [{"message": {"content": null}}]}'), "something else than a chat completion"),
            (Reply(body=b"[" * 100_000), "something else than a chat completion"),
            (said("{", finish_reason="length"), "cut off"),
        ],
    )
    def test_what_is_no_answer_is_an_error(self, reply: Reply, message: str) -> None:
        with serving(reply) as server, pytest.raises(AnswerError, match=message):
            endpoint(server.at).ask(MESSAGES, SCHEMA)


class TestNowhereElse:
    def test_a_redirect_is_not_followed(self) -> None:
        with serving(said("{}")) as elsewhere:
            to = Reply(307, headers=(("Location", elsewhere.at),))
            with serving(to) as server, pytest.raises(EndpointError, match=r"sends on to 127\.0\.0\.1"):
                endpoint(server.at).ask(MESSAGES, SCHEMA)

        assert elsewhere.asked == []

    def test_no_proxy_of_the_environment_is_used(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(said("{}")) as proxy, serving(said("[]")) as server:
            monkeypatch.setenv("http_proxy", proxy.at)
            monkeypatch.setenv("no_proxy", "")
            assert endpoint(server.at).ask(MESSAGES, SCHEMA) == "[]"

        assert proxy.asked == []

    def test_a_server_that_cannot_prove_who_it_is_gets_nothing(self) -> None:
        with (
            serving(said("{}"), tls=True) as server,
            pytest.raises(EndpointError, match="cannot prove who it is"),
        ):
            endpoint(server.at, key=KEY).ask(MESSAGES, SCHEMA)

        assert server.asked == []

    def test_a_server_that_is_not_there_is_named(self) -> None:
        with serving(said("{}")) as server:
            gone = server.at
        with pytest.raises(EndpointError, match=r"nothing answers at 127\.0\.0\.1.*Is the server running"):
            endpoint(gone).ask(MESSAGES, SCHEMA)

    @pytest.mark.parametrize(
        ("at", "local", "near"),
        [
            ("http://127.0.0.1:8080/v1", True, True),
            ("http://[::1]:8080/v1", True, True),
            ("http://[::ffff:127.0.0.1]/v1", True, True),
            ("http://192.168.7.20:8080/v1", False, True),
            ("http://10.1.2.3/v1", False, True),
            ("https://172.16.0.9/v1", False, True),
            ("https://203.0.113.9/v1", False, False),
            ("https://100.64.0.1/v1", False, False),
            ("https://172.32.0.9/v1", False, False),
            ("https://[2001:db8::1]/v1", False, False),
            ("https://[::ffff:203.0.113.9]/v1", False, False),
        ],
    )
    def test_local_is_this_machine_and_near_a_private_network(self, at: str, local: bool, near: bool) -> None:
        found = endpoint(at)

        assert (found.local, found.near) == (local, near)

    @pytest.mark.parametrize(
        ("at", "message"),
        [
            ("http://203.0.113.9/v1", "in the clear"),
            ("ftp://127.0.0.1/v1", "begins with http"),
            ("127.0.0.1:8080", "begins with http"),
            ("http://127.0.0.1:x/v1", "begins with http"),
            (f"https://user:{KEY}@127.0.0.1/v1", "more than a path"),
            (f"https://127.0.0.1/v1?key={KEY}", "more than a path"),
            ("http://127.0.0.1/v1\r\nHost: elsewhere", "begins with http"),
        ],
    )
    def test_an_address_that_cannot_be_used_is_refused_before_anything_is_sent(self, at: str, message: str) -> None:
        with pytest.raises(EndpointError, match=message) as raised:
            endpoint(at)
        assert KEY not in str(raised.value)


@pytest.mark.parametrize("model", ["a\nb", "\ud800", "\u202eevil"])
def test_a_model_whose_name_cannot_be_printed_is_refused(model: str) -> None:
    with pytest.raises(EndpointError, match="is no name of a model"):
        Endpoint("http://127.0.0.1/v1", model)


class TestTheKey:
    @pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
    def test_it_is_in_no_message_whatever_the_server_says(self, status: int) -> None:
        with (
            serving(refused(status, f"Incorrect API key provided: {KEY}")) as server,
            pytest.raises(ModelError) as raised,
        ):
            endpoint(server.at, key=KEY).ask(MESSAGES, SCHEMA)

        assert "Incorrect API key" in str(raised.value)
        assert KEY not in "".join(traceback.format_exception(raised.value))

    def test_one_that_is_not_accepted_is_named_by_its_variable(self) -> None:
        with (
            serving(refused(401, "no")) as server,
            pytest.raises(EndpointError, match="does not accept the key in MODEL_KEY"),
        ):
            endpoint(server.at, key=KEY).ask(MESSAGES, SCHEMA)

    def test_it_is_not_shown_with_the_endpoint(self) -> None:
        assert KEY not in repr(endpoint("http://127.0.0.1/v1", key=KEY))

    @pytest.mark.parametrize("key", [f"{KEY}\r\nX: y", f"{KEY} {KEY}", f"{KEY}\u00e9"])
    def test_one_that_cannot_be_sent_is_refused_without_being_shown(self, key: str) -> None:
        with pytest.raises(EndpointError, match="MODEL_KEY is no key") as raised:
            endpoint("http://127.0.0.1/v1", key=key)
        assert KEY not in "".join(traceback.format_exception(raised.value))
