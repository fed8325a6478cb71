"""What a YAML error most likely means to somebody who edits rules in a text editor."""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from mailflow.core.bilingual import Said
from mailflow.rules.problem import Problem, quoted
from mailflow.rules.wording.sentences import said

_WIDE_KEY = re.compile(r"\s*(?:[\w.-]+|- [A-Za-z_]+)(：)")
_OPEN_QUOTE = re.compile(r"""\s*(?:- )?[^#"':]*:?\s+(["'])(?!.*\1)""")
_QUOTED = re.compile(r"""(?:\s|^)(["'])[^"']*\1$""")
_TIGHT_KEY = re.compile(r"\s*(?:- )?([\w.-]+:)[^\s:/]")

_KEY_WITHIN: Final = 200

#: What ruamel says -> what an admin is told; the first that is contained counts.
_SAYINGS: Final = (
    ("'\\t' that cannot start", "tab"),
    ("that cannot start any token", "odd_beginning"),
    ("mapping values are not allowed", "second_colon"),
    ("expected <block end>", "indentation"),
    ("could not find expected ':'", "no_colon"),
    ("unexpected end of stream", "open_quote"),
    ("expected ',' or", "open_bracket"),
    ("expected the node content", "lone_sign"),
    ("unknown escape character", "backslash"),
)


def problem_of(error: MarkedYAMLError | ReaderError, text: str, file: str) -> Problem:
    """The one problem that stopped the parser, where it probably began."""
    if isinstance(error, ReaderError):
        return _unprintable(error, text, file)
    mark = error.context_mark if _began_earlier(error) else error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    slip = _slip_of_the_key(text, line, file)
    if slip is None and "block end" in str(error):
        slip = _behind_a_quote(text, line, column, file) or _open_quote(text, line, file)
    return slip or Problem(file, line + 1, column + 1, _saying(error))


def _began_earlier(error: MarkedYAMLError) -> bool:
    told = error.problem or ""
    return "end of stream" in told or "<stream end>" in told or "expected ',' or" in told or "expected ':'" in told


def _saying(error: MarkedYAMLError) -> Said:
    told = error.problem or str(error)
    met = re.search(r"'(.)'", told)
    for part, name in _SAYINGS:
        if part in told:
            return said(name, met=met[1] if met else said("sign"))
    return said("no_yaml_here", said=told)


def _slip_of_the_key(text: str, line: int, file: str) -> Problem | None:
    """The wrong colon in this line or the one above, which YAML joins to it: the usual slip of a Chinese keyboard."""
    lines = _beginnings(text)
    for number in (line, line - 1):
        here = lines[number] if 0 <= number < len(lines) else ""
        if match := _WIDE_KEY.match(here):
            return Problem(file, number + 1, match.start(1) + 1, said("wide_colon"))
        if match := _TIGHT_KEY.match(here):
            message = said("tight_colon", key=quoted(match[1]), bare=match[1])
            return Problem(file, number + 1, match.end(1) + 1, message)
    return None


def _behind_a_quote(text: str, line: int, column: int, file: str) -> Problem | None:
    """Text that goes on behind a quotation mark which closed what was begun on this line."""
    lines = text.splitlines()
    before = lines[line][:column].rstrip() if line < len(lines) else ""
    if column <= _KEY_WITHIN and _QUOTED.search(before):
        return Problem(file, line + 1, column + 1, said("behind_a_quote"))
    return None


def _open_quote(text: str, last: int, file: str) -> Problem | None:
    """A quotation mark above the error whose partner YAML found only in a later line."""
    for number, here in enumerate(_beginnings(text)[: last + 1]):
        if match := _OPEN_QUOTE.match(here):
            return Problem(file, number + 1, match.start(1) + 1, said("open_quote"))
    return None


def _beginnings(text: str) -> list[str]:
    """The lines, each as far as a key or an opening quotation mark may stand: what follows can be a megabyte."""
    return [line[:_KEY_WITHIN] for line in text.splitlines()]


def _unprintable(error: ReaderError, text: str, file: str) -> Problem:
    before = text[: error.position]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return Problem(file, line, column, said("control_character", code=code))
