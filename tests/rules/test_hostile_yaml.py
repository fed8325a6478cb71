"""A file made to exhaust its reader is refused while it is read, before anything is built from it."""

from __future__ import annotations

import pytest

from mailflow.rules.load import read_rules
from mailflow.rules.problem import RulesError

LAUGHS = 'a0: &a0 ["ha", "ha"]\n' + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))

HOSTILE = (
    ("over a megabyte", "# " + "x" * 1_100_000, "found a file over 1,048,576 bytes"),
    ("over a megabyte of three-byte characters", "# " + "王" * 400_000, "found a file over 1,048,576 bytes"),
    ("lists in lists", "a: " + "[" * 20_000, "more than 50 levels"),
    ("tables in tables", "{a: " * 20_000, "more than 50 levels"),
    ("dashes in dashes", "- " * 20_000 + "x", "more than 50 levels"),
    ("complex keys", "? " * 20_000 + "x", "as key"),
    ("steps of indentation", "".join(" " * n + "a:\n" for n in range(300)), "more than 50 levels"),
    ("many aliases", "a: &a 1\nb:\n" + "  - *a\n" * 101, "more than 100 aliases"),
    ("a billion laughs", LAUGHS, "more than 80,000 values"),
    ("an alias of itself", "a: &a [*a]", "expected one whose anchor &a stands complete above it"),
    ("a list without end", "a:\n" + "- 1\n" * 30_000, "more than 10,000 entries"),
    ("a table without end", "".join(f"k{n}: 1\n" for n in range(30_000)), "more than 10,000 entries"),
    ("one text without end", "a: " + "x" * 1_000_000, "a text over 2,000 characters"),
    ("one key without end", "? " + "a" * 2_001 + "\n: 1", "a text over 2,000 characters"),
    ("a line of spaces before a slip", "a:\n  b: 1\n" + " " * 500_000 + "\n c: 2", "not indented"),
    ("a tag that runs code", "a: !!python/object/apply:os.system [id]", "a tag"),
    ("a tag of one's own", "a: !include /etc/passwd", "a tag"),
    ("the plainest tag", "a: ! b", "a tag"),
    ("a tag on a key", "!!str a: b", "a tag"),
    ("a tag prefix", "%TAG ! tag:x,2000:\n---\na: !b c", "a tag"),
)


@pytest.mark.parametrize(("text", "said"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_text_is_refused_with_a_single_reason(text: str, said: str) -> None:
    with pytest.raises(RulesError) as refused:
        read_rules(text, "r.yaml")
    (problem,) = refused.value.problems
    assert said in problem.message.en


def test_fifty_levels_are_read_and_the_next_is_not() -> None:
    for depth, refused in ((50, False), (51, True)):
        with pytest.raises(RulesError) as error:
            read_rules("a: " + "[" * (depth - 1) + "]" * (depth - 1), "r.yaml")
        assert ("more than 50 levels" in str(error.value)) is refused


def test_a_hundred_aliases_are_allowed() -> None:
    with pytest.raises(RulesError) as error:
        read_rules("a: &a 1\nb:\n" + "  - *a\n" * 100, "r.yaml")
    assert "aliases" not in error.value.problems[0].message.en
