"""A test's own mail server on the loopback address: it takes letters, or refuses them."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass(slots=True)
class MailServer:
    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    refuses: bool = False
    """Whether it says no to every recipient, as a server does that knows nobody of that name."""


@contextmanager
def taking_mail() -> Iterator[MailServer]:
    """Take mail on a free port until the block ends."""
    server = MailServer()

    class Conversation(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 test")
            for line in self.rfile:
                verb = line.split(b" ")[0].strip().upper()
                if verb == b"QUIT":
                    self.say("221 bye")
                    return
                if verb == b"DATA":
                    self.say("354 go on")
                    self.take_letter()
                elif verb == b"RCPT" and server.refuses:
                    self.say("550 nobody of that name")
                else:
                    self.say("250 fine")

        def take_letter(self) -> None:
            lines = iter(self.rfile.readline, b".\r\n")
            letter = message_from_bytes(b"".join(lines), policy=policy.default)
            assert isinstance(letter, EmailMessage)
            server.letters.append(letter)
            self.say("250 taken")

    class Listening(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Listening(("127.0.0.1", 0), Conversation) as listening:
        server.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()
