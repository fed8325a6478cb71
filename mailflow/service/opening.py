"""A letter that opens something new, alone or together with the letters it completes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from mailflow.core import facts as f
from mailflow.core.lifecycle import PREFIXES
from mailflow.core.record import Record
from mailflow.mail.forms.tables.values import Sheets
from mailflow.service.cases import Case, case_of
from mailflow.service.linking import linked
from mailflow.service.proving import Proving
from mailflow.service.reading import Trust, read_letter
from mailflow.service.routing import RECORDED_AS
from mailflow.service.saying import TALKING, said_of
from mailflow.service.series import with_series
from mailflow.service.settling import Settling, attached, letter_of
from mailflow.service.similar import projects_like, similar_to
from mailflow.service.tabled import sheets_of, unopened, with_tables
from mailflow.service.understanding import as_open
from mailflow.service.words import Words, merged

#: How far back the letters of one asked-back matter are followed.
_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens records."""

    settling: Settling
    proving: Proving

    def open(self, case: Case, kind: str, about: Record | None = None) -> None:
        """Open a record of this kind, as a letter and its tables ask; `about` is the one a meeting is called for."""
        sheets = self._sheets(case)
        words = with_tables(case.words, sheets, case.sender.language, whole=kind != "confirmation")
        if kind == "confirmation" and (closed := unopened(words, sheets, case.sender.language)):
            self.settling.ask_back(case, "unopened_file", closed)
        else:
            self._open(case, kind, words, about=about)

    def _open(self, case: Case, kind: str, words: Words, files: tuple[f.Attached, ...] = (), about: Record | None = None) -> None:
        settling = self.settling
        opens, kind = kind, RECORDED_AS.get(kind, kind)
        local = settling.policy.calendar.local(settling.at)
        number = settling.tx.number(PREFIXES[kind], local.year)
        all_files = (*files, *attached(case.message))
        seen = case.seen_from(settling.at)
        command = as_open(letter_of(case), number, kind, case.message, words, all_files, settling.policy, seen)
        if kind in TALKING:
            language, sheets = case.sender.language, self._sheets(case)
            said = said_of(kind, case.message, words, sheets, settling.policy, seen, opens=opens, language=language)
            said = with_series(said, command.title, settling.journal) if kind == "meeting" else said
            said = linked(said, about, settling.policy.directory) if about else said
            command = replace(command, said=replace(said, attachments=all_files))
        if kind == "project":
            command = replace(command, beside=projects_like(command, settling.journal))
        if kind == "incident":
            command = replace(command, similar=similar_to(command, settling.journal, settling.policy, settling.at))
        self.proving.carry_out(case, None, command, "request")

    def complete(self, case: Case) -> bool:
        """The answer to a question about a matter that is not open yet: both letters together may open it."""
        rounds = list(self._rounds(case))
        first, words = self.first_of(case)
        if first.opens is None:
            return False
        files = tuple(file for one in reversed(rounds) for file in attached(one.message))
        for one in rounds[1:]:
            self.settling.keep_files(one.message)
        self.settling.keep_files(case.message)
        written = case.message
        opening = replace(
            case, message=replace(first.message, message_id=written.message_id, date=written.date, attachments=())
        )
        self._open(opening, first.opens, words, files)
        return True

    def first_of(self, case: Case) -> tuple[Case, Words]:
        """The letter that our questions were first asked about, and what it and all answers say together."""
        rounds = list(self._rounds(case))
        words = self._read(case)
        for before in rounds[1:]:
            words = merged(self._read(before), words)
        return rounds[-1], words

    def _rounds(self, case: Case) -> Iterator[Case]:
        """A letter, and those before it that our questions were asked about, newest first."""
        yield case
        for _ in range(_ROUNDS):
            before = self._asked_about(case)
            if before is None:
                return
            yield (case := before)

    def _read(self, case: Case) -> Words:
        return with_tables(case.words, self._sheets(case), case.sender.language, whole=case.opens != "confirmation")

    def _sheets(self, case: Case) -> Sheets:
        policy = self.settling.policy
        seen = case.seen_from(self.settling.at)
        return sheets_of(case.message, case.opens or "", case.sender.language, policy, seen)

    def _asked_about(self, case: Case) -> Case | None:
        """The letter that the answered question was about, if it was the same person's."""
        journal, policy = self.settling.journal, self.settling.policy
        mail = case.target.mail
        kept = journal.letter(mail.notice.letter) if mail and mail.notice.letter else None
        if kept is None or mail is None or mail.notice.to != case.sender.id:
            return None
        read = read_letter(kept, policy, Trust())
        return case_of(journal, policy, read, read.message, case.sender, case.proof) if read.message else None
