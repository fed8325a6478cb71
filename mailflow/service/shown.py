"""How one message is understood, as values for a person or a program (contract §4, `mailflow read --json`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.mail.correlation import Keys, keys
from mailflow.mail.forms.tables.read import read_tables
from mailflow.mail.forms.tables.values import Sheets, Table
from mailflow.mail.forms.tables.wording import sentence
from mailflow.mail.machine.automatic import automatic
from mailflow.mail.machine.bounce import read_bounce
from mailflow.mail.machine.outofoffice import read_out_of_office
from mailflow.mail.message.details import details
from mailflow.mail.message.message import Message, read_message
from mailflow.mail.orders.orders import read_orders
from mailflow.mail.sender.authentication import authenticate
from mailflow.service.routing import new_matter
from mailflow.service.several import DECIDES
from mailflow.service.words import Words, read_words


def shown(raw: bytes, sent: str | None, policy: Policy, at: datetime) -> dict[str, Any]:
    """Everything that is read in a message; `sent` is the text of the mail it answers.

    Dates in it are seen from its own Date, or from `at` where it has none.
    """
    message = read_message(raw)
    writer = policy.directory.owner_of(message.sender) if message.sender else None
    words = read_words(message, sent, policy, writer=writer)
    machine = automatic(message, policy.organisation.domain, policy.own_addresses)
    seen = message.date or at
    sheets = _sheets(message, sent, policy, seen)
    return {
        "from": message.sender,
        "subject": message.subject,
        "message_id": message.message_id,
        "automatic": machine,
        "new_text": words.new.text,
        "quoted": words.new.quoted,
        **_decision(words, message, machine),
        "fields": {**{f.name or f.label: f.value for f in sheets.fields if not f.quoted}, **words.form.fields},
        "tables": [_table(table) for table in sheets.tables],
        "attachments": [
            {"name": a.name, "type": a.type, "size": a.size, "sha256": a.sha256} for a in message.attachments
        ],
        "authentication": _authentication(message, policy),
        "defects": _defects(raw, message, sheets),
        **_beyond(words, message, machine, policy, seen),
    }


def _sheets(message: Message, sent: str | None, policy: Policy, at: datetime) -> Sheets:
    kind = new_matter(message, (), policy) or ""
    language = policy.organisation.language
    return read_tables(
        message, sent=sent, labels=policy.labels, kind=kind, at=at, calendar=policy.calendar, language=language
    )


def _table(table: Table) -> dict[str, Any]:
    rows = [{**row.values, **row.others} for row in table.rows]
    return {
        "source": table.source,
        "name": table.name,
        "kind": table.kind,
        "header": list(table.header),
        "rows": rows,
        "quoted": table.quoted,
        "problems": [sentence(problem) for problem in table.problems],
    }


def _decision(words: Words, message: Message, machine: str | None) -> dict[str, Any]:
    """A machine decides nothing; parts that disagree, and a message that is not what it seems, are asked about."""
    if machine:
        return {"decision": "none", "decision_text": ""}
    if words.differs or (message.problems and words.intent.decision in DECIDES):
        return {"decision": "unclear", "decision_text": words.intent.words}
    return {"decision": words.intent.decision, "decision_text": words.intent.words}


def _authentication(message: Message, policy: Policy) -> dict[str, str]:
    if message.sender is None:
        return {"level": "none", "reason": message.sender_problem or message.unreadable or "no From"}
    if policy.directory.owner_of(message.sender) is None:
        return {"level": "none", "reason": f"{message.sender} is not in the directory"}
    proof = authenticate(
        message,
        authserv_id=policy.authserv_id,
        trusted_domains=policy.trusted_domains,
        believed=True,
        profile=policy.authentication.profile,
        hops=policy.authentication.hops,
    )
    return {"level": proof.level, "reason": proof.reason}


def _defects(raw: bytes, message: Message, sheets: Sheets) -> list[str]:
    found = [message.unreadable] if message.unreadable else []
    files = [sentence(problem) for problem in sheets.problems if problem.of_file]
    return list(dict.fromkeys([*found, *message.problems, *details(raw).defects, *files]))


def _beyond(words: Words, message: Message, machine: str | None, policy: Policy, at: datetime) -> dict[str, Any]:
    """What else is read, beside the keys that contract §4 fixes."""
    signals = keys(message, message.text)
    if machine:
        told = _machine(message, machine, policy, at)
        return {"orders": [], "items": [], "returned": False, "signals": _signals(signals), **told}
    return {
        "orders": _orders(read_orders(words.new.text, at, policy.calendar, vocabulary=policy.vocabulary)),
        "items": [_filled(asdict(item)) for item in words.intent.items],
        "returned": words.intent.returned,
        "signals": _signals(signals),
    }


def _signals(found: Keys) -> dict[str, list[str]]:
    return {
        "message_ids": list(found.message_ids),
        "references": list(found.refs),
        "records": list(dict.fromkeys([*found.numbers, *found.numbers_in_text])),
    }


def _orders(orders: Iterable[Order]) -> list[dict[str, Any]]:
    """The words of command, line by line; what orders nothing is left to the text."""
    return [_filled(asdict(order)) for order in orders if order.kind != "note"]


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is not said, and with instants as ISO 8601."""
    plain = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}
    return {name: value for name, value in plain.items() if value not in (None, "", ())}


def _machine(message: Message, kind: str, policy: Policy, at: datetime) -> dict[str, Any]:
    bounce = read_bounce(message) if kind == "bounce" else None
    away = read_out_of_office(message, at, policy.calendar)
    told = asdict(away) if away else None
    if told and told["until"]:
        told["until"] = told["until"].isoformat()
    return {"bounce": asdict(bounce) if bounce else None, "away": told}
