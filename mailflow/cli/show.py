"""`mailflow show`: records, one record's timeline, what is held, what is due."""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from mailflow.cli.opening import journal_option, opened
from mailflow.cli.screen import say
from mailflow.core import facts as f
from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.journal.journal import Entry, Journal
from mailflow.journal.sqlite import SqliteJournal
from mailflow.rules.load import load_rules
from mailflow.service.clock import system_clock
from mailflow.service.redacting import overdue
from mailflow.service.settings import from_environment


@click.command(short_help="List records, or tell the story of one.")
@click.argument("record", required=False)
@journal_option
def show(record: str | None, journal: Path | None) -> None:
    """List all records, what is held and what is due; or one RECORD's story."""
    policy = load_rules(from_environment().rules).policy
    zone = ZoneInfo(policy.organisation.timezone)
    with opened(journal) as store:
        if record is None:
            _overview(store, zone)
            _overdue(store, policy, zone)
        else:
            _story(store, record.upper(), zone)


def _overview(store: Journal, zone: tzinfo) -> None:
    for record in store.records():
        say(f"{record.id:<15}{record.state:<12}{_clock(record.next_at, zone):<18}{record.title}")
    held = list(store.dispositions("held"))
    for disposed in held:
        say(f"held   {disposed.fact.at.astimezone(zone):%Y-%m-%d %H:%M}  {disposed.fact.sender}: {disposed.fact.reason}")
    counts = store.counts()
    say(f"{counts['received']} letters received, {counts['waiting']} waiting, {len(held)} held")


def _overdue(store: Journal, policy: Policy, zone: tzinfo) -> None:
    for number, at in overdue(store, policy, system_clock()):
        say(f"kept   {number} closed {_clock(at, zone)}, longer ago than retention.closed_records: mailflow redact {number}")


def _clock(at: datetime | None, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M") if at else "-"


def _story(store: SqliteJournal, id_: str, zone: tzinfo) -> None:
    record = store.record(id_)
    if record is None and (gone := store.redaction(id_)):
        say(f"{id_}: redacted {_clock(gone.at, zone)} by {gone.by}: {gone.reason}")
        counts = f"{gone.facts} facts, {len(gone.letters)} letters, {len(gone.mails)} mails, {len(gone.files)} files"
        say(f"  {counts}: of each its hash is left")
        return
    if record is None:
        raise SystemExit(f"{id_}: found no such record, expected a number like CNF-2026-0001. Run: mailflow show")
    say(f"{record.id} {record.title}: {record.state}")
    _standing(record, zone)
    for entry in store.entries(id_):
        say(_line(entry, zone))
    for disposed in store.dispositions(record=id_):
        fact = disposed.fact
        say(f"{fact.at.astimezone(zone):%Y-%m-%d %H:%M:%S}  letter of {fact.sender}: {fact.disposition}, {fact.reason}")


def _standing(record: Record, zone: tzinfo) -> None:
    for sign_off in record.sign_offs:
        say(f"  {sign_off.id} {sign_off.version} {sign_off.state}, due {_clock(sign_off.due, zone)}")
        for seat in sign_off.seats:
            answer = f"{seat.answer.decision} {_clock(seat.answer.at, zone)} 「{seat.answer.words}」" if seat.answer else "-"
            say(f"    {seat.holder}: {answer}")


def _line(entry: Entry, zone: tzinfo) -> str:
    fact = entry.fact
    told = ", ".join(f"{name}={_short(getattr(fact, name))}" for name in _TOLD.get(type(fact), ()))
    return f"{fact.at.astimezone(zone):%Y-%m-%d %H:%M:%S}  {entry.seq:>6} {type(fact).__name__:<18} {told}"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 80 else f"{text[:77]}…"


_TOLD = {
    f.RecordOpened: ("requester", "title"),
    f.SignOffOpened: ("sign_off", "version", "signers", "needed", "digest"),
    f.SignOffClosed: ("sign_off", "state", "reason"),
    f.Answered: ("by", "decision", "version", "words", "message_id"),
    f.AnswerWithdrawn: ("by", "words"),
    f.Delegated: ("by", "to", "words"),
    f.Noted: ("by", "what", "words"),
    f.DueMoved: ("by", "due"),
    f.SignersChanged: ("by", "added", "removed"),
    f.StateMoved: ("state",),
    f.StepFired: ("level", "targets"),
    f.MailSent: ("kind", "to", "message_id"),
    f.NotDelivered: ("kind", "to", "reason"),
    f.DocumentFiled: ("name", "sha256"),
}
