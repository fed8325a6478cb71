"""Records are found by the words people wrote in them, Chinese ones of two characters too, and no text upsets the index."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.journal.bigrams import query
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import MEMORY, SqliteJournal, open_journal

AT = datetime(2026, 3, 2, 1, tzinfo=UTC)


def opened(number: str, title: str) -> f.RecordOpened:
    return f.RecordOpened(at=AT, record=number, kind="request", title=title, requester="wu")


def a_journal(path: str | Path = MEMORY) -> SqliteJournal:
    journal = open_journal(path)
    with journal.write() as tx:
        tx.append("REQ-2026-0001", [opened("REQ-2026-0001", "提供三月活动客诉数据")])
        tx.append("REQ-2026-0002", [opened("REQ-2026-0002", "支付系统扩容 V2.1"), f.Noted(at=AT, by="liu", what="comment", words="数据库")])
        tx.append("REQ-2026-0003", [opened("REQ-2026-0003", "Café budget, NEAR the AND gate")])
    return journal


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("客诉", ["REQ-2026-0001"]),
        ("数据", ["REQ-2026-0001", "REQ-2026-0002"]),
        ("据", ["REQ-2026-0001", "REQ-2026-0002"]),
        ("库", ["REQ-2026-0002"]),
        ("数据库", ["REQ-2026-0002"]),
        ("诉客", []),
        ("三月 客诉", ["REQ-2026-0001"]),
        ("三月 支付", []),
        ("v2", ["REQ-2026-0002"]),
        ("ＣＡＦＥ", ["REQ-2026-0003"]),
        ("REQ-2026-0003", ["REQ-2026-0003"]),
        ("and", ["REQ-2026-0003"]),
        ("", []),
        ("“”《》", []),
    ],
)
def test_all_words_must_occur_in_a_record_that_is_found(words: str, found: list[str]) -> None:
    assert sorted(a_journal().search(words, 10)) == found


def test_a_word_that_was_replaced_is_found_no_more() -> None:
    journal = a_journal()
    with journal.write() as tx:
        tx.append("REQ-2026-0001", [m.FieldsSet(at=AT, by="wu", title="改过的标题", fields=(("content", "订单失败日志"),))])
    assert journal.search("客诉", 10) == []
    assert journal.search("失败日志", 10) == ["REQ-2026-0001"]


def test_an_index_made_anew_finds_the_same(tmp_path: Path) -> None:
    journal = a_journal(tmp_path / "j.db")
    journal.rebuild()
    assert journal.search("客诉", 10) == ["REQ-2026-0001"]
    assert verify(journal.connection) == []
    journal.close()


def test_nothing_that_anybody_may_look_for_is_an_error() -> None:
    journal, rng = a_journal(), random.Random(7)
    pieces = ['"', "'", "*", "NEAR(", ")", " AND ", " OR ", " NOT ", ":", "^", "-", "+", "{", "}", "\\", "\x00", "数据", "客", "%", "_", ";--"]
    for _ in range(500):
        journal.search("".join(rng.choices(pieces, k=rng.randint(1, 12))), 5)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_a_query_is_quoted_words_and_nothing_else(words: str) -> None:
    for phrase in filter(None, query(words).split(" AND ")):
        assert phrase.strip("*").startswith('"')
        assert phrase.strip("*").endswith('"')
        assert phrase.count('"') == 2
