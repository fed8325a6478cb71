"""What the rules say of one person: by which line, whom steps reach when this person owes something, and what they answer for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from mailflow.core.obligation import Rung
from mailflow.core.policy import Policy, Step
from mailflow.core.record import Record
from mailflow.core.targeting import targets
from mailflow.service.explaining.matters import Book


def about(book: Book, person: str) -> list[str]:
    """Everything the rules say of a person of the directory, one line each."""
    return [*_keys(book, person), *_above(book, person), *_below(book, person), *_ladder(book, person)]


def _keys(book: Book, person: str) -> Iterator[str]:
    known, tongue = book.policy.directory.people[person], book.tongue
    yield f"{known.name} ({person}), {known.mail}: {tongue.rule(book.lines.source('people', person))}"
    for key, zh, en in (("department", "部门", "department"), ("title", "职务", "title"), ("language", "语言", "language")):
        source = book.lines.source("people", person, key)
        if value := getattr(known, key):
            yield f"  {tongue.pick(zh, en)}: {value}, {tongue.rule(source)}"
    if len(known.mails) > 1:
        others = "、".join(known.mails[1:])
        yield "  " + tongue.pick(
            f"也可从 {others} 来信，但只往第一个地址发信", f"may write from {others}; only the first is written to"
        )


def _above(book: Book, person: str) -> Iterator[str]:
    directory, deputy = book.policy.directory, ("people", person, "deputy")
    department = directory.people[person].department or ""
    links = (
        ("直属上级", "superior", directory.manager_of(person), ("people", person, "manager")),
        ("代理人（仅在请假期间或转交后）", "deputy, only while away or after 转交", directory.deputy_of(person), deputy),
        ("部门负责人", "head of the department", directory.head_of(person), ("departments", department, "head")),
        ("分管领导", "executive of the department", directory.executive_of(person), ("departments", department, "executive")),
    )
    for zh, en, other, path in links:
        tongue = book.tongue
        name = f"{_name(book, other)}, {tongue.rule(book.lines.source(*path))}" if other else tongue.pick("无", "none")
        yield f"  {tongue.pick(zh, en)}: {name}"


def _below(book: Book, person: str) -> Iterator[str]:
    directory = book.policy.directory
    people, departments = directory.people.values(), directory.departments.values()
    links = (
        ("直接下属", "superior of", [p.name for p in people if p.manager == person]),
        ("代理", "deputy of", [p.name for p in people if p.deputy == person]),
        ("负责部门", "head of", [d.name for d in departments if d.head == person]),
        ("分管部门", "executive of", [d.name for d in departments if d.executive == person]),
    )
    yield from (f"  {book.tongue.pick(zh, en)}: {'、'.join(names)}" for zh, en, names in links if names)


def _ladder(book: Book, person: str) -> Iterator[str]:
    tongue = book.tongue
    yield tongue.pick("  未答复书面确认时：", "  when a written confirmation stays unanswered:")
    for step in book.policy.sign_off.steps:
        reached = reached_by(book.policy, step, person)
        names = "、".join(_name(book, one) for one in reached) or tongue.pick("无人", "nobody")
        yield f"    {moment_of(step)} → {names}, {tongue.rule(step.source)}"


#: Stands for whoever asked, in explanations that hold for everybody who asks.
REQUESTER: Final = "*"
#: Whom a step reaches does not depend on when.
_ANY: Final = datetime(2000, 1, 1, tzinfo=UTC)


def reached_by(policy: Policy, step: Step, late: str, requester: str = REQUESTER) -> tuple[str, ...]:
    """Whom a step reaches when this person is late with what this requester asked for."""
    record = Record(id="", kind="confirmation", title="", state="open", requester=requester, opened_at=_ANY)
    rung = Rung(at=_ANY, level=step.level, targets=step.targets, rule=str(step.source))
    return targets(rung, late, record, policy)


def moment_of(step: Step) -> str:
    """When a step fires, as rules write it."""
    return f"+{step.after}" if step.after is not None else f"{1.0 if step.share is None else step.share:.0%}"


def _name(book: Book, person: str) -> str:
    known = book.policy.directory.people.get(person)
    return known.name if known else book.tongue.pick("发起人", "the requester")
