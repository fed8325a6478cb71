"""Subjects of alarms: patterns match whole subjects, keep what they name, and take time in proportion to the subject."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailflow.core.incident.pattern import LONGEST, MOST, SubjectPattern

TEXTS = st.text("ab[]: ", max_size=3)


@pytest.mark.parametrize(
    ("pattern", "subject", "kept"),
    [
        ("[*] {name}", "[FIRING:1] HighCPU (web01 critical)", {"name": "HighCPU (web01 critical)"}),
        ("Problem: {name}", "PROBLEM:  disk   full", {"name": "disk full"}),
        ("Resolved in *: {name}", "Resolved in 1h 5m: disk: full", {"name": "disk: full"}),
        ("{state}: {host}/{check}", "DOWN: web01/http", {"state": "DOWN", "host": "web01", "check": "http"}),
        ("*告警*", "【告警】支付", {}),
        ("故障", "故障", {}),
        ("故障", "故障 2", None),
        ("[*] {name} end", "[1] x", None),
        ("ab*ab", "ab", None),
    ],
)
def test_a_subject_is_matched_as_a_whole(pattern: str, subject: str, kept: dict[str, str] | None) -> None:
    assert SubjectPattern.parse(pattern).match(subject) == kept


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["*", ""])), max_size=5), st.text("ab[]: ", max_size=12))
def test_it_matches_what_the_expression_of_it_would(parts: list[tuple[str, str]], subject: str) -> None:
    written = "".join(text + hole for text, hole in parts)
    try:
        pattern = SubjectPattern.parse(written)
    except ValueError:
        return
    text = " ".join(subject.split())
    expression = ".*".join(re.escape(part) for part in pattern.texts)
    assert (pattern.match(subject) is not None) == (re.fullmatch(expression, text) is not None)


@pytest.mark.parametrize(
    "written",
    ["{a", "a}", "{}", "{1a}", "{a} {a}", "**", "{a}{b}", "*{a}", "x" * (LONGEST + 1), "-".join("*" * (MOST + 1))],
)
def test_what_can_not_be_told_apart_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        SubjectPattern.parse(written)


def test_no_subject_takes_long() -> None:
    pattern = SubjectPattern.parse("a".join("*" * MOST) + "b")
    subject = "a" * 1_000_000
    began = process_time()
    assert pattern.match(subject) is None
    assert process_time() - began < 2
