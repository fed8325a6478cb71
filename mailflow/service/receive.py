"""One letter's way from its stored bytes to what it led to: read, tied to a record, decided, and disposed of once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from mailflow.core import facts as f
from mailflow.core.commands import Amend, Ask, Command, Letter, Open, Reply
from mailflow.core.decider import decide
from mailflow.core.directory import Person
from mailflow.core.lifecycle import PREFIXES
from mailflow.core.notices import Decision
from mailflow.core.policy import Absence, Policy
from mailflow.core.reasons import reason
from mailflow.core.record import Record
from mailflow.core.telling import Values, stamp
from mailflow.core.turn import Turn
from mailflow.journal.journal import Journal, KeptLetter, OutMail, Transaction
from mailflow.mail.correlation import keys
from mailflow.mail.message import Message
from mailflow.service.correlating import Target, correlate
from mailflow.service.reading import ReadLetter, Trust, is_enough, read_letter
from mailflow.service.routing import new_matter
from mailflow.service.understanding import Words, as_open, as_reply, merged, read_words

#: Kinds of record that are served so far, and the kind of sign-off each opens with.
SERVED: Final = frozenset({"confirmation", "log"})

_VERSION: Final = re.compile(r"[Vv](\d+\.\d+)(?![\d.])")

#: How far back the letters of one asked-back matter are followed.
_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One letter of a proven-enough person, with its words and what it belongs to."""

    read: ReadLetter
    message: Message
    sender: Person
    target: Target
    words: Words
    proof: str


class Desk:
    """Reads and decides kept letters; one transaction holds a group, one savepoint each letter."""

    def __init__(self, journal: Journal, policy: Policy, trust: Trust) -> None:
        self._journal = journal
        self._rules = policy
        self._trust = trust

    def work(self, at: datetime, limit: int = 50) -> int:
        """Dispose of the letters that wait; how many there were. What was read is committed before this returns."""
        letters = self._journal.take(limit, at)
        if not letters:
            return 0
        policy = replace(self._rules, absences=self._absences(at))
        read = [read_letter(kept, policy, self._trust) for kept in letters]
        with self._journal.write() as tx:
            for letter in read:
                self._dispose_safely(tx, letter, policy, at)
        return len(letters)

    def _absences(self, at: datetime) -> tuple[Absence, ...]:
        away = self._journal.absences(at)
        return tuple(Absence(person=a.person, since=a.since, until=a.until, deputy=a.deputy) for a in away)

    def _dispose_safely(self, tx: Transaction, letter: ReadLetter, policy: Policy, at: datetime) -> None:
        """A letter that breaks its own processing is held with the reason, and the others go on."""
        try:
            with tx.savepoint():
                _Disposal(self._journal, tx, policy, at).dispose(letter)
        except Exception as error:  # noqa: BLE001  nothing that one letter holds may stop the others
            with tx.savepoint():
                detail = f"{type(error).__name__}: {error}"[:300]
                held = replace(letter, problem=("failed", detail), automatic=None)
                _Disposal(self._journal, tx, policy, at).hold(held, *("failed", detail))


class _Disposal:
    """Finds the one disposition of a letter and stores it with everything it led to."""

    def __init__(self, journal: Journal, tx: Transaction, policy: Policy, at: datetime) -> None:
        self._journal = journal
        self._tx = tx
        self._policy = policy
        self._at = at

    def dispose(self, read: ReadLetter) -> None:
        """Take the first disposition of contract §2 that applies."""
        message = read.message
        if message and self._journal.letter_seen(message.message_id, message.content_key) is not None:
            self._settle(read, "duplicate", "same_letter")
        elif read.automatic:
            self._settle(read, "automatic", "automatic", read.automatic)
        elif read.problem or message is None or read.sender is None:
            self.hold(read, *(read.problem or ("unreadable", "")))
        elif read.kept.oversize:
            self._turn_back(read, message, read.sender, "refused", "too_large", _megabytes(read.kept.oversize))
        else:
            self._decide(self._case(read, message, read.sender, read.proof))

    def hold(self, read: ReadLetter, code: str, detail: str = "") -> None:
        """Keep a letter that might count if it were proven or could be read."""
        self._settle(read, "held", code, detail)

    def _case(self, read: ReadLetter, message: Message, sender: Person, proof: str) -> _Case:
        found = keys(message, message.text)
        target = correlate(found, self._journal, sender.id)
        sent = target.mail or self._newest(target.record, sender.id)
        return _Case(
            read=read,
            message=message,
            sender=sender,
            target=target,
            words=read_words(message, sent.text if sent else None, self._policy),
            proof=proof,
        )

    def _newest(self, record: str | None, person: str) -> OutMail | None:
        return next(self._journal.mails_about(record, person), None) if record else None

    def _decide(self, case: _Case) -> None:
        target = case.target
        if target.conflict:
            self._ask_back(case, "which_record", "、".join(target.conflict), options=target.conflict)
        elif target.mail and target.mail.notice.kind == "challenge" and target.record is None:
            self._answer_challenge(case, target.mail)
        elif target.mail and target.record is None and target.mail.notice.letter:
            self._complete(case)
        elif target.record:
            self._reply(case, target.record)
        elif kind := new_matter(case.message, case.read.kept.rcpt_to, self._policy):
            self._open(case, kind, case.words)
        else:
            self._lost(case)

    def _letter(self, case: _Case) -> Letter:
        return Letter(
            by=case.sender.id,
            sha256=case.read.kept.sha256,
            message_id=case.message.message_id,
            proof=case.proof,
        )

    def _open(self, case: _Case, kind: str, words: Words, files: tuple[f.Attached, ...] = ()) -> None:
        if kind not in SERVED:
            self._turn_back(case.read, case.message, case.sender, "refused", "not_yet", kind)
            return
        local = self._policy.calendar.local(self._at)
        number = self._tx.number(PREFIXES[kind], local.year)
        attached = (*files, *self._attached(case.message))
        command = as_open(self._letter(case), number, kind, case.message, words, attached, self._policy, self._at)
        self._carry_out(case, None, command, "request")

    def _complete(self, case: _Case) -> None:
        """The answer to a question about a matter that is not open yet: both letters together may open it."""
        words, first, files = case.words, case, self._attached(case.message)
        for _ in range(_ROUNDS):
            before = self._asked_about(first)
            if before is None:
                break
            first = before
            words = merged(before.words, words)
            files = (*self._attached(before.message), *files)
        kind = new_matter(first.message, first.read.kept.rcpt_to, self._policy)
        if kind is None:
            self._lost(case)
            return
        opening = replace(case, message=replace(first.message, message_id=case.message.message_id, attachments=()))
        self._open(opening, kind, words, files)

    def _asked_about(self, case: _Case) -> _Case | None:
        """The letter that the answered question was about, if it was the same person's."""
        mail = case.target.mail
        kept = self._journal.letter(mail.notice.letter) if mail and mail.notice.letter else None
        if kept is None or mail is None or mail.notice.to != case.sender.id:
            return None
        read = read_letter(replace(kept, attempts=1), self._policy, Trust())
        return self._case(read, read.message, case.sender, case.proof) if read.message else None

    def _reply(self, case: _Case, record_id: str) -> None:
        record = self._journal.record(record_id)
        assert record is not None, "correlation names only records that are there"
        sign_off = case.target.sign_off or _sign_off_named(record, case)
        files = self._attached(case.message)
        if case.words.differs:
            self._ask_back(case, "parts_differ", record=record)
            return
        command = as_reply(record, self._letter(case), sign_off, case.words, files, self._policy, self._at)
        self._carry_out(case, record, command, _action(command))

    def _carry_out(self, case: _Case, record: Record | None, command: Command, action: str) -> None:
        required = self._policy.proof_for(action)
        if case.proof != "freed" and not is_enough(case.proof, required):
            self._challenge(case, record)
            return
        if case.message.problems and action == "decision":
            self._challenge(case, record, "unreadable", "; ".join(case.message.problems))
            return
        decision = decide(record, command, self._policy, self._at)
        said = command.decision if isinstance(command, Reply) else None
        self._keep(case, record.id if record else None, decision, said)

    def _keep(self, case: _Case, record: str | None, decision: Decision, said: str | None = None) -> None:
        """Store what a decision led to, and the disposition of its letter."""
        opened = next((fact.record for fact in decision.facts if isinstance(fact, f.RecordOpened)), None)
        stream = opened or record
        if decision.facts:
            self._tx.append(stream, decision.facts)
            self._keep_files(case.message)
        for notice in decision.notices:
            self._tx.notify(notice, self._at)
        self._settle(case.read, decision.disposition, decision.reason, decision.detail, record=stream, decision=said)

    def _attached(self, message: Message) -> tuple[f.Attached, ...]:
        return tuple(f.Attached(name=a.name, type=a.type, size=a.size, sha256=a.sha256) for a in message.attachments)

    def _keep_files(self, message: Message) -> None:
        for attachment in message.attachments:
            self._tx.keep_file(attachment.content)

    def _settle(
        self, read: ReadLetter, disposition: str, code: str, detail: str = "", *, record: str | None = None, decision: str | None = None
    ) -> None:
        if read.settled:
            return
        message = read.message
        fact = f.LetterDisposed(
            at=self._at,
            letter=read.kept.sha256,
            disposition=disposition,
            reason=reason(code, detail),
            sender=(message.sender if message else None) or (read.sender.mail if read.sender else None),
            message_id=message.message_id if message else None,
            decision=decision,
            record=record,
            proof=f"{read.proof}: {read.proof_reason}" if read.proof_reason else read.proof,
        )
        self._tx.dispose(read.kept.id, fact, message.content_key if message else None)

    def _turn_back(self, read: ReadLetter, message: Message, sender: Person, disposition: str, code: str, detail: str) -> None:
        """Answer a letter that belongs to no record: nothing changes."""
        letter = Letter(by=sender.id, sha256=read.kept.sha256, message_id=message.message_id)
        turn = Turn(None, self._policy, self._at, letter)
        decision = turn.refuse(code, detail) if disposition == "refused" else turn.ask_back(code, detail)
        for notice in decision.notices:
            self._tx.notify(notice, self._at)
        self._settle(read, disposition, code, detail)

    def _ask_back(
        self, case: _Case, code: str, detail: str = "", *, record: Record | None = None, options: tuple[str, ...] = ()
    ) -> None:
        turn = Turn(record, self._policy, self._at, self._letter(case))
        asked = turn.ask_back(code, detail, quoted=case.words.new.text[:500], options=options)
        self._keep(case, record.id if record else None, asked)

    def _lost(self, case: _Case) -> None:
        """A letter that opens nothing and answers nothing we know: HELP and STATUS are answered, the rest is asked about."""
        if case.words.intent.command in ("help", "status", "why"):
            ask = Ask(letter=self._letter(case), what=case.words.intent.command)
            turn = Turn(None, self._policy, self._at, ask.letter)
            turn.tell(ask.what, case.sender.id, "sender")
            self._tx.append(None, ())
            self._keep(case, None, turn.done("told", ask.what))
            return
        waiting = tuple(self._journal.owing(case.sender.id, "confirm"))
        code = "which_record" if waiting or case.target.unknown else "no_record"
        self._ask_back(case, code, "、".join(case.target.unknown or waiting), options=waiting)

    def _challenge(self, case: _Case, record: Record | None, code: str = "weak_proof", detail: str = "") -> None:
        """Hold a letter whose sender is not proven, and ask the registered address once whether it was them."""
        about: Values = {
            "organisation": self._policy.organisation.name,
            "letter": {"subject": case.message.subject, "at": stamp(self._at), "excerpt": case.words.new.text[:300]},
        }
        turn = Turn(None, self._policy, self._at, replace(self._letter(case), message_id=None))
        turn.tell("challenge", case.sender.id, "sender", **about)
        for notice in turn.done("weak_proof").notices:
            self._tx.notify(replace(notice, letter=case.read.kept.sha256), self._at)
        self._settle(case.read, "held", code, detail or case.read.proof_reason, record=record.id if record else None)

    def _answer_challenge(self, case: _Case, mail: OutMail) -> None:
        """The registered address answered: the held letter counts as if it had been proven, or stays held."""
        said = case.words.intent.decision
        kept = self._journal.letter(mail.notice.letter) if mail.notice.letter else None
        if mail.notice.to != case.sender.id or kept is None:
            self._turn_back(case.read, case.message, case.sender, "refused", "not_a_signer", "")
        elif said != "approve" and "确认本人" not in case.words.new.text and not _confirms(case.words.new.text):
            self._ask_back(case, "unclear", case.words.new.text[:80])
        else:
            self._free(kept, case)

    def _free(self, kept: KeptLetter, answer: _Case) -> None:
        read = read_letter(replace(kept, attempts=1), self._policy, Trust())
        assert read.message is not None, "what could not be read was never challenged"
        freed = self._case(replace(read, settled=True), read.message, answer.sender, "freed")
        self._settle(answer.read, "recorded", "freed", record=freed.target.record)
        self._decide(freed)


def _sign_off_named(record: Record, case: _Case) -> str | None:
    """The sign-off whose version the subject or the new words name, or the only one there is; else nobody knows which."""
    said = set(_VERSION.findall(f"{case.message.subject}\n{case.words.new.text}"))
    named = [s.id for s in record.sign_offs if s.version.removeprefix("V") in said]
    if len(named) == 1:
        return named[0]
    return record.sign_offs[0].id if len(record.sign_offs) == 1 else None


def _action(command: Command) -> str:
    """What kind of action a command is, by which rules.yaml says how surely its sender must be known."""
    match command:
        case Amend():
            return "amend"
        case Open():
            return "request"
        case Reply() if command.decision in ("approve", "conditional", "reject", "delegate", "withdraw"):
            return "decision"
        case _:
            return "report"


def _confirms(text: str) -> bool:
    return text.strip().strip("“”\"「」.!。！").lower() in ("confirm", "confirmed", "confirm it was me", "yes, it was me")


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"

