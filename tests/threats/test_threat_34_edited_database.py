"""Row 34: whoever edits the database is found, and what they edited is named.

The attack: an insider with the file opens it and changes one letter, fact, mail, file or rule; removes or swaps rows; or
writes the whole chain anew. What must be seen: `mailflow verify` exits 1 and names the first place; a chain that was written
anew does not hold a head that had been mailed out of the house.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from threat_office import Office, reply

from mailflow.cli.verify import command as verify


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of one confirmation with a refusal, a held forgery and a head that was mailed outside."""
    office = Office(("  to: []", "  to: [archive@outside.example]"))
    office.ask("刘经理", "李主管")
    office.hand_in(reply(office.asked("liu@corp.example"), "同意", proof=None))
    office.hand_in(reply(office.asked("liu@corp.example"), "同意，请尽快推进。"))
    office.wait(days=1)
    office.hand_in(reply(office.asked("li@corp.example"), "不同意，预算过高。"))
    folder = tmp_path_factory.mktemp("journal")
    office.journal.connection.execute("VACUUM INTO ?", (str(folder / "mailflow.db"),))  # type: ignore[attr-defined]
    (folder / "anchor.eml").write_bytes(next(mail.raw for mail in office.sent if mail.kind == "anchor"))
    assert checked(folder / "mailflow.db")[0] == 0
    return folder


def checked(file: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(verify, [str(file), *more])
    return done.exit_code, done.output


def edited(whole: Path, folder: Path, change: Callable[[sqlite3.Connection], object]) -> Path:
    """A copy that an insider edited, with the triggers taken away for that and put back after."""
    file = folder / "mailflow.db"
    shutil.copy(whole / "mailflow.db", file)
    with closing(sqlite3.connect(file)) as conn, conn:
        triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f'DROP TRIGGER "{name}"')
        change(conn)
        for _, sql in triggers:
            conn.execute(sql)
    return file


EDITS: dict[str, tuple[str, str]] = {
    "an answer": ("""UPDATE facts SET body = replace(body, '"decision":"reject"', '"decision":"approve"') WHERE kind = 'Answered'""", "fact "),
    "when it was": ("UPDATE facts SET at = replace(at, '2026-03-02', '2026-03-01') WHERE seq = 3", "fact 3"),
    "what a letter rests on": ("UPDATE facts SET letter = (SELECT sha256 FROM letters LIMIT 1) WHERE kind = 'Answered'", "fact "),
    "a kind of fact": ("UPDATE facts SET kind = 'Delegated' WHERE kind = 'Answered'", "fact "),
    "a disposition": ("""UPDATE facts SET body = replace(body, '"held"', '"refused"') WHERE kind = 'LetterDisposed'""", "fact "),
    "a hash": ("UPDATE facts SET hash = upper(hash) WHERE seq = 4", "fact 4"),
    "the newest fact away": ("DELETE FROM facts WHERE seq = (SELECT MAX(seq) FROM facts)", ""),
    "a fact away": ("DELETE FROM facts WHERE seq = 5", "fact "),
    "the raw letter": ("UPDATE letters SET raw = CAST(replace(CAST(raw AS TEXT), 'Subject', 'Subjekt') AS BLOB) WHERE id = 2", "letter "),
    "a letter away": ("DELETE FROM letters WHERE id = 2", "letter "),
    "where a letter came from": ("UPDATE letters SET peer = '10.0.0.9', source = 'smtp:10.0.0.9:1' WHERE id = 2", "letter "),
    "when a letter came": ("UPDATE letters SET received_at = '2026-03-01T01:00:00.000000Z' WHERE id = 2", "letter "),
}  # fmt: skip


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_found_and_named(whole: Path, tmp_path: Path, what: str) -> None:
    statement, named = EDITS[what]

    def change(conn: sqlite3.Connection) -> None:
        assert conn.execute(statement).rowcount > 0

    code, said = checked(edited(whole, tmp_path, change))
    assert code == 1, said
    assert named in said.splitlines()[0], said


def _columns(conn: sqlite3.Connection) -> dict[str, list[str]]:
    tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'")]
    return {table: [row[1] for row in conn.execute(f"PRAGMA table_info({table})")] for table in tables}


def test_each_kept_letter_mail_and_file_is_named_when_one_byte_of_it_changes(whole: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(whole / "mailflow.db")) as conn:
        found = [
            (table, column, row)
            for table, columns in _columns(conn).items()
            for column in columns
            if column in ("raw", "content", "text", "body")
            for (row,) in conn.execute(f"SELECT rowid FROM {table} WHERE length({column}) > 20").fetchall()
        ]
    assert len({table for table, _, _ in found}) >= 4
    missed = []
    for table, column, row in found[:: max(1, len(found) // 16)]:

        def flip(conn: sqlite3.Connection, table: str = table, column: str = column, row: int = row) -> None:
            (value, kind) = conn.execute(f"SELECT {column}, typeof({column}) FROM {table} WHERE rowid = ?", (row,)).fetchone()
            raw = bytearray(value if isinstance(value, bytes) else value.encode())
            place = next(n for n in range(len(raw) // 2, len(raw)) if chr(raw[n]).isascii() and chr(raw[n]).isalnum())
            raw[place] ^= 1
            conn.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (bytes(raw) if kind == "blob" else raw.decode("utf-8", "replace"), row))

        code, said = checked(edited(whole, tmp_path, flip))
        if code != 1:
            missed.append((table, column, row, said))
    assert missed == []


def test_triggers_that_were_taken_away_are_missed(whole: Path, tmp_path: Path) -> None:
    file = tmp_path / "mailflow.db"
    shutil.copy(whole / "mailflow.db", file)
    with closing(sqlite3.connect(file)) as conn, conn:
        (name,) = conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'facts' LIMIT 1").fetchone()
        conn.execute(f'DROP TRIGGER "{name}"')
    code, said = checked(file)
    assert code == 1
    assert name in said


def test_with_the_triggers_in_place_nothing_can_be_edited_at_all(whole: Path, tmp_path: Path) -> None:
    file = tmp_path / "mailflow.db"
    shutil.copy(whole / "mailflow.db", file)
    with closing(sqlite3.connect(file)) as conn:
        for statement in ("UPDATE facts SET body = '{}'", "DELETE FROM facts", "UPDATE letters SET raw = x'00'", "DELETE FROM letters"):
            with pytest.raises(sqlite3.IntegrityError):
                conn.execute(statement)


def test_a_chain_that_was_written_anew_does_not_hold_the_head_that_left_the_house(whole: Path, tmp_path: Path) -> None:
    """The strongest insider reckons every hash again: the file is whole by itself, and the mail outside says it is another."""
    from mailflow.journal import chain, views

    def rewrite(conn: sqlite3.Connection) -> None:
        conn.execute("""UPDATE facts SET body = replace(body, '"decision":"approve"', '"decision":"reject"') WHERE kind = 'Answered'""")
        previous = "0" * 64
        for link in list(views.links(conn)):
            stub = sha256(chain.line(*link[:-1]).encode()).hexdigest()
            previous = sha256((previous + stub).encode()).hexdigest()
            conn.execute("UPDATE facts SET hash = ? WHERE seq = ?", (previous, link.seq))

    file = edited(whole, tmp_path, rewrite)
    assert checked(whole / "mailflow.db", "--head", str(whole / "anchor.eml"))[0] == 0
    code, said = checked(file, "--head", str(whole / "anchor.eml"))
    assert code == 1
    assert "head" in said or "fact" in said, said
    assert json.dumps(said)
