"""STATUS, WHY and HELP beside an answer: of the record a letter names, of a list, of everything of the asker's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailflow.core.commands import Ask
from mailflow.core.turn import Turn
from mailflow.mail.orders.asked_about import read_asked
from mailflow.service.asking import Asking
from mailflow.service.cases import Case
from mailflow.service.correlating import Target
from mailflow.service.linking import meetings_about
from mailflow.service.proving import Proving
from mailflow.service.settling import Settling, letter_of
from mailflow.service.understanding import action_of


@dataclass(frozen=True, slots=True)
class Questions:
    """Answers questions to the service that no record at hand answers by itself."""

    settling: Settling
    proving: Proving
    asking: Asking

    def answer(self, case: Case) -> bool:
        """Take a question about the record it names, or a polite one about the one at hand; whether it was one."""
        asked = None if case.opens else read_asked(case.words.new.text)
        if asked is None:
            return False
        journal = self.settling.journal
        record = journal.record(asked.number) if asked.number else case.record
        if record is not None:
            one = replace(case, record=record, target=Target(record=record.id))
            command = Ask(letter=letter_of(case), what=asked.what, beside=tuple(meetings_about(record.id, journal)))
            self.proving.carry_out(one, record, command, action_of(command))
        elif asked.number:
            self.settling.ask_back(case, "which_record", asked.number)
        else:
            self.of_everything(case, asked.what)
        return True

    def of_everything(self, case: Case, asked: str) -> None:
        """STATUS of everything of the asker's, WHY of each line of a list, HELP with the service."""
        if asked == "status":
            decision = self.asking.standing(case)
        elif asked == "why" and (told := self.asking.why(case)):
            decision = told
        else:
            turn = Turn(None, self.settling.policy, self.settling.at, letter_of(case))
            context = case.target.mail.notice.template if case.target.mail else ""
            turn.tell(asked, case.sender.id, "sender", template="help", owes=[], ways=[], context=context)
            decision = turn.done("told", asked)
        self.settling.keep(case, None, decision)
