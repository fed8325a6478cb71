"""A reply to a digest: each numbered line goes to its own record by the ordinary path, and all results come in one mail."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.commands import Command, Reply
from mailflow.core.decider import decide
from mailflow.core.digest.facts import DigestWanted
from mailflow.core.digest.writing import NUMBERED, lines_of
from mailflow.core.notices import Decision
from mailflow.core.record import Record
from mailflow.core.telling import Values
from mailflow.core.turn import Turn
from mailflow.mail.forms.forms import read_form
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.reply.newtext import NewText
from mailflow.mail.reply.numbered import Line, numbered
from mailflow.service.cases import Case
from mailflow.service.correlating import Target
from mailflow.service.proving import Proving
from mailflow.service.settling import Settling, letter_of
from mailflow.service.several import DECIDES
from mailflow.service.understanding import action_of

_STOP: Final = re.compile(r"\s*(?:退订|取消订阅|unsubscribe)\s*[。.!！]?\s*", re.IGNORECASE)
_AGAIN: Final = re.compile(r"\s*(?:订阅|恢复订阅|subscribe)\s*[。.!！]?\s*", re.IGNORECASE)

#: What the result mail says in place of a receipt of its own.
_REPLACED: Final = frozenset({"receipt", "refusal"})


@dataclass(frozen=True, slots=True)
class DigestLines:
    """Answers replies to digests; `command_of` reads the words of one line as the record's own path does."""

    settling: Settling
    proving: Proving
    command_of: Callable[[Case, Record], Command]

    def wish(self, case: Case) -> Decision | None:
        """Somebody wants digests no more, or again: the first line, or the subject, says nothing else."""
        lines = case.words.new.text.strip().splitlines()
        told = (*lines[:1], case.message.subject)
        said = next((line for line in told if _STOP.fullmatch(line) or _AGAIN.fullmatch(line)), None)
        if said is None:
            return None
        wanted = bool(_AGAIN.fullmatch(said))
        by, turn = case.sender.id, Turn(None, self.settling.policy, self.settling.at, letter_of(case))
        turn.happen(DigestWanted(at=self.settling.at, letter=turn.rests_on, person=by, wanted=wanted))
        turn.tell("receipt", by, "sender", template="digest-wanted", wanted=wanted)
        return turn.done("digest_wanted")

    def answer(self, case: Case) -> bool:
        """Take each numbered line of a reply to a digest; whether it was one."""
        mail = case.target.mail
        if mail is None or mail.notice.template not in NUMBERED or mail.notice.to != case.sender.id:
            return False
        lines, others = numbered(case.words.new.text)
        vocabulary, listed = self.settling.policy.vocabulary, lines_of(mail.notice.about)
        if not lines and case.words.intent.command in ("status", "why", "help"):
            return False
        if not lines and len(listed) == 1:
            # Only one thing is owed, so words without a number can mean nothing else.
            lines, others = (Line(next(iter(listed)), case.words.new.text, 0),), ()
        if not lines or any(read_intent(line, vocabulary).decision in DECIDES for line in others):
            self.settling.ask_back(case, "which_line", "；".join(others)[:120])
            return True
        commands = [(line, *self._command(case, line, listed.get(line.number))) for line in lines]
        action = "decision" if any(command and action_of(command) == "decision" for _, _, command in commands) else "report"
        if not self.proving.stopped(case, None, action):
            self._take(case, commands)
        return True

    def _command(self, case: Case, line: Line, listed: Values | None) -> tuple[Case | None, Command | None]:
        """What one line asks of its record; nothing where its number is not in the digest."""
        record = self.settling.journal.record(listed["record"]) if listed else None
        if record is None or listed is None:
            return None, None
        text = f"{listed['part']} {line.words}" if listed["part"] and listed["what"] == "task" else line.words
        new = NewText(text=text, quoted=case.words.new.quoted)
        form = read_form(text, self.settling.policy.labels, kind=record.kind)
        words = replace(case.words, new=new, form=form, start=line.start, versions=tuple(s.version for s in record.sign_offs))
        bare = replace(case.message, attachments=())
        one = replace(case, target=Target(record=record.id), record=record, words=words, message=bare)
        command = self.command_of(one, record)
        if isinstance(command, Reply) and record.current and listed["what"] == "confirm":
            command = replace(command, sign_off=record.current.id, answers_kind="sign-off-request")
        return one, command

    def _take(self, case: Case, commands: list[tuple[Line, Case | None, Command | None]]) -> None:
        results = [self._taken(case, *one) for one in commands]
        by, turn = case.sender.id, Turn(None, self.settling.policy, self.settling.at, letter_of(case))
        turn.tell("receipt", by, "sender", template="digest-result", lines=results)
        first = next((r for r in results if r["disposition"] == "recorded"), results[0])
        detail = "；".join(f"{r['no']} {r['record']} {r['disposition']}" for r in results)
        for notice in turn.done("each_line").notices:
            self.settling.tell(notice)
        settled: Values = {"record": first["record"] or None, "decision": first["said"]}
        self.settling.settle(case.read, first["disposition"], "each_line", detail, **settled)

    def _taken(self, case: Case, line: Line, one: Case | None, command: Command | None) -> Values:
        told: Values = {"no": line.number, "record": "", "title": "", "words": line.words[:200], "said": None}
        if one is None or one.record is None or command is None:
            return {**told, "disposition": "asked_back", "reason": "no_line", "detail": str(line.number)}
        record = self.settling.journal.record(one.record.id)
        decision = decide(record, command, self.settling.policy, self.settling.at)
        kept = tuple(n for n in decision.notices if n.to != case.sender.id or n.kind not in _REPLACED)
        self.settling.store(one.record.id, replace(decision, notices=kept), one.message)
        said = command.decision if isinstance(command, Reply) else None
        return {**told, "record": one.record.id, "title": one.record.title, "disposition": decision.disposition,
                "reason": decision.reason, "detail": decision.detail, "said": said}  # fmt: skip
