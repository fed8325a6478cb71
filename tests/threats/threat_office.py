"""The demo organisation under attack: the code that serves, over a journal in memory, a clock that is wound, and letters as bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from rig.winding import wind

from mailflow.core.facts import LetterDisposed
from mailflow.core.record import Record
from mailflow.journal.journal import Received
from mailflow.journal.sqlite import open_journal
from mailflow.mail.outgoing.quoting import Answered, Parts, quote
from mailflow.mail.sender.signatures import Lookup
from mailflow.rules.load import read_rules
from mailflow.service.observed import SentMail
from mailflow.service.reading import Trust
from mailflow.service.rehearsal import Stage
from mailflow.service.wiring import assemble, parts_for

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MX = "mx.corp.example"
PASS = f"{MX}; dmarc=pass header.from=corp.example"
BORDER = "from mail.client.example (203.0.113.7) by mx.corp.example with ESMTPS; Mon, 2 Mar 2026 09:00:00 +0800"
#: What may become of a letter that did not count: each of them can be seen by whoever it concerns.
VISIBLE = frozenset({"held", "refused", "asked_back", "duplicate", "automatic"})
Headers = list[tuple[str, str]]
_ids = count(1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one letter, and the mails that were sent because of it."""

    fact: LetterDisposed
    sent: tuple[SentMail, ...]

    @property
    def disposition(self) -> str:
        return self.fact.disposition

    @property
    def code(self) -> str:
        return self.fact.reason.partition(":")[0]

    @property
    def counted(self) -> bool:
        """Whether it changed anything about a record."""
        return self.disposition == "recorded"

    def told(self, kind: str) -> list[str]:
        """To whom mails of a kind were sent."""
        return [mail.recipient for mail in self.sent if mail.kind == kind]


class Office:
    """The service under the shipped rules, with some of their lines replaced; mail comes from a mailbox, or from `peer`."""

    def __init__(
        self, *replaced: tuple[str, str], lookup: Lookup | None = None, peers: Iterable[str] = (), start: datetime = START, key: bytes = b"k" * 32
    ) -> None:
        text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new, 1)
        loaded = read_rules(text, "rules.yaml")
        self.stage = Stage(start)
        self.journal = open_journal(":memory:")
        with self.journal.write() as tx:
            tx.adopt_rules(loaded.policy.digest, loaded.text, start)
        trust = Trust(frozenset(peers), lookup)
        self._engine = assemble(self.journal, self.stage.box, parts_for(loaded, ROOT / "templates", key, trust))

    @property
    def sent(self) -> list[SentMail]:
        return self.stage.box.mails

    def hand_in(self, raw: bytes, *, peer: str | None = None, mail_from: str | None = None) -> Outcome:
        """Hand in one letter and let everything happen that follows at this instant."""
        before, (facts, _) = len(self.sent), self.journal.head()
        self.keep(raw, peer=peer, mail_from=mail_from)
        (disposed,) = [one.fact for one in self.journal.dispositions(after=facts)][-1:]
        return Outcome(disposed, tuple(self.sent[before:]))

    def keep(self, raw: bytes, *, peer: str | None = None, mail_from: str | None = None) -> None:
        """Hand in one letter that may have to wait."""
        self.journal.keep([Received(raw=raw, source="threat", peer=peer, mail_from=mail_from)], self.stage.now)
        self._engine.settle(self.stage.now)

    def wait(self, **span: float) -> None:
        """Let time pass, with all that falls due."""
        wind(self._engine, self.stage, timedelta(**span))

    def ask(self, *signers: str, title: str = "推广方案") -> str:
        """A request for written confirmation; the number of its record. Without names, two are asked, so that one does not end it."""
        people = "、".join(signers or ("刘经理", "李主管"))
        body = f"事项: {title}\n内容: 3月底前上线推广页面，预算 20 万元。\n确认人: {people}\n"
        opened = self.hand_in(letter(body, sender="wang@corp.example", to="confirm@corp.example", subject=f"【确认】{title}"))
        assert opened.counted
        assert opened.fact.record
        return opened.fact.record

    def asked(self, person: str, kind: str = "sign-off-request", record: str | None = None) -> SentMail:
        """The newest mail of a kind to somebody."""
        found = [m for m in self.sent if m.recipient == person and m.kind == kind and record in (None, m.record)]
        return found[-1]

    def record(self, number: str | None = None) -> Record:
        """One record, or the only one."""
        found = self.journal.record(number) if number else next(self.journal.records())
        assert found
        return found

    def approvals(self, number: str | None = None) -> list[str]:
        """Whose approval of the present version stands."""
        current = self.record(number).current
        assert current
        return [seat.signer for seat in current.seats if seat.answer and seat.answer.decision == "approve"]


def letter(
    body: str | bytes,
    *,
    sender: str | None = "liu@corp.example",
    to: str | None = "coord@corp.example",
    subject: str | None = "答复",
    proof: str | None = PASS,
    above: Headers | None = None,
    headers: Mapping[str, str | None] | None = None,
    below: Headers | None = None,
    html: str | None = None,
) -> bytes:
    """A letter as it lies in the mailbox: what the server of the organisation wrote on top, then what the sender wrote.

    `above` are lines of the server, `below` lines of the sender under all the others; a header that is None is left out.
    """
    number = next(_ids)
    own = [("Authentication-Results", proof)] if proof else []
    fields: dict[str, str | None] = {
        "From": sender, "To": to, "Subject": subject, "Date": "Mon, 2 Mar 2026 09:00:00 +0800",
        "Message-ID": f"<{number}@client.example>", "MIME-Version": "1.0", **(headers or {}),
    }  # fmt: skip
    lines = [*own, *(above or []), ("Received", BORDER), *((n, v) for n, v in fields.items() if v is not None), *(below or [])]
    kind, content = _content(body, html, number)
    head = "".join(f"{name}: {value}\r\n" for name, value in lines)
    typed = "" if any(name.lower() == "content-type" for name, _ in lines) else kind
    return f"{head}{typed}".encode() + b"\r\n" + content


def _content(body: str | bytes, html: str | None, number: int) -> tuple[str, bytes]:
    plain = body if isinstance(body, bytes) else body.replace("\r\n", "\n").replace("\n", "\r\n").encode()
    coding = "charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
    if html is None:
        return f"Content-Type: text/plain; {coding}", plain + b"\r\n"
    cut = f"--=={number}"
    texts = ((f"text/plain; {coding}", plain), (f"text/html; {coding}", html.encode()))
    parts = b"".join(f"{cut}\r\nContent-Type: {kind}\r\n".encode() + text + b"\r\n" for kind, text in texts)
    return f'Content-Type: multipart/alternative; boundary="=={number}"\r\n', parts + f"{cut}--\r\n".encode()


def quoted(asked: SentMail, body: str, style: str) -> Parts:
    """An answer as a mail program of this style writes it, with what it answers below."""
    message = asked.message
    return quote(style, body, Answered(
        name="协作助手", mail=message.sender or "", to=", ".join(message.to), subject=message.subject, sent_at=START,
        text=message.text, html=message.html or "",
    ))  # fmt: skip


def reply(
    asked: SentMail, body: str = "同意", *, style: str = "none", headers: Mapping[str, str | None] | None = None, **more: object
) -> bytes:
    """The answer of whoever was sent this mail, unless `more` says otherwise of `letter`."""
    parts = quoted(asked, body, style)
    threading = {"In-Reply-To": asked.message.message_id, "References": asked.message.message_id, **(headers or {})}
    how = {"sender": asked.recipient, "subject": f"Re: {asked.message.subject}", "html": parts.html, **more}
    return letter(parts.text, headers=threading, **how)  # type: ignore[arg-type]


def none_counts(office: Office, forged: Iterable[bytes], look: Callable[[Outcome], bool] = lambda outcome: True) -> list[Outcome]:
    """Hand all of these in; fails where one counts, can not be seen, or does not look as it should."""
    outcomes = []
    for raw in forged:
        outcome = office.hand_in(raw)
        assert not outcome.counted, outcome.fact
        assert outcome.disposition in VISIBLE, outcome.fact
        assert outcome.fact.reason, outcome.fact
        assert look(outcome), (outcome.fact, raw[:600])
        outcomes.append(outcome)
    assert office.approvals() == []
    return outcomes
