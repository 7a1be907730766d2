"""A server that speaks like a language model's, on this machine, and answers as it is told."""

from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

UNTRUSTED = Path(__file__).with_name("untrusted.pem")
"""A certificate that nobody vouches for, with its key: made for tests, and of no use elsewhere."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends: ``drip`` is how long it waits before each byte of it."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    drip: float = 0.0


@dataclass(slots=True)
class Server:
    """``at`` is the address; ``asked`` are the requests it got, ``keys`` what they were signed with."""

    at: str
    replies: list[Reply | Callable[[dict[str, Any]], Reply]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def reply(self, request: dict[str, Any]) -> Reply:
        """The next scripted reply; the last one for ever."""
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return reply(request) if callable(reply) else reply


def said(content: str, finish_reason: str = "stop") -> Reply:
    """A chat completion with this content."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish_reason}
    return Reply(body=json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def refused(status: int, message: str) -> Reply:
    """An error in the form that such servers give."""
    return Reply(status, json.dumps({"error": {"message": message}}).encode())


@contextmanager
def serving(*replies: Reply | Callable[[dict[str, Any]], Reply], tls: bool = False) -> Iterator[Server]:
    """A server with these replies, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(request)
            server.keys.append(self.headers.get("Authorization"))
            server.paths.append(self.path)
            reply = server.reply(request)
            try:
                self.send_response(reply.status)
                for header in (*reply.headers, ("Content-Length", str(len(reply.body)))):
                    self.send_header(*header)
                self.end_headers()
                if not reply.drip:
                    self.wfile.write(reply.body)
                for byte in reply.body if reply.drip else b"":
                    time.sleep(reply.drip)
                    self.wfile.write(bytes([byte]))
            except OSError:
                self.close_connection = True  # whoever asked has hung up

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # as the base has it
            """Say nothing: what a test prints is for what failed."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that does not trust our certificate hangs up; that is what is tested."""

    http = Quiet(("127.0.0.1", 0), Handler)
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(UNTRUSTED)
        http.socket = context.wrap_socket(http.socket, server_side=True)
    server = Server(f"http{'s' if tls else ''}://127.0.0.1:{http.server_port}/v1", list(replies))
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
