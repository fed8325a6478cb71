"""A process that dies while it erases has erased nothing, or all of it; and the triggers stand in either case."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from evidence_desk import START, Desk
from rig.dying import dying_at, in_a_child

from mailflow.cli.verify import broken_in
from mailflow.journal.redaction import Reason
from mailflow.journal.sqlite import Connect, open_journal
from mailflow.service.redacting import doomed


def erase(path: Path, connect: Connect) -> None:
    with closing(open_journal(path, connect)) as store:
        store.redact(doomed(store, "CNF-2026-0001")[0], Reason(at=START, by="root", reason="x"))


def test_erasing_cut_at_any_statement_is_all_or_nothing(tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    with closing(open_journal(whole)) as store:
        desk = Desk(store)
        number = desk.ask("事项: 甲\n内容: 甲乙丙。\n确认人: 刘经理\n", "【确认】甲")
        desk.answer("liu", number, "同意")
    statement, code, ends = 1, 137, set()
    while code == 137:
        path = tmp_path / f"{statement}.db"
        shutil.copyfile(whole, path)
        connect = dying_at(statement)
        code = in_a_child(lambda path=path, connect=connect: erase(path, connect))  # type: ignore[misc]
        with closing(open_journal(path)) as store:
            assert broken_in(store.connection) == [], f"cut at statement {statement}"
            is_gone = store.redaction(number) is not None
            assert is_gone == (store.record(number) is None)
            ends.add(is_gone)
        statement += 9
    assert code == 0
    assert ends == {True, False}
    assert statement > 100
