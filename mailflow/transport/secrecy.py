"""Secrets that servers are shown, kept out of what is told about it: some servers quote a refused login word by word."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Final

_HIDDEN: Final = "[hidden]"


class Keeper:
    """Gives the password or token of a user, asked for anew each time, and hides the last one in any text."""

    def __init__(self, user: str | None, ask: Callable[[], str]) -> None:
        self._user, self._ask = user or "", ask
        self._last = ""

    def __call__(self) -> str:
        """The secret, as it is now."""
        self._last = self._ask()
        return self._last

    def hidden(self, text: str) -> str:
        """The text with a mark in place of the secret, in every form in which a login sends it."""
        for form in sorted(set(self._forms()), key=len, reverse=True):
            text = text.replace(form, _HIDDEN)
        return text

    def _forms(self) -> Iterator[str]:
        if not self._last:
            return
        user, secret = self._user, self._last
        sent = (secret, f"\0{user}\0{secret}", f"{user}\0{user}\0{secret}", f"user={user}\1auth=Bearer {secret}\1\1")
        for one in (secret, secret.replace("\\", "\\\\").replace('"', '\\"'), ascii(secret)[1:-1]):
            yield one
        for one in sent:
            yield b64encode(one.encode("utf-8", "surrogateescape")).decode()
