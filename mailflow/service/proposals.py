"""Rules that an admin mails to the service: examined before anything is decided, and put in force by a proven ADOPT."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Final

from mailflow.core.telling import Values
from mailflow.core.upkeep.facts import RulesAdopted, RulesProposed
from mailflow.core.upkeep.proposing import CHECKED, Examination, Standing, examined, hindrance
from mailflow.core.upkeep.telling import rules_adopted
from mailflow.journal.journal import Journal, OutMail
from mailflow.mail.message.message import Message
from mailflow.rules.difference import differences
from mailflow.rules.load import Loaded
from mailflow.rules.problem import RulesError
from mailflow.rules.warnings import warnings_of
from mailflow.service.aside import Aside
from mailflow.service.cases import Case
from mailflow.service.proving import Proving
from mailflow.service.reading import ReadLetter, is_enough
from mailflow.service.rulesfile import Found, RulesFile, checked, found_in, present_rules
from mailflow.service.settling import Settling

#: What an admin answers to put rules in force; nothing else does, and nothing may stand beside it on its line.
_ADOPT: Final = re.compile(r"[「“\"']?(?:采用|adopt)[」”\"']?[。.!！]?", re.IGNORECASE)
_RULES: Final = re.compile(r"^organisation:\s*$.*?^people:\s*$", re.MULTILINE | re.DOTALL)
_NAME: Final = re.compile(r"\.ya?ml$", re.IGNORECASE)

#: What a replay of the last letters would change: the journal, the rules in force, the others, and the present instant.
Preview = Callable[[Journal, Loaded, Loaded, datetime], Values]


@dataclass(frozen=True, slots=True)
class RulesOffice:
    """Where rules by mail are looked into, outside of any transaction, and aside where there is a thread for it."""

    journal: Journal
    file: RulesFile
    preview: Preview
    aside: Aside | None = None

    def examine(self, read: ReadLetter, at: datetime) -> tuple[Examination | None, bool]:
        """What an admin's rules hold, where a letter carries some and its sender is proven; and whether that is known by now."""
        message = read.message
        if message is None or read.automatic or read.sender is None or not read.sender.admin:
            return None, True
        if not is_enough(read.proof, "authenticated") or (content := proposed_in(message)) is None:
            return None, True
        if self.aside is None:
            return self.examined_now(content, at), True
        behind = replace(self, journal=self.aside.journal)
        found = self.aside.found(read.kept.id, lambda: behind.examined_now(content, at))
        return found, found is not None

    def ready(self) -> list[int]:
        """The letters that were looked into aside and may be taken now."""
        return self.aside.ready() if self.aside else []

    def examined_now(self, content: bytes, at: datetime) -> Examination:
        """What rules hold."""
        before = self.journal.in_force() or ""
        name = PurePath(self.file.name).name
        there = found_in(content, name)
        try:
            loaded = checked(there, name)
        except RulesError as error:
            problems = tuple(problem.whole for problem in error.problems)
            return Examination(digest=there.digest, text=there.text, before=before, problems=problems)
        text = there.text
        present = present_rules(self.journal, self.file.name)
        changes = differences(present.text if present else "", text, self.file.name)
        preview = self.preview(self.journal, present, loaded, at) if present and changes else None
        found = tuple(warning.whole for warning in warnings_of(loaded, name, loaded.policy.calendar.local(at).date()))
        return Examination(
            digest=there.digest, text=text, before=before, warnings=found, changes=changes, preview=preview
        )

    def standing(self) -> Standing:
        """How things stand at this instant."""
        return Standing(
            in_force=self.journal.in_force() or "", in_file=self.file.read().digest, writable=self.file.is_writable()
        )


@dataclass(frozen=True, slots=True)
class RulesByMail:
    """Takes letters about the rules; `examination` is what was found in this one before."""

    settling: Settling
    proving: Proving
    office: RulesOffice | None
    examination: Examination | None

    def answer(self, case: Case) -> bool:
        """Take a letter that brings rules or answers about some; whether it was one."""
        if case.opens or case.record or self.office is None:
            return False
        mail = case.target.mail
        if case.sender.admin and proposed_in(case.message) is not None:
            self._proposed(case)
        elif mail is not None and mail.notice.template == CHECKED:
            self._answered(case, mail, self.office)
        else:
            return False
        return True

    def _proposed(self, case: Case) -> None:
        settling, there = self.settling, self.examination
        if there is None and case.proof in ("freed", "released"):
            settling.turn_back(case.read, case.sender, "refused", "rules_unproven", "")
        elif self.proving.stopped(case, None, "decision"):
            return
        elif there is None:
            settling.turn_back(case.read, case.sender, "refused", "rules_unproven", "")
        else:
            settling.tx.keep_file(there.text.encode())
            fact = RulesProposed(
                at=settling.at, letter=case.read.kept.sha256, digest=there.digest, by=case.sender.id, errors=len(there.problems)
            )
            settling.tx.append(None, [fact])
            for notice in examined(there, case.sender, settling.policy, case.message.message_id):
                settling.tell(notice)
            settling.settle(case.read, "recorded", "rules_proposed", there.digest[:8])

    def _answered(self, case: Case, mail: OutMail, office: RulesOffice) -> None:
        if not case.sender.admin or mail.notice.to != case.sender.id:
            self.settling.turn_back(case.read, case.sender, "refused", "not_an_admin", "")
            return
        lines = [line.strip() for line in case.words.new.text.splitlines() if line.strip()]
        if case.proof in ("freed", "released"):
            self.settling.turn_back(case.read, case.sender, "refused", "rules_unproven", "")
        elif not lines or not _ADOPT.fullmatch(lines[0]):
            self.settling.ask_back(case, "adopt_or_not")
        elif self.proving.stopped(case, None, "adopt"):
            return
        elif stopped := hindrance(mail.notice, case.sender, self.settling.policy, office.standing()):
            self.settling.turn_back(case.read, case.sender, "refused", *stopped)
        else:
            self._adopt(case, mail, office)

    def _adopt(self, case: Case, mail: OutMail, office: RulesOffice) -> None:
        """Everything that was found is looked at again: what is put in force is the text, and not what was said of it."""
        settling, about = self.settling, mail.notice.about
        text = (settling.journal.file(about["digest"]) or b"").decode()
        loaded = checked(Found(about["digest"], text), office.file.name)
        changes = differences(settling.journal.rules(about["before"]) or "", text, office.file.name)
        by = tuple(dict.fromkeys((about["proposer"]["id"], case.sender.id)))
        settling.tx.adopt_rules(loaded.digest, text, settling.at, changes, by)
        fact = RulesAdopted(at=settling.at, digest=loaded.digest, before=about["before"], changes=changes, by=by)
        for notice in rules_adopted(fact, loaded.policy):
            settling.tx.notify(notice, settling.at)
        settling.settle(case.read, "recorded", "rules_adopted", loaded.digest[:8])


def proposed_in(message: Message) -> bytes | None:
    """The rules that a letter carries: a YAML file, or its text; what it only quotes is none."""
    files = [a.content for a in message.attachments if _NAME.search(a.name or "")]
    if files:
        return files[0]
    return f"{message.text.replace(chr(0xA0), ' ').rstrip()}\n".encode() if _RULES.search(message.text) else None
