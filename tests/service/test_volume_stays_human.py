"""A busy week of a house: who is reminded of what how often, what waits for the morning, and what nobody can leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from rig.reckoning import outbox
from rig.town import MONDAY, ROOT, Story, Town, Write, every_kind, silent_incident

from mailflow.journal.journal import OutMail
from mailflow.journal.sqlite import MEMORY, open_journal
from mailflow.rules.load import load_rules

HERE = ZoneInfo("Asia/Shanghai")
MATTERS = 16
NIGHT = MONDAY + timedelta(hours=14, minutes=30)
LEAVES = ("zhang", "liu")


def leaving(person: str) -> Story:
    return (Write(timedelta(0), person, "coord", "退订", "退订"),)


def minuted(name: str) -> Story:
    """Minutes whose tasks nobody reports on."""
    todos = "\n".join(f"{n}. {name}事项{n} 责任人: 张工 完成时限: 3月5日 验收标准: 完成" for n in (1, 2, 3))
    return (Write(timedelta(0), "wang", "minutes", f"【纪要】{name}", f"会议名称: {name}\n主持人: 王经理\n待办:\n{todos}"),)


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[OutMail]]:
    """The mails of eight days, in which matters of every kind are begun, answered late or never, in a house with quiet hours."""
    stories = every_kind(Random(8), MATTERS, MONDAY, timedelta(days=4))
    stories += [(MONDAY + timedelta(hours=n), leaving(person)) for n, person in enumerate(LEAVES)]
    stories += [(MONDAY, minuted("推广周会")), (MONDAY, minuted("产品周会")), (NIGHT, silent_incident(1))]
    quiet = tmp_path_factory.mktemp("rules") / "rules.yaml"
    shipped = (ROOT / "rules.yaml").read_text("utf-8")
    quiet.write_text(
        shipped.replace("quiet_from:\n", 'quiet_from: "22:00"\n').replace("quiet_until:\n", 'quiet_until: "07:00"\n'), "utf-8"
    )
    with closing(open_journal(MEMORY)) as journal:
        town = Town(journal, load_rules(quiet))
        town.live(iter(sorted(stories, key=lambda story: story[0])), MONDAY + timedelta(days=8))
        yield [mail for mail in outbox(journal) if mail.state == "sent"]


def is_short(duty: Mapping[str, str]) -> bool:
    """Whether something has to be done within a day: then it is reminded of at half of its time and at its end."""
    opened, due = (datetime.fromisoformat(duty[name]) for name in ("opened_at", "due"))
    return due - opened <= timedelta(days=1)


def reminded(mail: OutMail) -> list[tuple[str, str, str]]:
    """What a reminder reminds of: matter, what is owed, part of it."""
    about = mail.notice.about
    lines = about.get("owe") if mail.notice.template == "bundle" else None
    if lines is not None:
        return [(line["record"], "task", line["part"]) for line in lines]
    record = about["record"]["id"] if about.get("record") else ""
    duties = [(record, duty["what"], duty["part"] or "") for duty in about.get("duties", ()) if not is_short(duty)]
    duties += [(record, "task", task["id"]) for task in about.get("mine", ())]
    return duties if about.get("duties") else duties or [(record, mail.notice.template, "")]


def of_incident(mail: OutMail) -> bool:
    record = mail.notice.about.get("record")
    return bool(record) and record["kind"] == "incident"


def local(at: datetime) -> datetime:
    return at.astimezone(HERE)


def test_nobody_is_reminded_twice_a_day_of_one_thing(week: list[OutMail]) -> None:
    """But for incidents, and for what has to be done within a day."""
    seen = Counter(
        (mail.notice.to, line, local(mail.created_at).date())
        for mail in week
        if mail.notice.kind == "reminder" and not of_incident(mail)
        for line in reminded(mail)
    )
    assert len(seen) > 20
    assert {key: times for key, times in seen.items() if times > 1} == {}


def test_reminders_of_tasks_to_one_person_at_one_time_are_one_mail(week: list[OutMail]) -> None:
    seen = Counter(
        (mail.notice.to, mail.changed_at)
        for mail in week
        if mail.notice.kind == "reminder" and not of_incident(mail) and {what for _, what, _ in reminded(mail)} == {"task"}
    )
    assert any(mail.notice.template == "bundle" for mail in week)
    assert {key: times for key, times in seen.items() if times > 1} == {}


def test_quiet_hours_hold_but_for_incidents_and_whoever_writes(week: list[OutMail]) -> None:
    def is_quiet(at: datetime) -> bool:
        return not time(7) <= local(at).time() < time(22)

    kinds = {"reminder", "progress", "notice", "digest"}
    woken = [mail for mail in week if mail.notice.kind in kinds and mail.notice.answers is None and is_quiet(mail.changed_at)]
    assert [mail.notice for mail in woken if not of_incident(mail)] == []
    assert any(of_incident(mail) and is_quiet(mail.changed_at) for mail in week)


def test_who_leaves_digests_gets_none_and_is_told_of_everything_else(week: list[OutMail]) -> None:
    told = Counter((mail.notice.to, mail.notice.kind) for mail in week)
    assert {person for person, kind in told if kind == "digest"}.isdisjoint(LEAVES)
    assert told["wang", "digest"]
    for person in LEAVES:
        assert told[person, "reminder"] or told[person, "sign-off-request"]
