"""A year of projects: how long it takes to simulate, and whether every letter and every mail is accounted for at its end.

Run: python tests/bench/year.py [--projects 200] [--tasks 25] [--profile]

Each project runs from its statement to its archive: consensus, three lists, the final plan, reports of each task, a change,
an oral one, risks, acceptance under conditions, lessons. The engine is the real one over a journal in memory,
as in `mailflow simulate`; documents are left blank, for what one costs stands in documents.py.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from letters_written import rules_without_budget  # noqa: E402
from rig.town import MONDAY, Answer, Story, Town, Write  # noqa: E402

from mailflow.core import facts as f  # noqa: E402
from mailflow.journal.journal import Journal  # noqa: E402
from mailflow.journal.sqlite import open_journal  # noqa: E402

_HEADS = (("liu", "zhang", "张工"), ("li", "sun", "孙悦"), ("he", "wu", "吴倩"))
_HEADER = "具体任务 | 任务负责人 | 计划开始时间 | 计划完成时间 | 人力 | 预算 | 设备 | 交付物"
_ASKED = "sign-off-request"
_YEAR = timedelta(days=365)


def project(n: int, began: datetime, tasks: int, random: Random) -> Story:
    """The letters of one project, each so long after the one before."""
    return list(_letters(n, began.date() + timedelta(days=14), tasks, random))


def _letters(n: int, first: date, tasks: int, random: Random) -> Iterator[Write | Answer]:
    hour, day = timedelta(hours=1), timedelta(days=1)
    ends = first + timedelta(days=70)
    body = f"项目名称: 推广{n}\n核心目标: 销量 {n} 台\n里程碑: {ends.isoformat()} 结束\n参与部门: 技术部、运营部、客服部\n预算: 200万元"
    yield Write(timedelta(), "wang", "project", f"【项目】推广{n}", body)
    yield Answer(hour, "liu", "建议灰度发布。")
    yield Answer(hour, "wang", "1 采纳")
    yield Answer(hour, "wang", "发起共识")
    yield from (Answer(hour, head, "同意", _ASKED) for head, _, _ in _HEADS)
    shares = [[k for k in range(tasks) if k % 3 == place] for place in range(3)]
    for (head, _, name), share in zip(_HEADS, shares, strict=True):
        yield Answer(hour, head, _list(n, share, name, first), "request")
    yield Answer(hour, "wang", "发起共识")
    yield from (Answer(hour, head, "同意", _ASKED) for head, _, _ in _HEADS)
    yield from _work(shares, random)
    yield Answer(day, "wang", "有条件通过：补充报告，吴倩" + f"{ends + timedelta(days=40)}前", "request")
    yield Answer(day, "wu", f"{tasks + 1} 完成")
    yield Answer(day, "wang", "通过", "request")
    for who in ("wang", "liu", "li", "he", "zhang", "sun", "wu"):
        yield Answer(hour, who, "成功经验: 配合高效\n不足之处: 变更慢\n建议: 早评审")


def _work(shares: list[list[int]], random: Random) -> Iterator[Write | Answer]:
    """Reports of each owner's tasks in their order, and the changes between them."""
    numbers, owners = iter(range(1, sum(map(len, shares)) + 1)), [owner for _, owner, _ in _HEADS]
    order = [(owner, next(numbers)) for owner, share in zip(owners, shares, strict=True) for _ in share]
    random.shuffle(order)
    yield Answer(timedelta(hours=1), "sun", "口头变更: 电话里说增加短信渠道")
    yield Answer(timedelta(hours=1), "sun", "撤回", "receipt")
    for place, (owner, number) in enumerate(order):
        yield Answer(timedelta(hours=20), owner, f"{number} 60%")
        if place % 8 == 0:
            yield Answer(timedelta(hours=1), owner, f"{number} 风险 供应商未签约")
            yield Answer(timedelta(hours=1), owner, f"{number} 风险解除")
        yield Answer(timedelta(hours=28), owner, f"{number} 完成")


def _list(n: int, share: list[int], owner: str, first: date) -> str:
    days = [(first + timedelta(days=2 * k), first + timedelta(days=2 * k + 5)) for k in share]
    rows = (f"任务{n}-{k} | {owner} | {a} | {b} | 1人 | 1万 | | 报告" for k, (a, b) in zip(share, days, strict=True))
    return "\n".join((_HEADER, *rows))


def year(journal: Journal, projects: int, tasks: int) -> None:
    """Let so many projects run through a year, begun at any hour of its first seven months."""
    random = Random(7)
    span = int(timedelta(days=210) / timedelta(hours=1))
    begun = sorted(MONDAY + timedelta(hours=random.randrange(span)) for _ in range(projects))
    stories = ((at, project(n, at, tasks, random)) for n, at in enumerate(begun, 1))
    Town(journal, rules_without_budget()).live(stories, MONDAY + _YEAR)


def reconciled(journal: Journal) -> dict[str, int]:
    """Counts that must agree, letters with their dispositions, and no mail that still waits; an AssertionError where not."""
    counts = dict(journal.counts())
    kinds = Counter(type(entry.fact) for entry in journal.entries())
    disposed = sum(number for name, number in counts.items() if name not in ("received", "waiting"))
    assert counts["received"] == disposed == kinds[f.LetterDisposed], counts
    assert counts["waiting"] == 0, counts
    records = list(journal.records())
    waiting = [mail.id for record in records for mail in journal.mails_about(record.id) if mail.due_at is not None]
    assert not waiting, waiting[:10]
    states = Counter(f"{record.kind} {record.state}" for record in records)
    tasks = sum(len(record.tasks) for record in records if record.kind == "project")
    return {**counts, "mails": kinds[f.MailSent], "facts": sum(kinds.values()), "tasks": tasks, **states}


def main() -> None:
    """Print what was lived through, in how long, and that it adds up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--projects", type=int, default=200)
    parser.add_argument("--tasks", type=int, default=25)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    journal, profile = open_journal(":memory:"), cProfile.Profile()
    wall, cpu = time.perf_counter(), time.process_time()
    if asked.profile:
        profile.runcall(year, journal, asked.projects, asked.tasks)
    else:
        year(journal, asked.projects, asked.tasks)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    found = reconciled(journal)
    journal.close()
    print("  ".join(f"{key} {value}" for key, value in sorted(found.items())))
    print(f"{asked.projects} projects: {wall:.0f} s, {cpu:.0f} s of CPU, {cpu * 1000 / found['mails']:.1f} ms of CPU a mail")
    if asked.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
