"""What nothing can be faster than that does the same: read a letter, store it, build a mail, hand it over."""

from __future__ import annotations

import logging
import smtplib
import sqlite3
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import mailparser
from letters_written import Rate, timed


class Floor:
    """mail-parser, four inserts in a commit, a mail by EmailMessage, a kept connection."""

    def __init__(self, path: Path, port: int) -> None:
        # What it finds odd about a letter is nobody's concern here.
        logging.getLogger("mailparser").setLevel(logging.ERROR)
        self._conn = sqlite3.connect(path, isolation_level=None)
        self._conn.execute("PRAGMA synchronous = EXTRA")
        for table in ("letters", "records", "facts", "mails"):
            self._conn.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, subject TEXT, body BLOB) STRICT")
        self._smtp = smtplib.SMTP("127.0.0.1", port, "bench.example", timeout=10)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._smtp.quit()
        self._conn.close()

    def keeping(self, letters: Sequence[bytes]) -> Rate:
        """Read and stored."""
        return timed(len(letters), lambda: [self._keep(raw) for raw in letters])

    def sending(self, letters: Sequence[bytes]) -> Rate:
        """Read, stored and answered."""
        return timed(len(letters), lambda: [self._answer(self._keep(raw)) for raw in letters])

    def _keep(self, raw: bytes) -> Any:
        mail = mailparser.parse_from_bytes(raw)
        subject, text = mail.subject, "".join(mail.text_plain).encode()
        rows = (("letters", raw), ("records", text), ("facts", subject.encode()), ("mails", text))
        self._conn.execute("BEGIN IMMEDIATE")
        for table, body in rows:
            self._conn.execute(f"INSERT INTO {table} (subject, body) VALUES (?, ?)", (subject, body))
        self._conn.execute("COMMIT")
        return mail

    def _answer(self, mail: Any) -> None:
        answer = EmailMessage()
        answer["From"], answer["To"] = "coord@corp.example", mail.from_[0][1]
        answer["Subject"], answer["In-Reply-To"] = f"Re: {mail.subject}", mail.message_id
        answer.set_content("".join(mail.text_plain), cte="base64")
        self._smtp.send_message(answer)
