"""What a rehearsal or a demo leaves behind: mails, documents, a readable timeline and report.json (contract §4)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from mailflow.core.facts import LetterDisposed
from mailflow.core.project.project import Change
from mailflow.core.record import Answer, Record, SignOff
from mailflow.core.task import Task
from mailflow.service.observed import SentMail


def write_report(
    folder: Path,
    records: Iterable[Record],
    events: Sequence[SentMail | LetterDisposed],
    failed: Sequence[str],
    zone: tzinfo,
) -> None:
    """Write everything a reader or a program may want to look at into one folder; events in order of time."""
    sent = [event for event in events if isinstance(event, SentMail)]
    received = [event for event in events if isinstance(event, LetterDisposed)]
    files = write_mails(folder, sent)
    write_documents(folder, sent)
    (folder / "timeline.txt").write_text("\n".join(timeline(events, zone)) + "\n", encoding="utf-8")
    values = report(records, sent, received, failed, files, zone)
    text = json.dumps(values, ensure_ascii=False, indent=2)
    (folder / "report.json").write_text(text + "\n", encoding="utf-8")


def write_mails(folder: Path, sent: Sequence[SentMail]) -> list[str]:
    """Each mail as ``sent/NNN-RECIPIENT.eml``; the names, in order."""
    _empty(folder / "sent", "[0-9][0-9][0-9]*-*.eml")
    names = [f"sent/{n:03d}-{_safe(mail.recipient)}.eml" for n, mail in enumerate(sent, 1)]
    for name, mail in zip(names, sent, strict=True):
        (folder / name).write_bytes(mail.raw)
    return names


def write_documents(folder: Path, sent: Sequence[SentMail]) -> list[Path]:
    """Every document that was mailed, once each; where they are."""
    _empty(folder / "documents", "*.[dx][ol][cs]x")
    documents = {
        a.name: a.content
        for mail in sent
        if mail.kind != "sign-off-request"
        for a in mail.message.attachments
        if a.name.endswith((".docx", ".xlsx"))
    }
    for name, content in documents.items():
        (folder / "documents" / name).write_bytes(content)
    return [folder / "documents" / name for name in documents]


def _empty(folder: Path, ours: str) -> None:
    """What an earlier run left there would be taken for this one's."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(ours):
        old.unlink()


def _safe(address: str) -> str:
    return re.sub(r"[^A-Za-z0-9@._+-]", "_", address)


def timeline(events: Iterable[SentMail | LetterDisposed], zone: tzinfo) -> list[str]:
    """What came in and what went out, one line each."""
    return [f"{_clock(event.at, zone)}  {_told(event)}" for event in events]


def _told(event: SentMail | LetterDisposed) -> str:
    if isinstance(event, LetterDisposed):
        return f"← {event.sender or '?'}: {_said(event)}"
    return f"→ {event.recipient}: {event.message.subject}{_carried(event)}"


def _said(fact: LetterDisposed) -> str:
    decision = f" [{fact.decision}]" if fact.decision else ""
    record = f" {fact.record}" if fact.record else ""
    return f"{fact.disposition}{record}{decision} ({fact.reason})"


def _carried(mail: SentMail) -> str:
    return f"  + {', '.join(mail.files)}" if mail.files else ""


def _clock(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def report(
    records: Iterable[Record],
    sent: Sequence[SentMail],
    received: Sequence[LetterDisposed],
    failed: Sequence[str],
    files: Sequence[str],
    zone: tzinfo,
) -> dict[str, Any]:
    """The report as contract §4 fixes it; times are ISO 8601 with the organisation's offset."""
    return {
        "records": [_record(record, zone) for record in records],
        "sent": [_sent(mail, name, zone) for mail, name in zip(sent, files, strict=True)],
        "received": [_received(fact, zone) for fact in received],
        "failed": list(failed),
    }


def _iso(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds")


def _record(record: Record, zone: tzinfo) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": record.kind,
        "title": record.title,
        "state": record.state,
        "opened_at": _iso(record.opened_at, zone),
        "sign_offs": [_sign_off(record, sign_off, zone) for sign_off in record.sign_offs],
        "tasks": [_task(record, task) for task in record.tasks],
        "changes": [_change(record, change, zone) for change in (record.project.changes if record.project else ())],
        "escalations": [
            {"level": e.level, "to": e.to, "at": _iso(e.at, zone), "reason": e.reason} for e in record.escalations
        ],
    }


def _sign_off(record: Record, sign_off: SignOff, zone: tzinfo) -> dict[str, Any]:
    return {
        "id": f"{record.id}/{sign_off.id}",
        "version": sign_off.version,
        "state": sign_off.state,
        "answers": [_answer(answer, zone) for answer in sign_off.answers],
    }


def _change(record: Record, change: Change, zone: tzinfo) -> dict[str, Any]:
    return {
        "id": f"{record.id}/{change.id}",
        "state": change.state,
        "decided_by": change.decided_by or None,
        "decided_at": _iso(change.decided_at, zone) if change.decided_at else None,
        "at": _iso(change.decided_at or change.at, zone),
    }


def _task(record: Record, task: Task) -> dict[str, Any]:
    return {
        "id": f"{record.id}/{task.id}",
        "title": task.title,
        "owner": task.owner,
        "start": task.start.isoformat() if task.start else None,
        "due": task.due.isoformat() if task.due else None,
        "finished": task.finished.isoformat() if task.finished else None,
        "percent": task.percent,
        "state": task.state,
    }


def _answer(answer: Answer, zone: tzinfo) -> dict[str, Any]:
    return {
        "by": answer.by,
        "decision": answer.decision,
        "version": answer.version,
        "at": _iso(answer.at, zone),
        "message_id": answer.message_id,
    }


def _sent(mail: SentMail, name: str, zone: tzinfo) -> dict[str, Any]:
    return {
        "at": _iso(mail.at, zone),
        "to": [mail.recipient],
        "cc": list(mail.message.cc),
        "subject": mail.message.subject,
        "kind": mail.kind,
        "record": mail.record,
        "file": name,
        "attachments": mail.files,
    }


def _received(fact: LetterDisposed, zone: tzinfo) -> dict[str, Any]:
    return {
        "at": _iso(fact.at, zone),
        "from": fact.sender,
        "message_id": fact.message_id,
        "disposition": fact.disposition,
        "reason": fact.reason,
        "record": fact.record,
        "decision": fact.decision,
    }
