"""What a letter asks of the service itself: SEARCH, FORM, REGISTER, and STATUS of everything where no record is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow.core.digest.writing import lines_of
from mailflow.core.inquiry import formed, found, may_see, reasoned, registered, sheeted, standing, trace_of
from mailflow.core.notices import Decision
from mailflow.core.orders import Order
from mailflow.core.policy import Policy
from mailflow.core.project.sheets import OPEN_IN, sheets_of
from mailflow.core.record import Record
from mailflow.core.turn import Turn
from mailflow.documents.form import FORM_NAMES
from mailflow.journal.journal import Journal
from mailflow.mail.forms.blank import FORMS, blank_rows
from mailflow.mail.orders.order_words import ANY
from mailflow.mail.orders.orders import read_orders
from mailflow.service.cases import Case
from mailflow.service.linking import meetings_about
from mailflow.service.routing import PREFIXES, RECORDED_AS
from mailflow.service.settling import letter_of

#: How many records the index is asked for before those are left out that the asker may not see.
_LOOKED_AT: Final = 200
#: How many records of one person a status looks at.
_OF_ONE: Final = 200

#: The lines a question names: 为什么 2.
_NUMBERS: Final = re.compile(r"(?<![\w-])\d{1,3}(?![\w-])", re.ASCII)
_SHORT: Final = 60

#: Orders that ask something of the service itself.
_ASKED: Final = ("search", "form", "register")

#: Other words for kinds of matter that a form is asked for by.
_KINDS: Final = {
    **{name.casefold(): kind for kind, names in FORM_NAMES.items() for name in names[:2]},
    **dict.fromkeys(("变更申请", "变更申请/确认单", "变更申请确认单", "变更确认单", "变更单"), "change"),
    **dict.fromkeys(("需求说明书", "项目立项申请", "立项申请", "requirement statement", "project statement"), "project"),
    **dict.fromkeys(("问题升级", "问题", "issue", "升级单", "内部协调问题申请表"), "issue"),
    **dict.fromkeys(("事件上报表", "上报表", "首报"), "incident"),
    **dict.fromkeys(("内部联络单", "联络单", "协作需求申请表", "跨部门协作需求申请表", "internal work contact form"), "request"),
    **dict.fromkeys(("confirmation", "书面确认", "书面确认单"), "confirmation"),
}


#: Words for the tables of a project that go out filled in.
_SHEETS: Final = {
    **dict.fromkeys(("进度", "进度表", "跟踪表", "进度跟踪表", "项目进度跟踪表", "progress", "tracker"), "progress"),
    **dict.fromkeys(("清单", "资源清单", "职责清单", "部门职责与资源清单", "list", "resources"), "list"),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """Answers what is asked of the service itself."""

    journal: Journal
    policy: Policy
    at: datetime

    def answer(self, case: Case) -> Decision | None:
        """The answer to a letter that asks for records by words, for a form, or for the register; None where it asks for none."""
        order = self._only_order(case)
        if order is None:
            return None
        turn = Turn(None, self.policy, self.at, letter_of(case))
        if order.kind == "search":
            ids = self.journal.search(order.value, _LOOKED_AT)
            records = [record for id_ in ids if (record := self.journal.record(id_))]
            return found(turn, order.value, records)
        if order.kind == "register":
            return self._register(turn, case)
        if sheet := _SHEETS.get(order.value.strip(" 《》【】[]").casefold()):
            return self._sheet(case, turn, sheet)
        kind = form_kind(order.value)
        if kind is None:
            place = 0 if case.sender.language == "zh" else 1
            names = tuple(name[place] for name in FORM_NAMES.values())
            return turn.ask_back("unknown_form", order.value, options=names)
        known = self._known(case, kind)
        number = known.id if known else ""
        values = {**dict(known.fields), "title": known.title} if known else {}
        rows = blank_rows(kind, case.sender, values)
        if known and kind == "project":
            copy = next(sheets_of(known, "statement", case.sender.id, self.policy))
            rows.append([("表单号（请勿改动）", "Form no. (please leave as it is)")[case.sender.language != "zh"], copy.number])
        return formed(turn, kind, rows, number)

    def _known(self, case: Case, kind: str) -> Record | None:
        """The record a letter is about, whose values fill a form of its own kind, where the asker may see it."""
        record = case.record
        if record is None or record.kind != RECORDED_AS.get(kind, kind):
            return None
        return record if may_see(record, case.sender.id, self.policy, self.at) else None

    def _register(self, turn: Turn, case: Case) -> Decision:
        """In a record's thread its own tasks with those of its meetings, else every open task there is."""
        if case.record is None:
            return registered(turn, {r.id: r for r in (*self.journal.tasked(), *self.journal.records("project"))}.values(), None)
        if not may_see(case.record, case.sender.id, self.policy, self.at):
            return turn.refuse("not_concerned")
        return registered(turn, (case.record, *meetings_about(case.record.id, self.journal)), case.record)

    def _sheet(self, case: Case, turn: Turn, kind: str) -> Decision:
        """The table of somebody's tasks, of the project the letter is about or of the only one that waits for it."""
        if case.record and case.record.kind != "project":
            return turn.ask_back("no_sheet", case.record.id)
        records = [case.record] if case.record else list(self._projects(case.sender.id, kind))
        if len(records) != 1:
            options = tuple(f"{record.id} {record.title}" for record in records)
            return turn.ask_back("which_record" if options else "no_sheet", "、".join(options), options=options)
        return sheeted(Turn(records[0], self.policy, self.at, turn.letter), kind)

    def _projects(self, person: str, kind: str) -> Iterator[Record]:
        """The projects that await something of somebody and take a table of this kind now."""
        for id_ in self.journal.owing(person, limit=_OF_ONE):
            record = self.journal.record(id_)
            if record and record.kind == "project" and record.state in OPEN_IN[kind]:
                yield record

    def why(self, case: Case) -> Decision | None:
        """Why a list came: each of its lines, or those named, by their own rules; None where the mail answered lists none."""
        mail = case.target.mail
        listed = lines_of(mail.notice.about) if mail and mail.notice.to == case.sender.id else {}
        if mail is None or not listed:
            return None
        named = [int(number) for number in _NUMBERS.findall(case.words.new.text[:_SHORT])]
        lines = [listed[number] for number in dict.fromkeys(named) if number in listed] or list(listed.values())
        records = {id_: record for id_ in {line["record"] for line in lines} if (record := self.journal.record(id_))}
        turn = Turn(None, self.policy, self.at, letter_of(case))
        return reasoned(turn, lines, records, trace_of(mail.notice, mail.created_at))

    def standing(self, case: Case) -> Decision:
        """Everything open of the asker's."""
        ids = dict.fromkeys((*self.journal.owing(case.sender.id, limit=_OF_ONE), *self.journal.awaited(case.sender.id, _OF_ONE)))
        records = (record for id_ in ids if (record := self.journal.record(id_)))
        return standing(Turn(None, self.policy, self.at, letter_of(case)), records)

    def _only_order(self, case: Case) -> Order | None:
        """What a letter asks for, if it asks for nothing else and decides nothing."""
        text = case.words.new.text
        orders = read_orders(text, self.at, self.policy.calendar, groups=frozenset({ANY}), vocabulary=self.policy.vocabulary)
        asked = [order for order in orders if order.kind in _ASKED and order.problem is None]
        return asked[0] if len(asked) == 1 and all(order.kind in (*_ASKED, "note") for order in orders) else None


def form_kind(words: str) -> str | None:
    """The kind of matter that somebody names when asking for its form."""
    word = words.strip(" 《》【】[]单表").casefold()
    plain = words.strip(" 《》【】[]").casefold()
    kind = _KINDS.get(plain) or PREFIXES.get(plain) or PREFIXES.get(word)
    return kind if kind in FORMS else None
