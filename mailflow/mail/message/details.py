"""What mail-parser knows about a message beyond what decides: its way here and its defects, read when asked for."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from mailparser import parse_from_bytes
from mailparser.exceptions import MailParserError

from mailflow.mail.message.limits import exceeded, header_block
from mailflow.mail.message.message import PARSER_FAULTS

#: Above this only the headers are given to mail-parser: it is slow on lines, and needs seven times the memory of the mail.
_SIZE_LIMIT: Final = 1024 * 1024

# The library logs what senders wrote (safety §1 row 16).
for _name in ("mailparser", "mailparser.core", "mailparser.utils"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A message's envelope history: `received` runs from the first hop to the last."""

    date: datetime | None = None
    received: tuple[Mapping[str, str], ...] = ()
    attachment_names: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()


def details(raw: bytes) -> Details:
    """Read date, received chain, attachment names and defects; never raises, what can't be read is a defect."""
    block = header_block(raw)
    shown = raw if len(raw) <= _SIZE_LIMIT else block + b"\r\n\r\n"
    if (reason := exceeded(shown, block)) is not None:
        return Details(defects=(reason,))
    if shown is not raw:
        return _of(shown, f"the message has {len(raw)} bytes, of more than {_SIZE_LIMIT} the details of its headers are read")
    return _of(raw)


def _of(raw: bytes, *known: str) -> Details:
    try:
        return _details(parse_from_bytes(raw), known)
    except (*PARSER_FAULTS, MailParserError) as fault:
        return Details(defects=(*known, f"mail-parser: {type(fault).__name__}"))


def _details(mail: Any, known: tuple[str, ...]) -> Details:
    date = mail.date
    hops = [{str(key): str(value) for key, value in hop.items()} for hop in mail.received]
    defects = {*known, *map(str, mail.defects_categories), *_header_defects(mail)}
    return Details(
        date=date.replace(tzinfo=UTC) if isinstance(date, datetime) and date.tzinfo is None else date or None,
        received=tuple(hops),
        attachment_names=tuple(
            str(part.get("safe_filename") or part.get("filename") or "") for part in mail.attachments
        ),
        defects=tuple(sorted(defects)),
    )


def _header_defects(mail: Any) -> set[str]:
    found = {"address headers": mail.address_header_defects, "date headers": mail.date_header_defects}
    return {name for name, defects in found.items() if defects}
