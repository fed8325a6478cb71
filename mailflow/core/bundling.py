"""What may share a mail: reminders of tasks, each a numbered line that one reply answers by itself (decision 0005)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from mailflow.core.notices import Notice
from mailflow.core.policy import Policy
from mailflow.core.telling import Values, card, stamp

#: Templates whose mails can be lines of another, for all that they ask is how far tasks are.
_LISTED: Final = frozenset({"duty-reminder", "task-list"})
#: Kinds of mail that tell and ask for nothing now: outside the house's day they wait for the morning.
_PATIENT: Final = frozenset({"progress", "notice"})


def may_share(notice: Notice) -> bool:
    """Whether a notice reminds of tasks alone, outside incidents; whatever has to be answered by itself comes by itself."""
    duties = notice.about.get("duties", ())
    alone = notice.attachments or notice.document or notice.answers or notice.invitation or notice.sign_off
    tasks = all(duty["what"] == "task" for duty in duties) and notice.about.get("role") == "owner"
    return notice.kind == "reminder" and notice.template in _LISTED and tasks and not alone and not _is_incident(notice)


def may_wait(notice: Notice) -> bool:
    """Whether a notice is kept for the morning in quiet hours; answers to the reader's own letter and incidents never are."""
    return notice.kind in _PATIENT and notice.answers is None and not _is_incident(notice)


def bundle(parts: Mapping[str, Notice], policy: Policy, at: datetime) -> Notice:
    """One notice in place of several to one person, by their ids; each task is a line of it, once."""
    person = next(iter(parts.values())).to
    found: dict[tuple[str, str], Values] = {}
    for notice in parts.values():
        for line in _lines(notice, policy, at):
            found.setdefault((line["record"], line["part"]), line)
    owe = sorted(found.values(), key=lambda line: (str(line["due"]), line["record"], line["part"]))
    about: Values = {
        "organisation": policy.organisation.name,
        "you": card(person, policy),
        "role": "owner",
        "owe": [{**line, "no": number} for number, line in enumerate(owe, 1)],
        "late": sum(1 for line in owe if line["overdue"]),
        "rules": list(dict.fromkeys(str(notice.about["rule"]) for notice in parts.values())),
        "parts": list(parts),
    }
    return Notice(kind="reminder", template="bundle", to=person, record=None, about=about)


def parts_of(notice: Notice) -> Sequence[str]:
    """The ids of the notices that a bundle stands for; none of any other notice."""
    parts = notice.about.get("parts", ()) if notice.template == "bundle" else ()
    return [str(part) for part in parts]


def _is_incident(notice: Notice) -> bool:
    return bool(notice.about.get("record")) and notice.about["record"]["kind"] == "incident"


def _lines(notice: Notice, policy: Policy, at: datetime) -> list[Values]:
    """What a notice reminds of, as `inquiry.item` has it, with the rule it reminds by."""
    record, overdue = notice.about["record"], bool(notice.about.get("overdue"))
    named = {"record": record["id"], "title": record["title"], "kind": record["kind"]}
    shared = {**named, "what": "task", "owner": notice.about["you"], "rule": str(notice.about["rule"])}
    duties = ({"part": d["part"], "about": d["title"], "due": d["due"], "overdue": overdue, "late": _late(d["due"], policy, at)}
              for d in notice.about.get("duties", ()))  # fmt: skip
    tasks = ({"part": t["id"], "about": t["title"], "due": _end_of(t["due"], policy), "late": t["late"], "overdue": t["late"] > 0}
             for t in notice.about.get("mine", ()))  # fmt: skip
    return [{**shared, **line} for line in (*tasks, *duties)]


def _late(due: str, policy: Policy, at: datetime) -> int:
    local = policy.calendar.local
    return max(0, (local(at).date() - local(datetime.fromisoformat(due)).date()).days)


def _end_of(day: str | None, policy: Policy) -> str | None:
    return stamp(policy.calendar.end_of(date.fromisoformat(day))) if day else None
