"""Step 3: departments say how they will do their parts, heads say whether it can be done, and all sign the final plan."""

from __future__ import annotations

from mailflow.core.amendment import next_version
from mailflow.core.commands import Reply
from mailflow.core.duties import settle, settle_all, wait_until
from mailflow.core.notices import Decision
from mailflow.core.project import facts as p
from mailflow.core.project.aligning import consensus_fields, open_paper
from mailflow.core.project.meetings import ask_weekly_meeting
from mailflow.core.project.project import Proposal, Review
from mailflow.core.project.rights import department_of, has_part, lead, project
from mailflow.core.project.telling import go, news
from mailflow.core.project.words import PLANS, said
from mailflow.core.tasks import ask_daily, chase
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: Fields of a reviewer's opinion (guide §5.7).
REVIEW = ("可行性意见", "资源匹配意见", "结论", "整改要求")


def propose(turn: Turn, command: Reply) -> Decision:
    """A department's plan, or a head's opinion of the plan."""
    by, said = command.letter.by, command.said
    department = department_of(turn, by)
    if any(said.field(name) for name in REVIEW) and has_part(turn, by, "head"):
        _review(turn, command, department)
    elif not command.text.strip() and not said.attachments:
        return turn.ask_back("empty_reply")
    else:
        _proposal(turn, command, department)
    _go_on(turn)
    return turn.done("noted", "proposal")


def _review(turn: Turn, command: Reply, department: str) -> None:
    said = command.said
    review = Review(
        department=department, by=command.letter.by, at=turn.at, feasibility=said.field("可行性意见"),
        resources=said.field("资源匹配意见"), conclusion=said.field("结论"), changes=said.field("整改要求"),
    )  # fmt: skip
    turn.happen(p.ReviewGiven(at=turn.at, letter=turn.rests_on, review=review))
    _tell(turn, command, "review", department)


def _proposal(turn: Turn, command: Reply, department: str) -> None:
    words = command.text.strip()[:4000]
    files = command.said.attachments
    proposal = Proposal(department=department, by=command.letter.by, words=words, at=turn.at, files=files)
    turn.happen(p.ProposalHandedIn(at=turn.at, letter=turn.rests_on, proposal=proposal))
    settle(turn, f"proposal:{department}", "handed_in")
    _tell(turn, command, "proposal", department)


def _tell(turn: Turn, command: Reply, what: str, department: str) -> None:
    by = command.letter.by
    news(turn, f"{what}_taken", (by,), part=department)
    if lead(turn) != by:
        news(turn, f"{what}_in", (lead(turn),), by=card(by, turn.policy), part=department, words=command.text[:400])


def _go_on(turn: Turn) -> None:
    """All plans and opinions are in: the signatures are asked for; all plans alone: heads have a while to review."""
    found, names = project(turn), set(turn.record.departments)
    if not names <= {proposal.department for proposal in found.proposals}:
        return
    if names <= {review.department for review in found.reviews}:
        ask_execution(turn)
    elif not turn.record.owed("review"):
        due = turn.policy.calendar.add(turn.at, turn.policy.project.opinions_within)
        wait_until(turn, "review", "review", due, f"{turn.policy.project.path}.opinions_within")
        news(turn, "review_round", document="execution")


def ask_execution(turn: Turn) -> None:
    """Ask every head to sign the final execution plan."""
    settle_all(turn, "ended", "proposal", "review")
    before = [s for s in turn.record.sign_offs if s.about == "execution"]
    if any(s.state == "open" for s in before):
        return
    version = next_version(before[-1].version) if before else "V1.0"
    open_paper(turn, "execution", "execution", execution_fields(turn), version, content=schedule(turn))


def execution_fields(turn: Turn) -> tuple[tuple[str, str], ...]:
    """What is signed beside the schedule: goals, and how each department goes about its part."""
    language = turn.policy.organisation.language
    proposals = [(f"{one.department} {said(PLANS, 'proposal', language)}", one.words) for one in project(turn).proposals]
    reviews = [
        (f"{one.department} {said(PLANS, 'review', language)}",
         "；".join(filter(None, (one.feasibility, one.resources, one.conclusion, one.changes))))
        for one in project(turn).reviews
    ]  # fmt: skip
    return (*consensus_fields(turn), *dict([*proposals, *reviews]).items())


def schedule(turn: Turn) -> str:
    """The plan's tasks in lines, so that the digest of what is signed binds them."""
    lines = []
    for task in turn.record.tasks:
        days = " ~ ".join(day.isoformat() for day in (task.start, task.due) if day)
        owner = card(task.owner, turn.policy)["name"] if task.owner else "—"
        lines.append(f"{task.id} {task.title} | {task.department} | {owner} | {days}")
    return "\n".join(lines)


def begin(turn: Turn) -> None:
    """The final plan is signed: tasks are chased, owners asked daily, and everybody told."""
    go(turn, "agreed")
    for task in turn.record.tasks:
        chase(turn, task)
    ask_daily(turn)
    ask_weekly(turn)
    ask_weekly_meeting(turn)
    news(turn, "executing", document="tracker")


def ask_weekly(turn: Turn) -> None:
    """The tracker goes to everybody once a week."""
    rules = turn.policy.project
    if rules.weekly_at is None:
        return
    calendar, at = turn.policy.calendar, turn.at
    local = calendar.local(at)
    days = (rules.weekly_on - local.weekday()) % 7
    due = calendar.at_time(local.date(), rules.weekly_at, days)
    if due <= at:
        days += 7
        due = calendar.at_time(local.date(), rules.weekly_at, days)
    while not calendar.is_working_day(calendar.local(due).date()):  # on a holiday nobody reads it
        days += 1
        due = calendar.at_time(local.date(), rules.weekly_at, days)
    wait_until(turn, "weekly", "weekly", due, f"{rules.path}.weekly_at")
