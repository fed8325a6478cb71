"""What must go is gone to the last byte, and everything else still verifies, rebuilds, reconciles and is exported."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from evidence_desk import Desk
from rig.office import letter, read, reply
from rig.process import ROOT

from mailflow.cli import verifier
from mailflow.cli.main import mailflow
from mailflow.cli.verify import broken_in
from mailflow.core import facts as f
from mailflow.journal import chain
from mailflow.journal.journal import JournalError, Received
from mailflow.journal.redaction import Reason
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.rules.load import load_rules
from mailflow.service.redacting import doomed, overdue

WHY = "保存期满"


def on(path: Path, *arguments: str | Path) -> Result:
    env = {"MAILFLOW_STORE": f"sqlite:///{path}", "MAILFLOW_RULES": str(ROOT / "rules.yaml")}
    return CliRunner().invoke(mailflow, [str(one) for one in arguments], env=env)


def redact(path: Path, number: str) -> Result:
    return on(path, "redact", number, "--reason", WHY, "--yes")


def closed(path: Path) -> list[str]:
    with closing(open_journal(path)) as store:
        return [one.id for one in store.records() if one.state != "open" and not any(o.is_open for o in one.obligations)]


@pytest.fixture
def copy(journal: Path, matters: dict[str, str], tmp_path: Path) -> Path:
    """A journal of matters of every kind, of this test alone."""
    assert matters
    path = tmp_path / "mailflow.db"
    shutil.copyfile(journal, path)
    return path


def contents(path: Path) -> list[bytes]:
    """Every value that can be read out of a journal."""
    with closing(sqlite3.connect(path)) as conn:
        conn.text_factory = bytes
        tables = [name.decode() for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = (row for table in tables for row in conn.execute(f'SELECT * FROM "{table}"'))
        return [value for row in rows for value in row if isinstance(value, bytes)]


def lines(values: list[bytes]) -> set[bytes]:
    """Pieces long enough to be nothing else."""
    return {piece for value in values for line in value.splitlines() for piece in (line, *line.split(b'"')) if len(piece) >= 24}


@pytest.mark.parametrize("name", ["approved", "rejected", "completed"])
def test_no_byte_of_it_is_left_in_any_file_and_the_rest_is_whole(copy: Path, matters: dict[str, str], name: str) -> None:
    number, before = matters[name], contents(copy)
    assert number in closed(copy)
    with closing(open_journal(copy)) as store:
        head, counts = store.head(), store.counts()
    result = redact(copy, number)
    assert result.exit_code == 0, result.output
    left = b"\n".join(contents(copy))
    gone = [piece for piece in lines(before) if piece not in left]
    assert len(gone) > 100
    files = b"".join(path.read_bytes() for path in copy.parent.iterdir())
    assert [piece for piece in gone if piece in files] == []
    assert on(copy, "verify", copy, "--head", f"{head[0]}:{head[1]}").exit_code == 0
    assert on(copy, "reconcile").exit_code == 0
    with closing(open_journal(copy)) as store:
        assert store.counts() == counts
        store.rebuild()
        assert store.record(number) is None
        assert verify(store.connection) == []


def test_the_others_are_shown_and_exported_as_before(copy: Path, matters: dict[str, str], tmp_path: Path) -> None:
    assert redact(copy, matters["approved"]).exit_code == 0
    for number in sorted(set(matters.values()) - {matters["approved"]}):
        assert on(copy, "show", number).exit_code == 0
        assert on(copy, "export", number, "-o", tmp_path / f"{number}.zip").exit_code == 0
        assert verifier.check(tmp_path / f"{number}.zip")[0] == []


def test_it_is_named_as_redacted_and_not_as_broken(copy: Path, matters: dict[str, str], tmp_path: Path) -> None:
    number = matters["rejected"]
    assert redact(copy, number).exit_code == 0
    assert WHY in on(copy, "show", number).output
    assert "were redacted" in on(copy, "verify", copy).output
    for command in (("export", number, "-o", tmp_path / "e.zip"), ("redact", number, "--reason", "x")):
        result = on(copy, *command)
        assert result.exit_code == 1
        assert "found it redacted on" in result.output
    assert on(copy, "show").exit_code == 0


def test_all_that_is_closed_can_go_one_after_the_other(copy: Path) -> None:
    numbers = closed(copy)
    assert len(numbers) >= 4
    assert [redact(copy, number).exit_code for number in numbers] == [0] * len(numbers)
    with closing(open_journal(copy)) as store:
        assert [record.id for record in store.records() if record.id in numbers] == []
        assert broken_in(store.connection) == []


def test_without_yes_what_would_go_is_printed_and_nothing_goes(copy: Path, matters: dict[str, str]) -> None:
    before = contents(copy)
    result = on(copy, "redact", matters["approved"], "--reason", WHY)
    assert result.exit_code == 1
    assert "Goes for good: " in result.output
    assert "run it again with --yes" in result.output
    assert [row for row in contents(copy) if row not in before and len(row) > 40] == []
    with closing(open_journal(copy)) as store:
        assert store.record(matters["approved"])


def test_a_record_that_is_still_owed_something_stays(copy: Path, matters: dict[str, str]) -> None:
    for name in ("waiting", "absent"):
        result = redact(copy, matters[name])
        assert result.exit_code == 1
        assert "found it open" in result.output
    assert redact(copy, "CNF-2026-0999").exit_code == 1


def test_nothing_goes_while_a_service_holds_the_journal(copy: Path, matters: dict[str, str]) -> None:
    with closing(open_journal(copy)) as store, store.hold(Desk(store).at):
        result = redact(copy, matters["approved"])
        assert result.exit_code == 1
        assert "running this journal" in result.output
        assert store.record(matters["approved"])


def test_nothing_goes_from_a_journal_that_is_not_whole(copy: Path, matters: dict[str, str]) -> None:
    with sqlite3.connect(copy) as conn:
        conn.execute("DROP TRIGGER letters_no_update")
    conn.close()
    result = redact(copy, matters["approved"])
    assert result.exit_code == 1
    assert "nothing was erased" in result.output
    assert matters["approved"] in closed(copy)


@pytest.fixture
def tampered(copy: Path, matters: dict[str, str]) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who can do everything to a journal of which a record was erased."""
    assert redact(copy, matters["approved"]).exit_code == 0
    conn = sqlite3.connect(copy, isolation_level=None)
    for (trigger,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {trigger}")
    assert verify(conn) == []
    yield conn
    conn.close()


CHANGES = (
    "UPDATE facts SET body = replace(body, '{digit}', '{other}') WHERE seq = {stub}",
    "UPDATE facts SET at = '2020-01-01T00:00:00+00:00' WHERE seq = {stub}",
    "UPDATE facts SET record = 'CNF-2026-0777' WHERE seq = {stub}",
    "UPDATE facts SET record = '' WHERE seq = {stub}",
    "UPDATE facts SET letter = '' WHERE seq = {stub}",
    "UPDATE facts SET arrival = '{{}}' WHERE seq = {stub}",
    "UPDATE facts SET hash = replace(hash, '{digit}', '{other}') WHERE seq = {stub}",
    "UPDATE facts SET body = json_set(body, '$.disposition', 'held') WHERE seq = {disposed}",
    "UPDATE facts SET body = json_set(body, '$.disposed', 1) WHERE seq = {disposed}",
    "UPDATE facts SET body = json_set(body, '$.by', {stub}) WHERE seq = {stub}",
    "UPDATE facts SET body = '{{}}' WHERE seq = {stub}",
    "UPDATE facts SET body = '[' WHERE seq = {stub}",
    "UPDATE letters SET raw = X'41' WHERE raw = X''",
    "UPDATE letters SET sha256 = replace(sha256, '{digit}', '{other}') WHERE raw = X''",
    "UPDATE letters SET peer = '10.0.0.1' WHERE raw = X''",
    "UPDATE rendered SET raw = X'41' WHERE raw = X''",
    "UPDATE rendered SET text = 'x' WHERE raw = X''",
    "UPDATE notices SET person = 'wang' WHERE kind = 'redacted'",
    "UPDATE facts SET body = json_set(body, '$.reason', 'x') WHERE kind = 'RecordRedacted'",
    "DELETE FROM facts WHERE kind = 'RecordRedacted'",
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_to_what_is_left_is_found(tampered: sqlite3.Connection, change: str) -> None:
    of_record = "SELECT seq, json_extract(body, '$.line') FROM facts WHERE kind = 'Redacted' AND record <> ''"
    of_letter = "SELECT seq FROM facts WHERE kind = 'Redacted' AND json_extract(body, '$.disposed') > 1"
    (stub, line), (disposed,) = tampered.execute(of_record).fetchone(), tampered.execute(of_letter).fetchone()
    other = "a" if line[0] != "a" else "b"
    done = tampered.execute(change.format(stub=stub, disposed=disposed, digit=line[0], other=other))
    assert done.rowcount
    assert verify(tampered)


def test_a_row_that_is_emptied_by_hand_is_found(tampered: sqlite3.Connection) -> None:
    """Erasing needs a fact that says so; the same done in silence is a forgery."""
    seq, text = next(
        (link[0], chain.line(*link[:-1]))
        for link in tampered.execute("SELECT seq, record, kind, at, letter, arrival, body, hash FROM facts WHERE kind = 'Answered'")
    )
    body = f'{{"by":{seq},"disposed":null,"disposition":null,"line":"{chain.stub(text)}"}}'
    tampered.execute("UPDATE facts SET kind = 'Redacted', letter = NULL, body = ? WHERE seq = ?", (body, seq))
    assert any(f"fact {seq}: found a stub" in str(said) for said in verify(tampered))


def test_a_letter_that_is_emptied_by_hand_is_found(tampered: sqlite3.Connection) -> None:
    tampered.execute("UPDATE letters SET raw = X'' WHERE id = (SELECT MAX(id) FROM letters)")
    assert [said for said in verify(tampered) if said.where.startswith("letter")]


def ask(desk: Desk, title: str, file: tuple[str, bytes] | None = None) -> str:
    return desk.ask(f"事项: {title}\n内容: {title}的安排。\n确认人: 刘经理\n", f"【确认】{title}", file=file)


def erased(store: SqliteJournal, number: str, desk: Desk) -> f.RecordRedacted:
    store.redact(doomed(store, number)[0], Reason(at=desk.at, by="root", reason=WHY))
    gone = store.redaction(number)
    assert gone is not None
    assert broken_in(store.connection) == []
    return gone


def test_letters_and_files_that_others_rest_on_stay(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "j.db")) as store:
        desk = Desk(store)
        one = ask(desk, "甲", ("plan.txt", b"shared plan"))
        two = ask(desk, "乙", ("plan.txt", b"shared plan"))
        three = ask(desk, "丙", ("own.txt", b"own plan"))
        both = letter("liu@corp.example", "coord@corp.example", "答复", f"{one} 同意\n{two} 同意\n")
        desk.take(both)
        desk.answer("liu", three, "同意")
        assert {store.record(number).state for number in (one, two, three)} == {"confirmed"}  # type: ignore[union-attr]
        raw = both.as_bytes()
        erased(store, one, desk)
        kept = store.letter(sha256(raw).hexdigest())
        assert kept is not None
        assert kept.raw == raw
        assert store.file(sha256(b"shared plan").hexdigest()) == b"shared plan"
        gone = erased(store, three, desk)
        assert sha256(b"own plan").hexdigest() in gone.files
        assert store.file(sha256(b"own plan").hexdigest()) is None
        erased(store, two, desk)
        emptied = store.letter(sha256(raw).hexdigest())
        assert emptied is not None
        assert emptied.raw == b""
        assert store.file(sha256(b"shared plan").hexdigest()) is None


def test_lists_that_name_it_beside_others_go_with_it(tmp_path: Path) -> None:
    """A digest, what a search found and the answers to a digest's lines tell its title to whoever reads the journal."""
    secret = "某员工绩效面谈"
    with closing(open_journal(tmp_path / "j.db")) as store:
        desk = Desk(store)
        one, two = ask(desk, secret), ask(desk, "乙")
        desk.wait(24 * 5)
        desk.take(letter("liu@corp.example", "coord@corp.example", "查询", f"查询 {secret[2:6]}"))
        desk.take(letter("liu@corp.example", "coord@corp.example", "状态", "状态"))
        digest = read(desk.sent("liu", "", "digest").raw)
        text = digest.get_body(("plain",)).get_content()  # type: ignore[union-attr]
        line = next(found.lstrip("- ")[0] for found in text.splitlines() if one in found)
        desk.take(reply(digest, f"{line} 同意"))
        assert store.record(one).state == "confirmed"  # type: ignore[union-attr]
        desk.wait(24)
        erased(store, one, desk)
        kept = [mail for mail in store.mails_about(two) if mail.notice.kind == "sign-off-request"]
        assert len(kept) == 1
    assert secret.encode() not in b"".join(contents(tmp_path / "j.db"))


def test_the_service_goes_on_after_it(tmp_path: Path) -> None:
    """A number is not given again, a file that comes again is kept, a late answer is taken like any about nothing."""
    with closing(open_journal(tmp_path / "j.db")) as store:
        desk = Desk(store)
        number = ask(desk, "甲", ("plan.txt", b"plan"))
        late = desk.answered("liu", number, "不同意，太晚了。")
        store.keep([Received(raw=b"From: x@y.example\n\nhello", source="imap", account="a", folder="INBOX", uidvalidity=1, uid=9)], desk.at)
        desk.answer("liu", number, "同意")
        erased(store, number, desk)
        store.rebuild()
        assert store.uids("a", "INBOX", 1) == {9}
        desk.take(late)
        assert store.counts()["waiting"] == 0
        again = ask(desk, "乙", ("plan.txt", b"plan"))
        assert again == "CNF-2026-0002"
        assert store.file(sha256(b"plan").hexdigest()) == b"plan"
        desk.answer("liu", again, "同意")
        desk.wait(24)
        assert store.record(again).state == "confirmed"  # type: ignore[union-attr]
        assert broken_in(store.connection) == []


def test_mails_on_their_way_keep_a_record_where_it_is(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "j.db")) as store:
        desk = Desk(store)
        number = ask(desk, "甲")
        desk.answer("liu", number, "同意")
        sent = next(store.mails_about(number)).notice
        with store.write() as tx:
            tx.notify(sent, desk.at)
        with pytest.raises(JournalError, match="found mails on their way"):
            doomed(store, number)


def test_only_what_has_rested_longer_than_the_rules_say_is_listed(copy: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text((ROOT / "rules.yaml").read_text("utf-8").replace("  closed_records:\n", "  closed_records: 1y\n"), "utf-8")
    with closing(open_journal(copy)) as store:
        desk = Desk(store)
        policy = load_rules(rules).policy
        assert policy.keep_years == 1
        assert list(overdue(store, policy, desk.at + timedelta(days=300))) == []
        listed = [number for number, _ in overdue(store, policy, desk.at + timedelta(days=400))]
    assert listed == closed(copy)
    env = {"MAILFLOW_STORE": f"sqlite:///{copy}", "MAILFLOW_RULES": str(rules)}
    shown = CliRunner().invoke(mailflow, ["show"], env=env)
    assert shown.exit_code == 0, shown.output
