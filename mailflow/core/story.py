"""Everything a reader may be told of a record, as plain JSON values: what all kinds share, and what each kind adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mailflow.core.commands import MEETS
from mailflow.core.incident.story import incident_story
from mailflow.core.issue.telling import issue_story
from mailflow.core.meeting.story import meeting_story
from mailflow.core.policy import Policy
from mailflow.core.project.tale import tale
from mailflow.core.record import Record, SignOff
from mailflow.core.request.story import request_story
from mailflow.core.task import Task
from mailflow.core.telling import Values, answered, card, cards, files, head, signed, stamp, upcoming, version

#: Kind of record -> what its mails and documents are told beside the rest, under the name of the kind.
STORIES: Final[Mapping[str, Callable[[Record, Policy], Values]]] = {
    "project": tale,
    "issue": issue_story,
    "meeting": meeting_story,
    "request": request_story,
    "incident": incident_story,
}

#: Kinds that are told by their sign-off alone.
_CONFIRMATIONS: Final = frozenset({"confirmation", "log"})


def story(record: Record, policy: Policy, sign_off: SignOff | None = None) -> Values:
    """Everything a reader may be told of a record, seen from one of its sign-offs (the newest by default)."""
    shown = sign_off or record.current
    told: Values = {
        "organisation": policy.organisation.name,
        "record": head(record, policy),
        "sign_off": signed(record, shown, policy) if shown else None,
        "versions": [version(s) for s in record.sign_offs],
        "history": [answered(a, policy) for s in record.sign_offs for a in s.answers],
        "next": upcoming(record, policy),
    }
    return told if record.kind in _CONFIRMATIONS else {**told, "matter": matter(record, policy)}


def matter(record: Record, policy: Policy) -> Values:
    """What a record holds beside its sign-offs: fields, people and their roles, tasks, files, notes, and what its kind adds."""
    told = STORIES.get(record.kind)
    return {
        "fields": [list(pair) for pair in record.fields],
        "roles": [[role, cards(record.who(role), policy)] for role in dict.fromkeys(role for role, _ in record.roles)],
        "departments": list(record.departments),
        "tasks": [tasked(task, policy) for task in record.tasks],
        "files": files(record.files),
        "notes": [{"at": stamp(n.at), "by": card(n.by, policy), "what": n.what, "words": n.words} for n in record.notes],
        "escalations": [{"to": card(e.to, policy), "at": stamp(e.at), "level": e.level} for e in record.escalations],
        "links": [{"record": n.record, "why": n.why, "part": n.part, "state": n.state} for n in record.links if n.why != MEETS],
        record.kind: told(record, policy) if told else None,
    }


def beside(meeting: Record, policy: Policy) -> Values:
    """A meeting that was called for another record, as that one tells of it."""
    when = meeting.meeting.starts if meeting.meeting else None
    return {"record": meeting.id, "title": meeting.title, "state": meeting.state, "at": stamp(when),
            "tasks": [tasked(task, policy) for task in meeting.tasks]}  # fmt: skip


def tasked(task: Task, policy: Policy) -> Values:
    """One task, as tables print it; days are ISO 8601, None where there is none."""
    return {
        "id": task.id,
        "title": task.title,
        "owner": card(task.owner, policy) if task.owner else None,
        "department": task.department,
        "start": task.start.isoformat() if task.start else None,
        "due": task.due.isoformat() if task.due else None,
        "finished": task.finished.isoformat() if task.finished else None,
        "baseline": task.baseline.isoformat() if task.baseline else None,
        "percent": task.percent,
        "state": task.state,
        "at_risk": task.at_risk,
        "cause": task.cause,
        "measures": task.measures,
        "criterion": task.criterion,
        "deliverable": task.deliverable,
        "budget": task.budget,
        "staff": task.staff,
        "equipment": task.equipment,
        "phase": task.phase,
        "support": list(task.support),
        "needs": list(task.needs),
        "milestone": task.milestone,
        "source": task.source,
    }


