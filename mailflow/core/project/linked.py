"""Records that come of a project: a grave deviation raises an issue (问题升级机制), whose ruling comes back (guide §1, §2.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import MEETS, Inform, Letter, Open, Origin, Reply
from mailflow.core.notices import Decision
from mailflow.core.project.rights import lead, project
from mailflow.core.project.talking import log
from mailflow.core.project.telling import go, news
from mailflow.core.project.words import CATEGORIES, GROUNDS, NEEDS, said
from mailflow.core.saying import Said
from mailflow.core.task import Task
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: States in which tasks are worked on.
RUNNING: Final = frozenset({"executing", "escalated", "accepting"})

#: What stands in brackets in a subject: a prefix, a number.
_TAGS: Final = re.compile(r"【[^】]*】|\[[^\]]*\]")


def deviate(turn: Turn, why: str, words: str, tasks: tuple[Task, ...] = ()) -> None:
    """A grave deviation makes the project an escalated one and raises an issue, or adds to the one that is open for it."""
    if turn.record.state == "executing":
        go(turn, "deviated", why)
    link = turn.record.link(why)
    if any(why == _why(cause.command) for cause in turn.causes):
        return
    if link is not None and link.state == "open":
        turn.cause(Inform(letter=turn.letter, origin=turn.record.id, what="adds", why=why, words=words), link.record)
    else:
        turn.cause(_issue(turn, why, words, tasks))


def _why(command: Open | Inform) -> str:
    return command.why if isinstance(command, Inform) else command.origin.why if command.origin else ""


def _issue(turn: Turn, why: str, words: str, tasks: tuple[Task, ...]) -> Open:
    record, language = turn.record, turn.policy.organisation.language
    letter = turn.letter if turn.letter and turn.letter.by == lead(turn) else Letter(by=lead(turn), sha256="")
    fields = (
        ("项目/事项", f"{record.id} {record.title}"),
        ("问题类别", said(CATEGORIES, why, language)),
        ("nature", words),
        ("cause", said(GROUNDS, why, language).format(days=turn.policy.project.delay_days)),
        ("measures", "；".join(task.measures for task in tasks if task.measures)),
        ("need", said(NEEDS, why, language)),
        ("affected", "、".join(dict.fromkeys(filter(None, (*(task.department for task in tasks), _department(turn)))))),
    )
    title = f"{record.title} {said(CATEGORIES, why, language)}"
    return Open(
        letter=letter, number="", kind="issue", title=title, content="", confirmers=(),
        said=Said(fields=tuple(pair for pair in fields if pair[1])),
        origin=Origin(record=record.id, why=why, part=tasks[0].id if len(tasks) == 1 else ""),
    )  # fmt: skip


def _department(turn: Turn) -> str:
    known = turn.policy.directory.people.get(lead(turn))
    return known.department or "" if known else ""


def raise_issue(turn: Turn, command: Reply) -> Decision:
    """Somebody raises an issue about the project: the departments talk first, as about any other."""
    letter, said_ = command.letter, command.said
    title = said_.field("title") or _TAGS.sub("", said_.subject).strip()[:60] or turn.record.title
    origin = Origin(record=turn.record.id, why="raised")
    turn.cause(
        Open(letter=letter, number="", kind="issue", title=title, content=said_.rest, confirmers=(), said=said_,
             attachments=said_.attachments, origin=origin)
    )  # fmt: skip
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=letter.by, what="raised", words=command.text[:500]))
    return turn.done("opened", "issue")


def settle_deviations(turn: Turn) -> None:
    """What was escalated and is as it should be again is over, here and in the issue that came of it."""
    stands = {"late": bool(late_tasks(turn)), "over_budget": is_over_budget(turn), "risk": bool(risky_tasks(turn))}
    end_issues(turn, *(why for why, holds in stands.items() if not holds))
    if turn.record.state == "escalated" and not any(stands.values()):
        go(turn, "settled")
        news(turn, "settled")


def end_issues(turn: Turn, *whys: str, words: str = "") -> None:
    """What was escalated for these reasons needs no ruling any more."""
    for link in turn.record.links:
        if link.state == "open" and link.why in whys:
            known = Inform(letter=turn.letter, origin=turn.record.id, what="settled", why=link.why, words=words)
            turn.cause(known, link.record)


def call_off_meetings(turn: Turn, words: str) -> None:
    """Meetings of a project that is called off do not take place."""
    for link in turn.record.links:
        if link.state == "open" and link.why == MEETS:
            turn.cause(Inform(letter=turn.letter, origin=turn.record.id, what="called_off", why=MEETS, words=words), link.record)


def of_linked(turn: Turn, command: Inform) -> None:
    """A record that came of the project says what became of it."""
    if take := _SAYS.get(command.what):
        take(turn, command)


def _opened(turn: Turn, command: Inform) -> None:
    turn.happen(m.Linked(at=turn.at, letter=turn.rests_on, record=command.origin, why=command.why, part=command.part))


def _ruled(turn: Turn, command: Inform) -> None:
    """What an executive ruled goes to everybody, and the matter back to whom it belongs (guide §4)."""
    _ended(turn, command, "ruled")
    by = command.letter.by if command.letter else ""
    turn.happen(f.Noted(at=turn.at, letter=turn.rests_on, by=by, what="ruled", words=command.words))
    if turn.record.state == "escalated":
        go(turn, "settled")
    told = card(by, turn.policy) if by else None
    log(turn, command.origin, by or lead(turn), channel="mail", summary=command.words, status="done", remarks=command.origin)
    news(turn, "ruled", words=command.words, part=command.origin, by=told)


def _closed(turn: Turn, command: Inform) -> None:
    before = next((link.state for link in turn.record.links if link.record == command.origin), "")
    _ended(turn, command, "closed")
    others = any(link.state == "open" and link.why in CATEGORIES for link in turn.record.links)
    if before == "open" and turn.record.state == "escalated" and not others:
        go(turn, "settled")
        news(turn, "settled")


def _ended(turn: Turn, command: Inform, state: str) -> None:
    linked = m.Linked(at=turn.at, letter=turn.rests_on, record=command.origin, why=command.why, part=command.part, state=state)
    turn.happen(linked)


def _minuted(turn: Turn, command: Inform) -> None:
    """The minutes of a meeting of the project are a line of its communication log."""
    told = dict(command.fields)
    topic = told.pop("topic", command.origin)
    log(turn, topic, lead(turn), remarks=command.origin, **told)


_SAYS: Final[Mapping[str, Callable[[Turn, Inform], None]]] = {
    "opened": _opened,
    "ruled": _ruled,
    "closed": _closed,
    "minuted": _minuted,
}


def late_tasks(turn: Turn) -> tuple[Task, ...]:
    """The tasks that are more days late than a plan allows (guide §1, 重大偏差)."""
    today, limit = turn.policy.calendar.local(turn.at).date(), turn.policy.project.delay_days
    return tuple(t for t in turn.record.tasks if t.due and not t.is_done and (today - t.due).days > limit)


def is_over_budget(turn: Turn) -> bool:
    """Whether more of the budget is used than may be."""
    found = project(turn)
    return found.budget is not None and (found.spent or 0) * 100 > found.budget * turn.policy.project.over_budget


def risky_tasks(turn: Turn) -> tuple[Task, ...]:
    """The tasks that are marked as at risk."""
    return tuple(task for task in turn.record.tasks if task.at_risk and not task.is_done)


def described(turn: Turn, tasks: tuple[Task, ...]) -> str:
    """Tasks as the form of an issue describes them, one to a line: whose they are, since when, why, and what is done."""
    zh, today = turn.policy.organisation.language == "zh", turn.policy.calendar.local(turn.at).date()
    lines = []
    for task in tasks:
        owner = card(task.owner, turn.policy)["name"] if task.owner else "—"
        days = max(0, (today - task.due).days) if task.due else 0
        due = task.due.isoformat() if task.due else "—"
        causes = "；".join(filter(None, (task.cause, task.measures)))
        line = f"{task.id} {task.title}（{task.department} {owner}），计划 {due} 完成，滞后 {days} 天" if zh else (
            f"{task.id} {task.title} ({task.department}, {owner}), planned for {due}, {days} days late"
        )  # fmt: skip
        lines.append("；".join(filter(None, (line, causes))))
    return "\n".join(lines)
