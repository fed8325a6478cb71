"""One letter's way from what was read of it to what it leads to: tied to a record, decided, disposed of exactly once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.commands import Ask, Command, Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.decider import decide
from mailflow.core.inquiry import trace_of
from mailflow.core.policy import Policy
from mailflow.core.project.linked import RUNNING
from mailflow.core.record import Record
from mailflow.core.turn import Turn
from mailflow.core.upkeep.proposing import Examination
from mailflow.journal.journal import Journal, Transaction
from mailflow.mail.forms.tables.values import Sheets
from mailflow.mail.message.message import Message
from mailflow.mail.message.plainwords import plain_words
from mailflow.service.absences import absence_in
from mailflow.service.alarms import Alarms
from mailflow.service.asking import Asking
from mailflow.service.cases import Case, case_of
from mailflow.service.digest_lines import DigestLines
from mailflow.service.held_orders import HeldOrders
from mailflow.service.holding import Holding
from mailflow.service.linking import Call, awaiting_minutes, called_for, meetings_about
from mailflow.service.machines import Machines
from mailflow.service.opening import Opening
from mailflow.service.proposals import RulesByMail, RulesOffice
from mailflow.service.proving import Proving
from mailflow.service.questions import Questions
from mailflow.service.reading import ReadLetter, Trust, is_enough
from mailflow.service.returned_list import as_lines, brought_back, by_number, lists_tasks
from mailflow.service.returning import sheets_sent
from mailflow.service.saying import TALKING, said_of, with_listed
from mailflow.service.series import minuted_by
from mailflow.service.settling import Settling, attached, letter_of
from mailflow.service.several import DECIDES, each_record, names_another
from mailflow.service.tabled import sheets_of, with_tables
from mailflow.service.understanding import action_of, as_reply, new_files
from mailflow.service.which_project import WhichProject

#: What holds text that only other programs can open: its sender is asked to write it in plain words (safety §1 row 36).
_SEALED: Final = frozenset({"only TNEF", "opaque S/MIME", "PGP"})

#: Why a letter could not be read: somebody of the directory is told at their registered address, and writes it again.
_UNREAD: Final = frozenset({"unreadable", "kills_reader"})


_NOBODY: Final = Trust()


class Disposal:
    """Finds the one disposition of a letter and stores it with everything it led to."""

    def __init__(
        self,
        journal: Journal,
        tx: Transaction,
        policy: Policy,
        at: datetime,
        office: RulesOffice | None = None,
        examination: Examination | None = None,
        trust: Trust = _NOBODY,
    ) -> None:
        self._journal = journal
        self._policy = policy
        self._at = at
        self._settling = Settling(journal, tx, policy, at)
        self._proving = Proving(self._settling, self._decide)
        self._opening = Opening(self._settling, self._proving)
        self._projects = WhichProject(self._settling, self._opening)
        self._asking = Asking(journal, policy, at)
        self._questions = Questions(self._settling, self._proving, self._asking)
        self._digests = DigestLines(self._settling, self._proving, self._reply_command)
        self._rules = RulesByMail(self._settling, self._proving, office, examination)
        self.holding = Holding(self._settling, trust, self._decide)
        self._held = HeldOrders(self._settling, self._proving, self.holding)

    def dispose(self, read: ReadLetter) -> None:
        """Take the first disposition of contract §2 that applies."""
        message = read.message
        if message and self._came_before(message, read.proof):
            self._settling.settle(read, "duplicate", "same_letter")
        elif read.alarm and message:
            Alarms(self._settling).heard(read, message, read.alarm)
        elif read.automatic and message:
            Machines(self._settling).heard(read, message)
        elif read.problem and read.sender and read.problem[0] in _UNREAD:
            self._settling.turn_back(read, read.sender, "held", *read.problem)
        elif read.problem or message is None or read.sender is None:
            self.hold(read, *(read.problem or ("unreadable", "")))
        elif read.kept.oversize:
            size = _megabytes(read.kept.oversize)
            self._settling.turn_back(read, read.sender, "refused", "too_large", size)
        else:
            self._decide(case_of(self._journal, self._policy, read, message, read.sender, read.proof))

    def _came_before(self, message: Message, proof: str) -> bool:
        """Whether it is a copy; one held for want of proof, and never freed, does not keep the proven letter out (row 33)."""
        seen = self._journal.letter_seen(message.message_id, message.content_key)
        if seen is None or not is_enough(proof, "authenticated"):
            return seen is not None
        counted = self._journal.letter_seen(message.message_id, message.content_key, held=False)
        return counted is not None or self._journal.counted(seen)

    def hold(self, read: ReadLetter, code: str, detail: str = "") -> None:
        """Keep a letter that might count if it were proven or could be read."""
        self._settling.settle(read, "held", code, detail)

    def _decide(self, case: Case) -> None:
        target = case.target
        if sealed := _SEALED.intersection(case.message.problems):
            words = plain_words(sorted(sealed), case.sender.language)
            self._settling.ask_back(case, "sealed_text", "；".join(words), record=case.record)
        elif not case.words.differs and self._of_service(case):
            return
        elif not case.words.differs and (cases := self._by_record(case)):
            self._answer_each(case, cases)
        elif target.conflict:
            self._ask_which(case, target.conflict)
        else:
            self._of_one(case)

    def _of_one(self, case: Case) -> None:
        """A letter that is about one matter at most."""
        target = case.target
        if target.mail and target.mail.notice.kind == "challenge" and target.record is None:
            self._proving.answered(case, target.mail)
        elif self._is_change(case):
            self._change(case)
        elif case.record:
            self._reply(case, case.record)
        elif target.mail and target.mail.notice.letter and self._opening.complete(case):
            return
        elif case.opens == "minutes" and (meeting := self._minuted(case)):
            self._reply(case, meeting)
        elif case.opens:
            self._opening.open(case, case.opens)
        else:
            self._lost(case)

    def _is_change(self, case: Case) -> bool:
        """Whether a letter asks for a change and answers nothing, or says which project such a letter was about."""
        asked = case.target.mail.notice if case.target.mail else None
        if asked is not None and asked.kind == "question" and asked.record is None:
            return self._opening.first_of(case)[0].opens == "change"
        return case.opens == "change" and case.record is None

    def _change(self, case: Case) -> None:
        tied = self._projects.tied(case)
        if tied is None or tied.record is None:
            self._projects.ask(case)
        else:
            self._reply(tied, tied.record)

    def _minuted(self, case: Case) -> Record | None:
        """The meeting that these minutes are of, where its name and who keeps them leave no doubt."""
        title = case.words.form.fields.get("title", "")
        return minuted_by(case.message, title, case.sender.id, self._journal)

    def _call(self, call: Call) -> None:
        """A meeting for another record: whoever has no part in that record learns nothing of it."""
        turn = Turn(call.about, self._policy, self._at, letter_of(call.case))
        if call.case.sender.id not in concerned(turn):
            self._settling.keep(call.case, None, stranger(turn).refuse("not_concerned"))
        elif meeting := awaiting_minutes(call, self._journal):
            self._reply(call.case, meeting)
        else:
            self._opening.open(call.case, call.kind, call.about)

    def _of_service(self, case: Case) -> bool:
        """Whether a letter called a meeting for a record, asked something of the service, or answered a digest: that is done."""
        if call := called_for(case, self._journal, self._policy):
            self._call(call)
            return True
        if self._rules.answer(case) or self._held.answer(case) or self._questions.answer(case):
            return True
        asked = None if case.opens else self._asking.answer(case)
        if asked is None and case.target.record is None and not case.opens:
            asked = self._digests.wish(case)
        if asked is None:
            return self._digests.answer(case)
        self._settling.keep(case, None, asked)
        return True

    def _by_record(self, case: Case) -> tuple[Case, ...]:
        return () if case.opens and not case.target.found else each_record(case, self._journal, self._policy)

    def _reply(self, case: Case, record: Record) -> None:
        if case.words.differs:
            self._settling.ask_back(case, "parts_differ", record=record)
            return
        command = self._reply_command(case, record)
        others = names_another(case)
        if others and isinstance(command, Reply) and command.decision in DECIDES:
            self._ask_which(case, (record.id, *others))
        elif isinstance(command, Reply) and case.names_another_version:
            self._settling.ask_back(case, "which_version", record=record)
        elif record.kind not in TALKING and (unsaid := new_files(record, command, attached(case.message))):
            self._settling.ask_back(case, "attachment_new", "、".join(unsaid), record=record)
        else:
            self._proving.carry_out(case, record, command, action_of(command))

    def _reply_command(self, case: Case, record: Record) -> Command:
        command, mail = self._read_command(case, record), case.target.mail
        if isinstance(command, Ask) and mail and mail.notice.record == record.id:
            return replace(command, trace=trace_of(mail.notice, mail.created_at))
        return command

    def _read_command(self, case: Case, record: Record) -> Command:
        files, seen = attached(case.message), case.seen_from(self._at)
        if record.kind not in TALKING:
            return as_reply(record, letter_of(case), case.sign_off, case.words, files, self._policy, seen)
        answers = case.target.mail.text if case.target.mail else None
        reports, sheets = as_lines(case.words.new, self._sheets(case, record), answers)
        if record.kind == "project" and record.state in RUNNING:
            reports = by_number(reports, record.tasks)
        words = with_tables(case.words, sheets, case.sender.language, whole=record.kind != "project")
        opens = case.opens or ""
        language = case.sender.language
        said = said_of(
            record.kind, case.message, words, sheets, self._policy, seen, opens=opens, language=language, lines=reports
        )  # fmt: skip
        if record.kind == "project" and record.state == "planning":
            said = with_listed(said, self._policy, seen)
        answered = case.target.mail.notice.kind if case.target.mail else ""
        command = as_reply(record, letter_of(case), case.sign_off, words, files, self._policy, seen, said)
        part = str(case.target.mail.notice.about.get("part") or "") if case.target.mail else ""
        if isinstance(command, Ask):
            return replace(command, beside=tuple(meetings_about(record.id, self._journal)))
        if not isinstance(command, Reply):
            return command
        named = {order.value for order in said.ordered("merge")}
        known = tuple(number for number in named if self._journal.record(number) is not None)
        sent = sheets_sent(self._journal, record.id, said.forms, self._policy)
        return replace(command, answers_kind=answered, answers_part=part, known=known, sheets=sent)

    def _sheets(self, case: Case, record: Record) -> Sheets:
        """What the tables of a letter say; where it has none of its own, those of ours that it brings back edited."""
        mail, policy, seen = case.target.mail, self._policy, case.seen_from(self._at)
        sheets = sheets_of(case.message, record.kind, case.sender.language, policy, seen, mail.text if mail else None)
        if sheets.tables or mail is None or record.kind != "project" or not lists_tasks(mail.notice):
            return sheets
        return brought_back(case.message, case.words.new, mail.text or "", policy.labels) or sheets

    def _answer_each(self, case: Case, cases: tuple[Case, ...]) -> None:
        """Each line for its record; the letter is recorded where any of them was, and each of the others is answered."""
        commands = [(one, one.record, self._reply_command(one, one.record)) for one in cases if one.record]
        action = "decision" if any(action_of(command) == "decision" for _, _, command in commands) else "report"
        if self._proving.stopped(case, None, action):
            return
        done = []
        for one, record, command in commands:
            decision = decide(record, command, self._policy, self._at)
            self._settling.store(record.id, decision, one.message)
            done.append((record.id, command.decision if isinstance(command, Reply) else None, decision))
        number, said, first = next((d for d in done if d[2].disposition == "recorded"), done[0])
        detail = "；".join(f"{number} {reached.disposition}" for number, _, reached in done)
        self._settling.settle(case.read, first.disposition, "each_line", detail, record=number, decision=said)

    def _ask_which(self, case: Case, numbers: tuple[str, ...]) -> None:
        """Ask which record is meant, by number and title where the sender has a part in it."""
        options = tuple(self._shown(number, case) for number in dict.fromkeys(numbers))
        self._settling.ask_back(case, "which_record", "、".join(dict.fromkeys(numbers)), options=options)

    def _shown(self, number: str, case: Case) -> str:
        record = self._journal.record(number)
        known = record is not None and case.sender.id in concerned(Turn(record, self._policy, self._at))
        return f"{number} {record.title}" if record and known else number

    def _lost(self, case: Case) -> None:
        """A letter that opens nothing and answers nothing we know: HELP and STATUS are answered, the rest is asked about."""
        if case.words.intent.command in ("status", "help", "why"):
            self._questions.of_everything(case, case.words.intent.command)
            return
        waiting = tuple(self._journal.owing(case.sender.id))
        away = absence_in(case, waiting, self._journal, self._policy, self._at)
        if away:
            self._proving.carry_out(case, None, away, action_of(away))
        elif waiting:
            self._ask_which(case, (*case.target.unknown, *waiting))
        elif case.target.unknown:
            self._settling.ask_back(case, "which_record", "、".join(case.target.unknown))
        else:
            self._settling.ask_back(case, "no_record")


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"
