"""What a YAML error most likely means to somebody who edits rules in a text editor."""

from __future__ import annotations

import re
from typing import Final

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from mailflow.rules.problem import Problem, quoted

WIDE_COLON_ADVICE: Final = "Type : and a space (全角冒号请改为半角冒号加空格)."

_WIDE_KEY = re.compile(r"\s*(?:[\w.-]+|- [A-Za-z_]+)(：)")
_OPEN_QUOTE = re.compile(r"""\s*(?:- )?[^#"':]*:?\s+(["'])(?!.*\1)""")
_TIGHT_KEY = re.compile(r"\s*(?:- )?([\w.-]+:)[^\s:/]")

_KEY_WITHIN: Final = 200
_CLOSE_IT: Final = "a quotation mark that is not closed on its line, expected its partner. Close it."

#: What ruamel says -> what an admin is told; the first that is contained counts, %s is the character met.
_SAYINGS: Final = (
    ("'\\t' that cannot start", "a tab, expected spaces. Replace each tab by two spaces (请把制表符改为空格)."),
    ("that cannot start any token", "a text that begins with %s, expected a letter or digit. Put the text in quotes."),
    ("mapping values are not allowed",
        ('a second ":" or a key that stands too deep, expected one key: value to a line. '
         'Put a text that contains ": " in quotes, or correct the indentation.')),
    ("expected <block end>",
        ("a line that is not indented like its neighbours, expected the same number of spaces "
         "before all keys of one level. Correct the indentation, and put quotes round a whole text.")),
    ("could not find expected ':'", 'a line without ":", expected key: value. Add the colon, or indent the text.'),
    ("unexpected end of stream", _CLOSE_IT),
    ("expected ',' or", "a bracket that is never closed, expected its partner. Close it."),
    ("expected the node content", "a lone %s, expected a value. Put the text in quotes, or close the bracket."),
    ("unknown escape character", "a backslash in double quotes, expected plain text. Use single quotes."),
)  # fmt: skip


def problem_of(error: MarkedYAMLError | ReaderError, text: str, file: str) -> Problem:
    """The one problem that stopped the parser, where it probably began."""
    if isinstance(error, ReaderError):
        return _unprintable(error, text, file)
    mark = error.context_mark if _began_earlier(error) else error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    slip = _slip_of_the_key(text, line, file) or (_open_quote(text, line, file) if "block end" in str(error) else None)
    return slip or Problem(file, line + 1, column + 1, f"found {_saying(error)}")


def _began_earlier(error: MarkedYAMLError) -> bool:
    said = error.problem or ""
    return "end of stream" in said or "<stream end>" in said or "expected ',' or" in said or "expected ':'" in said


def _saying(error: MarkedYAMLError) -> str:
    said = error.problem or str(error)
    for part, saying in _SAYINGS:
        if part in said:
            met = re.search(r"'(.)'", said)
            return saying.replace("%s", met[1] if met else "sign")
    return f"what YAML does not allow ({said}), expected key: value. Correct this line, or put the text in quotes."


def _slip_of_the_key(text: str, line: int, file: str) -> Problem | None:
    """The wrong colon in this line or the one above, which YAML joins to it: the usual slip of a Chinese keyboard."""
    lines = _beginnings(text)
    for number in (line, line - 1):
        here = lines[number] if 0 <= number < len(lines) else ""
        if match := _WIDE_KEY.match(here):
            message = f'found the full-width colon "：", expected ": ". {WIDE_COLON_ADVICE}'
            return Problem(file, number + 1, match.start(1) + 1, message)
        if match := _TIGHT_KEY.match(here):
            message = f"found {quoted(match[1])} without a space after it, expected one. Write {match[1]} and a space."
            return Problem(file, number + 1, match.end(1) + 1, message)
    return None


def _open_quote(text: str, last: int, file: str) -> Problem | None:
    """A quotation mark above the error whose partner YAML found only in a later line."""
    for number, here in enumerate(_beginnings(text)[: last + 1]):
        if match := _OPEN_QUOTE.match(here):
            return Problem(file, number + 1, match.start(1) + 1, f"found {_CLOSE_IT}")
    return None


def _beginnings(text: str) -> list[str]:
    """The lines, each as far as a key or an opening quotation mark may stand: what follows can be a megabyte."""
    return [line[:_KEY_WITHIN] for line in text.splitlines()]


def _unprintable(error: ReaderError, text: str, file: str) -> Problem:
    before = text[: error.position]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    code = error.character if isinstance(error.character, int) else ord(error.character)
    return Problem(file, line, column, f"found the control character U+{code:04X}, expected text. Delete it.")
