"""Whatever is changed behind the journal's back is found and named."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_days import AT, Sink, answered, asked, day, letter, opened, owed, tables, told

from mailflow.cli.verify import command
from mailflow.core import facts as f
from mailflow.core.evolution import evolve
from mailflow.journal import chain, views
from mailflow.journal.journal import Journal
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import MEMORY, open_journal

NAMES = {
    "facts": "fact",
    "letters": "letter",
    "files": "file",
    "rules": "rules",
    "notices": "notice",
    "rendered": "mail",
}
VIEWS = (*views.VIEWS, "waiting", "mails")


@pytest.fixture
def path(folder: Path) -> Path:
    path = folder / "j.db"
    day(path, Sink(folder / "sink"))
    return path


@pytest.fixture
def tampered(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who can do everything to the file; nothing they do is kept."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("BEGIN")
    for (trigger,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {trigger}")
    assert verify(conn) == []
    yield conn
    conn.execute("ROLLBACK")
    conn.close()


def _cells(conn: sqlite3.Connection) -> Iterator[tuple[str, int, str, object]]:
    """Every value that a source holds: table, row, column, value."""
    for table in NAMES:
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
        for rowid, *row in conn.execute(f"SELECT rowid, * FROM {table}").fetchall():
            yield from ((table, rowid, column, value) for column, value in zip(columns, row, strict=True))


def _flip(conn: sqlite3.Connection, table: str, rowid: int, column: str, value: object, place: int, bit: int) -> None:
    if value is None or isinstance(value, int):
        conn.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", ((value or 0) + 1000, rowid))
        return
    raw = bytearray(value.encode() if isinstance(value, str) else value)
    if not raw:
        raw = bytearray(b"\0")
    raw[place % len(raw)] ^= 1 << bit
    kind = "TEXT" if isinstance(value, str) else "BLOB"
    conn.execute(f"UPDATE {table} SET {column} = CAST(? AS {kind}) WHERE rowid = ?", (bytes(raw), rowid))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_changed_bit_anywhere_is_found(tampered: sqlite3.Connection, data: st.DataObject) -> None:
    cells = [cell for cell in _cells(tampered) if cell[3] is not None]
    table, rowid, column, value = data.draw(st.sampled_from(cells))
    tampered.execute("SAVEPOINT change")
    _flip(tampered, table, rowid, column, value, data.draw(st.integers(0, 9999)), data.draw(st.integers(0, 7)))
    found = verify(tampered)
    tampered.execute("ROLLBACK TO change")
    assert found, f"{table} {rowid} {column}"


def test_a_change_to_any_value_is_found_and_its_row_named(tampered: sqlite3.Connection) -> None:
    for table, rowid, column, value in list(_cells(tampered)):
        if value is None and column in ("letter", "arrival", "mail_from", "peer"):
            continue  # text where there was none is the next test's
        tampered.execute("SAVEPOINT change")
        _flip(tampered, table, rowid, column, value, 5, 0)
        found = verify(tampered)
        tampered.execute("ROLLBACK TO change")
        names = [broken.where for broken in found]
        assert any(name.startswith(NAMES[table]) for name in names), f"{table} {rowid} {column}: {names}"
        if table == "facts" and column != "seq":
            assert names[0].startswith(f"fact {rowid} ("), column


def test_a_letter_put_under_a_fact_that_had_none_is_found(tampered: sqlite3.Connection) -> None:
    tampered.execute("UPDATE facts SET letter = 'x' WHERE seq = 2")
    assert [broken.where for broken in verify(tampered)] == ["fact 2 (RecordOpened of CNF-2026-0001)"]


def test_a_fact_that_was_taken_out_is_found(tampered: sqlite3.Connection) -> None:
    tampered.execute("PRAGMA foreign_keys = OFF")
    tampered.execute("DELETE FROM facts WHERE seq = 3")
    assert str(verify(tampered)[0]) == "fact 3: found nothing, expected a fact: numbers have no gap."


def test_facts_cut_off_at_the_end_are_found_by_views_and_noted_head(tampered: sqlite3.Connection) -> None:
    seq, digest = tampered.execute("SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1").fetchone()
    tampered.execute("DELETE FROM facts WHERE seq = ?", (seq,))
    assert verify(tampered)[0].where.startswith("view mails")
    assert verify(tampered, (seq, digest))[0].where == f"fact {seq}"


def test_a_chain_that_was_written_anew_is_found_by_a_head_that_was_noted(tampered: sqlite3.Connection) -> None:
    noted = tampered.execute("SELECT seq, hash FROM facts ORDER BY seq DESC LIMIT 1").fetchone()
    tampered.execute("UPDATE facts SET body = replace(body, 'zhao', 'zhou') WHERE seq = 2")
    previous = chain.GENESIS
    for link in list(views.links(tampered)):
        previous = chain.digest(previous, chain.line(*link[:-1]))
        tampered.execute("UPDATE facts SET hash = ? WHERE seq = ?", (previous, link.seq))
    views.rebuild(tampered)
    assert verify(tampered) == []
    assert [broken.where for broken in verify(tampered, noted)] == [f"fact {noted[0]}"]


def test_a_column_that_reads_as_two_is_found_though_its_hash_is_right(tampered: sqlite3.Connection) -> None:
    *_, last = views.links(tampered)
    forged = last._replace(body=last.body[:-1] + ',"zz":1,"zz":2}')
    before = tampered.execute("SELECT hash FROM facts WHERE seq = ?", (last.seq - 1,)).fetchone()[0]
    change = (forged.body, chain.digest(before, chain.line(*forged[:-1])), last.seq)
    tampered.execute("UPDATE facts SET body = ?, hash = ? WHERE seq = ?", change)
    assert [broken.where.split(" (")[0] for broken in verify(tampered)] == [f"fact {last.seq}"]


def test_a_letter_changed_with_its_hashes_is_found_by_its_disposition(tampered: sqlite3.Connection) -> None:
    columns = "id, sha256, source, received_at, mail_from, rcpt_to, peer, oversize, account, folder, uidvalidity, uid"
    row = list(tampered.execute(f"SELECT {columns} FROM letters WHERE id = 1").fetchone())
    row[1] = sha256(b"forged").hexdigest()
    change = (b"forged", row[1], chain.seal_letter(tuple(row)))
    tampered.execute("UPDATE letters SET raw = ?, sha256 = ?, seal = ? WHERE id = 1", change)
    assert [broken.where for broken in verify(tampered)] == ["letter 1"]


def test_a_sent_mail_changed_with_its_hashes_is_found_by_its_fact(tampered: sqlite3.Connection) -> None:
    columns = "notice, recipient, message_id, ref, files, sha256, text"
    row = list(tampered.execute(f"SELECT {columns} FROM rendered WHERE notice = 1").fetchone())
    row[5] = sha256(b"forged").hexdigest()
    change = (b"forged", row[5], chain.seal(row))
    tampered.execute("UPDATE rendered SET raw = ?, sha256 = ?, seal = ? WHERE notice = 1", change)
    assert [broken.where for broken in verify(tampered)] == ["mail N000001"]


def test_a_record_changed_in_its_view_is_found(tampered: sqlite3.Connection) -> None:
    change = 'UPDATE records SET snapshot = replace(snapshot, \'"state":"open"\', \'"state":"approved"\')'
    tampered.execute(f"{change} WHERE id = 'CNF-2026-0001'")
    assert {broken.where for broken in verify(tampered)} == {"view records CNF-2026-0001"}


def test_a_mail_whose_end_is_no_fact_is_found(path: Path, tampered: sqlite3.Connection) -> None:
    tampered.execute("UPDATE mails SET state = 'ready', due_at = changed_at WHERE notice = 1")
    assert {broken.where for broken in verify(tampered)} == {"view mails 1"}
    tampered.execute("ROLLBACK")
    journal = open_journal(path)
    with journal.write() as tx:
        waiting = tx.notify(told(None), AT)
    journal.close()
    tampered.execute("BEGIN")
    tampered.execute("UPDATE mails SET state = 'sent', due_at = NULL WHERE state = 'new'")
    assert {broken.where for broken in verify(tampered)} == {f"view mails {int(waiting[1:])}"}


def test_the_hash_of_a_fact_can_be_made_by_hand(path: Path) -> None:
    journal = open_journal(path)
    previous = "0" * 64
    for entry in journal.entries():
        previous = sha256((previous + sha256(entry.line.encode()).hexdigest()).encode()).hexdigest()
        assert entry.hash == previous
    journal.close()


def test_stored_rows_are_neither_changed_nor_deleted_nor_replaced(path: Path) -> None:
    journal = open_journal(path)
    conn = journal.connection
    for table in NAMES:
        for statement in (f"UPDATE {table} SET rowid = rowid", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                conn.execute(statement)
        with pytest.raises(sqlite3.IntegrityError):
            conn.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1")
    with pytest.raises(sqlite3.IntegrityError, match="at the end"):
        conn.execute("INSERT INTO facts SELECT seq + 100, record, kind, at, letter, arrival, body, hash FROM facts LIMIT 1")
    assert verify(conn) == []
    journal.close()


def test_views_made_anew_are_the_same(path: Path) -> None:
    journal = open_journal(path)
    before = tables(journal.connection, VIEWS)
    assert all(before[view] for view in ("records", "obligations", "numbers", "dispositions", "mails"))
    for view in views.VIEWS:
        journal.connection.execute(f"DELETE FROM {view}")
    assert verify(journal.connection) != []
    journal.rebuild()
    assert tables(journal.connection, VIEWS) == before
    assert verify(journal.connection) == []
    journal.close()


CHANGES = st.sampled_from(
    [
        answered("R"),
        answered("R", "liu", "reject"),
        f.AnswerWithdrawn(at=AT, sign_off="R/G1", signer="wang", by="wang"),
        f.Delegated(at=AT, sign_off="R/G1", signer="liu", by="liu", to="zhang"),
        owed("R"),
        owed("R", "liu", 1),
        f.ObligationClosed(at=AT, obligation="R/G1/wang", reason="done"),
        f.StepFired(at=AT, obligation="R/G1/liu", step=0, level=1, targets=("chen",), reason="due"),
        f.StateMoved(at=AT, state="confirmed"),
        f.Noted(at=AT, by="chen", what="comment", words="好"),
        f.MailSent(at=AT, notice="", kind="receipt", to="wang", message_id="", sha256="", reply=""),
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("AB"), st.lists(CHANGES, max_size=4)), max_size=12))
def test_what_is_stored_is_always_the_fold_of_the_facts(steps: list[tuple[str, list[f.Fact]]]) -> None:
    journal = open_journal(MEMORY)
    for name, facts in steps:
        with journal.write() as tx:
            first = [] if journal.record(name) else [opened(name), asked("R")]
            tx.append(name, [*first, *facts])
    _is_the_fold(journal)
    before = tables(journal.connection, views.VIEWS)
    journal.rebuild()
    assert tables(journal.connection, views.VIEWS) == before
    _is_the_fold(journal)
    journal.close()


def _is_the_fold(journal: Journal) -> None:
    for name in "AB":
        record = None
        for entry in journal.entries(name):
            record = evolve(record, entry.fact)
        assert journal.record(name) == record
    waiting = [record.next_at for record in journal.records() if record.next_at]
    assert journal.next_due() == min(waiting, default=None)


# The command


def test_verify_says_that_a_journal_is_whole(path: Path) -> None:
    result = CliRunner().invoke(command, [str(path)])
    journal = open_journal(path)
    seq, digest = journal.head()
    journal.close()
    assert result.exit_code == 0
    assert "完整" in result.output
    assert f"{seq}:{digest}" in result.output
    assert CliRunner().invoke(command, [str(path), "--head", f"{seq}:{digest}"]).exit_code == 0
    assert CliRunner().invoke(command, [str(path), "--head", f"{seq}:{'0' * 64}"]).exit_code == 1
    assert CliRunner().invoke(command, [str(path), "--head", "x"]).exit_code == 2


def test_verify_reads_a_journal_that_is_being_written(path: Path) -> None:
    journal = open_journal(path)
    with journal.hold(AT), journal.copied() as copy:
        journal.keep([letter(9)], AT)
        with journal.write() as tx:
            tx.append(None, [f.AbsenceRecorded(at=AT, person="liu", since=AT, until=AT, deputy=None)])
            assert CliRunner().invoke(command, [str(path)]).exit_code == 0
        assert verify(copy.connection) == []
        assert copy.head()[0] == journal.head()[0] - 1
    journal.close()


def test_verify_names_the_first_broken_fact(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.execute("DROP TRIGGER facts_no_update")
    conn.execute("UPDATE facts SET body = replace(body, 'zhao', 'zhou') WHERE seq IN (2, 9)")
    conn.commit()
    conn.close()
    result = CliRunner().invoke(command, [str(path)])
    assert result.exit_code == 1
    assert result.output.startswith("fact 2 (RecordOpened of CNF-2026-0001): found content with the hash")


def test_verify_refuses_what_is_no_journal(folder: Path) -> None:
    (folder / "text.db").write_text("not a database, but long enough to be looked at as one" * 20)
    (folder / "empty.db").write_bytes(b"")
    other = sqlite3.connect(folder / "other.db")
    other.execute("CREATE TABLE t (a)")
    other.close()
    expected = {
        "text.db": "file is not a database",
        "empty.db": "no journal of this version",
        "other.db": "another program's database",
        "none.db": "no file",
        "e.zip": "expected a journal",
    }
    for name, sentence in expected.items():
        result = CliRunner().invoke(command, [str(folder / name)])
        assert result.exit_code == 1, name
        assert sentence in result.output, name
    assert (folder / "empty.db").read_bytes() == b""
    assert not (folder / "none.db").exists()


def test_verify_survives_a_file_with_a_hole(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[8192:16384] = bytes(8192)
    path.write_bytes(raw)
    result = CliRunner().invoke(command, [str(path)])
    assert result.exit_code == 1
    assert result.output


def test_a_letter_that_waits_is_bound_as_well(folder: Path) -> None:
    journal = open_journal(folder / "w.db")
    journal.keep([letter(1)], AT)
    journal.close()
    conn = sqlite3.connect(folder / "w.db", isolation_level=None)
    conn.execute("DROP TRIGGER letters_no_update")
    conn.execute("UPDATE letters SET mail_from = 'other@corp.example'")
    assert [str(broken).split(":")[0] for broken in verify(conn)] == ["letter 1"]
    conn.close()
