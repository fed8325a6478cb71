"""References: what ties a reply to the mail it answers when a client drops every header (contract §2)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

#: 140 bits: nobody guesses one, and it still fits a line of a footer.
_CHARACTERS: Final = 28


@dataclass(frozen=True, slots=True)
class References:
    """Makes the reference of each mail: stable for the same mail, unguessable without the key."""

    key: bytes = field(repr=False)

    def of(self, notice: str, to: str) -> str:
        """The reference of one notice to one person: ``MF-`` and seven groups of four of A-Z and 2-7."""
        digest = hmac.new(self.key, f"{notice}\0{to}".encode(), hashlib.sha256).digest()
        text = base64.b32encode(digest).decode()[:_CHARACTERS]
        return "MF-" + "-".join(text[i : i + 4] for i in range(0, _CHARACTERS, 4))

    def message_id(self, notice: str, to: str, record: str | None, domain: str) -> str:
        """The Message-ID of one notice to one person: the same however often it is made."""
        local = self.of(notice, to).lower().removeprefix("mf-").replace("-", "")
        return f"<{local}.{(record or 'letter').lower()}@{domain}>"


def load_key(path: Path) -> bytes:
    """The key beside a journal, made once and readable by its owner only.

    PermissionError where others could read it: then anybody could forge what ties replies to mails.
    """
    if not path.exists():
        _make_key(path)
    if path.stat().st_mode & 0o077:
        raise PermissionError(f"{path}: readable by others, expected mode 0600. Run: chmod 600 {path}")
    return path.read_bytes()


def _make_key(path: Path) -> None:
    """Write a new key whole or not at all: a half-written one would be taken for a key at the next start."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(32))
        file.flush()
        os.fsync(file.fileno())
    beside.rename(path)
