"""A change that names no project: tied to the one its words name, else its writer is asked which one is meant (guide §2.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core.lifecycle import PROJECT, leads_on
from mailflow.core.project.rights import knows
from mailflow.core.record import Record
from mailflow.core.turn import Turn
from mailflow.service.cases import Case
from mailflow.service.correlating import Target
from mailflow.service.opening import Opening
from mailflow.service.settling import Settling

#: How many projects a question lists.
_OFFERED: Final = 8


@dataclass(frozen=True, slots=True)
class WhichProject:
    """Finds the project that a change is about; `opening` reads the letters that a question was asked about."""

    settling: Settling
    opening: Opening

    def tied(self, case: Case) -> Case | None:
        """The change with its project, both told by one letter or by a letter and the answer to our question; else None."""
        first, words = self.opening.first_of(case)
        if first.opens != "change":
            return None
        project = case.record or self._named(case, f"{case.message.subject}\n{case.words.new.text}\n{words.new.text}")
        if project is None:
            return None
        self.settling.keep_files(first.message)
        files = (*first.message.attachments, *(a for a in case.message.attachments if first is not case))
        message = replace(first.message, message_id=case.message.message_id, attachments=files)
        target = Target(record=project.id)
        return replace(case, message=message, target=target, record=project, words=words, opens="change")

    def ask(self, case: Case) -> None:
        """Ask which project is meant, naming those in which the writer has a part."""
        projects = self._open_projects(case)
        options = tuple(f"{project.id} {project.title}" for project in projects[:_OFFERED])
        self.settling.ask_back(case, "which_project" if options else "no_project", options=options)

    def _named(self, case: Case, text: str) -> Record | None:
        """The only project of the writer's whose name stands in a text."""
        named = [project for project in self._open_projects(case) if project.title and project.title in text]
        longest = [one for one in named if not any(one is not other and one.title in other.title for other in named)]
        return longest[0] if len(longest) == 1 else None

    def _open_projects(self, case: Case) -> Sequence[Record]:
        """Projects that have not ended in which the writer has a part, newest first."""
        journal, policy, at = self.settling.journal, self.settling.policy, self.settling.at
        going = journal.records("project", leads_on(PROJECT))
        return [record for record in going if knows(Turn(record, policy, at), case.sender.id)][::-1]
