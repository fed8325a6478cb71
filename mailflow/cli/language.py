"""Which language a command speaks: the one asked for, else that of whoever sits at the screen, else English."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: Of these the first that is set says which language messages are in (POSIX, Base Definitions §8.2).
_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken_language(environment: Mapping[str, str] = os.environ) -> str:
    """Zh where the environment is Chinese, else en."""
    locale = next((said for name in _VARIABLES if (said := environment.get(name))), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def language_option(command: _Command) -> _Command:
    """The option --language, of commands that speak both."""
    option = click.option(
        "--language",
        type=click.Choice(["zh", "en"]),
        default=spoken_language,
        help="zh or en; else that of the environment (LC_ALL, LC_MESSAGES, LANG).",
    )
    return option(command)
