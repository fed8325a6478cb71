"""A Maildir read as mail in, and one per recipient written as mail out."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from mailflow.transport.envelope import Accept, Arrival, KnownFiles, header_of
from mailflow.transport.mailbox import Heard, MailboxError, Polled, Wait, batches, keep_watch
from mailflow.transport.post import Sent

_SAFE = re.compile(r"[a-z0-9][a-z0-9@._+-]{0,99}")
_HEADER_LIMIT = 262_144


class MaildirMailbox:
    """A Maildir that is polled: new/, and what a mail client has moved to cur/ before us.

    A mail is moved from new/ to cur/ (flags `:2,`, so a client shows it as unread) only after it is stored.
    """

    def __init__(
        self, path: Path, accept: Accept, known: KnownFiles, *, size_limit: int = 25 << 20, every: float = 1
    ) -> None:
        """Watch the Maildir at `path`, which need not be there yet, every so many seconds."""
        self._path, self._accept, self._known = path, accept, known
        self._size_limit, self._every = size_limit, every
        self._stored: set[str] | None = None

    def poll(self) -> int:
        """Take what is new and say how many; raises `MailboxError`, after which what is known is read again."""
        try:
            return self._poll()
        except Exception as error:
            self._stored = None
            found = f"found {type(error).__name__} {ascii(str(error))[:200]}"
            raise MailboxError(f"maildir {self._path}: {found}, expected a round. Check MAILFLOW_MAILBOX.") from error

    def watch(self, wait: Wait, heard: Heard) -> None:
        """Poll until `wait` says stop; see `Mailbox.watch`."""
        keep_watch(lambda: self._round(wait, heard), wait, heard)

    def close(self) -> None:
        """Hold nothing open."""

    def _round(self, wait: Wait, heard: Heard) -> None:
        heard(Polled(self.poll()))
        wait(self._every)

    def _poll(self) -> int:
        if self._stored is None:
            self._stored = set(self._known.files(str(self._path)))
        names = {_unique(file.name): file for folder in ("cur", "new") for file in _files(self._path / folder)}
        taken = 0
        for batch in batches({name: _size(file) for name, file in names.items() if name not in self._stored}):
            taken += self._take({name: names[name] for name in batch})
        for name in names.keys() & self._stored:
            self._done(names[name])
        return taken

    def _take(self, files: dict[str, Path]) -> int:
        arrivals = [arrival for name, file in files.items() if (arrival := self._arrival(name, file))]
        if arrivals:
            self._accept(arrivals)
        self._stored = (self._stored or set()) | files.keys()
        return len(arrivals)

    def _arrival(self, name: str, file: Path) -> Arrival | None:
        raw = _read(file, self._size_limit)
        if raw is None:
            return None
        oversize = _size(file) if len(raw) > self._size_limit else None
        kept = raw if oversize is None else header_of(raw, _HEADER_LIMIT)
        return Arrival(kept, f"maildir:{self._path}/{name}", oversize=oversize)

    def _done(self, file: Path) -> None:
        if file.parent.name == "new":
            with suppress(FileNotFoundError):
                file.rename(self._path / "cur" / f"{file.name}:2,")


class MaildirPost:
    """Mail out into one Maildir per recipient under `root`; the same mail sent twice is one file."""

    def __init__(self, root: Path) -> None:
        """Nothing is made before the first mail."""
        self._root = root

    def send(self, recipient: str, raw: bytes, message_id: str, mail_from: str | None = None) -> Sent:  # noqa: ARG002
        """Put a mail into the recipient's new/, durably; the reply is its path. Raises OSError only."""
        box = self._root / safe_folder(recipient)
        name = hashlib.sha256(message_id.encode("utf-8", "surrogateescape")).hexdigest()[:32] + ".eml"
        there = _delivered(box, name)
        if there is None:
            there = _deliver(box, name, raw)
        return Sent(str(there))


def safe_folder(recipient: str) -> str:
    """Name a recipient's folder: the address itself where it can do no harm, else a hash of it."""
    name = recipient.lower()
    if _SAFE.fullmatch(name) and ".." not in name and "@" in name and not name.endswith("."):
        return name
    return "address-" + hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _delivered(box: Path, name: str) -> Path | None:
    """Find a mail that was sent before; a reader may have moved it to cur/ and put flags behind its name."""
    if (box / "new" / name).exists():
        return box / "new" / name
    return next(iter((box / "cur").glob(f"{name}*")), None)


def _deliver(box: Path, name: str, raw: bytes) -> Path:
    for folder in ("tmp", "new", "cur"):
        (box / folder).mkdir(parents=True, exist_ok=True)
    with (box / "tmp" / name).open("wb") as half:
        half.write(raw)
        half.flush()
        os.fsync(half.fileno())
    whole = (box / "tmp" / name).rename(box / "new" / name)
    _sync(box / "new")
    return whole


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [file for file in folder.iterdir() if not file.name.startswith(".") and _size(file) >= 0]


def _size(file: Path) -> int:
    """Size in bytes; -1 for what is not a plain file, or has gone."""
    with suppress(FileNotFoundError):
        found = file.lstat()
        return found.st_size if stat.S_ISREG(found.st_mode) else -1
    return -1


def _read(file: Path, limit: int) -> bytes | None:
    """Read up to one byte over `limit`; None for what has gone."""
    with suppress(FileNotFoundError), file.open("rb") as whole:
        return whole.read(limit + 1)
    return None


def _unique(name: str) -> str:
    """Give the part of a file name that lasts, as text that any store takes."""
    return os.fsencode(name.partition(":")[0]).decode("utf-8", "backslashreplace")
