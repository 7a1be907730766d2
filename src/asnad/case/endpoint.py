"""How is a language model asked? One POST to an address that speaks like OpenAI's; what comes back is bounded."""

from __future__ import annotations

import http.client
import ipaddress
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import Any
from urllib.parse import urlsplit

from asnad.errors import AnswerError, EndpointError, NoAnswer
from asnad.model.display import display_name

__all__ = ["Endpoint"]

LARGEST = 4 * 1024 * 1024
"""Bytes of an answer."""
CONNECT_SECONDS = 20.0
TRIES = 4
LONGEST_WAIT = 60.0

_REFUSED = {400, 413, 415, 422, 501}
_AGAIN = {429, 500, 502, 503, 504}
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_HERE = [ipaddress.ip_network(network) for network in ("127.0.0.0/8", "::1/128")]
"""This machine."""
_NEAR = [
    *_HERE,
    *(
        ipaddress.ip_network(network)
        for network in (
            *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
            *("fc00::/7", "fe80::/10"),
        )
    ),
]
"""This machine, and networks that no router leads to from outside."""


class _Refused(Exception):
    """The server would not take this request: perhaps for its schema."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(f"status {status}. {said}")
        self.status = status


class Endpoint:
    """A model at an address. ``local`` says that it is on this machine; ``near``, that it is in a private network.

    Nothing is sent before :meth:`ask`. No redirect is followed and no proxy is used, so that text goes to this address
    and no other; certificates are verified. The key is sent to it and kept nowhere.

    Raises:
        EndpointError: the address is no such address, its name means no machine, text would travel to another network
            in the clear, or name or key are none that can be sent.
    """

    def __init__(
        self,
        at: str,
        model: str,
        *,
        key: str = "",
        key_from: str = "",
        seconds: float = 300.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if key and not (key.isascii() and key.isprintable() and " " not in key):
            raise EndpointError(
                f"what stands in the environment as {key_from} is no key: it has spaces or line breaks in it"
            )
        if not model.isprintable():
            raise EndpointError(f"{display_name(model)} is no name of a model: it holds what cannot be printed")
        self.model = model
        self.key_from = key_from
        self.secure, self.host, self.port, self._path = _parts(at)
        self._key = key
        self._seconds = seconds
        self._sleep = sleep
        self._takes_schema = True
        addresses = _addresses(self.host, self.port)
        self.local = all(_is_in(_HERE, address) for address in addresses)
        self.near = all(_is_in(_NEAR, address) for address in addresses)
        if not (self.near or self.secure):
            raise EndpointError(
                f"http://{self.host} is outside your network, and text would travel there in the clear. Use https://"
            )

    def __repr__(self) -> str:
        return f"Endpoint({self.model!r} at {self.host!r})"

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """What the model answers to a conversation, in the form of a schema if the server takes one.

        Raises:
            EndpointError: it cannot be asked at all.
            AnswerError: it gave no answer: too late, too large, cut off, or (:class:`NoAnswer`) an error that lasted.
        """
        asked: dict[str, Any] = {"model": self.model, "messages": messages, "temperature": 0, "stream": False}
        if self._takes_schema:
            form = {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": schema}}
            try:
                return self._content(self._post({**asked, "response_format": form}))
            except _Refused:
                pass  # asked again without; if it refuses that too, the schema was not the reason
        try:
            content = self._content(self._post(asked))
        except _Refused as refused:
            kind = NoAnswer if refused.status == 500 else AnswerError
            raise kind(f"{self.host} refused to answer: {refused}") from None
        self._takes_schema = False
        return content

    def _content(self, body: bytes) -> str:
        try:
            choice = json.loads(body)["choices"][0]
            content, finished = choice["message"]["content"], choice.get("finish_reason")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            content = finished = None
        if not isinstance(content, str):
            raise AnswerError(
                f"{self.host} answered something else than a chat completion. Is it the address that ends in /v1?"
            )
        if finished == "length":
            raise AnswerError(f"the answer of {self.model} was cut off; give the model more room (a larger context)")
        return content

    def _post(self, asked: dict[str, Any]) -> bytes:
        body = json.dumps(asked, ensure_ascii=True).encode()
        for attempt in range(1, TRIES + 1):
            try:
                status, headers, answer = self._once(body)
            except (ConnectionError, http.client.HTTPException, ssl.SSLError) as broken:
                if attempt == TRIES:
                    raise NoAnswer(f"{self.host} broke off {TRIES} times ({type(broken).__name__})") from None
                self._sleep(2.0**attempt)
                continue
            if status in _AGAIN and attempt < TRIES:
                self._sleep(_wait(headers.get("Retry-After"), attempt))
                continue
            return self._checked(status, headers, answer)
        raise AssertionError("the last try returns or raises")

    def _checked(self, status: int, headers: http.client.HTTPMessage, answer: bytes) -> bytes:
        """The answer, unless its status says that it is none."""
        if status == 200:
            return answer
        said = self._said(answer)
        if 300 <= status < 400:
            to = display_name(urlsplit(headers.get("Location", "")).hostname or "another path of its own")
            raise EndpointError(
                f"{self.host} sends on to {to}; that is not followed, so that text goes nowhere you did not name. "
                "If you trust it, give that address"
            )
        if status in (401, 403):
            key = f"the key in {self.key_from}" if self._key else "a request without a key"
            raise EndpointError(f"{self.host} does not accept {key} (status {status}). {said}")
        if status == 404:
            raise EndpointError(
                f"{self.host} knows no model {self.model!r}, or no {self._path} (status 404). "
                f"The address must be the one that ends in /v1. {said}"
            )
        if status in _REFUSED or status == 500:  # llama.cpp says 500 to some schemas
            raise _Refused(status, said)
        raise NoAnswer(f"{self.host} gave no answer (status {status}). {said}")

    def _said(self, answer: bytes) -> str:
        """What the server says is wrong, in a line, and never the key."""
        try:
            error = json.loads(answer)["error"]
            text = str(error["message"] if isinstance(error, dict) else error)
        except (ValueError, LookupError, TypeError, RecursionError):
            return ""
        if self._key:
            text = text.replace(self._key, "[the key]")
        return f"It says: {display_name(text.strip(), 200)}" if text.strip() else ""

    def _once(self, body: bytes) -> tuple[int, http.client.HTTPMessage, bytes]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        with self._connected() as connection:
            late = Event()
            timer = Timer(self._seconds, _hang_up, [connection.sock, late])
            timer.daemon = True
            timer.start()
            try:
                connection.request("POST", self._path, body, headers)
                response = connection.getresponse()
                answer = response.read(LARGEST + 1)
            except (OSError, http.client.HTTPException):
                if not late.is_set():
                    raise
            finally:
                timer.cancel()
            if late.is_set():
                raise AnswerError(
                    f"{self.model} gave no full answer within {self._seconds:g} seconds. Give it more (seconds under "
                    "[model] in asnad.toml), or take a smaller model"
                )
            if len(answer) > LARGEST:
                raise AnswerError(f"{self.host} answered with more than {LARGEST // 1024**2} MiB; it was not read")
            return response.status, response.headers, answer

    @contextmanager
    def _connected(self) -> Iterator[http.client.HTTPConnection]:
        connection: http.client.HTTPConnection
        if self.secure:
            context = ssl.create_default_context()
            connection = http.client.HTTPSConnection(self.host, self.port, timeout=CONNECT_SECONDS, context=context)
        else:
            connection = http.client.HTTPConnection(self.host, self.port, timeout=CONNECT_SECONDS)
        try:
            try:
                connection.connect()
            except ssl.SSLError as error:
                raise EndpointError(f"{self.host} cannot prove who it is ({error.reason or error})") from None
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise EndpointError(
                    f"nothing answers at {self.host}:{self.port} ({reason}). Is the server running?"
                ) from None
            peer = connection.sock.getpeername()[0]
            if (self.local and not _is_in(_HERE, peer)) or (self.near and not _is_in(_NEAR, peer)):
                raise EndpointError(f"{self.host} was nearer a moment ago and now is {peer}; nothing was sent")
            connection.sock.settimeout(None)  # the timer bounds all that follows
            yield connection
        finally:
            connection.close()


def _hang_up(sock: socket.socket, late: Event) -> None:
    late.set()
    with suppress(OSError):  # it is closed already
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # that of a TLS socket would take the reader's state away


def _parts(at: str) -> tuple[bool, str, int, str]:
    """Whether it is https, the host, the port and the path to post to."""
    try:
        parts = urlsplit(at)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in ("http", "https") or not parts.hostname or not at.isascii() or not at.isprintable():
        raise EndpointError("a model's address begins with http:// or https://, such as http://127.0.0.1:8080/v1")
    if parts.username is not None or parts.query or parts.fragment:
        raise EndpointError(
            f"the address of {parts.hostname} holds more than a path. A key is taken from the environment: "
            "name the variable with --key-from"
        )
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    secure = parts.scheme == "https"
    return secure, parts.hostname, port or (443 if secure else 80), f"{path}/chat/completions"


def _addresses(host: str, port: int) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except OSError as error:
        raise EndpointError(f"no machine is called {host} ({error.strerror}). Check the address") from None


def _is_in(networks: Iterable[Network], address: str) -> bool:
    """Whether an address is in one of these networks."""
    found = ipaddress.ip_address(address.partition("%")[0])
    found = getattr(found, "ipv4_mapped", None) or found
    return any(found in network for network in networks if network.version == found.version)


def _wait(said: str | None, attempt: int) -> float:
    """Seconds until the next try: what the server says, within reason, or twice as long each time."""
    return min(float(said), LONGEST_WAIT) if said and said.isdecimal() else 2.0**attempt
