"""Whether a journal that lived through kills holds what it would hold without them, and everybody was told."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from killed_desks import ROOT
from killed_letters import Correspondence

from mailflow.core import facts as f
from mailflow.core.notices import Notice
from mailflow.core.record import Record
from mailflow.journal.journal import Journal, Received
from mailflow.journal.seal import verify
from mailflow.journal.sqlite import SqliteJournal, open_journal
from mailflow.rules.load import load_rules
from mailflow.service.engine import Engine
from mailflow.service.observed import SentBox
from mailflow.service.reading import Trust
from mailflow.service.wiring import assemble, parts_for

#: What `mailflow.core.reasons` says of a letter that kills its reader; a kill of the service is none of the letter's doing.
SET_ASIDE = "kills_reader"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a journal that checks clean holds."""

    letters: int
    set_aside: int
    records: int
    answers: int
    facts: int
    mails: int
    repeats: int


def is_at_rest(path: Path, letters: int) -> bool:
    """Whether so many letters are disposed of and every mail has left."""
    with closing(open_journal(path, create=False)) as journal:
        counts = journal.counts()
        moving = journal.connection.execute("SELECT COUNT(*) FROM mails WHERE due_at IS NOT NULL").fetchone()[0]
        return counts["received"] == letters and not counts["waiting"] and not moving


def is_whole(path: Path, aside: Path) -> list[str]:
    """What is broken in a journal as a kill left it; looked at in a copy, so that the next life is who repairs it."""
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    for file in path.parent.glob(f"{path.name}*"):
        shutil.copy(file, aside)
    with closing(open_journal(aside / path.name)) as journal:
        return [str(broken) for broken in verify(journal.connection)]


def check(path: Path, written: Correspondence, left: Sequence[tuple[str, bytes]], may_repeat: bool) -> Figures:
    """Everything at the end; AssertionError says what is lost, doubled or different."""
    with closing(open_journal(path)) as journal:
        assert verify(journal.connection) == []
        before = _everything(journal)
        journal.rebuild()
        assert _everything(journal) == before, "the views made again from the facts are others"
        assert verify(journal.connection) == []
        disposed = _each_letter_once(journal, written.letters)
        _as_written(journal, disposed, written)
        _as_without_kills(journal, disposed, path.with_name(path.name + ".key").read_bytes())
        repeats = _everybody_told(journal.connection, left, may_repeat)
        return _figures(journal, disposed, len(left) - repeats, repeats)


def _everything(journal: Journal) -> object:
    return (list(journal.records()), list(journal.dispositions()), dict(journal.counts()), journal.next_due())


def _each_letter_once(journal: SqliteJournal, letters: Sequence[bytes]) -> list[f.LetterDisposed]:
    """Every letter is stored as often as it came, in order, and each copy has its one disposition."""
    stored = [raw for (raw,) in journal.connection.execute("SELECT raw FROM letters ORDER BY id")]
    assert stored == list(letters), "letters are lost, doubled or out of order"
    facts = [entry.fact for entry in journal.entries() if isinstance(entry.fact, f.LetterDisposed)]
    found = sorted(journal.dispositions(), key=lambda disposed: disposed.letter)
    assert [disposed.letter for disposed in found] == list(range(1, len(letters) + 1))
    assert len(facts) == len(found), "a letter was disposed of twice"
    return [disposed.fact for disposed in found]


def _as_written(journal: Journal, disposed: Sequence[f.LetterDisposed], written: Correspondence) -> None:
    """What each kind of letter must have led to, told from the letters alone."""
    taken = [fact for fact in disposed if not fact.reason.startswith(SET_ASIDE)]
    read = {fact.message_id for fact in taken}
    facts = [entry.fact for entry in journal.entries()]
    opened = Counter(fact.message_id for fact in facts if isinstance(fact, f.RecordOpened))
    answered = Counter(fact.message_id for fact in facts if isinstance(fact, f.Answered))
    _same("openings", opened, Counter(id_ for id_ in written.requests if id_ in read))
    _same("answers", answered, Counter(id_ for id_ in written.approvals if id_ in read))
    kinds = Counter(fact.disposition for fact in taken if fact.disposition != "recorded")
    if len(taken) == len(disposed):
        unchanging = {"held": len(written.strangers), "automatic": len(written.machines), "duplicate": written.repeated}
        _same("letters that change nothing", kinds, Counter(unchanging))


def _same(what: str, found: Counter[Any], expected: Counter[Any]) -> None:
    assert found == expected, f"{what}: found {found - expected} too many, and {expected - found} too few"


def _as_without_kills(journal: SqliteJournal, disposed: Sequence[f.LetterDisposed], key: bytes) -> None:
    """The same letters at the same instants, decided in memory by an engine that nobody kills, lead to the same."""
    engine = _engine(key, ROOT)
    for fact, (raw,) in zip(disposed, journal.connection.execute("SELECT raw FROM letters ORDER BY id"), strict=True):
        engine.journal.keep([Received(raw=raw, source="again")], fact.at)
        engine.decide(fact.at)
        while engine.outbox.render(fact.at):
            pass
    for again, fact in zip(engine.journal.dispositions(), disposed, strict=True):
        assert again.fact == fact, f"letter {again.letter}: found {fact}, expected {again.fact} as without kills"
    assert list(engine.journal.records()) == list(journal.records())
    assert _told(engine.journal) == _told(journal)


def _engine(key: bytes, root: Path) -> Engine:
    loaded = load_rules(root / "rules.yaml")
    parts = parts_for(loaded, root / "templates", key, Trust())
    return assemble(open_journal(":memory:"), SentBox(_never), parts)


def _never() -> None:
    raise AssertionError("nothing is sent here")


def _told(journal: Journal) -> list[tuple[str, Notice, str | None, str | None]]:
    mails = (mail for record in _all(journal) for mail in journal.mails_about(record))
    return sorted(((m.id, m.notice, m.recipient, m.message_id) for m in mails), key=lambda told: told[0])


def _all(journal: Journal) -> list[str]:
    return ["", *(record.id for record in journal.records())]


def _everybody_told(conn: sqlite3.Connection, left: Sequence[tuple[str, bytes]], may_repeat: bool) -> int:
    """Each mail left with its own bytes; how many of those that left are repeats."""
    rows = conn.execute("SELECT r.recipient, r.raw, m.state FROM rendered r JOIN mails m ON m.notice = r.notice")
    owed = Counter((recipient, raw) for recipient, raw, state in rows if state == "sent")
    assert owed.total() == conn.execute("SELECT COUNT(*) FROM notices").fetchone()[0], "a notice was not sent"
    assert set(owed.values()) <= {1}, "one mail was made twice"
    went = Counter(left)
    assert went.keys() == owed.keys(), "mails are missing, or went with other bytes than those that are stored"
    repeats = went.total() - owed.total()
    assert may_repeat or not repeats
    return repeats


def _figures(journal: Journal, disposed: Sequence[f.LetterDisposed], mails: int, repeats: int) -> Figures:
    records: list[Record] = list(journal.records())
    return Figures(
        letters=len(disposed),
        set_aside=sum(fact.reason.startswith(SET_ASIDE) for fact in disposed),
        records=len(records),
        answers=sum(len(sign_off.answers) for record in records for sign_off in record.sign_offs),
        facts=journal.head()[0],
        mails=mails,
        repeats=repeats,
    )
