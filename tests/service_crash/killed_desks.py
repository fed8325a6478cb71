"""The mailbox that a killed service reads and the way its mail leaves: real ones, which outlive it."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from rig.apart import SinkApart
from rig.dovecot import Dovecot

ROOT = Path(__file__).parents[2]


class Desk(Protocol):
    """Where letters are put in and mails come out."""

    environment: Mapping[str, str]
    may_repeat: bool

    def put(self, raw: bytes) -> None:
        """A letter arrives, after all that were put before."""
        ...

    def news(self) -> list[tuple[str, bytes]]:
        """Mails that left since the last call, repeats too: recipient and bytes, in order of leaving."""
        ...


class MaildirDesk:
    """A Maildir in, a Maildir a person out: a mail that is sent twice is one file there."""

    may_repeat = False

    def __init__(self, folder: Path) -> None:
        self._in, self._out = folder / "mailbox", folder / "outbox"
        self._put, self._seen = 0, set[Path]()
        for name in ("tmp", "new", "cur"):
            (self._in / name).mkdir(parents=True)
        self.environment = {"MAILFLOW_MAILBOX": f"maildir://{self._in}", "MAILFLOW_SUBMIT": f"maildir://{self._out}"}

    def put(self, raw: bytes) -> None:
        self._put += 1
        half = self._in / "tmp" / f"{self._put:08d}.letter"
        half.write_bytes(raw)
        half.rename(self._in / "new" / half.name)

    def news(self) -> list[tuple[str, bytes]]:
        files = sorted(set(self._out.glob("*/new/*")) - self._seen, key=lambda file: (file.stat().st_mtime_ns, file))
        self._seen.update(files)
        return [(file.parts[-3], file.read_bytes()) for file in files]


class ImapDesk:
    """A mailbox on a real Dovecot in, SMTP to a server of its own out."""

    may_repeat = True

    def __init__(self, dovecot: Dovecot, sink: SinkApart, imap: imaplib.IMAP4, user: str) -> None:
        assert sink.folder
        self._imap, self._folder, self._seen = imap, sink.folder, set[Path]()
        self.environment = {
            "MAILFLOW_MAILBOX": f"imap://{user}@{dovecot.host}:{dovecot.port}/INBOX",
            "MAILFLOW_MAILBOX_PASSWORD": dovecot.password,
            "MAILFLOW_SUBMIT": f"smtp://{sink.host}:{sink.port}",
        }

    def put(self, raw: bytes) -> None:
        done, why = self._imap.append("INBOX", "", None, raw)
        assert done == "OK", why

    def news(self) -> list[tuple[str, bytes]]:
        files = sorted(file for file in set(self._folder.glob("[0-9]*")) - self._seen)
        self._seen.update(files)
        return [(file.name.partition(" ")[2], file.read_bytes()) for file in files]


@contextmanager
def desk_of(kind: str, folder: Path) -> Iterator[Desk]:
    """The desk named `maildir` or `dovecot`, with its servers running meanwhile."""
    if kind == "maildir":
        yield MaildirDesk(folder)
        return
    with SinkApart(folder / "taken") as sink, Dovecot() as dovecot:
        user = dovecot.new_user()
        with dovecot.client(user) as imap:
            yield ImapDesk(dovecot, sink, imap, user)
