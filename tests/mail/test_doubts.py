"""What makes of a yes none has a name of its own, and says no more than it should."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.doubts.doubt import Answer
from mailflow.mail.intent.doubts.table import DOUBTS, first_doubt, is_doubtful


def doubt_of(said: str, *, approving: str = "同意", names: tuple[str, ...] = (), request: str = "") -> str | None:
    answer = Answer(said=said, told=said, written=said, approving=approving, names=names, request=request)
    found = first_doubt(answer)
    assert is_doubtful(answer) == (found is not None)
    return found


def test_every_doubt_has_a_name_of_its_own() -> None:
    names = [doubt.name for doubt in DOUBTS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("said", ["同意。", "approved.", "同意,谢谢!", "同意,方案很好。", "approved, thanks for preparing it."])
def test_a_plain_yes_raises_no_doubt(said: str) -> None:
    assert doubt_of(said) is None


@pytest.mark.parametrize(("said", "name"), [
    ("□同意", "an empty box"),
    ("≠同意", "crossed out"),
    ("同意,手滑", "a slip"),
    ("同意,遗憾", "regret"),
    ("王总让我回同意", "told to write it"),
    ("样例:同意", "a sample"),
    ("同意旧方案", "an earlier version"),
    ("同意,华东启动", "done at a place or feast"),
    ("同意,看了一半", "only half of it"),
    ("同意,讨论一下", "still to be looked at"),
    ("同意,安排好就执行", "one thing, then the other"),
    ("approved, thanks for moving it to april", "thanks or regret for what nobody has done"),
    ("同意(接待)", None),
])  # fmt: skip
def test_a_doubt_is_told_by_its_name(said: str, name: str | None) -> None:
    assert doubt_of(said) == name


def test_what_stands_in_the_request_is_free_where_it_may_be() -> None:
    assert doubt_of("同意外包") == "changed or left out"
    assert doubt_of("同意外包", request="页面外包开发") is None
    assert doubt_of("同意旧方案", request="旧方案") == "an earlier version"


def test_what_was_asked_is_compared_only_where_it_is_known() -> None:
    assert doubt_of("同意(接待)", request="促销方案") == "a word in brackets"
    assert doubt_of("同意。\n王经理") is None
    assert doubt_of("同意。\n王经理", names=("刘经理",)) == "signed by another"


def test_many_blank_lines_hide_no_doubt() -> None:
    assert doubt_of("同意。" + "\n" * 5000 + "看看") == "looks at it yet"
