"""A letter that raises an issue: both departments are asked for their positions, and the clock of 24 hours runs."""

from __future__ import annotations

from datetime import datetime

from mailflow.core import facts as f
from mailflow.core.commands import Open
from mailflow.core.duties import owe, owe_by
from mailflow.core.issue.facts import IssueRaised
from mailflow.core.issue.folds import issue_of
from mailflow.core.issue.origin import go_up, is_grave, tie
from mailflow.core.naming import name_departments
from mailflow.core.notices import Decision
from mailflow.core.obligation import lay_ladder
from mailflow.core.policy import Policy
from mailflow.core.saying import Said
from mailflow.core.turn import Turn

#: Fields of 《问题升级单》 that it can not be judged without (guide §5.10).
_WANTED = ("问题类别", "已协商过程", "need", "eta")


def raise_issue(command: Open, policy: Policy, at: datetime) -> Decision:
    """Open an issue between the departments named and, where fewer than two are, the writer's own."""
    turn = Turn(None, policy, at, command.letter)
    departments, unknown = _departments(command, policy)
    fields = tuple((name, value) for name, value in command.said.fields if name not in ("title", "affected"))
    if not any(name in ("nature", "content") for name, _ in fields) and command.said.rest:
        fields = (("nature", command.said.rest), *fields)
    turn.happen(
        f.RecordOpened(
            at=at,
            letter=turn.rests_on,
            record=command.number,
            kind="issue",
            title=command.title or command.said.rest[:40] or command.number,
            requester=command.letter.by,
            message_id=command.letter.message_id,
            fields=fields,
            departments=departments,
            attachments=command.attachments,
        ),
        IssueRaised(at=at, letter=turn.rests_on, since=_since(command.said, at)),
    )
    _run_the_clock(turn)
    if command.origin is not None:
        tie(turn, command.origin)
    if is_grave(command.origin):
        go_up(turn)
        return turn.done("opened", command.number)
    ask_positions(turn, departments)
    missing = [name for name in _WANTED if not turn.record.field(name)]
    alone = ["affected"] if len(departments) < 2 else []
    turn.tell("receipt", command.letter.by, "requester", template="issue-receipt", what="raised", missing=[*alone, *missing],
              unknown=list(unknown), words="")  # fmt: skip
    return turn.done("opened", command.number)


def _departments(command: Open, policy: Policy) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The departments at odds, and words that name none."""
    said = command.said
    words = [said.field(name) for name in ("affected", "participants")]
    words += [row.value("dept") for row in said.listed("opinions")]
    named = name_departments(tuple(word for word in words if word), policy.directory)
    own = policy.directory.people[command.letter.by].department
    both = named.departments if len(named.departments) > 1 or own is None else (own, *named.departments)
    return tuple(dict.fromkeys(both)), named.unknown


def _since(said: Said, at: datetime) -> datetime:
    """The 24 hours begin when a problem is reported as unsolved; a first time that lies ahead is none."""
    found = said.instant("found")
    return found if found is not None and "found" not in said.days and found < at else at


def ask_positions(turn: Turn, departments: tuple[str, ...]) -> None:
    """The head of each department is asked for the department's position in writing."""
    rules = turn.policy.issues
    heads: dict[str, list[str]] = {}
    for name in departments:
        known = turn.policy.directory.departments.get(name)
        if known and known.head:
            heads.setdefault(known.head, []).append(name)
    due = turn.policy.calendar.add(issue_of(turn.record).since, rules.settle_within)
    for head, names in heads.items():
        owe_by(turn, f"position:{head}", head, "position", max(due, turn.at), (), title="、".join(names))
        turn.tell("notice", head, "party", template="issue-raised", department="、".join(names))


def _run_the_clock(turn: Turn) -> None:
    rules, since = turn.policy.issues, issue_of(turn.record).since
    due = turn.policy.calendar.add(since, rules.settle_within)
    on_clock = not rules.settle_within.is_working
    owe(turn, "settle", "", "settle", due, lay_ladder(rules.steps, since, due, turn.policy.calendar, on_clock=on_clock))
