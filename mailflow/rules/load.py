"""rules.yaml -> a policy, or everything that is wrong with the file at once."""

from __future__ import annotations

import hashlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Final

from pydantic import ValidationError

from mailflow.core.policy import Policy
from mailflow.rules.build import policy_of
from mailflow.rules.consistency import consistency_findings
from mailflow.rules.ladder import ladder_findings
from mailflow.rules.problem import Finding, Problem, RulesError
from mailflow.rules.reader import MAX_BYTES, read_tree
from mailflow.rules.references import reference_findings
from mailflow.rules.schema import Rules
from mailflow.rules.secrecy import secrets_in
from mailflow.rules.thresholds import threshold_findings
from mailflow.rules.tree import Plain, plain, problem_at
from mailflow.rules.violations import findings_of
from mailflow.rules.wording.sentences import said
from mailflow.rules.workdays import provisional

#: How a text begins that Windows saved as "Unicode".
_UTF16: Final = (BOM_UTF16_LE, BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Rules that check clean, and the text they were read from.

    `provisional` are years whose official days off nobody has announced yet (暂定).
    """

    policy: Policy
    text: str
    country: str | None = None
    provisional: frozenset[int] = frozenset()

    @property
    def digest(self) -> str:
        """SHA-256 of the file's bytes, in hex."""
        return self.policy.digest


def load_rules(path: Path) -> Loaded:
    """The rules of this file; RulesError with every problem where they can not be adopted."""
    return read_rules(text_of(path), str(path))


@lru_cache(maxsize=4)
def read_rules(text: str, file: str) -> Loaded:
    """The rules of this text, read once for all that ask (it takes a third of a second); `file` is what problems call it."""
    root, problems = read_tree(text, file)
    rules, findings = _checked(plain(root))
    found = [*problems, *(problem_at(root, finding, file) for finding in findings)]
    if rules is None or found:
        raise RulesError(found)
    digest = hashlib.sha256(text.encode()).hexdigest()
    years = provisional(rules.holiday_country, rules.holidays, rules.extra_workdays)
    return Loaded(policy_of(rules, root, PurePath(file).name, digest), text, rules.holiday_country, years)


def text_of(path: Path) -> str:
    """What stands in a file of rules; RulesError where it can not be read, or is no text."""
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to see that it is too much.
            return decoded(file.read(MAX_BYTES + 1), str(path))
    except OSError as error:
        raise RulesError([Problem(str(path), 1, 1, said("unreadable_file", error=error.strerror))]) from error


def decoded(content: bytes, file: str) -> str:
    """The text of these bytes; RulesError where they are none in UTF-8."""
    if content.startswith(_UTF16):
        raise RulesError([Problem(file, 1, 1, said("utf16"))])
    if b"\0" in content:
        raise RulesError([Problem(file, 1, 1, said("no_text"))])
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise RulesError([_not_utf8(error, file)]) from error


def _not_utf8(error: UnicodeDecodeError, file: str) -> Problem:
    before = error.object[: error.start]
    line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
    return Problem(file, line, column, said("not_utf8", byte=error.object[error.start]))


def _checked(data: Plain) -> tuple[Rules | None, list[Finding]]:
    """The shape, and independently of it what keys say to each other: so one slip does not hide the next.

    Where both object to one key, what the more special check says is enough.
    """
    findings = list(_content_findings(data))
    try:
        return Rules.model_validate(data if data is not None else {}), findings
    except ValidationError as error:
        told = {finding.path for finding in findings}
        return None, [*findings, *(finding for finding in findings_of(error) if finding.path not in told)]


def _content_findings(data: Plain) -> Iterator[Finding]:
    yield from secrets_in(data)
    yield from reference_findings(data)
    yield from ladder_findings(data)
    yield from threshold_findings(data)
    yield from consistency_findings(data)
