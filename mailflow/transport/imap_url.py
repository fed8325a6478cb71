"""Where an IMAP mailbox is and how it is spoken to, read from its URL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from mailflow.transport.endpoint import is_loopback

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SHAPE = "imaps://USER@HOST[:PORT]/FOLDER[?move=FOLDER][&auth=login|xoauth2]"


@dataclass(frozen=True, slots=True)
class ImapUrl:
    """One folder of one account. `move` names the folder that done mails go to; without it they are flagged."""

    host: str
    port: int
    user: str
    folder: str = "INBOX"
    tls: bool = True
    auth: str = "login"
    move: str | None = None

    def __post_init__(self) -> None:
        for what in ("host", "user", "folder", "move"):
            clean(getattr(self, what) or "", what)

    @property
    def account(self) -> str:
        """The name mails of this account are remembered under; the port is no part of it."""
        return f"{self.user}@{self.host}"

    @classmethod
    def of(cls, url: str) -> ImapUrl:
        """Read a URL; raises ValueError, which never quotes a password, with what was expected."""
        parts = urlsplit(url)
        if parts.scheme not in ("imaps", "imap") or not parts.hostname or not parts.username:
            raise ValueError(f"mailbox: found a URL of scheme {parts.scheme!r}, expected {_SHAPE}. Give user and host.")
        if parts.password is not None:
            raise ValueError("mailbox: found a password in the URL, which logs show, expected none. Use its setting.")
        tls = parts.scheme == "imaps"
        host = parts.hostname
        if not tls and not is_loopback(host):
            raise ValueError(f"mailbox: found plaintext imap:// to {host}, expected imaps://. Use TLS, or loopback.")
        options = _options(parts.query)
        folder = unquote(parts.path.lstrip("/")) or "INBOX"
        move = options.get("move")
        if move == folder:
            raise ValueError(f"mailbox: found ?move={move}, expected another folder than the watched one. Name one.")
        return cls(
            host=host,
            port=parts.port or (993 if tls else 143),
            user=unquote(parts.username),
            folder=folder,
            tls=tls,
            auth=options.get("auth", "login"),
            move=move or None,
        )


def _options(query: str) -> dict[str, str]:
    options = dict(parse_qsl(query, keep_blank_values=True))
    unknown = sorted(options.keys() - {"move", "auth"})
    if unknown or options.get("auth", "login") not in ("login", "xoauth2"):
        raise ValueError(f"mailbox: found options {query!r}, expected {_SHAPE}. Correct them.")
    return options


def clean(value: str, what: str) -> str:
    """Refuse a value that could start a command of its own (CR, LF, NUL, any control); it is not quoted."""
    if _CONTROL.search(value):
        raise ValueError(f"mailbox {what}: found a control character, expected none. Remove it.")
    return value
