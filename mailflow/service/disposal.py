"""One letter's way from what was read of it to what it leads to: tied to a record, decided, disposed of exactly once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from mailflow.core import facts as f
from mailflow.core.commands import Command, Letter, Reply
from mailflow.core.decider import decide
from mailflow.core.directory import Person
from mailflow.core.lifecycle import PREFIXES
from mailflow.core.notices import Decision, Notice
from mailflow.core.policy import Policy
from mailflow.core.reasons import reason
from mailflow.core.record import Record
from mailflow.core.telling import Values, stamp
from mailflow.core.turn import Turn
from mailflow.journal.journal import Journal, KeptLetter, OutMail, Transaction
from mailflow.mail.message import Message
from mailflow.service.cases import Case, case_of
from mailflow.service.reading import ReadLetter, Trust, is_enough, read_letter
from mailflow.service.routing import NAMES, new_matter
from mailflow.service.understanding import (
    Words,
    action_of,
    as_absence,
    as_open,
    as_reply,
    merged,
    new_files,
)

#: Kinds of record that are served so far.
SERVED: Final = frozenset({"confirmation", "log"})

#: Kinds of mail that only answer a letter and change nothing: these are budgeted.
BUDGETED: Final = ("question", "refusal", "challenge", "status", "why", "help")

#: How far back the letters of one asked-back matter are followed.
_ROUNDS: Final = 8

#: How somebody says to a challenge that the letter was theirs.
_IT_WAS_ME: Final = frozenset({"confirm", "confirmed", "confirm it was me", "yes, it was me"})


class Disposal:
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
            self._decide(case_of(self._journal, self._policy, read, message, read.sender, read.proof))

    def hold(self, read: ReadLetter, code: str, detail: str = "") -> None:
        """Keep a letter that might count if it were proven or could be read."""
        self._settle(read, "held", code, detail)

    def _decide(self, case: Case) -> None:
        target = case.target
        if target.conflict:
            self._ask_back(case, "which_record", "、".join(target.conflict), options=target.conflict)
        elif target.mail and target.mail.notice.kind == "challenge" and target.record is None:
            self._answer_challenge(case, target.mail)
        elif case.record:
            self._reply(case, case.record)
        elif target.mail and target.mail.notice.letter:
            self._complete(case)
        elif kind := new_matter(case.message, case.read.kept.rcpt_to, self._policy):
            self._open(case, kind, case.words)
        else:
            self._lost(case)

    def _letter(self, case: Case) -> Letter:
        return Letter(
            by=case.sender.id,
            sha256=case.read.kept.sha256,
            message_id=case.message.message_id,
            proof=case.proof,
        )

    def _open(self, case: Case, kind: str, words: Words, files: tuple[f.Attached, ...] = ()) -> None:
        if kind not in SERVED:
            self._turn_back(case.read, case.message, case.sender, "refused", "not_yet", NAMES[kind])
            return
        local = self._policy.calendar.local(self._at)
        number = self._tx.number(PREFIXES[kind], local.year)
        attached = (*files, *self._attached(case.message))
        command = as_open(self._letter(case), number, kind, case.message, words, attached, self._policy, self._at)
        self._carry_out(case, None, command, "request")

    def _complete(self, case: Case) -> None:
        """The answer to a question about a matter that is not open yet: both letters together may open it."""
        words, first, files = case.words, case, self._attached(case.message)
        for _ in range(_ROUNDS):
            before = self._asked_about(first)
            if before is None:
                break
            first = before
            words = merged(before.words, words)
            files = (*self._attached(before.message), *files)
            self._keep_files(before.message)
        kind = new_matter(first.message, first.read.kept.rcpt_to, self._policy)
        if kind is None:
            self._lost(case)
            return
        self._keep_files(case.message)
        opening = replace(case, message=replace(first.message, message_id=case.message.message_id, attachments=()))
        self._open(opening, kind, words, files)

    def _asked_about(self, case: Case) -> Case | None:
        """The letter that the answered question was about, if it was the same person's."""
        mail = case.target.mail
        kept = self._journal.letter(mail.notice.letter) if mail and mail.notice.letter else None
        if kept is None or mail is None or mail.notice.to != case.sender.id:
            return None
        read = read_letter(kept, self._policy, Trust())
        return case_of(self._journal, self._policy, read, read.message, case.sender, case.proof) if read.message else None

    def _reply(self, case: Case, record: Record) -> None:
        files = self._attached(case.message)
        if case.words.differs:
            self._ask_back(case, "parts_differ", record=record)
            return
        command = as_reply(record, self._letter(case), case.sign_off, case.words, files, self._policy, self._at)
        if isinstance(command, Reply) and case.names_another_version:
            self._ask_back(case, "which_version", record=record)
        elif unsaid := new_files(record, command, files):
            self._ask_back(case, "attachment_new", "、".join(unsaid), record=record)
        else:
            self._carry_out(case, record, command, action_of(command))

    def _carry_out(self, case: Case, record: Record | None, command: Command, action: str) -> None:
        freed = case.proof == "freed"
        doubtful = bool(case.message.problems) and action == "decision"
        if not freed and not is_enough(case.proof, self._policy.proof_for(action)):
            self._challenge(case, record)
        elif doubtful and not freed:
            self._challenge(case, record, "unreadable", "; ".join(case.message.problems))
        elif doubtful:
            # Who wrote it is known now; what it says is not, and asking who again would never end.
            self._ask_back(case, "unclear", case.words.intent.words, record=record)
        else:
            self._decide_on(case, record, command)

    def _decide_on(self, case: Case, record: Record | None, command: Command) -> None:
        decision = decide(record, command, self._policy, self._at)
        said = command.decision if isinstance(command, Reply) else None
        self._keep(case, record.id if record else None, decision, said)

    def _keep(self, case: Case, record: str | None, decision: Decision, said: str | None = None) -> None:
        """Store what a decision led to, and the disposition of its letter."""
        opened = next((fact.record for fact in decision.facts if isinstance(fact, f.RecordOpened)), None)
        stream = opened or record
        if decision.facts:
            self._tx.append(stream, decision.facts)
            self._keep_files(case.message)
        for notice in decision.notices:
            self._tell(notice)
        self._settle(case.read, decision.disposition, decision.reason, decision.detail, record=stream, decision=said)

    def _tell(self, notice: Notice) -> None:
        """Answers to one person have a budget, so that a machine that answers answers ends by itself (RFC 3834 §2)."""
        since = self._at - timedelta(hours=1)
        limit = self._policy.limits.answers_per_sender_hour
        if notice.kind in BUDGETED and self._journal.told(notice.to, BUDGETED, since) >= limit:
            return
        self._tx.notify(notice, self._at)

    def _attached(self, message: Message) -> tuple[f.Attached, ...]:
        return tuple(f.Attached(name=a.name, type=a.type, size=a.size, sha256=a.sha256) for a in message.attachments)

    def _keep_files(self, message: Message) -> None:
        for attachment in message.attachments:
            self._tx.keep_file(attachment.content)

    def _settle(
        self,
        read: ReadLetter,
        disposition: str,
        code: str,
        detail: str = "",
        *,
        record: str | None = None,
        decision: str | None = None,
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
            self._tell(notice)
        self._settle(read, disposition, code, detail)

    def _ask_back(
        self, case: Case, code: str, detail: str = "", *, record: Record | None = None, options: tuple[str, ...] = ()
    ) -> None:
        turn = Turn(record, self._policy, self._at, self._letter(case))
        asked = turn.ask_back(code, detail, quoted=case.words.new.text[:500], options=options)
        self._keep(case, record.id if record else None, asked)

    def _lost(self, case: Case) -> None:
        """A letter that opens nothing and answers nothing we know: HELP and STATUS are answered, the rest is asked about."""
        asked = case.words.intent.command
        if asked in ("help", "status", "why"):
            turn = Turn(None, self._policy, self._at, self._letter(case))
            turn.tell(asked, case.sender.id, "sender", template="help")
            self._keep(case, None, turn.done("told", asked))
            return
        waiting = tuple(self._journal.owing(case.sender.id, "confirm"))
        away = as_absence(self._letter(case), case.message, case.words, waiting, self._policy, self._at)
        if away:
            self._carry_out(case, None, away, action_of(away))
            return
        code = "which_record" if waiting or case.target.unknown else "no_record"
        self._ask_back(case, code, "、".join(case.target.unknown or waiting), options=waiting)

    def _challenge(self, case: Case, record: Record | None, code: str = "weak_proof", detail: str = "") -> None:
        """Hold a letter whose sender is not proven, and ask the registered address once whether it was them."""
        about: Values = {
            "organisation": self._policy.organisation.name,
            "letter": {"subject": case.message.subject, "at": stamp(self._at), "excerpt": case.words.new.text[:300]},
        }
        turn = Turn(None, self._policy, self._at, replace(self._letter(case), message_id=None))
        turn.tell("challenge", case.sender.id, "sender", **about)
        for notice in turn.done("weak_proof").notices:
            self._tell(replace(notice, letter=case.read.kept.sha256))
        self._settle(case.read, "held", code, detail or case.read.proof_reason, record=record.id if record else None)

    def _answer_challenge(self, case: Case, mail: OutMail) -> None:
        """The registered address answered: the held letter counts as if it had been proven, or stays held."""
        kept = self._journal.letter(mail.notice.letter) if mail.notice.letter else None
        if mail.notice.to != case.sender.id or kept is None:
            self._turn_back(case.read, case.message, case.sender, "refused", "not_a_signer", "")
        elif not _is_theirs(case.words):
            self._ask_back(case, "unclear", case.words.new.text[:80])
        else:
            self._free(kept, case)

    def _free(self, kept: KeptLetter, answer: Case) -> None:
        read = read_letter(kept, self._policy, Trust())
        assert read.message is not None, "what could not be read was never challenged"
        freed = case_of(self._journal, self._policy, replace(read, settled=True), read.message, answer.sender, "freed")
        self._settle(answer.read, "recorded", "freed", record=freed.target.record)
        self._decide(freed)


def _is_theirs(words: Words) -> bool:
    said = words.new.text.strip().strip("“”\"「」.!。！").lower()
    return words.intent.decision == "approve" or "确认本人" in said or said in _IT_WAS_ME


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"
