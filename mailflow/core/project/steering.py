"""Pause, resume, cancel and hand-over of a project, by those who may (guide §2.1)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from mailflow.core import matter_facts as m
from mailflow.core.answering import give_seat
from mailflow.core.commands import Reply
from mailflow.core.duties import owe_by, settle_all
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.orders import Order
from mailflow.core.project.changing import asks_change
from mailflow.core.project.linked import RUNNING, call_off_meetings, end_issues
from mailflow.core.project.oral import end_changes
from mailflow.core.project.pausing import pause, resume
from mailflow.core.project.rights import head_of, lead, may, participants
from mailflow.core.project.telling import go, news
from mailflow.core.project.words import CATEGORIES
from mailflow.core.tasks import may_report, set_task
from mailflow.core.telling import card
from mailflow.core.turn import Turn

#: Words of command that hold in every state.
STEERING: Final = ("pause", "resume", "cancel")


_OF_PROJECT: Final = re.compile(r"项目(?!\s?\d)|project(?!\s?\d)", re.IGNORECASE)
#: A letter that begins like an order to stop, and what was agreed by word of mouth about days, money or scope.
_STEERS: Final = re.compile(r"(?:本|该|此)?项目?(?:先|暂时|申请|请|建议)?(?:暂停|终止|取消|中止)")
_SPOKEN: Final = re.compile(
    r"(?:口头|电话[里中]|当面|微信[里上]?)[^。\n]{0,20}(?:说好|说了|同意|商定|约定|答应)[^。\n]{0,30}(?:推迟|延|增加|取消|改|减少)"
)


def doubted_order(turn: Turn, command: Reply) -> str:
    """The words of an order that its writer may give and that something is wrong with: a note of them would be overlooked."""
    asked, by, text = (*STEERING, "request_sign_off", "deliver"), command.letter.by, command.text.strip()
    orders = (order for order in command.said.orders if order.problem and order.kind in asked)
    found = next((order.words for order in orders if may(turn, by, order.kind)), "")
    doubted = _STEERS.match(text) and may(turn, by, "pause")
    handed = command.decision == "delegate" and not any(command.said.ordered("hand_over")) and not command.sign_off
    spoken = _SPOKEN.search(text) and not asks_change(command)
    return (found or (text if doubted or (handed and may(turn, by, "hand_over")) or spoken else ""))[:60]


def steer(turn: Turn, command: Reply, said: Order) -> Decision:
    """Pause, resume, cancel: by the lead or an executive, and said of the project and not of one of its tasks (3 终止)."""
    by, order, reason = command.letter.by, said.kind, said.reason
    if not may(turn, by, order):
        return turn.refuse("not_the_lead", quoted=command.text)
    if said.item not in (None, turn.record.id) and not _OF_PROJECT.search(said.words):
        return turn.ask_back("unclear_order", said.words[:60], quoted=command.text[:200])
    state = turn.record.state
    if (order == "resume") != (state == "paused") or (order == "pause" and state == "paused"):
        return turn.refuse("not_now", state, quoted=command.text)
    words, people = reason or command.text[:200], tuple(dict.fromkeys((by, *participants(turn))))
    if order == "resume":
        news(turn, order, people, by=card(by, turn.policy), words=words)
        resume(turn)
        return turn.done("noted", order)
    if order == "pause":
        pause(turn, reason)
    else:
        people = _cancel(turn, by, reason, words, people)
    news(turn, order, people, by=card(by, turn.policy), words=words)
    return turn.done("noted", order)


def _cancel(turn: Turn, by: str, reason: str, words: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """End the project with all that came of it; whoever is to hear of it."""
    go(turn, "cancel", reason)
    settle_all(turn, "cancel")
    end_issues(turn, *CATEGORIES, words=words)
    call_off_meetings(turn, words)
    return tuple(dict.fromkeys((*people, *end_changes(turn, by))))


def hands_part_over(command: Reply) -> bool:
    """Whether a letter hands over a task, or a part in the project; answering a request to sign it hands over that seat alone."""
    orders = [*command.said.ordered("hand_over")]
    asked = command.sign_off is not None and command.answers_kind in ("sign-off-request", "reminder", "escalation")
    return any(order.item is not None for order in orders) or (bool(orders) and not asked)


def hand_over(turn: Turn, command: Reply) -> Decision | None:
    """Hand over a task (3 转交 张工), or, without a number, one's own part: the lead's, or that of a department's head."""
    orders = list(command.said.ordered("hand_over"))
    if not orders:
        return None
    done = []
    for order in orders:
        named = name_people((order.value,), turn.policy.directory)
        if len(named.people) != 1:
            return turn.ask_back("unknown_person", order.value, quoted=command.text)
        handed = _task_to(turn, command, order, named.people[0]) if order.item else _part_to(turn, command, named.people[0])
        if handed is None:
            return turn.refuse("not_the_lead" if order.item is None else "not_your_task", order.words, quoted=command.text)
        done.append(handed)
    told = tuple(dict.fromkeys((command.letter.by, *participants(turn))))
    news(turn, "handed_over", told, listed=done, by=card(command.letter.by, turn.policy))
    return turn.done("noted", "hand_over")


def _task_to(turn: Turn, command: Reply, order: Order, to: str) -> list[str] | None:
    task = turn.record.task(f"T{order.item}" if isinstance(order.item, int) else str(order.item))
    if task is None or not may_report(turn, command.letter.by, task):
        return None
    running = turn.record.state in RUNNING
    set_task(turn, replace(task, owner=to), command.letter.by, "hand_over", order.words, chased=running)
    return [task.id, task.title, card(to, turn.policy)["name"]]


def _part_to(turn: Turn, command: Reply, to: str) -> list[str] | None:
    """The lead's part, or that of the head of a department; None where the writer has neither."""
    by = command.letter.by
    department = next((name for name in turn.record.departments if head_of(turn, name) == by), None)
    role = "lead" if by == lead(turn) else f"head:{department}" if department else None
    if role is None:
        return None
    turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role=role, people=(to,), by=by))
    for owed in [o for o in turn.record.obligations if o.is_open and o.owner == by and o.what != "task" and not o.sign_off]:
        owe_by(turn, owed.id, to, owed.what, owed.due, turn.policy.project.steps, part=owed.part, title=owed.title)
    _seat_to(turn, command, to)
    return [department or "—", role.partition(":")[0], card(to, turn.policy)["name"]]


def _seat_to(turn: Turn, command: Reply, to: str) -> None:
    """What is to be signed now is asked of whoever takes over: who handed the part over need not sign any more."""
    asked, by = turn.record.current, command.letter.by
    seat = asked.seat_of(by) if asked else None
    if asked is None or asked.state != "open" or seat is None or seat.holder != by or to in asked.people:
        return
    if seat.answer is None or seat.answer.decision not in ("approve", "reject"):
        give_seat(turn, asked, seat, to, command.words or command.text[:200])
