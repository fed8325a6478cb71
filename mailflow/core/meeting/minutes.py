"""Minutes: drafted at once from whatever was written, asked about where something is missing, reviewed by the chair."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.commands import Letter, Open
from mailflow.core.duties import settle, settle_all
from mailflow.core.lifecycle import MEETING, move
from mailflow.core.meeting.calling import opened
from mailflow.core.meeting.facts import MeetingPlanned, MinutesDrafted, ObjectionsSettled
from mailflow.core.meeting.heard import Heard, Todo, Told, Topic
from mailflow.core.meeting.issuing import issue, paper
from mailflow.core.meeting.meeting import Meeting, Minutes
from mailflow.core.meeting.naming import gaps, invitees, one, task_of
from mailflow.core.meeting.planning import meeting_of, planned
from mailflow.core.notices import Decision
from mailflow.core.policy import Policy
from mailflow.core.saying import Said
from mailflow.core.signoff import ask_signer, close, content_digest, current, open_sign_off
from mailflow.core.task import Task
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn


def begin_with_minutes(turn: Turn, command: Open) -> Decision:
    """Minutes of a meeting that nobody called here open its record themselves."""
    if command.said.heard.minutes is None:
        return turn.ask_back("no_minutes", quoted=command.said.text[:200])
    turn.happen(opened(command, turn.at))
    plan = planned(turn, Meeting(about=command.said.heard.about), command.said, command.letter.by)
    named = command.said.field("主持人")
    chair = plan.chair if named else None
    recorder = plan.recorder or command.letter.by
    for role, person in (("chair", chair), ("recorder", recorder)):
        if person:
            turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role=role, people=(person,), by=command.letter.by))
    kept = plan.meeting
    guests = tuple(g for g in kept.guests if named or g.part != "chair" or g.person != command.letter.by)
    turn.happen(
        MeetingPlanned(
            at=turn.at,
            letter=turn.rests_on,
            by=command.letter.by,
            starts=kept.starts,
            ends=kept.ends,
            place=kept.place,
            agenda=kept.agenda,
            guests=guests,
            previous=kept.previous,
            about=kept.about,
            cc=kept.cc,
        )
    )
    return write(turn, command.letter, command.said, command.said.heard.minutes, plan.unclear)


def told_of(turn: Turn, heard: Heard) -> Told | None:
    """The minutes a letter holds: in sections, or as points under the numbers of the agenda."""
    if heard.minutes is not None:
        return heard.minutes
    agenda = meeting_of(turn).agenda
    numbered = [t for t in heard.numbered if t.number and 1 <= t.number <= len(agenda)]
    if not numbered or len(numbered) < len(heard.numbered):
        return None
    topics = tuple(replace(t, title=agenda[t.number - 1].topic) for t in numbered if t.number)
    return Told(topics=topics)


def write(turn: Turn, letter: Letter, said: Said, told: Told, unclear: tuple[str, ...] = ()) -> Decision:
    """Draft the minutes, or draft them anew; what is missing is asked for at once, and the chair sees the draft all the same."""
    todos = tuple(task_of(todo, n, turn.policy.directory) for n, todo in enumerate(told.todos, 1))
    minutes = Minutes(
        version=_version(turn),
        topics=_titled(told.topics),
        resolutions=told.resolutions,
        todos=todos,
        unsolved=told.unsolved,
        following=told.following or said.field("下次会议安排"),
        attended=_present(turn, said) or _attended(turn),
        absent=_away(said) or _absent(turn),
    )
    if said.attachments:
        turn.happen(m.FieldsSet(at=turn.at, letter=turn.rests_on, by=letter.by, attachments=said.attachments))
    copied = invitees(((word, "cc") for word in said.heard.cc), turn.policy.directory)
    cc = tuple(g.person for g in copied.guests) or meeting_of(turn).cc
    nobody = (todo.owner for todo, task in zip(told.todos, todos, strict=True) if todo.owner and not task.owner)
    return put(turn, letter, minutes, tuple(dict.fromkeys((*unclear, *copied.unclear, *nobody))), cc)


def _present(turn: Turn, said: Said) -> tuple[str, ...]:
    """Whom the letter names as present, and who chaired, where it names anybody."""
    named = [g.person for g in invitees(said.heard.guests, turn.policy.directory).guests]
    return tuple(dict.fromkeys((*named, *turn.record.who("chair")))) if named else ()


#: What our own document prints of those of whom nothing was said; an edited copy brings it back.
_UNTOLD: Final = re.compile(r"[^、,，;；]*[(（](?:出席情况未注明|attendance not stated)[)）][、,，;；\s]*")


def _away(said: Said) -> str:
    written = said.field("缺席") or said.field("请假") or said.field("请假/缺席")
    return _UNTOLD.sub("", written).strip("、,，;；— ")


def _attended(turn: Turn) -> tuple[str, ...]:
    before = meeting_of(turn).minutes
    return before.attended if before else ()


def _absent(turn: Turn) -> str:
    before = meeting_of(turn).minutes
    return before.absent if before else ""


def _titled(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    return tuple(replace(topic, number=n) for n, topic in enumerate(topics, 1))


def _version(turn: Turn) -> str:
    """V1.0 first; each version that is asked about or issued anew counts one up."""
    meeting = meeting_of(turn)
    if meeting.minutes is None:
        return "V1.0"
    return f"V1.{int(meeting.minutes.version.partition('.')[2]) + 1}"


def put(
    turn: Turn, letter: Letter, minutes: Minutes, unclear: tuple[str, ...] = (), cc: tuple[str, ...] | None = None
) -> Decision:
    """Make this the version that stands, and let follow what follows; `cc` None leaves who is in copy as it was."""
    record = turn.record
    corrected = bool(meeting_of(turn).issued)
    cc = meeting_of(turn).cc if cc is None else cc
    turn.happen(MinutesDrafted(at=turn.at, letter=turn.rests_on, by=letter.by, minutes=minutes, cc=cc))
    settle(turn, "minutes", "drafted")
    settle_all(turn, "drafted", "meeting-reminder", "meeting-end", "rsvp")
    if record.state in ("called", "held"):
        turn.happen(f.StateMoved(at=turn.at, letter=turn.rests_on, state=move(MEETING, record.state, "minuted")))
    if not record.who("recorder"):
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="recorder", people=(letter.by,), by=letter.by))
    lacks = lacking(minutes)
    if corrected and not blocking(turn):
        turn.happen(ObjectionsSettled(at=turn.at, letter=turn.rests_on, how=minutes.version, by=letter.by))
        settle(turn, "correct", "corrected")
        issue(turn, again=True)
    else:
        review(turn, letter)
    _receipt(turn, letter, lacks, unclear)
    return turn.done("minutes", minutes.version)


def _receipt(turn: Turn, letter: Letter, lacks: list[Values], unclear: tuple[str, ...]) -> None:
    chair = next(iter(turn.record.who("chair")), None)
    extra: Values = {"lacks": lacks, "unclear": list(unclear), "no_chair": chair is None}
    kind = "question" if lacks or unclear or chair is None else "receipt"
    turn.tell(kind, letter.by, "recorder", template="minutes-drafted", document=paper(turn), **extra)


def lacking(minutes: Minutes) -> list[Values]:
    """What each action item lacks, by its number."""
    return [
        {"number": n, "title": task.title, "lacks": list(found)}
        for n, task in enumerate(minutes.todos, 1)
        if (found := gaps(task))
    ]


def blocking(turn: Turn) -> bool:
    """Whether an action item has no owner or no day: then no version is issued (guide §2.4)."""
    minutes = meeting_of(turn).minutes
    return minutes is None or any({"owner", "due"} & set(gaps(task)) for task in minutes.todos)


def review(turn: Turn, letter: Letter) -> None:
    """Ask the chair for this version; who wrote minutes of a meeting they chaired has reviewed them."""
    open_ = turn.record.current
    if open_ is not None and open_.state == "open":
        close(turn, "superseded")
    chair = next(iter(turn.record.who("chair")), None)
    if chair is None:
        return
    if chair == letter.by:
        if not blocking(turn):
            issue(turn)
        return
    minutes = meeting_of(turn).minutes
    assert minutes is not None, "only what was drafted is reviewed"
    open_sign_off(turn, _asked(turn, minutes, chair))
    for seat in current(turn).seats:
        ask_signer(turn, seat, document=paper(turn))


def _asked(turn: Turn, minutes: Minutes, chair: str) -> f.SignOffOpened:
    number = len(turn.record.sign_offs) + 1
    content = as_text(minutes, turn.policy, turn.policy.directory.people[chair].language)
    return f.SignOffOpened(
        at=turn.at,
        letter=turn.rests_on,
        sign_off=f"G{number}",
        version=minutes.version,
        title=turn.record.title,
        content=content,
        fields=(),
        attachments=(),
        digest=content_digest(turn.record.title, content, (), ()),
        signers=(chair,),
        needed=1,
        due=turn.policy.calendar.add(turn.at, turn.policy.meeting.review_within),
    )


def as_text(minutes: Minutes, policy: Policy, language: str) -> str:
    """The minutes as lines: what the chair is asked to confirm, and what that version is bound by."""
    resolution, gap = ("决议 {}：{}", "待补充") if language == "zh" else ("Resolution {}: {}", "to be added")
    lines = [
        f"{n}. {t.title}：{'；'.join(t.points)}{' → ' + t.conclusion if t.conclusion else ''}"
        for n, t in enumerate(minutes.topics, 1)
    ]
    lines += [resolution.format(n, text) for n, text in enumerate(minutes.resolutions, 1)]
    for task in minutes.todos:
        owner = card(task.owner, policy)["name"] if task.owner else gap
        lines.append(f"{task.id} {task.title} | {owner} | {task.due or gap} | {task.criterion or gap}")
    return "\n".join(lines)


def patch(turn: Turn, letter: Letter, said: Said) -> Decision | None:
    """What the recorder adds to action items by number, to the only one that lacks something, or who chaired."""
    minutes = meeting_of(turn).minutes
    if minutes is None:
        return None
    changed = _patched(turn, minutes, said)
    chair = one(said.field("主持人"), turn.policy.directory) if said.field("主持人") else None
    new_chair = chair is not None and (chair,) != turn.record.who("chair")
    if chair and new_chair:
        turn.happen(m.RoleGiven(at=turn.at, letter=turn.rests_on, role="chair", people=(chair,), by=letter.by))
    if changed == minutes.todos and not new_chair:
        return None
    version = minutes.version if changed == minutes.todos else _version(turn)
    return put(turn, letter, replace(minutes, version=version, todos=changed))


def _patched(turn: Turn, minutes: Minutes, said: Said) -> tuple[Task, ...]:
    todos = list(minutes.todos)
    patches = list(said.heard.patches)
    open_ = [n for n, task in enumerate(todos, 1) if gaps(task)]
    if not patches and len(open_) == 1:
        due = said.instant("due")
        day = turn.policy.calendar.local(due).date() if due else None
        patches = [Todo(number=open_[0], owner=said.field("owner"), due=day, criterion=said.field("验收标准"))]
    for item in patches:
        if item.number and item.number <= len(todos):
            todos[item.number - 1] = _filled(turn, todos[item.number - 1], item)
    return tuple(todos)


def _filled(turn: Turn, task: Task, item: Todo) -> Task:
    found = task_of(item, 1, turn.policy.directory)
    owner = found.owner or task.owner
    department = found.department if found.owner else task.department
    return replace(
        task, owner=owner, department=department, due=found.due or task.due, criterion=found.criterion or task.criterion
    )
