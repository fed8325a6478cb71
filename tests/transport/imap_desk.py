"""One user's mailbox on a real Dovecot, and ours that reads it through a proxy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rig.dovecot import Dovecot
from rig.proxy import Proxy
from rig.store import Store

from mailflow.transport.imap import ImapMailbox
from mailflow.transport.imap_url import ImapUrl

DONE = "$MailflowDone"


class Desk:
    """A user, a proxy before the server, a store, and as many mailboxes (restarts) as a test wants."""

    def __init__(self, dovecot: Dovecot, proxy: Proxy) -> None:
        self.dovecot, self.proxy, self.store = dovecot, proxy, Store()
        self.user = dovecot.new_user()
        self._boxes: list[ImapMailbox] = []

    def put(self, *raws: bytes, folder: str = "INBOX") -> None:
        for raw in raws:
            self.dovecot.append(self.user, raw, folder)

    def box(self, options: str = "", folder: str = "INBOX", **settings: Any) -> ImapMailbox:
        url = ImapUrl.of(f"imap://{self.user}@127.0.0.1:{self.proxy.port}/{folder}{options}")
        box = ImapMailbox(url, lambda: self.dovecot.password, self.store.accept, self.store, **settings)
        self._boxes.append(box)
        return box

    def flags(self, folder: str = "INBOX") -> list[set[str]]:
        flags = self.dovecot.flags(self.user, folder)
        return [found - {"\\Recent"} for _, found in sorted(flags.items())]

    def commands(self) -> list[str]:
        """The commands that went to the server, in order."""
        lines = [line.split() for line in bytes(self.proxy.sent).decode("latin-1").splitlines()]
        named = [" ".join(words[1:3]) if words[1:2] == ["UID"] else words[1] for words in lines if len(words) > 1]
        return [name.upper() for name in named]

    def close(self) -> None:
        for box in self._boxes:
            box.close()


@contextmanager
def desk_at(dovecot: Dovecot) -> Iterator[Desk]:
    with Proxy(dovecot.port) as proxy:
        desk = Desk(dovecot, proxy)
        try:
            yield desk
        finally:
            desk.close()


def mail(number: int, size: int = 0) -> bytes:
    """A mail that is like no other, of at least so many bytes."""
    header = b"Subject: mail %d\r\nMessage-ID: <%d@test.example>\r\n\r\n" % (number, number)
    return header + (b"." + b"x" * 74 + b"\r\n") * (size // 77 + 1)


