"""Waiting for what another process does: bounded, and without a clock."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

Found = TypeVar("Found")
_EVERY = 0.02


def until(look: Callable[[], Found], what: str, seconds: float = 20) -> Found:
    """Look again and again until something is found, and give it; fail, saying what was awaited, when time is up."""
    pause = Event()
    for _ in range(int(seconds / _EVERY)):
        if found := look():
            return found
        pause.wait(_EVERY)
    raise AssertionError(f"waited {seconds:g} s in vain for {what}")
