"""What a reply does to an incident: each order it holds is carried out by its handler, all are answered by one receipt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from mailflow.core import answering, tasks
from mailflow.core.commands import Reply
from mailflow.core.concern import concerned, stranger
from mailflow.core.incident import closing, completing, course, reviewing, several, team
from mailflow.core.incident.chain import in_front_line, may_speak, steers
from mailflow.core.incident.levels import level_ordered
from mailflow.core.incident.plain import passed_to, says_back, says_over, tells_of_work
from mailflow.core.incident.telling import note, receipt, spread
from mailflow.core.incident.turning import Taken, line
from mailflow.core.notices import Decision
from mailflow.core.orders import Order
from mailflow.core.turn import Turn

#: What an order of a letter does; each says in `Taken` what came of it.
_ORDERS: Final[Mapping[str, Callable[[Turn, Reply, Order, Taken], None]]] = {
    "ack": course.acknowledge,
    "update": course.update,
    "escalate": course.escalate,
    "level": course.regrade,
    "hand_over": reviewing.hand_over,
    "recovered": closing.recover,
    "close": closing.close,
    "false_alarm": closing.false_alarm,
    "merge": closing.merge,
}

#: The states in which nothing of an incident can be changed any more by these orders.
ENDED: Final = frozenset({"archived", "false_alarm", "merged"})

#: The last report of an incident, which says that all is as before: 终报：10:25 已全部恢复.
_FINAL: Final = re.compile(
    r"^[\s【\[]*(?:终报|最终报告|final report)(?:(?!未|没|无法|不能|预计|\bnot\b|n't|\buntil\b|\bonce\b)[^\n]){0,200}?"
    r"(?:已经?(?:全部|完全)?恢复(?!了?一?部分|中)|(?:fully|service) restored|back to normal)",
    re.IGNORECASE,
)

#: Words that speak of merging amid others: taken for a remark they would be lost, so their writer is asked.
_MERGES: Final = re.compile(r"(?:合并|并入|merged? (?:in)?to)\s?(?:到|至|入|进)?\s?INC-\d{4}-\d{4,6}", re.IGNORECASE)

#: How much of a letter is read for a clause that orders something.
_SHORT: Final = 300

#: Answers to these mails are answers to a sign-off, whatever else the letter says.
_OF_SIGN_OFFS: Final = frozenset({"sign-off-request"})
_DECIDES: Final = answering.DECISIONS


def reply(turn: Turn, command: Reply) -> Decision:
    """Take a reply: orders, fields, words; the answers to its sign-offs go where all answers to sign-offs go."""
    by = command.letter.by
    if (elsewhere := _again(turn, command) or _signed(turn, command)) is not None:
        return elsewhere
    if tasks.reports(command) and _has_measures(turn, by):
        return reviewing.progressed(turn, command)
    if not _speaks(turn, by):
        return _from_outside(turn, command)
    if turn.record.state in ENDED:
        return turn.refuse("too_late", quoted=command.text[:200])
    if not command.text.strip() and not command.said.attachments:
        return turn.ask_back("empty_reply")
    if (apart := several.split(turn, command)) is not None:
        return apart
    taken = Taken()
    for order in command.said.orders:
        _carry_out(turn, command, order, taken)
    if not taken.refused:
        completing.complete(turn, command, taken)
        team.assess(turn, command, taken)
        reviewing.review(turn, command, taken)
    _steered(turn, command, taken)
    if not (taken.done or taken.problems or taken.refused):
        _plainly(turn, command, taken)
    return _answer(turn, command, taken)


def _again(turn: Turn, command: Reply) -> Decision | None:
    """A closed incident that is back, reported anew by somebody who may speak in it."""
    return several.report_again(turn, command) if _speaks(turn, command.letter.by) else None


def _speaks(turn: Turn, by: str) -> bool:
    return by == turn.record.requester or may_speak(by, turn.record, turn.policy, turn.at)


def _has_measures(turn: Turn, by: str) -> bool:
    """Whether somebody may have news of its measures: whoever owns one may, told of the incident or not."""
    open_ = turn.record.tasks and turn.record.state not in ENDED
    return bool(open_) and (any(task.owner == by for task in turn.record.tasks) or _speaks(turn, by))


def _carry_out(turn: Turn, command: Reply, order: Order, taken: Taken) -> None:
    handler = _ORDERS.get(order.kind)
    if handler is None:
        return
    if order.problem is not None:
        taken.problems.append([order.kind, order.words or order.problem.words])
    elif not taken.refused:
        handler(turn, command, order, taken)
        if order.kind == "update" and _FINAL.search(order.words) and not any(command.said.ordered("recovered")):
            closing.recover(turn, command, order, taken)


def _steered(turn: Turn, command: Reply, taken: Taken) -> None:
    """Another level or another person by a clause of its own: 不是P0，按P2处理; 收到，让冯强跟一下."""
    if taken.problems or taken.refused or turn.record.state not in course.LIVE or not completing.only_beside(taken):
        return
    by, text = command.letter.by, command.text.strip()
    if (level := level_ordered(text[:_SHORT])) is not None:
        course.grade(turn, by, level, text[:200], taken)
    name, directory = passed_to(text), turn.policy.directory
    people = {one.id for one in directory.called(name)} if name else set()
    if not name or not steers(by, turn.record, turn.policy) or people & {by, *turn.record.who("owner")}:
        return
    if len(people) == 1:
        course.hand_over(turn, command, Order(kind="hand_over", value=name, words=text), taken)
    elif people or directory.department_called(name) or name[0].isupper():
        taken.problems.append(["hand_over", text])


def _plainly(turn: Turn, command: Reply, taken: Taken) -> None:
    """What a letter without words of command says all the same: that it is over, that it is back, what is being done."""
    text, by, state = command.text, command.letter.by, turn.record.state
    if state in course.LIVE and says_over(text):
        closing.recover(turn, command, Order(kind="recovered", words=text.strip()), taken)
    elif state == "recovered" and says_back(text):
        closing.relapse(turn, command, taken)
    elif state in ("closed", "reviewed") and says_back(text):
        taken.refused = "report_anew"
    elif state in course.LIVE and tells_of_work(text) and in_front_line(by, turn.record, turn.policy):
        course.give_update(turn, command, text, (), taken)


def _answer(turn: Turn, command: Reply, taken: Taken) -> Decision:
    """One answer to all of it: refused where an order may not be, asked back where nothing could be taken, else a receipt."""
    if taken.refused:
        return turn.refuse(taken.refused, quoted=command.text[:200])
    if taken.done:
        course.join(turn, command.letter.by)
        _receive(turn, taken)
        return turn.done("noted", "、".join(str(d["what"]) for d in taken.done))
    if taken.problems:
        return turn.ask_back("unclear", "；".join(words for _, words in taken.problems), quoted=command.text[:200])
    if command.decision == "acknowledge":
        return course.read_only(turn, command)
    if command.decision in ("unclear", *_DECIDES):
        return turn.ask_back("unclear", command.words or command.text[:80], quoted=command.text[:200])
    if match := _MERGES.search(command.text):
        return turn.ask_back("unclear", match[0], quoted=command.text[:200])
    return _remark(turn, command)


def _receive(turn: Turn, taken: Taken) -> None:
    unread = [[kind, words, "left_out"] for kind, words in taken.problems]
    unread += [[number, words, "owner_unclear"] for number, words in taken.unowned]
    receipt(turn, done=taken.done, unread=unread, invitation=taken.invitation)


def _remark(turn: Turn, command: Reply) -> Decision:
    """Words that order nothing belong to its timeline, and whoever leads it hears them."""
    note(turn, "comment", command.text)
    readers = {*turn.record.who("owner"), *turn.record.who("leader")} - {command.letter.by}
    if not readers:
        readers = {*turn.record.who("responder")} - {command.letter.by}
    everybody = {p for _, p in turn.record.roles} | {turn.record.requester, *(e.to for e in turn.record.escalations)}
    spread(turn, "comment", command.letter.by, command.text[:500], but=everybody - readers)
    receipt(turn, done=[line("comment", command.text[:200])])
    return turn.done("noted", "comment")


def _from_outside(turn: Turn, command: Reply) -> Decision:
    """Somebody who was not told: their words change nothing; what is of use is kept where they are concerned at all."""
    if command.letter.by not in concerned(turn):
        return stranger(turn).refuse("not_concerned", quoted=command.text[:200])
    if any(command.said.ordered(*_ORDERS)) or command.decision in _DECIDES:
        return turn.refuse("not_told", quoted=command.text[:200])
    return _remark(turn, command)


def _signed(turn: Turn, command: Reply) -> Decision | None:
    """The answer to one of its sign-offs, and what follows from how that ends; None where it answers none."""
    sign_off = turn.record.sign_off(command.sign_off) if command.sign_off else None
    if sign_off is None or turn.record.incident is None:
        return None
    seat = any(command.letter.by in (s.signer, s.holder) or turn.policy.stands_in(command.letter.by, s.holder, turn.at)
               for s in sign_off.seats)  # fmt: skip
    ordered = [o for o in command.said.orders if o.kind in _ORDERS and o.problem is None]
    answers = command.answers_kind in _OF_SIGN_OFFS or (command.decision in _DECIDES and not ordered)
    closes = any(o.kind == "close" for o in ordered) and turn.record.incident.purpose(sign_off.id) == "recovery"
    if seat and closes and sign_off.state == "open":
        words = next(o.words for o in ordered if o.kind == "close")
        command = replace(command, decision="approve", words=words, returned=False)
    elif not (seat and answers) or command.answers_kind == "incident-notice":
        return None
    course.join(turn, command.letter.by)
    decision = answering.reply(turn, replace(command, sign_off=sign_off.id))
    return closing.conclude(turn, sign_off.id, decision)
