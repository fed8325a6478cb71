"""One logged-in IMAP connection: the few commands we use, and no value that could smuggle another."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError
from imapclient.imap4 import IMAP4WithTimeout
from imapclient.tls import IMAP4_TLS

from mailflow.transport.imap_url import ImapUrl, clean

DONE = "$MailflowDone"
_SIZE = b"RFC822.SIZE"
_BODY = b"BODY[]"
CHUNK = 1 << 20
_HEADER_LIMIT = 262_144
_WINDOW = 50_000  # imaplib refuses answer lines over 1 MB, and SEARCH answers in one line
_IDS_PER_COMMAND = 200  # RFC 7162 §4 advises servers to take command lines of 8,192 octets
_CLIENT = {"name": "mailflow", "version": "1.0", "vendor": "mailflow"}


@dataclass(frozen=True, slots=True)
class Look:
    """The state of the folder: every mail below `uidnext` that we shall ever see under `uidvalidity` is there now."""

    uidvalidity: int
    uidnext: int
    may_flag: bool


@dataclass(frozen=True, slots=True)
class Fetched:
    """One mail's bytes (or its header's) and when the server stored it."""

    raw: bytes
    stored_at: datetime | None


#: Is given a line that is being opened, as a socket of its own to shut down and to close.
Opened = Callable[[socket.socket], None]


class _Plain(IMAP4WithTimeout):  # type: ignore[misc]
    """A connection that can be cut from its first byte on: greeting and handshake may be dripped as well as a mail."""

    def __init__(self, opened: Opened, *where: Any) -> None:
        self._opened = opened
        super().__init__(*where)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        made: socket.socket = super()._create_socket(timeout)
        self._opened(made.dup())
        return made


class _Secure(IMAP4_TLS):  # type: ignore[misc]
    """The same by TLS, whose handshake is part of what can be cut."""

    def __init__(self, opened: Opened, *where: Any) -> None:
        self._opened = opened
        super().__init__(*where)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        made = socket.create_connection((self.host, self.port), timeout or self._timeout)
        self._opened(made.dup())
        context: ssl.SSLContext = self.ssl_context or ssl.create_default_context()
        return context.wrap_socket(made, server_hostname=self.host)


class _Client(IMAPClient):  # type: ignore[misc]
    """imapclient, made to see what the server said in one breath with "+ idling", which lies in Python's buffer."""

    readable = False

    def __init__(self, opened: Opened, *where: Any, **how: Any) -> None:
        self._opened = opened
        super().__init__(*where, **how)

    def _create_IMAP4(self) -> Any:  # noqa: N802
        where = (self.host, self.port)
        if self.ssl:
            return _Secure(self._opened, *where, self.ssl_context, self._timeout.connect)
        return _Plain(self._opened, *where, self._timeout.connect)

    def _poll_socket(self, sock: socket.socket, timeout: float | None = None) -> bool:
        self.readable = self._buffered() or bool(super()._poll_socket(sock, timeout))
        return self.readable

    def _buffered(self) -> bool:
        if hasattr(self._imap, "_readbuf"):  # imaplib of Python 3.14
            return bool(self._imap._readbuf)  # noqa: SLF001
        try:
            return bool(self._imap.file.peek(1))
        except OSError:  # the socket does not block now, and TLS says so by SSLWantReadError
            return False


class ImapSession:
    """A connection that is logged in; anything it raises leaves it in an unknown state, fit only for `drop`."""

    def __init__(
        self,
        url: ImapUrl,
        secret: Callable[[], str],
        timeout: SocketTimeout,
        tls: ssl.SSLContext | None,
        opened: Opened = socket.socket.close,
    ) -> None:
        """Connect and log in; `secret` gives the password or OAuth2 token, and is asked just before it is sent."""
        self._url = url
        self._client = _Client(opened, url.host, url.port, ssl=url.tls, ssl_context=tls, timeout=timeout)
        self._client.normalise_times = False
        try:
            self._refuse_tricks()
            self._login(secret)
            self._introduce()
        except BaseException:
            self.drop()
            raise

    def _refuse_tricks(self) -> None:
        if self._client.welcome.upper().startswith(b"* PREAUTH"):
            raise IMAPClientError("found a server that says we are logged in already (PREAUTH), expected to log in")
        if self._client.has_capability("LOGINDISABLED"):
            raise IMAPClientError("found LOGINDISABLED, expected a server that takes logins on this port")

    def _login(self, secret: Callable[[], str]) -> None:
        user, word = self._url.user, clean(secret(), "password")
        if self._url.auth == "xoauth2":
            self._client.oauth2_login(user, word)
        elif (user + word).isascii():
            self._client.login(user, word)
        else:
            self._client.plain_login(user, word)

    def _introduce(self) -> None:
        """Say who we are (RFC 2971): 163, 126 and 188 call every other client unsafe and refuse SELECT."""
        if self._client.has_capability("ID"):
            self._client.id_(_CLIENT)

    def look(self) -> Look:
        """Open the folder (again) and see what is there."""
        found = self._client.select_folder(self._url.folder)
        if b"UIDVALIDITY" not in found:
            raise IMAPClientError("found a folder without UIDVALIDITY, expected lasting UIDs (RFC 3501 §2.3.1.1)")
        flags = {flag.strip(b"()").lower() for flag in found.get(b"PERMANENTFLAGS", ())}
        uidnext = found.get(b"UIDNEXT") or self._client.folder_status(self._url.folder, ["UIDNEXT"])[b"UIDNEXT"]
        return Look(found[b"UIDVALIDITY"], int(uidnext), bool(flags & {rb"\*", DONE.lower().encode()}))

    def uids(self, first: int, end: int, *, unflagged: bool = False) -> set[int]:
        """UIDs from `first` up to and without `end`, all of them or those without our flag."""
        extra = ["UNKEYWORD", DONE] if unflagged else []
        found: set[int] = set()
        for low in range(first, end, _WINDOW):
            high = min(low + _WINDOW, end) - 1
            found.update(uid for uid in self._client.search(["UID", f"{low}:{high}", *extra]) if low <= uid <= high)
        return found

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Size in bytes of each mail that is still there."""
        found: dict[int, int] = {}
        for ids in _portions(uids):
            answers = self._client.fetch(ids, ["RFC822.SIZE"])
            found |= {uid: int(answer[_SIZE]) for uid, answer in answers.items() if _SIZE in answer}
        return found

    def mails(self, uids: Sequence[int]) -> dict[int, Fetched]:
        """Whole mails, unmarked; one that has gone meanwhile is left out."""
        answers = self._client.fetch(uids, ["BODY.PEEK[]", "INTERNALDATE"])
        return {uid: _fetched(answer, _BODY) for uid, answer in answers.items() if answer.get(_BODY) is not None}

    def header(self, uid: int) -> Fetched | None:
        """Give the header block only, or None when the mail has gone."""
        answer = self._client.fetch([uid], [f"BODY.PEEK[HEADER]<0.{_HEADER_LIMIT}>", "INTERNALDATE"]).get(uid)
        return _fetched(answer, b"BODY[HEADER]<0>") if answer and answer.get(b"BODY[HEADER]<0>") is not None else None

    def big(self, uid: int, limit: int) -> Fetched | None:
        """Give a whole mail fetched piece by piece, or None when it has gone; stops once it is over `limit` bytes."""
        raw, stored_at = bytearray(), None
        while len(raw) <= limit:
            answer = self._client.fetch([uid], [f"BODY.PEEK[]<{len(raw)}.{CHUNK}>", "INTERNALDATE"]).get(uid)
            if answer is None:
                return None
            piece = answer.get(b"BODY[]<%d>" % len(raw)) or b""
            stored_at = answer.get(b"INTERNALDATE")
            raw += piece
            if len(piece) < CHUNK:
                break
        return Fetched(bytes(raw), stored_at)

    def flag(self, uids: Sequence[int]) -> None:
        """Mark mails as done."""
        for ids in _portions(uids):
            self._client.add_flags(ids, [DONE], silent=True)

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Move mails, by MOVE (RFC 6851) or by its three steps; the folder is made when it is not there."""
        if not self._client.folder_exists(folder):
            self._client.create_folder(folder)
        for ids in _portions(uids):
            if self._client.has_capability("MOVE"):
                self._client.move(ids, folder)
            else:
                self._move_in_steps(ids, folder)

    def _move_in_steps(self, ids: Sequence[int], folder: str) -> None:
        if not self._client.has_capability("UIDPLUS"):
            raise IMAPClientError("found a server without MOVE and UIDPLUS, expected one of them. Leave ?move= out")
        self._client.copy(ids, folder)
        self._client.delete_messages(ids, silent=True)
        self._client.uid_expunge(ids)

    @property
    def can_idle(self) -> bool:
        """Whether the server can wake us."""
        return bool(self._client.has_capability("IDLE"))

    def idle(self, stopped: Callable[[], bool], seconds: int, entered: Callable[[], None]) -> None:
        """Wait until the server speaks of the folder, `stopped` (asked every second) or so many seconds."""
        self._client.idle()
        entered()
        silent = 0
        for _ in range(seconds):
            if stopped():
                break
            lines = self._client.idle_check(timeout=1)
            # A readable socket that gives nothing has been closed; once may be a TLS record without data.
            silent = silent + 1 if self._client.readable and not lines else 0
            if silent > 1 or any(line[0] == b"BYE" for line in lines):
                raise IMAPClientError("found the connection closed while waiting, expected the server to keep it")
            if any(line[0] != b"OK" for line in lines):
                break
        self._client.idle_done()

    def close(self) -> None:
        """Log out and let go."""
        with suppress(IMAPClientError, OSError):
            self._client.logout()

    def drop(self) -> None:
        """Let go without a word."""
        with suppress(OSError):
            self._client.shutdown()


def _portions(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), _IDS_PER_COMMAND):
        yield uids[start : start + _IDS_PER_COMMAND]


def _fetched(answer: dict[bytes, Any], key: bytes) -> Fetched:
    return Fetched(answer[key], answer.get(b"INTERNALDATE"))
