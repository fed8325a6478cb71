"""Step 5: what was delivered is accepted, everybody says what they take from it, and the report is archived (guide §2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from mailflow.core.commands import Reply
from mailflow.core.duties import settle, settle_all, wait_until
from mailflow.core.naming import name_people
from mailflow.core.notices import Decision
from mailflow.core.progress import finished
from mailflow.core.project import facts as p
from mailflow.core.project.project import Acceptance, Delivery, Lesson
from mailflow.core.project.rights import department_of, lead, may, participants, project
from mailflow.core.project.telling import ask, go, news
from mailflow.core.project.words import REWORK
from mailflow.core.project.words import said as worded
from mailflow.core.saying import Said
from mailflow.core.task import Task
from mailflow.core.tasks import next_task_id, set_task, this_day
from mailflow.core.telling import card
from mailflow.core.turn import Turn

_VERDICTS: Final = {"approve": "passed", "conditional": "conditional", "reject": "failed"}
_SAID: Final = re.compile(
    r"^\s*(?:验收)?(?:结论)?\s*[:：]?\s*(?:验收)?(?:(?P<conditional>有条件通过|(?:passed|accepted) (?:under|with|on) conditions?"
    r"|conditionally (?:passed|accepted))"
    r"|(?P<failed>(?:暂|暂时)?不(?:予)?通过|未通过|不合格|(?:not|has not) (?:been )?(?:passed|accepted)|failed)"
    r"|(?P<passed>通过|合格|passed|accepted))(?![a-z])",
    re.IGNORECASE,
)

#: What may stand behind a word that accepts and takes nothing of it back.
_THANKS: Final = re.compile(
    r"(?:验收|了|谢谢|感谢|辛苦了?|大家|各位|thanks?|thank you|all|well done|[\s，。,.!！~～])+", re.IGNORECASE
)

#: Between several things to be done again, and what numbers them.
_ITEMS: Final = re.compile(r"[;；\n]+")
_NUMBER: Final = re.compile(r"^\s*(?:\d{1,2}[.、)）]|[（(]\d{1,2}[)）])\s*")

#: More characters than these say something beside a day.
_A_DAY: Final = 16

#: What leads from a verdict to what is to be mended.
_BUT: Final = re.compile(r"^[\s:：,，。;；]*(?:(?:但是?|不过|只是|but|provided that)[\s,，]*)?", re.IGNORECASE)

#: What a participant says of the project, by field.
LESSONS: Final = {"good": ("成功经验", "经验"), "bad": ("不足之处", "不足"), "advice": ("建议", "改进措施", "建议/可复用资产")}


def deliver(turn: Turn, command: Reply) -> Decision:
    """Somebody hands over what they did: the tasks named, else all of theirs that are open."""
    by = command.letter.by
    items = [order.item for order in command.said.ordered("deliver") if order.item]
    named = [turn.record.task(f"T{item}" if isinstance(item, int) else item) for item in items]
    tasks = [task for task in named if task] or [t for t in turn.record.tasks if t.owner == by and not t.is_done]
    if not tasks and turn.record.state != "accepting" and not may(turn, by, "accept"):
        return turn.ask_back("unclear_progress", command.text[:80])
    for task in tasks:
        set_task(turn, finished(task, this_day(turn)), by, "deliver", command.text[:200])
    delivery = Delivery(
        by=by, at=turn.at, tasks=tuple(task.id for task in tasks), words=command.text[:1000], files=command.said.attachments
    )
    turn.happen(p.DeliveryMade(at=turn.at, letter=turn.rests_on, delivery=delivery))
    files = "、".join(a.name for a in command.said.attachments) or "—"
    listed = [[task.id, task.title, files] for task in tasks]
    news(turn, "delivered", (by,), listed=listed)
    if lead(turn) != by:
        news(turn, "delivery", (lead(turn),), by=card(by, turn.policy), listed=listed, words=command.text[:300])
    if all(task.is_done for task in turn.record.tasks) and turn.record.state in ("executing", "escalated"):
        ask_acceptance(turn)
    return turn.done("progress", "delivered")


def ask_acceptance(turn: Turn) -> None:
    """Nothing is left to do: the lead is asked to accept it."""
    go(turn, "delivered")
    settle_all(turn, "delivered", "daily")
    _ask_again(turn)
    news(turn, "accepting", tuple(who for who in participants(turn) if who != lead(turn)))


def _ask_again(turn: Turn) -> None:
    due = turn.policy.calendar.add(turn.at, turn.policy.project.accept_within)
    ask(turn, lead(turn), "acceptance", due, id_="acceptance", document="tracker")


def verdict_of(command: Reply) -> str:
    """What a letter says of what was delivered: passed, conditional, failed, or "" where it says nothing clear."""
    words = command.said.field("验收结论") or command.said.field("结论") or command.text
    match = _SAID.match(words)
    if match is None:
        return _VERDICTS.get(command.decision, "")
    verdict = str(match.lastgroup)
    if verdict != "passed" or command.decision == "approve" or not _THANKS.sub("", words[match.end() :].split("\n\n")[0]):
        return verdict
    return "conditional" if command.decision == "conditional" else ""


def accept(turn: Turn, command: Reply) -> Decision:
    """The lead accepts, accepts under conditions with dated rework, or does not accept."""
    verdict = verdict_of(command)
    if not verdict:
        return turn.ask_back("verdict_unclear", command.text[:80], quoted=command.text)
    rework = [] if verdict == "passed" else list(_rework(turn, command))
    if verdict == "conditional" and any(task.due is None for task in rework):
        return turn.ask_back("rework_undated", command.text[:80], quoted=command.text)
    open_ = [task for task in turn.record.tasks if not task.is_done]
    if verdict == "passed" and open_:
        return turn.ask_back("tasks_open", "、".join(f"{t.id} {t.title}" for t in open_), quoted=command.text)
    for task in rework:
        set_task(turn, replace(task, id=next_task_id(turn)), command.letter.by, "rework", command.text[:200])
    ids = tuple(task.id for task in turn.record.tasks[-len(rework) :]) if rework else ()
    number = len(project(turn).acceptances) + 1
    acceptance = Acceptance(
        number=number, by=command.letter.by, at=turn.at, verdict=verdict, words=command.text[:2000], rework=ids,
        message_id=command.letter.message_id,
    )  # fmt: skip
    turn.happen(p.AcceptanceGiven(at=turn.at, letter=turn.rests_on, acceptance=acceptance))
    settle(turn, "acceptance", verdict)
    if verdict == "failed":
        go(turn, "failed")
    listed = [[t.id, t.title, t.due.isoformat() if t.due else "—"] for t in turn.record.tasks if t.id in ids]
    news(turn, f"accept_{verdict}", document="acceptance", listed=listed, words=command.text[:400])
    if verdict == "passed":
        ask_lessons(turn)
    return turn.done("answered", verdict)


def _rework(turn: Turn, command: Reply) -> Iterator[Task]:
    """What is to be done again: a table of to-dos, else what the letter says, by its date."""
    said = command.said
    for row in said.listed("todos"):
        named = name_people((row.value("owner"),), turn.policy.directory).people if row.value("owner") else ()
        yield Task(id="", title=row.value("title"), owner=named[0] if named else lead(turn), due=row.day("due"), source="rework",
                   department=department_of(turn, named[0] if named else lead(turn)))  # fmt: skip
    if any(True for _ in said.listed("todos")):
        return
    words = said.field("整改要求") or said.field("处理意见/整改期限") or said.field("处理意见")
    words = _BUT.sub("", _SAID.sub("", words or command.reason or command.text, count=1))
    words = words or worded(REWORK, "rework", turn.policy.organisation.language)
    pieces = [piece for part in _ITEMS.split(words) if (piece := _NUMBER.sub("", part).strip())]
    for piece in pieces or [words]:
        owner = _owner(turn, said, piece)
        day, dated = next(((day, text) for _, text, day in said.dated if text and text in piece), (None, ""))
        due = day or (_day(turn, command) if len(pieces) < 2 else None)
        yield Task(id="", title=_undated(piece, dated)[:80], owner=owner, due=due, source="rework",
                   department=department_of(turn, owner))  # fmt: skip


def _undated(piece: str, dated: str) -> str:
    """What is to be done, without the words that only say by when: 补充样本说明，5月12日前."""
    title = piece.replace(dated, "").strip(" ，,、；;。.:：") if len(dated) <= _A_DAY else ""
    return title or piece


def _owner(turn: Turn, said: Said, words: str) -> str:
    """Who is to do it again: whom a field or the words name, else who delivered last."""
    named = name_people((said.field("owner"),), turn.policy.directory).people if said.field("owner") else ()
    named = named or tuple(who for who in participants(turn) if card(who, turn.policy)["name"] in words)
    done = [delivery.by for delivery in project(turn).deliveries]
    return named[0] if len(named) == 1 else done[-1] if done else lead(turn)


def _day(turn: Turn, command: Reply) -> date | None:
    said = command.said
    named = said.instant("due") or next((o.due for o in said.orders if o.due), None)
    if named is not None:
        return turn.policy.calendar.local(named).date()
    dated = [day for name, _, day in said.dated if name in ("处理意见/整改期限", "整改要求", "text")]
    return dated[0] if dated else None


def reworked(turn: Turn) -> None:
    """The rework is done: the lead is asked again."""
    if turn.record.state == "accepting" and not turn.record.owed("acceptance") and all(t.is_done for t in turn.record.tasks):
        _ask_again(turn)


def ask_lessons(turn: Turn) -> None:
    """Everybody who worked on it is asked what they take from it; the report is made of what came by then."""
    go(turn, "accepted")
    settle_all(turn, "accepted", "task", "daily", "weekly", "meeting", "risk", "acceptance")
    due = turn.policy.calendar.add(turn.at, turn.policy.project.review_within)
    wait_until(turn, "review_report", "review_report", due, f"{turn.policy.project.path}.review_within")
    for person in participants(turn):
        ask(turn, person, "lessons", due, id_=f"lessons:{person}")


def learn(turn: Turn, command: Reply) -> Decision:
    """A participant's lessons: by label, else the whole of it as what went well or not is theirs to say."""
    said, by = command.said, command.letter.by
    found = {part: next((said.field(n) for n in names if said.field(n)), "") for part, names in LESSONS.items()}
    if not any(found.values()):
        if not command.text.strip():
            return turn.ask_back("empty_reply")
        found["advice"] = command.text.strip()[:2000]
    lesson = Lesson(by=by, department=department_of(turn, by), at=turn.at, **found)
    turn.happen(p.LessonGiven(at=turn.at, letter=turn.rests_on, lesson=lesson))
    settle(turn, f"lessons:{by}", "given")
    news(turn, "lesson", (by,), words=command.text[:300])
    if not turn.record.owed("lessons"):
        archive(turn)
    return turn.done("noted", "lesson")


def archive(turn: Turn) -> None:
    """The review report goes to everybody, and the project rests."""
    if turn.record.state != "reviewing":
        return
    go(turn, "reviewed")
    settle_all(turn, "archived")
    news(turn, "archived", document="review")
